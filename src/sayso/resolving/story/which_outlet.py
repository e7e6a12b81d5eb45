"""Which outlets a description cannot mean: of another name ("the Sofia newspaper"), a paper by it."""

from __future__ import annotations

from typing import Final

from sayso.resolving.countries import is_adjective
from sayso.resolving.people import Somebody, proper_of
from sayso.resolving.phrases import Phrase


def is_another(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether what stands before an outlet's noun may be its name, and was not told of this one."""
    first = phrase.said.removeprefix("The ").removeprefix("the ").partition(" ")[0]
    if somebody.figure is None or phrase.around[:1] != (first,) or is_adjective(first):
        return False
    return first.casefold() not in somebody.words and proper_of(first) not in somebody.proper


def is_a_paper(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether "the agency" or "the channel" cannot be this outlet, for its name is a paper's."""
    heads = {name.split()[-1].casefold() for name in somebody.names if " " in name}
    return phrase.noun.split()[-1] in _NO_PAPERS and not heads.isdisjoint(_PAPERS) and not somebody.nouns


def appears_otherwise(phrase: Phrase, somebody: Somebody) -> bool:
    """Whether a paper was told to appear at other times ("the daily Velm", then "the weekly")."""
    told = _TIMES & {word for noun in somebody.nouns for word in noun.split()}
    return phrase.noun in _TIMES and bool(told) and phrase.noun not in told


_TIMES: Final = frozenset("daily weekly fortnightly monthly quarterly".split())
_NO_PAPERS: Final = frozenset("agency channel broadcaster television tv radio".split())
_PAPERS: Final = frozenset(
    "times post herald gazette courier tribune journal chronicle telegraph argus ledger examiner inquirer"
    " sentinel zeitung advertiser".split()
)
"""Words that close the names of papers, of no agencies and of no stations ("Sky News", "Radio Star")."""
