"""Where a reporting verb stands in its sentence: what belongs to its group, whether its subject comes after it.

Position decides where French fixes it: « Q, a déclaré à l'AFP X »: what follows an incise is its subject, addressees
skipped.
"""

from quoteapp.engine import lexicon, people
from quoteapp.engine.cues import Cue, Mood
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.scene import VERBAL, Scene
from quoteapp.engine.verb_forms import OBJECT_CLITICS, clitic_of

LIGHT_POS = {"PUNCT", "ADV", "AUX", "PRON", "ADP", "CCONJ", "DET", "SCONJ", "PART"}
LIGHT_NOUNS = lexicon.grammar("light_nouns")
GROUP_CLITICS = lexicon.grammar("group_clitics")
NOT_OF_GROUP = lexicon.grammar("not_of_group")
CLAUSE_OPENERS = {"que", "qu'", ":", ";", "quand", "lorsque", "lorsqu'", "car", "mais", "si"}
TELLING = {"saying", "sequencing"}  # verbs whose object is no person: who follows them is their subject


def light(scene: Scene, first: int, last: int) -> bool:
    """Whether tokens ``first`` to ``last`` are nothing but commas, auxiliaries, clitics and adverbial phrases."""
    for index in range(first, last + 1):
        token = scene.tokens[index]
        if not token.outside:
            return False
        if token.pos in LIGHT_POS or token.lower in LIGHT_NOUNS or clitic_of(token) is not None:
            if token.text in (":", ";", "."):
                return False
            continue
        if any(c.verb == index or c.finite == index for c in scene.cues):
            continue
        return False
    return True


def opening(scene: Scene, cue: Cue) -> int:
    """The first token of the verb group: its clitics, negation and adverbs taken in."""
    index = min(cue.first, cue.finite)
    while (
        index - 1 >= scene.first
        and scene.tokens[index - 1].outside
        and (scene.tokens[index - 1].pos in ("PRON", "ADV", "AUX") or scene.word(index - 1) in OBJECT_CLITICS)
        and scene.word(index - 1) not in NOT_OF_GROUP
    ):
        index -= 1
    return index


def group_start(scene: Scene, finite: int) -> int:
    """The first token of the verb group, its object clitics and adverbs taken in."""
    index = finite
    while index - 1 >= scene.first and scene.tokens[index - 1].outside and _of_group(scene, index - 1):
        index -= 1
    return index


def _of_group(scene: Scene, index: int) -> bool:
    token = scene.tokens[index]
    return token.pos == "ADV" or (token.pos == "PRON" and scene.word(index) in GROUP_CLITICS)


def inverted(scene: Scene, cue: Cue) -> bool:
    """Whether the subject comes after the verb: an incise, « comme l'a dit X », « a-t-il dit »."""
    if cue.mood is not Mood.FINITE:
        return False
    if cue.clitic is not None:
        return True
    if scene.word(cue.last + 1) in ("que", "qu'"):
        return False  # « …, ajoute que … »: coordinated, no incise
    start = opening(scene, cue)
    at = start - 1
    if scene.word(at) == "comme":
        return True
    if scene.word(at) in ("que", "qu'"):  # « ce qu'admet X », « un avis que partage X »
        return cue.finite == cue.verb and _at_once(scene, cue)
    while (
        at >= scene.first
        and scene.tokens[at].outside
        and (
            (scene.tokens[at].pos in ("PUNCT", "ADV") and scene.tokens[at].text not in ":;.")
            or scene.word(at) in ("comme", "ainsi")
        )
    ):
        at -= 1
    if at < scene.first:
        return False
    if not scene.tokens[at].outside:  # right after the quotation
        if _after_comma(scene, at, start):
            named = after(scene, cue.last) is not None or phrase_after(scene, cue) is not None
            return named or scene.tokens[at].stands_in
        named = after(scene, cue.last) is not None or phrase_after(scene, cue) is not None
        return not _subject_before(scene, at) and named
    if not _after_comma(scene, at, start) or not _follows(scene, cue):
        return False
    return not (_waits_for_verb(scene, start) or _goes_on(scene, cue, start))


