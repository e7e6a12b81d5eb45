"""The rows of a ledger as claims: who is made responsible for each, and whether they hold it, deny it or ask
it.

A holder, an attitude and a demand claim nothing about the world, so they are no mentions. Where a row's
content is hardly more than another row inside it, the row inside is the claim: the outer one only passes it
on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.claim import Mention, Stand
from sayso.core.ledger import Ledger
from sayso.core.source import Kind
from sayso.core.span import Span, Spans, words
from sayso.core.verdict import Act, Commitment, ContentType, Form, Polarity
from sayso.core.voice import Voice, VoiceRow
from sayso.tracing.background import without_background
from sayso.tracing.facts import facts_of
from sayso.tracing.judged import judged, opening
from sayso.tracing.lexicon import lexicon
from sayso.tracing.sentences import NEXT, sentences_of
from sayso.tracing.untrue import called_untrue

WRAPS: Final = 0.6
"""The share of a content that the rows inside it fill from which on it only wraps them."""

FEWEST: Final = 3
"""Words of a content: with fewer it says too little to be found again."""

_WORD: Final = re.compile(r"\w+")
_SAYS: Final = re.compile(r"\b(?:said|says?|saying|told|tells?|according|added|adds|stated|states)\b", re.I)
_AIMED: Final = re.compile(r"(?:at|into|against|towards?) (?:the|an?|his|her|its|their|[A-Z])")
_FRAME: Final = re.compile(
    r"(?:How|As) (?:reports?|writes?|informs?|communicates?|transmits?|notes?|states|tells?) [^,;.\n]{1,100}"
    r"(?:,\s+(?:an?|one|the|who|whose|which)\s[^,;.\n]{1,100})?,\s+"
)
_CLAUSE: Final = re.compile(r"that\b|how\b|whether\b")


def mentions_of(ledger: Ledger, struck: frozenset[str] = frozenset()) -> tuple[Mention, ...]:
    """Every claim that an article makes: reported rows, then those of its own voice, in ledger order.

    Rows whose ids are `struck` make none, and no other row only wraps them.
    """
    return (*_reported(ledger, struck), *_in_own_voice(ledger, struck))


def _reported(ledger: Ledger, struck: frozenset[str]) -> Iterator[Mention]:
    """The attributions that claim something, but for those that only wrap another's claim."""
    text = ledger.document.text
    left_out = struck | frozenset((*_told_as_deeds(ledger, struck), *_within_a_denial(ledger, struck)))
    numbered = enumerate(ledger.attributions, start=1)
    kept = [(number, row) for number, row in numbered if row.id not in left_out]
    inside: dict[str, list[Attribution]] = {}
    for _, row in kept:
        inside.setdefault(row.parent, []).append(row)
    for number, row in kept:
        if not (_claims(row) and _says_enough(text, row.content)):
            continue
        rejects = _rejects(text, row)  # who denies or judges what others report holds none of it
        if not rejects and _wraps(row, [nested for nested in inside.get(row.id, ()) if _claims(nested)]):
            continue
        content, stand = _judged(text, row, without_background(text, _one_sentence(text, row)))
        yield Mention(
            id=row.id,
            text_id=ledger.document.text_id,
            number=str(number),
            content=content,
            source_id=row.source_id,
            stand=stand,
            facts=facts_of(text, content),
            sentences=sentences_of(text, content),
        )


def _told_as_deeds(ledger: Ledger, struck: frozenset[str]) -> Iterator[str]:
    """Rows in which somebody tells what another one did: "Holt said that the owners had offered more pay".

    It is Holt's word and no offer was heard; what the owners said is theirs, and what an outlet relays.
    """
    text = ledger.document.text
    by_id = {row.id: row for row in ledger.attributions if row.id not in struck}
    media = {source.id for source in ledger.sources if source.kind.value is Kind.MEDIA}
    for row in ledger.attributions:
        if _aims(text, row):
            yield row.id
            continue
        teller = by_id.get(row.parent)
        heard = teller is None or not teller.source or teller.source_id in media or not _claims(teller)
        if not (heard or _utters(text, row)):
            yield row.id


def _within_a_denial(ledger: Ledger, struck: frozenset[str]) -> Iterator[str]:
    """Rows inside what somebody denies or judges that are no word of another one.

    They give the denier what he denies ("denied reports that", read again with "reports" for a cue), or what
    nobody is named for: the article tells of such reports only that they are denied.
    """
    text = ledger.document.text
    denied = {row.id: row for row in ledger.attributions if row.id not in struck and _rejects(text, row)}
    for row in ledger.attributions:
        teller = denied.get(row.parent)
        if teller and (
            not row.source or any(own.overlaps(span) for own in row.source for span in teller.source)
        ):
            yield row.id


def _rejects(text: str, row: Attribution) -> bool:
    """Whether who speaks denies, or judges, what others claim."""
    if row.polarity.value is Polarity.DENIED or called_untrue(text, row.content):
        return True
    return _judgement(text, row, row.content)[1] is not Stand.SUPPORTS


