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
    rf"\bsubscription\b.{{0,60}}{PRICE}.{{0,40}}\b(?:gives?|brings?|lets?|keeps?|helps?|supports?|funds?"
    r"|pays) (?:for )?(?:you|us|our|independent|journalism)\b",
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
    r"\b(?:my|our) (?:\w+ )?(?:book|novel|album|memoir|course|e-?book|guide)\b.{0,60}"
    r"\b(?:out now|available (?:now|on|from|at|in|here)|on sale)\b",
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
_MEDIA: Final = (
    r"(?:newsletters?|e-?mails?|inbox|app|account|subscri(?:ption|bers?)|membership|free trial|donation"
    r"|journalism|newsroom|podcasts?|e-?edition|alerts|breaking news|whatsapp|telegram channel"
    r"|(?:latest|more|top|daily|all the|local) (?:\w+ ){0,3}(?:news|stories|headlines|updates)"
    r"|(?:this|the full|unlimited|our|more) (?:article|story|stories|reporting|content)s?)"
)
"""What an outlet has to give or wants, beside what it reports."""
_ENTRY: Final = r"\b(?:log in|register|account|subscri\w+|sign (?:in|up)|trial)\b"
_ASKS: Final = (
    r"(?:^|[.!?:] |, )(?:please |simply |just |now )?(?:sign up|subscribe|register|download|donate|create"
    r"|chip in|support (?!for\b|from\b)|become an?|stay (?:ahead|informed|up to date)|help us|get|receive"
    rf"|make an?|try|start your)\b[^.!?]{{0,80}}\b{_MEDIA}\b",
    r"\b(?:to (?:continue|keep|finish) reading|to (?:read|unlock|view) (?:this|the full|the rest of (?:this"
    rf"|the)) (?:article|story|piece))\b(?=.*{_ENTRY})",
    rf"^(?=.*{_ENTRY}).{{0,60}}\b(?:to (?:continue|keep)"
    r" reading|to read (?:this|the full) (?:article|story))\b",
    rf"(?:^|[.!?] )(?:subscribe|sign up|register)\b[^.!?]{{0,60}}(?:{PRICE}|\b\d\dp\b)",
    r"\blimit of free (?:articles|stories)\b|\b(?:for )?subscribers only\W*$",
    rf"\b{_THIS} is free\b|\bthanks to our (?:sponsors|subscribers|supporters|members|donors)\b",
    r"\bour (?:\w+ ){0,2}(?:newsletters?|e-?mails?|app|podcasts?|whatsapp|mailing list)\b.{0,30}\bhere\W*$",
    r"\bour podcast\b.{0,40}\b(?:is out|wherever you|available)\b",
    r"\bdonations?\b.{0,40}\btax.deductible\b|\bconsider (?:making )?(?:a|your) (?:\w+ )?donation\b",
)
_LURES: Final = (
    r"\bcapital (?:is )?at risk\b|\bnew customers only\b|\bbet \W?\d+,? get\b",
    r"(?:% off|\bdiscount|\bfree)\b.{0,40}\bcode (?-i:[A-Z0-9]{4,})\b",
    r"\bour (?:top |favou?rite |expert )?picks\b|\bentered into (?:a|our) (?:prize )?(?:draw|raffle)\b",
    r"^(?:planning|looking|thinking|need|want|ready)\b[^.?!]{0,60}\? (?:these|here) are\b",
    rf"\boffer(?:ing)? (?:our )?readers\b.{{0,40}}(?:%|{PRICE}|\bfree\b|\bmonths\b)",
    rf"\b(?:photos?|pictures?|prints?)\b.{{0,40}}\b(?:can be bought|for sale|to buy)\b.{{0,20}}{_NETWORKED}",
    rf"\bpublished by\b[^.!?]{{0,60}}{PRICE}",
    rf"{PRICE} (?:(?:pour )?le premier mois|al mes\b|im ersten monat|für den ersten monat)",
    r"\bjetzt (?:\w+ )?abo(?:nnement)? (?:abschließen|sichern|testen)\b",
)
_SOLD: Final = re.compile(
    "|".join((*_ASKS, *_LURES, *_PAID, *_SUBSCRIPTION, *_GIFTS, *_TRADE, *_PLAYED, *_SHOWN, *_LETTERS)),
    re.IGNORECASE,
)
_SIGNS: Final = re.compile(r"^[^\w\"“«„(]{1,8}")
"""The hand or arrow with which a line is made to be seen."""
_HINT: Final = any_of(
    hint.replace("_", " ")
    for hint in """
    this_article this_story this_page this_content this_post this_episode this_podcast this_series
    this_newsletter this_video this_coverage subscription unlimited_ free_to_read free_for_ free_article
    already_ keep_reading_ only_ give_what consider_ readers_like we_rel our_ we_depend make_a_ make_your_
    your_gift your_donation your_contribution possible out_now published available order buy shop get_ grab_
    save_ snap_up_ pick_up_ book_ reserve black_friday cyber_monday prime_day deals advertise your_next_job
    your_cv hiring recruiting chance win_ enter_our watch_ stream_ notifications alerts listen_to_ miss_
    sign_up subscribe register download donat create_ chip_in support_ become_a stay_ help_us try_ start_your
    receive to_continue to_keep to_finish free_articles free_stories only is_free thanks_to_our e-mail email
    app podcast whatsapp mailing at_risk new_customers bet_ _code_ our_ entered_into planning_ looking_
    thinking_ need_ want_ ready_ readers can_be_bought for_sale to_buy mois mes monat jetzt_
    your_ newsletter every_ each_ to_read to_unlock to_view
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
    return _HINT.search(low) is not None and _SOLD.search(_SIGNS.sub("", words, count=1)) is not None
