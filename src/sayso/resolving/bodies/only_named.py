"""The only body of a text that is named with a noun: "the Fennor militia", which "the militia" takes up."""

from __future__ import annotations

import re

from sayso.core.span import Span


class OnlyNamed:
    """The names in a text that close with a noun; each noun is looked for once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[str, Span | None] = {}

    def before(self, noun: str, start: int) -> Span | None:
        """The first place of the name with this noun, if there is but one such name and it stands before."""
        if noun not in self.found:
            self.found[noun] = self._only(noun)
        only = self.found[noun]
        return only if only and only.end < start else None

    def _only(self, noun: str) -> Span | None:
        closed = rf"\b(?:(?!The )[A-Z][\w’'-]{{1,30}} ){{1,4}}{re.escape(noun)}\b"
        spans = [Span(*one.span()) for one in re.finditer(closed, self.text)]
        return spans[0] if len({span.of(self.text) for span in spans}) == 1 else None
