"""What stands out in a case: a few figures, each of them counted and leading to what it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from sayso.case.sources import CaseSource, CaseSources
from sayso.case.traced import TraceState
from sayso.core.trace import EventTrace
from sayso.store.lists import Holding
from sayso.views.counted import number_of
from sayso.views.markup import Markup, element, joined
from sayso.views.overview import weightiest_first
from sayso.views.safe import safe
from sayso.views.trace_event import Scene
from sayso.web.pages.leading import claim_address, source_address
from sayso.web.survey import Survey

MOST: Final = 5
"""Of each kind of thing."""
SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the whole case; None for what was not put together yet."""

    holding: Holding
    sources: CaseSources | None
    survey: Survey | None
    state: TraceState

    @property
    def speakers(self) -> Sequence[CaseSource]:
        """Who speaks in several articles, in most of them first."""
        found = self.sources.sources if self.sources else ()
        return [source for source in found if source.speaks and source.articles >= SEVERAL][:MOST]

    @property
    def carried(self) -> Sequence[EventTrace]:
        """The claims of most articles on fewest origins."""
        return weightiest_first(self.survey.events)[:MOST] if self.survey else ()


def standing_part(found: Standing) -> Markup:
    """The figures as a list; nothing for a case without articles."""
    lines = [element("li", *line) for line in _lines(found)]
    return element(
        "section",
        element("h2", "What stands out", id="standing-title"),
        element("ul", *lines),
        id="standing",
        aria_labelledby="standing-title",
        hidden=not found.holding.articles,
    )


def standing_told(found: Standing) -> dict[str, Any]:
    """`sayso-home/1`: the same figures; null for what was not put together yet."""
    held = found.holding
    return {
        "format": "sayso-home/1",
        "articles": held.articles,
        "repeated": held.repeated,
        "claims": held.claims,
        "own_voice": held.own_voice,
        "unstated": found.sources.unstated if found.sources else None,
        "problems": held.problems,
        "outlets": [{"name": name, "articles": count} for name, count in held.outlets],
        "speakers": [
            {"name": one.name, "articles": one.articles, "claims": one.claims} for one in found.speakers
        ]
        if found.sources
        else None,
        "traced": found.state.looked_at,
        "not_traced": found.state.waiting,
        "carried": [
            {"claim": claim_address(trace), "origins": trace.whole.independence.distinct}
            for trace in found.carried
        ]
        if found.survey
        else None,
    }


def _lines(found: Standing) -> Iterator[Iterable[str]]:
    """The figures that there are, each with its link."""
    held = found.holding
    articles = number_of(held.articles, "article")
    same = f" ({held.repeated:,} more repeat one of them word for word)" if held.repeated else ""
    yield (f"{number_of(held.claims, 'claim')} in {articles}{same}; ", *_own_voice(held))
    if held.outlets:
        shown = _ahead(held.outlets)
        outlets = (
            (f"/?{urlencode({'outlet': name})}", name, number_of(count, "article")) for name, count in shown
        )
        most = ", most of it from: " if len(held.outlets) > len(shown) > 0 else ": " if shown else ""
        few = f", none with more than {number_of(held.outlets[0][1], 'article')}" if not shown else ""
        yield (f"{number_of(len(held.outlets), 'outlet')}{most}{few}", *_links(outlets))
    if found.sources is None:
        yield ("Who speaks is being counted; ", element("a", "see all", href="/sources"))
    elif found.speakers:
        speakers = (
            (source_address(one.name), one.name, number_of(one.articles, "article")) for one in found.speakers
        )
        yield ("Speak in most articles: ", *_links(speakers))
    if found.sources and found.sources.unstated:
        words = f"{number_of(found.sources.unstated, 'claim')} for which nobody is named"
        yield (element("a", words, href="/?identity=unstated&order=claims"),)
    if held.problems:
        words = f"{number_of(held.problems, 'input')} could not be read"
        yield (element("a", words, href="/problems"),)
    yield from _claims(found)


def _ahead(outlets: Sequence[tuple[str, int]]) -> Sequence[tuple[str, int]]:
    """The outlets of most articles; of equals all are told of, or none: their names are no rank."""
    if len(outlets) <= MOST:
        return outlets
    return [one for one in outlets[:MOST] if one[1] > outlets[MOST][1]]


def _own_voice(held: Holding) -> Iterator[str]:
    if not held.own_voice:
        yield "none of them in the articles' own voice"
        return
    share = f" ({100 * held.own_voice / held.claims:.0f}%)" if held.claims >= held.own_voice else ""
    words = f"{held.own_voice:,}{share} in the articles' own voice"
    yield element("a", words, href="/?order=own_voice")


def _claims(found: Standing) -> Iterator[Iterable[str]]:
    """The claims on fewest origins, as far as the case was traced; else where that begins."""
    if found.survey is None:
        if found.state.looked_at:
            words = "Claims of several articles, those on fewest origins first"
        else:
            words = "Which claims have few origins is not known yet: trace the case"
        yield (element("a", words, href="/claims"),)
        return
    scenes = [Scene(trace, found.survey.events.articles) for trace in found.carried]
    claims = [
        element(
            "li",
            element("a", f"“{scene.claim_words()}”", href=claim_address(scene.trace), dir="auto"),
            f" {'; '.join(scene.comes_to())}",
        )
        for scene in scenes
    ]
    is_older = found.survey.version != found.state.version
    note = " (as of the last tracing)" if is_older else ""
    if claims:
        yield (f"Carried most, on fewest origins{note}:", element("ul", *claims))


def _links(found: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Links with a figure behind each, with dots between."""
    for number, (address, name, figure) in enumerate(found):
        yield " · " if number else ""
        yield joined(element("a", safe(name), href=address, dir="auto"), f" {figure}")
