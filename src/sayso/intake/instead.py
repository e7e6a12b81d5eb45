"""What a site shows where an article should be: an error, a question for cookies, a test for robots.

A crawl and a list of addresses bring many of them. Read as articles, their few sentences would be claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sayso.errors import UnreadableInput

FEW: Final = 80
"""Words of a page that has nothing but such a notice; with an article round it a page has more."""
_GONE: Final = re.compile(
    r"(?:error\s)?(?:403|404|410|429|500|502|503|504)"
    r"(?:[:.].{0,40}|\s(?:error|page|not|forbidden|gone|bad|service|gateway|too|internal)\b.{0,30})?"
    r"|(?:http\s)?error\s\d{3}"
    r"|(?:oops|sorry)\W{1,4}.{0,40}(?:not (?:be )?found|can['’]?t (?:be found|find).{0,30})"
    r"|(?:the |this )?(?:page|article|file|document|url|content)(?: you (?:requested|are looking for))?"
    r" (?:was |is |could |can)?not (?:be )?(?:found|available)"
    r"|(?:the |this )?page (?:does not|doesn['’]t|no longer) exists?\.?"
    r"|not found|forbidden|access (?:is )?denied|(?:internal )?server error|bad gateway"
    r"|service (?:temporarily )?unavailable|gateway time-?out|too many requests",
    re.IGNORECASE,
)
_WALL: Final = re.compile(
    r"just a moment[.… ]*|attention required!?|before you continue.{0,40}|checking your browser.{0,60}"
    r"|(?:please )?verify(?:ing)? (?:that )?you are (?:a )?human.{0,20}|are you (?:a )?(?:human|robot)\??"
    r"|(?:please )?(?:enable|turn on) (?:javascript|cookies).{0,40}|(?:sorry, )?you have been blocked"
    r"|one more step|security check|robot check|cookie (?:consent|settings)|we value your privacy",
    re.IGNORECASE,
)
_SIDES: Final = re.compile(r"\s[|–—·-]\s|\s?[|»]\s?")
_SAVE: Final = "open the article in a browser, and save that page"
_ELSEWHERE: Final = "look for its new address, or for a copy in a web archive"


def require_article(name: str, title: str, text: str, *, found: bool | None) -> None:
    """Raise UnreadableInput (kind "no_article") for a page that holds a notice in an article's place.

    `found` says whether an extractor saw an article on the page, None that it was not asked. The notice is
    the page's title or a part of it beside the site's name, of a page of few words its first line too: a
    banner about cookies is the first line of many an article's page.
    """
    short = len(text.split()) < FEW
    if found is not False and not short:
        return
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    for words in _heads((title, first) if short else (title,)):
        hint = _SAVE if _WALL.fullmatch(words) else _ELSEWHERE if _GONE.fullmatch(words) else ""
        if hint:
            raise UnreadableInput(name, "no_article", f"a page that says “{words}” and no article", hint)


def _heads(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        yield from (part.strip() for part in (line, *_SIDES.split(line)) if part.strip())
