"""Dates as stretches of time: what a page gives, as precise as it gives it, and what cannot be.

A date is the page's own word (ledger, section 8). "2016-03" is all of that month; a date later than the day
on which the page was fetched, or earlier than there were pages, is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from sayso.core.appearance import Appearance

EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)
"""Before the first page of the web nobody published one."""
FORTNIGHT: Final = timedelta(days=14)
"""A judgement: news of one event is news for some days."""


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """From the first instant at which it can have been published to the last; UTC."""

    first: datetime
    last: datetime


def interval_of(date: str, *, retrieved: str | None = None) -> Interval | None:
    """The stretch that an ISO date of any precision covers; None for what is no date or cannot be.

    A time without a zone is taken as UTC, as intake writes it.
    """
    read = _read(date)
    if read is None or read.first < EARLIEST:
        return None
    fetched = _read(retrieved) if retrieved else None
    return None if fetched and read.first > fetched.last + timedelta(days=1) else read


def instant(date: str) -> str:
    """When a date begins, in UTC, to be put in order by: 09:00+02:00 is before 08:00Z. What is no date
    goes by its letters.
    """
    found = _read(date)
    return found.first.isoformat() if found else date


def intervals_of(pages: Iterable[Appearance]) -> tuple[Interval, ...]:
    """Those of all pages that have a date, earliest first."""
    given = (interval_of(p.published.date, retrieved=p.retrieved) for p in pages if p.published)
    return tuple(sorted(one for one in given if one))


def far_apart(one: Sequence[Interval], other: Sequence[Interval]) -> bool:
    """Whether both are dated, and more than a `FORTNIGHT` lies between them: like deeds of one war are many,
    and what is reported anew after that is background, or another deed.
    """
    return bool(one and other) and all(
        a.first - b.last > FORTNIGHT or b.first - a.last > FORTNIGHT for a in one for b in other
    )


def later(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the earliest of some dates is surely after the earliest of others; never where one has none."""
    ours = [interval for date in one if (interval := interval_of(date))]
    theirs = [interval for date in other if (interval := interval_of(date))]
    return bool(ours and theirs) and min(ours).first > min(theirs).last


def _read(date: str) -> Interval | None:
    """The stretch of time that an ISO date means, as precise as it is; None for what is no date."""
    match = _ISO.fullmatch(date.strip())
    if match is None:
        return None
    year, month, day, clock = match["year"], match["month"], match["day"], match["clock"]
    try:
        if clock:
            instant = datetime.fromisoformat(date.strip().replace("Z", "+00:00"))
            begin = instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)
            exact = timedelta(minutes=1) if clock.count(":") == 1 else timedelta(seconds=1)
            return Interval(begin, begin + exact)
        begin = datetime(int(year), int(month or 1), int(day or 1), tzinfo=UTC)
        return Interval(begin, _end(begin, month, day) - timedelta(seconds=1))
    except (ValueError, OverflowError):
        return None


def _end(begin: datetime, month: str | None, day: str | None) -> datetime:
    if day:
        return begin + timedelta(days=1)
    if month:
        return (begin + timedelta(days=32)).replace(day=1)
    return begin.replace(year=begin.year + 1)


_ISO: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<clock>[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?)?)?"
    r"(?:Z|[+-]\d\d:?\d\d)?"
)
