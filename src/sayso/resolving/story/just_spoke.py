"""Who is called "the man" or "the woman" right behind his own words: "A driver said ... The man had seen it".

Such a noun tells nothing but a sex, and takes up whoever speaks there. Where the text has told of a man or a
woman by that noun before, it may be that one, and who speaks for an office is not called so.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.lexicon import Gender, Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.story.known import GROUP_REACH, Known


def man_who_spoke(known: Known, phrase: Phrase) -> Somebody | None:
    """The person who spoke last, up to two sentences before "the man", if nobody else may be meant by it; the
    noun tells his sex.
    """
    last = known.spoke_last
    if last is None or last.inside >= 0 or phrase.form is not Form.DEFINITE:
        return None
    said, one = phrase.shown.casefold(), last.somebody
    if said not in _SEXES or one.nature is not Nature.PERSON or one.plural or one.kind not in _ANYBODY:
        return None
    if one.gender not in (_SEXES[said], Gender.UNKNOWN) or not _is_near(known, last.start, phrase):
        return None
    since = (p.somebody for p in known.places[-GROUP_REACH:] if p.start > last.start)
    if any(other is not one and other.nature is Nature.PERSON for other in since):
        return None
    noun = re.escape(said.removeprefix("the "))
    told = re.compile(
        rf"(?<=[\w’'-])(?<!\bthe)\s{noun}\b|\b{noun},?\s(?:who|from|in|with|of|aged)\b", re.IGNORECASE
    )
    begin = max(0, phrase.start - _TOLD)
    if told.search(known.text, begin, phrase.start):
        return None
    one.gender = _SEXES[said]
    return one


def _is_near(known: Known, spoke: int, phrase: Phrase) -> bool:
    """Whether his words stand right before, in the paragraph of the noun."""
    between = known.layout.sentence(phrase.start) - known.layout.sentence(spoke)
    return 0 < between <= _SENTENCES and known.layout.paragraph(spoke) == known.layout.paragraph(phrase.start)


_SEXES: Final = {
    "the man": Gender.MALE, "the boy": Gender.MALE, "the gentleman": Gender.MALE,
    "the woman": Gender.FEMALE, "the girl": Gender.FEMALE, "the lady": Gender.FEMALE,
}  # fmt: skip
_ANYBODY: Final = (Kind.LOCAL, Kind.OTHER, Kind.UNKNOWN, Kind.COMPANY)
"""Kinds of those who are spoken of so: an official or an expert is called by what he is."""
_SENTENCES: Final = 2
_TOLD: Final = 3000
"""Code points before the noun in which another may have been told of by it."""
