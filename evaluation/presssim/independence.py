"""On how many independent origins a claim rests, by the definition and from the true graph alone.

This is the definition of the ledger (section 8) word for word, over what is known here and nowhere else; it
shares no code with the product. The graph leads from every supporting mention to what it rests on: mentions
of other articles, persons and offices, an outlet's own eyes. A *source component* is a strongly connected
component that rests on nothing else; each that holds a basis is one origin.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evaluation.presssim.article import Carried, Family, Heard, Saying, Seen, Voice
from evaluation.presssim.desk import brief
from evaluation.presssim.mentions import Mention
from evaluation.presssim.sheet import Exact, Source
from evaluation.presssim.words import Role, having, words_of

Node = tuple[str, ...]
Graph = Mapping[Node, frozenset[Node]]

KNOWN = frozenset({"named", "described"})
_FIRMEST = ("named", "described", "unnamed_person", "collective", "unstated")


@dataclass(frozen=True, slots=True)
class Basis:
    """Something a claim finally rests on; `access` is how it can know ("none" where nothing says so)."""

    id: str
    names: tuple[str, ...]
    kind: str
    identity: str
    access: str
    side: str
    invented: bool

    @property
    def counts(self) -> bool:
        """Whether it is an origin with a positive ground: somebody real, known, who can know."""
        return self.identity in KNOWN and self.access != "none" and not self.invented


@dataclass(frozen=True, slots=True)
class Independence:
    """The true figures of one claim among the articles given.

    independent: origins with access, known and real; what *likely* should be, and *lo* never above.
    distinct: known and real origins, with access or without.
    told: known origins if all that are named exist; *hi* may reach this.
    hearing: publishers that heard or saw an origin with access themselves.
    sides: independent origins when those of one side count once.
    left_out: source components that raise nothing: unnamed, collective, or nothing at all behind them.
    """

    independent: int
    distinct: int
    told: int
    hearing: int
    sides: int
    origins: tuple[Basis, ...]
    left_out: tuple[str, ...]

    @property
    def words(self) -> str:
        """The figures as a reader is told them."""
        if self.independent > 1:
            return f"{self.independent} independent origins"
        if self.distinct > 1:
            return f"{self.distinct} distinct origins, independence not established"
        return "one origin" if self.distinct else "no known origin"


def supports(saying: Saying | Mention, exact: Exact) -> bool:
    """Whether a mention carries the event as this exact claim has it: not denied, same polarity and roles."""
    return (
        saying.voice is not Voice.DENIED
        and saying.exact.claim == exact.claim
        and saying.exact.affirmed == exact.affirmed
        and saying.exact.actors == exact.actors
    )


def independence(family: Family, exact: Exact, *, strictly: bool = False) -> Independence:
    """The figures of an event; if `strictly` of the exact claim alone: what a copier made has no origin."""
    graph = claim_graph(family, exact, strictly=strictly)
    origins: list[Basis] = []
    left: list[str] = []
    for component in source_components(graph):
        bases = [_basis(family, node[1], exact) for node in sorted(component) if node[0] == "basis"]
        known = [basis for basis in bases if basis.identity in KNOWN]
        if known:
            origins.append(next((basis for basis in known if basis.counts), known[0]))
        else:
            left.append(bases[0].identity if bases else "nothing behind it")
    counted = [basis for basis in origins if basis.counts]
    return Independence(
        independent=len(counted),
        distinct=sum(not basis.invented for basis in origins),
        told=len(origins),
        hearing=_hearing(family, exact, {basis.id for basis in counted}, strictly=strictly),
        sides=len({basis.side or basis.id for basis in counted}),
        origins=tuple(origins),
        left_out=tuple(sorted(left)),
    )


def claim_graph(family: Family, exact: Exact, *, strictly: bool = False) -> Graph:
    """From each supporting mention of a given article, and all that these rest on, to what it rests on."""
    found: dict[Node, frozenset[Node]] = {}
    todo = [
        _mention(article.number, place)
        for article, place, says in family.mentions()
        if _same(says, exact, strictly)
    ]
    while todo:
        node = todo.pop()
        if node in found:
            continue
        found[node] = frozenset(_rests(family, node, exact, strictly))
        todo += found[node]
    return found


def source_components(graph: Graph) -> list[frozenset[Node]]:
    """Sets of nodes that reach each other and nothing else."""
    reach = {node: reachable(graph, node) for node in graph}
    components = {frozenset(other for other in reach[node] if node in reach[other]) for node in graph}
    return sorted((c for c in components if all(reach[node] == c for node in c)), key=sorted)


def reachable(graph: Graph, start: Node) -> frozenset[Node]:
    """The node itself and everything it rests on, at whatever distance."""
    seen = {start}
    todo = [start]
    while todo:
        new = graph[todo.pop()] - seen
        seen |= new
        todo += new
    return frozenset(seen)


def basis_of(family: Family, source_id: str) -> str:
    """The basis of a source: its body, or itself."""
    return family.sources[source_id].basis


def _rests(family: Family, node: Node, exact: Exact, strictly: bool) -> Iterable[Node]:
    if node[0] == "basis":
        key = exact.claim.rpartition("/")[2]
        for source in family.sources.values():
            if source.basis == node[1] and key in source.relies:
                yield ("basis", basis_of(family, source.relies[key]))
        return
    sentence = family.world[int(node[1])].sentences[int(node[2])]
    assert sentence.says
    for rest in sentence.says.rests:
        if isinstance(rest, Heard):
            yield ("basis", basis_of(family, rest.source))
        elif isinstance(rest, Seen):
            yield ("basis", basis_of(family, f"seen/{rest.outlet}"))
        elif _carries(family, rest, exact, strictly):
            yield _mention(rest.article, rest.sentence)


def _carries(family: Family, rest: Carried, exact: Exact, strictly: bool) -> bool:
    says = family.world[rest.article].sentences[rest.sentence].says
    return says is not None and _same(says, exact, strictly)


def _same(says: Saying, exact: Exact, strictly: bool) -> bool:
    return supports(says, exact) and (not strictly or says.exact == exact)


def _mention(article: int, sentence: int) -> Node:
    return ("mention", f"{article:04d}", f"{sentence:04d}")


def _basis(family: Family, basis: str, exact: Exact) -> Basis:
    sources = [source for source in family.sources.values() if source.basis == basis]
    said = family.sheet.claim(exact.claim).said
    ways = [_way(family, source, said[source.id]) for source in sources if source.id in said]
    access = "witness" if basis.startswith("own/") else next((way for way in ways if way != "none"), "none")
    return Basis(
        id=basis,
        names=tuple(source.name for source in sources),
        kind=sources[0].kind,
        identity=min((source.identity for source in sources), key=_FIRMEST.index),
        access=access,
        side=sources[0].side,
        invented=all(source.invented for source in sources),
    )


def _way(family: Family, source: Source, way: str) -> str:
    """How a source can know, "none" where no given article says so; an office's name says it (ADR 15)."""
    if way not in {"witness", "document"} or brief(source) == source.full:
        return way
    size = len(words_of(brief(source), {}))
    for article in family.articles:
        for sentence in article.sentences:
            who = sentence.says.source if sentence.says else sentence.utterance.rpartition("/")[0]
            if who == source.id and len(having(sentence.words, Role.SOURCE)) > size + 1:
                return way
    return "none"


def _hearing(family: Family, exact: Exact, bases: set[str], *, strictly: bool) -> int:
    publishers = set()
    for article, _, says in family.mentions():
        for rest in says.rests:
            source = rest.source if isinstance(rest, Heard) else ""
            source = f"seen/{rest.outlet}" if isinstance(rest, Seen) else source
            if source and _same(says, exact, strictly) and basis_of(family, source) in bases:
                publishers.add(article.outlet.publisher or article.outlet.id)
    return len(publishers)
