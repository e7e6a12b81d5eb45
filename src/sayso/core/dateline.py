"""Where a text was written and who sent it, where a line tells nothing else."""

from __future__ import annotations

import re
from typing import Final

_TOWN_AND_AGENCY: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}(?:, ?|,? ?(?:[-–—/_]|\() ?)[A-Z]{3,8}\)?(?: ?[-–—:])?"
)


def is_town_and_agency(line: str) -> bool:
    """Whether a line is a town and an agency, and nothing more: "Cairo - MENA"."""
    return _TOWN_AND_AGENCY.fullmatch(line) is not None
