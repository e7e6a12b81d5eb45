"""What the words of one source say: a name, a description or a pronoun, with roles, number and qualifiers.

A phrase is read from the left: determiner, then the *base* up to the first comma, preposition, relative or
new determiner. The base's last word is the head. Where that is no name, the name may stand behind it, after a
comma ("its spokesman, Ada Moro") or at the very end, as texts without commas have it ("the manager of the
hospital Ada Moro"). Words that somebody issues ("a statement by the ministry") speak for their issuer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from sayso.core.span import Span, Spans
from sayso.resolving.heads import heading_name
from sayso.resolving.issuers import issuer_in, issuing
from sayso.resolving.lexicon import Lexicon, Nature, Noun
from sayso.resolving.names import head_of, is_pronoun
from sayso.resolving.of_what import OfWhat, of_roles, of_titles
from sayso.resolving.papers import is_owned, paper_at
from sayso.resolving.phrase_bounds import is_list, opens_with_an_owner, own_end, part_of
from sayso.resolving.phrase_details import (
    bodies_in,
    credential_in,
    nature_of_noun,
    nouns_about,
    owner_among,
    qualifiers_of,
    title_nouns,
)  # fmt: skip
from sayso.resolving.pieces import Name
from sayso.resolving.units import DEFINITE, INDEFINITE, Unit, base_end, is_plural, units_of
from sayso.resolving.unnamed import stays_unnamed

_QUANTITIES: Final = INDEFINITE - {"a", "an", "another", "one", "no", "any", "each", "every"}
_MANY: Final = ("number", "group", "couple", "handful", "majority", "part", "range", "section")


class Form(Enum):
    """How a phrase refers."""

    NAME = "name"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One source as its words give it.

    `name` is the proper name if there is one, `shown` the words to show it by; `noun` the head noun of a
    description; `nouns` all roles that are given of whoever is meant; `qualifiers` the other words of the
    base in small letters; `owner` a name that the role belongs to ("Homs Governor", "a UN official"),
    `around` all names of the phrase but its own. `bodies` are the nouns of bodies that it speaks of beside
    its roles ("the ministry's spokesman"). `said` are the words themselves. `issued` marks words that stand
    for whoever issued them ("the statement"), `unnamed` those of who asked to stay without a name. `of` is
    what the roles are of.
    """

    spans: Spans
    shown: str
    form: Form
    name: Name | None = None
    noun: str = ""
    nouns: tuple[str, ...] = ()
    qualifiers: frozenset[str] = frozenset()
    plural: bool = False
    owner: Name | None = None
    around: tuple[str, ...] = ()
    issued: bool = False
    credential: Spans = ()
    titles: tuple[str, ...] = ()
    said: str = ""
    bodies: tuple[str, ...] = ()
    unnamed: bool = False
    of: tuple[OfWhat, ...] = ()

    @property
    def start(self) -> int:
        return self.spans[0].start

    @property
    def key(self) -> str:
        """The form under which two descriptions are the same words."""
        return (
            " ".join(
                w for w in self.shown.casefold().replace("’", "'").split() if w not in ("the", "a", "an")
            )
            or self.shown
        )


def phrase_of(text: str, spans: Spans, lexicon: Lexicon) -> Phrase:
    """The reading of a source's words; of several pieces, the one that names, but no body beside a person."""
    readings = [_read(text, spans, span, lexicon) for span in spans]
    if nature_of_noun(readings[0].noun, lexicon) is Nature.PERSON:
        readings = [readings[0], *(p for p in readings[1:] if _may_be_a_person(p, lexicon))]
    return max(readings, key=lambda p: (p.name is not None, p.form is not Form.PRONOUN and len(p.shown)))


