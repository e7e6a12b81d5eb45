"""The head alone makes nobody with a bare name an office holder, unless the text leaves an office open."""

from __future__ import annotations

import pytest

from sayso.core.finding import Finding
from sayso.core.source import Kind
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document
from tests.resolving.reading import SAYS

STATE = {"kind": {"state": 0.95, "other": 0.03, "expert": 0.02}}
MEDIA = {"kind": {"media": 0.9, "state": 0.1}}


def kind_of(line: str, odds: dict[str, dict[str, float]]) -> Kind:
    document, rows = marked_document(line)
    sources, _ = resolve_sources(document, (), [Finding(row, odds=odds) for row in rows])
    return sources[0].kind.value


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"[Emma Lund] {SAYS}", Kind.UNKNOWN),
        (f"[Marta Belokova] {SAYS}", Kind.UNKNOWN),
        (f"[Mehmet Aydar] {SAYS}", Kind.UNKNOWN),
        (f"[Kosovo Zvonok] {SAYS}", Kind.UNKNOWN),
        (f"Governor Ada Moro came. [Emma Lund] {SAYS}", Kind.UNKNOWN),
        (f"The deputy governor came. [Emma Lund] {SAYS}", Kind.STATE),
        (f"The deputy governor came. [Kosovo Zvonok] {SAYS}", Kind.UNKNOWN),
        (f"[Vice-Chancellor Emma Lund] {SAYS}", Kind.STATE),
        (f"[Governor Emma Lund] {SAYS}", Kind.STATE),
        (f"[Karsk] {SAYS}", Kind.STATE),
    ],
)
def test_a_bare_name_holds_an_office_only_where_one_is_open(line: str, kind: Kind) -> None:
    assert kind_of(line, STATE) is kind


def test_other_kinds_are_the_heads() -> None:
    assert kind_of(f"[Kosovo Zvonok] {SAYS}", MEDIA) is Kind.MEDIA
