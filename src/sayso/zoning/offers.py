"""What only an offer to the reader says: to give, to subscribe, to try, to install, to buy.

The words were chosen from general knowledge of how outlets and shops address their readers in many
languages. Each pattern needs more than one of these words together, as a report on gifts and
newspapers uses any of them alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sayso.zoning.lexicon import any_of
from sayso.zoning.prices import CURRENCY, PRICE
from sayso.zoning.reported import is_reported, is_told_of_others
from sayso.zoning.sold import is_labelled, is_sold

LONGEST: Final = 60
"""Words of an offer at most."""
LONGEST_PRICED: Final = 24
LONGEST_LINE: Final = 16
"""Words of a line that names what is sold and for how much, and of one that offers an app, at most."""
LONGEST_SHOP: Final = 10
"""Words up to which a line with a link to a shop is nothing else."""
LONGEST_TITLE: Final = 8
"""Words of a newsletter's name over its offer."""

_MARKS: Final = frozenset('"“”«»„')
_A_TIME: Final = (
    r"(?:a|an|per|/|each|pro|im|par|al|por|в) ?"
    r"(?:day|week|month|year|tag|woche|monat|jahr|mois|an|mes|año|mese|месяц)"
)
_FREE: Final = (
    r"(?:free|gratis|kostenlos|kostenfrei|gratuit(?:ement)?|бесплатно|безкоштовно|gratuitamente|grátis)"
)
_SPAN: Final = (
    r"\d{1,3} (?:days?|weeks?|months?|tage?|wochen?|monate?|jours|mois|semaines|días|meses|giorni|дн\w+"
    r"|месяц\w*)"
)

