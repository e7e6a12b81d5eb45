"""What one event rests on: the links from the mentions that support it, and the bases at their ends.

The links are found in `rest_graph.py`; here the bases at their ends are brought together, and links that
what is known of their ends speaks against are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from sayso.core.claim import Event, Mention, Stand
from sayso.core.origin import Access, Basis, Rest
from sayso.core.source import Kind
from sayso.core.span import words
from sayso.tracing.article import Article
from sayso.tracing.bases import BasisMaker
from sayso.tracing.gathered import brought_together
from sayso.tracing.grounds import grounded
from sayso.tracing.linked import Linked
from sayso.tracing.rest_graph import Graph

_KNOWS_ITSELF: Final = frozenset((Access.WITNESS, Access.DOCUMENT))
"""Who tells what he saw, or a text that is shown, does not have it from those of whom it tells.

"The strikers had charged at the police, Holt said" is read as a saying of the strikers within Holt's.
"""


def rests_of(
    event: Event,
    mentions: Mapping[str, Mention],
    articles: Mapping[str, Article],
    links: Linked,
    make: BasisMaker,
) -> tuple[tuple[Rest, ...], tuple[Basis, ...]]:
    """What the supporting mentions of an event rest on, and the bases, both sorted; articles by text id."""
    ids = sorted({key for claim in event.claims for key in claim.mentions})
    supporting = [mentions[key] for key in ids if mentions[key].stand is Stand.SUPPORTS]
    graph = Graph(supporting, articles, links, make)
    rests = graph.rests()
    presented = make.presented_in((articles[text] for text in graph.by_text), graph.bases)
    contents = sorted({words(articles[one.text_id].text, one.content) for one in supporting})
    together = brought_together(graph.bases, presented)
    bases = grounded(together, rests, graph.told, contents, make.documents)
    by_id = {basis.id: basis for basis in bases}
    itself = {ends for ends in graph.within if _knows_itself(*(by_id.get(end) for end in ends))}
    rests = tuple(rest for rest in rests if (rest.one, rest.other) not in itself)
    return rests, bases


def _knows_itself(teller: Basis | None, told: Basis | None) -> bool:
    """Whether somebody does not have it from those of whom he tells.

    An office knows its own papers and devices, which nobody else shows: "an order has closed the road".
    """
    if teller is None or teller.access in _KNOWS_ITSELF:
        return teller is not None
    papers = told is not None and told.kind is Kind.DOCUMENT and told.access is Access.NONE
    return teller.access is Access.OFFICE and papers
