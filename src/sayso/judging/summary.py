"""What a ledger comes to: one unit, figures that list their rows and add up, and one sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.evidence import Shown
from sayso.core.source import UNSTATED, Identity, Kind, Source
from sayso.core.summary import Rows, Summary
from sayso.core.verdict import Act, ContentType
from sayso.core.voice import Voice, VoiceRow

NAMED_IN_WORDS = 3
"""Sources told by name in the sentence; the others are counted together."""
NOBODY = (Identity.UNNAMED_PERSON, Identity.COLLECTIVE)


def summarise(
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    voice: Sequence[VoiceRow],
    *,
    doubtful_below: float,
    checked: Collection[str] = (),
) -> Summary:
    """The figures of a ledger; a row whose confidence is below `doubtful_below` is one to check.

    Rows whose ids are in `checked` are sure: a person found them right.
    """
    told = list(told_once(attributions))
    claims = [a for a in told if a.type.value is not ContentType.DEMAND]
    own = [row for row in voice if row.type.value is not ContentType.DEMAND]
    source_of = {source.id: source for source in sources}
    doubtful = [a.id for a in claims if a.confidence < doubtful_below]
    doubtful += [row.id for row in own if row.voice.value is Voice.UNCLEAR]
    doubtful = [row for row in doubtful if row not in checked]
    inside = _inside(attributions, [a.id for a in claims])
    rows, unsure = (*(a.id for a in claims), *(row.id for row in own)), frozenset(doubtful)
    summary = Summary(
        claims=rows,
        by_voice=_grouped((row.voice.value.value, row.id) for row in own),
        by_source=_grouped((a.source_id or UNSTATED, a.id) for a in claims),
        by_identity=_grouped((_identity(a, source_of).value, a.id) for a in claims),
        by_kind=_grouped((_kind(a, source_of).value, a.id) for a in claims),
        evidence=_grouped((shown, a.id) for a in claims for shown in _shown(inside[a.id])),
        demands=(
            *(a.id for a in told if a.type.value is ContentType.DEMAND),
            *(row.id for row in voice if row.type.value is ContentType.DEMAND),
        ),
        sure=tuple(row for row in rows if row not in unsure),
        to_check=tuple(doubtful),
        stated_origins=tuple(dict.fromkeys(_origins(claims, source_of))),
    )
    return replace(summary, sentence=_sentence(summary, claims, source_of))


def told_once(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The rows that count: statements inside no other statement; attitudes are told by their teller.

    What the author has somebody think may hold a statement ("they fear what the mayor announced"): it counts.
    """
    by_id = {row.id: row for row in attributions}

    def inside(row: Attribution) -> bool:
        parent = by_id.get(row.parent)
        return parent is not None and (parent.act.value is not Act.ATTITUDE or inside(parent))

    for row in attributions:
        if row.act.value is not Act.ATTITUDE and not row.holder.value and not inside(row):
            yield row


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Rows]:
    groups: dict[str, list[str]] = {}
    for key, row in pairs:
        groups.setdefault(key, []).append(row)
    return {key: tuple(rows) for key, rows in groups.items()}


def _identity(attribution: Attribution, source_of: Mapping[str, Source]) -> Identity:
    source = source_of.get(attribution.source_id)
    return source.identity.value if source else Identity.UNSTATED


def _kind(attribution: Attribution, source_of: Mapping[str, Source]) -> Kind:
    source = source_of.get(attribution.source_id)
    return source.kind.value if source else Kind.UNKNOWN


def _inside(
    attributions: Sequence[Attribution], claims: Sequence[str]
) -> Mapping[str, Sequence[Attribution]]:
    """The claims by their ids, each with the rows inside it: what those offer is offered for it."""
    by_id = {row.id: row for row in attributions}
    found: dict[str, list[Attribution]] = {claim: [] for claim in claims}
    for row in attributions:
        outer: Attribution | None = row
        while outer is not None and outer.id not in found:
            outer = by_id.get(outer.parent)
        if outer is not None:
            found[outer.id].append(row)
    return found


def _shown(rows: Iterable[Attribution]) -> Iterable[str]:
    return dict.fromkeys(e.shown.value for row in rows for e in row.evidence) or ("none",)


def _origins(claims: Iterable[Attribution], source_of: Mapping[str, Source]) -> Iterable[str]:
    """Where the chains end: somebody heard who could be found again, never people without a name."""
    for claim in claims:
        last = claim.chain[-1].source_id if claim.chain else claim.source_id
        source = source_of.get(last)
        if source is not None and _is_findable(source):
            yield last


