"""What a claim rests on, by what way, and on how many independent origins (ledger, section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.core.source import Identity, Kind
from sayso.core.span import Spans

WITHIN: Final = "within the {articles} articles given, if the sources named exist"
"""What is always said beside words of independence."""


class Way(StrEnum):
    """How one thing has a claim from another.

    REPEATS: an article says in its own voice what it gives to somebody elsewhere. SAME: two bases that may
    be one.
    """

    COPY = "copy"
    CREDIT = "credit"
    HEARD = "heard"
    SEEN = "seen"
    DOCUMENT = "document"
    QUOTED = "quoted"
    RELIES = "relies"
    REPEATS = "repeats"
    SAME = "same"


class Access(StrEnum):
    """How a basis can know, as the text says it; NONE is no ground to count it."""

    WITNESS = "witness"
    OFFICE = "office"
    DOCUMENT = "document"
    REPORTER = "reporter"
    NONE = "none"


class Ground(StrEnum):
    """What shows how a basis can know, or cannot: the words of a text, its kind alone, or nothing.

    AFAR: words present it as one who judges from afar, and need not know at first hand.
    """

    WORDS = "words"
    KIND = "kind"
    AFAR = "afar"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, order=True)
class Rest:
    """A mention (or basis) `one` rests on `other`, a mention's id or a basis's.

    `here` are the words that show it in the article of `one`, `there` in that of `other`. `undirected`: the
    two are copies, and which is from which is not known. `by` are the mentions that say that one basis has it
    from another.
    """

    one: str
    other: str
    way: Way
    probability: float
    here: Spans
    there: Spans
    detector: str
    why: str
    undirected: bool = False
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Basis:
    """What mentions finally rest on: somebody heard, a document, an outlet's own eyes, or nobody known.

    `names` are all its names, the fullest first; a spokesman's basis is his body. `access` is the best that a
    mention shows, `mention` which, `ground` by what, `sure` the probability that it is so. `side` is the
    government that it belongs to, or its own id; `family` the publisher whose article names it, the first of
    several.
    """

    id: str
    names: tuple[str, ...]
    identity: Identity
    kind: Kind
    access: Access
    why: str
    side: str
    mention: str
    sure: float = 0.0
    family: str = ""
    ground: Ground = Ground.NOTHING


@dataclass(frozen=True, slots=True)
class Counted:
    """An origin that is counted, or one that is left out, with the ground for it in words."""

    basis: str
    why: str


@dataclass(frozen=True, slots=True)
class Independence:
    """On how many origins a claim rests; `words` never go by `hi`.

    `lo`, `likely`, `hi` are the 5 % quantile, median and 95 % quantile over draws of which links hold;
    `distinct` counts, beside those of `likely`, names that show no way to know, capped as in `hi`.
    `hearing` counts publishers that heard or saw an origin themselves, `sides` governments and their bodies
    as one. `origins` are those counted in `likely`, `beside` what raises nothing.
    """

    words: str
    lo: int
    likely: int
    hi: int
    distinct: int
    hearing: int
    sides: int
    origins: tuple[Counted, ...]
    beside: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Sighting:
    """The earliest appearances of a claim: ids of texts, a set where dates tie or are missing."""

    text_ids: tuple[str, ...]
    date: str
    why: str


@dataclass(frozen=True, slots=True)
class Circle:
    """Outlets that credit each other for one claim, and the articles that do so."""

    outlets: tuple[str, ...]
    text_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thin:
    """Three or more publisher families on one origin without a word about it."""

    basis: str
    families: tuple[str, ...]
    text_ids: tuple[str, ...]
