"""Articles as they are read when they are new: each by the last reader that was shipped before it had gold.

The shipped reader has learnt the articles to train on and hardly errs in them, so what follows it (the
voice of sentences) cannot be fitted on its readings of them. The repository keeps every reader that was
shipped and the articles that had gold then; whatever came later that reader has not learnt (ADR 23). Needs
the whole history of the repository.

    python -m evaluation.when_new    every figure of the ledger over these articles, the war's and our own

shows today's rules behind readers that did not know the articles. Rules were chosen on them: no test.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from evaluation.corpus import LATE, Article, own, text_digest, war
from evaluation.ledger import figures_of, read_whole
from evaluation.pairing import Case, case_of
from sayso.reader import Reader, load_reader
from sayso.reader.weights import PARTS

SHIPPED_IN: Final = {"v3": "393cdc6", "v4": "53d4588", "v5": "4c0cff9", "v6": "d7b3550"}
"""The commits that shipped each reader, with the gold that it could have learnt; v7 had all that v8 had."""
_MODEL: Final = "src/sayso/models/reader"
_REPOSITORY: Final = Path(__file__).parents[1]
_SUMS: Final = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class New:
    """A reader, and the articles that came after it and before the next one."""

    version: str
    reader: Reader
    war: tuple[Article, ...]
    own: tuple[Article, ...]


def when_new() -> Iterator[New]:
    """Every article to train on that some shipped reader has not learnt, each once, by the last such reader.

    Raises SystemExit where the history of the repository is not here.
    """
    left_war = {text_digest(article.text): article for article in war("train")}
    left_own = {article.name: article for article in own("train")}
    late = {name for name in left_own if name >= LATE}
    shipped = New("shipped", load_reader(None), (), tuple(left_own.pop(name) for name in sorted(late)))
    yield shipped
    for version, commit in reversed(SHIPPED_IN.items()):
        had_war, had_own = _gold_at(commit)
        new_war = [key for key in left_war if key not in had_war]
        new_own = [name for name in left_own if name not in had_own]
        yield New(
            version,
            _reader_at(commit),
            tuple(left_war.pop(key) for key in new_war),
            tuple(left_own.pop(name) for name in new_own),
        )


def main() -> None:
    """Print the figures, one corpus below the other."""
    cases: dict[str, list[Case]] = {"war": [], "own": []}
    for new in when_new():
        for corpus, articles in (("war", new.war), ("own", new.own)):
            cases[corpus] += [case_of(article, read_whole(new.reader, article)) for article in articles]
    for corpus, some in cases.items():
        print(
            f"{corpus}: {len(some)} articles, {sum(len(c.article.attributions) for c in some)} attributions"
        )
        for name, figure in figures_of(some).items():
            print(f"{name:28}{figure.value:7.1f}  {figure.low:.1f} to {figure.high:.1f}  n {figure.n}")


def _gold_at(commit: str) -> tuple[frozenset[str], frozenset[str]]:
    """The digests of the war articles to train on and the names of our own, at a commit."""
    split = json.loads(_git("show", f"{commit}:evaluation/splits/war.json"))["articles"].values()
    listed = _git("ls-tree", "--name-only", commit, "evaluation/own/train/").decode().splitlines()
    return (
        frozenset(entry["sha256"] for entry in split if entry["part"] == "train"),
        frozenset(Path(name).stem for name in listed if name.endswith(".txt")),
    )


def _reader_at(commit: str) -> Reader:
    """The reader that a commit shipped."""
    with TemporaryDirectory() as folder:
        for part in (*PARTS, _SUMS):
            (Path(folder) / part).write_bytes(_git("show", f"{commit}:{_MODEL}/{part}"))
        return load_reader(Path(folder))


def _git(*words: str) -> bytes:
    done = subprocess.run(["git", *words], cwd=_REPOSITORY, capture_output=True, check=False)
    if done.returncode:
        why = done.stderr.decode().strip()
        raise SystemExit(f"git {' '.join(words)}: {why}; the whole history of the repository is needed")
    return done.stdout


if __name__ == "__main__":
    main()
