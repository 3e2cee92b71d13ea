"""The program with a window in a process of its own, with the made-up analysis of ``fake_engine.py``."""

from quoteapp.gui import analyst, app
from tests.data.fake_engine import COMMAND

if __name__ == "__main__":
    vars(analyst)["command"] = lambda: COMMAND
    app.main()
