"""The desk where one family's texts are written: its chance, and the wordings that nobody has used yet.

Two authors who never saw each other's text do not write the same sentence. So each wording of a sheet is
given out once in a family: shared wording then always means that it was copied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random
from typing import TypeVar

from evaluation.presssim.sheet import Claim, Sheet, Source
from evaluation.presssim.words import Words, filled, number, words_of

T = TypeVar("T")
_KNOWN = frozenset({"named", "described"})


class Desk:
    """Chance and stock of one family. `added` are sources that operators invent."""

    def __init__(self, sheet: Sheet, chance: Random) -> None:
        self.sheet = sheet
        self.chance = chance
        self.added: dict[str, Source] = {}
        self._stock: dict[str, list[str]] = {}
        self._open = True

    @classmethod
    def spent(cls, sheet: Sheet, chance: Random) -> Desk:
        """A desk without any wording left: what is written here uses words that others wrote."""
        desk = cls(sheet, chance)
        desk._open = False
        return desk

    def happens(self, share: float) -> bool:
        """True in this share of cases."""
        return self.chance.random() < share

    def one(self, things: Sequence[T]) -> T:
        """Any of them."""
        return self.chance.choice(things)

    def some(self, things: Sequence[T], count: int) -> list[T]:
        """So many of them, in their order; all where there are fewer."""
        kept = sorted(self.chance.sample(range(len(things)), min(count, len(things))))
        return [things[place] for place in kept]

    def source(self, source_id: str) -> Source:
        """A source of the sheet, or one that was invented here."""
        return self.added.get(source_id) or self.sheet.sources[source_id]

    def second_hand(self, claim: Claim, source: Source) -> bool:
        """Whether a source that can know other things has this one from somebody else."""
        said = [one.said for one in (*self.sheet.claims.values(), *self.sheet.others.values())]
        office = [key for key, other in self.sheet.sources.items() if other.basis == source.basis]
        knows = any(some.get(key, "none") != "none" for some in said for key in office)
        return claim.said.get(source.id) == "none" and source.identity in _KNOWN and knows

    def wording(self, claim: Claim, *, negated: bool = False) -> str | None:
        """A wording of this claim that nobody in the family has used, or None."""
        key = f"{claim.id}/{negated}"
        return self._take(key, claim.negated if negated else claim.wordings)

    def headline(self, claim: Claim) -> str | None:
        """A headline for this claim that nobody in the family has used, or None."""
        key = claim.id.rpartition("/")[2]
        return self._take(f"headline {key}", [text for of, text in self.sheet.headlines if of == key])

    def background(self) -> str | None:
        """A sentence of background that nobody in the family has used, or None."""
        return self._take("background", self.sheet.background)

    def remark(self, remarks: Sequence[str]) -> str | None:
        """A remark that nobody in the family has made; any of them where no stock is kept."""
        return self._take("remark", remarks) if self._open else self.one(remarks)

    def full(self, source: Source) -> str:
        """How an article introduces a source: only the first in a family has the whole apposition.

        Two reporters who never saw each other's text do not describe a witness in the same dozen words.
        """
        template = self._take(f"full {source.id}", (source.full,))
        return template or brief(source)

    def _take(self, key: str, all_of_them: Sequence[str]) -> str | None:
        if not self._open:
            return None
        if key not in self._stock:
            self._stock[key] = list(all_of_them)
            self.chance.shuffle(self._stock[key])
        return self._stock[key].pop() if self._stock[key] else None


def brief(source: Source) -> str:
    """A source's name with its title, without the clause that tells how it can know."""
    return _CLAUSE.split(source.full, maxsplit=1)[0].rstrip(",")


def content_of(
    template: str, claim: Claim, numbers: tuple[float, ...], actors: tuple[str, ...], *, spelled: bool
) -> Words:
    """A wording with its numbers, actors, place and day filled in."""
    fills = {slot: number(value, slot, spelled=spelled) for slot, value in zip("nmk", numbers, strict=False)}
    fills |= {slot: filled(name, slot) for slot, name in zip("ab", actors, strict=False)}
    fills["place"] = filled(claim.place, "place")
    fills["day"] = filled(day_of(claim.date), "day")
    return words_of(template, fills)


def day_of(date: str) -> str:
    """A date as it stands in running text: "18 August"."""
    year, month, day = date.split("-")
    del year
    return f"{int(day)} {_MONTHS[int(month) - 1]}"


_MONTHS = "January February March April May June July August September October November December".split()
_CLAUSE = re.compile(
    r",? (?=(?:who|(?:of |to )?which|whose|where|that is|at the|above)\b)"
    r"|,? (?=(?:published|printed|shown|signed|taken)\b)"
    r"|, (?=(?:a|two|one|the) \w+ (?:of|pages|from)\b)"
)
