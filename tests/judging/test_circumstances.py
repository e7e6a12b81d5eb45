"""What a sentence tells of the telling itself is found, and nothing that somebody may have said."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.judging.circumstances import tells_of_the_telling


def words_of(sentence: str) -> str:
    found = tells_of_the_telling(sentence, Span(0, len(sentence)))
    return found.of(sentence) if found else ""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("He did not elaborate.", "He did not elaborate"),
        ("The port authority has not yet given details.", ""),
        ("The port authority did not immediately provide any further details.", None),
        ("Varn Shipping didn't respond to repeated requests for comment.", None),
        ("Varn Shipping didnt respond to questions.", None),
        ("Ilka Moro, who left the board in May, declined to be interviewed.", None),
        ("The harbour master refused to say who had signed.", None),
        ("She gave no further details of the plan.", None),
        ("There was no immediate comment from the coalition.", None),
        ("Moro was speaking at a ceremony in Ansk.", None),
        ("The old captain spoke to the Courier by telephone.", None),
        ("His remarks came a day after the vote.", None),
        ("The statement was published on the ministry's site.", None),
        ("Varn Shipping did not respond when asked about the crane.", None),
        ("The harbour master has not replied.", None),
        ("The port authority did not answer our letters.", None),
        ("It is not yet clear what was in the crates.", None),
        ("It remained unclear who had hired the boat.", None),
        ("The numbers could not be independently verified.", None),
        ("Ilka Moro could not be reached for comment.", None),
        ("The Courier was unable to verify the pictures.", None),
        ("No group has claimed responsibility for the blast.", None),
        ("There was no immediate claim of responsibility.", None),
        ("No independent confirmation was available.", None),
        ("Efforts to reach Varn Shipping were unsuccessful.", None),
        ("We geolocated the clip by its roofs.", None),
        ("We have compared the old pictures with the new.", None),
    ],
)
def test_what_was_not_said_and_where_he_spoke_is_about_the_telling(sentence: str, words: str | None) -> None:
    found = words_of(sentence)
    assert found == words if words is not None else found


@pytest.mark.parametrize(
    "sentence",
    [
        "The army did not give up the bridge.",
        "The pump does not answer to the switch.",
        "I did not say that.",
        "We would not comment on our own neighbours.",
        "Radio Veles reported the blast but did not give a toll.",
        "He said that the ministry did not comment on it.",
        "There was no water in the well.",
        "The remarks of the mayor were a joke.",
        "It had no information on the cause.",
        "She did not answer the door.",
        "The crane did not respond to the lever.",
        "It is clear that the bolt was loose.",
        "It was not clear how many of the wounded were dockers.",
        "The ministry did not answer the agency's questions.",
        "Her boat had sunk but she did not say where.",
        "It could not confirm the deaths.",
        "The rumour that the dam has cracked could not be verified.",
        "The door could not be reached by ladder.",
        "The guild claimed responsibility for the fire.",
        "The valve could not be closed.",
        "We checked the door and went to bed.",
        "The mayor said it was not clear who had paid.",
        "The captain was speaking-tube operator in his youth.",
        '"He did not elaborate," Moro said.',
    ],
)
def test_other_sentences_are_not(sentence: str) -> None:
    assert not words_of(sentence)


def test_a_line_of_a_million_letters_is_read_at_once() -> None:
    assert not words_of("The ministry of " + "very " * 200_000 + "late trains")