def _waits_for_verb(scene: Scene, before: int) -> bool:
    """« Le rapport, lu à l'audience, décrit »: a text begins the sentence and has no verb yet."""
    noun = scene.first + 1
    if noun >= before or scene.tokens[scene.first].pos != "DET" or not lexicon.is_document(scene.word(noun)):
        return False
    relative = False
    for index in range(noun, before):
        token = scene.tokens[index]
        if not token.outside or (token.finite and token.pos in VERBAL and not relative):
            return False
        relative = scene.word(index) in ("que", "qu'", "qui", "dont", "où") or (relative and token.text != ",")
    return True


def _goes_on(scene: Scene, cue: Cue, start: int) -> bool:
    """« X, elle, a fait ses comptes : Q », « X, ému, nous décrit le choc : Q »: the clause goes on after a comma."""
    if scene.word(start - 1) == "," == scene.word(start - 3) and scene.word(start - 2) in people.STRESSED:
        return True
    begins = max((i for i in range(scene.first, start) if _opens_clause(scene, i)), default=scene.first - 1) + 1
    while scene.tokens[begins].outside and scene.word(begins) in (",", "et", "mais"):
        begins += 1
    relative = {i for j in range(begins, start) if scene.word(j) == "qui" for i in range(j, _comma(scene, j, start))}
    verbs = any(
        t.finite and t.pos in VERBAL for i, t in enumerate(scene.tokens[begins:start], begins) if i not in relative
    )
    named = any(begins <= m.first and m.last < start and not scene.preposition(m) for m in scene.mentions)
    if verbs or not named:
        return False
    closing = next((i for i in range(cue.last + 1, scene.last + 1) if scene.word(i) in (",", ".", ":", "–", "—")), None)
    return closing is None or scene.word(closing) in (":", ".")


def _opens_clause(scene: Scene, index: int) -> bool:
    """Whether a clause begins after the token: after a conjunction, a colon, a whole quotation."""
    token = scene.tokens[index]
    return token.stands_in or (token.outside and scene.word(index) in CLAUSE_OPENERS)


def _comma(scene: Scene, first: int, last: int) -> int:
    """The first comma from ``first`` on, ``last`` where there is none before it."""
    return next((i for i in range(first, last) if scene.word(i) == ","), last)


def is_incise(scene: Scene, cue: Cue) -> bool:
    """« Q, soupire un pilier du club »: a listed verb right after whole marked words and a comma."""
    at = opening(scene, cue) - 1
    return bool(cue.use.lemma) and scene.word(at) == "," and at > scene.first and scene.tokens[at - 1].stands_in


def _after_comma(scene: Scene, at: int, opening: int) -> bool:
    return any(scene.tokens[i].text in (",", "–", "—", "-", "!", "?") for i in range(at + 1, opening))


def _subject_before(scene: Scene, at: int) -> bool:
    """« Le "Canard" a dit que »: the marked words are the subject or end it."""
    start = at
    while (
        start > scene.first
        and not scene.tokens[start - 1].outside
        and scene.tokens[start - 1].quote == scene.tokens[at].quote
    ):
        start -= 1
    return start > scene.first and scene.tokens[start - 1].pos in ("DET", "NOUN", "PROPN", "ADJ", "ADP")


def _at_once(scene: Scene, cue: Cue) -> bool:
    mention = after(scene, cue.last)
    return mention is not None and mention.first <= cue.last + 2


