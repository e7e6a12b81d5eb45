"""Whose "the statement" is, where its issuer says nothing himself: "The ministry made a statement. The
statement said", "A statement was made by the ministry. In the statement it was noted".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import Final

from sayso.core.span import Span
from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase, phrase_of
from sayso.resolving.story.known import Known


def issuer_told(known: Known, phrase: Phrase) -> Somebody | None:
    """Who is told in one of the two sentences before a text to have issued it."""
    at = known.layout.sentence(phrase.start)
    noun = phrase.noun.split()[-1] if phrase.noun else ""
    if not at > 0 or noun not in _ISSUED or phrase.form is not Form.DEFINITE:
        return None
    text = re.escape(noun)
    for before in range(at - 1, max(-1, at - 1 - _SENTENCES), -1):
        sentence = known.layout.sentences[before]
        begin, end = sentence.start, min(sentence.end, sentence.start + _LONGEST)
        made = re.compile(rf"\b{_MAKES}\s(?:an?|the|its|another)\s(?:[\w-]+\s){{0,3}}?{text}\b")
        by = re.compile(rf"\b{text}\s(?:[\w,]+\s){{0,4}}?(?:(?:was|is|has\sbeen)\s)(?:\w+ly\s)?{_MADE}\sby\s")
        if any(begin <= source.start < end for _, source, _ in known.told_by[-_LAST:]):
            return None  # who speaks there has issued it
        if found := by.search(known.text, begin, end):
            return _behind(known, Span(found.end(), end))
        if found := made.search(known.text, begin, end):
            return _subject(known, begin, found.start())
    return None


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
