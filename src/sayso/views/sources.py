"""Who speaks in a case, as lines of a terminal and as JSON.

One list, by the number of articles. What is merged is said with its ground, what only has the same words is
marked, and what is kept apart says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec
from rich.cells import cell_len
from rich.text import Text

from sayso.case.sources import CaseSource, CaseSources, KeptApart, NamedSo
from sayso.core.source import Identity, Kind
from sayso.resolving.across.called import plain
from sayso.resolving.across.roll import Ground, Oneness
from sayso.resolving.across.sides import Veto
from sayso.views.counted import number_of
from sayso.views.elide import elide
from sayso.views.labels import IDENTITIES, KINDS
from sayso.views.safe import isolated, one_line
from sayso.views.terminal_rows import NAME, QUIET, wrapped
from sayso.views.wire_case import (
    WireApart,
    WireCaseSource,
    WireNamedIn,
    WireNamedSo,
    WireSpeaksFor,
    WireThrough,
)

GROUNDS: Final[Mapping[Ground, str]] = {
    Ground.ITSELF: "",
    Ground.DECIDED: "you decided",
    Ground.SAME_NAME: "same name",
    Ground.TITLE_APART: "but for the title",
    Ground.NOUN_APART: "but for the noun",
    Ground.LISTED: "listed",
    Ground.OFFICE_OF_A_STATE: "same office",
    Ground.SPELLED_ALIKE: "spelled alike",
    Ground.INITIALS_APART: "but for an initial",
    Ground.ACRONYM_SPELLED_OUT: "spelled out",
    Ground.ACRONYM_SPELLED_OUT_ONCE: "spelled out once",
    Ground.LISTED_SURNAME: "listed surname",
    Ground.SURNAME_IN_ONE_BODY: "surname, same body",
    Ground.SAME_WORDS: "same words",
}
"""What people are told of why a name is taken for a source's."""

MARKS: Final[Mapping[Oneness, str]] = {Oneness.ONE: " ", Oneness.PROBABLY: "~", Oneness.WORDS: "*"}
LEGEND: Final = "~ probably one source · * the same words, perhaps of different sources"
HEADS: Final = ("articles", "claims", "sure")
COLUMN: Final = sum(len(head) + 2 for head in HEADS) + 2
INDENT: Final = 10
"""The columns where names start, and what is told of them."""


def source_lines(
    found: CaseSources,
    shown: Sequence[CaseSource],
    width: int,
    *,
    left: int = 0,
    narrowed: bool = False,
    everything: bool = False,
) -> Iterator[Text]:
    """What the case comes to, then the sources to show: of those asked for a limit leaves out `left`.

    With `everything` every name, relay and person is told, not only as many as a line holds.
    """
    yield from wrapped(Text(_summary(found), style=NAME), width, 3, True)
    marks = {source.one for source in shown}
    if marks - {Oneness.ONE}:
        yield from wrapped(Text(LEGEND, style=QUIET), width, 2, True)
    if shown:
        yield Text()
        yield Text("  ".join(HEADS) + "    source", style=QUIET)
    else:
        yield Text("no source fits" if narrowed else "no sources")
    for source in shown:
        yield from _lines(source, width, everything)
    if left:
        yield Text(f"… and {left:,} more (--all shows them)", style=QUIET)
    silent = sum(not source.speaks for source in found.sources)
    if silent and not narrowed and not everything:
        words = f"besides: {silent:,} that only pass on or are only spoken of (--all shows them)"
        yield from wrapped(Text(words, style=QUIET), width, 2, True)


def source_json(source: CaseSource) -> bytes:
    """One line of `sayso-source/1`."""
    wire = WireCaseSource(
        name=source.name,
        one=source.one.value,
        names=tuple(WireNamedSo(n.name, n.times, n.ground.name.casefold()) for n in source.names),  # type: ignore[arg-type]
        kinds={kind.value: times for kind, times in source.kinds},
        identities={identity.value: times for identity, times in source.identities},
        bodies=tuple(WireNamedIn(*body) for body in source.bodies),
        articles=source.articles,
        claims=source.claims,
        sure=source.sure,
        calls=source.calls,
        others=source.others,
        passed_on=source.passed_on,
        through=tuple(WireThrough(*one) for one in source.through),
        people=tuple(WireSpeaksFor(*one) for one in source.people),
        apart=tuple(WireApart(one.name, one.why.value, one.differing) for one in source.apart),
    )
    return msgspec.json.encode(wire) + b"\n"


