"""How a story comes into the world: who publishes first, who copies whom and what is done on the way.

    families("choose", 40, seed=1) -> Family, Family, ...

Family n depends on the part, the seed and n alone. Shares and sizes here are a judgement of what is ordinary
in news, with rare kinds made frequent enough to be measured; they are no estimate of any real press.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Final

from evaluation.presssim import schemes
from evaluation.presssim.article import Article, Family
from evaluation.presssim.desk import Desk
from evaluation.presssim.newsroom import Newsroom
from evaluation.presssim.origin import Assignment, written
from evaluation.presssim.outlets import Outlet
from evaluation.presssim.sheet import Claim, Part, Sheet, sheets

ORIGINS: Final = ((1, 26), (2, 30), (3, 27), (4, 17))
"""How many articles a story starts from, and how often in a hundred."""
SIZES: Final = ((2, 5, 30), (6, 10, 35), (11, 16, 22), (17, 25, 13))
"""From, to, and how often in a hundred a family has so many articles."""
ABSENT: Final = 0.15
"""How often the article that others copied is not among those given."""


def families(part: Part, count: int, seed: int) -> Iterator[Family]:
    """The first families of this part and seed."""
    return (family(part, seed, number) for number in range(count))


def family(part: Part, seed: int, number: int) -> Family:
    """One family; the sheets of a part are taken in turn, so that all are used equally often."""
    order = list(sheets(part))
    Random(f"{part}/{seed}/sheets").shuffle(order)
    sheet = order[number % len(order)]
    return _told(sheet, f"{part}-{seed}-{number:03d}-{sheet.name}")


def _told(sheet: Sheet, name: str) -> Family:
    chance = Random(name)
    low, high = chance.choices([(a, b) for a, b, _ in SIZES], [share for _, _, share in SIZES])[0]
    room = Newsroom(Desk(sheet, chance), size=chance.randint(low, high))
    while not room.articles:  # nobody who was drawn can say anything of the lead: others are
        for assignment in _assignments(room):
            _open(room, assignment)
    while len(room.articles) < room.size:
        schemes.next_event(room)
    return Family(name, sheet.part, sheet, room.sources(), _given(room))


def _assignments(room: Newsroom) -> Iterator[Assignment]:
    """One for each origin: whom it hears, what of it it tells. Most hear somebody else about the lead."""
    desk = room.desk
    wanted = desk.chance.choices([n for n, _ in ORIGINS], [share for _, share in ORIGINS])[0]
    wanted = min(wanted, room.size)
    lead = _lead(desk, wanted)
    hearings = _hearings(lead, desk)
    for turn in range(wanted):
        if not hearings:
            return
        outlet = room.outlet(["wire", "state", "local"] if turn else [desk.sheet.style])
        # Two outlets at one press conference are two articles and one origin.
        again = turn > 0 and desk.happens(0.15)
        main = desk.one(room.heard) if again and room.heard else hearings.pop()
        room.heard.append(main)
        yield _assignment(room, outlet, lead, main, turn)


def _lead(desk: Desk, wanted: int) -> Claim:
    """One of the first three claims, one that so many can know where there is one."""
    first = list(desk.sheet.claims.values())[:3]
    able = [claim for claim in first if len(_hearings(claim, desk)) >= wanted]
    return desk.one(able) if able else max(first, key=lambda claim: len(_hearings(claim, desk)))


def _hearings(claim: Claim, desk: Desk) -> list[str]:
    """Who can be heard about it, one of each body, in an order of chance; "" for the outlet's own eyes."""
    bodies: dict[str, list[str]] = {}
    for key, access in claim.said.items():
        # An origin that knows nothing more than a name is there now and then.
        known = access != "none" and desk.source(key).identity in {"named", "described"}
        if known or desk.happens(0.25):
            bodies.setdefault(desk.source(key).basis, []).append(key)
    found = [desk.one(keys) for keys in bodies.values()]
    if claim.seen:
        found.append("")
    desk.chance.shuffle(found)
    return found


def _assignment(room: Newsroom, outlet: Outlet, lead: Claim, main: str, turn: int) -> Assignment:
    """The lead by its main source, and further claims of it and of one or two others."""
    desk = room.desk
    key = lead.id.rpartition("/")[2]
    others = [source for source in desk.sheet.sources if source not in lead.said]
    heard = [source for source in (main, *desk.some(others, desk.chance.randint(1, 3))) if source]
    claims = [
        name
        for name, claim in desk.sheet.claims.items()
        if name != key and (any(source in claim.said for source in heard) or (not main and claim.seen))
    ]
    told = (key, *desk.some(claims, desk.chance.randint(3, 6)))
    saw = tuple(name for name in told if not main and desk.sheet.claims[name].seen)
    return Assignment(outlet, tuple(heard), told, saw, differs=turn > 0 and desk.happens(0.5))


def _open(room: Newsroom, assignment: Assignment) -> None:
    sentences = written(assignment, room.desk)
    if sentences:
        morning = datetime.combine(room.desk.sheet.date, datetime.min.time()) + timedelta(hours=7)
        time = morning + timedelta(minutes=room.desk.chance.randint(5, 900))
        room.publish_own(assignment.outlet, sentences, time)


def _given(room: Newsroom) -> tuple[Article, ...]:
    """All articles; now and then one that others copied is not given."""
    articles: Sequence[Article] = room.articles
    copied = [
        a.number for a in articles if not a.parents and sum(a.number in b.parents for b in articles) > 1
    ]
    if len(articles) > 4 and copied and room.desk.happens(ABSENT):
        gone = room.desk.one(copied)
        return tuple(replace(a, present=a.number != gone) for a in articles)
    return tuple(articles)
