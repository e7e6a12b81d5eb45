"""What short lines round an article look like: dates, bylines, credits, addresses, unseen characters."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from sayso.core.bylines import MAKERS_LABEL
from sayso.zoning.lexicon import agencies, months

DATE_WORDS: Final = 12
"""Words up to which a unit with a date may be nothing but a date with its label."""
DATED_BYLINE: Final = 20
"""The same for names."""

_NUMERIC_DATE: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d)"
)
_WIDE_DATE: Final = re.compile(r"(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月")
_CLOCK: Final = re.compile(r"(?<![\d$£€₽])(?:[01]?\d|2[0-4])[:.][0-5]\d(?!\d)")
_AGO: Final = re.compile(
    r"\b(?:\d+|an?|one|two)\s*(?:min(?:ute)?s?|h(?:our)?s?|hrs?|days?|weeks?|months?)\s+ago\b", re.IGNORECASE
)
_READING_TIME: Final = re.compile(
    r"\b(?:\d+ ?-?min(?:ute)?s?\.? read|(?:reading time|lesezeit|temps de lecture|tiempo de lectura"
    r"|tempo di lettura|tempo de leitura|время чтения|час читання|czas czytania|okuma süresi)\W*\d+ ?\w*)",
    re.IGNORECASE,
)
_IN_DATE: Final = re.compile(r"\d|[Aa][Gg][Oo]")
"""One of these stands in every date."""
_ADDRESS: Final = re.compile(
    r"(?<![\w/])\+?\(?\d[\d()‐–-]*[ ‐–-][\d()‐– -]{5,14}\d(?!\w)|〒|[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,10}"
)
_POSTAL: Final = re.compile(
    r"\b[A-Z][\w.]+,? [A-Z]{2}[ ,]+\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}-\d{4,5} \w"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|^(?!19|20)\d{4,5} [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ]\S*)*$"
    r"|\bP\.? ?O\.? Box \d|\b(?:Suite|Floor|Unit) #?\d|(?:str\.|straße|strasse|gasse|platz|allee)[ ,]+\d"
    r"|(?<![$£€.,\d])\b\d+[A-Za-z]?,?(?: [A-Z\d][\w.'’-]*,?){1,5} "
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Highway|Hwy|Parkway|Plaza)\b"
    r"|\b\d+,? (?:rue|avenue|boulevard|place) |\b(?:Calle|Avenida|Av\.|Rua|Via|Viale) .{2,40}\d"
    r"|\b(?:ул|пр-т|просп|пер|вул|бул)(?:\.|ица|иця|ект)? ?[А-ЯЁІЇЄ].*\d",
)
"""Lines of postal addresses: a town with its code, a street with its number."""
_IN_ADDRESS: Final = re.compile(r"[\d@〒]")
"""One of these stands in every address, and in few other lines."""
_REMNANT: Final = re.compile(
    r"^(?:[a-z]+(?:-[a-z]+)+|[\w-]+(?:/[\w-]+){2,}|[^\w\s]*[?*/]+>\W*|\W*(?:undefined|null|NaN)\W*"
    r"|[\d\s:]*\d\s:\s\d[\d\s:]*)$|\{\{|\}\}|<\?|\?>|</?\w+(?: \w+=[^>]*)?>"
    r"|\bfunction ?\(|\w\([^()\"“”]*\);|=>|\$\{"
    r"|^\s*(?:var|const|let) \w+ ?=|%\w+%",
)
"""Names joined as no sentence joins them, and the signs of markup and programs."""
_DIGIT: Final = re.compile(r"\d")
COMMENT_COUNT: Final = 40
"""Letters of a count of comments at most."""
_COMMENTS: Final = (
    r"(?:comments?|repl(?:y|ies)|responses?|komment\w{2,4}|commentaires?|coment[aá]rios?|respuestas?"
    r"|commenti?|reacties"
    r"|antworten|комментари\w+|коментар\w*|yorum\w*|komentar\w*)"
)
_COMMENT_COUNT: Final = re.compile(
    rf"\W*(?:\w+,? )?\(?\d+\)? (?:view |read |show |see )?{_COMMENTS}\W*|{_COMMENTS}\W*\d+\W*", re.IGNORECASE
)
_POSITION: Final = re.compile(r"(?:[^\W\d]+ )?\d+ ?(?:of|/|из|von|de|sur) ?\d+", re.IGNORECASE)
_DATED_TWICE: Final = re.compile(
    r"(?:(?:first |originally )?published|posted|created|publié|mis en ligne|veröffentlicht|erstellt"
    r"|publicado|pubblicato|опубликовано|опубліковано|yayınlanma|objavljeno)\b.{4,60}"
    r"\b(?:updated|modified|edited|mis(?:e)? à jour|modifié|aktualisiert|actualizado|atualizado|aggiornato"
    r"|обновлено|оновлено|güncelle\w+|ažurirano)\b.{4,60}$",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"(?:By|BY|by|Von:?|Par|Por|Автор:?|Text:)\s+(?:[^\W\d_]\S*)")
_SORT: Final = re.compile(
    r"(?:Opinion|Analysis|Comment(?:ary)?|Column|Editorial|Essay|Guest post|Interview|Report|Review)\W{1,3}"
    r"(?=[Bb]y )"
)
"""What sort of text it is, before who wrote it."""
_BY_NOBODY: Final = re.compile(r"[\w ]{0,30}?\b(?:by|from)\s+[a-z]")
_LOWER_WORD: Final = re.compile(r"(?<![\w'’-])[a-zа-яёіїєґäöüßéèàç][\w'’-]+")
_JOINING: Final = frozenset(
    """and und et y e for of the in at to from with updated published on de la van von der al el bin и
    та""".split()
)
_IN_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]\.?\s*$")
_PICTURE: Final = re.compile(
    r"\b(?:photos?|photograph|pictures?|images?|getty|file|handout|screenshot|credit|courtesy|via"
    r"|illustration)\b|©|фото|foto",
    re.IGNORECASE,
)
_WHAT_IS_BELOW: Final = re.compile(
    r"(?:\W|\d|\b(?:photos?|pictures?|images?|videos?|galler(?:y|ies)|slideshow|maps?|infographics?|audio|live|updated|and"
    r"|фото|видео|відео|фоторепортаж|галерея|инфографика|карта|fotos?|fotoğraf(?:lar)?|galeria|galería|und|y|и|та|i|ve)\b)+",
    re.IGNORECASE,
)
"""What a headline says in brackets of the page under it: "(PHOTO, VIDEO)" credits nobody."""
_TRAILING_CREDIT: Final = re.compile(
    r"(?:\b(?:photo(?:graph)?|image|picture|credit|foto|illustration)s?"
    r"(?:\s*(?:by|credit|source|copyright|courtesy(?: of)?))?\s*[:/]|\bfoto:|\bфото\s*[:©]|©)\s*\S.{0,60}$"
    r"|(?<=[\w.)])(?-i:Credit): ?(?-i:[A-Z]).{0,60}$"
    r"|\b(?:reuters|afp|ap|epa|getty images|anadolu|xinhua)\s?/\s?[^/.]{2,50}$",
    re.IGNORECASE,
)
_TAKEN_FOR: Final = re.compile(
    r"[(\[][A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3}"
    r" for (?:the )?[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+){0,4}[)\]]"
)
_UNSEEN: Final = re.compile(
    "[\u200b-\u200d\u2060-\u2064\ufeff\u180e\u00ad\U000e0100-\U000e01ef]{2,}|[\U000e0000-\U000e007f]+"
)
_FLAG: Final = "\U0001f3f4"
"""Tag characters behind the black flag spell a region's flag and are seen."""


