"""How a content is given and what it is: form, act, holder, type (ledger, section 2).

Form is what quotation marks leave to be decided: a text that has lost them is left to the head. Act and type
go by the reporting words where these speak plainly ("wants", "called for"), else by the head; what is said
by a neutral verb is a statement of something that could be checked, unless its own words say otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span, Spans
from sayso.core.verdict import Act, ContentType, Form, Verdict
from sayso.judging.case import Case
from sayso.judging.demands import (
    BY_REST,
    announces,
    calls_on_somebody,
    finds_fault,
    gives_thanks,
    maintains,
    may_be,
    tells_to_do,
)
from sayso.judging.rules import Rule, always, decide, head, head_says, ruled, words_say
from sayso.judging.told_thoughts import MIND, sure_to_somebody

LOST_MARKS: Final = 0.6
"""From this probability on the head says how a content without marks is given."""
JUDGED: Final = 0.6
"""From this probability on the head has a content for a judgement (chosen on war-dev and own articles)."""
DEMANDED: Final = 0.65
"""From this probability on the head has a content for a demand (chosen on war-dev and own articles)."""
SURE: Final = 0.8
"""From this probability on the head goes before what the words of the content suggest (chosen on war-dev)."""


def form_of(case: Case) -> Verdict[Form]:
    """Direct, indirect or mixed."""
    return decide(FORM, case, Form.UNKNOWN)


def act_of(case: Case) -> Verdict[Act]:
    """A statement or an attitude."""
    return decide(ACT, case, Act.UNKNOWN)


def holder_of(case: Case) -> Verdict[bool]:
    """Whether the source is one to whom somebody else ascribes the attitude; act must be decided."""
    act = case.row.act
    if act.value is not Act.ATTITUDE:
        return Verdict(False, "holder: only of attitudes", act.spans, act.confidence)
    of_itself = case.in_first_person or (
        case.parent is not None and case.parent.source_id == case.row.source_id
    )
    if of_itself and not case.unstated:
        return Verdict(False, "holder: speaks of itself", case.row.source, act.confidence)
    return Verdict(True, "holder: an attitude told by somebody else", act.spans, act.confidence)


def type_of(case: Case) -> Verdict[ContentType]:
    """Something that could be checked, a judgement, a motive or a demand."""
    return decide(TYPE, case, ContentType.UNKNOWN)


# ---- form


def inside_a_speech(case: Case) -> Verdict[Form] | None:
    """What one speaker reports of another inside a quotation is told in the first one's words."""
    if not case.row.cue or not case.row.content or case.in_first_person:
        return None
    cue, first = case.row.cue[0], case.row.content[0]
    around = [q for q in _near(cue, case.page.quotations) if q.contains(cue) and q.contains(first)]
    if around and not any(mark in first.of(case.page.text)[:2] for mark in _MARKS):
        return ruled(Form.INDIRECT, "form: inside a speech", (cue,))
    return None


def quoted_whole(case: Case) -> Verdict[Form] | None:
    if _quoted(case) and set(_unquoted(case)) <= {"that"}:
        return ruled(Form.DIRECT, "form: quoted whole")
    return None


def between_marks(case: Case) -> Verdict[Form] | None:
    """From an opening mark to a closing one, whatever marks inside have cut the quotation short."""
    words = " ".join(span.of(case.page.text) for span in case.row.content)
    if words[:1] in _MARKS and words[-1:] in "\"'”»’" and len(words.split()) > _LONG_NAME:
        return ruled(Form.DIRECT, "form: between marks", case.row.content)
    return None


def quoted_in_part(case: Case) -> Verdict[Form] | None:
    quoted = tuple(q for q in _quoted(case) if not _held_up(q.of(case.page.text)))
    return ruled(Form.MIXED, "form: quoted in part", quoted) if quoted else None


