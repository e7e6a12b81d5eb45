"""A text on its way to being another article, and what every operator is: a draft in, a draft out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from evaluation.presssim.article import OWN_WORDS, Article, Carried, Sentence, Zone
from evaluation.presssim.desk import Desk
from evaluation.presssim.outlets import Outlet
from evaluation.presssim.words import Words, words_of


@dataclass(frozen=True, slots=True)
class Draft:
    """What an outlet is about to publish, the articles it is made from, and by which operators."""

    outlet: Outlet
    sentences: tuple[Sentence, ...]
    parents: tuple[Article, ...] = ()
    made: tuple[str, ...] = ()

    @property
    def body(self) -> list[int]:
        """The places of body sentences."""
        return [place for place, sentence in enumerate(self.sentences) if sentence.zone is Zone.BODY]

    @property
    def claims(self) -> list[int]:
        """The places of body sentences that claim something."""
        return [place for place in self.body if self.sentences[place].says]

    def having(self, sentences: Iterable[Sentence]) -> Draft:
        """The same with other sentences."""
        return replace(self, sentences=tuple(sentences))

    def with_one(self, place: int, sentence: Sentence, edit: str) -> Draft:
        """The same with another sentence in this place, which remembers by what it was edited."""
        edited = replace(sentence, edits=(*sentence.edits, edit))
        return self.having((*self.sentences[:place], edited, *self.sentences[place + 1 :]))


Operator = Callable[[Draft, Desk], Draft]


def applied(operator: Operator, draft: Draft, desk: Desk) -> Draft:
    """What the operator makes of the draft; it is noted only where it changed something or copied all."""
    made = operator(draft, desk)
    if made is draft:
        return draft
    return replace(made, made=(*draft.made, name_of(operator)))


def name_of(operator: Callable[..., object]) -> str:
    """The name under which an operator stands in the truth."""
    return getattr(operator, "__name__", "")


def taken(article: Article, outlet: Outlet, *, zones: frozenset[Zone] = OWN_WORDS) -> Draft:
    """The article's own words on another outlet's desk, each sentence with where it came from."""
    sentences = (
        from_parent(article, place)
        for place, sentence in enumerate(article.sentences)
        if sentence.zone in zones
    )
    return Draft(outlet, tuple(sentences), (article,))


def from_parent(article: Article, place: int) -> Sentence:
    """A sentence as it is taken from an article: what it claims now rests on that article."""
    sentence = article.sentences[place]
    came = Carried(article.number, place)
    says = replace(sentence.says, rests=(came,)) if sentence.says else None
    return replace(sentence, says=says, came=came, edits=())


def mapped(draft: Draft, change: Callable[[Words], Words], edit: str, *, quotes: bool = True) -> Draft:
    """Every own sentence with its words changed; `quotes` leaves quotations out where it is false."""
    found = list(draft.sentences)
    for place, sentence in enumerate(draft.sentences):
        if sentence.zone not in OWN_WORDS or (sentence.utterance and not quotes):
            continue
        words = change(sentence.words)
        if words != sentence.words:
            found[place] = replace(sentence, words=words, edits=(*sentence.edits, edit))
    return draft if tuple(found) == draft.sentences else draft.having(found)


def inserted(draft: Draft, place: int, *sentences: Sentence) -> Draft:
    """The draft with these sentences before the one in this place."""
    return draft.having((*draft.sentences[:place], *sentences, *draft.sentences[place:]))


def _fits(new: str, before: str, after: str) -> bool:
    """Whether a synonym can stand there: no "ever ever since", and no "locals of the home"."""
    return new.split()[0] != before and not (new == "locals" and after == "of")


def exchanged(words: Words, table: Mapping[str, str], desk: Desk, *, share: float = 0.7) -> Words:
    """Words of the table replaced in this share of cases; the first of several descends from the old one."""
    found: list[Words] = []
    texts = ["", *(word.text for word in words), ""]
    for before, word, after in zip(texts, words, texts[2:], strict=False):
        new = table.get(word.text)
        if new is None or word.slot or not desk.happens(share) or not _fits(new, before, after):
            found.append((word,))
            continue
        first, *rest = words_of(new, {}, word.role)
        pieces = (replace(first, root=word.root), *rest)
        found.append((*pieces[:-1], replace(pieces[-1], after=word.after)))
    return tuple(piece for pieces in found for piece in pieces)
