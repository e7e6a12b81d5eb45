"""What kind of source a role makes, alone or with whom it belongs to.

Who knows a subject or held a rank is heard for that (`expert_role`, `retired_officer`); any other role with a
kind of its own has that kind, unless whom it belongs to tells another (`own_role`); a role without one has
that of its body (`kind_of_the_body`); heads in small letters and posts as firms have them come last.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sayso.core.source import Kind
from sayso.resolving.clauses import kind_by_head, kind_by_owner
from sayso.resolving.kinds.grounds import of_a_body_beside, sits_for_a_party
from sayso.resolving.kinds.owner_kinds import OF_LEARNING, listed_owner, owner_kind
from sayso.resolving.lexicon import Lexicon, Nature
from sayso.resolving.portraits import Portrait
from sayso.resolving.roles import Use, bears_either, roles


def expert_role(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Presented as knowing; an office that is held now goes before it."""
    kinds = [noun.kind for word in portrait.nouns if (noun := lexicon.noun(word))]
    if Kind.EXPERT not in kinds or (portrait.names and portrait.nature is Nature.BODY):
        return None
    if _is_ours(portrait) or (set(portrait.nouns) & _WORKING and owner_kind(portrait, lexicon) in _EMPLOYING):
        return None  # "our researchers" speak for whoever sent them, the council's engineer for the council
    return _heard_for_its_body(portrait, lexicon) or Kind.EXPERT


