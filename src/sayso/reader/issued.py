"""Who issued a text that speaks: "A statement issued by the guild after a meeting in Kelm said".

What stands behind the issuer tells when it was issued, and is nobody; a second name joined to his is another
issuer.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.span import Span, Spans

_ISSUED: Final = re.compile(
    r"(?:(?:an?|the|this|that|one|another|its|their)\s)(?:[\w-]+\s){0,3}?"
    r"(?:statement|communiqu[eé]|declaration|message|release|announcement|report|letter|notice|bulletin|appeal)\s"
    r"(?:(?:issued|released|published|adopted|signed|sent|distributed|posted|put\sout|made|circulated)\s)?"
    r"(?:(?:jointly|later|earlier|\w+day)\s)?(?:by|from)\s",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(
    r"\s(?:after|following|before|during|amid|ahead\sof|at\sthe\s(?:end|close|start)\sof)\s"
)
_BETWEEN: Final = re.compile(rf"{_WHEN.pattern}(?:(?:an?|the|its|their)\s)?")
_JOINED: Final = re.compile(
    r"\sand\s(?P<who>(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4})"
    rf"(?=\s(?:on|in|late|early)\b|{_WHEN.pattern}|\s\w+day\b|,|\s*$)"
)


def with_issuers(text: str, row: Attribution, source: Spans) -> Spans:
    """The pieces of a source, of a text that somebody issued without what follows its issuers."""
    if not source or not row.cue:
        return source
    first = source[0]
    opened = _ISSUED.match(text, first.start, first.end)
    if opened is None or opened.end() >= first.end:
        return source
    when = _WHEN.search(text, opened.end(), first.end)
    first = Span(first.start, when.start()) if when else first
    rest = tuple(
        span for before, span in pairwise(source) if not _BETWEEN.fullmatch(text, before.end, span.start)
    )
    cue = row.cue[0].start
    joined = _JOINED.match(text, first.end, cue) if not rest and first.end < cue else None
    return (first, Span(*joined.span("who"))) if joined else (first, *rest)
