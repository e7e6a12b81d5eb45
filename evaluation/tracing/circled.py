"""Circles of outlets that credit each other, and events of one origin without a word about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from evaluation.figures import Figure, f1
from evaluation.presssim import truth
from evaluation.presssim.mentions import Mention as TrueMention
from evaluation.presssim.mentions import chains
from evaluation.presssim.sheet import Part
from evaluation.tracing.linked import Counts, Linked
from evaluation.tracing.oracle import press
from sayso.core.claim import Event, Mention
from sayso.core.origin import Rest, Way
from sayso.tracing.circles import ENOUGH, circles_of, thin_of
from sayso.tracing.claims import alike_in, events_of
from sayso.tracing.families import Families, shipped_families
from sayso.tracing.meant import credits_in
from sayso.tracing.mentions import mentions_of

Events = Iterable[tuple[Event, Mapping[str, Mention]]]


def circled(found: Sequence[Linked], part: Part) -> dict[str, Figure]:
    """Circles, by the true events and by Sayso's own, and thin corroboration."""
    return {
        "circles": f1([circles(one, _true_events(one)) for one in found]),
        "circles, Sayso's own claims": f1([circles(one, _own_events(one)) for one in found]),
        "thin": f1([thin(one, press(part)) for one in found]),
    }


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
