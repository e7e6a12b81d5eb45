"""A case to look at in the browser: every kind of row, other scripts, a hostile article."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from sayso.case.case import Case
from sayso.core.decision import SameVerdict
from sayso.core.document import Published
from sayso.core.ledger import Ledger
from sayso.core.zone import ZoneKind
from sayso.store.connect import close, open_to_write, writing
from sayso.store.entry import entry_of
from sayso.store.save import save
from tests.case.shelf import id_of, shelf
from tests.cli.test_trace_claim import APART, FIRST, SECOND, THIRD
from tests.views.ledgers import harbour, ledger_of, unread

RIGHT_TO_LEFT = ledger_of(
    "إغلاق ميناء فلم بعد تسرب\n"
    "[وزير النقل] <قال> {إن الميناء مغلق حتى يوم الجمعة}.\n"
    "{العمال لم يخطئوا}، <قالت> [المهندسة عادا مورو].\n"
    "شارك هذا الخبر",
    {0: ZoneKind.HEADLINE, 3: ZoneKind.SHARE},
    name="fulm.txt",
    title="إغلاق ميناء فلم بعد تسرب",
    outlet="صوت فلم",
    published=Published("2031-05-13", "by hand"),
    language="en",
)
MIXED = ledger_of(
    "Port “Порт Велм” closed, says وزارة النقل\n"
    "[وزارة النقل] <said> {that the port “Порт Велм” (港口) was closed at 12:30}.\n"
    "{«Мы нашли три клапана»,} <said> [Ada Moro (Ада Моро)] to צוֹת הנמל.\n",
    {0: ZoneKind.HEADLINE},
    name="mixed.txt",
    title="Port “Порт Велм” closed, says وزارة النقل",
    outlet="Вести Велма",
    language="en",
)
UNREAD = unread()
HARBOUR = replace(harbour(), document=replace(harbour().document, outlet="Velm Courier"))


def case_of(path: Path, *ledgers: Ledger, data: bytes = b"") -> Path:
    """A case of these ledgers; `data` is what the first of them was read from, else its text."""
    db = open_to_write(path)
    with writing(db):
        for ledger in ledgers:
            given, data = data or ledger.document.text.encode("utf-8", "surrogatepass"), b""
            digest = hashlib.sha256(given).hexdigest()
            document = replace(ledger.document, bytes_sha256=digest)
            save(db, entry_of((digest,), given, document, replace(ledger, document=document)))
    close(db)
    return path


def case_of_all(path: Path) -> Path:
    """All of these, the first twice, in two outlets, and more that tell of one event; a word on two names."""
    again = replace(
        HARBOUR.document, outlet="Radio Velm", url="https://radio.velm.example/port", name="radio.html"
    )
    case_of(path, HARBOUR, replace(HARBOUR, document=again), RIGHT_TO_LEFT, MIXED, UNREAD)
    traced(shelf(path, FIRST, SECOND, THIRD, APART))
    with Case(path) as case:
        case.decide_sources("Ada Moro", "Rosa Keller", SameVerdict.DIFFERENT, "two people, I asked")
    return path


def traced(path: Path) -> Path:
    """The case, with what its articles have from each other."""
    with Case(path) as case:
        case.trace()
    return path


def address(ledger: Ledger) -> str:
    """Where the room shows it."""
    return f"/articles/{ledger.document.text_id}"


ROW = f"{id_of(FIRST)[:12]}:1"
PAGES = (
    "/",
    "/?q=nothing+is+called+so",
    "/search",
    "/search?q=pier",
    "/sources",
    address(HARBOUR),
    address(RIGHT_TO_LEFT),
    address(MIXED),
    address(UNREAD),
    f"{address(HARBOUR)}/original",
    f"{address(HARBOUR)}/rows/4/edit",
    "/decisions",
    f"/articles/{id_of(FIRST)}/rows/1/again",
    "/?kind=state&order=claims",
    "/problems",
    "/overview",
    "/adding",
    "/sources/Ada%20Moro",
    "/claims",
    "/claims?q=ships+stopped",
    f"/claims/{ROW}",
    f"/claims/{ROW}?one={ROW}&other={id_of(THIRD)[:12]}:1",
    f"/copies/{id_of(FIRST)}/{id_of(SECOND)}",
    "/articles/ffff",
)
"""Addresses of every kind of page that the room has."""
