"""What stands behind a number that closes a channel's name ("Velm 24 reported"), and counts nothing."""

from __future__ import annotations

from typing import Final

COUNTS_NOTHING: Final = (
    r"(?:[,;:”\"»)]|\.\s|\.?$|\s(?:that|on|in|earlier|also|report(?:s|ed)|sa(?:id|ys)|quot(?:es|ed)|cit(?:es|ed|ing)"
    r"|wrote|aired|broadcast|showed|channel|television|TV)(?!\w))"
)
