"""What the network misses though plain words stand there: small named rules, all of them doubtful.

A rule (`phrases.py`) gives a row only where no row of the network has its words. Its confidence is kept low,
so that every one is shown as one to check; `why` says which rule it was. On war-train and war-dev 48 of 48
such rows that stand at large are right (37 headlines, 6 views in the first person, 5 "claimed by"), in our
own articles 6 of 6 ("CLAIM:", ", in her words,"). Some rules are for translated texts and give next to
nothing there; rules for a name and a quotation, or any other "according to" gave nothing right at large that
the network had missed, and are left out.

Inside what somebody says ("the UK is committed to", "his promise that") the network misses more. On war-dev,
own-dev and own-late, which it has not learnt, 27 of the 29 rows that such rules give are right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.span import Span, Spans, trimmed
from sayso.reader.phrases import RULES
from sayso.reader.wording import Rule

DOUBTFUL: Final = 0.4
"""Confidence of the rows: below it every reader marks a row as doubtful."""
LONGEST: Final = 3_000
"""Letters of the longest sentence in whose contents rows are sought: longer ones are no sentences."""


def missed_rows(
    text: str, text_id: str, sentences: Sequence[Span], found: Sequence[Attribution], *, nested: bool
) -> list[Attribution]:
    """The rows that rules find beside those that were found, in the order of the sentences and rules; inside
    contents only where `nested` says that attributions there are marked at all.
    """
    taken = _Taken(len(text), found)
    rows = []
    for number, sentence in enumerate(sentences):
        for rule in RULES:
            if (rule.first_line and number) or ((rule.inside or rule.nested) and not nested):
                continue
            if rule.nested and (len(sentence) > LONGEST or not taken.holds(sentence)):
                continue
            if rule.needs and not any(text.find(w, sentence.start, sentence.end) >= 0 for w in rule.needs):
                continue
            for match in rule.pattern.finditer(text, sentence.start, sentence.end):
                row = _row(text, text_id, rule, match)
                if row and taken.free(row, rule):
                    taken.add(row)
                    rows.append(row)
    return rows


def _row(text: str, text_id: str, rule: Rule, match: re.Match[str]) -> Attribution | None:
    source, cue, content = (_spans(text, match, *names) for names in _GROUPS)
    if not content:
        return None
    key = attribution_id(text_id, source, cue, content)
    return Attribution(key, source, cue, content, DOUBTFUL, why=f"plain words: {rule.name}")


_GROUPS: Final = (("source",), ("cue", "cued"), ("content", "more"))


def _spans(text: str, match: re.Match[str], *names: str) -> Spans:
    known = [name for name in names if match.re.groupindex.get(name) and match[name]]
    return tuple(
        span for name in sorted(known, key=match.start) if (span := trimmed(text, *match.span(name)))
    )


class _Taken:
    """Where rows stand already, code point by code point."""

    def __init__(self, length: int, found: Sequence[Attribution]) -> None:
        self._cues, self._contents = bytearray(length), bytearray(length)
        for row in found:
            self.add(row)

    def add(self, row: Attribution) -> None:
        for mask, role in ((self._cues, row.cue), (self._contents, row.content)):
            for span in role:
                mask[span.start : span.end] = b"\x01" * len(span)

    def holds(self, span: Span) -> bool:
        """Whether some of this stands in a content."""
        return self._contents.find(1, span.start, span.end) >= 0

    def free(self, row: Attribution, rule: Rule) -> bool:
        """Whether no row has its cue, and whether contents have it or not as the rule asks."""
        words = row.cue or row.content
        if any(any(self._cues[s.start : s.end]) for s in (*words, *(row.source if rule.nested else ()))):
            return False  # in a source they make it a clause: "the man later denied having | said"
        if rule.nested:
            return all(all(self._contents[s.start : s.end]) for s in (*row.cue, *row.content))
        return rule.inside or not any(any(self._contents[s.start : s.end]) for s in words)
