"""Commands that change a case make none of a name that was mistyped."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.case.case import Case
from sayso.cli.existing import existing
from sayso.cli.main import cli
from sayso.errors import BadCase


@pytest.mark.parametrize(
    "given",
    [
        ("trace", "CASE"),
        ("reread", "CASE"),
        ("problems", "CASE", "--retry"),
        ("remove", "CASE", "abcd", "--yes"),
        ("decide", "CASE", "abcd", "1", "--accept"),
    ],
)
def test_a_name_mistyped_makes_no_case(tmp_path: Path, given: tuple[str, ...]) -> None:
    path = tmp_path / "stroy.sayso"
    words = [str(path) if word == "CASE" else word for word in given]
    with pytest.raises(BadCase, match="no such case"):
        CliRunner(catch_exceptions=False).invoke(cli, words, standalone_mode=False)
    assert not path.exists()


def test_a_case_that_is_there_is_opened_to_write(tmp_path: Path) -> None:
    path = tmp_path / "story.sayso"
    Case(path).close()
    with existing(path) as case:
        assert not case.decided()
