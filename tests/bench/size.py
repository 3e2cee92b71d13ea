"""How big a library is, and where that goes."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from tests.bench.report import head, row

SHOWN = 16


def measure(path: Path, quotations: int) -> None:
    """Print the size of the library at ``path``, whole, per quotation, and of its tables and indexes."""
    whole = path.stat().st_size
    head("Size")
    row("file", f"{whole / 1e6:,.1f} MB")
    row("per quotation", f"{whole / quotations:,.0f} bytes")
    with closing(sqlite3.connect(path)) as db:
        try:
            pages = db.execute("SELECT name, sum(pgsize), sum(unused) FROM dbstat GROUP BY name").fetchall()
        except sqlite3.OperationalError:  # an SQLite without this table
            return
        free = db.execute("SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size").fetchone()[
            0
        ]
    unused = Counter({name: unused for name, _, unused in pages})
    for name, size in Counter({name: size for name, size, _ in pages}).most_common(SHOWN):
        row(
            name,
            f"{size / 1e6:,.1f} MB",
            f"{size / quotations:,.0f} bytes a quotation, {unused[name] / size:.0%} of it empty",
        )
    row("free pages", f"{free / 1e6:,.1f} MB")
