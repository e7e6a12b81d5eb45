"""Who stands behind a label of an interview that is no name: "Q.", "A.", "AM:"."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.labels import are_initials, initials_of
from sayso.core.span import Span
from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Phrase
from sayso.resolving.story.known import Known


def by_label(known: Known, phrase: Phrase) -> Somebody | None:
    """Whom a label means, where it is a letter or initials."""
    if phrase.said in ("Q", "A"):
        return _interview_part(known, phrase.said)
    return _with_initials(known, phrase.spans[0])


def _with_initials(known: Known, at: Span) -> Somebody | None:
    """Whose whole name is a label above where his initials are one: "AM:" below "Ada Moro:"."""
    if not are_initials(at.of(known.text)) or not is_label(known.text, at):
        return None
    found = [
        figure
        for figure in known.figures
        for name in (figure.figure.names if figure.figure else ())
        if name.span.end < at.start
        and at.of(known.text) in initials_of(name.words)
        and is_label(known.text, name.span)
    ]
    return found[0] if found and all(one is found[0] for one in found) else None


def _interview_part(known: Known, letter: str) -> Somebody | None:
    """Who stands behind "Q." and "A.": the person named most of those that the page names above the first of
    these letters, or that a question speaks to, answers; the other one with a label asks.
    """
    people = [figure for figure in known.figures if figure.nature is Nature.PERSON and figure.figure]
    first = _LETTER.search(known.text)
    begin = first.start() if first else len(known.text)
    met = [
        person
        for person in people
        for name in (person.figure.names if person.figure else ())
        if name.span.start < begin or _SPOKEN_TO.search(known.text, max(0, name.begin - 20), name.span.start)
    ]
    answers = max(met, key=lambda s: len(s.figure.names) if s.figure else 0, default=None)
    if letter == "A":
        return answers
    labelled = (
        figure
        for figure in known.figures
        for name in (figure.figure.names if figure.figure else ())
        if known.text.startswith(":", name.span.end) and figure is not answers
    )
    return next(labelled, None)


_LETTER: Final = re.compile(r"^[QA][.:]\s", re.MULTILINE)
_SPOKEN_TO: Final = re.compile(r"(?:^|\n)Q[.:]\s(?:[\w.]+\s){0,2}$")
"""Before a name with which a question begins: "Q: Ms Moro, when"."""


def is_label(text: str, span: Span) -> bool:
    """Whether words stand alone between the begin of a line and a colon."""
    return text.startswith(":", span.end) and text[max(0, span.start - 1) : span.start] in ("", "\n")
