"""A report that somebody rejects and whose it is: "denied a report by the Velm Daily that"."""

from __future__ import annotations

import pytest

from sayso.reader.inside import INNER

(RULE,) = (rule for rule in INNER if rule.name == "a named report inside")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("a report by the website Velm Daily that nine sank.", "the website Velm Daily", "that nine sank"),
        ("a report in Orlo Wire that the pier is shut.", "Orlo Wire", "that the pier is shut"),
        ("reports from the Velm Watch that divers fled.", "the Velm Watch", "that divers fled"),
    ],
)
def test_it_is_whose_report(text: str, source: str, content: str) -> None:
    found = RULE.pattern.search(f"The navy denied {text}")
    assert found is not None
    assert (found["source"], found["content"]) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "a report by nine divers that the pier is shut.",
        "reports from Velm that show nine dead.",
        "a report in Orlo Wire on the pier that was shut.",
        "a report by Orlo Wire, that great daily.",
    ],
)
def test_it_is_nobodys_named_report(text: str) -> None:
    assert not RULE.pattern.search(f"The navy denied {text}")
