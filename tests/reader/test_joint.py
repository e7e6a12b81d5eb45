"""Two sources that tell together."""

import pytest

from sayso.core.attribution import Attribution
from sayso.core.finding import Finding
from sayso.core.span import Span
from sayso.reader.joint import with_each_source


def sources(text: str, source: str, cue: str, content: str) -> list[str]:
    """The sources of the rows that come of one."""

    def at(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    row = Attribution("a", at(source), at(cue), at(content), 0.9)
    rows = with_each_source(text, "t", [Finding(row)])
    return [one.attribution.source[0].of(text) for one in rows]


@pytest.mark.parametrize(
    ("source", "both"),
    [
        ("The mayor and a dockers' union", ["The mayor", "a dockers' union"]),
        ("Velmia and its ally Norland", ["Velmia", "its ally Norland"]),
        ("doctors in the town and the Velm Watch", ["doctors in the town", "the Velm Watch"]),
        ("the Velm Watch and aid workers", ["the Velm Watch", "aid workers"]),
        ("residents and rescue workers", ["residents", "rescue workers"]),
        ("Rebels and opposition officials", ["Rebels", "opposition officials"]),
        ("local authorities and survivors in Orlo", ["local authorities", "survivors in Orlo"]),
        ("The Velm-based observatory and port workers", ["The Velm-based observatory", "port workers"]),
        ("angry parents and residents", ["angry parents and residents"]),
        ("the fire and rescue workers", ["the fire and rescue workers"]),
        ("Local and state media", ["Local and state media"]),
        ("nurses and patients", ["nurses and patients"]),
        ("The troops and militiamen", ["The troops and militiamen"]),
        ("the Energy and Water Ministry", ["the Energy and Water Ministry"]),
        (
            "The General Command of the Army and the Armed Forces",
            ["The General Command of the Army and the Armed Forces"],
        ),
        ("a clerk who fled and the mayor", ["a clerk who fled and the mayor"]),
        ("an envoy between the court and the rebels", ["an envoy between the court and the rebels"]),
        ("The writer and former premier Ada Moro", ["The writer and former premier Ada Moro"]),
    ],
)
def test_each_has_a_row(source: str, both: list[str]) -> None:
    assert sources(f"{source} said nine boats sank.", source, "said", "nine boats sank") == both


def test_a_bare_name_must_stand_alone_elsewhere() -> None:
    text = "{}The secretary and Moro agreed that the dam holds."
    asked = ("The secretary and Moro", "agreed", "that the dam holds")
    assert sources(text.format(""), *asked) == ["The secretary and Moro"]
    assert sources(text.format("Moro came at noon. "), *asked) == ["The secretary", "Moro"]


def test_the_first_of_two_is_found_before_the_second() -> None:
    text = "Nine boats sank at night, the Port Union and a guard said."
    assert sources(text, "a guard", "said", "Nine boats sank at night") == ["the Port Union", "a guard"]
    text = "Nine boats sank at night, hitting the pier, and a guard said it was dark."
    assert sources(text, "a guard", "said", "it was dark") == ["a guard"]


@pytest.mark.parametrize(
    ("text", "source", "content", "each"),
    [
        ("Nine boats sank, officials and residents said.", "residents", "Nine boats sank", "officials"),
        ("Nine boats sank, witnesses and a pilot said.", "a pilot", "Nine boats sank", "witnesses"),
        ("“It sank,” port officials and residents said.", "residents", "“It sank,”", "port officials"),
        ("“It sank”, police and two pilots said.", "two pilots", "“It sank”", "police"),
        ("Nine boats sank, police, medics and a pilot said.", "a pilot", "Nine boats sank", "police|medics"),
        ("Nine sank, police, doctors and a pilot said.", "a pilot", "Nine sank, police", "police|doctors"),
        ("It rained, as did the day before, and residents said so.", "residents", "so", ""),
        ("They held boys, police and officials, residents said.", "residents", "They held boys", ""),
        ("Nine boats sank, fire and rescue workers said.", "rescue workers", "Nine boats sank", ""),
        ("It burnt, killing nurses, doctors and a pilot said so.", "a pilot", "so", ""),
    ],
)
def test_groups_that_tell_what_stands_before_them(text: str, source: str, content: str, each: str) -> None:
    assert sources(text, source, "said", content) == [*filter(None, each.split("|")), source]


def test_the_first_of_such_groups_is_no_end_of_the_content() -> None:
    text = "Nine sank, police, doctors and a pilot said."
    spans = [(Span(text.index(w), text.index(w) + len(w)),) for w in ("a pilot", "said", "Nine sank, police")]
    rows = [one.attribution for one in with_each_source(text, "t", [Finding(Attribution("a", *spans, 0.9))])]
    assert [row.content[0].of(text) for row in rows] == ["Nine sank"] * 3


@pytest.mark.parametrize(
    ("text", "source", "both"),
    [
        (
            "Nine boats sank, according to the army and two fishermen.",
            "the army",
            ["the army", "two fishermen"],
        ),
        ("Nine boats sank, according to the army and local media.", "the army", ["the army", "local media"]),
        ("Nine boats sank, according to the army and it is dark.", "the army", ["the army"]),
        ("Nine boats sank, according to the army and the sea is rough.", "the army", ["the army"]),
    ],
)
def test_the_second_of_two_is_found_behind_the_first(text: str, source: str, both: list[str]) -> None:
    assert sources(text, source, "according to", "Nine boats sank") == both


def test_a_headline_names_two_in_a_word_each() -> None:
    text = "Nine boats sank off Velm, army, fishermen say\n\nIt was dark.\n"
    assert sources(text, "fishermen", "say", "Nine boats sank") == ["fishermen"]
    text = text.replace("fishermen", "rescuers")
    assert sources(text, "rescuers", "say", "Nine boats sank") == ["army", "rescuers"]
    assert sources(f"Velm\n{text}", "rescuers", "say", "Nine boats sank") == ["rescuers"]
