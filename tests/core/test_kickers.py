"""Labels over headlines, and names of sections."""

import pytest

from sayso.core.kickers import is_kicker, names_section, stands_over_headline


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("EXCLUSIVE", True),
        ("For immediate release:", True),
        ("EMBARGOED UNTIL 00:01 ON MONDAY", True),
        ("Live updates", True),
        ("Opinion polls are wrong", False),
        ("Exclusive school shuts", False),
    ],
)
def test_a_label_is_a_whole_line(line: str, kicker: bool) -> None:
    assert is_kicker(line) is kicker


@pytest.mark.parametrize(
    ("words", "section"),
    [("News", True), ("World news", True), ("News & Analysis", True), ("Velm News", False), ("", False)],
)
def test_a_section_is_no_outlet(words: str, section: bool) -> None:
    assert names_section(words) is section


_TEXT = "The harbour council of Velm said on Tuesday that the bridge would stay closed until next spring."


@pytest.mark.parametrize(
    ("line", "below", "over"),
    [
        ("Politics", ["Bridge stays closed until spring", _TEXT], True),
        ("Town & Country", ["Bridge stays closed until spring", "By Ada Moro", "3 May 2024", _TEXT], True),
        ("US news", ["Bridge stays closed until spring", _TEXT], True),
        (
            "News | Coast",
            ["Bridge stays closed until spring", "Three councillors now change sides", _TEXT],
            True,
        ),
        (
            "TROUBLED WATER",
            [
                "Bridge stays closed for long",
                "Three councillors now change sides",
                "By A",
                "3 May",
                "Velm",
                _TEXT,
            ],
            True,
        ),
        ("Bridge closed", ["Engineers find cracks in pillars", "By A", "3 May", "Velm", _TEXT], False),
        ("Bridge closed", [_TEXT, _TEXT], False),
        ("Bridge stays closed", ["Three councillors now change sides", _TEXT], False),
        ("Bridge closed", [], False),
    ],
)
def test_a_section_stands_over_a_headline(line: str, below: list[str], over: bool) -> None:
    assert stands_over_headline(line, below) is over
