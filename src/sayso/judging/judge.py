"""The fields of every attribution, one after the other: each is decided knowing those before it.

`judge` keeps the order of the rows and changes nothing but their fields. It gives back the sources too, with
those that only pass on and speak nowhere themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.core.attribution import Attribution
from sayso.core.document import Document
from sayso.core.finding import Finding
from sayso.core.source import Source
from sayso.core.span import Spans
from sayso.core.zone import Zone
from sayso.judging.case import Case, page_of
from sayso.judging.chains import chains_of
from sayso.judging.evidence import evidence_of
from sayso.judging.firmness import commitment_of, polarity_of, stance_of
from sayso.judging.forms import act_of, form_of, holder_of, type_of
from sayso.judging.nesting import parents_of
from sayso.judging.offered import offered


def judge(
    document: Document,
    zones: Sequence[Zone],
    found: Sequence[Finding],
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    *,
    quotations: Spans = (),
) -> tuple[tuple[Source, ...], tuple[Attribution, ...]]:
    """The sources with the relays among them, and the attributions with all fields, in the same order.

    `attributions` are the resolved ones, `found` the same rows as the reader gave them, with odds and relay
    words; `quotations` the quoted passages of the text.
    """
    if not attributions:
        return tuple(sources), ()
    page = page_of(document, zones, quotations, sources)
    parents = parents_of(attributions, document.text)
    nested = [_inside(row, parent) for row, parent in zip(attributions, parents, strict=True)]
    by_id = {row.id: row for row in nested}
    cases = [
        judged(Case(page, row, finding, by_id.get(row.parent)))
        for row, finding in zip(nested, found, strict=True)
    ]
    told, chains = chains_of(page, cases, sources, zones)
    grounds = offered(page, cases)
    return told, tuple(
        replace(case.row, evidence=evidence_of(case, grounds.get(case.row.id, ())), chain=chain)
        for case, chain in zip(cases, chains, strict=True)
    )


def _inside(row: Attribution, parent: str) -> Attribution:
    return replace(row, parent=parent) if parent != row.parent else row


def judged(case: Case) -> Case:
    """The case with the fields decided that others go by, in the order in which they do."""
    case = _with(
        case,
        form=form_of(case),
        act=act_of(case),
        type=type_of(case),
        polarity=polarity_of(case),
        stance=stance_of(case),
    )
    return _with(case, holder=holder_of(case), commitment=commitment_of(case))


def _with(case: Case, **fields: object) -> Case:
    row = replace(case.row, **fields)  # type: ignore[arg-type]
    return Case(case.page, row, case.finding, case.parent)
