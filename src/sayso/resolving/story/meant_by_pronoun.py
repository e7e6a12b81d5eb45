"""Whom a pronoun means where it stands: who was spoken of before, or whoever says what it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import Final

from sayso.core.source import PRONOUN
from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.spoken_within import within_a_body
from sayso.resolving.story.answered import askers, hearer
from sayso.resolving.story.binding import is_quoted, not_of, not_spoken_of, outside
from sayso.resolving.story.descriptions import nearest_that_fits
from sayso.resolving.story.known import GROUP_REACH, NEAREST, RELATED, Known
from sayso.resolving.story.labels import is_label
from sayso.resolving.story.pronouns import (
    ABOUT,
    FURTHEST,
    PERSONAL,
    RELATIVE,
    RESOLVED,
    THEY,
    Place,
    antecedent,
    can_mean,
    is_many,
)  # fmt: skip
from sayso.resolving.story.subjects import brought_in, may_be_another, thinker
from sayso.resolving.story.told_within import told_within
from sayso.resolving.topics import is_read, may_say


def by_pronoun(known: Known, phrase: Phrase) -> tuple[Somebody, str]:
    """Whom a source's pronoun means, and the rule."""
    word = phrase.shown.casefold()
    if word in RELATIVE and (
        near := _ends_before(known, phrase.start) or _just_before(known, phrase.start, word)
    ):
        return near, RELATED
    if text := _topic_meant(known, phrase):
        return text, NEAREST
    if word == "it" and is_read(known.cues.get(phrase.spans, "")) and not _text_spoken_of(known, phrase):
        return known.new(phrase), PRONOUN
    if word in PERSONAL and (asked := hearer(known, phrase)):
        return asked, NEAREST
    if word in PERSONAL and (subject := thinker(known, phrase) or brought_in(known, phrase)):
        return subject, NEAREST
    if word in PERSONAL and (named := _named_before_as(known, phrase)):
        return named, NEAREST
    if word in PERSONAL and (told := told_within(known, phrase)):
        return told, NEAREST
    if word in PERSONAL and (teller := _teller(known, phrase)):
        return teller, NEAREST
    if word in RESOLVED:
        sentence = known.layout.sentence(phrase.start)
        places, spoken = _may_be_meant(known, phrase)
        paragraph = known.layout.paragraph(phrase.start)
        found = antecedent(word, phrase.start, sentence, paragraph, places, spoken=spoken)
        open_to_doubt = _are_not_it if word in THEY else may_be_another
        if found and not open_to_doubt(known, phrase, found):
            return found, NEAREST
    return known.new(phrase), PRONOUN


def _teller(known: Known, phrase: Phrase) -> Somebody | None:
    """Who tells of himself within another's report: "the ministry said the envoy had told us that he feared".

    With one report round it, a pronoun means its speaker for other reasons: he opens the sentence.
    """
    around = [
        told for told in known.layout.contents_round(phrase.start) if told[2] and told[2] != phrase.spans
    ]
    if len(around) < len(("inner", "outer")):
        return None
    inner, outer = sorted(around, key=lambda told: told[1] - told[0])[:2]
    near = max(inner[0], phrase.start - len("and that "))
    opens = inner[0] == phrase.start or _THAT.fullmatch(known.text, near, phrase.start)
    told_of = outer[0] <= inner[2][0].start < outer[1] and not is_quoted(known.text, inner, phrase.start)
    teller = known.meant.get(known.by_spans[inner[2]]) if opens and told_of else None
    return teller if teller and can_mean(phrase.shown.casefold(), teller) else None


_THAT: Final = re.compile(r"(?:(?:and|but)\s)?that\s")
"""Before the subject of what is told."""


def _named_before_as(known: Known, phrase: Phrase) -> Somebody | None:
    """The only person of words that he confirms behind them: "I have never met Mr Moro, as he has said"."""
    if not known.text.endswith(", as ", 0, phrase.start):
        return None
    own = known.layout.said_by.get(phrase.spans, ())
    places = [p for p in known.places[-GROUP_REACH:] if any(b <= p.start < e for b, e in own)]
    met = {id(p.somebody): p.somebody for p in places if can_mean(phrase.shown.casefold(), p.somebody)}
    return next(iter(met.values())) if len(met) == 1 else None


