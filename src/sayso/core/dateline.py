"""Lines that tell nothing else: where a text was written and who sent it, under which number it is kept."""

from __future__ import annotations

import re
from typing import Final

_TOWN_AND_AGENCY: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}(?:, ?|,? ?(?:[-–—/_]|\() ?)[A-Z]{3,8}\)?(?: ?[-–—:])?"
)

_NUMBER_OF_PAGE: Final = re.compile(
    r"(?:(?:news|story|article|item|post|publication|document|material|report|record|page)[ -]?)?"
    r"(?:id|code|no\.?|number) ?[:#№.]* ?[A-Z]?[\d-]{3,}",
    re.IGNORECASE,
)


def is_town_and_agency(line: str) -> bool:
    """Whether a line is a town and an agency, and nothing more: "Cairo - MENA"."""
    return _TOWN_AND_AGENCY.fullmatch(line) is not None


def is_number_of_page(line: str) -> bool:
    """Whether a line is the number under which an outlet keeps a text: "News ID: 84557120"."""
    return _NUMBER_OF_PAGE.fullmatch(line) is not None
