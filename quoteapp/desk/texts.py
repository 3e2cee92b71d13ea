"""What the command line says to people, in one place."""

PROGRAM = "Find every quotation in French news articles and who said it."
ANALYSE = "Say what is quoted in each article at PATH, and by whom. A folder is read with its subfolders."
SHEET = "Write a quote sheet of the articles at PATH. A folder is read with its subfolders."

FORMAT = "A table for people, or one JSON object an article. [default: table in a terminal, else jsonl]"
WITH_TEXT = "Put the text of the article into its JSON object."
ALL_TABLE = "Show in the table also what is nobody's words, and page furniture. (jsonl always has everything.)"
ALL_SHEET = "Put onto the sheet also what is nobody's words, and page furniture."
OUTPUT = "The sheet: a file name ending in .xlsx or .csv; may be given several times. What is there is replaced."
TABLE = "Show also who says what, as the command analyse does in a terminal."
RAW = "Plain CSV for programs: UTF-8, commas, no protection against formulas."
WORKERS = "How many engine processes share the work; each takes half a gigabyte. [default: as many as pay]"
LIMIT = "Refuse an article longer than this many million characters."
DEBUG = "Show where in the program a fault of ours comes from. [environment: QUOTEAPP_DEBUG]"

READING = "Reading and analysing"
INTERRUPTED = "Interrupted."
FAULT = "Something failed, and the fault is ours."
HINT = "quoteapp --debug … shows where the fault is."
NO_ARTICLE = "No article found."
NO_SHEET = "No sheet was written."

NO_SPEAKER = "— (no speaker)"
NOT_SPEECH = "(not speech)"
FURNITURE = "(page furniture)"
NO_QUOTATION = "(no quotation)"
TO_CHECK = "?"
NOT_READ = "not French: no speakers"


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
