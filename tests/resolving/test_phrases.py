"""What the words of one source say, one phrase a case."""

from __future__ import annotations

import pytest

from sayso.core.span import Span
from sayso.resolving.lexicon import Lexicon
from sayso.resolving.phrases import Form, Phrase, phrase_of

LEXICON = Lexicon()


def read(words: str) -> Phrase:
    return phrase_of(words, (Span(0, len(words)),), LEXICON)


NAMES = [
    ("the manager of al-Quds hospital Hamza Khatib", "Hamza Khatib"),
    ("Rami Abdel Rahman head of the Syrian Observatory for Human Rights", "Rami Abdel Rahman"),
    ("its spokesman, Major General Anton Drozdets", "Anton Drozdets"),
    ("Lidia Semko, head of the district hospital", "Lidia Semko"),
    ("the Ministry of Justice", "Ministry of Justice"),
    ("the head of the Union of Ferrymen of Velm (UFV) Irma Halt", "Irma Halt"),
    ('the president of the club "Kestrel" (Velm) Irma Halt', "Irma Halt"),
    ("the ex-coach of the national team the German Irma Halt", "Irma Halt"),
    ("The Ukrainian Lev Andrusenko", "Lev Andrusenko"),
    ("the banker German Lvovich Halt", "German Lvovich Halt"),
    ("the ex-president of the bank Irma Halt", "Irma Halt"),
    ("Chief Justice Irma Halt", "Irma Halt"),
    ("Governor of Velm Eng. Irma Halt", "Irma Halt"),
    ("Leader of the Opposition Dorin Halbek", "Dorin Halbek"),
    ("District Superintendent of Police K. Halbek", "K. Halbek"),
    ("Minister for Mines T. Halbek", "T. Halbek"),
    ("chairwoman of the Harbour Board R. Halbek, who was there,", "R. Halbek"),
    ("the Opposition Unity Platform", "Opposition Unity Platform"),
    ("the Institute J. Halbek", "Institute J. Halbek"),
    ("the Minister of Health Dr. Irma Halt", "Irma Halt"),
    ("Mufti of Velm Sheikh Omar Halt", "Omar Halt"),
    ("Ambassador of Dorna to Velm Gen. Omar Halt", "Omar Halt"),
    ("Secretary of the Council Hajj Omar Halt", "Omar Halt"),
    ("the speaker of the Department major-General Lev Andrusenko", "Lev Andrusenko"),
    ("the head of the VKB Lieutenant-Colonel Irma Halt", "Irma Halt"),
    ("the Union of Pensioners", "Union of Pensioners"),
    ("Homs Governor Talal Barazi", "Talal Barazi"),
    ("the spokeswoman of the Ministry of defence of Dolmia Irma Halt", "Irma Halt"),
    ("the commander of the Volunteer guard of Brodani Jovan Trifkar", "Jovan Trifkar"),
    ("chief of the Velm General Staffs Main Directorate Col. Gen. Sergei Lund", "Sergei Lund"),
    ("the military expert, the captain in the reserve Lev Andrusenko", "Lev Andrusenko"),
    ("state-run news agency SANA", "SANA"),
    ("the so-called «Wrath of Rim» group", "Wrath of Rim"),
    ("a report by the Syrian Network for Human Rights", "Syrian Network for Human Rights"),
    ("an Ahrar al-Sham statement", "Ahrar al-Sham"),
    ("The terrorist group of Nusra Front", "Nusra Front"),
    ("a baker who gave his name only as Abu Salim", "Abu Salim"),
    ("One of them, who gave his name only as Younis,", "Younis"),
    ("its field worker, who uses the name Abu Salim for fear of arrest", "Abu Salim"),
    ("a nurse going by the name of Dr. Irma Halt", "Irma Halt"),
    ("The owner of the mill, the company «Rimtrans»", "Rimtrans"),
    ("the fair's main sponsor, the cement producer Dornacem", "Dornacem"),
    ("The exporter, Kestrel Forge of Brodani,", "Kestrel Forge"),
    ("One of the released, the sailor Lev Andrusenko", "Lev Andrusenko"),
    ("the Britain-based Syrian Observatory for Human Rights", "Syrian Observatory for Human Rights"),
    ("media watchdog Reporters Without Borders", "Reporters Without Borders"),
    ("independent media group the Velm Centre of Events", "Velm Centre of Events"),
    ("Ада Моро, Director of the Roads Agency", "Ада Моро"),
    ("Governor سامي الخطيب", "سامي الخطيب"),
    ("Karsk's", "Karsk"),
    ("Chief Executive Ada Moro", "Ada Moro"),
    ("the baker Ada da Moro", "Ada da Moro"),
    ("Ada ter Lund", "Ada ter Lund"),
    ("the weaver Ivo zu Lund as governor", "Ivo zu Lund"),
    ("head of the delegation to Velm Nabil al-Brodi", "Nabil al-Brodi"),
    ("Ada Moro one of the spokespersons within the front", "Ada Moro"),
    ("Lt. Gen. Omar al-Brodi Syrias interior minister", "Omar al-Brodi"),
    ("harbour spokeswoman Ada Moro using a word of the sailors", "Ada Moro"),
    ("Ada Moro Regional Humanitarian Coordinator for the Lakes", "Ada Moro"),
    ("Ada Moro Jr.", "Ada Moro"),
    ("state president Shri Ivo Moro ji", "Ivo Moro"),
    ("Velm Labour Party (VLP) Chairwoman Ada Moro", "Ada Moro"),
    ("The Lake Task Force – Northern Shield Commander, Lt. Gen. Ivo Moro,", "Ivo Moro"),
    ("its lead author, biologist Ada Moro of Velm University", "Ada Moro"),
    ("a group calling itself the Coalition of Velm", "Coalition of Velm"),
    ("a user named Brodan1989", "Brodan1989"),
    ("their union, the VTWU", "VTWU"),
    ("Velm - The Minister of Lakes, Engineer Ivo Moro,", "Ivo Moro"),
]


