"""The articles of a case and what a search found, as lines of a terminal; plain words when piped.

The words that were looked for stand between ⟨ ⟩ wherever colour may be missing, and in bold on a terminal.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from sayso.case.looking import Articles, Hits, Passage
from sayso.core.appearance import Appearance
from sayso.store.lists import Listed
from sayso.views.elide import elide
from sayso.views.safe import safe
from sayso.views.terminal_rows import QUIET, wrapped

ID: Final = 12
"""Digits of an article's id that are shown: enough to tell millions apart."""
NO_DATE: Final = "no date"
NO_OUTLET: Final = "outlet not named"
_MARK: Final = "bold"


def article_lines(found: Articles, width: int) -> Iterator[Text]:
    """One line an article and how many there are."""
    for article in found.articles:
        yield _article(article, width)
    yield Text(counted(len(found.articles), found.total, "article") + _undated(found.undated), QUIET)


def hit_lines(found: Hits, width: int) -> Iterator[Text]:
    """What was found, article by article, each passage with its place, its row and who says it."""
    last = ""
    for hit in found.hits:
        if hit.article.text_id != last:
            yield _article(hit.article, width)
            last = hit.article.text_id
        for passage in hit.passages:
            yield from _passage(passage, width)
    order = "best first" if found.ranked else "newest first"
    told = counted(len(found.hits), found.total, "hit")
    yield Text(f"{told}{f', {order}' if found.hits else ''}{_undated(found.undated)}", QUIET)
    if found.ignored:
        yield Text(f"not looked for, holds no word: {safe(' '.join(found.ignored))}", QUIET)


def place_lines(places: tuple[Appearance, ...]) -> Iterator[str]:
    """Where a text stood, for one that stood at several places."""
    if len(places) > 1:
        yield f"this text stands at {len(places)} places in the case, read from the first:"
        for place in places:
            date = place.published.date if place.published else NO_DATE
            yield safe(f"  {date}  {place.outlet or NO_OUTLET}  {place.address or place.name}")


def counted(shown: int, total: int | None, word: str) -> str:
    """How many are shown, of how many."""
    if total is None:
        return f"the first {shown:,} {word}s; there are more"
    if shown < total:
        return f"{shown:,} of {total:,} {word}s"
    return f"{total:,} {word}{'' if total == 1 else 's'}"


def _article(article: Listed, width: int) -> Text:
    """Id, date, outlet, claims with the own voice among them, and the title in the room that is left."""
    date = (article.published or NO_DATE)[:10]
    places = f" · {article.places} places" if article.places > 1 else ""
    outlet = elide(safe(article.outlet or NO_OUTLET), 22)
    claims = f"{article.claims} claims, {article.own_voice} own voice{places}"
    start = f"{article.text_id[:ID]}  {date:<10}  {outlet}{' ' * max(0, 22 - cell_len(outlet))}  "
    title = safe(" ".join((article.title or "no title found").split()))
    room = width - cell_len(start) - cell_len(claims) - 2
    line = Text(start)
    line.append(elide(title, room) if room >= 20 else "", "bold")
    if room < 20:
        line.append(claims, QUIET)
        return line.append("\n" + " " * 14 + elide(title, width - 14), "bold")
    line.append(f"  {claims}", QUIET)
    return line


def _passage(passage: Passage, width: int) -> Iterator[Text]:
    """The words in context, marked; before them the position, the row and who says it."""
    said = f"row {passage.row}" if passage.row else "no row"
    who = f" · {safe(passage.source)}" if passage.source else ""
    voice = f" · {passage.voice.replace('_', ' ')}" if passage.voice and passage.voice != "reported" else ""
    yield Text(f"  at {passage.span.start}-{passage.span.end} · {said}{voice}{who}", QUIET)
    line, at = Text(), passage.span.start
    for span in passage.marked:
        line.append(_flat(passage, at, span.start))
        line.append(f"⟨{_flat(passage, span.start, span.end)}⟩", _MARK)
        at = span.end
    line.append(_flat(passage, at, passage.span.end))
    for wrapped_line in wrapped(line, width - 4, 1, everything=True):
        yield Text("    ").append_text(wrapped_line)


def _flat(passage: Passage, start: int, end: int) -> str:
    words = passage.words[start - passage.span.start : end - passage.span.start]
    return safe(words.replace("\n", " ").replace("\r", " ").replace("\t", " "))


def _undated(count: int) -> str:
    return f"; {count:,} without a date left out" if count else ""
