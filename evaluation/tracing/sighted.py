"""How often the first sighting holds the true one, and how many it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evaluation.figures import Figure, share
from evaluation.presssim import truth
from evaluation.tracing.linked import Linked
from sayso.tracing.sightings import sighting_of


def firsts(found: Sequence[Linked]) -> dict[str, Figure]:
    """How often the set holds the earliest article, and how large it is; with the peer's."""
    ours = [[_first(one, event) for event in _carried(one)] for one in found]
    theirs = [[_earliest(one, event) for event in _carried(one)] for one in found]
    return {
        "first: the set holds it": share([_held(rows) for rows in ours]),
        "first: mean size of the set": _plain(share([_size(rows) for rows in ours])),
        "first, earliest date: holds it": share([_held(rows) for rows in theirs]),
        "first, earliest date: mean size": _plain(share([_size(rows) for rows in theirs])),
    }


Sets = tuple[frozenset[str], frozenset[str]]
"""The true texts, and those told."""


def _first(one: Linked, event: truth.Event) -> Sets:
    texts = {one.case.text_ids[number] for number in event.carried}
    carriers = [one.case.articles[text_id] for text_id in sorted(texts)]
    return _truly_first(one, event), frozenset(sighting_of(carriers, one.copies, one.citations).text_ids)


def _earliest(one: Linked, event: truth.Event) -> Sets:
    """The peer: the earliest of the dates that are shown."""
    texts = {one.case.text_ids[number] for number in event.carried}
    dates = {text_id: min(d) for text_id in texts if (d := one.case.articles[text_id].dates)}
    earliest = min(dates.values(), default="")
    return _truly_first(one, event), frozenset(t for t, date in dates.items() if date == earliest)


def _truly_first(one: Linked, event: truth.Event) -> frozenset[str]:
    return frozenset(one.case.text_ids[number] for number in event.first)


def _carried(one: Linked) -> Iterator[truth.Event]:
    """The events that two texts or more carry."""
    for event in one.read.truth.events:
        if len({one.case.text_ids[number] for number in event.carried}) > 1:
            yield event


def _held(rows: Sequence[Sets]) -> tuple[float, float]:
    return sum(bool(true & told) for true, told in rows), len(rows)


def _size(rows: Sequence[Sets]) -> tuple[float, float]:
    return sum(len(told) for _, told in rows), len(rows)


def _plain(figure: Figure) -> Figure:
    """A mean instead of per cent."""
    value, low, high = (round(end / 100, 3) for end in (figure.value, figure.low, figure.high))
    return replace(figure, value=value, low=low, high=high)
