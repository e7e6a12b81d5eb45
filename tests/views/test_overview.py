"""Who stands behind outlets, and who has articles from whom: only what chains and stories show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.case.traced import TracedArticle
from sayso.core.copying import Copy, CopyKind, Credited, Direction
from sayso.core.verdict import Verdict
from sayso.tracing.article import Article
from sayso.tracing.forest import forest_of
from sayso.views.beside_origins import raising_no_figure, told_apart
from sayso.views.overview import Behind, Taken, maker_words, outlets_told, resting_on, taken_in
from sayso.views.trace_copies import direction_told
from sayso.views.trace_event import Scene
from tests.tracing.test_mentions import spoken
from tests.tracing.test_trace import COPY, MAIL, POST, the_fire
from tests.tracing.told import told

OWNER = told(
    "[The Ostra depot company] <said> {seven people died in the fire at the Ostra oil depot on 3 May 2021}.",
    outlet="Noon Star",
)


def basis_of(article: Article, *articles: Article) -> set[str]:
    """The articles that rest on whom this one heard."""
    event = the_fire(article, *articles)
    (mention,) = (one for one in event.mentions if one.text_id == article.text_id)
    (basis,) = (
        rest.other
        for rest in event.rests
        if rest.one == mention.id and rest.other in {basis.id for basis in event.bases}
    )
    return resting_on(basis, event)


def test_copies_rest_on_whom_the_first_heard() -> None:
    assert basis_of(POST, MAIL, COPY) == {POST.text_id, COPY.text_id}


@pytest.mark.parametrize("article", [MAIL, OWNER])
def test_who_tells_of_the_same_rests_on_his_own_source_alone(article: Article) -> None:
    assert basis_of(article, POST, COPY) == {article.text_id}


def copy(left: str, right: str, share: float, credited: Credited) -> Copy:
    direction = Verdict(Direction.LEFT_FIRST, "date", (), 0.9)
    return Copy(
        left, right, (), CopyKind.EDITED, share, direction, Verdict(credited, "names the outlet"), 0.9, "test"
    )


def test_two_reprints_of_one_have_nothing_from_each_other() -> None:
    outlets = {"a": "Ostra Wire", "b": "Noon Star", "c": "Evening Echo"}
    articles = {key: TracedArticle(key, "", outlet, "", "") for key, outlet in outlets.items()}
    copies = [
        copy("a", "b", 0.9, Credited.YES),
        copy("a", "c", 0.9, Credited.YES),
        copy("b", "c", 0.8, Credited.NO),
    ]
    assert taken_in(forest_of(copies, {}), articles) == (
        Taken("Noon Star", "Ostra Wire", 1, 1, (("a", "b"),)),
        Taken("Evening Echo", "Ostra Wire", 1, 1, (("a", "c"),)),
    )


def test_of_one_of_several_equal_ones_nobody_is_accused() -> None:
    outlets = {"a": "Ostra Wire", "b": "Noon Star", "c": "Evening Echo"}
    articles = {key: TracedArticle(key, "", outlet, "", "") for key, outlet in outlets.items()}
    wire = copy("a", "b", 1.0, Credited.YES)
    copies = [wire, copy("a", "c", 0.7, Credited.NO), copy("b", "c", 0.7, Credited.NO)]
    taken = taken_in(forest_of(copies, {}), articles)
    assert taken[1] == Taken("Evening Echo", "Ostra Wire", 1, 0, (("a", "c"),), or_copies=1)
    assert [maker_words(one) for one in taken] == ["Ostra Wire", "Ostra Wire or a copy of it"]
    unsure = [wire, copy("a", "c", 0.7, Credited.UNKNOWN), copy("b", "c", 0.7, Credited.NO)]
    assert len(taken_in(forest_of(unsure, {}), articles)) == 1


def test_dates_that_speak_against_a_direction_are_told() -> None:
    dates = {"a": "2025-03-15T12:30:00Z", "b": "2025-03-15T07:00:00Z", "c": "2025-03-15"}
    articles = {key: TracedArticle(key, "", key, date, "") for key, date in dates.items()}
    against = "by the dates of the pages, though its page is dated earlier"
    assert direction_told(copy("a", "b", 0.9, Credited.YES), articles) == against
    assert direction_told(copy("b", "a", 0.9, Credited.YES), articles) == "by the dates of the pages"
    assert direction_told(copy("a", "c", 0.9, Credited.YES), articles) == "by the dates of the pages"


def test_outlets_that_never_name_a_source_are_told_apart() -> None:
    one = Behind("Ada Holt", ("Evening Echo", "Noon Star", "Ostra Wire"), (), ("Noon Star",))
    assert outlets_told(one) == "Evening Echo, Ostra Wire; by way of others, without naming it: Noon Star"
    assert outlets_told(replace(one, unsaid=())) == "Evening Echo, Noon Star, Ostra Wire"


def test_who_says_it_himself_has_seen_nothing() -> None:
    own = spoken("Nine people died in the fire at the Ostra oil depot on 3 May 2021.")
    event = the_fire(POST, own)
    articles = {
        one.text_id: TracedArticle(one.text_id, "", outlet, "", one.text)
        for one, outlet in ((POST, "Ostra Post"), (own, ""))
    }
    ways = [line.plain.strip() for line in Scene(event, articles).ways()]
    assert any(way.startswith("in the words of ") for way in ways)
    assert not any(way.startswith("seen by") for way in ways)
    assert len({*ways}) == len(ways)


def test_nobody_has_it_from_whom_it_is_not_known_to_credit() -> None:
    articles = {key: TracedArticle(key, "", key.upper(), "", "") for key in "ab"}
    assert not taken_in(forest_of([copy("a", "b", 0.9, Credited.UNKNOWN)], {}), articles)


def test_whom_the_figure_counts_is_listed_as_an_origin() -> None:
    one = told(
        "[Odd Moen] <said> {nine people died in the fire at the Ostra oil depot on 3 May 2021}.",
        outlet="Noon Star",
    )
    other = told(
        "[Odd Moen] <told reporters> {nine people died when the Ostra oil depot burnt on 3 May 2021}.",
        outlet="Evening Echo",
    )
    event = the_fire(one, other)
    scene = Scene(event, {})
    independence = event.whole.independence
    assert (independence.words, independence.likely) == ("one origin", 0)
    assert [scene.basis[counted.basis].names[0] for counted in told_apart(scene.trace)] == ["Odd Moen"]
    assert not raising_no_figure(scene.trace)


def test_no_more_origins_are_listed_than_the_words_count() -> None:
    event = the_fire(POST, MAIL, OWNER)
    independence = event.whole.independence
    crowded = replace(independence, distinct=independence.likely + 5)
    assert independence.likely > 1
    assert not told_apart(replace(event, whole=replace(event.whole, independence=crowded)))
