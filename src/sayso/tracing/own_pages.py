"""The pages of bodies: what a ministry's page says in its own voice is the ministry's statement (ledger 9).

Whose pages they are is told by the head of the name alone: many a paper is read for a body.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.claim import Mention
from sayso.core.origin import Basis
from sayso.core.source import Identity, Kind
from sayso.core.trace import Speaker
from sayso.tracing.access import by_words
from sayso.tracing.names import words_of_name
from sayso.tracing.one_basis import INSTITUTIONS

_BEHIND: Final = re.compile(r"\b(?:of|for|in)\b|,")


def is_institution(name: str) -> bool:
    """Whether a name is that of a body of a state: what stands last in it, or last before "of", is one.

    "Ministry of Defence of Varland", "Ostra Police"; not "Police Gazette", not "Voice of the Council".
    """
    words = words_of_name(_BEHIND.split(name, maxsplit=1)[0])
    return bool(words) and words[-1] in INSTITUTIONS


def kind_of_body(read: Kind) -> Kind:
    """What such a body is; that a page bears its name makes it no outlet."""
    return Kind.STATE if read in (Kind.MEDIA, Kind.UNKNOWN) else read


def stating(name: str, key: str, speaker: Speaker | None, mention: Mention) -> Basis:
    """The basis of what a body's page says: the one that articles have which name it, by the same ids.

    `key` is that of its name, `speaker` who it is across the case, if that is known.
    """
    kind = kind_of_body(speaker.kind if speaker else Kind.UNKNOWN)
    known = by_words(name, kind)
    return Basis(
        id=speaker.body if speaker else key,
        names=(name,),
        identity=Identity.NAMED,
        kind=kind,
        access=known.access,
        why=known.why,
        side=speaker.side if speaker else key,
        mention=mention.id,
        sure=known.sure,
        family=name,
        ground=known.ground,
    )