def _may_be_a_person(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether another piece of a source may name the person: no body, and no text that he wrote."""
    if phrase.name:
        return phrase.name.nature is Nature.PERSON
    return nature_of_noun(phrase.noun, lexicon) is not Nature.DOCUMENT


def _read(text: str, spans: Spans, span: Span, lexicon: Lexicon) -> Phrase:
    """The reading of one piece of a source's words."""
    if lead := _LEAD.match(span.of(text)):  # the cue took the rest: "according to a report | from the Post"
        span = Span(span.start + lead.end(), span.end)
    if tail := _TOLD_WHERE.search(text, span.start + 1, span.end):
        span = Span(span.start, tail.start())
    if issuer := issuer_in(span.of(text)):
        span = Span(span.start + issuer[0], span.start + issuer[1])
    words = span.of(text)
    if (owns := _OWNS.search(words, max(1, len(words) - len("own's own")))) and "‘" not in words:
        span = Span(span.start, span.start + owns.start())
        words = span.of(text)
    if asker := _ASKER.match(words):
        named = _read(text, spans, Span(span.start + asker.end(), span.end - words.endswith(")")), lexicon)
        return replace(named, noun="question", nouns=("question", *named.nouns), said=words)
    if is_pronoun(head_of(words)) or words.casefold() in ("there", "many", "others", "some", "everybody"):
        return Phrase(spans, head_of(words), Form.PRONOUN, said=words)
    units = units_of(text, span, lexicon)
    phrase = _phrase(text, spans, span, units, lexicon)
    if phrase.name is None and stays_unnamed(text, span):
        phrase = replace(phrase, unnamed=True)
    return replace(phrase, form=Form.INDEFINITE) if _ANY_ASKER.match(words) else phrase


_LEAD: Final = re.compile(r"(?:[Ff]rom|[Bb]y)\s+(?=\S)|[A-Z][\w’'-]+ [-–—] (?=[Tt]he\s)")
"""What the reader's spans may hold before a source: a preposition, or the town of a dateline."""
_OWNS: Final = re.compile(r"(?:['’]s|(?<=[a-z]s)['’])(?:\sown)?$")
"""Behind a source that has a claim or a view: "the ministry's claim", "in the workers' view"."""
_TOLD_WHERE: Final = re.compile(
    r"\s(?:on(?=\sChannel\s[A-Z\d])|live\s(?:on|in)|(?:on|in)\sthe\s(?:air|airwaves|ether|screens?|studio)\s(?:of|on)"
    r"|in\s(?:an?\s)?(?:\w+\s)?(?:interview|conversation|commentary)\s(?:to|with|for)"
    r"|(?:consulted|interviewed|contacted)\sby)\s"
)
"""Where the words behind a source tell to whom he spoke: "said the mayor live on Channel Two"."""
_ANY_ASKER: Final = re.compile(r"Q(?:uestion)?\s?\(")
_ASKER: Final = re.compile(r"(?:Question|QUESTION|Q)\s?\((?=[A-Z])")
"""A label of a briefing that names who asks: "Question (Ada Moro, The Velm Post)"."""


def _phrase(text: str, spans: Spans, span: Span, units: list[Unit], lexicon: Lexicon) -> Phrase:
    """The phrase of some units: a list, a text and its issuer, a name or a description, in this order."""
    said = span.of(text)
    form, begin = _determined(units)
    part = part_of(units)
    begin = part or begin
    end = base_end(units, begin)
    base = units[begin:end]
    if not base:
        return Phrase(spans, head_of(said), Form.DEFINITE, said=said)
    if is_list(units, end):
        return Phrase(spans, head_of(said), Form.DEFINITE, plural=True, nouns=_nouns(units), said=said)
    paper = paper_at(text, units, begin, end, lexicon)
    if paper and is_owned(text, units, begin, paper):
        return _described(text, spans, span, units, begin, end, form, lexicon, paper)
    if issuer := issuing(units, end, lexicon):
        phrase = _phrase(text, spans, span, issuer, lexicon)
        if phrase.name:
            return phrase
        shown = head_of(text[issuer[0].start : issuer[-1].end])
        return replace(phrase, shown=shown, form=Form.DEFINITE, plural=phrase.plural and len(issuer) > 1)
    if found := heading_name(text, units, begin, end, lexicon, of_paper=paper is not None):
        return _named(text, spans, span, found, units, lexicon)
    phrase = _described(text, spans, span, units, begin, end, form, lexicon, paper)
    return replace(phrase, form=Form.INDEFINITE, plural=units[0].low != "one") if part else phrase


def _determined(units: Sequence[Unit]) -> tuple[Form, int]:
    """How the phrase refers by its determiners, and where the base begins."""
    form, at = Form.INDEFINITE, 0
    while (
        at < len(units)
        and units[at].name is None
        and (
            units[at].low in DEFINITE | INDEFINITE
            or units[at].words in "\"“”„«»'‘’,"
            or units[at].low == "all"
        )
    ):
        if units[at].low in DEFINITE or (units[at].low == "both"):
            form = Form.DEFINITE
        elif units[at].low in INDEFINITE and form is not Form.DEFINITE:
            form = Form.INDEFINITE
        at += 1
    return (form, at) if at < len(units) else (form, 0)


def _named(text: str, spans: Spans, span: Span, unit: Unit, units: list[Unit], lexicon: Lexicon) -> Phrase:
    """The phrase of a name, with all roles that its words tell of its bearer."""
    name = unit.name
    assert name is not None
    place = next(k for k, u in enumerate(units) if u.end == unit.end)
    told = (*nouns_about(units, place, lexicon), *title_nouns(name.titles, lexicon))
    nouns = tuple(n for n in dict.fromkeys(told) if not any(n != m and n in m.split() for m in told))
    person = name.nature is Nature.PERSON or (
        name.nature is Nature.UNKNOWN and any(nature_of_noun(n, lexicon) is Nature.PERSON for n in nouns)
    )
    if person and name.nature is Nature.UNKNOWN:
        name = replace(name, nature=Nature.PERSON)
    stop = next((k for k, u in enumerate(units) if k > place and u.low in _DOING), len(units))
    owners = [u.name for u in units[:stop] if u.name and u is not unit]
    return Phrase(
        spans, " ".join(name.words.split()), Form.NAME, name, nouns[0] if nouns else "", nouns,
        qualifiers_of(units, place), owner=owner_among(owners),
        around=tuple(owner.words for owner in owners), titles=name.titles,
        credential=credential_in(text, units, place, lexicon), said=span.of(text),
        bodies=bodies_in(units, place, lexicon), of=(*of_titles(name, lexicon), *of_roles(units, lexicon)),
    )  # fmt: skip


_DOING: Final = frozenset("using citing quoting referring describing speaking adding warning".split())
"""What somebody does while he speaks: nobody named behind it is his."""


def _described(
    text: str,
    spans: Spans,
    span: Span,
    units: list[Unit],
    begin: int,
    end: int,
    form: Form,
    lexicon: Lexicon,
    paper: Unit | None = None,
) -> Phrase:
    """The phrase of a base without a name: its head noun, how it refers, and whose it is."""
    base = units[begin:end]
    nouns = [u for u in base if u.noun]
    head = paper or (nouns[-1] if nouns else base[-1])
    if head.low in _MANY and end < len(units) and units[end].low == "of":
        later = [u for u in units[end:] if u.noun]
        head = later[0] if later else head
    place = next(k for k, u in enumerate(units) if u.start == head.start)
    noun = lexicon.noun(head.noun) if head.noun else None
    of_somebody = noun is None or noun.nature is Nature.PERSON
    last = own_end(units, end, of_somebody=of_somebody)
    owners = [u.name for u in (*base, *units[end:last]) if u.name]
    plural = is_plural(head, noun) or any(u.low in _QUANTITIES for u in units[:begin])
    bare = begin == 0 and not plural
    if opens_with_an_owner(text, units[0]) or (
        bare and noun and _means_a_known_one(noun, owned=bool(owners))
    ):
        form = Form.DEFINITE
    told_by, told = head.noun or head.low, tuple(u.noun for u in nouns)
    if head is base[-1] and head.noun in _WATCHFUL and _watches(units, end):
        told_by, told = _WATCHING, (_WATCHING, *told)
    comma = _COMMA.search(text, head.end, span.end) if paper else None
    shown = head_of(text[span.start : comma.start()] if comma else span.of(text))
    return Phrase(
        spans, shown, form, None, told_by, told,
        frozenset(w for u in base if u is not head for w in u.low.split()) - DEFINITE - INDEFINITE,
        plural, owners[0] if owners else None, tuple(owner.words for owner in owners),
        issued=noun is not None and "issued" in noun.like,
        credential=credential_in(text, units, place, lexicon), said=span.of(text),
        bodies=bodies_in(units[: max(last, end)], place, lexicon), of=of_roles(units, lexicon),
    )  # fmt: skip


_COMMA: Final = re.compile(r",(?!\d{3})")
"""A comma that is none of a number's."""


def _means_a_known_one(noun: Noun, *, owned: bool) -> bool:
    """Whether a noun without an article means one that is known: "police said"; in translations also "said
    military expert".
    """
    return noun.nature is Nature.BODY or (noun.nature is Nature.PERSON and not owned)


def _watches(units: Sequence[Unit], at: int) -> bool:
    """Whether a clause behind a body says that it watches ("a group monitoring the conflict")."""
    ahead = [unit.low for unit in units[at : at + 2]]
    return bool(ahead) and (
        ahead[0] in ("monitoring", "tracking", "documenting")
        or (ahead[0] in ("that", "which") and ahead[-1] in ("monitors", "tracks", "documents"))
    )


_WATCHFUL: Final = frozenset("group organisation organization network".split())
_WATCHING: Final = "monitoring group"


def _nouns(units: Sequence[Unit]) -> tuple[str, ...]:
    return tuple(u.noun for u in units if u.noun)
