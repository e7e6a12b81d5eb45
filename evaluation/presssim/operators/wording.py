"""Operators that keep what is said and change the words. Two tables of synonyms that share no word."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from evaluation.presssim import frames
from evaluation.presssim.article import Sentence, Voice, Zone
from evaluation.presssim.desk import Desk, brief, content_of
from evaluation.presssim.operators.draft import Draft, exchanged, mapped
from evaluation.presssim.origin import report
from evaluation.presssim.words import Role, having, words_of


def reworded(draft: Draft, desk: Desk) -> Draft:
    """Every claim told again in other words, with its source; background left out, quotations kept."""
    made = draft
    for place in draft.claims:
        if (new := _anew(draft.sentences[place], draft, desk)) is not None:
            made = made.with_one(place, new, "reworded")
    kept = (s for s in made.sentences if s.says or s.utterance or s.zone is not Zone.BODY)
    return made.having(kept) if made is not draft else draft


def reworded_and_turned(draft: Draft, desk: Desk) -> Draft:
    """Claims told again in other words and in another order; quotations and background left out."""
    made = [draft.sentences[place] for place in draft.claims]
    told = [_anew(sentence, draft, desk) for sentence in made]
    if not any(told):
        return draft
    new = [
        replace(there or here, edits=(*here.edits, "reworded_and_turned"))
        for here, there in zip(made, told, strict=True)
    ]
    turned = [new[0], *desk.chance.sample(new[1:], len(new) - 1)]
    rest = (sentence for sentence in draft.sentences if sentence.zone is not Zone.BODY)
    return draft.having((*rest, *turned))


def synonyms_common(draft: Draft, desk: Desk) -> Draft:
    """Here and there an everyday word for another."""
    return mapped(draft, lambda words: exchanged(words, COMMON, desk), "synonyms_common", quotes=False)


def synonyms_bookish(draft: Draft, desk: Desk) -> Draft:
    """Here and there the word of an official for that of a reporter."""
    return mapped(draft, lambda words: exchanged(words, BOOKISH, desk), "synonyms_bookish", quotes=False)


def _anew(sentence: Sentence, draft: Draft, desk: Desk) -> Sentence | None:
    """The same claim in an unused wording, given to the source the sentence names, if it names one."""
    says = sentence.says
    assert says
    if says.voice is Voice.DENIED or not says.exact.affirmed or sentence.utterance:
        return None
    claim = desk.sheet.claim(says.exact.claim)
    template = desk.wording(claim)
    if template is None:
        return None
    style = draft.outlet.style
    spelled = style in {"wire", "local"}
    content = content_of(template, claim, says.exact.numbers, says.exact.actors, spelled=spelled)
    source = having(sentence.words, Role.SOURCE)
    if says.source and source and not says.source.startswith("seen/"):
        speaker = desk.source(says.source)
        named = speaker.short if len(source) <= len(words_of(speaker.short, {})) else brief(speaker)
        words = report(claim, speaker, style, words_of(named, {}), desk, content)
        return replace(sentence, words=words, cited=None)
    if says.source:
        words = frames.framed(desk.one(frames.SEEN), content, source)
        return replace(sentence, words=words, cited=None)
    return replace(
        sentence,
        words=frames.framed("{content}.", content),
        says=replace(says, voice=Voice.OWN),
        cited=None,
    )


COMMON: Final = dict(
    pair.strip().split(" > ")
    for pair in """
about > around; began > started; big > large; buildings > houses; children > kids;
damaged > harmed; destroyed > wrecked; during > in the course of; earlier > before; employees > workers;
found > discovered; injured > hurt; whole > entire;
near > close to; nearly > almost;  officials > authorities; people > persons;
residents > locals; several > a few; since > ever since; staff > workers; until > till;
vehicles > cars; village > settlement; while > as
""".split(";")
)
BOOKISH: Final = dict(
    pair.strip().split(" > ")
    for pair in """
also > likewise; bought > purchased; broke > erupted; built > constructed; caused > provoked;
closed > shut; died > perished; early > initial; ended > concluded; fire > blaze;
gave > provided; help > assistance; houses > dwellings; large > considerable;
least > minimum; lost > forfeited; men > males; needed > required; paid > remitted;
part > portion; road > highway; sent > dispatched; showed > demonstrated; spread > expanded; start > commence;
stopped > halted; talks > negotiations; took > seized; town > locality; tried > attempted; used > employed;
went > proceeded; without > in the absence of; workers > labourers; works > facilities
""".split(";")
)
