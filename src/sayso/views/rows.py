"""What every surface shows alike: numbered rows, grouped by who is said to speak, and the voice rows.

A row keeps its number wherever it is shown: an attribution its place in the ledger from 1, a voice row its
place among the voice rows, V1, V2 ... Groups come in the order of how much one knows of who speaks; a row
that stands inside another's content follows it, so that nobody is listed as a speaker who is only spoken for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from sayso.core.attribution import Attribution
from sayso.core.ledger import Ledger
from sayso.core.source import PRONOUN, Identity, Kind, Source
from sayso.core.span import Spans, words
from sayso.core.voice import Voice, VoiceRow
from sayso.views.labels import KINDS
from sayso.views.notes import chain_note, implied_note, name_of, notes_of, voice_notes
from sayso.views.paragraphs import Places, paragraphs_of
from sayso.views.safe import one_line


class Known(IntEnum):
    """How much a group says of who speaks; groups are shown in this order."""

    FINDABLE = 0
    PRONOUN = 1
    UNNAMED = 2
    NOBODY = 3
    HOLDER = 4


TITLES: Mapping[Known, str] = {
    Known.PRONOUN: "by a pronoun: who is meant is not resolved",
    Known.UNNAMED: "people not named",
    Known.NOBODY: "no source given",
    Known.HOLDER: "said to think or want: told by the article, not heard",
}
"""The names of the groups that hold more than one source."""


@dataclass(frozen=True, slots=True)
class Row:
    """One attribution as it is shown; all words are safe and on one line, empty where there are none.

    `depth` counts the rows it stands inside of, `parent` is the number of the innermost. `says` are the
    reporting words, after the words for the source where the group has not already named it. `chain` and
    `implied` are left empty where the group, or the row it stands in, has told them.
    """

    number: str
    attribution: Attribution
    source: str
    cue: str
    content: str
    place: str
    doubtful: bool
    notes: tuple[str, ...] = ()
    chain: str = ""
    implied: str = ""
    depth: int = 0
    parent: str = ""
    says: str = ""

    @property
    def doubt(self) -> str:
        """The mark behind its number where it is doubtful."""
        return "?" if self.doubtful else ""

    @property
    def remarks(self) -> tuple[str, ...]:
        """Everything that differs from the plain case, the chain first."""
        chain = f"{self.chain}, implied" if self.chain and self.implied else self.chain or self.implied
        return (*filter(None, [chain]), *self.notes)


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one source, or of all of which as little is known; `name`, `about` and `through` are safe.

    `about` says what the source is (kind, credential, body), `through` by what chain all its rows came,
    where that is one.
    """

    name: str
    known: Known
    rows: tuple[Row, ...]
    about: tuple[str, ...] = ()
    through: str = ""


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """One voice row as it is shown."""

    number: str
    row: VoiceRow
    content: str
    place: str
    doubtful: bool
    notes: tuple[str, ...]

    @property
    def doubt(self) -> str:
        """The mark behind its number where it is doubtful."""
        return "?" if self.doubtful else ""


def numbers_of(ledger: Ledger) -> Mapping[str, str]:
    """The number of every row by its id."""
    found = {a.id: str(place) for place, a in enumerate(ledger.attributions, start=1)}
    return found | {row.id: f"V{place}" for place, row in enumerate(ledger.voice, start=1)}


def rows_of(ledger: Ledger) -> tuple[Row, ...]:
    """The attributions as rows, in reading order."""
    if not ledger.attributions:
        return ()
    places, numbers, sources = Places(paragraphs_of(ledger)), numbers_of(ledger), sources_of(ledger)
    return tuple(_row(ledger, a, places, numbers, sources) for a in ledger.attributions)


def groups_of(ledger: Ledger) -> tuple[Group, ...]:
    """The rows grouped by source, in the order in which they are shown."""
    sources, inside = sources_of(ledger), _inside(rows_of(ledger))
    grouped: dict[tuple[Known, str], list[Row]] = {}
    for row in inside.get("", []):
        grouped.setdefault(_key(row.attribution, sources), []).append(row)
    groups = [_group(ledger, known, rows, inside, sources) for (known, _), rows in grouped.items()]
    return tuple(sorted(groups, key=lambda group: (group.known, -len(group.rows))))


def voice_lines(ledger: Ledger) -> tuple[VoiceLine, ...]:
    """The sentences outside of every statement, in reading order."""
    if not ledger.voice:
        return ()
    places, numbers, sources = Places(paragraphs_of(ledger)), numbers_of(ledger), sources_of(ledger)
    text = ledger.document.text
    return tuple(
        VoiceLine(
            numbers[row.id],
            row,
            shown(text, row.content),
            places.between(row.content[0].start, row.content[-1].end - 1),
            row.voice.value is Voice.UNCLEAR,
            voice_notes(row, sources),
        )
        for row in ledger.voice
    )