def _aims(text: str, row: Attribution) -> bool:
    """ "The police charged" ... "at the strikers" is read as what the police had to say"""
    if not row.cue or not row.content or row.form.value is not Form.INDIRECT:
        return False
    between = text[row.cue[-1].end : row.content[0].start]
    verb = _WORD.findall(row.cue[-1].of(text))[-1:]
    aimed = _AIMED.match(text, row.content[0].start)
    return bool(aimed) and not between.strip() and not lexicon("deed").keys().isdisjoint(verb)


def _utters(text: str, row: Attribution) -> bool:
    """Whether a row gives what somebody said, in whole sentences."""
    if not row.content or row.form.value is not Form.INDIRECT:
        return True
    said = any(_SAYS.search(text, span.start, span.end) for span in row.cue)
    return said or bool(_CLAUSE.match(text, row.content[0].start))


def _one_sentence(text: str, row: Attribution) -> Spans:
    """The content, of what is not quoted no more than its first sentence.

    "That two jets came. According to the army, rockets lay below": read as one content it would be a claim
    of two things, and make one event of both.
    """
    if row.form.value is not Form.INDIRECT or not row.content:
        return row.content
    end = NEXT.search(text, row.content[0].start, row.content[-1].end)
    if end is None:
        return row.content
    begun = (span for span in row.content if span.start < end.start())
    kept = tuple(Span(span.start, min(span.end, end.start())) for span in begun)
    return kept if _says_enough(text, kept) else row.content


def _in_own_voice(ledger: Ledger, struck: frozenset[str]) -> Iterator[Mention]:
    """The voice rows that claim something."""
    text = ledger.document.text
    for number, row in enumerate(ledger.voice, start=1):
        if row.id in struck:
            continue
        untrue = called_untrue(text, row.content)
        content = untrue or without_background(text, _without_frame(text, row.content))
        if row.type.value is ContentType.DEMAND or not _says_enough(text, content):
            continue
        yield Mention(
            id=row.id,
            text_id=ledger.document.text_id,
            number=f"V{number}",
            content=content,
            source_id=_likely(row),
            stand=Stand.DENIES if untrue else _own_stand(text, content),
            facts=facts_of(text, content),
        )


def _without_frame(text: str, content: Spans) -> Spans:
    """Without who reports it, as translation leaves that: "As writes the Post with the link to Holt, ..." """
    first = content[0]
    frame = _FRAME.match(text, first.start, first.end)
    left = (Span(frame.end(), first.end), *content[1:]) if frame and frame.end() < first.end else content
    return left if _says_enough(text, left) else content


def _claims(row: Attribution) -> bool:
    """Whether somebody states something about the world."""
    return not (
        row.holder.value
        or row.act.value is Act.ATTITUDE
        or row.type.value is ContentType.DEMAND
        or row.commitment.value is Commitment.NONE
    )


def _wraps(row: Attribution, nested: Iterable[Attribution]) -> bool:
    """Whether the rows inside it leave little of a content."""
    within = [
        span for one in nested for span in one.content if any(out.contains(span) for out in row.content)
    ]
    return sum(map(len, _apart(within))) >= WRAPS * sum(map(len, row.content))


def _apart(spans: Iterable[Span]) -> Iterator[range]:
    """The places that the spans cover, each once."""
    end = 0
    for span in sorted(spans):
        yield range(max(end, span.start), max(end, span.end))
        end = max(end, span.end)


def _says_enough(text: str, content: Spans) -> bool:
    return sum(1 for span in content for _ in _WORD.finditer(text, span.start, span.end)) >= FEWEST


def _own_stand(text: str, content: Spans) -> Stand:
    """What a sentence of the outlet's own does with a claim: it may ask, or judge another one's."""
    return Stand.OPEN if text[content[-1].end - 1] == "?" else judged(words(text, content))


def _judged(text: str, row: Attribution, content: Spans) -> tuple[Spans, Stand]:
    """What of a content is compared, and what who speaks does with it.

    Who judges another one's claim carries it as little as who asks; what he adds is left out.
    """
    untrue = called_untrue(text, row.content)
    if row.polarity.value is Polarity.DENIED:
        return untrue or content, Stand.OPEN if untrue else Stand.DENIES
    if row.commitment.value is Commitment.OPEN:
        return untrue or content, Stand.OPEN
    return (untrue, Stand.DENIES) if untrue else _judgement(text, row, content)


def _judgement(text: str, row: Attribution, content: Spans) -> tuple[Spans, Stand]:
    """The part of a content that judges another one's claim, and how; all of it where none does."""
    for part in (content, opening(text, content)):
        stand = judged(words(text, part), words(text, row.cue))
        if stand is not Stand.SUPPORTS:
            return part, stand
    return content, Stand.SUPPORTS


def _likely(row: VoiceRow) -> str:
    return "" if row.voice.value is Voice.AUTHOR else row.likely_source
