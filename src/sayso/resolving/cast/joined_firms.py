"""Which names of firms are one firm's: one with and one without the words for what sort of firm it is."""

from __future__ import annotations

from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_words import kind_by_words
from sayso.resolving.cast.groups import Groups
from sayso.resolving.countries import country_of
from sayso.resolving.lexicon import Nature


def join_firms(groups: Groups, rule: str) -> None:
    """ "Velm" for "Velm plc": a name without the words that only say what sort of firm it is."""
    for key in list(groups.places):
        words = key.split()
        size = next((k + 1 for k in range(len(words) - 1, -1, -1) if words[k] not in _OF_FIRMS), 0)
        begin = " ".join(words[:-1])
        trade = words[-1] in _TRADES and begin in groups.heard  # a town of the name would hardly speak
        made = kind_by_words(key) is Kind.COMPANY and groups.natures[key] is not Nature.PERSON
        if size == len(words) > 1 and (trade or made) and not groups.is_a_place(begin):
            size -= 1
        short = " ".join(words[:size])
        if 0 < size < len(words) and short in groups.places:
            people = Nature.PERSON in (groups.natures[key], groups.natures[short])
            if (
                not people
                and groups.root(short) == short
                and not country_of(groups.places[short][0].name.words)
            ):
                groups.join(short, key, rule)


_OF_FIRMS: Final = frozenset(
    "inc ltd limited llc llp plc corp corporation incorporated gmbh ag se sa spa srl nv bv ab oy oyj asa aps"
    " pty pte jsc pjsc ooo holding holdings group company co international fc afc cf".split()
)
_TRADES: Final = frozenset(
    "electric electronics motors motor energy power petroleum oil gas airlines airways insurance shipping"
    " pharmaceuticals pharma therapeutics technologies technology systems software telecom communications"
    " industries enterprises foods resources semiconductors steel chemicals networks instruments capital"
    " financial entertainment logistics rail railway railways trains ferries lines line marine maritime"
    " mining metals minerals biotech solar wind renewables water brewing breweries dairy farms textiles"
    " aerospace aviation air freight haulage transport construction builders homes properties studios retail"
    " stores hotels cement paper timber beverages packaging plastics glass machinery engineering robotics"
    " labs laboratories diagnostics healthcare ventures investments securities banking payments mobile"
    " wireless cable broadband data digital analytics defence defense drones seafoods carbon".split()
)
"""What closes the names of firms and is left out where the firm is spoken of again."""