def _topic_meant(known: Known, phrase: Phrase) -> Somebody | None:
    """The text that the sentence before was about, where what "it" or "they" do is what texts do."""
    if known.topic is None:
        return None
    topic, somebody = known.topic
    back = known.layout.sentence(phrase.start) - known.layout.sentence(topic.phrase.start)
    reach = _READ_BACK if is_read(known.cues.get(phrase.spans, "")) else 1
    if not 0 <= back <= reach or phrase.shown.casefold() != ("they" if topic.phrase.plural else "it"):
        return None
    return somebody if may_say(topic, known.cues.get(phrase.spans, "")) else None


def _text_spoken_of(known: Known, phrase: Phrase) -> bool:
    """Whether a text is told of shortly before "it reads", which its issuer may stand for."""
    at = known.layout.sentence(phrase.start)
    begin = known.layout.starts[max(0, at - _READ_BACK)] if at >= 0 else 0
    return _A_TEXT.search(known.text, begin, phrase.start) is not None


_READ_BACK: Final = 3
"""Sentences from a text to what "it reads"."""
_A_TEXT: Final = re.compile(
    r"\b(?:statement|message|post|tweet|letter|note|notice|e-?mail|memo|text|caption|headline|sign|banner|poster"
    r"|placard|leaflet|report|paper|document|article|release|inscription|slogan|card|label|page|reply|order"
    r"|resolution|petition|entry|log|declaration|announcement|communiqu[eé]|\w*script|story|plaque|tribute)s?\b",
    re.IGNORECASE,
)


def _may_be_meant(known: Known, phrase: Phrase) -> tuple[list[Place], bool]:
    """The last places but those whom a source's pronoun cannot mean for where it stands, and whether that
    is in somebody's very words.
    """
    own = known.layout.said_by.get(phrase.spans, ())
    word = phrase.shown.casefold()
    places = outside(known.text, known.places[-ABOUT:], own, word, phrase.start)
    around = (told for told in known.layout.contents_round(phrase.start) if told[2])
    quoted = [told for told in around if is_quoted(known.text, told, phrase.start)]
    found = (_who_speaks(known, known.by_spans[source], places, phrase.start) for _, _, source in quoted)
    speakers = [speaker for speaker in found if speaker]
    if word in PERSONAL and any(is_label(known.text, source[0]) for _, _, source in quoted):
        speakers += _labelled(known)  # who talks with each other says "you"
    places = not_of(places, speakers)
    if word in PERSONAL:
        places = not_of(not_spoken_of(known.text, places, own, word), askers(known, phrase))
    if word in THEY and quoted:  # whom somebody calls "they" need not be the body that the page told of last
        begin = min(begin for begin, _, _ in quoted)
        places = [place for place in places if place.start >= begin or is_many(place.somebody)]
    return places, bool(speakers)


def _who_speaks(known: Known, k: int, places: list[Place], start: int) -> Somebody | None:
    """Whom the source of quoted words means; of words told behind them whom it will mean, as far as can be
    told before they are heard ("'He wants to go home,' the doctor said").
    """
    phrase = known.phrases[k]
    if phrase.start < start:
        return known.meant.get(k)
    if phrase.name:
        at = phrase.name.span.start
        return None if at in known.surnames.at else known.figures[known.cast.at[at]]
    if phrase.form is Form.DEFINITE:
        return nearest_that_fits(phrase, known.lately(), known.lexicon)
    if (word := phrase.shown.casefold()) not in PERSONAL:
        return None
    own = known.layout.said_by.get(phrase.spans, ())
    before = outside(known.text, places, own, word, phrase.start)
    sentence, paragraph = known.layout.sentence(phrase.start), known.layout.paragraph(phrase.start)
    return antecedent(word, phrase.start, sentence, paragraph, before)


