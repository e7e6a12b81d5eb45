"""The invented outlets: who publishes, under which name and address, in which manner."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from evaluation.presssim.sheet import Part

OUTLETS: Final = Path(__file__).parent / "outlets.toml"


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet. `publisher` is its family; `dates` says what its pages show: "time", "day" or "none".

    `style` is "wire", "state", "portal", "local" or "digest"; `bars` and `legal` stand on each of its pages.
    """

    id: str
    name: str
    domain: str
    publisher: str
    style: str
    dates: str
    bars: tuple[str, ...] = ()
    legal: str = ""


@cache
def outlets(part: Part) -> tuple[Outlet, ...]:
    """The outlets of one part; no outlet and no publisher is in both."""
    given = tomllib.loads(OUTLETS.read_text(encoding="utf-8"))
    return tuple(
        Outlet(
            id=entry["domain"].partition(".")[0],
            name=entry["name"],
            domain=entry["domain"],
            publisher=entry["publisher"],
            style=entry["style"],
            dates=entry["dates"],
            bars=tuple(entry.get("bars", ())),
            legal=entry.get("legal", ""),
        )
        for entry in given[part]
    )


def new_domain(number: int, part: Part) -> Outlet:
    """An outlet that nobody has heard of, on a fresh domain, without a publisher that anybody could know."""
    words = _FRESH[part]
    name = f"{words[0][number % 10]} {words[1][number // 10 % 10]}"
    domain = f"{name.lower().replace(' ', '-')}.example"
    return Outlet(f"fresh{number}", name, domain, "", "portal", "time")


_FRESH: Final = {
    "choose": (
        "Honest Plain Second First Open Daily Sharp Free Clear Swift".split(),
        "View Facts Word Lens Wire Pulse Line Signal Angle Report".split(),
    ),
    "report": (
        "Eastern Morning Inner Great Silent Bright True Northern Sober Quick".split(),
        "Herald Mirror Compass Witness Review Beacon Courier Ledger Globe Bulletin".split(),
    ),
}
