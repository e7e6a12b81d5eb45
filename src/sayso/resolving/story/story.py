"""Going through an article from its first word to its last: who each source phrase means, as a reader would
find.

Names say it themselves (the cast has them joined); descriptions and pronouns are compared with whoever was
spoken of before (`known.py`; `meant_by_description.py`, `meant_by_pronoun.py`, `meant_by_possessive.py`).
What speaks inside somebody's own words ("I", "we") is decided last, when every speaker is known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.source import PRONOUN
from sayso.core.span import EDGES, Span
from sayso.resolving.asides import THE_OR_ONE
from sayso.resolving.cast.cast import Cast
from sayso.resolving.cast.joining import SAME_WORDS, SURNAME
from sayso.resolving.lexicon import Gender, Lexicon, Nature
from sayso.resolving.people import Somebody, told
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.story.descriptions import nearest_that_fits
from sayso.resolving.story.introduced import described_before
from sayso.resolving.story.known import LABEL, NEAREST, SPEAKER, Known
from sayso.resolving.story.labels import by_label
from sayso.resolving.story.lives import tells_a_life
from sayso.resolving.story.meant_by_description import by_description
from sayso.resolving.story.meant_by_possessive import belongs, by_possessive
from sayso.resolving.story.meant_by_pronoun import by_pronoun, group_of, page_speaking, speaker_round
from sayso.resolving.story.principals import Whose, may_belong, possessive_of
from sayso.resolving.story.pronouns import SPEAKERS, is_of_a_group
from sayso.resolving.story.sentence_subject import Subject
from sayso.resolving.story.set_against import is_set_against
from sayso.resolving.topics import Topic


def everybody(
    text: str, phrases: Sequence[Phrase], rows: Sequence[Attribution], cast: Cast, lexicon: Lexicon
) -> list[Somebody]:
    """Everybody of the article, each with the phrases that mean it; those without any are no sources."""
    known = Known(text, phrases, rows, cast, lexicon)
    spoken = sorted((span for phrase in phrases for span in phrase.spans), key=EDGES)
    passed = [p for p in cast.descriptions if not _touches_any(p.spans[0], spoken)]
    told_of = [s for s in known.subjects if s.phrase and not _touches_any(s.span, spoken)]
    events = [(place, -1, None) for place in cast.at] + [(p.start, -2, p) for p in passed]
    subjects = {s.span.end - 1: s for s in told_of}
    topics = {t.phrase.start: t for t in cast.topics if not _touches_any(t.phrase.spans[0], spoken)}
    events += [(start, -3, topic.phrase) for start, topic in topics.items()]
    events += [(s.span.end - 1, 0, s.phrase) for s in told_of if s.phrase]
    events += [(phrase.start, k, None) for k, phrase in enumerate(phrases)]
    named = {p.name.span.start for p in phrases if p.name}
    for start, k, description in sorted(events, key=lambda event: event[:2]):
        if k == -3:
            _pass_topic(known, topics[start])
        elif k == 0 and description:
            _pass_subject(known, subjects[start])
        elif description:
            _pass_description(known, description)
        elif k == -1 and start not in named:
            _pass_name(known, start)
        elif k >= 0:
            _hear(known, k)
    _settle_speakers(known)
    return [*known.figures, *known.described]


def _touches_any(span: Span, spans: Sequence[Span]) -> bool:
    at = bisect_right(spans, EDGES(span), key=EDGES)
    return any(spans[k].overlaps(span) for k in range(max(0, at - 3), min(len(spans), at + 1)))


def _pass_name(known: Known, start: int) -> None:
    """A name that is no source here; the town and the agency of a dateline are not spoken of."""
    if not known.layout.in_a_dateline(start):
        known.note(start, known.named(start)[0], source=False)


def _pass_description(known: Known, phrase: Phrase) -> None:
    """A description that is no source here; bodies are remembered, people only where they are known."""
    definite = phrase.form is Form.DEFINITE
    found = nearest_that_fits(phrase, known.lately(), known.lexicon) if definite else None
    noun = known.lexicon.noun(phrase.noun)
    opens = known.layout.before_in_sentence(phrase.start).casefold() in THE_OR_ONE
    body = noun is not None and noun.nature is Nature.BODY
    own = body and (phrase.owner or phrase.qualifiers or " " in phrase.noun)
    if found is None and (own or (opens and not definite)):
        found = known.new(phrase)
    if found:
        found.seen.append(phrase)
        told(found, phrase, known.lexicon)
        known.note(phrase.start, found, source=False)


def _pass_subject(known: Known, subject: Subject) -> None:
    """Of whom a sentence tells in which he is no source, by a pronoun or a description."""
    phrase, start = subject.phrase, subject.head
    if phrase is None or known.layout.told_until(start) >= 0:
        return
    if any(place.start >= subject.span.start for place in known.places[-1:]):
        return
    if phrase.form is Form.PRONOUN:
        life = _life_told(known, phrase)
        somebody, rule = (life, NEAREST) if life else by_pronoun(known, phrase)
        if rule != NEAREST:
            known.described.pop()  # nobody: the one just made for it
            return
        if somebody.figure is None and somebody.gender is Gender.UNKNOWN:
            somebody.gender = _GENDERS.get(phrase.shown.casefold(), Gender.UNKNOWN)
    elif phrase.form is Form.DEFINITE:
        found = nearest_that_fits(phrase, known.lately()[:_TOLD_OF_LATELY], known.lexicon)
        somebody = found or _who_is_taken_up(known, phrase) or known.new(phrase)
        somebody.seen.append(phrase)
    else:
        return
    known.note(start, somebody, source=False, passing=True)


def _life_told(known: Known, phrase: Phrase) -> Somebody | None:
    """Whose life a paragraph goes on to tell that opens with "he" or "she"."""
    life, gender = known.life, _GENDERS.get(phrase.shown.casefold())
    if life is None or gender is None or life.gender not in (gender, Gender.UNKNOWN):
        return None
    if not (
        known.layout.in_a_paragraphs_first(phrase.start) and tells_a_life(known.text, phrase.spans[-1].end)
    ):
        return None
    life.nature = Nature.PERSON
    return life


_TOLD_OF_LATELY: Final = 60
"""How many of those spoken of last the subject of a sentence may take up: there is one in most sentences."""
_GENDERS: Final = {"he": Gender.MALE, "she": Gender.FEMALE}


def _who_is_taken_up(known: Known, phrase: Phrase) -> Somebody | None:
    """Who spoke last in the paragraph and of whom no role was told: "said Ada Moro, 58. The farmer has"."""
    last = known.spoke_last
    if last is None or last.paragraph != known.layout.paragraph(phrase.start):
        return None
    one, noun = last.somebody, known.lexicon.noun(phrase.noun)
    bare = not (phrase.qualifiers or phrase.owner or phrase.plural)
    person = noun is not None and noun.nature is Nature.PERSON and one.nature is not Nature.BODY
    return one if bare and person and one.figure and not one.nouns else None


def _pass_topic(known: Known, topic: Topic) -> None:
    """A text that a sentence is about."""
    phrase = topic.phrase
    found = nearest_that_fits(phrase, known.lately(), known.lexicon) if phrase.form is Form.DEFINITE else None
    if found is None or found.nature is not Nature.DOCUMENT:
        found = known.new(phrase)
    found.seen.append(phrase)
    known.speak_of(phrase.start, found)
    known.topic = topic, found


def _hear(known: Known, k: int) -> None:
    """A phrase that is a source."""
    phrase = known.phrases[k]
    if phrase.form is Form.PRONOUN and phrase.shown.casefold() in SPEAKERS:
        known.speaks_late.append(k)
        return
    somebody, rule = _who(known, phrase)
    last = known.spoke_last
    spoke = last.somebody if last and last.inside < 0 else None
    if spoke and phrase.name and is_set_against(known, phrase, spoke):
        spoke = None
    before = phrase.name and described_before(
        phrase, somebody, known.lately(), spoke, known.row_words, known.lexicon
    )
    if before:
        known.make_one(somebody, before)
    known.link(k, somebody, rule)
    if rule in (PRONOUN, SAME_WORDS) and not phrase.name and is_of_a_group(phrase.said):
        somebody.among = group_of(known, phrase.start)
    if rule == PRONOUN:
        return  # two "he" that mean nobody known need not be one
    if rule == NEAREST and somebody.gender is Gender.UNKNOWN:
        somebody.gender = _GENDERS.get(phrase.shown.casefold(), Gender.UNKNOWN)
    known.note(phrase.start, somebody, source=True)
    belongs(known, somebody, phrase)
    if phrase.owner and phrase.owner.span.start in known.cast.at:
        owner, _ = known.named(phrase.owner.span.start)
        known.note(phrase.owner.span.start, owner, source=False, owner=True)
        somebody.bodies.append(owner)


def _who(known: Known, phrase: Phrase) -> tuple[Somebody, str]:
    """Whom a source's words mean, and by what rule: label, name, pronoun, surname or description."""
    if labelled := by_label(known, phrase):
        return labelled, LABEL
    if phrase.name:
        return known.named(phrase.name.span.start, phrase)
    if phrase.form is Form.PRONOUN:
        return by_pronoun(known, phrase)
    if bearer := _surname(known, phrase.said):
        return bearer, SURNAME
    return by_possessive(known, phrase) or by_description(known, phrase)


def _surname(known: Known, said: str) -> Somebody | None:
    """The only person who bears a word as his last name that is a role for others ("Doctor wrote")."""
    if not said.isalpha() or not said.istitle():
        return None
    bearers = [
        figure
        for figure in known.figures
        if figure.nature is Nature.PERSON
        and figure.figure
        and any(len(words := name.words.split()) > 1 and words[-1] == said for name in figure.figure.names)
    ]
    return bearers[0] if len(bearers) == 1 else None


def _settle_speakers(known: Known) -> None:
    """ "I" and "we": whoever says what they stand in."""
    for k in known.speaks_late:
        phrase = known.phrases[k]
        speaker = speaker_round(known, phrase) or page_speaking(known, phrase)
        if speaker:
            known.link(k, speaker, SPEAKER)
        else:
            known.link(k, known.new(phrase), PRONOUN)
    for k, phrase in enumerate(known.phrases):
        possessive = possessive_of(phrase, known.lexicon)
        if possessive and possessive.sort is Whose.SPEAKERS and (somebody := known.meant.get(k)):
            whom = speaker_round(known, phrase) or page_speaking(known, phrase)
            if whom and may_belong(possessive, phrase, whom, somebody.nature):
                somebody.principal = somebody.principal or whom
