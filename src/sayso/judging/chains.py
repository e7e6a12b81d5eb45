"""By what way a content came to the page: its relays, the page's side first, the stated origin last (section
4).

A row's own hops are its relays and its source. A row that stands inside another carries that one's hops
before its own; a view that a speaker ascribes ends where the speaker ends, for the holder uttered nothing. A
relay goes on, implied, over what the same source says after it in the same telling, and to other sources
where the trained head says so. The page's own outlet is no hop.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from sayso.core.attribution import Attribution, extent
from sayso.core.chain import Chain, Hops, Relay, Via
from sayso.core.source import UNSTATED, Identity, Kind, Source
from sayso.core.span import Span
from sayso.core.verdict import Polarity
from sayso.core.zone import Zone
from sayso.judging.asked import asked_before
from sayso.judging.case import Case, Page
from sayso.judging.cast import Cast, cast_of
from sayso.judging.citing import citer
from sayso.judging.lasting import going_on
from sayso.judging.origin_ways import origin_way, ways_of_citers
from sayso.judging.outlets import Outlet, find_outlets
from sayso.judging.own_outlet import own_names, squashed
from sayso.judging.passing import as_it, hearer, publisher
from sayso.judging.place import NEAR
from sayso.judging.place_words import IN_PASSING
from sayso.judging.places import SPOKEN_TO
from sayso.judging.relays import Heard, relays_of
from sayso.judging.rules import HEAD

_WAS_TOLD: Final = ("relay: told", SPOKEN_TO)
"""Rules by which an outlet heard the source itself."""
BACK: Final = 3
"""Rows back among which is whoever quotes as "it" or "he"."""
NEAR_AS: Final = 30
"""Code points before an outlet in which it is told that the content is its own."""
_WHO_SAID: Final = re.compile(
    r"\bwho\s(?:(?:had|has|\w+ly)\s)?(?:said|told|claimed|declared|stated|argued|complained|announced|warned)\b[^,;.]*$"
)
_RUMOUR: Final = re.compile(r"\b(?:report|rumou?r|claim|allegation|accusation|suggestion|message|news)s?$")
_FALSE: Final = re.compile(
    r"\b(?:false|untrue|not\strue|fabricat\w+|baseless|groundless|unfounded|invent(?:ed|ions?)|nonsense|fanciful"
    r"|incorrect|no\struth|do(?:es)?\snot\scorrespond|(?:not|never)\srely\son)\b",
    re.IGNORECASE,
)
"""What is said of a rumour by who does not pass it on."""
AROUND: Final = 400
"""Code points of a content that are looked at: it may run over pages."""
_AS_TOLD: Final = re.compile(r",\sas\s(?:the\s)?(?:\w+\s){0,2}$")


def _without_texts(page: Page, outlets: Sequence[Outlet], sources: Sequence[Source]) -> list[Outlet]:
    """The outlets but for "the paper" where the text has a paper of another sort for a source."""
    texts = (m for source in sources if source.kind.value is Kind.DOCUMENT for m in source.mentions)
    if not any(_PAPER.search(mention.of(page.text)) for mention in texts):
        return list(outlets)
    return [o for o in outlets if not (o.again and _PAPER.search(o.span.of(page.text)))]


def _is_called(text: str, source: Source) -> bool:
    """Whether a source's name may be an outlet's: not that of its people, who have none or write for it."""
    return source.identity.value not in _NAMELESS and not _writes(text, source)


_NAMELESS: Final = (Identity.UNNAMED_PERSON, Identity.COLLECTIVE)


def _writes(text: str, source: Source) -> bool:
    """Whether a source is somebody who writes for an outlet ("columnist Ada Moro"): "the paper" is not he."""
    at = text.find(source.name, source.mentions[0].start) if " " in source.name else 0
    return at > 0 and _WRITER.search(text, max(0, at - _NEAR), at) is not None


_NEAR: Final = 20
_WRITER: Final = re.compile(
    r"\b(?:columnist|commentator|journalist|reporter|correspondent|editorialist|editor|critic|presenter|host)\s\Z"
)
_PAPER: Final = re.compile(r"\b[Pp]aper$")


def chains_of(
    page: Page, cases: Sequence[Case], sources: Sequence[Source], zones: Sequence[Zone]
) -> tuple[tuple[Source, ...], tuple[Chain, ...]]:
    """The sources with those that only pass on, and every row's chain; all other fields must be decided."""
    media = [s.name for s in sources if s.kind.value is Kind.MEDIA and _is_called(page.text, s)]
    outlets = _without_texts(page, find_outlets(page.text, media), sources)
    starts = [outlet.span.start for outlet in outlets]
    cast = cast_of(page.text, page.document.text_id, sources, outlets)
    own = own_names(page.document, outlets, zones)
    heard = _each_its_own(cases, [relays_of(page, case, outlets, starts) for case in cases])
    ways = {h.span: h.way for row in heard for h in row if h.by != HEAD}
    plain: list[Hops] = []
    asked: list[bool] = []
    for place, case in enumerate(cases):
        others = [
            h
            for h in heard[place]
            if squashed(h.name.of(page.text)) not in own
            and not _spoken_by_another(cases, place, h)
            and not _told_what_is_denied(case, h)
        ]
        hops = _hops(cast, case, others, ways, cases[max(0, place - BACK) : place])
        hops = ways_of_citers(case, hops) or asked_before(cast, cases, place, outlets, starts)
        plain.append(tuple(hop for hop in hops if not _is_own(page.text, hop, own)))
        ours = (h for h in heard[place] if squashed(h.name.of(page.text)) in own)
        asked.append(any(h.way is Via.INTERVIEW for h in ours))
    lasting = [tuple(h for h in hops if not _is_own(page.text, h, own)) for hops in going_on(cases, plain)]
    return tuple(cast.sources), _chains(cases, lasting, asked)


