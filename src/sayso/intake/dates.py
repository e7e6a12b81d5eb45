"""Dates as lines of plain text state them, as ISO dates as precise as they are known.

Read are ISO dates, day and month by name in English and Russian, and numbers: 30.10.2017 is day first
everywhere, 7/8/2016 and 7-8-2016 are not known to be July or August and give the year alone.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from sayso.core.bylines import MAKERS_LABEL

GUESSED: Final = "words of the page (htmldate)"
"""Where a date stands that nothing states as that of publication: what knows better comes before it."""

_MONTHS: Final = (
    ("jan", "января"), ("feb", "февраля"), ("mar", "марта"), ("apr", "апреля"), ("may", "мая"),
    ("jun", "июня"), ("jul", "июля"), ("aug", "августа"), ("sep", "сентября"), ("oct", "октября"),
    ("nov", "ноября"), ("dec", "декабря"),
)  # fmt: skip
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|" + "|".join(russian for _, russian in _MONTHS) + r")\.?"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE: Final = (
    r"(?:(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
    r"|(?P<dots>\d{1,2}\.\d{1,2}\.\d{4})"
    r"|(?P<slashes>\d{1,2}(?P<mark>[/-])\d{1,2}(?P=mark)\d{4})"
    rf"|(?P<day1>{_DAY})\s+(?:of\s+)?(?P<month1>{_MONTH}),?\s+(?P<year1>\d{{4}})"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>{_DAY}),?\s*(?P<year2>\d{{4}}))"
)
_LABEL: Final = (
    r"(?P<label>(?:first\s+)?(?:published|posted|released|issued)(?:\s+(?:on|at))?|date(?:\s+of\s+publication)?"
    r"|publication\s+date)\s*:?\s*"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME: Final = (
    r"(?:T|,?\s*(?:at|[-–—|•·/])?\s*)\d{1,2}[:.]?\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|UTC|GMT|[A-Z]{1,2}ST|[A-Z]{1,2}DT|MSK)?(?:\s*[+-]\d{1,2}:?(?:\d{2})?)?"
)
_CLOCK: Final = (
    r"(?:\d{1,2}[:.]\d{2}(?![.\d])\s*(?:[ap]\.?m\.?)?\s*(?:UTC|GMT|[A-Z]{1,2}ST|[A-Z]{1,2}DT|MSK)?"
    r"\s*(?:[,|–—-]|on\b)?\s*)?"
)
"""The hour before the day: "10:14, 3 March 2023"."""
_UPDATED: Final = (
    r"(?:\s*/\s*(?:an?|\d+) \w+ ago)?(?:\s*(?:\(|[|,;·•–—-]\s*)?(?:last\s+)?updated\b[^()]{0,40}\)?)?"
)
_HEAD: Final = rf"\s*\(?(?:{_LABEL})?{_CLOCK}{_WEEKDAY}{_DATE}"

_ALONE: Final = re.compile(rf"{_HEAD}(?:{_TIME})?{_UPDATED}\s*\)?[.|]?\s*", re.IGNORECASE)
_AT_START: Final = re.compile(rf"{_HEAD}(?:{_TIME})?{_UPDATED}\s*[-–—|:,.)]?\s*", re.IGNORECASE)
_AT_END: Final = re.compile(rf"(?<![\w.,/-])\(?{_DATE}(?:{_TIME})?\)?\s*$", re.IGNORECASE)
_STATED: Final = re.compile(rf"(?<![\w.,/-]){_WEEKDAY}{_DATE}(?![\w./-])(?:{_TIME})?", re.IGNORECASE)
_CHANGED: Final = re.compile(r"\b(?:updat|modif|chang|edit|correct)\w*(?:\s+(?:on|at))?\W*$", re.IGNORECASE)
_HOUR: Final = re.compile(
    r"(?<![\d.:])\d{1,2}[:.]\d{2}(?::\d{2})?(?![\d.])(?:\s*[ap]\.?m\b\.?)?", re.IGNORECASE
)
_PICTURED: Final = re.compile(
    r"\W*(?:photo|video|image|picture|caption|credit|file|illustration|фото|видео)", re.IGNORECASE
)
_NAMES: Final = re.compile(
    r"(?:[:★☆]\s*+\d[\d.,]*+|\W|[^\W\d_a-zà-ÿа-яё][\w'’.-]*+|(?:and|de|del|der|den|di|la|van|von|bin|al|el|by|updated|on|at|min|read)\b)*+"
)
"""Words with capitals, as sections, labels and people have them, and counts of readers and stars."""

_LONGEST_DATE: Final = 90
_LONGEST_BYLINE: Final = 120


def date_alone(line: str) -> tuple[str, bool] | None:
    """The date of a line that is nothing else, and whether it calls itself the date of publication."""
    found = _ALONE.fullmatch(line) if len(line) <= _LONGEST_DATE else None
    return (iso, bool(found["label"])) if found and (iso := _iso(found)) else None


def date_in_byline(line: str) -> str | None:
    """The date of a line of names, sections and labels, laid out by an hour, a bar or a label: "Ada Moro, 3
    May 2021, 07:45", "Coast | 3.5.2021 | Text: Ada Moro"; a day of change is not the date.
    """
    line = line.strip()
    if len(line) > _LONGEST_BYLINE or line[-1:] in ".!?;:," or _PICTURED.match(line):
        return None
    found = list(_STATED.finditer(line))
    rest = _HOUR.sub(" ", _STATED.sub(" ", line))
    if not found or not _is_laid_out(line) or not _NAMES.fullmatch(rest):
        return None
    dates = {_iso(day) for day in found if not _CHANGED.search(line[: day.start()])}
    return dates.pop() if len(dates) == 1 else None


def _is_laid_out(line: str) -> bool:
    return "|" in line or MAKERS_LABEL.search(line) is not None or _HOUR.search(line) is not None


def date_at_start(line: str) -> str | None:
    """The date that a line opens with before a sentence or headline ("12 May 2016 was" is the story's)."""
    found = _AT_START.match(line[:_LONGEST_DATE])
    if found is None:
        return None
    following = line[found.end() :].lstrip("\"“«'‘(")[:1]
    return _iso(found) if found["label"] or following.isupper() or following.isdigit() else None


def date_at_end(line: str) -> tuple[str, str] | None:
    """The words of a line and the date it ends with."""
    offset = max(0, len(line) - _LONGEST_DATE)
    if (found := _AT_END.search(line[offset:])) and (iso := _iso(found)):
        return line[: offset + found.start()].rstrip(" ,|–—-\t"), iso
    return None


def _iso(found: re.Match[str]) -> str | None:
    try:
        return _stated(found)
    except ValueError:  # the 31st of June
        return None


def _stated(found: re.Match[str]) -> str:
    if found["iso"]:
        return date.fromisoformat(found["iso"]).isoformat()
    if found["dots"]:
        day, month, year = map(int, found["dots"].split("."))
        return date(year, month, day).isoformat()
    if found["slashes"]:
        return _slashed(*map(int, found["slashes"].split(found["mark"])))
    day_word = found["day1"] or found["day2"]
    month_word = (found["month1"] or found["month2"]).lower()
    month = next(n for n, names in enumerate(_MONTHS, 1) if month_word.startswith(names))
    return date(int(found["year1"] or found["year2"]), month, int(re.sub(r"\D", "", day_word))).isoformat()


def _slashed(first: int, second: int, year: int) -> str:
    """Day first or month first, where only one of the two is a date; the year alone where both are."""
    if first > 12 or first == second:
        return date(year, second, first).isoformat()
    if second > 12:
        return date(year, first, second).isoformat()
    return f"{date(year, first, second).year:04}"
