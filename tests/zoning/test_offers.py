"""What is an offer to the reader by its words alone, and what only speaks of one."""

from __future__ import annotations

import pytest

from sayso.core.document import Document
from sayso.core.zone import ZoneKind
from sayso.zoning import mark_zones
from sayso.zoning.offers import is_offer, is_price, is_priced, names_newsletter
from tests.pages.given import page


@pytest.mark.parametrize(
    "words",
    [
        "The Courier has no owner. If you can, give as little as £2 a month.",
        "Enjoying our journalism? Buy us a coffee.",
        "Do you rely on what we find out? Click here to support it.",
        "Give to the Courier so we can continue to ask.",
        "Receba em seu e-mail o nosso livro “Cinco passos”, um guia completo.",
        "Get one good story in your inbox every Sunday.",
        "Join 12,000 readers who start the day with us.",
        "🔥 Join our best channel for more",
        "Love this newsletter? Forward it to a friend.",
        "No longer want to receive these emails? Unsubscribe here.",
        "For the price of a coffee you keep a reporter in the town hall.",
        "This letter is free. If you want more, upgrade to a paid subscription.",
        "To support our work, click here.",
        "Looking for a new job? Browse hundreds of jobs at valleyjobs.example",
        "Ihnen gefällt dieser Brief? Empfehlen Sie uns weiter.",
        "Become a friend of the Courier for €20 a year.",
        "If you enjoyed this article, please consider making a donation.",
        "If you value that, please support us.",
        "All you need to know, free in your inbox on weekdays.",
        "Was this email forwarded to you? Sign up here",
        "You received this email because you are a friend of the museum.",
        "Want more stories like this? Here they are",
        "Try the Courier: 4 weeks for £1",
        "Testen Sie Kelm Plus 30 Tage für 1 Euro.",
        "Jetzt kostenlos bestellen",
        "Get the Courier app – free for iOS and Android",
        "Clean water for 9.99 a month. Order today!",
        "Spin the wheel: 200 free spins. T&Cs apply.",
        "Subscribe to the printed paper at the shop of Mrs. Said.",
        "Реклама. ООО Мельница, erid: 2Vtz",
        "Welcome bonus for all new players",
        "Registruj se i uzmi 200 besplatnih spinova!",
        "Earn up to ₦85,000 daily with your phone. Click here to see how",
        "If everyone who reads this gave £3, we would be done by noon.",
        "Become a Gannet Radio sponsor",
        "Retrouvez la suite : article réservé aux abonnés",
        "TOGETHER WITH KELM COFFEE",
        "Melden Sie sich jetzt für unseren Newsletter „Kelm am Morgen“ an",
        "As we said, the Courier has no owner. If you can, give as little as £2.",
        "All jackets 30% off until Sunday.",
        "Delivery is free on everything. T&Cs apply.",
        "Order now and save.",
        "Sponsored: Lund Dental says that new patients are welcome. Call 01555 201 201.",
        "Advertorial – “The lamp of the year”",
        "Paid for and presented by Gannet Bank",
        "In association with Gannet Bank",
        "This article is brought to you by Gannet Bank.",
        "A digital subscription to the Courier costs £2 a month and keeps our reporters on the road.",
        "Subscribers have unlimited access to all our stories.",
        "This story is free to read because of our subscribers.",
        "Already a subscriber? Log in to read on.",
        "The paper is free for everyone. If you value it, give what you can.",
        "Please consider supporting the Courier.",
        "We rely on our readers to pay for what you see here.",
        "Your donation will be doubled until midnight.",
        "Lea Dunn's The Quiet Pier is out now (Gannet Books, £14.99).",
        "To order The Quiet Pier for £12.99 go to courierbooks.example or call 0155 301 301.",
        "Shop the lamp that everyone wants - now just £49.99 at Zamora",
        "Book your stay at the Gannet from £89 a night at gannet.example",
        "Play Courier Bingo and you could be in with a chance of winning our hamper.",
        "Win a family holiday in Harun worth £4,000",
        "Watch The Pier on KelmTV with a free trial of seven days",
        "Never miss a story: get our alerts on your phone.",
        "The latest on the hospitals of the valley, every Friday",
        "Your weekly guide to the rivers of the county",
        "For more of this, sign up for the Wet Feet newsletter.",
        "To continue reading, log in or start your free trial.",
        "Create a free account to read this article",
        "You've hit your limit of free articles.",
        "This article is free thanks to our members.",
        "Donations to the Courier are tax-deductible.",
        "Stay ahead of the floods with our free e-mails.",
        "Subscribe to the Courier for £9.",
        "Your capital is at risk when you invest.",
        "Walkers get 20% off at the Gannet with the code VALLEY20.",
        "👉 Watch the final live on KelmTV",
        "The author's book is published by Gannet at £18.99.",
        "Preuzmite mobilnu aplikaciju za Android",
    ],
)
def test_what_asks_the_reader_is_an_offer(words: str) -> None:
    assert is_offer(words, len(words.split()))


