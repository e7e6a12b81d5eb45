"""The sources of a case on a screen and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace

import msgspec
import pytest
from rich.cells import cell_len

from sayso.case.sources import CaseSource, CaseSources, KeptApart, NamedSo
from sayso.core.source import Identity, Kind
from sayso.resolving.across.roll import Ground, Oneness
from sayso.resolving.across.sides import Veto
from sayso.views.sources import GROUNDS, source_json, source_lines
from sayso.views.wire_case import WireCaseSource

OBSERVATORY = CaseSource(
    name="Velm Observatory for Human Rights",
    one=Oneness.ONE,
    names=(
        NamedSo("Velm Observatory for Human Rights", 40, Ground.ITSELF),
        NamedSo("VOHR", 3, Ground.ACRONYM_SPELLED_OUT),
        NamedSo("the Velm Observatory for Human Rights", 2, Ground.SAME_NAME),
    ),
    kinds=((Kind.NGO, 44), (Kind.MEDIA, 1)),
    identities=((Identity.NAMED, 45),),
    bodies=(),
    articles=42,
    claims=1110,
    sure=1100,
    calls=1,
    others=3,
    passed_on=4,
    through=(("AFP", 30), ("Radio Velm", 2)),
    people=(("Ada Moro", 19), ("a spokesman for the Velm Observatory", 1)),
)
MORO = replace(
    OBSERVATORY,
    name="Ada Moro",
    one=Oneness.PROBABLY,
    names=(NamedSo("Ada Moro", 2, Ground.ITSELF),),
    bodies=(("Velm Observatory for Human Rights", 2),),
    people=(),
    apart=(KeptApart("Ada Moro", Veto.KIND, ("ngo", "media")), KeptApart("A. Moro", Veto.BODY, ("X", "Y"))),
)
RESIDENTS = CaseSource(
    "residents", Oneness.WORDS, (NamedSo("residents", 3, Ground.ITSELF),), ((Kind.LOCAL, 3),),
    ((Identity.COLLECTIVE, 3),), (), 3, 4, 4, 0, 0, 0,
)  # fmt: skip
SILENT = replace(RESIDENTS, name="Ivo Lund", one=Oneness.ONE, articles=0, claims=0, sure=0, others=2)
FOUND = CaseSources((OBSERVATORY, MORO, RESIDENTS, SILENT), 120, 1200, 50, 2)


def screen(*shown: CaseSource, width: int = 80, everything: bool = False, **more: object) -> list[str]:
    lines = source_lines(FOUND, shown, width, everything=everything, **more)  # type: ignore[arg-type]
    return [line.plain for line in lines]


def test_the_screen() -> None:
    assert screen(OBSERVATORY, MORO, RESIDENTS) == [
        "120 articles: 1,148 claims by 3 sources, 50 with no source given, 2 by a pronoun",
        "alone",
        "~ probably one source · * the same words, perhaps of different sources",
        "",
        "articles  claims  sure    source",
        "      42    1110  1100    Velm Observatory for Human Rights · non-governmental ·",
        "                          1 call or promise · passes on 4",
        "          also: VOHR (3, spelled out)",
        "          through: AFP (30), Radio Velm (2)",
        "          its people: Ada Moro (19), a spokesman for the Velm Observatory (1)",
        "      42    1110  1100  ~ Ada Moro · non-governmental · of Velm Observatory for",
        "                          Human Rights · 1 call or promise · passes on 4",
        "          through: AFP (30), Radio Velm (2)",
        "          not one with: Ada Moro (media, not non-governmental), A. Moro (of Y,",
        "          not of X)",
        "       3       4     4  * residents · people on the spot · a group, not named",
        "besides: 1 that only pass on or are only spoken of (--all shows them)",
    ]


def test_everything() -> None:
    lines = screen(OBSERVATORY, SILENT, everything=True)
    assert "the Velm Observatory for Human Rights (2, same name)" in " ".join(map(str.strip, lines))
    assert "          kinds: non-governmental (44), media (1)" in lines
    assert any("spoken of 2 times" in line for line in lines)
    assert not any("--all" in line for line in lines)


def test_what_a_limit_leaves_out_and_nothing_found() -> None:
    assert "… and 7 more (--all shows them)" in screen(MORO, left=7)
    assert screen(narrowed=True)[-1] == "no source fits"


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("everything", [False, True])
def test_no_line_is_wider_than_the_screen(width: int, everything: bool) -> None:
    long = replace(OBSERVATORY, name="Обсерватория " * 9, people=(("名前" * 60, 1),) * 3)
    for line in screen(long, MORO, RESIDENTS, width=width, everything=everything):
        assert cell_len(line) <= width


def test_names_from_outside_are_harmless() -> None:
    evil = "Ada\x1b[2J\u202eMoro\n"
    bad = replace(
        MORO, name=evil, names=(NamedSo("x", 1, Ground.ITSELF), NamedSo(evil, 1, Ground.LISTED)),
        bodies=((evil, 9),), through=((evil, 1),), people=((evil, 1),),
        apart=(KeptApart(evil, Veto.BODY, (evil, evil)), KeptApart(evil, Veto.DECIDED, (evil, evil))),
    )  # fmt: skip
    shown = "\n".join(screen(bad, everything=True))
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_every_ground_has_words() -> None:
    assert set(GROUNDS) == set(Ground)


def test_json() -> None:
    line = source_json(OBSERVATORY)
    told = json.loads(line)
    assert told["format"] == "sayso-source/1"
    assert told["names"][1] == {"name": "VOHR", "times": 3, "ground": "acronym_spelled_out"}
    assert told["kinds"] == {"ngo": 44, "media": 1}
    assert (told["one"], told["articles"], told["sure"]) == ("one", 42, 1100)
    for source in (OBSERVATORY, MORO, RESIDENTS, SILENT):
        read = msgspec.json.decode(source_json(source), type=WireCaseSource, strict=True)
        assert read.name == source.name
    for ground in Ground:
        named = replace(OBSERVATORY, names=(NamedSo("x", 1, ground),))
        msgspec.json.decode(source_json(named), type=WireCaseSource)
