"""The timeline of a claim: an ordered list that reads well as text, drawn as a line by the style sheet."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.core.claim import Mention
from sayso.core.origin import Way
from sayso.views.case_lines import row_name
from sayso.views.counted import number_of
from sayso.views.markup import Markup, element, joined
from sayso.views.safe import safe
from sayso.views.timeline import Stop, timeline_of
from sayso.views.trace_event import HasIt
from sayso.web.pages.leading import copies_address, outlet_of, repeated_part, row_address, title_of, when
from sayso.web.pages.telling import Telling

MOST = 200
"""Articles of one claim that a page shows."""


class Course:
    """Makes the timeline of one claim."""

    def __init__(self, telling: Telling) -> None:
        self.told, self.lead, self.articles = telling, telling.lead, telling.articles
        self.first = telling.trace.whole.first

    def timeline(self) -> Markup:
        """The whole of it."""
        stops = timeline_of(self.told.trace)
        dated = [stop for stop in stops if stop.first or self.articles[stop.text_id].date]
        undated = [stop for stop in stops if not (stop.first or self.articles[stop.text_id].date)]
        shown, left = _first_of(dated, MOST)
        why = self.first.why
        parts = [
            element("h2", "In order of time"),
            element("p", f"First sighting: {safe(why)}", class_="note") if why else joined(),
            element("ol", *map(self._stop, shown), class_="timeline"),
        ]
        if undated:
            beyond, more = _first_of(undated, MOST)
            left += more
            parts += [
                element("h3", "Without a date: nothing shows where they stand in this order"),
                element("ol", *map(self._stop, beyond), class_="timeline undated"),
            ]
        if left:
            parts.append(
                element("p", f"and {number_of(left, 'article')} more; the JSON has all", class_="note")
            )
        return element("section", *parts, id="timeline")

    def _stop(self, stop: Stop) -> Markup:
        article = self.articles[stop.text_id]
        copies = f"{number_of(len(stop.below), 'copy', 'copies')} of it:"
        return element(
            "li",
            element(
                "p",
                when(article),
                " ",
                element("b", outlet_of(article), dir="auto"),
                " ",
                self._first_chip(stop),
                class_="stood",
            ),
            element(
                "p",
                self.lead.to(
                    row_address(stop.text_id, stop.mentions[0].number), title_of(article), dir="auto"
                ),
                class_="title",
            ),
            repeated_part(article),
            *map(self._mention, stop.mentions),
            element("p", copies, class_="note") if stop.below else joined(),
            element("ol", *map(self._stop, stop.below), class_="timeline copies") if stop.below else joined(),
            id=f"a{stop.text_id[:16]}",
            class_="stop first" if stop.first else "stop",
        )

    def _first_chip(self, stop: Stop) -> Markup:
        """That an article is the first sighting, or one of several that may be."""
        if not stop.first:
            return joined()
        words = "may be the first sighting" if len(self.first.text_ids) > 1 else "first sighting"
        return element("span", words, class_="chip")

    def _mention(self, mention: Mention) -> Markup:
        ways = [self._way(mention, has) for has in self.told.scene.ways_of(mention)]
        return element(
            "div",
            element(
                "p",
                "“",
                element("bdi", self.told.scene.words(mention)),
                "” ",
                self.lead.row(mention),
                class_="words",
            ),
            element("p", self.told.chain(mention), class_="chain", dir="auto"),
            element("ul", *ways, class_="ways") if ways else joined(),
            self._other_claim(mention),
            class_="mention",
        )

    def _way(self, mention: Mention, has: HasIt) -> Markup:
        sure = f" · {has.why} · {has.rests[0].probability:.2f}"
        node = self.told.scene.mention.get(has.node)
        if node is None:
            basis = self.told.scene.basis.get(has.node)
            name = self.told.scene.name(basis) if basis else "nobody who is known"
            known = self.told.basis.get(has.node)
            return element(
                "li", f"{has.way} ", self.lead.to(f"#{known}", name, dir="auto") if known else name, sure
            )
        other = self.articles[node.text_id]
        name = joined(element("bdi", outlet_of(other)), ", ", when(other))
        if has.rests[0].way is not Way.COPY or node.text_id == mention.text_id:
            return element("li", f"{has.way} ", self.lead.row(node, name), sure)
        pair = {"about": "copy", "one": mention.text_id, "other": node.text_id, "back": self.told.address}
        return element(
            "li",
            f"{has.way} ",
            self.lead.to(copies_address(node.text_id, mention.text_id), name),
            sure,
            self.lead.form("/claims/decide", "it is a copy", **pair, verdict="same"),
            self.lead.form("/claims/decide", "no copy", **pair, verdict="different"),
        )

    def _other_claim(self, mention: Mention) -> Markup:
        if row_name(mention) == self.told.view.row:
            return joined()
        return self.lead.form(
            "/claims/decide",
            "another claim",
            about="claim",
            one=self.told.view.row,
            other=row_name(mention),
            verdict="different",
            back=self.told.address,
        )


def _first_of(stops: Sequence[Stop], most: int) -> tuple[list[Stop], int]:
    """As many as fit, and how many articles are left out."""
    shown, articles = [], 0
    for stop in stops:
        if articles >= most:
            break
        shown.append(stop)
        articles += _size(stop)
    return shown, sum(map(_size, stops)) - articles


def _size(stop: Stop) -> int:
    return 1 + sum(map(_size, stop.below))
