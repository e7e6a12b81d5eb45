"""Chains against gold: by whose hands a content came to the page.

Compared on the rows that ARC@0.5 pairs: where a relay was taken for the source, the chain shows it.

relay F1      micro F1 of (row, hop) over the hops before the origin: a hop of the ledger is right when its
              name is a name of a hop of gold's before the origin, each paying once.
chain         over the rows whose gold chain has more than one element: as many elements, each in its place
              a name of gold's. The origin is right, too, when gold has no name for the row's source and the
              chain ends in the row's source, that source being right (whom.py). Nobody is only nobody.
chain, all    the same over all rows.
via, implied  accuracy over the relays that are right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from evaluation.figures import Figure, Pair, accuracy, f1
from evaluation.names import key_of, names
from evaluation.pairing import Case, Row
from evaluation.scoring import Counts
from evaluation.whom import right_source
from sayso.core.chain import Relay

NOBODY: Final = "unstated"
Hop = Mapping[str, Any]


def chain_figures(cases: Sequence[Case]) -> dict[str, Figure]:
    """Relays, whole chains, and the ways of relays."""
    return {
        "relay F1": f1([_relays(case) for case in cases]),
        "chain exactly right": accuracy([_chains(case, at_least=2) for case in cases]),
        "chain exactly right, all": accuracy([_chains(case, at_least=1) for case in cases]),
        "via of right relays": accuracy(
            [[(h["via"], str(r.via)) for r, h in _right(case)] for case in cases]
        ),
        "implied of right relays": accuracy(
            [[(str(h["implied"]), str(r.implied)) for r, h in _right(case)] for case in cases]
        ),
    }


def right_chain(case: Case, row: Row) -> bool:
    """Whether the row's chain has gold's elements in gold's order."""
    given, gold = row
    hops = gold.fields["chain"]
    if len(given.chain) != len(hops):
        return False
    before = all(_same(case, r, h) for r, h in zip(given.chain[:-1], hops[:-1], strict=True))
    return before and (not hops or _right_origin(case, row))


def _relays(case: Case) -> Counts:
    right = sum(1 for _ in _right(case))
    rows = case.rows(case.told)
    given = sum(len(row.chain[:-1]) for row, _ in rows)
    gold = sum(len(theirs.fields["chain"][:-1]) for _, theirs in rows)
    return right, given, right, gold


def _right(case: Case) -> Iterator[tuple[Relay, Hop]]:
    """The relays of all rows that name one of gold's, with it."""
    for row, gold in case.rows(case.told):
        left = list(gold.fields["chain"][:-1])
        for relay in row.chain[:-1]:
            found = next((hop for hop in left if _same(case, relay, hop)), None)
            if found is not None:
                left.remove(found)
                yield relay, found


def _chains(case: Case, *, at_least: int) -> list[Pair]:
    """(gold's chain, the same if it is right) of the rows with so many elements, each chain as one label."""
    asked = [row for row in case.rows(case.told) if len(row[1].fields["chain"]) >= at_least]
    labels = [" > ".join(_meant(hop) for hop in gold.fields["chain"]) for _, gold in asked]
    return [
        (label, label if right_chain(case, row) else "another")
        for label, row in zip(labels, asked, strict=True)
    ]


def _right_origin(case: Case, row: Row) -> bool:
    given, gold = row
    if _same(case, given.chain[-1], gold.fields["chain"][-1]):
        return True
    unnamed = gold.fields["name"] is None and gold.fields["identity"] != NOBODY
    return unnamed and given.chain[-1].source_id == given.source_id and right_source(case, row)


def _same(case: Case, relay: Relay, hop: Hop) -> bool:
    said, meant = case.name(relay.source_id), _meant(hop)
    return meant == NOBODY if not said else meant != NOBODY and names(said, hop["name"])


def is_nobody(name: str | None) -> bool:
    """Whether a hop's name is nobody's; some of the gold writes it as a word ("unstated (...)")."""
    return key_of(name or "").split()[:1] in ([], [NOBODY])


def _meant(hop: Hop) -> str:
    return NOBODY if is_nobody(hop["name"]) else key_of(hop["name"])
