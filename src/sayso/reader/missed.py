"""What the network misses though plain words stand there: small named rules, all of them doubtful.

A rule gives a row only where no row of the network has its words. Its confidence is kept low, so that every
one is shown as one to check; `why` says which rule it was. On war-train and war-dev 48 of 48 such rows are
right (37 headlines, 6 views in the first person, 5 "claimed by"). The other two are for translated texts and
give nothing there; rules for "X said", a name and a quotation, or any other "according to" gave nothing right
that the network had missed, and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.span import Span, Spans, trimmed

DOUBTFUL: Final = 0.4
"""Confidence of the rows: below it every reader marks a row as doubtful."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern with groups `source`, `cue`, `content` and `more` (a second piece of content), each of which
    may be absent. It is sought only where the words it `needs` stand; `first_line` is for headlines alone,
    and what is `inside` may stand in the content of a row.
    """

    name: str
    pattern: re.Pattern[str]
    needs: str = ""
    first_line: bool = False
    inside: bool = False


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
            if (rule.first_line and number) or (rule.inside and not nested):
                continue
            if rule.needs and text.find(rule.needs, sentence.start, sentence.end) < 0:
                continue
            for match in rule.pattern.finditer(text, sentence.start, sentence.end):
                row = _row(text, text_id, rule, match)
                if row and taken.free(row, inside=rule.inside):
                    taken.add(row)
                    rows.append(row)
    return rows


def _row(text: str, text_id: str, rule: Rule, match: re.Match[str]) -> Attribution | None:
    source, cue, content = (_spans(text, match, *names) for names in _GROUPS)
    if not content:
        return None
    key = attribution_id(text_id, source, cue, content)
    return Attribution(key, source, cue, content, DOUBTFUL, why=f"plain words: {rule.name}")


_GROUPS: Final = (("source",), ("cue",), ("content", "more"))


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

    def free(self, row: Attribution, *, inside: bool) -> bool:
        """Whether no row has its cue, and (if it may not stand inside one) none has it in its content."""
        words = row.cue or row.content
        return not any(
            any(self._cues[s.start : s.end]) or (not inside and any(self._contents[s.start : s.end]))
            for s in words
        )


_THE: Final = (
    r"(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Oo]ther|[Tt]wo|[Tt]hree|[Ll]ocal|[Oo]ne|[Ii]ts"
    r"|[Hh]is|[Hh]er|[Tt]heir)"
)
_WORD: Final = r"[\w«»'’.-]{0,60}\w»?"
_NAMES: Final = rf"[A-Z]{_WORD}(?:\s(?:of|for|and|in|the|al|[A-Z]{_WORD})){{0,8}}"
_WHO: Final = rf"(?:{_THE}\s(?:{_WORD}\s){{0,6}}?{_WORD}|{_NAMES})"
"""A noun phrase with a determiner, or a run of names."""
_ANYBODY: Final = rf"(?:{_WHO}|[a-z][\w-]{{0,60}}(?:\s[\w-]{{1,60}}){{0,3}})"
_BY: Final = rf"(?P<cue>according\sto)\s(?P<source>{_ANYBODY})"
_FEEL: Final = (
    r"\s*(?:['’](?:re|m)|\s(?:am|are|do|also|very\smuch|deeply|strongly|firmly|remain|still)){0,3}\s"
    r"(?:hope|believe|think|fear|expect|confident|committed|welcome|condemn|urge|call\son|demand|saddened\sby"
    r"|concerned\s(?:by|about)|excited|convinced|sure)"
)

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "a headline's source",
        re.compile(
            r"(?P<content>\S[^\n]{14,160}?\w)\W{0,3}\s"
            r"(?<!\bby )(?<!\bto )(?<!\bin )(?<!\bof )(?<!\bthe )(?<!\bsocial )(?<!\band )(?<!\bforeign )"
            r"(?P<source>(?:Syrian )?(?:[Mm]onitor(?:s|ing group)?|NGOs?|Reports?|[Ss]tate (?:TV|media)|media"
            r"|Observatory|Governor|activists))(?=\s*(?:$|\n| - | \| ))"
        ),
        first_line=True,
    ),
    Rule(
        "claimed by",
        re.compile(
            r"(?P<content>(?:\b(?:[Aa]n?|[Aa]nother|[Tt]he|[Ss]everal|[Tt]wo)\s(?:[\w-]{1,40}\s){0,2}?)?"
            r"(?:\b\w{0,20}attack|\bbombing|\bblast|\bexplosion|\bstrike|\bassault)s?|\bthose)\s"
            r"(?P<cue>claimed by)\s(?P<source>(?:the\s)?[A-Z][\w’'-]{0,60}(?:\s[A-Z]\w{0,60}){0,6}"
            r"(?:\s(?:terrorist\s)?(?:group|organi[sz]ation))?)"
        ),
        needs="claimed by",
    ),
    Rule(
        "according to, in between",
        re.compile(rf"(?P<content>\bwhich),?\s{_BY},\s(?P<more>[^.;\n]{{1,400}}[^\s.;…!?])"),
        needs="according to",
    ),
    Rule(
        "evidence put out",
        re.compile(
            rf"(?P<source>\b{_WHO})\s"
            r"(?P<cue>(?:ha[sd]\s|have\s)?(?:published|presented|released|shown|disclosed|unveiled))\s"
            r"(?P<content>(?:the\s|its\s|an?\s)?(?:new\s|fresh\s|further\s)?evidence\s"
            r"(?:that|of|linking|showing|proving|on|about|confirming)\b[^\n]{0,600}[^\s.!?…])"
        ),
        needs="evidence",
    ),
    Rule(
        "in the first person",
        re.compile(
            rf"\b(?P<source>I|[Ww]e)(?P<cue>{_FEEL})\s"
            r"(?P<content>[\w’'-]{1,60}\s[^.\n\"”»;]{8,600}[^\s.!?…,\"”»])"
        ),
        inside=True,
    ),
)
