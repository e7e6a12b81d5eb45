"""A family of PressSim with its truth on Sayso's rows and the links that Sayso finds in it."""

from __future__ import annotations

from dataclasses import dataclass

from evaluation.presssim.outlets import outlets
from evaluation.tracing.reading import Read
from evaluation.tracing.true import TrueCase, true_case
from sayso.core.citing import Citation, Utterance
from sayso.core.copying import Copy
from sayso.tracing.citations import citations_in
from sayso.tracing.copies import copies_in
from sayso.tracing.families import Families, shipped_families, with_pages
from sayso.tracing.quotations import utterances_in

Counts = tuple[float, float, float, float]
"""Right among the predicted, predicted, found among gold, gold."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A family with its truth on Sayso's rows, and the links that Sayso finds; outlets by their ids."""

    read: Read
    case: TrueCase
    families: Families
    called: dict[str, str]
    copies: tuple[Copy, ...]
    citations: tuple[Citation, ...]
    utterances: tuple[Utterance, ...]


def linked(one: Read) -> Linked:
    """What Sayso finds in one family; outlets are known from the shipped list and from the pages alone."""
    case = true_case(one)
    families = with_pages(shipped_families(), (page for a in one.articles for page in a.appearances))
    named = [*outlets(one.family.part), *(article.outlet for article in one.family.world)]
    copies = copies_in(one.articles)
    return Linked(
        one,
        case,
        families,
        {outlet.id: families.outlet_of(outlet.name) for outlet in named},
        copies,
        citations_in(one.articles, copies, shipped_families()),
        utterances_in(one.articles, one.speakers),
    )
