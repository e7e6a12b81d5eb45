"""Claims of several articles that are one: pairs with their ground, and the events they make.

Articles that share rare words or passages are compared claim by claim (`blocking`, `compare`, `likeness`).
Pairs make events by average linkage: two groups become one where the mean over the pairs that were compared
says so, never because a single pair does; so boilerplate and quotations that everybody has make no giant.
Copies of one sentence have one vote, and an article is set beside itself: a full copy more joins nothing.
Within an event, claims that conflict in a figure, a date, a denial or the order of who acts are never one
exact claim. A person's word goes before all.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.core.citing import Credit
from sayso.core.claim import Alike, Claim, Event, Mention, Relation, Stand
from sayso.core.copying import BY_HAND, Copy
from sayso.tracing.article import Article
from sayso.tracing.beside_first import relations_of
from sayso.tracing.blocking import beside
from sayso.tracing.clusters import COUNTED, CREDITED, LAST, LINKED, SAME_WORDS, conflict_free, linked
from sayso.tracing.compare import FEATURES, Worth, but_for_names, compare, everything, wording
from sayso.tracing.copied import one_sentence, words_in
from sayso.tracing.credited import Credits, placed, told_again
from sayso.tracing.dating import intervals_of
from sayso.tracing.elsewhere import elsewhere, scene_of
from sayso.tracing.forest import LIKELY
from sayso.tracing.furniture import standing
from sayso.tracing.graph import grouped
from sayso.tracing.likeness import KEPT, may_be_alike, probabilities, relation_of
from sayso.tracing.side import ONE_STORY, Side, apart, in_case, side_of
from sayso.tracing.tolls import PROBABLE, SAME_TOLL, same_tolls

Decided = Mapping[frozenset[str], bool]
"""A person's word on two mentions, by their ids: one event or not."""

Compared = tuple[Side, Side, NDArray[np.float32]]
"""Two articles, and for each claim of the left one beside each of the right one its features."""

UNDECIDED: Final[Decided] = MappingProxyType({})

VERBATIM: Final = 0.99


def alike_in(
    articles: Iterable[Article],
    copies: Iterable[Copy],
    decided: Decided = UNDECIDED,
    credited: Iterable[Credit] = (),
) -> tuple[Alike, ...]:
    """Every two mentions of one event, with what they are to each other; sorted, each pair once.

    `credited` are articles one of which says that it has something from the other.
    """
    copies = tuple(copies)
    articles = tuple(articles)
    sides = _sides(articles, copies)
    distinct = _distinct(sides)
    credits_ = placed(credited, sides, distinct)
    found = {(pair.left, pair.right): pair for pair in (*_worded_alike(sides), *_of_one_toll(sides))}
    for left, right, features in _compared(distinct, copies, may_be_alike, credits_):
        for pair in _alike(left, right, features, credits_):
            found.setdefault((pair.left, pair.right), pair)
    for pair in _copied(sides, articles, copies):
        told = found.get((pair.left, pair.right), pair)
        found[pair.left, pair.right] = replace(told, copied=True)
    known = {mention.id: mention for side in sides for mention in side.mentions}
    found = dict(_parted(found, sides, articles))
    furniture = _furniture(sides, articles, copies)
    found = {ids: pair for ids, pair in found.items() if furniture.isdisjoint(ids)}
    return tuple(pair for _, pair in sorted(_corrected(found, known, decided).items()))


def events_of(
    mentions: Iterable[Mention],
    alike: Iterable[Alike],
    articles: Iterable[Article],
    decided: Decided = UNDECIDED,
) -> tuple[Event, ...]:
    """The events that the mentions make, sorted by id; a mention that nothing is like makes one alone.

    `articles` are those of the mentions, for their dates.
    Mentions that deny stand beside the claims of their event; where nobody makes the claim that they deny,
    there is no event.
    """
    known = {mention.id: mention for mention in mentions}
    pairs = tuple(pair for pair in alike if pair.left in known and pair.right in known)
    when = {article.text_id: intervals_of(article.appearances) for article in articles}
    groups = linked({id_: mention.text_id for id_, mention in known.items()}, pairs, when, decided)
    of_group = {id_: n for n, group in enumerate(groups) for id_ in group}
    inside: dict[int, list[Alike]] = defaultdict(list)
    for pair in pairs:
        if of_group[pair.left] == of_group[pair.right]:
            inside[of_group[pair.left]].append(pair)
    events = (_event([known[id_] for id_ in group], inside[n]) for n, group in enumerate(groups))
    return tuple(sorted((event for event in events if event.claims), key=lambda event: event.id))


