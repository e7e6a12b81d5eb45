"""Zones of plain texts: each line of these files says what it should be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from sayso.core.document import Document
from sayso.core.zone import ZoneKind
from sayso.zoning import mark_zones

FILES = ("lines", "pasted", "captures", "portals", "headings", "comments", "pointers")


def marked_texts() -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Name, text, and the (kind, line) pairs of every text in the files."""
    read = (Path(__file__).with_name(f"{file}.txt").read_text(encoding="utf-8") for file in FILES)
    for piece in chain.from_iterable(text.split("\n== ")[1:] for text in read):
        name, _, lines = piece.partition("\n")
        pairs = [line.partition(" | ")[::2] for line in lines.strip("\n").split("\n")]
        yield name, "\n".join(text for _, text in pairs), [(kind, text) for kind, text in pairs if text]


TEXTS = list(marked_texts())


@pytest.mark.parametrize(("text", "pairs"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_each_line_is_what_is_said_of_it(text: str, pairs: list[tuple[str, str]]) -> None:
    zones = mark_zones(Document(text=text, name="marked lines"))
    found, at = [], 0
    for _, line in pairs:
        at = text.index(line, at)
        at += len(line)
        zone = next(zone for zone in zones if zone.span.start < at <= zone.span.end)
        found.append((zone.kind.value, line))
    assert found == pairs


def test_neighbours_of_one_kind_and_rule_are_one_zone() -> None:
    zones = mark_zones(Document(text="A first paragraph here, said Moro.\n\nA second one.\n", name="two"))
    assert [(zone.kind, len(zone.span)) for zone in zones] == [(ZoneKind.BODY, 50)]


def test_the_dateline_of_a_paragraph_is_its_own_zone() -> None:
    text = "Dam closed\n\nSARMIN, Ordania (Reuters) - The dam was closed on Monday.\n\nMR. TAL -- It was not."
    zones = mark_zones(Document(text=text, name="agency"))
    assert [(zone.kind.value, zone.span.of(text)) for zone in zones] == [
        ("headline", "Dam closed\n\n"),
        ("dateline", "SARMIN, Ordania (Reuters) - "),
        ("body", "The dam was closed on Monday.\n\nMR. TAL -- It was not."),
    ]


def test_a_place_in_capitals_is_a_dateline_where_no_speakers_follow() -> None:
    text = "SARMIN: The two ministers met at the bridge on Monday, one of them said.\n\nThey will meet again."
    talk = text.replace("They", "MORO: They")
    update = text.replace("SARMIN", "UPDATE")
    opened = [mark_zones(Document(text=read, name="x"))[0].kind.value for read in (text, talk, update)]
    assert opened == ["dateline", "body", "body"]


def test_a_date_before_the_headline_is_not_of_it() -> None:
    text = (
        "date 2019-10-08 Two ministers meet\n\nThe ministers met at the bridge on Monday, one of them said."
    )
    zones = mark_zones(Document(text=text, name="x"))
    assert [(zone.kind.value, zone.span.of(text).strip()) for zone in zones][:2] == [
        ("other", "date 2019-10-08"),
        ("headline", "Two ministers meet"),
    ]


def test_the_title_in_the_data_over_a_text_stands_without_its_name_and_again_it_is_a_repetition() -> None:
    text = (
        '---\ntitle: "Ferry burns off Tolm"\ndate: 2023-03-03\n---\n\n# Ferry burns off Tolm\n\n'
        "A ferry with 81 people on board burnt on Thursday night, the coast guard said.\n"
    )
    zones = mark_zones(Document(text=text, name="data"))
    assert [(zone.kind.value, zone.span.of(text).strip()) for zone in zones] == [
        ("other", '---\ntitle: "'),
        ("headline", 'Ferry burns off Tolm"'),
        ("byline", "date: 2023-03-03"),
        ("other", "---"),
        ("repeat", "# Ferry burns off Tolm"),
        ("body", "A ferry with 81 people on board burnt on Thursday night, the coast guard said."),
    ]


def test_characters_that_nobody_sees_are_hidden_inside_their_line() -> None:
    text = "He said\u200b\u200c\u200b\u200b yes.\U000e0048\U000e0049 She said no, and left the hall at once."
    hidden = [z.span.of(text) for z in mark_zones(Document(text=text, name="x")) if z.kind is ZoneKind.HIDDEN]
    assert hidden == ["\u200b\u200c\u200b\u200b", "\U000e0048\U000e0049"]


def test_a_flag_and_a_joined_emoji_are_seen() -> None:
    text = (
        "Fans of \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f and 👩‍🚒 and می‌خواهم."
    )
    assert {zone.kind for zone in mark_zones(Document(text=text, name="emoji"))} == {ZoneKind.BODY}


def test_the_seed_comes_out_right(shared_data: Path) -> None:
    text = next((shared_data / "seed").glob("*.txt")).read_text(encoding="utf-8")
    zones = mark_zones(Document(text=text, name="seed"))
    assert [zone.kind.value for zone in zones] == [
        "headline", "body", "credit", "body", "credit", "body", "legal", "repeat", "share",
    ]  # fmt: skip
    assert zones[-1].span.of(text).count("\n") == 4
    assert zones[-2].span.of(text).endswith("30.10.2017\n\n")


def test_an_empty_text_has_no_zones_and_a_white_one_has_one() -> None:
    assert mark_zones(Document(text="", name="empty")) == ()
    (zone,) = mark_zones(Document(text=" \n\t", name="white"))
    assert (zone.kind, len(zone.span)) == (ZoneKind.OTHER, 3)
