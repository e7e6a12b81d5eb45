"""What is stated over a text, between two lines of three strokes."""

from __future__ import annotations

import pytest

from sayso.intake.dates import date_alone
from sayso.intake.documents import document_of
from sayso.intake.front_matter import front_matter, without_front_matter
from sayso.intake.items import Item

DATA = (
    '---\ntitle: "Ferry burns: off Tolm"\ndate: 2023-03-03T10:00:00Z\nauthor: Marit Lunde\n'
    "tags: [sea, fire]\n---\n\n"
)
TEXT = "A ferry with 81 people on board burnt on Thursday night, the coast guard said.\n\nAll were saved.\n"


@pytest.mark.parametrize("name", ["ferry.md", "ferry.txt"])
def test_title_date_and_author_are_taken_from_the_data_over_a_text(name: str) -> None:
    document = document_of(Item(name=name, data=(DATA + TEXT).encode()))
    assert (document.title, document.author) == ("Ferry burns: off Tolm", "Marit Lunde")
    assert document.published is not None
    assert (document.published.date, document.published.where) == ("2023-03-03", "data over the text (date)")


def test_other_signs_are_known_and_lists_are_no_names() -> None:
    assert front_matter('+++\ntitle = "Dam"\nauthor = ["A. Moro"]\n+++\n' + TEXT) == {"title": "Dam"}
    assert without_front_matter(DATA + TEXT) == "\n" + TEXT


def test_an_article_between_two_strokes_is_no_data() -> None:
    text = "---\nThe dam was closed on Tuesday, and nobody said why.\nThe mayor left.\n---\nIt is open."
    assert front_matter(text) == {}
    assert without_front_matter(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "Published: 10:14, 3 March 2023",
        "Published: 10:14, 3 March 2023 | Updated: 11:02, 4 March 2023",
        "Published 10.14 am GMT on Friday, 3 March 2023",
        "Published 3 March 2023 (updated 4 March 2023)",
    ],
)
def test_the_hour_may_stand_before_the_day(line: str) -> None:
    assert date_alone(line) == ("2023-03-03", True)


@pytest.mark.parametrize("line", ["Updated: 11:02, 3 March 2023", "10:14 was the time, 3 March 2023 the day"])
def test_other_days_are_none_of_publication(line: str) -> None:
    assert date_alone(line) is None
