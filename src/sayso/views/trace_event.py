"""One event traced, as lines of a terminal: on how many origins it rests, who has it from whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rich.text import Text

from sayso.case.events import CaseEvents
from sayso.case.traced import Articles, TracedArticle, count_of, outlets_of
from sayso.core.appearance import Appearance
from sayso.core.claim import Claim, Mention, Relation, Stand
from sayso.core.origin import Basis, Counted, Rest, Way
from sayso.core.source import Identity
from sayso.core.span import words as words_at
from sayso.core.trace import EventTrace, claim_of, leading
from sayso.store.entry import GAP
from sayso.views.beside_origins import raising_no_figure, told_apart
from sayso.views.case_lines import DATE, ID, NO_OUTLET, dated, row_name
from sayso.views.counted import number_of
from sayso.views.elide import elide
from sayso.views.labels import label
from sayso.views.safe import isolated, one_line, safe
from sayso.views.terminal_rows import NAME, QUIET, to_type, wrapped

WAYS: Final[Mapping[Way, str]] = {
    Way.COPY: "copy of",
    Way.CREDIT: "from",
    Way.HEARD: "heard from",
    Way.SEEN: "seen by",
    Way.DOCUMENT: "from",
    Way.QUOTED: "quotes",
    Way.RELIES: "has it from",
    Way.REPEATS: "repeats",
    Way.SAME: "may be one with",
}
ROOM_FOR_TITLE: Final = 40
"""Cells of a title that stands in an outlet's place."""
ROOM_FOR_WORDS: Final = 200
"""Cells of a claim's words: the longest are whole paragraphs."""
ROOM_IN_A_ROW: Final = 80
"""Cells of the words of one row of many."""
DIGITS: Final = 8
"""Of a text's id, where a row is named on a command line."""


def found_lines(
    found: CaseEvents, asked: str, width: int, *, everything: bool = False, case: str = "CASE"
) -> Iterator[Text]:
    """The likest event whole, the others in a line each; with `everything` all whole."""
    if not found.events:
        among = f" in {number_of(found.given, 'article')} that may hold it" if found.given else ""
        more = "" if found.given else "; no article holds its words"
        yield Text(f"no claim like “{one_line(asked)}”{among}{more}")
        return
    whole = found.events if everything else found.events[:1]
    for number, trace in enumerate(whole):
        yield from [Text(), Text("—" * 3, QUIET), Text()] if number else []
        yield from event_lines(trace, found, width)
    yield from _part("other claims like it", _others(found, len(whole), case), width)


def _others(found: CaseEvents, shown: int, case: str) -> Iterator[Text]:
    for trace in found.events[shown:]:
        scene = Scene(trace, found.articles, found.asked)
        yield Text(f"“{scene.claim_words()}”")
        yield to_type(f"  sayso trace {case} {scene.row()}")


def event_lines(trace: EventTrace, found: CaseEvents, width: int) -> Iterator[Text]:
    """The claim, its figures in words, its origins, its articles in order of time, what stands beside it."""
    scene = Scene(trace, found.articles, found.asked)
    yield from wrapped(Text(f"“{scene.claim_words()}”", NAME), width, 4, True)
    for line in scene.comes_to():
        yield from wrapped(Text(line), width, 3, True)
    yield from wrapped(Text(within(found.given, found.held), QUIET), width, 3, True)
    yield from _part("origins", scene.origins(), width)
    yield from _part(
        "beside it, and raising no figure of independence",
        scene.counted(raising_no_figure(trace)),
        width,
    )
    yield from _part("first sighting", scene.first(), width)
    yield from _part("in order of time", scene.ways(), width)
    yield from _part("told otherwise", scene.others(), width)
    yield from _part("denied", scene.denials(), width)
    yield from _part("circles", scene.circles(), width)
    yield from _part("thin", scene.thin(), width)


@dataclass(frozen=True, slots=True)
class HasIt:
    """By what way a mention has a claim from `node` (the id of a mention or a basis), and what shows it."""

    way: str
    node: str
    why: str
    rests: tuple[Rest, ...]


