"""The sources of a ledger and those that chains add to it: looked up by the words that name them.

A relay that speaks nowhere itself is a source too. Its name is the fullest stretch of the text that names it
("SANA news agency" where one mention says so, else "SANA"); "the newspaper" before its name does not make it
another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from sayso.core.source import SILENT, Identity, Kind, Source, source_id
from sayso.core.span import Span
from sayso.core.verdict import Verdict
from sayso.judging.outlet_words import is_of_a_people
from sayso.judging.outlets import Outlet
from sayso.judging.own_outlet import same_outlet, squashed
from sayso.judging.rules import ruled

RELAY: Final = "relay"
"""Why a source is there that passes on and says nothing itself."""
_EDGES: Final = " \t\r\n\"'“”„«»‘’`()[]{}*.,;:–—-"
_GENERIC: Final = re.compile(
    r"^(?:(?:the|a|an|state|official|state-run|news|press|daily|weekly|newspaper|agency|channel|portal|radio|tv"
    r"|television|website|magazine|syrian|russian|turkish|iranian|broadcaster)\s+)+(?=\S)"
    r"|\s+(?:news )?(?:agency|agencies|website|newspaper)$|['’]s?$"
)
_ON_AIR: Final = re.compile(r"(?:Radio|Television)\s[A-Z][\w-]+\Z")
"""A station's whole name: "Radio Velm" is not "Television Velm"."""
_GOES_ON: Final = re.compile(r"(?:of|di|de|del|della|du|des|von|der|al)\s|d(?:e\sl|ell)?[’']")
_TITLED: Final = re.compile(r"(?:[\w’'.-]+\s){1,4}?(?P<name>[A-ZÀ-ŽА-ЯЁ][\w’'-]+\s[A-ZÀ-ŽА-ЯЁ][\w’'-]+)")
"""A name of two words behind what somebody is: "the police chief Ada Moro"."""
_SURNAME: Final = re.compile(r"[A-ZÀ-ŽА-ЯЁ][a-zà-žа-яё’'-]+(?:-[A-ZÀ-Ž][a-zà-ž]+)?")


@dataclass(slots=True)
class Cast:
    """Sources by their names; `name_of` adds one where none has the name."""

    text: str
    text_id: str
    sources: list[Source]
    fullest: dict[str, Span]
    silent: set[str]
    keys: dict[str, str] = field(default_factory=dict)
    short: dict[str, Span] = field(default_factory=dict)

    def id_of(self, name: Span, *, media: bool, bare: bool = False) -> str:
        """The id of the source that these words name; a new source where there is none."""
        words = name.of(self.text)
        key = key_of(words)
        if key not in self.keys and (whole := self.short.get(key)) and whole != name:
            self.keys[key] = self.id_of(whole, media=media)
        if key not in self.keys and (known := self._by_another_name(words)):
            self.keys[key] = known
        if (
            key not in self.keys
            and not media
            and (known := self._behind_a_title(words) or self.by_surname(words))
        ):
            self.keys[key] = known
        if key not in self.keys:
            full = name if bare else _own_name(self.text, self.fullest.get(key, name))
            source = Source(
                source_id(self.text_id, (full,)),
                full.of(self.text),
                (full,),
                RELAY,
                ruled(_identity(full.of(self.text), bare=bare), "identity: a relay"),
                ruled(Kind.MEDIA, "kind: an outlet") if media else Verdict(Kind.UNKNOWN),
            )
            if all(source.id != known.id for known in self.sources):  # it may be there as somebody's body
                self.sources.append(source)
            self.keys[key] = source.id
        self._passes_on(self.keys[key])
        return self.keys[key]

    def _passes_on(self, relay: str) -> None:
        """A body that said nothing is no longer silent where it is a relay."""
        if relay in self.silent:
            self.silent.discard(relay)
            self.sources = [replace(s, why=RELAY) if s.id == relay else s for s in self.sources]

    def _by_another_name(self, words: str) -> str:
        """The id of the same outlet under another of its names ("FNA", "Fars News Agency")."""
        longer = next((id_ for key, id_ in self.keys.items() if _begins_so(key, key_of(words))), "")
        if longer and words[0].isupper() and " " in words:
            return longer
        names = same_outlet(words)
        return next((id_ for key, id_ in self.keys.items() if squashed(key) in names), "") if names else ""

    def _behind_a_title(self, words: str) -> str:
        """The id of a person without what stands before the name ("the lawyer Ada Moro")."""
        titled = _TITLED.fullmatch(words)
        return self.keys.get(key_of(titled["name"]), "") if titled else ""

    def by_surname(self, words: str) -> str:
        """The id of the only source whose name of several words ends in this one word ("Moro")."""
        if not _SURNAME.fullmatch(words):
            return ""
        named = (s for s in self.sources if s.name.endswith(f" {words}"))
        bearers = {s.id for s in named if all(word[0].isupper() for word in s.name.split())}
        return bearers.pop() if len(bearers) == 1 else ""


