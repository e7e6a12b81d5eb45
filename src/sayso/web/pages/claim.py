"""One claim: who carries it by what way, on how many origins it rests, what stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sayso.case.traced import count_of
from sayso.core.claim import Claim, Mention, Relation
from sayso.core.origin import Basis, Counted
from sayso.views.beside_origins import raising_no_figure, told_apart
from sayso.views.case_lines import row_name
from sayso.views.counted import number_of
from sayso.views.markup import Markup, element, empty, joined
from sayso.views.safe import one_line, safe
from sayso.views.standalone import own, standalone
from sayso.views.trace_event import within
from sayso.web.pages.compared import versions_part
from sayso.web.pages.course import MOST, Course
from sayso.web.pages.decided import decided_part
from sayso.web.pages.leading import Leading, outlet_of, repeated_part, source_address, title_of, when
from sayso.web.pages.shell import page
from sayso.web.pages.telling import ClaimView, Telling


def claim_page(view: ClaimView) -> str:
    """The page in the room."""
    made = Claims(view, Leading())
    return page(made.title, made.header(), made.main(), here="claims", styles=("claims.css",))


def claim_alone(view: ClaimView) -> str:
    """The page as one file that asks for nothing and leads nowhere; its texts are named below by digests."""
    made = Claims(view, Leading(alone=True))
    style = own("page.css") + own("claims.css", "sayso.web") + _ALONE
    return standalone(made.title, style, "", made.header(), made.main(), made.footer())


_ALONE = "main#content { display: block; padding-block-end: 2rem }\n"


class Claims(Telling):
    """Makes the parts of a claim's page."""

    def header(self) -> Markup:
        """The claim, and what it comes to."""
        return element(
            "header",
            element("p", "A claim of several articles", class_="kicker"),
            element("h1", f"“{self.title}”", dir="auto"),
            *(element("p", line, class_="independence") for line in self.scene.comes_to()),
            element("p", within(self.view.found.given, self.view.found.held), class_="note"),
            *(element("p", line, class_="warn") for line in self._warnings()),
        )

    def main(self) -> Markup:
        """The timeline, and beside it the origins and what is told otherwise."""
        told = self.trace.whole.independence
        first = element(
            "div",
            Course(self).timeline(),
            versions_part(self),
            class_="course",
        )
        parts = (
            self._counted("Origins", (*told.origins, *told_apart(self.scene.trace)), "no origin is known"),
            self._counted("Left out: raises no figure", raising_no_figure(self.scene.trace), ""),
            self._figures(),
            self._part("Told otherwise", "others", self._others()),
            self._part("Denied", "denied", self._denials()),
            self._decided(),
            self._further(),
        )
        return element("main", first, element("div", *parts, class_="grounds"), id="content", class_="claim")

    def footer(self) -> Markup:
        """Of a page that is passed on: the texts, by their digests."""
        texts = dict.fromkeys(mention.text_id for mention in self.trace.mentions)
        return element(
            "footer",
            element("p", "Told by Sayso from these texts; behind each is its SHA-256:"),
            element("ul", *map(self._text, texts)),
            element("p", "This page shows on whose word a claim rests, not whether it is true."),
        )

    def _text(self, text_id: str) -> Markup:
        article = self.articles[text_id]
        title = element("bdi", title_of(article))
        outlet = element("bdi", outlet_of(article))
        return element("li", outlet, ", ", when(article), ": ", title, " ", element("code", text_id))

    def _warnings(self) -> Iterator[str]:
        for line in self.scene.circles():
            yield f"Circle: {line.plain}."
        for line in self.scene.thin():
            yield f"Thin: {line.plain}."

    def _counted(self, title: str, counted: Iterable[Counted], nothing: str) -> Markup:
        entries = [self._origin(one) for one in counted]
        if not entries:
            return element("section", element("h2", title), element("p", nothing)) if nothing else joined()
        return element("section", element("h2", title), element("ul", *entries, class_="origins"))

    def _origin(self, one: Counted) -> Markup:
        basis = self.scene.basis.get(one.basis)
        if basis is None:
            return element("li", safe(one.why))
        name = self.scene.name(basis)
        named = (
            self.lead.to(source_address(basis.names[0]), name, dir="auto") if basis.names else joined(name)
        )
        also = [one_line(n) for n in basis.names[1:]]
        return element(
            "li",
            element("b", named),
            self.scene.about(basis),
            element("p", safe(one.why), self._shown(basis), class_="ground"),
            element("p", "also ", element("bdi", ", ".join(also)), class_="note") if also else joined(),
            id=self.basis[basis.id],
        )

    def _shown(self, basis: Basis) -> Markup:
        mention = self.scene.mention.get(basis.mention)
        if mention is None:
            return joined()
        article = self.articles[mention.text_id]
        return joined(
            " · ",
            self.lead.row(mention, joined(element("bdi", outlet_of(article)), f", row {mention.number}")),
        )

    def _figures(self) -> Markup:
        told = self.trace.whole.independence
        facts = (
            ("origins, most likely", str(told.likely)),
            ("between", f"{told.lo} and {told.hi}"),
            ("distinct, names without a known way among them", str(told.distinct)),
            ("publishers that heard or saw one themselves", str(told.hearing)),
            ("when a government and its bodies count once", str(told.sides)),
        )
        rows = (
            element("tr", element("th", name, scope="row"), element("td", value)) for name, value in facts
        )
        return element(
            "details",
            element("summary", "The figures behind the words"),
            element("table", element("tbody", *rows)),
        )

    def _part(self, title: str, name: str, entries: Iterable[Markup]) -> Markup:
        held = list(entries)
        if not held:
            return joined()
        return element("section", element("h2", title), element("ul", *held, class_="others"), id=name)

    def _others(self) -> Iterator[Markup]:
        for claim in self.trace.event.claims[1:]:
            of_it = [self.scene.mention[m] for m in claim.mentions if m in self.scene.mention]
            if of_it:
                yield self._other(claim, of_it)

    def _other(self, claim: Claim, of_it: Sequence[Mention]) -> Markup:
        what = "contradicts it" if claim.relation is Relation.CONTRADICTION else "differs"
        places = [element("li", self.place(mention), " ", self._compare(mention)) for mention in of_it[:MOST]]
        words = self.trace.exact[claim.id].independence.words
        articles = count_of((mention.text_id for mention in of_it), self.articles)
        return element(
            "li",
            element("b", f"{what}: "),
            "“",
            element("bdi", self.scene.words(of_it[0])),
            "”",
            element("p", f"{number_of(articles, 'article')} · {words}", class_="note"),
            element("ul", *places),
        )

    def _compare(self, mention: Mention) -> Markup:
        if self.lead.alone:
            return joined()
        one = self.view.beside.one if self.view.beside else self.trace.mentions[0]
        address = f"{self.address}?one={row_name(one)}&other={row_name(mention)}#versions"
        return element("a", "compare", href=address)

    def _denials(self) -> Iterator[Markup]:
        for mention in self.trace.mentions:
            if mention.id in self.trace.event.denied:
                article = self.articles[mention.text_id]
                yield element(
                    "li",
                    when(article),
                    " ",
                    element("b", outlet_of(article), dir="auto"),
                    ", ",
                    self.lead.row(mention),
                    repeated_part(article),
                    element("p", "“", element("bdi", self.scene.words(mention)), "”"),
                    element("p", self.chain(mention), class_="chain", dir="auto"),
                )

    def _decided(self) -> Markup:
        if self.lead.alone:
            return joined()
        return decided_part(self.view.decided, self.lead, self.address, self._same_claim())

    def _same_claim(self) -> Markup:
        fields = {"about": "claim", "one": self.view.row, "verdict": "same", "back": self.address}
        return element(
            "form",
            *(empty("input", type="hidden", name=name, value=value) for name, value in fields.items()),
            element(
                "label",
                "Another row that makes this claim (ID:ROW) ",
                empty("input", name="other", required=True),
            ),
            element("button", "the same claim"),
            action="/claims/decide",
            method="post",
            class_="choice",
        )

    def _further(self) -> Markup:
        if self.lead.alone:
            return joined()
        return element(
            "p",
            element("a", "JSON", href=f"{self.address}.json"),
            " · ",
            element("a", "share as one file", href=f"{self.address}/share"),
            class_="note",
        )
