"""Form, act, holder and type, on single lines and in nested ones."""

import pytest

from sayso.core.source import Kind
from sayso.core.verdict import Act, ContentType, Form
from tests.judging.articles import judged


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ('{"The bridge is closed,"} [she] <said>.', Form.DIRECT),
        ('[She] <said> {that "the bridge is closed"}.', Form.DIRECT),
        ('[She] <said> {the bridge was "a heap of rust"}.', Form.MIXED),
        ("[She] <said> {the bridge was closed}.", Form.INDIRECT),
        ("[She] <said> {the fighters of «Banner of the East» had left}.", Form.INDIRECT),
        (
            "{«Clear Sky» as well as «Banner of Dawn»* is a tool of the geopolitics»}, [he] <said>.",
            Form.DIRECT,
        ),
        ("{I will kiss every tyre if they arrive} [she] <said>.", Form.DIRECT),
        ("[MS. TORVALD]<:> {The harbour is open.}", Form.DIRECT),
        ("[Minister]<:> {no plan to close the bridge}", Form.INDIRECT),
        ('"[The guards] <said> {it was a virus}," she recalled.', Form.INDIRECT),
    ],
)
def test_form(line: str, form: Form) -> None:
    assert judged(line).row.form.value is form


def test_where_a_text_has_lost_its_marks_the_head_says_how_it_is_given() -> None:
    line = "{The harbour is open} [she] <said>."
    assert judged(line, odds={"form": {"direct": 0.8, "indirect": 0.2}}).row.form.value is Form.DIRECT
    assert judged(line, odds={"form": {"direct": 0.5, "indirect": 0.5}}).row.form.value is Form.INDIRECT


@pytest.mark.parametrize(
    ("line", "act", "holder"),
    [
        ("[Washington] <wants> {the base back}.", Act.ATTITUDE, True),
        ("[The Americans] <are interested> {in the oil of the region}.", Act.ATTITUDE, True),
        ("[Karsk] <blames> {the rebels}.", Act.ATTITUDE, True),
        ("{«The dam must be shut,»} [the engineer] <is convinced>.", Act.STATEMENT, False),
        (
            "{«The «Red Dam» is a door in a wall of theirs»}, <considers> [the engineer].",
            Act.STATEMENT,
            False,
        ),
        ("[The engineer] <is convinced> {that the dam must be shut}.", Act.ATTITUDE, True),
        ("[The engineer] <is convinced> {that «the dam» must be «shut»}.", Act.ATTITUDE, True),
        ("In an interview with Ordel, [the engineer] <is sure> {that the dam leaks}.", Act.STATEMENT, False),
        ("But in a comment to Ordel on Monday, the [engineer] <hopes> {for rain}.", Act.STATEMENT, False),
        ("[The engineer], speaking to Ordel, <doubts> {that it will rain}.", Act.STATEMENT, False),
        ("[The engineer] <considered> in a phone call with Ordel {that it leaks}.", Act.STATEMENT, False),
        ("In an interview with Ordel, who waits, [Karsk] <fears> {a flood}.", Act.ATTITUDE, True),
        ("After an interview with Ordel, [the engineer] <fears> {a flood}.", Act.ATTITUDE, True),
        ("In a report on the dam, [the engineer] <fears> {a flood}.", Act.ATTITUDE, True),
        ("Ada spoke in an interview with Ordel. [The engineer] <fears> {a flood}.", Act.ATTITUDE, True),
        ("In an interview with Ordel, Ada said that [the mayor] <fears> {a flood}.", Act.ATTITUDE, True),
        ("[Karsk] <blamed> {the rebels}.", Act.STATEMENT, False),
        ("[These images] <leave no doubt> {that the dam was hit}.", Act.STATEMENT, False),
        ("[The mayor] <said> {that he wanted the base back}.", Act.STATEMENT, False),
        ('"[I] <think> {the bridge will hold}," she said.', Act.ATTITUDE, False),
        ("{The dead} <are believed> {to be miners}.", Act.ATTITUDE, True),
    ],
)
def test_an_attitude_told_by_somebody_else_has_a_holder(line: str, act: Act, holder: bool) -> None:
    row = judged(line).row
    assert (row.act.value, row.holder.value) == (act, holder)


