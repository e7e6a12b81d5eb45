"""The classes by which scores are told apart; each is a question to one attribution and its text alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from evaluation.tokens import Roles
from sayso.core.span import words

Class = Callable[[str, Roles], bool]

_MARK: Final = re.compile(r"[\"“”„‟«»‹›]|``|''|(?<!\w)['‘](?=\w)|(?<=[.,!?])['’](?!\w)")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"”’'»)]*\s+[\"“‘'«(]*[A-ZА-Я]")
_PRONOUN: Final = re.compile(
    r"i|we|you|he|she|it|they|me|us|him|her|them|who|whom|whose|which|that|this|these|those|my|our|your|his|its|their"
    r"|one|some|many|others|another|both|all|everyone|everybody|anyone|someone|somebody|nobody|no one|none",
    re.IGNORECASE,
)


def quoted(text: str, attribution: Roles) -> bool:
    """A quotation mark stands in the content."""
    return any(_MARK.search(text, span.start, span.end) for span in attribution.content)


def unquoted(text: str, attribution: Roles) -> bool:
    """No quotation mark stands in the content."""
    return not quoted(text, attribution)


def pronoun_source(text: str, attribution: Roles) -> bool:
    """The source is a pronoun."""
    return _PRONOUN.fullmatch(words(text, attribution.source)) is not None


def no_source(text: str, attribution: Roles) -> bool:
    """Nobody is named."""
    return not attribution.source


def several_sentences(text: str, attribution: Roles) -> bool:
    """A sentence ends inside the content and another begins, in one span or over several."""
    return _SENTENCE_END.search(words(text, attribution.content, gap=" ")) is not None


CLASSES: Final[dict[str, Class]] = {
    "with quotation marks": quoted,
    "without quotation marks": unquoted,
    "pronoun source": pronoun_source,
    "no source": no_source,
    "several sentences": several_sentences,
}
