"""What plain words show to be wrong in the rows that the network gives: small repairs.

A repair gives the row, changed or not, or nothing where there is no row. Where words and zones leave a doubt
the network is believed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from sayso.core.attribution import Attribution, with_words
from sayso.core.finding import Finding
from sayso.core.span import Span, Spans, trimmed
from sayso.core.zone import Zone, ZoneKind
from sayso.reader.alleged import with_alleged
from sayso.reader.denials import with_denied
from sayso.reader.dotted import whole_name, with_owner
from sayso.reader.doubled import without_doubled, without_own_counts, without_strays
from sayso.reader.halves import with_first_halves, with_whole_outer, without_others
from sayso.reader.headline_says import said_by_whom_it_closes_with
from sayso.reader.hearers import without_hearer, without_mouthpiece, without_outlet_told, without_where_told
from sayso.reader.hearsay import with_who_said
from sayso.reader.his_words import by_his_words, by_who_says_it_again
from sayso.reader.hung_denials import without_denials
from sayso.reader.issued import with_issuers
from sayso.reader.labels import behind_kicker, is_labelled
from sayso.reader.named_as import with_name_given
from sayso.reader.refused import reports_nothing
from sayso.reader.subjects import (
    behind_reminder,
    is_told_in_passing,
    of_the_accused,
    to_its_head,
    with_subject,
    without_clause,
    without_reminder,
)  # fmt: skip
from sayso.reader.things_cited import without_grounds
from sayso.reader.told_so import with_teller
from sayso.reader.turned import turned


def mended(text: str, text_id: str, zones: Sequence[Zone], found: Sequence[Finding]) -> list[Finding]:
    """The findings without those that give nobody's words, the others on one side of each headline."""
    heads = [zone.span for zone in zones if zone.kind is ZoneKind.HEADLINE]
    sources = sorted(span for one in found for span in one.attribution.source[:1])
    cues = sorted(span for one in found for span in one.attribution.cue)
    kept = []
    named = (
        with_name_given(text, text_id, said_by_whom_it_closes_with(text, text_id, heads, one))
        for one in found
    )
    for one in (with_subject(text, text_id, turned(text, text_id, each), cues) for each in named):
        row = one.attribution
        if any(rule(text, row) for rule in _NONE) or is_told_in_passing(text, row, sources):
            continue
        row = of_the_accused(text, without_hearer(text, _nobody(text, _whole_name(text, row))))
        row = by_his_words(text, with_teller(text, row))
        row = with_who_said(text, by_who_says_it_again(text, row))
        side = _side((row.cue or row.content)[0].start, heads, len(text))
        content = tuple(
            _to_close(text, _from_that(text, _from_quote(text, span)))
            for span in _on_side(text, row.content, side)
        )
        content = without_where_told(text, row, without_reminder(text, content))
        content = _with_clause(text, row, _with_pronoun(text, row, content))
        content = without_mouthpiece(text, row, without_outlet_told(text, content))
        source = tuple(_whole(text, s, sources) for s in _on_side(text, row.source, side))
        source = tuple(_message(text, _to_number_end(text, whole_name(text, s))) for s in source)
        source = tuple(without_clause(text, row, behind_reminder(text, span)) for span in source)
        source = tuple(to_its_head(text, row, behind_kicker(text, row, span)) for span in source)
        source = tuple(with_owner(text, _without_of(text, span)) for span in source)
        source = with_issuers(text, row, source)
        if not content:
            continue
        before = one.attribution
        if (source, row.cue, content) != (before.source, before.cue, before.content):
            one = replace(one, attribution=with_words(text_id, row, source, row.cue, content))
        kept.append(one)
    kept = without_own_counts(text, without_doubled(text, text_id, without_strays(text_id, kept)))
    kept = list(without_others(text, text_id, list(with_whole_outer(text, text_id, kept))))
    kept = without_grounds(text, text_id, without_denials(text, text_id, kept))
    kept = list(with_denied(text, text_id, kept))
    return with_alleged(text, text_id, list(with_first_halves(text, text_id, kept)))