@cache
def _named_date() -> re.Pattern[str]:
    month = f"(?:{months()})\\.?"
    return re.compile(
        rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?{month}|{month}\s+\d{{1,4}}(?:st|nd|rd"
        rf"|th)?)(?!\w)",
        re.IGNORECASE,
    )


def has_date(words: str) -> bool:
    """Whether a day, a month with a day or year, or a time of day stands in the words."""
    low = words[:300]
    return bool(_IN_DATE.search(low)) and bool(
        _NUMERIC_DATE.search(low)
        or _named_date().search(low)
        or _WIDE_DATE.search(low)
        or _CLOCK.search(low)
        or _AGO.search(low)
    )


def is_date(words: str, count: int) -> bool:
    """Whether the words are a date or time and hardly anything else."""
    if count > DATE_WORDS or not has_date(words) or _TURN.match(words) or heads_an_hour(words):
        return False
    rest = words
    for pattern in (_named_date(), _NUMERIC_DATE, _WIDE_DATE, _CLOCK, _AGO, _READING_TIME):
        rest = pattern.sub(" ", rest)
    return len(re.findall(r"[^\W\d_]{3,}", rest)) <= max(2, count // 3)


def heads_an_hour(words: str) -> bool:
    """Whether an hour stands before what a live page tells of it: "17:31 Bridge closed"."""
    hour = _HOUR.match(words)
    told = words[hour.end() :] if hour else ""
    return told[:1].isupper() and any(
        w not in _OF_A_STAMP for w in re.findall(r"(?<![A-Z])\b[a-z]{4,}", told)
    )


_HOUR: Final = re.compile(rf"{_CLOCK.pattern}\s?(?:[ap]\.?m\.?|GMT|UTC|[BCEM]E?S?T)?[\s|:–—-]*")
_OF_A_STAMP: Final = frozenset(
    "updated published posted modified edited last local time read reading minutes minute hours ago today"
    " yesterday summer standard with from days".split()
)
"""Small words that stand beside the hour at which a page came or was changed."""


def is_names_and_date(words: str) -> bool:
    """Whether a date stands with nothing but words with capitals, and an hour, a bar or a label with them."""
    rest = words
    for pattern in (_named_date(), _NUMERIC_DATE, _CLOCK):
        rest = pattern.sub(" ", rest)
    laid_out = "|" in words or _CLOCK.search(words) or names_maker(words)
    named = rest != words and any(map(str.isalpha, rest))
    return bool(laid_out) and named and not _LOWER_WORD.search(_PARTICLE.sub(" ", rest))


def names_maker(words: str) -> bool:
    """Whether a label says who made the text or when it came: "Text: Ada Moro", "Entry: 3.5.2021"."""
    return bool(MAKERS_LABEL.search(words))


_PARTICLE: Final = re.compile(r"\b(?:and|by|de|del|den|der|di|la|van|von|bin|al|el|on|at|am|pm|updated)\b")
_TURN: Final = re.compile(r"[QA][.:]\s")
"""The letter of a question or an answer: "A: In March 2019."."""


def is_dated_twice(words: str, count: int) -> bool:
    """Whether the words say when it was published and when changed: "Published ... | Updated ..."."""
    return count <= 2 * DATE_WORDS and bool(_DATED_TWICE.match(words)) and has_date(words)


def is_reading_time(words: str) -> bool:
    """Whether the words only say how long the text takes to read: "5 min read"."""
    return bool(_READING_TIME.fullmatch(words.strip(" .|·•")))


def is_clock(words: str) -> bool:
    """Whether the words are a time of day alone."""
    return _CLOCK.fullmatch(words.strip()) is not None


def is_byline(words: str, count: int) -> bool:
    """Whether the words are "By" and names, be it with an address or a date: few ordinary words."""
    words = _SORT.sub("", words, count=1)
    if count > DATED_BYLINE or not _BY.match(words):
        return False
    if count > DATE_WORDS + 2 and not has_date(words):
        return False
    after = _ADDRESS.sub(" ", words.split(None, 1)[1])
    if not after[:1].isupper():
        return False
    return sum(word not in _JOINING for word in _LOWER_WORD.findall(after)) <= 1


def names_nobody(words: str) -> bool:
    """Whether what begins like a credit goes on in small letters: "Editing by night, the two ..."."""
    return bool(_BY_NOBODY.match(words))


def has_address(words: str) -> bool:
    """Whether a telephone number, an e-mail or a postal address stands in the words."""
    if not _IN_ADDRESS.search(words):
        return False
    return bool(_ADDRESS.search(_NUMERIC_DATE.sub(" ", words[:300])) or _POSTAL.search(words[:300]))


def is_remnant(words: str) -> bool:
    """Whether the words are a script's or template's, not a person's."""
    return bool(_REMNANT.search(words[:300]))


def is_comment_count(words: str) -> bool:
    """Whether the words only say how many comments there are: "15 comments", "Comments (3)"."""
    counted = len(words) < COMMENT_COUNT and _DIGIT.search(words)
    return bool(counted and _COMMENT_COUNT.fullmatch(words))


def is_position(words: str) -> bool:
    """Whether the words say which of several is shown: "Image 1 of 12", "3/8"."""
    return bool(_POSITION.fullmatch(words))


def is_ones_right(words: str, count: int) -> bool:
    """Whether the words are a picture's "© N. N.": a page's own notice names the year."""
    return words.startswith("©") and count <= 6 and not any(c.isdigit() for c in words)


def names_agency(words: str) -> bool:
    """Whether a news agency or picture supplier is named."""
    return bool(agencies().search(words))


def labels_headline(words: str) -> bool:
    """Whether a first line is a headline behind the label of what it shows, "PHOTO: Drone falls on it", or of
    who says it, "Source: army to leave the town".
    """
    label, colon, rest = words.partition(":")
    labels = _WHAT_IS_BELOW.fullmatch(label) or label.casefold() in ("source", "sources")
    if not colon or not labels or rest[-1:] == "." or agencies().search(rest):
        return False
    return sum(word not in _JOINING for word in _LOWER_WORD.findall(rest)) >= 2


def is_credit(words: str, count: int) -> bool:
    """Whether the words only name who took or lent a picture or report: "Hassan Ammar/AP", "AFP", "(Ada Moro
    for The Velm Echo)".
    """
    if words[:1] in "([" and _TAKEN_FOR.fullmatch(words):
        return True
    if count > 10 or not agencies().search(words):
        return False
    rest = _PICTURE.sub(" ", agencies().sub(" ", words))
    if not [word for word in re.findall(r"[^\W\d_]{2,}", rest) if word.casefold() not in _JOINING]:
        return True
    named = bool(re.search(r"[/|©@,]|^\(", words)) and count <= 8
    return named and all(word in _JOINING for word in _LOWER_WORD.findall(rest))


def ends_in_credit(words: str) -> bool:
    """Whether the words end in a picture's credit, as captions do: "... (AP Photo/N. N.)"."""
    tail = words[-200:]
    bracketed = _IN_BRACKETS.search(tail) if tail[-1:] in ")]." else None
    if bracketed and len(bracketed[1].split()) <= 9 and _PICTURE.search(bracketed[1]):
        return not _WHAT_IS_BELOW.fullmatch(bracketed[1])
    return any(mark in tail for mark in ":/©") and bool(_TRAILING_CREDIT.search(tail))


def unseen_runs(text: str) -> list[tuple[int, int]]:
    """Where characters stand that take no room on the page: zero-width runs and tag characters."""
    if text.isascii():
        return []
    return [
        match.span()
        for match in _UNSEEN.finditer(text)
        if not (match.start() and text[match.start() - 1] == _FLAG)
    ]


_FINDS_ERRORS: Final = re.compile(
    r"\W*(?:if )?(?:you(?:['’]ve| have)? |have you |did you )?(?:found|find|notice[d]?|see"
    r"|spot(?:ted)?) (?:an?|any)"
    r" (?:\w+ )?(?:error|mistake|typo|inaccuracy|misprint)s?\b[^\n]{0,80}?\b(?:ctrl|cmd|select it"
    r"|select the|select a|highlight"
    r"|let us know|tell us|inform us|write to us|report it|click)\b"
    r"|\W*to report an? (?:error|mistake|typo|inaccuracy)\b[^\n]{0,80}?\b(?:ctrl|select|highlight|press"
    r"|click|write to us)\b",
    re.IGNORECASE,
)
_JOINS_US: Final = re.compile(
    r"\W*(?:please )?(?:join|follow|read|find|watch|like|stay with|be with) us (?:on|in|via|at) (?:the "
    r"|our )?(?:\w+ )?"
    r"(?:viber|telegram|whats ?app|facebook|instagram|youtube|twitter|x|tiktok|google news|vkontakte|vk"
    r"|odnoklassniki"
    r"|yandex|threads|linkedin|social (?:networks?|media)|messengers?)\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[\"“”«»„]|\b(?:said|says|wrote|asked)\b")


def asks_for_errors(words: str) -> bool:
    """Whether a page asks its reader to report an error: "If you found an error, press Ctrl+Enter"."""
    return _FINDS_ERRORS.match(words) is not None


def invites_to_a_network(words: str) -> bool:
    """Whether a page asks its reader to follow it elsewhere: "Join us on Viber and read the news first!"."""
    return _JOINS_US.match(words) is not None and _QUOTED.search(words) is None
