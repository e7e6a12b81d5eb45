"""What an outlet's name may look like, shared by those that look for one (outlets.py, outlet_forms.py)."""

from __future__ import annotations

from typing import Final

PROPER: Final = (
    r"(?:(?!(?:The|A|An|In|On|As|But|And|At|By|For|It|Its|He|She|They|This|That|His|Her|Meanwhile|Earlier|Later|Both|One"
    r"|Another|Some|Other|Most|Many|When|While|After|Before|Since)\b)(?:al-|el-)?[A-ZА-ЯЁ][\w.’'&/-]{0,60}\w|[A-Z](?![\w.]))"
)
"""A word with a capital, of a length that bounds the search: encoded data are one word of 100,000 letters."""
QUOTED: Final = r"(?:[«“„\"][^«»“”„\"\n]{2,40}[»”“\"])"
NO_OUTLET: Final = (
    r"(?!(?:Parliament|Congress|Senate|President|Prime|Mr|Mrs|Ms|Dr|God|[A-Z]\w+ans?"
    r"|(?:the )?(?:UN|EU|US|USA|UK|NATO|OSCE|OPCW|IAEA|IMF|OPEC|UNSC|FBI|CIA|NSA|UNHCR|UNICEF|ICC|WHO|PKK|YPG"
    r"|PYD|SDF|FSA|ISIS|ISIL|IDF|MPs?|GOP|AIPAC|NAACP|AU|GCC|ASEAN))\b)"
)
"""Who is told things and is none: offices and bodies by their initials."""
