"""Whom "he" or "she" means as a subject: of the sentence that the pronoun closes, or of the one before.

"The baker Ada Moro is convinced that it will rain, she told the daily": who thinks it is who told it. "The
baker Ada Moro commented on the weather. According to her, ...": who was just brought in to speak is meant,
whoever spoke before.

Which words of a sentence are its subject is found in `sentence_subject.py`; here it is asked whom they mean,
and by the verb behind them whether he speaks or thinks.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.span import Span
from sayso.resolving.lexicon import Nature
from sayso.resolving.people import Somebody
from sayso.resolving.phrases import Phrase, phrase_of
from sayso.resolving.roles import Use, roles
from sayso.resolving.story.binding import is_open
from sayso.resolving.story.known import Known
from sayso.resolving.story.pronouns import PERSONAL, Place, can_mean


def thinker(known: Known, phrase: Phrase) -> Somebody | None:
    """Who thinks what a pronoun behind it tells: the subject that its sentence names for the first time."""
    place = _thinking(known, phrase)
    return place.somebody if place and place.somebody.figure and _is_first(known, place) else None


def brought_in(known: Known, phrase: Phrase) -> Somebody | None:
    """Who speaks in the sentence before an "according to him", a "she" that opens one, or words she tells."""
    at = _opening(known, phrase)
    if stepped := _stepped_in(known, phrase, at):
        return stepped
    place = _before(known, phrase, at)
    speaks = place and _TALKS.match(known.text, _end(known, place))
    told = place and _TOLD_BY.match(known.text, known.layout.starts[at - 1])
    return place.somebody if place and (speaks or told) else None


def may_be_another(known: Known, phrase: Phrase, found: Somebody) -> bool:
    """Whether a pronoun may as well mean a subject that is told of otherwise: then nobody is meant for sure.

    "The president is convinced of it, he told" the daily may be said of or by him; before "according to him"
    was somebody brought in who need not speak, or has no name.
    """
    if phrase.shown.casefold() not in PERSONAL:
        return False
    if place := _thinking(known, phrase):
        return place.somebody is not found and (roles(Use.SPEAKS) | _OF_THE_PRESS).isdisjoint(found.nouns)
    if _somebody_came(known, phrase, found):
        return True
    at = _opening_view(known, phrase)
    if at <= 0 or known.layout.paragraph(known.layout.starts[at - 1]) != known.layout.paragraph(phrase.start):
        return False
    if (place := _before(known, phrase, at)) and _DOES.match(known.text, _end(known, place)):
        return place.somebody is not found and _is_first(known, place)
    return _is_nameless(known, phrase, found, known.layout.starts[at - 1])


def _thinking(known: Known, phrase: Phrase) -> Place | None:
    """Where the words that a pronoun tells behind them begin with somebody who thinks what they are."""
    begin = min((begin for begin, _ in known.layout.said_by.get(phrase.spans, ())), default=phrase.start)
    if begin >= phrase.start or is_open(known.text, begin, begin + 1):
        return None
    place = _subject(known, phrase, known.layout.sentence(begin))
    return place if place and _THINKS.match(known.text, _end(known, place)) else None


def _before(known: Known, phrase: Phrase, at: int) -> Place | None:
    """Where the sentence before that in which a pronoun's row begins names its subject; nobody whom the row
    names is meant.
    """
    place = _subject(known, phrase, at - 1) if at > 0 else None
    if place is None or place.source or place.quoted or place.somebody.figure is None:
        return None
    begin, end = known.layout.starts[at], known.layout.sentences[known.layout.sentence(phrase.start)].end
    return None if place.somebody.figure.is_named_in(begin, end) else place


def _stepped_in(known: Known, phrase: Phrase, at: int) -> Somebody | None:
    """Who has but one word for a name and does in the sentence before what only people do: "Rook laughed"."""
    if at < 1 or not _are_in_one_paragraph(known, at):
        return None
    places = (p for p in known.places[-_NEAR:] if p.sentence == at - 1 and not (p.source or p.quoted))
    place = next((p for p in places if known.is_subject(p.start, source=False)), None)
    if place is None or place.somebody.figure is None or place.somebody.nature is not Nature.UNKNOWN:
        return None
    if " " in max(place.somebody.names, key=len) or not _PERSONS.match(known.text, _end(known, place)):
        return None
    return place.somebody


def _somebody_came(known: Known, phrase: Phrase, found: Somebody) -> bool:
    """Whether the sentence before brings in somebody of no listed sort ("The porter came in")."""
    at = _opening(known, phrase)
    if at < 1 or not _are_in_one_paragraph(known, at):
        return False
    begin, end = known.layout.starts[at - 1], known.layout.sentences[at - 1].end
    there = any(p.somebody is found and begin <= p.start < end for p in known.places[-_NEAR:])
    if there or known.layout.told_until(begin) >= 0:
        return False
    return _COMES.match(known.text, begin, end) is not None


def _are_in_one_paragraph(known: Known, at: int) -> bool:
    """Whether a sentence and the one before it stand in the same paragraph."""
    before, here = (known.layout.paragraph(known.layout.starts[k]) for k in (at - 1, at))
    return before == here


def _opening(known: Known, phrase: Phrase) -> int:
    """The number of the sentence that a pronoun's row opens: by a view, "he", or the words told; else -1."""
    if (at := _opening_view(known, phrase)) >= 0:
        return at
    own = [begin for begin, _ in known.layout.said_by.get(phrase.spans, ())]
    begin = min([*own, phrase.start])
    return known.layout.sentence(begin) if known.layout.begins_a_sentence(begin) else -1


