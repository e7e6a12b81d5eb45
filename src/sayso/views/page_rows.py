"""The rows of a ledger's page: who says what, the article's own voice, the figures, and the lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.core.ledger import Ledger
from sayso.core.source import Source
from sayso.core.voice import Voice
from sayso.pipeline import is_read
from sayso.views.figures import figures_of
from sayso.views.labels import VIAS
from sayso.views.layer import MACHINE, Layer
from sayso.views.lists import Entry, lists_of
from sayso.views.markup import Markup, element, joined
from sayso.views.notes import name_of
from sayso.views.page_text import ROLES, quotation_keys
from sayso.views.paragraphs import Places, paragraphs_of
from sayso.views.rows import Group, Row, VoiceLine, shown, sources_of
from sayso.views.targets import Targets
from sayso.views.why import Reason, reasons_of, voice_reasons


def rows_pane(
    ledger: Ledger, groups: tuple[Group, ...], voices: tuple[VoiceLine, ...], targets: Targets, layer: Layer
) -> Markup:
    """Everything beside the text, in the order of the screen."""
    read = is_read(ledger.document.language)
    parts = (
        (_legend(), *_read(ledger, groups, voices, targets, layer), _figures(ledger))
        if read
        else (_quotations(ledger),)
    )
    return element(
        "section",
        element("h2", "Who says so" if read else "Quotations", class_="pane"),
        *parts,
        *_lists(ledger, targets),
        _links(ledger),
        id="rows",
        aria_label="Who says so" if read else "Quotations",
        tabindex="-1",
    )


def _read(
    ledger: Ledger, groups: tuple[Group, ...], voices: tuple[VoiceLine, ...], targets: Targets, layer: Layer
) -> Iterable[Markup]:
    sources = sources_of(ledger)
    for group in groups:
        about = " · ".join(filter(None, (*group.about, group.through)))
        rows = [_row(row, sources, targets, layer) for row in group.rows]
        yield _section(joined(element("b", group.name), f" · {about}" if about else ""), rows)
    own = [line for line in voices if line.row.voice.value is Voice.AUTHOR]
    others = [line for line in voices if line.row.voice.value is not Voice.AUTHOR]
    for title, lines in (("in its own voice", own), ("carried on or unclear", others)):
        if lines:
            entries = [_voice(line, targets, layer) for line in lines]
            yield _section(joined(element("b", title), f" · {len(lines)}"), entries)


def _section(title: Markup, rows: list[Markup]) -> Markup:
    return element(
        "section",
        element("h3", title, dir="auto"),
        element("ul", *rows, role="list"),
        class_="group",
    )


def _legend() -> Markup:
    who, how, what = (
        element("span", ROLES[role], class_=f"m {role}") for role in ("source", "cue", "content")
    )
    voices = (
        element("span", ROLES[role], class_=f"m {role}") for role in ("author", "carried_on", "unclear")
    )
    return element(
        "details",
        element("summary", "How to read and correct this page"),
        element("p", "Marks in the text: ", who, " · ", how, " · ", what),
        element("p", "Outside of every statement, with a number V: ", *_between(" · ", voices)),
        element(
            "p", "? is doubtful. A number leads from the row to its words and back; “why” tells the grounds."
        ),
        element(
            "p",
            "Keys: j and k go to the next and previous row; x strikes it, u takes the last change of it back,"
            " y says that it is right, e opens its corrections.",
            class_="live-only",
        ),
        _switch("shortcuts", "keys without Ctrl are on"),
        _switch("announce", "announce marks to screen readers"),
        class_="legend",
    )


def _between(mark: str, parts: Iterable[Markup]) -> Iterable[str]:
    for number, part in enumerate(parts):
        yield from (mark, part) if number else (part,)


def _switch(name: str, label: str) -> Markup:
    return element(
        "label", Markup(f'<input type="checkbox" id="{name}" checked> '), label, class_="live-only"
    )


def _row(row: Row, sources: Mapping[str, Source], targets: Targets, layer: Layer) -> Markup:
    chain = breadcrumb(row, sources, targets)
    inside = [f"in {row.parent}"] if row.depth else []
    notes = (*inside, *row.notes)
    doubt = f"doubtful: {row.attribution.confidence:.2f}" if row.doubtful else ""
    return _entry(
        row.number,
        row.says,
        row.content or "(no content)",
        row.place,
        doubt,
        how=joined(chain, *_notes(notes)) if chain or notes else joined(),
        why=_why(reasons_of(row.attribution, sources), targets),
        depth=min(row.depth, 3),
        layer=layer,
    )


def _voice(line: VoiceLine, targets: Targets, layer: Layer) -> Markup:
    return _entry(
        line.number,
        "",
        line.content,
        line.place,
        "to check" if line.doubtful else "",
        how=joined(*_notes(line.notes)),
        why=_why(voice_reasons(line.row), targets),
        layer=layer,
    )


def breadcrumb(row: Row, sources: Mapping[str, Source], targets: Targets) -> Markup:
    """From this page back to the stated origin, each hop a link to its words; nothing of a single hop.

    A nested row that came along with the one that holds it leaves the way to that.
    """
    chain = row.attribution.chain
    if len(chain) < 2 or (row.depth and not row.chain):
        return joined()
    parts: list[str] = ["this page"]
    for relay in chain:
        source = sources.get(relay.source_id)
        spans = relay.spans or (source.mentions if source else ())
        name = targets.link(spans[0], name_of(source)) if spans else name_of(source)
        last = relay is chain[-1]
        way = (
            ""
            if last and relay.via == "unknown"
            else f" ({VIAS[relay.via]}{', implied' if relay.implied else ''})"
        )
        parts += [" ‹ ", joined(name, way)]
    return element("span", *parts, class_="chain", role="group", aria_label="chain")


def _notes(notes: Iterable[str]) -> Iterable[Markup]:
    return (element("span", note, class_="remark") for note in notes)


def _why(reasons: Iterable[Reason], targets: Targets) -> Markup:
    """The grounds on demand, and the place where the script puts the corrections."""
    facts: list[Markup] = []
    for reason in reasons:
        sure = f", {reason.confidence:.2f}" if reason.confidence is not None else ""
        words = joined(": ", targets.links(reason.spans)) if reason.spans else joined()
        facts.append(element("dt", reason.field))
        facts.append(
            element("dd", element("b", reason.value), f" ({reason.by}{sure})" if reason.by else "", words)
        )
    summary = element("summary", "why", element("span", " · edit", class_="live-only"))
    return element("details", summary, element("dl", *facts), class_="more")


def _entry(
    key: str,
    says: str,
    content: str,
    place: str,
    doubt: str,
    *,
    how: Markup | None = None,
    why: Markup | None = None,
    depth: int = 0,
    layer: Layer = MACHINE,
) -> Markup:
    link = element(
        "a",
        element("span", key, class_="no"),
        element("span", "?", class_="doubt", title=doubt) if doubt else joined(),
        href=f"#r{key}",
        aria_label=f"{key}{', doubtful' if doubt else ''}: to its words",
        class_="number",
    )
    return element(
        "li",
        link,
        element("span", says, class_="says", dir="auto") if says else joined(),
        element("span", content, class_="said", dir="auto"),
        element("span", place, class_="place"),
        element("div", how, class_="how", dir="auto") if how else joined(),
        why or joined(),
        layer.beside.get(key, joined()),
        id=f"row{key}",
        data_row=key,
        data_state=layer.states.get(key),
        class_=f"depth{depth}" if depth else None,
    )


def _quotations(ledger: Ledger) -> Markup:
    text = ledger.document.text
    places = Places(paragraphs_of(ledger))
    entries = [
        _entry(key, "", shown(text, (span,)), places.between(span.start, span.end - 1), "")
        for key, span in zip(quotation_keys(ledger), ledger.quotations, strict=True)
    ]
    return element("ul", *entries, role="list") if entries else element("p", "none found")


def _figures(ledger: Ledger) -> Markup:
    """Every number of the header sentence and beyond, with links to the rows that it counts."""
    tables = [
        element(
            "tbody",
            element("tr", element("th", title, colspan="3", scope="rowgroup")),
            *(
                element(
                    "tr",
                    element("th", figure.label, scope="row", dir="auto"),
                    element("td", str(len(figure.rows))),
                    element(
                        "td", *_between(" ", (element("a", key, href=f"#row{key}") for key in figure.rows))
                    ),
                )
                for figure in figures
            ),
        )
        for title, figures in figures_of(ledger)
    ]
    summary = element("summary", "The figures, and the rows they count")
    return element("details", summary, element("table", *tables), id="figures")


def _lists(ledger: Ledger, targets: Targets) -> Iterable[Markup]:
    for listing in lists_of(ledger):
        entries = [_list_entry(entry, targets) for entry in listing.entries]
        yield element(
            "section", element("h3", element("b", listing.name)), element("ul", *entries), class_="list"
        )


def _list_entry(entry: Entry, targets: Targets) -> Markup:
    """Its words, a link where they stand in the text; further places and the rows that rest on it."""
    words = targets.link(entry.spans[0], entry.words) if entry.spans else joined(entry.words)
    others = [joined(" ", targets.link(span, str(n))) for n, span in enumerate(entry.spans[1:], start=2)]
    about = " · ".join(filter(None, (*entry.about, entry.place)))
    return element("li", words, *others, element("span", f" · {about}", class_="place"), dir="auto")


def _links(ledger: Ledger) -> Markup:
    """Where the page leads, as text: a page that is passed on should invite no click on a stranger's link."""
    text, links = ledger.document.text, ledger.document.links
    if not links:
        return joined()
    entries = [
        element(
            "li", f"{link.kind}: ", link.span.of(text) if link.span else "", " ", element("code", link.target)
        )
        for link in links
    ]
    return element("details", element("summary", f"Links and embeds ({len(links)})"), element("ul", *entries))
