"""Workers side by side: nothing is lost, whoever dies, and no input takes the others along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.case import pool
from sayso.case.pool import Done, Given, Pool
from sayso.case.worker import Setup
from sayso.errors import BadCase, UnreadableInput, WorkerFailed
from sayso.intake.items import Item
from tests.case.workers import obedient, sleepy, stillborn, unwilling

pytestmark = pytest.mark.slow

SETUP = Setup(Path("none.sayso"))


def given(*words: str) -> Iterator[Given]:
    for number, word in enumerate(words):
        yield "origin", Item(f"{number}", word.encode())


def results(things: Iterator[Given], *, workers: int = 2) -> list[Done]:
    with Pool(SETUP, workers, obedient) as opened:
        return list(opened.results(things, lambda item, origin: True))


def kinds(done: list[Done]) -> dict[str, str]:
    return {name: result.kind for _, name, result in done if isinstance(result, UnreadableInput)}


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_every_item_comes_back_once(workers: int) -> None:
    done = results(given(*(f"word{n}" for n in range(20))), workers=workers)
    assert sorted(int(name) for _, name, _ in done) == list(range(20))
    assert {origin for origin, _, _ in done} == {"origin"}


def test_nothing_given_starts_nothing() -> None:
    with Pool(SETUP, 2, stillborn) as opened:
        assert list(opened.results(iter(()), lambda item, origin: True)) == []


def test_an_item_that_kills_its_worker_is_the_only_one_lost() -> None:
    found = kinds(results(given("a", "crash", "b", "crash", "c", "d")))
    assert found == {"0": "said", "1": "crashed", "2": "said", "3": "crashed", "4": "said", "5": "said"}


def test_an_item_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "PATIENCE", 1.0)
    found = kinds(results(given("a", "hang", "b", "c")))
    assert found == {"0": "said", "1": "timeout", "2": "said", "3": "said"}


def test_a_worker_that_has_grown_is_replaced_after_its_answer() -> None:
    done = results(given("a", "last", "b", "c"), workers=1)
    processes = [result.found.split()[1] for _, _, result in done if isinstance(result, UnreadableInput)]
    assert len(done) == 4
    assert processes[0] == processes[1] != processes[2] == processes[3]


def test_problems_pass_through_and_unwanted_items_are_left_out() -> None:
    problem = UnreadableInput("x.pdf", "password", "encrypted", "unlock it")

    def things() -> Iterator[Given]:
        yield "folder", problem
        yield from given("a", "b")

    with Pool(SETUP, 2, obedient) as opened:
        done = list(opened.results(things(), lambda item, origin: item.name == "1"))
    assert ("folder", "x.pdf", problem) in done
    assert [name for _, name, _ in done] == ["x.pdf", "1"]


def test_what_keeps_a_worker_from_beginning_is_raised() -> None:
    with Pool(SETUP, 2, unwilling) as opened, pytest.raises(BadCase, match="not to be opened"):
        list(opened.results(given("a"), lambda item, origin: True))
    with Pool(SETUP, 2, stillborn) as opened, pytest.raises(WorkerFailed, match="status 7"):
        list(opened.results(given("a"), lambda item, origin: True))


def test_a_worker_that_never_begins_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "PATIENCE", 1.0)
    with Pool(SETUP, 1, sleepy) as opened, pytest.raises(WorkerFailed, match="did not begin"):
        list(opened.results(given("a"), lambda item, origin: True))


def test_what_goes_wrong_while_inputs_are_opened_is_raised() -> None:
    def broken() -> Iterator[Given]:
        yield from given("a")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        results(broken())


def test_a_big_item_and_a_big_answer_do_not_wait_for_each_other() -> None:
    big = "x" * 3_000_000
    assert len(results(given(big, big, big, big))) == 4


def test_inputs_are_opened_a_few_ahead_and_not_all() -> None:
    opened_so_far: list[int] = []

    def counted() -> Iterator[Given]:
        for number, thing in enumerate(given(*(["a"] * 200))):
            opened_so_far.append(number)
            yield thing

    with Pool(SETUP, 1, obedient) as opened:
        running = opened.results(counted(), lambda item, origin: True)
        next(running)
        assert len(opened_so_far) < 20
        running.close()