def speaker_label(case: Case) -> Verdict[Form] | None:
    """A label before the words themselves: "QUESTION: ..."; a headline's "Minister: no plan" does not."""
    if case.cue.strip() not in (":", ".") or not case.row.source or not case.row.content:
        return None
    speech = case.row.source[0].start < case.row.content[0].start
    sentence = case.row.content[-1].of(case.page.text)[-1] in ".?!"
    if speech and (sentence or case.row.source[0].of(case.page.text).isupper()):
        return ruled(Form.DIRECT, "form: speaker label", case.row.cue)
    return None


def own_words(case: Case) -> Verdict[Form] | None:
    """The first person outside of quotation marks: a text that lost them ("I will kiss every tyre, she
    said").
    """
    content = case.content
    if content.startswith("that ") or (case.parent is not None and case.in_first_person):
        return None
    if found := re.search(r"(?<!\w)(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|me)(?![\w.])", _text(case)):
        start = case.row.content[0].start + found.start()
        return ruled(Form.DIRECT, "form: first person", (Span(start, start + len(found.group())),))
    return None


def several_sentences(case: Case) -> Verdict[Form] | None:
    """A content that runs over sentences is a quotation whose marks were lost."""
    long = len(case.row.content) > 0 and _NEXT_SENTENCE.search(_text(case))
    return ruled(Form.DIRECT, "form: several sentences") if long else None


FORM: tuple[Rule[Form], ...] = (
    inside_a_speech,
    speaker_label,
    quoted_whole,
    between_marks,
    quoted_in_part,
    head("form", Form, LOST_MARKS),
    own_words,
    several_sentences,
    always(Form.INDIRECT, "form: no quotation"),
)


_MARKS: Final = "\"'“„«‘"
_LONG_NAME: Final = 5
_SMALL_WORDS: Final = frozenset(("of", "the", "in", "and"))
_NEXT_SENTENCE: Final = re.compile(r"[a-z]{3}[.!?]\s+[A-Z]")


def _quoted(case: Case) -> Spans:
    """The parts of the content that lie in quotation marks."""
    return tuple(
        Span(max(c.start, q.start), min(c.end, q.end))
        for c in case.row.content
        for q in _near(c, case.page.quotations)
    )


def _unquoted(case: Case) -> list[str]:
    """The words of the content outside of quotation marks."""
    quoted = _quoted(case)
    words = [w for c in case.row.content for w in re.finditer(r"\w+", case.page.text[c.start : c.end])]
    starts = [c.start for c in case.row.content for _ in re.finditer(r"\w+", case.page.text[c.start : c.end])]
    places = [(w.group().casefold(), at + w.start()) for w, at in zip(words, starts, strict=True)]
    return [word for word, at in places if not any(q.start <= at < q.end for q in quoted)]


def _held_up(quoted: str) -> bool:
    """Whether the quoted words are a name («Banner of the East»), not a speech."""
    words = re.findall(r"\w+", quoted)
    return all(word[0].isupper() or word in _SMALL_WORDS for word in words)


def _near(span: Span, quotations: Spans) -> Spans:
    """The quotations that share words with the span; they are in order and disjoint."""
    first = bisect_right(quotations, span.start, key=lambda q: q.end)
    last = bisect_left(quotations, span.end, key=lambda q: q.start)
    return quotations[first:last]


def _text(case: Case) -> str:
    return " | ".join(span.of(case.page.text) for span in case.row.content)


# ---- act

_QUOTED: Final = re.compile(r"[«“„\"][^«»“”„\"]*[»”“\"][,.]?$")


def sure_in_quotes(case: Case) -> Verdict[Act] | None:
    """Words quoted whole were uttered, whatever verb tells them: «It was wrong,» the lawyer is convinced."""
    told = MIND.search(case.cue) is not None and not case.in_first_person and case.parent is None
    whole = _QUOTED.match(case.content) is not None or between_marks(case) is not None
    quoted = len(case.row.content) == 1 and whole
    return ruled(Act.STATEMENT, "act: sure in quotation marks", case.row.cue) if told and quoted else None


