"""Where on a page the article stands: the element that holds it, where it begins and ends, its headline."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from sayso.core.letters import letters_of
from sayso.core.zone import ZoneKind
from sayso.zoning.lexicon import label_kinds
from sayso.zoning.offers import is_offer
from sayso.zoning.units import Unit

HOLDS: Final = 0.7
"""Share of the article's letters that an element must hold to be taken for the article's own."""
PROSE: Final = 12
"""Words from which a unit with few links is prose rather than a label."""
ARTICLE: Final = 80
"""Words that an article has at least, and a standfirst or teaser hardly ever."""
SHOWN: Final = 200
"""Letters below which a page shows nothing of its article without scripts, while as many are hidden."""
MOSTLY_LINKS: Final = 0.5
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SEPARATED: Final = 2
"""Strokes or dots in a unit of links from which it is a menu in one line."""
LOGO: Final = 0.9
"""Share of a heading in the page's head that is a link, from which it is the page's own name."""
PART: Final = 16
"""Letters of a line from which it may be the headline, where the page's title ends in it."""
SPLIT: Final = 2
"""Paragraphs between which something may stand."""
SHORTEST: Final = 3
"""Words that what is only called a title has at least."""

_SEPARATORS: Final = ("|", " / ", " · ", " • ")
_PAGES_HEAD: Final = re.compile(
    r"#header(?![\w-])|[#.](?:(?:site|page|main|global)[-_]?(?:header|title|logo)|logo|brand|masthead|navbar)(?![a-z])",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"[#.](?:news|article|story|post|entry|content|detail|view)[-_]?(?:title|headline|subject)(?![\w-])"
    r"|[#.]headline(?![\w-])",
    re.IGNORECASE,
)
_TAG: Final = re.compile(r"[#.\[]")


@dataclass(frozen=True, slots=True)
class Place:
    """The article's element as a path, its first and last unit, and which unit is its headline.

    `first` is beyond `last` where no article was found; `headline` is -1 where there is none;
    `shown_by_scripts` where the article itself is marked as hidden, for a script to show.
    """

    path: tuple[str, ...]
    first: int
    last: int
    headline: int
    shown_by_scripts: bool


@dataclass(slots=True)
class _Element:
    letters: int = 0
    inside: dict[str, _Element] = field(default_factory=dict)


def is_prose(unit: Unit) -> bool:
    """Running text: long enough, and not made of links."""
    return unit.count >= PROSE and unit.linked < MOSTLY_LINKS


def is_row(unit: Unit) -> bool:
    """Whether strokes or dots part the words of a unit, as the entries of a menu in one line."""
    return sum(map(unit.words.count, _SEPARATORS)) >= SEPARATED


