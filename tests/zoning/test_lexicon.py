"""The word lists: what classes and phrases speak for, and that the files say each thing once."""

from __future__ import annotations

import csv
import time
from collections import Counter
from importlib.resources import files

import pytest

from sayso.core.zone import ZoneKind
from sayso.zoning.lexicon import label_kinds, phrase_kinds


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("div.most-read", {"related"}),
        ("div.social-share", {"share"}),
        ("div.mt-4.d-print-none", set()),
        ("div.card.team", set()),
        ("div.card-body", set()),
        ("section.story-card", {"related"}),
        ("div.author-excerpt", {"byline"}),
        ("div.facebook", {"share"}),
        ("div#recent-comments", {"other"}),
        ("p.correspondent", set()),
        ("div.xdfpx", {"advert"}),
        ("div.the-so_cial-sha_re-box", {"share"}),
        ("section.non-ad-column-l", set()),
        ("section.ad-column-l", set()),
        ("div.nativeads-related", {"advert"}),
        ("div.alternative-address", set()),
        ("div.paywall", {"advert"}),
        ("div.article-body.paywalled", set()),
        ("div.has-paywall.is-paywalled", set()),
        ("div.subscriber-only", set()),
        ("div.comments-open", set()),
        ("div.comment-enabled", set()),
        ("div.newsletter-signup", {"advert"}),
        ("div.window-comments-rules", {"legal"}),
        ("div.comment-rules-of-the-house", {"legal"}),
    ],
)
def test_classes_and_ids_speak_for_kinds(label: str, expected: set[str]) -> None:
    assert {kind.value for kind in label_kinds(label)} == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Das könnte dich auch interessieren", "related"),
        ("Lo más leído", "related"),
        ("Популярные статьи", "related"),
        ("Condividi su Facebook", "share"),
        ("RSS", "navigation"),
        ("No comments yet", "share"),
        ("Loading...", "other"),
        ("Image via Getty Images", "credit"),
        ("[사진=하룬일보]", "credit"),
        ("Забыли пароль?", "navigation"),
        ("Envoyer à un ami", "share"),
        ("Netiquette", "legal"),
    ],
)
def test_set_phrases_in_many_languages(words: str, kind: str) -> None:
    assert ZoneKind(kind) in phrase_kinds(words, len(words.split()))


@pytest.mark.parametrize(
    ("name", "key"), [("phrases", ("kind", "where", "language", "phrase")), ("path_words", ("how", "word"))]
)
def test_the_lists_say_nothing_twice(name: str, key: tuple[str, ...]) -> None:
    text = (files("sayso.zoning") / "lexicons" / f"{name}.csv").read_text(encoding="utf-8")
    rows = Counter(tuple(row[part].casefold() for part in key) for row in csv.DictReader(text.splitlines()))
    assert [row for row, times in rows.items() if times > 1] == []


def test_a_class_without_end_is_passed_in_time() -> None:
    begin = time.process_time()
    label_kinds("div.disqus-" + "polic" * 20_000)
    assert time.process_time() - begin < 2
