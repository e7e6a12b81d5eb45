"""Feeds: entries as pages of their own, with what the feed says of them; nothing a feed can declare."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from evaluation.packing import PAGE, rss
from sayso.core.document import Published
from sayso.errors import UnreadableInput
from sayso.intake.documents import document_of
from sayso.intake.expand import items_of
from sayso.intake.feed import MAX_ENTRIES
from sayso.intake.items import Item
from tests.intake.packed import found_in, kinds, names
from tests.intake.test_fetch import Fake, Reply

STORY = "&lt;p&gt;Ada Moro said the northern port was shut after a leak of fuel oil.&lt;/p&gt;"
ENTRY = (
    "<title>Port shut</title><link>https://a.example/1</link><pubDate>Mon, 30 Oct 2017 08:15:00 GMT</pubDate>"
    f"<author>ada@a.example (Ada Moro)</author><description>{STORY}</description>"
)
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet href="x.xsl"?><!-- made by hand -->
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Port Times</title>
<entry><title type="html">The &lt;b&gt;port&lt;/b&gt; &amp;amp; the mayor</title><id>https://a.example/2</id>
<updated>2017-10-30T08:15:00+03:00</updated><author><name>Ivo Lund</name></author>
<content type="html">{STORY}&lt;script&gt;alert(1)&lt;/script&gt;</content><summary>Short.</summary>
</entry></feed>"""


def the_item(data: bytes, folder: Path) -> Item:
    [item] = found_in(data, folder=folder)
    assert isinstance(item, Item)
    return item


def test_an_entry_of_rss_reads_as_a_page(tmp_path: Path) -> None:
    item = the_item(rss(ENTRY), tmp_path)
    assert (item.name, item.url) == (f"{tmp_path / 'input'} > https://a.example/1", "https://a.example/1")
    document = document_of(item)
    assert document.text.startswith("Port shut")
    assert "fuel oil" in document.text
    assert (document.title, document.url, document.media_type) == (
        "Port shut",
        "https://a.example/1",
        "text/html",
    )
    assert (document.outlet, document.author) == ("Port Times", "Ada Moro")
    assert document.published == Published("2017-10-30T08:15:00+00:00", "feed entry")
    assert "the feed's summary, not the article's page" in document.warnings


def test_an_entry_of_atom_reads_as_a_page(tmp_path: Path) -> None:
    item = the_item(ATOM.encode(), tmp_path)
    assert item.given.title == "The port & the mayor"
    assert item.given.author == "Ivo Lund"
    assert item.given.published == Published("2017-10-30T08:15:00+03:00", "feed entry, last change")
    assert item.warnings == ()  # its content, not the summary
    document = document_of(item)
    assert (document.url, document.title) == ("https://a.example/2", "The port & the mayor")
    assert "Short." not in document.text
    shown = [b.span.of(document.text) for b in document.blocks if not b.hidden]
    assert not any("alert" in words for words in shown)


def test_rss_1_and_feeds_in_other_encodings(tmp_path: Path) -> None:
    rdf = (
        '<?xml version="1.0" encoding="windows-1251"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Порт</title>'
        "</channel><item><title>Мост закрыт</title><link>https://a.example/3</link><dc:date>2017-10-30</dc:date>"
        "<description>Мэр сказал, что мост закрыт.</description></item></rdf:RDF>"
    ).encode("cp1251")
    item = the_item(rdf, tmp_path)
    assert (item.given.title, item.given.outlet) == ("Мост закрыт", "Порт")
    assert item.given.published == Published("2017-10-30", "feed entry, last change")
    assert "Мэр сказал" in document_of(item).text


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("a &lt; b and c", "a < b and c"),
        ("&lt;img src=x onerror=alert(1)&gt;Port", "Port"),
        ("<![CDATA[<i>Port</i>\n shut]]>", "Port shut"),
        ("&amp;lt;b&amp;gt;", "<b>"),
    ],
)
def test_markup_in_titles_is_made_text(stated: str, title: str, tmp_path: Path) -> None:
    item = the_item(rss(f"<title>{stated}</title><description>{STORY}</description>"), tmp_path)
    assert item.given.title == title
    assert b"onerror" not in item.data


def test_an_entry_without_a_link_or_words(tmp_path: Path) -> None:
    found = found_in(
        rss(f"<description>{STORY}</description>", "<title/>", "<title>Only this</title>"), folder=tmp_path
    )
    assert names(found, tmp_path) == [f"input > entry {n}" for n in (1, 2, 3)]
    assert kinds(found) == ["item", "empty", "item"]
    assert kinds(found_in(rss(), folder=tmp_path)) == ["empty"]


def test_followed_entries_are_fetched_and_the_feed_fills_what_they_lack(tmp_path: Path) -> None:
    page = Reply(200, {"content-type": "text/html"}, lambda: iter([PAGE.encode()]))
    network = Fake({"https://a.example/1": page, "https://a.example/2": Reply(404)})
    feed = rss(
        ENTRY, ENTRY.replace("/1<", "/2<"), f"<title>No link</title><description>{STORY}</description>"
    )
    found = found_in(feed, folder=tmp_path, connect=network, follow=True)
    assert kinds(found) == ["item", "http_status", "item"]
    assert found[1].name == f"{tmp_path / 'input'} > https://a.example/2"
    first = found[0]
    assert isinstance(first, Item)
    assert first.data == PAGE.encode()
    assert first.retrieved
    document = document_of(first)
    assert (document.title, document.author) == ("Port shut", "Ada Moro")
    assert document.published == Published("2017-10-30T08:15:00+00:00", "feed entry")


def test_a_feed_at_an_address_is_opened_without_being_followed() -> None:
    reply = Reply(200, {"content-type": "text/plain"}, lambda: iter([rss(ENTRY)]))
    network = Fake({"https://a.example/feed": reply})
    [item] = items_of("https://a.example/feed", connect=network)
    assert item.name == "https://a.example/feed > https://a.example/1"
    assert len(network.opened) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding: str, tmp_path: Path) -> None:
    for declared in ('<!ENTITY a SYSTEM "file:///etc/passwd">', '<!ENTITY a "ha"><!ENTITY b "&a;&a;">'):
        feed = f"<?xml version='1.0'?><!DOCTYPE rss [{declared}]>" + rss("<title>&a;</title>").decode()[21:]
        assert kinds(found_in(feed.encode(encoding), folder=tmp_path)) == ["entities"]


def test_feeds_that_would_take_minutes_are_refused(tmp_path: Path) -> None:
    begin = time.monotonic()
    hostile = (
        rss(*["<title>x</title>"] * (MAX_ENTRIES + 1)),
        b"<rss><channel>" + b"<a " * 1_000_000,
        b"<rss><channel>" + b"<" * 6_000_000,
    )
    for feed in hostile:
        [problem] = found_in(feed, folder=tmp_path)
        assert isinstance(problem, UnreadableInput)
        assert problem.kind in ("too_large", "malformed")
    assert time.monotonic() - begin < 3
