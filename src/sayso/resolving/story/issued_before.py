"""Whose "the statement" or "the document" is: who is told to have issued it, or who spoke of one last.

"The ministry made a statement. The statement said", "A statement was made by the ministry. In the statement
it was noted": there its issuer says nothing himself. Whoever received or carried a text has not issued it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import attrgetter
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase, phrase_of
from sayso.resolving.story.known import LATELY, Known


def issuer_of(known: Known, phrase: Phrase) -> Somebody | None:
    """Whose statement "the statement" is; one with its owner beside it is no speaker's."""
    if _OWNED.match(known.text, phrase.start, phrase.spans[-1].end):
        return None
    if told := _issuer_told(known, phrase):
        return told
    return _who_spoke_of_it(known, phrase)


def _issuer_told(known: Known, phrase: Phrase) -> Somebody | None:
    """Who is told in one of the two sentences before a text to have issued it."""
    at = known.layout.sentence(phrase.start)
    noun = phrase.noun.split()[-1] if phrase.noun else ""
    if not at > 0 or noun not in _ISSUED or phrase.form is not Form.DEFINITE:
        return None
    by, made = _issuing(noun)
    for before in range(at - 1, max(-1, at - 1 - _SENTENCES), -1):
        sentence = known.layout.sentences[before]
        begin, end = sentence.start, min(sentence.end, sentence.start + _LONGEST)
        if any(begin <= source.start < end for _, source, _ in known.told_by[-_LAST:]):
            return None  # who speaks there has issued it
        if found := by.search(known.text, begin, end):
            return _behind(known, Span(found.end(), end))
        if found := made.search(known.text, begin, end):
            return _subject(known, begin, found.start())
    return None


