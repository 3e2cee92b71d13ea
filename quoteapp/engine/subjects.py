"""Who is the subject of a reporting verb: before it, after it, its clitic, its agent, its antecedent.

Elsewhere than in an incise the parser's subject is taken, and the nearest free mention where the parser has none.
"""

from quoteapp.engine import joint, left_of_verb, lexicon, people, verb_groups
from quoteapp.engine.cues import Cue, Mood
from quoteapp.engine.mentions import Mention, MentionKind
from quoteapp.engine.scene import VERBAL, Scene
from quoteapp.engine.verb_forms import OBJECT_CLITICS, clitic_of
from quoteapp.folding import fold

RELATIVE = {"lequel": ("m", "s"), "laquelle": ("f", "s"), "lesquels": ("m", "p"), "lesquelles": ("f", "p")}
SAYING = {"saying", "sequencing", "answering", "asking", "stance", "calling-for", "concession"}
BESIDE = 4  # tokens between a pronoun and its verb
WORDS_AHEAD = 6  # tokens between a verb and what is said
NOT_PERSONAL = lexicon.grammar("nobody_named")
OWN_PERSON = lexicon.grammar("own_person")
FIRST_PERSON = lexicon.grammar("first_person")
OCCASIONS = lexicon.grammar("occasions")
HEARD = lexicon.grammar("heard")  # verbs whose subject takes the words in
THEIR = lexicon.grammar("their")
CLAUSE_DEPS = ("conj", "xcomp", "advcl", "acl", "ccomp", "parataxis", "dep", "obl", "advmod", "nmod", "root")


def subject(scene: Scene, cue: Cue) -> tuple[Mention | None, str]:
    """The mention of who speaks by this cue, and how it was found: agent, clitic, inverted, parsed, near."""
    inverted = verb_groups.inverted(scene, cue)
    named = verb_groups.after(scene, cue.last) if inverted else None
    if cue.use.lemma in HEARD and not (cue.clitic is None and named is not None):
        return None, "heard"
    if cue.passive and not (inverted and cue.mood is Mood.FINITE):
        return agent(scene, cue), "agent"
    if cue.clitic is not None:
        return scene.mention_at(cue.clitic), "clitic"
    if inverted and named is None and (cue.use.strength != "weak" or verb_groups.is_incise(scene, cue)):
        named = verb_groups.phrase_after(scene, cue)
    if inverted:
        return named, "inverted"
    if cue.mood is Mood.PRESENT_PARTICIPLE:
        mention = _of_participle(scene, cue)
        if mention is not None:
            return mention, "participle"
    if cue.mood is Mood.INFINITIVE:
        mention = _of_occasion(scene, cue)
        if mention is not None:
            return mention, "occasion"
    mention, how = _before(scene, cue.verb, cue.finite, 0)
    mention = _member(scene, mention)
    finite = cue.mood is Mood.FINITE
    if finite and mention is not None and _in_closed_relative(scene, mention, cue.finite):
        return left_of_verb.head_of_sentence(scene, mention.first), "near"
    if finite and mention is not None and mention.number == "s" and joint.number(scene, cue.finite) == "p":
        return _joint_before(scene, cue) or mention, how
    if mention is None and how == "near":
        return left_of_verb.head_of_sentence(scene, cue.first), how
    return mention, how


def _member(scene: Scene, mention: Mention | None) -> Mention | None:
    """« X, de la Ligue a dit »: X, of whom what follows the comma only says where he belongs."""
    if mention is None or scene.preposition(mention) not in ("de", "d'", "du", "des"):
        return mention
    at = mention.first - 1
    while at > scene.first and scene.tokens[at].pos == "DET":
        at -= 1
    comma = at if scene.word(at) == "," else at - 1
    named = scene.mention_at(comma - 1) if scene.word(comma) == "," else None
    return named if named is not None and named.kind is MentionKind.NAME else mention


def _in_closed_relative(scene: Scene, mention: Mention, finite: int) -> bool:
    """« Un rapport, que X s'est procuré, parle de »: X is the subject of a clause that ends before the verb."""
    if scene.word(mention.first - 1) not in ("que", "qu'", "dont", "où"):
        return _object_in_relative(scene, mention, finite)
    verbs = [i for i in range(mention.last + 1, finite) if scene.tokens[i].finite and scene.tokens[i].pos in VERBAL]
    if not verbs:
        return False
    between = [scene.word(i) for i in range(verbs[0], finite)]
    relative = scene.tokens[mention.first - 2].pos in ("NOUN", "PROPN")  # « Le juge que X a vu parle de »
    return "," in between or (relative and between.count("et") == 0)


