"""What a plain text says of itself: plainly there, or unknown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.document import Document, Published
from sayso.intake.dates import date_alone, date_at_end, date_at_start
from sayso.intake.text import document_from_text

LEAD = "The mayor of Orlen said on Monday that the bridge would stay closed until the water had gone down."


def read(text: str) -> Document:
    return document_from_text(Document(text, "x"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Bridge stays closed\n\n{LEAD}", "Bridge stays closed"),
        (f"Bridge stays closed\r\n\r\n{LEAD}", "Bridge stays closed"),
        (f"\n\n  Bridge stays closed  \n{LEAD}", "Bridge stays closed"),
        (f"12 May 2021\n\nBridge Stays Closed, Mayor Says.\n\n{LEAD}", "Bridge Stays Closed, Mayor Says."),
        (
            f"--- Forwarded message ---\nFrom: Jon Orr\nDate: 3 May\nSubject: Fwd: Bridge shut\n\n{LEAD}",
            "Bridge shut",
        ),
        (f"From: Jon Orr\nTo: Desk\n*Subject:* RE: Bridge shut\n\n{LEAD}", "Bridge shut"),
        (f"From: here to eternity\n\n{LEAD}", "From: here to eternity"),
        (f"By Ann Poe\nBridge stays closed\n\n{LEAD}", "Bridge stays closed"),
        (f"Bridge stays closed | Orlen Courier\n\n{LEAD}", "Bridge stays closed"),
        (
            f"Orlen Courier\n\nBridge stays closed until next June\n\n{LEAD}",
            "Bridge stays closed until next June",
        ),
        (f"All news\n\nBridge stays closed\n\n{LEAD}", "Bridge stays closed"),
        (f"Home > Coast > Bridge\nBridge stays closed\n\n{LEAD}", "Bridge stays closed"),
        (f"Orlen - ORNA\n{LEAD}", None),  # a town and an agency
        (f"[ad_1]\nBridge stays closed\n\n{LEAD}", "Bridge stays closed"),
        (f"HomeCoastBridge stays closed\nBridge stays closed\n\n{LEAD}", "Bridge stays closed"),
        (f"Bridge stays closed\nHome Coast Bridge stays closed\n{LEAD}", "Bridge stays closed"),
        (f"{LEAD}\n\nShe added nothing.", None),  # a paragraph
        (f"The mayor resigned on Monday.\n\n{LEAD}", None),  # a short one
        (
            "The mayor of Orlen said on Monday that\nthe bridge would stay closed until\nJune.",
            None,
        ),  # wrapped lines
        (LEAD, None),
        ("Bridge stays closed", None),
        (f"and then the bridge closed\n\n{LEAD}", None),
        (f"Photo: Ann Poe\n\n{LEAD}", None),
        (f"EXCLUSIVE\n\nBridge stays closed\n\n{LEAD}", "Bridge stays closed"),
        (f"FOR IMMEDIATE RELEASE\n\nBridge stays closed\n\n{LEAD}", "Bridge stays closed"),
        (f"What the papers of Velm say. Exclusive\n\n{LEAD}", "What the papers of Velm say. Exclusive"),
        (f"The ferry burns. Photo, video\n\n{LEAD}", "The ferry burns. Photo, video"),
        (f"The ferry burns. Crew is safe\n\n{LEAD}", None),
        (f"Ferries Draw Crowds | 3 May 2021\n\n{LEAD}", "Ferries Draw Crowds | 3 May 2021"),
        (
            f"Coast\nBridge stays shut until spring\nCouncillors have changed sides\n\nBy A. Moro\n{LEAD}",
            "Bridge stays shut until spring",
        ),
        (
            f"Bridge closed until spring\nCouncillors changed sides to help\nBy Ada Moro\n{LEAD}",
            "Bridge closed until spring",
        ),
        (f"News ID: 84557120\nBridge stays closed\n\n{LEAD}", "Bridge stays closed"),
    ],
)
def test_the_title_is_a_line_that_looks_like_a_headline(text: str, title: str | None) -> None:
    assert read(text).title == title


@pytest.mark.parametrize(
    ("text", "date", "line"),
    [
        (f"Bridge stays closed\n\n12 May 2021\n\n{LEAD}", "2021-05-12", 3),
        (f"Bridge stays closed\rPosted on May 12, 2021 at 10:15 a.m.\r{LEAD}", "2021-05-12", 2),
        (f"Bridge stays closed\n\nWed May 12 2021 {LEAD}", "2021-05-12", 3),
        (f"Bridge stays closed\n\n{LEAD}\n\nBridge stays closed 12.05.2021\n\nShare", "2021-05-12", 5),
        (f"Bridge stays closed\n\n{LEAD}\n" + f"{LEAD}\n" * 20 + "12 мая 2021", "2021-05-12", 24),
        (f"Bridge stays closed\n1 May 2021\nPublished: 12 May 2021\n{LEAD}", "2021-05-12", 3),
        (f"Bridge stays closed\n\nAda van Moro, 12 May 2021, 07:45\n\n{LEAD}", "2021-05-12", 3),
        (
            f"Bridge stays closed\n\nEntry: 12.05.2021 14:22 Update: 13.05.2021 9:10\n\n{LEAD}",
            "2021-05-12",
            3,
        ),
        (
            f"Bridge stays closed\n\nUpdated: 13.05.2021 9:10 Entry: 12.05.2021 14:22\n\n{LEAD}",
            "2021-05-12",
            3,
        ),
        (f"Bridge stays closed\n\nWednesday, 12.05.2021 | 16:05 -> 17:20\n\n{LEAD}", "2021-05-12", 3),
        (
            f"Bridge stays closed\n\nSource: Velm Post 2021-05-12 10:21:33 Editor: Li Xu\n\n{LEAD}",
            "2021-05-12",
            3,
        ),
        (f"Coast | 12.05.2021 08:00 | Text: Ada Moro\n\nBridge stays closed\n\n{LEAD}", "2021-05-12", 1),
        (f"Bridge stays closed\n\nCoast | 12.05.2021 | Views: 5612 | ★★★☆ 4.1\n\n{LEAD}", "2021-05-12", 3),
        (f"Bridge stays closed\n\nAda Moro | 5/12/2021 10:15\n\n{LEAD}", "2021", 3),  # May or December
        (f"Bridge stays closed\n\n{LEAD}\n\n12.05.2021 Bridge stays closed\n\nShare", "2021-05-12", 5),
    ],
)
def test_the_date_is_known_with_its_line(text: str, date: str, line: int) -> None:
    assert read(text).published == Published(date, f"text line {line}")


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge stays closed\n\n{LEAD} It fell on 12 May 2021.\n\nMore.",
        f"Bridge stays closed\n\nOn 12 May 2021 the water rose.\n\n{LEAD}",
        f"The floods of 12 May 2021\n\n{LEAD}",
        f"A timeline\n\n12 May 2021\n{LEAD}\n13 May 2021\n{LEAD}",
        f"Bridge stays closed\n\nLast updated 12 May 2021\n\n{LEAD}",
        f"Bridge stays closed\n\nPhoto: Velm Harbour, 12 May 2021, 10:15\n\n{LEAD}",
        f"Bridge stays closed\n\nVelm 1945 | 12 May 2021 | Coast\n\n{LEAD}",
        f"Bridge stays closed\n\nMoro fell on 12 May 2021, 10:15\n\n{LEAD}",
        f"Bridge stays closed\n\nBattle of Velm, 12 May 2021\n\n{LEAD}",
        f"Bridge stays closed\n\nAda Moro | Updated: 12 May 2021\n\n{LEAD}",
        f"Bridge stays closed\n\nCoast | 12 May 2021 | 13 May 2021\n\n{LEAD}",
        f"Bridge\n\n{LEAD}\n" + "x\n" * 10 + "12 May 2021\n" + "x\n" * 10,
    ],
)
def test_a_date_of_the_story_is_not_the_date_of_the_article(text: str) -> None:
    assert read(text).published is None


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("30.10.2017", "2017-10-30"),
        ("2017-10-30T10:15:00+03:00", "2017-10-30"),
        ("Monday, 30th October 2017", "2017-10-30"),
        ("Oct. 30, 2017 10:15 AM EST", "2017-10-30"),
        ("Jul 012016", "2016-07-01"),
        ("13/8/2016", "2016-08-13"),
        ("8/13/2016", "2016-08-13"),
        ("7/8/2016", "2016"),  # July or August: not known
        ("April 21, 2016 / 12:55 PM / a year ago", "2016-04-21"),
        ("05-05-2016", "2016-05-05"),
        ("20.07.2016(updated 1329 21.07.2016)", "2016-07-20"),
        ("30 октября 2017", "2017-10-30"),
        ("31.02.2017", None),
        ("10.30.2017", None),
        ("Updated 30 October 2017", None),
        ("30 people", None),
        ("2017", None),
    ],
)
def test_dates_are_as_precise_as_the_line(line: str, date: str | None) -> None:
    found = date_alone(line)
    assert (found[0] if found else None) == date


def test_authors_and_outlets_are_named_plainly_or_not_at_all() -> None:
    document = read(
        f"Bridge stays closed\nBy Ann Poe and Jan van Dyk | 12 May 2021\n{LEAD}\n\n"
        "© 2021 Orlen Courier. All rights reserved."
    )
    assert (document.author, document.outlet) == ("Ann Poe and Jan van Dyk", "Orlen Courier")
    document = read(
        f"Bridge stays closed\n\nBy train it takes an hour.\n{LEAD}\n\n© Getty Images\n\nSource: Reuters"
    )
    assert (document.author, document.outlet) == (None, None)
    document = read(f"Bridge stays closed | World\n\n{LEAD}")
    assert (document.title, document.outlet) == ("Bridge stays closed | World", None)
    assert read(f"Bridge stays closed | Orlen Courier\n\n{LEAD}").outlet == "Orlen Courier"


def test_addresses_in_the_text_are_links() -> None:
    document = read("See https://a.example/x?y=1, (http://b.example/z). “https://c.example” https://")
    assert [link.target for link in document.links] == [
        "https://a.example/x?y=1",
        "http://b.example/z",
        "https://c.example",
    ]
    assert all(link.span and link.span.of(document.text) == link.target for link in document.links)


def test_the_seed_says_its_title_and_its_date_below_and_names_no_outlet(shared_data: Path) -> None:
    [file] = (shared_data / "seed").glob("*.txt")
    document = read(file.read_bytes().decode())
    assert document.title == document.text.partition("\n")[0].strip()
    assert document.published is not None
    assert document.published.date == "2017-10-30"
    assert (document.author, document.outlet) == (None, None)


LINES = st.sampled_from(
    [
        "",
        " ",
        "By Ann Poe",
        "12 May 2021",
        "Bridge closed 12.05.2021",
        LEAD,
        "© 2021 X",
        "\x00",
        "https://a.b",
    ]
)


@given(st.lists(LINES | st.text(max_size=60), max_size=30), st.sampled_from(["\n", "\r\n", "\r"]))
def test_any_lines_give_a_document_that_keeps_its_text(lines: list[str], end: str) -> None:
    text = end.join(lines)
    document = read(text)
    assert document.text == text
    assert document.title is None or document.title in text
    assert all(link.span is not None and link.span.of(text) == link.target for link in document.links)


@given(st.text(max_size=200))
def test_any_line_is_asked_for_its_date_in_peace(line: str) -> None:
    for found in (date_alone(line), date_at_start(line), date_at_end(line)):
        assert found is None or found


@pytest.mark.parametrize(
    "again", ["Ferry burns off Tolm AFP Tuesday 30 Sep 2014 ", "Ferry burns off Tolm 30 Sep 2014 "]
)
def test_a_date_stands_behind_the_headline_that_a_text_without_lines_repeats(again: str) -> None:
    text = f"Ferry burns off Tolm\n\n{again}At least eight people were hurt on the ferry, its captain said."
    published = document_from_text(Document(text=text, name="x")).published
    assert published is not None
    assert published.date == "2014-09-30"
