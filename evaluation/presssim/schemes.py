"""What happens next in a family: a copy, a merge, a roundup, another story, a circle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from evaluation.presssim import frames
from evaluation.presssim.article import Article, Carried, Cited, Saying, Sentence, Voice, Zone
from evaluation.presssim.desk import content_of
from evaluation.presssim.newsroom import Newsroom
from evaluation.presssim.operators.draft import Draft, applied, name_of
from evaluation.presssim.origin import Assignment, empty_headline, written
from evaluation.presssim.words import words_of

Scheme = Callable[[Newsroom], bool]
"""Publishes something, or gives back false where it cannot."""


def next_event(room: Newsroom) -> None:
    """One of the schemes by chance; a copy where that one cannot happen."""
    scheme = room.desk.chance.choices([s for s, _ in SCHEMES], [share for _, share in SCHEMES])[0]
    if not scheme(room):
        a_copy(room)


def a_copy(room: Newsroom) -> bool:
    """Somebody copies; agencies and what was copied already are copied more often."""
    copied = Counter(parent for article in room.articles for parent in article.parents)
    weights = [
        (4 if article.outlet.style in {"wire", "state"} else 1) * (1 + copied[article.number])
        for article in room.articles
    ]
    parent = room.desk.chance.choices(room.articles, weights)[0]
    room.copy(parent, room.outlet())
    return True


def a_merge(room: Newsroom) -> bool:
    """Two articles of the story made into one, without saying so."""
    if len(pair := _two_stories(room, 2)) < 2:
        return False
    outlet = room.outlet()
    return _publish_joined(room, room.kit.merge(pair, outlet, room.desk), name_of(room.kit.merge))


def a_roundup(room: Newsroom) -> bool:
    """What two to four outlets have, each with its name."""
    found = _two_stories(room, room.desk.chance.randint(2, 4))
    if len(found) < 2:
        return False
    outlet = room.outlet(["digest", "local", "portal"])
    return _publish_joined(room, room.kit.roundup(found, outlet, room.desk), name_of(room.kit.roundup))


def another_story(room: Newsroom) -> bool:
    """An article on the sheet's other event, with the same place and people."""
    desk = room.desk
    others = list(desk.sheet.others)
    heard = tuple({source for claim in desk.sheet.others.values() for source in claim.said})
    claims = desk.chance.sample(others, min(len(others), 3))
    outlet = room.outlet()
    told = written(Assignment(outlet, tuple(sorted(heard)), tuple(claims), alone=True), desk)
    if not told:
        return False
    other = datetime.fromisoformat(desk.sheet.others[claims[0]].date)
    known = datetime.combine(desk.sheet.date, datetime.min.time())
    # An older event is told on its day or remembered now.
    day = other if other < known and desk.happens(0.4) else max(known, other)
    room.publish_own(outlet, told, day + timedelta(minutes=desk.chance.randint(400, 1800)))
    return True


def a_ring(room: Newsroom) -> bool:
    """Two or three outlets that have a claim from each other, and nobody from anywhere else."""
    desk = room.desk
    size = desk.chance.randint(2, 3)
    if room.size - len(room.articles) < size or any("ring" in a.made for a in room.articles):
        return False
    told = {s.says.exact.claim for a in room.articles for s in a.sentences if s.says}
    free = [claim for claim in desk.sheet.claims.values() if claim.id not in told]
    if not free:
        return False
    claim = desk.one(free)
    members = [room.outlet(["portal", "digest"]) for _ in range(size)]
    start = len(room.articles)
    time = room.after(room.articles[0])
    for place, outlet in enumerate(members):
        before = (place - 1) % size
        template = desk.wording(claim)
        if template is None:
            return place > 0
        content = content_of(template, claim, claim.numbers, claim.actors, spelled=False)
        credit = words_of(members[before].name, {})
        words = frames.framed(desk.one(frames.RELAYED_ALONE[outlet.style]), content, credit=credit)
        heading = Sentence(words_of(empty_headline(desk), {}), Zone.HEADLINE, "\n\n")
        rest = Carried(start + before, 1)
        says = Saying(claim.exact, Voice.REPORTED, None, (rest,))
        lead = Sentence(words, after="\n\n", says=says, cited=Cited(members[before].id, start + before))
        parent = room.articles[start + before] if before < place else None
        draft = Draft(outlet, (heading, lead), (parent,) if parent else (), ("ring",))
        for operator in (room.kit.pad, room.kit.bars):
            draft = applied(operator, draft, desk)
        room.publish(draft, time)
        time = room.after(room.articles[-1])
    return True


def a_return(room: Newsroom) -> bool:
    """An outlet copies, and credits, an article that was made from its own."""
    mine = [
        (article, room.articles[number].outlet)
        for article in room.articles
        for number in article.parents
        if any(s.cited and s.cited.article == number for s in article.sentences)
    ]
    if not mine or any("return" in a.made for a in room.articles):
        return False
    article, outlet = room.desk.one(mine)
    made = room.copy(article, outlet, credited=True)
    room.articles[-1] = replace(made, made=(*made.made, "return"))
    return True


SCHEMES: Final[tuple[tuple[Scheme, int], ...]] = (
    (a_copy, 70),
    (a_merge, 6),
    (a_roundup, 8),
    (another_story, 9),
    (a_ring, 4),
    (a_return, 3),
)


def _two_stories(room: Newsroom, count: int) -> list[Article]:
    """Articles of different outlets on the event itself, of different origins where there are any."""
    on_it = [a for a in room.articles if _on_the_event(room, a)]
    room.desk.chance.shuffle(on_it)
    on_it.sort(key=lambda article: bool(article.parents))
    outlets: dict[str, Article] = {}
    for article in on_it:
        outlets.setdefault(article.outlet.id, article)
    return list(outlets.values())[:count]


def _on_the_event(room: Newsroom, article: Article) -> bool:
    ids = {claim.id for claim in room.desk.sheet.claims.values()}
    claiming = [s for s in article.sentences if s.zone is Zone.BODY and s.says]
    return len(claiming) > 1 and all(s.says and s.says.exact.claim in ids for s in claiming)


def _publish_joined(room: Newsroom, draft: Draft, name: str) -> bool:
    draft = replace(draft, made=(name,))
    for operator in (room.kit.headline, room.kit.bars):
        draft = applied(operator, draft, room.desk)
    room.publish(draft, room.after(*draft.parents))
    return True
