"""What is asked before the slow search for offers turns none of them down."""

import pytest

from sayso.zoning.offers import _HINT, _STRONG, _STRONG_HINT, is_offer

OFFERS = (
    "Give just £3 towards the Gannet",
    "Buy me a coffee",
    "All of it for less than the price of a cup of coffee",
    "Become a paid member of the Gannet today",
    "Join as a patron now",
    "Be a friend of the Gannet from €5",
    "Upgrade to a paid plan",
    "Take out a digital subscription",
    "To support our work click on the button",
    "Click here to donate",
    "Help us keep going",
    "So we can continue to print",
    "So that we can keep on printing",
    "Delivered daily into your inbox",
    "In your inbox every Monday",
    "Get it first on our Telegram channel",
    "Love this newsletter?",
    "Enjoying our podcast?",
    "Forward this to a friend",
    "You receive these emails as a reader",
    "Click unsubscribe below",
    "Täglich in Ihr E-Mail-Postfach",
    "Empfehlen Sie uns gern weiter",
    "Newsletter abbestellen",
    "Was this email forwarded to you?",
    "Forwarded this newsletter?",
    "You're receiving this message as a reader",
    "You are getting this e-mail from the Gannet",
    "Manage your preferences",
    "Want more like this?",
    "Want to read more from us?",
    "Try it 30 days for free",
    "Start with 2 weeks for $1",
    "Jetzt 4 Wochen gratis lesen",
    "Free for 30 days",
    "Your first month is free",
    "Cancel any time",
    "Jederzeit kündbar",
    "Sans engagement",
    "Jetzt bestellen",
    "Looking for a flat? Browse ours",
    "Tired of damp walls? Call the Harun works",
    "Lovely boots #ad",
    "Order today",
    "Register online",
    "Apply in minutes",
    "Welcome bonus",
    "Play responsibly",
    "T&Cs apply",
    "Terms and conditions apply",
    "Please gamble responsibly",
    "Use promo code GANNET",
    "Save up to 40%",
    "20 % off boots",
    "ERID 2Vtz",
    "На правах рекламы",
)


@pytest.mark.parametrize("words", OFFERS)
def test_no_hint_is_lacking(words: str) -> None:
    assert _STRONG.search(words)
    assert _STRONG_HINT.search(words.lower())
    assert is_offer(words, len(words.split())) == bool(_HINT.search(words.lower()))
