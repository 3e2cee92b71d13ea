"""The program's door: the command line; imports nothing before it knows what is wanted."""


def main() -> None:
    """Run the program and exit."""
    from quoteapp import cli

    cli.main()


if __name__ == "__main__":
    main()
