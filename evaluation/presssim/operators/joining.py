"""Operators that make one text of several articles. Each sentence keeps where it came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from evaluation.presssim import frames
from evaluation.presssim.article import Article, Carried, Cited, Sentence, Voice, Zone
from evaluation.presssim.desk import Desk
from evaluation.presssim.operators.crediting import passes_on
from evaluation.presssim.operators.draft import Draft, from_parent
from evaluation.presssim.origin import paragraphed
from evaluation.presssim.outlets import Outlet
from evaluation.presssim.words import Role, having, words_of

Joiner = Callable[[Sequence[Article], Outlet, Desk], Draft]


def merged_in_turn(articles: Sequence[Article], outlet: Outlet, desk: Desk) -> Draft:
    """The headline of the first, then sentences of each in turn, nothing twice."""
    lists = [_body(article, desk) for article in articles]
    longest = max(len(sentences) for sentences in lists)
    turns = [sentences[n] for n in range(longest) for sentences in lists if n < len(sentences)]
    return _joined(articles, outlet, desk, turns)


def merged_by_blocks(articles: Sequence[Article], outlet: Outlet, desk: Desk) -> Draft:
    """The headline of the first, then the first half of each, one after the other."""
    blocks = [_body(article, desk) for article in articles]
    kept = [sentence for block in blocks for sentence in block[: max(2, len(block) * 2 // 3)]]
    return _joined(articles, outlet, desk, kept)


def roundup_in_paragraphs(articles: Sequence[Article], outlet: Outlet, desk: Desk) -> Draft:
    """What each of the outlets has, each with its name: a paragraph an outlet."""
    found = [s for article in articles for s in _credited(article, outlet, desk, 2)]
    return _joined(articles, outlet, desk, found, headed=False)


def roundup_in_a_list(articles: Sequence[Article], outlet: Outlet, desk: Desk) -> Draft:
    """One line for each of the outlets, with its name."""
    found = [s for article in articles for s in _credited(article, outlet, desk, 1)]
    return _joined(articles, outlet, desk, found, headed=False)


def _joined(
    articles: Sequence[Article],
    outlet: Outlet,
    desk: Desk,
    body: Sequence[Sentence],
    *,
    headed: bool = True,
) -> Draft:
    """One draft; a sentence that two of them share by copying comes once."""
    seen: set[object] = set()
    kept: list[Sentence] = []
    for sentence in body:
        roots = next((word.root for word in sentence.words if word.role is Role.CONTENT), None)
        if roots is None or roots not in seen:
            kept.append(sentence)
            seen.add(roots)
    head = [
        from_parent(articles[0], place)
        for place, sentence in enumerate(articles[0].sentences)
        if headed and sentence.zone is Zone.HEADLINE
    ]
    return Draft(outlet, (*head, *paragraphed(kept, desk)), tuple(articles))


def _body(article: Article, desk: Desk) -> list[Sentence]:
    places = [place for place, s in enumerate(article.sentences) if s.zone is Zone.BODY]
    first, *others = places
    chosen = [first, *desk.some(others, max(2, round(len(others) * 0.7)))]
    return [from_parent(article, place) for place in chosen]


def _credited(article: Article, outlet: Outlet, desk: Desk, count: int) -> list[Sentence]:
    """The first claims of an article as that outlet's."""
    found: list[Sentence] = []
    for place, sentence in enumerate(article.sentences):
        if sentence.zone is not Zone.BODY or not sentence.says or len(found) == count:
            continue
        if sentence.says.voice is Voice.DENIED:
            continue
        taken = from_parent(article, place)
        assert taken.says
        source = having(taken.words, Role.SOURCE)
        alone = not source or passes_on(taken.says, desk)
        words = frames.framed(
            frames.relaying(outlet.style, desk, drawn=not source, alone=alone),
            having(taken.words, Role.CONTENT) or frames.no_stop(taken.words),
            source,
            words_of(article.outlet.name, {}),
            day=words_of(f"{article.time.day} {article.time:%B}", {}),
        )
        named = None if source and alone else taken.says.source
        says = replace(taken.says, source=named, voice=Voice.REPORTED)
        cited = Cited(article.outlet.id, article.number)
        came = Carried(article.number, place)
        found.append(replace(taken, words=words, says=says, cited=cited, came=came, edits=("rounded up",)))
    return found
