"""Frames: the words by which news attributes. {source}, {credit} and {content} are filled; <cues> are marked.

The house manner of an outlet decides which frames it uses; documents cannot tell anybody anything and have
frames of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from evaluation.presssim.desk import Desk
from evaluation.presssim.sheet import Source
from evaluation.presssim.words import Role, Word, Words, as_role, words_of

REPORTED: Final = {
    "wire": (
        "{content}, {source} <said>.",
        "{source} <said> {content}.",
        "<according to> {source}, {content}.",
        "{content}, <according to> {source}.",
        "{source} <told> reporters <that> {content}.",
    ),
    "state": (
        "{source} <announced that> {content}.",
        "<as> {source} <stressed>, {content}.",
        "{source} <informed> the press <that> {content}.",
        "{content}, {source} <underlined>.",
        "{source} <noted that> {content}.",
    ),
    "portal": (
        "<as reports> {source}, {content}.",
        "<according to> {source}, {content}.",
        "{source} <declared that> {content}.",
        "{content}, — <declared> {source}.",
        "<as> {source} <assures>, {content}.",
    ),
    "local": (
        "{source} <said> {content}.",
        "{content}, <said> {source}.",
        "{source} <told> us <that> {content}.",
        "{content}, {source} <explained>.",
    ),
    "digest": (
        "<according to> {source}, {content}.",
        "{source} <says> {content}.",
        "{content}, <says> {source}.",
    ),
}
SHOWN: Final = (
    "<according to> {source}, {content}.",
    "{source} <shows that> {content}.",
    "{content}, {source} <shows>.",
    "{source} <states that> {content}.",
)
SEEN: Final = (
    "{source} <saw that> {content}.",
    "{source} <could see that> {content}.",
    "{content}, {source} <saw>.",
)
SECOND_HAND: Final = {
    "choose": (
        "{source}, <citing> what others had told of it, <said that> {content}.",
        "{content}, {source} <said>, <referring to> reports from there.",
        "{source} <had heard that> {content}.",
        "{source} <said> at second hand <that> {content}.",
        "{content}, {source} <had been told>.",
    ),
    "report": (
        "<according to> {source}, who relied on the accounts of others, {content}.",
        "{source} <had learned from> acquaintances <that> {content}.",
        "{content}, <said> {source}, without having seen it.",
        "{source} <said>, on the strength of rumours, <that> {content}.",
        "going by what was being told, {source} <said that> {content}.",
    ),
}
"""What an article says where a witness or an office tells what it cannot know of itself (ADR 15)."""
DENIED: Final = (
    "{source} <denied that> {content}.",
    "{source} <rejected> reports <that> {content}.",
    "{source} <has denied that> {content}.",
)
RELIED: Final = (
    "{source}, <citing> {other}, <said that> {content}.",
    "{content}, {source} <said>, <referring to> {other}.",
)
QUOTED: Final = {
    "wire": ("“{content},” {source} <said>.", "“{content},” <said> {source}."),
    "state": ("“{content},” {source} <emphasised>.", "“{content},” <stated> {source}."),
    "portal": ("«{content}», — <stated> {source}.", "«{content}», <emphasised> {source}."),
    "local": ('"{content}," <said> {source}.', '"{content}," {source} <said>.'),
    "digest": ("“{content},” {source} <says>.",),
}
OWN: Final = ("{content}.",)
UNSTATED: Final = (
    "<it is reported that> {content}.",
    "<reportedly>, {content}.",
    "<it became known that> {content}.",
)
RELAYED: Final = {
    "wire": (
        "{credit} <reported> on {day}, <citing> {source}, <that> {content}.",
        "{content}, {source} <said>, <according to> {credit}.",
        "{source} <told> {credit} <that> {content}.",
    ),
    "state": (
        "{credit} <reported with reference to> {source} <that> {content}.",
        "<as> {credit} <reported, quoting> {source}, {content}.",
    ),
    "portal": (
        "<as writes> {credit} <with reference to> {source}, {content}.",
        "{content}, <transmits> {credit} <the words of> {source}.",
        "<how reports> {credit} <with the link to> {source}, {content}.",
    ),
    "local": (
        "{source} <told> {credit} <that> {content}.",
        "{content}, {source} <told> {credit}.",
    ),
    "digest": (
        "{credit} <reports, citing> {source}, <that> {content}.",
        "{content}, <reports> {credit}, <quoting> {source}.",
    ),
}
RELAYED_ALONE: Final = {
    "wire": ("{credit} <reported that> {content}.", "{content}, {credit} <reported>."),
    "state": ("<as> {credit} <reported>, {content}.", "{credit} <informed that> {content}."),
    "portal": ("<as writes> {credit}, {content}.", "<how informs> {credit}, {content}."),
    "local": ("{content}, <according to> {credit}.", "{credit} <reports> {content}."),
    "digest": ("{credit} <reports that> {content}.", "{content}, <writes> {credit}."),
}
FOOT: Final = ("Source: {credit}", "Via {credit}", "Read in {credit}", "With material from {credit}")


def framed(
    frame: str, content: Words, source: Words = (), credit: Words = (), other: Words = (), day: Words = ()
) -> Words:
    """A sentence by this frame; the content's words keep their roots, those of the frame are new."""
    fills = {
        "content": as_role(content, Role.CONTENT),
        "source": as_role(source, Role.SOURCE),
        "credit": as_role(credit, Role.CREDIT),
        "other": as_role(other, Role.PLAIN),
        "day": day,
    }
    return _closed(words_of(frame, fills))


def relaying(style: str, desk: Desk, *, drawn: bool, alone: bool) -> str:
    """A frame that names an outlet; `alone`: without whom it has it from; `drawn`: chance draws it so.

    A source that only passes it on is left out without a draw of its own, so that nothing else changes.
    """
    told = (RELAYED_ALONE if drawn else RELAYED)[style]
    frame = desk.one(told)
    others = RELAYED_ALONE[style]
    return others[told.index(frame) % len(others)] if alone else frame


def agreeing(frame: str, source: Source) -> str:
    """The frame with its verb in the plural where the source is many."""
    many = source.identity == "collective" or source.short.endswith("police")
    many = many or (source.identity == "described" and source.short.endswith("s"))
    return _SINGULAR.sub(r"\1", frame).replace("<has ", "<have ") if many else frame


def _closed(words: Words) -> Words:
    """A comma behind a name that an apposition follows, unless some mark stands there already."""
    places = [place for place, word in enumerate(words) if word.role is Role.SOURCE]
    if not any(words[place].text == "," for place in places) or places[-1] + 1 == len(words):
        return words
    last = places[-1]
    if not words[last + 1].text[0].isalnum():
        return words
    comma = Word(",", words[last].after)
    return (*words[:last], replace(words[last], after=""), comma, *words[last + 1 :])


def no_stop(words: Words) -> Words:
    """Without the mark that closes a sentence, so that it can stand inside another."""
    if not words or words[-1].text not in {".", "!"}:
        return words
    return (*words[:-2], replace(words[-2], after="")) if len(words) > 1 else words


def stopped(words: Words) -> Words:
    """A whole sentence of words that are a clause."""
    return (*words, Word("."))


_SINGULAR: Final = re.compile(r"\b(say|show|state|assure|report)s\b")