@cache
def _issuing(text: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a text was issued "by" somebody, and how somebody "made" it."""
    by = rf"\b{text}\s(?:[\w,]+\s){{0,4}}?(?:was|is|has\sbeen)\s(?:\w+ly\s)?{_MADE}\sby\s"
    return re.compile(by), re.compile(rf"\b{_MAKES}\s(?:an?|the|its|another)\s(?:[\w-]+\s){{0,3}}?{text}\b")


def _behind(known: Known, span: Span) -> Somebody | None:
    """Who stands behind "was made by"."""
    who = phrase_of(known.text, (span,), known.lexicon)
    near = who.name is not None and who.name.span.start - span.start <= _TITLE
    if who.name and near and who.name.span.start in known.cast.at:
        return known.named(who.name.span.start)[0]
    return None


def _subject(known: Known, begin: int, end: int) -> Somebody | None:
    """The only name before the verb, or the body that is the subject of the sentence."""
    named = known.named_at[bisect_left(known.named_at, (begin, -1)) : bisect_left(known.named_at, (end, -1))]
    if len(named) == 1:
        bearer = known.named(named[0][0])[0]
        name = bearer.figure.name_from(named[0][0]) if bearer.figure else None
        return None if name and known.text.startswith(_POSSESSIVE, name.span.end) else bearer
    at = bisect_left(known.subjects, begin, key=_BEGIN)
    subject = known.subjects[at] if at < len(known.subjects) else None
    if named or subject is None or subject.span.end > end:
        return None
    near, within = known.places[-_PLACES:], subject.span
    spoken = (p.somebody for p in near if within.start <= p.start < within.end)
    one = next(spoken, None)
    return one if one and one.nature is Nature.BODY else None


def _who_spoke_of_it(known: Known, phrase: Phrase) -> Somebody | None:
    """Whose statement "the statement" is: the source of the last sentence that speaks of one, else none.

    A report or a letter has an issuer only where a source's own words say so ("a report by the mission").
    Whoever speaks in another's words there has not issued it: "the mayor denied it, the union said in a
    statement" is the union's.
    """
    told_by, sentence = known.told_by[-LATELY:], known.row_words(phrase)
    noun = known.lexicon.noun(phrase.noun)
    stem = phrase.noun.split()[-1].rstrip("s")
    document = noun is not None and noun.kind is Kind.DOCUMENT and stem not in ("letter", "report")
    found = None
    stems = (stem,) if document or stem not in _STATEMENTS else _STATEMENTS
    for words, earlier, somebody in reversed(told_by):
        if found and words != found[0]:
            break
        low = (earlier.said if document else words).casefold()
        if words != sentence and any(stem in low for stem in stems):
            if any(stem in earlier.said.casefold() for stem in stems):
                return somebody  # who else is a source of that sentence speaks inside the statement
            if found is None or known.layout.told_until(earlier.start) < 0:
                found = (words, somebody)
    if found or phrase.noun != "statement" or not told_by:
        return found[1] if found else None
    _, last, speaker = told_by[-1]
    near = phrase.start - last.start <= _SAME_TELLING and speaker.nature is not Nature.DOCUMENT
    return speaker if near and speaker.kind is not Kind.MEDIA else None


_TEXTS: Final = frozenset("document text note paper".split())
"""What a text of any kind is called when it is told of again."""
_IN_A_TEXT: Final = re.compile(
    r"\bin (?:an?|its|his|her|their|the|this)(?: [\w’'-]+){0,3}? (?:statement|note|report|letter|communique"
    r"|communiqué|paper|study|document|release|declaration|message|memo|memorandum|bulletin|resolution|text)\b"
)


def is_any_text(phrase: Phrase) -> bool:
    """Whether a phrase is "the document", "the text": a text of whatever kind, told of again."""
    return phrase.said.casefold().removeprefix("the ") in _TEXTS


def issuer_of_text(known: Known, phrase: Phrase) -> Somebody | None:
    """Whose "the document" or "the text" is, right behind "the ministry said in a statement"."""
    if not is_any_text(phrase) or not known.told_by:
        return None
    words, last, speaker = known.told_by[-1]
    near = words != known.row_words(phrase) and phrase.start - last.start <= _SAME_TELLING
    issues = speaker.nature is not Nature.DOCUMENT and speaker.kind is not Kind.MEDIA
    return speaker if near and issues and _IN_A_TEXT.search(words) else None


def who_received(known: Known, phrase: Phrase) -> set[int]:
    """Those to whom the words were sent, or who carry them, that a description says: "in a statement received
    by AFP, the group said".
    """
    sentence = known.layout.sentence_span(phrase.start)
    opens = _RECEIVED.match(known.text, sentence.start, phrase.start) if sentence else None
    if opens is None:
        return set()
    begin, end = (bisect_right(known.named_at, (at, -1)) for at in (opens.start("whom"), phrase.start))
    return {id(known.figures[k]) for _, k in known.named_at[begin:end]}


_RECEIVED: Final = re.compile(
    r"\W*[Ii]n\s(?:an?|its|the|another)\s(?:[\w-]+\s){0,4}?(?:statement|message|letter|e-?mail|communiqu[eé]|note|video|recording"
    r"|broadcast|interview|remarks?|comments?|call|post|text|declaration|claim)s?,?\s(?:\w+ly\s|also\s)?"
    r"(?:(?:sent|addressed|e-?mailed|forwarded|given|delivered|provided|read\sout|made\savailable|passed)\s(?:on\s)?to|to|with"
    r"|(?:received|carried|seen|obtained|monitored|relayed|aired|broadcast|quoted|cited|reviewed|verified|viewed)\s(?:\w+day\s)?(?:by|on))\s"
    r"(?P<whom>[^;:\n]{2,80}),\s\Z"
)
_OWNED: Final = re.compile(r"[Tt]he\s(?:[\w-]+\s){0,5}?[\w-]+(?:['’]s|(?<=s)['’])\s")
"""A text with its owner: "the institute's own report"."""


_BEGIN: Final = attrgetter("span.start")
_ISSUED: Final = frozenset("statement announcement communique communiqué release declaration message".split())
_MAKES: Final = (
    r"(?:(?:has|have|had)\s)?(?:made|makes|issued|issues|released|published|put\sout|sent|shared|gave)"
)
_MADE: Final = r"(?:made|issued|released|published|put\sout|sent|shared|given)"
_POSSESSIVE: Final = ("'s", "’s")
"""Behind a name that only owns who issued it: "the Prosecutor's Office"."""
_SENTENCES: Final = 2
_LAST, _PLACES = 8, 40
"""How many sources, and places where somebody was spoken of, are looked back to."""
_LONGEST: Final = 600
"""Code points of a sentence that are looked at."""
_TITLE: Final = 60
"""Code points that may stand before the name behind "by"."""
_SAME_TELLING: Final = 1200
"""How many characters back the last source may stand whose words are called "the statement" (war-train)."""
_STATEMENTS: Final = tuple("statement claim announcement communique message post release declaration".split())
