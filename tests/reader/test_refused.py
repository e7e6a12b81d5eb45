"""Rows whose words report nothing, and rows that were given twice."""

from __future__ import annotations

import pytest

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.finding import Finding
from sayso.core.span import Span, words
from sayso.reader.doubled import without_doubled, without_own_counts, without_strays
from tests.marked import marked_document
from tests.reader.test_mended import kept


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("[The raiders] <concede> {their positions by the weir}.", 0),
        ("[The club] <conceded> {two late goals}.", 0),
        ("[The raiders] <concede> {the army and the guards most of their positions for a share}.", 0),
        ("[The general] <conceded> {the guards had lost most of their positions}.", 1),
        ("[The general] <conceded> {that the town had fallen}.", 1),
        ("[The general] <conceded> {the town had fallen}.", 1),
        ("[The ferry rules] <are very strict about> {what a guest may carry}.", 0),
        ("[The editor] <approved> {publication of the fish survey}.", 0),
        ("“{The weir will hold},” [she] <said in an interview>.", 1),
        ("“{The weir will hold},” [she] <told> us <in a phone interview>.", 1),
        ("[The Weir Post] <has interviewed> {the miller}.", 0),
        ("[The river] <has claimed> {two other barges} since May.", 0),
        ("[The river board] <has claimed> {two other barges were leaking}.", 1),
        ("[The lock keeper] <originally raised> {no objection}.", 0),
        ("[The lock keeper] <raised> {an objection: the weir leaks}.", 1),
        ("[The millers] <disagree about> {the weir}.", 0),
        ("[She] <preferred to talk about> {her goalkeeper}.", 0),
        ("[She] <preferred to talk> {about her goalkeeper}.", 0),
        ("While [the envoys] <argue> {about the wording}, the weir leaks.", 0),
        ("[Both boards] <bickered over> {how deep the weir is}.", 0),
        ("[The miller] <argued> {that the weir leaks}.", 1),
        ("[The miller] <talked> {about a leak in the weir}.", 1),
        ("What [the board] <says> {about the weir}\n\nIt holds.", 0),
        ("How [the weir] <was shown> {to leak}\n\nIt holds.", 0),
        ("What [the board] <says> {about the weir} is false.", 1),
        ("He came to Weir West, <also called> {“W-West”}.", 0),
        ("They hold the province, which <is also called> {Weir}.", 0),
        ("[The mayor], who <also called> {the weir “a farce”}, left.", 1),
        ("[The mayor] <also called> {“a farce”} what he saw.", 1),
        ("It lies in {a network of safe zones} <endorsed by> [Velmia].", 0),
        ("[Velmia] <endorsed> {the plan to mend the weir}.", 1),
        ("It is {a claim that the weir leaks} <endorsed by> [Velmia].", 1),
        ("[The board] <did not want> {to comment on the weir}.", 0),
        ("[The miller] <has not wished> {to speak}.", 0),
        ("[The miller] <did not want> {the weir to leak}.", 1),
        ("[Orr] <has never said> {that he wrote it}.", 0),
        ("[We] <have never said> {that the weir leaks}.", 1),
        ("[Orr] <stopped short of saying> {that the weir leaks}.", 0),
        ("[Orr] <did not claim> {that the weir leaks}.", 0),
        ("[We] <do not claim> {that the weir leaks}.", 1),
        ("[Orr] <claimed> {that the weir does not leak}.", 1),
        ("[Neither the board nor the union] <said> {how many were lost}.", 0),
        ("[No one at the mill] <explained> {why the gate was shut}.", 0),
        ("[Nobody] <has said> {that the weir leaks}.", 0),
        ("[Neither the board nor the union] <wants> {the weir}.", 1),
        ("[Nobody] <believes> {that the weir leaks}.", 1),
        ("[Nora Nor] <said> {how many were lost}.", 1),
        ("Contrary to [the board's] <claims>, {the weir leaks}.", 0),
        ("Despite repeated <assurances by> [the board], {the weir leaks}.", 0),
        ("Contrary to [the board's] <claims> {that the weir is tight}, it leaks.", 1),
        ("In line with [the board's] <claims>, {the weir leaks}.", 1),
        ("The board has lied, as [the union] <sees> {it}.", 0),
        ("[The union] <sees> {it} as a lie.", 1),
        ("[Orr] <said> {that he never wrote it}.", 1),
        ("[She] <showed> {our reporter an empty box}.", 0),
        ("[She] <showed> {our reporter that the box was empty}.", 1),
        ("[The millers] <observed> {a minute's silence}.", 0),
        ("[A guard], who <asked> {not to be named}, left.", 0),
        ("A guard, [who] <asked> {not to call his name}, left.", 0),
        ("[The union] <asked> {not to name the street after him}.", 1),
        ("[Facts] <have long proved> {that the weir leaks}.", 0),
        ("<As> [judicial practice] <shows>, {the weir leaks}.", 0),
        ("[The history] <teaches us> {that weirs leak}.", 0),
        ("[The facts of the report] <show> {that the weir leaks}.", 1),
        ("[The figures] <show> {that the weir leaks}.", 1),
        ("[Time] <said> {that the weir leaks}.", 1),
        ("<According to> [our information], {the weir leaks}.", 0),
        ("<According to> [our own calculations], {the weir leaks}.", 0),
        ("<According to> [our reporter], {the weir leaks}.", 1),
        ("<According to> [our sources], {the weir leaks}.", 1),
        ("<According to> [the council's information], {the weir leaks}.", 1),
        ("[The army] <has observed> {the truce since May}.", 0),
        ("[The millers] <observed> {that the weir leaks}.", 1),
        ("The weir leaks is [her] <private point of> {view}.", 0),
        ("The weir leaks in [his] <own> {opinion}.", 0),
        ("[The miller] <expressed> {his own opinion} in May.", 0),
        ("[The miller] <rejected> {his statement}.", 1),
        ("[The club] <dismissed> {its coach}.", 0),
        ("{He} <was dismissed> in June.", 0),
        ("[The envoy] <dismissed> {the government line}.", 1),
        ("[Their instruments] <showed> {no trace of gas}.", 1),
        ("{The army chief} <was dismissed by> [the president].", 0),
        ("[The president] <sacked> {his finance minister}.", 0),
        ("[The president] <dismissed> {the reports as rumours}.", 1),
        ("{The accusation} <was dismissed by> [the king] as absurd.", 1),
        ("[The president] <dismissed> {the minister's claim that the mill was shut}.", 1),
        ("The club dismissed [its coach], <citing> {poor results}.", 0),
        ("The Ministry <refuses> {such access}, <citing> [national security].", 0),
        ("The agency <reported> {nine dead}, <citing> [a hospital].", 1),
        ("The agency <reported> {nine dead}, <citing> [security officials].", 1),
        ("The paper <said> {nine were dead}, <citing> [health officials in Tarn].", 1),
        ("{His remarks}, <first reported by> [the newsletter Euroline], {caused an outcry}.", 0),
        ("{The deal}, <first reported by> [Finwire], {is worth nine million}.", 0),
        ("{Nine men died}, [Anbat] <first reported>.", 1),
        ("{The deal is worth nine million}, as <first reported by> [Finwire].", 1),
        ("[Several cells] <showed> {traces of blood}.", 0),
        ("[Nine of the bodies] <bore> {signs of torture}.", 0),
        ("[Satellite pictures] <showed> {signs of digging}.", 1),
        ("[Tests] <showed> {traces of lead in the water}.", 1),
        ("[Several cells] <showed> {that blood had been spilt}.", 1),
        ("[The police version] <contradicts> {the testimony of two guards}.", 0),
        ("[The minister] <contradicted> {reports that the talks had failed}.", 1),
        ("[The minister] <contradicted> {the account of two guards}.", 1),
        ("[The miller] <expressed> {the opinion of the guild}.", 1),
        ("The weir leaks is [the] <opinion of> {it}.", 1),
        ("[The weir board] <confirmed> {the statements}.", 1),
        ("[The miller] <rejected> {opinions of that kind}.", 1),
        ("From [his] <point of view>, {the weir leaks}.", 1),
        ("[The editor] <approved> {the words of the mayor}.", 1),
        ("[Ms Orr's resignation from the board] <puts> {the count at nine}.", 0),
        ("[The Velm Election Commission] <puts> {the count at nine}.", 1),
        (
            "She said that what the looters have done <affirms> {that they will go}.",
            0,
        ),
        ("What the looters did, [the clerk] <confirms>, {was a theft}.", 1),
        ("[Barn blaze] <claims> {three lives}", 0),
        ("[The home side] <claimed> {the league title}.", 0),
        ("[The home side] <claimed> {the title race was rigged}.", 1),
        ("[She] <called> {the mill’s landlord}.", 0),
        ("[She] <called> {the landlord a thief}.", 1),
        ("{The fire} <was reported> {about 9 p.m. on Friday}.", 0),
        ("{No deaths} <had been reported> {by 9 p.m}.", 1),
        ("[The report] <affirms> {that they will go}.", 1),
        ("[The coroner] <named> {no cause}.", 0),
        ("[The coroner] <gave> {no details of the crash}.", 0),
        ("[The coroner] <named> {the cause: no brakes}.", 1),
        ("[The Weir Post] <asked> {the lock keeper for a comment}.", 0),
        ("[The lock keeper] <asked> {the county for two pumps}.", 1),
        ("[The mayor] <commented on> {the flood at the weir}.", 0),
        ("[The mayor] <commented on> {«The weir will hold»}.", 1),
        ("[The mayor] <gave an overview of> {the works at the weir}.", 0),
        ("[The mill] <has filed> {a complaint with the county}.", 0),
        ("[The mill] <issued> {two profit warnings} last year.", 0),
        ("[The mill] <issued> {a warning that the weir leaks}.", 1),
        ("[The guild] <concluded> {its two-day meeting at the mill}.", 0),
        ("[The guild] <concluded> {that its meeting was in vain}.", 1),
        ("[Court] <restrains> {mill from dredging}", 0),
        ("<Recall> {that the weir has leaked since March}.", 0),
        ("[The mill] was shut. <Recall> {that the weir has leaked since March}.", 0),
        ("[The mill] was shut. <Let us recall>, {the weir has leaked since March}.", 0),
        ("[The miller] said: “It was late. <Recall> {that the weir has leaked since March}.”", 1),
        ("{The debt}, [we] <remind>, {has doubled}.", 0),
        ("[To] <clarify>: {the weir leaks}.", 0),
        ("[Orr] <recalls> {that the weir has leaked since March}.", 1),
        ("No, [this picture] <does not show> {the weir}", 0),
        ("FACT CHECK: No, [the mayor] <did not say> {the weir was safe}", 0),
        ("[The picture] <does not show> {the weir}, the mayor said.", 1),
        ("[The clip] <does not depict> {that}.", 0),
        ("[The fighting in the north] <threatened> {the lines of the army}.", 0),
        ("[The general] <threatened> {an attack}.", 1),
        ("[The lab] <analysed> {nine videos of the raid}.", 0),
        ("[She] <had recognised> {him by his walk}.", 0),
        ("[The council] <does not recognise> {the results}.", 1),
        ("{Call the desk}, <quoting> [reference 482 of 14 May].", 0),
        ("{Call the desk}, <citing> [the reference desk].", 1),
        ("[The incident log of 14 May] <says> {that the pumps had stopped}.", 1),
        ("[The deputies] <rejected> {the new water bill}.", 0),
        ("[The deputies] <rejected> {claims that the water bill was late}.", 1),
        ("[The miller] <rejected> {the charge}.", 1),
        ("[An earlier version of this article] <said> {that nine mills had shut}.", 0),
        ("[This story] <originally stated> {that nine mills had shut}.", 0),
        ("[The first edition of the atlas] <said> {that nine mills had shut}.", 1),
        ("[This report] <says> {that nine mills have shut}.", 1),
    ],
)
def test_a_deed_a_trait_and_a_result_report_nothing(line: str, rows: int) -> None:
    assert len(kept(line)) == rows


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (
            "[Harbour] <Publishing Denies> {Rumours of Sale}",
            ("Harbour Publishing", "Denies", "Rumours of Sale"),
        ),
        ("[Harbour] <Repeatedly Denies> {Sale}", ("Harbour", "Repeatedly Denies", "Sale")),
        (
            "[The guard] said nobody <doubts> {that the weir holds}.",
            ("nobody", "doubts", "that the weir holds"),
        ),
        ("[The army] <said> on day {40 that the weir held}.", ("The army", "said", "that the weir held")),
        ("[Velm] <slams ‘idle reports> {’ of a truce}", ("Velm", "slams ‘idle reports", "of a truce")),
        ("[The army] <said> {40 men had left}.", ("The army", "said", "40 men had left")),
    ],
)
def test_a_name_a_nobody_and_a_date_are_whole(line: str, row: tuple[str, str, str]) -> None:
    assert kept(line) == [row]


