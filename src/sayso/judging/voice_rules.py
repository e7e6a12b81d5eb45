"""The rules by which the voice of a sentence is told, in their order; the first verdict wins.

Where none of them is sure, the surroundings of the sentence and the trained head are weighed together.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.core.evidence import EvidenceKind
from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.core.verdict import Verdict
from sayso.core.voice import Voice
from sayso.judging.circumstances import tells_of_the_telling
from sayso.judging.corrected import corrects
from sayso.judging.grounds import first_noun
from sayso.judging.outside import COVERED
from sayso.judging.own_people import own_people
from sayso.judging.stances import only_announces, stance_before, takes_up
from sayso.judging.unheard import SIGNS, answers, how_people_live, reports_shortly
from sayso.judging.voice_case import SUBJECT, Case
from sayso.judging.weighed import WEIGHED

SURE = 3.0
"""Log-odds from which `author` is said: the first of those tried at which 95 in 100 of the verdicts of the
weights alone were right over articles that neither the reader nor they had learnt. `python -m
evaluation.voice_fit` prints for war-train, war-dev, our own and all: at 2.75 96.4, 92.9, 94.0, 94.6 (534
verdicts); at 3.0 96.7, 91.9, 95.0, 95.1 (346); higher ones are no better."""
SURE_OF_TOLD = ((0.5, 0.93), (0.4, 0.84), (0.3, 0.77), (0.0, 0.65))
"""How often a headline or lead goes on from who says that share of its words again: 265 of 306 such rows in
articles that the reader had not learnt, 20 of 31 where it is the smallest."""
AUTHOR_HIMSELF = 0.8
"""Probability of `author` by the head from which "I" is the writer. In the training articles, 10 of 11 "I"
outside of quotations and statements were: a tweet stood in one.
"""
HEADLINES = 3
"""How many sentences at the beginning may be headlines."""
REPORTED = 0.5
"""Probability from which the head takes a sentence for reported although no statement was found in it."""
_CONCLUDES = re.compile(
    r"(?:all )?(?:this|that|it) (?:once (?:again|more) )?(?:was|is|became|becomes) (?:yet )?"
    r"(?:another|one more|further) (?:proof|confirmation|evidence|sign)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"(?:(?:so )?(?:the|this|that|these|those) (?:\w+ )?(?:claims?|posts?|stor(?:y|ies)|quot(?:e|ation)s?"
    r"|videos?|clips?|photos?|pictures?|images?|messages?|headlines?) (?:is|are|was|were)"
    r"|(?:verdict|rating|ruling|conclusion)\W+(?:it is )?)\s?(?:(?:mostly|completely|entirely|simply) )?"
    r"(?:false|misleading|untrue|not true|fake|fabricated|altered|doctored|staged|a hoax)\W*$",
    re.IGNORECASE,
)
_REMINDS = re.compile(
    r"(?:(?:Let us |We )(?:recall|remind you)|Recall|As a reminder|(?:It should|It is to|Let it) be recalled)"
    r"(?=,|:|\sthat\b)"
)
_SHOULD = re.compile(r"\b(?:should|ought to)\b(?! have\b)")
_OURS = re.compile(r"(?:My|Our)\b")
_SPEAKS = re.compile(
    r"(?:\s(?:of|from|by|in|on|for)\s[^,.;]{2,60}?)?(?:,[^,.;]{3,80},)?"
    r"\s(?:gives?|gave|shows?|showed|lists?|listed|names?|records?|recorded|says?|puts?|notes?"
    r"|mentions?|reads?|bears?"
    r"|contains?|(?:is|are|was|were)\sdated)\b"
)
_TURNS = re.compile(r"(?:But|However|Yet|Nevertheless|Nonetheless|On the other hand)\b")
_I = re.compile(r"\b(?:I|my|My|me)\b")
_QUOTED = re.compile(r"[\"“”«»„‘]")


Rule = Callable[[Case], Verdict[Voice] | None]


def author_concludes(case: Case) -> Verdict[Voice] | None:
    """ "This was another proof that ...", "The claim is false.": the article draws the conclusion itself."""
    span = case.sentence.span
    found = _CONCLUDES.match(case.text, span.start, span.end)
    if found is None and not case.share:
        found = _FOUND.match(case.text, span.start, span.end)
    return Verdict(Voice.AUTHOR, "a conclusion", (Span(*found.span()),), 0.9) if found else None


def author_reminds(case: Case) -> Verdict[Voice] | None:
    """ "Recall that ...", "We remind you that ...": the page tells its reader what happened before."""
    span = case.sentence.span
    found = None if case.share else _REMINDS.match(case.text, span.start, span.end)
    return Verdict(Voice.AUTHOR, "words: to the reader", (Span(*found.span()),), 0.85) if found else None


def author_corrects(case: Case) -> Verdict[Voice] | None:
    """ "An earlier version of this article said": the page tells what was wrong, and what is right."""
    words = None if case.share else corrects(case.text, case.sentence.span)
    return Verdict(Voice.AUTHOR, "a correction", (words,), 0.9) if words else None


def author_of_the_telling(case: Case) -> Verdict[Voice] | None:
    """ "The ministry did not comment.", "He was speaking in Ansk.": the article tells how it was told."""
    words = tells_of_the_telling(case.text, case.sentence.span)
    return Verdict(Voice.AUTHOR, "words: about the telling", (words,), 0.95) if words else None


def author_announces(case: Case) -> Verdict[Voice] | None:
    """ "How the bridge fell": a headline that only says what the text is about is nobody else's."""
    words = (
        only_announces(case.text, case.sentence.span) if case.place < HEADLINES and not case.share else None
    )
    return Verdict(Voice.AUTHOR, "a headline that asserts nothing", (words,), 0.8) if words else None


