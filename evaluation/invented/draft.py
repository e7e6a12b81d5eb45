"""A text as it grows, with what each piece of it is: what a ledger is made of once the text is whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from evaluation.invented.world import Actor
from sayso.core.chain import Via
from sayso.core.evidence import EvidenceKind, Shown
from sayso.core.span import Span, Spans
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity, Stance
from sayso.core.zone import ZoneKind


@dataclass(slots=True, eq=False)
class Row:
    """One attribution: who by which words what, and its fields where they are not the usual ones."""

    speaker: Actor | None
    source: Spans
    cue: Spans
    content: Spans
    form: Form = Form.INDIRECT
    act: Act = Act.STATEMENT
    type: ContentType = ContentType.CHECKABLE
    commitment: Commitment = Commitment.CERTAIN
    polarity: Polarity = Polarity.AFFIRMED
    stance: Stance = Stance.NEUTRAL
    via: Via = Via.UNKNOWN
    relay: Actor | None = None
    relayed: Spans = ()
    implied: bool = False
    evidence: tuple[EvidenceKind, Shown, Spans] | None = None
    parent: Row | None = None


@dataclass(slots=True)
class Draft:
    """The pieces so far, and lists of what they are, in the order of the text."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    zones: list[tuple[ZoneKind, str, int]] = field(default_factory=list)
    mentions: dict[Actor, list[Span]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    own: list[Span] = field(default_factory=list)
    quotations: list[Span] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    title: str = ""
    author: str | None = None
    date: tuple[str, int] | None = None

    def put(self, words: str) -> Span:
        """These words, and where they stand."""
        start = self.length
        self.parts.append(words)
        self.length = start + len(words)
        return Span(start, self.length)

    def zone(self, kind: ZoneKind, rule: str) -> None:
        """What comes now is of this kind; the same kind by the same rule goes on."""
        if not self.zones or self.zones[-1][:2] != (kind, rule):
            self.zones.append((kind, rule, self.length))

    def mention(self, actor: Actor, words: str) -> Spans:
        """Words that name somebody as a source."""
        span = self.put(words)
        self.mentions.setdefault(actor, []).append(span)
        return (span,)

    @property
    def text(self) -> str:
        return "".join(self.parts)
