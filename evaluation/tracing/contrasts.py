"""How well rules tell one deed in two wordings from the deed exchanged or denied: no article, no reader.

    python -m evaluation.tracing.contrasts [--list]

Every two wordings of a deed, those of PressSim's part `choose` and of `contrasts.toml`. Rules are chosen
here, so nothing is reported.

kept         of two wordings of the same, those that no rule parts
exchanged    of a wording and another one with the roles exchanged, those that are parted
denied       of an affirmed and a denied wording, those that are parted
not put in   of a wording and one with "not" put in behind a verb of it, those that are parted
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Final

from evaluation.presssim.sheet import sheets
from sayso.core.claim import Mention, Relation, Stand
from sayso.core.span import Span
from sayso.tracing.compare import wording
from sayso.tracing.facts import facts_of
from sayso.tracing.likeness import relation_of
from sayso.tracing.side import side_of

FILE = Path(__file__).parent / "contrasts.toml"
NUMBER = "27"
_VERB: Final = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|could|would|may|must|did|does)\b")
_DENYING: Final = re.compile(r"\b(?:not?|never|nobody|none|nothing|without|un\w+|cannot)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deed:
    """Wordings with {a}, {b} and {n}; those of `denied` say that it was not so."""

    actors: tuple[str, ...]
    wordings: tuple[str, ...]
    denied: tuple[str, ...]


def main() -> None:
    """Prints the figures, and with `--list` every pair that is told wrongly."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    for name, some in (("choose", of_sheets()), ("contrasts", of_file())):
        for kind, pairs in KINDS:
            told = [(one, other, why(one, other)) for deed in some for one, other in pairs(deed)]
            wrong = [entry for entry in told if bool(entry[2]) is kind.startswith("kept")]
            print(f"{name}: {kind} {100 - 100 * len(wrong) / len(told):.1f} of {len(told)}")
            for one, other, reason in wrong if given.list else ():
                print(f"    {one}\n    {other}    {reason}")


def of_file() -> tuple[Deed, ...]:
    """Those of `contrasts.toml`."""
    given = tomllib.loads(FILE.read_text(encoding="utf-8"))
    roles = [
        Deed(tuple(d["actors"]), tuple(d["wordings"]), tuple(d.get("denied", ()))) for d in given["roles"]
    ]
    return (*roles, *(Deed((), tuple(d["affirmed"]), tuple(d["denied"])) for d in given["polarity"]))


def of_sheets() -> tuple[Deed, ...]:
    """Those of PressSim's part `choose`."""
    claims = [
        claim for sheet in sheets("choose") for claim in (*sheet.claims.values(), *sheet.others.values())
    ]
    return tuple(Deed(claim.actors if claim.swaps else (), claim.wordings, claim.negated) for claim in claims)


def kept(deed: Deed) -> Iterator[tuple[str, str]]:
    """Two wordings of the same."""
    for one, other in combinations(deed.wordings, 2):
        yield filled(one, deed.actors), filled(other, deed.actors)


def exchanged(deed: Deed) -> Iterator[tuple[str, str]]:
    """Two wordings, one of them with the roles exchanged."""
    if deed.actors:
        for one, other in product(deed.wordings, deed.wordings):
            yield filled(one, deed.actors), filled(other, deed.actors[::-1])


def denied(deed: Deed) -> Iterator[tuple[str, str]]:
    """An affirmed and a denied wording."""
    for one, other in product(deed.wordings, deed.denied):
        yield filled(one, deed.actors), filled(other, deed.actors)


def put_in(deed: Deed) -> Iterator[tuple[str, str]]:
    """A wording, and the same or another one with "not" put in; none that denies anything already."""
    plain = [filled(one, deed.actors) for one in deed.wordings]
    affirmed = [one for one in plain if not _DENYING.search(one)]
    for one, other in product(affirmed, affirmed):
        for verb in _VERB.finditer(other):
            yield one, f"{other[: verb.end()]} not{other[verb.end() :]}"


def bare(pairs: Pairs) -> Pairs:
    """The same pairs, the second without articles, as translations have it."""

    def without(deed: Deed) -> Iterator[tuple[str, str]]:
        for one, other in pairs(deed):
            yield one, " ".join(word for word in other.split() if word.lower() not in ("a", "an", "the"))

    return without


Pairs = Callable[[Deed], Iterator[tuple[str, str]]]
KINDS: Final[tuple[tuple[str, Pairs], ...]] = (
    ("kept", kept),
    ("exchanged", exchanged),
    ("denied", denied),
    ("not put in", put_in),
    ("kept, articles lost", bare(kept)),
    ("exchanged, articles lost", bare(exchanged)),
)


def filled(template: str, actors: Sequence[str]) -> str:
    """The wording with its names and number; a sheet's place and day are any."""
    a, b = actors or ("", "")
    text = template.format(a=a, b=b, n=NUMBER, m="31", k="9", place="Ostra", day="18 August")
    return text[:1].upper() + text[1:]


def why(one: str, other: str) -> str:
    """The rule that parts them; empty where none does."""
    relation, rule = relation_of(mention(one), mention(other), wording(words(one), words(other)))
    return "" if relation is Relation.SAME else rule


def mention(text: str) -> Mention:
    """The text as a claim of an article that says nothing else."""
    span = (Span(0, len(text)),)
    return Mention(text, text, "V1", span, "", Stand.SUPPORTS, facts_of(text, span))


def words(text: str) -> tuple[int, ...]:
    """The keys of its words, as they are compared."""
    return side_of(text, text, (mention(text),)).words[0]


if __name__ == "__main__":
    main()
