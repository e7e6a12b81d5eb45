"""The text of a ledger's page: every zone, every paragraph, cut into pieces that know their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from sayso.core.ledger import Ledger
from sayso.core.span import Spans
from sayso.core.zone import READ_ZONES, Zone, ZoneKind
from sayso.pipeline import is_read
from sayso.views.about import ZONE_LABELS
from sayso.views.layer import Layer
from sayso.views.markup import Markup, direction, element, joined
from sayso.views.paragraphs import Paragraph, paragraphs_of
from sayso.views.pieces import Cutter, Mark, Piece
from sayso.views.rows import Group, VoiceLine
from sayso.views.targets import place

ROLES = {
    "source": "who",
    "cue": "reporting words",
    "content": "what",
    "author": "own voice",
    "carried_on": "carried on",
    "unclear": "unclear whose voice",
    "quotation": "quotation",
}
"""The classes of marks, and what people call them."""

_LONG = frozenset(ROLES) - {"source", "cue"}
"""The roles whose marks run on: of these a screen reader is told the end too."""
SPOT = "spot"
"""The role of words that a link leads to: no row of their own, not seen until the link is followed."""
_CHIPS = {"author": " own voice", "carried_on": " carried on", "unclear": " unclear"}
"""What the number of a voice row says beside itself, so that whose voice it is shows without colour."""

Shown = tuple[Paragraph, tuple[Piece, ...]]


def text_pane(
    ledger: Ledger,
    groups: tuple[Group, ...],
    voices: tuple[VoiceLine, ...],
    spots: Spans,
    layer: Layer,
) -> Markup:
    """The whole text, zone by zone; what is not the article is dimmed and labelled, never left out.

    `spots` are the words that links of the page lead to.
    """
    found = paragraphs_of(ledger)
    cutter = Cutter((*_marks(ledger, groups, voices), *(Mark(span, SPOT, place(span)) for span in spots)))
    shown: Iterator[Shown] = zip(found, cutter.pieces([paragraph.span for paragraph in found]), strict=True)
    zones = [
        _zone(ledger.document.text, zone, list(group), layer)
        for zone, group in groupby(shown, key=lambda one: one[0].zone)
    ]
    return element(
        "article", *zones, id="text", aria_label="The article", lang=ledger.document.language, tabindex="-1"
    )


def quotation_keys(ledger: Ledger) -> list[str]:
    """The keys of the quotations of an article that has no rows."""
    return [f"q{number}" for number in range(1, len(ledger.quotations) + 1)]


def _marks(ledger: Ledger, groups: tuple[Group, ...], voices: tuple[VoiceLine, ...]) -> Iterator[Mark]:
    for row in (row for group in groups for row in group.rows):
        found = row.attribution
        number = f"{row.number}{row.doubt}"
        yield from _marks_of(row.number, number, source=found.source, cue=found.cue, content=found.content)
    for line in voices:
        voice = line.row.voice.value.value
        number = f"{line.number}{line.doubt}{_CHIPS[voice]}"
        yield from _marks_of(line.number, number, **{voice: line.row.content})
    if not is_read(ledger.document.language):
        for key, span in zip(quotation_keys(ledger), ledger.quotations, strict=True):
            yield from _marks_of(key, key, quotation=(span,))


def _marks_of(row: str, number: str, **roles: Spans) -> Iterator[Mark]:
    marks = sorted(
        ((span, role) for role, spans in roles.items() for span in spans), key=lambda mark: mark[0]
    )
    return (Mark(span, role, row, number if at == 0 else "") for at, (span, role) in enumerate(marks))


def _zone(text: str, zone: Zone, shown: list[Shown], layer: Layer) -> Markup:
    tag = "h2" if zone.kind is ZoneKind.HEADLINE else "p"
    paragraphs = [_paragraph(text, tag, paragraph, pieces, layer) for paragraph, pieces in shown]
    if zone.kind in READ_ZONES:
        return joined(*paragraphs)
    label = "hidden: not seen on the page" if zone.kind is ZoneKind.HIDDEN else ZONE_LABELS[zone.kind][0]
    return element(
        "section",
        element("span", label, class_="label", lang="en"),
        *paragraphs,
        class_="aside",
        aria_label=label,
    )


def _paragraph(text: str, tag: str, paragraph: Paragraph, pieces: Iterable[Piece], layer: Layer) -> Markup:
    number = (
        element("span", f"¶{paragraph.number}", class_="pilcrow", lang="en", dir="ltr")
        if paragraph.number
        else joined()
    )
    words = (_piece(text, piece, layer) for piece in pieces)
    return element(tag, number, *words, dir=direction(paragraph.span.of(text)))


def _piece(text: str, piece: Piece, layer: Layer) -> Markup:
    words = piece.span.of(text)
    if not piece.marks:
        return joined(words)
    told = [mark for mark in piece.marks if mark.role != SPOT]
    roles = dict.fromkeys(mark.role for mark in told)
    said = "; ".join(f"{ROLES[mark.role]}, {mark.row}" for mark in piece.starting if mark.role != SPOT)
    ended = ", ".join(mark.row for mark in piece.ending if mark.role in _LONG)
    marked = element(
        "span",
        words,
        class_=f"m {' '.join(roles)}".strip() if told else None,
        data_rows=" ".join(dict.fromkeys(mark.row for mark in told)) or None,
        data_spots=" ".join(mark.row for mark in piece.marks if mark.role == SPOT) or None,
        data_say=f" [{said}] " if said else None,
        data_end=f" [end of {ended}] " if ended else None,
    )
    return joined(
        *(_number(mark, layer) for mark in piece.starting if mark.number),
        *(element("span", id=mark.row, class_="spot") for mark in piece.starting if mark.role == SPOT),
        marked,
    )


def _number(mark: Mark, layer: Layer) -> Markup:
    """The number in the text: the aim of the row's link, and a link back."""
    row = mark.row
    return element(
        "a",
        mark.number,
        class_="n",
        id=f"r{row}",
        href=f"#row{row}",
        aria_label=f"{mark.number}: to its row",
        data_state=layer.states.get(row),
        lang="en",
        dir="ltr",
    )
