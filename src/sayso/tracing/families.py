"""Which outlet a name or an address means, and whose outlet it is.

The shipped list (`lexicons/publishers.csv`: domains, outlet, publisher, aliases, several parted by "|") was
written by us from general knowledge of who owned which outlet in early 2025; no list was copied, and owners
change. A user's CSV of the same columns adds to it and goes before it: `domain,outlet,publisher` is enough.
What nobody lists is its own family.
"""

from __future__ import annotations

import csv
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from sayso.core.appearance import Appearance
from sayso.core.spelling import latin, sound_of
from sayso.errors import UnreadableInput
from sayso.tracing.hosts import host_of, site_of, suffixes_of
from sayso.tracing.words import plain

COLUMNS: Final = ("domain", "outlet", "publisher", "aliases")
_MOST_BYTES: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list; `publisher` is the outlet itself where none is given."""

    outlet: str
    publisher: str
    domains: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Families:
    """Outlets by the forms in which names and hosts are looked up, and the publisher of each."""

    by_name: Mapping[str, str] = field(default_factory=dict)
    by_host: Mapping[str, str] = field(default_factory=dict)
    publishers: Mapping[str, str] = field(default_factory=dict)

    def outlet_of(self, name_or_address: str) -> str:
        """The listed name of the outlet that is meant; an unlisted one is called by its bare name or host.

        Names compare whatever their script, article, quotation marks or noun ("the portal «Вести.RU»"), hosts
        with whatever stands before them ("www.", "en."). Empty where nothing is given.
        """
        words = " ".join(name_or_address.split())
        if host := host_of(words):
            return self._at(host)
        bare = bare_name(words)
        return self._named(words) or (self._at(host) if (host := host_of(bare)) else bare)

    def knows(self, name_or_address: str) -> bool:
        """Whether a list, or a page of the case, has this outlet."""
        return self.outlet_of(name_or_address) in self.publishers

    def family_of(self, outlet: str) -> str:
        """The publisher of an outlet; itself where nobody lists it."""
        canonical = self.outlet_of(outlet)
        return self.publishers.get(canonical, canonical)

    def _named(self, words: str) -> str:
        keys = (name_key(form) for form in _forms(words))
        return next((self.by_name[key] for key in keys if key and key in self.by_name), "")

    def _at(self, host: str) -> str:
        listed = next((self.by_host[part] for part in suffixes_of(host) if part in self.by_host), "")
        return listed or self.by_name.get(name_key(host), "") or site_of(host)


def outlets_of(appearances: Iterable[Appearance], families: Families) -> tuple[str, ...]:
    """The outlets at which a text stood, sorted; see `outlet_at`."""
    return tuple(sorted({one for page in appearances if (one := outlet_at(page, families))}))


def outlet_at(page: Appearance, families: Families) -> str:
    """The outlet of one page: by its address where a list has that, else by the page's word; else empty."""
    by_address = families.outlet_of(page.address) if page.address else ""
    if by_address in families.publishers or not page.outlet:
        return by_address
    return families.outlet_of(page.outlet)


def with_pages(families: Families, pages: Iterable[Appearance]) -> Families:
    """The families with every outlet of these pages that no list has, under the name most pages give it."""
    called: dict[str, Counter[str]] = {}
    hosts: dict[str, set[str]] = {}
    for page in pages:
        host = _site(page)
        if page.outlet and not host_of(page.outlet) and not families.knows(page.outlet):
            key = name_key(bare_name(page.outlet))
            called.setdefault(key, Counter())[bare_name(page.outlet)] += 1
            hosts.setdefault(host, set()).add(key)
    # A host that gives many names is not one outlet: it reprints, or its template changed.
    of = {next(iter(keys)): host for host, keys in sorted(hosts.items()) if host and len(keys) == 1}
    added = []
    for key, names in sorted(called.items()):
        outlet = min(names, key=lambda name: (-names[name], name))
        added.append(Entry(outlet, outlet, (of[key],) if key in of else ()))
    return _under(families, added)


@cache
def shipped_families() -> Families:
    """The shipped list."""
    text = (files("sayso.tracing") / "lexicons" / "publishers.csv").read_text(encoding="utf-8")
    return _over(Families(), [_entry(row) for row in csv.DictReader(text.splitlines())])


def load_families(path: str | os.PathLike[str]) -> Families:
    """The shipped list with a user's CSV before it; UnreadableInput, with the line, for an unusable one."""
    file = Path(path)
    return _over(shipped_families(), [_checked(file, line, row) for line, row in _rows(file)])


def _over(families: Families, entries: Iterable[Entry]) -> Families:
    """With entries that go before: an outlet that was listed under one of their names or hosts is theirs."""
    names, hosts = dict(families.by_name), dict(families.by_host)
    publishers = dict(families.publishers)
    for entry in entries:
        was = {names.get(name_key(entry.outlet), ""), *(hosts.get(host, "") for host in entry.domains)}
        if taken := was - {"", entry.outlet}:
            names = {key: entry.outlet if outlet in taken else outlet for key, outlet in names.items()}
            hosts = {host: entry.outlet if outlet in taken else outlet for host, outlet in hosts.items()}
            publishers = {outlet: one for outlet, one in publishers.items() if outlet not in taken}
        names.update({key: entry.outlet for name in (entry.outlet, *entry.names) for key in _keys(name)})
        hosts.update(dict.fromkeys(entry.domains, entry.outlet))
        publishers[entry.outlet] = entry.publisher
    return Families(names, hosts, publishers)


