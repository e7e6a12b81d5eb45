"""PressSim makes the same families every time, and what it calls true is what its texts say."""

from collections import Counter
from random import Random

import pytest

from evaluation.presssim import Article, Family, families, family, truth_of
from evaluation.presssim.article import OWN_WORDS, Carried, Zone
from evaluation.presssim.desk import Desk
from evaluation.presssim.frames import agreeing
from evaluation.presssim.operators import KIT
from evaluation.presssim.operators.draft import exchanged
from evaluation.presssim.outlets import outlets
from evaluation.presssim.pages import page
from evaluation.presssim.passages import Passage, passages
from evaluation.presssim.sheet import ACCESS, Part, sheets
from evaluation.presssim.words import NUMBERS, Role, words_of
from sayso.core.span import Span
from sayso.intake.documents import document_of
from sayso.intake.items import Item

pytestmark = pytest.mark.slow

PARTS: tuple[Part, ...] = ("choose", "report")
EACH = 40
"""Families of each part: enough that every sheet is told at least once."""
IDENTITIES = {"named", "described", "unnamed_person", "collective", "unstated"}


@pytest.fixture(scope="module")
def made() -> list[Family]:
    return [one for part in PARTS for one in families(part, EACH, seed=6)]


def test_the_same_seed_makes_the_same_families() -> None:
    once = [[a.text for a in one.articles] for one in families("report", 4, seed=7)]
    assert once == [[a.text for a in one.articles] for one in families("report", 4, seed=7)]
    assert once != [[a.text for a in one.articles] for one in families("report", 4, seed=8)]


def test_a_longer_run_begins_with_the_shorter_one() -> None:
    longer = list(families("choose", 5, seed=2))
    assert [a.text for a in longer[3].articles] == [a.text for a in family("choose", 2, 3).articles]


def test_where_nobody_drawn_can_speak_others_are_drawn() -> None:
    assert family("choose", 4, 43).articles


def test_choosing_and_reporting_share_nothing() -> None:
    used = {
        part: {operator for one in families(part, 36, 1) for a in one.world for operator in a.made}
        for part in PARTS
    }
    assert used["choose"] & used["report"] <= {"ring", "return"}
    assert not {s.name for s in sheets("choose")} & {s.name for s in sheets("report")}
    names = [{o.publisher for o in outlets(part)} | {o.domain for o in outlets(part)} for part in PARTS]
    assert not names[0] & names[1]
    kits = [vars_of(part) for part in PARTS]
    assert not kits[0] & kits[1]


def vars_of(part: Part) -> set[object]:
    found: set[object] = set()
    for field in KIT[part].__slots__:
        value = getattr(KIT[part], field)
        found |= set(value) if isinstance(value, tuple) else {value}
    return found


def test_families_are_as_large_as_promised_and_have_many_true_counts(made: list[Family]) -> None:
    assert all(1 <= len(one.articles) <= len(one.world) <= 25 for one in made)
    counts = Counter(e.independence.independent for one in made for e in truth_of(one).events)
    assert {0, 1, 2, 3} <= set(counts)


def test_every_word_stands_where_its_place_says(made: list[Family]) -> None:
    for one in made:
        for article in one.articles:
            for place, sentence in enumerate(article.sentences):
                shown = [span.of(article.text) for span in article.places[place]]
                assert [word.text.lower() for word in sentence.words] == [text.lower() for text in shown]


def test_recorded_spans_hold_what_they_are_for(made: list[Family]) -> None:
    for one in made:
        truth = truth_of(one)
        by_number = {article.number: article for article in one.world}
        for mention in truth.mentions:
            text = by_number[mention.article].text
            assert all(mention.whole.contains(span) and span.of(text).strip() for span in mention.content)
            if mention.source and mention.zone is Zone.BODY:
                assert mention.source_spans
        for citation in truth.citations:
            name = next(o.name for o in outlets(one.part) if o.id == citation.outlet)
            assert len(citation.span.of(by_number[citation.article].text)) > len(name) // 2
        for quotation in truth.quotations:
            text = by_number[quotation.article].text
            assert text[quotation.span.start - 1] in '“«"'


def test_numbers_in_the_text_are_those_of_the_exact_claim(made: list[Family]) -> None:
    for one in made:
        for article, place, says in one.mentions():
            found = {
                word.slot: word.value for word in article.sentences[place].words if word.value is not None
            }
            expected = dict(zip("nmk", says.exact.numbers, strict=False))
            assert all(expected[slot] == value for slot, value in found.items())


def test_a_changed_number_changes_no_wording_without_it(made: list[Family]) -> None:
    for one in made:
        for article in one.world:
            for sentence in article.sentences:
                if sentence.edits and sentence.edits[-1].startswith("number_"):
                    assert any(word.slot in NUMBERS for word in sentence.words)


def test_a_reprint_is_one_passage_after_another_over_its_whole_body(made: list[Family]) -> None:
    seen = 0
    rare = [one for seed in (1, 2, 3) for one in families("choose", EACH, seed)]
    for one in (*made, *rare):
        for article in one.articles:
            made_by = set(article.made) - {"bars_after"}  # share bars are no words of the outlet
            plain = len(made_by) == 1 and made_by <= {"reprint_whole", "reprint_restyled"}
            if plain and one.world[article.parents[0]].present:
                assert covered(article, passages(one.world[article.parents[0]], article)) > 0.95
                seen += 1
    assert seen