LONGEST_PRONOUN: Final = 10
"""Letters within which a relative pronoun and its comma stand."""
_SILENT: Final = re.compile(
    r"\b(?:(?:declin|refus)(?:e[sd]?|ing) to (?:publicly |immediately |officially )?(?:comment|speak to)\b"
    r"|(?:not|n['’]t|never)(?: (?:yet|immediately|officially|publicly|so far|been))* comment(?:ed)?\b"
    r"|(?:not|n['’]t|never)(?: wish| want)(?:ed)? to (?:publicly )?(?:comment|speak|talk|answer)\b"
    r"|(?:not|n['’]t)(?: (?:yet|immediately|officially|publicly))*"
    r" respond(?:ed)? to (?:\w+ ){0,3}requests?\b"
    r"|(?:(?:did|does|do|has|have|had)(?: not|n['’]?t)|cannot|never|neither)"
    r"(?: (?:yet|even|publicly|so far|ever))* (?:mention|explain|elaborate|answer|reply|repl(?:ied)|disclose"
    r"|discuss|specify|reveal|indicate|name|identify|say (?:who|how|where|what|why|when|which)\b))",
    re.IGNORECASE,
)


def gives_no_words(text: str, row: Attribution) -> bool:
    """Whether the reporting words say that somebody did not speak: silence is no statement."""
    return any(
        (match := _SILENT.search(text, cue.start, cue.end + _BEHIND)) is not None and match.start() < cue.end
        for cue in row.cue
    )


_BEHIND: Final = 30
"""How far behind the cue its infinitive may stand ("declined | to comment")."""


_DEED: Final = re.compile(
    r"\b(?:discuss(?:e[sd]|ing)?|vot(?:e[sd]?|ing)(?: (?:for|against|on|in favou?r of))?"
    r"|agree[sd]?(?: (?:on|to|upon))|sign(?:s|ed|ing)|met with)$",
    re.IGNORECASE,
)
_TO_DO: Final = re.compile(r"\s(?:to|on|upon)\b")


def is_deed(text: str, row: Attribution) -> bool:
    """Whether the reporting words are a deed that uses words (ledger, section 2): "voted for", "agreed to".

    In war-train, war-dev and our own articles 2 of 172 such words are reporting words in gold.
    """
    last = row.cue[-1] if row.cue else None
    if last is None:
        return False
    found = last.of(text)
    to_do = _AGREE.search(found) and _TO_DO.match(text, last.end)
    return bool(_DEED.search(found) or to_do)


_AGREE: Final = re.compile(r"\bagree[sd]?$", re.IGNORECASE)
_TOWN: Final = re.compile(
    r"(?!QUESTION|ANSWER|MODERATOR)[A-ZÀ-Ž][A-ZÀ-Ž'’ -]{3,24}(?:,\s[A-Z][\w.]+(?:\s\d+)?)?"
)
_LABELS: Final = re.compile(rf"(?:^|\n)[ \t]*{_TOWN.pattern}:\s[^\n]{{50,}}[.!?][\"”»’']?(?=[ \t]*(?:\n|$))")
_LEAD: Final = 800
"""Code points within which a dateline stands."""


def is_dateline(text: str, row: Attribution) -> bool:
    """Whether a row is a town with the paragraph that it opens: "BEIRUT: At least 20 people were killed". A
    transcript has more labels than one, and a headline's label no full stop behind it.
    """
    if len(row.source) != 1 or "".join(span.of(text) for span in row.cue).strip() not in ("", ":"):
        return False
    start, end = row.source[0].start, row.source[0].end
    if start > _LEAD or _TOWN.fullmatch(text, start, end) is None:
        return False
    labels = list(_LABELS.finditer(text))
    return len(labels) == 1 and labels[0].start() <= start < end < labels[0].end()


_NONE: Final = (gives_no_words, is_deed, is_labelled, is_dateline, reports_nothing)
_CAPITALS: Final = re.compile(
    r"(?!(?:Is|Are|Was|Were|Has|Have|Had|Will|Would|May|Can|Could|Again|Also|Not|Never|Now|Still|Twice|First|Once"
    r"|Both|[A-Z]\w+ly)\b)[A-Z][\w&.'’-]*(?:\s(?:of|and|for|&|[A-Z][\w&.'’-]*))*?\s(?=[A-Z][a-z]+s(?:\sTo)?$)"
)


