"""Over which other rows a relay goes on, and where its telling ends."""

import pytest

from sayso.core.source import Kind
from tests.judging.articles import judged


def test_a_relay_goes_on_over_what_the_same_source_says_next() -> None:
    lines = """
        [A military source] <told> SANA {that it rained}.
        [The source] <added> {that it snowed}.
        [The mayor] <said> {that it thawed}.
    """
    article = judged(lines, same={"The source": "A military source"})
    assert [article.chain(k) for k in range(3)] == [
        ["SANA", "A military source"],
        ["SANA~", "A military source"],
        ["The mayor"],
    ]


def test_who_is_met_for_the_first_time_as_one_known_goes_on_from_the_row_before() -> None:
    rows = (
        "[An officer of the guard] <told> SANA {that it rained}. The official said that it snowed.",
        "= An officer of the guard told SANA that it rained. [The official] <said> {that it snowed}.",
    )
    assert judged("\n".join(rows)).chain(1) == ["SANA~", "The official"]
    apart = judged("\n".join(row.replace("The official", "A nurse") for row in rows))
    assert apart.chain(1) == ["A nurse"]


def test_what_goes_on_goes_on_with_the_same_one_in_its_paragraph() -> None:
    rows = (
        "[An officer] <told> SANA {that it rained}. The official said it snowed. He added it froze.",
        "= An officer told SANA that it rained. [The official] <said> {it snowed}. He added it froze.",
        "= An officer told SANA that it rained. The official said it snowed. [He] <added> {it froze}.",
    )
    same = {"He": "The official"}
    assert judged("\n".join(rows), same=same).chain(2) == ["SANA~", "The official"]
    another = judged("\n".join(rows), same={"He": "An officer"})
    assert another.chain(2) == ["SANA~", "An officer"]
    elsewhere = [row.replace("added", "said on Twitter") for row in rows[:2]]
    elsewhere.append(rows[2].replace("[He] <added>", "[He] <said> on Twitter"))
    assert judged("\n".join(elsewhere), same=same).chain(2) == ["The official"]


def test_who_was_quoted_was_so_by_the_outlet_of_the_row_before() -> None:
    lines = "[Ada] <told> the daily Odra {that it rained}.\n\n{So} [the mayor] <was quoted as saying>."
    assert judged(lines).chain(1) == ["Odra~", "the mayor"]
    far = lines.replace("\n\n", "\n[Bo] <said> {so}.\n[Cy] <said> {so}.\n[Di] <said> {so}.\n")
    assert judged(far).chain(4) == ["the mayor"]


def test_a_relay_named_at_the_end_of_a_telling_holds_for_its_begin() -> None:
    lines = '{"It rained"} [she] <said>.\n{"Then it snowed"} [she] <told> AFP.'
    assert judged(lines).chain() == ["AFP~", "she"]


def test_the_second_half_of_a_sentence_has_the_relay_it_names() -> None:
    lines = """
        [She] <told> AFP {that it rained}, adding that it snowed. She said so.
        = [She] told AFP that it rained, <adding> {that it snowed}. She said so.
        = She told AFP that it rained, adding that it snowed. [She] <said> {so}.
    """
    assert [judged(lines).chain(k)[0] for k in range(3)] == ["AFP", "AFP", "AFP~"]


def test_the_statement_is_the_one_that_was_carried() -> None:
    lines = "[The army] <said> in a statement carried by SANA {so}.\n{Then}, [the statement] <said>."
    assert judged(lines, same={"the statement": "The army"}).chain(1) == ["SANA~", "The army"]
    apart = "[The army] <said> in a statement carried by SANA {so}.\n[The army] <said> in a statement {so}."
    assert judged(apart).chain(1) == ["The army"]


def test_who_posted_a_video_heard_nobody_else_but_posted_another() -> None:
    lines = """
        [A video posted by the Front] <showed> {so}.
        [A nurse] <said> {so}.
        [A video posted by the Front] <showed> {so}.
        [Another video] <showed> {so}.
    """
    kinds = dict.fromkeys(("A video posted by the Front", "Another video"), Kind.DOCUMENT)
    article = judged(lines, kinds=kinds, odds={"relayed": {"implied": 0.9, "no": 0.1}})
    assert article.chain(1) == ["A nurse"]
    assert article.chain(3) == ["the Front~", "Another video"]


def test_a_headline_has_the_relay_of_the_body() -> None:
    lines = "{Nobody will go}: [observer]\nRain fell.\n[The observer] <told> CNN {that nobody will go}."
    assert judged(lines, same={"The observer": "observer"}).chain() == ["CNN~", "observer"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        "[Orr] <said> in a statement on Friday {that it snows}.",
        "Later [Orr] <told> reporters {that it snows}.",
        "[Orr] <wrote> on Twitter {that it snows}.",
    ],
)
def test_a_telling_ends_where_its_source_speaks_to_everybody(elsewhere: str) -> None:
    lines = f"[Orr] <told> Reuters {{that it rained}}.\n{elsewhere}\n[Orr] <added> {{that it thawed}}."
    article = judged(lines)
    assert [article.chain(k) for k in range(3)] == [["Reuters", "Orr"], ["Orr"], ["Orr"]]


