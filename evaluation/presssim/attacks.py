"""What somebody does who wants a claim to look as if more people knew it.

An attack adds articles to a family and takes none away. The true figures stay what they were: `independent`
and `distinct` of every claim are the same before and after.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Final

from evaluation.presssim.article import Article, Family
from evaluation.presssim.desk import Desk
from evaluation.presssim.newsroom import Newsroom
from evaluation.presssim.operators.dates import to_the_day, to_the_minute
from evaluation.presssim.operators.draft import applied, taken
from evaluation.presssim.outlets import new_domain

Attack = Callable[[Newsroom, Article], None]
EXPERTS: Final = 10
DOMAINS: Final = 10
VOICES: Final = 100


def attacked(family: Family, attack: str, seed: int = 0) -> Family:
    """The family after this attack on one of its most copied articles; the name must stand in `ATTACKS`."""
    desk = Desk.spent(family.sheet, Random(f"{family.name}/{attack}/{seed}"))
    desk.added.update(
        (key, source) for key, source in family.sources.items() if key not in family.sheet.sources
    )
    room = Newsroom(desk, 0, family.world)
    ATTACKS[attack](room, target(family))
    return replace(family, name=f"{family.name}-{attack}", sources=room.sources(), world=tuple(room.articles))


def target(family: Family) -> Article:
    """The given article that most others were made from, the first of them."""
    copied = {a.number: sum(a.number in b.parents for b in family.world) for a in family.articles}
    number = min(copied, key=lambda n: (-copied[n], n))
    return family.world[number]


def copy_plus_a_sentence(room: Newsroom, article: Article) -> None:
    """A full copy on another outlet, and a sentence more."""
    outlet = room.outlet()
    draft = applied(room.kit.pad, applied(room.kit.reprint, taken(article, outlet), room.desk), room.desk)
    room.publish(draft, room.after(article), to_the_minute)


def ten_experts(room: Newsroom, article: Article) -> None:
    """Copies in each of which another expert agrees whom nobody has heard of."""
    for _ in range(EXPERTS):
        draft = applied(room.kit.expert, taken(article, room.outlet()), room.desk)
        room.publish(draft, room.after(article), to_the_minute)


def ten_domains(room: Newsroom, article: Article) -> None:
    """Copies on ten new domains, half of them under another headline."""
    for number in range(DOMAINS):
        draft = taken(article, new_domain(number, room.desk.sheet.part))
        steps = (room.kit.abridge, room.kit.uncredit) if number % 2 else (room.kit.reprint,)
        for operator in steps:
            draft = applied(operator, draft, room.desk)
        room.publish(draft, room.after(article), to_the_minute)


def hundred_sources_say(room: Newsroom, article: Article) -> None:
    """A copy in which a hundred people whom nobody names say the same."""
    draft = taken(article, room.outlet())
    for _ in range(VOICES):
        draft = applied(room.kit.unnamed, draft, room.desk)
    room.publish(draft, room.after(article), to_the_minute)


def back_dated(room: Newsroom, article: Article) -> None:
    """A copy without a credit whose page says that it was there days before."""
    draft = applied(room.kit.uncredit, taken(article, room.outlet()), room.desk)
    made = room.publish(draft, room.after(article), to_the_day)
    earlier = min(a.time for a in room.articles) - timedelta(days=2)
    shown = f"{earlier:%Y-%m-%d}"
    room.articles[-1] = replace(made, shown=shown, dated="false", made=(*made.made, "back_dated"))


def a_roundup(room: Newsroom, article: Article) -> None:
    """One more article that says what the target and another one have, each with its name."""
    others = [a for a in room.articles if a.present and a.outlet.id != article.outlet.id and a.text]
    if others:
        parents = [article, room.desk.one(others)]
        draft = room.kit.roundup(parents, room.outlet(["digest"]), room.desk)
        room.publish(draft, room.after(*parents), to_the_minute)


ATTACKS: Final[dict[str, Attack]] = {
    "copy_plus_a_sentence": copy_plus_a_sentence,
    "ten_experts": ten_experts,
    "ten_domains": ten_domains,
    "hundred_sources_say": hundred_sources_say,
    "back_dated": back_dated,
    "a_roundup": a_roundup,
}
