"""One sentence after another: each kind of sentence is a function that writes it and notes what it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from evaluation.invented.draft import Row
from evaluation.invented.ranked import Ranked, one_of, weighted, zipf
from evaluation.invented.teller import Teller, with_capital
from evaluation.invented.world import Actor
from sayso.core.chain import Via
from sayso.core.evidence import EvidenceKind, Shown
from sayso.core.span import Span, Spans
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity, Stance


def tell(teller: Teller) -> None:
    """One more sentence of any kind."""
    _KINDS.draw(teller.chance)(teller)


def told_by_page(teller: Teller) -> None:
    """What the article says itself."""
    start = teller.draft.length
    teller.draft.put(with_capital(teller.clauses()) + ".")
    teller.draft.own.append(Span(start, teller.draft.length))


def said(teller: Teller) -> None:
    """The mayor said that ..."""
    actor, cue = teller.speaker(), _CUES.draw(teller.chance)
    source = teller.name(actor, first_word=True)
    cued = teller.put(cue.words)
    teller.draft.put(" ")
    content = teller.put(one_of(("", "that "), teller.chance) + teller.clauses())
    teller.draft.put(".")
    teller.note(cue.row(actor, source, cued, content))


def quoted(teller: Teller) -> None:
    """“...,” said the mayor. Sometimes the quotation goes on behind it."""
    actor = teller.speaker()
    content = [_quotation(teller, ",")]
    teller.draft.put(" ")
    cue = teller.put("said")
    teller.draft.put(" ")
    source = teller.name(actor, ".")
    if teller.chance.random() < 0.3:
        teller.draft.put(" ")
        content.append(_quotation(teller, "."))
    teller.note(Row(actor, source, cue, tuple(content), form=Form.DIRECT))


def partly_quoted(teller: Teller) -> None:
    """The mayor said ..., calling it “...”."""
    actor, cue = teller.speaker(), _CUES.draw(teller.chance)
    source = teller.name(actor, first_word=True)
    cued = teller.put(cue.words)
    teller.draft.put(" ")
    start = teller.draft.length
    teller.draft.put(f"{teller.clauses()}, calling it ")
    quote = teller.draft.put(f"“{' '.join(teller.words(2))}”")
    teller.draft.quotations.append(quote)
    teller.draft.put(".")
    teller.note(cue.row(actor, source, cued, (Span(start, quote.end),), form=Form.MIXED))


def according(teller: Teller) -> None:
    """According to the mayor, ..."""
    actor = teller.speaker()
    cue = teller.put("According to")
    teller.draft.put(" ")
    source = teller.name(actor, ", ")
    content = teller.put(teller.clauses())
    teller.draft.put(".")
    teller.note(Row(actor, source, cue, content))


def told_to(teller: Teller) -> None:
    """The mayor told the agency that ..."""
    actor = teller.speaker()
    source = teller.name(actor, first_word=True)
    cue = teller.put("told")
    teller.draft.put(" ")
    relay = teller.name(teller.agency.as_source)
    content = teller.put(f"that {teller.clauses()}")
    teller.draft.put(".")
    row = Row(actor, source, cue, content, relay=teller.agency.as_source, relayed=relay, via=Via.INTERVIEW)
    teller.note(row)


def cited(teller: Teller) -> None:
    """The agency reported, citing the mayor, that ..."""
    actor = teller.speaker()
    relay = teller.name(teller.agency.as_source, first_word=True)
    cue = teller.put("reported")
    teller.draft.put(", citing ")
    source = teller.name(actor, ", ")
    content = teller.put(f"that {teller.clauses()}")
    teller.draft.put(".")
    row = Row(actor, source, cue, content, relay=teller.agency.as_source, relayed=relay, via=Via.REPORT)
    teller.note(row)


def reported(teller: Teller) -> None:
    """It was reported that ..."""
    teller.draft.put("It ")
    cue = teller.put(one_of(("was reported", "is said", "has emerged"), teller.chance))
    teller.draft.put(" ")
    content = teller.put(f"that {teller.clauses()}")
    teller.draft.put(".")
    teller.note(Row(None, (), cue, content))


def demanded(teller: Teller) -> None:
    """The mayor called on the ministry to ..."""
    actor = teller.speaker()
    source = teller.name(actor, first_word=True)
    cue = teller.put("demanded")
    teller.draft.put(" ")
    content = teller.put("that " + teller.clauses())
    teller.draft.put(".")
    teller.note(Row(actor, source, cue, content, type=ContentType.DEMAND))


def believed(teller: Teller) -> None:
    """The mayor fears that ...: the article looks into somebody's mind."""
    actor = teller.speaker()
    source = teller.name(actor, first_word=True)
    cue = teller.put(one_of(("believed", "feared", "hoped", "thought"), teller.chance))
    teller.draft.put(" ")
    content = teller.put(teller.clauses())
    teller.draft.put(".")
    teller.note(Row(actor, source, cue, content, act=Act.ATTITUDE, commitment=Commitment.PROBABLE))


