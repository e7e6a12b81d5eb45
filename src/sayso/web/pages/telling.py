"""What the parts of a claim's page are told from, and what several of them need: chains, places, links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.case.decisions import row_at
from sayso.case.events import CaseEvents
from sayso.core.claim import Mention
from sayso.core.decision import LinkDecision
from sayso.core.ledger import Ledger
from sayso.core.trace import EventTrace
from sayso.core.voice import VoiceRow
from sayso.views.labels import label
from sayso.views.markup import Markup, element, joined
from sayso.views.notes import name_of
from sayso.views.page_rows import breadcrumb
from sayso.views.rows import Row, groups_of, sources_of
from sayso.views.targets import Targets
from sayso.views.trace_event import Scene
from sayso.views.versions import Versions
from sayso.web.pages.leading import Leading, outlet_of, when


@dataclass(frozen=True, slots=True)
class Beside:
    """Two rows that are compared, and how."""

    one: Mention
    other: Mention
    versions: Versions


@dataclass(frozen=True, slots=True)
class ClaimView:
    """All that a claim's page is made of: the trace, the ledgers of its articles by id, a person's word."""

    row: str
    trace: EventTrace
    found: CaseEvents
    ledgers: Mapping[str, Ledger]
    beside: Beside | None
    decided: Sequence[LinkDecision]


class Telling:
    """A claim with everything that its page is told from."""

    def __init__(self, view: ClaimView, lead: Leading) -> None:
        self.view, self.lead = view, lead
        self.trace, self.articles = view.trace, view.found.articles
        self.scene = Scene(view.trace, view.found.articles)
        self.title = self.scene.claim_words()
        self.basis = {basis.id: f"basis{number}" for number, basis in enumerate(view.trace.bases, start=1)}
        self.address = f"/claims/{view.row}"
        self._rows: dict[str, Mapping[str, Row]] = {}

    def place(self, mention: Mention) -> Markup:
        """Outlet, date and row of a mention."""
        article = self.articles[mention.text_id]
        return joined(element("bdi", outlet_of(article)), ", ", when(article), ", ", self.lead.row(mention))

    def chain(self, mention: Mention) -> Markup:
        """From the page back to who is made responsible, each hop a link to its words."""
        ledger = self.view.ledgers.get(mention.text_id)
        if ledger is None:
            return joined()
        row = row_at(ledger, mention.number)
        if isinstance(row, VoiceRow):
            return joined("this page, ", self.lead.row(mention, label(row.voice.value)))
        if self.lead.alone:
            return joined(
                "this page ‹ ", " ‹ ".join(name_of(sources_of(ledger).get(r.source_id)) for r in row.chain)
            )
        told, sources = self._rows_of(ledger)[mention.number], sources_of(ledger)
        address = f"/articles/{mention.text_id}"
        crumbs = breadcrumb(told, sources, Targets(ledger.document.text, address))
        if crumbs:
            return crumbs
        name = name_of(sources.get(row.chain[-1].source_id)) if row.chain else name_of(None)
        return joined("this page ‹ ", element("a", name, href=f"{address}#r{mention.number}"))

    def _rows_of(self, ledger: Ledger) -> Mapping[str, Row]:
        text_id = ledger.document.text_id
        if text_id not in self._rows:
            self._rows[text_id] = {row.number: row for group in groups_of(ledger) for row in group.rows}
        return self._rows[text_id]
