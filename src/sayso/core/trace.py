"""All that is found across the articles of a case, and one event followed to its origins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.core.citing import Citation, Utterance
from sayso.core.claim import Alike, Claim, Event, Mention, Stand
from sayso.core.copying import Copy
from sayso.core.origin import Basis, Circle, Independence, Rest, Sighting, Thin
from sayso.core.source import Identity, Kind


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source of one article is across the case.

    `id` is the same in every article, `name` the fullest of its names; `body` is the id of the body that it
    speaks for, else its own; `side` that of the government behind it, else `body`.
    `vouched`: two articles' sources were brought together on a ground, not by common words alone.
    """

    id: str
    name: str
    identity: Identity
    kind: Kind
    body: str
    side: str
    vouched: bool = True


Speakers = Mapping[tuple[str, str], Speaker]
"""By text id and source id."""


@dataclass(frozen=True, slots=True)
class Links:
    """What detectors find between articles, before anything is concluded of it; each tuple is sorted."""

    copies: tuple[Copy, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    citations: tuple[Citation, ...] = ()
    alike: tuple[Alike, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided: whether two texts are copies, whether two mentions make one claim.

    Who is one speaker is decided with the speakers.
    """

    copies: Mapping[frozenset[str], bool] = field(default_factory=dict)
    claims: Mapping[frozenset[str], bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figures:
    """An exact claim, or an event as a whole, with what is known of its coming."""

    independence: Independence
    first: Sighting


@dataclass(frozen=True, slots=True)
class EventTrace:
    """One event followed to its bases; `mentions` are in order of time, `exact` by the claim's id.

    `whole` counts all supporting mentions of the event's first claim and its variants.
    """

    event: Event
    mentions: tuple[Mention, ...]
    rests: tuple[Rest, ...]
    bases: tuple[Basis, ...]
    whole: Figures
    exact: Mapping[str, Figures]
    circles: tuple[Circle, ...]
    thin: Thin | None


@dataclass(frozen=True, slots=True)
class Trace:
    """A case traced: every link, every event of two or more articles."""

    links: Links
    events: tuple[EventTrace, ...]


def leading(trace: EventTrace, claim: Claim | None = None) -> Mention:
    """The first mention, in order of time, of a claim of the event, of its first one where none is given.

    An event goes by it: its words are shown, and its row is how the event is asked for again.
    """
    claim = claim or next(iter(trace.event.claims), None)
    of_it = [one for one in trace.mentions if claim is None or one.id in claim.mentions]
    carrying = [one for one in of_it if one.stand is Stand.SUPPORTS]
    return (carrying or of_it or trace.mentions)[0]


def claim_of(event: Event, mention: str) -> Claim | None:
    """The exact claim of the event that a mention makes; None where it only denies."""
    return next((claim for claim in event.claims if mention in claim.mentions), None)