@pytest.mark.parametrize(
    ("line", "chance", "act"),
    [
        ("[The ministry] <categorically rejects> {the rumours}.", 0.9, Act.STATEMENT),
        ("[The ministry] <categorically rejects> {the rumours}.", 0.4, Act.ATTITUDE),
        ("[She] <does not know> {who opened the gate}.", 0.9, Act.ATTITUDE),
        ("[Her lawyer] <lets know> {that she stands by every word}.", 0.9, Act.STATEMENT),
        ("{«The same they wrote in May»,} [the analyst] <doubts>.", 0.1, Act.STATEMENT),
    ],
)
def test_what_one_thinks_was_told_where_the_head_is_sure_or_marks_show_it(
    line: str, chance: float, act: Act
) -> None:
    odds = {"act": {"statement": chance, "attitude": 1 - chance}}
    assert judged(line, odds=odds).row.act.value is act


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("[The mayor] <said> {the bridge was closed}.", ContentType.CHECKABLE),
        ("[The mayor] <called for> {an inquiry}.", ContentType.DEMAND),
        ("[The union] <has asked> {the ministry for a meeting}.", ContentType.DEMAND),
        ("[The officer] <asked> {whether the road was open}.", ContentType.CHECKABLE),
        ("[The mayor] <hopes> {the bridge will hold}.", ContentType.MOTIVE),
        ("[The mayor] <said> {the raid was a response to the shelling}.", ContentType.MOTIVE),
        ("[The mayor] <thinks> {the bridge is ugly}.", ContentType.JUDGEMENT),
        ("[The mayor] <said> {the toll could rise}.", ContentType.JUDGEMENT),
        ("[The guild] <calls> {on both sides to wait}.", ContentType.DEMAND),
        ("[The guild] <called> {upon the mayor to open the gate}.", ContentType.DEMAND),
        ("[The guild] <called> {the law a threat to the weir}.", ContentType.JUDGEMENT),
        ("[The warden] <told> {her aide to burn the papers}.", ContentType.DEMAND),
        ("[The warden] <warned> {boatmen not to cross the weir}.", ContentType.DEMAND),
        ("[The warden] <told> {the court the road to Velm was shut}.", ContentType.CHECKABLE),
        ("[The warden] <told> {the board the right to fish was old}.", ContentType.CHECKABLE),
        ("[The warden] <told> {them he used to fish there}.", ContentType.CHECKABLE),
        ("[The warden] <warned> {the threat to boatmen remained high}.", ContentType.CHECKABLE),
        ("[The warden] <told> {us access to water ran out}.", ContentType.CHECKABLE),
        ("[The guild] <expresses> {its deepest gratitude to the crews}.", ContentType.DEMAND),
        ("[The guild] <reiterated> {their support for the weir}.", ContentType.DEMAND),
        ("[The guild] <denounced> {that five nurses were fired}.", ContentType.CHECKABLE),
        ("[A nurse] <denounces> {how the deaths are hidden}.", ContentType.CHECKABLE),
        ('{"We lack gloves,"} <denounces> [a nurse].', ContentType.CHECKABLE),
        ("[The guild] <insists on the version> {that the weir was sound}.", ContentType.CHECKABLE),
        ("[The guild] <insisted on> its version: {the weir was sound}.", ContentType.CHECKABLE),
        ("[The guard] <insists on> {his innocence}.", ContentType.CHECKABLE),
        ("[The guild] <insists on> {a new weir}.", ContentType.DEMAND),
        ("[The guild] <denounced> {the dismissal of the nurses}.", ContentType.DEMAND),
        ("[The guild] <denounced> {that the nurses must go}.", ContentType.DEMAND),
        ('[The guild] <denounced> {"the silence of the mayor"}.', ContentType.DEMAND),
    ],
)
def test_type(line: str, kind: ContentType) -> None:
    assert judged(line).row.type.value is kind


@pytest.mark.parametrize(("chance", "expected"), [(0.5, ContentType.CHECKABLE), (0.7, ContentType.DEMAND)])
def test_the_head_must_be_sure_of_a_demand(chance: float, expected: ContentType) -> None:
    line = "[The mayor] <said> {they will leave on Friday}."
    odds = {"type": {"demand": chance, "checkable": 0.3}}
    assert judged(line, odds=odds).row.type.value is expected


@pytest.mark.parametrize(
    "line",
    [
        "[The mayor] <said> {he never saw the letter}.",
        "[The mayor] <complained> {that the letter was late}.",
        "[The mayor] <cautioned> {that two gates were still shut}.",
        "[The mayor] <said> {the clerk should have been told}.",
    ],
)
def test_what_could_be_checked_whatever_its_tone(line: str) -> None:
    assert judged(line).row.type.value is ContentType.CHECKABLE