def _under(families: Families, entries: Iterable[Entry]) -> Families:
    """With entries that add what is not known and change nothing that is."""
    fresh = _over(Families(), entries)
    return replace(
        families,
        by_name={**fresh.by_name, **families.by_name},
        by_host={**fresh.by_host, **families.by_host},
        publishers={**fresh.publishers, **families.publishers},
    )


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """The form under which a name is looked up: its sound with its digits; short names by their letters.

    Without articles, which translation loses: "News of Day".
    """
    words = latin(" ".join(plain(word) for word in name.split())).removeprefix("the ").replace(" the ", " ")
    letters = "".join(c for c in words if c.isalnum())
    digits = "".join(c for c in words if c.isdigit())
    return letters if len(letters) <= _SHORT else f"{sound_of(words)}{digits}" or letters


@lru_cache(maxsize=50_000)
def bare_name(words: str) -> str:
    """A name without article, quotation marks and nouns: "Вести.RU" of "the portal «Вести.RU»"."""
    bare, was = words.strip(), ""
    while bare != was:
        was, bare = bare, _barer(bare)
    return bare


def _barer(words: str) -> str:
    quoted = _QUOTED.search(words)
    if quoted and not _NOUNS.sub("", words[: quoted.start()]).strip():
        return quoted[1].strip()
    bare = _NOUNS.sub("", words).strip(f"{_QUOTES} ,.;:")
    return _AFTER.sub("", bare) or bare or words


def _forms(words: str) -> Iterator[str]:
    """The name as it stands, bare, without what stands in brackets, and what stands behind a noun."""
    yield words
    yield bare_name(words)
    if bracket := re.fullmatch(r"(.+?)\s*\((\w[^()]*)\)", words):
        yield from bracket.groups()
    if behind := _BEHIND.search(words):
        yield bare_name(behind[1])


def _keys(name: str) -> tuple[str, ...]:
    return tuple(key for key in {name_key(name), name_key(bare_name(name))} if key)


def _site(page: Appearance) -> str:
    host = host_of(page.address) if page.address else ""
    return site_of(host) if host else ""


def _entry(row: Mapping[str, str]) -> Entry:
    domains = tuple(host_of(part) or part.casefold() for part in _parts(row["domain"]))
    outlet = row["outlet"]
    return Entry(outlet, row["publisher"] or outlet, domains, _parts(row["aliases"]))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _checked(file: Path, line: int, row: dict[str, str]) -> Entry:
    if not row["outlet"]:
        raise _problem(file, f"line {line}: no outlet", "fill the column outlet or delete the line")
    for domain in _parts(row["domain"]):
        if not host_of(domain):
            raise _problem(file, f"line {line}: no domain: {domain}", "write it like example.org")
    return _entry(row)


def _rows(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Every row that is not empty, with its line, each column without white space at its ends."""
    reader = csv.DictReader(_text(file).splitlines())
    if "outlet" not in (reader.fieldnames or ()):
        raise _problem(file, "no column called outlet", f"give a first line: {','.join(COLUMNS)}")
    for row in reader:
        cells = {column: " ".join((row.get(column) or "").split()) for column in COLUMNS}
        if any(cells.values()):
            yield reader.line_num, cells


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise _problem(file, "more than 10 MB", "give a list of outlets")
        return file.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise _problem(file, problem.strerror or "cannot be read", "give a CSV file") from None
    except UnicodeDecodeError:
        raise _problem(file, "not UTF-8", "save the list as UTF-8") from None


def _problem(file: Path, found: str, hint: str) -> UnreadableInput:
    return UnreadableInput(str(file), "publishers", found, hint)


_SHORT: Final = 4
"""Letters up to which only the same letters are the same name: "NNA" and "NA" sound alike."""
_QUOTES: Final = "«»“”„\"'‘’"
_QUOTED: Final = re.compile(f"[{_QUOTES}](.{{2,60}}?)[{_QUOTES}](?!\\w)")
_NOUNS: Final = re.compile(
    r"^(?:[Tt]he\s+)?(?:(?:state|official|private|local|news|press|pro-\w+|online|internet|information|radio|TV"
    r"|daily|weekly|independent|government|opposition|telegram)\s+)*"
    r"(?:(?:agency|newspaper|portal|web ?site|site|channel|broadcaster|television|station|blog|magazine"
    r"|edition|outlet|resource|network|paper|service|daily|weekly|tabloid|journal)\s+)*"
)
_BEHIND: Final = re.compile(r"\b(?:agency|newspaper|portal|site|website|channel|television|TV)\s+(\S.*)$")
_AFTER: Final = re.compile(
    r"\s+(?:(?:news|press|information) (?:agency|portal|site|website)|newspaper|agency|portal|television"
    r"|web ?site|channel|magazine|broadcaster)$"
)
