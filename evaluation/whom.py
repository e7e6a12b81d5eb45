"""Sources against gold: the right entity, what is known of it, and the clusters of rows.

source            over the rows that ARC@0.5 pairs. Gold names somebody: right when the name of the row's
                  source names the same one and nobody else in the article (names.py). Gold has no name:
                  right when the row's source is not merged with a source that is named otherwise: no row
                  whose gold is named stands under its id, and its name names nobody that gold names.
source, described the same over the named rows whose source words are a pronoun, or a definite description
                  with a common noun as its head ("the ministry"), and are not themselves the name.
B-cubed           over the same rows without those of an unstated source: how far the rows that share a
                  source in the ledger share one in gold, and the other way round; F1 of the two means.
                  Gold's entity is the name, else the origin that the chain names, else the row alone.
identity, kind    accuracy on the rows that AR@0.5 pairs, of the row's source; nobody is `unstated`, `other`.
affiliation       F1 of (row, body) on these rows, right when the body's name is the same one's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Final

from evaluation.classes import pronoun_source
from evaluation.corpus import Article, GoldAttribution
from evaluation.figures import Figure, Pair, accuracy, f1, macro_f1, share
from evaluation.names import key_of, names, names_alone, same_words
from evaluation.pairing import Case, Row
from evaluation.scoring import Counts
from sayso.core.attribution import Attribution
from sayso.core.source import Identity, Kind
from sayso.core.span import words

Labelled = Sequence[tuple[Hashable, Hashable]]
OF_SOURCE: Final = ("identity", "kind")
_DEFINITE: Final = re.compile(r"(?:the|this|that|these|those|his|her|its|their|our|my|both)\s+(.+)", re.I)
_HEAD_ENDS: Final = re.compile(r"[,;:(]|\s(?:of|for|in|from|at|on|by|to|with|who|which|that|an?|the)\s", re.I)


def source_figures(cases: Sequence[Case]) -> dict[str, Figure]:
    """Everything that is asked about sources, chains apart."""
    figures = {
        "source": _resolved(cases, described=False),
        "source, described": _resolved(cases, described=True),
        "source B-cubed": _clusters(cases),
    }
    for name in OF_SOURCE:
        pairs = [source_pairs(case, name) for case in cases]
        figures |= {f"{name} accuracy": accuracy(pairs), f"{name} macro F1": macro_f1(pairs)}
    return figures | {"affiliation": f1([_affiliations(case) for case in cases])}


def source_pairs(case: Case, name: str) -> list[Pair]:
    """(gold, given) of `identity` or `kind` for every linked row."""
    return [(gold.fields[name], _of_source(case, row, name)) for row, gold in case.rows(case.linked)]


def right_source(case: Case, row: Row) -> bool:
    """Whether the row's source is the one that gold means."""
    given, gold = row
    said, meant = case.name(given.source_id), gold.fields["name"]
    known = gold_names(case.article)
    if meant is not None:
        return names_alone(said, meant, known)
    own = own_origin(gold)
    under_it = (theirs for ours, theirs in case.rows(case.told) if ours.source_id == given.source_id)
    merged = given.source_id in case.sources and any(theirs.fields["name"] is not None for theirs in under_it)
    named = any(names(said, name) for name in known) and not (own and same_words(said, own))
    return not merged and not named


def is_described(article: Article, gold: GoldAttribution) -> bool:
    """Whether the source's words point to somebody whom the text names with other words."""
    name = gold.fields["name"]
    said = " ".join(words(article.text, gold.source, gap=" ").split())
    if name is None or same_words(said, name):
        return False
    return pronoun_source(article.text, gold) or _is_description(said)


def gold_names(article: Article) -> tuple[str, ...]:
    """The names of an article's sources, each wording once."""
    found = (row.fields["name"] for row in article.attributions if row.fields["name"] is not None)
    return tuple({key_of(name): name for name in found}.values())


def _resolved(cases: Sequence[Case], *, described: bool) -> Figure:
    """Right rows; the commonest answer is, article by article, the source that most of its rows have."""
    rows, base = [], []
    for case in cases:
        every = case.rows(case.told)
        asked = [row for row in every if not described or is_described(case.article, row[1])]
        commonest = Counter(_label(gold) for _, gold in every).most_common(1)
        rows.append((sum(right_source(case, row) for row in asked), len(asked)))
        base.append((sum(_label(gold) == commonest[0][0] for _, gold in asked), len(asked)))
    return share(rows, base, "the article's commonest source")


def _label(gold: GoldAttribution) -> str:
    return key_of(gold.fields["name"] or "")


def _clusters(cases: Sequence[Case]) -> Figure:
    """B-cubed; the commonest answer is one source for all rows of an article."""
    labelled = [_labels(case) for case in cases]
    one = [[(gold, "one") for gold, _ in pairs] for pairs in labelled]
    return f1([_b_cubed(p) for p in labelled], [_b_cubed(p) for p in one], "one source for all rows")


def _labels(case: Case) -> Labelled:
    """(entity in gold, entity in the ledger) of every row with a source."""
    return [
        (_entity(gold) or ("alone", j), row.source_id if row.source_id in case.sources else ("alone", i))
        for (i, j), (row, gold) in zip(case.told, case.rows(case.told), strict=True)
        if gold.fields["identity"] != "unstated"
    ]


def _b_cubed(pairs: Labelled) -> tuple[float, float, float, float]:
    """Sums over the rows of the shares of their cluster that fit, and how many rows there are, twice."""
    both, theirs, ours = Counter(pairs), Counter(g for g, _ in pairs), Counter(p for _, p in pairs)
    precise = sum(both[g, p] / ours[p] for g, p in pairs)
    found = sum(both[g, p] / theirs[g] for g, p in pairs)
    return precise, len(pairs), found, len(pairs)


def _entity(gold: GoldAttribution) -> str:
    return key_of(gold.fields["name"] or own_origin(gold) or "")


def own_origin(gold: GoldAttribution) -> str | None:
    """The words under which the chain has a row's source; a holder's chain may end in who ascribes it."""
    chain = gold.fields["chain"]
    stated = chain and not gold.fields["holder"] and gold.fields["identity"] != "unstated"
    return chain[-1]["name"] if stated else None


def _of_source(case: Case, row: Attribution, name: str) -> str:
    source = case.sources.get(row.source_id)
    if source is None:
        return str({"identity": Identity.UNSTATED, "kind": Kind.OTHER}[name])
    return str(getattr(source, name).value)


def _affiliations(case: Case) -> Counts:
    rows = case.rows(case.linked)
    given = [
        case.name(case.sources[row.source_id].affiliation) if row.source_id in case.sources else ""
        for row, _ in rows
    ]
    gold = [theirs.fields["affiliation"] or "" for _, theirs in rows]
    right = sum(bool(a and b) and names(a, b) for a, b in zip(given, gold, strict=True))
    return right, sum(map(bool, given)), right, sum(map(bool, gold))


def _is_description(said: str) -> bool:
    """A definite description: its head, the last word before a preposition or a mark, is a common noun."""
    found = _DEFINITE.fullmatch(said)
    noun_phrase = _HEAD_ENDS.split(found[1], maxsplit=1)[0].split() if found else []
    return bool(noun_phrase) and noun_phrase[-1][:1].islower()
