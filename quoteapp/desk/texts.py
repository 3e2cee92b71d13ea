"""What the command line says to people, in one place."""

PROGRAM = "Find every quotation in French news articles and who said it."
ANALYSE = "Say what is quoted in each article at PATH, and by whom. A folder is read with its subfolders."
SHEET = "Write a quote sheet of the articles at PATH, or of a library. A folder is read with its subfolders."
IMPORT = "Put the articles at PATH into a library and analyse those that wait. A folder is read with its subfolders."
CHECK = "Say whether LIBRARY is sound: the file, the texts, the originals, the history, the indexes."
BACKUP = "Take a verified backup of LIBRARY, unless nothing has changed since the last one, and say where it is."
RESTORE = "Put the newest good backup, or another one, in the place of LIBRARY. What was there is kept as a backup too."
LOG = "Say who has changed what in LIBRARY, and when, the oldest first."

FORMAT = "A table for people, or one JSON object an article. [default: table in a terminal, else jsonl]"
WITH_TEXT = "Put the text of the article into its JSON object."
ALL_TABLE = "Show in the table also what is nobody's words, and page furniture. (jsonl always has everything.)"
ALL_SHEET = "Put onto the sheet also what is nobody's words, and page furniture."
OUTPUT = "The sheet: a file name ending in .xlsx or .csv; may be given several times. What is there is replaced."
TABLE = "Show also who says what, as the command analyse does in a terminal."
RAW = "Plain CSV for programs: UTF-8, commas, no protection against formulas."
OF_LIBRARY = "A library, in place of PATH."
LIBRARY = "The library, made where there is none; its usual suffix is .quotes. [default: your own: it is said where]"
LIBRARY_THERE = "The library, the same as LIBRARY. [default: your own]"
AGAIN = "Analyse all articles of the library again; what somebody has decided stays."
FROM_BIN = "Take articles out of the library's bin that are added once more; else they stay there, and are named."
WHO = "The name that signs what is done. [default: what the computer calls you; environment: QUOTEAPP_WHO]"
WHICH_BACKUP = "The backup to be put there: its name, or any file. [default: the newest good one not made by a restore]"
LIST = "List the backups instead, the newest first: when and why each was taken."
OF_ARTICLE = "Only what concerns the article with this number."
OF_QUOTATION = "Only what concerns the quotation with this number."
LAST = "Only the last N steps."
WORKERS = "How many engine processes share the work; each takes half a gigabyte. [default: as many as pay]"
LIMIT = "Refuse an article longer than this many million characters."
DEBUG = "Show where in the program a fault of ours comes from. [environment: QUOTEAPP_DEBUG]"

READING = "Reading and analysing"
ADDING = "Reading"
ANALYSING = "Analysing"
INTERRUPTED = "Interrupted."
FAULT = "Something failed, and the fault is ours."
HINT = "quoteapp --debug … shows where the fault is."
NO_ARTICLE = "No article found."
NO_SHEET = "No sheet was written."
NO_NAME = "Whose decisions are these? Give a name other than “machine” with --who."
PATH_OR_LIBRARY = "Either PATH or --library, one of them."
PATH_OR_AGAIN = "Nothing to do: give PATH, or --again."
ONLY_WITH_PATH = "--workers and --limit go with PATH only: a library is analysed already."
ONE_OF_BOTH = "Either --article or --quotation."
BACKUP_OR_LIST = "Either --backup or --list."
ONE_LIBRARY = "One library: LIBRARY or --library."

NO_SPEAKER = "— (no speaker)"
NOT_SPEECH = "(not speech)"
FURNITURE = "(page furniture)"
NO_QUOTATION = "(no quotation)"
TO_CHECK = "?"
DECIDED = "✓"
NOT_READ = "not French: no speakers"

ARTICLE, QUOTATION = "article", "quotation"
TAKEN_BACK = "taken back"


REASONS = {
    "asked": "asked for",
    "work": "during work",
    "bulk": "before many changes",
    "merge": "before a merge",
    "upgrade": "before an upgrade",
    "restore": "before a restore",
}
"""Why a backup was taken."""


