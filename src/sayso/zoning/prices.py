"""Prices as readers are asked for them."""

from __future__ import annotations

from typing import Final

CURRENCY: Final = r"(?:[£$€₽₴¥₦₹₺]|usd|eur|gbp|euros?|dollars?|pounds?|chf|zł|руб(?:лей|\.)?|грн|kr\b)"
_NUMBER: Final = r"(?<![\d.,])\d{1,4}(?:[.,]\d{2})?(?![.,]?\d)"
PRICE: Final = (
    rf"(?:{CURRENCY}\s?{_NUMBER}|{_NUMBER}\s?{CURRENCY})"
    r"(?!\s?(?:m|bn|k|million|billion|mio|mrd|млн|млрд)\b)"
)
"""What a reader is asked for: never thousands, let alone millions."""
