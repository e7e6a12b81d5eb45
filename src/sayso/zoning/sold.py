"""What sells without asking: a subscription told as a fact, a book with its price, a game, a newsletter.

As in `offers.py` each pattern needs more than one word of the trade together, and here the reader or the
outlet as well wherever a report could say the same of somebody else's prices.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.zoning.lexicon import any_of
from sayso.zoning.prices import CURRENCY, PRICE

LONGEST_LABELLED: Final = 40
"""Words of a line that opens with the label of an advertisement, and of one that says who pays, at most."""
LONGEST_PAYER: Final = 12

_LABELLED: Final = re.compile(
    r"(?:sponsored(?: (?:content|post|story))?|promoted(?: content)?|advertise?ment(?: feature)?|advertorial"
    r"|paid (?:content|post|promotion|partnership)|partner content|branded content|werbung|publicité"
    r"|publicidad|pubblicità|publicidade|реклама|gesponsert|patrocinado|sponsorisé) ?(?::|[-–—|](?= )) ?\S",
    re.IGNORECASE,
)
"""The label of an advertisement and what it stands over in one line: "Sponsored: Marsh Dental"."""
_PAYER: Final = re.compile(
    r"\W*(?:paid for(?: and presented)? by|sponsored by|brought to you (?:free )?by"
    r"|in association with|in paid partnership with|presented in (?:association|partnership) with)"
    r" (?:the )?(?-i:[A-Z0-9])[^,;:.!?]{1,60}\.?",
    re.IGNORECASE,
)
_WEEKDAY: Final = (
    r"(?:day|weekday|morning|afternoon|evening|night|week|month|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)"
)
_SENT: Final = r"(?:newsletter|briefing|e-?mail|digest|round-?up|bulletin|guide|dose)"
_READ: Final = (
    r"(?:stor(?:y|ies)|articles?|content|journalism|reporting|website|site|app|archives?|newspaper)"
)
_NETWORKED: Final = r"(?:\w\.[a-z]{2,}\b|\b0\d{2,4} ?\d{3}|https?:)"
_THIS: Final = r"this (?:article|story|page|content|post|episode|podcast|series|newsletter|video|coverage)"
_PAID: Final = (
    rf"\b{_THIS} (?:is|was|has been) (?:brought to you|sponsored|paid for|presented to you) (?:\w+ )?by\b",
    rf"\b{_THIS} (?:is|was|has been) (?:produced|created)\b.{{0,40}}\b(?:advertis\w+|sponsored"
    r"|partner content|commercial (?:team|department|content)|brand(?:ed)? (?:studio|content|team))\b",
)
_SUBSCRIPTION: Final = (
    rf"\bsubscription\b.{{0,60}}{PRICE}.{{0,80}}\b(?:us|our|we|journalism|adverts?|ads|stories|articles"
    r"|crosswords?|archive)\b",
    rf"\bunlimited (?:digital |online )?access to (?:all |every |all of )?(?:our |the |its )?"
    rf"(?:\w+ )?{_READ}\b",
    r"\b(?:free to read|free for (?:everyone|all))\b.{0,60}\b(?:our|its|your) (?:subscri\w+|members|readers"
    r"|supporters|donors|support)\b",
    r"\b(?:your|the) last free article\b|\bfree articles? (?:left|remaining|this month)\b",
    r"^already (?:an? )?(?:subscriber|member|subscribed|registered)\?|^already have an account\?",
    rf"^keep reading for {PRICE}|^only {PRICE} (?:for|a|per) (?:\w+ ){{0,2}}\w+\W*$",
)
_GIFTS: Final = (
    r"\b(?:please |and )?give what(?:ever)? you can\b",
    r"\bplease consider (?:supporting|becoming|donating|making|giving|subscribing|joining|a (?:\w+ )?(?:gift"
    r"|donation|contribution))\b",
    r"\breaders like you\b",
    r"\b(?:we|our (?:work|journalism|reporting|team)) (?:rel(?:y|ies)|depends?) (?:entirely |solely |only )?"
    r"on (?:(?:our|the|your) )?(?:\w+ )?(?:readers?|supporters|subscribers|donations|support|generosity)\b",
    r"\bmake (?:a|your) (?:\w+ ){0,2}(?:gift|donation|contribution) (?:today|now|before|here|by|of)\b",
    r"\byour (?:gift|donation|contribution)\b.{0,40}\b(?:doubled|matched|tripled|tax.deductible|keeps?|helps?"
    r"|makes?|funds?|allows?|goes)\b",
    r"\bmakes? (?:our|this) (?:work|journalism|reporting) possible\b",
)
_TRADE: Final = (
    rf"\bis (?:out now|published|available)\b.{{0,40}}\([^()]{{2,40}}, ?{PRICE}\)"
    rf"|\([^()]{{2,40}}, ?{PRICE}\)\W{{0,2}} (?:is|are) (?:out now|published|available)\b",
    rf"(?:^|[.!?] )to (?:order|buy|pre-?order|book|reserve)\b(?=.*{_NETWORKED}).{{2,80}}"
    r"\b(?:go to|visit|call|ring|see|head to|phone)\b",
    rf"^(?:shop|buy|get|grab|order|book|save|snap up|pick up)\b.{{0,80}}\b(?:just|only|now|from|for) {PRICE}"
    rf".{{0,30}}(?:\b(?:at|from|on|with) (?-i:[A-Z])|{_NETWORKED})",
    r"^(?:order|buy|get|pre-?order|reserve) (?:your|a) copy of\b",
    rf"^(?:buy|book|get) (?:your )?tickets? (?:for|to)\b.{{0,60}}(?:{PRICE}|{_NETWORKED})",
    r"^book (?:your|a) (?:stay|room|table|trip|holiday|flight|cruise|break|place|seat|tour)\b"
    rf".{{0,80}}(?:{PRICE}|{_NETWORKED}|\b(?:now|today|online)\b)",
    r"^(?:black friday|cyber monday|prime day)\b.{0,60}\bdeals?\b",
    rf"^(?:the )?(?:best|top|today['’]s) (?:\w+ ){{0,3}}deals\b.{{0,40}}{PRICE}",
    r"^want to advertise\b|\b(?:find|get) your next job\b|\bsend (?:us )?your cv (?:to|and)\b"
    r"|^we(?:['’]re| are) (?:now )?(?:hiring|recruiting)\b",
)
_PRIZE: Final = (
    rf"(?:{CURRENCY} ?\d|\b(?:tickets?|prizes?|holiday|break|trip|vouchers?|hampers?|copy|copies)\b)"
)
_PLAYED: Final = (
    r"\byou(?:['’]ll| could| can| will| may| might)? (?:also )?be in with a chance (?:of winning|to win)\b",
    r"\byour chance (?:to win|of winning)\b",
    r"^(?:enter|play|answer|tell us|fill in|subscribe|follow|share)\b.{0,60}\bfor (?:your|a) chance to win\b",
    rf"^(?:how to )?win {CURRENCY} ?\d|^win (?:an?|one|two|our|tickets?|\d+)\b.{{0,60}}{_PRIZE}",
    rf"^you could win (?:{CURRENCY}|an?\b|one\b|two\b)",
    r"^enter our (?:\w+ )?(?:draw|competition|giveaway|raffle)\b",
)
_SHOWN: Final = (
    r"^(?:watch|stream)\b.{2,60}\b(?:free|live|now|on demand)\b.{0,30}\bon (?:roku|netflix|amazon|prime|apple"
    r"|fire tv|disney|[a-z]+(?:tv|\+))",
    rf"^(?:watch|stream)\b.{{2,60}}\bon\b.{{2,40}}(?:\bfree trial\b|{PRICE} (?:a|per) month)",
    r"(?:^|[.!?:] )(?:turn on|switch on|enable|allow|get|receive) (?:\w+ ){0,3}(?:notifications|alerts)\b",
    r"\bsign up (?:to|for) our\b|\bdownload(?:ing)? our app\b|^listen to our\b.{0,30}\bpodcast\b",
    r"\b(?:never|don['’]t) miss (?:a|an|the|out on the|another) (?:\w+ )?(?:story|stories|update"
    r"|headline|goal|episode|moment|deal|match|thing|beat)s?\b",
)
_REGULAR: Final = r"(?:morning|daily|weekly|monthly|evening|essential|free|regular)"
_LETTERS: Final = (
    rf"^your (?:\w+ )?{_REGULAR} (?:\w+ )?{_SENT}\b(?! (?:is|was|has)\b)",
    rf"^our (?:\w+ )?{_REGULAR} (?:\w+ )?{_SENT} (?:brings|sends|gives|rounds|delivers|offers|covers)\b",
    r"^the (?:latest|best|biggest|top|essential|must-read)\b[^.!?]{3,100}, (?:every|each)"
    rf" {_WEEKDAY}(?: (?:morning|afternoon|evening|night|at \d\S*))?\W*$",
    rf"\b(?:stories|news|headlines|things) (?:that )?you need to (?:know|start|end|read)\b.{{0,60}}\b"
    rf"(?:every|each) {_WEEKDAY}\b",
)
_SOLD: Final = re.compile(
    "|".join((*_PAID, *_SUBSCRIPTION, *_GIFTS, *_TRADE, *_PLAYED, *_SHOWN, *_LETTERS)), re.IGNORECASE
)
HINT: Final = any_of(
    hint.replace("_", " ")
    for hint in """
    this_article this_story this_page this_content this_post this_episode this_podcast this_series
    this_newsletter this_video this_coverage subscription unlimited_ free_to_read free_for_ free_article
    already_ keep_reading_ only_ give_what consider_ readers_like we_rel our_ we_depend make_a_ make_your_
    your_gift your_donation your_contribution possible out_now published available order buy shop get_ grab_
    save_ snap_up_ pick_up_ book_ reserve black_friday cyber_monday prime_day deals advertise your_next_job
    your_cv hiring recruiting chance win_ enter_our watch_ stream_ notifications alerts listen_to_ miss_
    your_ newsletter every_ each_
    """.split()
)
"""One of these stands in everything that sells so."""


def is_labelled(words: str, count: int) -> bool:
    """Whether a line opens with the label of an advertisement, or says who pays for what is printed."""
    if count <= LONGEST_PAYER and _PAYER.fullmatch(words):
        return True
    return count <= LONGEST_LABELLED and _LABELLED.match(words) is not None


def is_sold(words: str, low: str) -> bool:
    """Whether the words, which `low` has in small letters, sell something without asking for it."""
    return HINT.search(low) is not None and _SOLD.search(words) is not None
