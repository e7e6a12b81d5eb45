"""Which text the n-th article has: a story of its own, another's word for word, or another's with changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from evaluation.invented.draft import Draft
from evaluation.invented.ranked import one_of, zipf
from evaluation.invented.sentences import tell
from evaluation.invented.teller import Teller, with_capital
from evaluation.invented.world import Actor, Outlet, bystander, name_of, world
from sayso.core.zone import ZoneKind

COPIED: Final = 0.08
NEARLY: Final = 0.04
"""Of 100 articles 8 print an earlier one's text at another address, 4 most of it with words of their own."""

MEDIAN: Final = 2_100
SPREAD: Final = 0.85
SHORTEST: Final = 300
LONGEST: Final = 60_000
"""Characters of a text: log-normal as in FA-KES and the 110 pages, one in 200 with about 20,000 or more."""

_FIRST_DAY: Final = date(2011, 3, 15)
_DAYS: Final = 2_800
_RECENT: Final = 200
"""How far back, on average, the article is that a copy prints, in articles."""


@dataclass(frozen=True, slots=True)
class Told:
    """The n-th article: its draft, and who prints it where and when; `number` is its own."""

    number: int
    draft: Draft
    outlet: Outlet
    day: date
    translated: bool


def told(seed: int, number: int) -> Told:
    """The article of this number."""
    draft, day, translated = _text(seed, number)
    chance = Random(f"{seed}/{number}/printed")
    outlet = world().outlets.draw(chance)
    later = 0 if _from(seed, number) is None else int(chance.expovariate(1))
    return Told(number, draft, outlet, day + timedelta(days=later), translated)


@dataclass(frozen=True, slots=True)
class _From:
    """The article that a copy goes by, and whether it changed it."""

    number: int
    changed: bool


def _from(seed: int, number: int) -> _From | None:
    chance = Random(f"{seed}/{number}/from")
    draw = chance.random()
    if number == 0 or draw >= COPIED + NEARLY:
        return None
    earlier = max(0, number - 1 - int(chance.expovariate(1 / _RECENT)))
    return _From(earlier, changed=draw >= COPIED)


def _text(seed: int, number: int) -> tuple[Draft, date, bool]:
    if (source := _from(seed, number)) is None:
        return _written(seed, number, changed_by=None)
    if not source.changed:
        return _text(seed, source.number)
    return _written(seed, _own(seed, source.number), changed_by=number)


def _own(seed: int, number: int) -> int:
    """The number of the story itself, behind copies of copies."""
    while (source := _from(seed, number)) is not None:
        number = source.number
    return number


def _written(seed: int, number: int, *, changed_by: int | None) -> tuple[Draft, date, bool]:
    """The draft of a story, its day, and whether it reads as translated.

    Every part has a chance of its own, so that one who changes the story can leave some out and add others.
    """
    chance = Random(f"{seed}/{number}")
    place = world().places.draw(chance)
    length = min(max(SHORTEST, chance.lognormvariate(0, SPREAD) * MEDIAN), LONGEST)
    day = _FIRST_DAY + timedelta(days=int(_DAYS * chance.random()))
    translated = chance.random() < 0.05
    subject, agency = world().subjects.draw(chance), world().outlets.draw(chance)
    teller = Teller(Draft(), chance, world(), subject, zipf(_cast(place, length, chance), shift=1), agency)
    by = number if changed_by is None else changed_by
    teller.chance = Random(f"{seed}/{by}/head")
    _head(teller, place, day)
    for paragraph in _paragraphs(seed, number, changed_by):
        teller.chance = paragraph
        _paragraph(teller)
        if teller.draft.length >= length:
            break
    teller.chance = Random(f"{seed}/{by}/foot")
    _foot(teller)
    return teller.draft, day, translated


def _cast(place: str, length: float, chance: Random) -> list[Actor]:
    """Who speaks: some known everywhere, some only here; two for 1,000 characters, fewer in long texts."""
    size = 2 + int(1.6 * chance.random() * (length / 400) ** 0.8)
    found = dict.fromkeys(
        [
            *world().people.several(chance, 1 + size // 2),
            *world().bodies.several(chance, 1 + size // 3),
            *(bystander(place, chance) for _ in range(1 + size // 3)),
        ]
    )
    cast = list(found)
    chance.shuffle(cast)
    return cast


def _paragraphs(seed: int, number: int, changed_by: int | None) -> Iterator[Random]:
    """The chances of one paragraph after the other."""
    changes = Random(f"{seed}/{changed_by}/changes")
    chance = Random()
    at = 0
    while True:
        teller = number
        if changed_by is not None:
            draw = changes.random()
            at += draw < 0.15
            teller = changed_by if draw > 0.85 else number
        chance.seed(f"{seed}/{teller}/{at}")
        yield chance
        at += 1


def _paragraph(teller: Teller) -> None:
    teller.draft.zone(ZoneKind.BODY, "line of text")
    for number in range(one_of((1, 1, 2, 2, 3, 4), teller.chance)):
        if number:
            teller.draft.put(" ")
        tell(teller)
    teller.draft.put("\n\n")


def _head(teller: Teller, place: str, day: date) -> None:
    """Headline, perhaps who wrote it, perhaps the day, perhaps where."""
    draft, chance = teller.draft, teller.chance
    draft.zone(ZoneKind.HEADLINE, "first line")
    draft.title = with_capital(f"{' '.join(teller.words(3))} in {place}: {' '.join(teller.words(2))}")
    headline = draft.put(draft.title)
    draft.own.append(headline)
    draft.put("\n\n")
    if chance.random() < 0.4:
        draft.zone(ZoneKind.BYLINE, "byline words")
        draft.author = f"{name_of(chance)} {name_of(chance)}"
        draft.put(f"By {draft.author}\n\n")
    if chance.random() < 0.35:
        draft.zone(ZoneKind.BYLINE, "date alone")
        draft.date = day.isoformat(), 1 + draft.text.count("\n")
        draft.put(f"{day:%d} {_MONTHS[day.month - 1]} {day.year}\n\n")
    if chance.random() < 0.3:
        draft.zone(ZoneKind.DATELINE, "dateline opens")
        draft.put(f"{place.upper()} - ")


def _foot(teller: Teller) -> None:
    """Perhaps a line to share it, a line that leads on, a legal note."""
    draft, chance = teller.draft, teller.chance
    if chance.random() < 0.25:
        draft.zone(ZoneKind.SHARE, "share words")
        draft.put("Share on Facebook\n\n")
    if chance.random() < 0.3:
        draft.zone(ZoneKind.RELATED, "related words")
        draft.put(f"Read also: {with_capital(teller.clause())}\n\n")
    if chance.random() < 0.2:
        draft.zone(ZoneKind.LEGAL, "legal words")
        draft.put("All rights reserved.\n")


_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
