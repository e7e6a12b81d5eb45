"""The articles of a case in a list: columns on a terminal, tabs in a pipe; and the places of one text.

A column that would say the same of every article is left out, so that titles have room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from sayso.case.export import shared_name
from sayso.case.looking import Articles
from sayso.core.appearance import Appearance
from sayso.core.claim import Mention
from sayso.store.lists import Listed
from sayso.views.counted import number_of
from sayso.views.elide import elide
from sayso.views.safe import isolated, one_line, safe
from sayso.views.terminal_rows import NAME, QUIET, padded

ID: Final = 12
"""Digits of an article's id that are shown: enough to tell millions apart."""
DATE: Final = 10
_TITLE, _WIDE = 12, 72
"""Cells that a title needs before a note behind it, and a screen before there is a column of outlets."""
NO_DATE: Final = "no date"
NO_OUTLET: Final = "not named"


def dated(date: str) -> str:
    """A date to the day; to the minute, with its zone, where the page gives that. Midnight sharp is a day."""
    found = _CLOCK.fullmatch(date)
    if found is None or found["minute"] == "00:00":
        return (date or NO_DATE)[:DATE]
    zone = {"Z": " UTC", None: ""}.get(found["zone"], f" {found['zone']}")
    return f"{found['day']} {found['minute']}{zone}"


_CLOCK: Final = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<minute>\d\d:\d\d)(?::[\d.]{1,12})?(?P<zone>Z|[+-]\d\d:?\d\d)?"
)


def row_name(mention: Mention, digits: int = ID) -> str:
    """A row as people name it on the command line: "3f2a91c04b11:4"."""
    return f"{mention.text_id[:digits]}:{mention.number}"


@dataclass(frozen=True, slots=True)
class _Columns:
    """The widths of the columns before the title; 0 for one that is left out."""

    claims: int
    own: int
    outlet: int

    @classmethod
    def of(cls, articles: tuple[Listed, ...], width: int) -> _Columns:
        outlets = [cell_len(_outlet(article)) for article in articles if article.outlet]
        return cls(
            claims=max(len("claims"), *(len(str(article.claims)) for article in articles)),
            own=max(len("own"), *(len(str(article.own_voice)) for article in articles)),
            outlet=min(max(*outlets, len(NO_OUTLET)), width // 6) if outlets and width >= _WIDE else 0,
        )


def article_lines(found: Articles, width: int) -> Iterator[Text]:
    """A line an article, under the names of the columns; then how many there are."""
    if found.articles:
        columns = _Columns.of(found.articles, width)
        yield Text(_line(columns, width, "id", "date", "claims", "own", "outlet", "title"), QUIET)
        for article in found.articles:
            yield _article(article, columns, width)
        yield Text()
    yield from summary_lines(found, len(found.articles))


def summary_lines(found: Articles, shown: int) -> Iterator[Text]:
    """How many there are, and what the list leaves out."""
    notes = [counted(shown, found.total, "article")]
    if shown and not any(article.outlet for article in found.articles):
        notes.append("no page names its outlet")
    if found.undated:
        notes.append(left_out(found.undated))
    yield Text(" · ".join(notes), QUIET)


def article_cells(article: Listed) -> str:
    """One line for other programs: what is not known is empty, and no cell holds a tab."""
    cells = (
        article.text_id,
        article.published or "",
        str(article.claims),
        str(article.own_voice),
        str(article.places),
        _plain(article.outlet),
        _plain(article.title),
        _plain(article.address or shared_name(article.name)),
    )
    return "\t".join(cells) + "\n"


def place_lines(places: tuple[Appearance, ...]) -> Iterator[Text]:
    """Where a text stood, for one that stood at several places; the one it was read from is named."""
    if len(places) < 2:
        return
    yield Text(f"stands at {len(places)} places in the case", NAME)
    outlets = max(cell_len(_plain(place.outlet) or NO_OUTLET) for place in places)
    for number, place in enumerate(places):
        date = place.published.date[:DATE] if place.published else NO_DATE
        outlet = isolated(padded(_plain(place.outlet) or NO_OUTLET, outlets))
        where = isolated(_plain(place.address or shared_name(place.name)))
        yield Text(f"  {date:<{DATE}}  {outlet}  {where}{'' if number else '  · read from here'}")
    yield Text()


def counted(shown: int, total: int | None, word: str) -> str:
    """How many are shown, of how many."""
    if total is None:
        return f"the first {word if shown == 1 else number_of(shown, word)}, and there are more"
    if shown < total:
        return f"{shown:,} of {total:,} {word}s"
    return number_of(total, word) if total else f"no {word}s"


def left_out(undated: int) -> str:
    """That articles without a date are left out by a filter for dates."""
    return f"left out: {number_of(undated, 'article')} without a date"


def date_of(article: Listed) -> str:
    """The date, as precise as known, to the day."""
    return safe((article.published or NO_DATE)[:DATE])


def title_of(article: Listed) -> str:
    """The title, or the file's name or address where the page gives none."""
    return _plain(article.title) or f"{_plain(article.address or shared_name(article.name))} (no title found)"


def _article(article: Listed, columns: _Columns, width: int) -> Text:
    return Text(
        _line(
            columns,
            width,
            article.text_id[:ID],
            date_of(article),
            str(article.claims),
            str(article.own_voice),
            _outlet(article),
            title_of(article),
            f" · {article.places} places" if article.places > 1 else "",
        )
    )


def _line(
    columns: _Columns, width: int, text_id: str, date: str, claims: str, own: str, outlet: str, title: str,
    note: str = "",
) -> str:  # fmt: skip
    line = f"{text_id:<{ID}}  {padded(date, DATE)}  {claims:>{columns.claims}}  {own:>{columns.own}}"
    if columns.outlet:
        line += f"  {isolated(padded(elide(outlet, columns.outlet), columns.outlet))}"
    room = width - cell_len(line) - 2
    if room - cell_len(note) < _TITLE:
        note = ""
    return f"{line}  {isolated(elide(title, room - cell_len(note)))}{note}"


def _outlet(article: Listed) -> str:
    return _plain(article.outlet) or NO_OUTLET


def _plain(words: str | None) -> str:
    return one_line(words or "")