def compared_in(articles: Iterable[Article], copies: Iterable[Copy]) -> Iterator[Compared]:
    """Every two articles that are compared, with the features of each two of their claims, all of them."""
    copies = tuple(copies)
    return _compared(_distinct(_sides(articles, copies)), copies, everything, {})


def _sides(articles: Iterable[Article], copies: Iterable[Copy]) -> tuple[Side, ...]:
    """Each text once, in the order of ids, without those that claim nothing."""
    texts = {article.text_id: article for article in articles}
    sides = (_side(texts[id_]) for id_ in sorted(texts))
    return in_case([side for side in sides if side.mentions], copies)


def _side(article: Article) -> Side:
    when = intervals_of(article.appearances)
    return side_of(article.text_id, article.text, article.mentions, when, article.outlets)


def _furniture(sides: Sequence[Side], articles: Iterable[Article], copies: Iterable[Copy]) -> frozenset[str]:
    """The mentions that are what an outlet prints under its stories: they claim nothing."""
    outlets = {article.text_id: article.outlets for article in articles}
    found = standing(((side.text_id, words) for side in sides for words in side.words), outlets, copies)
    told = (
        (mention.id, words)
        for side in sides
        for mention, words in zip(side.mentions, side.words, strict=True)
    )
    return frozenset(id_ for id_, words in told if words in found)


def _compared(
    distinct: Sequence[Side], copies: Iterable[Copy], worth: Worth, credits_: Credits
) -> Iterator[Compared]:
    place = {side.text_id: n for n, side in enumerate(distinct)}
    crediting = {tuple(sorted(place[text_id] for text_id in pair)) for pair in credits_}
    # An article beside itself shows which of its claims are one, as a copy of it beside it would.
    itself = ((n, n) for n in range(len(distinct)))
    for a, b in sorted({*beside(distinct, copies), *crediting, *itself}):
        left, right = distinct[a], distinct[b]
        yield left, right, compare(left, right, worth, credited=(a, b) in crediting)


def _worded_alike(sides: Sequence[Side]) -> Iterable[Alike]:
    """Mentions in the very same words, each with the first of its time: a thousand make a thousand pairs.

    What one article says again in the same words it has copied from itself, whomever it gives it to.
    """
    firsts: dict[tuple[int, ...], list[tuple[Side, Mention]]] = defaultdict(list)
    for side in sides:
        here: dict[tuple[int, ...], Mention] = {}
        for mention, words in zip(side.mentions, side.words, strict=True):
            again = here.setdefault(words, mention)
            if again is not mention:
                yield _worded(again, mention, copied=True)
            other = next((first for there, first in firsts[words] if not apart(side, there)), None)
            if other is None:
                firsts[words].append((side, mention))
            elif other is not again:
                yield _worded(other, mention)


def _worded(one: Mention, other: Mention, *, copied: bool = False) -> Alike:
    left, right = sorted((one, other), key=lambda mention: mention.id)
    relation, why = relation_of(left, right, 1.0)
    return Alike(
        left.id, right.id, relation, VERBATIM, SAME_WORDS if relation is Relation.SAME else why, copied
    )


def _of_one_toll(sides: Sequence[Side]) -> Iterable[Alike]:
    """Mentions of the same large toll, whatever else they say."""
    for left, right in same_tolls(mention for side in sides for mention in side.mentions):
        relation, why = relation_of(left, right, 0.0)
        yield Alike(left.id, right.id, relation, PROBABLE, SAME_TOLL if relation is Relation.SAME else why)


def _copied(sides: Sequence[Side], articles: Iterable[Article], copies: Iterable[Copy]) -> Iterable[Alike]:
    """Mentions that are one sentence in articles that tell one story; elsewhere like words are a formula."""
    text = {article.text_id: article.text for article in articles}
    mentions = {side.text_id: side.mentions for side in sides}
    keys = {m.id: row for side in sides for m, row in zip(side.mentions, side.words, strict=True)}
    words = {m.id: words_in(text[m.text_id], m) for side in sides for m in side.mentions}
    for copy in copies:
        if copy.share < ONE_STORY or copy.probability < LIKELY:
            continue
        here, there = mentions.get(copy.left, ()), mentions.get(copy.right, ())
        for pair in one_sentence(copy, here, there, lambda mention: words[mention.id]):
            left, right = sorted(pair, key=lambda one: one.id)
            relation, why = relation_of(left, right, wording(keys[left.id], keys[right.id]))
            yield Alike(left.id, right.id, relation, copy.probability, why, copied=True)


