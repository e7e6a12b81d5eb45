"""Words that give a sentence to somebody, or to talk, and words that only look like them."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.judging.given_to import given_behind
from sayso.judging.unheard import SIGNS, reports_shortly


def signs(text: str) -> list[str]:
    return [name for name, of in SIGNS if of(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Orr invented the flood, a court in Velm heard yesterday.",
        "The lock will stay shut, the inquiry was told on Monday.",
        "The lock will stay shut, it emerged at a hearing in Velm.",
        "The pump had failed twice, it has since been confirmed.",
        "As it became known to Bastr, the keeper has resigned.",
        "It follows from the ledgers that the pumps were sold.",
        "It is clear from her letters that the keeper knew.",
        "The barges are lost, which was admitted even by the board.",
        "Word on the quay is that the keeper has fled.",
        "Talk in the corridors is that the weir will be sold.",
        "The story in Velm goes that the weir was built by a giant.",
        "Legend has it that the weir was built by a giant.",
        "Nine boats sank - so goes the board's story.",
        "So says the board.",
        "At least that is what the board says.",
        "That, too, is a lie, as the union sees it.",
        "To hear the keeper tell it, the flood was small.",
        "The board has won, if one believes its bulletins.",
        "The pier is safe, if the board is to be believed.",
        "Nine boats is the number given by the board.",
        "The fishermen's number is forty.",
        "Fishermen have a different number: forty.",
        "The union's answer: the list is forged.",
        "The union's answer is simple: the list is forged.",
        "The board expresses its deepest condolences to the families.",
        "Moro offered her thanks to the crews.",
    ],
)
def test_what_is_given_to_somebody_is_a_sign(text: str) -> None:
    assert signs(text)


@pytest.mark.parametrize(
    "text",
    [
        "The court sat in Velm, and a bell was heard.",
        "The court heard nine witnesses.",
        "A dragon emerged at a fair in Velm.",
        "The mill follows the river from the weir.",
        "The lamp was bought from a dealer, which was cheap.",
        "The talk in the hall lasted nine hours.",
        "The story is told in nine chapters.",
        "Word processing is taught in the school.",
        "So far the pumps have held.",
        "So many boats sank that the quay was shut.",
        "That is what happened.",
        "If one follows the river, the weir comes into view.",
        "To hear the bells, walk up the hill.",
        "The number of boats rose to nine.",
        "The prize was given by the board.",
        "The keeper's house is old.",
        "Our verdict: a fine boat.",
        "The answer took nine days.",
        "The express train sends its smoke over the weir.",
    ],
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert not signs(text)


@pytest.mark.parametrize(
    ("behind", "given"),
    [
        ("At least that is what the board says.", True),
        ("That was how Moro remembered it.", True),
        ("Or so the board says.", True),
        ("That is what we know.", False),
        ("That is how the flood began.", False),
        ("So far nobody has come.", False),
        ("So the board met again.", False),
    ],
)
def test_the_next_words_give_a_sentence_away(behind: str, given: bool) -> None:
    first = "Nine boats sank."
    assert (given_behind(f"{first} {behind}", Span(0, len(first))) is not None) is given
    assert given_behind(f"{first}\n\n{behind}", Span(0, len(first))) is None


def test_a_word_of_saying_reports_before_place_and_time_too() -> None:
    for text in ("The keeper said at a rally the flood was over.", "Moro says after each flood the same."):
        assert reports_shortly(text, Span(0, len(text)))
    assert reports_shortly("The said weir was old.", Span(0, 22)) is None
