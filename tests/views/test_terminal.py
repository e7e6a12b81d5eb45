"""One screen: what stands on it, how wide it is, that it needs no colour."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from sayso.views.elide import elide
from sayso.views.terminal import ledger_lines, show
from tests.views.ledgers import harbour, ledger_of, unread

SCREEN = """\
Port of Velm closed after leak, ministry says
outlet: not named on the page · author: Ilse Tamm
date: 2031-05-12 (in the repeated headline) · language: English
probably translated from Russian: guillemets for quotation marks; an outlet
named «Вести.RU»
set aside: byline, photo or agency credit, share bar, repeated headline

10 attributions: 8 from 5 sources, 1 by a pronoun, 1 with nobody named; 2
doubtful (?)
Ada Moro
   3  ¶2     said               “We found three broken valves […] the spring,”
   4  ¶3     told               that the crews were “not […] the northern pier
   9  ¶7     added              “The owner, … “has until Friday.”
The Ministry of Transport
   2  ¶1     said               that the port of Velm was […] leak of fuel oil
  10  ¶8     rejected           claims of a cover-up
ministry
   1  title  says               Port of Velm closed after leak
the owner
   5? ¶3     had been warned    about the state of the […] the northern pier
residents of the old quarter
   7  ¶5     According to       the smell had been noticed on Sunday
she (who is meant is not resolved)
   6  ¶4     She · did not say  who had sent the letters
nobody named
   8? ¶6     It is reported     two tankers were turned away
"""


def printed(width: int, *, colour: bool, everything: bool = False) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
    )
    show(harbour(), console, everything=everything)
    return out.getvalue()


def test_the_screen_as_it_is_piped() -> None:
    assert printed(80, colour=False) == SCREEN


def test_colour_adds_nothing_but_colour() -> None:
    coloured = printed(80, colour=True)
    assert "\x1b[" in coloured
    console = Console(file=io.StringIO(), width=200)
    with console.capture() as captured:
        from rich.text import Text

        console.print(Text.from_ansi(coloured).plain, soft_wrap=True, markup=False)
    assert captured.get().strip() == SCREEN.strip()


def test_everything_leaves_nothing_out() -> None:
    shown = " ".join(printed(80, colour=False, everything=True).split())
    assert "[…]" not in shown
    assert "and again in June, about the state of the valves on the northern pier" in shown


@pytest.mark.parametrize("width", [40, 80])
def test_long_reporting_words_are_wrapped_where_everything_is_shown(width: int) -> None:
    cue = "had said again and again, to all who came to see her there, in the end"
    lines = [
        x.plain for x in ledger_lines(ledger_of(f"[Ada] <{cue}> {{it rained}}."), width, everything=True)
    ]
    assert max(map(cell_len, lines)) <= width
    assert cue in " ".join(" ".join(lines).split())


def test_an_unread_article_shows_quotations_and_links() -> None:
    lines = [line.plain for line in ledger_lines(unread(), 80)]
    assert "note: language: Russian; attributions are read in English only" in lines
    assert "  ¶1  «Мы нашли три сломанных клапана»" in lines
    assert "  link  https://velm.example/ru" in lines
    assert not [line for line in lines if "attributions:" in line or "no attributions" in line]


def test_long_lists_of_an_unread_article_are_cut_and_say_so() -> None:
    ledger = ledger_of("\n".join(f"Сказал он: «Слово {n}»." for n in range(40)), language="ru")
    lines = [line.plain for line in ledger_lines(ledger, 80)]
    assert "  … and 10 more (--all shows them)" in lines
    assert (
        len([x for x in (line.plain for line in ledger_lines(ledger, 80, everything=True)) if "«" in x]) == 40
    )


def test_markup_in_the_text_is_text() -> None:
    ledger = ledger_of("\\[bold\\]x\\[/bold\\] [Ada] <said> {\\[red\\]it :smile: \\[/red\\] rains}.")
    shown = "\n".join(line.plain for line in ledger_lines(ledger, 80))
    assert "[red]it :smile: [/red] rains" in shown


WORDS = st.text(
    st.characters(exclude_characters="[]<>{}\\=\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), min_size=1
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=5), st.sampled_from([40, 80, 120]))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str, str]], width: int) -> None:
    lines = "\n".join(
        f"x [{who}] x <{how}> x {{{what}}}."
        for who, how, what in rows
        if who.strip() and how.strip() and what.strip()
    )
    if not lines:
        return
    ledger = ledger_of(lines)
    assert max(cell_len(line.plain) for line in ledger_lines(ledger, width)) <= width


@given(st.text(), st.integers(5, 60))
def test_elided_words_fit_and_keep_both_ends(text: str, width: int) -> None:
    shown = elide(text, width)
    assert cell_len(shown) <= width
    if cell_len(text) <= width:
        assert shown == text


@pytest.mark.parametrize("emoji", ["👨‍👩‍👧", "e\u0301", "👍🏽"])
def test_a_cut_parts_no_character_from_its_marks(emoji: str) -> None:
    for width in range(20, 40):
        for part in elide(emoji * 40, width).split(" […] "):
            assert not part.strip("…") or part.strip("…")[0] == emoji[0]
            assert part.rstrip("…").replace(emoji, "") == ""