def _opening_view(known: Known, phrase: Phrase) -> int:
    """The number of the sentence that a pronoun opens with the words that tell whose view it is; else -1."""
    at = known.layout.sentence(phrase.start)
    view = _VIEW.match(known.text, known.layout.starts[at]) if at >= 0 else None
    return at if view and view.start() <= phrase.start < view.end() else -1


def _is_nameless(known: Known, phrase: Phrase, found: Somebody, begin: int) -> bool:
    """Whether somebody else, without a name, speaks in the sentence before a view ("An analyst commented on
    it").
    """
    speaks = _NAMELESS.match(known.text, begin, phrase.start)
    noun = known.lexicon.noun(speaks["who"]) if speaks else None
    there = any(place.somebody is found for place in known.places[-_NEAR:] if place.start >= begin)
    return noun is not None and noun.nature is Nature.PERSON and not there


def _subject(known: Known, phrase: Phrase, at: int) -> Place | None:
    """Where the subject of a sentence is spoken of, or who told it, if a pronoun can mean him."""
    places = [p for p in known.places[-_NEAR:] if p.sentence == at and p.start < phrase.start]
    end = known.layout.sentences[at].end
    if told := _TOLD_BY.match(known.text, known.layout.starts[at], end):
        who = phrase_of(known.text, (Span(told.end(), end),), known.lexicon)
        place = next((p for p in places if who.name and p.start == who.name.span.start), None)
    else:
        place = next((p for p in places if known.is_subject(p.start, source=p.source)), None)
    return place if place and can_mean(phrase.shown.casefold(), place.somebody) else None


def _end(known: Known, place: Place) -> int:
    """Where the words for somebody at a place end."""
    said = known.beginning.get(place.start, ())
    if (own := next((k for k in said if known.meant.get(k) is place.somebody), None)) is not None:
        return known.phrases[own].spans[-1].end
    name = place.somebody.figure.name_from(place.start) if place.somebody.figure else None
    return name.span.end if name else place.start


def _is_first(known: Known, place: Place) -> bool:
    """Whether nobody spoke of somebody before a place, but for the headline."""
    begin, figure = known.layout.headline, place.somebody.figure
    if figure and figure.is_named_in(begin, place.start):
        return False
    return not any(begin <= phrase.start < place.start for _, phrase, _ in place.somebody.links)


