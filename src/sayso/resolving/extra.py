"""A user's own names: a CSV of outlets, actors, aliases and titles that adds to the shipped lists.

Columns `name`, `alias_of`, `kind`, `note`, in any order; only `name` must be filled. A row with `alias_of`
makes its name another name of that one. A row whose name begins with a small letter is a title or a role
("harbour master"). `kind` is one of the ledger's kinds; an alias takes it from the name it stands for.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sayso.core.source import Kind
from sayso.errors import UnreadableInput
from sayso.resolving.lexicon import Actor, Lexicon, Names, Nature, Noun, actor_key

COLUMNS: Final = ("name", "alias_of", "kind", "note")
_KINDS: Final = tuple(kind.value for kind in Kind if kind is not Kind.UNKNOWN)
_MOST_BYTES: Final = 10_000_000


def load_names(path: str | os.PathLike[str]) -> Names:
    """The names in a CSV file; UnreadableInput, with the line, for one that cannot be used."""
    file = Path(path)
    rows = list(_rows(file))
    actors: dict[str, Actor] = {}
    nouns: dict[str, Noun] = {}
    for line, row in sorted(rows, key=lambda numbered: bool(numbered[1]["alias_of"])):
        kind = _kind(file, line, row["kind"])
        if row["name"][0].islower() and not row["alias_of"]:
            nouns[row["name"].casefold()] = Noun(Nature.PERSON, kind)
        else:
            actors[actor_key(row["name"])] = _actor(row, kind, actors)
    return Names(actors, nouns)


def _actor(row: dict[str, str], kind: Kind, known: dict[str, Actor]) -> Actor:
    """The one that is meant: the user's own, the shipped list's, or a new one."""
    meant = row["alias_of"] or row["name"]
    actor = known.get(actor_key(meant)) or Lexicon().actor(meant)
    nature = actor.nature if actor else Nature.BODY if kind is not Kind.UNKNOWN else Nature.UNKNOWN
    key = actor.key if actor else meant.casefold()
    return Actor(key, kind if kind is not Kind.UNKNOWN or actor is None else actor.kind, nature)


def _kind(file: Path, line: int, value: str) -> Kind:
    if value and value not in _KINDS:
        raise _problem(file, f"line {line}: no such kind: {value}", f"use one of {', '.join(_KINDS)}")
    return Kind(value) if value else Kind.UNKNOWN


def _rows(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Every row that is not empty, with its line, each column without white space at its ends."""
    reader = csv.DictReader(_text(file).splitlines())
    if "name" not in (reader.fieldnames or ()):
        raise _problem(file, "no column called name", f"give a first line: {','.join(COLUMNS)}")
    for row in reader:
        cells = {column: " ".join((row.get(column) or "").split()) for column in COLUMNS}
        if not any(cells.values()):
            continue
        if not cells["name"]:
            raise _problem(
                file, f"line {reader.line_num}: no name", "fill the column name or delete the line"
            )
        yield reader.line_num, cells


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise _problem(file, "more than 10 MB", "give a list of names")
        return file.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise _problem(file, problem.strerror or "cannot be read", "give a CSV file") from None
    except UnicodeDecodeError:
        raise _problem(file, "not UTF-8", "save the list as UTF-8") from None


def _problem(file: Path, found: str, hint: str) -> UnreadableInput:
    return UnreadableInput(str(file), "names", found, hint)
