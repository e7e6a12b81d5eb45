"""What a rule of zoning may see beside its unit: its neighbours, the article's place, what is decided."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning.lexicon import heads_author, holds_menu, labels_advert, names_in, names_seller
from sayso.zoning.offers import is_offer, leads_to_shop
from sayso.zoning.place import MOSTLY_LINKS, Place, element, inside, is_prose, shared_levels
from sayso.zoning.units import Unit

HEAD: Final = 12
FOOT: Final = 4
"""Units before the article's first and after its last that may still belong to its head and foot."""
LIST: Final = 3
"""Units marked up alike in a row from which they are a list."""
OFFER: Final = 4
"""Units for each label of an advertisement in a box up to which the box is an offer."""
SOLD: Final = 20
"""Words up to which each line under such a label is what is advertised, in a box that the label opens."""
APPEAL: Final = (6, 80, 20)
"""Units and words of a box with an appeal to readers at most; words from which another paragraph in it
is the article's."""
TELLS: Final = 2
"""Paragraphs that offer nothing from which a box is no offer's."""
AUTHORS_BOX: Final = (8, 160)
"""Units and words of a box on the article's author at most."""
BOXES: Final = frozenset({ZoneKind.OTHER, ZoneKind.RELATED, ZoneKind.ADVERT, ZoneKind.SHARE})
"""Kinds that a box gives to all that stands in it."""

_BOXES: Final = frozenset({"aside", "center", "div", "fieldset", "form", "section"})
_OF_ONE: Final = re.compile(
    r"#[^.\[]*|\d+|[._-](?:first|last|odd|even|active|current|selected|js-[\w-]+)(?![a-z])"
)
"""What tells one item of a list from the next: its id, its number, its place."""


@dataclass(slots=True)
class Page:
    """A page or text on its way to zones: all units, where the article stands among them, the
    kinds decided so far, and the letters of the headline, the lead and the author once they are known."""

    units: tuple[Unit, ...]
    place: Place
    decided: list[ZoneKind] = field(default_factory=list)
    headline: str = ""
    lead: str = ""
    author: str = ""
    lists: tuple[float, ...] = ()
    offers: frozenset[int] = frozenset()
    authors: frozenset[int] = frozenset()
    appeals: frozenset[int] = frozenset()
    outer: dict[int, tuple[str, ...]] = field(default_factory=dict)
    called: dict[int, tuple[ZoneKind, ...]] = field(default_factory=dict)

    def before(self, unit: Unit) -> Unit | None:
        """The unit before this one."""
        return self.units[unit.number - 1] if unit.number else None

    def after(self, unit: Unit) -> Unit | None:
        """The unit after this one."""
        return self.units[unit.number + 1] if unit.number + 1 < len(self.units) else None

    def kind_before(self, unit: Unit) -> ZoneKind | None:
        """What the unit before this one was decided to be."""
        return self.decided[unit.number - 1] if unit.number else None

    def beyond(self, unit: Unit) -> tuple[str, ...]:
        """The levels of a unit's path that are not round the article as well."""
        if unit.number not in self.outer:
            self.outer[unit.number] = unit.path[shared_levels(unit.path, self.place.path) :]
        return self.outer[unit.number]

    def names(self, unit: Unit) -> tuple[ZoneKind, ...]:
        """What the classes and ids round a unit call it, the innermost first."""
        if (names := self.called.get(unit.number)) is None:
            names = self.called[unit.number] = names_in(self.beyond(unit))
        return names

    def box(self, unit: Unit) -> ZoneKind | None:
        """What the innermost box round a unit is called: comments, other articles, offers, a share bar."""
        return next((kind for kind in self.names(unit) if kind in BOXES), None)

    def in_menu(self, unit: Unit) -> bool:
        """Whether the unit stands in a menu or in a list of tags."""
        return holds_menu(self.beyond(unit))

    def words_an_entry(self, unit: Unit) -> float:
        """How many words the units of this one's list have on average; its own where it is in no list."""
        return self.lists[unit.number] if self.lists else unit.count

    def is_headline(self, unit: Unit) -> bool:
        """Whether this unit is the page's title, standing as the article's heading."""
        return unit.number == self.place.headline

    def near_article(self, unit: Unit) -> bool:
        """Whether the unit stands in the article, or close enough to be its head or foot."""
        head = self.place.headline
        start = min(self.place.first, head) if head >= 0 else self.place.first
        return start - HEAD <= unit.number <= self.place.last + FOOT

    def under_headline(self, unit: Unit) -> bool:
        """Whether the unit stands between the headline and the article's first paragraph."""
        return 0 <= self.place.headline < unit.number < self.place.first

    def in_article(self, unit: Unit) -> bool:
        """Whether the unit stands in the article's element, from its first to its last unit."""
        return _in_place(unit, self.place)

    def in_form(self, unit: Unit) -> bool:
        """Whether the unit belongs to a form to fill in; some pages are one form from top to bottom."""
        return any(element(label) in ("form", "label") for label in self.beyond(unit))

    def is_paragraph(self, unit: Unit) -> bool:
        """Whether the unit is running text of the article."""
        return self.in_article(unit) and is_prose(unit)


Rule = Callable[[Unit, Page], ZoneKind | None]
"""A small named question to a unit; None where it does not know."""


def is_label(unit: Unit, kind: ZoneKind) -> bool:
    """Whether a set phrase of this kind makes the unit a label: a sentence may begin with the same words."""
    sentence = unit.count > LABEL and unit.words[-1:] in ".!?" and unit.linked < 0.5
    return kind in unit.phrases and not sentence


