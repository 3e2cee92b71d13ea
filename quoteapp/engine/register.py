"""Mentions → who they are, in the order of the text: names as gathered, descriptions and pronouns by what came before.

What a description or a pronoun takes up is one scored choice (choice.py) between all who could be meant.
"""

import re

from quoteapp.engine import bodies, choice, descriptions, features, lexicon, people
from quoteapp.engine.choice import Option
from quoteapp.engine.descriptions import SAME_ROLE
from quoteapp.engine.entities import Entity, agrees
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.names import Names
from quoteapp.folding import words
from quoteapp.model import SpeakerType

REACH = 4000  # characters back that a pronoun or a bare description looks for what it takes up
TAKEN_UP = 900  # … and « son rapport » for its owner
_WORK = re.compile(r"\S+ (?:de |d['’]|du |des )[^\Wa-zà-ÿ]")
LONG = 2  # words of a noun phrase that no list knows and that still takes up a body: « la tutelle »
TRUSTED, MOST_CALLED = 0.6, 12  # chance from which a description is held to name somebody; how many are remembered
OF_TWO = 900  # … and « le second » for the two of whom it is one


class Register:
    """Who is who in one article, as the walk through it goes on."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.names = Names(text)
        self.telling: Entity | None = None  # inside a quotation its speaker, who does not call himself « le pasteur »
        self.sentence = 0  # number of the sentence being read
        self.paragraph = 0
        self.last_speaker: Entity | None = None
        self.announced: Entity | None = None  # « Quant à X, » in the sentence being read
        self.speeches = 0  # quotations given to somebody so far
        self._ahead: dict[int, Entity] = {}  # id of a mention further on → whom it brought in
        self._peeking = False  # whether a mention further on is looked at
        self._headed = False  # whether a subject of this paragraph was read
        self._two: tuple[int, list[Entity]] | None = None  # where « le second » was read last, and of whom

    def open_paragraph(self) -> None:
        """A new paragraph is read."""
        self.paragraph += 1
        self._headed = False

    def see(self, entity: Entity) -> None:
        """Somebody is mentioned in the sentence being read."""
        entity.sentence, entity.paragraph = self.sentence, self.paragraph
        entity.mentions += 1
        entity.aloud = entity.aloud or self.telling is None

    def head(self, entity: Entity) -> None:
        """Somebody is a subject in the sentence being read."""
        if not self._headed:
            entity.opened, self._headed = self.paragraph, True

    def spoke(self, entity: Entity) -> None:
        """Somebody has spoken in the sentence being read."""
        entity.speeches += 1
        self.speeches += 1
        entity.sentence, entity.paragraph = self.sentence, self.paragraph
        self.last_speaker = entity

    def resolve(self, mention: Mention, verb: str = "") -> Entity | None:
        """Who the mention is, given all mentions resolved before it; None for a pronoun that nothing fits.

        ``verb``: class of the reporting verb whose subject a pronoun is; « a-t-il ajouté » goes on, « a-t-il
        rétorqué » answers somebody else.
        """
        entity = self._whom(mention, verb)
        if entity is not None and mention.kind is not MentionKind.PRONOUN:
            entity.seen = mention.span.start
            self.names.recall(entity)
        return entity

    def _whom(self, mention: Mention, verb: str = "") -> Entity | None:
        if mention.kind is MentionKind.PRONOUN:
            return self._pronoun(mention, verb)
        if mention.type is SpeakerType.PERSON and mention.name is not None:
            entity = self.names.person(mention)
        elif mention.kind is MentionKind.BODY:
            entity = self._body_taken_up(mention) or self.names.body(mention)
        else:
            entity = self._described(mention)
        for owner in mention.inner:
            if owner.type is not SpeakerType.PERSON:
                self.names.body(owner).owns = owner.span.start
        return entity

    def peek(self, mention: Mention) -> Entity | None:
        """Who a mention further on is, without having it read."""
        known = len(self.names.entities)
        self._peeking = True
        entity = self._whom(mention)
        self._peeking = False
        if entity is not None and entity.number >= known:
            self._ahead[id(mention)] = entity
        return entity

    def _described(self, mention: Mention) -> Entity:
        """« le ministre turc »: somebody whose role is alike, or somebody new and unnamed."""
        said = descriptions.plain(people.bare(words(mention.span.of(self.text))))
        if mention.noun in people.authors() and mention.role and _WORK.match(mention.role.of(self.text)):
            said = said[:1]  # « l'autrice de La Baie noire »
        if lexicon.is_document(mention.noun):
            owner = self._owner(mention)
            if owner is not None:
                return owner
        known = self.names.around(mention.span.start)
        named = (e.seen for e in known if e.type is SpeakerType.PERSON and e.seen < mention.span.start)
        latest = max(named, default=-1)
        likeness = [(e, self._likeness(e, mention, said)) for e in known]
        could = [(e, alike) for e, alike in likeness if self._can_be(e, mention, said, alike)]
        most = max((alike for _, alike in could), default=0.0)
        options = [
            Option(
                e,
                self._standing(e, mention)
                | features.described(e, mention, said, alike, latest=e.seen >= latest)
                | {"other, source": alike < SAME_ROLE and e.source == self.sentence}
                | {"other, spoke last": alike < SAME_ROLE and e is self.last_speaker and e.named and not e.roles}
                | {"alike, less than another": 0 < alike < most},
            )
            for e, alike in could
        ]
        options.append(Option(None, self._new_features(mention, said)))
        found = self._pick("description", mention, options)
        best = found or self._ahead.get(id(mention)) or self.names.new(mention.type, mention, named=False)
        if not best.named:
            self.names.note(best, mention)
        elif not self._peeking and not best.roles and mention.chance >= TRUSTED and len(best.called) < MOST_CALLED:
            best.called.append(mention.span.of(self.text))
        best.nouns.add(mention.noun)
        return best

    def _can_be(self, entity: Entity, mention: Mention, said: tuple[str, ...], alike: float) -> bool:
        """Whether a description, so much ``alike`` his roles, can be of somebody: number, gender, what he is."""
        if alike > 0:
            return alike >= SAME_ROLE  # also of somebody named further on: « la ministre » in a title
        if entity is self.telling or entity.members or not mention.definite or not self._met(entity, mention):
            return False
        owned = not people.POSSESSIVES.isdisjoint(words(mention.span.of(self.text))[:1])
        if owned or mention.noun in people.apart() or lexicon.is_document(mention.noun):
            return False
        if features.rules_out(entity, mention, said):
            return False
        if entity.type not in features.PERSONS:
            unlisted = people.noun(mention.noun) is None and entity.plural == (mention.number == "p")
            return (unlisted and len(said) <= LONG) or features.fits(entity, mention, said)
        return mention.type is SpeakerType.ANONYMOUS and agrees(entity, mention.gender, plural=mention.number == "p")

    def _met(self, entity: Entity, mention: Mention) -> bool:
        """Whether somebody was spoken of, or spoke, before the mention and not too far back."""
        last = max(entity.seen, entity.spoke, entity.owns)
        return 0 <= last < mention.span.start and mention.span.start - last < REACH

    def _standing(self, entity: Entity, mention: Mention) -> dict[str, float]:
        return features.standing(entity, mention, self.sentence, self.paragraph, self.last_speaker)

    def _new_features(self, mention: Mention, said: tuple[str, ...]) -> dict[str, float]:
        owned = not people.POSSESSIVES.isdisjoint(words(mention.span.of(self.text))[:1])
        this = not features.DEMONSTRATIVES.isdisjoint(words(mention.span.of(self.text))[:1])
        return features.new(mention, said) | {"new, owned": owned, "new, this": this, "new, some": not mention.definite}

    def _pick(self, kind: str, mention: Mention, options: list[Option]) -> Entity | None:
        """The likeliest of the options, None for somebody new; notes on the mention how sure that is."""
        if not options:
            return None
        number, mention.chance = choice.pick(kind, mention.span, options)
        return options[number].entity

    def _owner(self, mention: Mention) -> Entity | None:
        """« Son rapport évoque … »: whoever the text was about just before, a body or a person."""
        determiner, at = words(mention.span.of(self.text))[:1], mention.span.start
        if people.POSSESSIVES.isdisjoint(determiner):
            return None
        plural = determiner[0] in ("leur", "leurs")
        near = [e for e in self.names.around(at) if 0 <= e.seen < at and at - e.seen < TAKEN_UP and e.plural == plural]
        return max(near, key=lambda e: e.seen - 120 * e.oblique, default=None)

    def _body_taken_up(self, mention: Mention) -> Entity | None:
        """« l'organisation », « le syndicat »: a body spoken of before; « l'Union paysanne » is a name."""
        said = people.bare(words(mention.span.of(self.text)))
        titled = mention.role is not None and mention.role.of(self.text)[:1].isupper()
        named = mention.own is not None or mention.name is not None or mention.alias is not None
        if named or (titled and len(said) > 1) or not mention.definite:
            return None
        options = [
            Option(e, self._standing(e, mention) | features.bodily(e, mention, said))
            for e in self.names.around(mention.span.start)
            if self._can_be_body(e, mention, said)
            and (not titled or any(mention.noun in words(form) for form in e.forms))
        ]
        options.append(Option(None, self._new_features(mention, said)))
        entity = self._pick("body", mention, options)
        if entity is not None:
            entity.nouns.add(mention.noun)
            entity.type = SpeakerType.ORGANIZATION if entity.type is SpeakerType.PERSON else entity.type
        return entity

    def _can_be_body(self, entity: Entity, mention: Mention, said: tuple[str, ...]) -> bool:
        if not self._met(entity, mention) or entity.members or entity.plural != (mention.number == "p"):
            return False
        if bodies.contradicts(entity, mention.noun, said):
            return False
        named_so = any(people.bare(words(form))[: len(said)] == said for form in entity.forms)
        return named_so or mention.noun in entity.nouns or features.fits(entity, mention, said)

    def _likeness(self, entity: Entity, mention: Mention, said: tuple[str, ...]) -> float:
        """How well a description fits an entity's roles or earlier descriptions; 0 where it cannot be the same."""
        if entity.type not in (SpeakerType.PERSON, mention.type) or not agrees(
            entity, mention.gender, plural=mention.number == "p"
        ):
            return 0.0
        if not mention.definite:  # « un porte-parole » is somebody new, unless the very same words introduced him
            return SAME_ROLE if any(words(form) == words(mention.span.of(self.text)) for form in entity.forms) else 0.0
        if not entity.named and not 0 <= entity.seen < mention.span.start:
            return 0.0
        known = [words(form) for form in ([*entity.roles, *entity.called] if entity.named else entity.forms)]
        person = entity.type is SpeakerType.PERSON and entity.seen >= 0
        best = descriptions.likeness(said, mention.noun, known or [()], entity.nouns, person=person)
        if mention.noun in entity.titles and not known:
            best = SAME_ROLE + descriptions.BY_TITLE
        near = mention.span.start - entity.seen
        return best + (0.5 if entity.spoke >= 0 and 0 <= near < REACH else 0.0) if best else 0.0

    def _pronoun(self, mention: Mention, verb: str) -> Entity | None:
        """The previous speaker that agrees, then the last subject, then whoever was named last."""
        at, plural = mention.span.start, mention.number == "p"
        if self.announced is not None and agrees(self.announced, mention.gender, plural=plural):
            return self.announced
        fitting = [
            e for e in self.names.around(at)
            if e is not self.telling and 0 <= max(e.seen, e.spoke) < at and at - max(e.seen, e.spoke) < REACH
            and agrees(e, mention.gender, plural=plural)
        ]  # fmt: skip
        if mention.noun in lexicon.places_in_text("last"):
            people_named = [e for e in fitting if e.type is not SpeakerType.ORGANIZATION and e.seen >= 0]
            return max(people_named or fitting, key=lambda e: e.seen, default=None)
        for place, which in enumerate(("first", "second")):
            if mention.noun in lexicon.places_in_text(which):
                return self._of_two(mention, place)
        of_gender = any(
            e.gender == mention.gender != "" and self.sentence - e.sentence <= 1 for e in fitting if e.named
        )
        options = [
            Option(
                e,
                self._standing(e, mention)
                | {
                    "goes on": verb == "sequencing" and e is self.last_speaker,
                    "answers": verb == "answering" and e is self.last_speaker,
                    "gender of another": of_gender and not e.gender and not e.plural,
                },
            )
            for e in fitting
        ]
        return self._pick("pronoun", mention, options)

    def _of_two(self, mention: Mention, place: int) -> Entity | None:
        """« la première », « l'autre »: of the two joined last, or of the two named last, in the order of the text."""
        at = mention.span.start
        known = self.names.around(at)
        pairs = [e for e in known if len(e.members) == 2 and 0 <= e.seen < at and at - e.seen < OF_TWO]
        if self._two is not None and at - self._two[0] < OF_TWO:
            two = self._two[1]
        elif pairs:
            two = max(pairs, key=lambda e: e.seen).members
        else:
            kinds = (SpeakerType.PERSON, SpeakerType.ANONYMOUS)
            near = [e for e in known if e.type in kinds and not e.plural and 0 < at - e.seen < OF_TWO]
            two = sorted((e for e in near if e.seen >= 0), key=lambda e: e.seen)[-2:]
        crowd = any(
            e.plural and not e.members and len(two) == 2 and two[1].seen < e.seen < at and _of_two(e) for e in known
        )
        if crowd and self._two is None and not pairs:  # « Deux habitués … soutient l'un »: two without names
            two = []
            self._two = at, two
        if len(two) < 2 or not agrees(two[place], mention.gender, plural=False):
            return None
        mention.doubtful = not pairs
        self._two = at, two
        return two[place]


def _of_two(entity: Entity) -> bool:
    """« deux habitués »: two of whom nobody is named."""
    return any(not {"deux", "2", "couple", "duo", "tandem", "binome"}.isdisjoint(words(form)) for form in entity.forms)
