"""Who gives a name is who tells it, and tells nothing else of the sentence."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.span import words
from sayso.reader.named_as import with_name_given
from tests.marked import marked_document


def read(line: str) -> tuple[str, str, str]:
    """Source, cue and content as they are mended."""
    document, (row,) = marked_document(line)
    kept = with_name_given(document.text, document.text_id, Finding(row)).attribution
    source, cue, content = (words(document.text, r, gap=" ") for r in (kept.source, kept.cue, kept.content))
    return source, cue, content


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        (
            "{The driver}, <named by police> {as Otto Brandt}, was held.",
            ("police", "named by as", "The driver Otto Brandt"),
        ),
        (
            "{The gunman} <was named by> [police] as Karim Sultan, a former guard.",
            ("police", "was named by as", "The gunman Karim Sultan"),
        ),
        (
            "{The commander}, <named by> the prosecutor's office as Major R., was silent.",
            ("the prosecutor's office", "named by as", "The commander Major R."),
        ),
        (
            "{The dead} <were named by> [police] {as Ivo Lund (24) and Ada Moro, both of Velm}.",
            ("police", "were named by as", "The dead Ivo Lund (24) and Ada Moro, both of Velm"),
        ),
    ],
)
def test_the_name_is_whose_who_gives_it(line: str, mended: tuple[str, str, str]) -> None:
    assert tuple(" ".join(part.split()) for part in read(line)) == mended


@pytest.mark.parametrize(
    "line",
    [
        "[Police] <named> {the gunman as Karim Sultan}.",
        "{The ship}, <named by> [the queen], was late.",
        "{The play} <was named by> [critics] as the best of the year.",
        "{The driver was tired}, <said> [the police].",
    ],
)
def test_other_rows_stay(line: str) -> None:
    document, (row,) = marked_document(line)
    assert with_name_given(document.text, document.text_id, Finding(row)).attribution == row
