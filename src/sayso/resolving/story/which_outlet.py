"""Which outlets a description cannot mean: of another name ("the Sofia newspaper"), a paper by it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sayso.resolving.called_by import may_be_called
from sayso.resolving.countries import is_adjective
from sayso.resolving.lexicon import Nature
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


def called_by_its_last_word(phrase: Phrase, figures: Iterable[Somebody]) -> Somebody | None:
    """The only paper named before whose name ends in the word that a phrase has with a capital: "the Post" of
    the Velm Post is no post that somebody wrote.
    """
    short = _SHORT.fullmatch(phrase.said)
    if short is None:
        return None
    ends = f" {short[1]}"
    found = [one for one in figures if _is_named(one, ends, phrase.start)]
    return found[0] if len(found) == 1 else None


def _is_named(somebody: Somebody, ends: str, before: int) -> bool:
    """Whether a paper with such a last word in its name was named before a place."""
    names = [name for name in somebody.names if name.endswith(ends)]
    papers = somebody.nature is not Nature.PERSON and may_be_called("paper", names)
    return papers and somebody.figure is not None and somebody.figure.names[0].span.start < before


_SHORT: Final = re.compile(r"[Tt]he\s([A-Z][a-z]+)")
_TIMES: Final = frozenset("daily weekly fortnightly monthly quarterly".split())
_NO_PAPERS: Final = frozenset("agency channel broadcaster television tv radio".split())
_PAPERS: Final = frozenset(
    "times post herald gazette courier tribune journal chronicle telegraph argus ledger examiner inquirer"
    " sentinel zeitung advertiser".split()
)
"""Words that close the names of papers, of no agencies and of no stations ("Sky News", "Radio Star")."""
