"""Which outlet a source is, also where the reader took only a part of its name: "Business"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.source import Source
from sayso.core.span import Span, words
from sayso.tracing.article import Article
from sayso.tracing.families import Families

SOME: Final = 5
"""Places of a source that are looked at for an outlet's name."""
NEAR: Final = 40
"""Code points before a source and behind it in which the rest of its name may stand."""
_NAME_BEHIND: Final = re.compile(r"\s+(?:of\s+)?[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*){0,2}")
_NAME_BEFORE: Final = re.compile(r"(?:[^\W\d_a-z][\w’'.-]*\s+){1,4}$")


def outlet_of(source: Source, article: Article, families: Families) -> str:
    """The name of the outlet that a source is, as these families know it; empty where it is none."""
    if families.knows(source.name):
        return source.name
    own = {words(article.text, row.source) for row in article.rows.by_source.get(source.id, ())}
    if len(own) == 1 and _is_its_name(name := own.pop(), families):
        return name  # "writes the Republic" is not the republic of which the text speaks
    longer = (name for span in source.mentions[:SOME] for name in _longer_names(article.text, span))
    return next(filter(families.knows, longer), "")


def _is_its_name(name: str, families: Families) -> bool:
    """Whether an outlet is called so, letter by letter: other names only sound like one."""
    called = families.outlet_of(name)
    return families.knows(called) and _letters(name) == _letters(called)


def _longer_names(text: str, span: Span) -> Iterator[str]:
    """The names of which these words may be a part: those that end with them, then those that go on."""
    before = _NAME_BEFORE.search(text[max(0, span.start - NEAR) : span.start])
    behind = _NAME_BEHIND.match(text, span.end, span.end + NEAR)
    parts = before[0].split() if before else []
    names = [" ".join((*parts[first:], span.of(text))) for first in range(len(parts) + 1)]
    yield from names[:-1]
    if behind:
        yield from (" ".join((name, *behind[0].split())) for name in names)


def _letters(name: str) -> str:
    return name.casefold().removeprefix("the ")
