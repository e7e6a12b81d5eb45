"""Going through an article from its first word to its last: who each source phrase means, as a reader would
find.

Names say it themselves (the cast has them joined); descriptions and pronouns are compared with whoever was
spoken of before. What speaks inside somebody's own words ("I", "we") is decided last, when every speaker is
known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.source import PRONOUN, Kind
from sayso.core.span import EDGES, Span, Spans
from sayso.resolving.asides import ARTICLES
from sayso.resolving.binding import is_quoted, not_of, outside
from sayso.resolving.cast import Cast
from sayso.resolving.descriptions import ahead, issuer_of, nearest_that_fits
from sayso.resolving.firms import firm_beside, only_firm
from sayso.resolving.introduced import absorb, described_before
from sayso.resolving.joining import SAME_WORDS, SURNAME
from sayso.resolving.layout import Layout
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.people import Somebody, of_figure, of_phrase, portrait_of, told
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.principals import Possessive, Whose, may_belong, possessive_of, takes_its_kind
from sayso.resolving.pronouns import (
    ABOUT,
    FURTHEST,
    OWNED,
    RELATIVE,
    RESOLVED,
    SPEAKERS,
    WINDOW,
    Place,
    antecedent,
    can_own,
    is_of_a_group,
    may_be_any_word,
    owner,
)
from sayso.resolving.roles import Use, roles
from sayso.resolving.topics import Topic, may_say
from sayso.resolving.tried import TRIED, only_one_tried

DESCRIPTION, ISSUER, NAMED_LATER, NEAREST, SPEAKER, RELATED, LABEL = (
    "description", "issuer", "named later", "nearest that fits", "speaker", "relative", "interview label",
)  # fmt: skip


def everybody(
    text: str, phrases: Sequence[Phrase], rows: Sequence[Attribution], cast: Cast, lexicon: Lexicon
) -> list[Somebody]:
    """Everybody of the article, each with the phrases that mean it; those without any are no sources."""
    story = _Story(text, phrases, rows, cast, lexicon)
    spoken = sorted((span for phrase in phrases for span in phrase.spans), key=EDGES)
    passed = [p for p in cast.descriptions if not _touches_any(p.spans[0], spoken)]
    events = [(place, -1, None) for place in cast.at] + [(p.start, -2, p) for p in passed]
    topics = {t.phrase.start: t for t in cast.topics if not _touches_any(t.phrase.spans[0], spoken)}
    events += [(start, -3, topic.phrase) for start, topic in topics.items()]
    events += [(phrase.start, k, None) for k, phrase in enumerate(phrases)]
    named = {p.name.span.start for p in phrases if p.name}
    for start, k, description in sorted(events, key=lambda event: event[:2]):
        if k == -3:
            story.pass_topic(topics[start])
        elif description:
            story.pass_description(description)
        elif k == -1 and start not in named:
            story.pass_name(start)
        elif k >= 0:
            story.hear(k)
    story.settle_speakers()
    return [*story.figures, *story.described]


class _Story:
    """What is known at one place of the article."""

    def __init__(
        self, text: str, phrases: Sequence[Phrase], rows: Sequence[Attribution], cast: Cast, lexicon: Lexicon
    ) -> None:
        self.text, self.phrases, self.lexicon, self.cast = text, phrases, lexicon, cast
        self.figures = [of_figure(figure, lexicon) for figure in cast.figures]
        self.described: list[Somebody] = []
        self.active: dict[int, Somebody] = {}
        self.by_words: dict[str, Somebody] = {}
        self.by_spans: dict[Spans, int] = {phrase.spans: k for k, phrase in enumerate(phrases)}
        self.meant: dict[int, Somebody] = {}
        self.places: list[Place] = []
        self.told_by: list[tuple[str, Phrase, Somebody]] = []
        self.layout = Layout(text, rows)
        self.named_at = sorted(cast.at.items())
        self.speaks_late: list[int] = []
        self.ends = {phrase.spans[-1].end: k for k, phrase in enumerate(phrases)}
        self.cues = {row.source: " ".join(span.of(text) for span in row.cue) for row in reversed(rows)}
        self.topic: tuple[Topic, Somebody] | None = None

    def pass_name(self, start: int) -> None:
        """A name that is no source here; the town and the agency of a dateline are not spoken of."""
        if not self.layout.in_a_dateline(start):
            self._note(start, self.figures[self.cast.at[start]], source=False)

    def pass_description(self, phrase: Phrase) -> None:
        """A description that is no source here; bodies are remembered, people only where they are known."""
        definite = phrase.form is Form.DEFINITE
        found = nearest_that_fits(phrase, self._lately(), self.lexicon) if definite else None
        noun = self.lexicon.noun(phrase.noun)
        opens = self.layout.before_in_sentence(phrase.start).casefold() in ARTICLES
        body = noun is not None and noun.nature is Nature.BODY
        own = body and (phrase.owner or phrase.qualifiers or " " in phrase.noun)
        if found is None and (own or (opens and not definite)):
            found = self._new(phrase)
        if found:
            found.seen.append(phrase)
            told(found, phrase, self.lexicon)
            self._note(phrase.start, found, source=False)

    def pass_topic(self, topic: Topic) -> None:
        """A text that a sentence is about."""
        phrase = topic.phrase
        found = (
            nearest_that_fits(phrase, self._lately(), self.lexicon) if phrase.form is Form.DEFINITE else None
        )
        if found is None or found.nature is not Nature.DOCUMENT:
            found = self._new(phrase)
        found.seen.append(phrase)
        found.last = max(found.last, phrase.start)
        self.active.pop(id(found), None)
        self.active[id(found)] = found
        self.topic = topic, found

    def _topic_meant(self, phrase: Phrase) -> Somebody | None:
        """The text that the sentence before was about, where what "it" or "they" do is what texts do."""
        if self.topic is None:
            return None
        topic, somebody = self.topic
        back = self.layout.sentence(phrase.start) - self.layout.sentence(topic.phrase.start)
        if not 0 <= back <= 1 or phrase.shown.casefold() != ("they" if topic.phrase.plural else "it"):
            return None
        return somebody if may_say(topic, self.cues.get(phrase.spans, "")) else None

    def hear(self, k: int) -> None:
        """A phrase that is a source."""
        phrase = self.phrases[k]
        if phrase.form is Form.PRONOUN and phrase.shown.casefold() in SPEAKERS:
            self.speaks_late.append(k)
            return
        somebody, rule = self._who(phrase)
        before = phrase.name and described_before(
            phrase, somebody, self._lately(), self._row_words, self.lexicon
        )
        if before:
            self._is_one(somebody, before)
        self._link(k, somebody, rule)
        if rule in (PRONOUN, SAME_WORDS) and not phrase.name and is_of_a_group(phrase.said):
            somebody.among = self._group(phrase.start)
        if rule == PRONOUN:
            return  # two "he" that mean nobody known need not be one
        self._note(phrase.start, somebody, source=True)
        self._belongs(somebody, phrase)
        if phrase.owner and (place := self.cast.at.get(phrase.owner.span.start)) is not None:
            self._note(phrase.owner.span.start, self.figures[place], source=False, owner=True)
            somebody.bodies.append(self.figures[place])

    def _belongs(self, somebody: Somebody, phrase: Phrase) -> None:
        """Whose somebody is by a possessive; a spokesman alone speaks for the body that spoke last."""
        possessive = possessive_of(phrase, self.lexicon)
        whom = self._principal(possessive, phrase) if possessive else None
        if possessive is None and phrase.noun in roles(Use.SPEAKS) and not (phrase.bodies or phrase.owner):
            whom = self._spoken_for(phrase)
        if whom is None or whom is somebody:
            return
        if possessive and may_belong(possessive, phrase, whom, somebody.nature):
            somebody.principal = whom
        elif possessive and not takes_its_kind(possessive, phrase, whom):
            return
        somebody.bodies.append(whom)
        told(somebody, phrase, self.lexicon)
        if possessive and possessive.sort is Whose.DESCRIPTION:
            self._note(phrase.start, whom, source=False, owner=True)

    def _is_one(self, somebody: Somebody, before: Somebody) -> None:
        """Whom a name means, put in the place of the one described before."""
        absorb(somebody, before, NAMED_LATER, self.lexicon)
        self.meant.update({k: somebody for k, _, _ in somebody.links})
        self.by_words.update({key: somebody for key, one in self.by_words.items() if one is before})
        self.places = [replace(p, somebody=somebody) if p.somebody is before else p for p in self.places]
        self.told_by = [(w, p, somebody if one is before else one) for w, p, one in self.told_by]
        self.active.pop(id(before), None)
        self.described = [one for one in self.described if one is not before]

    def settle_speakers(self) -> None:
        """ "I" and "we": whoever says what they stand in."""
        for k in self.speaks_late:
            phrase = self.phrases[k]
            speaker = self._speaker_round(phrase) or self._page_speaking(phrase)
            if speaker:
                self._link(k, speaker, SPEAKER)
            else:
                self._link(k, self._new(phrase), PRONOUN)
        for k, phrase in enumerate(self.phrases):
            possessive = possessive_of(phrase, self.lexicon)
            if possessive and possessive.sort is Whose.SPEAKERS and (somebody := self.meant.get(k)):
                whom = self._speaker_round(phrase) or self._page_speaking(phrase)
                if whom and may_belong(possessive, phrase, whom, somebody.nature):
                    somebody.principal = somebody.principal or whom

    def _who(self, phrase: Phrase) -> tuple[Somebody, str]:
        if phrase.said in ("Q", "A") and (part := self._interview_part(phrase.said)):
            return part, LABEL
        if phrase.name:
            figure = self.cast.figures[self.cast.at[phrase.name.span.start]]
            return self.figures[self.cast.at[phrase.name.span.start]], figure.rules.get(
                phrase.name.words, SAME_WORDS
            )
        if phrase.form is Form.PRONOUN:
            return self._pronoun(phrase)
        if bearer := self._surname(phrase.said):
            return bearer, SURNAME
        return self._description(phrase)

    def _surname(self, said: str) -> Somebody | None:
        """The only person who bears a word as his last name that is a role for others ("Doctor wrote")."""
        if not said.isalpha() or not said.istitle():
            return None
        bearers = [
            figure
            for figure in self.figures
            if figure.nature is Nature.PERSON
            and figure.figure
            and any(
                len(words := name.words.split()) > 1 and words[-1] == said for name in figure.figure.names
            )
        ]
        return bearers[0] if len(bearers) == 1 else None

    def _interview_part(self, letter: str) -> Somebody | None:
        """Who stands behind "Q." and "A.": the person named most answers, the other one with a label asks."""
        people = [figure for figure in self.figures if figure.nature is Nature.PERSON and figure.figure]
        answers = max(people, key=lambda s: len(s.figure.names) if s.figure else 0, default=None)
        if letter == "A":
            return answers
        labelled = (
            figure
            for figure in self.figures
            for name in (figure.figure.names if figure.figure else ())
            if self.text.startswith(":", name.span.end) and figure is not answers
        )
        return next(labelled, None)

    def _pronoun(self, phrase: Phrase) -> tuple[Somebody, str]:
        word = phrase.shown.casefold()
        if word in RELATIVE and (
            near := self._ends_before(phrase.start) or self._just_before(phrase.start, word)
        ):
            return near, RELATED
        if text := self._topic_meant(phrase):
            return text, NEAREST
        if word in RESOLVED:
            sentence = self.layout.sentence(phrase.start)
            places, spoken = self._may_be_meant(phrase)
            paragraph = self.layout.paragraph(phrase.start)
            found = antecedent(word, phrase.start, sentence, paragraph, places, spoken=spoken)
            if found:
                return found, NEAREST
        return self._new(phrase), PRONOUN

    def _may_be_meant(self, phrase: Phrase) -> tuple[list[Place], bool]:
        """The last places but those whom a source's pronoun cannot mean for where it stands, and whether that
        is in somebody's very words.
        """
        own = self.layout.said_by.get(phrase.spans, ())
        word = phrase.shown.casefold()
        places = outside(self.text, self.places[-ABOUT:], own, word, phrase.start)
        around = (told for told in self.layout.contents_round(phrase.start) if told[2])
        quoted = (told for told in around if is_quoted(self.text, told, phrase.start))
        found = (self.meant.get(self.by_spans[source]) for _, _, source in quoted)
        speakers = [speaker for speaker in found if speaker]
        return not_of(places, speakers), bool(speakers)

    def _description(self, phrase: Phrase) -> tuple[Somebody, str]:
        known = self._lately()
        noun = self.lexicon.noun(phrase.noun)
        definite = phrase.form is Form.DEFINITE
        if phrase.noun == "paper" and definite and (paper := self._paper(known)):
            return paper, DESCRIPTION
        document = noun is not None and noun.kind is Kind.DOCUMENT
        itself = nearest_that_fits(phrase, known, self.lexicon) if document else None
        if (
            (itself is None or not itself.is_source)
            and phrase.issued
            and phrase.form is Form.DEFINITE
            and (issuer := issuer_of(phrase, self._row_words(phrase), self.told_by[-LATELY:], self.lexicon))
        ):
            return issuer, ISSUER
        theirs = phrase.said.casefold().startswith(_PEOPLES)
        if (
            phrase.form is Form.DEFINITE
            and not theirs
            and (found := nearest_that_fits(phrase, known, self.lexicon))
        ):
            return found, DESCRIPTION
        if same := self._same_words(phrase):
            return same, SAME_WORDS
        if later := self._named_later(phrase):
            return later, NAMED_LATER
        if firm := self._only_firm(phrase):
            return firm, DESCRIPTION
        if (
            phrase.noun in TRIED
            and _is_bare(phrase)
            and (one := only_one_tried(self.figures, self.text, phrase.start))
        ):
            return one, DESCRIPTION
        return self._new(phrase), SAME_WORDS

    def _paper(self, known: Sequence[Somebody]) -> Somebody | None:
        """The text that "the paper" takes up ("a discussion paper"), if no outlet has spoken since."""
        for one in known:
            if one.nature is Nature.DOCUMENT and any(noun.split()[-1] == "paper" for noun in one.nouns):
                return one
            if one.is_source and one.kind is Kind.MEDIA:
                return one
        return None

    def _named_later(self, phrase: Phrase) -> Somebody | None:
        """Who is described in a headline or lead before he is named."""
        at = bisect_right(self.named_at, (phrase.start, len(self.figures)))
        coming = [(start, self.figures[place]) for start, place in self.named_at[at : at + AHEAD]]
        return ahead(phrase, coming, self.lexicon)

    def _only_firm(self, phrase: Phrase) -> Somebody | None:
        """The firm that a text is about, for "the company" with nothing more."""
        noun = self.lexicon.noun(phrase.noun)
        of_firms = noun is not None and noun.kind is Kind.COMPANY and noun.nature is Nature.BODY
        if not of_firms or not _is_bare(phrase):
            return None
        if only := only_firm(self.figures, self.text, phrase.start):
            return only
        sentence = self.layout.sentence(phrase.start)
        near = [p for p in self.places[-GROUP_REACH:] if sentence - p.sentence <= OWNED]
        firm = firm_beside((p.somebody for p in near), self.text)
        return None if any(may_be_any_word(p) for p in near if p.somebody is firm) else firm

    def _meant_by(self, phrase: Phrase) -> Somebody | None:
        """Whom a description means that is no source here."""
        found = nearest_that_fits(phrase, self._lately(), self.lexicon)
        return found or self._named_later(phrase) or self._only_firm(phrase)

    def _same_words(self, phrase: Phrase) -> Somebody | None:
        """Who was described by the very words; "a witness" and "a witness" may be two."""
        alone = phrase.shown.casefold().startswith(("a ", "an ", "another ", "one ")) and not phrase.owner
        noun = self.lexicon.noun(phrase.noun)
        if alone and noun and noun.nature is Nature.PERSON:
            return None
        return self.by_words.get(phrase.key)

    def _lately(self) -> list[Somebody]:
        """Those spoken of last, the last first."""
        return list(islice(reversed(self.active.values()), LATELY))

    def _new(self, phrase: Phrase) -> Somebody:
        somebody = of_phrase(phrase, self.lexicon)
        self.described.append(somebody)
        return somebody

    def _link(self, k: int, somebody: Somebody, rule: str) -> None:
        phrase = self.phrases[k]
        somebody.links.append((k, phrase, rule))
        self.meant[k] = somebody
        if phrase.form is not Form.PRONOUN and not phrase.name:
            self.by_words[phrase.key] = somebody
        told(somebody, phrase, self.lexicon)
        if len(somebody.links) == 1:
            somebody.drawn = portrait_of(somebody), self.lexicon  # his very words tell a kind, too
        if rule != SPEAKER:
            self.told_by.append((self._row_words(phrase), phrase, somebody))

    def _note(self, start: int, somebody: Somebody, *, source: bool, owner: bool = False) -> None:
        sentence = self.layout.sentence(start)
        opens = not self.places or self.places[-1].sentence != sentence
        somebody.last = max(somebody.last, start)
        self.active.pop(id(somebody), None)
        self.active[id(somebody)] = somebody
        until = self.layout.told_until(start)
        quoted, inside = not source and until >= 0, until if source else -1
        paragraph = self.layout.paragraph(start)
        begins = self.layout.begins_a_sentence(start)
        self.places.append(
            Place(start, somebody, sentence, paragraph, source, opens, quoted, owner, inside, begins)
        )

    def _ends_before(self, start: int) -> Somebody | None:
        """The source right behind whose words a relative pronoun stands ("a survey by Velm, which found")."""
        k = next((self.ends[at] for at in (start - 1, start - 2) if at in self.ends), -1)
        close = k >= 0 and self.text[self.phrases[k].spans[-1].end : start] in (", ", " ")
        return self.meant.get(k) if close else None

    def _just_before(self, start: int, word: str) -> Somebody | None:
        """Who was named right before a relative pronoun; "who" is no body with a name further off."""
        last = self.places[-1] if self.places else None
        if last and word != "which" and last.somebody.figure and last.somebody.nature is Nature.BODY:
            return last.somebody if " " not in self.text[last.start : start].rstrip().rstrip(",") else None
        return last.somebody if last and start - last.start <= _RELATIVE_REACH else None

    def _speaker_round(self, phrase: Phrase) -> Somebody | None:
        """The source of the smallest content that a pronoun stands in."""
        around = [
            (end - start, source)
            for start, end, source in self.layout.contents_round(phrase.start)
            if source and source != phrase.spans
        ]
        meant = (self.meant.get(self.by_spans[source]) for _, source in sorted(around))
        return next((somebody for somebody in meant if somebody), None)

    def _page_speaking(self, phrase: Phrase) -> Somebody | None:
        """ "We" that nobody is quoted with: the body that the page speaks for, if one spoke just before."""
        if phrase.shown.casefold().split()[0] not in ("we", "our"):
            return None
        at = bisect_right(self.places, phrase.start, key=lambda place: place.start)
        near = (p.somebody for p in reversed(self.places[max(0, at - 6) : at]) if p.source)
        return next((somebody for somebody in near if somebody.nature is Nature.BODY), None)

    def _group(self, start: int) -> Somebody | None:
        """Those of whom "one" or "others" are: the group spoken of last, before its other members."""
        sentence, recent = self.layout.sentence(start), self.places[-GROUP_REACH:]
        near = [p.somebody for p in reversed(recent) if sentence - p.sentence <= FURTHEST and p.start < start]
        return next((s.among or s for s in near if s.plural or s.nature is Nature.GROUP or s.among), None)

    def _principal(self, possessive: Possessive, phrase: Phrase) -> Somebody | None:
        """Whom a possessive means, as any other mention of him would."""
        if possessive.sort is Whose.NAME and phrase.owner:
            place = self.cast.at.get(phrase.owner.span.start)
            return self.figures[place] if place is not None else None
        if possessive.told:
            return self._meant_by(possessive.told)
        sentence, paragraph = self.layout.sentence(phrase.start), self.layout.paragraph(phrase.start)
        if possessive.sort is Whose.PERSONS:
            places = [place for place in self.places[-ABOUT:] if place.start < phrase.start]
            return antecedent(possessive.words, phrase.start, sentence, paragraph, places)
        if possessive.sort is Whose.BODYS and phrase.noun == "author":
            return self._spoken_for(phrase)  # of whoever issued a text, not of what is spoken of beside it
        if possessive.sort is Whose.BODYS:
            places = [place for place in self.places[-WINDOW:] if self._may_have(phrase, place)]
            if possessive.words == "whose":
                near = [place for place in places if place.start < phrase.start][-1:]
                places = [place for place in near if place.sentence == sentence]
            return owner(phrase.start, sentence, paragraph, places, many=possessive.words == "their")
        return None

    def _spoken_for(self, phrase: Phrase) -> Somebody | None:
        """For whom a spokesman speaks of whom no more is told: the body that spoke last."""
        sentence = self.layout.sentence(phrase.start)
        near = [p for p in self.places[-12:] if p.start < phrase.start and can_own(p)]
        recent = [p for p in near if p.somebody.nature is Nature.BODY or p.somebody.kind is not Kind.MEDIA]
        if phrase.said.casefold().startswith(("a ", "an ")):  # "The FBI is assisting, a spokesperson said"
            opens = (
                p.somebody for p in recent if p.sentence == sentence and p.opens and self._may_have(phrase, p)
            )
            if body := next(opens, None):
                return body
        return next((p.somebody for p in reversed(recent) if p.source), None)

    def _row_words(self, phrase: Phrase) -> str:
        """The sentence in which a source speaks."""
        return self.layout.sentence_of(phrase.start)

    def _may_have(self, phrase: Phrase, place: Place) -> bool:
        """Whether a body may have a post: no outlet has an undersecretary, nothing but outlets reporters."""
        noun, kind = self.lexicon.noun(phrase.noun), place.somebody.kind
        post = noun.kind if noun else Kind.UNKNOWN
        if kind is Kind.UNKNOWN or post not in (Kind.STATE, Kind.MEDIA):
            return True
        return (kind is Kind.MEDIA) is (post is Kind.MEDIA)


_PEOPLES: Final = ("his ", "her ", "my ", "our ")
_RELATIVE_REACH: Final = 80
GROUP_REACH: Final = 12
"""How many places back a group is looked for."""
AHEAD: Final = 60
"""How many names ahead are looked at."""
LATELY: Final = 250
"""How many of those spoken of last a description may mean: the time goes with the length of the article."""


def _is_bare(phrase: Phrase) -> bool:
    """Whether nothing stands beside a noun and its article."""
    theirs = phrase.said.casefold().startswith(_PEOPLES)
    return phrase.form is Form.DEFINITE and not (theirs or phrase.qualifiers or phrase.around)


def _touches_any(span: Span, spans: Sequence[Span]) -> bool:
    at = bisect_right(spans, EDGES(span), key=EDGES)
    return any(spans[k].overlaps(span) for k in range(max(0, at - 3), min(len(spans), at + 1)))
