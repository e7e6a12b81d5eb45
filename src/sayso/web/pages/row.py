"""One row on a page of its own, to be corrected, split or merged: its words chosen by numbers, no script."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import groupby
from typing import Final

from sayso.case.corrected import Row
from sayso.case.decisions import numbered, seen_of
from sayso.case.reviewed import Reviewed
from sayso.core.attribution import Attribution
from sayso.core.decision import RowVerdict
from sayso.core.ledger import Ledger
from sayso.core.source import UNSTATED, Identity, Kind
from sayso.core.span import Span, Spans, tidy
from sayso.core.verdict import Act, Commitment, ContentType, Polarity, Stance
from sayso.core.voice import Voice
from sayso.store.entry import written
from sayso.views.labels import label
from sayso.views.markup import Markup, element, empty, joined
from sayso.views.notes import NOBODY, name_of
from sayso.views.paragraphs import paragraphs_of
from sayso.views.rows import shown, sources_of
from sayso.views.safe import safe
from sayso.web.pages.shell import page

ROLES: Final[Mapping[str, str]] = {
    "content": "what is said",
    "cue": "reporting words",
    "source": "who, in words",
}
FIELDS: Final[Mapping[str, tuple[str, type[StrEnum]]]] = {
    "kind": ("kind of this source", Kind),
    "identity": ("how well it is known", Identity),
    "act": ("said, or ascribed", Act),
    "type": ("what it is", ContentType),
    "commitment": ("how firmly", Commitment),
    "polarity": ("affirmed or denied", Polarity),
    "stance": ("colour of the reporting words", Stance),
    "voice": ("whose voice", Voice),
}
NEARBY: Final = 2
"""Paragraphs before and after the row whose words can be chosen."""


def fields_of(row: Row) -> Iterable[str]:
    """The fields that such a row has."""
    own = ("kind", "identity", "type")
    return (name for name in FIELDS if name in own or (name == "voice") != isinstance(row, Attribution))


def roles_of(row: Row) -> Iterable[str]:
    """The roles that words of such a row have."""
    return ROLES if isinstance(row, Attribution) else ("content",)


def value_of(ledger: Ledger, row: Row, name: str) -> str:
    """What a row, or its source, has in a field."""
    if name in ("kind", "identity"):
        source = sources_of(ledger).get(source_of(row))
        return str(getattr(source, name).value.value) if source else "unknown"
    return str(getattr(row, name).value.value)


def source_of(row: Row) -> str:
    """The id of the row's source, or of whom it probably goes on from."""
    return (row.source_id if isinstance(row, Attribution) else row.likely_source) or UNSTATED


def words_of(ledger: Ledger, row: Row) -> Mapping[str, str]:
    """What a row has in its roles and fields, in words for people."""
    told = {name: f"“{shown(ledger.document.text, getattr(row, name))}”" for name in roles_of(row)}
    source = sources_of(ledger).get(source_of(row))
    told["who"] = name_of(source) if source else NOBODY
    return told | {name: value_of(ledger, row, name).replace("_", " ") for name in fields_of(row)}


def read_by(ledger: Ledger) -> str:
    """Which reader and rules made the ledger on the screen."""
    return f"{ledger.reader.digest} {ledger.rules}"


def row_page(now: Reviewed, numbers: list[str], *, split: bool) -> str:
    """The form of one row, or of two that are to be merged, the second into the first."""
    machine, rows = dict(numbered(now.machine)), dict(numbered(now.ledger))
    first, text_id = rows[numbers[0]], now.machine.document.text_id
    hidden = [("read", read_by(now.machine)), ("row", numbers[0])]
    for number in numbers:
        held = now.held.get(number)
        hidden += [
            ("seen", json.dumps(seen_of(now.machine, machine[number]))),
            ("last", str(held.number if held else 0)),
        ]
    spans = {
        name: tidy(now.machine.document.text, [s for n in numbers for s in getattr(rows[n], name, ())])
        for name in roles_of(first)
    }
    words = list(_words_near(now.ledger, [rows[number] for number in numbers]))
    title = f"Merge rows {' and '.join(numbers)}" if len(numbers) > 1 else f"Correct row {numbers[0]}"
    body = element(
        "form",
        *(empty("input", type="hidden", name=name, value=value) for name, value in hidden),
        *(_role(name, spans[name], words, focus=not split and name == "content") for name in spans),
        _who(now.ledger, first, machine[numbers[0]]),
        *(_field(now.ledger, first, name) for name in fields_of(first)),
        _split(words, spans["content"], focus=split) if len(numbers) == 1 else joined(),
        _note(now, numbers[0]),
        element(
            "p",
            element("button", "Keep"),
            " ",
            *(_as_it_is(text_id) if len(numbers) == 1 and not split else ()),
            element("a", "leave it as it is", href=f"/articles/{text_id}#row{numbers[0]}"),
        ),
        method="post",
        action=f"/articles/{text_id}/edit",
        class_="row-form",
    )
    return page(
        title,
        element("main", element("h1", title), _numbered_words(words), body, id="content", class_="row-page"),
        styles=("review.css",),
    )


