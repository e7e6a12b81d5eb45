"""Whose somebody is that a description tells by another one ("the company's board")."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase


def possessor(phrase: Phrase, lexicon: Lexicon) -> Phrase | None:
    """The description of the body that a phrase is told of by ("the company" of "the company's board")."""
    found = _WHOSE.match(phrase.said)
    if found is None:
        return None
    form = lexicon.noun_form(found["noun"].casefold())
    noun = lexicon.noun(form)
    if noun is None or noun.nature is not Nature.BODY:
        return None
    start = phrase.start
    span = Span(start, start + len(found["noun"]) + 4)
    return Phrase((span,), found["noun"], Form.DEFINITE, noun=form, nouns=(form,), said=found["noun"])


def is_told_by(somebody: Somebody, noun: str) -> bool:
    """Whether somebody is told to be such a body's, and so is not the body itself."""
    return somebody.figure is None and not somebody.words.isdisjoint((f"{noun}'s", f"{noun}’s"))


_WHOSE: Final = re.compile(r"[Tt]he (?P<noun>[\w-]+(?: [\w-]+)?)['’]s\s")
