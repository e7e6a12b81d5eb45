"""Word lists of zoning: phrases, markup words, agencies, months; CSV files beside the rules.

`lexicons/phrases.csv` tells how a phrase must stand in a unit: `whole` (the unit is the phrase),
`label`, `network` and `author` (the same, for the bare labels of advertisements, the names of networks
and the headings of boxes on the author),
`start` (a short unit begins with it), `short` (anywhere in a short unit), `footnote` (anywhere in
a unit that begins with a footnote mark), `outside` (anywhere in a unit outside the article),
`message` (a form's words to the reader begin with it, be they a sentence).
`lexicons/path_words.csv` lists words of classes and ids: `word` as a word of its own, `part`
anywhere. The lists were written by us from general knowledge of news sites and share tools in
many languages, and widened on the choosing side of the pages that measure them, never on the
pages whose figures are reported.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from sayso.core.zone import ZoneKind

SHORT: Final = 14
"""Words up to which a unit that begins with a phrase is a label, not a sentence."""
SHORT_CREDIT: Final = 30
"""The same for credits, which list people."""

_MENU: Final = re.compile(
    r"nav(?![\w-])|[^\[]*[.#_-](?:\w*menu|nav|navs|navbar|navigation|breadcrumbs?|dropdown|tags|tag[_-]?(?:list|cloud)(?:-\d+)?)(?!\w)"
)
_LABEL_PARTS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_BETWEEN: Final = re.compile(r"[^\w]+|_")
_PART_OF_BOX: Final = re.compile(
    r"(?:article|blog|box|boxout|card|comment|content|detail|entry|item|list|modal|module|popup|post|rail|section|story|teaser|title|weather"
    r"|widget)s?[-_]*(?:header|footer)(?![a-z])|weatherheader"
)
"""The header or footer of one box: it says nothing of what the page's own header and footer say."""
_HEAD_AND_FOOT: Final = frozenset({"header", "footer"})
_RULES_FOR_COMMENTS: Final = re.compile(
    r"comment(?:s|ing|ary)?[-_]{0,2}(?:rules|polic|guidelines|terms)|(?:rules|polic\w{0,3}|guidelines|terms)[-_]?(?:for|of)?[-_]?comment"
)
_SOLD: Final = re.compile(
    r"native-?_?ad(?!dr|m)|wpadvert|adverts?-widget|sponsored|outbrain|taboola|revcontent|zergnet|mgid"
)
_JOINTS: Final = re.compile(r"[-_]")
_OF_FRAMEWORK: Final = re.compile(
    r"\.card(?:-(?:body|header|footer|text|title|img|block|deck|group|columns)[\w-]*)?(?![\w-])"
    r"|(?<![a-z])(?:(?:non?|without|with|has)-?ads?|ads?-(?:col|column|rail|sidebar|grid|layout))(?![a-z])"
    r"|(?<![\w-])(?:d-(?:\w\w-)?print-\w+|(?:no|non|not|dont|hide|hidden|visible|show)[-_]?(?:for|on|in)?[-_]?print"
    r"|print[-_]?(?:only|hide|hidden|none|visible)|print:[\w-]+)(?![\w-])",
    re.IGNORECASE,
)
"""Classes that frameworks give to any box, or to what is left out on paper; whether a column has adverts."""
_OF_STATE: Final = re.compile(
    r"\.(?:(?:has|with|without|no|allow|allows)[-_][\w-]+|(?:is[-_])?(?:pay-?wall(?:ed|ing)|metered|gated)"
    r"|[\w-]+[-_](?:enabled|disabled|required|only|allowed|closed|opened|open))(?![\w-])",
    re.IGNORECASE,
)
"""Classes that say in which state a box is and who may read it, not what it holds: "has-paywall",
"subscriber-only", "comments-open"."""
_POST: Final = re.compile(r"\.(?:hentry|post-\d+)\b")
"""Classes of a whole post, which name its categories and tags beside it."""
_EDGES: Final = " \t\u00a0.,;:!?…|·•»›>«<-–—*()[]{}\"'“”’‘#+0123456789"
_FOOTNOTE: Final = re.compile(r"\s*(?:[*†‡¹²³⁎∗]|\(\*\)|\[\d\])")
_BUCKET: Final = 4
"""Letters by which the phrases that open a unit are looked up; shorter ones by all they have."""
_SELLERS: Final = ("sponsor", "promo", "paid", "partner", "gespons", "patrocin", "партн", "реклам")
_DOT: Final = "\u0307"
"""What folding leaves of a Turkish capital: "\u0130LG\u0130L\u0130"."""
_SPACELESS: Final = "\u3040"
"""From here on, scripts that set no spaces between words."""