class Scene:
    """An event with everything that its lines are told from."""

    def __init__(self, trace: EventTrace, articles: Articles, asked: Iterable[str] = ()) -> None:
        self.trace, self.articles = trace, articles
        claims = (claim_of(trace.event, mention) for mention in asked)
        self.claim = next(filter(None, (*claims, *trace.event.claims)), None)
        """The exact claim that is told of: that which was asked for, else the commonest."""
        self.mention = {mention.id: mention for mention in trace.mentions}
        self.basis = {basis.id: basis for basis in trace.bases}
        self.rests: dict[str, list[Rest]] = {}
        """Of each mention or basis what it rests on, the surest first."""
        for rest in sorted(trace.rests, key=lambda rest: -rest.probability):
            self.rests.setdefault(rest.one, []).append(rest)

    def claim_words(self) -> str:
        """The claim in the words of its first mention."""
        return self.words(leading(self.trace, self.claim))

    def row(self) -> str:
        """How this claim is asked for: the row of its first mention."""
        return row_name(leading(self.trace, self.claim), DIGITS)

    def comes_to(self) -> Iterator[str]:
        """By whom it is carried and on how many origins it rests; apart for the claim and for the event.

        Who tells the event with another figure or on the next day carries the event, and not this claim.
        """
        event = {one.id for claim in self.told_alike() for one in self._carrying(claim.mentions)}
        exact = self._carrying(self.claim.mentions) if self.claim else ()
        whole = f"{self._carried(self.mention[one] for one in event)} · {self.trace.whole.independence.words}"
        if self.claim is None or event == {one.id for one in exact}:
            yield whole
            return
        yield f"so told: {self._carried(exact)} · {self.trace.exact[self.claim.id].independence.words}"
        yield f"the event, told otherwise as well: {whole}"

    def told_alike(self) -> tuple[Claim, ...]:
        """The exact claims that the figures of the event count: no contradictions of the first."""
        return tuple(c for c in self.trace.event.claims if c.relation is not Relation.CONTRADICTION)

    def origins(self) -> Iterator[Text]:
        """The origins of the event; where it is told in several ways, which of them are not this claim's."""
        exact = self.trace.exact[self.claim.id].independence if self.claim else None
        ours = {one.basis for one in (*exact.origins, *exact.beside)} if exact else set()
        for one in (*self.trace.whole.independence.origins, *told_apart(self.trace)):
            (line,) = self.counted((one,))
            yield line.append(" · told otherwise" if exact and one.basis not in ours else "", QUIET)

    def _carrying(self, mentions: Iterable[str]) -> tuple[Mention, ...]:
        there = (self.mention[one] for one in mentions if one in self.mention)
        return tuple(one for one in there if one.stand is Stand.SUPPORTS)

    def _carried(self, mentions: Iterable[Mention]) -> str:
        """By how many articles of how many outlets it is carried."""
        carrying = {one.text_id for one in mentions}
        outlets = outlets_of(carrying, self.articles)
        said = f"carried by {number_of(count_of(carrying, self.articles), 'article')}"
        return (
            f"{said} of {number_of(len(outlets), 'outlet')}"
            if outlets
            else f"{said}; no page names its outlet"
        )

    def counted(self, found: Iterable[Counted]) -> Iterator[Text]:
        """Origins with their grounds."""
        for one in dict.fromkeys(found):
            if basis := self.basis.get(one.basis):
                line = Text(isolated(self.name(basis)), NAME)
                yield line.append(f"{self.about(basis)} · {safe(one.why)}", "not bold")
            else:
                yield Text(safe(one.why))

    def first(self) -> Iterator[Text]:
        """The articles that can be the earliest."""
        sighting = self.trace.whole.first
        for text_id in sighting.text_ids:
            yield Text(self._article(text_id))
            yield from (Text(self._article(text_id, page)) for page in tied(self.articles[text_id]))
        if sighting.text_ids:
            yield Text(safe(sighting.why), QUIET)

    def ways(self) -> Iterator[Text]:
        """Every mention in order of time, and by what way its article has it."""
        for mention in self.trace.mentions:
            if mention.stand is Stand.SUPPORTS:
                said = f"  row {mention.number}: “{self.words(mention, ROOM_IN_A_ROW)}”"
                yield Text(self._article(mention.text_id)).append(said, QUIET)
                yield from self._repeated(mention.text_id)
                ways = (f"    {h.way} {self._node(h.node)} · {h.why}" for h in self.ways_of(mention))
                yield from (Text(way, QUIET) for way in dict.fromkeys(ways))

    def _repeated(self, text_id: str) -> Iterator[Text]:
        """The other articles that are the same text; they have it word for word, and add no origin."""
        if more := repeated(self.articles[text_id]):
            yield Text(f"    word for word in {number_of(len(more), 'article')} more:", QUIET)
            yield from (Text(f"    {stood(page)}", QUIET) for page in more)

    def others(self) -> Iterator[Text]:
        """Variants and contradictions, with who has them."""
        for claim in self.trace.event.claims:
            if claim is not self.claim:
                yield from self._other(claim)

    def denials(self) -> Iterator[Text]:
        """Who denies it."""
        for mention in self.trace.mentions:
            if mention.id in self.trace.event.denied:
                yield Text(f"{self._article(mention.text_id)}  row {mention.number}: “{self.words(mention)}”")
                yield from self._repeated(mention.text_id)

    def circles(self) -> Iterator[Text]:
        """Outlets that credit each other."""
        for circle in self.trace.circles:
            yield Text(f"{', '.join(map(safe, circle.outlets))} credit each other for it")

    def thin(self) -> Iterator[Text]:
        """Many publishers on one origin that none of them names."""
        if thin := self.trace.thin:
            basis = self.basis.get(thin.basis)
            name = self.name(basis) if basis else thin.basis
            yield Text(
                f"{number_of(len(thin.families), 'publisher')} rest on {isolated(name)} without naming it"
            )

    def _other(self, claim: Claim) -> Iterator[Text]:
        of_it = [self.mention[m] for m in claim.mentions if m in self.mention]
        if not of_it:
            return
        against = {one is not None and one.relation is Relation.CONTRADICTION for one in (claim, self.claim)}
        what = "contradicts" if len(against) > 1 else "differs"
        texts = dict.fromkeys(m.text_id for m in of_it)
        outlets = dict.fromkeys(name for text_id in texts for name in names(self.articles[text_id]))
        yield Text(f"{what}: “{self.words(of_it[0])}”").append(
            f"  {number_of(count_of(texts, self.articles), 'article')}: {', '.join(outlets)}",
            QUIET,
        )

    def ways_of(self, mention: Mention) -> Iterator[HasIt]:
        """By what ways this article has it, the surest first; all that shows one way in one."""
        grounds: dict[str, list[Rest]] = {}
        for rest in self.rests.get(mention.id, ()):
            grounds.setdefault(rest.other, []).append(rest)
        for node, shown in grounds.items():
            way = "shares its wording with" if shown[0].undirected else self._way(shown[0])
            why = "; ".join(dict.fromkeys(safe(rest.why) for rest in shown))
            yield HasIt(way, node, why, tuple(shown))

    def _way(self, rest: Rest) -> str:
        """An outlet that says it itself without telling from where has seen nothing."""
        basis = self.basis.get(rest.other)
        unseen = rest.way is Way.SEEN and basis is not None and basis.identity is Identity.UNKNOWN
        return "in the words of" if unseen else WAYS[rest.way]

    def _node(self, node: str) -> str:
        if node in self.mention:
            article = self.articles[self.mention[node].text_id]
            return f"{named(article)} ({article.text_id[:ID]})"
        basis = self.basis.get(node)
        return isolated(self.name(basis)) if basis else "nobody who is known"

    def name(self, basis: Basis) -> str:
        """The fullest name of a basis."""
        return one_line(basis.names[0]) if basis.names else "nobody who is named"

    def about(self, basis: Basis | None) -> str:
        """What it is, in brackets behind its name."""
        return f" ({label(basis.kind)}, {label(basis.identity)})" if basis else ""

    def _article(self, text_id: str, page: Appearance | None = None) -> str:
        """Where a text stood first, or at this page."""
        article = self.articles[text_id]
        if page:
            return f"{text_id[:ID]}  {stood(page)}"
        return f"{text_id[:ID]}  {dated(article.date):<{DATE}}  {named(article)}"

    def words(self, mention: Mention, room: int = ROOM_FOR_WORDS) -> str:
        """The claim as this article words it, on one line."""
        text = self.articles[mention.text_id].text
        return isolated(elide(one_line(words_at(text, mention.content, gap=GAP)), room))


