"""Small cases of articles in which somebody is said to say something: ledgers by hand, no model."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sayso.core.chain import Relay
from sayso.core.ledger import Ledger
from sayso.core.source import Identity, Kind
from sayso.store import connect
from sayso.store.entry import entry_of
from sayso.store.save import save
from tests.marked import marked_document
from tests.views.ledgers import ledger_of, source_named, summed, sure

Who = Mapping[str, tuple[Identity, Kind]]
PRESS = (Identity.NAMED, Kind.MEDIA)
OFFICIAL = (Identity.NAMED, Kind.STATE)


def article(
    lines: str,
    who: Who | None = None,
    *,
    of: Mapping[str, str] | None = None,
    through: Mapping[str, str] | None = None,
    confidence: Sequence[float] = (),
) -> Ledger:
    """The ledger of marked lines: `who` the sources are, `of` which body, `through` which relay."""
    data = marked_document(lines)[0].text.encode()
    ledger = ledger_of(
        lines, confidence=tuple(confidence), name="article.txt", bytes_sha256=hashlib.sha256(data).hexdigest()
    )
    sources = []
    for source in ledger.sources:
        identity, kind = (who or {}).get(source.name, OFFICIAL)
        body = source_named(ledger, of[source.name]).id if of and source.name in of else ""
        sources.append(replace(source, identity=sure(identity), kind=sure(kind), affiliation=body))
    names = {source.id: source.name for source in sources}
    rows = []
    for row in ledger.attributions:
        relay = (through or {}).get(names.get(row.source_id, ""))
        hops = (Relay(source_named(ledger, relay).id),) if relay else ()
        rows.append(replace(row, chain=(*hops, *row.chain)))
    return summed(replace(ledger, sources=tuple(sources), attributions=tuple(rows)))


def case_of(path: Path, *ledgers: Ledger) -> Path:
    """A case file with these articles."""
    db = connect.open_to_write(path)
    with connect.writing(db):
        for ledger in ledgers:
            data = ledger.document.text.encode()
            save(db, entry_of(hashlib.sha256(data).hexdigest(), data, ledger.document, ledger))
    connect.close(db)
    return path
