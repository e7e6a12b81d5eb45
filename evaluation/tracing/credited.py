"""How many citations are right, which article they mean, and which quotations are one utterance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from evaluation.figures import Figure, f1, share
from evaluation.presssim.article import Zone
from evaluation.presssim.mentions import Citation as TrueCitation
from evaluation.tracing.linked import Counts, Linked
from sayso.core.citing import Citation
from sayso.core.span import Span
from sayso.tracing.families import outlets_of
from sayso.tracing.naming import named_in

Place = tuple[str, Span]
"""A text and a stretch of it."""


def credited(found: Sequence[Linked]) -> dict[str, Figure]:
    """Citations, the articles meant and utterances, each with its peer."""
    return {
        "citations": f1([citations(one, _cited(one)) for one in found]),
        "citations, wherever one is named": f1([citations(one, _named(one)) for one in found]),
        "meant: the right one": share([meant(one, given=True) for one in found]),
        "meant: none where none is given": share([meant(one, given=False) for one in found]),
        "utterances": f1([utterances(one, _together(one)) for one in found]),
        "utterances, the same words": f1([utterances(one, _same_words(one)) for one in found]),
    }


def citations(one: Linked, given: Iterable[tuple[Place, str]]) -> Counts:
    """Outlets named at a place, as given, beside the true ones."""
    aside = tuple(_no_citations(one))
    told = [(place, outlet) for place, outlet in given if not any(_touch(place, other) for other in aside)]
    gold = [(_place(one, true), one.called[true.outlet]) for true in one.read.truth.citations]
    right = sum(any(outlet == name and _touch(place, at) for at, name in gold) for place, outlet in told)
    hit = sum(any(outlet == name and _touch(place, at) for place, outlet in told) for at, name in gold)
    return right, len(told), hit, len(gold)


def _cited(one: Linked) -> Iterator[tuple[Place, str]]:
    return (((c.text_id, c.spans[0]), c.outlet) for c in one.citations)


def _named(one: Linked) -> Iterator[tuple[Place, str]]:
    """The peer: every known outlet wherever it is named, but for the article's own."""
    for text_id, article in one.case.articles.items():
        own = outlets_of(article.appearances, one.families)
        for named in named_in(article.text, one.families):
            if named.outlet not in own:
                yield (text_id, named.span), named.outlet


def _no_citations(one: Linked) -> Iterator[Place]:
    """Datelines that a copy kept, and places where a reporter of an outlet is the source."""
    for made in one.read.family.articles:
        for place, sentence in enumerate(made.sentences):
            if sentence.zone is Zone.DATELINE:
                yield one.case.text_ids[made.number], made.span(place)
    for mention in one.read.truth.mentions:
        if mention.source and mention.source.startswith("seen/"):
            yield from ((one.case.text_ids[mention.article], span) for span in mention.source_spans)


def meant(one: Linked, *, given: bool) -> tuple[float, float]:
    """Of the citations found, those whose likeliest article is right, or where rightly none is."""
    right = counted = 0
    for true in one.read.truth.citations:
        found = next((c for c in one.citations if _is(one, c, true)), None)
        wanted = one.case.text_ids.get(true.meant) if true.meant is not None else None
        if found and given == (wanted is not None):
            counted += 1
            right += found.meant[:1] == ((wanted,) if wanted else ())
    return right, counted


def utterances(one: Linked, told: set[tuple[int, int]]) -> Counts:
    """Pairs of quotations in two articles, by their places in the truth, beside those of one utterance."""
    gold = {
        (a, b)
        for (a, left), (b, right) in combinations(enumerate(one.read.truth.quotations), 2)
        if left.utterance == right.utterance and _apart(one, a, b)
    }
    return len(told & gold), len(told), len(told & gold), len(gold)


def _together(one: Linked) -> set[tuple[int, int]]:
    at: dict[int, set[str]] = {}
    for n, true in enumerate(one.read.truth.quotations):
        place = one.case.text_ids[true.article], true.span
        at[n] = {u.id for u in one.utterances for q in u.quoted if _touch(place, (q.text_id, q.span))}
    return {(a, b) for a, b in combinations(at, 2) if at[a] & at[b] and _apart(one, a, b)}


def _same_words(one: Linked) -> set[tuple[int, int]]:
    """The peer: the same letters between the marks."""
    words = [
        true.span.of(one.case.articles[one.case.text_ids[true.article]].text)
        for true in one.read.truth.quotations
    ]
    pairs = combinations(range(len(words)), 2)
    return {(a, b) for a, b in pairs if words[a] == words[b] and _apart(one, a, b)}


def _apart(one: Linked, a: int, b: int) -> bool:
    left, right = (one.read.truth.quotations[n].article for n in (a, b))
    return one.case.text_ids[left] != one.case.text_ids[right]


def _is(one: Linked, citation: Citation, true: TrueCitation) -> bool:
    at = citation.text_id, citation.spans[0]
    return citation.outlet == one.called[true.outlet] and _touch(at, _place(one, true))


def _place(one: Linked, true: TrueCitation) -> Place:
    return one.case.text_ids[true.article], true.span


def _touch(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1].overlaps(other[1])
