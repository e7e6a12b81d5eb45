"""Dates as pages state them, as ISO dates as precise as they are known."""

from __future__ import annotations

import logging
import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

from lxml import html

EARLIEST: Final = 1990
_ISO: Final = re.compile(
    r"(\d{4})(?:-?(\d{2})(?:-?(\d{2})"
    r"(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?",
)


def iso_date(stated: str | None) -> str | None:
    """The date in ISO form with its time where stated ("2017-10", "2017-10-30T08:15:00+03:00"), or None."""
    text = " ".join((stated or "").split())[:60]
    if match := _ISO.match(text):
        return _checked(match)
    try:
        return _plausible(parsedate_to_datetime(text).isoformat())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def date_from_words(tree: html.HtmlElement, address: str | None) -> str | None:
    """The date that htmldate finds in the page's words and addresses, the last resort."""
    # Imported here: it takes longer than reading a page.
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found: str | None = find_date(tree, original_date=True, extensive_search=False, url=address)
    except Exception:
        return None
    return _plausible(found) if found else None


def _checked(match: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        datetime(
            int(year), int(month or 1), int(day or 1), int(hour or 0), int(minute or 0), int(second or 0)
        )
    except ValueError:
        return None
    date = "-".join(part for part in (year, month, day) if part)
    if not hour:
        return _plausible(date)
    clock = f"T{hour}:{minute}:{second or '00'}"
    if zone and zone != "Z":
        zone = f"{zone[:3]}:{zone[-2:]}"
    return _plausible(date + clock + (zone or ""))


def _plausible(date: str) -> str | None:
    """A bare number of four digits is a year only if it could be one; nothing was online before."""
    return date if EARLIEST <= int(date[:4]) <= datetime.now().year + 1 else None