_MOVES: Final = (
    r"(?:(?:came|comes|went|goes)\s(?:in|out|up|forward|over|back|inside|outside|to\sthe\s(?:door|window|desk|table|phone))"
    r"|(?:walk|stepp?|nodd?|laugh|sigh|paus|frown|bow|knock|shrugg?|smil)(?:e?s|ed)|wept|weeps|stood\sup|stands\sup"
    r"|sat\sdown|sits\sdown|got\sup|gets\sup|turn(?:s|ed)\s(?:round|around|away)|look(?:s|ed)\s(?:up|down|away)"
    r"|enter(?:s|ed)\sthe\sroom|(?:leaves|left)\sthe\sroom)\b"
)
"""What people do who then speak."""
_OWN: Final = (
    r"(?:lost|left|shook|raised|lowered|packed|folded|closed|opened|quit|wiped|cleared|waved|lit|gave\sup|took\soff|put\son)"
    r"\s(?:his|her)\b"
)
"""What people do with what is theirs."""
_OF_THE_PRESS: Final = frozenset(("press secretary", "press officer"))
"""Roles that speak for another, too."""
_NEAR: Final = 20
"""How many places back the subject of the sentence before is looked for."""
_TOLD_BY: Final = re.compile(
    r"\W*(?:This|It|The\s(?:news|information))\s(?:was|is|has\sbeen)\s(?:\w+\s)?(?:reported|stated|announced|told"
    r"|written|said|noted|confirmed|posted|published)\s(?:(?:on|in|to)\s[^.,;:\n]{2,40}?\s)?by\s(?=\S)"
)
"""The sentence before says who told what was told before it."""
_ASIDE: Final = r"(?:,[^,.;:\n]{2,80},|,)?\s(?:(?:also|then|in\sturn|now|later|still|\w+ly)\s)*"
_MIND: Final = (
    r"(?:(?:is|was|remains)\s(?:\w+ly\s|also\s|quite\s)?(?:convinced|sure|certain|confident|of\sthe\sopinion)"
    r"|believe[sd]|thinks|thought|consider(?:s|ed)|hope[sd]|fear(?:s|ed)|doubt(?:s|ed)|expect(?:s|ed)|suppose[sd]"
    r"|(?:has|had)\sno\sdoubts?|(?:does|did)\snot\s(?:doubt|rule\sout|exclude|believe|think))\b"
)
_THINKS: Final = re.compile(_ASIDE + _MIND)
_TALKS: Final = re.compile(
    rf"{_ASIDE}(?:(?:has|had)\s)?(?:{_MIND}"
    r"|(?:comment|react|respond|disagree|agree|object|insist|argue|answer|assess|explain|talk|express|discuss|recall|predict|warn|remark|address)(?:e?s|ed)\b"
    r"|(?:analy[sz]|evaluat|describ|criticis|criticiz|shar|specif|clarif|estimat|not|summari[sz])(?:es|ed)\b|repl(?:ies|ied)\b"
    r"|(?:tells|told|speaks|spoke|writes|wrote)\b"
    r"|(?:gives|gave|granted)\s(?:\w+\s){0,4}(?:interview|comments?|assessment|opinion|views?|forecast)\b"
    r"|(?:visit(?:s|ed)|join(?:s|ed)|came\sto|appear(?:s|ed)\s(?:in|on)|(?:is|was)\s(?:an?\s|the\s)?guests?\s(?:of|in|on|at))"
    r"\s(?:\w+\s){0,3}(?:studio|program(?:me)?|show|portal|broadcast|edition|editorial)\b)"
)
"""Behind a name: its bearer speaks, or is there to speak."""
_PERSONS: Final = re.compile(rf"{_ASIDE}(?:{_MOVES}|{_OWN})")
_COMES: Final = re.compile(
    r"\W{0,8}(?:(?:Then|Later|Now|But|And|Soon|Suddenly|Afterwards),?\s)?(?:[Tt]he|[Aa]n?|[Aa]nother)\s"
    rf"(?:[\w’'-]+\s){{0,2}}?[\w’'-]+\s{_MOVES}"
)
_NAMELESS: Final = re.compile(
    rf"\W*(?:The|An?|One|Another)\s(?:[\w’'-]+\s){{0,6}}?(?P<who>[\w’'-]+){_TALKS.pattern}"
)
_DOES: Final = re.compile(
    rf"{_ASIDE}(?:is|was|has|had|came|went|took|made|left|saw|held|became|knows?|knew|\w+ed|\w+s)\b"
)
_VIEW: Final = re.compile(
    r"\W{0,8}(?:[\w\s,]{0,24}\b)?(?:[Aa]ccording\sto\s(?:him|her)\b|(?:[Ii]n|[Ff]rom|[Bb]y)\s(?:his|her)\s(?:own\s)?"
    r"(?:opinion|views?|words|estimat\w+|assessment|judge?ment|account|telling|point\sof\sview|forecast|version)\b)"
)
