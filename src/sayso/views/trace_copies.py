"""Copies as lines of a terminal: each story's articles under the one that they most likely came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from rich.text import Text

from sayso.case.traced import Articles, Traced, TracedArticle, count_of
from sayso.core.appearance import Appearance
from sayso.core.copying import BY_HAND, Change, ChangeKind, Copy, Credited, Direction
from sayso.core.span import Span
from sayso.tracing.dating import later
from sayso.tracing.direction import BOTH, BY_DATE
from sayso.tracing.forest import Hung, Tree
from sayso.views.case_lines import DATE, ID, NO_DATE, NO_OUTLET, dated
from sayso.views.counted import number_of
from sayso.views.elide import elide
from sayso.views.overview import credited_words, maker_words, taken_in
from sayso.views.safe import isolated, one_line, safe
from sayso.views.terminal_rows import NAME, QUIET, wrapped
from sayso.views.trace_event import repeated, tied

TREES: Final = 10
CHANGES: Final = 2
"""Stories, and changes of one copy, that a screen shows where not all is asked for."""
LONGEST_CHANGE: Final = 40
_SHOWN: Final = (ChangeKind.NUMBER, ChangeKind.NEGATION, ChangeKind.NAME, ChangeKind.CREDIT)
"""The changes that alter what is said or who says it, the gravest first; wording alone is not told."""


def overview_lines(
    found: Traced, width: int, *, everything: bool = False, case: str = "CASE"
) -> Iterator[Text]:
    """What the case comes to, its stories, and who has how much from whom."""
    if found.looked_at < 2:
        yield Text(too_few(found.looked_at, case), NAME)
        return
    trees = found.stories
    drawn = drawn_in(trees, found.articles)
    articles, stories = number_of(found.looked_at, "article"), number_of(len(trees), "story", "stories")
    summary = f"{drawn:,} of {articles} share passages, in {stories}"
    yield Text(summary if trees else f"no passages are shared by the {articles}", NAME)
    yield from copy_lines(trees, found.articles, width, everything=everything)
    yield from taking_lines(trees, found.articles, width)


def drawn_in(trees: Iterable[Tree], articles: Articles) -> int:
    """How many articles the stories hold."""
    return count_of((hung.text_id for tree in trees for hung in tree), articles)


def too_few(articles: int, case: str) -> str:
    """What is said where nothing can be compared."""
    held = "only 1 article" if articles else "no article"
    return f"{held} in the case, and nothing to compare; add others: sayso add {case} ARTICLES..."


def copy_lines(
    trees: Sequence[Tree], articles: Articles, width: int, *, everything: bool = False
) -> Iterator[Text]:
    """The stories, the largest first."""
    shown = trees if everything else trees[:TREES]
    for tree in shown:
        yield Text()
        room = max(len(dated(articles[hung.text_id].date)) for hung in tree)
        for hung in tree:
            yield from _hung(hung, articles, width, everything, room)
    if len(trees) > len(shown):
        yield Text(f"… and {len(trees) - len(shown):,} more stories (--all shows them)", QUIET)


def taking_lines(trees: Iterable[Tree], articles: Articles, width: int) -> Iterator[Text]:
    """Who copies from whom, how often, and how often that is said; nothing where nobody does."""
    takers = taken_in(trees, articles)[:TREES]
    if takers:
        yield Text()
        yield Text("who has it from whom", NAME)
    for one in takers:
        taken = number_of(one.articles, "article")
        who = f"{isolated(safe(one.taker))} has {taken} from {isolated(safe(maker_words(one)))}"
        line = f"  {who} · {credited_words(one)}"
        yield from wrapped(Text(line), width, 2, True)


def _hung(hung: Hung, articles: Articles, width: int, everything: bool, room: int) -> Iterator[Text]:
    """An article of a story; `room` are the cells of its dates."""
    article = articles[hung.text_id]
    branch = "  " * (hung.depth - 1) + "└ " if hung.depth else ""
    date = f"{dated(article.date):<{room}}"
    outlet = safe(article.outlet or NO_OUTLET)
    line = Text(f"{hung.text_id[:ID]}  {date}  ", QUIET).append(f"{branch}{isolated(outlet)}", NAME)
    title = one_line(article.title)
    line.append(f"  {isolated(elide(title, max(width - len(line.plain) - 2, 20)))}")
    yield line
    if hung.by:
        indent = ID + room + 4 + len(branch)
        for part in wrapped(Text(_told(hung, hung.by, articles, everything), QUIET), width - indent, 3, True):
            yield Text(" " * indent).append_text(part)
    yield from _same(article, ID + 2, "  " * hung.depth)


def _same(article: TracedArticle, indent: int, branch: str) -> Iterator[Text]:
    """The articles that are this very text, each below the first of them."""
    for page in repeated(article):
        outlet = isolated(safe(page.outlet or page.address or NO_OUTLET))
        date = f"{(page.date or NO_DATE)[:DATE]:<{DATE}}"
        yield Text(f"{' ' * indent}{date}  ", QUIET).append(f"{branch}└ {outlet}", NAME)
        told = f"word for word, the same text · {same_told(article, page)}"
        yield Text(f"{' ' * (indent + DATE + 2)}{branch}  {told}", QUIET)


def same_told(article: TracedArticle, page: Appearance) -> str:
    """By what it is known that a page with the very same text is not the first."""
    known = article.date and page.date and page not in tied(article)
    return _BY[BY_DATE] if known else _NOT_KNOWN


def _told(hung: Hung, copy: Copy, articles: Articles, everything: bool) -> str:
    """How much is shared, how surely it is a copy, whether it says so, and what was changed."""
    if copy.detector == BY_HAND and not any(passage.shared for passage in copy.passages):
        return BY_HAND
    words = [f"{'word for word' if copy.kind.value == 'verbatim' else 'edited'}, {copy.share:.0%} shared"]
    words.append(direction_told(copy, articles))
    words += [BY_HAND] if copy.detector == BY_HAND else []
    if copy.credited.value is not Credited.UNKNOWN:
        words.append("credited" if copy.credited.value is Credited.YES else "not credited")
    changes = [change for kind in _SHOWN for change in _changes(copy) if change.kind is kind]
    shown = changes if everything else changes[:CHANGES]
    words += [_change(change, copy, hung, articles) for change in shown]
    if others := dict.fromkeys(articles[text_id].outlet for text_id, _ in hung.froms[1:]):
        words.append(f"or as well from {', '.join(safe(outlet or NO_OUTLET) for outlet in others)}")
    if len(changes) > len(shown):
        words.append(f"{len(changes) - len(shown)} more changes")
    return " · ".join(words)


def direction_told(copy: Copy, articles: Articles) -> str:
    """By what it is known which of the two was first, and whether the dates of the pages say otherwise."""
    if copy.direction.value is Direction.UNKNOWN:
        return _NOT_KNOWN
    said = _BY.get(copy.direction.by, copy.direction.by)
    first, then = copy.left, copy.right
    if copy.direction.value is Direction.RIGHT_FIRST:
        first, then = then, first
    dates = [[articles[key].date] if articles[key].date else [] for key in (first, then)]
    return f"{said}, though its page is dated earlier" if later(*dates) else said


_NOT_KNOWN: Final = "which was first is not known"
_BY: Final[Mapping[str, str]] = {
    "credit": "by its credit",
    BY_DATE: "by the dates of the pages",
    BOTH: "by the dates of the pages and the wording",
    "text": "by the wording",
}


def _changes(copy: Copy) -> Iterator[Change]:
    for passage in copy.passages:
        yield from passage.changes


def _change(change: Change, copy: Copy, hung: Hung, articles: Articles) -> str:
    """What stood there and what stands here: "number: 40 → 60"."""
    left, right = _words(change.left, copy.left, articles), _words(change.right, copy.right, articles)
    before, after = (left, right) if hung.text_id == copy.right else (right, left)
    return f"{change.kind.value}: {before or '(nothing)'} → {after or '(left out)'}"


def _words(span: Span | None, text_id: str, articles: Articles) -> str:
    if span is None:
        return ""
    return isolated(elide(one_line(span.of(articles[text_id].text)), LONGEST_CHANGE))
