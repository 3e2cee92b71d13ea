"""Backups before what changes much at once and while somebody works, and the checks behind « quoteapp check »."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quoteapp.desk import texts
from quoteapp.desk.opening import open_to_read, refuse_folder
from quoteapp.errors import KnownError
from quoteapp.store import backups, checking, history
from quoteapp.store.backups import Reason
from quoteapp.store.history import Group
from quoteapp.store.library import Library
from quoteapp.store.opening import open_library
from quoteapp.store.troubles import kindly, looking_at

BULK = 20  # decisions or articles at once, from which on a backup is taken before
JUDGEMENTS = ("merge speakers", "not the same")
"""Actions that say who is one with whom: each can be taken back alone."""
EVERY = timedelta(minutes=30)
"""How much work may be in no backup."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a library: when and why it was taken (None: not known), its size in bytes, and whether it is good."""

    path: Path
    taken: datetime
    why: Reason | None
    size: int
    good: bool


def before_bulk(library: Library, number: int) -> None:
    """Take a backup before ``number`` things change at once, if they are many and there is anything yet to lose."""
    if number >= BULK and state(library).last:
        back_up(library, Reason.BULK)


def before_merge(library: Library) -> None:
    """Take a backup before speakers are made one.

    One stands before a run of such judgements, however long: what came since the newest good backup, and was nothing
    else, is not worth another copy of the whole library each time.
    """
    newest = next(reversed(backups.backups(library.path)), None)
    since = None if newest is None or library.db.in_transaction else _last_step(newest)
    if since is not None:
        with kindly(library.path):
            steps = history.groups(library.db, "id > ?", (since,))
            last = history.groups(library.db, "id = ?", (since,))
        if last and all(step.action in JUDGEMENTS for step in steps):
            return
    back_up(library, Reason.MERGE)


def _last_step(backup: Path) -> int | None:
    """With which step the history of a backup ends; None where it has none, or is no good."""
    try:
        with open_library(backup, read_only=True) as copy:
            return next((group.id for group in state(copy).last), None)
    except KnownError:
        return None


def back_up(library: Library, why: Reason = Reason.ASKED) -> Path | None:
    """Take a verified backup, unless nothing has changed since the last one; returns where the newest is.

    Inside a transaction none can be taken: whoever begins one takes it before. Raises KnownError where the disk does
    not take it: then what was to be done must wait.
    """
    if library.db.in_transaction:
        return None
    return back_up_state(state(library), why)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a backup would hold: which library, and the step that its history ends with (none in an empty one)."""

    path: Path
    last: tuple[Group, ...]


def state(library: Library) -> Saved:
    """What a library is at the moment, to be told to another thread. Raises KnownError where it cannot be read."""
    with kindly(library.path):
        return Saved(library.path, tuple(history.groups(library.db, last=1)))


def back_up_state(wanted: Saved, why: Reason = Reason.WORK) -> Path:
    """Take a verified backup unless the newest one holds this already, in any thread; returns where the newest is.

    What a restore has kept is no such one: ``restore`` would pass it over. Raises KnownError where the disk does not
    take it, or where somebody has asked for it and the library is damaged.
    """
    taken = (each for each in reversed(backups.backups(wanted.path)) if backups.reason(each) is not Reason.RESTORE)
    newest = next(taken, None)
    if newest is not None and _holds(newest, wanted) and not (why is Reason.ASKED and backups.check(wanted.path)):
        return newest
    return backups.back_up(wanted.path, why)


def _holds(backup: Path, wanted: Saved) -> bool:
    """Whether a backup is good and ends with the step that is wanted; clocks may have been set since."""
    try:
        with open_library(backup, read_only=True) as copy:
            return state(copy).last == wanted.last
    except KnownError:
        return False


def no_backup_taken(why: KnownError) -> str:
    """Say that a backup that nobody asked for was not taken, and that nothing is lost by that."""
    return f"No backup could be taken, but all that was decided is kept. {why}"


def _now() -> datetime:
    return datetime.now(UTC)


class Rounds:
    """Backups during long work: one for each half hour in which something has changed, and one at its end.

    The work goes on where the disk does not take one; ``problem`` says why, empty where nothing is wrong. ``clock``
    tells the time.
    """

    def __init__(self, library: Library, clock: Callable[[], datetime] = _now) -> None:
        self.library = library
        self.problem = ""
        self._clock = clock
        self._last = clock()

    def go_on(self) -> None:
        """Take a backup if half an hour has gone by since the last one, or since the work began."""
        if self._clock() - self._last >= EVERY:
            self._back_up()

    def end(self) -> None:
        """Take a backup unless there is one of the last half hour: commands may follow one another by the hundred."""
        newest = next(reversed(backups.backups(self.library.path)), None)
        taken = backups.taken(newest) if newest else None
        if taken is None or self._clock() - taken >= EVERY:
            self._back_up()

    def _back_up(self) -> None:
        self._last = self._clock()
        try:
            back_up(self.library, Reason.WORK)
        except KnownError as error:
            self.problem = no_backup_taken(error)


def check(path: Path) -> list[str]:
    """Say what is wrong with the library at ``path``, one sentence each; nothing where it is sound.

    Raises KnownError where it cannot be read, or a later version of the program has written it.
    """
    with open_to_read(path) as library:
        if library.read_only:
            raise KnownError(texts.newer(str(path)))
        return checking.problems(library)


def listed(path: Path) -> list[Backup]:
    """The backups of the library at ``path``, the newest first."""
    found = [(each, backups.taken(each)) for each in reversed(backups.backups(path))]
    return [
        Backup(each, taken, backups.reason(each), each.stat().st_size, _is_good(each)) for each, taken in found if taken
    ]


def _is_good(backup: Path) -> bool:
    try:
        return not backups.check(backup)
    except KnownError:
        return False


def newest_good(path: Path) -> Path | None:
    """The newest backup of the library at ``path`` that stands the check."""
    return backups.newest_good(path)


def is_backup(path: Path) -> bool:
    """Whether a file is a backup, by its name; what a restore has set aside as damaged is none."""
    return backups.taken(path) is not None


def restore(path: Path, backup: Path | None = None) -> tuple[Path, Path | None]:
    """Put a backup, by default the newest good one that no restore has made, in the place of the library at ``path``.

    ``backup`` is a file, or only the name of one of the library's backups. Returns that backup, and where what was
    there is kept (None if there was nothing): restoring it takes this back, unless it was damaged. Raises KnownError
    where there is no such backup, or it is no good.
    """
    refuse_folder(path)
    chosen = backups.newest_good(path) if backup is None else _named(path, backup)
    if chosen is None:
        raise KnownError(texts.no_backup(str(path)))
    if not chosen.is_file():
        raise KnownError(texts.no_library(str(chosen)))
    return chosen, backups.restore(path, chosen)


def _named(path: Path, backup: Path) -> Path:
    """The file ``backup``, or the library's backup of that name."""
    with looking_at(backup):
        among = backups.folder(path) / backup.name
        return among if not backup.exists() and among.exists() else backup
