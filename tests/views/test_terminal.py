"""One screen: what stands on it, how wide it is, that it needs no colour."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from sayso.core.document import Link
from sayso.core.ledger import Ledger
from sayso.core.span import Span
from sayso.core.verdict import ContentType
from sayso.core.voice import Voice, VoiceRow, voice_id
from sayso.core.zone import ZoneKind
from sayso.views.elide import elide
from sayso.views.terminal import ledger_lines, show
from sayso.views.terminal_rows import _fitting
from tests.views.ledgers import harbour, ledger_of, summed, sure, unread

SCREEN = """\
Port of Velm closed after leak, ministry says
outlet: not named on the page · author: Ilse Tamm
date: 2031-05-12 (in the repeated headline) · language: English
probably translated from Russian: guillemets for quotation marks; an outlet
named «Вести.RU»

14 claims: 2 in the article's own voice, 1 perhaps carried on from a source, 1
unclear whose, 3 from Ada Moro (expert), 2 from the Ministry of Transport, 1
from ministry, 1 from 1 other source, 1 by a pronoun that is not resolved, 1
from people not named, 1 with no source given; evidence mentioned once, shown or
linked once.
12 sure, 2 to check (?); not counted: 2 calls or promises, 3 rows inside others
or only said to think

Ada Moro · expert · “a harbour engineer who inspected the pier” · of The
    Ministry of Transport
   3  ¶2     said               “We found three broken valves […] the spring,”
                                · evidence: witness
   4  ¶3     told               that the crews were “not […] the northern pier
                                · ‹ Radio Velm, way not stated
   5? ¶3     └ in 4: the owner · had been warned  about the state of […] pier
   9  ¶7     added              “The owner, … “has until Friday.”
                                · ‹ Radio Velm, way not stated, implied · call
                                or promise
  11  ¶9     confirmed          that her crews feared that […] might fail again
                                · ‹ Radio Velm, interview · worded as fact
  12  ¶9     └ in 11: her crews · feared  that the pumps might fail again
                                          · said to think · possibly · motive
The Ministry of Transport · state
   2  ¶1     said               that the port of Velm was […] leak of fuel oil
  10  ¶8     rejected           claims of a cover-up
                                · denied · worded as doubtful
ministry · state
   1  title  says               Port of Velm closed after leak
Video from the quay · document
  13  ¶11    showed             oil on the water below the northern pier
                                · worded as fact · evidence: picture or video,
                                shown
The mayor of Velm · state
  15  ¶13    called for         a new pier before the winter  · call or promise
by a pronoun: who is meant is not resolved
   6  ¶4     She · did not say  who had sent the letters  · left open
people not named
   7  ¶5     residents of the old quarter (people on the spot) · According to
               the smell had been noticed on Sunday
no source given
   8? ¶6     It is reported     two tankers were turned away
said to think or want: told by the article, not heard
  14  ¶12    Norrin Shipping · wants  the port open by Friday  · motive

in its own voice · 2
  V2  ¶10    The port has been neglected for years […] is one more proof of it.
             · judgement
  V4  ¶14    Halvard Krone was seen at the gate with a report on the valves.

carried on or unclear · 2
  V1  ¶10    The valves had last been changed in 2019.
             · carried on, perhaps from Ada Moro
  V3? ¶10    Nobody was hurt.  · unclear

never heard: Halvard Krone (2 times)
find next
  ¶3   Radio Velm  · what was passed on · rows 4, 5
  ¶4   the letters  · document
  ¶9   an interview with Radio Velm  · interview · rows 11, 12
  ¶11  Video from the quay  · picture or video · row 13
  ¶14  a report  · report
pictures and their credits
  Photo: Petri Lund / Velm Courier  · credit
  The quay at night  · picture · https://velm.example/quay.jpg
set aside: byline, photo or agency credit, share bar, repeated headline
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
    assert "why row found (reader, 0.95) · source Ada Moro (same words, 0.80)" in shown
    assert "commitment possible (by hand, 0.90, “might”)" in shown
    assert "voice carried on (by hand, 0.90)" in shown
    assert "and again in June, about the state of the valves on the northern pier" in shown


def test_reporting_words_keep_their_verb_on_a_screen() -> None:
    text = "[Ada] <has again and again denied> {that it rained in the north of the town}.\n[Ada] <said> {no}."
    lines = [x.plain for x in ledger_lines(ledger_of(text), 80)]
    assert "  1  ¶1  has again and again denied  that it rained in the north of the town" in lines
    assert "  2  ¶2  said  no" in lines


