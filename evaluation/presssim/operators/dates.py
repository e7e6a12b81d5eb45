"""Operators on the date that a page shows. The true time stays what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from evaluation.presssim.desk import Desk

Dater = Callable[[datetime, Desk], tuple[str | None, str]]
"""The shown date, ISO and as precise as shown, and what it is: "time", "day", "month", "none" or "false"."""


def to_the_minute(time: datetime, desk: Desk) -> tuple[str | None, str]:
    """As most pages have it."""
    del desk
    return f"{time:%Y-%m-%dT%H:%M}:00Z", "time"


def to_the_day(time: datetime, desk: Desk) -> tuple[str | None, str]:
    """Only the day."""
    del desk
    return f"{time:%Y-%m-%d}", "day"


def date_lost(time: datetime, desk: Desk) -> tuple[str | None, str]:
    """No date at all."""
    del time, desk
    return None, "none"


def date_lost_to_the_month(time: datetime, desk: Desk) -> tuple[str | None, str]:
    """Only month and year are left."""
    del desk
    return f"{time:%Y-%m}", "month"


def back_dated_by_hours(time: datetime, desk: Desk) -> tuple[str | None, str]:
    """Some hours earlier than it was, to have been first."""
    return f"{time - timedelta(hours=desk.chance.randint(5, 40)):%Y-%m-%dT%H:%M}:00Z", "false"


def back_dated_by_days(time: datetime, desk: Desk) -> tuple[str | None, str]:
    """Some days earlier than it was, mostly before the event."""
    return f"{time - timedelta(days=desk.chance.randint(2, 9)):%Y-%m-%d}", "false"


def date_of_another_year(time: datetime, desk: Desk) -> tuple[str | None, str]:
    """The wrong year, as a template left it."""
    return f"{time.year - desk.one((1, 1, 2, 10))}-{time:%m}-01", "false"


def date_in_the_future(time: datetime, desk: Desk) -> tuple[str | None, str]:
    """A day that has not come."""
    return f"{time + timedelta(days=desk.chance.randint(30, 900)):%Y-%m-%d}", "false"
