"""How often an outlet says from whom it has an article, in words."""

from __future__ import annotations

import pytest

from sayso.views.overview import Taken, credited_words


@pytest.mark.parametrize(
    ("credited", "articles", "words"),
    [
        (0, 1, "never credited"),
        (0, 7, "never credited"),
        (1, 1, "credited each time"),
        (2, 3, "credited 2 of 3 times"),
    ],
)
def test_how_often_it_is_credited(credited: int, articles: int, words: str) -> None:
    assert credited_words(Taken("Kosa Post", "Orlavan Agency", articles, credited, ())) == words
