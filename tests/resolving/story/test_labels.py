"""Whom letters and initials before a colon mean."""

from __future__ import annotations

from tests.resolving.reading import named


def test_initials_mean_who_has_the_whole_label_above() -> None:
    lines = "[Ada Moro]<:> {Why?}\n[Karl Tomm]<:> {For money.}\n[AM]<:> {When?}\n[KT]<:> {In May.}"
    assert named(lines) == ["Ada Moro", "Karl Tomm", "Ada Moro", "Karl Tomm"]
    assert named(lines.replace("[AM]", "[AX]"))[2] == "AX"
    assert named("Ada Moro spoke.\n[AM]<:> {When?}") == ["AM"]


def test_an_answer_is_of_whom_the_page_or_a_question_names() -> None:
    lines = "The dam was built by Ms Tomm.\n[Q]<:> {Why?}\n[A]<:> {Minister Ivo Brun said so. Ivo Brun lied.}"
    assert named(lines)[1] == "Ms Tomm"
    asked = "[Q]<:> {Ms Tomm, why?}\n[A]<:> {Minister Ivo Brun said so. Ivo Brun lied.}"
    assert named(asked)[1] == "Ms Tomm"
    assert named(asked.replace("Ms Tomm, why", "Why"))[1] == "A"


def test_he_is_no_other_one_of_those_who_talk_with_each_other() -> None:
    lines = (
        "Then Ivo Brun came.\n[Karl Tomm]<:> {What did he do?}\n"
        "[Ada Moro]<:> {I wrote to him. He said no.}\n"
        "= Ada Moro: I wrote to him. [He] <said> {no}.\n"
    )
    assert named(lines)[2] == "Karl Tomm"
    assert named(lines + "[Karl Tomm]<:> {Why?}")[2] == "Ivo Brun"
