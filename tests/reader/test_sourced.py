"""Lines that name sources by a label."""

from sayso.core.span import Span
from sayso.reader.sourced import label_rows

NEWS = """Two boats sank off Velm on the night of 3 May.

Source: Ada Moro, head of the Velm Port Office, on Telegram; Rescue Service

Quote from Moro: "The night was long. We are searching."

Details: Nine people were on board.
"""


def rows(text: str) -> list[tuple[list[str], list[str], str]]:
    """The rows as words: source, cue, content."""
    found = label_rows(text, "t", [Span(0, len(text))], ())
    return [
        ([s.of(text) for s in row.source], [s.of(text) for s in row.cue], row.content[0].of(text))
        for row in found
    ]


def test_each_one_named_tells_the_lead_and_the_quotation_is_whose_its_label_says() -> None:
    lead = "Two boats sank off Velm on the night of 3 May."
    assert rows(NEWS) == [
        (["Ada Moro, head of the Velm Port Office"], ["Source:", "on Telegram"], lead),
        (["Rescue Service"], ["Source:"], lead),
        (["Moro"], ["Quote from", ":"], '"The night was long. We are searching."'),
    ]


def test_a_quotation_without_a_name_is_the_first_ones() -> None:
    found = rows(NEWS.replace("Quote from Moro:", "Quote:"))
    assert found[2][:2] == (["Ada Moro, head of the Velm Port Office"], ["Quote:"])


def test_a_credit_at_the_foot_names_nobody() -> None:
    assert rows("Two boats sank off Velm on the night of 3 May.\n\nSource: SNA\n") == []
    assert rows("Quote of the day: all is well.\n\nTwo boats sank off Velm at night.\n") == []