@pytest.mark.parametrize("width", [40, 80])
def test_long_reporting_words_are_wrapped_where_everything_is_shown(width: int) -> None:
    cue = "had said again and again, to all who came to see her there, in the end"
    lines = [
        x.plain for x in ledger_lines(ledger_of(f"[Ada] <{cue}> {{it rained}}."), width, everything=True)
    ]
    assert max(map(cell_len, lines)) <= width
    assert cue in " ".join(" ".join(lines).split())


def test_no_article_alone_is_called_independent() -> None:
    assert "independent" not in printed(80, colour=False, everything=True)


def many(sentences: int) -> Ledger:
    """An article that says a lot in its own voice."""
    ledger = ledger_of("\n".join(f"Halvard Krone went home {n}." for n in range(sentences)))
    text_id = ledger.document.text_id
    spans = [(zone.span,) for zone in ledger.zones]
    rows = [
        VoiceRow(
            voice_id(text_id, (at,)),
            (Span(at.start, at.end - 2),),
            sure(Voice.AUTHOR),
            sure(ContentType.CHECKABLE),
        )
        for (at,) in spans
    ]
    return summed(replace(ledger, voice=tuple(rows)))


def test_long_lists_are_cut_with_a_count() -> None:
    lines = [line.plain for line in ledger_lines(many(20), 80)]
    assert "in its own voice · 20" in lines
    assert "  … and 14 more (--all shows them)" in lines
    assert len([line for line in lines if "went home" in line]) == 6
    whole = [line.plain for line in ledger_lines(many(20), 80, everything=True)]
    assert len([line for line in whole if "went home" in line]) == 20


def test_an_unread_article_shows_quotations_and_links() -> None:
    lines = [line.plain for line in ledger_lines(unread(), 80)]
    assert "note: language: Russian; attributions are read in English only" in lines
    assert "  ¶1  «Мы нашли три сломанных клапана»" in lines
    assert "  link  https://velm.example/ru" in lines
    assert not [line for line in lines if "claims" in line or "never heard" in line]


def test_of_an_unread_article_only_its_own_links_are_shown() -> None:
    ledger = ledger_of("Меню\nМинистр сказал нет.", {0: ZoneKind.NAVIGATION}, language="ru")
    links = (
        Link(Span(0, 4), "https://velm.example/menu", "link"),
        Link(Span(5, 12), "https://velm.example/said", "link"),
        Link(None, "https://velm.example/a.jpg", "image"),
    )
    ledger = replace(ledger, document=replace(ledger.document, links=links))
    brief, whole = (
        [
            line.plain.split()[-1]
            for line in ledger_lines(ledger, 80, everything=everything)
            if "  link" in line.plain
        ]
        for everything in (False, True)
    )
    assert brief == ["https://velm.example/said"]
    assert len(whole) == 2


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


@settings(max_examples=40, deadline=None)
@given(WORDS, st.sampled_from([40, 80, 120]), st.booleans())
def test_no_line_of_the_whole_ledger_is_wider_than_the_terminal(
    name: str, width: int, everything: bool
) -> None:
    """Names from outside stand in every part of the screen: sources, relays, sentences, lists."""
    ledger = harbour()
    ledger = replace(
        ledger,
        sources=tuple(replace(source, name=f"{name} {source.name}") for source in ledger.sources),
        document=replace(ledger.document, title=name, outlet=name, links=(Link(None, name, "video", name),)),
    )
    lines = ledger_lines(summed(ledger), width, everything=everything)
    assert max(cell_len(line.plain) for line in lines) <= width
    assert not [line for line in lines if "\n" in line.plain]


@pytest.mark.parametrize("emoji", ["👨‍👩‍👧", "e\u0301", "👍🏽"])
def test_a_cut_parts_no_character_from_its_marks(emoji: str) -> None:
    for width in range(20, 40):
        for part in elide(emoji * 40, width).split(" […] "):
            assert not part.strip("…") or part.strip("…")[0] == emoji[0]
            assert part.rstrip("…").replace(emoji, "") == ""


def test_a_long_credential_is_shortened_between_its_marks() -> None:
    parts = ["expert", f"“doctor of {'very ' * 20}military Sciences”", "through FAN, interview"]
    told = _fitting(parts, 70)
    assert cell_len(told) <= 70
    assert told.startswith("expert · “doctor of very")
    assert told.endswith("Sciences” · through FAN, interview")
