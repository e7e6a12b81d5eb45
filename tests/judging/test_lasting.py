"""Where a relay named in one row does not hold for the rows before it."""

import pytest

from sayso.core.source import Identity
from tests.judging.articles import judged


@pytest.mark.parametrize("word", ["denied", "rejects", "refused to believe"])
def test_what_was_denied_before_was_denied_to_everybody(word: str) -> None:
    first = f'Rain fell.\n[She] <{word}> {{it}}. "No", she told AFP.\n'
    lines = first + f'= She {word} it. {{"No"}}, [she] <told> AFP.'
    assert judged(lines, same={"She": "she"}).chain() == ["she"]
    assert judged(lines.replace(word, "said"), same={"She": "she"}).chain() == ["AFP~", "she"]


def test_a_telling_reaches_back_to_its_own_beginning_alone() -> None:
    same = {"The mayor": "Ada Moro", "Ms Moro": "Ada Moro", "She": "Ada Moro"}
    first = "Rain fell.\n[Ada Moro] <said> {the bridge was open}.\n"
    later = "[The mayor] <said> {it would stay open}. Ms Moro told AFP that she was sure.\n"
    last = "= The mayor said it would stay open. [Ms Moro] <told> AFP {that she was sure}."
    read = judged(first + later + last, same=same)
    assert [read.chain(k) for k in range(3)] == [["Ada Moro"], ["Ada Moro"], ["AFP", "Ada Moro"]]
    feared = judged(
        'Rain fell.\n[Ada Moro] <feared> {rain}. "It may", she told AFP.\n'
        '= Ada Moro feared rain. {"It may"}, [she] <told> AFP.',
        same={"she": "Ada Moro"},
    )
    assert feared.chain() == ["Ada Moro"]


def test_a_headline_has_the_relay_by_which_its_source_first_speaks() -> None:
    plain = "[The mayor] <said> {that snow had fallen}.\n"
    told = "[The mayor] <told> AFP {that the bridge stays open}."
    same = {"The mayor": "mayor"}
    assert judged("{Road is lost}: [mayor]\n" + told, same=same).chain() == ["AFP~", "mayor"]
    assert judged("{Road is lost}: [mayor]\n" + plain + told, same=same).chain() == ["mayor"]
    assert judged("{Bridge to stay open}: [mayor]\n" + plain + told, same=same).chain() == ["AFP~", "mayor"]


def test_a_headline_has_no_relay_that_only_another_row_of_its_source_leads_up_to() -> None:
    lines = "{So}: [the mayor]\n[The mayor] <told> AFP {that it rained}."
    odds = {"relayed": {"implied": 0.9, "no": 0.1}}
    assert judged(lines, odds=odds).chain() == ["the mayor"]


def test_only_a_lead_has_the_relay_of_another_source_named_after_it() -> None:
    odds = {"relayed": {"implied": 0.9, "no": 0.1}}
    rows = [f"[Guard {n}] <said> {{that it rained}}." for n in "ABC"]
    lines = "\n".join(["Rain fell.", *rows, "[The mayor] <told> AFP {so}."])
    assert [judged(lines, odds=odds).chain(k)[0] for k in range(3)] == ["AFP~", "AFP~", "Guard C"]


def test_a_relay_named_below_does_not_pass_over_the_one_named_just_before() -> None:
    odds = {"relayed": {"implied": 0.9, "no": 0.1}}
    lines = "\n".join(
        (
            "[A guard] <told> SANA {it rained}. Holm said it snowed.",
            "= A guard told SANA it rained. [Holm] <said> {it snowed}.",
            "",
            "[Holm] <told> AFP {so}.",
        )
    )
    assert judged(lines, odds=odds).chain(1) == ["SANA~", "Holm"]
    alone = lines.replace(" told ", " said ").replace("<told> SANA", "<said> SANA").replace("SANA ", "")
    assert judged(alone, odds=odds).chain(1) == ["AFP~", "Holm"]


def test_who_opened_a_telling_of_his_own_has_no_relay_of_a_later_paragraph() -> None:
    odds = {"relayed": {"implied": 0.9, "no": 0.1}}
    lines = "Rain fell.\n[Ada Moro] <said> {that it rained}.\n[The mayor] <told> AFP {so}."
    known = {"Ada Moro": Identity.NAMED}
    assert judged(lines, odds=odds, identities=known).chain() == ["Ada Moro"]
    assert judged(lines, odds=odds, identities={"Ada Moro": Identity.COLLECTIVE}).chain()[0] == "AFP~"
    assert judged(lines, odds=odds, identities=known, same={"Ada Moro": "The mayor"}).chain()[0] == "AFP~"


def test_what_was_told_to_everybody_has_no_relay_of_another_telling() -> None:
    lines = (
        "[The mayor] <told> AFP {that it rained}.\n"
        "[She], speaking at a press conference, <said> {the bridge was open}."
    )
    odds = {"relayed": {"implied": 0.9, "no": 0.1}}
    assert judged(lines, same={"She": "The mayor"}, odds=odds).chain(1) == ["The mayor"]
    plain = lines.replace(", speaking at a press conference,", "")
    assert judged(plain, same={"She": "The mayor"}, odds=odds).chain(1) == ["AFP~", "The mayor"]


def test_a_telling_ends_where_its_source_answers_the_page() -> None:
    lines = "[Moro] <told> AFP {that it rained}.\n[Moro], told of our findings, <said> {it snowed}."
    assert judged(lines).chain(1) == ["Moro"]
    assert judged(lines.replace("told of our findings", "wet and cold")).chain(1) == ["AFP~", "Moro"]


def test_one_of_several_who_were_passed_on_was_so_too() -> None:
    kinds = {"two guards": Identity.COLLECTIVE}
    lines = "AFP <quoted> [two guards] <as saying> {that it rained}. One of the guards said it snowed.\n"
    lines += "= AFP quoted two guards as saying that it rained. [One of the guards] <said> {it snowed}."
    assert judged(lines).chain(1) == ["AFP~", "One of the guards"]
    clerks = lines.replace("One of the guards", "One of the clerks")
    assert judged(clerks).chain(1) == ["One of the clerks"]
    them = lines.replace("One of the guards", "One of them")
    assert judged(them, identities=kinds).chain(1) == ["AFP~", "One of them"]
    assert judged(them).chain(1) == ["One of them"]
    apart = "AFP <quoted> [two guards] <as saying> {that it rained}.\n[One of the guards] <said> {it snowed}."
    assert judged(apart).chain(1) == ["One of the guards"]
