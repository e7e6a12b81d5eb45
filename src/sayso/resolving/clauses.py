"""What the small words about somebody tell where no role does: "who lives on the street", "prosecuting".

The list `lexicons/clauses.csv` was written by us from general knowledge of how news introduces people. Its
rows say where the words count: in a `clause` told of somebody, as the thing `whose` role somebody has ("the
shop's owner"), or as the `head` of a description that the list of nouns does not have, since in capitals it
would be a surname ("a cook").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.lists import rows

_AGED: Final = re.compile(r",\s(?:aged\s)?[1-9]\d(?:,|$)|\b[1-9]\d-year-old\b")
_TITLED: Final = re.compile(
    r"(?<!General )(?:the |former |ex-)?(?:Rep\.|Reps\.|Representative|Secretary|Commander|Deputy"
    r"|Director[- ]General|Under-?[Ss]ecretary|Commissioner) [A-Z][\w’'-]+(?: [A-Z]|,|$)|[,(] ?[DRI]-[A-Z]"
)
_LABEL: Final = re.compile(r"(?:MR|MS|MRS|DR|SECRETARY|AMBASSADOR|SPOKES(?:WO)?MAN)\.?\s[A-Z'’-]+")


def kind_by_clause(said: Iterable[str]) -> Kind | None:
    """The kind that goes with what a clause or an apposition tells; the first words that tell one count."""
    pattern, kinds = _clauses()
    found = (match for words in said if (match := pattern.search(words.casefold().replace("’", "'"))))
    return next((kinds[match[1]] for match in found), None)


def kind_by_owner(words: Iterable[str]) -> Kind | None:
    """The kind of a role by what it is a role of ("the club's captain", "the owner of a bakery")."""
    known = _words("whose")
    return next((known[bare] for word in sorted(words) if (bare := _bare(word)) in known), None)


def kind_by_head(noun: str) -> Kind | None:
    """The kind of a described source by a head noun that counts in small letters alone."""
    return _words("head").get(noun)


def is_aged(said: Iterable[str]) -> bool:
    """Whether an age is told, as news does of people who are nobody else ("Ada Moro, 78,")."""
    return any(_AGED.search(words) for words in said)


def is_officials_label(said: Iterable[str]) -> bool:
    """Whether somebody is called as the transcripts of officials label who speaks ("MS. MORO")."""
    return any(_LABEL.fullmatch(words.strip()) for words in said)


def is_titled(said: Iterable[str]) -> bool:
    """Whether a name follows the title of an office, or the party and state of a lawmaker stand behind."""
    return any(_TITLED.search(words) for words in said)


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").strip(",.")


@cache
def _clauses() -> tuple[re.Pattern[str], dict[str, Kind]]:
    kinds = _words("clause")
    longest_first = sorted(kinds, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)"), kinds


@cache
def _words(place: str) -> dict[str, Kind]:
    there = [row for row in rows("clauses") if row["place"] == place]
    return {word: Kind(row["kind"]) for row in reversed(there) for word in row["words"].split("|")}
