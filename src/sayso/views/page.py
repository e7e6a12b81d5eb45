"""A ledger as one self-contained HTML page: the text with its marks beside the rows.

Nothing is requested from anywhere: the policy in the page forbids it, style and script stand in the page
under their digests. It works without the script: every row is a link to its words, every number in the
text a link to its row. With the script a person can strike and correct rows, and save the page with that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.core.ledger import Ledger
from sayso.pipeline import is_read
from sayso.views.about import certainty, facts_of, headline, set_aside, title_of, translation_of
from sayso.views.layer import MACHINE, Layer
from sayso.views.markup import Markup, data_block, element, joined, with_names_apart
from sayso.views.notes import name_of
from sayso.views.page_data import page_data
from sayso.views.page_rows import rows_pane
from sayso.views.page_text import quotation_keys, text_pane
from sayso.views.rows import Group, VoiceLine, groups_of, numbers_of, voice_lines
from sayso.views.safe import safe
from sayso.views.standalone import own, standalone
from sayso.views.targets import Targets

LIT_WITHOUT_SCRIPT = 300
"""Rows whose words light up without the script: each costs the browser a rule to check on every change."""
SCRIPTS = ("recount.js", "edits.js", "page.js")
"""What counts, what a person changes, what moves the two sides together; the later need the earlier."""


def ledger_page(ledger: Ledger, layer: Layer = MACHINE) -> str:
    """The page, from its doctype to its end; `layer` is what was decided before the page was made."""
    groups, voices = groups_of(ledger), voice_lines(ledger)
    keys = _keys(ledger, groups, voices)
    return standalone(
        f"{title_of(ledger.document)} · who says so",
        own("page.css") + _targets(keys[:LIT_WITHOUT_SCRIPT]),
        "".join(map(own, SCRIPTS)),
        element("a", "Skip to the rows", class_="skip", href="#rows"),
        ledger_header(ledger, replace(layer, edited=None)),
        element("section", layer.edited, id="reviewed", aria_label="Review") if layer.edited else joined(),
        ledger_main(ledger, layer),
        ledger_footer(ledger),
        data_block("data", page_data(ledger, layer.states)),
    )


def ledger_main(ledger: Ledger, layer: Layer = MACHINE) -> Markup:
    """The text with its marks, and the rows beside it; `layer` is what a person decided of them."""
    groups, voices = groups_of(ledger), voice_lines(ledger)
    targets = Targets(ledger.document.text)
    rows = rows_pane(ledger, groups, voices, targets, layer)
    return element("main", text_pane(ledger, groups, voices, targets.spans, layer), rows)


def _keys(ledger: Ledger, groups: tuple[Group, ...], voices: tuple[VoiceLine, ...]) -> list[str]:
    if not is_read(ledger.document.language):
        return quotation_keys(ledger)
    return [row.number for group in groups for row in group.rows] + [line.number for line in voices]


def _targets(keys: Iterable[str]) -> str:
    """Without the script: the words of the row whose link was followed light up."""
    aims = ",\n".join(
        f'html:not(.live) main:has(#r{key}:target,#row{key}:target) [data-rows~="{key}"]' for key in keys
    )
    return f"{aims} {{ background: var(--on) }}\n" if aims else ""


def ledger_header(ledger: Ledger, layer: Layer = MACHINE) -> Markup:
    """Title, facts, notes, and what the ledger comes to."""
    notes = (f"note: {safe(warning)}" for warning in ledger.warnings)
    facts = [element("li", fact, dir="auto") for fact in facts_of(ledger.document)]
    return element(
        "header",
        element("h1", title_of(ledger.document), dir="auto"),
        element("ul", *facts, class_="facts"),
        _translated(ledger),
        *(element("p", note, class_="note") for note in notes),
        *(counts(ledger, layer).values() if is_read(ledger.document.language) else ()),
        element("p", id="status", role="status", class_="unseen"),
    )


def _translated(ledger: Ledger) -> Markup:
    """From which language, by which signs; their examples, which take many lines, unfold."""
    brief, whole = (translation_of(ledger.document, brief=brief) for brief in (True, False))
    if brief is None or whole is None or brief == whole:
        return element("p", whole, class_="note") if whole else joined()
    return element("details", element("summary", brief), element("p", whole), class_="note")


def counts(ledger: Ledger, layer: Layer = MACHINE) -> Mapping[str, Markup]:
    """The header sentence, how sure its parts are, and what a person changed, each by its id on the page."""
    names = [name_of(source) for source in ledger.sources]
    return {
        "sentence": element("p", with_names_apart(headline(ledger), names), id="sentence"),
        "certainty": element("p", certainty(ledger, _struck(ledger, layer)), id="certainty"),
        "edited": element("div", layer.edited or joined(), id="edited", hidden=not layer.edited),
    }


def _struck(ledger: Ledger, layer: Layer) -> frozenset[str]:
    """The ids of the rows that a person rejected, which no figure counts."""
    if not layer.states:
        return frozenset()
    return frozenset(row for row, n in numbers_of(ledger).items() if layer.states.get(n) == "rejected")


def ledger_footer(ledger: Ledger) -> Markup:
    """What was set aside, who read it, the text's digest."""
    reader = f"Read by {ledger.reader.name} ({ledger.reader.digest[:12]}), {ledger.rules}."
    aside = set_aside(ledger)
    return element(
        "footer",
        element("p", f"{aside[0].upper()}{aside[1:]}.") if aside else joined(),
        element(
            "p",
            reader,
            " This page shows who the article says its claims come from, not whether they are true.",
        ),
        element("p", "SHA-256 of the text: ", element("code", ledger.document.text_id)),
    )
