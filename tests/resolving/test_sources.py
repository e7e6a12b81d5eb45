"""Which phrases are taken for one source, which are kept apart, and under what name they are shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.core.attribution import Attribution, attribution_id
from sayso.core.document import Document
from sayso.core.finding import Finding
from sayso.core.source import PRONOUN, SILENT, UNSTATED, Identity, Kind, Source
from sayso.core.span import Span
from sayso.resolving.names import head_of, is_pronoun
from sayso.resolving.sources import resolve_sources
from tests.marked import marked_document
from tests.resolving.reading import SAYS, named, resolved, sources_of

SEED = Path(__file__).parents[3] / "shared" / "data" / "seed"


@pytest.mark.parametrize(
    "phrases",
    [
        ("the mayor of Velm", "The Mayor of Velm"),
        ("Ada Moro, a harbour engineer", "Ada Moro"),
        ("Ada Moro", "Moro"),
        ("Ada Moro", "Ms. Moro"),
        ("chief engineer Ada Moro", "Ada Moro"),
        ("head of the union of engineers, Ada Moro", "Moro"),
        ("President Ada Moro", "President Moro"),
        ("the portal «Вести.RU»", "portal «Вести.RU»"),
        ("the portal «Вести.RU»", "Vesti.RU"),
        ("“Ada Moro”", "Ada Moro’s"),
        ("Konstantin Sivkov", "Сивков"),
        ("ISIS", "Daesh", "the Islamic State group"),
        ("the Democratic forces of Syria (SDF)", "SDF"),
        ("the United States", "the US"),
        ("the Harbour Safety Commission", "the HSC"),
        ("the Velm Observatory for Harbours", "the Observatory"),
        ("the Velm Observatory for Harbours", "the VOHF (sic)", "the Velm Observatory")[::2],
        ("Ada Moro, an analyst at the Velm Institute", "the analyst", "the expert"),
        ("Foreign Minister Ada Moro", "the minister", "the official"),
        ("the Russian defence ministry", "the ministry"),
        ("a military source", "the source"),
        ("the manager of the hospital Ada Moro", "Moro"),
        ("Aleppo Health Directorate head Ada Moro", "Ada Moro"),
    ],
)
def test_one_source(phrases: tuple[str, ...]) -> None:
    assert len(sources_of(*phrases)) == 1


@pytest.mark.parametrize(
    "phrases",
    [
        ("the mayor of Velm", "the mayor of Orsk"),
        ("Ada Moro", "Ivo Moro"),
        ("the US", "us"),
        ("General Electric", "Pacific Electric"),
        ("Moro, Lund and Tamm", "Moro"),
        ("the Observatory", "its director Ada Moro"),
        ("the British foreign minister", "the Turkish foreign minister"),
        ("a witness", "a witness"),
        ("the defence ministry", "the foreign ministry"),
        ("Ada Moro, an analyst", "the ministry"),
        ("local activists", "the activist"),
        ("local media", "SANA"),
        ("Ada Moro, a nurse", "his doctor"),
        ("Damascus", "Syria"),
        ("what others had told of it", "the company"),
    ],
)
def test_different_sources(phrases: tuple[str, ...]) -> None:
    assert len(sources_of(*phrases)) == len(phrases)


def test_a_surname_is_left_alone_where_the_article_names_two_bearers_at_once() -> None:
    also = "They met Ada Moro and Ivo Moro in the port.\n[Moro] <said> {so}."
    assert len(sources_of("Ada Moro", "Moro", also="They met Ivo Moro in the port.")) == 1
    assert len(sources_of("Lia Tamm", also=also)) == 2
    also = "They met President Moro. When Moro left, it rained."
    assert len(sources_of("Ada Moro", "Moro", also=also)) == 1


def test_a_capital_is_its_state_but_where_all_happens_there() -> None:
    also = "In Syria and across Syria, Syrians said nothing of it."
    assert len(sources_of("the United States", "Washington", also=also)) == 1
    assert len(sources_of("Syria", "Damascus", also=also)) == 2


def test_name_is_the_fullest_and_mentions_are_all_places() -> None:
    (source,) = sources_of("Moro", "chief engineer Ada Moro, who lives here", "Ms. Moro")
    assert source.name == "Ada Moro"
    assert len(source.mentions) == 3
    assert source.why == "surname, same words"


def test_the_fullest_name_may_stand_where_nobody_speaks() -> None:
    (source,) = sources_of("Moro", also="Earlier the council had heard Ada Moro, a harbour engineer.")
    assert source.name == "Ada Moro"
    (source,) = sources_of(
        "the governor", also="Later that day they also met Velm Governor Ada Moro near the port."
    )
    assert source.name == "Ada Moro"


def test_a_lone_surname_is_shown_with_its_title() -> None:
    (source,) = sources_of("MS. TORVALD")
    assert source.name == "MS. TORVALD"


def test_an_unresolved_pronoun_stays_a_source_of_its_own() -> None:
    first, second = sources_of("he", "he")
    assert (first.why, second.why, first.name) == (PRONOUN, PRONOUN, "he")


def test_nobody_named_is_unstated() -> None:
    sources, (attribution,) = resolved("<It is said> that {the port was shut}.")
    assert sources == ()
    assert attribution.source_id == UNSTATED


def test_of_a_broken_source_the_piece_with_the_name_names() -> None:
    (source,), _ = resolved("[The engineer of the old northern harbour] <said>, [Ada Moro], {no}.")
    assert source.name == "Ada Moro"


def test_body_and_spokesman_are_two_and_the_second_is_of_the_first() -> None:
    body, person = sources_of("the Velm Harbour Office", "Velm Harbour Office spokesman Ivo Tamm")
    assert person.affiliation == body.id
    assert not body.affiliation


@pytest.mark.data
def test_the_expert_of_the_seed_is_one_source_under_three_names() -> None:
    text = next(SEED.glob("*.txt")).read_bytes().decode("utf-8")
    said = (
        "doctor of military Sciences and Chairman of the Union of raran geopolitics, Konstantin Sivkov",
        "the expert",
        "military expert",
    )
    every = _sources_at(text, said)
    (source,) = (one for one in every if one.why != SILENT)
    assert {one.id for one in every} == {source.id, source.affiliation}
    assert source.name == "Konstantin Sivkov"
    assert source.kind.value is Kind.EXPERT
    (credential,) = source.credential
    assert credential.of(text) == "doctor of military Sciences and Chairman of the Union of raran geopolitics"


@pytest.mark.data
def test_the_outlet_and_the_ministry_of_the_seed_stay_apart() -> None:
    text = next(SEED.glob("*.txt")).read_bytes().decode("utf-8")
    said = ("the Ministry of defence of Russia", "portal «Вести.RU»", "local activists", "Some sources")
    kinds = {source.name.removeprefix("the "): source.kind.value for source in _sources_at(text, said)}
    assert list(kinds.values()) == [Kind.STATE, Kind.MEDIA, Kind.LOCAL, Kind.OTHER]


def _sources_at(text: str, phrases: tuple[str, ...]) -> tuple[Source, ...]:
    document = Document(text, "seed")
    found = []
    for phrase in phrases:
        source = (Span(text.index(phrase), text.index(phrase) + len(phrase)),)
        key = attribution_id(document.text_id, source, (), ())
        found.append(Finding(Attribution(key, source, (), (), 0.9)))
    return resolve_sources(document, (), found)[0]


def test_countries_in_capitals_are_no_pronouns() -> None:
    assert [is_pronoun(word) for word in ("I", "it", "IT", "US", "WHO", "who", "We")] == [
        True, True, False, False, False, True, True,
    ]  # fmt: skip


NAMING = st.text(alphabet=st.sampled_from("Aab .,'’“”«»-\n*éЖ中") | st.characters(), min_size=1)
PHRASE = st.one_of(
    NAMING,
    st.lists(
        st.sampled_from(
            "the a his Ada Moro Velm minister spokesman of and , «Вести» Observatory sources I he it they who"
            " US ISIS (SDF) statement by report one said's General 12 al- @ada".split()
        ),
        min_size=1,
        max_size=8,
    ).map(" ".join),
)


@given(NAMING)
def test_a_name_stands_in_its_words(words: str) -> None:
    held = " ".join(words.split())
    assert head_of(words) in held


@settings(max_examples=300)
@given(
    st.lists(PHRASE.filter(lambda words: not set(words) & set("[]<>{}\\\n") and words.strip()), max_size=6)
)
def test_every_attribution_keeps_a_source_of_the_ledger(phrases: list[str]) -> None:
    document, rows = marked_document(
        "\n".join(f"x [{p.strip()}] <said> {{it was over}}." for p in phrases if p.strip().isprintable())
    )
    sources, attributed = resolve_sources(document, (), [Finding(row) for row in rows])
    ids = {source.id for source in sources}
    assert [a.id for a in attributed] == [row.id for row in rows]
    assert all(a.source_id in ids for a in attributed)
    assert len(ids) == len(sources)
    spoken = {span for a in attributed for span in a.source}
    assert {m for s in sources if s.why != SILENT for m in s.mentions} <= spoken
    assert {s.id for s in sources if s.why == SILENT} <= {s.affiliation for s in sources}
    assert all(s.name and s.name in " ".join(document.text.split()) for s in sources)
    assert [s.mentions[0] for s in sources] == sorted(s.mentions[0] for s in sources)
    assert all(s.affiliation in ids | {""} and s.affiliation != s.id for s in sources)
    assert all(span.end <= len(document.text) for s in sources for span in s.credential)


@pytest.mark.parametrize(("words", "head"), [("“, Ada Moro”", "Ada Moro"), ('", he"', "he"), (", ,", ", ,")])
def test_a_phrase_may_begin_with_a_comma(words: str, head: str) -> None:
    assert head_of(words) == head


@pytest.mark.slow
def test_time_goes_with_the_length_of_the_text() -> None:
    """A thousand sources in a text of one kind: four times the text may not take ten times as long."""
    from time import process_time

    def seconds(rows: int) -> float:
        lines = "\n".join(f"[Source {k} of the ministry] <said> that {{he, Ada, left}}." for k in range(rows))
        document, found = marked_document(lines)
        begin = process_time()
        resolve_sources(document, (), [Finding(row) for row in found])
        return process_time() - begin

    seconds(50)
    least = {rows: min(seconds(rows) for _ in range(3)) for rows in (200, 800)}
    assert least[800] < 10 * least[200] + 0.2


def test_an_outlet_keeps_its_noun_unless_the_world_knows_it_by_its_name() -> None:
    assert named(f"[SANA news agency] {SAYS}\n[Reuters news agency] {SAYS}") == [
        "SANA news agency",
        "Reuters",
    ]


def test_a_firm_keeps_what_sort_of_firm_it_is() -> None:
    assert named(f"[Velm Grid plc] {SAYS}\n[Velm Grid] {SAYS}") == ["Velm Grid plc"] * 2
    assert named(f"[The supplier, Dornaverk AS,] {SAYS}") == ["Dornaverk AS"]
    assert named(f"[Velm Grid] as ever {SAYS}") == ["Velm Grid"]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (f"[Governor Ada Moro] {SAYS}\n[the provincial governor] {SAYS}", ["Ada Moro"] * 2),
        (f"[Halm Observatory] {SAYS}\n[The observatory group] {SAYS}", ["Halm Observatory"] * 2),
        (
            f"[Monitors at the Syrian Observatory for Human Rights which counts] {SAYS}",
            ["Syrian Observatory for Human Rights"],
        ),
        (f"[The Kresh news outlet] {SAYS}", ["Kresh"]),
        (
            f"[The health ministry of Arland] {SAYS}\n[the statement] {SAYS}",
            ["The health ministry of Arland"] * 2,
        ),
        (f"[Reuters] {SAYS}\n[the statement] {SAYS}", ["Reuters", "the statement"]),
        (
            f"[The mill] <said> in a statement {{that it rained}}.\n[The document] {SAYS}",
            ["The mill"] * 2,
        ),
        (
            f"[The mill] <said> in a short note {{that it rained}}.\n[the text] {SAYS}",
            ["The mill"] * 2,
        ),
        (f"[The mill] <said> {{that it rained}}.\n[The document] {SAYS}", ["The mill", "The document"]),
        (
            f"[The mill] <said> in a note {{it rained}}.\n[A leaked memo] {SAYS}\n[The document] {SAYS}",
            ["The mill", "The document", "The document"],
        ),
        (f"[from the Ostra Tribune] {SAYS}", ["Ostra Tribune"]),
        (f"[media analyst Ken Doctor] {SAYS}\n[Doctor] {SAYS}", ["Ken Doctor"] * 2),
        (f"[analyst Ken Moro] {SAYS}\n[Doctor] {SAYS}", ["Ken Moro", "Doctor"]),
        (
            f"[Leader of opposition, Ivan Holt,] {SAYS}\n[The leader of the opposition] {SAYS}",
            ["Ivan Holt"] * 2,
        ),
        (
            f"[A statement from the Halm Relief Trust] {SAYS}\n"
            "[The auditor] <denied> {the loss}, the statement noted.\n"
            "= {The auditor denied the loss}, [the statement] <noted>.\n"
            f"[The statement] {SAYS}",
            ["Halm Relief Trust", "The auditor", *["Halm Relief Trust"] * 2],
        ),
        (
            f"[The UK based Halm Observatory] {SAYS}\n[the London based monitor] {SAYS}",
            ["Halm Observatory"] * 2,
        ),
        (f"[The UK-based Observatory] {SAYS}", ["The UK-based Observatory"]),
        (
            f"[a group monitoring the war] {SAYS}\n[The Halm Observatory] {SAYS}",
            ["Halm Observatory"] * 2,
        ),
        (f"[Halm Relief Trust] {SAYS}\n[the medical charity] {SAYS}", ["Halm Relief Trust"] * 2),
        (f"[Halm Observatory] {SAYS}\n[the charity] {SAYS}", ["Halm Observatory", "the charity"]),
        (f"[the Hezbollah jihadist alliance] {SAYS}", ["Hezbollah"]),
        (f'[the opposition "Velm" TV network] {SAYS}', ["Velm"]),
        (f"[the UN health agency] {SAYS}", ["the UN health agency"]),
        (f"[the members of the Velm Council] {SAYS}", ["Velm Council"]),
        (
            f"[the members of the Velm Council in Ostrava] {SAYS}",
            ["the members of the Velm Council in Ostrava"],
        ),
        (f"[AFP] {SAYS}\n[state television] {SAYS}", ["AFP", "state television"]),
        (f"[The Halm agency] {SAYS}\n[Syrian television] {SAYS}", ["Halm", "Syrian television"]),
        (f"[The Syrian channel Halm] {SAYS}\n[Syrian television] {SAYS}", ["Halm", "Halm"]),
        (f"[The newspaper Halm] {SAYS}\n[the Syrian newspaper] {SAYS}", ["Halm", "Halm"]),
        (f"[Medical charity the Halm Relief Society (HRS)] {SAYS}", ["Halm Relief Society"]),
        (f"[Ada Moro MSFs medical manager in Velm] {SAYS}", ["Ada Moro"]),
        (
            f"[The Halm Observatory] {SAYS}\nIt blamed Hezbollah and the Islamic State.\n[The group] {SAYS}",
            ["Halm Observatory"] * 2,
        ),
    ],
)
def test_descriptions_of_who_was_named(lines: str, names: list[str]) -> None:
    assert named(lines) == names


@pytest.mark.parametrize(
    ("phrase", "name", "identity"),
    [
        ("Rescuers", "Rescuers", Identity.COLLECTIVE),
        ("The government which", "The government", Identity.DESCRIBED),
        ("Italy", "Italy", Identity.NAMED),
        ("Emily", "Emily", Identity.NAMED),
    ],
)
def test_a_word_that_opens_a_sentence_is_no_name_by_its_capital(
    phrase: str, name: str, identity: Identity
) -> None:
    (source,) = sources_of(phrase)
    assert (source.name, source.identity.value) == (name, identity)


@pytest.mark.parametrize(
    ("phrase", "identity"),
    [
        ("State media", Identity.DESCRIBED),
        ("a Reuters photographer in Velm", Identity.DESCRIBED),
        ("a freelance photographer", Identity.UNNAMED_PERSON),
        ("the health ministry in Ankara", Identity.DESCRIBED),
        ("the Turkish health ministry", Identity.NAMED),
    ],
)
def test_how_well_a_body_or_a_reporter_on_the_spot_could_be_found(phrase: str, identity: Identity) -> None:
    (source,) = (source for source in sources_of(phrase) if source.why != SILENT)
    assert source.identity.value == identity


def test_an_adverb_names_nobody() -> None:
    assert named("[Puzzlingly the ministry] <said> {three commanders were dead}.") == [
        "Puzzlingly the ministry"
    ]


def test_who_is_named_in_the_description_is_nobody_named_later() -> None:
    found = named(f"[the head of the Center Major General Ivan Moro] {SAYS}\n[Its director, Ada Tal,] {SAYS}")
    assert found[0] != found[1]


def test_a_court_is_no_regulator_named_later() -> None:
    found = named(f"[The court] {SAYS}\n[The Velmian financial regulator FVA] {SAYS}")
    assert found == ["The court", "FVA"]


def test_a_report_that_nobody_confirmed_is_not_called_unconfirmed() -> None:
    assert "Unconfirmed" not in named(f"[Unconfirmed reports on social media] {SAYS}")


def test_what_a_body_was_called_more_fully_in_passing_names_it() -> None:
    assert named(f"The US-led coalition came.\n[The coalition] {SAYS}") == ["US-led coalition"]


def test_what_another_body_was_called_names_no_other() -> None:
    assert named(f"The rebel coalition came.\n[The harbour office] {SAYS}") == ["The harbour office"]


@pytest.mark.parametrize(
    "name", ["the Morning Herald", "The Evening Post", "the Friday Mirror", "the Sunday Chronicle"]
)
def test_a_papers_name_may_begin_with_when_it_appears(name: str) -> None:
    assert named(f"[{name}] <wrote> {{that it rained}}.") == [name[4:]]


def test_a_day_before_a_name_is_none_of_it() -> None:
    assert named("On Sunday [Velm Herald] <wrote> {that it rained}.") == ["Velm Herald"]
    assert named("It rained on the Sunday. [Herald] <wrote> {so}.") == ["Herald"]