def cast_of(text: str, text_id: str, sources: Sequence[Source], outlets: Sequence[Outlet]) -> Cast:
    """The cast before any chain is known: the resolver's sources under their names and mentions."""
    fullest: dict[str, Span] = {}
    for outlet in outlets:
        if not outlet.bare and not outlet.again:
            key = key_of(outlet.name.of(text))
            fullest[key] = max(fullest.get(key, outlet.name), outlet.full, key=len)
    silent = {source.id for source in sources if source.why == SILENT}
    cast = Cast(text, text_id, list(sources), fullest, silent, short=_abbreviated(text, outlets))
    for source in sources:
        cast.keys.setdefault(key_of(source.name), source.id)
    for source in sources:
        for mention in source.mentions:
            cast.keys.setdefault(key_of(mention.of(text)), source.id)
    return cast


def _abbreviated(text: str, outlets: Iterable[Outlet]) -> dict[str, Span]:
    """The outlets that stand before their initials in brackets, under the key of these: "Delta Wire (DW)"."""
    named = (outlet for outlet in outlets if not (outlet.bare or outlet.again or outlet.reporter))
    found = ((outlet.name, _IN_BRACKETS.match(text, outlet.span.end)) for outlet in named)
    return {key_of(match[1]): name for name, match in reversed([*found]) if match}


_IN_BRACKETS: Final = re.compile(r"\s\(([A-ZА-ЯЁ][A-ZА-ЯЁ\d-]{1,9})\)")


def _own_name(text: str, full: Span) -> Span:
    """An outlet's name without the small noun behind it that is no part of it ("Velm Post newspaper"); of
    what only is told from where it is ("a Swedish newspaper") the noun is all.
    """
    noun = _WHAT_IT_IS.search(text, full.start, full.end)
    if noun is None or _is_told_by_place(full.of(text)):
        return full
    return Span(full.start, noun.start("noun"))


def _identity(name: str, *, bare: bool) -> Identity:
    """How well a relay could be found again: one told by where it is could, but has no name."""
    if _is_told_by_place(name):
        return Identity.DESCRIBED
    return Identity.COLLECTIVE if bare else Identity.NAMED


def _is_told_by_place(name: str) -> bool:
    """Whether a name is a people's adjective and nouns in small letters: "A Swedish newspaper"."""
    words = name.removeprefix("A ").removeprefix("An ").removeprefix("The ").removeprefix("the ").split()
    return len(words) > 1 and is_of_a_people(words[0]) and all(word.islower() for word in words[1:])


_WHAT_IT_IS: Final = re.compile(
    r"(?:[A-ZÀ-ŽА-ЯЁ][\w.-]*|\d|\.\w+)[\"”»]?"
    r"(?P<noun>\s(?:news\s)?(?:newspaper|daily|weekly|magazine|tabloid|journal|(?:web\s?)?site|portal))\Z"
)


def _begins_so(longer: str, key: str) -> bool:
    """Whether a name goes on from another by a small word: "la voce" of "la voce di lumen"."""
    return longer.startswith(f"{key} ") and _GOES_ON.match(longer, len(key) + 1) is not None


def key_of(words: str) -> str:
    """The form under which two mentions of one outlet are the same words."""
    plain = " ".join(word.strip(_EDGES) for word in words.split()).casefold()
    if _ON_AIR.match(words):
        return plain.strip()
    bare = _GENERIC.sub("", plain.strip())
    return " ".join(_GENERIC.sub("", bare).split()) or plain