HEARD: Final = 0.6
"""Chance of a statement by the head from which a thought was uttered ("the lawyer lets know", "the ministry
categorically rejects"): of such rows in own-dev and own-late 10 of 13 are statements in gold."""
_KNOWS: Final = re.compile(r"(?<!\blet )(?<!\blets )\bkn(?:ows?|ew)\b")


def thought_told(case: Case) -> Verdict[Act] | None:
    """A verb of the mind by which somebody told what he thinks; what one knows the head tells badly."""
    return None if _KNOWS.search(case.cue) else _head_tells(case)


_head_tells: Final = head_says("act", Act.STATEMENT, HEARD)


ACT: tuple[Rule[Act], ...] = (
    sure_in_quotes,
    sure_to_somebody,
    words_say("act", Act, "cue", Act.STATEMENT),
    thought_told,
    words_say("act", Act, "cue", Act.ATTITUDE),
    head("act", Act),
    always(Act.STATEMENT, "act: nothing of a mind"),
)


# ---- type


def asked_to(case: Case) -> Verdict[ContentType] | None:
    """Who asks for something demands it; who asks whether something is so does not."""
    asks = re.search(r"\bask(?:s|ed|ing)?\b", case.cue)
    if asks is None or not case.content or case.content.rstrip("\"'”’»“ ").endswith("?"):
        return None
    if re.match(r"\W*(?:if|whether|wh\w+|how|about)\b", case.content):
        return None
    return ruled(ContentType.DEMAND, "type: asked for", case.row.cue)


def no_weak_head(case: Case) -> Verdict[ContentType] | None:
    """The head, but for a judgement or demand it is not sure of: most of those tell what can be checked."""
    verdict = head("type", ContentType)(case)
    if verdict is None:
        return None
    weak = (verdict.value is ContentType.JUDGEMENT and verdict.confidence < JUDGED) or (
        verdict.value is ContentType.DEMAND and verdict.confidence < DEMANDED
    )
    return None if weak else verdict


def unless_bare(rule: Rule[ContentType]) -> Rule[ContentType]:
    """The rule, silent where it calls a demand what has no words of one."""

    def by_rule(case: Case) -> Verdict[ContentType] | None:
        verdict = rule(case)
        return verdict if verdict is not None and may_be(case, verdict) else None

    return by_rule


PROMISED: Final = 0.25
"""Chance of a demand by the head from which words that can be a promise or a threat are one."""
_PROMISE: Final = re.compile(
    r"^\W*(?:that )?(?:(?:i|we|he|she|it)(?: (?:also|now|never|still))?(?:['’]ll| will| would| shall)\b"
    r"(?! (?:be \w+ed|(?:now )?have)\b)|[^.;|]{3,60}? (?P<done>will(?: not)? be \w+ed)\b"
    r"|[^.;|]{1,60}\bmust (?!have\b))"
)
_DECIDES_NOTHING: Final = (Kind.EXPERT, Kind.LOCAL, Kind.MEDIA, Kind.DOCUMENT, Kind.OTHER)
"""Who foretells, and does not promise, what others will do."""


def may_promise(case: Case) -> Verdict[ContentType] | None:
    """A promise, threat or call by its first words, if the head thinks it possible: "it would strike"."""
    chance = case.odds("type").get(ContentType.DEMAND.value, 0.0)
    found = _PROMISE.match(case.content)
    if chance < PROMISED or found is None:
        return None
    if found["done"] and case.source is not None and case.source.kind.value in _DECIDES_NOTHING:
        return None
    return ruled(ContentType.DEMAND, "type: a promise")


TYPE: tuple[Rule[ContentType], ...] = (
    asked_to,
    calls_on_somebody,
    tells_to_do,
    gives_thanks,
    finds_fault,
    maintains,
    words_say("type", ContentType, "cue"),
    unless_bare(head("type", ContentType, SURE)),
    announces,
    unless_bare(words_say("type", ContentType, "content")),
    unless_bare(no_weak_head),
    may_promise,
    always(ContentType.CHECKABLE, BY_REST),
)
