"""A user's own names: what they change, and what is said of a list that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.core.source import Kind
from sayso.errors import UnreadableInput
from sayso.resolving.extra import load_names
from tests.resolving.reading import sources_of

LIST = """name,alias_of,kind,note
Radio Velm,,media,owned by the harbour
RV,Radio Velm,,
Wave Guard,,armed_group,
The Kremlin's bulldog,Ada Moro,,a nickname
harbour master,,state,
Vestnik,TASS,,
"""


def names_of(folder: Path, text: str) -> Path:
    file = folder / "names.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_list_adds_outlets_aliases_and_titles(tmp_path: Path) -> None:
    names = load_names(names_of(tmp_path, LIST))
    (source,) = sources_of("RV", "Radio Velm", names=names)
    assert (source.name, source.kind.value) == ("Radio Velm", Kind.MEDIA)
    (source,) = sources_of("Wave Guard", names=names)
    assert source.kind.value is Kind.ARMED_GROUP
    (source,) = sources_of("harbour master Ada Moro", "the harbour master", names=names)
    assert (source.name, source.kind.value) == ("Ada Moro", Kind.STATE)
    assert len(sources_of("Vestnik", "TASS", names=names)) == 1
    assert len(sources_of("Vestnik", "TASS")) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("title,kind\nx,media\n", "no column called name"),
        ("", "no column called name"),
        ("name,kind\nRadio Velm,outlet\n", "line 2: no such kind: outlet"),
        ("name,kind\n,media\n", "line 2: no name"),
    ],
)
def test_a_list_that_cannot_be_used_is_told_in_one_line(tmp_path: Path, text: str, found: str) -> None:
    with pytest.raises(UnreadableInput, match=found) as caught:
        load_names(names_of(tmp_path, text))
    assert "\n" not in str(caught.value)
    assert "names.csv" in str(caught.value)


def test_a_list_that_is_missing_or_not_utf8(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="give a CSV file"):
        load_names(tmp_path / "nothing.csv")
    (tmp_path / "latin.csv").write_bytes("name\nMünd".encode("latin-1"))
    with pytest.raises(UnreadableInput, match="not UTF-8"):
        load_names(tmp_path / "latin.csv")


def test_empty_lines_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_bytes("\ufeffname,kind\n\nRadio Velm,media\n,\n".encode())
    assert len(load_names(file).actors) == 1