def _whole_name(text: str, row: Attribution) -> Attribution:
    """In a headline in capitals a name goes on to the verb: "Harbour | Publishing Denies"."""
    if len(row.source) != 1 or not row.cue or row.cue[0].start != row.source[0].end + 1:
        return row
    found = _CAPITALS.match(text, row.cue[0].start, row.cue[0].end)
    if found is None or not text[row.source[0].start].isupper():
        return row
    source = (Span(row.source[0].start, found.end() - 1),)
    return replace(row, source=source, cue=(Span(found.end(), row.cue[0].end), *row.cue[1:]))


_NOBODY: Final = re.compile(
    r"\b((?:nobody|no[ -]one|hardly (?:anyone|anybody))"
    r"(?:\s(?:in|at|on|of|from|here|there)(?:\s[\w’'-]+){0,3}?)?)\s$",
    re.IGNORECASE,
)


def _nobody(text: str, row: Attribution) -> Attribution:
    """ "Nobody doubts it": the subject right before the verb, whomever the row has for it."""
    first = row.cue[0].start if row.cue else 0
    found = _NOBODY.search(text, max(0, first - 60), first) if first else None
    if found is None or any(s.start < found.end(1) and found.start(1) < s.end for s in row.source):
        return row
    return replace(row, source=(Span(*found.span(1)),))


_Side = Sequence[tuple[int, int]]
"""A headline, or the stretches between headlines: they and the lines below are two texts."""


def _side(at: int, heads: Sequence[Span], length: int) -> _Side:
    """The side on which a place stands."""
    headline = [(head.start, head.end) for head in heads if head.start <= at < head.end]
    starts, ends = [0, *(head.end for head in heads)], [*(head.start for head in heads), length]
    return headline or list(zip(starts, ends, strict=True))


def _on_side(text: str, spans: Spans, side: _Side) -> Spans:
    """What of these spans stands on this side."""
    cuts = ((max(span.start, a), min(span.end, b)) for span in spans for a, b in side)
    return tuple(found for a, b in cuts if (found := trimmed(text, a, b)))


_HYPHEN: Final = re.compile(r"[-\u2011][^\W\d_]")


def _whole(text: str, source: Span, sources: Sequence[Span]) -> Span:
    """A source cut off at a hyphen is the longer one that begins there ("Russian|-installed officials")."""
    if not _HYPHEN.match(text, source.end):
        return source
    begin, end = (bisect_left(sources, source.start + more, key=attrgetter("start")) for more in (0, 1))
    return max(sources[begin:end], key=len, default=source)


_IN_NUMBER: Final = re.compile(r"\d[.:,]$")
_OPENING: Final = re.compile(r"[^“”„«\"\n]{0,40}?\s(?=[“„«\"])")


def _from_quote(text: str, content: Span) -> Span:
    """Words that begin inside a number are those of the quotation behind it: "around 9.|30 am “we saw"."""
    inside = text[content.start : content.start + 1].isdigit() and _IN_NUMBER.search(
        text, max(0, content.start - 2), content.start
    )
    quote = _OPENING.match(text, content.start, content.end) if inside else None
    return Span(quote.end(), content.end) if quote else content


_NUMBER_THAT: Final = re.compile(r"\d[\d.,]*\s+(?=that\s)|[’”»]\s+(?=\w)")


def _from_that(text: str, content: Span) -> Span:
    """A date before "that" is no part of what was said ("said on day 40 | that", "in 2019 | that"), nor is
    the mark that closes another's words ("‘idle reports|’ of a truce").
    """
    found = _NUMBER_THAT.match(text, content.start, content.end)
    return Span(found.end(), content.end) if found else content


_CLOSES: Final = re.compile(r"[”\"»][ \t]*\n\s*(?![\s\"“«„])")


