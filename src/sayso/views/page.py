"""A ledger as one self-contained HTML page: the text with its marks beside the rows.

Nothing is requested from anywhere: the policy in the page forbids it, style and script stand in the page
under their digests. It works without the script: every row is a link to its words, every number in the
text a link to its row.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files

from sayso.core.ledger import Ledger
from sayso.pipeline import is_read
from sayso.views.about import facts_of, set_aside, tally, title_of, translation_of
from sayso.views.markup import Markup, element, joined
from sayso.views.page_text import ROLES, quotation_keys, text_pane
from sayso.views.paragraphs import Places, paragraphs_of
from sayso.views.rows import Group, Known, Row, groups_of
from sayso.views.safe import safe

LIT_WITHOUT_SCRIPT = 300
"""Rows whose words light up without the script: each costs the browser a rule to check on every change."""


def ledger_page(ledger: Ledger) -> str:
    """The page, from its doctype to its end."""
    groups = groups_of(ledger)
    keys = [str(row.number) for group in groups for row in group.rows] or quotation_keys(ledger)
    style, script = _own("page.css") + _targets(keys[:LIT_WITHOUT_SCRIPT]), _own("page.js")
    head = joined(
        Markup('<meta charset="utf-8">'),
        Markup(f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">'),
        Markup('<meta name="referrer" content="no-referrer">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", f"{title_of(ledger.document)} · who says so"),
        element("style", Markup(style)),
    )
    body = element(
        "body",
        element("a", "Skip to the rows", class_="skip", href="#rows"),
        _header(ledger, groups),
        element("main", text_pane(ledger, groups), _rows_pane(ledger, groups)),
        _footer(ledger),
        element("script", Markup(script)),
    )
    return f'<!doctype html>\n<html lang="en">\n<head>{head}</head>\n{body}\n</html>\n'


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}';"
        " base-uri 'none'; form-action 'none'"
    )


def _digest(inline: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()


def _own(name: str) -> str:
    return (files("sayso.views") / "static" / name).read_text(encoding="utf-8")


def _targets(keys: Iterable[str]) -> str:
    """Without the script: the words of the row whose link was followed light up."""
    aims = ",\n".join(
        f'html:not(.live) main:has(#r{key}:target,#row{key}:target) [data-rows~="{key}"]' for key in keys
    )
    return f"{aims} {{ background: var(--on) }}\n" if aims else ""


def _header(ledger: Ledger, groups: tuple[Group, ...]) -> Markup:
    notes = (
        translation_of(ledger.document),
        set_aside(ledger),
        *(f"note: {safe(w)}" for w in ledger.warnings),
    )
    facts = [element("li", fact, dir="auto") for fact in facts_of(ledger.document)]
    return element(
        "header",
        element("h1", title_of(ledger.document), dir="auto"),
        element("ul", *facts, class_="facts"),
        *(element("p", note, class_="note") for note in notes if note),
    )


def _rows_pane(ledger: Ledger, groups: tuple[Group, ...]) -> Markup:
    read = is_read(ledger.document.language)
    return element(
        "section",
        element("h2", tally(groups) if read else "quotations", class_="tally"),
        _legend() if groups else joined(),
        *(_group(group) for group in groups),
        _quotations(ledger) if not read else joined(),
        _links(ledger),
        id="rows",
        aria_label="Who says so" if read else "Quotations",
        tabindex="-1",
    )


def _legend() -> Markup:
    who, how, what = (
        element("span", ROLES[role], class_=f"m {role}") for role in ("source", "cue", "content")
    )
    return element(
        "div",
        element("p", "Marks in the text: ", who, " · ", how, " · ", what, "; ? is doubtful"),
        _switch("shortcuts", "j and k go to the next and previous row"),
        _switch("announce", "announce marks to screen readers"),
        class_="legend",
    )


def _switch(name: str, label: str) -> Markup:
    return element("label", Markup(f'<input type="checkbox" id="{name}" checked> '), label)


def _group(group: Group) -> Markup:
    rows = [_row(group, row) for row in group.rows]
    return element(
        "section", element("h3", group.name, dir="auto"), element("ul", *rows, role="list"), class_="group"
    )


def _row(group: Group, row: Row) -> Markup:
    says = f"{row.source} · {row.cue}" if group.known is Known.PRONOUN else row.cue
    doubt = element("span", "?", class_="doubt", title=f"doubtful: {row.attribution.confidence:.2f}")
    return _entry(
        str(row.number),
        says or "(no cue)",
        row.content or "(no content)",
        row.place,
        doubt if row.doubtful else "",
    )


def _quotations(ledger: Ledger) -> Markup:
    text = ledger.document.text
    places = Places(paragraphs_of(ledger))
    entries = [
        _entry(key, "", " ".join(span.of(text).split()), places.between(span.start, span.end - 1), "")
        for key, span in zip(quotation_keys(ledger), ledger.quotations, strict=True)
    ]
    return element("ul", *entries, role="list") if entries else element("p", "none found")


def _entry(key: str, says: str, content: str, place: str, doubt: str) -> Markup:
    link = element(
        "a",
        element("span", key, class_="no"),
        doubt,
        href=f"#r{key}",
        aria_label=f"{key}{doubt and ', doubtful'}: to its words",
    )
    return element(
        "li",
        link,
        element("span", says, class_="says", dir="auto") if says else joined(),
        element("span", content, class_="said", dir="auto"),
        element("span", place, class_="place"),
        id=f"row{key}",
        data_row=key,
    )


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


def _footer(ledger: Ledger) -> Markup:
    reader = f"Read by {ledger.reader.name} ({ledger.reader.digest[:12]}), {ledger.rules}."
    return element(
        "footer",
        element(
            "p",
            reader,
            " This page shows who the article says its claims come from, not whether they are true.",
        ),
        element("p", "SHA-256 of the text: ", element("code", ledger.document.text_id)),
    )
