"""How a source can know what it says, by the words that present it (ledger, section 8).

`lexicons/access.csv` has a line a rule, the first that fits decides: how the source knows, how sure that is,
for which kinds of source, and the words that say so, sought in the words that present it. The patterns were
written from the rules of the ledger and the presenting words of PressSim's choosing part; `sure` is near the
share of its claims for which the rule is right. What no line fits has no access: a name alone is no ground.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.evidence import EvidenceKind, Shown
from sayso.core.origin import Access, Ground
from sayso.core.source import Identity, Kind, Source
from sayso.core.span import Spans
from sayso.tracing.known import NOT_SAID, Known
from sayso.tracing.laid_out import Rows
from sayso.tracing.lexicon import lexicon, singular
from sayso.tracing.on_the_spot import there_for, was_there
from sayso.tracing.second_hand import stands_behind

KNOWN: Final = frozenset((Identity.NAMED, Identity.DESCRIBED))
"""Who can be found again; nobody else has access, whatever is said of him."""

MOST: Final = 200
"""Code points behind a name in which it is presented."""


def identity_of(source: Source, kind: Kind) -> Identity:
    """Its identity; a definite body of a named one is no crowd ("the observers of the League of States")."""
    found = source.identity.value
    if _NOBODY.match(source.name):
        return Identity.COLLECTIVE
    if found is Identity.DESCRIBED and _WITHHELD.search(source.name):
        return Identity.UNNAMED_PERSON
    body = found is Identity.COLLECTIVE and (kind is Kind.DOCUMENT or _BODY.match(source.name))
    return Identity.DESCRIBED if body else found


_NOBODY: Final = re.compile(
    r"(?:what (?:others?|people|he|she|they|was|had)|others?|rumou?rs?|hearsay|somebody|someone|"
    r"who|whom|whose|which)\b",
    re.IGNORECASE,
)
"""What is read for a source in "citing what others had told of it", and a clause that presents one."""

_WITHHELD: Final = re.compile(
    r"\b(?:anonym\w+|unnamed|not (?:to )?be (?:named|identified|quoted)|declined to be named"
    r"|declined to give (?:his|her|their) name|(?:his|her|their) names? (?:be )?withheld"
    r"|(?:his|her|their) names? (?:not )?(?:to be )?(?:printed|published|used|given|mentioned))\b",
    re.IGNORECASE,
)
"""A member of the crew "who asked not to be named" can be found by nobody, however he is described."""

_BODY: Final = re.compile(
    r"[Tt]he (?!(?:residents|inhabitants|locals|people|relatives|activists|witnesses|sources|villagers|"
    r"fighters|citizens|survivors|media|words)\b)(?:\w+ ){1,3}?of (?:the )?[^\W\d_a-z]"
)


def access_of(source: Source, kind: Kind, rows: Rows) -> Known:
    """The best that an article says of one of its sources, whose kind is known over all articles."""
    identity = identity_of(source, kind)
    if identity not in KNOWN:
        return Known(Access.NONE, identity.value.replace("_", " "))
    own, text = rows.by_source.get(source.id, ()), rows.ledger.document.text
    if shown := _shown(own, kind):
        return shown
    told = presented(source, rows) or source.name
    known = by_words(told, kind)
    if known.ground is Ground.KIND and _is_one_of_many(source):
        known = NOT_SAID
    if known.access is Access.WITNESS:
        there = there_for(known, own, text)
        rest = _NEARBY.sub("", told).replace(known.why.strip("“”"), "")
        but_for = by_words(rest, kind)  # a mayor who keeps an inn is mayor
        return but_for if there is not known and but_for.access is Access.OFFICE else there
    if known.access is Access.NONE and known.ground is not Ground.AFAR:
        return was_there(source, own, text, kind) or known
    return known


def _is_one_of_many(source: Source) -> bool:
    """Whether it is a person without a name or an office: "the conscript" is no state on its own acts."""
    found = _PERSON.match(source.name)
    head = singular(found[1].casefold()) if found else ""
    return source.identity.value is not Identity.NAMED and (
        head in _MANY or head in lexicon("person") or head in lexicon("somebody")
    )


_PERSON: Final = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Oo]ne)\s)?(?:[a-z-]+\s){0,2}?([A-Za-z][a-z]+)"
    r"(?=$|,|\s(?:in|of|at|from|on|with|near|who|whose)\b)"
)
"""A noun with at most two small words before it: "the UN official" speaks for a body that is named."""
_MANY: Final = frozenset(("diplomat", "clerk", "aide"))


def presented(source: Source, rows: Rows) -> str:
    """All words by which an article presents one of its sources, "·" between its places."""
    found = [*_presented(source, rows)]
    if source.kind.value is Kind.DOCUMENT:
        found += _told_of(source.name, rows.ledger.document.text)
    return " · ".join(dict.fromkeys(found))


def by_words(words: str, kind: Kind) -> Known:
    """By the words that present a source of this kind."""
    alone = _NEARBY.sub("", _BESIDES.sub("", words))
    for rule in _rules():
        said = alone if rule.access is Access.OFFICE else words
        if kind in rule.kinds and (found := rule.pattern.search(said)):
            said = " ".join(found.group().split())
            told = len(said) > 1  # the rule of a kind alone fits the first letter
            why = f"“{said}”" if told else f"{kind.value} on its own acts"
            if rule.access is Access.NONE:
                return Known(Access.NONE, f"who judges from afar: {why}", ground=Ground.AFAR)
            return Known(rule.access, why, rule.sure, Ground.WORDS if told else Ground.KIND)
    return NOT_SAID


def told_of(name: str, text: str, kind: Kind) -> Known:
    """What a text says of who has this full name wherever it stands, also where nothing was read of him."""
    found = (there_for(by_words(words, kind), (), text) for words in _clauses_behind(name, text))
    return max(found, key=lambda known: (known.ground is Ground.WORDS, known.sure), default=NOT_SAID)


def document_told_of(name: str, text: str, kind: Kind) -> Known:
    """What a text says of a document that it calls so, also where nothing was read of it."""
    return next((known for told in _told_of(name, text) if (known := by_words(told, kind)).sure), NOT_SAID)


def _clauses_behind(name: str, text: str) -> Iterator[str]:
    at = text.find(name)
    for _ in range(PLACES):
        if at < 0:
            return
        end = at + len(name)
        if _BEGINS_A_CLAUSE.match(text, end):
            yield text[at:end] + _SENTENCE_END.split(text[end : end + MOST], maxsplit=1)[0]
        at = text.find(name, end)


PLACES: Final = 20
"""Places of a name in one text that are looked at."""
_BEGINS_A_CLAUSE: Final = re.compile(r",\s+(?:an?|one|the|who|whose|which|where)\s|\s+(?:who|whose)\s")


_BESIDES: Final = re.compile(r"\s(?:and|or|as well as|along with|together with)\s[^·]*")
"""Who is named besides is somebody else: "the monitor and a civil defence official"."""
_NEARBY: Final = re.compile(
    r"\s(?:opposite|near|next (?:door )?to|beside|behind|outside|across (?:the \w+ )?from|close to"
    r"|in front of|not far from|overlooking|facing)\s[^,·]*"
)
"""Nor is anybody what he lives beside: "a barber opposite the police station"."""


def _presented(source: Source, rows: Rows) -> Iterator[str]:
    """The words that present it: its name, and what stands behind it and says who that is."""
    text, own = rows.ledger.document.text, rows.by_source.get(source.id, ())
    taken = rows.taken
    for start, end in _places(own, source.mentions):
        stop = _next(taken, end, end + MOST)
        clause = _CLAUSE.match(text, end, end + MOST)
        if clause and not _told_before(text, end, clause.start(1), rows.cues, taken):
            stop = max(stop, clause.end())  # a reader takes such a clause for content now and then
        behind = _SENTENCE_END.split(text[end : min(stop, end + MOST)], maxsplit=1)[0]
        told = source.kind.value is Kind.DOCUMENT or _DESCRIBES.match(behind)
        yield text[start:end] + (behind if told else "")


_DESCRIBES: Final = re.compile(
    r"[\s)\"'”»]*(?:,|\(|[-–—]|(?:who|whose|which|that|where|of|at|for|in|from|on|with|aboard|near|outside)\b)"
)
"""What stands behind a name and says who that is begins so; "referenced seven sources" tells what he did."""


def _next(places: Sequence[int], at: int, default: int) -> int:
    """The first of these places, which are in order, that is not before this one."""
    found = bisect_left(places, at)
    return places[found] if found < len(places) else default


def _told_of(document: str, text: str) -> Iterator[str]:
    """What is said of a document wherever it stands: a text prints what it need not quote there."""
    name = r"\s+".join(map(re.escape, _ARTICLE.sub("", document).split()))
    for found in re.finditer(rf"\b{name}\b{_OF_WHICH}", text, re.IGNORECASE) if name else ():
        yield found.group()


_ARTICLE: Final = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)
_OF_WHICH: Final = r"(?:\s[^,.;:!?\n]{0,60})?,\s+(?:[\w-]+\s){0,3}?(?:of\s)?which\b[^,.;:!?\n]*"


def _told_before(text: str, end: int, who: int, cues: Sequence[int], taken: Sequence[int]) -> bool:
    """Whether what is told begins between a name and a "who": "Nordmet, 14 men who went below"."""
    begins = _next(taken, end, who) < who
    return _next(cues, end, who) < who or (begins and not _APPOSITION.match(text, end))


_APPOSITION: Final = re.compile(
    r",\s+(?:(?:an?|one|the|himself|herself)\s|\d\d,|(?:[\w-]+\s){1,3}of (?:which|whom|whose)\b)"
)
_CLAUSE: Final = re.compile(r"(?:,\s+[^,.;:!?\n]{0,60}?|\s+)\b(who|whose|which|where)\b[^,.;:!?\n]*")
"""An apposition or a relative clause behind a name."""


def _places(rows: Iterable[Attribution], mentions: Spans) -> Iterator[tuple[int, int]]:
    for row in rows:
        if row.source and not stands_behind(row):  # then these words are the teller's, not his
            yield row.source[0].start, row.source[-1].end
    for span in mentions:
        yield span.start, span.end


_SENTENCE_END: Final = re.compile(r"[.!?…;\n]")


def _shown(rows: Iterable[Attribution], kind: Kind) -> Known | None:
    """A document that the page itself shows or links."""
    if kind is Kind.DOCUMENT:
        for row in rows:
            for offered in row.evidence:
                shown = offered.shown in (Shown.SHOWN, Shown.LINKED)
                if offered.kind is EvidenceKind.DOCUMENT and shown:
                    return Known(Access.DOCUMENT, f"document {offered.shown.value}", 0.9, Ground.WORDS)
    return None


@dataclass(frozen=True, slots=True)
class _Rule:
    access: Access
    sure: float
    kinds: frozenset[Kind]
    pattern: re.Pattern[str]


@cache
def _rules() -> tuple[_Rule, ...]:
    text = (files("sayso.tracing") / "lexicons" / "access.csv").read_text(encoding="utf-8")
    return tuple(
        _Rule(
            Access(line["access"]),
            float(line["sure"]),
            frozenset(map(Kind, line["kinds"].split())),
            re.compile(line["pattern"], re.IGNORECASE | re.DOTALL),
        )
        for line in csv.DictReader(text.splitlines())
    )