def author_of_himself(case: Case) -> Verdict[Voice] | None:
    """ "I have stood at that corner": who writes speaks of himself, where the head finds no source either."""
    found = _I.search(case.text, case.sentence.span.start, case.sentence.span.end)
    if found is None or case.share or case.sentence.voice.get(Voice.AUTHOR.value, 0.0) < AUTHOR_HIMSELF:
        return None
    if _QUOTED.search(case.text, case.sentence.span.start, case.sentence.span.end):
        return None
    return Verdict(Voice.AUTHOR, "first person", (Span(*found.span()),), 0.85)


def a_paper_speaks(case: Case) -> Verdict[Voice] | None:
    """ "Its log, which we have, gives no name": a paper is responsible, though no statement was found."""
    span = case.sentence.span
    paper = first_noun(case.text, Span(span.start, min(span.end, span.start + SUBJECT)))
    if paper is None or paper.kind is EvidenceKind.UNSPECIFIED or case.share:
        return None
    if _OURS.match(case.text, span.start) or not _SPEAKS.match(case.text, paper.span.end, span.end):
        return None
    return Verdict(Voice.UNCLEAR, "words: a paper speaks", (paper.span,), 0.8)


def author_of_own_people(case: Case) -> Verdict[Voice] | None:
    """ "She showed our correspondent a letter": what the page's own people saw and heard it tells itself, but
    behind the words of another outlet, whose people they may be.
    """
    found = own_people(case.text, case.sentence.span)
    source = case.article.source_of.get(case.before_id)
    if found is None or case.share or (source is not None and source.kind.value is Kind.MEDIA):
        return None
    return Verdict(Voice.AUTHOR, "words: the page's own people", (found,), 0.85)


def speaks_against(case: Case) -> Verdict[Voice] | None:
    """ "The mayor is lying": whoever has just spoken, and nobody else beside it, it is not his to say."""
    if case.against is None:
        return None
    words, others = (case.against.words,), case.likely is not None
    if case.against.flatly and not others and case.sentence.voice.get("reported", 0.0) < REPORTED:
        return Verdict(Voice.AUTHOR, "words: against who spoke", words, 0.8)
    if case.weighed.author >= SURE:
        return None
    return Verdict(Voice.UNCLEAR, "words: of who spoke", words, 0.7)


def told_below(case: Case) -> Verdict[Voice] | None:
    """A headline or lead that a statement says again: its source is made responsible."""
    if case.told is None:
        return None
    sure = next(sure for share, sure in SURE_OF_TOLD if case.told.share >= share)
    return Verdict(Voice.CARRIED_ON, "told below", case.told.row.content, sure)


def turns_from_who_spoke(case: Case) -> Verdict[Voice] | None:
    """ "But the army is still in the town": behind a report the page mostly turns to what it knows itself. Of
    56 such rows of gold 52 are the author's and 3 go on from a source.
    """
    span = case.sentence.span
    found = None if case.share or case.before is None else _TURNS.match(case.text, span.start, span.end)
    if found is None or case.weighed.author >= SURE:
        return None
    return Verdict(Voice.UNCLEAR, "words: a turn", (Span(*found.span()),), 0.5)