def _is_findable(source: Source) -> bool:
    return not source.is_unresolved and source.identity.value not in NOBODY


def _sentence(summary: Summary, claims: Sequence[Attribution], source_of: Mapping[str, Source]) -> str:
    """The header: every part a number of the same unit, and the parts add up to the first number."""
    total = len(summary.claims)
    parts = [*_own_parts(summary), *_source_parts(summary, claims, source_of)]
    head = f"{total} {_plural(total, 'claim')}" + (f": {', '.join(parts)}" if parts else "")
    return f"{head}; {_evidence_part(summary)}." if total else "No claims found."


def _own_parts(summary: Summary) -> Iterable[str]:
    for voice, words in _VOICES.items():
        if rows := summary.by_voice.get(voice):
            yield f"{len(rows)} {words}"


_VOICES: Final[Mapping[Voice, str]] = {
    Voice.AUTHOR: "in the article's own voice",
    Voice.CARRIED_ON: "perhaps carried on from a source",
    Voice.UNCLEAR: "unclear whose",
}


def _source_parts(
    summary: Summary, claims: Sequence[Attribution], source_of: Mapping[str, Source]
) -> Iterable[str]:
    """By whom the claims are, those with most first: who can be found by name, the rest as counts."""
    known = {k: rows for k, rows in summary.by_source.items() if k in source_of}
    findable = {k: rows for k, rows in known.items() if _is_findable(source_of[k])}
    ranked = sorted(findable, key=lambda k: -len(findable[k]))
    for key in ranked[:NAMED_IN_WORDS]:
        yield f"{len(findable[key])} from {_described(source_of[key])}{_through(key, claims, source_of)}"
    rest = ranked[NAMED_IN_WORDS:]
    if rest:
        count = sum(len(findable[key]) for key in rest)
        yield f"{count} from {len(rest)} other {_plural(len(rest), 'source')}"
    others = {key: rows for key, rows in known.items() if key not in findable}
    unresolved = sum(len(rows) for key, rows in others.items() if source_of[key].is_unresolved)
    if unresolved:
        yield f"{unresolved} by a pronoun that is not resolved"
    if unnamed := sum(map(len, others.values())) - unresolved:
        yield f"{unnamed} from people not named"
    nobody = len(summary.claims) - sum(map(len, known.values())) - sum(map(len, summary.by_voice.values()))
    if nobody:
        yield f"{nobody} with no source given"


_LED_UP: Final = re.compile(r"(?:from|by|of|to)\s+(?=\S)", re.IGNORECASE)
_DETERMINER: Final = re.compile(
    r"(?:the|an?|his|her|its|their|our|my|this|that|these|those|some|several|many|most|both|one|two|three"
    r"|another|other|local|state)\b",
    re.IGNORECASE,
)


def in_a_sentence(source: Source) -> str:
    """A source's name as it stands inside a sentence: "from the mayor", not "from from The mayor"."""
    name = " ".join(source.name.split())
    if found := _LED_UP.match(name):
        name = name[found.end() :]
    titled = source.identity.value is Identity.NAMED and source.kind.value in (Kind.MEDIA, Kind.DOCUMENT)
    if not titled and _DETERMINER.match(name):
        name = name[0].lower() + name[1:]
    return name


def _described(source: Source) -> str:
    name = in_a_sentence(source)
    return f"{name} (expert)" if source.kind.value is Kind.EXPERT else name


def _through(key: str, claims: Sequence[Attribution], source_of: Mapping[str, Source]) -> str:
    """The relay by which all of a source's claims came, if it is one and the same."""
    firsts = {c.chain[0].source_id if len(c.chain) > 1 else "" for c in claims if c.source_id == key}
    relay = source_of.get(firsts.pop()) if len(firsts) == 1 else None
    return f" through {in_a_sentence(relay)}" if relay else ""


def _evidence_part(summary: Summary) -> str:
    offered = {k: len(v) for k, v in summary.evidence.items() if k != "none"}
    if not offered:
        return "no evidence offered"
    shown = offered.get(Shown.SHOWN, 0) + offered.get(Shown.LINKED, 0)
    mentioned = sum(offered.values()) - shown
    return f"evidence mentioned {_times(mentioned)}, shown or linked {_times(shown)}"


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"
