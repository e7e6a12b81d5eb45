"""The fields of an attribution against gold: form, act, type, holder, firmness, evidence, nesting.

Compared on the rows that AR@0.5 pairs. A field has accuracy and macro F1 over the values in gold; `unknown`
is an answer like any other, and never right. A demand's commitment, null in gold, is the value `none`.

evidence kinds    micro F1 of (row, kind); how often a kind stands in one row does not count.
nested            F1 of (row, parent): right when both rows are paired and the parent's gold row is the gold
                  row's parent. Over all rows, so that a nested row that was not found is a miss;
                  "nested, paired rows" leaves out the pairs of which a row is not paired.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from evaluation.corpus import GoldAttribution
from evaluation.figures import Figure, Pair, accuracy, f1, macro_f1
from evaluation.pairing import Case
from evaluation.scoring import Counts
from sayso.core.attribution import Attribution

FIELDS: Final = ("form", "act", "type", "holder", "commitment", "polarity", "stance")


def field_figures(cases: Sequence[Case]) -> dict[str, Figure]:
    """Accuracy and macro F1 of every field, evidence kinds and nesting."""
    figures = {}
    for name in FIELDS:
        pairs = [field_pairs(case, name) for case in cases]
        figures[f"{name} accuracy"] = accuracy(pairs)
        figures[f"{name} macro F1"] = macro_f1(pairs)
    return figures | {
        "evidence kinds": f1([_evidence(case) for case in cases]),
        "nested": f1([_nested(case, within_pairs=False) for case in cases]),
        "nested, paired rows": f1([_nested(case, within_pairs=True) for case in cases]),
    }


def field_pairs(case: Case, name: str) -> list[Pair]:
    """(gold, given) of one field for every linked row."""
    return [(gold_value(gold, name), given_value(row, name)) for row, gold in case.rows(case.linked)]


def gold_value(gold: GoldAttribution, name: str) -> str:
    """A field of a gold row as a word."""
    return _word(gold.fields[name])


def given_value(row: Attribution, name: str) -> str:
    """A field of a ledger's row as a word."""
    return _word(getattr(row, name).value)


def confusions(cases: Sequence[Case], pairs_of: Callable[[Case], Sequence[Pair]]) -> dict[str, int]:
    """How often each "gold > given" occurs where the two differ, the most frequent first."""
    counted: dict[str, int] = {}
    for case in cases:
        for gold, given in pairs_of(case):
            if gold != given:
                counted[f"{gold} > {given}"] = counted.get(f"{gold} > {given}", 0) + 1
    return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else str(value)


def _evidence(case: Case) -> Counts:
    rows = case.rows(case.linked)
    given = {(k, str(e.kind)) for k, (row, _) in enumerate(rows) for e in row.evidence}
    gold = {(k, e["kind"]) for k, (_, row) in enumerate(rows) for e in row.fields["evidence"]}
    right = len(given & gold)
    return right, len(given), right, len(gold)


def _nested(case: Case, *, within_pairs: bool) -> Counts:
    gold_of = dict(case.linked)
    place = {row.id: i for i, row in enumerate(case.ledger.attributions)}
    given = {(i, place[row.parent]) for i, row in enumerate(case.ledger.attributions) if row.parent in place}
    gold = {(j, row.parent) for j, row in enumerate(case.article.attributions) if row.parent is not None}
    if within_pairs:
        given = {pair for pair in given if set(pair) <= set(gold_of)}
        gold = {pair for pair in gold if set(pair) <= set(gold_of.values())}
    right = sum((gold_of.get(i), gold_of.get(parent)) in gold for i, parent in given)
    return right, len(given), right, len(gold)
