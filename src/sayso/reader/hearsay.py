"""Who is said to have said something speaks: "The captain reportedly told us that the gate was open".

The network takes the whole sentence for what somebody unnamed tells, and cuts a hole into it where the
reporting words stand: what is left of the captain then is a piece of content that no word hangs on.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.core.attribution import Attribution

_SAID: Final = re.compile(
    r"(?:has |have |had )?(?:reportedly|allegedly|supposedly|purportedly|apparently) (?:also )?"
    r"(?:said|told|wrote|written|stated|added|admitted|confessed|acknowledged|claimed|warned|confirmed|announced"
    r"|insisted|complained|boasted|explained|replied|promised|informed|assured)",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"(?:that|whether|how|why)\b|[\"\u201c\u201e\u00ab]", re.IGNORECASE)
_HEARER: Final = re.compile(r"[^.;:!?\n]{0,60},?:?\s*")


def with_who_said(text: str, row: Attribution) -> Attribution:
    """The row, what stands before "reportedly told" its source."""
    if row.source or len(row.content) < 2 or len(row.cue) != 1:
        return row
    who, *said = row.content
    cue = row.cue[0]
    fits = _SAID.fullmatch(text, cue.start, cue.end) and _CLAUSE.match(text, said[0].start, said[0].end)
    beside = who.end <= cue.start <= said[0].start and not text[who.end : cue.start].strip()
    if not (fits and beside and _HEARER.fullmatch(text, cue.end, said[0].start)):
        return row
    return replace(row, source=(who,), content=tuple(said))