def _heard_for_its_body(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Who works on a subject for a body of states, or for one that watches over rights, speaks for it."""
    sent = portrait.of_any_body or Kind.INTERNATIONAL in portrait.of_bodies[:1]
    if sent and "observer" in portrait.nouns and not portrait.names:
        return Kind.INTERNATIONAL  # "observers from the Velm Forum"
    if "professor" in portrait.nouns or OF_LEARNING & set(" ".join(portrait.owners).casefold().split()):
        return None
    for owner in portrait.owners:
        actor = lexicon.actor(owner)
        if actor and (actor.kind is Kind.INTERNATIONAL or _WATCHING & set(actor.key.split())):
            return actor.kind
    return None


_WORKING: Final = frozenset(("engineer", "surveyor"))
_EMPLOYING: Final = frozenset({Kind.COMPANY, Kind.STATE})
_WATCHING: Final = frozenset("rights amnesty watch witness greenpeace observatory oxfam wwf borders".split())


def of_a_house(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Of whom nothing is told but the bank or firm that he is of is heard for what he knows of a market."""
    firm = portrait.of_bodies[:1] == (Kind.COMPANY,) and portrait.nature is not Nature.BODY
    if firm and any(" who owns " in said or " who runs " in said for said in portrait.said):
        return Kind.COMPANY
    return Kind.EXPERT if firm and portrait.names and not portrait.nouns else None


def post_alone(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Who holds a post as firms have it, of whom nothing else is told ("the board", "a manager")."""
    posts = roles(Use.IN_A_FIRM) | roles(Use.OF_A_FIRM) | _STAFF
    ours = any(words.casefold().startswith("our ") for words in portrait.said)
    return Kind.COMPANY if (posts - {"chair"}) & set(portrait.nouns) and not ours else None


_STAFF: Final = frozenset("manager board staff workforce boss headquarters".split())


def _is_ours(portrait: Portrait) -> bool:
    """Whether several are those of whoever writes ("our researchers")."""
    return portrait.plural and any(words.casefold().startswith("our ") for words in portrait.said)


def retired_officer(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """Who held a rank is heard for what he knows, as is a doctor of some science."""
    told = portrait.words.union(*(said.casefold().split() for said in portrait.said))
    held = (roles(Use.RANK) | _SERVED) & set(portrait.nouns)
    served = held and _NO_MORE & told and not roles(Use.SPEAKS) & set(portrait.nouns)
    learned = "doctor" in portrait.nouns and told & {"science", "sciences", "philosophy"}
    return Kind.EXPERT if portrait.nature is Nature.PERSON and (served or learned) else None


_SERVED: Final = frozenset("referee umpire agent ambassador envoy diplomat".split())
_NO_MORE: Final = frozenset("retired reserve reserves ex former".split())


def own_role(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A role that has a kind of its own ("minister", "resident", "news agency")."""
    known = _with_a_kind(portrait, lexicon)
    roles = _that_count(known, portrait)
    if not roles:
        return None
    word, kind = roles[0]
    if word in _ANY_OWNERS and (of_what := _of_any_owner(word, portrait, lexicon)):
        return of_what
    if word in _ELECTED and sits_for_a_party(portrait, lexicon):
        return Kind.PARTY
    if word in _PRESIDING and portrait.of_any_body:
        return Kind.OTHER  # a state is known
    if kind is Kind.OTHER and (of_whom := of_a_body_beside(word, portrait, lexicon)):
        return of_whom
    of_whom = None if word.split()[-1] in _OF_STATES_ALONE else _whose(word, kind, portrait, lexicon)
    if word.endswith("minister") and of_whom in _RUN_BY_NO_MINISTER:
        return kind  # "the minister of public works"
    if of_whom in _NOT_OF_A_STATE or (of_whom and word in _PRESIDING):
        return of_whom
    if word in _WORKING and (of_whom := owner_kind(portrait, lexicon)) in _EMPLOYING:
        return of_whom
    led = kind is Kind.COMPANY and portrait.nature is Nature.PERSON  # no "country's bank"
    if led and (of_whom := owner_kind(portrait, lexicon)) in _LED_LIKE_FIRMS:
        return of_whom
    if kind is Kind.STATE and (owner := _owning(known, portrait)):
        return owner
    others = [k for _, k in roles if k in _NOT_OF_A_STATE]
    return others[0] if word in _ANYBODYS and others else kind


Role = tuple[str, Kind]


def _with_a_kind(portrait: Portrait, lexicon: Lexicon) -> list[Role]:
    """The roles told of somebody that have a kind of their own."""
    known = ((word, lexicon.noun(word)) for word in portrait.nouns)
    return [(word, noun.kind) for word, noun in known if noun and noun.kind is not Kind.UNKNOWN]


def _that_count(roles: list[Role], portrait: Portrait) -> list[Role]:
    """Without the roles that here are none, or are not this source's."""
    if len(roles) > 1:
        roles = [r for r in roles if r[0] not in _QUALIFYING and not _owns(r[0], portrait)] or roles
    if any(word.endswith("minister") for word, _ in roles):
        roles = [r for r in roles if r[0] not in _WORKING]  # "the minister, Engineer Ada Moro"
    if portrait.nature in (Nature.PERSON, Nature.BODY):
        roles = [role for role in roles if role[1] is not Kind.DOCUMENT]  # "the public order office"
    if _is_ours(portrait):
        roles = [role for role in roles if role[1] is not Kind.EXPERT]
    if any(noun not in _AT_TIMES for noun in portrait.nouns):
        roles = [role for role in roles if role[0] not in _AT_TIMES or portrait.names]  # "a weekly bulletin"
    if portrait.names and portrait.nature is not Nature.PERSON:
        roles = [r for r in roles if r[0] not in bears_either() or r[1] is Kind.COMPANY]  # "rival Velm Rail"
    by_name = roles and roles[0][0] == "agency" and portrait.names
    return roles[1:] if by_name else roles  # an agency by name need be none of news ("the Roads Agency")


_AT_TIMES: Final = frozenset(("daily", "weekly", "caretaker"))
"""Nouns that before another noun only tell how often it appears, or for how long somebody is what he is."""


def _owns(word: str, portrait: Portrait) -> bool:
    """Whether a noun only tells whose somebody is ("the students' union president")."""
    said = " ".join(portrait.said).casefold().replace("’", "'")
    return f"{word}s' " in said or f"{word}'s " in said


def _owning(known: Iterable[Role], portrait: Portrait) -> Kind | None:
    """The kind of whom somebody's office is of, where that is no state ("the rebels' negotiator")."""
    return next((kind for word, kind in known if kind in _NOT_OF_A_STATE and _owns(word, portrait)), None)


def _whose(word: str, kind: Kind, portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """The kind of whom a role belongs to, for roles that do not settle it themselves."""
    if kind is Kind.NGO and listed_owner(portrait, lexicon) is Kind.INTERNATIONAL:
        return Kind.INTERNATIONAL  # "the UN's aid official"
    if word in _OF_WHOSE_BODY or (kind is Kind.STATE and word not in _SENT):
        return owner_kind(portrait, lexicon)
    return listed_owner(portrait, lexicon) if word in _OF_A_LISTED_BODY else None


def _of_any_owner(word: str, portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """The kind of a captain, a landlord or a team, which clubs, ships and universities have alike."""
    if word in _LEADING and portrait.of_bodies[:1] and portrait.of_bodies[0] in (Kind.OTHER, Kind.COMPANY):
        return portrait.of_bodies[0]
    if of_what := kind_by_owner(portrait.words - set(portrait.nouns)):
        return of_what
    if word == "team":
        return Kind.EXPERT if OF_LEARNING & set(" ".join(portrait.said).casefold().split()) else None
    return Kind.LOCAL if word == "captain" and not portrait.names else None


_ELECTED: Final = frozenset(
    "mp mpa mla mna msp mep deputy senator lawmaker legislator parliamentarian councillor councilor".split()
)
"""Who sits somewhere for a party, and speaks for it where it is named beside him."""
_RUN_BY_NO_MINISTER: Final = frozenset({Kind.COMPANY, Kind.NGO, Kind.MEDIA})
_ANY_OWNERS: Final = frozenset("captain landlord team guard doctor manager".split())
"""Roles whose kind is that of what they are told of: "the club's captain", "the pub's landlord"."""
_PRESIDING: Final = frozenset(("president", "vice-president", "vice president"))
"""Offices that clubs, unions and universities have as states do."""
_LEADING: Final = frozenset(("captain", "manager"))
_LED_LIKE_FIRMS: Final = frozenset(
    {Kind.OTHER, Kind.NGO, Kind.MEDIA, Kind.PARTY, Kind.INTERNATIONAL, Kind.STATE, Kind.LOCAL}
)
"""What has chief executives and boards as companies have ("the league's chief executive")."""
_QUALIFYING: Final = frozenset(("local",))
"""Nouns that before another one only describe it ("local civil defence sources")."""
_OF_WHOSE_BODY: Final = frozenset("agency coalition alliance bloc sheikh".split())
"""Bodies and honours of whom they are told of: "the UN refugee agency", "a coalition of rebel groups"."""
_OF_A_LISTED_BODY: Final = frozenset("report volunteer monitor worker".split())
"""What is somebody's own unless a list has whose it is ("a Red Cross volunteer")."""
_SENT: Final = frozenset(("ambassador", "permanent representative"))
"""Whom a state sends to a body: "the British ambassador to the United Nations" is of his state."""
_OF_STATES_ALONE: Final = frozenset("prosecutor judge magistrate coroner governor mayor sheriff king".split())
"""Offices that none but a state has ("the prosecutor of the centre")."""
_ANYBODYS: Final = frozenset("official officer commander minister representative soldier".split())
"""Roles that are a state's only where nobody else is named ("a rebel official")."""
_NOT_OF_A_STATE: Final = frozenset(
    {Kind.INTERNATIONAL, Kind.PARTY, Kind.ARMED_GROUP, Kind.NGO, Kind.MEDIA, Kind.COMPANY}
)


def kind_of_the_body(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A role without a kind ("spokesman", "director", "source") has that of whom it belongs to."""
    return owner_kind(portrait, lexicon)


def small_head(portrait: Portrait, lexicon: Lexicon) -> Kind | None:
    """A head noun that counts in small letters alone ("a cook")."""
    if portrait.names or not portrait.nouns:
        return None
    noun = portrait.nouns[0]
    kind = kind_by_head(noun) or (kind_by_head(f"{noun}s") if portrait.plural else None)
    if kind in (Kind.LOCAL, Kind.STATE) and (of_whom := owner_kind(portrait, lexicon)) in _NOT_OF_A_STATE:
        return of_whom  # "Red Cross workers", "the rebels' side"
    return kind