def covered(article: Article, shared: tuple[Passage, ...]) -> float:
    """The share of an article's own words that stand in passages."""
    own = [
        span
        for sentence, spans in zip(article.sentences, article.places, strict=True)
        if sentence.zone in OWN_WORDS
        for span in spans
    ]
    return sum(any(passage.right.contains(span) for passage in shared) for span in own) / len(own)


def test_verbatim_passages_read_the_same(made: list[Family]) -> None:
    for one in made:
        texts = {article.number: article.text for article in one.world}
        for pair in truth_of(one).pairs:
            assert 0 < pair.share <= 1
            for passage in pair.passages:
                left, right = passage.left.of(texts[pair.left]), passage.right.of(texts[pair.right])
                if passage.verbatim:
                    assert left.lower().split() == right.lower().split()
                for change in passage.changes:
                    assert inside(change.left, passage.left)
                    assert inside(change.right, passage.right)


def inside(change: Span | None, passage: Span) -> bool:
    return change is None or passage.contains(change)


def test_what_was_carried_was_claimed_by_the_article_it_came_from(made: list[Family]) -> None:
    for one in made:
        for article, _, says in one.mentions():
            for rest in says.rests:
                if isinstance(rest, Carried):
                    there = one.world[rest.article].sentences[rest.sentence].says
                    assert there
                    assert there.exact.claim == says.exact.claim
                    assert one.world[rest.article].time < article.time or "ring" in article.made


def test_operators_do_what_their_names_say(made: list[Family]) -> None:
    changes = Counter(
        change.kind
        for one in families("report", 40, seed=1)
        for pair in truth_of(one).pairs
        for passage in pair.passages
        for change in passage.changes
    )
    assert {"number", "negation", "credit", "script", "other"} <= set(changes)
    relations = {e.relation for one in made for event in truth_of(one).events for e in event.exacts}
    assert relations == {"same", "variant", "contradiction"}


def test_a_distorted_claim_has_no_origin(made: list[Family]) -> None:
    exacts = [e for one in made for event in truth_of(one).events for e in event.exacts if e.distorted]
    assert exacts
    assert all(exact.independence.independent == 0 for exact in exacts)


def test_a_page_gives_its_text_outlet_and_date_back(made: list[Family]) -> None:
    article = next(a for a in made[0].articles if a.shown)
    document = document_of(Item("page", page(article).encode(), media_type="text/html"))
    lead = next(s for s, sentence in enumerate(article.sentences) if sentence.zone is Zone.BODY)
    assert article.span(lead).of(article.text) in document.text
    assert article.shown
    assert document.published
    assert document.published.date[:10] == article.shown[:10]
    assert document.outlet == article.outlet.name
    assert document.url == article.address


def test_sheets_are_whole() -> None:
    found = [sheet for part in PARTS for sheet in sheets(part)]
    assert len(found) >= 24
    for sheet in found:
        assert 6 <= len(sheet.claims) <= 12
        assert len(sheet.sources) >= 5
        assert {claim for claim, _ in sheet.headlines} <= set(sheet.claims)
        for source in sheet.sources.values():
            assert source.identity in IDENTITIES
            assert set(source.relies.values()) <= set(sheet.sources)
        for claim in (*sheet.claims.values(), *sheet.others.values()):
            assert set(claim.said) | set(claim.denied) <= set(sheet.sources)
            assert set(claim.said.values()) <= set(ACCESS)
            assert len(claim.wordings) >= (3 if claim.id.rpartition("/")[2] in sheet.claims else 2)
            assert not any(wording.endswith(".") for wording in claim.wordings)
            for wording in claim.wordings:
                slots = {"{a}", "{b}"} if claim.swaps else {"{n}"}
                assert any(slot in wording for slot in slots)


def test_words_that_two_share_are_few_where_nobody_copied(made: list[Family]) -> None:
    """What independent texts have in common beyond quotations: at most names and titles, under 16 tokens."""
    for one in made:
        linked = {(pair.left, pair.right) for pair in truth_of(one).pairs}
        bags = {a.number: runs(a) for a in one.articles}
        for left in bags:
            for right in bags:
                if left < right and (left, right) not in linked:
                    assert not bags[left] & bags[right]


def runs(article: Article, size: int = 16) -> set[tuple[str, ...]]:
    """Every run of so many tokens in a sentence of the body that is no quotation."""
    found: set[tuple[str, ...]] = set()
    for sentence in article.sentences:
        if sentence.zone is Zone.BODY and not sentence.utterance:
            words = [word.text for word in sentence.words if word.role is not Role.CREDIT]
            found |= {tuple(words[n : n + size]) for n in range(len(words) - size + 1)}
    return found


def test_a_synonym_stands_only_where_it_fits() -> None:
    desk = Desk(sheets("choose")[0], Random(1))
    table = {"since": "ever since", "residents": "locals"}
    told = [
        " ".join(word.text for word in exchanged(words_of(text, {}), table, desk, share=1.0))
        for text in ("ever since May", "since May", "residents of homes", "residents fled")
    ]
    assert told == ["ever since May", "ever since May", "residents of homes", "locals fled"]


def test_the_police_are_many() -> None:
    police = next(
        one for sheet in sheets("choose") for one in sheet.sources.values() if one.short == "the police"
    )
    assert agreeing("{source} <has denied that> {content}.", police).startswith("{source} <have denied")
    assert agreeing("{source} <says> {content}.", police).startswith("{source} <say>")
