"""The hour in running text, whose full stops end no sentence: "at 4 a.m. Moscow time", "at 9 p.m. Friday"."""

from __future__ import annotations

from typing import Final

BEHIND_HOUR: Final = (
    r"\s+(?:(?:[A-Z][\w-]*\s){1,3}?[Tt]ime\b|(?:[ECMP][SD]?T|GMT|UTC|BST|CET|IST)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! (?:was|is|will|saw|morning|marks)))"
)
"""As a pattern, what goes on from "a.m." or "p.m."; but "it left at 9 p.m. Friday was quiet"."""
