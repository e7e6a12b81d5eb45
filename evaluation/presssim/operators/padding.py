"""Operators that add to a copy: a sentence, invented experts, unnamed voices, or a real second origin."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from evaluation.presssim import frames
from evaluation.presssim.article import Heard, Saying, Sentence, Voice, Zone
from evaluation.presssim.desk import Desk, content_of
from evaluation.presssim.operators.draft import Draft, inserted
from evaluation.presssim.origin import report
from evaluation.presssim.sheet import Source
from evaluation.presssim.words import Role, Words, having, words_of


def one_sentence_more(draft: Draft, desk: Desk) -> Draft:
    """A sentence of the outlet's own at the end: background if any is left, else a remark."""
    template = desk.background() or desk.remark(_REMARKS)
    if template is None:
        return draft
    return inserted(draft, _end(draft), Sentence(words_of(template, {}), after="\n\n"))


def one_remark_more(draft: Draft, desk: Desk) -> Draft:
    """A remark of the outlet's own behind the lead."""
    place = min(draft.body[0] + 1, _end(draft)) if draft.body else _end(draft)
    template = desk.remark(_ASIDES)
    if template is None:
        return draft
    return inserted(draft, place, Sentence(words_of(template, {}), after="\n\n"))


def expert_agrees(draft: Draft, desk: Desk) -> Draft:
    """An expert who does not exist says the same as the lead."""
    return _expert(draft, desk, "expert {name}")


def expert_with_credentials(draft: Draft, desk: Desk) -> Draft:
    """An expert who does not exist, of an institute that does not either, says the same as the lead."""
    return _expert(draft, desk, "{name}, {title}")


def sources_say(draft: Draft, desk: Desk) -> Draft:
    """Somebody unnamed says the same as the lead."""
    return _unnamed(draft, desk, _SOURCES)


def some_assert(draft: Draft, desk: Desk) -> Draft:
    """A crowd says the same as the lead."""
    return _unnamed(draft, desk, _CROWDS)


def a_call_of_its_own(draft: Draft, desk: Desk) -> Draft:
    """The copier hears another source of the sheet, who knows: a true further origin inside a copy."""
    return _heard(draft, desk, at_end=False)


def a_witness_of_its_own(draft: Draft, desk: Desk) -> Draft:
    """The same, at the end of the text."""
    return _heard(draft, desk, at_end=True)


def _expert(draft: Draft, desk: Desk, manner: str) -> Draft:
    first, last = _NAMES[desk.sheet.part]
    taken = {source.name for source in desk.added.values()}
    names = [f"{a} {b}" for a in first for b in last if f"{a} {b}" not in taken]
    name = desk.one(names)
    full = manner.format(name=name, title=desk.one(_TITLES))
    source = Source(
        f"expert/{len(desk.added)}", name, full, name.split()[1], "expert", "named", invented=True
    )
    return _seconded(draft, desk, source)


def _unnamed(draft: Draft, desk: Desk, names: tuple[tuple[str, str], ...]) -> Draft:
    words, identity = desk.one(names)
    key = f"voice/{len(desk.added)}"
    return _seconded(draft, desk, Source(key, words, words, words, "other", identity, invented=True))


def _seconded(draft: Draft, desk: Desk, source: Source) -> Draft:
    """Somebody who says what the lead says, in the lead's words where no other wording is left."""
    if not draft.claims:
        return draft
    lead = draft.sentences[draft.claims[0]]
    assert lead.says
    if lead.says.voice is Voice.DENIED:
        return draft
    desk.added[source.id] = source
    content = _other_words(lead, draft, desk)
    frame = frames.agreeing(desk.one(frames.REPORTED[draft.outlet.style]), source)
    words = frames.framed(frame, content, words_of(source.full, {}))
    says = replace(lead.says, source=source.id, rests=(Heard(source.id),), voice=Voice.REPORTED)
    place = draft.claims[desk.chance.randrange(len(draft.claims))] + 1
    return inserted(draft, place, Sentence(words, after="\n\n", says=says, edits=("seconded",)))