LABEL: Final = 6
"""Words above which a unit that ends with a stop is a sentence rather than a label."""


def lists_of(units: Iterable[Unit]) -> tuple[float, ...]:
    """For each unit the average words of the list it stands in: neighbours that are marked up alike."""
    averages: list[float] = []
    row: list[int] = []
    last: tuple[str, ...] | None = None
    for unit in units:
        marked = tuple(map(_kind_of_item, unit.path))
        if marked != last:
            averages.extend(_averages(row))
            row, last = [], marked
        row.append(unit.count)
    averages.extend(_averages(row))
    return tuple(averages)


def offers_of(units: tuple[Unit, ...], place: Place) -> frozenset[int]:
    """The units in small boxes that carry the bare label of an advertisement, and a link or few words."""
    found: set[int] = set()
    for unit in units:
        if unit.linked or not labels_advert(unit.words):
            continue
        outside = range(len(unit.path) - 1, shared_levels(unit.path, place.path), -1)
        boxes = (box_round(units, unit, depth) for depth in outside)
        box = next((box for box in boxes if len(box) > 1), ())
        labels = sum(labels_advert(other.words) for other in box)
        sold = names_seller(unit.words)
        opens = box and box[0] is unit and "feedback" not in unit.words.casefold()
        if opens and len(box) <= OFFER and all(_is_line(other, sold) for other in box):
            found.update(other.number for other in box)
        if len(box) <= OFFER * labels and any(other.linked for other in box):
            found.update(other.number for other in box if sold or not _in_place(other, place))
    return frozenset(found)


def _is_line(unit: Unit, sold: bool) -> bool:
    """Whether a unit is a line under an advert's label; where it names no seller, no sentence of its own."""
    return unit.count <= SOLD and (sold or bool(unit.linked) or unit.words[-1:] not in '.!?”"')


def _in_place(unit: Unit, place: Place) -> bool:
    """Whether a unit stands between the article's first and last, in its element."""
    return place.first <= unit.number <= place.last and inside(unit, place)


def appeals_of(units: tuple[Unit, ...], place: Place) -> frozenset[int]:
    """The units in small boxes with an appeal or offer to the reader, and with no paragraph beside it."""
    most, words, paragraph = APPEAL
    found: set[int] = set()
    for unit in units:
        if unit.number in found or unit.hidden or not _offers(unit):
            continue
        outside = range(len(unit.path), shared_levels(unit.path, place.path), -1)
        near = units[max(0, unit.number - most) : unit.number + most + 1]
        boxes = (box_round(near, unit, depth) for depth in outside if element(unit.path[depth - 1]) in _BOXES)
        box = next((box for box in boxes if len(box) > 1), ())
        small = 1 < len(box) <= most and sum(other.count for other in box) <= words
        if small and not any(_is_other(other, place, paragraph) for other in box) and not _tells(box):
            found.update(other.number for other in box)
    return frozenset(found)


def _tells(box: tuple[Unit, ...]) -> bool:
    """Whether more paragraphs in a box tell something than offer it: a short article with an offer in it."""
    prose = [unit for unit in box if unit.vote and is_prose(unit)]
    told = [unit for unit in prose if not is_offer(unit.words, unit.count)]
    return len(told) >= TELLS and 2 * len(told) > len(prose)


def _offers(unit: Unit) -> bool:
    """Whether a unit offers something: in words, or as the button of a shop."""
    if unit.linked >= MOSTLY_LINKS:
        return leads_to_shop(unit.words, unit.count)
    return is_offer(unit.words, unit.count)


def _is_other(unit: Unit, place: Place, paragraph: int) -> bool:
    """Whether a unit would not stand in an offer's box: the headline, a share button, a paragraph."""
    if unit.number == place.headline or ZoneKind.SHARE in unit.phrases:
        return True
    return unit.count >= paragraph and not is_offer(unit.words, unit.count)


def author_boxes_of(units: tuple[Unit, ...], place: Place) -> frozenset[int]:
    """The units in small boxes that are headed "About the author", from the heading on."""
    most, words = AUTHORS_BOX
    found: set[int] = set()
    for unit in units:
        if unit.count > LABEL or not heads_author(unit.words):
            continue
        outside = range(len(unit.path) - 1, shared_levels(unit.path, place.path), -1)
        near = units[max(0, unit.number - most) : unit.number + most + 1]
        boxes = (box_round(near, unit, depth) for depth in outside)
        box = [other for other in next((b for b in boxes if len(b) > 1), ()) if other.number >= unit.number]
        if 1 < len(box) <= most and sum(other.count for other in box) <= words:
            found.update(other.number for other in box)
    return frozenset(found)


def box_round(units: tuple[Unit, ...], unit: Unit, depth: int) -> tuple[Unit, ...]:
    """The neighbours that share so many levels of a unit's path, and the unit itself."""
    box = unit.path[:depth]
    first = last = unit.number - units[0].number
    while first and units[first - 1].path[:depth] == box:
        first -= 1
    while last + 1 < len(units) and units[last + 1].path[:depth] == box:
        last += 1
    return units[first : last + 1]


def marked_alike(one: Unit, other: Unit) -> bool:
    """Whether two units stand in elements of the same kinds, but for their numbers and ids."""
    return tuple(map(_kind_of_item, one.path)) == tuple(map(_kind_of_item, other.path))


def _averages(row: list[int]) -> list[float]:
    return [sum(row) / len(row)] * len(row) if len(row) >= LIST else [float(count) for count in row]


@lru_cache(maxsize=20_000)
def _kind_of_item(label: str) -> str:
    return _OF_ONE.sub("", label)