def _each_its_own(cases: Sequence[Case], heard: Sequence[tuple[Heard, ...]]) -> list[tuple[Heard, ...]]:
    """The relays without those of an inner report that its outer one was given, too: "he said the envoy had
    claimed in an interview with AFP that it rained".
    """
    places = {case.row.id: place for place, case in enumerate(cases)}
    own = list(heard)
    for case, relays in zip(cases, heard, strict=True):
        inner = {h.span for h in relays if not _closes_a_report(case.page, h.span)}
        place = places.get(case.row.parent)
        while inner and place is not None:
            own[place] = tuple(h for h in own[place] if h.span not in inner)
            place = places.get(cases[place].row.parent)
    return own


def _closes_a_report(page: Page, outlet: Span) -> bool:
    return IN_PASSING.search(page.text, max(0, outlet.start - NEAR), outlet.start) is not None


def _hops(
    cast: Cast, case: Case, heard: Sequence[Heard], ways: Mapping[Span, Via], before: Sequence[Case]
) -> Hops:
    """Who passed a row on: relays beside it, else who put it out or heard it, else "it" of the row before."""
    passed = [(_relay(cast, h, ways.get(h.span, h.way)), h.by) for h in heard]
    placed = {hop.source_id for hop, by in passed if by != HEAD}
    kept = [(hop, by) for hop, by in passed if by != HEAD or hop.source_id not in placed]
    hops = [hop for hop, _ in sorted(kept, key=_heard_itself)]
    hops = (
        hops
        or [*publisher(cast, case), *hearer(cast, case)]
        or [*as_it(case, before)]
        or [*citer(cast, case)]
    )
    once = {hop.source_id: hop for hop in reversed(hops) if hop.source_id != case.row.source_id}
    return tuple(reversed(once.values()))


def _heard_itself(passed: tuple[Relay, str]) -> bool:
    """Whether a relay heard the source: who reports that stands before it."""
    hop, by = passed
    return by in _WAS_TOLD or (by == HEAD and hop.via is Via.INTERVIEW)


