"""What a search may be narrowed to, as conditions on the tables: of an article, and of a single row.

In the conditions `a` is an appearance, `r` a row of a ledger and `s` its source; the values go in by name.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sayso.core.evidence import EvidenceKind
from sayso.core.source import Identity, Kind
from sayso.core.verdict import Commitment, ContentType
from sayso.core.voice import Voice
from sayso.store.entry import REPORTED
from sayso.store.words import Looked, cleaned

NO_EVIDENCE: Final = "none"
VOICES: Final = (REPORTED, *(voice.value for voice in Voice))
EVIDENCE: Final = (NO_EVIDENCE, *(kind.value for kind in EvidenceKind))

_DATE: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_WORD: Final = re.compile(r"[^\W_]+")
_LIKE_SIGN: Final = re.compile(r"[%_|]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search is narrowed to; None narrows nothing. ValueError for a value that does not exist.

    `source`, `relayed_by` and `outlet` are whole words of a name, in their order, whatever their case and
    accents: "sivkov" finds Konstantin Sivkov. A row's source is who says it, or for a sentence that is
    carried on, who perhaps said it. `kind`, `identity`, `voice`, `type`, `commitment` and `evidence` are
    values of the ledger, `voice` also "reported" and `evidence` "none" (of reported rows). `since` and
    `until` are dates as precise as wanted ("2017-10"), both included; an article of which only the year is
    known may be of that month. `name` is part of the file's name or of the address.
    """

    source: str | None = None
    kind: str | None = None
    identity: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    language: str | None = None
    name: str | None = None
    voice: str | None = None
    evidence: str | None = None
    relayed_by: str | None = None
    type: str | None = None
    commitment: str | None = None
    denied: bool = False

    def __post_init__(self) -> None:
        for field, known in KNOWN.items():
            value = getattr(self, field)
            if value is not None and value not in known:
                raise ValueError(f"{field}: no {value!r}; there is {', '.join(known)}")
        for field in ("since", "until"):
            value = getattr(self, field)
            if value is not None and not _is_date(value):
                raise ValueError(f"{field}: {value!r} is no date; give one as 2017, 2017-10 or 2017-10-30")

    @property
    def of_rows(self) -> bool:
        """Whether single rows are wanted, not articles."""
        return any(_given(self, field) for field in ROW_CONDITIONS)

    @property
    def dated(self) -> bool:
        """Whether articles without a date are left out."""
        return self.since is not None or self.until is not None


