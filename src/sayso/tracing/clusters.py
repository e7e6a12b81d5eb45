"""Groups of mentions from pairs: by average linkage, and by conflict.

Both go through the pairs from the surest to the least sure, ties by id, so that no order of input shows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Final

from sayso.core.claim import Alike, Relation
from sayso.tracing.dating import Interval, far_apart
from sayso.tracing.elsewhere import ELSEWHERE

LINKED: Final = 0.4
"""The mean probability over the pairs of two groups from which they are one.

Chosen on PressSim's choose and on one half of the real claims, whose F1 is 58.9 at 0.55, 63.2 at 0.4, 67.0 at
0.3; there distorted claims are merged more often (9.2 % against 6.2), and like deeds come together.
"""

ASKED: Final = 12
"""Members of a group that are asked: a large one is a sample of itself, the same whatever the order."""

SEEN_BY: Final = 0.25
"""The share of the pairs of two groups that must look like a contradiction in other words to part them: on
PressSim's choose one unlucky wording in six parts no claim then, and no more distorted ones are merged.
"""

SAME_WORDS: Final = "same words"
ABSENCE: Final = "one denies, the other tells an absence"
BOTH_DENY: Final = "both deny, in other words"
LAST: Final = {ABSENCE: 1, BOTH_DENY: 2}
"""Pairs that deny are asked once all the others have met, so that a claim that was turned does not lead."""
TURNED: Final = "denied in other words"
EXCHANGED: Final = "roles exchanged in other words"
GUESSED: Final = frozenset((TURNED, EXCHANGED))
"""Why two mentions are, or are not, one exact claim, where that makes a difference here."""

COUNTED: Final = "a figure near the other"
"""Why two mentions whose figures differ may be of one event all the same."""

CREDITED: Final = "one credits the article of the other for it"
"""Why two mentions may be of one event whose words alone do not show it."""

Groups = tuple[tuple[str, ...], ...]


class _Roll:
    """Mentions in groups; a group goes by its smallest id. What must stay apart is carried along."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.group = {id_: id_ for id_ in ids}
        self.members = {id_: [id_] for id_ in self.group}
        self.apart: dict[str, set[str]] = defaultdict(set)

    def part(self, one: str, other: str) -> None:
        one, other = self.group[one], self.group[other]
        self.apart[one].add(other)
        self.apart[other].add(one)

    def join(self, one: str, other: str) -> None:
        kept, gone = sorted((self.group[one], self.group[other]))
        if kept == gone:
            return
        for id_ in self.members[gone]:
            self.group[id_] = kept
        self.members[kept] += self.members.pop(gone)
        for there in self.apart.pop(gone, ()):
            self.apart[there].discard(gone)
            self.apart[there].add(kept)
            self.apart[kept].add(there)

    def groups(self) -> Groups:
        return tuple(sorted(tuple(sorted(some)) for some in self.members.values()))


def linked(
    text_of: Mapping[str, str],
    pairs: Iterable[Alike],
    when: Mapping[str, Sequence[Interval]],
    decided: Mapping[frozenset[str], bool],
    *,
    surely: bool = False,
) -> Groups:
    """The mentions (each with the id of its text) in groups of one event.

    `when` are the dates of each text. Copies of one sentence are one, and have one vote, that of the likest
    two: a full copy more brings nothing together. Pairs of near figures (`COUNTED`) join what the others have
    made: like deeds have like tolls. `surely`: a copy of today makes nothing a part of it that was said long
    before.
    """
    pairs = tuple(pairs)
    copies = _copies(text_of, pairs, decided)
    votes = _Votes(text_of, pairs, when, copies, surely=surely)
    roll = _Roll(sorted({*copies.values()}))
    for same in (True, False):
        for pair in sorted(sorted(pair) for pair, verdict in decided.items() if verdict is same):
            if len(pair) == 2 and all(id_ in text_of for id_ in pair):
                (roll.join if same else roll.part)(*(copies[id_] for id_ in pair))
    for left, right in votes.by_strength():
        one, other = roll.group[left], roll.group[right]
        if one == other or other in roll.apart[one]:
            continue
        asked = [
            (vote, votes.elsewhere(a, b))
            for a in _some(roll.members[one], left)
            for b in _some(roll.members[other], right)
            if (vote := votes.of(a, b)) is not None
        ]
        if any(elsewhere for _, elsewhere in asked) and (
            sum(elsewhere for _, elsewhere in asked) >= SEEN_BY * len(asked)
        ):
            continue
        if sum(vote for vote, _ in asked) >= LINKED * len(asked):
            roll.join(one, other)
    members = _members(copies)
    together = (sorted(id_ for copied in group for id_ in members[copied]) for group in roll.groups())
    return tuple(sorted(map(tuple, together)))


