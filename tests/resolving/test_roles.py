"""The roles that count for something: each row is well formed, and what is asked of them."""

from __future__ import annotations

from collections import Counter

from sayso.resolving.lists import rows
from sayso.resolving.roles import Use, counts, roles


def test_every_role_stands_in_one_row_in_small_letters() -> None:
    every = [role for row in rows("roles") for role in row["roles"].split("|")]
    assert [role for role, times in Counter(every).items() if times > 1] == []
    assert all(role and role == role.strip().casefold() for role in every)


def test_every_use_is_known_and_has_roles() -> None:
    assert {use for row in rows("roles") for use in row["counts"].split("|")} == set(Use)


def test_the_last_word_of_a_role_counts() -> None:
    assert counts("deputy foreign minister", Use.OF_A_STATE)
    assert not counts("minister of the church", Use.OF_A_STATE)
    assert not counts("", Use.OF_A_STATE)


def test_who_speaks_for_a_body_has_its_name_before_the_role_and_behind() -> None:
    assert roles(Use.SPEAKS) <= roles(Use.NAME_BEFORE) & roles(Use.NAME_BEHIND)
