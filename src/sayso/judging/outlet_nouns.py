"""The words by which outlets are known in a text, put together in outlets.py: nouns for what they are, words
that close their names or stand before them, forms that need no noun ("Kanal 5", "Lenta.ru").
"""

from __future__ import annotations

from typing import Final

from sayso.judging.outlet_words import PROPER, QUOTED, SPACED

NOUNS: Final = {
    "agency": r"(?:news[ -]?agency|press[ -]?agency|News[ -]?Agency|agency|Ajans[ıi]?|Agentur|Agencija)",
    "broadcast": r"(?:television(?: (?:channel|network|station))?|TV(?: (?:channel|network|station))?|channel"
    r"|(?<!(?:an|sh|se|ch|qi|li|ni|ty|[’']s|he)\s)FM(?!\s(?!\w+day)[A-Z])"
    r"|[Rr]adio(?: station)?|broadcast station|broadcaster|podcast|news network|network)",
    "press": r"(?:newspaper|daily|weekly|magazine|tabloid|journal|portal|website|web ?site"
    r"|[Nn]ews (?:portal|outlet|website)|news site|paper|edition|publication|resource|outlet|blog|bulletin"
    r"|Gazette|Times|Post|Courier|Today|Online"
    r"|Herald|Tribune|Chronicle|Inquirer|Dispatch|Examiner|Zeitung|Gazetesi|Newspaper|Magazine|media)",
}
TITLES: Final = (
    r"(?:Mail|Mirror|Echo|Observer|Guardian|Bulletin|Bee|Globe|Argus|Telegraph|Sentinel|Mercury|Advertiser"
    r"|Journal|Weekly|Daily|Wire)"
)
"""Words that close an outlet's name and say nothing alone: "the Tarn Mail"."""
PRESS: Final = (
    r"(?<=\S )Press(?!\s(?:[A-Z]|advis|attach|box|briefing|card|club|conference|coverage|freedom|gallery|kit"
    r"|office|pass|pool|release|room|secretary|service|spokes|statement|tour))"
)
"""The same word before another is none: "the White House Press Secretary"."""
MEDIA: Final = (
    r"(?<=\S )(?<!State )(?<!Social )(?<!Local )(?<!Mass )(?<!Foreign )(?<!National )(?<!Public )"
    r"(?<!Enemy )(?<!New )(?<!ern )(?<!an )(?<!ish )(?<!ese )(?<!ch )(?<!i )(?<!aq )(?<![’']s )Media"
    r"(?!\s[A-Z]|\s(?:reports?|outlets)\b(?!\sthat)(?!,))"
)
"""The same word behind a name of its own: "Delta Media"; none behind what tells whose media they are."""
PAPERS: Final = (
    r"(?:Herald|Tribune|Courier|Gazette|Chronicle|Inquirer|Dispatch|Examiner|Mail|Echo|Observer|Bulletin|Globe"
    r"|Argus|Telegraph|Sentinel|Mercury|Advertiser|Times)"
)
"""Words that are a paper's short name behind an article or a day: "the Herald", "Saturday's Herald"."""
OF_A_STATE: Final = (
    r"(?:(?<=\w\wi)|(?<=\w\w(?:an|ch|is))|(?<=\w\w(?:ish|ese|ans|chs))|(?<=\w\w(?:ishs|eses|anss)))"
)
"""Behind a word: that it ends as a nationality does, or several of its people; looked at from its end."""
ADJECTIVE: Final = (
    r"(?:(?:[Ss]tate|[Ss]emi-official|[Oo]fficial|[Ll]ocal|[Pp]rivate|(?:[Pp]ro|[Pp]an|[Aa]nti)-\w++|[Rr]egional|[Oo]pposition|[Ii]ndependent|[Nn]ational"
    r"|[Pp]ublic|(?:state|government|party|army|rebel)-(?:run|owned|controlled|backed|funded)|[A-Z]\w++-(?:based|run|owned|backed|linked|language)"
    r"|Swiss|Greek|Arab|Thai|Cypriot|Argentine|Philippine|Uzbek|Kazakh|Kyrgyz|Tajik|Turkmen|Slovak|Serb|Croat|Pashto|Urdu"
    rf"|[A-Z]\w++{OF_A_STATE}|US|U\.S\.|UK|(?!\w+day[’'])[A-Z]\w{{2,20}}+[’']s|(?:Syria|Iran|Iraq|Turkey|Russia|Israel"
    r"|Lebanon|Hezbollah|Qatar|Egypt|Jordan|Yemen|Ukraine|Britain|France|Germany|China|Japan|Italy|Spain)s)\s+)"
)
"""Words before a name; states also with a possessive that lost its mark."""
SMALL_NOUNS: Final = (
    r"(?:news agency|agency|newspaper|daily|weekly|magazine|tabloid|(?:news )?website|portal|(?:news )?site"
    r"|(?:TV |television )?(?:channel|network|station)|broadcaster|radio(?: station)?|outlet|edition"
    r"|publication)"
)
REPORTER: Final = (
    r"(?:reporters?|correspondents?|journalists?|photographers?|contributors?|crew|team|stringers?|witness(?:es)?"
    r"|cameram[ae]n|columnists?|editors?|anchors?|presenters?|hosts?)"
)