def _are_not_it(known: Known, phrase: Phrase, body: Somebody) -> bool:
    """Whether "they" are not the body that was spoken of last: two, or those within another."""
    if is_many(body):
        return False
    within = within_a_body(known.text, phrase.spans[-1].end, known.lexicon)
    return within or _is_one_of_two(known, body, phrase.start)


def _is_one_of_two(known: Known, body: Somebody, start: int) -> bool:
    """Whether the sentence that last spoke of a body has another beside it: "they" are both then."""
    before = [place for place in known.places[-GROUP_REACH:] if place.start < start]
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].somebody is body), -1)
    beside = [k for k in (at - 1, at + 1) if 0 <= k < len(before)]
    return at >= 0 and any(
        _are_joined(known, *sorted((before[k], before[at]), key=_BY_PLACE)) for k in beside
    )


def _are_joined(known: Known, first: Place, second: Place) -> bool:
    between = known.text[first.start : second.start]
    both = first.sentence == second.sentence and first.somebody is not second.somebody
    return both and can_mean("they", first.somebody) and _AND.search(between) is not None


_BY_PLACE: Final = attrgetter("start")
_AND: Final = re.compile(r"\sand\s(?:the\s)?$")


def _labelled(known: Known) -> list[Somebody]:
    """Those who speak under a label in turn; labels that come once introduce words of people apart."""
    labels = [k for k, phrase in enumerate(known.phrases) if is_label(known.text, phrase.spans[0])]
    met = [somebody for k in labels if (somebody := known.meant.get(k))]
    again = len({known.phrases[k].said for k in labels}) < len(labels) or len(set(map(id, met))) < len(met)
    return met if again else []


def _ends_before(known: Known, start: int) -> Somebody | None:
    """The source right behind whose words a relative pronoun stands ("a survey by Velm, which found")."""
    k = next((known.ends[at] for at in (start - 1, start - 2) if at in known.ends), -1)
    close = k >= 0 and known.text[known.phrases[k].spans[-1].end : start] in (", ", " ")
    return known.meant.get(k) if close else None


def _just_before(known: Known, start: int, word: str) -> Somebody | None:
    """Who was named right before a relative pronoun; "who" is no body with a name further off."""
    last = known.places[-1] if known.places else None
    if last and word != "which" and last.somebody.figure and last.somebody.nature is Nature.BODY:
        return last.somebody if " " not in known.text[last.start : start].rstrip().rstrip(",") else None
    return last.somebody if last and start - last.start <= _RELATIVE_REACH else None


def speaker_round(known: Known, phrase: Phrase) -> Somebody | None:
    """The source of the smallest content that a pronoun stands in."""
    around = [
        (end - start, source)
        for start, end, source in known.layout.contents_round(phrase.start)
        if source and source != phrase.spans
    ]
    meant = (known.meant.get(known.by_spans[source]) for _, source in sorted(around))
    return next((somebody for somebody in meant if somebody), None)


def page_speaking(known: Known, phrase: Phrase) -> Somebody | None:
    """ "We" that nobody is quoted with: the body that the page speaks for, if one spoke just before."""
    if phrase.shown.casefold().split()[0] not in ("we", "our"):
        return None
    at = bisect_right(known.places, phrase.start, key=lambda place: place.start)
    near = (p.somebody for p in reversed(known.places[max(0, at - 6) : at]) if p.source)
    return next((somebody for somebody in near if somebody.nature is Nature.BODY), None)


def group_of(known: Known, start: int) -> Somebody | None:
    """Those of whom "one" or "others" are: the group spoken of last, before its other members."""
    sentence, recent = known.layout.sentence(start), known.places[-GROUP_REACH:]
    near = [p.somebody for p in reversed(recent) if sentence - p.sentence <= FURTHEST and p.start < start]
    return next((s.among or s for s in near if s.plural or s.nature is Nature.GROUP or s.among), None)


_RELATIVE_REACH: Final = 80
