"""What a rule of zoning may see beside its unit: its neighbours, the article's place, what is decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning.place import Place, element, inside, is_prose, shared_levels
from sayso.zoning.units import Unit

HEAD: Final = 12
FOOT: Final = 4
"""Units before the article's first and after its last that may still belong to its head and foot."""


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

    def before(self, unit: Unit) -> Unit | None:
        """The unit before this one."""
        return self.units[unit.number - 1] if unit.number else None

    def after(self, unit: Unit) -> Unit | None:
        """The unit after this one."""
        return self.units[unit.number + 1] if unit.number + 1 < len(self.units) else None

    def kind_before(self, unit: Unit) -> ZoneKind | None:
        """What the unit before this one was decided to be."""
        return self.decided[unit.number - 1] if unit.number else None

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
        return self.place.first <= unit.number <= self.place.last and inside(unit, self.place)

    def in_form(self, unit: Unit) -> bool:
        """Whether the unit belongs to a form to fill in; some pages are one form from top to bottom."""
        beyond = unit.path[shared_levels(unit.path, self.place.path) :]
        return any(element(label) in ("form", "label") for label in beyond)

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
