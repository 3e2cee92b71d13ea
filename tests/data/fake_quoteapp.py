"""The whole program in a process of its own, with the made-up analysis of ``fake_engine.py``."""

from quoteapp.__main__ import main
from quoteapp.engine import pool
from tests.data.fake_engine import COMMAND

if __name__ == "__main__":
    vars(pool)["command"] = lambda: COMMAND
    main()
