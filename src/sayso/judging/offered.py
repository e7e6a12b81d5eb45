"""Grounds that stand beside a statement: "..., citing port records", "They base this on two letters."

A phrase that gives a ground (it cites, rests on, shows) opens; the noun behind it names what is given
(grounds.py). In the sentence of a statement it belongs to the statement whose reporting words it follows, or
which follows what it names ("a letter in which she wrote"); in the next sentence it goes back to the last
statement before it. What stands in a content was said, and is no ground of the page's giving.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sayso.core.attribution import TOP, Attribution
from sayso.core.source import Kind
from sayso.core.span import Span, tidy
from sayso.judging.case import Case, Page
from sayso.judging.grounds import ASIDE, Ground, first_noun, is_denied, speaking
from sayso.judging.lexicon import lowered

_RESTS: Final = (
    r"cit(?:ing|es?|ed)|quoting from|(?:point|referr?)(?:ing|s|ed)? to|with reference to"
    r"|on the (?:basis|strength) of"
    r"|(?:rest|rel(?:y|ie)|draw)(?:ing|s|d|ed)? (?:\w+ ){0,3}?on|bas(?:ing|es?|ed) (?:\w+ ){0,3}?on"
    r"|(?:is|are|was|were|been)? ?(?:taken|drawn) from|com(?:es?|ing) from|(?:backed|supported) by"
    r"|(?:confirmed|evidenced|proven|proved|corroborated|borne out|attested|testified) (?:to )?by"
    r"|(?:after|having|by) (?:examin|review|view|study|analys|compar|inspect|look)(?:ing|ed) (?:at )?"
    r"|(?:has|have|had) (?:also )?(?:seen|read|viewed|obtained|reviewed|examined|studied)|insight into"
    r"|read(?:ing)? (?:out )?from"
)
"""Words that say what something rests on: whatever they name is a ground."""
_GIVES: Final = (
    r"attach(?:ing|ed)|produc(?:ing|ed)|provid(?:ing|ed)|present(?:ing|ed)|display(?:ing|ed)|submitt(?:ing|ed)"
    r"|(?:show(?:ing|ed|n|s)|hand(?:ing|ed)|sent)"
    r"(?: (?:out|over|to|us|me|(?:the )?(?:reporters|journalists|press)))*|h(?:e|o)ld(?:ing)? up"
    r"|broadcast(?:ing)?|(?:post|publish|shar|releas|air|circulat|offer|examin|compar)(?:ing|ed)"
)
"""Words of giving: what they give is a ground where it is no word of the giver's own."""
_DENIED: Final = re.compile(r"\b(?:not|never|without|nor|(?:refus|declin)\w+ to|\w+n['’]t)\s+(?:\w+\s+)?$")
_OPENS: Final = re.compile(
    rf"(?=[a-z ])\b(?:(?P<rests>{_RESTS})|(?P<gives>{_GIVES})"
    r"|(?P<within>(?:in|from) (?:a|an|the|his|her|its|their)))\s+"
)
"""Looked for in small letters, which is twice as quick as without regard to case."""
_PHRASE: Final = re.compile(r"(?!in |by |as |at |on |for |with )[^.,;:!?\n—|]{2,80}")
"""What an opening can name, up to the next mark."""
_REST: Final = re.compile(r"[^.;:!?\n—]{0,120}")
_JOINED: Final = re.compile(r"(?:,|\band)\s+(?:on|from|to)?\s*(?:the|a|an)?\s*")
_STOPS: Final = re.compile(r"\b(?:which|that|who|whom|said|says|saying)\b")
_OWN_WORDS: Final = frozenset(
    "report reports letter letters bulletin paper papers study review note notes notice list lists"
    " schedule leaflet declaration declarations order orders update advisory draft message results"
    " numbers data figures".split()
)
"""What one gives out in one's own words."""
_NOT_FOR_THE_PAGE: Final = frozenset(
    "cable cables memo memos memorandum minutes transcript transcripts diary diaries logbook log logs"
    " affidavit affidavits deposition depositions".split()
)
"""Papers that were not written to be told: who speaks in one is known by it."""
_GOT_HOLD_OF: Final = re.compile(
    r"[^.;:]{0,60}?\b(?:(?:seen|obtained|sighted|reviewed|viewed|published|disclosed) by|leaked"
    r"|read (?:out )?(?:to|in)|shown to|made public)\b"
)
"""What is told of a paper that others got hold of: it was not written to be told either."""
_WHERE_ONE_SAYS: Final = re.compile(
    r"[^.;:]{0,60}?\b(?:in which|on which|where|in whom|which,? (?:s?he|it|they)|that (?:s?he|it|they))\b"
)
_GOES_BACK: Final = re.compile(
    r"\s*(?:The|This|That|These|Those|It|He|She|They|His|Her|Its|Their)(?:\s+\w+){0,3}?\s+$"
)
"""How a sentence begins that gives the ground of what stands before it."""


