"""RSS and Atom feeds: their entries as pages of their own, or only pointed to where the pages are wanted.

An entry is written as a small page: its title, and its content or else its summary, as feedparser leaves
them without scripts. What the feed says of it (title, author, date, the feed's name) is given beside it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import escape
from typing import Any, Final

from sayso.core.document import Published
from sayso.errors import UnreadableInput
from sayso.intake.held import Held, broken
from sayso.intake.items import Given, Item, Wanted, within

WHERE: Final = "feed entry"
"""Where a date stands that a feed gives."""

MAX_FEED_BYTES: Final = 5_000_000
"""Bytes of one feed; one of a thousand whole articles has about as many."""
MAX_DAMAGED_BYTES: Final = 1_500_000
"""Bytes of a feed that is no XML any more: feedparser mends it, in up to five seconds a million bytes."""
MAX_ENTRIES: Final = 10_000
"""Entries of one feed, at a tenth of a millisecond each; ordinary feeds have 10 to 500."""

_ENTITIES: Final = re.compile(rb"<!ENTITY|<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y")
_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_MAIL: Final = re.compile(r"[(<]?(?:mailto:)?[^\s()<>@]{1,200}@[^\s()<>@]{1,200}[)>]?")
_LONGEST_TITLE: Final = 500


def entries(held: Held) -> Iterator[Item | Wanted | UnreadableInput]:
    """The entries of a feed in its own order."""
    found = _parsed(held)
    for number, entry in enumerate(found.entries, start=1):
        yield _entry(entry, number, found, held)


def _parsed(held: Held) -> Any:
    """The feed as feedparser sees it. It guesses from a name or address if it is given one: give it bytes."""
    import feedparser

    data = held.whole(MAX_FEED_BYTES)
    _check(data, held.name)
    headers = {"content-type": held.about.media_type or "application/xml"}
    if held.about.charset:
        headers["content-type"] += f"; charset={held.about.charset}"
    if held.about.final_url or held.about.url:
        headers["content-location"] = held.about.final_url or held.about.url or ""
    try:
        # As it is: its cleaning of markup takes minutes on hostile megabytes, and pages are read with care.
        return feedparser.parse(
            io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as problem:  # its loose parser raises whatever it meets in damaged markup
        raise broken(held.name, f"a feed that cannot be taken apart ({type(problem).__name__})") from problem


def _check(data: bytes, name: str) -> None:
    """Raise UnreadableInput for what would keep feedparser busy for minutes, or grow while it is read."""
    if _ENTITIES.search(data):
        raise UnreadableInput(name, "entities", "a feed that declares entities", "get it without them")
    if (count := data.count(b"<item") + data.count(b"<entry")) > MAX_ENTRIES:
        found = f"a feed of {count:,} entries where the limit is {MAX_ENTRIES:,}"
        raise UnreadableInput(name, "too_large", found, "split it")
    if len(data) > MAX_DAMAGED_BYTES and not _is_xml(data):
        raise broken(name, f"a damaged feed of {len(data) / 1e6:,.1f} MB, too long to be mended")


def _is_xml(data: bytes) -> bool:
    from xml.parsers.expat import ExpatError, ParserCreate

    try:
        ParserCreate().Parse(data, True)
    except (ExpatError, ValueError, LookupError):  # the latter two: an encoding that is none
        return False
    return True


def _entry(entry: Any, number: int, found: Any, held: Held) -> Item | Wanted | UnreadableInput:
    """An entry as an article, or as an address to be fetched; a problem where it has no words."""
    address = _address(entry)
    name = within(held.name, address or f"entry {number}")
    title = _text(entry.get("title", ""))
    outlet = _text(_source(entry).get("title", "") or found.feed.get("title", ""))
    given = Given(title or None, outlet or None, _author(entry), _published(entry))
    if held.walk.follow and address:
        return Wanted(name, address, given)
    content, whole = _content(entry)
    if not title and not _text(content):
        return UnreadableInput(name, "empty", "an entry without words", "give the article's page")
    language = entry.get("language") or found.feed.get("language")
    return Item(
        name,
        _page(title, content, language).encode("utf-8", "replace"),
        media_type="text/html",
        charset="utf-8",
        url=address,
        retrieved=held.about.retrieved,
        given=given,
        warnings=() if whole else ("the feed's summary, not the article's page",),
    )


def _page(title: str, content: str, language: object) -> str:
    """The entry as a page: what the feed says of it stands outside, so that it is not the page's own word."""
    lang = f' lang="{escape(language)}"' if isinstance(language, str) else ""
    name = escape(title)
    heading = f"<h1>{name}</h1>\n" if title else ""
    return (
        f'<!DOCTYPE html>\n<html{lang}>\n<head><meta charset="utf-8"><title>{name}</title></head>\n'
        f"<body><article>\n{heading}{content}\n</article></body>\n</html>\n"
    )


def _content(entry: Any) -> tuple[str, bool]:
    """The longest content as markup, and whether it is more than a summary."""
    parts = [part for part in entry.get("content", ()) if part.get("value", "").strip()]
    if parts:
        return max(map(_markup, parts), key=len), True
    return _markup(entry.get("summary_detail") or {"value": entry.get("summary", "")}), False


def _markup(part: Any) -> str:
    """A part's value as markup: plain text becomes paragraphs."""
    value = part.get("value") or ""
    if part.get("type") == "text/plain":
        paragraphs = re.split(r"\n\s*\n", value)
        return "\n".join(f"<p>{escape(words)}</p>" for words in paragraphs if words.strip())
    return str(value) if "<p" in value or "<div" in value else f"<p>{value}</p>"


def _text(markup: object) -> str:
    """The words of a name or title on one line: feeds write markup in both, and mean none of it."""
    if not isinstance(markup, str) or not markup.strip():
        return ""
    if "<" in markup or "&" in markup:
        markup = _without_tags(markup)
    return " ".join(markup.split())[:_LONGEST_TITLE]


def _without_tags(markup: str) -> str:
    from lxml import etree, html

    try:
        return str(html.fragment_fromstring(markup, create_parent="div").text_content())
    except (etree.LxmlError, ValueError, AssertionError):
        return re.sub(r"<[^>]*>", " ", markup)


def _address(entry: Any) -> str | None:
    """Where the entry's page is; an identifier that is an address serves where no link stands."""
    stated = (entry.get("link"), entry.get("id"))
    return next((s for s in stated if isinstance(s, str) and _ADDRESS.fullmatch(s)), None)


def _author(entry: Any) -> str | None:
    """The authors' names, without the addresses of what RSS writes as "mail@host (Name)"."""
    names = [name for author in entry.get("authors", ()) if (name := _text(author.get("name")))]
    if len(names) > 1:
        return ", ".join(names)
    stated = _text(entry.get("author"))
    return " ".join(_MAIL.sub(" ", stated).split()).removeprefix("(").removesuffix(")") or stated or None


def _source(entry: Any) -> Any:
    """The feed that an entry was taken from, in feeds made of others."""
    return entry.get("source") or {}


def _published(entry: Any) -> Published | None:
    """When the entry says it was published; or changed, where it says no more (RSS 1.0 has one date)."""
    from sayso.intake.html_dates import iso_date

    for key, where in (("published", WHERE), ("created", WHERE), ("updated", f"{WHERE}, last change")):
        if key in entry and (date := iso_date(entry[key])):
            return Published(date, where)
    return None