def phrase_kinds(words: str, count: int) -> frozenset[ZoneKind]:
    """The kinds whose phrases stand in a unit of `count` words, as its place in the unit demands."""
    lists = _phrases()
    low = words[:200].casefold().replace("\u2019", "'").replace(_DOT, "")
    found = set(lists["whole"].get(low.strip(_EDGES), ())) if count <= SHORT else set()
    if count <= SHORT_CREDIT:
        opening = max(_starting(low), key=len, default="")
        found.update(
            kind for kind in lists["start"].get(opening, ()) if count <= SHORT or kind in _LONG_LABELS
        )
        if _any_short().search(low):
            found.update(kind for phrase, kinds in lists["short"].items() if phrase in low for kind in kinds)
    if _FOOTNOTE.match(words):
        found.update(kind for phrase, kinds in lists["footnote"].items() if phrase in low for kind in kinds)
    return frozenset(found)


_LONG_LABELS: Final = frozenset({ZoneKind.CREDIT, ZoneKind.CAPTION, ZoneKind.LEGAL})


def _starting(low: str) -> Iterator[str]:
    """The phrases that the words begin with, not inside a longer word."""
    buckets = _buckets()
    for length in range(1, _BUCKET + 1):
        for phrase in buckets.get(low[:length], ()):
            after = low[len(phrase) : len(phrase) + 1]
            whole = not (phrase[-1].isalpha() and after.isalpha()) or phrase[-1] >= _SPACELESS
            if whole and low.startswith(phrase):
                yield phrase


@lru_cache(maxsize=20_000)
def label_kinds(label: str) -> tuple[ZoneKind, ...]:
    """The kinds that the words in one level of a path (tag, id, classes, role) speak for."""
    if _POST.search(label):
        return ()
    single, _ = _path_words()
    low = label.casefold()
    if "ad" in low or "card" in low or "print" in low:  # one of these stands in all such classes
        label = _OF_FRAMEWORK.sub("", label)
        low = label.casefold()
    if "-" in low or "_" in low or "ed" in low:  # as do these in all classes of a state
        label = _OF_STATE.sub("", label)
        low = label.casefold()
    low = low.replace("commentary", "opinion")
    words = {part.casefold() for part in _LABEL_PARTS.findall(label)} | set(_BETWEEN.split(low))
    if not words.isdisjoint(_HEAD_AND_FOOT) and _PART_OF_BOX.search(low):
        words -= _HEAD_AND_FOOT
    kinds = [kind for word, kind in single.items() if word in words] if words & single.keys() else []
    joined = _JOINTS.sub("", low)
    kinds += _kinds_of_parts(low if joined == low else f"{low}\n{joined}")
    if ZoneKind.OTHER in kinds and ZoneKind.BYLINE in kinds and "vcard" in words:
        kinds.remove(ZoneKind.OTHER)  # the card of an author, not of the publisher
    if ZoneKind.OTHER in kinds and _RULES_FOR_COMMENTS.search(low):
        return (ZoneKind.LEGAL,)
    if ZoneKind.OTHER in kinds or ZoneKind.BYLINE in kinds or _SOLD.search(low):
        # "recent-comments", "author-excerpt", "native-ads-related": being the latest, short or akin makes
        # no other articles of them.
        kinds = [kind for kind in kinds if kind is not ZoneKind.RELATED]
    return (ZoneKind.BODY,) if ZoneKind.BODY in kinds else tuple(dict.fromkeys(kinds))


def _kinds_of_parts(words: str) -> list[ZoneKind]:
    """The kinds of the listed parts that stand anywhere in the words, in the order of the list."""
    by_opening = _parts()
    openings = by_opening.keys() & zip(words, words[1:], words[2:], strict=False)
    found = [part for opening in openings for part in by_opening[opening] if part[-1] in words]
    return [kind for _, kind, _ in sorted(found)]


@lru_cache(maxsize=2_000)  # the units of a page stand in few boxes, and each rule asks for theirs
def names_in(path: tuple[str, ...]) -> tuple[ZoneKind, ...]:
    """The kinds that the levels of a path speak for, the innermost first."""
    return tuple(kind for label in reversed(path) for kind in label_kinds(label))


@lru_cache(maxsize=2_000)
def holds_menu(path: tuple[str, ...]) -> bool:
    """Whether one of the levels is a menu or a list of tags."""
    return any(is_menu(label) for label in path)


@lru_cache(maxsize=20_000)
def is_menu(label: str) -> bool:
    """Whether one level of a path is a menu or a list of tags: other boxes have headers as well."""
    return bool(_MENU.match(label.casefold()))