def found(text: str, *rows: tuple[str, int, str]) -> list[tuple[str, str]]:
    """What is left of rows given by source, the place of their "said" and content."""
    findings = []
    for source, nth, content in rows:
        at = [n for n in range(len(text)) if text.startswith("said", n)][nth]
        who, what = (Span(text.index(w), text.index(w) + len(w)) for w in (source, content))
        cue = (Span(at, at + 4),)
        key = attribution_id(text, (who,), cue, (what,))
        findings.append(Finding(Attribution(key, (who,), cue, (what,), 0.9)))
    left = [one.attribution for one in without_doubled(text, "t", findings)]
    return [(words(text, row.source), words(text, row.content)) for row in left]


def test_a_telling_that_two_words_frame_is_one_row() -> None:
    text = '"The mill is gone" said Ada Orr a baker said.'
    rows = ("Ada Orr a baker", 0, '"The mill is gone"'), ("Ada Orr a baker", 1, '"The mill is gone" said')
    assert found(text, *rows) == [("Ada Orr a baker", '"The mill is gone"')]


def test_of_two_rows_with_a_part_of_a_joint_source_the_whole_one_stays() -> None:
    text = "The mill is gone, said Ada Orr and Ivo Pell, it said."
    rows = ("Ada Orr", 0, "The mill is gone"), ("Ada Orr and Ivo Pell", 1, "The mill is gone")
    assert found(text, *rows) == [("Ada Orr and Ivo Pell", "The mill is gone")]


