"""Articles that nobody wrote, as many as are wanted, for whatever needs a big library."""
