"""The words by which a place beside a row is one in which outlets pass things on (places.py).

Patterns with `$` are looked for in what stands right before an outlet, those that begin with what may follow
a name in what stands right behind it. Written by us from general knowledge of how English news, and other
news turned into English, names who heard or carried something; widened on war-train and our own articles.
"""

from __future__ import annotations

import re
from typing import Final

PUT_OUT: Final = "published|released|aired|broadcast|posted|shared|distributed|uploaded|circulated|issued"
"""Verbs of putting out what another made, as said of who did and of what was."""
CARRYING: Final = f"{PUT_OUT}|carried|provided|sent|leaked"
"""The same with those that tell of it in the passive alone: who "sent a video" need not have put it out."""
TOLD: Final = re.compile(
    r"\b(?:told|tells|tell|telling|informed|assured"
    r"|(?:sa(?:id|ys)|confirm(?:s|ed)|disclosed|declare[sd]|explain(?:s|ed)|revealed|admit(?:s|ted)|confess(?:es|ed)|stated|mentioned|indicated|affirmed|insisted"
    r"|narrated|recounted|related|clarified|underlined|underscored|asserted|promised)(?=\s+to\b)"
    r"|(?:said|stated|reported|declared|announced)(?=\sthis\sto\b))(?:\s(?:about\s)?this(?=\sto\b))?"
    r"(?:\s+(?:in an interview|exclusively|an?|the|to|(?:reporter|correspondent|website)s? (?:of|from)"
    r"|\w+day[’']?s (?:edition|issue) of|\w+day[’']s))*"
    r"\s+(?:[\w-]+\s+)?$"
)
TOLD_IN: Final = re.compile(
    r"\b(?:told|tells|telling|informed)\s(?!that\b)(?:[^\s,.;:]+\s){1,7}?"
    r"(?<!published\s)(?<!printed\s)(?<!carried\s)(?:in|near|outside)\s"
    r"(?:(?!(?:with|to|for|on|by|from|published|printed|carried)\b)[a-z]+\s){0,6}$"
)
"""Before the place in which somebody was told: who that is stands right behind the verb."""
PASSED_ON_BY: Final = re.compile(
    rf"\b(?:{CARRYING}|reported|quoted|cited|relayed|translated|transmitted|printed)(?:\s(?:on\s)?\w+day)?"
    r"\sby(?:\s(?:the|an?))?(?:\s[a-z-]+){0,2}?\s+$"
)
"""Before who carried words that were spoken to another: "told AFP, in remarks reported by"."""
NOBODY_TOLD: Final = re.compile(
    r"\b(?:was|were|been) (?:confirmed|disclosed|revealed|explained) to\s(?:\w+\s)*$"
)
"""Before an outlet to which something "was confirmed", nobody says by whom."""
ON_AIR: Final = re.compile(
    r"\b(?:(?:joined|attended|took\spart\sin|appeared\s(?:on|in)|a\sguest\s(?:on|of|in)|speaking\sin)\s(?:the\s|an?\s)?(?:live\s)?"
    r"(?:broadcast|program(?:me)?|show|studio|debate|talk\sshow|phone-in)\s(?:of|on)"
    r"|(?:in|during)\s(?:the\s|an?\s)?(?:[\w’'-]+\s){0,2}?debate\son"
    r"|live(?:\son)?|on\sair|on\sthe\s(?:air|airwaves|waves|antenna|microphones?)|at\sthe\smicrophones?"
    r"|on\sthe\sscreens?|in\sthe\s(?:air|ether|studios?))(?:\s(?:on|of|at))?(?:\sthe)?(?:\s(?:TV|television|radio))?"
    r"(?:\s(?:channel|station))?\s+$"
)
"""Before a station on whose air somebody spoke: "live on", "on the antenna of", "in the studio of"."""
ON_ITS_SHOW: Final = re.compile(
    r"\b(?:on|in|during)\s(?:the|its|a)\s(?:[\w-]+\s){0,2}?(?:programme|show|studio|air|ether)\b"
)
SAID_TO: Final = re.compile(
    r"\b(?:said|confirmed|explained|complained|admitted|stated|declared|disclosed|revealed|recalled|noted|stressed)"
    r"\s(?:to|for)(?:\sthe)?(?:\s[a-z]+)?\s+$"
)
ON_IT: Final = re.compile(r",\son(?:\sthe)?\s+$")
"""Behind a name and its apposition: "said the baker, who has three shops, on Radio Delta"."""
ITS_STUDIO: Final = re.compile(r"[’']s?\s(?:\w+\s)?(?:studios?|air|programme|podcast|talk\sshow)\b")
SHOW: Final = (
    r"(?:debate|program(?:me)?|show|phone-in|podcast|audience|town\shall|viewers|listeners|bulletin|broadcast|newscast"
    r"|panel|breakfast)"
)
"""What is heard by all who listen: who speaks in it is asked by nobody alone."""
ITS_SHOW: Final = re.compile(rf"[’']?s?\s(?:[\w-]+\s){{0,2}}?{SHOW}\b")
SHOW_ON: Final = re.compile(
    rf"\b(?:told|tells)\s(?:an?\s|the\s|its\s)?(?:(?:[\w-]+\s){{0,3}}?{SHOW}"
    r"|[A-Z«“„\"][\w’' -]{2,40}[»”\"]?)"
    r"(?:\s[«“„\"][^«»“”„\"]{2,40}[»”\"])?\s(?:on|of)\s(?:the\s)?(?:[\w-]+\s){0,2}$"
)
"""Before a station on one of whose programmes somebody spoke: "told Breakfast on", "told a debate on"."""
LIVE: Final = re.compile(r",?\s(?:which\s(?:carried|aired|broadcast|showed)\b|live\b|viewers\b|listeners\b)")
"""Behind a station to which somebody "told" something that all could hear: a broadcast, no interview."""
SPEECH: Final = (
    r"[Ii]nterviews?|[Cc]onversation|[Cc]omments?|[Rr]emarks|[Ss]tatements?|e-?mail|message|[Ss]peaking|[Ss]poke"
    r"|[Ww]riting|[Ww]rote|[Ww]rites|(?:[Tt]ele)?[Pp]hone call|[Tt]alk(?:ing|ed)?|[Aa]ppearing|[Aa]ppearance"
    r"|assured|announced|said|declared|stated|added|confirmed|explained|revealed|stressed|noted|disclosed|complained"
    r"|warned|insisted|opinion piece|[Aa]rticle|[Oo]p-ed|[Cc]olumn|[Ee]ssay|[Cc]ommentary|[Ee]ditorial"
    r"|[Pp]rogram(?:me)?|[Tt]alk show|[Cc]ontact|acknowledged"
    r"|admitted|conceded|commented|argued|claimed|denied|promised"
    r"|vowed|suggested|recalled|predicted|urged|called|alleged|replied|answered|repeated|maintained|accused"
    r"|lamented|estimated|dismissed|recounted"
)
QUOTED_BY: Final = re.compile(r"\b(?:quoted|cited)(?:\s\w+){0,2}?\s(?:by|in)(?:\sthe)?\s+$")
STUDIO: Final = (
    r"(?:\s+(?:\w+ ){0,2}(?:programme|ether|studio|air|correspondent|reporter|journalist)s?"
    r"(?: [«“\"][^«»“”\"]{2,40}[»”\"])? (?:of|from)(?:\s+the)?)?"
)
ANSWERING: Final = (
    r"(?:(?:[Ll]etters?|[Mm]ail)\sto\sthe\seditors?\s(?:of|at)|(?:[Rr]epl(?:y|ies)|[Rr]esponses?|[Aa]nswers?)\sto"
    r"|(?:[Qq]uestions?|[Qq]uer(?:y|ies)|[Ii]nquir(?:y|ies)|[Ee]nquir(?:y|ies))\s(?:[a-z]+\s)?(?:from|by|of)"
    r"|[Aa]sked\s(?:\w+\s){0,3}?by)"
    r"(?:\sthe|\sa)?\s+$"
)
"""Before an outlet that was written to, or asked: "in a reply to questions from"."""
ASKED: Final = re.compile(
    r"\b(?:[Qq]ue|[Ii]nqu|[Ee]nqu|[Rr]epl|[Rr]esp|[Aa]nsw|[Aa]sked)\w*\s(?:\w+\s){0,3}?(?:to|from|by|of)(?:\s\w+)?\s+$"
)
TO: Final = re.compile(
    rf"\b(?:{SPEECH})(?:\s+[\w-]+){{0,3}}?"
    r"\s+(?:with|to|for|on|in|by|published on|carried by|published by)"
    rf"(?:\s+the|\s+a|\s+its|\s+their)?{STUDIO}\s+$"
    rf"|\b{ANSWERING}"
    r"|\b[Cc]ommenting\s+(?:on\s+(?:[\w-]+\s+){1,5})?to(?:\s+the)?\s+$"
)
PUT_OUT_BY: Final = (
    rf"(?:{CARRYING}|flashed|read out|televised|obtained|seen|reviewed|viewed|received)"
    r"(?:\s+[\w-]+){0,3}?\s+(?:by|on|in|(?<=sent )to|(?<=leaked )to|(?<=given )to)"
    r"(?:\s+(?:the|its|his|their))?(?:\s+[\w-]+){0,2}\s+$"
)
CARRIED: Final = re.compile(rf"\b{PUT_OUT_BY}")
SPOKEN_OF: Final = re.compile(
    r"\b(?:statement|communiqué|communique|speech|address|remarks|comments|message|interview|declaration"
    r"|recording|letter|e-?mail|memo|memorandum|bulletin|note|document|report|transcript|video|post|appeal)s?"
    rf"(?:,?\s(?:a\s)?copy\sof\swhich)?\s(?:\w+\s){{0,2}}?{PUT_OUT_BY}"
)
"""Behind a cue: "said in a speech aired by"."""
IN_PASSING: Final = re.compile(r",\s(?:speaking|in)\b[^,]*$")
"""Before an outlet behind a comma that closes a report: the outer speaker's, whoever is told of in it."""
TRAILS: Final = re.compile(
    r",\s(?:speaking(?: exclusively)?|in (?:an? |his |her |their )?(?:\w+ )?"
    r"(?:interview|comments|remarks|statement|conversation))\s[^,]*$"
    r"|\sin an? (?:\w+ ){0,2}(?:interview|statement|communiqu[eé]|conversation|recording|letter)\s[^,.;]*$"
)
WHEN: Final = re.compile(r"\bwhen\s(?:the\s)?$")
CALLED: Final = re.compile(
    r"[»”\"]?\s(?:rang|called|phoned|contacted|reached|asked|approached|questioned|visited|spoke\sto|put\sthis\sto)"
    r"(?:\s(?:up\s)?(?:it|him|her|them)\b)"
)
"""Round an outlet that asked: "the ministry, when the Herald rang it, said"."""
TO_IT: Final = re.compile(r"\w\sto(?:\sthe)?\s+$")
ANYBODY: Final = re.compile(r"(?:[Tt]he\s)?(?:[Mm]edia|[Pp]ress)")
"""No outlet, but all who came: spoken to as reporters are."""
DECLINED: Final = re.compile(r"\b(?:declin|refus)\w+ to (?:comment|speak|talk|give)\b")
CITED_BY: Final = re.compile(
    r",\s+(?:as\s+)?(?:was\s+)?(?:(?:quoted|cited)\s+(?:\w+\s+){0,2}?(?:by|in)|asked\s+by)"
    r"(?:\s+the)?(?:\s+[\w-]+)?(?:[’']s)?\s+$"
)
WHO_SPOKE: Final = re.compile(
    r"\b(?:(?:who|whom)\s+(?:\w+\s+)?(?:spoke|talked|told|speaking)|(?:reached|contacted|interviewed|approached|consulted|questioned)"
    r"\s+(?:by (?:tele)?phone\s+)?by|interviewed\s+(?:live\s+)?(?:on|in)|speaking)"
    r"(?:\s+exclusively|\s+(?:on|under) condition of anonymity)?"
    r"(?:\s+(?:to|with))?(?:\s+(?:the|an?))?\s+$",
    re.IGNORECASE,
)
"""Before an outlet in the words for a source that it heard: "a guard who spoke to AFP", "reached by AFP"."""
FROM: Final = re.compile(r"\s(?:from|of|with|for)\s(?:the\s)?")
REPORTERS: Final = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ss]everal|[Ll]ocal)\s)?(?:[Rr]eporter|[Cc]orrespondent|[Jj]ournalist"
    r"|[Pp]hotographer)s?"
)
ITS_PERSON: Final = re.compile(
    r"[’']s?\s[A-Z][\w’'-]+\s[A-Z][\w’'-]+(?=,|\s(?:in|at|on|who|from)\b|\s[a-z]|$)"
)
"""Behind an outlet, a name and no post: "The Guardian's Ada Moro"."""
ITS_PICTURES: Final = re.compile(
    r"(?:[’']s?)?\s(?:[a-z]+\s)?(?:photo(?:graph)?s?|images?|footage|pictures?|videos?|film)\b"
)
"""Behind an outlet whose pictures tell something: "Reuters photographs showed"."""
TO_AN_OUTLET: Final = re.compile(r"\w\sto(?:\sthe)?\s$")
"""Within the words that a reader takes for the source, at their end: "said the officer to AFP"."""
GIVEN_TO: Final = re.compile(
    r"\b(?:leaked|sent|given|passed|handed|provided|supplied|mailed|forwarded|delivered)\sto(?:\sthe)?(?:\s\w+)?\s$"
)
"""Before an outlet that was given a paper: nobody spoke to it."""
ITS_SOURCE: Final = re.compile(r"(?:[’']s?)?\s+(?:interlocutor|source)s?\b")
SOURCE_OF: Final = re.compile(r"\b(?:[Ii]nterlocutor|[Ss]ource)s? of(?: the)? $")
NAMED_BY: Final = re.compile(r"\b(?:identified|named|quoted|cited)(?: only)? by(?: the)? $")
PAPER_THAT: Final = re.compile(
    r"\b(?:letter|e-?mail|memo|memorandum|cable|documents?|recording|video|footage|note|report|paper|message|transcript"
    r"|draft|log|file|minutes|photographs?|images|pictures|figures)\b[^.;]{0,40}?,?\s(?:that|which)\s(?:the\s)?$"
)
"""Before an outlet that got hold of something: "a letter to members that the Herald obtained"."""
GOT_HOLD: Final = re.compile(
    r"\s(?:has\s|had\s|have\s)?"
    r"(?:obtained|seen|saw|published|printed|leaked|posted|released|reviewed|aired|received)\b"
)
VIA: Final = re.compile(r"\b(?:via|through)\s+(?:(?:its|the|their)(?:\s+[\w-]+){0,2},?\s+)?$")
REPORTED: Final = re.compile(
    r"[’']?s?(?:\s+(?:also|has|had|have|earlier|later|first|previously|exclusively))*"
    r"\s+(?:report(?:s|ed|ing)?|said|says|transmits|writes|wrote|quoted|informs|added|(?:goes|went)\son)\b"
)
LOOSE: Final = re.compile(r"[\s,;:.\"”»’'–—-]*(?:on \w+\s+|\w+day\s+)?(?:as\s+)?(?:the\s+)?")
"""What may stand between a row and the outlet that reports it: marks, a day."""
TOLD_ONE: Final = re.compile(r"\s(?:the\s)?[A-ZÀ-ŽА-ЯЁ][^,.;:\n]{1,40},\s(?:the\s)?")
"""Between "told" and the outlet that reports so: who was told, "two men told Reuters, TASS reported"."""
DASH: Final = re.compile(r"[\s.,\"”»]*\s[–—-]+\s+(?:the\s)?")
CLOSES: Final = re.compile(r"\s*[.;]?\s*(?:\n|$)|\.")
"""A name behind a dash that closes a sentence: "... - TASS"."""
REPORTS: Final = re.compile(
    r"[\s,\"”»–—-]*(?:(?:so|as|is)\s)?(?:report(?:s|ed)|writes|transmits|inform(?:s|ed)|said|says|wrote)\s(?:the\s)?"
)
"""Between a row and an outlet in the order "..., reports Ukrinform"."""
COMMA: Final = re.compile(r",\s(?:as\s)?(?:the\s)?$")
REPORTS_SO: Final = re.compile(
    r"[»”\"]?\s(?:report(?:s|ed)|writes|wrote|says|said|informs|transmits|adds|(?:has\s)?learn(?:s|ed|t))(?:\s\w+day)?,"
)
"""Behind an outlet that reports between commas."""
BEFORE_SOURCE: Final = re.compile(r"[»”\"]?,?\s(?:[Tt]he\s)?")
"""Between an outlet according to which somebody spoke and who that is."""
ACCORDING: Final = re.compile(
    r"\b(?:[Aa]ccording to|[Aa]s (?:reported|quoted|cited|carried|relayed) (?:by|in|on)"
    r"|(?:was|were|been) (?:quoted|cited)(?: as saying)? (?:by|on|in)"
    rf"|(?:reported|quoted|cited|transferred|transmitted|communicated|informed|{CARRYING}) by|by)"
    r"(?:\s+the|\s+a)?(?:\s+(?:[\w-]+-(?:official|run|owned|based|backed|linked|affiliated|language|controlled)"
    r"|pro-\w+))?(?:\s+[\w-]+)?\s+$"
)
WHOM: Final = re.compile(r"(?:,\s[^.;]{3,60})?,?\s(?:whom|whose\swords)\s(?:the\s)?")
"""Between somebody and the outlet that quotes him: "the guard Omar Said, whom"."""
IT_QUOTES: Final = re.compile(r"[»”\"]?\s(?:has\s|had\s|also\s)?(?:quot|cit|carr|publish)(?:es|ed|ied|ies)\b")
IT_ASKS: Final = re.compile(
    r"[»”\"]?\s(?:has\s|had\s|also\s)?(?:interview|reach|contact|ask|question|phon|call)(?:s|es|ed)\b"
)
WROTE: Final = re.compile(
    r"\b(?:wr(?:ites?|ote|itten)|report(?:s|ed)?|describes?d?|argue[sd]?|conclude[sd]?)\b"
)
WROTE_IN: Final = re.compile(r"\bin\s(?:the\s[\w’']+\sissue\sof\s)?(?:the|its|an?|their)?(?:\s?[\w-]+)?\s$")
SOMEBODY_IN: Final = re.compile(r"[A-Z][\w’'.-]+,?\s(?:writing\s)?in\s(?:the\s)?$")
"""Before a paper in which somebody writes: "Ada Moro in the Velm Post argues"."""
OPENS_IN: Final = re.compile(
    r"\W*(?:Writing\s)?[Ii]n\s(?:(?:an?|his|her|their)\s(?:[\w-]+\s){1,3}(?:in|for)\s)?(?:the\s|(?:to|yester)day[’']s\s)?"
)
THEN_WHO: Final = re.compile(r"[”»\"]?,\s(?:the\s)?(?:[a-z-]+\s){0,2}")
"""Between such a paper and who writes in it: "In the Velm Post, columnist | Ada Moro"."""
DAY: Final = re.compile(r"[\s,]*(?:in\s(?:an?|its|the)\sreport\s(?:\w+\s){0,4}|(?:on\s)?\w+\s+)?")
"""What may stand between "quoted as saying" and "by"."""
QUOTES: Final = re.compile(
    r"[’']?s?[»”\"]?\s+(?:\w+\s+){0,3}?(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|report(?:ed|s)?|referring to"
    r"|transfers|transmits|informs|(?:was|were|has been) (?:told|informed) (?:by|in|at)|learn(?:ed|t) from"
    r"|(?:aired|broadcast|published|carried|ran|printed) an? (?:[\w-]+ ){0,4}(?:in which|where|with|by)"
    r"|(?:aired|broadcast|published|carried|ran|printed) (?:the |an? )?(?:[\w-]+ )?"
    r"(?:testimony|account|letter|remarks|comments|interview|statement|video|recording|speech|message)"
    r" (?:of|from))\b"
)
CITING: Final = re.compile(
    r"with (?:the |a )?reference to|\b(?:citing|quoting|in reference to|referring to)\b"
)
CITED: Final = re.compile(r"\b(?:cit(?:es|ed)|quoted)\b")
"""The same as a verb, whose subject stands before it: what is told between is another's, "told the daily
that ..., Interfax quoted him as saying".
"""
CITES_FIRST: Final = re.compile(
    r"(?:[Cc]iting|[Qq]uoting|[Rr]eferring\sto|[Ww]ith\s(?:a\s)?reference\sto)\s(?:the\s)?$"
)
WHO_CITES: Final = re.compile(r",?\s(?:the\s)?(?:[\w-]+\s)?")
APART: Final = re.compile(
    r"\b(?:and|while|but|whereas|after|before|when|where|although|though)\s+(?:\w+\s+){0,3}$", re.I
)
"""Between a report and a source that reports for itself: "X reported a blast and the monitor said"."""
ENDS: Final = re.compile(r";|[.!?…][\"”»]?\s+[A-ZА-Я\"“«]|\n")
