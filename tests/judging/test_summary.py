"""The figures add up, list their rows, and say no more than the rows do."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.core.attribution import Attribution
from sayso.core.chain import Relay
from sayso.core.evidence import Evidence, EvidenceKind, Shown
from sayso.core.source import PRONOUN, UNSTATED, Identity, Kind, Source
from sayso.core.span import Span
from sayso.core.summary import Summary
from sayso.core.verdict import Act, ContentType, Verdict
from sayso.core.voice import Voice, VoiceRow
from sayso.judging.summary import summarise

HERE = (Span(0, 1),)
EXPERT = Source("e", "Ivo Sandor", HERE, identity=Verdict(Identity.NAMED), kind=Verdict(Kind.EXPERT))
AGENCY = Source("f", "FAN", HERE, identity=Verdict(Identity.NAMED), kind=Verdict(Kind.MEDIA))
CROWD = Source("c", "some sources", HERE, identity=Verdict(Identity.COLLECTIVE), kind=Verdict(Kind.OTHER))
SOURCES = (EXPERT, AGENCY, CROWD)


def row(name: str, source: str = "e", **fields: object) -> Attribution:
    base = Attribution(name, HERE, HERE, HERE, 0.9, source)
    return replace(base, **({"act": Verdict(Act.STATEMENT)} | fields))


def own(name: str, voice: Voice, kind: ContentType = ContentType.CHECKABLE) -> VoiceRow:
    return VoiceRow(name, HERE, Verdict(voice), Verdict(kind))


def summary(attributions: list[Attribution], voice: list[VoiceRow]) -> Summary:
    return summarise(SOURCES, attributions, voice, doubtful_below=0.5)


def test_the_seeds_sentence() -> None:
    through = (Relay("f"), Relay("e"))
    evidence = (Evidence(EvidenceKind.UNSPECIFIED, Shown.MENTIONED, HERE, "by hand"),)
    rows = [row(f"e{n}", chain=through) for n in range(5)]
    rows += [row("c1", "c", evidence=evidence), row("u1", UNSTATED)]
    told = summary(rows, [own("v1", Voice.AUTHOR), own("v2", Voice.UNCLEAR), own("v3", Voice.CARRIED_ON)])
    assert told.sentence == (
        "10 claims: 1 in the article's own voice, 1 perhaps carried on from a source, 1 unclear whose, "
        "5 from Ivo Sandor (expert) through FAN, 1 from people not named, 1 with no source given; "
        "evidence mentioned once, shown or linked never."
    )
    assert told.stated_origins == ("e",)
    assert told.to_check == ("v2",)


def test_a_pronoun_that_is_not_resolved_is_nobody_whom_the_header_names() -> None:
    she = Source("s", "She", HERE, PRONOUN, Verdict(Identity.NAMED))
    rows = [row("s1", "s"), row("s2", "s"), row("c1", "c")]
    told = summarise((*SOURCES, she), rows, [], doubtful_below=0.5)
    assert told.sentence.startswith(
        "3 claims: 2 by a pronoun that is not resolved, 1 from people not named; "
    )
    assert told.stated_origins == ()


def test_demands_attitudes_nested_rows_and_holders_are_no_claims() -> None:
    rows = [
        row("claim"),
        row("call", type=Verdict(ContentType.DEMAND)),
        row("wish", act=Verdict(Act.ATTITUDE)),
        row("inner", parent="claim"),
        row("held", holder=Verdict(True)),
        row("of a wish", parent="wish"),
        row("inner of a wish", parent="of a wish"),
    ]
    told = summary(rows, [own("v", Voice.AUTHOR, ContentType.DEMAND)])
    assert told.claims == ("claim", "of a wish")
    assert told.demands == ("call", "v")


def test_an_article_without_claims_says_so() -> None:
    assert summary([], []).sentence == "No claims found."


ROWS = st.lists(st.tuples(st.sampled_from(["e", "f", "c", UNSTATED]), st.floats(0, 1)), max_size=12)
OWN = st.lists(st.sampled_from(Voice), max_size=8)


@given(ROWS, OWN)
def test_every_figure_lists_rows_and_the_parts_add_up(
    told: list[tuple[str, float]], voices: list[Voice]
) -> None:
    rows = [row(f"a{n}", source, confidence=sure) for n, (source, sure) in enumerate(told)]
    found = summary(rows, [own(f"v{n}", voice) for n, voice in enumerate(voices)])
    parts = [r for group in (*found.by_source.values(), *found.by_voice.values()) for r in group]
    assert sorted(parts) == sorted(found.claims)
    assert sorted((*found.sure, *found.to_check)) == sorted(found.claims)
    assert sorted(r for group in found.by_kind.values() for r in group) == sorted(r.id for r in rows)
    assert "independent" not in found.sentence
    counted = [
        int(w) for part in found.sentence.split(";")[0].split(", ") for w in part.split() if w.isdigit()
    ]
    if found.claims:
        total = counted[0]
        assert total == len(found.claims)


def test_a_source_is_told_as_it_stands_in_a_sentence() -> None:
    mayor = Source("m", "The mayor", HERE, identity=Verdict(Identity.DESCRIBED), kind=Verdict(Kind.STATE))
    paper = Source("p", "The Weir", HERE, identity=Verdict(Identity.NAMED), kind=Verdict(Kind.MEDIA))
    clerk = Source(
        "k", "from the clerk", HERE, identity=Verdict(Identity.DESCRIBED), kind=Verdict(Kind.STATE)
    )
    rows = [row("m1", "m"), row("p1", "p"), row("k1", "k")]
    told = summarise((mayor, paper, clerk), rows, [], doubtful_below=0.5)
    assert told.sentence.startswith("3 claims: 1 from the mayor, 1 from The Weir, 1 from the clerk;")


def test_what_an_inner_row_offers_is_offered_for_the_claim_around_it() -> None:
    data = (Evidence(EvidenceKind.DATA, Shown.MENTIONED, HERE, "by hand"),)
    rows = [row("e1"), row("i1", "c", parent="e1", evidence=data), row("i2", "c", parent="i1", evidence=data)]
    told = summary(rows, [])
    assert told.evidence == {"mentioned": ("e1",)}
    assert told.sentence.endswith("evidence mentioned once, shown or linked never.")
