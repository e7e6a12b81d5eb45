"""What stands out across a case: `sayso-overview/1`; a claim is named by its first row, "3f2a91c04b11:4"."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from sayso.core.trace import EventTrace, leading
from sayso.views.case_lines import row_name
from sayso.views.overview import Overview
from sayso.views.wire_parts import Position


class WireTaken(Struct, frozen=True):
    """How many articles one outlet has from another, and how many of them say so.

    `or_copies` of them may as well come from a copy of what the maker printed.
    """

    taker: str
    maker: str
    articles: Position
    credited: Position
    or_copies: Position


class WireCrediting(Struct, frozen=True):
    """In how many articles an outlet names whom it has a claim from."""

    outlet: str
    credited: str
    articles: Position


class WireOutlet(Struct, frozen=True):
    """An outlet and its articles."""

    name: str
    articles: Position


class WirePublisher(Struct, frozen=True):
    """Outlets of one publisher."""

    name: str
    outlets: tuple[WireOutlet, ...]


class WireBehind(Struct, frozen=True):
    """One source on which claims of several outlets rest; those of them that never name it are `unsaid`."""

    name: str
    outlets: tuple[str, ...]
    claims: tuple[str, ...]
    unsaid: tuple[str, ...]


class WireOverview(Struct, frozen=True, tag="sayso-overview/1", tag_field="format"):
    """All of it, within the `given` articles."""

    given: Position
    taken: tuple[WireTaken, ...]
    crediting: tuple[WireCrediting, ...]
    publishers: tuple[WirePublisher, ...]
    behind: tuple[WireBehind, ...]


def overview_json(overview: Overview, given: int) -> bytes:
    """One line of `sayso-overview/1`."""
    wire = WireOverview(
        given=given,
        taken=tuple(WireTaken(t.taker, t.maker, t.articles, t.credited, t.or_copies) for t in overview.taken),
        crediting=tuple(WireCrediting(c.outlet, c.credited, c.articles) for c in overview.crediting),
        publishers=tuple(
            WirePublisher(p.name, tuple(WireOutlet(*outlet) for outlet in p.outlets))
            for p in overview.publishers
        ),
        behind=tuple(
            WireBehind(b.name, b.outlets, tuple(map(_row, b.claims)), b.unsaid) for b in overview.behind
        ),
    )
    return msgspec.json.encode(wire) + b"\n"


def _row(trace: EventTrace) -> str:
    return row_name(leading(trace))
