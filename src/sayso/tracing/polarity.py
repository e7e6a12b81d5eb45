"""The words that deny, and what each turns: "no alarm sounded", "was not damaged", "failed to arrive".

A word that denies turns the next word that tells something; behind "no" and "nobody" the verb, where a form
of "be" or "have" shows which it is. In another wording two claims contradict each other where what one turns
is said in the other, by that word or one of like meaning. Most that is told with a "not" others tell without
one: "did not come back" and "missing", "will no longer flow" and "was ended".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import Final

from sayso.core.claim import Facts, Turned
from sayso.core.span import Span
from sayso.tracing.lexicon import lexicon, stem
from sayso.tracing.tokens import Tokens
from sayso.tracing.vectors import meaning_of

REACH: Final = 8
"""Words behind one that denies among which stands what it turns."""

NEAR: Final = 0.4
"""How alike in meaning two words are of which one turns what the other says."""

_NOT: Final = re.compile(r"n['’ʼ]t$")
_AUXILIARIES: Final = frozenset(
    "is are was were be been being has have had will can could did does do".split()
)
_BOUNDS: Final = frozenset("fewer less more later only least but except else".split())
_SAYING: Final = frozenset("say says said saying".split())
_THEM: Final = frozenset("them whom which these those".split())
_PLAIN: Final = frozenset(
    "only until till before minutes out away down behind through left open went got life lives hold stay look"
    " order still wait waiting strike strikes sent past advance set hidden written".split()
)
"""Words that tell of an absence only beside one that was turned."""
_MEASURED: Final = frozenset("for until till since before beyond than".split())
_UNTIL: Final = frozenset(
    "before until till without unless only than last lasts lasted took continued elapsed passed".split()
)
"""Words by which a time is told that passed: "not stopped until 31 hours had gone", "it lasted 31 hours"."""


def turned_in(tokens: Tokens) -> Iterator[Turned]:
    """The words that deny, each with what it turns."""
    for at in range(len(tokens)):
        last = denies(tokens, at)
        if last:
            head = _head(tokens, at, last)
            yield Turned(head, _is_measured(tokens, last), Span(tokens[at].start, tokens[last - 1].end))


def denies(tokens: Tokens, at: int) -> int:
    """Where the words that deny from here on end; 0 where none does.

    Not those of a side remark ("who did not want") or a bound ("no fewer than").
    """
    word = tokens[at]
    two = f"{word.plain} {tokens[at + 1].plain}" if at + 1 < len(tokens) and not tokens[at + 1].apart else ""
    turns = word.plain in lexicon("negation") or _NOT.search(word.word.lower())
    size = 2 if two in lexicon("denial") else 1 if turns and not _bounds(tokens, at) else 0
    return at + size if size and not _aside(tokens, at) else 0


def contradict(one: Facts, other: Facts) -> bool:
    """Whether what one of them turns is said in the other, and not turned there."""
    return _against(one, other) or _against(other, one)


def spared(one: Facts, other: Facts) -> bool:
    """Whether all are well in one, and some are not in the other: "all survived", "nine died"."""
    return any(_all_are_well(a) and _some_are_not(b) for a, b in ((one, other), (other, one)))


def _all_are_well(facts: Facts) -> bool:
    well = not lexicon("well").keys().isdisjoint(facts.words)
    return _of_all(facts) and well and not (facts.figures or facts.turned) and not _ills() & {*facts.words}


def _some_are_not(facts: Facts) -> bool:
    return not _of_all(facts) and bool(facts.turned or _ills() & {*facts.words})


def _of_all(facts: Facts) -> bool:
    return not lexicon("every").keys().isdisjoint(facts.words)


@cache
def _ills() -> frozenset[str]:
    """Every word by which something bad, or an absence, is told."""
    kinds = {"absence", "harm", *(f"absence {kind}" for kind in lexicon("lacking").values())}
    return frozenset(word for kind in kinds for word in lexicon(kind)) - _PLAIN


def denials(words: Sequence[str]) -> int:
    """How many of a claim's words deny, wherever they stand in it, but for bounds ("no fewer than")."""
    return sum(
        word in lexicon("negation")
        and not (after in _BOUNDS or after.isdigit() or _equals(word, after, next_but_one))
        for word, after, next_but_one in zip_longest(words, words[1:], words[2:], fillvalue="")
    )


