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


_OF_MANY: Final = frozenset("army council commission hospital guard brigade".split())
"""Those that a state has and others have as well."""


def is_institution(name: str) -> bool:
    """Whether a name is that of such a body: what stands last in it, or last before "of", is one.

    "Ministry of Defence of Varland", "Ostra Police"; not "Police Gazette", not "Voice of the Council".
    """
    return _head(name) in INSTITUTIONS


def kind_of_body(name: str, read: Kind) -> Kind:
    """What such a body is; that a page bears its name makes it no outlet."""
    if read not in (Kind.MEDIA, Kind.UNKNOWN):
        return read
    return Kind.UNKNOWN if _head(name) in _OF_MANY else Kind.STATE


def _head(name: str) -> str:
    words = words_of_name(_BEHIND.split(name, maxsplit=1)[0])
    return words[-1] if words else ""


def stating(name: str, key: str, speaker: Speaker | None, mention: Mention) -> Basis:
    """The basis of what a body's page says: the one that articles have which name it, by the same ids.

    `key` is that of its name, `speaker` who is called so across the case, if anybody is.
    """
    kind = kind_of_body(name, speaker.kind if speaker else Kind.UNKNOWN)
    one = speaker if speaker and speaker.vouched else None
    known = by_words(name, kind)
    return Basis(
        id=one.body if one else key,
        names=(name,),
        identity=Identity.NAMED,
        kind=kind,
        access=known.access,
        why=known.why,
        side=one.side if one else key,
        mention=mention.id,
        sure=known.sure,
        family=name,
        ground=known.ground,
    )
