"""Which claims are one copied sentence, and that a full copy changes nothing in what is one claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.claim import Facts, Mention, Stand
from sayso.core.copying import Copy, CopyKind, Credited, Direction, SharedPassage
from sayso.core.span import Span
from sayso.core.verdict import Verdict
from sayso.tracing import copied as copied_
from sayso.tracing.article import Article
from sayso.tracing.claims import alike_in, events_of
from sayso.tracing.copied import one_sentence, words_in
from sayso.tracing.copies import copies_in, copy_of
from tests.tracing.told import told

SENTENCES = (
    "[The coast guard] <said> {six people died when the ferry Sea Lark burned off Port Sellin on Monday}.",
    "[A nurse] <said> {six of those who sailed on the Sea Lark lost their lives in the fire}.",
    "{The fire on the ferry killed nine people}, [the owner] <said>.",
    "[A steward] <said> {no alarm was heard in the cabins for fourteen minutes after the smoke rose}.",
    "{Fourteen minutes went by before the bell on board was rung}, [a passenger] <told> reporters.",
    "[The owner] <said> {the alarm of the ferry rang at once and everybody was woken by it}.",
    "[The harbour office] <announced that> {the wreck of the ferry will be towed to Kelda next week}.",
    "{Tugs are to bring the burnt ship to the yards of Kelda}, [a pilot] <said>.",
    "[The mayor of Kelda] <said> {the yards of the town have no room for the burnt ferry}.",
    "[The union] <said> {the crew of the Sea Lark had asked for more boats in the spring}.",
)
"""Claims of one fire, some of them one in other words."""


def test_the_claims_of_a_passage_that_two_articles_share() -> None:
    here, there = told("\n".join(SENTENCES[:4])), told("\n".join((*SENTENCES[1:4], SENTENCES[6])))
    found = copy_of(here, there)
    assert found
    left, right = sorted((here, there), key=lambda article: article.text_id)
    texts = {article.text_id: article.text for article in (here, there)}
    pairs = one_sentence(found, left.mentions, right.mentions, lambda m: words_in(texts[m.text_id], m))
    said = [
        (one.content[0].of(left.text), other.content[0].of(right.text))
        for one, other in sorted(pairs, key=lambda pair: pair[0].content)
    ]
    assert len(said) == 3
    assert all(one == other for one, other in said)


def test_a_claim_is_one_sentence_with_one_other_at_most() -> None:
    here = told("\n".join((*SENTENCES[:3], *SENTENCES[:2])))
    there = told("\n".join(SENTENCES[:3]))
    found = copy_of(here, there)
    assert found
    left, right = sorted((here, there), key=lambda article: article.text_id)
    texts = {article.text_id: article.text for article in (here, there)}
    pairs = list(one_sentence(found, left.mentions, right.mentions, lambda m: words_in(texts[m.text_id], m)))
    assert len({one.id for one, _ in pairs}) == len({other.id for _, other in pairs}) == len(pairs) == 3


def test_copies_of_one_story_are_marked() -> None:
    here, there = (told("\n".join((*SENTENCES[:4], f"Edition {n}."))) for n in (1, 2))
    copied = [pair for pair in alike_in((here, there), copies_in((here, there))) if pair.copied]
    assert len(copied) == 4
    assert not any(pair.copied for pair in alike_in((here, there), ()))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=5, unique=True),
        min_size=2,
        max_size=5,
        unique_by=tuple,
    ),
    st.data(),
)
def test_full_copies_change_nothing_in_which_claims_are_one(
    drawn: Sequence[Sequence[int]], data: st.DataObject
) -> None:
    lines = ["\n".join(SENTENCES[n] for n in numbers) for numbers in drawn]
    articles = [told(text) for text in lines]
    target = data.draw(st.sampled_from(lines))
    copies = [told(f"{target}\nEdition {n}.") for n in range(data.draw(st.integers(1, 6)))]
    ours = frozenset(mention.id for article in articles for mention in article.mentions)
    assert grouped([*articles, *copies], ours) == grouped(articles, ours)


def grouped(articles: Sequence[Article], ours: frozenset[str]) -> frozenset[frozenset[str]]:
    """Which of these mentions are of one event."""
    mentions = [mention for article in articles for mention in article.mentions]
    events = events_of(mentions, alike_in(articles, copies_in(articles)), articles)
    return frozenset(filter(None, (ours.intersection(all_of(event.claims)) for event in events)))


def all_of(claims: Iterable[object]) -> Iterable[str]:
    for claim in claims:
        yield from claim.mentions  # type: ignore[attr-defined]


def side(name: str, sentences: Sequence[frozenset[int]]) -> tuple[list[Mention], dict[str, frozenset[str]]]:
    """A claim for each sentence, ten code points to each, and the words of each claim."""
    claims = [
        Mention(f"{name}{n}", name, "1", (Span(10 * n, 10 * n + 9),), "", Stand.SUPPORTS, Facts())
        for n in range(len(sentences))
    ]
    said = zip(claims, sentences, strict=True)
    return claims, {claim.id: frozenset(map(str, words)) for claim, words in said}


def paired(
    lefts: Sequence[frozenset[int]], rights: Sequence[frozenset[int]]
) -> list[tuple[Mention, Mention]]:
    """The claims that are one where all of both articles is one passage."""
    (here, words), (there, others) = side("a", lefts), side("b", rights)
    passage = SharedPassage(Span(0, 10 * len(lefts)), Span(0, 10 * len(rights)), 9, ())
    unknown = Verdict(Direction.UNKNOWN), Verdict(Credited.UNKNOWN)
    copy = Copy("a", "b", (passage,), CopyKind.EDITED, 1.0, *unknown, 1.0, "test")
    return list(one_sentence(copy, here, there, lambda claim: (words | others)[claim.id]))


SENTENCE = st.frozensets(st.integers(0, 12), max_size=8)


@settings(max_examples=150, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=8), st.lists(SENTENCE, min_size=1, max_size=8))
def test_claims_that_are_never_compared_are_not_alike(
    lefts: list[frozenset[int]], rights: list[frozenset[int]]
) -> None:
    found = paired(lefts, rights)
    with patch.object(copied_, "_rarer", lambda said, _: ["one for all"] if said else []):
        assert found == paired(lefts, rights)


def test_a_claim_is_not_compared_with_every_claim_of_a_long_article() -> None:
    """Claims of eight words, of which two stand in all of them: each is set beside its like alone."""
    told_ = [frozenset((0, 1, *range(6 * n + 2, 6 * n + 8))) for n in range(200)]
    with patch.object(copied_, "_likeness", wraps=copied_._likeness) as compared:
        assert len(paired(told_, told_[::-1])) == 200
    assert compared.call_count == 200


def test_a_copy_parts_no_two_claims_of_one_article() -> None:
    lines = [SENTENCES[0], "\n".join(SENTENCES[n] for n in (1, 2, 9))]
    articles = [told(text) for text in lines]
    ours = frozenset(mention.id for article in articles for mention in article.mentions)
    copy = told(f"{lines[1]}\nEdition 0.")
    assert grouped([*articles, copy], ours) == grouped(articles, ours)
