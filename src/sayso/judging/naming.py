"""The names that a text speaks of, without knowing who they are: capitalised runs, quoted names, bodies.

A coarse finder for lists that a person looks through, not for deciding who is meant. A word that opens a
sentence counts as a name only where the text never writes it small; an adjective of a country counts with the
body that follows it ("the Syrian army"); calendar words never do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.core.span import Span

_CAPITAL = (
    r"(?:(?:al|el|ad|as|ash|at|az|ez|an|ar)[- ])?"
    r"[A-Z\u00c0-\u00de\u0400-\u042f](?:[\w’'-]*\w)?(?:\.[A-Z](?:\b\.?))*"
)
_RUN = re.compile(rf"(?<!\w){_CAPITAL}(?:[ ](?:(?:of|for|de|von|van|bin|ibn)[ ](?:the[ ])?)?{_CAPITAL})*")
_QUOTED = re.compile(rf"[«“\"]({_CAPITAL}(?:[ ][\w’'-]+){{0,2}})[»”\"]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BODY = re.compile(
    r"[ ](?:(?:armed|security|military|coalition|government|democratic|central|general)[ ])?"
    r"(?:army|armies|forces?|coalition"
    r"|government|regime|military|police|parliament|opposition|militias?|authorities|ministry|council|party|state"
    r"|command|staff|embassy|intelligence|navy|court|front|union)\b"
)
_ADJECTIVE = re.compile(
    r"(?:\w+(?:ian|ish|ese|ican)|iraqi|israeli|yemeni|saudi|omani|qatari|kuwaiti|pakistani|bahraini|emirati|afghan"
    r"|german|greek|czech|dutch|french|swiss|thai|islamic|turkic|arab|muslim|christian|jewish)$"
)
_COMPOUND = re.compile(r"-(?:based|led|backed|controlled|held|born|style|made)$")
_SHORT = re.compile(r"[a-z]+n['’]t|(?P<stem>[a-z]+)['’](?:m|re|ve|ll|d|s)", re.IGNORECASE)
"""A verb run together with "not", or a word with its verb: "isn't", "they're", "that's"."""
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december ramadan christmas easter".split()
)
_NEVER = _CALENDAR | {"i"}
_OPENERS = frozenset(
    "a an the this that these those it its he she they we i you his her their our my in on at by for from "
    "to of with and but or so as if when where while after before since until although though because "
    "however moreover therefore nevertheless then there here what who whom which why how not no some many "
    "most all any each every both several few one two three according also even still yet now once again "
    "thus hence photo source earlier later meanwhile despite during under over about recently only just "
    "let".split()
)
_TITLES = frozenset(
    "president minister prime secretary chancellor general colonel major captain senator governor king "
    "queen mr mrs ms dr professor foreign defence defense interior chairman director spokesman "
    "spokeswoman commander".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands, and the words by which it is compared: small letters, without titles.

    `opens` is true where it opens a sentence, and may be no name at all.
    """

    span: Span
    words: tuple[str, ...]
    opens: bool = False


def names_in(text: str, stretches: Iterable[Span]) -> Iterator[Name]:
    """The names in some stretches of a text, in order."""
    small = {word for word in _WORD.findall(text) if word[0].islower()}
    for stretch in stretches:
        quoted = [Span(*m.span(1)) for m in _QUOTED.finditer(text, stretch.start, stretch.end)]
        for span in quoted:
            yield Name(span, words_of(span.of(text)))
        taken = {at for span in quoted for at in range(span.start, span.end)}
        for match in _RUN.finditer(text, stretch.start, stretch.end):
            if match.start() not in taken and (name := _name(text, Span(*match.span()), small)) is not None:
                yield name


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: small, without possessive, dots and titles before it."""
    bare = re.sub(r"['’]s\b", "", name).replace(".", "")
    words = [word.casefold() for word in re.findall(r"\w[\w-]*", bare)]
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    return tuple(words)


def _name(text: str, run: Span, small: set[str]) -> Name | None:
    """The name in a run of capitals; none where it is a title, an initial, an adjective or a day."""
    found = _without_opener(text, run, small)
    if found is None:
        return None
    words = words_of(found.of(text))
    if not words or words[0] in _NEVER or (len(words) == 1 and (words[0] in _TITLES or len(words[0]) == 1)):
        return None
    if body := _BODY.match(text, found.end):
        found = Span(found.start, body.end())
    elif len(words) == 1 and (_ADJECTIVE.match(words[0]) or _COMPOUND.search(words[0])):
        return None
    return Name(found, words_of(found.of(text)), _opens(text, found.start))


def _without_opener(text: str, run: Span, small: set[str]) -> Span | None:
    """The run without the words before it that are capitalised only because they open a sentence."""
    start = run.start
    while match := _WORD.match(text, start, run.end):
        word = match[0]
        if short := _SHORT.fullmatch(word):
            word = (short["stem"] or "the").lower()
        common = word.casefold() in _OPENERS or (
            start == run.start and word.lower() in small and _opens(text, start)
        )
        if (word.isupper() and len(word) > 1) or not common:
            return Span(start, run.end)
        start = match.end()
        while start < run.end and not text[start].isalpha():
            start += 1
    return Span(start, run.end) if start < run.end else None


def _opens(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" «“\"'(—–-")
    return not before or before[-1] in ".!?:…\n"