def _to_close(text: str, content: Span) -> Span:
    """A quotation ends where its mark closes and the next paragraph has none; it never swallows the page."""
    if text[content.start] not in '"“«„':
        return content
    closed = _CLOSES.search(text, content.start + 1, content.end)
    return Span(content.start, closed.start() + 1) if closed else content


_REST_OF_NUMBER: Final = re.compile(r"\d+(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)


_PRONOUN: Final = re.compile(r"\b(?:which|who|whose) ?, ?$")


_ALONE: Final = re.compile(r"which|who", re.IGNORECASE)
_CLAUSE: Final = re.compile(r",\s(?P<clause>[^\n.!?;]*[^\s.!?;,])")


def _with_clause(text: str, row: Attribution, content: Spans) -> Spans:
    """ "which, according to Ada Moro, | was theirs": behind who says it a clause goes on."""
    if len(content) != 1 or not row.source or not row.cue or not _ALONE.fullmatch(content[0].of(text)):
        return content
    last = max(row.source[-1].end, row.cue[-1].end)
    match = _CLAUSE.match(text, last) if content[0].end < row.cue[0].start else None
    return (*content, Span(*match.span("clause"))) if match else content


def _with_pronoun(text: str, row: Attribution, content: Spans) -> Spans:
    """The content with its subject where who tells it stands between them: "which, according to Moro, is"."""
    between = sorted(span for span in (*row.source, *row.cue) if content and span.end <= content[0].start)
    if not between or text[between[-1].end : content[0].start].strip() not in (",", ""):
        return content
    found = _PRONOUN.search(text, max(0, between[0].start - LONGEST_PRONOUN), between[0].start)
    if found is None:
        return content
    return (Span(found.start(), found.start() + len(found[0].rstrip(" ,"))), *content)


def _to_number_end(text: str, source: Span) -> Span:
    """A source that ends inside a number ends behind it: "who was there at 9.|30 am"."""
    inside = _IN_NUMBER.search(text, max(0, source.end - 2), source.end)
    rest = _REST_OF_NUMBER.match(text, source.end) if inside else None
    return Span(source.start, rest.end()) if rest else source


_OF: Final = re.compile(r"of\s(?=(?:the|an?|its|their|this|that)\s\S)")


_REPORTS: Final = re.compile(r"(?:reports?|writes?|informs?|assures|notes|states|tells|says)\s(?=\S)")
_AS: Final = re.compile(r"\b(?:as|how)\s+$", re.IGNORECASE)


def _without_of(text: str, source: Span) -> Span:
    """Who is told behind a preposition is named without it ("on the website | of the organisation"), and who
    stands behind his verb without that ("As reports | envoy of the union, ...").
    """
    found = _OF.match(text, source.start, source.end)
    if found is None and _AS.search(text, max(0, source.start - 5), source.start):
        found = _REPORTS.match(text, source.start, source.end)
    return Span(found.end(), source.end) if found else source


_PLATFORM: Final = re.compile(
    r"(?:facebook|twitter|x|whatsapp|telegram|tiktok|instagram|youtube|vk|vkontakte|odnoklassniki|weibo|wechat"
    r"|viber|signal|reddit|snapchat|linkedin|truth social|bluesky|mastodon|threads|social media)",
    re.IGNORECASE,
)
_CARRIED: Final = re.compile(
    r"\b((?:an?|the|this|these|another|one|several|many|some|other)\s(?:[\w-]+\s){0,3}?"
    r"(?:messages?|posts?|videos?|tweets?|clips?|photos?|threads?|articles?|rumou?rs?|claims?|images?|stories"
    r"|story|users?|accounts?|people))\b[^.!?;:\n“”«»\"]{0,60}?\s(?:on|via|over|in|across|to)\s$",
    re.IGNORECASE,
)
_BEFORE: Final = 140
"""Code points before a platform in which the message on it is named."""


def _message(text: str, source: Span) -> Span:
    """Who or what speaks on a platform, where the platform was read: "|a message| went round on WhatsApp
    claiming", "|many users| took to Twitter to say".
    """
    if not _PLATFORM.fullmatch(source.of(text)):
        return source
    found = _CARRIED.search(text, max(0, source.start - _BEFORE), source.start)
    return Span(*found.span(1)) if found else source