def shared_levels(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many outermost levels two paths have in common."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


@lru_cache(maxsize=20_000)
def element(label: str) -> str:
    """The tag of one level of a path."""
    return _TAG.split(label, maxsplit=1)[0]


def inside(unit: Unit, place: Place) -> bool:
    """Whether a unit stands in the article's own element."""
    return unit.path[: len(place.path)] == place.path


def find_place(units: tuple[Unit, ...], title: str | None) -> Place:
    """Where the article stands on a page."""
    titles = _titles(units, letters_of(title or ""))
    voted = [unit for unit in units if unit.vote]
    shown, unshown = (
        sum(len(unit.letters) for unit in voted if unit.hidden is side) for side in (False, True)
    )
    shown_by_scripts = shown < SHOWN <= unshown
    voted = [unit for unit in voted if shown_by_scripts or not unit.hidden]
    chosen = [unit for unit in voted if not is_offer(unit.words, unit.count)]
    if not voted or (len(chosen) < len(voted) and not any(map(is_prose, chosen))):  # none, or only offers
        chosen = voted = _enough([unit for unit in units if is_prose(unit) and not unit.hidden]) or voted
    headline = _headline(titles, chosen[0].number if chosen else 0)
    path = _holder(_beside_headline(chosen, units[headline]) if headline >= 0 else chosen)
    core = [unit for unit in voted if unit.path[: len(path)] == path]
    if _of_its_own(units, core, path):
        path = path[:-1]
    first, last = _reach(units, core)
    return Place(path, first, last, _headline(titles, first), shown_by_scripts)


def place_in_text(units: tuple[Unit, ...]) -> Place:
    """The place of the article in a plain text: all of it."""
    return Place((), 0, len(units) - 1, -1, False)


def _of_its_own(units: tuple[Unit, ...], core: list[Unit], path: tuple[str, ...]) -> bool:
    """Whether each paragraph stands in such an element of its own: a heading beside it parts two of them."""
    if len(core) < SPLIT or any(unit.path != path for unit in core):
        return False
    between = units[core[0].number : core[-1].number]
    beside = (unit for unit in between if unit.path[:-1] == path[:-1] and not unit.hidden)
    return any(unit.tag in HEADINGS or _parts(unit, units, path) for unit in beside)


def _parts(unit: Unit, units: tuple[Unit, ...], path: tuple[str, ...]) -> bool:
    """Whether a few words without a link stand right between two of the paragraphs, marked up otherwise."""
    over, under = units[unit.number - 1], units[unit.number + 1]
    short = unit.count < PROSE and not unit.linked and not unit.phrases and unit.path != path
    return short and over.path == under.path == path and is_prose(over) and is_prose(under)


def _enough(chosen: list[Unit]) -> list[Unit]:
    return chosen if sum(unit.count for unit in chosen) >= ARTICLE else []


def _beside_headline(chosen: list[Unit], headline: Unit) -> list[Unit]:
    """Those in the innermost element round the headline that holds an article's worth of words behind it."""
    behind = [unit for unit in chosen if unit.number > headline.number]
    for depth in range(len(headline.path) - 1, 1, -1):
        here = [unit for unit in behind if unit.path[:depth] == headline.path[:depth]]
        if sum(unit.count for unit in here if is_prose(unit)) >= ARTICLE:
            return here
    return chosen


def _reach(units: tuple[Unit, ...], core: list[Unit]) -> tuple[int, int]:
    """The article's first and last unit: those of its core, and paragraphs marked up just like the core's."""
    if not core:
        return 1, 0
    alike = {unit.path for unit in core if is_prose(unit)}
    likewise = [unit for unit in units if unit.path in alike and is_prose(unit) and not unit.hidden]
    reached = [unit.number for unit in (*core, *likewise)]
    return min(reached), max(reached)


def _holder(chosen: list[Unit]) -> tuple[str, ...]:
    """The innermost path that holds most of the letters of these units."""
    root = _Element()
    for unit in chosen:
        at = root
        for label in unit.path:
            at = at.inside.setdefault(label, _Element())
            at.letters += len(unit.letters)
    least = HOLDS * sum(len(unit.letters) for unit in chosen)
    path: list[str] = []
    at = root
    while at.inside:
        label, inner = max(at.inside.items(), key=lambda item: item[1].letters)
        if inner.letters < least or element(label) in ("p", "li", "span"):
            break
        path.append(label)
        at = inner
    return tuple(path)


def _titles(units: tuple[Unit, ...], title: str) -> tuple[list[Unit], ...]:
    """The units that may be the page's title, the likeliest first; what is only called so over it."""
    shown = [u for u in units if not u.hidden and not is_logo(u)]
    same = [u for u in shown if title and _same_title(u.letters, title)]
    part = [u for u in shown if len(u.letters) >= PART and title.endswith(u.letters)]
    headings = [u for u in shown if u.tag == "h1" and not _of_others(u)]
    called = [u for u in shown if u.count >= SHORTEST and any(map(_TITLE.search, u.path[-2:]))]
    return (
        [u for u in same if u.tag == "h1"],
        [u for u in same if u.tag in ("h2", "h3")],
        headings if len(headings) == 1 else [],
        same,
        headings,
        called,
        part,
    )


_CALLED: Final = 5
"""The place of those that are only called a title."""


def _headline(titles: tuple[list[Unit], ...], first: int) -> int:
    """The unit that is the page's title, best as h1 and near the article's beginning; -1 where none is."""
    for place, candidates in enumerate(titles):
        before = [u.number for u in candidates if u.number <= max(first, 0)]
        if before:
            return before[-1]
        if candidates and place != _CALLED:
            return candidates[0].number
    return -1


def is_logo(unit: Unit) -> bool:
    """Whether a heading is a link in the page's own head: the page's name."""
    return unit.linked >= LOGO and any(map(_is_pages_head, unit.path))


@lru_cache(maxsize=20_000)
def _is_pages_head(label: str) -> bool:
    return _PAGES_HEAD.search(label) is not None


def _of_others(unit: Unit) -> bool:
    """Whether a heading stands over a box of other articles."""
    return any(ZoneKind.RELATED in label_kinds(label) for label in unit.path[-4:])


def _same_title(letters: str, title: str) -> bool:
    if letters == title:
        return True
    shorter, longer = sorted((letters, title), key=len)
    return (
        len(shorter) >= 15
        and len(shorter) >= 0.6 * len(longer)
        and (longer.startswith(shorter) or longer.endswith(shorter))
    )
