"""Who credits whom, who was first, what is one utterance, in PressSim's families:

`python -m evaluation.tracing.origins --part choose`.

citations   F1 of outlets named as who reported: the same outlet, words that overlap. What copies keep of a
            dateline or of another outlet's reporter is no citation in the truth and is left out. Beside it:
            every place where a known outlet is named.
meant       of the citations found whose article is given, those of which it is the likeliest; of those whose
            article is not given or that are false, those of which none is said to be meant.
utterances  F1 of pairs of quotations in two articles that are one utterance. Beside it: the same words.
first       of events that several articles carry: how often the set holds the earliest, and its mean size.
            Beside it: the earliest date shown alone.
circles     F1 of sets of outlets that credit each other for one event, each once a family.
thin        F1 of events with one origin that three publishers or more use without a word about it. The truth
            also names articles that have the claim from somebody else who counts for nothing; those do not
            rest on the origin and are left out here.

Events and mentions are the true ones (`true.py`) where nothing else is said, the rest is Sayso's own reading.
Intervals are the middle 95 % of 1,000 draws of families, seeded.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from evaluation.figures import Figure, f1, share
from evaluation.presssim import truth
from evaluation.presssim.article import Zone
from evaluation.presssim.mentions import Citation as TrueCitation
from evaluation.presssim.mentions import Mention as TrueMention
from evaluation.presssim.mentions import chains
from evaluation.presssim.outlets import outlets
from evaluation.presssim.sheet import Part
from evaluation.results import Result, today, write
from evaluation.tracing.oracle import press
from evaluation.tracing.reading import Read, read
from evaluation.tracing.true import TrueCase, true_case
from sayso.core.citing import Citation, Utterance
from sayso.core.claim import Event, Mention
from sayso.core.copying import Copy
from sayso.core.origin import Rest, Way
from sayso.core.span import Span
from sayso.tracing.circles import ENOUGH, circles_of, thin_of
from sayso.tracing.citations import citations_in
from sayso.tracing.claims import alike_in, events_of
from sayso.tracing.copies import copies_in
from sayso.tracing.families import Families, outlets_of, shipped_families, with_pages
from sayso.tracing.meant import credits_in
from sayso.tracing.mentions import mentions_of
from sayso.tracing.naming import named_in
from sayso.tracing.quotations import utterances_in
from sayso.tracing.sightings import sighting_of

Counts = tuple[float, float, float, float]
"""Right among the predicted, predicted, found among gold, gold."""
Place = tuple[str, Span]
"""A text and a stretch of it."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A family with its truth on Sayso's rows, and the links that Sayso finds; outlets by their ids."""

    read: Read
    case: TrueCase
    families: Families
    called: dict[str, str]
    copies: tuple[Copy, ...]
    citations: tuple[Citation, ...]
    utterances: tuple[Utterance, ...]


def main() -> None:
    """Measure, print, and keep the result where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.tracing.origins", description=__doc__)
    parser.add_argument("--part", choices=("choose", "report"), default="choose")
    parser.add_argument("--families", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result")
    asked = parser.parse_args()
    result = measure(asked.part, asked.families, asked.seed)
    for name, value in result.figures.items():
        low, high = result.intervals[name]
        print(f"{name:42} {value:7.2f}  ({low:.2f} to {high:.2f})  n {result.details['n'][name]}")
    if asked.json:
        write(result, asked.json)


def measure(part: Part, count: int, seed: int) -> Result:
    """Every figure with its interval and how many there were; in per cent, but sizes of sets."""
    figures = figures_of([linked(one) for one in read(part, count, seed)], part)
    return Result(
        name=f"origins-{part}",
        command=f"python -m evaluation.tracing.origins --part {part} --families {count} --seed {seed}",
        date=today(),
        figures={name: figure.value for name, figure in figures.items()},
        intervals={name: (figure.low, figure.high) for name, figure in figures.items()},
        details={"n": {name: figure.n for name, figure in figures.items()}},
    )


def linked(one: Read) -> Linked:
    """What Sayso finds in one family; outlets are known from the shipped list and from the pages alone."""
    case = true_case(one)
    families = with_pages(shipped_families(), (page for a in one.articles for page in a.appearances))
    named = [*outlets(one.family.part), *(article.outlet for article in one.family.world)]
    copies = copies_in(one.articles)
    return Linked(
        one,
        case,
        families,
        {outlet.id: families.outlet_of(outlet.name) for outlet in named},
        copies,
        citations_in(one.articles, copies, shipped_families()),
        utterances_in(one.articles, one.speakers),
    )


def figures_of(found: Sequence[Linked], part: Part) -> dict[str, Figure]:
    """All figures of these families."""
    return {
        "citations": f1([citations(one, _cited(one)) for one in found]),
        "citations, wherever one is named": f1([citations(one, _named(one)) for one in found]),
        "meant: the right one": share([meant(one, given=True) for one in found]),
        "meant: none where none is given": share([meant(one, given=False) for one in found]),
        "utterances": f1([utterances(one, _together(one)) for one in found]),
        "utterances, the same words": f1([utterances(one, _same_words(one)) for one in found]),
        **firsts(found),
        "circles": f1([circles(one, _true_events(one)) for one in found]),
        "circles, Sayso's own claims": f1([circles(one, _own_events(one)) for one in found]),
        "thin": f1([thin(one, press(part)) for one in found]),
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


def firsts(found: Sequence[Linked]) -> dict[str, Figure]:
    """How often the set holds the earliest article, and how large it is; with the peer's."""
    ours = [[_first(one, event) for event in _carried(one)] for one in found]
    theirs = [[_earliest(one, event) for event in _carried(one)] for one in found]
    return {
        "first: the set holds it": share([_held(rows) for rows in ours]),
        "first: mean size of the set": _plain(share([_size(rows) for rows in ours])),
        "first, earliest date: holds it": share([_held(rows) for rows in theirs]),
        "first, earliest date: mean size": _plain(share([_size(rows) for rows in theirs])),
    }