def _object_in_relative(scene: Scene, mention: Mention, finite: int) -> bool:
    """« X, qui joue le fils de Y, a renchéri »: the mention ends a clause between commas, begun by « qui »."""
    opens = [i for i in range(scene.first + 1, mention.first) if scene.word(i - 1) == "," and scene.word(i) == "qui"]
    if not opens or scene.word(verb_groups.group_start(scene, finite) - 1) != ",":
        return False
    inside = range(opens[-1] + 1, mention.first)
    verbs = any(scene.tokens[i].finite and scene.tokens[i].pos in VERBAL for i in inside)
    return verbs and all(scene.word(i) != "," for i in inside)


def _joint_before(scene: Scene, cue: Cue) -> Mention | None:
    """« X et Y, la capitale, ont réclamé »: the joint subject that a plural verb asks for."""
    for chain in joint.chains(scene):
        if chain[-1].last < cue.first and not scene.preposition(chain[0]):
            return chain[0]
    return None


def _of_participle(scene: Scene, cue: Cue) -> Mention | None:
    """« X a dit que …, ajoutant que »: whoever spoke before in the sentence, else the sentence's subject."""
    start = cue.first
    while scene.word(start - 1) in OBJECT_CLITICS and scene.word(start - 1) != "en":
        start -= 1  # « …, lui rappelant que »
    if scene.word(start - 1) not in (",", "et", "en", "–", "—", ""):
        return None
    for other in reversed(scene.cues):
        if other.last < cue.first and other.mood is Mood.FINITE and other.use.strength != "weak":
            mention, _ = subject(scene, other)
            if mention is not None:
                return mention
    return main_subject(scene)


def _of_occasion(scene: Scene, cue: Cue) -> Mention | None:
    """« l'occasion pour X de rappeler que », « au tour de X de dénoncer et de prier »: whose turn it is to say it."""
    for mention in scene.mentions:
        noun = next((scene.word(i) for i in range(mention.first - 1, scene.first - 1, -1) if _is_noun(scene, i)), "")
        granted = noun in OCCASIONS and scene.preposition(mention) in ("pour", "de", "d'", "du", "à", "au")
        between = range(mention.last + 1, cue.first)
        told = bool(between) and scene.word(mention.last + 1) in ("de", "d'", "à")
        if granted and told and not any(scene.tokens[i].finite and scene.tokens[i].pos in VERBAL for i in between):
            return mention
    return None


def _is_noun(scene: Scene, index: int) -> bool:
    return scene.tokens[index].outside and scene.tokens[index].pos not in ("ADP", "ADV", "DET")


def has_other_subject(scene: Scene, cue: Cue) -> bool:
    """Whether an inverted verb has a subject that names nobody yet: « soutient l'un », « corrige l'autre »."""
    at = cue.last + 1
    following = scene.tokens[at] if at <= scene.last else None
    return following is not None and following.outside and following.pos in ("DET", "PRON", "NOUN", "NUM")


def first_person(scene: Scene, cue: Cue) -> bool:
    """Whether whoever tells the story is the subject: « j'ai dit », « disions-nous »."""
    pronoun = (
        clitic_of(scene.tokens[cue.clitic])
        if cue.clitic is not None
        else scene.word(verb_groups.group_start(scene, cue.finite) - 1)
    )
    return pronoun in FIRST_PERSON


def impersonal(scene: Scene, cue: Cue) -> bool:
    """Whether the subject is « on », « je » …: nobody that the text names."""
    if cue.clitic is not None:
        return clitic_of(scene.tokens[cue.clitic]) in NOT_PERSONAL
    return scene.word(verb_groups.group_start(scene, cue.finite) - 1) in NOT_PERSONAL


def agent(scene: Scene, cue: Cue) -> Mention | None:
    """« qualifié de … par X »: whom « par » names after a passive."""
    for mention in scene.mentions:
        if mention.first > cue.verb and scene.preposition(mention) == "par":
            return mention
    return None


