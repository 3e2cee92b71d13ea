"""Who the speakers of a library are: under which names, merged into whom, held apart from whom."""

import json
from collections.abc import Container, Iterable, Sequence

from quoteapp.store import search
from quoteapp.store.file import LibraryFile
from quoteapp.store.records import AliasRecord, JudgementRecord, SpeakerRecord, Verdict

_REFERRING = (
    ("quotations", "speaker"),
    ("quotations", "relayed_by"),
    ("speakers", "merged_into"),
    ("judgements", "one"),
    ("judgements", "other"),
)


class People(LibraryFile):
    """The speakers of a library, whatever was merged."""

    def speaker(self, number: int) -> SpeakerRecord:
        """Who a speaker is by now: the one that it was merged into, if it was."""
        found = self.get(SpeakerRecord, number)
        assert found is not None  # noqa: S101 - numbers come from the library
        return found if found.merged_into is None else self.speaker(found.merged_into)

    def speakers(self, numbers: Iterable[int]) -> dict[int, SpeakerRecord]:
        """Who speakers are by now, all at once, by their numbers."""
        found = self.several(SpeakerRecord, numbers)
        return {each.id: each if each.merged_into is None else self.speaker(each.merged_into) for each in found}

    def one_with(self, number: int) -> list[int]:
        """The numbers of all speakers that are the same as ``number``, itself included, the root first."""
        root = self.speaker(number).id
        found = self._all("SELECT id FROM speakers WHERE merged_into = ? ORDER BY id", (root,))
        return [root, *(number for (number,) in found)]

    def groups_of(self, members: Sequence[int]) -> list[int]:
        """The numbers of the groups that have one of ``members`` among theirs."""
        marks = ",".join("?" * len(members))
        sql = f"SELECT DISTINCT speaker FROM members WHERE member IN ({marks}) ORDER BY speaker"  # noqa: S608
        return [number for (number,) in self._all(sql, members)]

    def needs(self, speaker: int, besides: Container[tuple[str, int]] = ()) -> bool:
        """Whether a quotation, a group, a merge or a judgement refers to a speaker; rows in ``besides`` do not count.

        ``besides`` are pairs of a table and a number.
        """
        found: list[tuple[str, int]] = [("speakers", number) for number in self.groups_of([speaker])]
        for table, column in _REFERRING:
            rows = self._all(f"SELECT id FROM {table} WHERE {column} = ?", (speaker,))  # noqa: S608
            found += [(table, number) for (number,) in rows]
        return any(row not in besides for row in found)

    def aliases(self, speaker: int) -> list[AliasRecord]:
        """All forms of a speaker's name, those of speakers merged into it included."""
        return [alias for _, alias in self.aliases_of([self.speaker(speaker).id])]

    def aliases_of(self, speakers: Iterable[int]) -> list[tuple[int, AliasRecord]]:
        """All forms of the names of many speakers, none of them merged, each form with whose it is by now."""
        marks = json.dumps(list(speakers))
        same = dict(
            self._all(
                "SELECT id, coalesce(merged_into, id) FROM speakers WHERE id IN (SELECT value FROM json_each(?1)) "
                "UNION SELECT id, merged_into FROM speakers WHERE merged_into IN (SELECT value FROM json_each(?1))",
                (marks,),
            )
        )
        wanted = "speaker IN (SELECT value FROM json_each(?)) AND origin <> 'denied'"
        return [(same[each.speaker], each) for each in self.find(AliasRecord, wanted, (json.dumps(list(same)),))]

    def alike(self, forms: Iterable[str]) -> list[AliasRecord]:
        """The forms of names that may name one with ``forms``: alike whole, in the last word, or whole in the first."""
        keys = [search.keys(form) for form in forms]
        same = {key for each in keys for key in (each["folded"], each["first"])}
        single = {each["first"] for each in keys if each["folded"] == each["first"]}
        some = "IN (SELECT value FROM json_each(?))"
        given = (json.dumps(sorted(each)) for each in (same, {each["last"] for each in keys}, single))
        return self.find(AliasRecord, f"folded {some} OR last {some} OR first {some}", tuple(given))

    def judgements(self, speaker: int) -> list[JudgementRecord]:
        """All that was said of a speaker and others, or of those merged into it."""
        same = self.one_with(speaker)
        marks = ",".join("?" * len(same))
        return self.find(JudgementRecord, f"one IN ({marks}) OR other IN ({marks})", [*same, *same])

    def apart(self) -> dict[int, set[int]]:
        """Who is said not to be the same as whom, both ways, by the numbers of who they are by now."""
        found: dict[int, set[int]] = {}
        for judgement in self.find(JudgementRecord, "verdict = ?", (Verdict.APART.value,)):
            one, other = self.speaker(judgement.one).id, self.speaker(judgement.other).id
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
        return found
