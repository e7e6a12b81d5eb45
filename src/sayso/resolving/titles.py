"""Which capitalised words before a name are titles: "Mr", "Foreign Minister", "Admiral"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sayso.resolving.lexicon import Lexicon, Nature, is_first_name
from sayso.resolving.tokens import LINKS, Token


def is_title(run: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word of a run is a title: an honorific or a role that is told of who is named behind it."""
    token = run[at]
    following = run[at + 1].low if at + 1 < len(run) else ""
    if at and not following and token.capital and is_first_name(run[at - 1].words):
        return False  # "Ken Doctor"
    if at and run[at - 1].words == "&":
        return False  # "Moro & Sons"
    if token.low == "local" and at + 1 < len(run) and not is_first_name(run[at + 1].words):
        return False  # "the Local Coordination Council"
    if token.low in _FIELDS and at and run[at - 1].low in LINKS:
        return False  # "Ministry of Justice"
    if token.low.rstrip(".") in HONORIFICS:
        return True
    if at and token.low == "guard" and (rank := lexicon.noun(following)) and rank.nature is Nature.PERSON:
        return False  # "the Coastal Guard Admiral Ada Moro"
    noun = lexicon.noun(token.low.rstrip("."))
    if at and (body := lexicon.noun(f"{run[at - 1].low} {token.low}")) and body.nature is Nature.BODY:
        return False  # "Coast Guard"
    if (
        noun
        and lexicon.noun_form(token.low) != token.low.rstrip(".")
        and token.low.endswith("s")
        and following
    ):
        noun = None  # "Harbour Workers Forum"
    if at > 1 and token.low.endswith("s") and _is_of_many(run, at):
        return False  # "the Syndicate of Water Workers"
    if at and (noun is None or noun.nature is not Nature.PERSON):
        noun = lexicon.noun(f"{run[at - 1].low} {token.low}")  # the last word of "Chief Executive"
    return (
        noun is not None
        and noun.nature is Nature.PERSON
        and not is_first_name(token.words)
        and (following not in NOT_A_RANK)
    )


def _is_of_many(run: Sequence[Token], at: int) -> bool:
    """Whether a plural closes what a body is of ("Syndicate of ...")."""
    return at + 1 == len(run) and any(token.low in ("of", "for") for token in run[1:at])


_FIELDS: Final = frozenset(("justice",))
"""Titles that are also what an office is for."""


HONORIFICS: Final = frozenset(
    "mr mrs ms miss mx dr prof sir dame lord lady rev reverend fr father sister mother prince"
    " shri sri smt hon eng engr pharm barr barrister alhaji hajia haji hajj sayyid sayed dato datuk"
    " princess judge sheikh imam ayatollah mullah rabbi pope cardinal chief".split()
)


NOT_A_RANK: Final = frozenset(
    "assembly staff staffs electric motors mills dynamics council secretariat office division"
    " command hospital court minister ministry secretary directorate line press".split()
)
"""After a title these make the name of a body or of another title ("General Staff", "Prime Minister")."""


def title_end(run: list[Token], at: int, lexicon: Lexicon) -> int:
    """After the titles that begin here, perhaps behind one other word ("Foreign Minister"); 0 for none."""
    last = max((k for k in range(at, min(at + 4, len(run))) if is_title(run, k, lexicon)), default=-1)
    return last + 1 if last >= 0 and last + 1 < len(run) else 0


def titles_of(run: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.low.rstrip(".") for token in run)


def title_begin(run: list[Token], titles: list[int], cut: int, lexicon: Lexicon) -> int:
    """Where the titles begin that end before a name, with the words that belong to them."""
    own = set(titles)
    other = next((k for k in range(cut - 1, -1, -1) if k not in own and not _is_mark(run[k])), -1)
    first = next(k for k in titles if k > other)
    while first and _is_a_role(run, first - 1, cut, lexicon):
        first -= 1
    if first > 1 and lexicon.noun(" ".join(t.words for t in run[first - 2 : cut])):
        first -= 2  # "Divisional Railway Manager"
    while first and run[first - 1].low in OF_TITLES and not is_first_name(run[first - 1].words):
        first -= 1  # "Harbour Party Provincial Chairman"
    return first


def _is_a_role(run: list[Token], first: int, cut: int, lexicon: Lexicon) -> bool:
    """Whether a word makes a role with titles behind it, an honorific apart ("Prime Minister Dr")."""
    ends = (
        end for end in range(cut, first + 1, -1) if all(t.low.rstrip(".") in HONORIFICS for t in run[end:cut])
    )
    return any(lexicon.noun(" ".join(t.words for t in run[first:end])) for end in ends)


OF_TITLES: Final = frozenset(
    "regional national senior deputy chief acting former assistant special resident humanitarian executive"
    " managing general permanent presidential federal provincial zonal divisional parliamentary interim"
    " honorary joint associate".split()
)
"""What stands before a title and belongs to it."""


def _is_mark(token: Token) -> bool:
    return not token.words[0].isalnum()
