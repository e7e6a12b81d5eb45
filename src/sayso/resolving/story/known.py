"""What is known at one place of an article: who was spoken of before, where and by which words.

`story.py` goes from place to place and has everything noted here; whom the next phrase means is told from it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Spans
from sayso.resolving.cast.cast import Cast
from sayso.resolving.cast.groups import gender_of_titles
from sayso.resolving.cast.joining import SAME_WORDS
from sayso.resolving.lexicon import Lexicon
from sayso.resolving.people import Somebody, of_figure, of_phrase, portrait_of, told
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.pieces import Name
from sayso.resolving.story.bearers import Surnames, fitting, likeliest
from sayso.resolving.story.introduced import absorb
from sayso.resolving.story.layout import Layout
from sayso.resolving.story.lives import whose_life
from sayso.resolving.story.pronouns import ABOUT, Place
from sayso.resolving.story.sentence_subject import Subject, subject_in
from sayso.resolving.topics import Topic

DESCRIPTION, ISSUER, NAMED_LATER, NEAREST, SPEAKER, RELATED, LABEL = (
    "description", "issuer", "named later", "nearest that fits", "speaker", "relative", "interview label",
)  # fmt: skip
"""The rules by which a phrase is found to mean somebody."""
BEARER, ANY_BEARER = "nearest of its bearers", "one of its bearers"
"""The rules by which a surname is found to mean one of those who bear it, or nobody is."""


class Known:
    """What is known at one place of the article."""

    def __init__(
        self, text: str, phrases: Sequence[Phrase], rows: Sequence[Attribution], cast: Cast, lexicon: Lexicon
    ) -> None:
        self.text, self.phrases, self.lexicon, self.cast = text, phrases, lexicon, cast
        self.figures = [of_figure(figure, lexicon) for figure in cast.figures]
        self.heard = {cast.at[phrase.name.span.start] for phrase in phrases if phrase.name}
        self.naming = {phrase.name.span.start: phrase for phrase in phrases if phrase.name}
        self.surnames = Surnames(self.figures, self.heard, lexicon)
        self.described: list[Somebody] = []
        self.active: dict[int, Somebody] = {}
        self.by_words: dict[str, Somebody] = {}
        self.by_spans: dict[Spans, int] = {phrase.spans: k for k, phrase in enumerate(phrases)}
        self.beginning: dict[int, list[int]] = {}
        for k, phrase in enumerate(phrases):
            self.beginning.setdefault(phrase.start, []).append(k)
        self.meant: dict[int, Somebody] = {}
        self.places: list[Place] = []
        self.opened = -1
        self.spoke_last: Place | None = None
        self.outlets: dict[int, str | None] = {}
        self.told_by: list[tuple[str, Phrase, Somebody]] = []
        self.layout = Layout(text, rows)
        self.named_at = sorted(cast.at.items())
        self.speaks_late: list[int] = []
        self.ends = {phrase.spans[-1].end: k for k, phrase in enumerate(phrases)}
        self.cues = {row.source: " ".join(span.of(text) for span in row.cue) for row in reversed(rows)}
        found = (subject_in(units, text, lexicon) for units in cast.sentences)
        self.subjects = sorted(filter(None, found), key=_begin)
        self.life = whose_life(text, self.figures)
        self.topic: tuple[Topic, Somebody] | None = None

    def lately(self) -> list[Somebody]:
        """Those spoken of last, the last first."""
        return list(islice(reversed(self.active.values()), LATELY))

    def named(self, start: int, phrase: Phrase | None = None) -> tuple[Somebody, str]:
        """Whom the name at a place means, and the rule; of several bearers of a surname the likeliest."""
        if shared := self.surnames.at.get(start):
            return self._bearer(*shared, phrase)
        figure = self.figures[self.cast.at[start]]
        words = phrase.name.words if phrase and phrase.name else ""
        return figure, figure.figure.rules.get(words, SAME_WORDS) if figure.figure else SAME_WORDS

    def _bearer(self, name: Name, shared: Somebody, phrase: Phrase | None) -> tuple[Somebody, str]:
        """Who of its bearers a surname means; somebody of his own where that cannot be told."""
        start = name.span.start
        said = self.layout.said_by.get(phrase.spans, ()) if phrase else ()
        opens = self.text[said[0][0] : said[0][1]] if said else ""
        bearers, gender = fitting(self.surnames.of(name), name, phrase, opens)
        sentence, paragraph = self.layout.sentence(start), self.layout.paragraph(start)
        found = likeliest(bearers, start, sentence, paragraph, self.places[-ABOUT:])
        found = found or self.surnames.meant_ahead(bearers)
        if found:
            found.gender = found.gender or gender
            return found, BEARER
        made = self.surnames.alone(name, shared, gender)
        self.described.append(made)
        return made, SAME_WORDS if gender_of_titles(name.titles) else ANY_BEARER

    def new(self, phrase: Phrase) -> Somebody:
        """Somebody of whom nothing was said before."""
        somebody = of_phrase(phrase, self.lexicon)
        self.described.append(somebody)
        return somebody

    def link(self, k: int, somebody: Somebody, rule: str) -> None:
        """A source phrase means somebody, by a rule."""
        phrase = self.phrases[k]
        somebody.links.append((k, phrase, rule))
        self.meant[k] = somebody
        if phrase.form is not Form.PRONOUN and not phrase.name:
            self.by_words[phrase.key] = somebody
        told(somebody, phrase, self.lexicon)
        if len(somebody.links) == 1:
            somebody.drawn = portrait_of(somebody), self.lexicon  # his very words tell a kind, too
        if rule != SPEAKER:
            self.told_by.append((self.row_words(phrase), phrase, somebody))

    def note(
        self, start: int, somebody: Somebody, *, source: bool, owner: bool = False, passing: bool = False
    ) -> None:
        """Somebody is spoken of at a place; only pronouns can mean who is described in `passing`."""
        sentence = self.layout.sentence(start)
        opens = self.opened != sentence
        if not passing:
            self.opened = sentence
            self.speak_of(start, somebody)
        until = self.layout.told_until(start)
        quoted, inside = not source and until >= 0, until if source else -1
        subject = until < 0 and not owner and self.is_subject(start, source=source)
        paragraph = self.layout.paragraph(start)
        begins = self.layout.begins_a_sentence(start)
        place = Place(
            start, somebody, sentence, paragraph, source, opens, quoted, owner, inside, begins, subject
        )
        self.places.append(place)
        self.spoke_last = place if source else self.spoke_last

    def is_subject(self, start: int, *, source: bool) -> bool:
        """Whether somebody who is spoken of at a place is the subject of its sentence."""
        at = bisect_right(self.subjects, start, key=_begin) - 1
        if at < 0:
            return False
        subject = self.subjects[at]
        return start < subject.span.end if source else start == subject.head

    def speak_of(self, start: int, somebody: Somebody) -> None:
        """Somebody is the last one spoken of."""
        somebody.last = max(somebody.last, start)
        self.active.pop(id(somebody), None)
        self.active[id(somebody)] = somebody

    def make_one(self, somebody: Somebody, before: Somebody) -> None:
        """Whom a name means, put in the place of the one described before."""
        absorb(somebody, before, NAMED_LATER, self.lexicon)
        self.meant.update({k: somebody for k, _, _ in somebody.links})
        self.by_words.update({key: somebody for key, one in self.by_words.items() if one is before})
        self.places = [replace(p, somebody=somebody) if p.somebody is before else p for p in self.places]
        if self.spoke_last and self.spoke_last.somebody is before:
            self.spoke_last = replace(self.spoke_last, somebody=somebody)
        self.told_by = [(w, p, somebody if one is before else one) for w, p, one in self.told_by]
        self.active.pop(id(before), None)
        self.described = [one for one in self.described if one is not before]

    def row_words(self, phrase: Phrase) -> str:
        """The sentence in which a source speaks."""
        return self.layout.sentence_of(phrase.start)


GROUP_REACH: Final = 12
"""How many places back a group is looked for."""
LATELY: Final = 250
"""How many of those spoken of last a description may mean: the time goes with the length of the article."""


def _begin(subject: Subject) -> int:
    return subject.span.start