def heard_from(teller: Teller) -> None:
    """The mayor said that the doctor had told them that ...: one inside the other."""
    outer, inner = teller.speaker(), teller.speaker()
    source = teller.name(outer, first_word=True)
    cue = teller.put("said")
    teller.draft.put(" that ")
    start = teller.draft.length
    other = teller.name(inner)
    told = teller.put(one_of(("had told", "denied", "claimed"), teller.chance))
    teller.draft.put(" ")
    content = teller.put(f"them {teller.clauses()}")
    teller.draft.put(".")
    whole = Row(outer, source, cue, (Span(start, content[0].end),))
    teller.note(Row(inner, other, told, content, parent=teller.note(whole)))


def shown(teller: Teller) -> None:
    """The mayor published photographs, saying ...: a ground is offered."""
    actor, (kind, ground) = teller.speaker(), one_of(_GROUNDS, teller.chance)
    source = teller.name(actor, ", pointing to ", first_word=True)
    grounds = teller.put(ground)
    how = _SHOWN.draw(teller.chance)
    if how is Shown.LINKED:
        teller.draft.links.extend(grounds)
    teller.draft.put(", ")
    cue = teller.put("said")
    teller.draft.put(" ")
    content = teller.put(teller.clauses())
    teller.draft.put(".")
    teller.note(Row(actor, source, cue, content, evidence=(kind, how, grounds)))


_KINDS: Final[Ranked[Callable[[Teller], None]]] = weighted(
    (
        (told_by_page, 55), (said, 25), (quoted, 8), (partly_quoted, 4), (according, 4), (told_to, 5),
        (cited, 2), (reported, 3), (demanded, 2), (believed, 3), (heard_from, 2), (shown, 3),
    )
)  # fmt: skip
"""As many of each as Sayso finds in FA-KES: half of the sentences stand in no statement."""


@dataclass(frozen=True, slots=True)
class _Cue:
    words: str
    commitment: Commitment = Commitment.CERTAIN
    polarity: Polarity = Polarity.AFFIRMED
    stance: Stance = Stance.NEUTRAL

    def row(
        self, actor: Actor, source: Spans, cue: Spans, content: Spans, *, form: Form = Form.INDIRECT
    ) -> Row:
        return Row(
            actor,
            source,
            cue,
            content,
            form=form,
            commitment=self.commitment,
            polarity=self.polarity,
            stance=self.stance,
        )


_CUES: Final = zipf(
    (
        _Cue("said"),
        _Cue("told reporters"),
        _Cue("added"),
        _Cue("announced"),
        _Cue("claimed", stance=Stance.DISTANCING),
        _Cue("reported"),
        _Cue("confirmed", stance=Stance.ENDORSING),
        _Cue("denied", polarity=Polarity.DENIED),
        _Cue("suggested", commitment=Commitment.POSSIBLE),
        _Cue("warned"),
        _Cue("estimated", commitment=Commitment.PROBABLE),
        _Cue("did not rule out", commitment=Commitment.OPEN),
    ),
    shift=0,
)
_GROUNDS: Final = (
    (EvidenceKind.IMAGE, "photographs"),
    (EvidenceKind.IMAGE, "satellite images"),
    (EvidenceKind.DOCUMENT, "documents"),
    (EvidenceKind.DATA, "figures"),
    (EvidenceKind.WITNESS, "witnesses"),
    (EvidenceKind.INFERENCE, "the size of the crater"),
    (EvidenceKind.UNSPECIFIED, "evidence"),
)
_SHOWN: Final = weighted(
    ((Shown.MENTIONED, 80), (Shown.LINKED, 10), (Shown.SHOWN, 5), (Shown.CANNOT_TELL, 5))
)


def _quotation(teller: Teller, stop: str) -> Span:
    """A quoted clause with its marks; the stop stands inside them and belongs to the quotation."""
    span = teller.draft.put(f"“{with_capital(teller.clauses())}{stop}”")
    teller.draft.quotations.append(span)
    return span
