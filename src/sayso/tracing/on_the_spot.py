"""Who was on the spot by what he tells: what its row offers, and what is seen from a home or at a trade.

"Who keeps the inn at the bridge" makes him a witness of a lorry that fell from the bridge, not of what a bank
will do: where somebody lives or works tells only that he could see what goes on there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from sayso.core.attribution import Attribution
from sayso.core.evidence import Evidence, EvidenceKind
from sayso.core.origin import Access, Ground
from sayso.core.source import Kind, Source
from sayso.core.span import words
from sayso.tracing.known import Known
from sayso.tracing.lexicon import lexicon

_HOME_OR_TRADE: Final = re.compile(
    r"“(?:who (?:sells|keeps|farms|fishes|drives|cleans|guards|grazes|grows)"
    r"|(?:who|whose \w+) (?:is |are )?(?:lives?|works?|stands?)"
    r"|whose (?:[\w-]+ ){1,3}?"
    r"(?:is|are|stands?|lies|hangs?|looks?|faces?|overlooks?|adjoins?|borders?|backs?)"
    r"|whose (?:son|daughter|husband|wife|mother|father|brother|sister|child|children)"
    r"|\w+ whose .{1,90} can be (?:seen|heard)"
    r"|\w+ (?:(?:right|just|directly|almost) )?(?:opposite|overlooking|facing|across|next|beside|adjoining"
    r"|above|below|with a view|on the (?:corner|edge|other side)))\b"
)
"""What is so every day, and no deed of that one: a home, a trade, a view; or what befell his kin."""
_BY_THE_SCENE: Final = re.compile(
    r"\b(?:fallen|burnt(?:-out)?|burned(?:-out)?|collapsed|bombed|shelled|ruined|flooded|destroyed|wrecked|damaged"
    r"|stricken|derailed|where (?:\w+ )+(?:was|were|had|fell|came|stopped|happened))”"
)
"""A home is said to stand where it happened: "opposite the fallen house"."""
_NOT_YET: Final = re.compile(r"\b(?:will|would|shall|should|must|may|might|won['’]t|to be)\b|['’]ll\b")
_WORD: Final = re.compile(r"\w+")
_REPORTER: Final = re.compile(r"\b(?:reporter|correspondent|journalist|photographer|crew)s?\b", re.IGNORECASE)
MOST: Final = 50
"""Code points of the words that are shown for it."""


def there_for(known: Known, rows: Iterable[Attribution], text: str) -> Known:
    """What a witness knows of what these rows tell; nothing by a home or a trade alone."""
    if (
        not _HOME_OR_TRADE.match(known.why)
        or _BY_THE_SCENE.search(known.why)
        or any(_could_be_seen(row, text) for row in rows)
    ):
        return known
    return Known(Access.NONE, f"{known.why} shows nothing of how it can know that")


def was_there(source: Source, rows: Sequence[Attribution], text: str, kind: Kind) -> Known | None:
    """A witness by what a row offers for it: "I saw two drones come down"; of an outlet only its reporter."""
    if kind is Kind.DOCUMENT or (kind is Kind.MEDIA and not _REPORTER.search(source.name)):
        return None
    offered = [evidence for row in rows for evidence in _witnessing(row)]
    if not offered:
        return None
    best = max(offered, key=lambda evidence: (evidence.confidence, evidence.spans))
    access = Access.REPORTER if kind is Kind.MEDIA else Access.WITNESS
    return Known(access, _words(best, source, text), best.confidence, Ground.WORDS)


def _words(evidence: Evidence, source: Source, text: str) -> str:
    said = " ".join(words(text, evidence.spans).split())
    if not said or said.casefold() in source.name.casefold() or len(said) > MOST:
        return "tells it as one who was there"
    return f"“{said}”"


def _could_be_seen(row: Attribution, text: str) -> bool:
    """Whether a row tells of what happened before somebody's eyes."""
    content = words(text, row.content)
    if any(_witnessing(row)):
        return True
    told = {word.casefold() for word in _WORD.findall(content)}
    return not _NOT_YET.search(content) and any(not told.isdisjoint(lexicon(kind)) for kind in _HAPPENS)


_HAPPENS: Final = ("scene", "harm", "fate")


def _witnessing(row: Attribution) -> Iterable[Evidence]:
    return (evidence for evidence in row.evidence if evidence.kind is EvidenceKind.WITNESS)