def _parted(
    found: Mapping[tuple[str, str], Alike], sides: Sequence[Side], articles: Iterable[Article]
) -> Iterator[tuple[tuple[str, str], Alike]]:
    """The pairs, with a vote against those that tell of another place or another day."""
    texts = {article.text_id: article.text for article in articles}
    known = {m.id: (m, side) for side in sides for m in side.mentions}
    scene = cache(lambda side: scene_of(texts[side.text_id], side.mentions, side.when))
    for ids, pair in found.items():
        (one, here), (other, there) = known[pair.left], known[pair.right]
        why = elsewhere(one, other, scene(here), scene(there)) if pair.why != SAME_TOLL else ""
        against = replace(pair, relation=Relation.VARIANT, probability=0.0, why=why, copied=False)
        yield ids, against if why else pair


def _distinct(sides: Sequence[Side]) -> tuple[Side, ...]:
    """Of the articles that make the same claims in the same words, the first."""
    return tuple({side.claims: side for side in reversed(sides)}.values())[::-1]


def _alike(left: Side, right: Side, features: NDArray[np.float32], credits_: Credits) -> Iterable[Alike]:
    """The pairs of two articles that may be of one event."""
    probable = probabilities(features)
    for a, b in but_for_names(left, right, features):
        probable[a, b] = max(probable[a, b], PROBABLE)
    again = frozenset(told_again(probable, left, right, credits_))
    told = probable >= KEPT
    likely = np.argwhere(np.triu(told, 1) if left is right else told).tolist()
    for a, b in sorted({*map(tuple, likely), *again}):
        one, other = sorted((left.mentions[a], right.mentions[b]), key=lambda mention: mention.id)
        relation, why = relation_of(one, other, wording(left.words[a], right.words[b]))
        sure = round(float(probable[a, b]), 2)
        if relation is Relation.VARIANT and features[a, b, _NEAR] > 0:
            why = COUNTED
        if (a, b) in again and sure < LINKED and relation is Relation.SAME and why not in LAST:
            sure, why = PROBABLE, CREDITED
        if sure >= KEPT:
            yield Alike(one.id, other.id, relation, sure, why)


_NEAR: Final = FEATURES.index("figures near")


def _corrected(
    found: dict[tuple[str, str], Alike], known: Mapping[str, Mention], decided: Decided
) -> dict[tuple[str, str], Alike]:
    """The pairs as a person left them: some are out, some certain."""
    for pair, same in decided.items():
        if len(pair) != 2 or not pair <= known.keys():
            continue
        left, right = sorted(pair)
        if not same:
            found.pop((left, right), None)
            continue
        relation, _ = relation_of(known[left], known[right], 0.0)
        found[left, right] = Alike(left, right, relation, 1.0, BY_HAND)
    return found


def _event(mentions: Sequence[Mention], pairs: Sequence[Alike]) -> Event:
    """The event of these mentions: its claims, that of most articles first, and those that deny it."""
    claimed = {mention.id: mention for mention in mentions if mention.stand is not Stand.DENIES}
    inside = [pair for pair in pairs if pair.left in claimed and pair.right in claimed]
    groups = conflict_free(claimed, inside)
    copied: dict[str, list[str]] = defaultdict(list)
    for pair in inside:
        if pair.copied:
            copied[pair.left].append(pair.right)
    ordered = sorted(groups, key=lambda group: (*_carried(group, claimed, copied), -len(group), group))
    relations = relations_of(ordered, {mention.id: mention for mention in mentions}, pairs)
    claims = tuple(
        Claim(_digest(group), group, relation) for group, relation in zip(ordered, relations, strict=True)
    )
    denied = tuple(sorted(mention.id for mention in mentions if mention.stand is Stand.DENIES))
    return Event(_digest((*claimed, *denied)), claims, denied)


def _carried(
    group: Iterable[str], claimed: Mapping[str, Mention], copied: Mapping[str, Iterable[str]]
) -> tuple[int, int]:
    """What tells where a claim stands: how many articles hold it, those that copied its sentence counted
    once, then all of them; the most first.
    """
    text_of = {id_: claimed[id_].text_id for id_ in group if claimed[id_].stand is Stand.SUPPORTS}
    pairs = ((left, right) for left in text_of for right in copied.get(left, ()) if right in text_of)
    texts = grouped(text_of.values(), [(text_of[left], text_of[right]) for left, right in pairs])
    return -len({*texts.values()}), -len(texts)


def _digest(ids: Iterable[str]) -> str:
    return hashlib.sha256("|".join(sorted(ids)).encode()).hexdigest()[:16]
