"""Outlets that no list has and no noun explains, known by what the text does with a name.

Who is told something as only outlets are ("in an interview with X", "confirmed to «X»"), who "reported,
citing" somebody, who "learned" or "obtained" something passes words on. A name that is an outlet's in one
place is so in all others of the text: "the KNA agency" makes "KNA" one, and the sources that were taken for
media lend their names, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from sayso.core.span import Span
from sayso.judging.outlet_nouns import MONTH
from sayso.judging.outlet_words import FOREIGN, NO_OUTLET, PROPER, QUOTED, matches_at, openings_in

_JOINED: Final = (
    r"(?:\s(?:&|de la|de los|de las|von der|de|del|della|di|da|do|du|des|of|et|y)(?=\s[A-ZÀ-Ž]))?"
)
_MORE: Final = rf"(?:{_JOINED}\s{PROPER}|\s(?:de\sl|d|dell)[’']{PROPER}){{0,3}}"
"""What goes on from a name's first word: "Phare de l'Ouest"."""
_NAME: Final = rf"(?P<name>{QUOTED}|(?:{FOREIGN})?{PROPER}{_MORE})"
_NO_DAY: Final = r"(?!\w+day\b(?!\s[A-Z]))"
_INITIALS: Final = (
    rf"(?P<name>{QUOTED}|{NO_OUTLET}[A-ZА-ЯЁ][A-ZА-ЯЁ\d]{{1,6}}(?:[-–][A-ZА-ЯЁ\d]\w{{0,30}}){{0,2}}(?![\w’'–-])"
    r"(?:\s\d{1,2}(?=[,.;:”\"»]|\s(?:that|he|she|it|on)\b))?)"
)
_STYLED: Final = rf"(?P<name>{QUOTED}|(?:La|Le|El|Il|Die|Der|Das|Al)[\s-]{PROPER}{_MORE})"
_TOLD: Final = (
    r"(?:[Tt]old|[Tt]ells?|[Cc]onfirmed to|[Dd]isclosed to|[Dd]eclared to|[Rr]evealed to|[Aa]dmitted to"
    r"|[Ss]aid to|[Ee]xplained to|[Ss]tated to|[Nn]arrated to|[Mm]entioned to|[Cc]larified to|[Aa]ffirmed to"
    r"|[Ww]rote to|[Ss]poke(?: \w+)? to|[Ss]peaking(?: \w+)? to"
    r"|[Ss]tatements?(?: \w+)? to|[Cc]omment(?:s|ed)? to|[Cc]omments? for)"
)
CAPITALS: Final = (
    r"(?:Moscow|Kyiv|Kiev|Washington|Beijing|Tehran|Ankara|Baghdad|Damascus|Riyadh|Cairo|Jerusalem|Brussels|Berlin"
    r"|Paris|London|Rome|Madrid|Warsaw|Minsk|Tokyo|Seoul|Pyongyang|Delhi|Islamabad|Kabul|Belgrade|Pristina|Athens"
    r"|Baku|Yerevan|Tbilisi|Doha|Beirut|Amman|Tripoli|Khartoum|Nairobi|Pretoria|Brasilia|Caracas|Havana|Bogota"
    r"|Ottawa|Canberra|Taipei|Hanoi|Manila|Jakarta|Bangkok|Dhaka|Vienna|Bern|Geneva|Hague|Downing|Kremlin"
    r"|Russia|Ukraine|China|Iran|Iraq|Turkey|Syria|Israel|Egypt|India|Pakistan|Japan|Korea|Germany|France|Britain"
    r"|England|Scotland|Ireland|Italy|Spain|Poland|Greece|Serbia|Kosovo|Hungary|America|Canada|Mexico|Brazil"
    r"|Australia|Europe|Africa|Asia|Qatar|Yemen|Lebanon|Jordan|Taiwan|Cuba|Venezuela|Belarus|Georgia|Armenia"
    r"|Azerbaijan|Hamas|Hezbollah|Fatah|Labour|Cabinet|Number|Allah|Jesus|Mum|Dad|Mother|Father"
    r"|(?:Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Prof|Rev|Hon|St|Adm|Cmdr)(?=\.))"
)
"""Who is told things by its bare name and is a government or a body, or somebody at home."""
_ASKED: Final = (
    r"(?:[Ii]nterview(?:\s(?!(?:with|to|for|by)\b)[\w-]+){0,2}?\s(?:with|to|for|by|in)"
    r"|(?:[Cc]ontact|[Cc]all|[Cc]onversation)\s(?:with|to)"
    rf"|\b[Ii]nterviewed by|\b(?:[Rr]eached|[Cc]ontacted)(?: by phone)? by(?= (?:the )?(?!{CAPITALS}\b))"
    r"|(?:[Cc]orrespondents?|[Jj]ournalists?|[Rr]eporters?) (?:of|for|from))"
)
_NOUN: Final = r"(?:(?:newspaper|daily|weekly|portal|magazine|paper|site|edition|agency|channel)\s)?"
_MODIFIED: Final = rf"\s+(?:the\s+)?(?:[a-zA-Z]+-(?:language|based)\s)?{_NOUN}"
_DAY: Final = (
    r"(?:\s(?:on|late on|early on)\s\w+day|\s(?:\w+day|earlier|yesterday|today|last\s\w+))?"
    r"(?:\s(?:morning|evening|night))?"
)
_CITES: Final = r"(?:citing|quoting|with (?:the |a )?reference to|attributing (?:it|this|that|the \w+) to)"
_REPORTS: Final = (
    r"(?:(?:had )?reported|reports|wrote|writes?|said|says|informs|informed"
    r"|transmits|claimed|published)"
)
_ISSUE_OF: Final = rf"(?:{MONTH}|Spring|Summer|Autumn|Winter)"
"""What names an issue of a magazine, and no magazine."""
_LANGUAGES: Final = r"(?:English|Arabic|Russian|French|German|Persian|Hebrew|Turkish|Chinese|Latin|Court)"
_PAPER: Final = (
    r"(?:[Mm]inutes|documents?|letters?|e-?mails?|memos?|records|reports?|notes?|cables|files?|drafts?|cop(?:y|ies)"
    r"|recordings?|orders?|statement|invoices?|contracts?|transcripts?|pictures|footage|video)"
)
"""What outlets get hold of and say so."""
_SPOKEN: Final = (
    r"(?:[Cc]omments|[Rr]emarks|[Ss]tatements?|[Ii]nterviews?|[Ss]peech|[Aa]ddress|[Ff]ootage|[Ii]mages|[Pp]ictures"
    r"|[Mm]essage|[Vv]ideos?|[Rr]eplays?|[Cc]lips?|[Rr]ecordings?|[Pp]hoto(?:graph)?s|[Aa]udio|[Cc]onfessions?|[Tt]estimony)"
)
_CALLED: Final = (
    rf"(?:the\s)?(?:[a-z-]+\s)?{_NOUN}(?!\w+day\b(?!\s[A-Z])|Twitter|Facebook|YouTube|Telegram|Instagram|TikTok)"
    rf"{NO_OUTLET}{_NAME}"
)
"""A name behind the words that only tell of outlets; not a day, nor by what means."""
_CITING: Final = ("citing", "quoting", "reference to", "attributing")
"""One of these stands in every text that cites somebody."""
_OPENINGS: Final = re.compile(
    rf"\W(?=[acdeijrstwACDEIJRSTW])(?={_TOLD}|{_ASKED}|[Ww]rites?|[Ww]rote|[Tt]ransmits|[Ii]nforms|[Rr]eports|[Aa]s\s)"
)
"""Words that open a form, with the mark before them."""
_OFFICES: Final = (
    r"(?:Environment|Space|Health|Energy|Security|Intelligence|Medicines|Border|Safety"
    r"|Development"
    r"|Protection|Standards|Defen[cs]e|Refugee|Relief|Food|Drugs?|Tax|Police|Crime|Water"
    r"|Maritime|Roads?|Aviation|Management|Housing|Statistics|Atomic|Cyber|Coastguard)"
)
"""What agencies are for that are offices and tell nobody's news."""
_FORMS: Final = tuple(
    (needs, re.compile(pattern))
    for needs, pattern in (
        ((), rf"\b{_TOLD}{_MODIFIED}{_INITIALS}"),
        ((), rf"\b{_TOLD}{_MODIFIED}{_STYLED}"),
        ((), rf"\b{_ASKED}{_MODIFIED}{NO_OUTLET}{_NAME}(?!\s+of\b)"),
        (
            _CITING,
            rf"(?<![\w.])(?:[Tt]he\s)?{_NO_DAY}{NO_OUTLET}{_NAME}\s(?:\w+ly\s)?{_REPORTS}"
            rf"(?:\s(?:about\s)?(?:it|this))?{_DAY},?\s{_CITES}\b",
        ),
        (
            _CITING,
            rf"(?<![\w.])(?:[Tt]he\s)?{NO_OUTLET}{_NAME},?\s{_CITES}\s[^.;\n]{{3,90}}?,\s(?:\w+\s)?{_REPORTS}\b",
        ),
        (_CITING, rf"\b{_REPORTS}\s(?:the\s)?{_NO_DAY}{_NAME}\s{_CITES}\b"),
        (
            _CITING,
            rf"\b[Aa]s\s(?:\w+ly\s)?(?:reported|written|transmitted|told)\sby\s(?:the\s)?{_NOUN}{NO_OUTLET}{_NAME},?\s{_CITES}\b",
        ),
        (
            (" through ", " via "),
            rf"\b(?:through|via)\s(?:its|their)\s(?:[a-z-]+\s){{0,2}}(?:arm|wing|organ|mouthpiece|agency|outlet),?\s{_NAME}",
        ),
        (
            (" through ", " via "),
            r"\b(?:said|announced|claimed|stated|declared|confirmed)\s(?:through|via)\s"
            rf"(?P<name>{QUOTED}|{PROPER}\s(?:al-|el-){PROPER})(?=\sthat\b)",
        ),
        (
            ("reporter", "correspondent"),
            rf"(?<![\w.])(?P<name>(?!UN|EU|US|UK|TV|MP){NO_OUTLET}[A-Z]{{2,6}}|[AEae]l-{PROPER})\s(?:field\s|war\s|special\s)?"
            r"(?:reporter|correspondent)s?\b",
        ),
        (
            ("ource", "nterlocutor"),
            rf"\b(?:[Ii]nterlocutor|[Ss]ource)s?\sof\s(?:the\s)?{_NOUN}(?P<name>{QUOTED})",
        ),
        (("source", "interlocutor"), rf"(?P<name>{QUOTED})\s(?:interlocutor|source)s?\b"),
        (
            (" issue of ",),
            rf"\b(?:current|latest|new|next|this\s(?:week|month)[’']s|{_ISSUE_OF}|\w+day[’']s)\sissue\sof\s(?:the\s)?{NO_OUTLET}{_NAME}",
        ),
        (
            ("riting ",),
            rf"\b[Ww]riting\s(?:in|for)\s(?:the\s)?{_NOUN}(?!{_ISSUE_OF}\b|{_LANGUAGES}\b){NO_OUTLET}{_NAME}",
        ),
        ((), rf"\b(?:[Ww]rites|[Ww]rote)\s(?:\w+\s)?(?:in|for)\s{_STYLED}"),
        (
            (),
            rf"\b(?:[Ww]rites?|[Ww]rote|[Tt]ransmits|[Ii]nforms|[Rr]eports)\s(?:the\s)?{_NOUN}(?P<name>{QUOTED})",
        ),
        (
            (" was told ",),
            rf"\b[Aa]bout\s(?:it|this|that)\s(?:the\s)?{_NOUN}{_INITIALS}\swas\stold\s(?:by|in|at)\b",
        ),
        ((" found out that", " learned that"), rf"(?P<name>{QUOTED})\s(?:found\sout|learned)\sthat\b"),
        (
            ("state-", "official "),
            rf"\b(?:state-(?:run|owned|controlled)|(?:semi-)?official)\s(?!{_OFFICES}\s)(?P<name>{PROPER}(?:\s{PROPER})?"
            r"(?<!Agency)\sAgency)(?=,\s(?:cit|quot)ing|\s(?:said|says|report(?:s|ed)|quot|cit|wrote)\b)",
        ),
        (
            (" consulted by ",),
            r"\b(?:[Ss]ources?|[Ee]xperts?|[Aa]nalysts|[Rr]esidents|[Nn]eighbou?rs)\s(?:[\w’'-]+\s){0,8}?consulted\sby"
            rf"\s(?:the\s)?{_NOUN}{NO_OUTLET}{_NAME}",
        ),
        (("reported",), rf",\s(?:[Tt]he\s)?{_INITIALS}\sreported\b(?!\sto\b)"),
        (
            ("quoted", "quotes"),
            rf"(?<![\w.]){_INITIALS}\s(?:quoted|quotes)\s[^.;\n]{{3,90}}?\sas\s(?:saying|telling)\b",
        ),
        (
            ("quoted",),
            rf"\bquoted(?:\sas\s(?:saying|telling))?{_DAY}\s(?:by|in)\s{_CALLED}",
        ),
        (
            ("carried", "aired", "broadcast", "televised", "monitored", "relayed"),
            rf"\b{_SPOKEN},?\s(?:\w+\s){{0,2}}?(?:carried|aired|broadcast|televised|monitored|relayed){_DAY}"
            rf"\s(?:by|in|on)\s{_CALLED}",
        ),
        (
            ("obtained", "seen", "reviewed", "viewed", "unveiled", "revealed"),
            rf"\b{_PAPER}\b[^.;\n]{{0,40}}?\b(?:obtained|seen|reviewed|viewed|unveiled|revealed)\sby\s(?:the\s)?"
            rf"(?:local\s)?{NO_OUTLET}{_NAME}",
        ),
        (
            ("essay", "op-ed", "opinion piece", "column", "commentary"),
            rf"\b(?:essay|op-ed|opinion piece|column|commentary)\s(?:for|in|published (?:in|by))\s(?:the\s)?"
            rf"(?!{_ISSUE_OF}\b){NO_OUTLET}{_NAME}",
        ),
        (
            ("columnist", "editorialist"),
            rf"\b[Ii]n\sthe\s{NO_OUTLET}{_NAME},?\s(?:the\s)?(?:columnist|editorialist)\b",
        ),
        (("):",), rf"[”\"»’]\s\((?:[Tt]he\s)?{NO_OUTLET}{_NAME}\):"),
        (
            (),
            rf"\b[Aa]s\s(?:the\s)?{_NAME}"
            r"\s(?:(?:has\s)?learn(?:ed|t)|found out|report(?:ed|s)|wrote|writes)\b",
        ),
    )
)
"""Each form with words of which a text that has it must hold one; where none are named, it has an opening."""
_TELLS_ON: Final = (
    r"(?=[.,:]?\s?[”\"»]|\.(?:\s|$)|:\s|,\s\w+ing\b|\s[“«„\"]"
    r"|\s(?:that|it|he|she|they|there|how|why|in|on|by|via|last|earlier|the|a|an|his|her|its|their|no|about|after|before"
    r"|during|without|when|while|as|at)(?!\w))"
)
"""What follows who was told something: what it was, when, by what means; not who that is."""
_TOLD_NAME: Final = re.compile(
    rf"\b(?:told|tells|(?:[Ss]poke|[Ss]peaking|confirmed|explained|admitted|complained|revealed|disclosed|conceded)\sto)"
    rf"\s(?:[Tt]he\s(?P<longer>{NO_OUTLET}{PROPER}(?:{_JOINED}\s{PROPER}){{1,2}})"
    rf"|(?!(?:{CAPITALS})\b)(?P<name>{NO_OUTLET}{PROPER}))(?<![’']s){_TELLS_ON}"
)
_SHORTEST: Final = 4
"""Letters of the shortest name that is told something and is neither initials nor a person's."""
_BODIES: Final = re.compile(
    rf"(?:[Aa]ssociation|Federation|Confederation|{_OFFICES}\sAgency|Authority|Bureau|Board|Assembly|Party|Group|Institute|Society"
    r"|Trust|Foundation|Congress|Senate|House|Inquiry|Department|Forum|Service|Force|Front|Company|Club|Chamber"
    r"|League|Coalition|Alliance|Movement|Inspectorate|Fund|School|College|Academy|Embassy|Tribunal|Panel|Mission"
    r"|Administration|Registry|Exchange|Summit|Conference|Convention|Festival|Staff|Corps|Ombudsman|King|Queen|Pope"
    r"|Speaker|Chair|Chancellor|Prince|Lord|Duma|Knesset|Majlis|Bundestag|Rada|Cortes|Command|Guard|Brigade"
    r"|Republic|Kingdom|Emirate|State|Republicans|Democrats|Conservatives|Liberals|Greens|(?!News|Times|Express|Press)[A-Z]\w+s)$"
)
"""The last word of a body that is told things, or of people: those of outlets are left out."""
_SOMEBODY: Final = re.compile(
    r"(?:[Mm]inist|[Pp]resident|[Gg]eneral|[Cc]olonel|[Gg]overnor|[Mm]ayor|[Ss]pokes|[Pp]olice|[Pp]arliament|[Cc]ourt"
    r"|[Cc]ommi(?:ttee|ssion)|[Dd]irector|[Oo]ffice|[Aa]rmy|[Nn]avy|[Uu]nion|[Bb]ank|[Hh]ospital|[Uu]niversity"
    r"|[Cc]entre|[Cc]enter|[Cc]ouncil|[Dd]octor|[Jj]udge|[Ss]ecretary|[Oo]bservatory|[Cc]hurch|Watch\b|Nations\b)"
)
_TELLS_WHERE: Final = re.compile(r"-(?:based|run|owned|backed|linked|affiliated|controlled|funded|language)$")
"""At the end of words that stand before an outlet: "the Velm-based channel"."""
_NOBODY: Final = re.compile(
    r"\w+day|Skype|WhatsApp|Whatsapp|Viber|Zoom|Signal|Telegram|Facebook|Twitter|Messenger|Instagram"
)
"""A day, or by what means somebody was reached: "contacted by Skype", "will be contacted by Thursday"."""
_TAIL_OF: Final = re.compile(r"\b(?:of|for)\s(?:the\s)?[A-ZÀ-Ž][\w-]+\s$")
"""Before the rest of a body's name: "the Bureau for Human | Rights said citing"."""
_BEFORE_TAIL: Final = 30
MOST_NAMES: Final = 24
"""Names of one text that are looked for all over it: more are no article's."""


