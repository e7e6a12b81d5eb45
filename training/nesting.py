"""Attributions inside contents, made from those outside: sentences put into somebody's mouth.

PolNeAR marks nothing inside contents, and the war articles hold few such rows. A sentence that nobody says
is put into a frame ("… , the ministry said"), with the source of another row as speaker: what the sentence
itself attributes then stands inside a content, with gold. Sentences that begin with a source and its cue are
told in the first person as well: "Sivkov is sure that …" becomes "“I am sure that …,” Sivkov said". Whole
paragraphs are put behind a line that ends with a colon, as press releases do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Final

from evaluation.corpus import Article, GoldAttribution
from evaluation.noise import Edit, edited
from sayso.core.span import Span, Spans
from sayso.reader.sentences import sentences

QUOTED: Final = (
    "{“@,”} <N> [said].",
    "{“@,”} [said] <N>.",
    "{“@,”} <N> [said] in a statement.",
    "<N> [said]: {“@.”}",
    "<N> [said], {“@.”}",
)
TOLD: Final = (
    "<N> [said] {that @}.",
    "<N> [said] {that @}.",
    "<N> [said] {@}.",
    "<N> [told] reporters {that @}.",
    "<N> [told] reporters {@}.",
    "[According to] <N>, {@}.",
    "{@}, [according to] <N>.",
    "{@}, <N> [said].",
    "<N> [believes] {that @}.",
)
BLOCK: Final = ("<N> [said]:\n\n{@.}\n\n", "<N> [said] in a statement:\n\n{@.}\n\n")
PARAGRAPHS: Final = ("<N> [said]:\n\n{@.}", "<N> [said]:\n\n{@.}", "<N> [said] in a statement:\n\n{@.}")
"""Frames: <source>, [cue], {content}, @ the sentence without its stop, N a name; "said" varies."""

SAID: Final = (
    *("said",) * 6,
    *("added", "reported", "claimed", "stressed", "noted", "stated", "explained", "warned", "wrote", "says"),
    *("has said", "confirmed", "argued", "announced", "pointed out"),
)
FIRST_PERSON: Final = 0.5
"""How often a sentence is told in the first person where it can be."""
BLOCKS: Final = 0.1
"""How often what is said is a paragraph of its own without quotation marks."""

RELEASES: Final = 0.12
"""How many articles have paragraphs behind a speaker's line."""
MOST_PARAGRAPHS: Final = 5
LONGEST_SPEAKER: Final = 60

_LOWERED: Final = frozenset(
    "the a an in on at for after before it he she they this that these those there but some many most all "
    "several as if when while according last local two three four five".split()
)
_PARAGRAPH: Final = re.compile(r"\S(?:[^\n]*\S)?")
_MARKS: Final = re.compile(r"[\"“”„«»]|``|''")
_SPEAKER: Final = re.compile(r"(?:the |a |an )?[\w.’'-]+(?: [\w.’'-]+){0,9}", re.IGNORECASE)
_PRONOUN: Final = frozenset("i we he she it they who which that you this these his her their".split())
_UTTERED: Final = frozenset("said says told added asked according called tells saying adds".split())
_PRESENT: Final = {"is": "am are", "has": "have have", "does": "do do", "was": "was were", "isn": "'m aren"}
_TOKEN: Final = re.compile(r"[<\[{>\]}@]|[^<\[{>\]}@]+")
_OPENS: Final = {"<": "source", "[": "cue", "{": "content"}
_CLOSES: Final = {">": "source", "]": "cue", "}": "content"}


def speakers(articles: Sequence[Article]) -> list[str]:
    """Sources that can speak in a frame: every short unbroken one that is not a pronoun."""
    found = (row.source[0].of(a.text) for a in articles for row in a.attributions if len(row.source) == 1)
    return [name for name in found if _can_speak(name)]