def _note(now: Reviewed, number: str) -> Markup:
    """Why, for oneself and others who have the case."""
    held = now.held.get(number)
    note = safe(held.note) if held else ""
    field = empty("input", type="text", name="note", value=note, size="60", autocomplete="off")
    return element("p", element("label", "why (a note, if you like) ", field))


def _as_it_is(text_id: str) -> Iterator[Markup]:
    """To say of the machine's row, with the note, that it is right or wrong."""
    for verdict, verb in ((RowVerdict.ACCEPTED, "accept"), (RowVerdict.REJECTED, "reject")):
        yield element(
            "button",
            f"{verb} it as the machine has it",
            name="verdict",
            value=verdict.value,
            formaction=f"/articles/{text_id}/decide",
        )
        yield Markup(" ")


Word = tuple[int, Span, str]


def _words_near(ledger: Ledger, rows: Iterable[Row]) -> Iterator[Word]:
    """The words of the paragraphs around the rows, each with its number and its safe form."""
    text, found = ledger.document.text, paragraphs_of(ledger)
    places = [span for row in rows for name in roles_of(row) for span in getattr(row, name)]
    inside = [n for n, paragraph in enumerate(found) if any(paragraph.span.overlaps(span) for span in places)]
    near = found[max(0, min(inside) - NEARBY) : max(inside) + NEARBY + 1]
    spans = (span for paragraph in near for span in _words(text, paragraph.span))
    return ((number, span, safe(span.of(text))) for number, span in enumerate(spans, start=1))


def _words(text: str, within: Span) -> Iterator[Span]:
    """Words and single marks; a letter keeps the marks that are written on it."""
    places = range(within.start, within.end)
    for kind, group in groupby(places, key=lambda at: _kind(text[at]) or at):
        at = list(group)
        if kind != "space":
            yield Span(at[0], at[-1] + 1)


def _kind(character: str) -> str:
    if character.isspace():
        return "space"
    return "word" if unicodedata.category(character)[0] in "LMN" or character in "_\u200c\u200d" else ""


def _numbered_words(words: Iterable[Word]) -> Markup:
    """The text, every word after its number."""
    parts = [
        joined(element("span", str(n), class_="no", aria_hidden="true"), f"{word} ") for n, _, word in words
    ]
    return element("p", *parts, class_="words", dir="auto")


def _role(name: str, spans: Spans, words: list[Word], *, focus: bool) -> Markup:
    """From which word to which, once for every stretch, and once more."""
    pairs = [
        element(
            "span",
            _choice(
                f"{name}_from",
                "from",
                [(str(s.start), f"{n} {w}") for n, s, w in words],
                str(span.start) if span else "",
                focus=focus and at == 0,
            ),
            _choice(
                f"{name}_to",
                "to",
                [(str(s.end), f"{n} {w}") for n, s, w in words],
                str(span.end) if span else "",
            ),
            class_="stretch",
        )
        for at, span in enumerate((*spans, None))
    ]
    return element("fieldset", element("legend", ROLES[name]), *pairs)


def _who(ledger: Ledger, row: Row, machine: Row) -> Markup:
    """Who is meant: one of the article's sources, nobody, or whoever the words name."""
    source = sources_of(ledger).get(source_of(row))
    options = [("", f"as it is: {name_of(source) if source else NOBODY}"), ("-", NOBODY)]
    options += [(written(one.mentions[:1]), name_of(one)) for one in ledger.sources if one.mentions]
    if isinstance(row, Attribution):
        options.append(("words", "a new one: the words of “who”"))
    changed = source_of(row) != source_of(machine)
    chosen = (written(source.mentions[:1]) if source else "-") if changed else ""
    return element("p", _choice("who", "source", options, chosen))


def _field(ledger: Ledger, row: Row, name: str) -> Markup:
    told, values = FIELDS[name]
    options = [(value.value, label(value).replace("_", " ")) for value in values]
    return element("p", _choice(name, told, options, value_of(ledger, row, name)))


def _split(words: list[Word], content: Spans, *, focus: bool) -> Markup:
    inside = [w for w in words if any(span.contains(w[1]) for span in content)][1:]
    options = [("", "not at all"), *((str(s.start), f"{n} {w}") for n, s, w in inside)]
    return element("p", _choice("at", "split: a second row begins at", options, "", focus=focus))


def _choice(
    name: str, told: str, options: list[tuple[str, str]], chosen: str, *, focus: bool = False
) -> Markup:
    known = {value for value, _ in options}
    extra = [] if chosen in known else [(chosen, "–" if not chosen else "as it is")]
    return element(
        "label",
        f"{told} ",
        element(
            "select",
            *(
                element("option", words, value=value, selected=value == chosen)
                for value, words in (*extra, *options)
            ),
            name=name,
            autofocus=focus,
        ),
    )
