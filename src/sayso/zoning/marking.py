"""Marks the zones of a document: each unit asks the rules in order, the first that knows decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sayso.core.document import Document
from sayso.core.letters import letters_of
from sayso.core.span import Span
from sayso.core.zone import Zone, ZoneKind
from sayso.zoning.datelines import dateline_end, shouted_end, shouts_again
from sayso.zoning.page import Page, Rule, appeals_of, author_boxes_of, lists_of, offers_of
from sayso.zoning.paste_rules import stated_title
from sayso.zoning.patterns import unseen_runs
from sayso.zoning.place import find_place, place_in_text
from sayso.zoning.rules import PAGE_RULES, TEXT_RULES
from sayso.zoning.units import Unit, units_of

RULES_VERSION: Final = "zones-7"
NAMED: Final = frozenset({"front matter", "mails head", "first line"})
"""Rules whose headlines may have a name or a date before them."""
LONGEST_NAME: Final = 40
"""Characters in which that name ends."""

Mark = tuple[int, ZoneKind, str]
"""Where a stretch begins, what it is, and which rule said so; it ends where the next begins."""


def mark_zones(document: Document) -> tuple[Zone, ...]:
    """The zones of a document, in order: they share no character and leave none out.

    White space belongs to the unit before it, at the very beginning to the first. Neighbouring
    units of one kind by one rule are one zone.
    """
    text = document.text
    units = units_of(document)
    if not units:
        return (Zone(ZoneKind.OTHER, Span(0, len(text)), "white space only"),) if text else ()
    page = _page_of(document, units)
    rules = PAGE_RULES if document.blocks else TEXT_RULES
    marks: list[Mark] = []
    for unit in units:
        first = not page.lead
        marks.extend(_inside(text, unit, *_decide(unit, page, rules), first=first))
    return tuple(_zones(marks, len(text)))


def _page_of(document: Document, units: tuple[Unit, ...]) -> Page:
    """The page of some units; of a text there is nothing to see but its lines."""
    if not document.blocks:
        return Page(units, place_in_text(units))
    place = find_place(units, document.title)
    return Page(
        units,
        place,
        headline=units[place.headline].letters if place.headline >= 0 else "",
        author=letters_of(document.author or ""),
        lists=lists_of(units),
        offers=offers_of(units, place),
        authors=author_boxes_of(units, place),
        appeals=appeals_of(units, place),
    )


def _decide(unit: Unit, page: Page, rules: Iterable[Rule]) -> tuple[ZoneKind, str]:
    """Ask the rules and remember the verdict for the units after this one."""
    for rule in rules:
        kind = rule(unit, page)
        if kind is not None:
            page.decided.append(kind)
            if kind is ZoneKind.HEADLINE and not page.headline:
                page.headline = letters_of(unit.words[_named(unit.words, rule.__name__) :])
            if kind is ZoneKind.BODY and not page.lead:
                page.lead = unit.letters
            return kind, rule.__name__.replace("_", " ")
    raise AssertionError("the last rule knows every unit")


def _inside(text: str, unit: Unit, kind: ZoneKind, rule: str, *, first: bool) -> Iterator[Mark]:
    """A unit's verdict, with what is cut from inside it: the dateline of a paragraph, unseen characters."""
    start, end = unit.span.start, unit.span.end
    cuts: list[tuple[int, int, ZoneKind, str]] = [
        (start + a, start + b, ZoneKind.HIDDEN, "unseen characters") for a, b in unseen_runs(text[start:end])
    ]
    if kind is ZoneKind.HEADLINE and (named := _named(text[start:end], rule)) and not cuts:
        cuts.append((start, start + named, ZoneKind.OTHER, rule))
    if kind is ZoneKind.BODY and (opening := _dateline(text, start, first=first)):
        if start + opening >= end:
            if text[end - 1] in "-–—−":
                kind, rule = ZoneKind.DATELINE, "dateline alone"
        elif not cuts or cuts[0][0] >= start + opening:
            cuts.insert(0, (start, start + opening, ZoneKind.DATELINE, "dateline opens"))
    at = start
    for cut_start, cut_end, cut_kind, cut_rule in cuts:
        if at < cut_start:
            yield at, kind, rule
        yield cut_start, cut_kind, cut_rule
        at = cut_end
    if at < end:
        yield at, kind, rule


def _dateline(text: str, start: int, *, first: bool) -> int:
    """How long a paragraph's dateline is; "HARUN: The ..." is a speaker where others in capitals follow."""
    opening = text[start : start + 160]
    if end := dateline_end(opening, first=first):
        return end
    end = shouted_end(opening) if first else 0
    return 0 if end and shouts_again(text, start + end) else end


def _named(words: str, rule: str) -> int:
    """Where the title begins in a line that gives it a name: "title: ...", "Subject: ..."."""
    return stated_title(words[:LONGEST_NAME]) if rule.replace("_", " ") in NAMED else 0


def _zones(marks: list[Mark], length: int) -> Iterator[Zone]:
    """The stretches from mark to mark, equal neighbours joined; the first reaches back to the beginning."""
    kept = [mark for number, mark in enumerate(marks) if not number or mark[1:] != marks[number - 1][1:]]
    ends = [start for start, _, _ in kept[1:]] + [length]
    for number, ((start, kind, rule), end) in enumerate(zip(kept, ends, strict=True)):
        yield Zone(kind, Span(start if number else 0, end), rule)
