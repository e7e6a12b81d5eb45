"""Who speaks in a case, counted: the sources of all ledgers by their words, and what each of them says.

Two plain walks over the tables and no grouping by SQL: a case of 100,000 articles has a million rows, and a
source that is merged later must be counted in each article once.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sayso.store.codec import unpack
from sayso.store.entry import LedgerRow, SourceRow

_Key = tuple[str, str, str, str | None]


@dataclass(slots=True, eq=False)
class Tally:
    """The sources of one name, identity, kind and body, and what they come to in all articles.

    `times` counts the articles' sources, `claims` statements that stand inside no other and call for nothing,
    `sure` those of them that are not doubtful, `calls` such statements that call for or promise something,
    `others` what is only said to be thought or stands inside another's statement. `passed_on` are the claims
    of others that came through it; `through` the claims that came through each other tally. `texts` are the
    articles in which it makes a claim or a call, by the numbers of their rows.
    """

    name: str
    identity: str
    kind: str
    affiliation: str
    times: int = 0
    claims: int = 0
    sure: int = 0
    calls: int = 0
    others: int = 0
    passed_on: int = 0
    texts: array[int] = field(default_factory=lambda: array("q"))
    through: Counter[int] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Tallies:
    """The tallies, what nobody is named for, and how many articles were counted."""

    of: tuple[Tally, ...]
    unstated: Tally
    articles: int


@dataclass(frozen=True, slots=True)
class Instead:
    """What stands instead of a text's sources and reported rows: as a person left them."""

    sources: tuple[SourceRow, ...]
    rows: tuple[LedgerRow, ...]


def tallies(db: sqlite3.Connection, instead: Mapping[int, Instead]) -> Tallies:
    """Everybody in the case, in the order in which they were first stored, then whom a person named.

    `instead` has by the numbers of texts what is counted there instead of what the machine found.
    """
    everybody = _everybody(db, instead)
    found, place = everybody.found, everybody.place
    unstated = Tally("", "unstated", "unknown", "")
    doubtful = _doubtful(db)
    for source, text, told, call, sure, relays in db.execute(_ROWS, {"doubtful": doubtful}):
        if text not in instead:
            through = [place[int(relay)] for relay in relays.split()] if relays else ()
            one = unstated if source is None else found[place[source]]
            _count(one, found, text, through, told=told, call=call, sure=sure)
    for text, stands in sorted(instead.items()):
        at = {source.source_id: everybody.place_of(source) for source in stands.sources}
        for row in stands.rows:
            _count(
                unstated if row.source_id is None else found[at[row.source_id]],
                found,
                text,
                [at[relay] for relay in row.relays],
                told=row.parent is None and row.act != "attitude",
                call=row.type == "demand",
                sure=row.confidence >= doubtful,
            )
    articles = int(db.execute("SELECT count(*) FROM text").fetchone()[0])
    return Tallies(tuple(found), unstated, articles)


def _count(
    one: Tally, found: list[Tally], text: int, relays: Iterable[int], *, told: bool, call: bool, sure: bool
) -> None:
    """Count one row: told by nobody in another's stead, a call, sure; passed on by these."""
    if not told:
        one.others += 1
        return
    if not one.texts or one.texts[-1] != text:  # the rows of a text come together
        one.texts.append(text)
    if call:
        one.calls += 1
        return
    one.claims += 1
    one.sure += sure
    for relay in dict.fromkeys(relays):
        one.through[relay] += 1
        found[relay].passed_on += 1


_ROWS: Final = (
    "SELECT source, text, parent IS NULL AND act IS NOT 'attitude', type = 'demand', confidence >= :doubtful,"
    " relays FROM ledger_row WHERE voice = 'reported' ORDER BY id"
)


class _Everybody:
    """An empty tally for each, and the place of its tally by the id of a source's row."""

    def __init__(self, last: int) -> None:
        self.found: list[Tally] = []
        self.place = array("i", bytes(4 * (last + 1)))
        self._places: dict[_Key, int] = {}

    def at(self, key: _Key) -> int:
        """The place of the tally of these words; counted once more."""
        at = self._places.get(key)
        if at is None:
            at = self._places[key] = len(self.found)
            name, identity, kind, affiliation = key
            self.found.append(Tally(name, identity, kind, affiliation or ""))
        self.found[at].times += 1
        return at

    def place_of(self, source: SourceRow) -> int:
        """The same, of a source that stands in no table."""
        return self.at((source.name, source.identity, source.kind, source.affiliation))


def _everybody(db: sqlite3.Connection, instead: Mapping[int, Instead]) -> _Everybody:
    last = db.execute("SELECT max(id) FROM source").fetchone()[0] or 0
    everybody = _Everybody(last)
    query = "SELECT id, text, name, identity, kind, affiliation FROM source ORDER BY id"
    for row, text, *words in db.execute(query):
        if text not in instead:
            everybody.place[row] = everybody.at(tuple(words))
    return everybody


def _doubtful(db: sqlite3.Connection) -> float:
    """The confidence under which a row is doubtful, as the ledger that was stored last has it."""
    stored = db.execute(
        "SELECT t.text, l.packed FROM ledger AS l JOIN text AS t ON t.id = l.text"
        " ORDER BY l.text DESC LIMIT 1"
    ).fetchone()
    return unpack(stored[1], stored[0]).reader.doubtful_below if stored else 0.0


def texts_with(db: sqlite3.Connection, word: str, *, most: int) -> Iterator[str]:
    """Texts that hold a word, those of the smallest digests first."""
    query = (
        "SELECT text FROM text WHERE id IN (SELECT rowid FROM text_words WHERE text_words MATCH ?)"
        " ORDER BY sha256 LIMIT ?"
    )
    for (text,) in db.execute(query, (f'"{word}"', most)):
        yield text