def unheard_report(case: Case) -> Verdict[Voice] | None:
    """The head takes it for reported, though no statement was found: what was missed is not the author's."""
    chance = case.sentence.voice.get("reported", 0.0)
    if chance < REPORTED:
        return None
    return Verdict(Voice.UNCLEAR, "may be reported", (), round(1 - chance, 2))


def answers_a_question(case: Case) -> Verdict[Voice] | None:
    """What stands behind a question of an interview is the answer of who was asked."""
    span = case.sentence.span
    if not any(answer.overlaps(span) for answer in answers(case.text)):
        return None
    return Verdict(Voice.UNCLEAR, "words: an answer", (), 0.9)


def sign_of_a_report(case: Case) -> Verdict[Voice] | None:
    """ "As published by", "was widely seen as", "the union contested it": somebody is made responsible,
    though no statement was found.
    """
    if case.share:
        return None
    span = case.sentence.span
    for name, sign in SIGNS:
        if found := sign(case.text, span):
            return Verdict(Voice.UNCLEAR, f"words: {name}", (found,), 0.9)
    if case.article.by_sentence[case.place] or (verb := reports_shortly(case.text, span)) is None:
        return None
    return Verdict(Voice.UNCLEAR, "words: a report", (verb,), 0.8)


def call_goes_on(case: Case) -> Verdict[Voice] | None:
    """ "Buyers should wait until it is paid": behind somebody's report what should be done is his to say."""
    span, place = case.sentence.span, case.place
    if case.share or case.before is None or not place or case.article.shares[place - 1] < COVERED:
        return None
    found = _SHOULD.search(case.text, span.start, span.end)
    if found is None or _I.search(case.text, span.start, span.end):
        return None
    return Verdict(Voice.CARRIED_ON, "words: a call goes on", (Span(*found.span()),), 0.7)


def told_on_from_the_spot(case: Case) -> Verdict[Voice] | None:
    """Behind what residents say, how people live there is theirs to tell: "Water has been cut for weeks"."""
    source = case.article.source_of.get(case.before.source_id) if case.before else None
    near = case.place and case.article.shares[case.place - 1] >= COVERED
    if case.share or not near or source is None or source.kind.value is not Kind.LOCAL:
        return None
    found = how_people_live(case.text, case.sentence.span)
    return Verdict(Voice.CARRIED_ON, "words: how people live", (found,), 0.7) if found else None


def may_go_on(case: Case) -> Verdict[Voice] | None:
    """ "Ada Moro is less sure. The wall is old.": a stance, or who was carried on before, may go on."""
    span = case.sentence.span
    words = stance_before(case.text, span) if not case.share else None
    words = words or (takes_up(case.text, case.carried, span) if case.carried else None)
    if words is None or case.weighed.author < SURE:
        return None
    return Verdict(Voice.UNCLEAR, "words: may go on", (words,), 0.5)


def surely_the_authors(case: Case) -> Verdict[Voice] | None:
    """Surroundings and head together are sure that nobody is made responsible."""
    if case.weighed.author < SURE:
        return None
    return Verdict(Voice.AUTHOR, _because(case, Voice.AUTHOR), (), case.weighed.confidence)


def likelier_of_two(case: Case) -> Verdict[Voice]:
    """Carried on or unclear, whichever the surroundings make likelier.

    Where nobody has spoken before it in its paragraph there is nobody to go on from. Of 45 such rows that
    had no source at all, in war-dev, own-dev and own-new, 31 are the author's in gold; 13 are headlines or
    leads of a source whom their words do not tell.
    """
    voice = case.weighed.likelier if case.before else Voice.UNCLEAR
    return Verdict(voice, _because(case, voice), (), round(case.weighed.chances[voice], 2))


RULES: tuple[Rule, ...] = (
    author_concludes,
    author_reminds,
    author_corrects,
    a_paper_speaks,
    author_of_the_telling,
    author_announces,
    answers_a_question,
    author_of_himself,
    author_of_own_people,
    speaks_against,
    told_below,
    turns_from_who_spoke,
    unheard_report,
    sign_of_a_report,
    call_goes_on,
    told_on_from_the_spot,
    may_go_on,
    surely_the_authors,
    likelier_of_two,
)


def _because(case: Case, voice: Voice) -> str:
    """The rule's name with the features that decided."""
    return f"{WEIGHED}{'; '.join(case.weighed.reasons(voice))}"
