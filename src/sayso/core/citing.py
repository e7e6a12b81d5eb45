"""Who names whom: outlets that an article says it has something from, and quotations that several share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.core.span import Span, Spans


class CitedBy(StrEnum):
    """Where the words stand that credit an outlet."""

    RELAY = "relay"
    CREDIT_LINE = "credit_line"
    LINK = "link"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Citation:
    """An outlet that an article names as who reported it.

    `outlet` is the name as families know it. `meant` are the texts of the case that can be meant, the
    likeliest first, empty where the case has none; `rows` are the ids of the rows it covers, empty where it
    covers the whole article.
    """

    text_id: str
    spans: Spans
    outlet: str
    by: CitedBy
    rows: tuple[str, ...]
    meant: tuple[str, ...]
    probability: float
    why: str


@dataclass(frozen=True, slots=True, order=True)
class Credit:
    """That an article has something from another one of the case.

    `rows` are the ids of those that it has from there; empty where that is not told, or the other article is
    one of several that can be meant.
    """

    text_id: str
    meant: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Quoted:
    """Words between quotation marks in one article; `row` is the id of the attribution, or empty."""

    text_id: str
    span: Span
    row: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said once, quoted in several articles: a common speaker, no copying."""

    id: str
    quoted: tuple[Quoted, ...]
    speaker: str
    why: str