@pytest.mark.parametrize(
    "words",
    [
        "The company donates a tenth of what it earns, its chairwoman said.",
        "Rents in Kelm rose from £59 a week to £80, the council says.",
        "Car prices went up from $38,373 a year ago.",
        "The app was downloaded by nine million people before the ministry banned it.",
        "Users who open the app see a map of the flood.",
        "Thousands of accounts were sold online for as little as $3",
        '"Please support us with a donation," the mayor wrote to the ministry.',
        "The union supports the law and asks our government for more money.",
        "You can give blood at the town hall until Friday, the hospital said.",
        "Join the march on Sunday, the union told its members.",
        "The welcome bonus of online casinos was banned by the ministry of Harun.",
        "Players can earn up to $200 in credits each week, according to the board.",
        "He was paid in US dollars, and the police want to learn how much of it there was.",
        "The bank offers quick loans, and a third of those who apply are refused.",
        "Users would be able to download the app by the end of the month, the company said.",
        "The subscribers of the paper will get their money back, said Tal.",
        "Travellers would get 15% off their next crossing, the ferry company told its passengers.",
        "Shoppers were told to use code SPRING10 at the till, but nobody had told the staff.",
        "Buy now, pay later lenders will need a licence from March, the ministry said.",
        "Buy now, pay later lenders will need a licence from March.",
        "Play now moves to the back nine, with Lund two strokes ahead.",
        "The firm promised customers a free trial and charged them from the first day, the regulator found.",
        "Give £5 a month, the party asked its members, and we will win back the town hall.",
        "Officials warned that texts telling people to click here to claim a refund were a fraud.",
        "Subscribe to this theory, he said, and you will believe anything.",
        "Players lost a million last year, according to the charity GambleAware.",
        "Trials of the drug were free for 2 months, and patients paid nothing.",
        "Shares in the builder closed 12% off on Monday after the report.",
        "A subscription to the streaming service costs £10 a month, up from £8 last year.",
        "Paid for by the council, the wall was built in 1990.",
        "Sponsored by a brewery, the team wore its name for a decade.",
        "The team is in with a chance of winning the league for the first time.",
        "Win or lose, the mayor will step down in May.",
        "To order new boats the navy needs the approval of parliament.",
        "The latest figures show that every month nine people drown.",
        "Only £4 a week was left after rent.",
        "Households could save 20% on their bills, ministers say.",
        "Buy now to beat the tax, say agents in the town.",
        "Police say drivers can cancel any time before the course begins.",
        "Never click here for more information about a refund, experts warn.",
        "A month's subscription costs £12, half of what our neighbours in Orsk pay.",
        "Support for the newsletter has fallen, and its account was closed.",
        "Get out of the water and make a noise, the guides shout.",
        "The court ruled that subscribers must be told of a rise of the price.",
        "Some of our podcasts were heard in prison.",
        "The charity created an account for donations in May.",
        "Alerts were sent to every phone in the valley.",
        "Watch the river now, and you will see how low it is.",
        "Her novel, which is out now in Harun, tells of the flood.",
        "The food bank relies on donations, and its shelves were empty in May.",
        "Abonnenten sollen die Zeitung drei Monate kostenlos testen, sagte Moro.",
    ],
)
def test_what_only_speaks_of_gifts_and_prices_is_none(words: str) -> None:
    assert not is_offer(words, len(words.split()))


def test_a_line_with_a_price_names_what_is_sold() -> None:
    assert is_priced("Rooms at the Hotel Gannet from £59 a night", 9)
    assert is_priced("Autohaus Nord: Winterräder ab 249 Euro", 6)
    assert not is_priced("Hotel Gannet sold for only £59 million", 7)
    assert not is_priced("The room was ours for only £59.", 7)


def test_a_price_alone_is_sold_and_is_no_time_of_day() -> None:
    assert is_price("$14.99")
    assert not is_price("14.59")
    assert not is_price("$14.99 million")
    kit = "<div class='k'><div>Water test kit</div><div>$14.99</div><a href='/z'>Buy on Zamora</a></div>"
    found = kinds(article(kit))
    assert next(kind for words, kind in found.items() if "Water test kit" in words) is ZoneKind.ADVERT


def test_the_name_of_a_newsletter_is_short() -> None:
    assert names_newsletter("Kelm kompakt – der Newsletter", 5)
    assert not names_newsletter("The newsletter was read by four people.", 7)


def test_a_button_among_the_menus_that_offers_something_is_no_entry_and_a_heading_over_entries_is() -> None:
    entry, heading = "<li><a href='/t'>Subscribe to alerts</a></li>", "<h3>Subscribe</h3>"
    nav = f"<nav><div><a href='/s'>Subscribe for a year</a></div><ul>{entry}</ul></nav>"
    foot = f"<footer><div>{heading}<ul><li><a href='/p'>Print</a></li></ul></div></footer>"
    found = kinds(f"{nav}{article('')}{foot}")
    assert found["Subscribe for a year"] is ZoneKind.ADVERT
    assert found["Subscribe to alerts"] is ZoneKind.NAVIGATION
    assert not any("Print" in words and kind is ZoneKind.ADVERT for words, kind in found.items())