def test_two_who_say_the_same_keep_a_row_each() -> None:
    text = "The mill is gone, Ada Orr said and Ivo Pell said."
    rows = ("Ada Orr", 0, "The mill is gone"), ("Ivo Pell", 1, "The mill is gone")
    assert len(found(text, *rows)) == 2


def test_a_report_inside_another_keeps_its_word() -> None:
    text = "The mill is gone, Ada Orr said, Ivo Pell said."
    rows = ("Ada Orr", 0, "The mill is gone"), ("Ivo Pell", 1, "The mill is gone, Ada Orr said")
    assert len(found(text, *rows)) == 2
    assert found(text, *rows)[1] == ("Ivo Pell", "The mill is gone, Ada Orr said")


def test_a_later_piece_that_is_anothers_is_left_out() -> None:
    document, rows = marked_document(
        "{The mill burned}, [a guard] <said>. {Fire wardens said guests} fled.\n"
        "= The mill burned, a guard said. [Fire wardens] <said> {guests fled}."
    )
    left = without_strays("t", [Finding(row) for row in rows])
    assert [words(document.text, one.attribution.content) for one in left] == [
        "The mill burned",
        "guests fled",
    ]


@pytest.mark.parametrize(
    ("inner", "outer", "count"),
    [
        ("it", "The Watch", 1),
        ("Its office", "The Watch", 1),
        ("The Watch", "it", 1),
        ("The mill", "The Watch", 2),
    ],
)
def test_who_tells_what_he_counted_has_one_row(inner: str, outer: str, count: int) -> None:
    text = f"{inner} had recorded nine deaths, {outer} said."
    end = text.index(",")
    told = (Span(0, end),)
    who = (Span(end + 2, end + 2 + len(outer)),)
    rows = [
        _row(who, (Span(len(text) - 5, len(text) - 1),), told),
        _row((Span(0, len(inner)),), (Span(len(inner) + 1, len(inner) + 13),), (Span(len(inner) + 14, end),)),
    ]
    assert len(without_own_counts(text, [Finding(row) for row in rows])) == count


def _row(source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]) -> Attribution:
    return Attribution(attribution_id("text", source, cue, content), source, cue, content, 0.9)
