"""Dates as the rows of a sheet write them: whether 7/8/2016 is in July or August the other rows can tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

from sayso.core.document import Published
from sayso.intake.dates import date_alone

WHERE: Final = "sheet column"
"""Where a date stands that a sheet gives."""
AHEAD: Final = 1_000
"""Rows whose dates are looked at before the first is read."""

_WITH_CLOCK: Final = re.compile(r"\d{4}|[A-Z][a-z]{2}, \d")
"""Dates whose time is kept: ISO, and as mails write them."""
_NUMBERS: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T].*)?")
_DOT: Final = "."
_CENTURY: Final = 69
"""Years of two digits from which on they are of the last century, as POSIX has it."""


class Order(Enum):
    """Which of two numbers is the day; the words say how that is known."""

    UNKNOWN = ""
    DAY_FIRST = "day first, as other rows show"
    MONTH_FIRST = "month first, as other rows show"


def order_of(cells: Iterable[str]) -> Order:
    """The order of the numbers, where some dates allow one alone and none the other."""
    found = [match for cell in cells if (match := _NUMBERS.fullmatch(cell)) and match[2] != _DOT]
    pairs = [(int(match[1]), int(match[3])) for match in found]
    days = any(12 < first <= 31 and second <= 12 for first, second in pairs)
    months = any(first <= 12 < second <= 31 for first, second in pairs)
    if days == months:
        return Order.UNKNOWN
    return Order.DAY_FIRST if days else Order.MONTH_FIRST


def published_in(cell: str, order: Order) -> Published | None:
    """A cell's date as precise as it is known; midnight is how programs write a day without a time."""
    from sayso.intake.html_dates import iso_date  # lxml: not for sheets without dates

    if not cell:
        return None
    if found := _NUMBERS.fullmatch(cell):
        return _of_numbers(found, order)
    in_words = None if _WITH_CLOCK.match(cell) else date_alone(cell)
    stated = (in_words[0] if in_words else iso_date(cell) or "").removesuffix("T00:00:00")
    return Published(stated, WHERE) if stated else None


def _of_numbers(found: re.Match[str], order: Order) -> Published | None:
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    dotted = found[2] == _DOT  # the day comes first there everywhere
    other_rows = not dotted and max(first, second) <= 12 and first != second
    if other_rows and order is Order.UNKNOWN:
        return Published(f"{year:04}", WHERE)
    day, month = first, second
    if second > 12 or (other_rows and order is Order.MONTH_FIRST):
        day, month = second, first
    try:
        known = date(year, month, day).isoformat()
    except ValueError:  # the 31st of June
        return None
    return Published(known, f"{WHERE}; {order.value}" if other_rows else WHERE)


def _year(digits: str) -> int:
    return int(digits) + (0 if len(digits) > 2 else 1900 if int(digits) >= _CENTURY else 2000)
