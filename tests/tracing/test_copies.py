"""Copies are found whatever was done to them, none where there are none, and never with too much work."""

import re
import time
from collections import Counter, UserDict
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.copying import Copy, CopyKind, Credited, Direction
from sayso.core.span import Span
from sayso.tracing import fingerprints
from sayso.tracing.article import Article
from sayso.tracing.copies import copies_among, copies_in, copy_of, pairs_in
from sayso.tracing.index import FIRST
from tests.tracing.printed import printed, prose

CYRILLIC = str.maketrans("abdefghiklmnoprstuvz", "абдефгхиклмнопрстувз")
NOISE = {
    "capitals": str.upper,
    "look-alikes": lambda text: text.translate(str.maketrans("aeo", "аео")),
    "names in Cyrillic": lambda text: re.sub(
        r"[A-Z]\w+", lambda name: name[0].lower().translate(CYRILLIC), text
    ),
    "accents": lambda text: text.replace("a", "á"),
    "one line": lambda text: text.replace(".", ""),
    "blanks": lambda text: text.replace(" ", "\u00a0\n"),
    "more behind it": lambda text: f"{text} {prose('behind', 40)}",
    "more before it": lambda text: f"{prose('before', 40)} {text}",
    "sentences turned": lambda text: ". ".join(reversed(text.rstrip(".").split(". "))),
    "every twentieth word lost": lambda text: " ".join(w for n, w in enumerate(text.split()) if n % 20),
}


@pytest.mark.parametrize("noise", NOISE)
def test_a_full_copy_is_found_whatever_the_noise(noise: str) -> None:
    story = prose("story", 150)
    copied = printed(NOISE[noise](story))
    (copy,) = copies_in([printed(story), copied, printed(prose("other", 150))])
    assert copy.share > 0.85
    assert copy.probability > 0.85


@given(st.lists(st.sampled_from([prose(n, 25) for n in range(4)]), min_size=1, max_size=4), st.data())
@settings(max_examples=40, deadline=None)
def test_what_is_found_depends_on_the_articles_alone(first: list[str], data: st.DataObject) -> None:
    texts = [" ".join(first), *(prose(n, 60) for n in range(3)), " ".join(reversed(first)) + " And more."]
    articles = [printed(text, outlet=f"Outlet {n}") for n, text in enumerate(texts)]
    found = copies_in(articles)
    assert copies_in(data.draw(st.permutations(articles))) == found
    given_texts = {article.text_id: article.text for article in articles}
    for copy in found:
        assert copy.left < copy.right
        assert all(_stands_in(p.left, given_texts[copy.left]) for p in copy.passages)
        assert all(_stands_in(p.right, given_texts[copy.right]) for p in copy.passages)


def _stands_in(span: Span, text: str) -> bool:
    return span.end <= len(text) and span.of(text).strip() == span.of(text)


def test_two_articles_share_the_same_from_either_side() -> None:
    one, other = printed(prose(1, 90)), printed(f"{prose(2, 40)} {prose(1, 90)[:300]}")
    assert copy_of(one, other) == copy_of(other, one)


@pytest.mark.parametrize("text", ["", "Word", "Just one sentence that nobody else has.", "\n \n", "1 2 3"])
def test_articles_with_little_in_them_copy_nothing(text: str) -> None:
    assert copies_in([printed(text), printed(text + "x"), printed(prose(1))]) == ()


def test_a_quotation_that_both_have_is_no_copy() -> None:
    quotation = f"“{prose('said', 40)}”"
    one, other = (printed(f"{prose(n, 50)} {quotation} {prose(n + 9, 50)}") for n in (1, 2))
    assert copies_in([one, other]) == ()


FORMULA = "A source at the police command of Orvik told reporters"
TOLD = f"{FORMULA} that the pass is closed until Monday."


def test_a_formula_is_no_copy_but_where_it_is_much_of_an_article() -> None:
    long = [printed(f"{prose(n, 60)} {FORMULA} {prose(n + 9, 60)}") for n in (1, 2)]
    assert copies_in(long) == ()
    short = [printed(f"{FORMULA} {prose(n, 12)}") for n in (1, 2)]
    assert len(copies_in(short)) == 1
    told = [printed(f"{prose(n, 60)} {TOLD} {prose(n + 9, 60)}") for n in (1, 2)]
    assert len(copies_in(told)) == 1


