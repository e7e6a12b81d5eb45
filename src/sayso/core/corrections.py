"""How a page speaks of itself where it says that it was wrong, as pieces of a pattern.

"The" article or report of which there was an earlier version may be somebody else's.
"""

from __future__ import annotations

from typing import Final

_PAGE: Final = r"(?:article|story|report|piece|page|post)"
EARLIER_SELF: Final = (
    r"(?:an?|the|our)\s(?:earlier|previous|original|first|prior|initial)\s(?:version|edition)"
    rf"\sof\s(?:this|our)\s{_PAGE}"
)
"""What it said before: "an earlier version of this article"."""
SELF: Final = rf"(?:this|our)\s(?:{_PAGE}|headline)"
ONCE: Final = r"(?:previously|originally|initially|incorrectly|wrongly|mistakenly|erroneously)"
"""That it does not say so any more."""
