"""What each article claims, quotes and cites, with the spans: the rows that a perfect reader would make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evaluation.presssim.article import Article, Carried, Family, Heard, Rest, Seen, Voice, Zone
from evaluation.presssim.sheet import Exact
from evaluation.presssim.words import Role
from sayso.core.span import Span, Spans


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim in a sentence of an article.

    `source` is the id of the one who is named for it, None in the own voice; `rests` is the truth. The spans
    of source, cue and credit are empty where nobody is named. `made` are the edits of this sentence.
    """

    article: int
    sentence: int
    zone: Zone
    exact: Exact
    voice: Voice
    source: str | None
    rests: tuple[Rest, ...]
    whole: Span
    content: Spans
    source_spans: Spans
    cue: Spans
    credit: Spans
    made: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, and which utterance of whom they are."""

    article: int
    utterance: str
    source: str
    span: Span


@dataclass(frozen=True, slots=True)
class Citation:
    """An outlet named as the one who reported: where, and which article is meant, None if it is not so."""

    article: int
    span: Span
    outlet: str
    meant: int | None
    false: bool


@dataclass(frozen=True, slots=True)
class Hop:
    """A step of the way by which a claim came: an article, or at last a basis."""

    article: int | None
    basis: str | None


def mentions(family: Family) -> tuple[Mention, ...]:
    """Every claim that the given articles make, by article number and place."""
    return tuple(
        Mention(
            article=article.number,
            sentence=place,
            zone=article.sentences[place].zone,
            exact=says.exact,
            voice=says.voice,
            source=says.source,
            rests=says.rests,
            whole=article.span(place),
            content=role_spans(article, place, Role.CONTENT) or (article.span(place),),
            source_spans=role_spans(article, place, Role.SOURCE),
            cue=role_spans(article, place, Role.CUE),
            credit=role_spans(article, place, Role.CREDIT),
            made=article.sentences[place].edits,
        )
        for article, place, says in sorted(family.mentions(), key=lambda entry: (entry[0].number, entry[1]))
    )


def quotations(family: Family) -> tuple[Quotation, ...]:
    """Every quotation in the given articles."""
    return tuple(
        Quotation(
            article.number,
            sentence.utterance,
            sentence.utterance.rpartition("/")[0],
            article.span(place, Role.CONTENT),
        )
        for article in _by_number(family)
        for place, sentence in enumerate(article.sentences)
        if sentence.utterance
    )


def citations(family: Family) -> tuple[Citation, ...]:
    """Every outlet that a given article names as the one who reported."""
    return tuple(
        Citation(
            article.number,
            article.span(place, Role.CREDIT),
            sentence.cited.outlet,
            sentence.cited.article,
            sentence.cited.false,
        )
        for article in _by_number(family)
        for place, sentence in enumerate(article.sentences)
        if sentence.cited and any(word.role is Role.CREDIT for word in sentence.words)
    )


def chains(family: Family, mention: Mention) -> tuple[tuple[Hop, ...], ...]:
    """The shortest way from a mention to each thing it rests on; a circle ends where it would begin again."""
    found: dict[str, tuple[Hop, ...]] = {}
    todo: list[tuple[Carried, tuple[Hop, ...]]] = [(Carried(mention.article, mention.sentence), ())]
    seen: set[Carried] = set()
    while todo:
        at, path = todo.pop(0)
        if at in seen:
            continue
        seen.add(at)
        says = family.world[at.article].sentences[at.sentence].says
        for rest in says.rests if says else ():
            if isinstance(rest, Carried):
                todo.append((rest, (*path, Hop(rest.article, None))))
            else:
                basis = family.sources[_source(rest)].basis
                found.setdefault(basis, (*path, Hop(None, basis)))
    return tuple(found[basis] for basis in sorted(found))


def role_spans(article: Article, place: int, role: Role) -> Spans:
    """Where the words of one role stand, neighbours joined."""
    found: list[Span] = []
    joined = False
    for word, span in zip(article.sentences[place].words, article.places[place], strict=True):
        if word.role is not role:
            joined = False
        elif joined:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
            joined = True
    return tuple(found)


def _source(rest: Heard | Seen) -> str:
    return rest.source if isinstance(rest, Heard) else f"seen/{rest.outlet}"


def _by_number(family: Family) -> Iterator[Article]:
    return iter(sorted(family.articles, key=lambda article: article.number))