def _follows(scene: Scene, cue: Cue) -> bool:
    """Whether a free mention follows the verb closely: its inverted subject."""
    listed = after(scene, cue.last)
    mention = listed or (phrase_after(scene, cue) if cue.use.kind in TELLING else None)
    if mention is None:
        return False
    sure = listed is not None or (mention.definite and _closes(scene, mention.last + 1))
    if listed is not None and cue.use.strength != "weak" and _between_commas(scene, cue, mention):
        return True
    at_once = sure and mention.first <= cue.last + 2 and cue.use.kind in TELLING
    return at_once or not _has_subject_left(scene, cue)


def _between_commas(scene: Scene, cue: Cue, mention: Mention) -> bool:
    """« Le pont, estime X, est “…” »: the clause that the incise interrupts goes on with its verb."""
    after = mention.last + 1
    closed = scene.word(opening(scene, cue) - 1) == "," and scene.word(after) == "," and mention.first <= cue.last + 2
    verb = after + 1
    while verb < scene.last and scene.tokens[verb].outside and scene.word(verb) in GROUP_CLITICS:
        verb += 1
    return closed and verb <= scene.last and scene.tokens[verb].finite and scene.tokens[verb].pos in VERBAL


def _closes(scene: Scene, at: int) -> bool:
    """Whether the incise ends here: « poursuit le document, », « détaille la chercheuse. »."""
    return scene.word(at) in (",", ".", "") or not scene.tokens[at].outside


def _has_subject_left(scene: Scene, cue: Cue) -> bool:
    start = opening(scene, cue)
    for index in range(scene.first, start):
        token = scene.tokens[index]
        if token.outside and token.dep.startswith("nsubj") and token.head in (cue.verb, cue.finite):
            between = range(index + 1, start)
            verbs = any(scene.tokens[i].pos in VERBAL and scene.tokens[i].finite for i in between)
            return not verbs
    return False


def after(scene: Scene, index: int) -> Mention | None:
    """The first mention after a verb that no preposition governs; none beyond a border of the clause."""
    at = index + 1
    while at <= scene.last:
        token = scene.tokens[at]
        mention = scene.mention_at(at)
        if mention is not None:
            clitic = mention.kind is MentionKind.PRONOUN and mention.noun.isalpha()  # il, elle; not « celle-ci »
            if not scene.preposition(mention) and not clitic:
                return mention
            at = mention.last + 1
            continue
        if (
            not token.outside
            or token.text in (";", ":")
            or (token.finite and token.pos in VERBAL)
            or scene.word(at) in ("que", "qu'", "qui")
        ):
            return None
        at += 1
    return None


def phrase_after(scene: Scene, cue: Cue) -> Mention | None:
    """« poursuit le communiqué »: a noun that no list has, right after the verb."""
    for at in range(cue.last + 1, min(cue.last + 8, scene.last)):
        token = scene.tokens[at]
        if not token.outside or token.text in ",;:." or (token.finite and token.pos in VERBAL):
            return None
        if _determines(scene, at) and scene.tokens[at - 1].pos != "ADP":
            named = scene.phrase(_noun_after(scene, at))
            return None if named is not None and _is_thing(named) else named
    return None


def _is_thing(mention: Mention) -> bool:
    """Whether the unlisted noun can be no speaker: « “…”, obtient les mêmes malformations »."""
    speaks = lexicon.is_document(mention.noun) or lexicon.is_utterance(mention.noun)
    return people.is_thing(mention.noun) and not speaks


def _determines(scene: Scene, at: int) -> bool:
    """Whether the token is a determiner, by the parser or as a plain article."""
    return scene.tokens[at].pos == "DET" or scene.word(at) in people.INDEFINITE | people.ARTICLES - people.CONTRACTED


def _noun_after(scene: Scene, determiner: int) -> int:
    """The noun behind a determiner, adjectives passed over; the last adjective stands for it where there is none."""
    at = determiner + 1
    while (
        at < scene.last
        and scene.tokens[at].pos in ("ADJ", "NUM")
        and scene.tokens[at + 1].outside
        and (scene.tokens[at + 1].pos in ("ADJ", "NOUN"))
    ):
        at += 1
    return at