def by_form(text: str) -> Iterator[Span]:
    """Names in the places of outlets, in no order; one name may come twice."""
    openings = openings_in(text, _OPENINGS)
    for needs, form in _FORMS:
        if needs:
            found = form.finditer(text) if any(word in text for word in needs) else ()
        else:
            found = matches_at(openings, form, text)
        for match in found:
            name = match["name"]
            begin = match.start("name")
            if (
                not _SOMEBODY.search(name)
                and len(name) > 1
                and not _TELLS_WHERE.search(name)
                and not _NOBODY.fullmatch(name)
                and not _TAIL_OF.search(text, max(0, begin - _BEFORE_TAIL), begin)
            ):
                yield Span(*match.span("name"))
    yield from _told_by_name(text)


def _told_by_name(text: str) -> Iterator[Span]:
    """Names that somebody "told" something, as one tells a paper: nobody's surname in this text and no place,
    "told Halmposten that", "told the Sabel Review".
    """
    telling: dict[str, bool] = {}
    for match in _TOLD_NAME.finditer(text):
        part = "name" if match["name"] else "longer"
        if (name := match[part]) not in telling and len(telling) < MOST_NAMES:
            telling[name] = not _is_body(name) and not _is_anybody(text, name)
        if telling.get(name):
            yield Span(*match.span(part))