def labels_advert(words: str) -> bool:
    """Whether the words are the bare label of an advertisement, and no invitation."""
    return words[:40].casefold().strip(_EDGES) in _wholes("label")


def names_seller(words: str) -> bool:
    """Whether the label of an advertisement stands over a seller's words; "Advertisement" alone often has
    only a picture."""
    return any(part in words.casefold() for part in _SELLERS)


def heads_author(words: str) -> bool:
    """Whether the words are the heading of a box on the author: "About the author"."""
    return words[:40].casefold().strip(_EDGES) in _wholes("author")


def speaks_to_reader(words: str) -> bool:
    """Whether the words are what a form says to the reader: "Please enter your comment!"."""
    return words[:60].casefold().lstrip(_EDGES).replace("\u2019", "'").startswith(_messages())


def networks_in(words: str) -> int:
    """How many of the words are names of networks, as a row of share buttons gives them."""
    return sum(word.casefold().strip(_EDGES) in _wholes("network") for word in words.split())


def outside_kind(words: str) -> ZoneKind | None:
    """What a unit outside the article is, by a word that would mean nothing inside it."""
    low = words[:500].casefold()
    return next((kind for kind, pattern in _outside() if pattern.search(low)), None)


@cache
def _outside() -> tuple[tuple[ZoneKind, re.Pattern[str]], ...]:
    lists: dict[ZoneKind, list[str]] = {}
    for row in _rows("phrases"):
        if row["where"] == "outside":
            lists.setdefault(ZoneKind(row["kind"]), []).append(re.escape(row["phrase"].casefold()))
    return tuple((kind, re.compile(rf"(?<!\w)(?:{'|'.join(p)})")) for kind, p in lists.items())


@cache
def agencies() -> re.Pattern[str]:
    """News agencies and picture suppliers, as whole words."""
    names = sorted((row["name"] for row in _rows("agencies")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


@cache
def months() -> str:
    """Names of months in all languages, as an alternation for a pattern."""
    names = {row["name"] for row in _rows("months")}
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


_BARE_LABELS: Final = ("label", "network", "author")
"""Places of phrases that are also asked for on their own."""


@cache
def _phrases() -> dict[str, dict[str, set[ZoneKind]]]:
    lists: dict[str, dict[str, set[ZoneKind]]] = {
        where: {} for where in ("whole", "start", "short", "footnote")
    }
    for row in _rows("phrases"):
        where = "whole" if row["where"] in _BARE_LABELS else row["where"]
        if where not in lists:
            continue
        phrase = row["phrase"].casefold()
        key = phrase.strip(_EDGES) if where == "whole" else phrase
        lists[where].setdefault(key, set()).add(ZoneKind(row["kind"]))
    return lists


@cache
def _any_short() -> re.Pattern[str]:
    return any_of(_phrases()["short"])


def any_of(hints: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the hints, put together by their first letters, as most places have none."""
    rests: dict[str, list[str]] = {}
    for hint in hints:
        rests.setdefault(hint[0], []).append(re.escape(hint[1:]))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items()))


@cache
def _wholes(where: str) -> frozenset[str]:
    return frozenset(
        row["phrase"].casefold().strip(_EDGES) for row in _rows("phrases") if row["where"] == where
    )


@cache
def _messages() -> tuple[str, ...]:
    return tuple(row["phrase"].casefold() for row in _rows("phrases") if row["where"] == "message")


@cache
def _buckets() -> dict[str, tuple[str, ...]]:
    buckets = defaultdict(list)
    for phrase in _phrases()["start"]:
        buckets[phrase[:_BUCKET]].append(phrase)
    return {start: tuple(phrases) for start, phrases in buckets.items()}


@cache
def _path_words() -> tuple[dict[str, ZoneKind], dict[str, ZoneKind]]:
    rows = _rows("path_words")
    single, partial = (
        {row["word"]: ZoneKind(row["kind"]) for row in rows if row["how"] == how} for how in ("word", "part")
    )
    return single, partial


@cache
def _parts() -> dict[tuple[str, ...], tuple[tuple[int, ZoneKind, str], ...]]:
    """The parts of words that count anywhere, by their first three letters (none has fewer): their places in
    the list and kinds.
    """
    parts = defaultdict(list)
    for place, (part, kind) in enumerate(_path_words()[1].items()):
        parts[tuple(part[:3])].append((place, kind, part))
    return {opening: tuple(found) for opening, found in parts.items()}


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    text = (files("sayso.zoning") / "lexicons" / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