def count(number: int, noun: str) -> str:
    """Return « 1 article » or « 2 articles »."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def skipped(files: int) -> str:
    """Say how many files in folders were passed over."""
    return f"{count(files, 'file')} of unknown format skipped."


def logged(path: str) -> str:
    """Say where to find all that is known of a fault of ours."""
    return f"All that is known of it is in {path}."


def output_failed(reason: str) -> str:
    """Say that standard output takes no more."""
    return f"The output could not be written: {reason}."


def written(path: str, rows: int, articles: int) -> str:
    """Say where the sheet is, and what is on it."""
    return f"Written to {path}: {count(rows, 'quotation')} from {count(articles, 'article')}."


def summary(articles: int, quotations: int, speakers: int, without: int, doubtful: int) -> str:
    """Say what a table showed."""
    parts = [count(articles, "article"), count(quotations, "quotation"), count(speakers, "speaker")]
    open_ones = [f"{without} without speaker"]
    if doubtful:
        open_ones.append(f"{doubtful} to be checked ({TO_CHECK})")
    return f"{', '.join(parts)}; {', '.join(open_ones)}."


def no_library(path: str) -> str:
    """Say that there is nothing to open."""
    return f"There is no library {path}."


def folder_no_library(path: str) -> str:
    """Say that a library is one file."""
    return f"{path} is a folder, not a library."


def library_is_no_sheet(path: str) -> str:
    """Say that a sheet would take the place of the library that it is made of."""
    return f"{path} is the library itself."


def newer(path: str) -> str:
    """Say that only a later version of the program can do this."""
    return f"{path} was written by a later version of this program; this one can only read it."


def new(files: list[str]) -> str:
    """Say which articles have come in."""
    return f"{count(len(files), 'new article')}: {some(files)}."


def there_already(files: list[str]) -> str:
    """Say which articles were not taken in, because the very same bytes are there."""
    return f"{count(len(files), 'article')} there already: {some(files)}."


def in_the_bin(files: list[str]) -> str:
    """Say which articles were not taken in, because they lie in the bin, and how they come out."""
    return f"{count(len(files), 'article')} in the bin: {some(files)}. With --from-bin the same command takes them out."


def taken_out(files: list[str]) -> str:
    """Say which articles have come out of the bin."""
    return f"{count(len(files), 'article')} out of the bin, as it was left: {some(files)}."


def nearly(file: str, percent: int, other: str) -> str:
    """Say that an article, taken in all the same, is much like another one."""
    return f"{file}: nearly the same ({percent} %) as {other}."


def some(names: list[str], shown: int = 3) -> str:
    """Name the first ones, and how many more there are."""
    rest = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {rest} more" if rest > 0 else "")


def analysed(articles: int) -> str:
    """Say how many articles were analysed."""
    return f"{count(articles, 'article')} analysed."


def kept_there(path: str) -> str:
    """Say which library it is that has the articles."""
    return f"Kept in {path}."


def kept(waiting: int) -> str:
    """Say what an interruption, or a failure, has left to be done."""
    left = f" {count(waiting, 'article')} still to be analysed: the same command goes on." if waiting else ""
    return f"What was done is kept.{left}"


def sound(path: str) -> str:
    """Say that a library has stood every check."""
    return f"{path} is sound."


def restorable(backup: str) -> str:
    """Say that there is a way back."""
    return f"The newest good backup is {backup}; « quoteapp restore » brings it back."


def backed_up(path: str, backup: str) -> str:
    """Say where the newest backup is."""
    return f"{path} as it is now is kept in {backup}."


def no_backup(path: str) -> str:
    """Say that there is nothing to restore."""
    return f"There is no good backup of {path}."


def no_backups(path: str) -> str:
    """Say that there is nothing to list."""
    return f"There is no backup of {path}."


def backup_line(taken: str, why: str, megabytes: float, path: str, *, good: bool) -> str:
    """Put a backup on one line; ``why`` it was taken is one of REASONS, or empty."""
    return f"{taken}  {REASONS.get(why, ''):<20} {megabytes:8.1f} MB  {path}{'' if good else '  (damaged)'}"


def restored(path: str, backup: str) -> str:
    """Say what a library is now."""
    return f"{path} is again what it was in {backup}."


def kept_in(place: str) -> str:
    """Say where the library is that a backup has taken the place of."""
    return f"What was there is kept in {place}; restoring that takes this back."


def set_aside(place: str) -> str:
    """Say where the damaged file is that a backup has taken the place of."""
    return f"What was there is damaged, and kept as it is in {place}."


def not_there(what: str, number: int, path: str) -> str:
    """Say that a library has no article, or quotation, of a number."""
    return f"There is no {what} {number} in {path}."


def of_step(action: str, number: int) -> str:
    """Say which step is taken back or brought back."""
    return f"{action} of {number}"
