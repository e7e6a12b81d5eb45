"""Whose name a text sets beside one who was only described, and whose it cannot be, though nobody else spoke.

"The mayor said the roof was safe. Ada Brink said it was not": who takes back what was said, or calls its
speaker by his office, is another. An office with nothing beside it ("the mayor") is one that readers know
already, and the next name tells nothing of it.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.resolving.lexicon import head_word
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Form, Phrase
from sayso.resolving.roles import Use, roles
from sayso.resolving.story.known import Known


def is_set_against(known: Known, phrase: Phrase, spoke: Somebody) -> bool:
    """Whether a name right behind the words of one who was described is sooner another's."""
    if gainsays(known, phrase) or _is_told_of(known, phrase, spoke):
        return True
    if _BUT.match(known.layout.before_in_sentence(phrase.start)):
        return True
    if not roles(Use.SPEAKS).isdisjoint(spoke.nouns):
        return False  # whose name the office gives out next
    told_as = [p for _, p, _ in spoke.links if p.form is Form.DEFINITE]
    paragraph = known.layout.paragraph(phrase.start)
    return any(_is_only_an_office(p) or known.layout.paragraph(p.start) == paragraph for p in told_as)


def gainsays(known: Known, phrase: Phrase) -> bool:
    """Whether all that somebody says is that it is not so, of what another has said before."""
    said = known.layout.said_by.get(phrase.spans, ())
    return bool(said) and all(_NOT_SO.fullmatch(known.text, begin, end) for begin, end in said)


def _is_told_of(known: Known, phrase: Phrase, spoke: Somebody) -> bool:
    """Whether the sentence of a name speaks of somebody by what he is: "Ada Brink said the mayor lied"."""
    sentence = known.layout.sentence_span(phrase.start)
    heads = {re.escape(head_word(noun)) for noun in spoke.nouns}
    if sentence is None or not heads:
        return False
    told = re.compile(
        rf"\b(?:the|this|that)\s(?:[\w’'-]+\s){{0,2}}(?:{'|'.join(sorted(heads))})\b", re.IGNORECASE
    )
    return told.search(known.text, phrase.spans[-1].end, sentence.end) is not None


def _is_only_an_office(phrase: Phrase) -> bool:
    """Whether nothing tells which bearer of an office is meant ("the mayor", "the prime minister")."""
    return phrase.said.casefold() == f"the {phrase.noun}"


_NOT_SO: Final = re.compile(
    r"\W{0,8}(?:that\s)?(?:(?:it|he|she|they|this|that|there)\s(?:(?:was|were|is|are|had|has|have|would|will|did|does|do"
    r"|could|can|should)(?:\snot|n[’']t)|never\s(?:was|were|had|did|would))|no|not\sso|otherwise|the\sopposite)\W{0,8}",
    re.IGNORECASE,
)
"""What takes back what was said before it, and adds nothing."""
_BUT: Final = re.compile(
    r"\W{0,8}(?:But|However|Yet|By\scontrast|In\scontrast|Elsewhere|Separately|Meanwhile)\b"
)
"""What opens the sentence of another than who spoke before."""