def _is_date(value: str) -> bool:
    """Whether it is a day, month or year that there is: no 2017-13."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True


KNOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": tuple(kind.value for kind in Kind),
    "identity": tuple(identity.value for identity in Identity),
    "voice": VOICES,
    "evidence": EVIDENCE,
    "type": tuple(kind.value for kind in ContentType),
    "commitment": tuple(value.value for value in Commitment),
}
"""The values of the filters that have a list of them."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """SQL that holds for what is wanted ("1" where everything is), and the values it names."""

    sql: str
    values: Mapping[str, str]

    @property
    def everything(self) -> bool:
        """Whether nothing is narrowed."""
        return self.sql == "1"

    def on(self, alias: str) -> str:
        """The SQL for another appearance than `a`."""
        return re.sub(r"\ba\.", f"{alias}.", self.sql)


def row_conditions(wanted: Wanted) -> Conditions:
    """What must hold of a row `r` with its source `s`."""
    told = [
        condition(wanted) if callable(condition) else condition
        for field, condition in ROW_CONDITIONS.items()
        if _given(wanted, field)
    ]
    names = {"source": wanted.source, "relayed_by": wanted.relayed_by}
    values = {field: asked(name) for field, name in names.items() if name is not None}
    values |= {field: value for field in KNOWN if (value := getattr(wanted, field)) is not None}
    return Conditions(" AND ".join(told) or "1", values)


def article_conditions(db: sqlite3.Connection, wanted: Wanted, *, dates: bool = True) -> Conditions:
    """What must hold of an appearance `a`; `dates=False` leaves its date aside."""
    told: list[str] = []
    values: dict[str, str] = {}
    if wanted.outlet is not None:
        outlets = {f"outlet{n}": name for n, name in enumerate(_outlets(db, wanted.outlet))}
        told.append(f"a.outlet IN ({', '.join(f':{name}' for name in outlets)})")
        values |= outlets
    if wanted.language is not None:
        told.append("EXISTS (SELECT 1 FROM text AS l WHERE l.id = a.text AND l.language = :language)")
        values["language"] = wanted.language.lower()
    if wanted.name is not None:
        told.append("(a.name LIKE :name ESCAPE '|' OR a.address LIKE :name ESCAPE '|')")
        values["name"] = "%" + _LIKE_SIGN.sub(r"|\g<0>", cleaned(wanted.name)) + "%"
    if dates and wanted.since is not None:
        # The second condition alone is the whole truth; the first lets SQLite use the index.
        told.append("a.published >= substr(:since, 1, 4)")
        told.append("a.published >= substr(:since, 1, length(a.published))")
        values["since"] = wanted.since
    if dates and wanted.until is not None:
        told.append("a.published < :until || '~'")  # "~" sorts behind every sign of a date
        values["until"] = wanted.until
    return Conditions(" AND ".join(told) or "1", values)


def list_conditions(
    db: sqlite3.Connection, wanted: Wanted, looked: Looked, *, dates: bool = True
) -> Conditions:
    """What must hold of an appearance `a` whose text is to hold the words, and a row that passes."""
    articles, rows = article_conditions(db, wanted, dates=dates), row_conditions(wanted)
    told = [] if articles.everything else [articles.sql]
    values = {**articles.values, **rows.values}
    if looked.terms:
        told.append("a.text IN (SELECT rowid FROM text_words WHERE text_words MATCH :words)")
        values["words"] = looked.asked
    if not rows.everything:
        told.append(
            "EXISTS (SELECT 1 FROM ledger_row AS r LEFT JOIN source AS s ON s.id = r.source"
            f" WHERE r.text = a.text AND {rows.sql})"
        )
    return Conditions(" AND ".join(told) or "1", values)


def asked(name: str) -> str:
    """The question to the index of names: the words of the name in their order; '""' finds nothing."""
    return '"' + cleaned(name).replace('"', " ") + '"'


def folded(name: str) -> str:
    """The words of a name without case and accents, each between spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return f" {' '.join(_WORD.findall(plain.casefold()))} "


def _outlets(db: sqlite3.Connection, name: str) -> Iterator[str]:
    """The outlets in the case whose name holds these words; the index gives each name once."""
    wanted, last = folded(name), ""
    if not wanted.strip():
        return
    query = "SELECT min(outlet) FROM appearance WHERE outlet > ?"
    while (found := db.execute(query, (last,)).fetchone()[0]) is not None:
        if wanted in folded(found):
            yield found
        last = found


def _given(wanted: Wanted, field: str) -> bool:
    return getattr(wanted, field) not in (None, False)


def _nobody(field: str, value: str) -> Callable[[Wanted], str]:
    """A condition on the source; a reported row that names nobody has the one value that says so."""

    def condition(wanted: Wanted) -> str:
        plain = f"s.{field} = :{field}"
        if getattr(wanted, field) != value:
            return plain
        return f"({plain} OR (r.source IS NULL AND r.voice = '{REPORTED}'))"

    return condition


def _evidence(wanted: Wanted) -> str:
    if wanted.evidence == NO_EVIDENCE:
        return f"r.evidence IS NULL AND r.voice = '{REPORTED}'"
    return "instr(',' || r.evidence || ',', ',' || :evidence || ',')"


ROW_CONDITIONS: Final[Mapping[str, str | Callable[[Wanted], str]]] = {
    "voice": "r.voice = :voice",
    "denied": "r.polarity = 'denied'",
    "type": "r.type = :type",
    "commitment": "r.commitment = :commitment",
    "evidence": _evidence,
    "kind": _nobody("kind", Kind.UNKNOWN),
    "identity": _nobody("identity", Identity.UNSTATED),
    # The pluses keep SQLite from going through all sources of that name: it is to test the one it has.
    "source": "+r.source IN (SELECT rowid FROM source_words WHERE source_words MATCH :source)",
    "relayed_by": (
        "r.relays IS NOT NULL AND EXISTS (SELECT 1 FROM source AS p WHERE p.text = r.text"
        " AND instr(r.relays, ' ' || p.id || ' ')"
        " AND +p.id IN (SELECT rowid FROM source_words WHERE source_words MATCH :relayed_by))"
    ),
}
"""What makes a search one for rows, the quickest to decide first."""