def _other_words(lead: Sentence, draft: Draft, desk: Desk) -> Words:
    assert lead.says
    exact = lead.says.exact
    claim = desk.sheet.claim(exact.claim)
    template = desk.wording(claim, negated=not exact.affirmed) if desk.happens(0.5) else None
    if template is None:
        return having(lead.words, Role.CONTENT) or frames.no_stop(lead.words)
    return content_of(template, claim, exact.numbers, exact.actors, spelled=draft.outlet.style == "local")


def _heard(draft: Draft, desk: Desk, *, at_end: bool) -> Draft:
    """A claim of the text from a source that no sentence of it names."""
    named = {s.says.source for s in draft.sentences if s.says}
    bodies = {desk.source(key).basis for key in named if key and not key.startswith("seen/")}
    for place in draft.claims:
        says = draft.sentences[place].says
        assert says
        claim = desk.sheet.claim(says.exact.claim)
        free = [
            key
            for key, access in claim.said.items()
            if access != "none" and desk.source(key).basis not in bodies and not desk.source(key).relies
        ]
        template = desk.wording(claim) if free else None
        if not free or template is None:
            continue
        source = desk.source(desk.one(free))
        style = draft.outlet.style
        content = content_of(template, claim, claim.numbers, claim.actors, spelled=style == "local")
        words = report(claim, source, style, words_of(desk.full(source), {}), desk, content)
        heard = Saying(claim.exact, Voice.REPORTED, source.id, (Heard(source.id),))
        sentence = Sentence(words, after="\n\n", says=heard, edits=("heard",))
        return inserted(draft, _end(draft) if at_end else place + 1, sentence)
    return draft


def _end(draft: Draft) -> int:
    """Behind the last sentence of the body."""
    places = [n for n, s in enumerate(draft.sentences) if s.zone in {Zone.BODY, Zone.HEADLINE}]
    return places[-1] + 1 if places else len(draft.sentences)


_REMARKS: Final = (
    "It remains to be seen what the coming days will bring.",
    "Readers who know more are asked to write to the editors.",
    "The subject will certainly occupy the public for a long time yet.",
    "We will keep following developments.",
    "Comments under this article are open until midnight.",
    "Similar news has reached us before, and it was not always borne out.",
)
_ASIDES: Final = (
    "One may draw one's own conclusions.",
    "And this, it seems, is only the beginning.",
    "Nobody who follows these matters will be surprised.",
    "The rest of the press has so far kept silent about it.",
    "What that means for ordinary people needs no explanation.",
    "Our regular readers had been warned.",
)
_NAMES: Final = {
    "choose": (
        "Anselm Berta Corvin Dagny Emeric Filippa Goran Hedda Ivo Jasna".split(),
        "Altwin Brezan Corlett Dravic Eskola Fenwick Gorlan Hustad Ilverin Jarosh".split(),
    ),
    "report": (
        "Kasimir Lioba Marten Nadira Orsolo Petrin Quirin Ramona Sverre Tamsin".split(),
        "Kestrin Lorvane Mandrel Norvik Ostrander Pellam Quist Rethmore Salvik Torvald".split(),
    ),
}
_TITLES: Final = (
    "director of the Institute for Applied Strategy",
    "doctor of political sciences and head of the Centre for Open Analysis",
    "senior fellow of the Forum for Regional Security",
    "an independent analyst with thirty years of experience",
    "professor at the Academy of Public Affairs",
)
_SOURCES: Final = (
    ("a source who asked not to be named", "unnamed_person"),
    ("a senior official", "unnamed_person"),
    ("an insider", "unnamed_person"),
    ("a person who knows the matter", "unnamed_person"),
)
_CROWDS: Final = (
    ("some sources", "collective"),
    ("observers", "collective"),
    ("local activists", "collective"),
    ("many residents", "collective"),
)
