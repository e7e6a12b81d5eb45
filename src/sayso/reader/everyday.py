"""Rows whose reporting word is none of saying, showing or thinking: they must be surer than others.

"Farmers do not need a hydrologist", "it reserves rates for towns", "we did not see one soldier": of such rows
with little confidence one in four is right, of the others with as little one in two. The verbs and nouns of
saying, showing, thinking, wanting and knowing are listed as stems, so that what is missing here is everyday.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.core.attribution import Attribution

SURE: Final = 0.6
"""Confidence from which an everyday word is believed (chosen on war-dev and own articles)."""
_SAYING: Final = (
    "accept accord account accus acknowledg add address admi admir admonish advertis advic advis"
    " advoc affirm agree alert alleg allud amplif announc answer apolog appeal applaud argu argument"
    " articulat ascrib ask assail assert assess assur attack attention attest attribut aver avow bash"
    " bemoan berat beseech boast brag brand brief broadcast brush call caution censur charg chid"
    " circulat cit claim clarif comment commit communicat complain complaint compliment conced conclu"
    " condemn confess confid confirm congratul contain contend contradict convey correct counsel"
    " counter credit cried critic cry curs damn debunk decla declar declin decr defend defin demand"
    " demonstrat den deni depict deplor deris describ detail dictat disagree disavow disclos dismiss"
    " dispel disput divulg doubt dub echo elaborat emphas endors enumerat estimat exclaim explain"
    " explanation expound express extol figure forecast foretell foretold forgiv fum gloat greet"
    " grumbl guarantee hail highlight hint identif impl implor indicat inform inquir insinuat insist"
    " instruct interject interpret introduc invit jok judg lambast lament laud lectur liken list"
    " maintain mention moan mock mourn mumbl murmur mutter narrat not notif object observ opin opinion"
    " order paint phras plead pledg point post pour prais pray predict present press pretend proclaim"
    " profess proj promis pronounc propos protest prov provid publish put question quip quot rais rant"
    " rate rated rating react read reaffirm reason reassur rebuff rebuk rebut recall recap recit"
    " recogni recommend record recount refer reflect refus refut regist reiterat reject relat relay"
    " releas remark remember remind repeat repl repli report represent reproach request respond restat"
    " retort retract reveal review rul rumo rumor rumour said say saying scoff scold shout show shown"
    " sign slam speak specif specul spell spoke stat stipulat stress submit suggest summari summon"
    " support swear swore taught teach teas tell testif testimon thank threat threaten told tout"
    " transmi tweet underlin underscor unveil updat urg utter verif voic vouch vow wail warn welcom"
    " whin whisper word words writ write wrote yell"
)
_MINDING: Final = (
    "afraid aim alarm angr anticipat anxious appreciat assum aware belief believ bet blam calculat"
    " car certain choos chose clear committ concern confiden consider content convinc count cred decid"
    " decision dedicat deem delight design desir determin disappoint discover dismay distrust dream"
    " eager encourag enjoy envisag envision expect fear feel felt figur find forese foresee forget"
    " forgot found frighten furious glad grateful guess happ hat hear heard held hesit hold hop horrif"
    " imagin infer inten interest judg keen knew know known learn lik love mean meant mind mull notic"
    " offend opin oppos optimis perceiv plan pleas ponder prefer prepar presum proud read realis"
    " realiz reckon regard regret relish reluct resent resolv sad sadden satisf saw see seek seem seen"
    " sens share shock sorry sought sure surmis surpris suspect suspic sympath terrif think thought"
    " thrill tire toy trust uncertain understand understood unsure unwilling upset view wait want wary"
    " weigh will willing wish wonder worr"
)
_KNOWN: Final = frozenset(f"{_SAYING} {_MINDING}".split())
_WORD: Final = re.compile(r"[a-z]+", re.IGNORECASE)
_LONGEST: Final = max(map(len, _KNOWN))
_SHORT: Final = 4
"""Longer stems may have any ending, short ones those of verbs alone: "note", not "nothing"."""
_ENDING: Final = re.compile(
    r"(?:e|es|s|ed|d|en|n|ned|ning|ping|ped|ing|ting|ted|ging|ged|ies|ied|y|ly|edly)?"
)


def is_everyday(text: str, row: Attribution) -> bool:
    """Whether a row rests on an everyday word and is not sure enough."""
    if row.confidence >= SURE or not row.cue:
        return False
    words = [word.lower() for span in row.cue for word in _WORD.findall(span.of(text))]
    return bool(words) and not any(map(_is_known, words))


def _is_known(word: str) -> bool:
    """Whether a word is a form of a known stem."""
    stems = (word[:size] for size in range(2, min(len(word), _LONGEST) + 1))
    return any(
        stem in _KNOWN and (len(stem) > _SHORT or _ENDING.fullmatch(word, len(stem)) is not None)
        for stem in stems
    )
