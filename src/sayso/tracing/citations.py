"""Which outlets an article names as who reported, and which articles of the case that can mean.

Three places are looked at: the relays that judging found in the rows; credit lines, bylines and datelines,
which speak for the whole article; and places in the text where outlets are named as reporters and no row says
so ("as X writes", "it became known to X"). Links to another article of the case are citations of it. The
article's own outlets are never cited by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from sayso.core.attribution import extent
from sayso.core.citing import Citation, CitedBy
from sayso.core.copying import Copy
from sayso.core.source import Kind, Source
from sayso.core.span import Span, Spans
from sayso.core.zone import ZoneKind
from sayso.tracing.article import Article
from sayso.tracing.families import Families, outlets_of, with_pages
from sayso.tracing.meant import Shelves, address_key, shelves_of
from sayso.tracing.naming import Named, is_a_name, named_in
from sayso.tracing.reporting import is_of_a_picture, lines_that_credit, place_of, sentence_around


@dataclass(frozen=True, slots=True)
class Page:
    """One article with what all rules ask for: its own outlets, and where known outlets stand in it."""

    article: Article
    families: Families
    own: frozenset[str]
    named: tuple[Named, ...]


def citations_in(
    articles: Sequence[Article], copies: Iterable[Copy], families: Families
) -> tuple[Citation, ...]:
    """Every citation of every article, by text and place, with the articles of the case that it can mean."""
    known = with_pages(families, (page for article in articles for page in article.appearances))
    cited = {article.text_id: cited_in(article, known) for article in articles}
    shelves = shelves_of(articles, copies, known, cited)
    found = [_resolved(one, shelves) for each in cited.values() for one in each]
    linked = [one for article in articles for one in _links(article, known, shelves)]
    return tuple(sorted(_once([*found, *linked]), key=_place))


def cited_in(article: Article, families: Families) -> tuple[Citation, ...]:
    """The outlets that one article names as who reported; which articles are meant is not asked yet."""
    named = tuple(n for n in named_in(article.text, families) if not _is_short_for_its_own(article, n.span))
    page = Page(article, families, frozenset(outlets_of(article.appearances, families)), named)
    found: list[Citation] = []
    for rule in RULES:
        taken = [span for one in found for span in one.spans]
        found += [one for one in rule(page) if not any(_touch(one.spans, span) for span in taken)]
    found += named_once(page, found)
    return tuple(sorted(_joined(found), key=_place))


def _is_short_for_its_own(article: Article, named: Span) -> bool:
    """Whether a name ends the page's own: "Times staff writer" in the Harrow Times is no other paper."""
    words = _THE.sub("", named.of(article.text)).casefold()
    return any(
        _THE.sub("", page.outlet or "").casefold().endswith(f" {words}") for page in article.appearances
    )


_THE: Final = re.compile(r"^the\s+", re.IGNORECASE)


def relays(page: Page) -> Iterator[Citation]:
    """Outlets in the chains of rows: relays, and origins that are outlets themselves."""
    sources = {source.id: source for source in page.article.ledger.sources}
    for row in page.article.told:
        for place, hop in enumerate(row.chain, 1):
            source = sources.get(hop.source_id)
            spans = hop.spans or row.source
            outlet = _outlet(page, source, spans, origin=place == len(row.chain)) if source else ""
            if outlet and spans and outlet not in page.own:
                why = "relay goes on" if hop.implied else "relay in a row"
                why = ITS_REPORTER if source and _REPORTER.search(source.name) else why
                said = () if hop.implied else _naming(page.article, spans)
                yield _citation(page, spans, outlet, CitedBy.RELAY, (row.id, *said), why)


def _naming(article: Article, spans: Spans) -> Iterator[str]:
    """The rows of the own voice that hold these words: "X reports, it is feared that 14 more lie buried"."""
    for voice in article.ledger.voice:
        if any(_touch(voice.content, span) for span in spans):
            yield voice.id


def credit_lines(page: Page) -> Iterator[Citation]:
    """Outlets in credits, bylines and datelines, and in lines that say "Source: X": for the whole article."""
    text = page.article.text
    for zone in page.article.ledger.zones:
        if zone.kind not in _CREDITING or is_of_a_picture(zone.span.of(text)):
            continue
        for named in page.named:
            if zone.span.contains(named.span) and named.outlet not in page.own:
                yield _citation(page, (named.span,), named.outlet, CitedBy.CREDIT_LINE, (), zone.kind.value)
    for span in lines_that_credit(text):
        outlet = page.families.outlet_of(span.of(text))
        if outlet and outlet not in page.own:
            yield _citation(page, (span,), outlet, CitedBy.CREDIT_LINE, (), "line that names a source")


def reporting_words(page: Page) -> Iterator[Citation]:
    """Known outlets beside words by which one is named as who reported, in what is read."""
    text = page.article.text
    read = page.article.read
    for named in page.named:
        if named.outlet in page.own or not any(span.contains(named.span) for span in read):
            continue
        if why := place_of(text, named.span, sure=named.sure):
            rows = tuple(sorted(_rows_at(page.article, sentence_around(text, named.span))))
            yield _citation(page, (named.span,), named.outlet, CitedBy.TEXT, rows, why)


