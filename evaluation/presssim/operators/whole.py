"""Operators on the whole text: reprints and abridgements."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from evaluation.presssim.article import Sentence, Zone
from evaluation.presssim.desk import Desk
from evaluation.presssim.operators.draft import Draft, mapped
from evaluation.presssim.origin import paragraphed
from evaluation.presssim.words import Words


def reprint_whole(draft: Draft, desk: Desk) -> Draft:
    """Word for word."""
    del desk
    return draft.having(draft.sentences)


def reprint_restyled(draft: Draft, desk: Desk) -> Draft:
    """Word for word in the house style: other quotation marks, other paragraphs."""
    straight = mapped(draft, _straight, "reprint_restyled")
    head = [s for s in straight.sentences if s.zone is not Zone.BODY]
    return draft.having((*head, *paragraphed(_body(straight), desk)))


def keep_the_top(draft: Draft, desk: Desk) -> Draft:
    """The first sentences, as an editor cuts from below."""
    body = _body(draft)
    kept = max(2, ceil(len(body) * desk.chance.uniform(0.3, 0.75)))
    return _with_body(draft, body[:kept]) if kept < len(body) else draft


def pick_sentences(draft: Draft, desk: Desk) -> Draft:
    """The lead, and some of the others in their order."""
    body = _body(draft)
    kept = max(2, round(len(body) * desk.chance.uniform(0.35, 0.8)))
    if kept >= len(body):
        return draft
    return _with_body(draft, [body[0], *desk.some(body[1:], kept - 1)])


def _body(draft: Draft) -> list[Sentence]:
    return [sentence for sentence in draft.sentences if sentence.zone is Zone.BODY]


def _with_body(draft: Draft, body: list[Sentence]) -> Draft:
    if body:
        body = [*body[:-1], replace(body[-1], after="\n\n")]
    rest = [sentence for sentence in draft.sentences if sentence.zone is not Zone.BODY]
    return draft.having((*rest, *body))


def _straight(words: Words) -> Words:
    return tuple(replace(w, text='"') if w.text in {"“", "”", "«", "»"} else w for w in words)
