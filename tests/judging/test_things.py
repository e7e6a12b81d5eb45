"""Things that could be got, by their whole phrases, and nouns that name none."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.judging.things import names_no_thing, things_in, whole_phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Orr posted a photograph of the broken weir.", "a photograph of the broken weir"),
        ("In footage of the raid, a man is seen.", ""),
        ("They saw a letter from the bank and left.", "a letter from the bank"),
        ("Orr held a photograph of the old building.", "a photograph of the old building"),
        ("They read a statement by the army flashed on Monday.", "a statement by the army"),
        ("Orr ordered a formal study to find out.", "a formal study"),
        ("It is in a report by the Weir Council on Monday.", "a report by the Weir Council"),
        ("He told a press conference by video link that it rained.", "a press conference"),
        ("The mayor sent photos of the flooded hall to Orr.", ""),
    ],
)
def test_a_thing_is_told_by_its_whole_phrase(text: str, phrase: str) -> None:
    found = [span.of(text) for _, _, span in things_in(text, Span(0, len(text)))]
    assert found == [phrase] * bool(phrase)


@pytest.mark.parametrize(
    ("text", "words", "phrase"),
    [
        ("In a text message read to the court, Orr wrote it.", "message read to ", "a text message"),
        ("In footage of the raid, a man is seen.", "footage of", "footage of the raid"),
        ("Orr shared a video that showed smoke.", "video that showed", "a video"),
        ("The court saw pictures of her son.", "pictures", "pictures of her son"),
        (
            "A memo obtained by the Post said so.",
            "A memo obtained by the Post",
            "A memo obtained by the Post",
        ),
    ],
)
def test_words_cut_in_a_phrase_give_the_whole(text: str, words: str, phrase: str) -> None:
    at = text.index(words)
    assert whole_phrase(text, Span(at, at + len(words))).of(text) == phrase


@pytest.mark.parametrize(
    ("text", "words", "none"),
    [
        ("She spoke over a video call.", "a video", True),
        ("She spoke via video link.", "video", True),
        ("She joined by video and spoke.", "video", True),
        ("Orr came to a photo call.", "a photo", True),
        ("The report card said so.", "The report", True),
        ("She posted a video and left.", "a video", False),
        ("The report calls it a raid.", "The report", False),
        ("The report called it a raid.", "The report", False),
    ],
)
def test_a_noun_that_names_no_thing(text: str, words: str, none: bool) -> None:
    at = text.index(words)
    assert names_no_thing(text, Span(at, at + len(words))) is none


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The rector left his post in May.", ""),
        ("Goats grazed at the frontier post.", ""),
        ("She was removed from the post by Orr.", ""),
        ("He announced that he would keep her post on the council.", ""),
        ("Orr said so in a Facebook post.", "a Facebook post"),
        ("In a post on X, Orr was calm.", "a post on X"),
        ("In a later post, Orr was calm.", "a later post"),
        ("Orr wrote in a post that the weir held.", "a post"),
        ("The rector shared a post by Ada Holt.", "a post by Ada Holt"),
        ("Nobody saw the post on his Telegram channel.", "the post"),
    ],
)
def test_a_post_is_a_message_where_the_words_about_it_say_so(text: str, phrase: str) -> None:
    found = [span.of(text) for _, _, span in things_in(text, Span(0, len(text)))]
    assert found == ([phrase] if phrase else []) or (phrase and found[0].startswith(phrase))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Orr called the trial a political order.", ""),
        ("The speech was “a letter of love to the sea”.", ""),
        ("Orr called the trial a contract with the devil.", ""),
        ("Orr called on the mayor to publish a contract with the firm.", "a contract"),
        ("Orr held an order of the court.", "an order of the court"),
        ("In a conversation with «Kurant-7» he said so.", "a conversation with «Kurant-7»"),
    ],
)
def test_figures_of_speech_are_no_papers(text: str, phrase: str) -> None:
    found = [span.of(text) for _, _, span in things_in(text, Span(0, len(text)))]
    assert found == [phrase] * bool(phrase)
