"""Which outlets a description cannot mean: one of another name ("the Sofia newspaper")."""

from __future__ import annotations

from sayso.resolving.countries import is_adjective
from sayso.resolving.people import Somebody, proper_of
from sayso.resolving.phrases import Phrase


def is_another(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether what stands before an outlet's noun may be its name, and was not told of this one."""
    first = phrase.said.removeprefix("The ").removeprefix("the ").partition(" ")[0]
    if somebody.figure is None or phrase.around[:1] != (first,) or is_adjective(first):
        return False
    return first.casefold() not in somebody.words and proper_of(first) not in somebody.proper
