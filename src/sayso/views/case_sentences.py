"""What work on a case came to, in a sentence and as JSON."""

from __future__ import annotations

import msgspec

from sayso.case.add import Added
from sayso.errors import UnreadableInput
from sayso.store.load import Problem
from sayso.views.counted import number_of
from sayso.views.safe import safe
from sayso.views.wire import problem_json


def added_sentence(done: Added, case: str = "") -> str:
    """The counts of an adding, without what there is none of; with a case, how its problems are listed."""
    listed = f" (sayso problems {safe(case)})" if case else ""
    parts = [
        f"{number_of(done.texts, 'article')} added",
        f"{number_of(done.appearances, 'known text')} at new places" if done.appearances else "",
        f"{done.known:,} in the case already" if done.known else "",
        f"{number_of(done.problems, 'problem')}{listed}" if done.problems else "",
    ]
    return ", ".join(part for part in parts if part)


def reread_sentence(done: Added) -> str:
    """The counts of a run of `sayso reread`."""
    if not done.done:
        return "nothing to do: every article was read by this reader with these rules"
    failed = f", {number_of(done.problems, 'article')} not: the old ledger stays" if done.problems else ""
    return f"{number_of(done.texts, 'article')} read anew{failed}"


def added_json(done: Added) -> bytes:
    """One line of `sayso-added/1`."""
    counts = {"texts": done.texts, "appearances": done.appearances, "known": done.known}
    return msgspec.json.encode({"format": "sayso-added/1", **counts, "problems": done.problems}) + b"\n"


def problem_line(problem: Problem) -> str:
    """One input that could not be read: which, what was found, what to do."""
    return safe(f"{problem.name}: {problem.found}; {problem.hint}")


def problem_row_json(problem: Problem) -> bytes:
    """One line of `sayso-problem/1`."""
    return problem_json(UnreadableInput(problem.name, problem.kind, problem.found, problem.hint))
