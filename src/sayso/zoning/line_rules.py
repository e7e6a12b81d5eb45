"""Rules for the lines of a plain text. In doubt a line is body: leaving out an attribution is worse
than reading a caption."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning import patterns
from sayso.zoning.page import Page
from sayso.zoning.units import Unit

LONGEST_HEADLINE: Final = 40
"""Words above which a first line is a paragraph."""
LONGEST_WITH_STOP: Final = 18
"""The same for a first line that ends with a stop, as some corpora set behind headlines."""
LONGEST_CROSSHEAD: Final = 8
PARAGRAPH: Final = 15
"""Words that the lines above and below a crosshead have at least."""

_HANDLE: Final = re.compile(
    r"Follow (?!us\b|our\b)[A-Z]\S*(?: \S+){1,6} on (?:Twitter|X|Facebook|Instagram|Telegram)\b"
)
_SPEECH: Final = frozenset('"“”«»„:@')


def first_line(unit: Unit, page: Page) -> ZoneKind | None:
    """The first line but labels: it stands apart from the text below it and is no paragraph itself."""
    below = page.after(unit)
    if page.headline or page.lead or below is None:
        return None
    stopped = unit.words.rstrip("'\"’”»)")[-1:] in ".,;"
    if unit.count > (LONGEST_WITH_STOP if stopped else LONGEST_HEADLINE):
        return None
    if stopped and below.count < 2 * unit.count:
        return None
    stands = below.apart or below.count >= 2 * unit.count or patterns.is_date(below.words, below.count)
    return ZoneKind.HEADLINE if stands or ZoneKind.BYLINE in below.phrases else None


def authors_handle(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Follow Ada Moro on Twitter @adamoro"."""
    return ZoneKind.BYLINE if unit.count <= 12 and _HANDLE.match(unit.words) else None


def crosshead_line(unit: Unit, page: Page) -> ZoneKind | None:
    """A few words, apart from everything, without a stop, between two paragraphs."""
    before, after = page.before(unit), page.after(unit)
    if before is None or after is None or not (unit.apart and after.apart):
        return None
    between = before.count >= PARAGRAPH and after.count >= PARAGRAPH
    plain = not unit.sentence and unit.words[:1].isupper() and not _SPEECH.intersection(unit.words)
    return ZoneKind.CROSSHEAD if between and plain and unit.count <= LONGEST_CROSSHEAD else None


def line_of_text(unit: Unit, page: Page) -> ZoneKind | None:
    """Everything else."""
    return ZoneKind.BODY
