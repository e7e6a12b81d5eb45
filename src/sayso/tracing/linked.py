"""What is found between articles, laid out for looking up, so that one event need not look at all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from sayso.core.citing import Citation, Utterance
from sayso.core.claim import Alike
from sayso.core.copying import Copy
from sayso.core.trace import Links

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Linked:
    """Copies and citations by text, utterances by row, and how surely a mention belongs to its event.

    `alike` are the pairs of claims by their left mention.
    """

    copies: Mapping[str, tuple[Copy, ...]]
    citations: Mapping[str, tuple[Citation, ...]]
    utterances: Mapping[str, tuple[Utterance, ...]]
    member: Mapping[str, float]
    alike: Mapping[str, tuple[Alike, ...]]


def linked(links: Links) -> Linked:
    """The links of a case by what they belong to; a copy is found by its left text."""
    copies: dict[str, list[Copy]] = defaultdict(list)
    citations: dict[str, list[Citation]] = defaultdict(list)
    utterances: dict[str, list[Utterance]] = defaultdict(list)
    pairs: dict[str, list[Alike]] = defaultdict(list)
    member: dict[str, float] = {}
    for copy in links.copies:
        copies[copy.left].append(copy)
    for citation in links.citations:
        citations[citation.text_id].append(citation)
    for utterance in links.utterances:
        for row in sorted({quoted.row for quoted in utterance.quoted if quoted.row}):
            utterances[row].append(utterance)
    for alike in links.alike:
        pairs[alike.left].append(alike)
        for mention in (alike.left, alike.right):
            member[mention] = max(member.get(mention, 0.0), alike.probability)
    return Linked(_tuples(copies), _tuples(citations), _tuples(utterances), member, _tuples(pairs))


def _tuples(found: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(values) for key, values in found.items()}