@pytest.mark.parametrize(("words", "name"), NAMES)
def test_the_name_that_heads_a_phrase(words: str, name: str) -> None:
    phrase = read(words)
    assert (phrase.form, phrase.shown) == (Form.NAME, name)


NAMED_IN_PASSING = [
    "A broker who ran the estate of the late Sir Jon Tamm",
    "A nurse who treated the late Ada Moro",
    "The man who shot Mayor Ada Moro",
    "A cook accused of cheating Ada Moro",
    "A porter, jailed for robbing Ada Moro",
    "a nurse, treating Ada Moro",
    "a guard seen following Ada Moro",
    "A clerk whose son attacked Ada Moro",
    "a man who killed an officer named Ada Moro",
    "The brother of the man who struck his neighbour Ada Moro",
    "A friend of the family of the late Ada Moro",
    "The cousin of jailed activist Ada Moro",
    "An aide to former president Ada Moro",
    "A spokesman for Velm Gen. Ada Moro",
    "The lawyer of Velm Dr. Ada Moro",
    "The secretary of Velm Judge Ada Moro",
    "The head of Army Gen. Ada Moro's staff",
    "The leader of Navy Adm. Ada Moro",
    "the mother of the accused, the sailor Lev Andrusenko",
    "the sister of the mayor, the painter Lev Andrusenko",
    "a man who signed in the name of Ada Moro",
]


@pytest.mark.parametrize("words", NAMED_IN_PASSING)
def test_a_name_in_what_is_told_of_somebody_is_not_his(words: str) -> None:
    assert read(words).name is None


STILL_NAMED = [
    "the scientist leading the team Ada Moro",
    "The deputy of the mayor Ada Moro",
    "military expert and retired colonel Ada Moro",
    "its head, retired Justice Ada Moro",
    "the secretary of the governing council Ada Moro",
    "The broker who ran the estate, Ada Moro",
    "Ada Moro, a broker who ran the estate of the late Jon Tamm",
    "a nurse named Ada Moro",
]


@pytest.mark.parametrize("words", STILL_NAMED)
def test_a_name_behind_what_is_told_of_somebody_is_his(words: str) -> None:
    assert read(words).shown == "Ada Moro"


DESCRIPTIONS = [
    ("a senior official", Form.INDEFINITE, "official", False),
    ("the Russian defence ministry", Form.DEFINITE, "defence ministry", False),
    ("local activists", Form.INDEFINITE, "local activist", True),
    ("Karsk's deputy minister", Form.DEFINITE, "deputy minister", False),
    ("SANA reporter", Form.INDEFINITE, "reporter", False),
    ("The Deputy Foreign Minister for Lakes", Form.DEFINITE, "foreign minister", False),
    ("one of the officials", Form.INDEFINITE, "official", False),
    ("some of the residents", Form.INDEFINITE, "resident", True),
    ("state media", Form.DEFINITE, "state media", False),
    ("a spokesman for Syria Civil Defence", Form.INDEFINITE, "spokesman", False),
    ("The author of the channel «Два берега»", Form.DEFINITE, "author", False),
    ("Video footage from districts east of Velm", Form.INDEFINITE, "video footage", False),
]


@pytest.mark.parametrize(("words", "form", "noun", "plural"), DESCRIPTIONS)
def test_a_description_by_its_noun(words: str, form: Form, noun: str, plural: bool) -> None:
    phrase = read(words)
    assert (phrase.name, phrase.form, phrase.noun, phrase.plural) == (None, form, noun, plural)


