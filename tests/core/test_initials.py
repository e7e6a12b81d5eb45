"""Initials that a list has for an outlet's and a text for somebody else's, or for a thing."""

from __future__ import annotations

import time

import pytest

from sayso.core.initials import are_anothers
from sayso.core.span import Span


def cameras(text: str) -> bool:
    at = text.find("CCTV")
    return are_anothers(text, Span(at, at + len("CCTV")))


@pytest.mark.parametrize(
    "text",
    [
        "CCTV footage showed two men in the shop.",
        "Moro was caught on CCTV, police said.",
        "CCTV from the harbour shows the boat, the Herald reported.",
        "The station's CCTV cameras were out of order.",
        "According to CCTV footage, the lorry turned.",
    ],
)
def test_cctv_are_cameras(text: str) -> None:
    assert cameras(text)


@pytest.mark.parametrize(
    "text",
    [
        "CCTV reported that the wall stood.",
        "The state broadcaster CCTV showed the wall.",
        "A guard told CCTV that the wall stood.",
        "CCTV footage showed the wall. It would stand, CCTV said.",
        "CCTV's correspondent stood on the wall.",
    ],
)
def test_cctv_is_a_channel_where_the_text_has_it_speak(text: str) -> None:
    assert not cameras(text)


def test_a_long_text_of_cameras_is_searched_at_once() -> None:
    text = "CCTV footage told the network, " * 2_000
    begin = time.process_time()
    assert cameras(text)
    assert time.process_time() - begin < 1
