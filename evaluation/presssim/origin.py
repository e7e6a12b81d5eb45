"""How an outlet writes an article of its own: it hears sources or sees for itself, and tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from evaluation.presssim import frames
from evaluation.presssim.article import Heard, Rest, Saying, Seen, Sentence, Voice, Zone
from evaluation.presssim.desk import Desk, content_of, day_of
from evaluation.presssim.outlets import Outlet
from evaluation.presssim.sheet import Claim, Source
from evaluation.presssim.words import Words, words_of


@dataclass(frozen=True, slots=True)
class Assignment:
    """What an outlet reports by itself: from whom, which claims, the most important first.

    `saw` are the claims that its own reporter saw. With `differs` a witness gives other numbers.
    """

    outlet: Outlet
    heard: tuple[str, ...]
    claims: tuple[str, ...]
    saw: tuple[str, ...] = ()
    differs: bool = False
    alone: bool = False


@dataclass(slots=True)
class Named:
    """Which sources the article has named so far: full at first, short after that."""

    desk: Desk
    seen: set[str]

    def words(self, source: Source) -> Words:
        """How it is called at this place."""
        text = source.short if source.id in self.seen else self.desk.full(source)
        self.seen.add(source.id)
        return words_of(text, {})


def written(assignment: Assignment, desk: Desk) -> tuple[Sentence, ...]:
    """The whole article, in the manner of its outlet; without furniture."""
    named = Named(desk, set())
    told: list[Sentence] = []
    for claim_id in assignment.claims:
        told += _told(desk.sheet.claim(claim_id), assignment, named)
    told += _denials(assignment, named)
    told += _background(desk, 1 if assignment.alone else desk.chance.randint(1, 3))
    lead = next((sentence for sentence in told if sentence.says), None)
    if lead is None:
        return ()
    head = headline(desk, lead)
    return (*head, *_dateline(assignment, desk), *paragraphed(told, desk))


def headline(desk: Desk, lead: Sentence) -> tuple[Sentence, ...]:
    """A headline that claims what the lead claims; one that claims nothing where the sheet has none left."""
    assert lead.says
    claim = desk.sheet.claim(lead.says.exact.claim)
    template = desk.headline(claim) if lead.says.exact.affirmed else None
    exact = lead.says.exact
    if template is None:
        return (Sentence(words_of(empty_headline(desk), {}), Zone.HEADLINE, "\n\n"),)
    words = content_of(template, claim, exact.numbers, exact.actors, spelled=False)
    says = replace(lead.says, voice=Voice.OWN, source=None)
    return (Sentence(words, Zone.HEADLINE, "\n\n", says),)


def empty_headline(desk: Desk) -> str:
    """A headline that claims nothing."""
    day = day_of(desk.sheet.date.isoformat())
    return desk.one(_EMPTY).format(place=desk.sheet.place, day=day)


def paragraphed(sentences: Sequence[Sentence], desk: Desk) -> tuple[Sentence, ...]:
    """Paragraphs of one to three sentences."""
    found: list[Sentence] = []
    left = 1
    for sentence in sentences:
        left -= 1
        found.append(replace(sentence, after=" " if left > 0 else "\n\n"))
        left = left if left > 0 else desk.chance.choice((1, 1, 2, 2, 3))
    return tuple(found)


def quotation(source: Source, number: int, style: str, words: Words, desk: Desk) -> Sentence:
    """One sentence that this source is quoted with; the utterance is the source's, whoever quotes it."""
    content = words_of(source.quotes[number], {})
    frame = frames.agreeing(desk.one(frames.QUOTED[style]), source)
    return Sentence(frames.framed(frame, content, words), utterance=f"{source.id}/{number}")


def report(claim: Claim, source: Source, style: str, named: Words, desk: Desk, content: Words) -> Words:
    """A sentence in which this source says this."""
    if other := source.relies.get(claim.id.rpartition("/")[2]):
        relied = words_of(desk.source(other).short, {})
        return frames.framed(desk.one(frames.RELIED), content, named, other=relied)
    table = frames.SHOWN if source.kind == "document" else frames.REPORTED[style]
    frame = desk.one(table)
    if desk.second_hand(claim, source):
        told = frames.SECOND_HAND[desk.sheet.part]
        # No draw of its own, so that nothing else in the family changes.
        frame = told[(table.index(frame) + len(claim.id) + len(source.id)) % len(told)]
    return frames.framed(frames.agreeing(frame, source), content, named)


