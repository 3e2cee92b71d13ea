"""How fast the program is: ``make bench``, or one part of it, ``make bench PART=library``. Programs, no tests."""