def offered(page: Page, cases: Sequence[Case]) -> Mapping[str, tuple[Ground, ...]]:
    """The grounds beside statements, and the texts that speak in them, by the ids of their rows."""
    found = _beside(page, cases)
    for case in cases:
        parent = case.parent
        if parent and _rests_on(parent, case) and (ground := speaking(case)):
            found.setdefault(parent.id, []).append(ground)
    return {key: tuple(grounds) for key, grounds in found.items()}


def _rests_on(outer: Attribution, case: Case) -> bool:
    """Whether a text that speaks in somebody's words is what he goes by ("said that port records showed");
    in a conversation, whose parts hold much else, it is not.
    """
    text = case.source is not None and case.source.kind.value is Kind.DOCUMENT
    words = [span.of(case.page.text).strip() for span in outer.cue]
    talks = not words or not outer.source or any(word in (":", ".") for word in words)
    return text and not talks and _FOUND.search(case.cue) is not None


_FOUND: Final = re.compile(
    r"\b(?:show(?:s|ed|n|ing)?|prov(?:es?|ed)|confirm(?:s|ed)?|indicat(?:es?|ed)|suggest(?:s|ed)?|reveal(?:s|ed)?"
    r"|puts?|finds?|found|point(?:s|ed)? to|record(?:s|ed)|turned up|lists?|listed|established"
    r"|demonstrat\w+|counted|measured|estimat(?:es?|ed)|states?|stated|read|reads)\b"
)
"""What a text does that speaks for what somebody says."""


def _beside(page: Page, cases: Sequence[Case]) -> dict[str, list[Ground]]:
    """The grounds that stand beside statements."""
    rows = sorted((case for case in cases if case.row.parent == TOP), key=_begin)
    if not rows:
        return {}
    begins = [_begin(case) for case in rows]
    spoken = tidy(page.text, (s for case in cases for s in (*case.row.content, *case.row.source)))
    starts = [span.start for span in spoken]
    found: dict[str, list[Ground]] = {}
    for opening in _OPENS.finditer(lowered(page.text)):
        for ground in _all_named(page.text, opening):
            last = bisect_left(starts, ground.span.end) - 1
            if last < 0 or spoken[last].end <= ground.span.start:
                for case in _of(page, rows, begins, opening.start(), ground):
                    found.setdefault(case.row.id, []).append(ground)
    return found


def _named(text: str, opening: re.Match[str]) -> Ground | None:
    """What an opening names."""
    phrase = _PHRASE.match(text, opening.end())
    if phrase is None or _DENIED.search(text, max(0, opening.start() - 24), opening.start()):
        return None
    stop = _STOPS.search(text, phrase.start(), phrase.end())
    end = stop.start() if stop else phrase.end()
    ground = first_noun(text, Span(phrase.start(), end)) if end > phrase.start() else None
    if ground is None or is_denied(text, ground.span.start):
        return None
    noun = ground.span.of(text).casefold()
    private = noun in _NOT_FOR_THE_PAGE or _GOT_HOLD_OF.match(text, ground.span.end)
    if opening["within"] and not private:
        return None
    own = noun in _OWN_WORDS and not _WHERE_ONE_SAYS.match(text, ground.span.end)
    if opening["gives"] and (own or ASIDE.search(text, phrase.start(), ground.span.start)):
        return None
    return ground


def _all_named(text: str, opening: re.Match[str]) -> Iterator[Ground]:
    """What an opening names, with what is joined to it: "two letters and on interviews with the crew"."""
    if (first := _named(text, opening)) is None:
        return
    yield first
    rest = _REST.match(text, first.span.end)
    for joined in _JOINED.finditer(text, rest.start(), rest.end()) if rest and opening["rests"] else ():
        phrase = _PHRASE.match(text, joined.end(), rest.end()) if rest else None
        if phrase and (other := first_noun(text, Span(phrase.start(), phrase.end()))):
            yield other


def _of(page: Page, rows: Sequence[Case], begins: Sequence[int], at: int, ground: Ground) -> Sequence[Case]:
    """The statements that a ground belongs to: several where they share their reporting words."""
    sentence = page.sentence(Span(at, at + 1))
    after = bisect_right(begins, at)
    ahead = after < len(rows) and begins[after] < sentence.end
    behind = after > 0 and begins[after - 1] >= sentence.start
    if ahead and (not behind or _WHERE_ONE_SAYS.match(page.text, ground.span.end, begins[after])):
        return rows[after : bisect_right(begins, begins[after])]
    together = rows[bisect_left(begins, begins[after - 1]) : after] if after else ()
    if behind:
        return together
    if after and _GOES_BACK.fullmatch(page.text, sentence.start, at):
        last = rows[after - 1].row
        if page.sentence((last.content or last.cue)[-1]).end == sentence.start:
            return together
    return ()


def _begin(case: Case) -> int:
    """Where a row's reporting words begin."""
    return (case.row.cue or case.row.content)[0].start
