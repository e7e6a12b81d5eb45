"""The labels of a line that says who made a text and when: "Text: Ada Moro", "Entry: 3.5.2021"."""

from __future__ import annotations

import re
from typing import Final

MAKERS_LABEL: Final = re.compile(
    r"\b(?:source|text|author|by|edit(?:or|ed by)|reporter|correspondent|written by|entry|entered|added"
    r"|published|posted|created|issued|uploaded|section|category|автор|источник|текст|дата|опубликовано)\s?:",
    re.IGNORECASE,
)