Sets = tuple[frozenset[str], frozenset[str]]
"""The true texts, and those told."""


def _first(one: Linked, event: truth.Event) -> Sets:
    texts = {one.case.text_ids[number] for number in event.carried}
    carriers = [one.case.articles[text_id] for text_id in sorted(texts)]
    return _truly_first(one, event), frozenset(sighting_of(carriers, one.copies, one.citations).text_ids)


def _earliest(one: Linked, event: truth.Event) -> Sets:
    """The peer: the earliest of the dates that are shown."""
    texts = {one.case.text_ids[number] for number in event.carried}
    dates = {text_id: min(d) for text_id in texts if (d := one.case.articles[text_id].dates)}
    earliest = min(dates.values(), default="")
    return _truly_first(one, event), frozenset(t for t, date in dates.items() if date == earliest)


def _truly_first(one: Linked, event: truth.Event) -> frozenset[str]:
    return frozenset(one.case.text_ids[number] for number in event.first)


def _carried(one: Linked) -> Iterator[truth.Event]:
    """The events that two texts or more carry."""
    for event in one.read.truth.events:
        if len({one.case.text_ids[number] for number in event.carried}) > 1:
            yield event


def _held(rows: Sequence[Sets]) -> tuple[float, float]:
    return sum(bool(true & told) for true, told in rows), len(rows)


def _size(rows: Sequence[Sets]) -> tuple[float, float]:
    return sum(len(told) for _, told in rows), len(rows)


def _plain(figure: Figure) -> Figure:
    """A mean instead of per cent."""
    value, low, high = (round(end / 100, 3) for end in (figure.value, figure.low, figure.high))
    return replace(figure, value=value, low=low, high=high)


Events = Iterable[tuple[Event, Mapping[str, Mention]]]


def circles(one: Linked, events: Events) -> Counts:
    """The circles of a family by their outlets, each once however many claims it has."""
    found = {
        circle.outlets
        for event, mentions in events
        for circle in circles_of(event, mentions, one.citations, one.case.articles, one.families)
    }
    true = {
        tuple(sorted(one.called[outlet] for outlet in circle.outlets))
        for event in one.read.truth.events
        for circle in event.circles
    }
    return len(found & true), len(found), len(found & true), len(true)


def _true_events(one: Linked) -> Events:
    return (one.case.event(event) for event in one.read.truth.events)


def _own_events(one: Linked) -> Events:
    """The events that Sayso makes of its own mentions."""
    known = {m.id: m for article in one.read.articles for m in mentions_of(article.ledger)}
    credited = credits_in(one.read.articles, one.citations, shipped_families())
    alike = alike_in(one.read.articles, one.copies, credited=credited)
    events = events_of(known.values(), alike, one.read.articles)
    return ((event, known) for event in events)


def thin(one: Linked, listed: Families) -> Counts:
    """Events of one origin: what they rest on is the truth, who credits whom is as Sayso reads it."""
    right = told = gold = 0
    for event in one.read.truth.events:
        if len(event.independence.origins) != 1:
            continue
        origin = event.independence.origins[0].id
        true = event.thin is not None and len(_silent(one, event, origin)) >= ENOUGH
        gold += true
        carrying = [one.case.mentions[n] for n in event.supporting]
        found = thin_of(origin, carrying, _rests(one, event, origin), one.case.articles, listed)
        told += found is not None
        right += found is not None and true
    return right, told, right, gold


def _rests(one: Linked, event: truth.Event, origin: str) -> Iterator[Rest]:
    texts = {one.case.text_ids[number] for number in event.carried}
    for n in event.supporting:
        true, mention = one.read.truth.mentions[n], one.case.mentions[n]
        if true.source and one.read.family.sources[true.source].basis == origin:
            yield Rest(mention.id, origin, Way.HEARD, 1.0, (), (), "truth", "")
        elif _reaches(one, true, origin):
            yield Rest(mention.id, f"way-{n}", Way.COPY, 1.0, (), (), "truth", "")
            yield Rest(f"way-{n}", origin, Way.COPY, 1.0, (), (), "truth", "")
        for citation in one.citations:
            if citation.text_id == mention.text_id and set(citation.meant) & texts:
                yield Rest(mention.id, citation.meant[0], Way.CREDIT, 1.0, (), (), "citations", "")


def _silent(one: Linked, event: truth.Event, origin: str) -> frozenset[str]:
    """The publishers of those silent articles whose claim comes from the origin."""
    articles = event.thin.articles if event.thin else ()
    mentions = (one.read.truth.mentions[n] for n in event.supporting)
    resting = {true.article for true in mentions if true.article in articles and _reaches(one, true, origin)}
    at = (one.read.family.world[number].outlet for number in resting)
    return frozenset(outlet.publisher or outlet.id for outlet in at)


def _reaches(one: Linked, true: TrueMention, origin: str) -> bool:
    return any(hop.basis == origin for chain in chains(one.read.family, true) for hop in chain)


def _is(one: Linked, citation: Citation, true: TrueCitation) -> bool:
    at = citation.text_id, citation.spans[0]
    return citation.outlet == one.called[true.outlet] and _touch(at, _place(one, true))


def _place(one: Linked, true: TrueCitation) -> Place:
    return one.case.text_ids[true.article], true.span


def _touch(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1].overlaps(other[1])


if __name__ == "__main__":
    main()
