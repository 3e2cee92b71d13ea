"""Who in the library bears a name that an article prints; nobody where it could be several.

The fullest form decides before the shorter ones. Of one form the order is: to whom it was given by hand, in this
article or in all; whom the article quotes already; a full name, or a body's, that one speaker bears; last a surname,
or a first name and an office, as engine/linking.py joins them. A full name is never one speaker's only because that
one was named by hand. Descriptions (« un porte-parole ») and bare bodies (« la préfecture », « la Région ») hold in
their own article only, unless they were given by hand.

Of two who are said not to be the same, a name is neither's where it could be both's. In an article that quotes one of
them by that name it is not the other's, however well it fits.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from quoteapp.engine import people
from quoteapp.engine.linking import join
from quoteapp.folding import fullness, words
from quoteapp.model import Name, SpeakerType
from quoteapp.store.library import Library
from quoteapp.store.records import AliasRecord, Origin, QuotationRecord

NAMED = (SpeakerType.PERSON, SpeakerType.ORGANIZATION)
LEADING = ("le", "la", "l", "les")


def read_lists() -> Iterator[None]:
    """Read the word lists that every name is held against, one at each step: tens of milliseconds that come once."""
    people.noun("maire")
    yield
    people.is_first_name("Anna")
    yield


class Bearers:
    """The speakers whom the names of one article could be."""

    def __init__(self, library: Library, article: int, kept: Sequence[QuotationRecord]) -> None:
        """``kept`` are the article's quotations so far."""
        self._library = library
        self._article = article
        self._roots: dict[int, int] = {}
        self._quoted = _speaking(kept)
        self._proposed = _speaking(each for each in kept if not each.decided)

    def root(self, number: int) -> int:
        """The speaker that another one is by now."""
        if number not in self._roots:
            self._roots[number] = self._library.speaker(number).id
        return self._roots[number]

    @cached_property
    def _apart(self) -> dict[int, set[int]]:
        return self._library.apart()

    def find(self, name: Name, held: Collection[int] = ()) -> int | None:
        """The speaker's number, of those who are one by hand the one whose form it is; None where nobody is known.

        ``held`` are the numbers of those by whom the article's quotations of that name are said so far.
        """
        fitting = {form: self._fitting(form, name) for form in name.forms}
        barred = self._barred({self.root(number) for number in held}, fitting.values())
        for form, aliases in fitting.items():
            bearing = [alias for alias in aliases if self.root(alias.speaker) not in barred]
            full = name.type is SpeakerType.PERSON and is_full(form)  # namesakes bear it with equal right
            given = _given_here(bearing) or ([] if full else self._given(bearing))
            if chosen := given or self._here(bearing) or self._named(bearing, form, name.type):
                return self._one_of(chosen, name)
        return self._alike(name, barred) if name.type is SpeakerType.PERSON and name.forms else None

    def _fitting(self, form: str, name: Name) -> list[AliasRecord]:
        """All who have one of the forms of a name and may be meant: by hand in this article, or not of another name."""
        bearing = self._bearing(form, name.type)
        return [alias for alias in bearing if _is_given_here(alias) or not self._another(alias, name)]

    def _barred(self, held: set[int], fitting: Iterable[list[AliasRecord]]) -> set[int]:
        """Those who are not the same as somebody whose quotations these are, and whose name it may be."""
        bearing = held & {self.root(alias.speaker) for aliases in fitting for alias in aliases}
        return {other for one in bearing for other in self._apart.get(one, ())} - bearing

    def _are_apart(self, numbers: Iterable[int]) -> bool:
        """Whether two of these are said not to be the same."""
        roots = {self.root(number) for number in numbers}
        return any(roots & self._apart.get(root, set()) for root in roots)

    def somebody_elses(self, form: str, speaker: int) -> bool:
        """Whether somebody has said of a form that it is another speaker's, here or anywhere."""
        given = [alias for alias in self._bearing(form, SpeakerType.PERSON) if alias.origin is Origin.PERSON]
        return any(self.root(alias.speaker) != self.root(speaker) for alias in given)

    def _bearing(self, form: str, kind: SpeakerType) -> list[AliasRecord]:
        """All who have a form that is this one, accents and case aside, and a body's article."""
        folded = words(form)
        same = [" ".join(folded)]
        if kind is SpeakerType.ORGANIZATION:
            bare = " ".join(people.bare(folded))
            same = [bare, *(f"{article} {bare}" for article in LEADING)]
        where = f"folded IN ({', '.join('?' * len(same))}) AND (article IS NULL OR article = ?) AND origin <> 'denied'"
        return self._library.find(AliasRecord, where, (*same, self._article))

    def _another(self, alias: AliasRecord, name: Name) -> bool:
        """Whether a person has a full name, and whoever bears the form has another one: they share a surname."""
        theirs = [set(words(form)) for form in name.forms if is_full(form)]
        if name.type is not SpeakerType.PERSON or not theirs:
            return False
        known = [set(words(form)) for form in self._forms(alias.speaker) if is_full(form)]
        return bool(known) and not any(one <= other or other <= one for one in theirs for other in known)

    def _given(self, bearing: Sequence[AliasRecord]) -> list[AliasRecord]:
        """Those with the form by hand, else those who have it because two who do were made one."""
        roots = [self.root(number) for number in {alias.speaker for alias in bearing}]
        by_hand = [alias for alias in bearing if alias.origin is Origin.PERSON]
        if by_hand or self._are_apart(roots):
            return by_hand
        return [alias for alias in bearing if roots.count(self.root(alias.speaker)) > 1]

    def _here(self, bearing: Sequence[AliasRecord]) -> list[AliasRecord]:
        """Those known in this very article: by a description, or because it quotes them."""
        quoted = {self.root(number) for number in self._quoted}
        return [alias for alias in bearing if alias.article is not None or self.root(alias.speaker) in quoted]

    def _named(self, bearing: Sequence[AliasRecord], form: str, kind: SpeakerType) -> list[AliasRecord]:
        """Those who have the form as a name that stands for itself in any article."""
        if not is_name(form, kind) or (kind is SpeakerType.PERSON and not is_full(form)):
            return []
        return [alias for alias in bearing if alias.article is None and self._is_of(alias, kind)]

    def _is_of(self, alias: AliasRecord, kind: SpeakerType) -> bool:
        """Whether a form's speaker is of the type that the machine sees, or was named or described by hand."""
        speaker = self._library.speaker(alias.speaker)
        return speaker.type is kind or Origin.PERSON in (alias.origin, speaker.origin)

    def _one_of(self, fitting: Sequence[AliasRecord], name: Name) -> int | None:
        """The number that all these stand for; None where they are several.

        Whom the article quotes goes before others; of several such, who is proposed there, then who is called just so:
        so that an analysis made once more comes to the same. What somebody is called does not decide between those who
        are said not to be the same.
        """
        numbers = {alias.speaker for alias in fitting}
        if self._several(numbers):
            numbers = self._among(numbers, self._quoted)
            called = {n for n in numbers if words(self._library.speaker(n).name) == words(name.forms[0])}
            for preferred in (self._proposed, called):
                if self._several(numbers) and not (preferred is called and self._are_apart(numbers)):
                    numbers = self._among(numbers, preferred) or numbers
        if not numbers or self._several(numbers):
            return None
        roots = {self.root(number) for number in numbers}
        return min(numbers & self._quoted or numbers & roots or numbers)

    def _several(self, numbers: Iterable[int]) -> bool:
        return len({self.root(number) for number in numbers}) > 1

    def _among(self, numbers: Iterable[int], others: Iterable[int]) -> set[int]:
        """Those of the numbers that are one with any of the others."""
        roots = {self.root(number) for number in others}
        return {number for number in numbers if self.root(number) in roots}

    def _alike(self, name: Name, barred: Collection[int]) -> int | None:
        """Somebody whose surname, or whose first name and office, these are: as between the articles of one run."""
        found = words(name.forms[0]) or ("",)
        where = "article IS NULL AND (last = ? OR first = ?) AND origin <> 'denied'"
        aliases = self._library.find(AliasRecord, where, (found[-1], found[0]))
        known = self._as_names({alias.speaker for alias in aliases})
        joined = join([name], [each for each in known if int(each.id) not in barred])
        return int(joined[name.id]) if name.id in joined else None

    def _as_names(self, numbers: Iterable[int]) -> list[Name]:
        """The people that speakers are by now, as an article would name them; all at once, for they can be many."""
        known = {each.id: each for each in self._library.speakers(numbers).values() if each.type is SpeakerType.PERSON}
        forms = {number: {each.name} for number, each in known.items()}
        for root, alias in self._library.aliases_of(known):
            if alias.article is None:
                forms[root].add(alias.form)
        return [
            Name(
                str(number), each.type, tuple(sorted(forms[number], key=fullness, reverse=True)),
                (each.role,) if each.role else (),
            )
            for number, each in sorted(known.items())
        ]  # fmt: skip

    def _forms(self, number: int) -> Iterable[str]:
        return (alias.form for alias in self._library.aliases(number) if alias.article is None)