def _is_body(name: str) -> bool:
    """Whether a name is that of an office or a body, or too short to be an outlet's."""
    short = len(name) < _SHORTEST and not name.isupper()
    return short or _SOMEBODY.search(name) is not None or _BODIES.search(name) is not None


def _is_anybody(text: str, name: str) -> bool:
    """Whether a text has a name as that of a person, or of a place: in a longer one, behind "in"."""
    word = re.escape(name)
    longer = rf"{PROPER}\s{word}(?!\w)|(?<!\w){word}\s[A-ZÀ-Ž]\w"
    return re.search(rf"{longer}|\b(?:in|from|near|between|Mr|Mrs|Ms|Dr)\.?\s{word}(?!\w)", text) is not None


def again(text: str, names: Iterable[str]) -> Iterator[Span]:
    """Every place of these names that is a name there, too."""
    told = {bare for name in names if _tells(bare := name.strip(EDGES))}
    wanted = sorted(told, key=lambda name: (-len(name), name))[:MOST_NAMES]
    if wanted:
        anyone = "|".join(map(re.escape, wanted))
        for match in re.finditer(rf"(?<![\w-])(?:{anyone})(?![\w-])", text):
            yield Span(*match.span())


EDGES: Final = "«»“”„\"'‘’ "


def _tells(name: str) -> bool:
    """Whether a name is one wherever it stands: it has a capital and is no bare noun."""
    return len(name) > 2 and name[0].isupper() and name.casefold() not in _NOUNS


_NOUNS: Final = frozenset(
    "radio television channel today online herald post times gazette news media agency press newspaper daily"
    " weekly magazine portal the".split()
)
