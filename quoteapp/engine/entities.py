"""Those of whom an article speaks: one entity for all the names of somebody, filled in while the article is read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quoteapp.folding import fullness
from quoteapp.model import SpeakerType


@dataclass(slots=True)
class Entity:
    """Somebody, or a body, of whom the article speaks; ``forms`` in order of appearance, as printed."""

    number: int
    type: SpeakerType
    gender: str = ""
    plural: bool = False
    named: bool = False
    forms: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    called: list[str] = field(default_factory=list)  # descriptions that took up somebody with a name
    nouns: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)  # the nouns that an honorific stands for: avocat of « Me »
    first: int = -1  # offset of the first mention, even before it is read
    seen: int = -1  # offset of the last mention
    subject: int = -1  # offset of the last mention as a subject
    oblique: bool = False  # the last mention hung on a preposition
    spoke: int = -1  # offset of the last quotation
    speeches: int = 0  # quotations given to him so far
    owns: int = -1  # offset of the last mention inside another one: « la direction de Transvolt »
    local: bool = False  # a bare name that stands after « à », « en »: rather a place
    free: bool = False  # … that stands where it cannot only be one
    source: int = -1  # number of the sentence that last told something according to him
    sentence: int = -1  # number of the sentence of the last mention, or of the last quotation where that is later
    paragraph: int = -1  # … and of the paragraph
    mentions: int = 0
    aloud: bool = False  # mentioned outside the marks
    opened: int = -1  # number of the paragraph that it was last the first subject of
    members: list["Entity"] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest form printed, the earliest of several."""
        return max(self.forms, key=fullness, default="")

    @property
    def role(self) -> str | None:
        """The fullest function tied to the name by apposition."""
        return max(self.roles, key=len) if self.roles else None


def is_near(entity: Entity, at: int, reach: int) -> bool:
    """Whether somebody was spoken of, or will be, within ``reach`` characters of the offset ``at``."""
    return entity.first <= at + reach and at - reach <= max(entity.first, entity.seen, entity.spoke, entity.owns)


def agrees(entity: Entity, gender: str, *, plural: bool) -> bool:
    """Whether somebody can be of this gender and number; what is not known agrees."""
    if entity.plural != plural:
        return False
    return not (gender and entity.gender and gender != entity.gender)


def within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words, or letters, of the short name occur in the long one, in order."""
    rest = iter(long)
    return all(word in rest for word in short)
