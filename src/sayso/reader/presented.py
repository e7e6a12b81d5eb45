"""Quotations that a line brings in by a noun or a relative: "Here are the highlights from Moro's speech:".

English turned from other languages presents words so: "We publish the main theses of his speech:", "And here
is what thinks the former officer:". The network takes the speech, the page ("we") or nobody for who speaks;
it is whose speech it is, or whom the sentence before told to have spoken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from sayso.core.attribution import Attribution, attribution_id, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans
from sayso.reader.missed import DOUBTFUL
from sayso.reader.quotes import find_quotes

_WORDS: Final = (
    r"(?:speech|address|statements?|words|comments?|commentary|remarks|interview|appeal|message|post|letter|opinion"
    r"|answers?|briefing|position|reaction|column|theses|quotes|quotations|conversation|article)"
)
_LINE: Final = re.compile(
    r"(?:(?<=\n)|(?<=[.!?…”»\"]\s)|\A)(?P<line>(?:(?:And|But|So|Now|Also),?\s)?"
    r"(?:[Hh]ere(?:['’]s|\s(?:is|are))|[Bb]elow(?:\s(?:is|are|we))?,?|[Tt]he\sfollowing\s(?:is|are)"
    r"|[Tt]h(?:is|at)\sis\s(?:what|how)|[Ww]e\s(?:publish|quote|cite|present|give|bring|offer|reproduce|print|provide))"
    r"\s[^\n:.!?]{3,220}):[ \t]*(?:\n\s*)?(?=[\"“«„])"
)
"""A line that presents what follows it in quotation marks."""
_SOMEBODY: Final = r"(?:(?:the|The|an?|our|its)\s)?(?:(?!(?:of|from)\b)[\w’'«»-]+\s){0,6}?[\w«»-]+"
_OWNED: Final = re.compile(
    rf"\b(?:of|from|in|is|are|publish|quote|cite|present|give|bring|provide|below)\s"
    rf"(?:(?P<who>{_SOMEBODY})(?:['’]s|(?<=s)['’])|(?P<whose>his|her|their))\s(?P<cue>(?:[\w-]+\s){{0,2}}?{_WORDS})\b"
)
""" "The highlights from | Moro's | speech", "the theses of | his | speech"."""
_OF: Final = re.compile(
    rf"\b(?P<cue>{_WORDS}\s(?:of|by|from))\s(?P<who>(?=(?:the|an?|our|its|former)\s|[A-ZА-ЯЁ«])"
    rf"(?!the\s(?:{_WORDS}|day|week|month|year|evening|morning)\b)[^:,;]+?)(?=,?\s(?:on|at|about|during|after|before|to|with|in\sthe|who|which|published|made|given)\b|,|$)"
)
""" "The speech of | Ada Moro"."""
_WITH: Final = re.compile(
    r"\b(?P<cue>(?:interview|conversation)(?:\sof\s[^:,;]{3,60}?)?\swith)\s"
    r"(?P<who>(?=(?:the|an?|former)\s|[A-ZА-ЯЁ«])"
    r"(?!(?:the|an?)\s(?:\w+\s)?(?:correspondent|journalist|reporter|portal|newspaper|agency|channel|edition|site)\b)"
    r"[^:,;]+?)(?=,?\s(?:on|at|about|after|in\sthe|who|which)\b|,|$)"
)
""" "The interview of our correspondent with | Ada Moro"."""
_THINKS: Final = re.compile(
    r"\b(?:what|how)\s(?P<cue>(?:thinks|says|said|writes|wrote|told|tells|answered|answers|explained|explains|sees"
    r"|commented|comments|assesses|assessed|stated|states)(?:\s(?:(?:about|on)\s)?(?:it|this|that))?)\s"
    r"(?P<who>(?!(?:that|us|me|in|on|to|about|he|she|they)\b)[^:]+?)(?=,\s(?:who|which)\b|$)"
)
""" "Here is what thinks | the former officer"."""
_TOLD_BEFORE: Final = re.compile(
    r"(?:(?<=\n)|(?<=[.!?…”»\"]\s)|\A)(?P<who>[A-Z][\w’'-]*(?:[ ][\w’'-]+){0,8}?)\s(?P<cue>(?:gave|made|spoke"
    r"|delivered|addressed|held|answered|commented|issued|published|recorded|posted|talked)\b)[^\n.!?]*[.!?]\s$"
)
"""The sentence before, where the line does not say whose words it presents."""
_FAR: Final = 300
"""Code points before a line in which that sentence stands."""
_MOST: Final = 60
"""How many such lines are looked at: the time goes with the rows of the text for each."""


@dataclass(frozen=True, slots=True)
class _Presented:
    """Who speaks, the words that present it, and the quotation."""

    who: Span
    cue: Spans
    quote: Span


def with_presented(
    text: str, text_id: str, stretches: Sequence[Span], found: Sequence[Finding]
) -> list[Finding]:
    """The findings, where a line presents a quotation with whose it is for the source."""
    kept = list(found)
    for each in islice((one for stretch in stretches for one in _presented(text, stretch)), _MOST):
        at = [k for k, one in enumerate(kept) if _has(one.attribution, each)]
        if any(span.start >= each.quote.end for k in at for span in kept[k].attribution.cue):
            continue  # told again behind it: "..., he said"
        if at:
            row = kept[at[0]].attribution
            whole = row.content[0].start == each.quote.start and row.content[-1].end > each.quote.end
            content = row.content if whole else (each.quote,)
            made = with_words(text_id, row, (each.who,), each.cue, content)
            kept[at[0]] = replace(kept[at[0]], attribution=made)
            kept = [one for k, one in enumerate(kept) if k not in at[1:]]
            continue
        key = attribution_id(text_id, (each.who,), each.cue, (each.quote,))
        why = "plain words: a quotation that a line presents"
        kept.append(Finding(Attribution(key, (each.who,), each.cue, (each.quote,), DOUBTFUL, why=why)))
    return kept


def _has(row: Attribution, each: _Presented) -> bool:
    """Whether a row from outside of a quotation has words of it."""
    outside = not any(each.quote.contains(span) for span in row.cue or row.source)
    return outside and any(span.overlaps(each.quote) for span in row.content)


def _presented(text: str, stretch: Span) -> Iterator[_Presented]:
    """What the lines of a stretch present, in order."""
    quotes: dict[int, Span] = {}
    for line in _LINE.finditer(text, stretch.start, stretch.end):
        quotes = quotes or {quote.start: quote for quote in find_quotes(text, stretch.start, stretch.end)}
        quote = quotes.get(line.end())
        owner = _owner(text, line) if quote else None
        if quote and owner:
            who, cue = owner
            colon = Span(line.end("line"), line.end("line") + 1)
            joined = (Span(cue.start, colon.end),) if cue.end == colon.start else (cue, colon)
            yield _Presented(who, joined, quote)


def _owner(text: str, line: re.Match[str]) -> tuple[Span, Span] | None:
    """Whose words a line presents, and the words that say so."""
    start, end = line.span("line")
    for form in (_OWNED, _WITH, _OF, _THINKS):
        found = form.search(text, start, end)
        if found and not _ON_PAPER.search(found[0]):
            who = "whose" if "whose" in form.groupindex and found["whose"] else "who"
            return Span(*found.span(who)), Span(*found.span("cue"))
    if not _NOBODYS.search(text, start, end):
        return None
    told = _TOLD_BEFORE.search(text, max(0, start - _FAR), start)
    return (Span(*told.span("who")), Span(*told.span("cue"))) if told else None


_ON_PAPER: Final = re.compile(r"\b(?:website|site|page|channel|account|blog|archive|book|release|report)$")
"""Where words stood, and not whose they are."""
_NOBODYS: Final = re.compile(rf"\b{_WORDS}\b")
"""Words for what is said, of which the line does not tell whose they are."""
