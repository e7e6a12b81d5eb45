"""Which kind of source somebody is: rules over the words told of them, the first that fits (section 3).

The order of the rules is the order of the kinds in the ledger, but for two grounds that go before it: what a
list (the user's first) says of the name itself, and a role that carries its kind wherever it stands ("retired
colonel, military observer" is an expert). What a body is called goes before the nouns that its name holds
(`name_kinds.py`); a role without a kind of its own ("spokesman", "director") takes that of its body
(`role_kinds.py`); where no role tells, clauses and ages do (`grounds.py`), each the less sure the smaller
its ground. The trained head is heard beside the rule (`weighing.py`), and alone where no rule fits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from sayso.core.source import Kind
from sayso.core.verdict import Verdict
from sayso.resolving.kinds.grounds import (
    account,
    aged,
    called_like_a_paper,
    describing_word,
    doctor_by_title,
    figures_from,
    label_of_a_briefing,
    made_as_firms_are,
    of_what,
    office_by_title,
    paper,
    somebody_on_the_spot,
    speaks_for_a_name,
    spokesman_alone,
    told_in_a_clause,
    written_as_a_name,
)  # fmt: skip
from sayso.resolving.kinds.name_kinds import (
    body_of_states,
    known_state,
    listed_name,
    name_of_a_body,
    text_by_its_name,
    text_by_its_noun,
    word_of_a_name,
)  # fmt: skip
from sayso.resolving.kinds.role_kinds import (
    expert_role,
    kind_of_the_body,
    of_a_house,
    own_role,
    post_alone,
    retired_officer,
    small_head,
)  # fmt: skip
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.natures import may_be_given
from sayso.resolving.portraits import Portrait
from sayso.resolving.weighing import weighed

Rule = Callable[[Portrait, Lexicon], Kind | None]


def kind_of(portrait: Portrait, lexicon: Lexicon) -> Verdict[Kind]:
    """The kind by the first rule that fits; UNKNOWN where none does."""
    for rule in RULES:
        if kind := rule(portrait, lexicon):
            return _verdict(kind, rule)
    return Verdict(Kind.UNKNOWN)


@cache
def _verdict(kind: Kind, rule: Rule) -> Verdict[Kind]:
    sure = LESS_SURE.get((rule, kind), PRECISION[rule])
    return Verdict(kind, rule.__name__.replace("_", " "), (), sure)


def kind_verdict(portrait: Portrait, odds: list[Mapping[str, float]], lexicon: Lexicon) -> Verdict[Kind]:
    """The kind by rule and head together, by the rule alone without odds; the head alone takes who is called
    "Irena" or "Jordan" for the body or the state.
    """
    ruled = kind_of(portrait, lexicon)
    if portrait.nature is Nature.PERSON and ruled.value is Kind.UNKNOWN and _called_as_a_body(portrait):
        odds = [{kind: chance for kind, chance in each.items() if kind in _OF_PEOPLE} for each in odds]
    return weighed(ruled, odds, Kind)


def _called_as_a_body(portrait: Portrait) -> bool:
    return any(may_be_given(name.split()[0]) for name in portrait.names if " " in name)


_OF_PEOPLE: Final = frozenset(kind.value for kind in (Kind.EXPERT, Kind.LOCAL, Kind.OTHER))
"""The kinds of people of whom no role is told."""


RULES: Final[tuple[Rule, ...]] = (
    listed_name, text_by_its_noun, text_by_its_name, figures_from, paper, body_of_states,
    called_like_a_paper, expert_role, retired_officer, name_of_a_body, written_as_a_name, own_role,
    small_head, of_a_house, kind_of_the_body, known_state, word_of_a_name, told_in_a_clause,
    describing_word, of_what, somebody_on_the_spot, office_by_title, label_of_a_briefing,
    speaks_for_a_name, made_as_firms_are, doctor_by_title, aged, post_alone, spokesman_alone, account,
)  # fmt: skip
PRECISION: Final[Mapping[Rule, float]] = {
    listed_name: 0.98, body_of_states: 0.95, called_like_a_paper: 0.85, expert_role: 0.92,
    retired_officer: 0.85, name_of_a_body: 0.85, written_as_a_name: 0.85, own_role: 0.88, small_head: 0.75,
    kind_of_the_body: 0.86, of_a_house: 0.7, known_state: 0.95, word_of_a_name: 0.9, told_in_a_clause: 0.8,
    describing_word: 0.7, of_what: 0.7, somebody_on_the_spot: 0.5, office_by_title: 0.7,
    label_of_a_briefing: 0.8, speaks_for_a_name: 0.5, made_as_firms_are: 0.5, doctor_by_title: 0.5, aged: 0.7,
    post_alone: 0.5, figures_from: 0.85, spokesman_alone: 0.6, account: 0.4, paper: 0.85,
    text_by_its_noun: 0.98, text_by_its_name: 0.9,
}  # fmt: skip
"""The share of right rows by rule on own-train and war-dev, end to end (1,164 rows); where a rule had fewer
than eighty rows, a careful guess. On war-train, whose nouns the list knows best, roles and bodies are right
93 times in a hundred: too good for other texts."""
LESS_SURE: Final[Mapping[tuple[Rule, Kind], float]] = {(own_role, Kind.OTHER): 0.72}
"""Kinds of which a rule is right less often than of others, on the same rows."""
