"""The command as a person starts it, run on our own articles: what the other benchmarks share."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from evaluation.corpus import OWN
from evaluation.results import Result, write


def sayso(*arguments: str) -> list[str]:
    """The command line of the installed `sayso` beside this Python."""
    return [str(Path(sys.executable).with_name("sayso")), *arguments]


def text_of_words(words: int) -> str:
    """Our own test articles one after another, cut after so many words."""
    return _repeated(lambda text: len(text.split()) >= words, lambda text: _first_words(text, words))


def text_of_bytes(size: int) -> str:
    """Our own test articles one after another, again and again, cut at so many bytes of UTF-8."""
    return _repeated(
        lambda text: len(text.encode()) >= size, lambda text: text.encode()[:size].decode(errors="ignore")
    )


def run(name: str, measure: Callable[[], Result], about: str | None) -> None:
    """The command line that every benchmark has: measure, print, and keep with --json FILE."""
    asked = parser(name, about).parse_args()
    finish(measure(), asked.json)


def parser(name: str, about: str | None) -> argparse.ArgumentParser:
    """The command line of a benchmark that takes more than --json."""
    parser = argparse.ArgumentParser(prog=f"python -m evaluation.benchmarks.{name}", description=about)
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the result")
    return parser


def finish(result: Result, keep: Path | None) -> None:
    """Print the figures, and keep the result where that is asked for."""
    print("\n".join(f"{value:12,.2f} {figure}" for figure, value in result.figures.items()))
    if keep:
        write(result, keep)


def _repeated(enough: Callable[[str], bool], cut: Callable[[str], str]) -> str:
    articles = [path.read_text(encoding="utf-8") for path in sorted((OWN / "test").glob("*.txt"))]
    text = "\n\n".join(articles)
    while not enough(text):
        text += "\n\n" + text
    return cut(text)


def _first_words(text: str, words: int) -> str:
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        lines.append(line)
        words -= len(line.split())
        if words <= 0:
            break
    return "".join(lines)
