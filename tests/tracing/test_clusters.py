"""Which mentions of one event are one exact claim: conflicts that part for good, and guessed ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from sayso.core.claim import Alike, Relation
from sayso.tracing.clusters import ABSENCE, BOTH_DENY, TURNED, conflict_free, linked
from sayso.tracing.dating import interval_of

WORDINGS = "abcdef"


def same(one: str, other: str, probability: float = 0.8, why: str = "same figure") -> Alike:
    return Alike(*sorted((one, other)), Relation.SAME, probability, why)


def against(one: str, other: str, why: str, relation: Relation = Relation.CONTRADICTION) -> Alike:
    return Alike(*sorted((one, other)), relation, 0.8, why)


def among(wordings: str) -> list[Alike]:
    return [same(*two) for two in combinations(wordings, 2)]


def test_a_figure_parts_for_good() -> None:
    pairs = [*among("abcd"), *(same(one, "z") for one in "abc")]
    pairs.append(against("d", "z", "other figure", Relation.VARIANT))
    assert conflict_free("abcdz", pairs) == (("a", "b", "c", "d"), ("z",))


def test_one_unlucky_wording_parts_nothing() -> None:
    pairs = [*among("abcde"), *(same(one, "f", why=ABSENCE) for one in "bcde"), against("a", "f", TURNED)]
    assert conflict_free(WORDINGS, pairs) == (tuple(WORDINGS),)


def test_what_several_wordings_contradict_is_parted() -> None:
    pairs = [*among("abcde"), *(same(one, "f", 0.99, ABSENCE) for one in "abc")]
    pairs += [against(one, "f", TURNED) for one in "de"]
    assert conflict_free(WORDINGS, pairs) == (tuple("abcde"), ("f",))


def test_a_denied_claim_does_not_draw_another_that_denies() -> None:
    """ "Were not waiting" is turned, "could not enter" says what the others say."""
    pairs = [*among("abc"), *(same(one, "d", 0.7, ABSENCE) for one in "abc")]
    pairs += [same("d", "z", 0.99, BOTH_DENY), *(against(one, "z", TURNED) for one in "abc")]
    assert conflict_free("abcdz", pairs) == (("a", "b", "c", "d"), ("z",))
    assert conflict_free("zdcba", reversed(pairs)) == (("a", "b", "c", "d"), ("z",))


def test_a_copied_sentence_more_has_no_more_weight() -> None:
    pairs = [*among("abcde"), *(same(one, "f", why=ABSENCE) for one in "bcde"), against("a", "f", TURNED)]
    copies = [Alike("a", f"a{n}", Relation.SAME, 0.99, "same figure", copied=True) for n in range(9)]
    copies += [against(copy.right, "f", TURNED) for copy in copies]
    [group] = conflict_free([*WORDINGS, *(f"a{n}" for n in range(9))], [*pairs, *copies])
    assert len(group) == 15


def test_what_a_copy_repeats_from_long_before_is_surely_no_part() -> None:
    dates = {"old": "2020-05-03", "again": "2021-05-05", "new": "2021-05-04"}
    when = {text: [found] for text, date in dates.items() if (found := interval_of(date))}
    text_of = {"a": "old", "b": "again", "c": "new"}
    pairs = [replace(same("a", "b", 1.0), copied=True), same("b", "c", 0.9)]
    assert linked(text_of, pairs, when, {}) == (("a", "b", "c"),)
    assert linked(text_of, pairs, when, {}, surely=True) == (("a", "b"), ("c",))
    here = {"a": "old", "b": "again", "c": "old"}  # an article and its copy hold both
    assert linked(here, [*pairs, same("a", "c", 0.9)], when, {}, surely=True) == (("a", "b", "c"),)