def _before(scene: Scene, verb: int, finite: int, depth: int) -> tuple[Mention | None, str]:
    parsed = _parsed_subject(scene, verb, finite)
    if parsed is not None:
        mention = who(scene, parsed)
        if mention is not None and scene.preposition(mention):
            near = left_of_verb.adjacent(
                scene, verb_groups.group_start(scene, finite)
            )  # « Selon Y, X aurait dit »: not Y
            near = near or _named_between(scene, mention, finite)
            return (near, "near") if near is not None else (mention, "parsed")
        if mention is None and scene.word(parsed) not in NOT_PERSONAL | {"qui"}:
            return _unlisted_subject(scene, parsed, verb, finite, depth)
        return mention, "parsed"
    head = scene.tokens[verb].head
    climbs = head != verb and scene.tokens[verb].dep.startswith(CLAUSE_DEPS) and scene.first <= head <= scene.last
    own_pronoun = scene.word(verb_groups.group_start(scene, finite) - 1)
    if own_pronoun in OWN_PERSON and not _addressed(scene, verb_groups.group_start(scene, finite) - 1, finite):
        return None, "parsed"
    if own_pronoun == "qui":
        return scene.antecedent(verb_groups.group_start(scene, finite) - 1), "parsed"
    near = left_of_verb.adjacent(scene, verb_groups.group_start(scene, finite))
    near = near or left_of_verb.phrase(scene, verb_groups.group_start(scene, finite)) if depth == 0 else near
    if near is not None:
        return near, "near"
    if climbs and depth < 5 and scene.tokens[head].pos in VERBAL | {"ADJ", "NOUN"}:
        mention, how = _before(scene, head, head, depth + 1)
        if mention is not None and not scene.preposition(mention):
            return mention, how
    earlier = [c for c in scene.cues if c.last < finite and c.mood is Mood.FINITE and not c.passive]
    if earlier and depth == 0 and scene.word(verb_groups.group_start(scene, finite) - 1) in (",", "et"):
        number = joint.number(scene, finite)
        named = (subject(scene, c)[0] for c in reversed(earlier))  # « X relève que …, ajoute que … »
        agreeing = (m for m in named if m is None or number in ("", m.number) or number == "p")
        return next(agreeing, None), "near"
    return left_of_verb.first_free(scene, finite) or left_of_verb.document(scene, finite), "near"


def _named_between(scene: Scene, governed: Mention, verb: int) -> Mention | None:
    """« Devant X et Y, Z, 40 ans, a dit »: the first name between what a preposition governs and the verb."""
    listed = [m for chain in joint.chains(scene) if scene.preposition(chain[0]) for m in chain]
    between = (m for m in scene.mentions if governed.last < m.first and m.last < verb and m.name is not None)
    return next((m for m in between if not scene.preposition(m) and m not in listed), None)


def _unlisted_subject(scene: Scene, subject: int, verb: int, finite: int, depth: int) -> tuple[Mention | None, str]:
    """The parser's subject is no mention: a name right before the verb instead, else the noun phrase itscene."""
    named = left_of_verb.adjacent(scene, verb_groups.group_start(scene, finite))
    if named is not None and named.name is not None:
        return named, "near"  # « Programmateur depuis dix ans, X revendique … »
    if scene.tokens[subject].pos not in ("NOUN", "ADJ"):
        return None, "parsed"
    word = fold(scene.tokens[subject].text)
    human = word.endswith(people.HUMAN_ENDINGS)
    told = any(
        c.verb == verb and c.mood is Mood.FINITE and (_voices(c) if human else tells(c) and _takes_words(scene, c))
        for c in scene.cues
    )
    owned = lexicon.is_utterance(word) and scene.word(subject - 1) in THEIR  # « Son constat relève … »
    if any(scene.word(i) == "," for i in range(subject + 1, verb)) and scene.word(subject - 2) in ("que", "qu'"):
        return left_of_verb.head_of_sentence(
            scene, subject
        ), "near"  # « Un avis, que X n'a transmis que la veille, estime »
    told = told and (human or scene.word(subject - 2) not in ("que", "qu'"))  # « X dit que la taxe répond “à …” »
    somebody = owned or lexicon.is_document(word) or (told and depth == 0 and not people.is_thing(word))
    return (scene.phrase(subject) if somebody else None), "parsed"


