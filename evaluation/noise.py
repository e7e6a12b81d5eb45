"""Copies of an article as careless tools and other house styles print it, with the gold spans moved along.

    noisy(article, kind, seed) -> Article

A kind is a function that gives the edits of a text, in order and apart; one function applies them and
maps every position. The same article, kind and seed give the same copy. Gold rows stay in number
and order; a span of which nothing is left goes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from evaluation.corpus import Article
from sayso.core.span import Span, Spans, tidy


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in the place of the code points start..end; an insertion where the two are equal."""

    start: int
    end: int
    text: str


Kind = Callable[[str, Random], Iterator[Edit]]


def noisy(article: Article, kind: str, seed: int = 0) -> Article:
    """The article with one kind of noise (a key of KINDS), its gold spans round the same words."""
    chance = Random(f"{kind}/{seed}/{article.name}")
    return edited(article, tuple(KINDS[kind](article.text, chance)))


def edited(article: Article, edits: Sequence[Edit]) -> Article:
    """The article after the edits, which are sorted and do not overlap."""
    text, moved = _apply(article.text, edits)

    def mapped(spans: Spans) -> Spans:
        places = ((moved.start(s.start), moved.end(s.end)) for s in spans)
        return tidy(text, (Span(a, b) for a, b in places if a < b))

    rows = (
        replace(a, source=mapped(a.source), cue=mapped(a.cue), content=mapped(a.content))
        for a in article.attributions
    )
    voice = (replace(v, content=mapped(v.content)) for v in article.voice)
    return replace(
        article, text=text, attributions=tuple(rows), voice=tuple(voice), aside=mapped(article.aside)
    )


def stripped(text: str, chance: Random) -> Iterator[Edit]:
    """Apostrophes and single quotation marks gone, line breaks a space: much of what FA-KES lost."""
    return _replaced(text, _APOSTROPHE_OR_BREAK, lambda found: " " if found.isspace() else "")


def bare(text: str, chance: Random) -> Iterator[Edit]:
    """All that FA-KES lost: commas, colons, curly quotation marks and long dashes as well."""
    return _replaced(text, _PUNCTUATION_OR_BREAK, lambda found: " " if found.isspace() else "")


def unquoted(text: str, chance: Random) -> Iterator[Edit]:
    """Quotation marks gone, double ones and pairs of single ones; apostrophes stay."""
    places = {m.start(): m.end() for m in _DOUBLE_MARK.finditer(text)}
    for m in _SINGLE_QUOTED.finditer(text):
        places |= {m.start(): m.start() + 1, m.end() - 1: m.end()}
    return (Edit(a, b, "") for a, b in sorted(places.items()))


def guillemets(text: str, chance: Random) -> Iterator[Edit]:
    """«Quotation marks» of Russian and French houses."""
    return _marks_as(text, "«", "»")


def low_quotes(text: str, chance: Random) -> Iterator[Edit]:
    """„Quotation marks“ of German and Balkan houses, „closed” as Polish ones do in one article of three."""
    return _marks_as(text, "„", chance.choice("““”"))


def single_quotes(text: str, chance: Random) -> Iterator[Edit]:
    """'Quotation marks' of British houses, straight or curly."""
    return _marks_as(text, *chance.choice(("''", "‘’")))


def unbalanced(text: str, chance: Random) -> Iterator[Edit]:
    """Every fourth quotation mark, by chance, is missing; one in any case."""
    marks = list(_DOUBLE_MARK.finditer(text))
    lost = [m for m in marks if chance.random() < 0.25] or chance.sample(marks, k=min(1, len(marks)))
    return (Edit(m.start(), m.end(), "") for m in lost)


def continued(text: str, chance: Random) -> Iterator[Edit]:
    """Long quotations broken into paragraphs: each opens with a mark, only the last closes."""
    for quoted in _DOUBLE_QUOTED.finditer(text):
        for gap in _SENTENCE_GAP.finditer(text, quoted.start() + 1, quoted.end() - 1):
            if chance.random() < 0.6:
                yield Edit(gap.start(), gap.end(), "\n\n" + text[quoted.start()])


def upper_case(text: str, chance: Random) -> Iterator[Edit]:
    """Everything in capitals, as old agency copy and headlines are."""
    return _replaced(text, _WORD, str.upper)


def cyrillic(text: str, chance: Random) -> Iterator[Edit]:
    """About half of the names in Cyrillic letters, every mention of a name alike."""
    names = sorted(set(_NAME.findall(text)))
    chosen = {name for name in names if chance.random() < 0.5}
    return _replaced(text, _CAPITALISED, lambda found: _in_cyrillic(found) if found in chosen else found)


