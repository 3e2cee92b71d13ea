"""spaCy for French: compiled modules import others unseen, and the version is asked for by name.

Takes the place of PyInstaller's own hook, which brings the data of seventy languages.
"""

import re

from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata

_LEFT_OUT = re.compile(r"spacy\.(tests|cli|lang\.(?!fr\b)[a-z]{2,3})\b")


def _wanted(module: str) -> bool:
    return not _LEFT_OUT.match(module)


hiddenimports = collect_submodules("spacy", filter=_wanted)
datas = collect_data_files("spacy", includes=["*.cfg", "cli/templates/*"]) + copy_metadata("spacy")
