"""Words as somebody typed them: what the index is asked for them, and where they stand in a text.

What is typed is taken literally: no character is an operator, so nothing typed can be wrong. Words stand for
themselves, "quoted phrases" for words in that order, a trailing * for any ending. Accents, case and English
endings are folded by the index itself, so where a word stands is asked of the same index, a small one in
memory, and never guessed here.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Final

from sayso.core.span import Span, Spans

_PIECE: Final = re.compile(r'"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|(\S+)')

_OPEN, _CLOSE = "\x02", "\x03"
_UNSAID: Final = ("\x00", _OPEN, _CLOSE)
"""What SQLite would end a text at, and our two marks: a space parts words as they do, in as much room."""

_INDEX: Final = """
CREATE VIRTUAL TABLE held USING fts5 (words, tokenize = "porter unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE held_words USING fts5vocab (held, instance);
"""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase to look for; with `prefix` its last word may go on."""

    text: str
    prefix: bool = False

    @property
    def asked(self) -> str:
        """As the index is asked for it: in quotation marks, nothing is an operator."""
        return '"' + self.text.replace('"', '""') + '"' + (" *" if self.prefix else "")


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked for: the terms that must all occur, and what was typed that holds no word (a dash)."""

    terms: tuple[Term, ...] = ()
    ignored: tuple[str, ...] = ()

    @property
    def asked(self) -> str:
        """The index's question; empty where no word is looked for."""
        return " ".join(term.asked for term in self.terms)

    @property
    def has_prefix(self) -> bool:
        """Whether a term stands for several words, which the index then has to bring together each time."""
        return any(term.prefix for term in self.terms)


def looked_for(typed: str) -> Looked:
    """The terms in what was typed; a term given twice counts once."""
    terms = tuple(dict.fromkeys(_terms(typed)))
    with closing(_memory()) as db:
        known = _with_words(db, (term.text for term in terms))
    return Looked(
        tuple(term for number, term in enumerate(terms) if number in known),
        tuple(term.text for number, term in enumerate(terms) if number not in known and term.text.strip()),
    )


def places(texts: Iterable[str], looked: Looked) -> tuple[Spans, ...]:
    """Where the terms stand in each of the texts; nowhere in one that does not hold all of them."""
    plain = [_unsaid(text) for text in texts]
    found: dict[int, Spans] = {}
    if looked.terms:
        with closing(_memory()) as db:
            db.executemany("INSERT INTO held (rowid, words) VALUES (?, ?)", enumerate(plain))
            query = "SELECT rowid, highlight(held, 0, ?, ?) FROM held WHERE held MATCH ?"
            for number, marked in db.execute(query, (_OPEN, _CLOSE, looked.asked)):
                found[number] = tuple(_between_marks(marked))
    return tuple(found.get(number, ()) for number in range(len(plain)))


def cleaned(typed: str) -> str:
    """What was typed without what stands in no word and SQLite does not take: NUL, half of a character."""
    return _unsaid(typed.encode("utf-8", "replace").decode("utf-8"))


def _unsaid(text: str) -> str:
    for sign in _UNSAID:
        text = text.replace(sign, " ")
    return text


def _terms(typed: str) -> Iterator[Term]:
    for piece in _PIECE.finditer(cleaned(typed)):
        bare = piece[5]
        if bare is None:
            yield Term(next(filter(None, piece.groups()), ""))
        else:
            yield Term(bare.rstrip("*") or bare, prefix=bare.endswith("*"))


def _memory() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    db.executescript(_INDEX)
    return db


def _with_words(db: sqlite3.Connection, texts: Iterable[str]) -> set[int]:
    """The numbers of the texts in which the index sees a word."""
    db.executemany("INSERT INTO held (rowid, words) VALUES (?, ?)", enumerate(texts))
    return {number for (number,) in db.execute("SELECT DISTINCT doc FROM held_words")}


def _between_marks(marked: str) -> Iterator[Span]:
    """The marked stretches as positions of the text without marks."""
    for number, found in enumerate(re.finditer(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}", marked)):
        start = found.start() - 2 * number
        yield Span(start, start + len(found[1]))
