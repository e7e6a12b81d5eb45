"""The summary's counts against gold: how many claims, and how many of them in no source's words.

The unit is that of core/summary.py: a statement that stands inside no other statement, or a voice row, of any
type but `demand`. *Own voice* are the voice rows among them, as the design's header sentence counts them
("12 in the article's own voice (4 perhaps carried on)"); *author* are those that are surely the author's. A
count is right when it is within a tenth of gold's, or within one; figures are shares of articles. The counts
of a ledger are those its summary lists, less voice rows in what gold sets aside (see voices.py).

summary         total and own voice are right.
summary, author the sure ones alone: lower by design, since `author` is said only when sure.
summary adds up the summary lists exactly the rows that the unit gives in the ledger's own rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from evaluation.corpus import Article
from evaluation.figures import Figure, share
from evaluation.pairing import Case
from evaluation.voices import rows_of_the_article
from sayso.core.attribution import Attribution
from sayso.core.ledger import Ledger
from sayso.core.verdict import Act, ContentType
from sayso.core.voice import Voice

WITHIN: Final = 0.1
LEAST: Final = 1


class Claims(NamedTuple):
    """How many claims an article makes, how many in no source's words, and how many surely its author's."""

    total: int
    own: int
    author: int


def claim_figures(cases: Sequence[Case]) -> dict[str, Figure]:
    """The shares of articles whose counts are right; the commonest answer is the one that gold has most."""
    gold = [claims_of_gold(case.article) for case in cases]
    given = [claims_of_summary(case) for case in cases]
    return {
        "summary": _within(gold, given, lambda claims: claims[:2]),
        "summary, total": _within(gold, given, lambda claims: claims[:1]),
        "summary, own voice": _within(gold, given, lambda claims: claims[1:2]),
        "summary, author": _within(gold, given, lambda claims: claims[2:]),
        "summary adds up": share([(_adds_up(case.ledger), 1) for case in cases]),
    }


def claims_of_gold(article: Article) -> Claims:
    """The counts of gold's rows."""
    rows = article.attributions
    stated = [row.fields["act"] == "statement" for row in rows]

    def inside(place: int | None) -> bool:
        return place is not None and (stated[place] or inside(rows[place].parent))

    statements = sum(
        said and row.fields["type"] != "demand" and not inside(row.parent)
        for said, row in zip(stated, rows, strict=True)
    )
    voice = [v.voice for v in article.voice if v.fields["type"] != "demand"]
    return Claims(statements + len(voice), len(voice), voice.count(Voice.AUTHOR.value))


def claims_of_summary(case: Case) -> Claims:
    """The counts that a ledger's summary tells."""
    summary = case.ledger.summary
    outside = {v.id for v in case.ledger.voice} - {v.id for v in rows_of_the_article(case)}
    own = {row for rows in summary.by_voice.values() for row in rows} - outside
    author = set(summary.by_voice.get(Voice.AUTHOR.value, ())) - outside
    return Claims(len(set(summary.claims) - outside), len(own), len(author))


def claim_rows(ledger: Ledger) -> tuple[set[str], set[str]]:
    """The ids of a ledger's claims by the unit, and of those that the author makes."""
    by_id = {row.id: row for row in ledger.attributions}

    def inside(row: Attribution) -> bool:
        parent = by_id.get(row.parent)
        return parent is not None and (parent.act.value == Act.STATEMENT or inside(parent))

    statements = {
        row.id
        for row in ledger.attributions
        if row.act.value == Act.STATEMENT and row.type.value != ContentType.DEMAND and not inside(row)
    }
    voice = [v for v in ledger.voice if v.type.value != ContentType.DEMAND]
    return statements | {v.id for v in voice}, {v.id for v in voice if v.voice.value == Voice.AUTHOR}


def _within(
    gold: Sequence[Claims], given: Sequence[Claims], asked: Callable[[Claims], tuple[int, ...]]
) -> Figure:
    counted = Counter(map(asked, gold))
    constant = min(counted, key=lambda counts: (-counted[counts], counts))
    right = [(_near(asked(a), asked(g)), 1) for a, g in zip(given, gold, strict=True)]
    base = [(_near(constant, asked(g)), 1) for g in gold]
    return share(right, base, " and ".join(map(str, constant)))


def _adds_up(ledger: Ledger) -> bool:
    return claim_rows(ledger) == (set(ledger.summary.claims), _own_rows(ledger))


def _own_rows(ledger: Ledger) -> set[str]:
    return set(ledger.summary.by_voice.get(Voice.AUTHOR.value, ()))


def _near(counts: Sequence[int], gold: Sequence[int]) -> bool:
    return all(abs(a - g) <= max(LEAST, WITHIN * g) for a, g in zip(counts, gold, strict=True))
