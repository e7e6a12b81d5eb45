"""The corpora as they are loaded: counts, offsets, and a split that lets nothing through."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Literal

import pytest

from evaluation import corpus
from evaluation.split import near_copies, split

pytestmark = pytest.mark.slow


def test_polnear_has_the_attributions_its_readme_counts(shared_data: Path) -> None:
    train, dev = corpus.polnear("train"), corpus.polnear("dev")
    # 19,868 and 2,193 events, of which 36 and 1 have no content.
    assert (len(train), sum(len(a.attributions) for a in train)) == (840, 19_832)
    assert (len(dev), sum(len(a.attributions) for a in dev)) == (84, 2_192)
    assert len(corpus.TRAIN_EXCLUDED) == 16
    assert Counter(len(corpus.annotators(name)) for name in corpus.TRAIN_EXCLUDED) == {6: 15, 5: 1}


@pytest.mark.parametrize("part", ["train", "dev"])
def test_the_words_beside_every_polnear_span_stand_at_its_offsets(shared_data: Path, part: str) -> None:
    folder = shared_data / "polnear" / part
    record = re.compile(r"^T\d+\t\w+ ([\d ;]+)\t(.*?)(?=\n[TE#]\d+[\t ]|\Z)", re.MULTILINE | re.DOTALL)
    wrong = 0
    for annotation in sorted((folder / "attributions").glob("*.ann")):
        name = annotation.stem.rpartition("_")[0]
        text = (folder / "text" / f"{name}.txt").read_bytes().decode()
        for places, words in record.findall(annotation.read_bytes().decode()):
            at = " ".join(text[int(a) : int(b)] for a, b in (place.split() for place in places.split(";")))
            wrong += at.split() != words.split()
    assert wrong == 0


def test_war_articles_keep_parents_and_fields(shared_data: Path) -> None:
    articles = corpus.all_war()
    rows = [(article, row) for article in articles for row in article.attributions]
    assert (len(articles), len(rows)) == (120 + 587, 1_061 + 4_605)
    assert sum(row.parent is not None for _, row in rows) == 125 + 374
    assert sum(len(article.voice) for article in articles) == 546 + 3_053
    assert all(row.fields["polarity"] in ("affirmed", "denied") for _, row in rows)


def test_the_texts_of_our_war_gold_are_those_that_were_read(shared_data: Path) -> None:
    index = json.loads((corpus.MORE_WAR / "index.json").read_text(encoding="utf-8"))
    texts = corpus.loose_texts()
    assert all(corpus.text_digest(texts[entry["id"]][1]) == entry["sha256"] for entry in index)
    assert not corpus.marked_ids() & {article.name for article in corpus.unmarked()}


def test_the_war_split_is_the_committed_one_and_parts_no_outlet(shared_data: Path) -> None:
    articles = corpus.all_war()
    parts = {part: corpus.war(part) for part in ("train", "dev", "test")}
    part_of = {article.name: part for part, inside in parts.items() for article in inside}
    assert part_of == split(articles, {a.group: part_of[a.name] for a in articles})
    outlets = [{article.group for article in inside} for inside in parts.values()]
    assert len(set.union(*outlets)) == sum(map(len, outlets))
    assert all(part_of[a.name] == part_of[b.name] for a, b in near_copies(articles))


@pytest.mark.parametrize("part", ["train", "test"])
def test_our_own_articles_have_text_under_every_span(part: Literal["train", "test"]) -> None:
    articles = corpus.own(part)
    assert articles
    for article in articles:
        for row in article.attributions:
            assert row.content
            for span in (*row.source, *row.cue, *row.content):
                assert span.of(article.text) == span.of(article.text).strip() != ""


def test_a_digest_changes_with_any_span() -> None:
    article = corpus.own("test")[0]
    fewer = corpus.Article(article.name, article.text, article.attributions[1:], article.group)
    assert corpus.digest_of([article]) == corpus.digest_of([article])
    assert corpus.digest_of([article]) != corpus.digest_of([fewer])
