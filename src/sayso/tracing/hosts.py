"""Hosts in addresses and names: which part of one is an outlet's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.core.spelling import latin


def host_of(words: str) -> str:
    """The host that an address or a name like "Вести.RU" gives, in small Latin letters; else empty.

    On a host that many share, the first part of the path belongs to it ("t.me/channel").
    """
    match = _ADDRESS.fullmatch(words.strip("«»“”„\"'‘’"))
    if match is None:
        return ""
    host = _BEFORE.sub("", latin(match["host"]).removesuffix("."))
    page = re.match(r"/[@\w.-]+", match["path"] or "")
    return f"{host}{page[0].casefold()}" if host in _SHARED and page else host


def site_of(host: str) -> str:
    """The part of a host that is registered: "news.example.co.uk" is "example.co.uk"."""
    if "/" in host:
        return host
    labels = host.split(".")
    if ".".join(labels[-2:]) in _SHARED:
        return ".".join(labels[-3:])
    second = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND
    return ".".join(labels[-3 if second else -2 :])


def suffixes_of(host: str) -> Iterator[str]:
    """The host, then what is left of it without its first labels, down to two."""
    yield host
    labels = host.partition("/")[0].split(".")
    if "/" not in host:
        yield from (".".join(labels[n:]) for n in range(1, len(labels) - 1))


_ADDRESS: Final = re.compile(
    r"(?:\w+://)?(?:[^/@\s]*@)?(?P<host>(?:[\w-]+\.)+[^\W\d_]{2,}\.?)(?::\d+)?(?P<path>[/?#]\S*)?"
)
_BEFORE: Final = re.compile(r"^(?:(?:www\d?|m|mobile|amp)\.)+(?=[\w-]+\.)")
_SHARED: Final = frozenset(
    "t.me telegram.me twitter.com x.com facebook.com vk.com ok.ru youtube.com instagram.com medium.com"
    " tiktok.com livejournal.com wordpress.com blogspot.com substack.com github.io tumblr.com dzen.ru".split()
)
"""Hosts on which everybody can publish: the page or the label before is who speaks."""
_SECOND: Final = frozenset("co com org net gov gob ac edu or ne go in info".split())
"""Labels under a country's under which names are registered, as far as outlets commonly have them."""
