"""What the one who writes says of himself: "I think", "I asked why" in a column is the article's own voice.

It gives no row (ledger, section 7). "I" writes where it stands in nobody's words: in no quotation, in no
content of another, and in no conversation with labels. What the writer saw stays a row. Of our own and the
war articles' "I think", "I asked" outside of everybody's words gold has 3 as rows and 18 not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.quotes import find_quotes

_I: Final = "I"
_THINKS: Final = re.compile(
    r"(?:(?:also|still|now|then|once|do|did|have|had|would|can|could|\w+ly|not|only|never|am|was)\s|do?n['’]t\s)*"
    r"(?:th(?:ink|ought)|believed?|suspect(?:ed)?|guess(?:ed)?|suppose[d]?|wonder(?:ed|ing)?|doubt(?:ed)?"
    r"|want(?:ed)?|ask(?:ed)?|said|say|kn[eo]w|admit|confess|hope[d]?|fear(?:ed)?)",
    re.IGNORECASE,
)
_LABEL: Final = ":"


def without_writer(text: str, stretches: Sequence[Span], found: Sequence[Finding]) -> list[Finding]:
    """The findings without those in which the writer tells of himself."""
    own = [one for one in found if _is_of_i(text, one)]
    if not own or any(_labelled(text, one) for one in found):
        return list(found)
    held = [span for stretch in stretches for span in find_quotes(text, stretch.start, stretch.end)]
    held += [span for one in found if not _is_of_i(text, one) for span in one.attribution.content]
    writers = {id(one) for one in own if not any(_in(one, span) for span in held)}
    return [one for one in found if id(one) not in writers]


def _is_of_i(text: str, one: Finding) -> bool:
    row = one.attribution
    of_i = len(row.source) == 1 and row.source[0].of(text) == _I
    return of_i and len(row.cue) == 1 and _THINKS.fullmatch(row.cue[0].of(text)) is not None


def _in(one: Finding, span: Span) -> bool:
    return span.start <= one.attribution.source[0].start < span.end


def _labelled(text: str, one: Finding) -> bool:
    return "".join(span.of(text) for span in one.attribution.cue).strip() == _LABEL