def test_a_short_copy_with_every_seventh_word_another_is_found() -> None:
    words = prose("story", 40).split()
    other = [f"{word}x" if n % 7 == 6 else word for n, word in enumerate(words)]
    assert len(copies_in([printed(" ".join(words)), printed(" ".join(other))])) == 1


def test_hashes_that_collide_are_decided_by_alignment(monkeypatch: pytest.MonkeyPatch) -> None:
    real = fingerprints.runs_of
    monkeypatch.setattr(fingerprints, "runs_of", lambda keys, size=5: real(keys, size) % 16)
    articles = [printed(prose(n, 80)) for n in range(6)]
    assert len(pairs_in(articles)) == 15
    assert copies_in(articles) == ()


def test_a_passage_holds_the_marks_that_stand_on_both_sides() -> None:
    sentence = f"“{prose('quoted', 12)}” said Ada Moro while the boats waited outside the old harbour."
    one, other = (printed(f"{prose(n, 30)} {sentence} {prose(n + 9, 30)}") for n in (1, 2))
    (copy,) = copies_in([one, other])
    assert copy.passages[0].left.of(one.text if copy.left == one.text_id else other.text) == sentence


def test_articles_of_one_text_are_one() -> None:
    assert copies_in([printed(prose(1), outlet="A"), printed(prose(1), outlet="B")]) == ()


def test_a_copy_says_how_alike_whose_first_and_whether_it_is_credited() -> None:
    story = prose("story", 80)
    agency = printed(story, outlet="VESTA", date="2020-05-01")
    portal = printed(f"VESTA reported this. {story}", outlet="Portal", date="2020-05-02")
    (copy,) = copies_in([agency, portal])
    assert copy.kind is CopyKind.VERBATIM
    assert copy.credited.value is Credited.YES
    assert _first(copy) == agency.text_id


def _first(copy: Copy) -> str | None:
    first = {Direction.LEFT_FIRST: copy.left, Direction.RIGHT_FIRST: copy.right}
    return first.get(copy.direction.value)


def _edited(story: str, seed: int) -> Article:
    """The story with some words of one's own, as no two portals leave it alike."""
    chance, words = Random(seed), story.split()
    for _ in range(5):
        words[chance.randrange(len(words))] = f"own{seed}"
    return printed(" ".join(words), outlet=f"Portal {seed}")


@pytest.mark.slow
def test_three_hundred_copies_hang_together_by_few_pairs() -> None:
    story = prose("wire", 120)
    articles = [_edited(story, n) for n in range(300)]
    found = copies_in(articles)
    assert len(found) < 2 * (FIRST + 20) * len(articles)
    assert _groups(articles, found) == 1


@pytest.mark.slow
def test_two_thousand_copies_of_one_story_end_in_time() -> None:
    story = prose("wire", 120)
    articles = [_edited(story, n) for n in range(2_000)]
    begun = time.process_time()
    found = copies_in(articles)
    assert time.process_time() - begun < 60
    assert len(found) < 20 * len(articles)
    assert _groups(articles, found) == 1


def _groups(articles: list[Article], copies: tuple[Copy, ...]) -> int:
    """Into how many parts the articles fall that hang together by copies."""
    group = {article.text_id: {article.text_id} for article in articles}
    for copy in copies:
        one, other = group[copy.left], group[copy.right]
        if one is not other:
            one |= other
            group |= dict.fromkeys(other, one)
    return len({id(members) for members in group.values()})


def test_small_families_are_found_pair_by_pair() -> None:
    articles = [_edited(prose("wire", 120), n) for n in range(12)]
    assert len(copies_in(articles)) == len(list(combinations(articles, 2)))


def test_articles_are_opened_when_they_are_looked_at_and_not_held() -> None:
    """Opened for their fingerprints, for what they share, and for their outlets: never for each pair."""
    articles = {one.text_id: one for one in (printed(f"{prose(3, 100)} {prose(n, 30)}") for n in range(12))}
    alone = printed(prose("alone"))
    opened: Counter[str] = Counter()

    class Opening(UserDict[str, Article]):
        def __getitem__(self, text_id: str) -> Article:
            opened[text_id] += 1
            return super().__getitem__(text_id)

    found = copies_among(Opening({**articles, alone.text_id: alone}))
    assert found == copies_in([*articles.values(), alone])
    assert len(found) == len(list(combinations(articles, 2)))
    assert opened == Counter({alone.text_id: 1, **dict.fromkeys(articles, 3)})