_READER: Final = re.compile(
    r"\b(?:you|your|please|sie|ihnen|ihre?|bitte|vous|votre|вы|вас|ваш\w*|пожалуйста)\b"
    r"|^\W*(?:help|support|donate|give|become|join|chip in|back|fund|buy|поддерж\w+|помогите|soutenez|aidez"
    r"|apoya|ayuda)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"\b(?:we|us|our|wir|uns(?:ere?n?)?|nous|notre|нас|нам|наш\w*|nosotros|nuestr[oa]s?|independent"
    r"|journalism)\b|\bthis (?:site|website|blog|channel|newsletter|article|story|paper|newspaper|magazine"
    r"|podcast|reporting|work)\b",
    re.IGNORECASE,
)
_GIVE: Final = re.compile(
    r"\b(?:donat(?:e|ions?|ing)(?! (?:blood|plasma|organs?|food|clothes)\b)|contribut(?:e|ions?|ing)|chip in"
    r"|support (?:us|our|this|the work|independent|journalism)|your support|patreon|ko-fi"
    r"|paypal|spenden?|unterstützen sie|faire un don|vos dons|soutenez"
    r"|пожертв\w+|поддерж\w+|donativo|donar|donación)\b",
    re.IGNORECASE,
)
_GIVING: Final = (
    rf"\bgive (?:as little as |just |only )?{PRICE}",
    r"\bbuy (?:us|me) a (?:coffee|beer)\b|\bfor (?:less than )?the (?:price|cost) of a (?:cup of )?coffee\b",
    r"\b(?:become|join as|be) an? (?:\w+ )?(?:friend|member|supporter|patron|subscriber)\b"
    rf".{{0,40}}(?:{PRICE}|\btoday\b|\bnow\b)",
)
_ASKED: Final = (
    r"\bupgrade to (?:a )?(?:\w+ )?(?:paid|premium|pro)\b",
    r"\b(?:take out|start|get) an? (?:\w+ )?subscription\b",
    r"^to (?:support|fund|join) (?:us|our|this)\b.{0,40}\b(?:click|go|visit|head)\b",
    r"\bclick here to (?:support|donate|subscribe|give|join|sign up)\b",
    r"\bhelp (?:us|keep us) (?:continue|keep|stay|grow|going)\b",
    r"\bso (?:that )?we (?:can )?(?:continue|keep) (?:to|on)\b",
    r"\bwe need your (?:help|support)\b|\bour (?:fundrais\w+|crowdfund\w+)\b"
    r"|\bif every(?:one|body)(?: who)? read(?:s|ing) this\b",
    r"(?:^|[.!?] )(?:subscribe|sign up|register) (?:for free|here"
    r"|to (?:receive|get|read|keep|unlock|continue|support))\b",
    r"^(?:support\b.{0,40}\b)?become (?:our|an?) (?:\w+ ){0,4}(?:sponsor|patron|supporter|donor)\W*$",
    r"\byou can (?:now |also )?(?:subscribe to|sign up (?:to|for)|join) (?:our|the)\b",
    r"\bréservée?s? (?:à nos|aux) abonn|\bil vous reste \d+ ?%|\bpara (?:suscriptores|assinantes)\W*$"
    r"|\b(?:nur|exklusiv) für (?:\w+-)?abonnent|\briservat[oa] agli abbonati",
    r"(?:^|[.!?] )(?:download|get|install) (?:the|our|your)\b[^.?!]{2,50}\bapp\b(?! store)",
)
_MAILED: Final = (
    r"\b(?:delivered|straight|direct(?:ly)?|free|sent|every \w+|each \w+|daily|weekly) (?:\w+ ){0,2}"
    r"(?:in|to|into) your (?:\w+ )?inbox\b",
    r"\byour (?:\w+ )?inbox (?:every|each|daily|weekly|twice|once|for free)\b",
    r"\b(?:love|liked?|enjoy(?:ed|ing)?) (?:this|our|the) (?:newsletter|podcast|article|story|post|mail)\?",
    r"\bforward (?:it|this(?: e-?mail| newsletter)?) to a (?:friend|colleague)\b",
    r"\breceive (?:these|our) e-?mails\b",
    r"\b(?:on|via|to|join|follow) our (?:official )?(?:telegram|whatsapp|viber)(?: channel| group)?\b",
    r"\b(?:to|click|or|and) unsubscribe\b|\bunsubscribe (?:here|from|at any|any ?time|now)\b",
    r"\b(?:direkt|täglich|kostenlos) (?:in|per) (?:ihr|dein)\w*(?: e-?mail)?-?(?:postfach|posteingang)\b",
    r"\bempfehlen sie (?:uns|diesen|den) .{0,20}\bweiter\b|\bnewsletter abbestellen\b",
    r"\bthis e-?mail (?:was )?forwarded to you\?|\bforwarded this (?:e-?mail|newsletter|message)\?",
    r"\byou(?:'re|’re| are) receiving this\b.{0,20}\bbecause\b",
    r"\b(?:bülten|kanal)\w*\b.{0,40}\babone ol(?:un|mayı)?\b",
    r"\byou(?:'re|’re| are| have)? (?:receiv(?:ed|ing)|got|getting)"
    r" this (?:e-?mail|newsletter|message|mail)\b",
    r"\b(?:update|manage|change) your (?:e-?mail |subscription |newsletter )?"
    r"(?:preferences|subscriptions?|settings)\b",
    r"\bwant (?:to (?:read|see|get|hear) )?more (?:\w+ )?(?:like this|from us|news)\b[^.]{0,20}[?:]",
)
_TRIAL: Final = (
    r"\b(?:try|get|start|enjoy|read|test\w*|probieren sie|jetzt|essayez|prueba|prova)\b"
    rf".{{0,50}}\b{_SPAN} (?:lang )?(?:(?:for |für |pour |por )?{_FREE}|(?:for |für |pour |por ){PRICE})",
    rf"\b(?:{_FREE} for {_SPAN}|first (?:month|week|year|\d+ \w+) (?:is |are )?free|free trial)\b",
    rf"(?:^|[.,;!?] )(?:and )?then (?:only |just )?{PRICE} {_A_TIME}\b",
    r"\bcancel (?:or \w+ )?(?:your \w+ )?any ?time\b|\bjederzeit kündbar\b|\bsans engagement\b",
    rf"\bjetzt (?:{_SPAN} )?(?:\w+ )?(?:{_FREE} )?"
    r"(?:bestellen|abonnieren|testen|anmelden|sichern|spenden|herunterladen)\b[.!]?\s*$",
)
_SHOP: Final = (
    r"^(?:looking (?:for|to)|need|want|tired of|struggling|ready (?:for|to)|thinking (?:of|about)|planning)\b"
    r"[^.?!]{0,60}\? (?:browse|try|see|find|get|shop|visit|check out|discover|call|compare|book|order|click"
    r"|download|join|save)\b",
    r"(?:^|\s)#(?:ad|реклама|werbung|anzeige|sponsored)\b",
    r"(?:^|[.!?:–—-] )(?:order|shop|buy|book|apply|call|enrol|register|subscribe|join|donate|play|bet"
    r"|compare) (?:today|now|online)\b(?!['’]|, pay later| (?!(?:and|at|for|to|with|on|from|via|by|if|before"
    r"|until|while|using|or|here|through|the|your|our|any|now|today)\b)[a-z])",
    r"\bзайм\w*\b.{0,40}\b(?:карту|онлайн|отказ\w*)\b"
    r"|\bwould you like to (?:receive|get) (?:our )?(?:notifications|alerts|news)\b"
    r"|\b(?:instant|quick|payday) loans?\b.{0,40}\bapply (?:now|here)",
    r"\bapply in (?:\w+ )?minutes\b|\bplay responsibly\b",
    r"\b(?:t&cs?|terms(?: and conditions)?) apply\b(?! to\b)|\b(?:be)?gamble ?(?:aware|responsibly)\b",
    r"\b(?:use|with|enter) (?:the )?(?:promo |discount |coupon |voucher )?code [A-Z0-9]{3,}\b",
    r"\bsave (?:up to )?\d+ ?%|\b\d+ ?% off\b(?! the\b)",
    r"\berid\b|\bна правах рекламы\b|\bреклама[.,:] .{0,60}\b(?:ооо|ип|ао|инн)\b",
)
_LURE: Final = (
    rf"^(?=.*\b(?:(?:click|tap) (?:here|now)|(?:register|apply|sign up|start) (?:here|now|today|online)"
    r"|see how|learn how (?:to|they|you|it)|here['’]?s how)\b)"
    rf".*\b(?:earn|make|paid|win)\b.{{0,60}}(?:{CURRENCY}|\bus dollars)",
    r"\bclick here (?:now\b|for (?:more )?(?:details|info)|to (?:see how|find out|start|learn|order|claim"
    r"|register|apply|earn|buy|get)\b)",
    r"\bdo you want to (?:earn|make (?:money|\d)|lose weight)\b|^pay .{0,20}\bto (?:read|continue|unlock)\b",
    r"^\W*thanks? (?:you )?for reading\b",
    r"\bthank me later\b|\bmoney.back guarantee\b",
    r"\((?:[mwfd]/[mwfd](?:/[dx])?|h/f)\)",
)
"""Promises of gain to the reader, posts with the sexes that may apply."""
_CASINO: Final = re.compile(
    r"\bfree spins\b|\bno deposit\b|\bwelcome bonus\b"
    r"|\b(?:willkommensbonus|bono de bienvenida|bonus de bienvenue|bonus di benvenuto|bonus powitalny"
    r"|b[oó]nus de boas.vindas|bonus dobrodošlice|приветственн\w+ бонус|вітальн\w+ бонус|hoş ?geldin bonusu"
    r"|freispiele|besplatn\w+ spin\w+|darmowe spiny|giros gratis|tours gratuits|фриспин\w*)\b",
    re.IGNORECASE,
)
"""What casinos give; a report on them is a sentence with its stop."""
_STRONG: Final = re.compile("|".join((*_GIVING, *_ASKED, *_MAILED, *_TRIAL, *_SHOP, *_LURE)), re.IGNORECASE)
_LURES: Final = re.compile("|".join(_LURE), re.IGNORECASE)
_CHEAP: Final = re.compile(
    rf"\b(?:from|for|ab|für|dès|desde|por|за|от) (?:as little as |just |only |nur )?{PRICE}"
    rf" {_A_TIME}\b(?! ago)",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(
    r"\W*(?:please )?(?:subscribe (?:to|now|today|for|here|and|on|via|from)\b"
    r"|sign up (?:to|for|here|now|today|and)\b"
    r"|join (?:(?:our|the) (?:\w+ ){0,2}(?:channel|group|chat|community|list|newsletter|club)"
    r"|(?:over |more than )?\d[\d.,]*k?"
    r" (?:\w+ )?(?:readers|subscribers|others|people|members|supporters))\b"
    r"|receba\b.{0,30}\be-?mail|recib(?:e|a) en (?:tu|su) (?:correo|e-?mail)"
    r"|recevez (?:par e-?mail|nos?\b|notre)"
    r"|melden sie sich\b.{0,40}\bnewsletter|erhalten sie\b.{0,60}\b(?:postfach|newsletter|per e-?mail)"
    r"|zapisz się (?:na|do)\b|zaprenumeruj\b|(?:prijavite|pretplatite) se na naš|prenumerera på\b"
    r"|meld (?:je|u) (?:nu )?aan voor\b|inscreva-se\b|cadastre-se\b|přihlaste se k odběru\b"
    r"|اشترك(?:وا)? (?:في|الآن)|انضم(?:وا)? إلى قنات"
    r"|(?:abonnieren|bestellen|testen) sie\b|abonnez-vous\b|inscrivez-vous\b|suscr[ií]b(?:e|ete|ase)\b"
    r"|подпи(?:шитесь|сывайтесь|шись|саться|сывайся)\b|підпи(?:шіться|суйтесь|сатися)\b|iscriviti\b|abbonati\b|assine\b)",
    re.IGNORECASE,
)
_PRESENTED: Final = re.compile(
    r"(?:TOGETHER WITH|A MESSAGE FROM|PRESENTED BY|BROUGHT TO YOU BY|SPONSORED BY"
    r"|IN (?:ASSOCIATION|PARTNERSHIP) WITH|SUPPORTED BY) [A-Z0-9]"
)
_APP: Final = re.compile(
    r"\W*(?:read|open|continue|view)(?: \w+)? (?:in|on) (?:the|our) .{0,30}\bapp\b"
    r"|(?:\W*(?:get|download|install|try)\b[^.?!]{0,40}\bapp\b"
    r"|.{0,40}\b(?:in|with|via|download|get|use|install) our (?:\w+ )?app\b)"
    r"|\W*(?:скачайте|установите|завантажте)\b.{0,30}\b(?:приложение|додаток|застосунок)\b"
    r"|\W*(?:laden|holen) sie\b.{0,30}\bapp\b"
    r"|\W*(?:preuzmite|skinite|stáhněte si|descărcați|descargue|descarga|téléchargez|scarica|baixe|pobierz)\b"
    r".{0,30}\b(?:aplika\w+|aplica\w+|app|applic?azion\w+|application)\b",
    re.IGNORECASE,
)
_OURS: Final = re.compile(
    r"\b(?:our|free|unsere?|kostenlos\w*|ios|iphone|android|google play|app store|наш\w*|бесплатн\w+)\b",
    re.IGNORECASE,
)
_PRICED: Final = re.compile(
    r"\b(?:now|from|only|just|ab|nur|jetzt|für|dès|seulement|desde|solo|sólo|por|soli|за|від|от|всего|лише)"
    rf"(?: only| just| nur| für| für nur)? {PRICE}"
    rf"|{PRICE} (?:instead of|statt|au lieu de|{_A_TIME}\b)"
    r"|\bfree (?:tool|quote|guide|e-?book|webinar|consultation|estimate|sample|download)s?\b"
    rf"|\bcasino\b.{{0,30}}\b(?:bonus|spins|win)\b",
    re.IGNORECASE,
)
_PRICE_ALONE: Final = re.compile(rf"(?:now |from |only |ab |nur )?{PRICE}", re.IGNORECASE)
_SHOP_LINE: Final = re.compile(
    r"(?:(?:buy|shop|order)(?: it| yours| online)?"
    r"|(?:see|get|find|grab|check) (?:it|yours|(?:the )?(?:price|deal)))"
    r"(?: now| here| today)?(?::| (?:at|from|on)) (?!youtube|instagram|twitter|facebook|video|page|tv)"
    r"|view deal|\W*\$[\d,.]+ (?:at|from) ",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(
    r"\b(?:newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|hírlevél|bülten)\b", re.IGNORECASE
)
_HINTS: Final = tuple(
    hint.replace("%", " ")
    for hint in """
    £ $ € ₽ ₴ ¥ usd eur dollar pound chf руб грн give buy% friend member supporter patron subscri inbox
    postfach posteingang forwarded this%e newsletter message mail your more%from like%this free gratis
    kostenlos kostenfrei gratuit бесплатн безкоштовно grátis anytime any%time kündbar sans%engagement
    jetzt today %now online minutes deposit bonus responsibly gambl apply %code save %off erid реклам
    sign%up abonn bestellen testen inscrivez suscr подпи підпи receba recib recevez join% coffee love
    liked enjoy forward receive% click%here so%we so%that help%us iscriviti abbonati assine %app прилож
    додаток застосун donat contribut chip%in support ko-fi paypal spende unterstütz %don soutenez пожертв
    поддерж upgrade subscription looking need want tired struggling ready thinking planning # empfehlen
    abbestellen telegram whatsapp viber ₦ ₹ ₺ need%your fundrais crowdfund reads%this reading%this register
    %app receiving%this abone%ol click tap learn%how see%how start%now
    thank%me guarantee /d) /f) /m) /w) /x) займ loan
    like%to want%to pay for%reading aplika aplica applic pobierz preuzmite
    bienvenid bienvenue benvenuto powitaln boas bonus бонус spiel фриспин spin tours melden erhalten zapisz
    become% you%can réserv vous%reste suscriptores assinantes abonnent abbonati zaprenumeruj
    prijavite pretplatite prenumerera meld%je meld%u inscreva cadastre přihlaste اشترك انضم
    """.split()
)
"""One of these stands in every offer."""


_HINT: Final = any_of(_HINTS)
_STOP: Final = re.compile(r"[.!?](?= |$)")
_STRONG_HINT: Final = any_of(
    hint.replace("_", " ")
    for hint in """
    give_ buy_us buy_me coffee become_a join_as_a be_a upgrade_to_ _subscription to_support_ to_fund_
    to_join_ click_here_to_ help_us_ help_keep_us_ so_we_ so_that_we_ inbox newsletter? podcast? article?
    story? post? mail? forward receive_ unsubscribe postfach posteingang empfehlen_sie abbestellen
    _this_e-mail _this_email _this_newsletter _this_message _this_mail update_your_ manage_your_
    change_your_ want_more want_to_ free gratis kostenlos kostenfrei gratuit бесплатно безкоштовно grátis
    £ $ € ₽ ₴ ¥ usd eur gbp dollar pound chf zł руб грн kr cancel_any kündbar sans_engagement jetzt_ ?_ #
    _today _now _online apply play_responsibly gamble code_ % erid реклам
    telegram whatsapp viber ₦ ₹ ₺ we_need_your_ fundrais crowdfund reads_this reading_this subscribe_ sign_up_
    register_ _app receiving_this abone_ol click_here us_dollars thank_me
    guarantee /d) /f) /m) /w) /x) займ loan like_to_ pay_ for_reading
    become_ you_can_ réserv vous_reste suscriptores assinantes abonnent abbonati
    """.split()
)
"""One of these stands in everything that `_STRONG` finds, which is slow to search for."""


def is_offer(words: str, count: int) -> bool:
    """Whether the words can hardly be anything but an offer or appeal to the reader.

    Somebody's quoted words never are: an article may be about offers.
    """
    if count > LONGEST or words[:1] in _MARKS:
        return False
    return _is_offer(words, count)


@lru_cache(maxsize=4_000)  # a page is asked for its boxes, then for its units
def _is_offer(words: str, count: int) -> bool:
    if (_PRESENTED.match(words) and count <= LONGEST_SHOP) or is_labelled(words, count):
        return True
    low = words.lower()
    sold = is_sold(words, low) and _MARKS.isdisjoint(words)
    if not (sold or _HINT.search(low)) or is_reported(words):
        return False
    if sold:
        return True
    if _OPENS.match(words):
        return True
    if not _MARKS.isdisjoint(words):
        return False
    strong = _STRONG.search(words) if _STRONG_HINT.search(low) else None
    if strong:
        return not is_told_of_others(_sentences_round(words, *strong.span())) or bool(_LURES.search(words))
    if words[-1:] != "." and _CASINO.search(words):
        return True
    if _APP.match(words):
        return count <= LONGEST_LINE and (words[-1:] != "." or bool(_OURS.search(words)))
    if not _READER.search(words):
        return False
    return bool(_CHEAP.search(words) or (_GIVE.search(words) and _OWN.search(words)))


def _sentences_round(words: str, start: int, end: int) -> str:
    """The sentence that stands there, or those."""
    behind = _STOP.search(words, max(0, end - 1))
    return words[words.rfind(". ", 0, start) + 1 : behind.end() if behind else None].strip()


def is_price(words: str) -> bool:
    """Whether the words are a price and nothing else."""
    return bool(_PRICE_ALONE.fullmatch(words))


def is_priced(words: str, count: int) -> bool:
    """Whether a line names what is sold, with its price: "Rooms at the Gannet from £59 a night"."""
    return count <= LONGEST_PRICED and words[-1:] not in ".?" and bool(_PRICED.search(words))


def leads_to_shop(words: str, count: int) -> bool:
    """Whether a line leads to a shop: "See it now: Amazon", "$49 at Best Buy"."""
    return count <= LONGEST_SHOP and bool(_SHOP_LINE.match(words))


def names_newsletter(words: str, count: int) -> bool:
    """Whether a few words are the name of a newsletter: "Harun Weekly – the newsletter"."""
    return count <= LONGEST_TITLE and words[-1:] not in ".?" and bool(_LETTER.search(words))
