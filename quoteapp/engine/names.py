"""Who bears which name: one entity for « Hugo Terval », « M. Terval » and « Terval », gathered over the whole article.

They are gathered before the article is walked through, so that a headline's « Terval » already has its full name.
"""

from collections.abc import Collection, Iterable

from quoteapp.engine import bodies, name_runs, noun_phrases, people
from quoteapp.engine.entities import Entity, agrees, is_near, within
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.folding import words
from quoteapp.model import SpeakerType

LONG = 3  # words of a body's name that are enough to know it by its end
HORIZON = 15_000  # characters either way in which a description can mean somebody: a very long article
STEP = 5_000  # characters after which those near are looked up again


class Names:
    """Everybody whom one article names or describes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.entities: list[Entity] = []
        self._by_name: dict[tuple[str, ...], list[Entity]] = {}
        self._by_body: dict[tuple[str, ...], Entity] = {}
        self._by_end: dict[tuple[str, ...], list[tuple[tuple[str, ...], Entity]]] = {}  # last words → names, bodies
        self._by_beginning: dict[tuple[str, ...], dict[int, Entity]] = {}  # first words of a name → such bodies
        self._near: dict[int, Entity] = {}  # those who were near when it was looked last, by number
        self._looked: int | None = None  # the offset at which that was
        self._groups: dict[tuple[int, ...], Entity] = {}  # numbers of those who are somebody together

    def gather(self, mentions: Iterable[Mention]) -> None:
        """Makes an entity of every name in the article, longer forms before shorter ones."""
        found = [m for mention in mentions for m in (mention, *mention.inner)]
        named = [m for m in found if m.name is not None]
        self._vote(named, found)
        people_first = sorted(
            (m for m in named if m.type is SpeakerType.PERSON),
            key=lambda m: (-len(self.key(m)), m.span.start),
        )
        for mention in people_first:
            self._gather_person(mention)
        proper = [m for m in found if m.type is not SpeakerType.PERSON and self._is_proper(m)]
        for mention in sorted(
            proper, key=lambda m: (m.alias is None, m.own is None, -len(words(m.span.of(self.text))))
        ):
            self._gather_body(mention)

    def around(self, at: int) -> Collection[Entity]:
        """Those spoken of within HORIZON of the offset ``at``, and perhaps some more: a long text has too many."""
        if self._looked is None or abs(at - self._looked) > STEP:
            self._near = {entity.number: entity for entity in self.entities if is_near(entity, at, HORIZON + STEP)}
            self._looked = at
        return self._near.values()

    def recall(self, entity: Entity) -> None:
        """Somebody is spoken of here, from however far away."""
        self._near[entity.number] = entity

    def _is_proper(self, mention: Mention) -> bool:
        """Whether a body has a name by which it can be known before it is described."""
        if mention.kind is not MentionKind.BODY:
            return False
        said = words(mention.span.of(self.text))
        titled = mention.role is not None and mention.role.of(self.text)[:1].isupper() and len(people.bare(said)) > 2
        return mention.name is not None or mention.alias is not None or mention.own is not None or titled

    def _vote(self, named: list[Mention], found: list[Mention]) -> None:
        """A name that no list knows is a person's or not all over the article: its mentions decide together."""
        votes: dict[tuple[str, ...], float] = {}
        aliases = {words(m.alias.of(self.text)) for m in found if m.alias is not None}
        for mention in named:
            if mention.kind is MentionKind.BODY:
                key = self.key(mention)
                votes[key] = votes.get(key, 0.0) + mention.leaning
        for mention in named:
            somebody = mention.kind is MentionKind.BODY and mention.leaning > -2.0 and votes[self.key(mention)] > 0
            if somebody and self.key(mention) not in aliases:
                mention.kind, mention.type, mention.span = (
                    MentionKind.NAME,
                    SpeakerType.PERSON,
                    mention.name or mention.span,
                )
                mention.gender = people.first_name_gender(mention.span.of(self.text).split()[0])

    def key(self, mention: Mention) -> tuple[str, ...]:
        """The folded words of the name in a mention, empty where it has none."""
        return words(mention.name.of(self.text)) if mention.name else ()

    def _gather_person(self, mention: Mention) -> None:
        key = self.key(mention)
        entity = self._person(key, mention)
        if entity is None:
            entity = self.new(SpeakerType.PERSON, mention, named=True)
            for part in {key, key[-1:], key[:1]}:
                self._by_name.setdefault(part, []).append(entity)
        self.note(entity, mention)

    def _person(self, key: tuple[str, ...], mention: Mention) -> Entity | None:
        """The person already known by this name: the same words, a surname, or a first name that stands alone."""
        if not key:
            return None
        for candidate in self._by_name.get(key, []):
            if agrees(candidate, mention.gender, plural=False):
                return candidate
        if len(key) == 1:
            return None
        for candidate in self._by_name.get(key[-1:], []):
            known = max((words(form) for form in candidate.forms), key=len)
            if agrees(candidate, mention.gender, plural=False) and within(key, known):
                return candidate
        return None

    def _gather_body(self, mention: Mention) -> None:
        key = self.key(mention)
        people_named = self._by_name.get(key, []) if len(key) == 1 else []
        if people_named and any(words(f)[-1:] == key or words(f)[:1] == key for f in people_named[0].forms):
            mention.type, mention.kind, mention.span = (
                SpeakerType.PERSON,
                MentionKind.NAME,
                mention.name or mention.span,
            )
            self.note(people_named[0], mention)
            return
        self.body(mention)

    def body(self, mention: Mention) -> Entity:
        """The body that a mention names or describes: a known one, else a new one."""
        key = people.bare(words(mention.span.of(self.text)))
        entity = self._by_body.get(key) or self._longer_body(key, mention)
        own = words(mention.own.of(self.text)) if mention.own and mention.noun not in people.led() else ()
        if entity is None and own:
            entity = self._by_body.get(people.bare(own))
        entity = entity or (self._same_end(people.bare(own) or key) if mention.name or own else None)
        if entity is None:
            entity = self.new(mention.type, mention, named=self._is_proper(mention))
        if len(key) >= LONG and key not in self._by_body:
            self._by_end.setdefault(key[-LONG:], []).append((key, entity))
        self._know_body(key, entity)
        for other in (own, words(mention.alias.of(self.text)) if mention.alias else (), *self._short(key, mention)):
            if other:
                self._know_body(people.bare(other), entity)
        entity.local = entity.local or mention.before in name_runs.IN_PLACES
        entity.free = (
            entity.free or mention.before not in people.LOCAL | people.INDEFINITE | people.NAMED_AFTER | noun_phrases.OF
        )
        self.note(entity, mention)
        return entity

    def _know_body(self, name: tuple[str, ...], entity: Entity) -> None:
        if self._by_body.setdefault(name, entity) is not entity:
            return
        for length in range(1, len(name) + 1):
            self._by_beginning.setdefault(name[:length], {})[entity.number] = entity

    def _short(self, key: tuple[str, ...], mention: Mention) -> list[tuple[str, ...]]:
        """The acronyms that a body's full name makes, where it is written as one."""
        titled = mention.role is not None and mention.role.of(self.text)[:1].isupper()
        return [(short,) for short in sorted(bodies.initials(key))] if titled else []

    def _longer_body(self, key: tuple[str, ...], mention: Mention) -> Entity | None:
        """« le ministère » after « le ministère de la Santé »: the body, spoken of last, whose name begins so."""
        if not mention.definite or not key:
            return None
        longer = [
            e for e in self._by_beginning.get(key, {}).values()
            if e.plural == (mention.number == "p") and 0 <= e.seen < mention.span.start
        ]  # fmt: skip
        return max(longer, key=lambda e: (e.seen, -e.number), default=None)

    def _same_end(self, name: tuple[str, ...]) -> Entity | None:
        """« Mares et Bocages » after « Haute-Vienne Mares et Bocages », or before: one name ends the other."""
        for known, entity in self._by_end.get(name[-LONG:], ()):
            size = min(len(known), len(name))
            if known[-size:] == name[-size:]:
                return entity
        return None

    def new(self, kind: SpeakerType, mention: Mention, *, named: bool) -> Entity:
        """An entity of its own for whom the mention names."""
        return self._add(Entity(len(self.entities), kind, mention.gender, mention.number == "p", named))

    def _add(self, entity: Entity) -> Entity:
        self.entities.append(entity)
        self.recall(entity)
        return entity

    def note(self, entity: Entity, mention: Mention) -> None:
        """Keeps what the mention tells of the entity: its form, role, noun, title, gender."""
        form = (mention.name if mention.type is SpeakerType.PERSON and mention.name else mention.span).of(self.text)
        if form not in entity.forms:
            entity.forms.append(form)
        entity.first = min(entity.first, mention.span.start) if entity.first >= 0 else mention.span.start
        if mention.role is not None and mention.name is not None:
            role = mention.role.of(self.text)
            if role not in entity.roles:
                entity.roles.append(role)
        if mention.noun:
            entity.nouns.add(mention.noun)
        if mention.second_role is not None:
            entity.roles.append(mention.second_role.of(self.text))
        entity.titles |= people.titles().get(mention.title, frozenset())
        entity.gender = entity.gender or mention.gender

    def person(self, mention: Mention) -> Entity | None:
        """The person whom a printed name means at this place of the text."""
        return self._bearer(mention) or self._person(self.key(mention), mention) or self._loosely(mention)

    def _bearer(self, mention: Mention) -> Entity | None:
        """Of several who bear the one name that is printed, the one spoken of last, which is doubtful."""
        key = self.key(mention)
        bearers = [e for e in self._by_name.get(key, []) if agrees(e, mention.gender, plural=False)]
        by_surname = [e for e in bearers if any(words(form)[-1:] == key for form in e.forms)]
        bearers = [e for e in by_surname or bearers if 0 <= max(e.seen, e.spoke) < mention.span.start]
        if len(key) != 1 or len(bearers) < 2:
            return None
        mention.doubtful = True
        return max(bearers, key=lambda e: max(e.seen, e.spoke))

    def _loosely(self, mention: Mention) -> Entity | None:
        return next(iter(self._by_name.get(self.key(mention), [])), None)

    def group(self, members: list[Entity], form: str) -> Entity:
        """A joint speaker: « X et Y »."""
        numbers = tuple(member.number for member in members)
        if numbers in self._groups:
            return self._groups[numbers]
        genders = {member.gender for member in members}
        gender = "f" if genders == {"f"} else "m" if "m" in genders else ""
        entity = Entity(
            len(self.entities), SpeakerType.GROUP, gender, plural=True, named=True, forms=[form], members=members
        )
        self._groups[numbers] = self._add(entity)
        return entity
