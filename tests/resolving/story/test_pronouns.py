"""Whom pronouns mean, one text a case: the last marked source is asked for."""

from __future__ import annotations

import pytest

from sayso.core.source import PRONOUN
from tests.resolving.reading import SAYS, named, resolved

CASES = [
    ("[Ada Moro] <said> {yes}.\n{It was late}, [she] <added>.", "Ada Moro"),
    ("[Ada Moro] <said> {yes}.\n{It was late}, [he] <added>.", "he"),
    ("[Ada Moro] <said> {yes} after a call from Ivo Lund.\n[She] <left> {no doubt}.", "Ada Moro"),
    ("[The Harbour Office] <said> {yes}.\n[It] <added> {that the pier was shut}.", "The Harbour Office"),
    ("[Ada Moro] <said> {yes}.\n[It] <added> {that the pier was shut}.", "It"),
    ("[Residents] <said> {yes}.\n[They] <added> {that the pier was shut}.", "Residents"),
    ("Ivo Lund met Ada Moro at the pier. [She] <said> {it was late}.", "Ada Moro"),
    ("A witness named Ahmad saw the blast. {It was loud}, [he] <said>.", "Ahmad"),
    ("[Mr. Lund] <said> {yes}.\n[Ms. Moro] <said> {no}.\n[He] <added> {that it was late}.", "Mr. Lund"),
    ("The Dyers' Union and the Orsk League met. [They] <said> {no}.", "They"),
    ("The Dyers' Union met the mayor. [They] <said> {no}.", "Dyers' Union"),
    (
        "[The Harbour Office] <said> {no}.\n{“They never came”}, <said> [Ivo Lund].\n"
        "= “[They] <never came>”, said Ivo Lund.",
        "They",
    ),
    ("[Ivo Lund], [who] <said> {it was late}.", "Ivo Lund"),
    (
        "{We won}, <said> [Ivo Lund].\n[Minister Jan Moro] <said> {he was sure of it}.\n"
        "= Minister Jan Moro said [he] <was sure> {of it}.",
        "Jan Moro",
    ),
    ("Zrinolda Quall lost a boat. {It was loud}, [she] <said>.", "Zrinolda Quall"),
    ("Lower Quall lost a boat. {It was loud}, [she] <said>.", "she"),
    ("VELM (Brodan) - Moro Foods fell. {Sales were bad}, [it] <said>.", "Moro Foods"),
    (f"Ivo Lund mends nets. {'The sea was calm. ' * 9}{{It is late}}, [he] <says>.", "Ivo Lund"),
    (f"Ivo Lund met Jan Moro. {'The sea was calm. ' * 9}{{It is late}}, [he] <says>.", "he"),
]


@pytest.mark.parametrize(("lines", "meant"), CASES)
def test_a_pronoun_means(lines: str, meant: str) -> None:
    assert named(lines)[-1] in (meant, meant.removeprefix("The "))


def test_i_and_we_inside_what_is_said_are_its_speaker() -> None:
    lines = """
        {I think we saw it late}, [Ada Moro] <said>.
        = [I] <think> {we saw it late}, Ada Moro said.
        = I think [we] <saw> {it late}, Ada Moro said.
    """
    assert named(lines) == ["Ada Moro"] * 3


def test_we_that_nobody_is_quoted_with_is_the_body_of_the_page() -> None:
    lines = "[The Velm Harbour Office] <found> {three broken valves}.\n[We] <urge> {the owner to mend them}."
    assert named(lines) == ["Velm Harbour Office"] * 2


def test_i_far_from_any_speaker_stays_alone() -> None:
    (source,), _ = resolved("[I] <think> {it was late}.")
    assert source.why == PRONOUN


@pytest.mark.parametrize(
    ("lines", "unresolved"),
    [
        ("The pool was sold to Mayor Ada Moro, [who] <said> {it leaked}.", [False]),
        ("Mayor Ada Moro left early. [She] <said> {it leaked}.", [False]),
        ("[He] <said> {it leaked}.\n[They] <denied> {it}.", [True, True]),
        ("[Some] <said> {it leaked}.\n[Many] <said> {it did not}.", [False, False]),
    ],
)
def test_only_a_pronoun_that_nobody_is_found_for_is_unresolved(lines: str, unresolved: list[bool]) -> None:
    sources, rows = resolved(lines)
    told = {source.id: source.is_unresolved for source in sources}
    assert [told[row.source_id] for row in rows] == unresolved


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("that [he] <feared> {a storm}", "the envoy"),
        ("[he] <feared> {a storm}", "the envoy"),
        ("that it rained and that [he] <feared> {a storm}", "the envoy"),
        ('"[he] <feared> {a storm}"', "Ivo Lund"),
    ],
)
def test_within_a_report_he_is_who_tells_there_of_himself(told: str, meant: str) -> None:
    plain = told.translate(str.maketrans("", "", "[]<>{}"))
    lines = f"""
        [Ivo Lund] <said> {{the envoy had told friends {plain}}}.
        = Ivo Lund said [the envoy] <had told> friends {{{plain}}}.
        = Ivo Lund said the envoy had told friends {told}.
    """
    assert named(lines)[-1] == meant
    other = lines.replace("the envoy", "the nurse Ada Moro")
    assert named(other)[-1] == "Ivo Lund"


def test_who_was_called_she_is_nobody_called_he_later() -> None:
    lines = (
        f"[The marshal Ibo Tuvo] {SAYS}\n[A former cook] {SAYS}\n[She] {SAYS}\n"
        "It is likely that [he] <believes> {it was over}."
    )
    assert named(lines)[-1] == "Ibo Tuvo"


def test_who_was_called_she_is_still_meant_by_she() -> None:
    lines = f"[Karl Tuvo] {SAYS}\n[A former cook] {SAYS}\n[She] {SAYS}\n[She] {SAYS}"
    assert named(lines)[-1] == "A former cook"
