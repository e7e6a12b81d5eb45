"""The newsrooms of one family as it grows: its articles, outlets still free, and how a copy is published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from evaluation.presssim.article import OWN_WORDS, Article, Sentence, Zone, laid_out
from evaluation.presssim.desk import Desk
from evaluation.presssim.operators import KIT, Dater, Kit, Operator
from evaluation.presssim.operators.dates import to_the_day, to_the_minute
from evaluation.presssim.operators.draft import Draft, applied, name_of, taken
from evaluation.presssim.outlets import Outlet, outlets
from evaluation.presssim.sheet import Source


class Newsroom:
    """Everything published so far. `heard` are the sources that origins had for the lead ("" own eyes)."""

    def __init__(self, desk: Desk, size: int, articles: Sequence[Article] = ()) -> None:
        self.desk = desk
        self.size = size
        self.articles = list(articles)
        self.heard: list[str] = []
        self.kit: Kit = KIT[desk.sheet.part]
        used = {article.outlet.id for article in articles}
        self._free = [outlet for outlet in outlets(desk.sheet.part) if outlet.id not in used]
        self.desk.chance.shuffle(self._free)

    def outlet(self, styles: list[str] | None = None) -> Outlet:
        """One that has published nothing here yet, of these manners if there is one; else any."""
        fitting = [outlet for outlet in self._free if styles is None or outlet.style in styles]
        if not self._free:
            return self.desk.one(outlets(self.desk.sheet.part))
        found = (fitting or self._free)[0]
        self._free.remove(found)
        return found

    def sources(self) -> Mapping[str, Source]:
        """Those of the sheet, those that were invented, and reporters who saw something."""
        return {**self.desk.sheet.sources, **self.desk.added}

    def publish_own(self, outlet: Outlet, sentences: tuple[Sentence, ...], time: datetime) -> Article:
        """An article that was made from no other."""
        return self.publish(applied(self.kit.bars, Draft(outlet, sentences), self.desk), time)

    def publish(self, draft: Draft, time: datetime, dater: Dater | None = None) -> Article:
        """The draft as the next article, at its true time, with the date its page shows."""
        number = len(self.articles)
        sentences, text, places = laid_out(number, draft.sentences)
        date = dater or self._dater(draft.outlet)
        shown, dated = date(time, self.desk) if date else (None, "none")
        ordinary = date in {to_the_minute, to_the_day, None}
        made = draft.made if ordinary or date is None else (*draft.made, name_of(date))
        parents = tuple(dict.fromkeys(parent.number for parent in draft.parents))
        article = Article(
            number=number,
            outlet=draft.outlet,
            sentences=sentences,
            text=text,
            places=tuple(tuple(spans) for spans in places),
            time=time,
            shown=shown,
            dated=dated,
            parents=parents,
            made=made,
        )
        self.articles.append(article)
        return article

    def copy(self, parent: Article, outlet: Outlet, *, credited: bool | None = None) -> Article:
        """Another outlet's article made from this one by a recipe of chance."""
        desk = self.desk
        zones = OWN_WORDS | ({Zone.DATELINE, Zone.STANDING} if desk.happens(0.3) else frozenset())
        draft = taken(parent, outlet, zones=frozenset(zones))
        for operator in self._recipe(outlet, credited):
            draft = applied(operator, draft, desk)
        return self.publish(draft, self.after(parent))

    def after(self, *parents: Article) -> datetime:
        """Some time after the last of them: mostly within hours."""
        minutes = self.desk.chance.choice((20, 60, 180, 600, 2000)) * self.desk.chance.uniform(0.5, 1.5)
        return max(parent.time for parent in parents) + timedelta(minutes=round(minutes) + 1)

    def _recipe(self, outlet: Outlet, credited: bool | None) -> list[Operator]:
        """What is done, in its order: the whole, the facts, the words, credits, additions, dress, letters."""
        kit, desk = self.kit, self.desk
        portal = outlet.style == "portal"
        whole = desk.chance.choices((kit.reprint, kit.abridge, kit.reword), (34, 36, 30))[0]
        steps: list[tuple[Operator, float]] = [
            (kit.number, 0.12),
            (kit.negate, 0.05),
            (kit.swap, 0.1),
            (kit.synonyms, 0.3 if whole is not kit.reword else 0.0),
        ]
        steps += [(operator, 1.0) for operator in self._crediting(credited)]
        steps += [
            (kit.hear, 0.1),
            (kit.expert, 0.05),
            (kit.unnamed, 0.07),
            (kit.pad, 0.14),
            (kit.headline, 0.6),
            (kit.translate, 0.5 if portal else 0.02),
            *((script, 0.2 if portal else 0.02) for script in kit.script),
            (kit.bars, 1.0),
        ]
        return [whole, *(operator for operator, share in steps if desk.happens(share))]

    def _crediting(self, credited: bool | None) -> list[Operator]:
        """How the parent is named: half of all copies name it, others keep silent, or drop or change it."""
        kit, desk = self.kit, self.desk
        draw = 0.0 if credited else desk.chance.random()
        if draw < 0.5 and credited is not False:
            return [desk.one(kit.credit)]
        return [kit.uncredit] if draw < 0.66 else [kit.miscredit] if draw < 0.8 else []

    def _dater(self, outlet: Outlet) -> Dater | None:
        draw = self.desk.chance.random()
        if draw < 0.06:
            return self.kit.undate
        if draw < 0.1:
            return self.desk.one(self.kit.misdate)
        return {"time": to_the_minute, "day": to_the_day}.get(outlet.dates)