def _part(title: str, lines: Iterator[Text], width: int) -> Iterator[Text]:
    """A part with its title; nothing where it has no lines."""
    for number, line in enumerate(lines):
        if not number:
            yield Text()
            yield Text(title, NAME)
        indent = len(line.plain) - len(line.plain.lstrip())
        for part_number, part in enumerate(wrapped(line, width - 4 - indent, 4, True)):
            yield Text(" " * (4 + indent) if part_number else "  ").append_text(part)


def named(article: TracedArticle) -> str:
    """Its outlet, or where none is named its title: of several articles one must be told from the other."""
    if article.outlet or not article.title:
        return isolated(safe(article.outlet or NO_OUTLET))
    return isolated(f"“{elide(one_line(article.title), ROOM_FOR_TITLE)}”")


def names(article: TracedArticle) -> tuple[str, ...]:
    """Every outlet that carries it, safe to show; where none is named its title."""
    return tuple(isolated(safe(outlet)) for outlet in article.outlets) or (named(article),)


def repeated(article: TracedArticle) -> tuple[Appearance, ...]:
    """The articles that are the same text, behind the first."""
    return article.pages[1:]


def tied(article: TracedArticle) -> tuple[Appearance, ...]:
    """Those of them that may be as early as the first, as far as their dates tell."""
    return tuple(page for page in repeated(article) if _same_date(article.date, page.date))


def _same_date(one: str, other: str) -> bool:
    """Whether two dates are the same as far as both are known."""
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and longer.startswith(shorter)


def stood(page: Appearance) -> str:
    """A page as a line has it: its date, its outlet or else its address."""
    return f"{dated(page.date):<{DATE}}  {isolated(safe(page.outlet or page.address or NO_OUTLET))}"


def within(given: int, held: int = 0) -> str:
    """What no figure of independence says; `held` are the articles of the case."""
    of = f" (those of {held:,} in the case that may hold it)" if held > given else ""
    return f"within the {number_of(given, 'article')} given{of}, if the sources named exist"
