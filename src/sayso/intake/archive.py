"""Copies of pages that an archive or a browser saved: which page it is, and when it was saved.

Archives put a bar of their own above a page and turn its links to themselves; browsers and
SingleFile leave a comment. The bar's words stay in the text, zoned as navigation by the names of
its elements; the address and the links of the page itself are restored here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Final

from sayso.core.document import Link

READ: Final = 200_000
"""Characters at either end of the markup in which archives leave their marks."""

_WAYBACK: Final = re.compile(
    r"(?:https?://web\.archive\.org)?/web/(\d{4,14})(?:[a-z]{2}_)?/(https?:/{1,2}[^\s\"'<>]+)", re.IGNORECASE
)
_TODAY_HOST: Final = r"archive\.(?:today|ph|is|li|vn|md|fo)"
_TODAY: Final = re.compile(
    rf"https?://(?:www\.)?{_TODAY_HOST}/(?:o/\w+/)?(?:(\d{{4}}[\d.-]{{4,14}})/)?(https?:/{{1,2}}[^\s\"'<>]+)",
    re.IGNORECASE,
)
_REWRITTEN: Final = re.compile(
    rf"^(?:(?:https?://[^/]+)?/web/\d{{4,14}}(?:[a-z]{{2}}_)?|https?://{_TODAY_HOST}(?:/o/\w+)?(?:/\d{{4}}[\d.-]{{4,14}})?)/(https?:/{{1,2}}.+)$",
    re.IGNORECASE,
)
_WAYBACK_SIGNS: Final = (
    "BEGIN WAYBACK TOOLBAR INSERT", 'id="wm-ipp', "id=wm-ipp", "RETRIEVED FROM THE INTERNET ARCHIVE",
    "__wm.wombat(",
)  # fmt: skip
_WOMBAT: Final = re.compile(r"__wm\.wombat\(\s*[\"'](https?:[^\"']+)[\"']\s*,\s*[\"'](\d{4,14})[\"']")
_TODAY_SIGNS: Final = re.compile(
    rf"=\"(?:(?<=action=\")https?://{_TODAY_HOST}/search/"
    rf"|(?<=rel=\")(?:canonical|bookmark)\" href=\"https?://{_TODAY_HOST}/)",
    re.IGNORECASE,
)
"""The sign of equality stands first: without a first letter that has no other case, each is tried."""
_GOOGLE: Final = re.compile(
    r"This is Google(?:'|&#39;|’|&rsquo;)s cache of\s*(?:<[^>]{1,2000}>\s*)?(https?://[^\s<]+)"
    r".{0,600}?appeared on\s+([^<.]{10,40})",
    re.DOTALL,
)
_SINGLEFILE: Final = re.compile(
    r"Page saved with SingleFile\s+url:\s*(\S+)(?:\s+saved date:\s*([^\n(]{10,60}))?"
)
_BROWSER: Final = re.compile(r"<!--\s*saved from url=\(\d{4}\)(\S+)")


@dataclass(frozen=True, slots=True)
class ArchivedCopy:
    """Who saved the page ("the Wayback Machine"), the page's own address, and when it was saved, if told."""

    keeper: str
    address: str
    saved: str | None

    @property
    def warning(self) -> str:
        """The copy in a few words, for people."""
        return f"a copy saved by {self.keeper}" + (f" on {self.saved[:10]}" if self.saved else "")


def archived_copy(markup: str, address: str | None) -> ArchivedCopy | None:
    """What kind of saved copy the markup is, None where it is none that we know."""
    ends = markup if len(markup) <= 2 * READ else markup[:READ] + markup[-READ:]
    return next((copy for look in _LOOKS if (copy := look(ends, address or ""))), None)


def restored(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links with the addresses that they had before an archive turned them to itself."""
    return tuple(
        replace(link, target=_slashes(match[1])) if (match := _REWRITTEN.match(link.target)) else link
        for link in links
    )


def _wayback(ends: str, address: str) -> ArchivedCopy | None:
    if match := _WAYBACK.match(address):
        return ArchivedCopy("the Wayback Machine", _slashes(match[2]), _stamp(match[1]))
    if not any(sign in ends for sign in _WAYBACK_SIGNS):
        return None
    if match := _WOMBAT.search(ends):
        return ArchivedCopy("the Wayback Machine", match[1], _stamp(match[2]))
    match = _WAYBACK.search(ends)
    return (
        ArchivedCopy("the Wayback Machine", _slashes(unescape(match[2])), _stamp(match[1])) if match else None
    )


def _archive_today(ends: str, address: str) -> ArchivedCopy | None:
    match = _TODAY.match(address) or (_TODAY.search(ends) if _TODAY_SIGNS.search(ends) else None)
    if not match:
        return None
    stamp = re.sub(r"\D", "", match[1] or "")
    return ArchivedCopy("archive.today", _slashes(unescape(match[2])), _stamp(stamp) if stamp else None)


def _google_cache(ends: str, address: str) -> ArchivedCopy | None:
    match = _GOOGLE.search(ends)
    return ArchivedCopy("Google's cache", unescape(match[1]), _spoken(match[2])) if match else None


def _singlefile(ends: str, address: str) -> ArchivedCopy | None:
    match = _SINGLEFILE.search(ends)
    return ArchivedCopy("SingleFile", unescape(match[1]), _spoken(match[2] or "")) if match else None


def _browser(ends: str, address: str) -> ArchivedCopy | None:
    match = _BROWSER.search(ends)
    return (
        ArchivedCopy("a browser", unescape(match[1]), None) if match and match[1].startswith("http") else None
    )


_LOOKS: Final[tuple[Callable[[str, str], ArchivedCopy | None], ...]] = (
    _singlefile,
    _wayback,
    _archive_today,
    _google_cache,
    _browser,
)


def _stamp(digits: str) -> str:
    """20171030081500 as an ISO date, as far as it goes."""
    date = "-".join(part for part in (digits[:4], digits[4:6], digits[6:8]) if part)
    return f"{date}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}Z" if len(digits) == 14 else date


def _spoken(words: str) -> str | None:
    """A date in words: "30 Oct 2017 08:15:00 GMT", "Mon Oct 30 2017 08:15:00 GMT+0300"."""
    match = re.match(
        r"\s*(?:[A-Z][a-z]{2},? )?(?:(\d{1,2}) ([A-Z][a-z]{2})|([A-Z][a-z]{2}) (\d{1,2})),? (\d{4})"
        r" ([\d:]{5,8})\s*(?:GMT|UTC)?([+-]\d{4})?",
        words,
    )
    if not match:
        return None
    day, month, clock, zone = match[1] or match[4], match[2] or match[3], match[6], match[7] or "+0000"
    try:
        return parsedate_to_datetime(f"{day} {month} {match[5]} {clock} {zone}").isoformat()
    except ValueError:
        return None


def _slashes(address: str) -> str:
    """Archives and file systems may swallow one of the two slashes of "https://"."""
    return re.sub(r"^(https?):/{1,2}", r"\1://", address, flags=re.IGNORECASE)
