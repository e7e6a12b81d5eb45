"""What a ledger says of its article before the rows: title, outlet, date, language, what was set aside.

Unknown facts are said to be unknown. All words are safe to show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final

from sayso.core.document import Document
from sayso.core.languages import language_name
from sayso.core.ledger import Ledger
from sayso.core.zone import READ_ZONES, Zone, ZoneKind
from sayso.views.safe import safe

MUCH: Final = 0.25
"""Share of a text's words from which it is said how many of them are set aside."""

ZONE_LABELS: dict[ZoneKind, tuple[str, str]] = {
    ZoneKind.BODY: ("article", "article"),
    ZoneKind.HEADLINE: ("headline", "headlines"),
    ZoneKind.BYLINE: ("byline", "bylines"),
    ZoneKind.DATELINE: ("dateline", "datelines"),
    ZoneKind.CREDIT: ("photo or agency credit", "photo or agency credits"),
    ZoneKind.CAPTION: ("caption", "captions"),
    ZoneKind.CROSSHEAD: ("crosshead", "crossheads"),
    ZoneKind.REPEAT: ("repeated headline", "repeated headlines"),
    ZoneKind.SHARE: ("share bar", "share bars"),
    ZoneKind.RELATED: ("related links", "related links"),
    ZoneKind.LEGAL: ("legal note", "legal notes"),
    ZoneKind.ADVERT: ("advert", "adverts"),
    ZoneKind.NAVIGATION: ("navigation", "navigation"),
    ZoneKind.HIDDEN: ("hidden text", "hidden text"),
    ZoneKind.OTHER: ("other text", "other text"),
}
"""What people call each zone, for one and for several; alike where counting would tell nothing."""


def title_of(document: Document) -> str:
    """The title, or the name of the input where the page gives none."""
    return (
        safe(" ".join(document.title.split()))
        if document.title
        else f"{shared_name(document)} (no title found)"
    )


def shared_name(document: Document) -> str:
    """The input without its folders: what a file that is passed on may say of where it was read."""
    if document.url:
        return safe(document.url)
    if document.name == "-":
        return "standard input"
    return safe(PureWindowsPath(PurePosixPath(document.name).name).name or document.name)


def facts_of(document: Document) -> tuple[str, ...]:
    """Outlet, author, date and language, each in a few words."""
    outlet = safe(document.outlet) if document.outlet else "not named on the page"
    author = (f"author: {safe(document.author)}",) if document.author else ()
    return (f"outlet: {outlet}", *author, f"date: {_date(document)}", f"language: {_language(document)}")


def translation_of(document: Document, *, brief: bool = False) -> str | None:
    """The language the text was probably translated from, with the signs; None where nothing shows it.

    `brief` gives the first three signs, each without its examples.
    """
    if (found := document.translated_from) is None:
        return None
    signs = [sign.split(": ")[0] for sign in found.signs[:3]] if brief else list(found.signs)
    more = (
        [f"and {_number(len(found.signs) - len(signs), 'other sign')}"]
        if len(found.signs) > len(signs)
        else []
    )
    return f"probably translated from {language_name(found.language)}: {safe('; '.join(signs + more))}"


def set_aside(ledger: Ledger) -> str | None:
    """The zones that are not read for attributions, in the order of the text; None where all is read.

    Of a text with much of it their share is said: a paste may hold later posts and other articles.
    """
    counts = Counter(
        zone.kind for zone in ledger.zones if zone.kind not in READ_ZONES and _holds_words(ledger, zone)
    )
    kinds = ", ".join(_counted(kind, n) for kind, n in counts.items())
    return f"set aside: {kinds}{_share_aside(ledger)}" if counts else None


def headline(ledger: Ledger) -> str:
    """What the ledger comes to, in one sentence whose numbers add up."""
    return safe(ledger.summary.sentence) or _number(len(ledger.attributions), "attribution")


def certainty(ledger: Ledger, struck: Set[str] = frozenset()) -> str:
    """How many of the claims are sure, those to check with the mark of doubt; and what else has a row.

    `struck` are the ids of rows that a person rejected: they are not counted, and not told as something else.
    """
    summary = ledger.summary
    counted = {*summary.claims, *summary.demands, *struck}
    rows = [row.id for row in ledger.attributions] + [row.id for row in ledger.voice]
    other = sum(row not in counted for row in rows)
    beside = (
        *([_number(len(summary.demands), "call or promise", "calls or promises")] if summary.demands else []),
        *([f"{_number(other, 'row')} inside others or only said to think"] if other else []),
    )
    checked = f"{len(summary.sure)} sure, {len(summary.to_check)} to check (?)"
    return f"{checked}; not counted: {', '.join(beside)}" if beside else checked


def _share_aside(ledger: Ledger) -> str:
    """How much of a plain text is set aside, where it is much; of a page the menus alone may be most."""
    document = ledger.document
    words = len(document.text.split())
    aside = sum(
        len(zone.span.of(document.text).split()) for zone in ledger.zones if zone.kind not in READ_ZONES
    )
    return f" ({aside} of {words} words)" if not document.blocks and aside >= MUCH * words else ""


def _holds_words(ledger: Ledger, zone: Zone) -> bool:
    return bool(zone.span.of(ledger.document.text).strip())


def _date(document: Document) -> str:
    if (published := document.published) is None:
        return "not given on the page"
    return f"{safe(published.date)} ({safe(published.where)})"


def _language(document: Document) -> str:
    return language_name(document.language) if document.language else "not recognised"


def _counted(kind: ZoneKind, count: int) -> str:
    one, several = ZONE_LABELS[kind]
    return f"{count} {several}" if count > 1 and several != one else one


def _number(count: int, noun: str, several: str = "") -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {several or noun + 's'}"
