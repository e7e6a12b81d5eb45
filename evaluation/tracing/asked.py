"""Tracing's answer beside the truth, event by event: true mentions and links given, or found end to end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evaluation.presssim.article import Family
from evaluation.presssim.independence import Independence as True_
from evaluation.presssim.truth import Event as TrueEvent
from evaluation.tracing.oracle import given, press
from sayso.core.origin import Independence
from sayso.tracing.bases import BasisMaker, family_of
from sayso.tracing.circles import supporting
from sayso.tracing.independence import independence_of
from sayso.tracing.linked import linked
from sayso.tracing.rests import rests_of


@dataclass(frozen=True, slots=True)
class Answer:
    """One event as it is in truth and as tracing tells it; None where tracing has no such event."""

    family: str
    event: TrueEvent
    told: Independence | None

    @property
    def true(self) -> True_:
        """The true figures."""
        return self.event.independence


def by_oracle(family: Family) -> Iterator[Answer]:
    """Every event that two articles or more carry, with perfect detectors."""
    of, houses = given(family), press(family.part)
    links, make = linked(of.links), BasisMaker(of.speakers, houses)
    home = {text: family_of(article, houses) for text, article in of.articles.items()}
    for true, event in zip(of.truth.events, of.events, strict=True):
        if len(true.carried) > 1:
            rests, bases = rests_of(event, of.mentions, of.articles, links, make)
            told = independence_of(supporting(event, of.mentions), rests, bases, home)
            yield Answer(family.name, true, told)
