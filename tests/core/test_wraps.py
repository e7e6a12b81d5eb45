"""Which line ends are wraps: those of lines filled to a column, and no others."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.core.wraps import wraps_of

STORY = (
    "The mill at Orsk will not reopen before the autumn, the Ministry of Trade said on Monday, after Captain "
    "Iva Mertens had refused to sign. “The Danes promised us that the roof would hold,” she told us in "
    "Tallow or near it. The lease ran out on the first of May 2031, according to Dr. Holm."
)
NEXT = (
    "Nobody at the mill would say a word about it. The union, which has nine members, met on Tuesday evening."
)


def unwrapped(text: str) -> str:
    pieces, at = [], 0
    for wrap in wraps_of(text):
        pieces += text[at : wrap.span.start], wrap.read
        at = wrap.span.end
    return "".join([*pieces, text[at:]])


@pytest.mark.parametrize("width", range(45, 96, 5))
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_filled_paragraphs_come_out_flat(width: int, end: str) -> None:
    filled = [textwrap.fill(one, width, break_on_hyphens=False).split("\n") for one in (STORY, NEXT)]
    text = (end * 2).join(["Mill stays shut", *(end.join(lines) for lines in filled)])
    assert unwrapped(text) == (end * 2).join(["Mill stays shut", STORY, NEXT])


def test_short_last_lines_part_paragraphs_that_no_empty_line_parts() -> None:
    text = "\n".join(textwrap.fill(one, 70) for one in (STORY, NEXT, STORY))
    lines = unwrapped(text).split("\n")
    assert " ".join(lines) == f"{STORY} {NEXT} {STORY}"
    assert all(line.endswith((".", "”")) for line in lines)
    assert NEXT in lines


def test_a_quotation_goes_on_behind_a_stop_where_no_empty_lines_stand() -> None:
    said = (
        "The miller of Orsk had waited for the letter of the board\n"
        "for a year and more. “Nobody at the hall told me to ask.\n"
        "Nobody else was told so,” he said of the board.\n"
    )
    text = f"{textwrap.fill(STORY, 60)}\n{said}{textwrap.fill(NEXT, 60)}"
    assert "ask. Nobody else" in unwrapped(text)


def test_a_headline_goes_on_in_a_second_line() -> None:
    title = "Mill at Orsk stays shut until the autumn comes, Captain Iva\nMertens tells the town"
    body = f"{textwrap.fill(STORY, 60)}\n\n{textwrap.fill(NEXT, 60)}"
    assert unwrapped(f"{title}\n\n{body}").startswith(title.replace("\n", " ") + "\n\nThe mill")
    named = "Mill at Orsk stays shut until the autumn comes, Captain say\nBy Pia Brahe-Lindenow"
    assert unwrapped(f"{named}\n\n{body}").startswith(named)


def test_a_number_begins_an_item_only_in_a_list() -> None:
    oldest = "The oldest of those who had lived at the mill was"
    text = f"{textwrap.fill(STORY, 60)}\n\n{oldest} then aged\n71. He sold it."
    assert "aged 71. He" in unwrapped(text)
    listed = f"{textwrap.fill(STORY, 60)}\n\n1. {oldest} given\n2. The lease"
    assert "given\n2. The" in unwrapped(listed)


def test_an_item_breaks_off_in_its_second_sentence() -> None:
    text = (
        "* The mill at Orsk was shut on Monday evening. Captain Iva\nMertens would not say why.\n"
        "* A raft sank in the upper weir. The miller, Jan\nOtt, was saved.\n"
    )
    assert unwrapped(text).count("\n") == 2
    heads = "* Mill at Orsk shut after a long dispute\nCaptain Mertens would not say why.\n"
    assert wraps_of(heads * 3) == ()


@pytest.mark.parametrize(
    "piece", ["the mill at\n", "a\n", "A wheel.\n", "> > >\n", ">" * 90 + " a\n", "- \n", "\r\n x", " " * 90]
)
def test_a_long_text_takes_no_long_time(piece: str) -> None:
    text = f"{textwrap.fill(STORY, 60)}\n" + piece * (60_000 // len(piece))
    begin = time.process_time()
    wraps_of(text)
    assert time.process_time() - begin < 6


def test_an_answer_is_joined_behind_its_marks() -> None:
    filled = textwrap.indent(textwrap.fill(STORY, 70), "> ")
    assert unwrapped(f"On Monday Jan Ott wrote:\n{filled}\n>\n> Jan\n") == (
        f"On Monday Jan Ott wrote:\n> {STORY}\n>\n> Jan\n"
    )


def test_the_items_of_a_list_stay_apart_and_are_joined_inside() -> None:
    items = [textwrap.fill(one, 60, initial_indent="* ", subsequent_indent="  ") for one in (STORY, NEXT)]
    assert unwrapped("\n".join(items)) == f"* {STORY}\n* {NEXT}"


@pytest.mark.parametrize(
    ("word", "before", "read"),
    [
        ("Ott-\nBrahe", "", "Ott-Brahe"),
        ("ministra-\ntion", "The ministration failed. ", "ministration"),
        ("long-\nterm", "", "long-term"),
    ],
)
def test_a_hyphen_is_kept_but_for_a_word_that_the_text_has_whole(word: str, before: str, read: str) -> None:
    letter = f"It was a letter to the mayor of the town from {word}, who sat by the\nwindow."
    text = f"{before}{textwrap.fill(STORY, 60)}\n\n{letter}"
    assert f"{read}, who sat by the window." in unwrapped(text)


def test_whoever_breaks_several_words_fills_his_lines_so() -> None:
    text = (
        "The owners of the mill at Orsk have told the mayor and the regis-\n"
        "trar that the roof will be mended in the spring by a firm of the coun-\n"
        "ty, and that nobody will be sent away before the work is done there."
    )
    assert "registrar" in unwrapped(text)
    assert "county" in unwrapped(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Mill stays shut\n{STORY}\n{NEXT}\n",  # a paragraph a line
        "Mill at Orsk stays shut until autumn\nCaptain Mertens will not sign lease\nRoof of hall falls in\n",
        "Share on\nFacebook\nTwitter\nor by mail\nto a friend\n",
        "ORSK, May 3 (NNA)\nBy Iva Mertens\nPhoto: the mill at\nOrsk\n",
        "- The mill will close in May\n- The roof has fallen in\n- Nobody was told of it by the owners\n",
        "The wind came down the long grey valley road\nAnd shook the blossom from the apple bough\n"
        "And where the miller's daughter left her load\nThe nettles and the bindweed flourish now\n",
        "From: Iva Mertens of the mill at Orsk\nTo: the mayor and council of Orsk\nSubject: roof of mill\n",
        "Town\tMills\nof Orsk\t4\nTallow and\t7\nMorn and\t9\n",
        f"{STORY}\nof the mill\n{NEXT}",  # one line broken by a page
        "",
    ],
)
def test_nothing_is_a_wrap_where_the_lines_show_none(text: str) -> None:
    assert wraps_of(text) == ()


def test_a_list_among_filled_lines_keeps_its_lines() -> None:
    names = "Iva Mertens\nJan Ott\nPia Brahe"
    filled = textwrap.fill(STORY, 70)
    assert unwrapped(f"{filled}\n\n{names}\n\n{filled}") == f"{STORY}\n\n{names}\n\n{STORY}"


def test_who_speaks_next_begins_a_line() -> None:
    first = textwrap.fill(STORY, 70)
    last = first.rsplit("\n", 1)[-1]
    text = f"{first}{' Yes' * ((70 - len(last)) // 4)}.\nMR. OTT: {textwrap.fill(NEXT, 70)}"
    assert "Holm" in unwrapped(text).split("\nMR. OTT: ")[0]


@given(st.text(alphabet="ab T.,-\n>*“", max_size=400))
def test_wraps_are_white_space_hyphens_and_marks(text: str) -> None:
    at = 0
    for wrap in wraps_of(text):
        assert at <= wrap.span.start < wrap.span.end
        assert set(wrap.span.of(text)) <= set(" \t\r\n->")
        at = wrap.span.end