def sources_of(ledger: Ledger) -> Mapping[str, Source]:
    """The sources by id."""
    return {source.id: source for source in ledger.sources}


def shown(text: str, spans: Spans) -> str:
    """The words under spans, safe and on one line."""
    return one_line(words(text, spans))


def doubtful(attribution: Attribution, ledger: Ledger) -> bool:
    """Whether the reader is less sure of a row than it says a row should be."""
    return attribution.confidence < ledger.reader.doubtful_below


def _row(
    ledger: Ledger,
    attribution: Attribution,
    places: Places,
    numbers: Mapping[str, str],
    sources: Mapping[str, Source],
) -> Row:
    text = ledger.document.text
    return Row(
        numbers[attribution.id],
        attribution,
        shown(text, attribution.source),
        shown(text, attribution.cue),
        shown(text, attribution.content),
        places.of(attribution),
        doubtful(attribution, ledger),
        notes_of(attribution),
        chain_note(attribution.chain, sources),
        implied_note(attribution.chain),
        parent=numbers.get(attribution.parent, ""),
    )


def _inside(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    """The rows by the number of the row they stand inside of; empty for those that stand in none."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.parent, []).append(row)
    return found


def _key(attribution: Attribution, sources: Mapping[str, Source]) -> tuple[Known, str]:
    """The group a row belongs to: a source's own, or that of all sources of which as little is known."""
    source = sources.get(attribution.source_id)
    if attribution.holder.value and source:
        return Known.HOLDER, ""
    if source is None:
        return Known.NOBODY, ""
    if source.why == PRONOUN:
        return Known.PRONOUN, ""
    if source.identity.value in (Identity.UNNAMED_PERSON, Identity.COLLECTIVE):
        return Known.UNNAMED, ""
    return Known.FINDABLE, source.id


def _group(
    ledger: Ledger,
    known: Known,
    rows: list[Row],
    inside: Mapping[str, list[Row]],
    sources: Mapping[str, Source],
) -> Group:
    source = sources.get(rows[0].attribution.source_id)
    same = known is Known.FINDABLE and len({row.chain for row in rows}) == 1
    through = chain_note(rows[0].attribution.chain, sources, mark="through ") if same else ""
    told = [replace(_says(known, row, sources), chain="" if through else row.chain) for row in rows]
    placed = tuple(nested for row in told for nested in _with_nested(row, inside))
    if known is not Known.FINDABLE:
        return Group(TITLES[known], known, placed)
    return Group(name_of(source), known, placed, about_source(ledger, source, sources), through)


def _says(known: Known, row: Row, sources: Mapping[str, Source]) -> Row:
    """The row with its reporting words, and what the name of its group does not tell."""
    says = row.cue or "(no cue)"
    if known in (Known.FINDABLE, Known.NOBODY):
        return replace(row, says=says)
    notes = row.notes[1:] if known is Known.HOLDER else row.notes
    kind = sources[row.attribution.source_id].kind.value
    told = known is Known.UNNAMED and kind not in (Kind.UNKNOWN, Kind.OTHER)
    return replace(row, says=f"{row.source}{f' ({KINDS[kind]})' if told else ''} · {says}", notes=notes)


def _with_nested(row: Row, inside: Mapping[str, list[Row]]) -> Iterator[Row]:
    """A row, then the rows inside its content, each one step deeper; those name their source themselves."""
    waiting = [row]
    while waiting:
        here = waiting.pop()
        yield here
        for nested in reversed(inside.get(here.number, [])):
            says = f"{nested.source} · {nested.cue}" if nested.source else nested.cue
            nested = replace(nested, says=says or "(no cue)", depth=here.depth + 1)
            waiting.append(replace(nested, chain="", implied="") if _comes_along(nested, here) else nested)


def _comes_along(nested: Row, outer: Row) -> bool:
    """Whether a nested row came by no other way than the row that holds it."""
    hops = [relay.source_id for relay in nested.attribution.chain]
    outers = [relay.source_id for relay in outer.attribution.chain]
    return hops[:-1] in (outers, outers[:-1]) or hops == outers


def about_source(ledger: Ledger, source: Source | None, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """What a source is, in a few words each: its kind, its credential verbatim, the body it belongs to."""
    if source is None:
        return ()
    body = sources.get(source.affiliation)
    kind = [KINDS[source.kind.value]] if source.kind.value is not Kind.UNKNOWN else []
    credential = [f"“{shown(ledger.document.text, source.credential)}”"] if source.credential else []
    return (*kind, *credential, *([f"of {name_of(body)}"] if body else []))