def _takes_words(scene: Scene, cue: Cue) -> bool:
    """Whether what is said follows the verb soon: que, a colon, marked words; « la taxe rapportera peu » tells none."""
    ahead = range(cue.last + 1, min(cue.last + WORDS_AHEAD, scene.last) + 1)
    return any(scene.word(i) in ("que", "qu'", ":") or not scene.tokens[i].outside for i in ahead)


def tells(cue: Cue) -> bool:
    """Whether the verb is one of saying, whose subject is somebody whatever noun names him."""
    return cue.use.kind in SAYING and cue.use.strength == "strong"


def _voices(cue: Cue) -> bool:
    """Whether the verb gives somebody a voice: of saying, of stance, of feeling."""
    return cue.use.strength != "weak"


def _parsed_subject(scene: Scene, verb: int, finite: int) -> int | None:
    heads = {verb, finite, *(i for i in (verb + 1, verb + 2) if i <= scene.last and scene.tokens[i].pos == "VERB")}
    for index in range(scene.last, scene.first - 1, -1):
        token = scene.tokens[index]
        if token.dep.startswith("nsubj") and token.head in heads and index < verb and token.outside:
            if _addressed(scene, index, finite) or _shut_off(scene, index, verb):
                continue
            return index
    return None


def _shut_off(scene: Scene, index: int, verb: int) -> bool:
    """« Colère au port: les dockers réclament »: what stands before a colon is no subject of what stands after it."""
    return any(scene.tokens[i].outside and scene.tokens[i].text[-1] in ":;" for i in range(index + 1, verb))


def _addressed(scene: Scene, index: int, finite: int) -> bool:
    """« une source nous a confié »: a verb in the third person has no such subject."""
    third = any(form.third for form in lexicon.forms().get(scene.word(finite), ()))
    return third and scene.word(index) in ("nous", "vous")


def who(scene: Scene, index: int) -> Mention | None:
    """Whom the word at ``index`` names, a relative pronoun standing for its antecedent."""
    word = scene.word(index)
    if word == "qui":
        return scene.antecedent(index)
    if word in RELATIVE:
        return _agreeing_antecedent(scene, index)
    if word in NOT_PERSONAL:
        return None
    if word in people.STRESSED and scene.word(index - 1) == "," == scene.word(index + 1):
        return scene.mention_at(index - 2)
    return scene.mention_at(index)


def _agreeing_antecedent(scene: Scene, relative: int) -> Mention | None:
    """« …, lequel a plaidé »: the mention before that agrees, the nearest."""
    gender, number = RELATIVE[scene.word(relative)]
    before = [m for m in scene.mentions if m.last < relative and m.number == number and m.gender in ("", gender)]
    return before[-1] if before else None


def is_subject(scene: Scene, mention: Mention) -> bool:
    """Whether the mention is a subject: by the parser, or as the first free one before the first finite verb."""
    if any(scene.tokens[i].dep.startswith("nsubj") for i in range(mention.first, mention.last + 1)):
        return True
    verb = next(
        (i for i in range(scene.first, scene.last + 1) if scene.tokens[i].outside and scene.tokens[i].finite), None
    )
    if verb is None or mention.first > verb:
        return False
    return next((m for m in scene.mentions if not scene.preposition(m)), None) is mention


def verb_of(scene: Scene, pronoun: Mention) -> str:
    """The class of the reporting verb right beside a pronoun, its clitic or after it; empty where there is none."""
    beside = range(pronoun.last + 1, pronoun.last + BESIDE)
    found = (c.use.kind for c in scene.cues if c.clitic == pronoun.first or c.first in beside)
    return next(found, "")


def main_subject(scene: Scene, since: int = -1) -> Mention | None:
    """The subject of the sentence as a whole, or of what comes after the token ``since``."""
    mentions = [m for m in scene.mentions if m.first > since]
    for index in range(max(scene.first, since + 1), scene.last + 1):
        token = scene.tokens[index]
        if (
            token.outside
            and token.dep.startswith("nsubj")
            and token.pos == "NOUN"
            and lexicon.is_document(fold(token.text))
        ):
            return scene.phrase(index)
    for mention in mentions:
        if any(scene.tokens[i].dep.startswith("nsubj") for i in range(mention.first, mention.last + 1)):
            return mention
    free = [m for m in mentions if not scene.preposition(m)]
    return free[0] if free else None
