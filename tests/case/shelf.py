"""A small case to look into: an article with every kind of row at two places, hostile and foreign ones."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Final

from sayso.core.document import Published
from sayso.core.ledger import Ledger
from sayso.store import connect
from sayso.store.entry import entry_of
from sayso.store.save import save
from tests.case.telling import PRESS, article
from tests.views.ledgers import harbour, unread

ESCAPE, OVERRIDE, NUL = "\x1b", "\u202e", "\x00"


def placed(ledger: Ledger, **facts: object) -> Ledger:
    """The ledger with facts of its page; its bytes are those of its text, unless they are given."""
    data = hashlib.sha256(ledger.document.text.encode()).hexdigest()
    return replace(ledger, document=replace(ledger.document, **{"bytes_sha256": data, **facts}))  # type: ignore[arg-type]


def day(date: str) -> Published:
    """A date as a page gives it."""
    return Published(date, "meta")


HARBOUR: Final = placed(
    harbour(), name="/home/ada/pages/harbour.txt", path="/home/ada/pages/harbour.txt", outlet="Radio Vélm"
)
AGAIN: Final = placed(
    harbour(), name="copy.html", url="https://copy.example/a", outlet="The Copy", published=day("2031-06")
)
BRIDGE: Final = placed(
    article(
        "[Ilse Tamm] <said> {the pier of Velm is a bridge now}.\n"
        "[SANA] <said> {no pier is closed}.\n"
        "[Tamm] <added> {that café owners want a pier}.",
        {"SANA": PRESS},
        through={"Ilse Tamm": "SANA"},
        confidence=(0.9, 0.3, 0.9),
    ),
    title="Bridge, not pier",
    outlet="SANA",
    published=day("2031-05"),
)
OLD: Final = placed(
    article("[Ada Moro] <said> {the pier was built by her crews}."), title="A pier", published=day("2017")
)
UNDATED: Final = placed(article("[Ada Moro] <said> {a pier has no date}."), name="C:\\secret\\undated.txt")
RIGHT_TO_LEFT: Final = placed(article("[وزارة] <said> {الجسر pier مغلق}."), title="الجسر مغلق")
HOSTILE: Final = placed(
    article(f"[Evil {ESCAPE}{OVERRIDE}Man] <said> {{pier {NUL} =1+1 {ESCAPE}\x02 red}}."),
    title=f"=cmd {ESCAPE}\ttitle{OVERRIDE}\nnext",
    outlet=f"Out{ESCAPE}let",
    name=f"{ESCAPE}name.txt",
    published=day("2016-07-27"),
)
RUSSIAN: Final = placed(unread(), title=None, name="pages.zip > a/ru.html")

ARTICLES: Final = (HARBOUR, AGAIN, BRIDGE, OLD, UNDATED, RIGHT_TO_LEFT, HOSTILE, RUSSIAN)
TEXTS: Final = len(ARTICLES) - 1
"""Two of them are one text."""


def shelf(path: Path, *ledgers: Ledger) -> Path:
    """A case file with these articles, or with all above."""
    db = connect.open_to_write(path)
    for ledger in ledgers or ARTICLES:
        data = ledger.document.text.encode()
        with connect.writing(db):
            save(
                db,
                entry_of(
                    (ledger.document.bytes_sha256 + ledger.document.name,), data, ledger.document, ledger
                ),
            )
    connect.close(db)
    return path


def id_of(ledger: Ledger) -> str:
    """The id of its text."""
    return ledger.document.text_id