def test_another_sources_relay_holds_for_no_picture_and_no_later_paragraph() -> None:
    told = "[The mayor] <told> SANA {that it thawed}."
    odds = {"relayed": {"implied": 0.9, "no": 0.1}}
    apart = judged(f"{told}\n\n[A nurse] <said> {{that it snowed}}.", odds=odds)
    assert apart.chain(1) == ["A nurse"]
    shown = judged(
        f"{told}\n[The picture] <shows> {{snow}}.", odds=odds, kinds={"The picture": Kind.DOCUMENT}
    )
    assert shown.chain(1) == ["The picture"]


def test_the_head_has_a_relay_go_on_to_other_sources() -> None:
    mayor, source, nurse = "The mayor said {0}.", "A guard told SANA {0}.", "A nurse said {0}."
    lines = f"""
        [The mayor] <said> {{thaw}}. {source.format("rain")} {nurse.format("snow")}
        = {mayor.format("thaw")} [A guard] <told> SANA {{rain}}. {nurse.format("snow")}
        = {mayor.format("thaw")} {source.format("rain")} [A nurse] <said> {{snow}}.
    """
    implied = judged(lines, odds={"relayed": {"implied": 0.6, "no": 0.4}})
    assert [implied.chain(k) for k in range(3)] == [
        ["SANA~", "The mayor"],
        ["SANA", "A guard"],
        ["SANA~", "A nurse"],
    ]
    doubted = judged(lines, odds={"relayed": {"implied": 0.4, "no": 0.6}})
    assert [doubted.chain(k) for k in (0, 2)] == [["The mayor"], ["A nurse"]]
    assert judged("[She] <said> {so}.", odds={"relayed": {"implied": 1.0}}).chain() == ["She"]


def test_what_was_posted_to_all_did_not_come_through_who_is_told_next() -> None:
    lines = "Rain fell.\nIn a tweet, [she] <said> {it rained}.\n[She] <told> AFP {that it snowed}."
    assert judged(lines, same={"She": "she"}).chain() == ["she"]


def test_a_relay_ends_where_another_outlet_is_told_something_else() -> None:
    lines = """
        [The monitor] <told> AFP {that it rained}.
        [A guard] <told> Reuters {that it snowed}.
        [The monitor] <said> {that it thawed}.
    """
    assert judged(lines).chain(2) == ["The monitor"]
    assert judged(lines.replace("Reuters", "the mayor")).chain(2) == ["AFP~", "The monitor"]


def test_what_a_label_speaks_in_a_transcript_was_said_there() -> None:
    lines = "[Ada Moro] <told> AFP {that it rained}.\n\n[Ada Moro]<:> {It rained again, I hear.}"
    assert judged(lines).chain(1) == ["Ada Moro"]


def test_the_mark_of_a_reference_ends_a_sentence() -> None:
    lines = """
        [Reuters] <reported> {that it rained}.\\[6\\] The army said that it snowed.\\[7\\]
        = Reuters reported that it rained.\\[6\\] [The army] <said> {that it snowed}.\\[7\\]
    """
    assert judged(lines).chain(1) == ["The army"]


def test_words_marked_in_another_sentence_are_no_relay_of_a_nested_row() -> None:
    lines = """
        [The Guardian] <reported> {that a spokesman denied it}. Snow fell, Al-Jazeera added.
        = The Guardian reported that [a spokesman] <denied> {it}. Snow fell, Al-Jazeera added.
    """
    article = judged(lines, relay={1: "Al-Jazeera"})
    assert article.chain(1) == ["The Guardian", "a spokesman"]


def test_who_an_outlet_tells_to_have_spoken_goes_on_through_it() -> None:
    lines = """
        As [the portal Brid] <reports>, {the mayor said that it rained}. He added that it froze.
        = As the portal Brid reports, [the mayor] <said> {that it rained}. He added that it froze.
        = As the portal Brid reports, the mayor said that it rained. [He] <added> {that it froze}.
    """
    same = {"He": "the mayor"}
    article = judged(lines, same=same, kinds={"the portal Brid": Kind.MEDIA})
    assert article.chain(2) == ["the portal Brid~", "the mayor"]
    ministry = judged(lines.replace("portal Brid", "ministry"), same=same)
    assert ministry.chain(2) == ["the mayor"]


def test_one_of_them_is_none_of_those_whom_nobody_heard() -> None:
    lines = """
        The daily Odra <reported>, <citing> [a guard], {rain}. Two nurses came. One of them said it snowed.
        = The daily Odra reported, citing a guard, rain. Two nurses came. [One of them] <said> {it snowed}.
    """
    article = judged(lines, odds={"relayed": {"implied": 0.9, "no": 0.1}})
    assert article.chain(1) == ["One of them"]