def _summary(found: CaseSources) -> str:
    speaking = [source for source in found.sources if source.speaks]
    claims = found.claims - found.unstated - found.pronouns
    beside = [
        f"{found.unstated:,} with no source given" if found.unstated else "",
        f"{found.pronouns:,} by a pronoun alone" if found.pronouns else "",
    ]
    who = f"{number_of(claims, 'claim')} by {number_of(len(speaking), 'source')}"
    return ", ".join(filter(None, (f"{number_of(found.articles, 'article')}: {who}", *beside)))


def _lines(source: CaseSource, width: int, everything: bool) -> Iterator[Text]:
    counts = (source.articles, source.claims, source.sure)
    figures = "  ".join(f"{count:>{len(head)}}" for count, head in zip(counts, HEADS, strict=True))
    lead = Text(f"{figures}  {MARKS[source.one]} ")
    name = one_line(source.name)
    head = Text(isolated(name), style=NAME).append(f" · {' · '.join(_about(source))}", style="not bold")
    for number, line in enumerate(wrapped(head, width - COLUMN, 2, everything)):
        yield (Text(" " * COLUMN) if number else lead).append_text(line)
    for label, items in _details(source, everything):
        yield from _listed(label, items, width, everything)
    yield from _listed("not one with", [apart_told(one) for one in source.apart], width, True)


def _about(source: CaseSource) -> Iterator[str]:
    """What the source is, in a few words each."""
    yield KINDS[source.kind]
    if source.identities[0][0] is not Identity.NAMED:
        yield IDENTITIES[source.identities[0][0]]
    if source.body:
        yield f"of {one_line(source.body)}"
    if source.calls:
        yield number_of(source.calls, "call or promise", "calls or promises")
    if source.passed_on:
        yield f"passes on {source.passed_on:,}"
    if not source.speaks and source.others:
        yield "spoken of once" if source.others == 1 else f"spoken of {source.others:,} times"


def _details(source: CaseSource, everything: bool) -> Iterator[tuple[str, list[str]]]:
    yield "also", [_named(named) for named in _other_names(source, everything=everything)]
    if everything and len(source.kinds) > 1:
        yield "kinds", [f"{KINDS[kind]} ({times:,})" for kind, times in source.kinds]
    if everything and len(source.bodies) > 1:
        yield "of", [f"{one_line(name)} ({times:,})" for name, times in source.bodies]
    yield "through", [f"{one_line(name)} ({claims:,})" for name, claims in source.through]
    yield "its people", [f"{one_line(name)} ({articles:,})" for name, articles in source.people]


def _other_names(source: CaseSource, *, everything: bool) -> list[NamedSo]:
    """The names but the first; those of the same plain words are told with `everything` alone."""
    seen = {plain(source.name)}
    told = []
    for named in source.names[1:]:
        if everything or plain(named.name) not in seen:
            told.append(named)
        seen.add(plain(named.name))
    return told


def _named(named: NamedSo) -> str:
    return f"{one_line(named.name)} ({named.times:,}, {GROUNDS[named.ground]})"


def apart_told(one: KeptApart) -> str:
    """Another source, and why it is not this one."""
    if one.why is Veto.DECIDED:
        return f"{one_line(one.name)} (you decided)"
    mine, theirs = (KINDS[Kind(k)] if one.why is Veto.KIND else f"of {one_line(k)}" for k in one.differing)
    return f"{one_line(one.name)} ({theirs}, not {mine})"


def _listed(label: str, items: Sequence[str], width: int, everything: bool) -> Iterator[Text]:
    """Items after a label, as many as a line holds."""
    if not items:
        return
    room = width - INDENT
    told = f"{label}: {', '.join(items)}"
    if not everything and cell_len(told) > room:
        kept = [items[0]]
        for item in items[1:]:
            if cell_len(f"{label}: {', '.join((*kept, item))}, and 999 more") > room:
                break
            kept.append(item)
        more = f", and {len(items) - len(kept):,} more" if len(kept) < len(items) else ""
        told = elide(f"{label}: {', '.join(kept)}", room - cell_len(more)) + more
    for line in wrapped(Text(told, style=QUIET), room, 1, everything):
        yield Text(" " * INDENT).append_text(line)
