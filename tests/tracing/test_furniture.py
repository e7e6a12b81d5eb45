"""What an outlet prints under one story after another makes no copies; what others took over does."""

from sayso.tracing.copies import copies_in
from tests.tracing.printed import printed, prose

STANDING = prose("standing", 40)


def under(story: int, *, outlet: str | None, standing: str = STANDING, length: int = 150) -> object:
    return printed(f"{prose(story, length)}\n\n{standing}", outlet=outlet)


def test_a_paragraph_on_every_page_of_an_outlet_makes_no_copies() -> None:
    assert copies_in([under(n, outlet="Dawn") for n in range(30)]) == ()


def test_it_makes_none_on_pages_that_hold_little_else() -> None:
    long = [under(n, outlet="Dawn") for n in range(6)]
    short = [under(n, outlet="Dawn", length=20) for n in range(6, 12)]
    assert copies_in([*long, *short]) == ()


def test_a_reprint_takes_it_along_and_is_a_copy_of_its_story_alone() -> None:
    agency = [under(n, outlet="Agency") for n in range(6)]
    reprints = [
        printed(f"{article.text} Also printed here.", outlet=f"Portal {n}")
        for n, article in enumerate(agency)
    ]
    found = copies_in([*agency, *reprints])
    assert len(found) == len(agency)
    assert all(copy.share > 0.9 for copy in found)


def test_another_outlet_that_puts_it_into_a_story_of_its_own_has_copied_it() -> None:
    agency = [under(n, outlet="Agency") for n in range(6)]
    other = under(99, outlet="Portal")
    assert all(other.text_id in (copy.left, copy.right) for copy in copies_in([*agency, other]))
    assert len(copies_in([*agency, other])) == len(agency)


def test_versions_of_one_story_at_one_outlet_stay_copies() -> None:
    story = prose("story", 150)
    versions = [printed(f"{story} {prose(n, 30)}", outlet="Dawn") for n in range(6)]
    assert len(copies_in(versions)) == 15


def test_nothing_is_furniture_where_no_outlet_is_known() -> None:
    assert len(copies_in([under(n, outlet=None) for n in range(5)])) == 10