def homoglyphs(text: str, chance: Random) -> Iterator[Edit]:
    """Every tenth word, by chance, with Cyrillic letters that look like its Latin ones."""
    return _replaced(text, _WORD, lambda found: found.translate(_ALIKE) if chance.random() < 0.1 else found)


KINDS: Final[dict[str, Kind]] = {
    kind.__name__: kind
    for kind in (
        stripped, bare, unquoted, guillemets, low_quotes, single_quotes, unbalanced, continued,
        upper_case, cyrillic, homoglyphs,
    )
}  # fmt: skip
"""Every kind of noise by its name; `stripped` and `unquoted` are those with a floor."""

_APOSTROPHE_OR_BREAK: Final = re.compile(r"[^\S\n]*\n\s*|['’‘ʼ`´]")
_PUNCTUATION_OR_BREAK: Final = re.compile(r"[^\S\n]*\n\s*|['’‘ʼ`´,:;“”„]|[^\S\n][–—](?=\s)")
_DOUBLE_MARK: Final = re.compile(r"[\"“”„‟«»]|``|''")
_DOUBLE_QUOTED: Final = re.compile(r"“[^“”\n]+”|(?<!\w)\"(?=\w)[^\"\n]+\"")
_SINGLE_QUOTED: Final = re.compile(r"(?<![\w'’])['‘](?=\w)(?:[^'‘’\n]|(?<=\w)['’](?=\w)){1,400}['’](?!\w)")
_SENTENCE_GAP: Final = re.compile(r"(?<=[a-z]{4}[.!?])[^\S\n]+(?=[A-Z])")
_WORD: Final = re.compile(r"[^\W\d_]+")
_CAPITALISED: Final = re.compile(r"\b[A-Z][a-z]{2,}\b")
_NAME: Final = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
"""A capitalised word that goes on a sentence."""


def _replaced(text: str, pattern: re.Pattern[str], by: Callable[[str], str]) -> Iterator[Edit]:
    for m in pattern.finditer(text):
        if (new := by(m.group())) != m.group():
            yield Edit(m.start(), m.end(), new)


def _marks_as(text: str, opening: str, closing: str) -> Iterator[Edit]:
    for m in _DOUBLE_MARK.finditer(text):
        yield Edit(m.start(), m.end(), opening if _opens(text, m) else closing)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Curly marks say it; a straight one opens where something other than a space follows a gap."""
    if mark.group() in ("“", "„", "«", "``"):
        return True
    before, after = text[: mark.start()][-1:], text[mark.end() :][:1]
    return (
        mark.group() == '"' and (not before or before.isspace() or before in "([—–-") and not after.isspace()
    )


_SPELT: Final[dict[str, str]] = dict(
    re.findall(
        r"(\w+)=(\w+)",
        "shch=щ sh=ш ch=ч zh=ж kh=х ts=ц th=т ph=ф ck=к yu=ю ya=я ay=ай ey=ей oy=ой a=а b=б c=к d=д e=е f=ф "
        "g=г h=х i=и j=дж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=кс y=и z=з",
    )
)
_SOUND: Final = re.compile("|".join(_SPELT))
_ALIKE: Final = str.maketrans("aeopcyxiABEKMHOPCTXI", "аеорсухіАВЕКМНОРСТХІ")


def _in_cyrillic(name: str) -> str:
    spelt = _SOUND.sub(lambda m: _SPELT[m.group()], name.lower())
    return spelt.capitalize()


@dataclass(frozen=True, slots=True)
class _Moved:
    """Where the positions of the old text are in the new one."""

    edits: Sequence[Edit]
    begins: Sequence[int]
    new_begins: Sequence[int]

    def start(self, position: int) -> int:
        """Where a span that starts here starts now: behind what was put in right before it."""
        return self._at(position, bisect_right(self.begins, position) - 1)

    def end(self, position: int) -> int:
        """Where a span that ends here ends now: before what was put in right behind it."""
        return self._at(position, bisect_right(self.begins, position - 1) - 1)

    def _at(self, position: int, last: int) -> int:
        if last < 0:
            return position
        edit, begin = self.edits[last], self.new_begins[last]
        if position >= edit.end:
            return begin + len(edit.text) + position - edit.end
        return begin + min(position - edit.start, len(edit.text))


def _apply(text: str, edits: Sequence[Edit]) -> tuple[str, _Moved]:
    pieces: list[str] = []
    new_begins: list[int] = []
    at = length = 0
    for edit in edits:
        length += edit.start - at
        new_begins.append(length)
        pieces += (text[at : edit.start], edit.text)
        length += len(edit.text)
        at = edit.end
    return "".join([*pieces, text[at:]]), _Moved(edits, [e.start for e in edits], new_begins)