def _copies(
    text_of: Mapping[str, str], pairs: Iterable[Alike], decided: Mapping[frozenset[str], bool]
) -> Mapping[str, str]:
    """For each mention the first of those that are one copied sentence; a person's word goes before that."""
    roll = _Roll(sorted(text_of))
    for pair in sorted(sorted(pair) for pair, same in decided.items() if not same):
        if len(pair) == 2 and all(id_ in text_of for id_ in pair):
            roll.part(*pair)
    for copy in sorted((-pair.probability, pair.left, pair.right) for pair in pairs if pair.copied):
        one, other = (roll.group[id_] for id_ in copy[1:])
        if other not in roll.apart[one]:
            roll.join(one, other)
    return roll.group


def _members(copies: Mapping[str, str]) -> Mapping[str, list[str]]:
    """The mentions of each copied sentence, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for id_, first in sorted(copies.items()):
        found[first].append(id_)
    return found


class _Votes:
    """How surely two copied sentences are of one event: as their likest two copies that were compared.

    Two mentions of articles that were compared, and that make no pair, count as not alike, and so do those of
    articles whose dates lie far apart; others that were never compared are not asked.
    """

    def __init__(
        self,
        text_of: Mapping[str, str],
        pairs: Iterable[Alike],
        when: Mapping[str, Sequence[Interval]],
        copies: Mapping[str, str],
        *,
        surely: bool,
    ) -> None:
        pairs = tuple(pairs)
        self.text_of, self.when = text_of, when
        self.members = _members(copies)
        self.probable = {(pair.left, pair.right): pair.probability for pair in pairs}
        self.compared = {frozenset((text_of[left], text_of[right])) for left, right in self.probable}
        best: dict[tuple[str, str], float] = {}
        self.counted: set[tuple[str, str]] = set()
        self.parted: set[tuple[str, str]] = set()
        for pair in sorted(pairs, key=lambda pair: (pair.probability, pair.why != COUNTED)):
            ends = _sorted(copies[pair.left], copies[pair.right])
            best[ends] = pair.probability
            (self.counted.add if pair.why == COUNTED else self.counted.discard)(ends)
            (self.parted.add if pair.why in ELSEWHERE else self.parted.discard)(ends)
        self.told: dict[tuple[str, str], float | None] = {
            ends: 0.0 if surely and self._any_apart(*ends) else vote for ends, vote in best.items()
        }

    def by_strength(self) -> Iterable[tuple[str, str]]:
        """The pairs that could be one event, the surest first; those of figures that are near last."""
        told = ((ends, vote) for ends, vote in self.told.items() if vote and ends[0] != ends[1])
        ordered = sorted(told, key=lambda one: (one[0] in self.counted, -one[1], one[0]))
        return [ends for ends, vote in ordered if vote >= LINKED]

    def elsewhere(self, one: str, other: str) -> bool:
        """Whether the two tell of another place or another day."""
        return _sorted(one, other) in self.parted

    def of(self, one: str, other: str) -> float | None:
        """What the two are worth to each other; None where nobody compared them."""
        ends = _sorted(one, other)
        if ends not in self.told:
            self.told[ends] = 0.0 if self._were_asked(*ends) else None
        return self.told[ends]

    def _were_asked(self, one: str, other: str) -> bool:
        ours, theirs = ([self.text_of[id_] for id_ in _some(self.members[end], end)] for end in (one, other))
        return any(
            frozenset((a, b)) in self.compared or far_apart(self.when.get(a, ()), self.when.get(b, ()))
            for a, b in product(ours, theirs)
            if not (a in theirs and b in ours)  # an article and its copy hold both: one article more, no more
        )

    def _any_apart(self, one: str, other: str) -> bool:
        """Whether a copy of the one lies far from one of the other in time; articles that hold both aside."""
        ours, theirs = ({self.text_of[id_] for id_ in self.members[end]} for end in (one, other))
        return self._apart(ours - theirs, theirs - ours)

    def _apart(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """The first that ended and the last that began tell it of all of them."""
        dated = [[self.when[text] for text in texts if self.when.get(text)] for texts in (ours, theirs)]
        if not all(dated):
            return False
        ends = [min(some, key=lambda when: max(one.last for one in when)) for some in dated]
        begins = [max(some, key=lambda when: min(one.first for one in when)) for some in dated]
        return far_apart(ends[0], begins[1]) or far_apart(ends[1], begins[0])


def _sorted(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _some(members: list[str], one: str) -> Iterable[str]:
    """The member that leads here and others of its group, evenly from the sorted ones."""
    if len(members) <= ASKED:
        return members
    ordered = sorted(members)
    return sorted({one, *(ordered[n * len(ordered) // ASKED] for n in range(ASKED))})


def conflict_free(ids: Iterable[str], pairs: Iterable[Alike]) -> Groups:
    """The mentions of one event in groups without a conflict, as large as the surest pairs make them.

    A conflict in figures, dates or one wording parts for good. That claims in unlike words contradict each
    other is a guess: it parts where `SEEN_BY` of the wordings that were compared show it; copies of one
    sentence are one wording.
    """
    ordered = sorted(pairs, key=lambda pair: (-pair.probability, pair.left, pair.right))
    roll = _Roll(sorted(ids))
    for pair in ordered:
        if pair.relation is not Relation.SAME and pair.why not in GUESSED:
            roll.part(pair.left, pair.right)
    for pair in ordered:
        if pair.relation is Relation.SAME and (pair.copied or pair.why == SAME_WORDS):
            _join_unless_apart(roll, pair.left, pair.right)
    votes = _Wordings(roll, ordered)
    for pair in sorted(ordered, key=lambda pair: LAST.get(pair.why, 0)):
        one, other = roll.group[pair.left], roll.group[pair.right]
        if pair.relation is not Relation.SAME or one == other or votes.against(one, other):
            continue
        if _join_unless_apart(roll, one, other):
            votes.join(*sorted((one, other)))
    return roll.groups()


def _join_unless_apart(roll: _Roll, left: str, right: str) -> bool:
    one, other = roll.group[left], roll.group[right]
    if other in roll.apart[one]:
        return False
    roll.join(one, other)
    return True


class _Wordings:
    """For each two groups how many of their wordings are the same claim, and how many seem to contradict."""

    def __init__(self, roll: _Roll, ordered: Iterable[Alike]) -> None:
        self.said: dict[str, Counter[str]] = defaultdict(Counter)
        self.turned: dict[str, Counter[str]] = defaultdict(Counter)
        first: dict[tuple[str, str], Alike] = {}
        for pair in ordered:
            first.setdefault(_sorted(roll.group[pair.left], roll.group[pair.right]), pair)
        for (one, other), pair in first.items():
            counts = self.said if pair.relation is Relation.SAME else self.turned
            if one != other:
                counts[one][other] += 1
                counts[other][one] += 1

    def against(self, one: str, other: str) -> bool:
        """Whether enough of what was compared seems to contradict."""
        turned = self.turned[one][other]
        return turned > 0 and turned >= SEEN_BY * (turned + self.said[one][other])

    def join(self, kept: str, gone: str) -> None:
        """The second group has become part of the first."""
        for counts in (self.said, self.turned):
            for other, count in counts.pop(gone, Counter()).items():
                del counts[other][gone]
                if other != kept:
                    counts[kept][other] += count
                    counts[other][kept] += count