NO_MEDIUM: Final = (
    r"\s+(?i:office|cent(?:er|re)|arm|wing|unit|department|activist|campaign|blackout|spokes|call|advisory|briefing"
    r"|event|conference|attention|appearance|availability|adviser|advisor|director|secretary|relations|company"
    r"|mogul|officer|freedom|frenzy|access|coverage|committee|council|law|ministry|minister"
    r"|group|holding|house|empire|team|room)"
)
"""Words behind "media" and the like that make another thing of it: somebody's press office."""
NO_DAY: Final = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[’']?s)?\b"
    r"|(?:President|Prime|Minister|General|Colonel|Mr|Mrs|Ms|Dr)\b)"
)
NAME: Final = rf"(?P<name>{QUOTED}|{PROPER}(?:\s(?:&\s)?{PROPER}){{0,2}}(?:\s\d{{1,2}}(?=[,.;:]))?)"
MONTH: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
VOICE: Final = rf"(?:Voice|Echo|Sound|Radio)\sof\s(?:the\s)?{PROPER}(?:\s{NO_DAY}{PROPER})?"
"""A station called after whom it speaks for: "Voice of the Wadi"."""
CHANNEL: Final = r"(?:Telegram|YouTube|WhatsApp|Viber)[\s-](?:channel|group)"
_PLATFORM: Final = r"(?:Telegram|YouTube|WhatsApp|Viber|VKontakte|VK|Facebook|Instagram|TikTok|Twitter|X)"
ON_PLATFORM: Final = rf"{_PLATFORM}[\s-](?:channel|page|group|account|blog|community|feed)"
"""Somebody's place on the net: an outlet where it has a name of its own, else the way of whose it is."""
OF_A_GROUP: Final = (
    r"(?:(?:members|parish|school|union|trade|student|students|company|staff|party|industry)[’']?\s"
    r"(?:magazine|newsletter|journal|newspaper|paper|bulletin|weekly))"
)
"""A paper without a name: "the members' magazine"."""
HYPHENED: Final = (
    r"[A-ZÀ-ŽА-ЯЁ][\w’'&]{0,40}"
    r"-(?:TV|Press|News|Info|Inform|Media|Radio|Novosti|Post|Times|Telegraf|Kurier)(?!\w)"
)
"""A name whose second half says it: "Sever-Inform"."""
PLURALS: Final = r"(?:news agencies|newspapers|dailies|news outlets|media outlets|TV channels|websites)"
APPOSED: Final = (
    r"(?:newspaper|magazine|tabloid|(?<![s’'] )(?:news )?(?:website|portal)|(?:news|press) agency|news site"
    r"|(?<=(?:told|ched|with) the )site|(?<=(?:to|by|of) the )site|broadcaster"
    r"|(?:TV|television) (?:channel|station)|radio station)"
)
"""Nouns behind which a name is an outlet's, whatever stands before them: "the left-wing newspaper Kurant"."""
OF_NEWS: Final = (
    "kanal|press|news|inform"
    "|(?<!out)(?<!Out)(?<!ate)(?<!ign)(?<!heck)(?<!om)(?<!oal)(?<!amp)(?<!ed)(?<!ile)(?<!nter)post"
    "|posten|zeitung|blatt|bladet|anzeiger|kurier|rundschau|funk|radio"
)
"""How names of outlets end that are one word."""
MANY: Final = (
    r"(?:(?:[Ss]everal|[Mm]any|[Oo]ther|[Ss]ome|[Vv]arious|[Aa]ll)\s(?:of\s)?(?:the\s)?(?:[a-z][\w-]+\s)?"
    r"(?:newspapers|(?:news\s)?agencies(?=[\s,]+(?:report|wrote|write|sa(?:id|y)|quot|cit))|dailies|tabloids"
    r"|news\s(?:outlets|sites|portals|websites)|broadcasters|TV\schannels)"
    r"|(?<=,\s)(?:news\sagencies|newspapers|news\ssites|broadcasters)(?=\sreported\b))"
)
"""Outlets of which only the number is told; agencies do much else than to report."""
NEWS: Final = rf"(?!(?:Breaking|Good|Bad|Fake|Top|Latest|Related|More|Other)\s)(?:{SPACED}\s){{1,2}}News"
_NAMED_ON: Final = (
    r"(?=[.,;:”\"’'»]|\s(?:that|report\w*|sa(?:id|ys)|quot\w+|cit\w+|wrote|writes|on|in|and|by|at|has|had|aired|carried"
    r"|broadcast|claim\w+|with)\b)"
)
"""What stands behind a station's whole name; a town named behind "told Radio Delta" is none of it."""
_STATIONS: Final = (
    r"(?:BBC|RTL|ORT|TRT|RTS|HRT|ORF|SVT|NRK|RTP|LRT|ERT|BNT|BHT|RTK|RTCG|RTRS|NPO|CNN|KBS|SBS|MBC|SABC|TVE"
    r"|PTS)"
)
_AIRS: Final = (
    r"[’']s\s(?:correspondent|reporter|journalist)|\s(?:quoted|cited|citing|aired|broadcast|wrote|writes|channel"
    r"|television|correspondent|reporter|journalist)\b|\sreport(?:s|ed)\b(?!\sto\b)"
)
"""What tells behind initials with a number that they are a station's, and no unit's or disease's."""
NUMBERED: Final = (
    rf"Radio\s{PROPER}\s{NO_DAY}{PROPER}{_NAMED_ON}"
    rf"|(?!(?:{MONTH})\b){PROPER}\s\d{{1,3}}\s(?:TV\s|news\s)?(?:channel|television|radio|agency|website"
    r"|portal)\b"
    rf"|(?:Kanal|Channel|Radio|Telekanal|TV(?!\sChannel))\s+(?:{PROPER}|\d+)"
    rf"|(?:[A-Z]{{0,3}}TV[A-Z]?|{_STATIONS})-?\d{{1,2}}|[A-Z]{{2,5}}-?\d{{1,2}}(?={_AIRS})"
    rf"|[A-Z]{{2,5}}\s{QUOTED}|(?<=day[’']s\s){PAPERS}(?!\s[A-Z])"
    rf"|(?:(?<=told )|(?<=tells )|(?<=telling )){PROPER}\s"
    r"(?:\d{1,2}(?=[\s,.’'])|(?:One|Two|Three)(?=[,.]|\s(?:that|on)\b))"
)
"""A channel called by its number; any name with one is an outlet only where it was told."""
SITE: Final = (
    r"(?!(?:twitter|facebook|youtube|instagram|gmail|mail|yandex|google)\.)[\w-]{2,30}"
    r"\.(?:ru|RU|Ru|ру|РУ|ua|com|net|org)(?![\w/@-]|\.\w)"
)
"""An outlet called by its address: "Полит.RU", "Lenta.ru"."""