def _is_own(text: str, hop: Relay, own: frozenset[str]) -> bool:
    """Whether the words for a relay are a name of the page's own outlet."""
    return any(squashed(span.of(text)) in own for span in hop.spans)


def _told_what_is_denied(case: Case, heard: Heard) -> bool:
    """Whether an outlet told what the row denies: "denied that he had left, as the daily had written"."""
    if case.row.polarity.value is not Polarity.DENIED:
        return False
    start = heard.span.start
    return _AS_TOLD.search(case.page.text[max(0, start - NEAR_AS) : start]) is not None


def _spoken_by_another(cases: Sequence[Case], place: int, heard: Heard) -> bool:
    """Whether who spoke to an outlet is another row's source, for that row stands between the two: "the daily
    reported a deal, which his agent denied in an interview with AFP".
    """
    if heard.by in (HEAD, SPOKEN_TO) and _in_anothers_clause(cases[place], heard.span):
        return True
    if heard.by != SPOKEN_TO:
        return False
    row = cases[place].row
    end = extent(row).end
    between = (c.row for c in cases if c.row.cue and end <= c.row.cue[0].start < heard.span.start)
    return any(other.source_id != row.source_id for other in between)


def _in_anothers_clause(case: Case, outlet: Span) -> bool:
    """Whether an outlet stands in a clause of somebody else: "asked about the envoy, who said in an interview
    with the daily that it rained, the mayor said".
    """
    around = case.page.sentence(outlet)
    clause = _WHO_SAID.search(case.page.text, max(around.start, outlet.start - NEAR), outlet.start)
    if clause is None:
        return False
    start = clause.start()
    in_it = any(start <= cue.start < outlet.start for cue in case.row.cue)
    return not (in_it or any(s.start <= start <= s.end + 2 for s in case.row.source))


def _relay(cast: Cast, heard: Heard, way: Via) -> Relay:
    """`way` is that of the row in whose sentence the relay stands: the trained role reaches farther."""
    source = cast.id_of(heard.name, media=heard.outlet, bare=heard.bare)
    return Relay(source, way, heard.implied, (heard.span,))


def _chains(cases: Sequence[Case], hops: Sequence[Hops], asked: Sequence[bool]) -> tuple[Chain, ...]:
    """The whole chains: those of outer rows are made first, for inner ones begin with them; `asked` says
    whose source spoke to the page's own outlet.
    """
    done: dict[str, Chain] = {}
    rows = {case.row.id: case.row for case in cases}
    order = sorted(range(len(cases)), key=lambda k: -sum(map(len, cases[k].row.content)))
    for k in order:
        row = cases[k].row
        parent = rows.get(row.parent)
        carried = done.get(row.parent, ()) if parent and _carries(cases[k], parent) else ()
        done[row.id] = _chain(cases[k], carried, hops[k], asked[k])
    return tuple(done[case.row.id] for case in cases)


def _carries(case: Case, parent: Attribution) -> bool:
    """Whether who says the outer content passes on what stands in it: not who denies it, nor who calls a
    rumour that nobody is named for false.
    """
    if parent.polarity.value is Polarity.DENIED:
        return False
    if not case.unstated or _RUMOUR.search(case.cue) is None:
        return True
    text = case.page.text
    return not any(
        _FALSE.search(text, span.start, min(span.end, span.start + AROUND)) for span in parent.content
    )


def _chain(case: Case, carried: Chain, hops: Hops, asked: bool) -> Chain:
    """The chain of a row: what carried the row above it, who passes it on, and its source as the origin."""
    row = case.row
    way = (
        Via.INTERVIEW if asked and not hops else origin_way(case, hops or (() if case.unstated else carried))
    )
    origin = Relay(row.source_id or UNSTATED, way, False, row.source)
    if row.holder.value:
        return carried or (origin,)
    if carried and row.source_id == carried[-1].source_id and not case.unstated:
        return carried
    once = {origin.source_id, *(hop.source_id for hop in carried)}
    return (*carried, *(hop for hop in hops if hop.source_id not in once), origin)