def test_who_expects_something_judges() -> None:
    assert judged("[The bank] <expects> {prices to fall}.").row.type.value is ContentType.JUDGEMENT


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[The office] <issued a letter which said> {that the bridge was unsafe}.", ContentType.CHECKABLE),
        ("[The port] <said> {that it was not engaged in any talks}.", ContentType.CHECKABLE),
        ("[The port] <said> {the ferries would be sold off next year}.", ContentType.CHECKABLE),
        ("[The port] <announced> {a deal that ended the strike}.", ContentType.CHECKABLE),
        ("[The port] <said> {that it would repay the fares}.", ContentType.DEMAND),
        ("[The port] <said> {the port will repay the fares}.", ContentType.DEMAND),
        ("[The port] <said> {that the crew must stay}.", ContentType.DEMAND),
        ("[The port] <offered> {free passage}.", ContentType.DEMAND),
    ],
)
def test_what_the_head_takes_for_a_demand_needs_the_words_of_one(line: str, expected: ContentType) -> None:
    odds = {"type": {"demand": 0.95, "checkable": 0.05}}
    assert judged(line, odds=odds).row.type.value is expected


def test_a_call_late_in_a_long_content_makes_no_demand_of_the_whole() -> None:
    told = "The dam broke at night and the water took eleven houses, two barns and the mill below them. " * 2
    row = judged(f'[The mayor] <said:> {{"{told}Please give what you can."}}').row
    assert row.type.value is ContentType.CHECKABLE


@pytest.mark.parametrize(
    ("line", "chance", "kind"),
    [
        ("[The mill] <warned> {that any barge will be stopped}.", 0.3, ContentType.DEMAND),
        ("[She] <said> {she will wait for the tests}.", 0.3, ContentType.DEMAND),
        ("[She] <said> {she will wait for the tests}.", 0.1, ContentType.CHECKABLE),
        ("[She] <said> {she would now have to walk}.", 0.3, ContentType.CHECKABLE),
        ("[She] <said> {the mill had stopped}.", 0.3, ContentType.CHECKABLE),
    ],
)
def test_words_that_can_promise_do_so_where_the_head_thinks_it_possible(
    line: str, chance: float, kind: ContentType
) -> None:
    odds = {"type": {"demand": chance, "checkable": 0.3, "judgement": 0.4}}
    assert judged(line, odds=odds).row.type.value is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("[The envoy] <made clear> {that the duties are illegal}.", ContentType.CHECKABLE),
        ("[The envoy] <underlined> {that the bridge is shut}.", ContentType.CHECKABLE),
        ("[The envoy] <made clear> {that he would not pay}.", ContentType.DEMAND),
        ("[The envoy] <underlined> {that the troops must leave}.", ContentType.DEMAND),
    ],
)
def test_a_plain_statement_behind_a_solemn_word_is_counted(line: str, kind: ContentType) -> None:
    assert judged(line, odds={"type": {"demand": 0.9, "checkable": 0.1}}).row.type.value is kind


def test_who_decides_nothing_promises_nothing() -> None:
    line, odds = "[Ada] <said> {that the opera will be closed}.", {"type": {"demand": 0.4, "checkable": 0.3}}
    singer = judged(line, kinds={"Ada": Kind.OTHER}, odds=odds)
    office = judged(line, kinds={"Ada": Kind.STATE}, odds=odds)
    assert (singer.row.type.value, office.row.type.value) == (ContentType.CHECKABLE, ContentType.DEMAND)


@pytest.mark.parametrize(
    ("line", "kind", "expected"),
    [
        ("{The ford will be closed from 1 May}, [the prefect] <said>.", Kind.STATE, ContentType.CHECKABLE),
        (
            '{"The fords at Kelm will be shut on May 1,"} [the prefect] <said>.',
            Kind.STATE,
            ContentType.CHECKABLE,
        ),
        ("[The line] <said> {that no train will run on Monday}.", Kind.COMPANY, ContentType.CHECKABLE),
        ("[The prefect] <said> {it will close from 1 May}.", Kind.STATE, ContentType.DEMAND),
        ("[The prefect] <said> {that the thieves will be punished}.", Kind.STATE, ContentType.DEMAND),
        ("[The prefect] <said> {that the ford will be mended by June}.", Kind.STATE, ContentType.DEMAND),
        ("[The prefect] <said> {that the ford must be closed from 1 May}.", Kind.STATE, ContentType.DEMAND),
    ],
)
def test_an_office_announces_what_is_done_on_a_day(line: str, kind: Kind, expected: ContentType) -> None:
    odds = {"type": {"demand": 0.7, "checkable": 0.3}}
    speaker = line[line.index("[") + 1 : line.index("]")]
    assert judged(line, odds=odds, kinds={speaker: kind}).row.type.value is expected