def _against(one: Facts, other: Facts) -> bool:
    left = {stem(turned.word) for turned in other.turned}
    said = {stem(word): word for word in other.words if _tells(word)}
    for turned in one.turned:
        if turned.word and not _spans_a_time(turned, other) and not _is_absent(turned.word, other):
            near = (_near(turned.word, word) for word in said.values()) if not other.turned else ()
            if stem(turned.word) in said.keys() - left or any(near):
                return True
    return False


def _near(one: str, other: str) -> bool:
    """Whether two words tell of the same: "paid" and "wages"."""
    return float(meaning_of(one).vector @ meaning_of(other).vector) >= NEAR


def _is_absent(word: str, other: Facts) -> bool:
    """Whether a claim tells in its own words that something is not there: "missing" for "did not come"."""
    kind = lexicon("lacking").get(word)
    if kind is None:
        return False
    return any(
        said in lexicon("absence") or said in lexicon(f"absence {kind}") or said == f"un{word}"
        for said in other.words
    )


def _spans_a_time(turned: Turned, other: Facts) -> bool:
    """Whether the other may say the same of the time: "no alarm for 14 minutes", "14 minutes before it"."""
    return turned.measured and bool(other.turned or _UNTIL & set(other.words))


def _head(tokens: Tokens, at: int, last: int) -> str:
    """What is turned; empty where nothing follows that tells anything."""
    behind: list[str] = []
    for place in range(last, min(len(tokens), last + REACH)):
        if tokens[place].apart and behind:
            break
        behind.append(tokens[place].plain)
    noun = lexicon("negation").get(tokens[at].plain) == "none" or (behind and behind[0] in _ONES)
    verb = next((n for n, word in enumerate(behind) if word in _AUXILIARIES), None) if noun else None
    telling = [word for word in behind[(verb or 0) :] if _tells(word)] or [
        word for word in behind if _tells(word)
    ]
    return telling[0] if telling else ""


_ONES: Final = frozenset("a an one any single even".split())
_SMALL: Final = frozenset("single yet ever longer again still such".split())


def _tells(word: str) -> bool:
    return (
        word[0].isalpha()
        and word not in lexicon("stop")
        and word not in lexicon("number")
        and word not in lexicon("place")
        and word not in _SMALL
        and not word.endswith("ly")
    )


def _is_measured(tokens: Tokens, at: int) -> bool:
    """ "no alarm for 14 minutes" """
    for place in range(at, min(len(tokens) - 1, at + REACH + 2)):
        after = tokens[place + 1].plain
        if tokens[place].plain in _MEASURED and (after[0].isdigit() or after in lexicon("number")):
            return True
    return False


def _bounds(tokens: Tokens, at: int) -> bool:
    """ "no fewer than 43", "no warmer than ice", "not only", "No. 7", "nobody but", "and nobody else", "said
    no", what is said beside: "none of them hurt"
    """
    after, next_but_one = (tokens[k].plain if k < len(tokens) else "" for k in (at + 1, at + 2))
    of_them = after == "of" and next_but_one in _THEM and tokens[at].plain in ("none", "neither")
    numbered = tokens[at].word in ("No", "no") and after.isdigit()
    equals = _equals(tokens[at].plain, after, next_but_one)
    refused = not after and at > 0 and tokens[at].plain == "no" and tokens[at - 1].plain in _SAYING
    return after in _BOUNDS or of_them or numbered or equals or refused


def _equals(word: str, after: str, next_but_one: str) -> bool:
    """ "no warmer than a larder": as cold as one, and nothing is turned; "he and no one else" """
    compared = after.endswith("er") and after != "longer" and next_but_one == "than"
    return word == "no" and (compared or (after, next_but_one) == ("one", "else"))


def _aside(tokens: Tokens, at: int) -> bool:
    """Whether a relative word stands before it in its clause."""
    for token in reversed(tokens[: at + 1]):
        if token.plain in lexicon("relative"):
            return True
        if token.apart:
            return False
    return False
