"""What a change touches is told by the words on both sides."""

import pytest

from sayso.core.copying import ChangeKind
from sayso.tracing.copies import copy_of
from tests.tracing.printed import printed

STORY = "A fire broke out on the ferry {} in the night and the tug towed it to the harbour of Norrwick {}."


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (ChangeKind.NUMBER, "with 12 people", "with 120 people"),
        (ChangeKind.NUMBER, "with six people", "with nine or ten people"),
        (ChangeKind.NEGATION, "that was insured", "that was never insured"),
        (ChangeKind.CREDIT, "", "according to Radio Lakeland"),
        (ChangeKind.CREDIT, "", ", told Channel Nine,"),
        (ChangeKind.NAME, "of captain Mallow", "of captain Brask"),
        (ChangeKind.OTHER, "of that large company", "of that small company"),
        (ChangeKind.OTHER, "", "which had left with some delay"),
    ],
)
def test_the_kind_of_a_change(kind: ChangeKind, one: str, other: str) -> None:
    left, right = printed(STORY.format(one, "at noon")), printed(STORY.format(other, "at noon"))
    copy = copy_of(left, right)
    assert copy
    assert {change.kind for passage in copy.passages for change in passage.changes} == {kind}


def test_a_word_that_begins_a_sentence_is_no_name() -> None:
    text = "The ferry had left at nine in the evening. {} the tug came. It towed the ferry to the harbour."
    copy = copy_of(printed(text.format("Then")), printed(text.format("Later")))
    assert copy
    assert [c.kind for passage in copy.passages for c in passage.changes] == [ChangeKind.OTHER]
