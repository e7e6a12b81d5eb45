"""The states that a source names one behind the other: "Veldania, Norvik and the Zarland Republic".

Each says it (ledger, section 9). Texts that have lost their marks have no comma between them. A span is
parted only where all of it is names of states; what stands in the list of countries as one name stays one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from sayso.core.span import Span
from sayso.resolving.countries import country_of, country_words, is_adjective
from sayso.resolving.lexicon import is_first_name


def each_state(text: str, span: Span) -> tuple[Span, ...]:
    """The states that a span names, in order; itself where it is anything else than two states or more."""
    found: list[Span] = []
    at = span.start
    while state := _state().match(text, at, span.end):
        found.append(Span(*state.span("state")))
        at = state.end()
    states = {country_of(_ARTICLE.sub("", one.of(text))) for one in found}
    person = len(found) == len(("first name", "surname")) and is_first_name(found[0].of(text))
    listed = at == span.end and len(states) == len(found) > 1 and not person
    return tuple(found) if listed else (span,)


_ARTICLE: Final = re.compile(r"^[Tt]he\s")


@cache
def _state() -> re.Pattern[str]:
    """A state with what joins it to the next one."""
    names = sorted((word for word in country_words() if not is_adjective(word)), key=len, reverse=True)
    joint = r"(?:,?\sand\s|,\s|\s)"
    return re.compile(rf"(?P<state>(?:[Tt]he\s)?(?:{'|'.join(map(re.escape, names))}))(?:{joint}(?=\S)|$)")
