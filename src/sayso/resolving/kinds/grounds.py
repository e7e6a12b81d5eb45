"""Small grounds for a kind, where no list and no role tells: how a name is made, a word, a clause, an age."""

from __future__ import annotations

import re
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.body_nouns import Sense, body_nouns
from sayso.resolving.body_words import kind_by_turning_words
from sayso.resolving.clauses import is_aged, is_officials_label, is_titled, kind_by_clause, kind_by_owner
from sayso.resolving.countries import country_of
from sayso.resolving.kinds.owner_kinds import OF_LEARNING, kind_of_name, owner_kind
from sayso.resolving.lexicon import Lexicon, Nature, head_word, is_first_name, without_possessive
from sayso.resolving.portraits import Portrait
from sayso.resolving.roles import Use, counts, roles


def called_like_a_paper(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A noun of persons that closes a name in capitals is that of a newspaper ("the Harbour Observer")."""
    paper = not portrait.plural and any(_PAPER.fullmatch(said) for said in portrait.said)
    return Kind.MEDIA if paper else None


_PAPER: Final = re.compile(
    r"[Tt]he (?:[A-Z][\w’'-]* )+(?:Observer|Courier|Examiner|Messenger|Inquirer|Enquirer|Sentinel|Guardian"
    r"|Pioneer|Advertiser|Mercury|Spectator|Economist)"
)


def written_as_a_name(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A body told by a noun and its place may be called so ("the Bank of Canada", "the refugee council")."""
    if portrait.names or portrait.nature is Nature.PERSON or not portrait.said:
        return None
    if found := _CALLED.fullmatch(portrait.said[0]):
        return kind_of_name(found[1], lexicon)
    listed = any(lexicon.actor(owner) and not country_of(owner) for owner in portrait.owners)
    speaking = body_nouns(Sense.SPEAKS_FOR_A_BODY) if portrait.of_bodies else frozenset()
    part = body_nouns(Sense.PART) | speaking
    if portrait.nature is not Nature.BODY or listed or set(portrait.nouns) & part:
        return None
    return kind_by_turning_words(portrait.said[0].casefold().removeprefix("the ").removeprefix("a "))


_CALLED: Final = re.compile(
    r"(?:[Tt]he )?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+"
    r"|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)* (?:of|for)(?: the)?(?: (?:and )?[A-Z][\w’'-]*)+)"
)


def made_as_firms_are(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A name made as firms make theirs ("Harbourtech", "Moro & Lund", "Moro Group")."""
    if portrait.nature is Nature.PERSON:
        return None
    names = [name.casefold() for name in portrait.names]
    ending = any(" " not in name and name.endswith(_OF_FIRMS) for name in names)
    return Kind.COMPANY if ending or any(" & " in name or _GROUP.fullmatch(name) for name in names) else None


_GROUP: Final = re.compile(r"[^\W\d]+ group")
_OF_FIRMS: Final = (
    "tech", "soft", "pharma", "bank", "corp", "neft", "prom", "energo", "energy", "kraft", "chem", "telecom",
    "labs", "motors", "steel", "airlines", "airways",
)  # fmt: skip


def doctor_by_title(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Of whom nothing but a doctor's title is told is heard for what he knows."""
    titled = any(" Dr" in f" {said}" and re.search(r"\bDr\.? [A-Z]", said) for said in portrait.said)
    return Kind.EXPERT if portrait.names and titled else None


def told_in_a_clause(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """What a clause tells of somebody without a role ("who lives on the street", "prosecuting")."""
    return kind_by_clause(portrait.said)


def of_what(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A role without a kind has that of what it is a role of ("the owner of a bakery")."""
    role = any((noun := lexicon.noun(word)) and noun.nature is Nature.PERSON for word in portrait.nouns)
    return kind_by_owner(portrait.words - set(portrait.nouns)) if role else None


def describing_word(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Another word that describes it ("government spokesman", "opposition website", "rebel source")."""
    in_roles = {word for noun in portrait.nouns if not noun.endswith("'s") for word in noun.split()}
    for word in sorted(portrait.words - in_roles):
        of_the_press = word in ("press", "media") and portrait.words & body_nouns(Sense.PART)
        if of_the_press or lexicon.noun_form(word) in in_roles:
            continue
        noun = lexicon.noun(without_possessive(word))  # "the public prosecutor's office"
        informs = "of" in portrait.words and not in_roles.isdisjoint(_INFORMANTS)
        if informs and noun and noun.kind is Kind.MEDIA:
            continue  # "a source of the newspaper" is none of its people
        if noun and noun.kind not in (Kind.UNKNOWN, Kind.OTHER, Kind.DOCUMENT, Kind.LOCAL):
            return noun.kind
    return None


_INFORMANTS: Final = frozenset(("source", "interlocutor", "informant"))


def somebody_on_the_spot(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A source of no body but in a place is one of those who live there; any other is just a source."""
    nouns = {head_word(noun) for noun in portrait.nouns}
    if "people" in nouns and portrait.words & {"of", "in"} and not portrait.of_bodies:
        return Kind.LOCAL
    if not nouns & {"source", "interlocutor"}:
        return None
    if portrait.words & {"diplomatic", "government", "law-enforcement"}:
        return Kind.STATE  # "a source in diplomatic circles"
    return Kind.LOCAL if portrait.words & {"in", "ground", "inside", "area", "civil"} else Kind.OTHER


def sits_for_a_party(portrait: Portrait, lexicon: Lexicon) -> bool:
    """Whether a party, or a body of which nothing is known, stands beside a seat ("Senator Moro of ...")."""
    owners = (owner for owner in portrait.owners if not country_of(owner))
    parties = (kind_by_owner(frozenset(re.split(r"[\s-]", owner.casefold()))) for owner in owners)
    return portrait.of_any_body or Kind.PARTY in portrait.of_bodies[:1] or Kind.PARTY in parties


def of_a_body_beside(word: str, portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """The kind of whom somebody with a profession leads ("the chairwoman of Velm Aid, lawyer Moro"), of whose
    colleague he is, or of the party whose lawyer.
    """
    if portrait.of_bodies and (counts(word, Use.OF_ONE) or not _LEADS.isdisjoint(portrait.nouns)):
        return portrait.of_bodies[0]
    if word == "colleague" and OF_LEARNING & set(portrait.owners):
        return Kind.EXPERT
    owned = any(_OWNED_LAWYER.search(said) for said in portrait.said)
    party = word == "lawyer" and owned and owner_kind(portrait, lexicon) is Kind.PARTY
    return Kind.PARTY if party else None


_LEADS: Final = frozenset("chairman chairwoman chairperson chair director head founder co-founder".split())
_OWNED_LAWYER: Final = re.compile(r"(?:['’]s|s['’]) (?:chief |own |lead )?lawyers?\b")


def figures_from(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Numbers that stand for themselves ("figures from the county"), other than people of that name."""
    told = not portrait.names and any(_FIGURES.match(said) for said in portrait.said)
    return Kind.DOCUMENT if told else None


_FIGURES: Final = re.compile(
    r"(?i)(?:the |latest |new |official |preliminary |early |internal |annual )*"
    r"(?:figures|numbers|statistics) (?:from|for|in|on|seen|obtained)\b"
)


def paper(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A text told from an outlet or an office by its words ("their 2021 paper", "a statement filed in")."""
    told = portrait.nature is not Nature.PERSON and not portrait.names
    return Kind.DOCUMENT if told and any(map(_PAPER_OF.match, portrait.said)) else None


_PAPER_OF: Final = re.compile(
    r"(?i)(?:his|her|their|our|my)\b(?: [\w’'-]+){0,2} papers?\b|(?:[\w’'-]+ ){0,2}\d{4} papers?\b"
    r"|(?:[\w’'-]+ ){0,2}(?:research|scientific|working|discussion|policy|position|white|green) papers?\b"
    r"|(?:[\w’'-]+ ){0,4}(?:statements?|papers?|motions?|briefs?) (?:filed|lodged|submitted)\b"
    r"|(?:an?|one|another|two|the|this)(?: [\w’'-]+){0,3} papers?,? (?:published|presented|cited|co-?authored"
    r"|written|circulated|dated|(?:in|for) (?:the )?(?:journal\b|[A-Z][\w’'-]+ (?:of\b|[A-Z])))"
    r"|an?(?: [\w’'-]+){0,3} paper,? (?:by|on|that|which)\b"
)


def label_of_a_briefing(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Who is labelled in the transcript of an office ("MS. MORO:")."""
    return Kind.STATE if is_officials_label(portrait.said) else None


def aged(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Of whom nothing but the age is told is one of the people."""
    return Kind.LOCAL if portrait.names and is_aged(portrait.said) else None


def office_by_title(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Who has a name behind a title of no body heads or sits in one of state ("Secretary Moro")."""
    return Kind.STATE if portrait.names and is_titled(portrait.said) else None


def account(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """An account of which nothing is told is somebody's on the spot ("@ada_moro")."""
    return Kind.LOCAL if any(name.startswith("@") for name in portrait.names) else None


def spokesman_alone(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Who speaks for nobody that is named mostly speaks for an office ("a spokeswoman said")."""
    of_nobody = not portrait.of_any_body and not portrait.owners
    return Kind.STATE if of_nobody and not _SPEAKING.isdisjoint(portrait.nouns) else None


_SPEAKING: Final = frozenset(
    "spokesman spokeswoman spokesperson deputy secretary chief".split() + ["press officer", "press secretary"]
)


def speaks_for_a_name(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Who speaks for a name that is no person's and no country's mostly speaks for a company."""
    if not (roles(Use.SPEAKS) | roles(Use.OF_A_FIRM) | roles(Use.IN_A_FIRM)) & set(portrait.nouns):
        return None
    names = [owner for owner in portrait.owners if owner[:1].isupper() and not country_of(owner.split()[0])]
    told = names and not any(is_first_name(word) for name in names for word in name.split())
    return Kind.COMPANY if told else None
