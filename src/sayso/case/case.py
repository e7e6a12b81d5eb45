"""`Case`: one case file with all its verbs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from sayso.case.add import Added, Watch, add, article_of
from sayso.case.deciding import Deciding
from sayso.case.decisions import on_names, standing
from sayso.case.events import CaseEvents, events_with, every_event
from sayso.case.export import Exported, exported
from sayso.case.looking import Articles, Hits, SaidBy, list_articles, said_by, search
from sayso.case.neighbours import neighbours_of
from sayso.case.pool import always
from sayso.case.reread import reread
from sayso.case.retry import retry
from sayso.case.sources import CaseSources
from sayso.case.speakers import sources_of
from sayso.case.traced import (
    Traced,
    TracedArticle,
    TraceState,
    articles_of,
    copy_between,
    trace_state,
    traced,
)
from sayso.case.tracing import Looked, bring_up_to_date
from sayso.case.worker import Setup
from sayso.core.appearance import Appearance
from sayso.core.copying import Copy
from sayso.errors import DamagedCase
from sayso.intake.opening import STANDARD_INPUT, Handed, Source, is_address
from sayso.resolving.extra import load_names
from sayso.resolving.lexicon import NO_NAMES, Names
from sayso.store import check, connect, load, save
from sayso.store.filters import Wanted
from sayso.store.lists import Holding, holding
from sayso.store.load import Problem
from sayso.tracing.families import Families, load_families, shipped_families


class Case(Deciding):
    """A case file, open to read and, unless `write` is False, to write; made if there is none.

        with Case("story.sayso") as case:
            case.add(["pages/", "https://example.org/feed"])

    Raises BadCase where the file cannot be used. Many may have a case open while one writes.
    """

    def add(
        self,
        sources: Iterable[str | os.PathLike[str] | Handed],
        *,
        follow: bool = False,
        workers: int | None = None,
        model: str | os.PathLike[str] | None = None,
        names: str | os.PathLike[str] | None = None,
        watch: Watch | None = None,
        go_on: Callable[[], bool] = always,
    ) -> Added:
        """Add files, folders, addresses, or what was handed over; `follow` reads what feeds only announce.

        `go_on` is asked at least once a second; where it says no the adding ends, and what was read stays.
        """
        given = tuple(
            source if isinstance(source, Handed) else _absolute(os.fspath(source)) for source in sources
        )
        setup = _setup(self.path, model, names)
        workers = workers or processors()
        return add(self._db, setup, given, follow=follow, workers=workers, watch=watch, go_on=go_on)

    def retry(
        self,
        *,
        workers: int | None = None,
        model: str | os.PathLike[str] | None = None,
        names: str | os.PathLike[str] | None = None,
        watch: Watch | None = None,
    ) -> Added:
        """Try again what could not be read."""
        return retry(self._db, _setup(self.path, model, names), workers=workers or processors(), watch=watch)

    def reread(
        self,
        *,
        everything: bool = False,
        workers: int | None = None,
        model: str | os.PathLike[str] | None = None,
        names: str | os.PathLike[str] | None = None,
        watch: Watch | None = None,
    ) -> Added:
        """Read anew what another reader or other rules read; with `everything`, all. `texts` counts them."""
        setup = _setup(self.path, model, names)
        return reread(self._db, setup, everything=everything, workers=workers or processors(), watch=watch)

    def remove(self, text_ids: Iterable[str]) -> None:
        """Take articles out, by their ids or the beginnings of these, and wipe their bytes from the file."""
        found = [load.text_id(self._db, prefix) for prefix in text_ids]
        with connect.explained(self.path):
            save.remove(self._db, found)

    def check(self) -> tuple[str, ...]:
        """What is not as it was written, a line each; nothing for a case that is whole."""
        return tuple(check.findings(self._db))

    def digest(self) -> str:
        """SHA-256 of what the case holds: alike for the same articles read alike, in whatever order."""
        return check.content_digest(self._db)

    def article_of(self, source: Source) -> str | None:
        """The id of the article that this address, or exactly these bytes, were added as; None if of none."""
        return article_of(self._db, source)

    def appearances(self, text_id: str) -> tuple[Appearance, ...]:
        """Where the article whose id is or begins so stood."""
        return load.appearances(self._db, load.text_id(self._db, text_id))

    def text_ids(self) -> tuple[str, ...]:
        """The ids of all articles."""
        return load.text_ids(self._db)

    def list(
        self,
        *,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        language: str | None = None,
        name: str | None = None,
        words: str = "",
        source: str | None = None,
        kind: str | None = None,
        identity: str | None = None,
        order: str = "newest",
        limit: int | None = None,
        skip: int = 0,
    ) -> Articles:
        """The articles whose text holds the words, in an order of `store.lists.ORDERS`.

        What the filters mean is said at `Wanted`; one for rows takes the articles that have such a row.
        ValueError for unknown values.
        """
        wanted = Wanted(
            outlet=outlet,
            since=since,
            until=until,
            language=language,
            name=name,
            source=source,
            kind=kind,
            identity=identity,
        )
        with connect.explained(self.path):
            return list_articles(self._db, words, wanted, order, limit, skip)

    def holding(self) -> Holding:
        """What the case holds, counted."""
        with connect.explained(self.path):
            return holding(self._db)

    def search(
        self,
        words: str = "",
        *,
        source: str | None = None,
        kind: str | None = None,
        identity: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        voice: str | None = None,
        evidence: str | None = None,
        relayed_by: str | None = None,
        type: str | None = None,  # noqa: A002 - the ledger's word
        commitment: str | None = None,
        denied: bool = False,
        limit: int = 20,
    ) -> Hits:
        """Where the words stand; what the filters mean is said at `Wanted`. ValueError for unknown values."""
        wanted = Wanted(
            source=source,
            kind=kind,
            identity=identity,
            outlet=outlet,
            since=since,
            until=until,
            voice=voice,
            evidence=evidence,
            relayed_by=relayed_by,
            type=type,
            commitment=commitment,
            denied=denied,
        )
        with connect.explained(self.path):
            return search(self._db, words, wanted, limit)

    def export(self) -> Iterator[Exported | DamagedCase]:
        """Every article as it may be passed on, by its id; one that is damaged comes as its problem."""
        return exported(self._db)

    def original(self, text_id: str) -> bytes:
        """The bytes of the page that the article was read from, as they came."""
        return load.original(self._db, self.appearances(text_id)[0].bytes_sha256)

    def problems(self) -> tuple[Problem, ...]:
        """Every input that could not be read, by name."""
        return load.problems(self._db)

    def sources(self, *, names: str | os.PathLike[str] | None = None) -> CaseSources:
        """Who speaks in the case, each source once over all articles; `names` is a file of the user's own."""
        return sources_of(self._db, on_names(standing(self._db)), _names(names))

    def said_by(self, names: Iterable[str], *, limit: int) -> SaidBy:
        """All that is given to a source of these very names, the newest articles first."""
        with connect.explained(self.path):
            return said_by(self._db, names, limit)

    def trace(self, *, watch: Looked | None = None) -> Traced:
        """What the articles have from each other; of a case open for writing, new articles are looked at."""
        self._look(watch)
        return traced(self._db)

    def trace_claim(
        self,
        claim: str,
        *,
        families: str | os.PathLike[str] | None = None,
        names: str | os.PathLike[str] | None = None,
        watch: Looked | None = None,
    ) -> CaseEvents:
        """The events about a row ("3f2a91c0:4") or words, the likest first, each followed to its origins.

        `families` is a CSV of your own of outlets and publishers. Raises BadCase for a row that there is not.
        """
        self._look(watch)
        return events_with(self._db, claim, _families(families), _names(names))

    def trace_all(
        self,
        *,
        families: str | os.PathLike[str] | None = None,
        names: str | os.PathLike[str] | None = None,
        watch: Looked | None = None,
    ) -> CaseEvents:
        """Every event that two articles or more make a claim about, followed to its origins."""
        self._look(watch)
        return every_event(self._db, _families(families), _names(names))

    def trace_state(self) -> TraceState:
        """How far the case was traced; nothing is looked at for it."""
        with connect.explained(self.path):
            return trace_state(self._db)

    def copy_between(self, one: str, other: str) -> Copy | None:
        """What tracing has found between two articles, by their ids; None where nothing was found."""
        first, second = (load.text_id(self._db, prefix) for prefix in (one, other))
        return copy_between(self._db, first, second)

    def articles_of(self, text_ids: Iterable[str]) -> Mapping[str, TracedArticle]:
        """These articles, by their whole ids, as a trace names them."""
        return articles_of(self._db, text_ids)

    def texts_like(self, claim: str) -> tuple[str, ...]:
        """The ids of the articles that may hold a claim, or share passages with those."""
        with connect.explained(self.path):
            return neighbours_of(self._db, claim)

    def _look(self, watch: Looked | None) -> None:
        if self._writes:
            with connect.explained(self.path):
                bring_up_to_date(self._db, watch)


def _setup(path: Path, model: str | os.PathLike[str] | None, names: str | os.PathLike[str] | None) -> Setup:
    return Setup(path.absolute(), Path(model) if model else None, Path(names) if names else None)


def _names(path: str | os.PathLike[str] | None) -> Names:
    return load_names(path) if path else NO_NAMES


def _families(path: str | os.PathLike[str] | None) -> Families:
    return load_families(path) if path else shipped_families()


def _absolute(source: str) -> str:
    """A path that still leads there when a problem is tried again from another folder."""
    return source if source == STANDARD_INPUT or is_address(source) else str(Path(source).absolute())


def processors() -> int:
    """How many articles can be read at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
