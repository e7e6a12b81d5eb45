"""Rules for lines that point away from the text without a link: to another article, to the outlet's pages."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.zone import ZoneKind
from sayso.zoning.page import Page, is_label
from sayso.zoning.remains_rules import EXCERPT, TEASER
from sayso.zoning.units import Unit

LONGEST: Final = 20
"""Words of such a line at most."""

_OPENS: Final = r"[\[(»>•*–—\- ]*"
_LABELLED: Final = re.compile(
    rf"{_OPENS}(?:read(?: (?:on(?: the topic)?|also|more|next))?|also read|see also|more(?: on this)?"
    r"|go deeper|full story|in depth|explainer|analysis|opinion|profile|interview|fact check|q&a|timeline"
    r"|from the archive|don['’]t miss|listen|watch|video|podcast|gallery|recommended) ?[:|»>] ?\S",
    re.IGNORECASE,
)
"""What sort of piece stands elsewhere, and its headline."""
_MARKED: Final = re.compile(r"[»›►▶] ?[^\W_]")
_OWN: Final = re.compile(
    r"(?:read|see|find|watch|hear|explore) .{2,80}\bhere\W*$"
    r"|click here (?:to|for) (?:read|see|watch|view|hear|more|the|our|all)\b"
    r"|for more (?:on|about|from) [^,]{2,60}, (?:see|read|visit|click|go to|follow|watch)\b"
    r"|(?:read|see) (?:more of |all of )?our (?:full |live |latest |special )?(?:coverage|report|story"
    r"|stories|guide|explainer|analysis|interview)\b",
    re.IGNORECASE,
)
"""What the outlet itself tells the reader to read."""
_SPOKEN: Final = re.compile(r"[\"“”«]|\b(?:said|says|told|asked|wrote|according)\b")


def pointing_words(unit: Unit, page: Page) -> ZoneKind | None:
    """ "Explainer: who owns the harbour?", "» Ferry may leave", "Read the full report here"."""
    if not page.lead or unit.count > LONGEST or not page.in_article(unit):
        return None
    if _OWN.match(unit.words):
        return None if _SPOKEN.search(unit.words) else ZoneKind.RELATED
    ends = unit.words[-1:] in '.,;:"”'
    marked = _MARKED.match(unit.words) and "«" not in unit.words and "‹" not in unit.words
    pointing = marked or _LABELLED.match(unit.words)
    return ZoneKind.RELATED if pointing and not ends and unit.count >= TEASER[0] else None


def last_teaser(unit: Unit, page: Page) -> ZoneKind | None:
    """The headline of one other article under "Most read", where nothing but notes follows."""
    before, after = page.before(unit), page.after(unit)
    if before is None or page.kind_before(unit) is not ZoneKind.RELATED or unit.words[-1:] in ".:;,":
        return None
    label = is_label(before, ZoneKind.RELATED) and ":" not in before.words[:-1]
    last = after is None or bool(after.phrases) or after.words[:1] in "*†©"
    short = TEASER[0] <= unit.count <= min(TEASER[1], EXCERPT)
    return ZoneKind.RELATED if label and last and short else None
