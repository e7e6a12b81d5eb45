"""Noise changes the text, and gold spans go on covering the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.corpus import ROLES, Article, GoldAttribution, own
from evaluation.noise import KINDS, Edit, edited, noisy
from sayso.core.span import Span, Spans

SPELLING = {"cyrillic", "homoglyphs"}
"""Kinds that change letters; all others keep them."""


def article(text: str, *content: str) -> Article:
    spans = tuple(Span(at := text.index(piece), at + len(piece)) for piece in content)
    return Article("made", text, (GoldAttribution((), (), spans),))


def marked(noisy_article: Article) -> list[str]:
    return [s.of(noisy_article.text) for s in noisy_article.attributions[0].content]


def letters(text: str, spans: Spans) -> str:
    return "".join(c for span in spans for c in span.of(text) if c.isalnum()).upper().casefold()


@pytest.mark.parametrize("kind", KINDS)
def test_spans_cover_the_same_words_on_all_our_articles(kind: str) -> None:
    for before in [*own("test"), *own("train")]:
        after = noisy(before, kind, seed=3)
        assert after == noisy(before, kind, seed=3)
        for old, new in zip(before.attributions, after.attributions, strict=True):
            for role in ROLES:
                was, now = (letters(a.text, getattr(r, role)) for a, r in ((before, old), (after, new)))
                assert (len(was) == 0) == (len(now) == 0)
                assert was == now or kind in SPELLING


CASES = {
    "stripped": ("It’s Anna's 'yes',\n\nsaid Bo", "Its Annas yes, said Bo"),
    "bare": ("Bo, of “X” — once: a\nb", "Bo of X once a b"),
    "unquoted": ('‘It’s on,’ said Bo; "don\'t" “or”', "It’s on, said Bo; don't or"),
    "guillemets": ('"Yes," said Bo. “No.”', "«Yes,» said Bo. «No.»"),
    "upper_case": ("Straße 3 «ja»", "STRASSE 3 «JA»"),
}


@pytest.mark.parametrize(("kind", "before", "after"), [(k, *texts) for k, texts in CASES.items()])
def test_a_kind_does_what_it_says(kind: str, before: str, after: str) -> None:
    assert noisy(article(before), kind).text == after


def test_other_marks_keep_their_sides() -> None:
    quoted = article('Bo said: "Yes, it is." He left.', '"Yes, it is."')
    assert {marked(noisy(quoted, "low_quotes", seed))[0] for seed in range(9)} == {
        "„Yes, it is.“",
        "„Yes, it is.”",
    }
    assert {marked(noisy(quoted, "single_quotes", seed))[0] for seed in range(9)} == {
        "'Yes, it is.'",
        "‘Yes, it is.’",
    }


def test_a_continued_quotation_opens_every_paragraph_and_closes_once() -> None:
    quoted = article("Bo said: “We tried. We failed again.” He left.", "“We tried. We failed again.”")
    seen = {marked(noisy(quoted, "continued", seed))[0] for seed in range(9)}
    assert "“We tried.\n\n“We failed again.”" in seen


def test_one_mark_at_least_is_lost() -> None:
    quoted = article('"Yes," said Bo.', '"Yes,"')
    assert all(noisy(quoted, "unbalanced", seed).text.count('"') < 2 for seed in range(9))
    assert noisy(article("No marks."), "unbalanced").text == "No marks."


def test_a_name_is_spelt_alike_everywhere() -> None:
    text = "Yesterday Petrov met Sharapova. Later Petrov left Sharapova’s house."
    seen = {noisy(article(text), "cyrillic", seed).text for seed in range(20)}
    assert text.replace("Petrov", "Петров").replace("Sharapova", "Шарапова") in seen
    assert not any("Petrov" in t and "Петров" in t for t in seen)


@given(st.text("ab '\n", min_size=1, max_size=12), st.data())
def test_untouched_words_stay_under_their_spans(text: str, data: st.DataObject) -> None:
    """Edits outside a span never change what it covers; what was put in at its ends stays outside."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    covered = text[start:end]
    edits = [Edit(0, start, data.draw(st.sampled_from(["", "x", "xyz"]))), Edit(end, len(text), "z")]
    before = Article("made", text, (GoldAttribution((), (), (Span(start, end),)),))
    after = edited(before, [e for e in edits if e.start < e.end or e.text])
    found = "".join(s.of(after.text) for s in after.attributions[0].content)
    assert found == covered.strip()