@pytest.mark.parametrize("words", ["Hide Ad", "Close ad", "Why am I seeing this ad?", "Скрыть рекламу"])
def test_the_button_of_an_advert_is_of_it(words: str) -> None:
    text = f"{SAID.format(1)}\n\n{SAID.format(2)}\n\n{words}\n\n{SAID.format(3)}\n"
    zones = mark_zones(Document(text=text, name="pasted"))
    assert [zone.kind for zone in zones] == [ZoneKind.BODY, ZoneKind.ADVERT, ZoneKind.BODY]


def test_a_crosshead_in_which_somebody_calls_to_others_is_no_invitation() -> None:
    lines = "Save up to 20%, minister tells families", "Save up to 20% on lamps today"
    found = [kinds(article(f"<h3>{line}</h3>"))[line] for line in lines]
    assert found == [ZoneKind.CROSSHEAD, ZoneKind.ADVERT]


SAID = "The dam was closed on day {}, the ministry of water said in a statement in the capital."


def kinds(markup: str) -> dict[str, ZoneKind]:
    document = page(markup)
    return {zone.span.of(document.text).strip(): zone.kind for zone in mark_zones(document)}


def article(inside: str) -> str:
    before, after = ("".join(f"<p>{SAID.format(n)}</p>" for n in days) for days in (range(6), range(6, 9)))
    return f"<h1>Dam closed</h1><div class='c'>{before}{inside}{after}</div>"


def test_a_box_is_an_offers_as_a_whole_and_a_paragraph_beside_it_is_not() -> None:
    offer = "<p>All the news of the valley, free in your inbox on weekdays.</p>"
    found = kinds(article(f"<section><h3>The Morning Dam</h3>{offer}<a href='/n'>Yes</a></section>"))
    joined = next(words for words in found if "Morning Dam" in words)
    assert joined.endswith("Yes")
    assert found[joined] is ZoneKind.ADVERT
    beside = SAID.format(20) + " Nobody was hurt, and the mayor went home at nine."
    mixed = kinds(article(f"<section><p>{beside}</p>{offer}</section>"))
    assert next(kind for words, kind in mixed.items() if beside in words) is ZoneKind.BODY


@pytest.mark.parametrize("called", ["article-body paywalled", "paywall-content", "members subscriber"])
@pytest.mark.parametrize("days", [2, 4, 8])
def test_the_first_paragraphs_of_a_paid_article_are_its_own_whatever_their_box_is_called(
    called: str, days: int
) -> None:
    told = "".join(f"<p>{SAID.format(day)}</p>" for day in range(days))
    offer = (
        "<div class='offer'><h2>Keep reading for $1</h2><p>Only $1 for 4 weeks, and then $75 per month. Read"
        " it on any device. Cancel or change your plan anytime while you try it.</p></div>"
    )
    found = kinds(f"<article><h1>Dam closed</h1><div class='{called}'>{told}</div>{offer}</article>")
    assert {kind for words, kind in found.items() if "closed on day" in words} == {ZoneKind.BODY}
    assert next(kind for words, kind in found.items() if "$75" in words) is ZoneKind.ADVERT


def test_a_link_under_sponsored_is_sold_and_one_under_advertisement_may_be_another_article() -> None:
    link = "<p><a href='/x'>Nine lamps that changed the valley</a></p>"
    sold, other = (kinds(article(f"<p>{label}</p>{link}")) for label in ("Sponsored", "Advertisement"))
    assert sold.get("Nine lamps that changed the valley", ZoneKind.ADVERT) is ZoneKind.ADVERT
    assert other["Nine lamps that changed the valley"] is ZoneKind.RELATED


@pytest.mark.parametrize("label", ["Sponsored", "Advertisement", "Paid content"])
@pytest.mark.parametrize(
    "line",
    [
        "<p>Gannet Bank says savers are better off now</p>",
        "<h4>Gannet Bank says savers are better off now</h4>",
        "<p><a href='/x'>Gannet Bank says savers are better off now</a></p>",
    ],
)
def test_what_stands_under_an_adverts_label_in_a_box_of_their_own_is_sold(label: str, line: str) -> None:
    found = kinds(article(f"<div><span>{label}</span>{line}</div>"))
    assert next(kind for words, kind in found.items() if "Gannet" in words) is ZoneKind.ADVERT


def test_the_articles_own_paragraphs_behind_the_label_of_an_advert_are_no_part_of_it() -> None:
    said = "<p>Nobody was hurt, said the mayor.</p><p>The road is open.</p>"
    for inside in (f"<p>Advertisement</p>{said}", f"<div><p>Advertisement</p>{said}</div>"):
        found = kinds(article(inside))
        assert next(kind for words, kind in found.items() if "Nobody was hurt" in words) is ZoneKind.BODY


def test_a_line_under_sponsored_in_a_text_is_sold() -> None:
    text = f"{SAID.format(1)}\n\nSponsored\n\nNine lamps that changed the valley for good\n\n{SAID.format(2)}"
    zones = mark_zones(Document(text=text, name="pasted"))
    assert [zone.kind for zone in zones] == [
        ZoneKind.BODY,
        ZoneKind.ADVERT,
        ZoneKind.ADVERT,
        ZoneKind.BODY,
    ]
