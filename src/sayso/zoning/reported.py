"""What only news say: who said it, and what others did with no word to the reader.

A report on prices, gifts and newspapers has the words of offers; nobody reports an offer in one.
"""

from __future__ import annotations

import re
from typing import Final

_TELLING: Final = (
    "wrote|writes|writing|announced|announces|ruled|warned|warns|added|adds|argued|argues|claimed|claims|insisted"
    "|confirmed|confirms|reported|reports|found|finds|revealed|showed|shows|suggested|suggests|noted|notes"
    "|estimated|estimates|recalled|recalls|explained|explains|urged|urges|asked|asks|reminded|reminds|pledged"
    "|declared|declares|admitted|complained|heard|learned|predicted|predicts|testified|tweeted|posted"
    "|replied|stated|states|acknowledged|alleged|believes|promised|says|tells|said|told"
)
_OTHER_TELLING: Final = (
    r"(?:сообщил|заявил|сказал|рассказал|написал|отметил|пояснил|уточнил|объявил|добавил)[аио]?"
    r"|(?:повідомил|розповіл|зазначил|додал)[аио]|повідомив|заявив|сказав|розповів|зазначив|додав"
    r"|по (?:словам|данным|информации)|за (?:словами|даними)|sagten?|teilten? .{1,40}\bmit|erklärten?"
    r"|betonten?|(?:laut|zufolge)(?! ihre[mnrs]?\b)|a (?:déclaré|dit|annoncé|indiqué|affirmé|précisé)"
    r"|a-t-(?:il|elle|on)|dijo|dijeron"
    r"|afirmó|anunció|señaló|aseguró|disse|afirmou|anunciou"
    r"|ha (?:detto|dichiarato|annunciato)|powiedział[ai]?"
    r"|poinformował[ai]?|zapowiedział[ai]?|dedi|söyledi|açıkladı"
)
_REPORTED: Final = re.compile(
    r"(?<!\b[Ww]e )(?<!\b[Yy]ou )(?<!\bI )(?<!\b[Yy]ou've )(?<!\b[Ww]e've )\b(?:said|told|says)\b"
    r"(?! (?:by|and done)\b)"
    rf"|(?:,|[\"”’]) (?!which\b|that\b)(?:(?!(?:we|you|our|your|I|and)\b)[\w.'’&-]{{1,30}} ){{1,8}}?"
    rf"(?:{_TELLING})\b(?! (?:by|in your|for you)\b)"
    rf"|(?<!\b[Ww]e )(?<!\b[Yy]ou )(?<!\bI )\b(?:{_TELLING}) that\b"
    r"|\b(?!readers|subscribers|customers|users|buyers)(?:police|they|officials|\w{2,20}(?:ers|ors|ists|ians|sts))"
    r" (?:say|warn|claim|believe|argue|insist|fear|think)\b|, say \w"
    r"|, (?:(?!(?:to|we|you|and|or|please|can|just)\b)[\w'’-]{1,30} ){1,5}(?:say|warn|claim|believe|argue"
    r"|fear)\W*$"
    r"|\b[Aa]ccording to (?!you\b|your\b|our\b)"
    r"|\bthat (?:read|reads|said|told)\b|\b(?:saying[:,]|telling \w+:|reading:)"
    rf"|\b(?:{_OTHER_TELLING})\b"
)
"""Somebody says it: "..., the minister told parliament", "the union warned that", "according to the bank"."""

_ADDRESSED: Final = re.compile(
    r"\b(?:you|your|yours|you['’]\w+|please|us|our|we|i|my|me)\b"
    r"|(?:^|[.!?:;–—|-] ?)(?:get|try|save|enjoy|buy|shop|order|book|subscribe|join|sign|click|tap|download"
    r"|install|use|start|play|bet|call|apply|give|help|support|donate|become|read|see|find|visit|learn|discover|win"
    r"|enter|claim|grab|pay|cancel|check|compare|choose|don['’]t|never|go|gamble|spend|take|make|earn|watch)\b",
    re.IGNORECASE,
)
"""The reader is spoken to, or the outlet speaks of itself."""
_TOLD_OF: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does|do|gave|gives|took"
    r"|takes|made|makes|got|gets|sold|sells|paid|pays|bought|rose|fell|falls|cut|cuts|lost|loses|won|wins|went"
    r"|goes|came|comes|began|begins|ran|runs|sent|sends|met|kept|keeps|led|leads|left|leaves|\w+ised|\w+ized"
    r"|\w+ated|urged|asked|promised|closed|offered|opened|ended|agreed|refused|signed|launched|introduced"
    r"|wanted|wants|called|used|helped|needed|needs|plans|planned|moved|moves|raised|dropped|allowed|allows"
    r"|let|lets|received|receives|remained|remains|became|becomes|increased|decreased|reached|returned|turned)\b",
)
"""A sentence with a verb that tells what somebody did or is to do."""
_STOPS: Final = frozenset('.!?…)"”’')


def is_reported(words: str) -> bool:
    """Whether somebody says it: a sentence with a reporting clause is news, whatever it speaks of."""
    return _REPORTED.search(words) is not None


def is_told_of_others(words: str) -> bool:
    """Whether a sentence tells of others and speaks to nobody: "Shares in the builder closed 12% off"."""
    return words[-1:] in _STOPS and not _ADDRESSED.search(words) and _TOLD_OF.search(words) is not None
