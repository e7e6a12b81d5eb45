"""A run of capitalised words cut into the names it holds, with what each of them names.

Listed names come first; the rest is cut behind titles ("Foreign Minister Ada Moro"), behind the noun of a
body and before a first name ("Aleppo Health Directorate Ada Moro", as texts without commas have it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.core.source import Kind
from sayso.core.span import Span
from sayso.resolving.countries import country_of
from sayso.resolving.given_names import is_given
from sayso.resolving.initials import closes_initials, of_its_state
from sayso.resolving.lexicon import Lexicon, Nature, is_first_name, lost_possessive
from sayso.resolving.ministries import tells_whose_ministry
from sayso.resolving.natures import is_body, nature_of
from sayso.resolving.portfolios import is_a_portfolio, small_begin
from sayso.resolving.titles import NOT_A_RANK, OF_TITLES, is_title, title_begin, title_end, titles_of
from sayso.resolving.tokens import LINKS, PARTICLES, Token, token_of


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name where it stands, what it names, and the titles that stand before it.

    `owner` is what stands before the title ("Homs" in "Homs Governor Ada Moro"): a body or a place.
    """

    span: Span
    words: str
    nature: Nature
    titles: tuple[str, ...] = ()
    owner: str = ""
    start: int = -1

    @property
    def begin(self) -> int:
        """Where the name with its owner and titles begins."""
        return self.start if self.start >= 0 else self.span.start

    def moved(self, by: int) -> Name:
        """The same name so many code points further on."""
        span = Span(self.span.start + by, self.span.end + by)
        start = self.start + by if self.start >= 0 else -1
        return Name(span, self.words, self.nature, self.titles, self.owner, start)


def pieces_of(text: str, run: list[Token], lexicon: Lexicon) -> Iterator[Name]:
    """A run cut into the names it holds: listed names first, the rest at titles, bodies and first names."""
    rest: list[Token] = []
    at = 0
    while at < len(run):
        size = _listed(text, run, at, lexicon)
        if size and rest and is_title([*rest, run[at]], len(rest) - 1, lexicon):
            actor = lexicon.actor(words_of(text, run[at : at + size]))
            if actor and actor.nature is Nature.PERSON:  # his titles are told of him
                yield from _unlisted(text, [*rest, *run[at : at + size]], lexicon)
                at, rest = at + size, []
                continue
        if size:
            yield from _unlisted(text, rest, lexicon)
            owner = words_of(text, run[at : at + size])
            after = at + size
            if after < len(run) and (cut := title_end(run, after, lexicon)):
                name = _person_after(text, run, cut, lexicon)
                if name:
                    yield Name(
                        span_of(name),
                        words_of(text, name),
                        Nature.PERSON,
                        titles_of(run[after:cut]),
                        owner,
                        run[at].start,
                    )
                    at, rest = cut + len(name), []
                    continue
            actor = lexicon.actor(owner)
            after += of_its_state(run, after, actor)
            nature = actor.nature if actor else Nature.BODY
            yield Name(span_of(run[at:after]), words_of(text, run[at:after]), nature)
            at, rest = after, []
            continue
        rest.append(run[at])
        at += 1
    yield from _unlisted(text, rest, lexicon)


def _listed(text: str, run: list[Token], at: int, lexicon: Lexicon) -> int:
    """How many tokens from here are a listed name that stands for itself; 0 for none."""
    if tells_whose_ministry(run, at):
        return 0
    for size in range(min(len(run) - at, 9), 0, -1):
        words = words_of(text, run[at : at + size])
        actor = lexicon.actor(words)
        if actor is None or (size == 1 and closes_initials(run, at, lexicon)):
            continue
        after = run[at + size] if at + size < len(run) else None
        agency = actor.kind is Kind.MEDIA and words.isupper()
        apart = agency and after is not None and after.low in _NO_OUTLETS
        longer = (
            after is not None
            and not apart
            and (
                is_body(after, lexicon)
                or _ends_as_body(run, at + size, lexicon)
                or (size == 1 and (is_first_name(words) or is_given(run, at, lexicon)))
                or after.low in LINKS
            )
        )
        before = run[at - 1] if at else None
        inside = (
            before is not None
            and not words.isupper()
            and actor.nature is not Nature.PERSON
            and (
                not _parts(before, lexicon)
                or (at == 1 and before.low in ON_AIR)
                or (size == 1 and before.words == "Opposition")  # "the Velm Opposition | Coalition"
            )
        )
        alone = (
            actor.nature is Nature.PERSON
            and size == 1
            and before is not None
            and not is_title(run, at - 1, lexicon)
        )
        if not longer and not inside and not alone:
            return size
    return 0


