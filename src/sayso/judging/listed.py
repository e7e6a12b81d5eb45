"""Lines of a list and the heads of a live page that tell something, though no stop ends them.

A heading between paragraphs names what comes; the item of a list, or the line behind an hour, is all that
the page says of its matter: "- Nurses were dismissed", "17.42 Power is back in Tarrow". It asserts where a
verb in it does.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span


def tells_in_a_list(text: str, span: Span) -> bool:
    """Whether a line behind the mark of a list or an hour asserts something; `span` is all of its words."""
    begin = text.rfind("\n", 0, span.start) + 1
    marked = _MARKED.match(text, begin, span.end)
    if marked is None or _ABOUT.match(text, marked.end()):
        return False
    return _TELLS.search(text, marked.end(), span.end) is not None


def in_a_starred_list(text: str, span: Span) -> bool:
    """Whether the line over this one or the one below it begins with a star as well."""
    return bool(
        _STAR_BEFORE.search(text, max(0, span.start - NEAR), span.start) or _STAR_BEHIND.match(text, span.end)
    )


NEAR: Final = 400
"""Letters before a line in which the line over it begins."""
_STAR_BEFORE: Final = re.compile(r"(?:^|\n)[ \t]*\*[ \t]+[^\n]*\n\s*$")
_STAR_BEHIND: Final = re.compile(r"[ \t]*\n\s*\*[ \t]+\S")
_MARKED: Final = re.compile(
    r"\s*(?:[-–*•·▪◦‣]\s+|\(?\d{1,2}[.)]\s+"
    r"|(?:\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)"
    r"(?:\s[A-Z]{2,4}\b)?\s?[-–—:|]?\s+)(?=\S)"
)
"""The mark of an item, its number, or an hour; a long dash is left out, for a name stands behind it."""
_ABOUT: Final = re.compile(r"(?:What|Why|How|Who|Where|When|Which|Whether)\b")
"""What a line is about, without telling it."""
_TELLS: Final = re.compile(
    r"(?<=\s)(?:is|are|was|were|has|have|had|will|would|cannot|can|could|may|might|must|should|does|do|did"
    r"|says?|said|told|tells|became|becomes|began|begins|broke|brings|came|comes|caught|fell|fled|fought|found|gave"
    r"|gives|goes|went|got|gets|grew|grows|held|holds|hit|hits|keeps|kept|led|leads|lost|loses|made|makes|met|meets"
    r"|paid|pays|quit|quits|ran|remains?|rose|rises|saw|sees|sent|sends|shot|shut|sold|stood|struck|sank|took|takes"
    r"|threw|won|wins|wrote)\b"
    r"|(?<=\w\s)(?<!\b[Tt]he\s)(?<!\b[Aa]\s)(?<!\b[Aa]n\s)(?<!\b(?:of|in|on|by|to)\s)"
    r"(?<!\b(?:its|his|her|for|and)\s)(?<!\b(?:with|from|your)\s)(?<!\btheir\s)[a-z]{3,}(?<!ee)(?<!ne)ed\b"
    r"|(?<=\s)(?!(?:this|his|hers|its|ours|theirs|yours|plus|thus|always|perhaps|across|towards|besides|whereas"
    r"|arms|news|sports|savings|sales|customs|operations|systems|communications|civilians)\s)"
    r"[a-z]{2,}(?<![su])s\s"
    r"(?!(?:of|and|or|for|in|on|at|to|from|with|by|as|but|per|under|over|after|before|near|within|without|against"
    r"|between|among|during|since|until|via|versus|than|that|which|who|whose|about|around|into|not|now|only|left"
    r"|worth|here|there|ago|including)\b)(?:[a-z]|[£$€]?\d)"
)
"""A finite verb, a past form that stands in no noun phrase, or a noun and a verb in a row: "firm files suit",
"shares fall", where in a noun phrase a preposition would follow the plural."""
