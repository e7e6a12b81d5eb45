"""What single lines look like: addresses, remnants of scripts, counts of comments, places in a row."""

from __future__ import annotations

import pytest

from sayso.zoning import box_rules, patterns


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("17:31 Bridge closed", False),
        ("5.31pm Bridge closed to lorries", False),
        ("16:02 - First house falls", False),
        ("9:05 GMT | Mayor speaks", False),
        ("17:31", True),
        ("17:31 Updated 18:05", True),
        ("12 May 2031, 17:31 local time", True),
        ("Monday 17:31", True),
    ],
)
def test_an_hour_before_what_a_live_page_tells_is_no_date(words: str, expected: bool) -> None:
    assert patterns.is_date(words, len(words.split())) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 Harbour Street", True),
        ("Kelm, OR 97301", True),
        ("DE-60314 Kelm am Main", True),
        ("10119 Berlin", True),
        ("London SE1 9GF", True),
        ("вул. Хрещатик, 22", True),
        ("desk@courier.example", True),
        ("2020 Money", False),
        ("2019-11-20 17:27:46 Ada Moro", False),
        ("Price point: $2.3 million in Lake Street district", False),
        ("The street was closed on Monday", False),
        ("In 1971 the valley was flooded", False),
    ],
)
def test_addresses_are_known_by_their_form(words: str, expected: bool) -> None:
    assert patterns.has_address(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("wide-browser-and-larger", True),
        ("3/random/post-list", True),
        ("*/?>", True),
        ("{{ article.title }}", True),
        ('<img height="1" width="1" src="x">', True),
        ("0 : 0", True),
        ("loadPage(story, 7);", True),
        ('lines of one kind ("a flash crowd");', False),
        ("Follow us", False),
        ("A well-known harbour", False),
        ("1/2", False),
    ],
)
def test_remnants_of_scripts_are_no_words(words: str, expected: bool) -> None:
    assert patterns.is_remnant(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("15 comments", True),
        ("New, 15 comments", True),
        ("Comments (3)", True),
        ("0 replies", True),
        ("7 Kommentare", True),
        ("Comments", False),
        ("He had 15 comments on the plan", False),
    ],
)
def test_counts_of_comments(words: str, expected: bool) -> None:
    assert patterns.is_comment_count(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"), [("Image 1 of 12", True), ("3/8", True), ("1 of them", False)]
)
def test_places_in_a_row_of_pictures(words: str, expected: bool) -> None:
    assert patterns.is_position(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("By Ada Moro", True),
        ("By Ada Moro ada.moro@courier.example (509) 555-0112", True),
        (
            "By Ada Moro | March 12, 2019 -- 19:14 GMT (19:14 GMT) | Topic: Dams",
            True,
        ),
        ("By evening the water had reached the old town", False),
        ("By Monday the ministry of water of the north and the mayor of the town of Kelm had gone", False),
    ],
)
def test_bylines_with_addresses_and_dates(words: str, expected: bool) -> None:
    assert patterns.is_byline(words, len(words.split())) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ada.moro@courier.example", True),
        ("Ada Moro: @adamoro", True),
        ("info@courier.example", False),
        ("Write to newsroom@courier.example", False),
    ],
)
def test_an_authors_own_address_is_no_desks(words: str, expected: bool) -> None:
    assert bool(box_rules._OWN_ADDRESS.search(words)) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("March 2019", True),
        ("A: In March 2019.", False),
        ("Q. On 3 May 2020?", False),
        ("On 3 May 2020", True),
    ],
)
def test_an_answer_is_no_date(words: str, expected: bool) -> None:
    assert patterns.is_date(words, len(words.split())) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Coast | 3.5.2021 | Text: Ada Moro", True),
        ("Section: Coast 3 May 2021", True),
        ("Автор: Ada Moro 3.5.2021", True),
        ("Ada Moro 3 May 2021", False),
        ("Section: Coast and what it lost on 3 May 2021", False),
    ],
)
def test_names_and_a_date_are_laid_out_by_a_bar_or_the_labels_that_intake_knows(
    words: str, expected: bool
) -> None:
    assert patterns.is_names_and_date(words) is expected


@pytest.mark.parametrize(
    ("words", "errors", "network"),
    [
        ("If you found an error, please select it and press Ctrl+Enter.", True, False),
        ("Noticed a typo? Highlight the text and press Ctrl+Enter.", True, False),
        ("Join us on Viber and read the main news first!", False, True),
        ("Read us in Telegram and know it all!", False, True),
        ("The clerk found an error and pressed for a new count.", False, False),
        ("Join us on Saturday at the pier, the mayor said.", False, False),
        ("Follow us on Facebook, she said, and was laughed at.", False, False),
    ],
)
def test_what_a_page_asks_its_reader_to_do(words: str, errors: bool, network: bool) -> None:
    assert patterns.asks_for_errors(words) is errors
    assert patterns.invites_to_a_network(words) is network