def _told(claim: Claim, assignment: Assignment, named: Named) -> Iterable[Sentence]:
    """A claim with whoever says it, and often a quotation of theirs behind it."""
    desk, style = named.desk, assignment.outlet.style
    key = claim.id.rpartition("/")[2]
    if key in assignment.saw:
        content = _content(claim, desk, claim.numbers, style)
        if content:
            reporter = _reporter(assignment.outlet)
            desk.added[reporter.id] = reporter
            observer = words_of(reporter.full, {})
            words = frames.framed(desk.one(frames.SEEN), content, observer)
            yield _claiming(claim, words, f"seen/{assignment.outlet.id}", Seen(assignment.outlet.id))
        return
    speakers = [source_id for source_id in assignment.heard if source_id in claim.said]
    if not speakers:
        return
    source = desk.source(desk.one(speakers))
    numbers = claim.numbers
    if assignment.differs and claim.differs and claim.said[source.id] == "witness":
        numbers = (desk.one(claim.differs), *claim.numbers[1:])
    content = _content(claim, desk, numbers, style)
    if not content:
        return
    words = report(claim, source, style, named.words(source), desk, content)
    yield _claiming(claim, words, source.id, Heard(source.id), numbers)
    if source.quotes and desk.happens(0.6):
        number = desk.chance.randrange(len(source.quotes))
        if f"{source.id}/{number}" not in named.seen:
            named.seen.add(f"{source.id}/{number}")
            yield quotation(source, number, style, named.words(source), desk)


def _denials(assignment: Assignment, named: Named) -> Iterable[Sentence]:
    """What sources that were heard deny, now and then."""
    desk = named.desk
    for claim in desk.sheet.claims.values():
        who = [source_id for source_id in claim.denied if source_id in assignment.heard]
        if not who or not desk.happens(0.45):
            continue
        content = _content(claim, desk, claim.numbers, assignment.outlet.style)
        if content:
            source = desk.source(desk.one(who))
            frame = frames.agreeing(desk.one(frames.DENIED), source)
            words = frames.framed(frame, content, named.words(source))
            says = Saying(claim.exact, Voice.DENIED, source.id, (Heard(source.id),))
            yield Sentence(words, says=says)


def _background(desk: Desk, count: int) -> Iterable[Sentence]:
    for _ in range(count):
        if template := desk.background():
            yield Sentence(words_of(template, {}))


def _dateline(assignment: Assignment, desk: Desk) -> Iterable[Sentence]:
    """PLACE, day (AGENCY) - as agencies begin."""
    if assignment.outlet.style == "wire" and desk.happens(0.8):
        day = day_of(desk.sheet.date.isoformat())
        place = desk.sheet.place.upper()
        yield Sentence(words_of(f"{place}, {day} ({assignment.outlet.name}) —", {}), Zone.DATELINE, " ")


def _content(claim: Claim, desk: Desk, numbers: tuple[float, ...], style: str) -> Words:
    template = desk.wording(claim)
    if template is None:
        return ()
    return content_of(template, claim, numbers, claim.actors, spelled=style in {"wire", "local"})


def _claiming(
    claim: Claim, words: Words, source: str, rest: Rest, numbers: tuple[float, ...] | None = None
) -> Sentence:
    exact = claim.exact if numbers is None else replace(claim.exact, numbers=numbers)
    return Sentence(words, says=Saying(exact, Voice.REPORTED, source, (rest,)))


def _reporter(outlet: Outlet) -> Source:
    """The outlet's own reporter, as a source; those of one publisher are one basis."""
    return Source(
        id=f"seen/{outlet.id}",
        name=f"a reporter of {outlet.name}",
        full=f"a reporter of {outlet.name} on the spot",
        short="the reporter",
        kind="media",
        identity="described",
        body=f"own/{outlet.publisher or outlet.id}",
    )


_EMPTY = (
    "{place}: what is known",
    "What happened in {place}",
    "New details from {place}",
    "The news from {place}",
    "{place}: the main points",
    "After the {day}",
    "More from {place}",
)
