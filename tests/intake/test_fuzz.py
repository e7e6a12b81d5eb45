"""Inputs of every format, cut off and damaged: articles or problems, never an exception, never a hang."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from evaluation.damage import damaged
from evaluation.soak_adding import Unplugged
from evaluation.soak_forms import FORMS, Form
from sayso.errors import UnreadableInput
from sayso.intake.documents import document_of
from sayso.intake.expand import items_of
from sayso.intake.items import Item

each_form = pytest.mark.parametrize("form", FORMS, ids=[form.name for form in FORMS])


def problem_of(item: Item) -> UnreadableInput | None:
    try:
        assert document_of(item).text.strip()
    except UnreadableInput as problem:
        return problem
    return None


@pytest.mark.slow
@each_form
def test_damaged_inputs_are_articles_or_problems(form: Form, tmp_path: Path) -> None:
    path = tmp_path / f"input.{form.ending}"
    for number, data in enumerate(damaged(form.whole[0], seed=7, count=12)):
        path.write_bytes(data)
        begin = time.monotonic()
        found = list(items_of(str(path), connect=Unplugged()))
        assert found, number
        for thing in found:
            problem = thing if isinstance(thing, UnreadableInput) else problem_of(thing)
            assert problem is None or str(problem).isprintable()
        assert time.monotonic() - begin < 10, number


@each_form
def test_the_undamaged_inputs_hold_articles(form: Form, tmp_path: Path) -> None:
    path = tmp_path / f"input.{form.ending}"
    for whole in form.whole:
        path.write_bytes(whole)
        found = list(items_of(str(path), connect=Unplugged()))
        articles = [thing for thing in found if not isinstance(thing, UnreadableInput)]
        assert any(problem_of(article) is None for article in articles)