def test_who_carries_a_statement_is_not_its_issuer() -> None:
    carried = read("the statement carried by state news agency SANA")
    assert (carried.name, carried.owner, carried.bodies) == (None, None, ())
    assert read("a statement by the army flashed on Thursday by Velm TV").shown == "the army"


def test_a_person_behind_a_place_that_stands_alone_elsewhere() -> None:
    """As texts without commas have it; the first name is in no list."""
    words = "an official in Brodani Leys el-Fars"
    text = f"{words} spoke. In Brodani all was quiet."
    found = phrase_of(text, (Span(0, len(words)),), LEXICON).name
    assert found is not None
    assert found.words == "Leys el-Fars"
    assert read(words).name is None


def test_a_credential_is_kept_as_it_stands() -> None:
    words = "the candidate of political sciences and head of the centre Gleb Orsanov"
    assert [span.of(words) for span in read(words).credential] == [
        "candidate of political sciences and head of the centre"
    ]


def test_a_paper_called_by_a_role_is_no_role() -> None:
    assert (read("Ada Moro in the Observer").nouns, read("Ada Moro in the Observer").credential) == ((), ())
    assert read("Ada Moro, an observer").nouns == ("observer",)


def test_an_outlet_called_by_a_role_is_a_name_behind_its_noun() -> None:
    found = read("The newspaper Courier")
    assert found.name is not None
    assert found.name.words == "Courier"
    assert read("The newspaper editor Ada Moro").shown == "Ada Moro"
    assert read("The newspaper courier").name is None


def test_a_list_of_names_names_nobody_alone() -> None:
    assert read("Moro, Lund and Tamm").name is None


def test_a_person_is_no_body_that_stands_in_another_piece() -> None:
    words = "The driver who wrote a Facebook post"
    pieces = (Span(0, 10), Span(words.index("Facebook"), len(words)))
    assert phrase_of(words, pieces, LEXICON).noun == "driver"
    named = "The driver, who wrote it, Ada Moro"
    assert phrase_of(named, (Span(0, 10), Span(named.index("Ada"), len(named))), LEXICON).name


@pytest.mark.parametrize(
    ("words", "name"),
    [("Question (Ada Moro, Delta Radio)", "Ada Moro"), ("Question (Sever-Novy)", "Sever-Novy")],
)
def test_who_asks_stands_in_brackets_before_whom_he_works_for(words: str, name: str) -> None:
    assert read(words).shown == name
    assert read("Question (off mic)").name is None


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("the mayor live on Channel Two", "the mayor"),
        ("sources from the union consulted by Channel Two", "sources from the union"),
        ("the mayor in the air of the channel Delta", "the mayor"),
        ("the mayor in an interview with Delta", "the mayor"),
        ("the mayor in charge of Delta", "the mayor in charge of Delta"),
    ],
)
def test_to_whom_somebody_spoke_is_no_part_of_who_he_is(words: str, shown: str) -> None:
    assert read(words).shown == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("A survey of 2,050 adults", "A survey of 2,050 adults"),
        ("A petition signed by 12,500 people, some of them children", "A petition signed by 12,500 people"),
        ("Leaked report", "Leaked report"),
    ],
)
def test_a_comma_in_a_number_ends_nothing(words: str, shown: str) -> None:
    assert read(words).shown == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The weir office's statement", "The weir office"),
        ("the mayors' joint declaration", "the mayors"),
        ("A statement posted on the website of the weir office", "the weir office"),
        ("a press release on the company's website", "the company"),
        ("a statement from the president's office", "the president's office"),
        ("the ministry's report", "the ministry's report"),
        ("the statement", "the statement"),
    ],
)
def test_an_utterance_is_read_as_whose_it_is(words: str, shown: str) -> None:
    assert read(words).shown == shown


@pytest.mark.parametrize(
    ("words", "nouns"),
    [
        ("Prime Minister Angela Merkel", ("prime minister",)),
        ("the Norwegian Foreign Minister Angela Merkel", ("foreign minister",)),
        ("harbour spokesman Maj. Gen. Vladimir Putin", ("spokesman", "major", "general")),
        ("Prime Minister Dr. Irma Halt", ("prime minister",)),
        ("Chief Executive Sir Omar Halt", ("chief executive",)),
        ("Angela Merkel", ()),
    ],
)
def test_titles_are_told_of_whom_everybody_knows_too(words: str, nouns: tuple[str, ...]) -> None:
    assert read(words).nouns == nouns


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("the ministry's", "ministry"),
        ("the professor’s", "professor"),
        ("the workers'", "worker"),
        ("the ministry's own", "ministry"),
        ("the ministry's spokesman", "spokesman"),
    ],
)
def test_who_has_a_claim_is_told_by_his_noun(words: str, noun: str) -> None:
    assert read(words).noun == noun


def test_a_name_in_quotation_marks_keeps_its_end() -> None:
    assert read("the band ‘Velm Boys’").name is not None
