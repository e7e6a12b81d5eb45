"""Links from a page's rows and lists to the very words in its text, and the places they lead to."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.core.span import Span
from sayso.views.markup import Markup, element, joined
from sayso.views.rows import shown


class Targets:
    """Makes links to words, and remembers where each leads, so that the text can bear the places."""

    def __init__(self, text: str, page: str = "") -> None:
        """For a page of the text itself, or for another one, from which `page` is its address."""
        self._text, self._page = text, page
        self._spans: dict[Span, None] = {}

    def link(self, span: Span, words: str | None = None) -> Markup:
        """A link to the words under a span, shown as they stand or as `words`."""
        self._spans[span] = None
        return element(
            "a", words or shown(self._text, (span,)), class_="to", href=f"{self._page}#{place(span)}"
        )

    def links(self, spans: Iterable[Span]) -> Markup:
        """The words of several spans, each a link."""
        pieces: list[str] = []
        for span in spans:
            pieces += [" … ", self.link(span)] if pieces else [self.link(span)]
        return joined(*pieces)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the links made so far lead, in the order of the text."""
        return tuple(sorted(self._spans))


def place(span: Span) -> str:
    """The id of the place in the text where the words of a span begin."""
    return f"w{span.start}-{span.end}"
