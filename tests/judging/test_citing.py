"""Who cites a source and is no outlet."""

from __future__ import annotations

import pytest

from sayso.core.chain import Via
from sayso.core.source import Kind
from tests.judging.articles import Judged, judged

MONITOR = "The Velmian Observatory for Human Rights"


def told(line: str, source: str) -> Judged:
    """The article of a row behind one of the monitor, which is an organisation."""
    first = f"[{MONITOR}] <said> {{that it rained}}."
    return judged(f"{first}\n{line}", kinds={MONITOR: Kind.NGO})


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("{Snow fell}, the Observatory <said citing> [local residents].", "local residents"),
        ("The Observatory, which keeps lists, <quoted> [a medic] <as saying> {that snow fell}.", "a medic"),
        ("The Velmian Observatory <cited> [a medic] <as saying> {that snow fell}.", "a medic"),
        (
            "The Observatory which keeps lists of the dead <quoted> [a medic] <as saying> {that snow fell}.",
            "a medic",
        ),
        ("<Citing> [local residents], the Observatory <said> {that snow fell}.", "local residents"),
    ],
)
def test_who_is_known_and_cites_passes_on(line: str, source: str) -> None:
    article = told(line, source)
    assert article.chain(1) == [MONITOR, source]
    assert article.rows[1].chain[0].via is Via.REPORT


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("{Snow fell}, the Council <said citing> [local residents].", "local residents"),
        ("The Observatory left. [A medic] <was quoted as saying> {that snow fell}.", "A medic"),
        ("The Observatory called [a medic], who <said> {that snow fell}.", "a medic"),
    ],
)
def test_others_are_no_hop(line: str, source: str) -> None:
    assert told(line, source).chain(1) == [source]


MORO = "Ada Moro"


@pytest.mark.parametrize(
    ("lines", "chain"),
    [
        ("She <quoted> [a medic] <as saying> {that snow fell}.", [MORO, "a medic"]),
        ("On Monday she <quoted> [a medic] <as saying> {that snow fell}.", [MORO, "a medic"]),
        ("Moro <quoted> [a medic] <as saying> {that snow fell}.", [MORO, "a medic"]),
        ("Lund <quoted> [a medic] <as saying> {that snow fell}.", ["a medic"]),
        ("She visited [a medic], who <said> {that snow fell}.", ["a medic"]),
        ("She quoted from the song. [A medic] <said> {that snow fell}.", ["A medic"]),
    ],
)
def test_who_spoke_right_before_quotes(lines: str, chain: list[str]) -> None:
    first = f"{MORO} said that it rained. "
    marked = f"[{MORO}] <said> {{that it rained}}. {_plain(lines)}\n= {first}{lines}"
    assert judged(marked).chain(1) == chain


def test_whom_she_has_quoted_quotes_nobody_and_a_body_is_no_she() -> None:
    one, other = (
        "She quoted [a medic] <as saying> {that snow fell}.",
        "She cited [a guard] <as saying> {it froze}.",
    )
    first = f"{MORO} said that it rained."
    lines = [
        f"[{MORO}] <said> {{that it rained}}. {_plain(one)} {_plain(other)}",
        f"= {first} {one} {_plain(other)}",
        f"= {first} {_plain(one)} {other}",
    ]
    assert judged("\n".join(lines)).chain(2) == [MORO, "a guard"]
    body = (
        f"[The ministry] <said> {{that it rained}}. {_plain(one)}\n= The ministry said that it rained. {one}"
    )
    assert judged(body).chain(1) == ["a medic"]


def _plain(line: str) -> str:
    """A line without its marks."""
    return line.translate(str.maketrans("", "", "[]<>{}"))
