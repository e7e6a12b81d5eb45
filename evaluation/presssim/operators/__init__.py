"""What can be done to an article. Choosing and reporting use different operators for the same kind of deed.

`KIT["choose"]` and `KIT["report"]` hold the same fields, and no operator is in both, but for the two that do
nothing to a date. So a threshold that was chosen on one set meets the other as something new.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from evaluation.presssim.operators import (
    crediting,
    dates,
    facts,
    furniture,
    joining,
    noise,
    padding,
    whole,
    wording,
)
from evaluation.presssim.operators.dates import Dater
from evaluation.presssim.operators.draft import Operator
from evaluation.presssim.operators.joining import Joiner
from evaluation.presssim.sheet import Part


@dataclass(frozen=True, slots=True)
class Kit:
    """The operators of one part, by what they are for."""

    reprint: Operator
    abridge: Operator
    reword: Operator
    synonyms: Operator
    headline: Operator
    bars: Operator
    credit: tuple[Operator, ...]
    uncredit: Operator
    miscredit: Operator
    number: Operator
    negate: Operator
    swap: Operator
    translate: Operator
    script: tuple[Operator, ...]
    pad: Operator
    expert: Operator
    unnamed: Operator
    hear: Operator
    merge: Joiner
    roundup: Joiner
    undate: Dater
    misdate: tuple[Dater, ...]


KIT: Final[dict[Part, Kit]] = {
    "choose": Kit(
        reprint=whole.reprint_whole,
        abridge=whole.keep_the_top,
        reword=wording.reworded,
        synonyms=wording.synonyms_common,
        headline=furniture.headline_of_a_claim,
        bars=furniture.bars_after,
        credit=(crediting.credit_in_the_lead,),
        uncredit=crediting.credit_cut,
        miscredit=crediting.credit_to_another_outlet,
        number=facts.number_nudged,
        negate=facts.negated_by_the_sheet,
        swap=facts.actors_swapped,
        translate=noise.articles_lost,
        script=(noise.look_alikes,),
        pad=padding.one_sentence_more,
        expert=padding.expert_agrees,
        unnamed=padding.sources_say,
        hear=padding.a_call_of_its_own,
        merge=joining.merged_in_turn,
        roundup=joining.roundup_in_paragraphs,
        undate=dates.date_lost,
        misdate=(dates.back_dated_by_hours, dates.date_of_another_year),
    ),
    "report": Kit(
        reprint=whole.reprint_restyled,
        abridge=whole.pick_sentences,
        reword=wording.reworded_and_turned,
        synonyms=wording.synonyms_bookish,
        headline=furniture.headline_that_shouts,
        bars=furniture.bars_between,
        credit=(crediting.credit_in_passing, crediting.credit_at_the_foot),
        uncredit=crediting.credit_swallowed,
        miscredit=crediting.credit_to_unnamed,
        number=facts.number_misplaced,
        negate=facts.negated_in_place,
        swap=facts.actors_swapped_anew,
        translate=noise.calques,
        script=(noise.names_in_cyrillic, noise.names_respelled),
        pad=padding.one_remark_more,
        expert=padding.expert_with_credentials,
        unnamed=padding.some_assert,
        hear=padding.a_witness_of_its_own,
        merge=joining.merged_by_blocks,
        roundup=joining.roundup_in_a_list,
        undate=dates.date_lost_to_the_month,
        misdate=(dates.back_dated_by_days, dates.date_in_the_future),
    ),
}
__all__ = ["KIT", "Dater", "Joiner", "Kit", "Operator"]
