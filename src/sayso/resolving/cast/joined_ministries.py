"""Which names of ministries are one ministry's; two countries' stay two, on whatever side a text is."""

from __future__ import annotations

from itertools import islice
from typing import Final

from sayso.resolving.cast.groups import Groups
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Nature
from sayso.resolving.ministries import countries_with_ministries, ministry_named


def join_ministries(groups: Groups, rule: str) -> None:
    """ "The Russian Defense Ministry", "the Ministry of Defense of Russia" and, where a text speaks of no
    other country's, "the Ministry of Defense".
    """
    names = {key: places[0].name.words for key, places in groups.places.items()}
    found = ((key, ministry) for key, name in names.items() if (ministry := ministry_named(name)))
    named = dict(islice(found, _MOST))
    heard = _countries_heard(groups) if named else set()
    first: dict[tuple[frozenset[str], str], str] = {}
    for key, ministry in named.items():
        groups.join(key, first.setdefault(ministry, key), rule)
    for key, (subject, country) in named.items():
        longer = {
            other: of
            for other, (subjects, of) in named.items()
            if (of and subjects == subject) or (subject < subjects and " and " in names[other])
        }
        of = set(filter(None, longer.values()))
        if country or not (meant := groups.one(longer)):
            continue
        if not of or countries_with_ministries(groups.text) | heard <= of:
            groups.join(key, meant, rule)


_MOST: Final = 60
"""How many names of ministries are looked at: the time goes with the square of it."""


def _countries_heard(groups: Groups) -> set[str]:
    """The countries that speak, or whose bodies do."""
    names = (groups.places[key][0].name for key in groups.heard if groups.natures[key] is not Nature.PERSON)
    return {country for name in names for word in name.words.split() if (country := country_of(word))}