ON_AIR: Final = frozenset("radio television tv".split())
"""Words that open the name of an outlet, behind which its country is no name of its own ("Radio Latvia")."""
STATIONS: Final = ON_AIR | {"channel", "kanal"}
"""Behind these a number is a part of the name ("Channel 9")."""
_NO_OUTLETS: Final = frozenset("observatory ministry army police council committee coalition".split())
"""Bodies of which no outlet is one: behind it another name begins ("told AFP Observatory director")."""


def _ends_as_body(run: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the rest of the run makes a body of it all ("United Nations Children's Fund")."""
    rest = run[at : at + _LONGEST]
    plain = all(
        not is_title(run, k, lexicon) and not is_first_name(run[k].words) for k in range(at, at + len(rest))
    )
    return (
        len(rest) > 1 and plain and is_body(rest[-1], lexicon) and not any(country_of(t.words) for t in rest)
    )


_LONGEST: Final = 10
"""How many words of a run are looked at for the rest of a body's name."""


def _parts(token: Token, lexicon: Lexicon) -> bool:
    """Whether a name can begin after this word of the same run: it is a country, a body or a title itself."""
    return bool(country_of(token.words)) or lexicon.noun(token.low) is not None or token.low in LINKS


def _unlisted(text: str, run: list[Token], lexicon: Lexicon) -> Iterator[Name]:
    """The names in a stretch that no list knows: a person behind titles, else bodies and people."""
    run = _without_small_ends(run)
    if not run:
        return
    titles = [k for k in range(len(run)) if is_title(run, k, lexicon)]
    cut = next((k + 1 for k in reversed(titles) if k + 1 < len(run)), 0)
    if cut and (person := _person_after(text, run, cut, lexicon)):
        first = title_begin(run, titles, cut, lexicon)
        begin = next((k for k in range(first) if run[k].low not in _RANKING), first)
        before = run[begin:first]
        owner = words_of(text, before) if before and not _adjectival(before) else ""
        start = run[begin if owner else first].start
        yield Name(
            span_of(person), words_of(text, person), Nature.PERSON, titles_of(run[first:cut]), owner, start
        )
        yield from _unlisted(text, run[cut + len(person) :], lexicon)
        return
    if len(titles) == len(run):
        return
    if titles and titles[-1] == len(run) - 1 and _is_an_office_of(run, titles[0], lexicon):
        yield name_of(text, run, lexicon)  # "Office of the President"
        return
    if titles and titles[-1] == len(run) - 1:
        run = run[: titles[0]]  # "Homs Governor": what is left is no name of a person
        while len(run) > 2 and run[-1].low in OF_TITLES and is_first_name(run[0].words):
            run = run[:-1]  # "Ada Moro Regional Coordinator"
        if not run:
            return
    yield from _bodies(text, run, lexicon)


def _is_an_office_of(run: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a title closes the name of a body that is its bearer's."""
    of = [token.low for token in run[max(0, at - 3) : at] if token.low != "prime"][-2:]
    return at > 1 and is_body(run[0], lexicon) and (of == ["of", "the"] or of[-1:] == ["of"])


def _bodies(text: str, run: list[Token], lexicon: Lexicon) -> Iterator[Name]:
    """A run without titles: a body and perhaps a person after it, or one name."""
    last = max((k for k, token in enumerate(run) if is_body(token, lexicon)), default=-1)
    for cut in range(1, len(run) - 1):
        if (
            is_first_name(run[cut].words)
            and (cut > last >= 0 or _ends_before_a_person(run[cut - 1]))
            and not _linked(run, cut)
        ) or _is_a_person_behind_a_house(run, cut, lexicon):
            yield name_of(text, [*run[: cut - 1], _without_s(run[cut - 1])], lexicon)
            yield name_of(text, run[cut:], lexicon)
            return
    yield name_of(text, run, lexicon)


def _is_a_person_behind_a_house(run: list[Token], cut: int, lexicon: Lexicon) -> bool:
    """Whether an initial and a surname stand behind the noun of a house of offices, or what a minister is
    for, and so name who holds one there ("Inspector of Police | K. Moro", "Minister for Mines | T. Lund").
    """
    house = run[cut - 1].low
    rest = run[cut:]
    if any(is_body(token, lexicon) or lexicon.noun(token.low) for token in rest) or len(rest) > _FULL:
        return False
    if house == "opposition" and cut == 1 and len(rest) == _FULL - 1:
        return True  # "Leader of the Opposition | Ada Moro"
    return _INITIAL.fullmatch(rest[0].words) is not None and (house in _HOUSES or is_a_portfolio(house))


_INITIAL: Final = re.compile(r"[A-Z]\.")
_FULL: Final = 3
"""Words of the longest name of a person that is looked for behind a house."""
_HOUSES: Final = frozenset(
    "police opposition board council commission committee department directorate ministry authority assembly"
    " secretariat court".split()
)


def _ends_before_a_person(token: Token) -> bool:
    """Whether what stands before a first name is another's: an acronym, an owner, what a minister is for."""
    return token.words.isupper() or bool(_possessive(token.words)) or is_a_portfolio(token.low)


_RANKING: Final = frozenset("divisional zonal provincial deputy assistant acting former senior".split())
"""What opens a title and never the name of a body ("Divisional Railway Manager")."""


def _without_s(token: Token) -> Token:
    """A word without its possessive ("the Institute's Ada Moro")."""
    return token_of(token.start, token.words[: len(token.words) - _possessive(token.words)])


def _linked(run: list[Token], cut: int) -> bool:
    return run[cut - 1].low in LINKS | PARTICLES


def name_of(text: str, run: list[Token], lexicon: Lexicon) -> Name:
    """The name that all words of a run make, but a possessive."""
    run = _without_possessive(text, run, lexicon)
    return Name(span_of(run), words_of(text, run), nature_of(run, lexicon, words_of(text, run)))


def _without_possessive(text: str, run: list[Token], lexicon: Lexicon) -> list[Token]:
    """A name that is listed, or a country's, without the "s" of a possessive that lost its mark."""
    last, words = run[-1], words_of(text, run)
    lost = lost_possessive(last.words) or (
        words.endswith("s") and not lexicon.actor(words) and lexicon.actor(words[:-1]) is not None
    )
    return [*run[:-1], token_of(last.start, last.words[:-1])] if lost else run


def _person_after(text: str, run: list[Token], cut: int, lexicon: Lexicon) -> list[Token]:
    """The tokens of the person's name after a title; none where a body follows ("General Staff")."""
    name: list[Token] = []
    for token in run[cut:]:
        if token.low in LINKS or (name and is_body(token, lexicon)):
            break
        name.append(token)
    name = _without_small_ends(name)
    if name and is_title(name, len(name) - 1, lexicon) and not any(is_first_name(t.words) for t in name):
        return []  # "Deputy Foreign Minister"
    if all(lexicon.noun(token.low) for token in name) and not any(is_first_name(t.words) for t in name):
        return []
    if (
        not name
        or name[0].low in NOT_A_RANK
        or (is_body(name[0], lexicon) and not is_first_name(name[0].words))
    ):
        return []
    return _without_possessive(text, name, lexicon)


def _adjectival(run: list[Token]) -> bool:
    return all(token.low in _ADJECTIVAL for token in run)


_ADJECTIVAL: Final = frozenset("prime vice deputy foreign former chief master lance petty".split())


_DEGREES: Final = frozenset("KC QC MP MEP Jr Sr OBE MBE PhD MD".split())
"""Letters behind a name that are no part of it."""


def _without_small_ends(run: list[Token]) -> list[Token]:
    while len(run) > 1 and run[-1].words in _DEGREES:
        run = run[:-1]
    while run and (run[-1].low in LINKS | PARTICLES or not run[-1].capital) and not _ends_in_a_number(run):
        run = run[:-1]
    small = run and any(small_begin(run, at, len(run)) == 0 for at in (1, 2))
    while run and not small and (run[0].low in LINKS or not run[0].capital) and run[0].low not in PARTICLES:
        run = run[1:]
    return run


def _ends_in_a_number(run: Sequence[Token]) -> bool:
    """Whether a number closes the name, as a channel's does: no other run goes on to one."""
    return len(run) > 1 and run[-1].words.isdigit()


def span_of(run: Sequence[Token]) -> Span:
    return Span(run[0].start, run[-1].end - _possessive(run[-1].words))


def words_of(text: str, run: Sequence[Token]) -> str:
    return text[run[0].start : run[-1].end - _possessive(run[-1].words)]


def _possessive(word: str) -> int:
    return 2 if len(word) > 2 and word[-2:] in ("'s", "’s") else 0
