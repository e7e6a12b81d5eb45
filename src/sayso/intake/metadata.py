"""What a page says about itself: title, outlet, author, date, language, address.

Only what the page names is given, by the most deliberate statement first: data for machines
(JSON-LD, Open Graph and other meta elements), then markup of the article, then words. Everything
here is the page's own word; nothing is checked against anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from lxml import html

from sayso.core.document import Block, Published
from sayso.core.kickers import names_section
from sayso.core.letters import letters_of
from sayso.intake.dates import GUESSED, date_alone
from sayso.intake.html_data import articles_in, clean, metas_of, names_of, strings_of
from sayso.intake.html_dates import date_from_words, iso_date
from sayso.intake.html_head import PageHead

OUTLET_KEYS: Final = (
    "og:site_name", "application-name", "apple-mobile-web-app-title", "cre", "dc.publisher",
)  # fmt: skip
TITLE_KEYS: Final = (
    "og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title",
)  # fmt: skip
AUTHOR_KEYS: Final = (
    "author", "article:author", "dc.creator", "byl", "sailthru.author", "parsely-author",
)  # fmt: skip
DATE_KEYS: Final = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "dc.date.issued", "dcterms.created", "dc.date", "publishdate", "publish-date", "pubdate",
    "publication_date", "sailthru.date", "parsely-pub-date", "article.published",
    "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
LONGEST_DATE: Final = 90

_SEPARATOR: Final = re.compile(r"\s+[|·•»«:\u2013\u2014-]+\s+|\s*[|»]\s*")
_ARCHIVE: Final = re.compile(r"archive\.\w{2,5}|wayback machine|internet archive", re.IGNORECASE)
_BAR: Final = re.compile(r"\s+[|•»]\s+")
_ACCOUNT: Final = re.compile(
    r"(?:(?:site|web|wp|super)?[ _-]?(?:admin(?:istrator)?|user|master)|root|guest|unknown|anonymous|none"
    r"|null|undefined|default)\d*",
    re.IGNORECASE,
)
"""What a program calls who set the page up: nobody's name."""
_BY: Final = re.compile(r"^(?:by|von|par|de|di|por|автор(?:ы)?|текст|от)\b[\s:]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page says about itself; None where it says nothing."""

    title: str | None
    outlet: str | None
    author: str | None
    published: Published | None
    language: str | None
    address: str | None


def metadata_of(tree: html.HtmlElement, text: str, blocks: tuple[Block, ...], address: str | None) -> Facts:
    """The facts that the page states; `address` is where it stands, when that is known."""
    metas = metas_of(tree)
    data = articles_in(tree)
    headings = [words for h1 in tree.iter("h1") if (words := _words(h1))]
    own = _first(_words(title) for title in tree.iter("title"))
    named = _first((*(metas.get(key) for key in TITLE_KEYS[:1]), *strings_of(data, "headline")))
    rough = named or _first(metas.get(key) for key in TITLE_KEYS) or _main_heading(tree, headings, own) or own
    outlet = _outlet(metas, data, own, rough, headings)
    title = _without_outlet(rough, outlet, address, headings)
    head = PageHead(text, blocks, title)
    return Facts(
        title=title,
        outlet=outlet,
        author=_author(tree, metas, data, outlet) or head.author(),
        published=_published(tree, metas, data) or _published_in_words(tree, text, blocks, address, head),
        language=_language(tree, metas),
        address=_canonical(tree, metas),
    )


def _main_heading(tree: html.HtmlElement, headings: list[str], own: str | None) -> str | None:
    """The page's only h1; where it is a link, and the window shows it beside a lower heading, it is the
    page's name, as in blogs, and that heading the title."""
    only = _only(headings)
    linked = any(_words(link) == only for link in tree.iterfind(".//h1//a"))
    if only is None or own is None or not linked:
        return only
    whole, name = letters_of(own), letters_of(only)
    lower = (words for element in tree.iter("h2", "h3") if (words := _words(element)))
    both = (words for words in lower if whole in (name + letters_of(words), letters_of(words) + name))
    return next(both, only)


def _outlet(
    metas: dict[str, str], data: list[dict[str, Any]], own: str | None, title: str | None, headings: list[str]
) -> str | None:
    stated = (
        metas.get(OUTLET_KEYS[0]),
        *names_of(data, "publisher"),
        *(metas.get(key) for key in OUTLET_KEYS[1:]),
    )
    names = (name for name in stated if name and "://" not in name and not _ARCHIVE.fullmatch(name))
    named = next(names, None)
    return _BAR.split(named)[0] if named else _outlet_in_title(own, title, headings)


def _outlet_in_title(own: str | None, title: str | None, headings: list[str]) -> str | None:
    """What the window's title has beside the article's: "Headline | Outlet"."""
    if not own:
        return None
    parts = _SEPARATOR.split(own)
    known = {letters_of(words) for words in (title, *headings) if words and words != own}
    for cut in range(1, len(parts)):
        if letters_of("".join(parts[:cut])) in known:
            beside = (
                name for part in reversed(parts[cut:]) if (name := clean(part)) and not names_section(name)
            )
            return next(beside, None)
    return None


def _without_outlet(
    title: str | None, outlet: str | None, address: str | None, headings: list[str]
) -> str | None:
    """The title without the outlet's name that windows show after (or before) it."""
    if not title:
        return None
    marks = [m for m in _SEPARATOR.finditer(title) if m.start() > 0]
    known = {letters_of(heading) for heading in headings}
    names = {
        letters_of(outlet or ""),
        letters_of(_host(address)),
        letters_of(_host(address).rpartition(".")[0]),
    } - {""}
    for mark in marks:
        head, tail = title[: mark.start()], title[mark.end() :]
        if letters_of(head) in known or letters_of(tail) in names:
            return head
        if letters_of(head) in names:
            return tail
    return title


def _author(
    tree: html.HtmlElement, metas: dict[str, str], data: list[dict[str, Any]], outlet: str | None
) -> str | None:
    """Who wrote it; the outlet beside a person is where that person writes."""
    stated = names_of(data, "author") or [name for key in AUTHOR_KEYS if (name := metas.get(key))][:1]
    names = [name.split(" | ")[0] for name in stated if "://" not in name]
    if not names:
        names = [
            words
            for element in tree.iter("a", "span", "div", "p", "address")
            if (element.get("rel") == "author" or "author" in (element.get("itemprop") or "").split())
            and (words := _words(element))
        ][:1]
    people = [part for name in names for part in name.split(", ") if not _ACCOUNT.fullmatch(part)]
    own = letters_of(outlet or "")
    people = [name for name in people if not own.startswith(letters_of(name))] or people
    return clean(_BY.sub("", ", ".join(people))) if people else None


def _published(tree: html.HtmlElement, metas: dict[str, str], data: list[dict[str, Any]]) -> Published | None:
    """When the page says it was published, by the surest of its marks."""
    for value in (*strings_of(data, "datePublished"), *strings_of(data, "dateCreated")):
        if date := iso_date(value):
            return Published(date, "JSON-LD datePublished")
    for key in DATE_KEYS:
        if date := iso_date(metas.get(key)):
            return Published(date, f"meta {key}")
    for element in tree.iter("time", "abbr", "span", "div"):
        marked = element.tag == "time" or "datePublished" in (element.get("itemprop") or "").split()
        value = element.get("datetime") or element.get("content") or element.get("title")
        if marked and (date := iso_date(value) or iso_date(_words(element))):
            return Published(date, "time element")
    return None


def _published_in_words(
    tree: html.HtmlElement, text: str, blocks: tuple[Block, ...], address: str | None, head: PageHead
) -> Published | None:
    """The date beside the headline, or a line that calls itself the date of publication; else what htmldate
    finds in address and words, unless it is the day that the page shows over all else.
    """
    if beside := head.date():
        return Published(beside, "beside the headline")
    for block in blocks:
        if len(block.span) <= LONGEST_DATE and not block.hidden:
            found = date_alone(block.span.of(text))
            if found and found[1]:
                return Published(found[0], "text line")
    date = date_from_words(tree, address)
    return Published(date, GUESSED) if date and not head.is_todays(date) else None


def _language(tree: html.HtmlElement, metas: dict[str, str]) -> str | None:
    stated = (
        tree.get("lang") or tree.get("xml:lang") or metas.get("content-language") or metas.get("og:locale")
    )
    main = re.split(r"[-_,;\s]", (stated or "").strip().lower())[0]
    return main if re.fullmatch("[a-z]{2,3}", main) else None


def _canonical(tree: html.HtmlElement, metas: dict[str, str]) -> str | None:
    stated = (k.get("href") for k in tree.iter("link") if (k.get("rel") or "").lower() == "canonical")
    address = _first((*stated, metas.get("og:url")))
    return (
        address.strip() if address and address.strip().lower().startswith(("http://", "https://")) else None
    )


def _words(element: html.HtmlElement) -> str | None:
    return clean(" ".join(element.itertext("*")))


def _host(address: str | None) -> str:
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _only(values: list[str]) -> str | None:
    return values[0] if len(set(values)) == 1 else None
