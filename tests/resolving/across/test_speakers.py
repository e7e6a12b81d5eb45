"""Who the sources of single articles are over several: ids, bodies, sides."""

from sayso.core.trace import Speaker
from sayso.resolving.across.speakers import speakers_of
from tests.tracing.told import told


def speakers(*lines: str) -> dict[str, Speaker]:
    """By the name that an article has; of several articles with one name, the last one's."""
    ledgers = [told(line).ledger for line in lines]
    found = speakers_of(ledgers)
    return {
        source.name: found[ledger.document.text_id, source.id]
        for ledger in ledgers
        for source in ledger.sources
    }


def test_a_name_is_one_speaker_in_every_article() -> None:
    one, other = (
        "[Sergei Lavrov] <said> {talks went on}.",
        "[Foreign Minister Sergei Lavrov] <said> {it is over}.",
    )
    ids = {found.id for found in speakers(one, other).values()}
    assert len(ids) == 1


def test_a_description_that_names_a_body_speaks_for_it() -> None:
    found = speakers(
        "[A spokesman for the Ostra Port Authority] <said> {the harbour is shut}.",
        "[The Ostra Port Authority] <said> {ships are waiting}.",
    )
    spokesman = next(one for name, one in found.items() if "spokesman" in name)
    authority = next(one for name, one in found.items() if "spokesman" not in name)
    assert spokesman.body == authority.id == authority.body
    assert spokesman.id != authority.id


def test_bodies_of_one_state_are_one_side() -> None:
    found = speakers(
        "[The Russian Defence Ministry] <said> {no plane was lost}.",
        "[Russia's Foreign Ministry] <said> {talks go on}.",
        "[The Syrian government] <said> {the road is open}.",
    )
    russian = {one.side for name, one in found.items() if "Russia" in name}
    (syrian,) = {one.side for name, one in found.items() if "Syria" in name}
    assert len(russian) == 1
    assert syrian not in russian


def test_words_that_many_could_mean_are_nobody_elses() -> None:
    first, second = told("[The minister] <said> {it is over}."), told("[The minister] <said> {it goes on}.")
    found = speakers_of([first.ledger, second.ledger])
    assert len({one.id for one in found.values()}) == len(found) == 2
    assert not any(one.vouched for one in found.values())