def nested(article: Article, names: Sequence[str], frames: int, chance: Random) -> Article:
    """The article with so many of its sentences, or fewer, put into somebody's mouth."""
    if chance.random() < RELEASES:
        article = _released(article, names, chance)
    free = list(_stretches(article, chance))
    telling = [s for s in free if any(s.contains(row.cue[0]) for row in article.attributions if row.cue)]
    some = chance.sample(telling, min(len(telling), frames - frames // 4))
    rest = [s for s in free if s not in some]
    some += chance.sample(rest, min(len(rest), frames - len(some)))
    for stretch in sorted(some, reverse=True):
        article = _told(article, stretch, names, chance)
    return article


def _released(article: Article, names: Sequence[str], chance: Random) -> Article:
    """The article with some paragraphs, often the last ones, behind a line that says who says them."""
    every = [Span(*m.span()) for m in _PARAGRAPH.finditer(article.text)]
    if len(every) < 2:
        return article
    at = chance.randrange(1, len(every))
    some = Span(every[at].start, every[min(at + chance.randint(1, MOST_PARAGRAPHS), len(every)) - 1].end)
    whole = article.text[some.end - 1] in ".!?" and article.text[some.start].isupper()
    if not whole or any(some.overlaps(h) and not some.contains(h) for h in _hulls(article)):
        return article
    return _framed(article, some, chance.choice(names), chance.choice(PARAGRAPHS), chance)


def _can_speak(name: str) -> bool:
    return (
        len(name) > 2
        and bool(_SPEAKER.fullmatch(name))
        and name.split()[0].lower().strip("’'") not in _PRONOUN
    )


def _stretches(article: Article, chance: Random) -> Iterator[Span]:
    """Whole sentences outside of quotations, sometimes several of a paragraph, that no row crosses."""
    hulls = _hulls(article)
    every = list(sentences(article.text, [Span(0, len(article.text))]))
    at = 0
    while at < len(every):
        many = 1 if chance.random() < 0.75 else chance.choice((2, 3))
        span = Span(every[at].start, every[min(at + many, len(every)) - 1].end)
        text = span.of(article.text)
        whole = text[-1] in ".!?" and text[0].isupper() and len(text) > 25 and "\n" not in text
        if whole and not _MARKS.search(text) and all(span.contains(h) or not span.overlaps(h) for h in hulls):
            yield span
            at += many
        else:
            at += 1


def _hulls(article: Article) -> list[Span]:
    """Each row from its first word to its last."""
    roles = [(*row.source, *row.cue, *row.content) for row in article.attributions]
    return [Span(min(s.start for s in r), max(s.end for s in r)) for r in roles if r]


def _told(article: Article, stretch: Span, names: Sequence[str], chance: Random) -> Article:
    """The article with one stretch in a frame that suits it."""
    name = chance.choice(names)
    frame = chance.choice(BLOCK if chance.random() < BLOCKS else QUOTED if chance.random() < 0.5 else TOLD)
    own = _first_person(article, stretch, chance) if chance.random() < FIRST_PERSON else None
    if own:
        length = len(article.text)
        article, name = edited(article, own[0]), own[1]
        stretch = Span(stretch.start, stretch.end + len(article.text) - length)
        frame = chance.choice(QUOTED if chance.random() < 0.85 else BLOCK)
    return _framed(article, stretch, name, frame, chance)


def _framed(article: Article, stretch: Span, name: str, frame: str, chance: Random) -> Article:
    """The stretch in a frame; its voice rows are gone, since somebody says it now."""
    frame = frame.replace("[said]", f"[{chance.choice(SAID)}]")
    edits, row = _laid_out(frame, _cased(name, first=frame.startswith("<")), stretch, article.text)
    voice = tuple(v for v in article.voice if not any(stretch.overlaps(s) for s in v.content))
    done = edited(replace(article, voice=voice), edits)
    return replace(done, attributions=(*done.attributions, row))


def _cased(name: str, *, first: bool) -> str:
    """The name as it begins a sentence or goes one on."""
    if first:
        return name[0].upper() + name[1:]
    return name[0].lower() + name[1:] if name.split()[0].lower() in ("the", "a", "an") else name


def _laid_out(frame: str, name: str, stretch: Span, text: str) -> tuple[list[Edit], GoldAttribution]:
    """The edits that put a frame round a stretch, and the frame's row by its places in the new text."""
    before, _, after = frame.partition("@")
    letter, stop = text[stretch.start], text[stretch.end - 1]
    begins = before.endswith(("“", "\n\n{")) or before == "{"
    if not begins and stretch.of(text).split()[0].lower() in _LOWERED:
        letter = letter.lower()
    if stop != "." and after[0] in ",.":
        # A question keeps its mark, and the frame loses the comma or stop it has inside the quotation.
        after = after[1:]
    inside = len(stretch) - (stop == ".")
    spans, prefix, suffix = _placed(f"{before}@{after}", name, stretch.start, inside)
    edits = [Edit(stretch.start, stretch.start, prefix), Edit(stretch.start, stretch.start + 1, letter)]
    if stop == ".":
        # The stop goes, or becomes what the frame has in its place: rows may end with it.
        kept = suffix[:1] if suffix[:1] in ",." else ""
        edits += [
            Edit(stretch.end - 1, stretch.end, kept),
            Edit(stretch.end, stretch.end, suffix[len(kept) :]),
        ]
    else:
        edits += [Edit(stretch.end, stretch.end, suffix)]
    return edits, GoldAttribution(spans["source"], spans["cue"], spans["content"])


def _placed(frame: str, name: str, at: int, inside: int) -> tuple[dict[str, Spans], str, str]:
    """The spans of a frame's roles when it begins at a place, and what stands before and behind its "@"."""
    spans: dict[str, Spans] = {"source": (), "cue": (), "content": ()}
    opened: dict[str, int] = {}
    sides = ["", ""]
    behind = False
    for token in _TOKEN.findall(frame):
        if token in _OPENS:
            opened[_OPENS[token]] = at
        elif token in _CLOSES:
            spans[_CLOSES[token]] = (Span(opened[_CLOSES[token]], at),)
        elif token == "@":
            behind = True
            at += inside
        else:
            new = name if token == "N" else token
            sides[behind] += new
            at += len(new)
    return spans, sides[0], sides[1]


def _first_person(article: Article, stretch: Span, chance: Random) -> tuple[list[Edit], str] | None:
    """Edits that let the source that the stretch begins with speak of itself, and who it is."""
    rows = [
        r for r in article.attributions if len(r.source) == 1 and r.source[0].start == stretch.start and r.cue
    ]
    if not rows:
        return None
    source, cue = rows[0].source[0], rows[0].cue[0]
    name, words = source.of(article.text), cue.of(article.text).split()
    near = article.text[source.end : cue.start].isspace()
    alone = sum(any(s.overlaps(source) for s in r.source) for r in article.attributions) == 1
    if not near or not alone or not _can_speak(name) or len(source) > LONGEST_SPEAKER:
        return None
    if _UTTERED & {word.lower() for word in words} and chance.random() < 0.8:
        return None
    many = chance.random() < 0.5
    verb = Edit(cue.start, cue.start + len(words[0]), _own_verb(words[0], many=many))
    return [Edit(source.start, source.end, "We" if many else "I"), verb], name


def _own_verb(verb: str, *, many: bool) -> str:
    if verb in _PRESENT:
        return _PRESENT[verb].split()[many]
    if not verb.isalpha() or not verb.islower() or not verb.endswith("s") or verb.endswith(("ss", "us")):
        return verb
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("shes", "ches", "sses", "xes", "oes")) else verb[:-1]