def _speaking(quotations: Iterable[QuotationRecord]) -> set[int]:
    return {n for each in quotations for n in (each.speaker, each.relayed_by) if n is not None}


def _given_here(bearing: Iterable[AliasRecord]) -> list[AliasRecord]:
    """Those with the form by hand in this article only."""
    return [alias for alias in bearing if _is_given_here(alias)]


def _is_given_here(alias: AliasRecord) -> bool:
    """Whether a form was given by hand in one article; of those that are looked at, in this one."""
    return alias.article is not None and alias.origin is Origin.PERSON


def is_name(form: str, kind: SpeakerType) -> bool:
    """Whether a form is a person's or body's name rather than a description or a bare body."""
    if kind not in NAMED:
        return False
    rest = form.replace("’", "' ").replace("'", "' ").split()
    while len(rest) > 1 and words(rest[0]) and people.bare((*words(rest[0]), "x")) == ("x",):
        rest = rest[1:]
    bare_body = kind is SpeakerType.ORGANIZATION and len(rest) == 1 and people.noun(rest[0]) and not rest[0].isupper()
    return not bare_body and any(character.isupper() for character in " ".join(rest))


def is_full(form: str) -> bool:
    """Whether a person's name is more than a surname: « Le Gall » is no more than that, nor « A. Leroy »."""
    return len([word for word in words(form) if len(word) > 1 and word not in people.PARTICLES]) > 1