def named_once(page: Page, found: Sequence[Citation]) -> Iterator[Citation]:
    """Rows of a source that other words of the article name as an outlet: "reported by the agency Southwire.
    According to the agency".
    """
    outlets = {
        hop.source_id: one.outlet
        for row in page.article.told
        for hop in row.chain
        for one in found
        if one.by is CitedBy.TEXT and any(_touch(one.spans, span) for span in hop.spans)
    }
    cited = {(row, one.outlet) for one in found for row in one.rows}
    for row in page.article.told:
        for hop in row.chain:
            outlet, spans = outlets.get(hop.source_id, ""), hop.spans or row.source
            if outlet and spans and (row.id, outlet) not in cited:
                why = "relay goes on" if hop.implied else "relay in a row"
                yield _citation(page, spans, outlet, CitedBy.RELAY, (row.id,), why)


ITS_REPORTER: Final = "its reporter is named"

RULES: Final = (relays, credit_lines, reporting_words)


def _links(article: Article, families: Families, shelves: Shelves) -> Iterator[Citation]:
    """Links in what is read that lead to an article of the case."""
    own = {address_key(page.address) for page in article.appearances if page.address}
    outlets = outlets_of(article.appearances, families)
    for link in article.ledger.document.links:
        target = address_key(link.target)
        meant = tuple(one for one in shelves.at.get(target, ()) if one != article.text_id)
        if link.span is None or target in own or not meant:
            continue
        if not any(span.contains(link.span) for span in article.read):
            continue
        outlet = families.outlet_of(link.target)
        if outlet and outlet not in outlets:
            rows = tuple(sorted(_rows_at(article, sentence_around(article.text, link.span))))
            yield Citation(
                article.text_id, (link.span,), outlet, CitedBy.LINK, rows, meant, 0.9, "link to the article"
            )


def _outlet(page: Page, source: Source, spans: Spans, *, origin: bool) -> str:
    """The outlet that a hop names; empty where it is none, or one that nothing but a verdict shows."""
    media = source.kind.value is Kind.MEDIA
    near = next((named for named in page.named if _touch(_with_next(spans), named.span)), None)
    if near is not None:
        return near.outlet if media or near.sure else ""
    if not media or page.families.knows(source.name):
        return page.families.outlet_of(source.name) if media else ""
    passed_on = not origin and bool(spans) and bool(place_of(page.article.text, spans[0], sure=True))
    return page.families.outlet_of(source.name) if passed_on and is_a_name(source.name) else ""


def _with_next(spans: Spans) -> Spans:
    """With the word behind: of "the state agency VESTA" judging marks the noun alone now and then."""
    return tuple(Span(span.start, span.end + 2) for span in spans)


def _resolved(citation: Citation, shelves: Shelves) -> Citation:
    return replace(citation, meant=shelves.meant(citation))


def _rows_at(article: Article, sentence: Span) -> Iterator[str]:
    """The rows whose words lie in this sentence for a good part."""
    for row in article.told:
        if extent(row).overlaps(sentence) and any(span.overlaps(sentence) for span in row.content):
            yield row.id
    for voice in article.ledger.voice:
        if any(span.overlaps(sentence) for span in voice.content):
            yield voice.id


def _citation(
    page: Page, spans: Spans, outlet: str, by: CitedBy, rows: tuple[str, ...], why: str
) -> Citation:
    return Citation(page.article.text_id, spans, outlet, by, rows, (), PROBABILITY[by], why)


def _joined(found: Iterable[Citation]) -> Iterator[Citation]:
    """One citation for one outlet at one place, over all rows to which it goes on."""
    held: dict[tuple[str, Spans, CitedBy], Citation] = {}
    for one in found:
        key = one.outlet, one.spans, one.by
        was = held.get(key)
        rows = tuple(sorted({*one.rows, *(was.rows if was else ())}))
        held[key] = replace(was or one, rows=rows, why=min(one.why, was.why, key=len) if was else one.why)
    return iter(held.values())


def _once(citations: Iterable[Citation]) -> Iterator[Citation]:
    """Links that stand on words which name the outlet already say which article those mean."""
    held: list[Citation] = []
    at: dict[tuple[str, str], list[int]] = {}
    for one in citations:
        near = at.setdefault((one.text_id, one.outlet), [])
        same = next((k for k in near if one.by is CitedBy.LINK and _touch(held[k].spans, one.spans[0])), None)
        if same is None:
            near.append(len(held))
            held.append(one)
        else:
            held[same] = replace(held[same], meant=one.meant)
    return iter(held)


def _touch(spans: Spans, span: Span) -> bool:
    return any(one.overlaps(span) for one in spans)


def _place(citation: Citation) -> tuple[str, Spans, str, str]:
    return citation.text_id, citation.spans, citation.outlet, citation.by.value


PROBABILITY: Final[Mapping[CitedBy, float]] = {
    CitedBy.RELAY: 0.95,
    CitedBy.CREDIT_LINE: 0.95,
    CitedBy.TEXT: 0.95,
    CitedBy.LINK: 0.9,
}
"""The share of each kind that is right on PressSim's `choose`, rounded down; links are not in it."""

_CREDITING: Final = frozenset({ZoneKind.CREDIT, ZoneKind.BYLINE, ZoneKind.DATELINE})
_REPORTER: Final = re.compile(r"\b(?:reporter|correspondent|journalist|photographer|crew|stringer)s?\b")
