"""Reads a news article and shows, for all that somebody is said to have said or thought: who, how, what.

    import sayso
    ledger = sayso.read("article.html")
    for attribution in ledger.attributions:
        print([span.of(ledger.document.text) for span in attribution.cue])

The names below are the public ones; each is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.case.case import Case
    from sayso.core.attribution import Attribution
    from sayso.core.document import Document
    from sayso.core.ledger import Ledger
    from sayso.core.source import Source
    from sayso.core.span import Span
    from sayso.core.zone import Zone
    from sayso.errors import BadCase, BadModel, SaysoError, UnreadableInput
    from sayso.pipeline import read

__all__ = [
    "Attribution",
    "BadCase",
    "BadModel",
    "Case",
    "Document",
    "Ledger",
    "SaysoError",
    "Source",
    "Span",
    "UnreadableInput",
    "Zone",
    "read",
]

_HOME = {
    "Attribution": "sayso.core.attribution",
    "BadCase": "sayso.errors",
    "BadModel": "sayso.errors",
    "Case": "sayso.case.case",
    "Document": "sayso.core.document",
    "Ledger": "sayso.core.ledger",
    "SaysoError": "sayso.errors",
    "Source": "sayso.core.source",
    "Span": "sayso.core.span",
    "UnreadableInput": "sayso.errors",
    "Zone": "sayso.core.zone",
    "read": "sayso.pipeline",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("sayso")
    if name not in _HOME:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
