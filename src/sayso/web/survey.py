"""What the room knows across the articles of its case: made once in a thread of its own, then kept in memory.

Looking at new articles writes to the case, and is done when a person asks for it alone. Putting together what
was found only reads, and is begun by the first page that needs it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from sayso.case.case import Case
from sayso.case.events import CaseEvents
from sayso.case.traced import Traced
from sayso.core.copying import Copy
from sayso.core.trace import EventTrace
from sayso.errors import SaysoError
from sayso.tracing.families import shipped_families
from sayso.tracing.forest import Tree
from sayso.views.duration import TOGETHER
from sayso.views.overview import Overview, behind_in, crediting_in, publishers_in, taken_in

V = TypeVar("V")

KEPT: Final = 16
"""Values that were asked for one by one and stay at hand."""
PATIENCE: Final = 0.1
"""Seconds that a page waits for what is made in a thread."""


@dataclass(frozen=True, slots=True)
class Survey:
    """Every event of two articles or more, and every copy, of one version of the case.

    `by_row` has the events by text id and the number of a row, `of_text` the copies by text id.
    """

    version: tuple[str, str]
    events: CaseEvents
    copies: Traced
    stories: tuple[Tree, ...]
    overview: Overview
    by_row: Mapping[str, Mapping[str, EventTrace]]
    of_text: Mapping[str, list[Copy]]


@dataclass(frozen=True, slots=True)
class Work:
    """What is being done: `doing` is empty when nothing is, `failed` says what went wrong the last time."""

    doing: str = ""
    done: int = 0
    of: int = 0
    failed: str = ""


class Surveys:
    """The survey of the case at a path, and the work on it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._guard = threading.Lock()
        self._making = threading.Lock()
        self._kept: OrderedDict[tuple[object, ...], Any] = OrderedDict()
        self._behind: threading.Thread | None = None
        self.work = Work()
        self.latest: Survey | None = None

    def current(self, case: Case) -> Survey | None:
        """The survey of the case as it is now; None where there is none, or the case has changed since."""
        latest = self.latest
        return latest if latest and latest.version == case.trace_state().version else None

    def of_these_articles(self, case: Case) -> Survey | None:
        """The same, though a person may have decided something since: every row has the number it had."""
        latest = self.latest
        return latest if latest and latest.version[0] == case.trace_state().read else None

    def to_show(self, case: Case) -> Survey | None:
        """The survey, if need be of an earlier state of the case; None until there is one.

        It is begun here where everything was looked at; only people begin to look.
        """
        state, latest = case.trace_state(), self.latest
        missing = latest is None or (not state.waiting and latest.version != state.version)
        if missing and state.looked_at and not self.work.failed:
            self.begin(looking=False)
        return latest

    def begin(self, *, looking: bool) -> None:
        """Put the survey together, after looking at what is new where `looking`; once at a time."""
        with self._guard:
            if self.work.doing:
                return
            self.work = Work("looking at what is new" if looking else TOGETHER)
        threading.Thread(target=self._run, args=(looking,), daemon=True).start()

    def once(self, case: Case, key: tuple[str, ...], make: Callable[[], V]) -> V:
        """The value that was made under this key for the case as it is now, or made now; a few are kept."""
        whole = (*case.trace_state().version, *key)
        if whole not in self._kept:
            with self._making:
                if whole not in self._kept:
                    self._kept[whole] = make()
        with self._guard:
            made: V = self._kept[whole]
            self._kept.move_to_end(whole)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return made

    def at_hand(self, case: Case, key: tuple[str, ...], make: Callable[[Case], V]) -> V | None:
        """As `once`, for a page that does not wait: what takes long is made in a thread, None until then."""
        with self._guard:
            whole = (*case.trace_state().version, *key)
            if whole not in self._kept and not (self._behind and self._behind.is_alive()):
                self._behind = threading.Thread(target=self._make, args=(key, make), daemon=True)
                self._behind.start()
            behind = self._behind
        if behind:
            behind.join(PATIENCE)
        with self._guard:
            return self._kept.get(whole)

    def _make(self, key: tuple[str, ...], make: Callable[[Case], V]) -> None:
        with suppress(SaysoError), Case(self._path, write=False) as case:  # the page that needs it tells why
            self.once(case, key, lambda: make(case))

    def _run(self, looking: bool) -> None:
        failed = ""
        try:
            if looking:
                with Case(self._path) as case:
                    case.trace(watch=self._watch)
            self.work = Work(TOGETHER)
            with Case(self._path, write=False) as case:
                self.latest = survey_of(case)
        except SaysoError as problem:
            failed = str(problem)
        except BaseException:
            failed = "something went wrong; try: sayso trace CASE --overview"
            raise
        finally:
            self.work = Work(failed=failed)

    def _watch(self, done: int, of: int) -> None:
        self.work = Work("looking at what is new", done, of)


def survey_of(case: Case) -> Survey:
    """The survey of the case as it is now."""
    version = case.trace_state().version
    events, copies = case.trace_all(), case.trace()
    of_text: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies.copies:
        for text_id in (copy.left, copy.right):
            of_text[text_id].append(copy)
    by_row: dict[str, dict[str, EventTrace]] = defaultdict(dict)
    for trace in events.events:
        for mention in trace.mentions:
            by_row[mention.text_id][mention.number] = trace
    stories = copies.stories
    overview = _overview(case, events, copies, stories)
    return Survey(version, events, copies, stories, overview, dict(by_row), dict(of_text))


def _overview(case: Case, events: CaseEvents, copies: Traced, stories: Iterable[Tree]) -> Overview:
    families = shipped_families()
    outlets = (article.outlet or article.address or "" for article in case.list())
    return Overview(
        taken_in(stories, copies.articles),
        crediting_in(events, families),
        publishers_in(outlets, families),
        behind_in(events),
    )
