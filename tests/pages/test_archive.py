"""Saved copies: whose page it is, and that the archive's own words are not the article."""

from __future__ import annotations

import pytest

from sayso.core.zone import ZoneKind
from sayso.intake.archive import archived_copy
from sayso.zoning import mark_zones
from tests.pages.given import page

ARTICLE = (
    "<article><h1>Dam closed</h1>"
    + "<p>The dam was closed on Monday, the ministry said.</p>" * 8
    + "</article>"
)
OWN = "https://harun.example/news/dam?x=1"

WAYBACK = f"""<html><head>
<script>__wm.wombat("{OWN}","20171030081500","https://web.archive.org/","web");</script></head><body>
<!-- BEGIN WAYBACK TOOLBAR INSERT -->
<div id="wm-ipp-base"><div id="wm-ipp"><p>12 captures of this page</p></div></div>
<div id="wm-ipp-print">The Wayback Machine - https://web.archive.org/web/20171030081500/{OWN}</div>
<!-- END WAYBACK TOOLBAR INSERT -->
<a href="/web/20171030081500/https://harun.example/about">About</a>{ARTICLE}</body></html>
<!-- FILE ARCHIVED ON 08:15:00 Oct 30, 2017 AND RETRIEVED FROM THE INTERNET ARCHIVE ON ... -->"""

TODAY = f"""<html><head><link rel="canonical" href="https://archive.ph/2017.10.30-081500/{OWN}">
<meta property="og:site_name" content="archive.ph"></head><body><div id="HEADER">
<form action="https://archive.ph/search/"><input name="q" value="{OWN}"></form>Saved from</div>{ARTICLE}"""

GOOGLE = f"""<html><head><base href="{OWN}"></head><body><div id="bN-google-cache-hdr">
This is Google&#39;s cache of <a href="{OWN}">{OWN}</a>. It is a <a href="#">snapshot</a> of the page
as it appeared on 30 Oct 2017 08:15:00 GMT.</div>{ARTICLE}</body></html>"""

SINGLEFILE = f"""<!DOCTYPE html> <html><!--
 Page saved with SingleFile
 url: {OWN}
 saved date: Mon Oct 30 2017 08:15:00 GMT+0300 (Moscow Standard Time)
--><body>{ARTICLE}</body></html>"""

BROWSER = f"<!DOCTYPE html>\n<!-- saved from url=(0034){OWN} -->\n<html><body>{ARTICLE}</body></html>"


@pytest.mark.parametrize(
    ("markup", "warning", "retrieved"),
    [
        (WAYBACK, "a copy saved by the Wayback Machine on 2017-10-30", "2017-10-30T08:15:00Z"),
        (TODAY, "a copy saved by archive.today on 2017-10-30", "2017-10-30T08:15:00Z"),
        (GOOGLE, "a copy saved by Google's cache on 2017-10-30", "2017-10-30T08:15:00+00:00"),
        (SINGLEFILE, "a copy saved by SingleFile on 2017-10-30", "2017-10-30T08:15:00+03:00"),
        (BROWSER, "a copy saved by a browser", None),
    ],
    ids=["wayback", "archive.today", "google", "singlefile", "browser"],
)
def test_the_address_is_restored_and_the_copy_is_told(
    markup: str, warning: str, retrieved: str | None
) -> None:
    document = page(markup)
    assert document.url == OWN
    assert warning in document.warnings
    assert document.retrieved == retrieved
    assert document.outlet is None
    body = "".join(z.span.of(document.text) for z in mark_zones(document) if z.kind is ZoneKind.BODY)
    assert body.count("The dam was closed") == 8
    assert not any(word in body for word in ("Wayback", "captures", "Saved from", "Google"))


def test_rewritten_links_lead_where_they_led() -> None:
    targets = [link.target for link in page(WAYBACK).links]
    assert "https://harun.example/about" in targets
    assert not any("/web/2017" in target for target in targets)


def test_an_archives_address_alone_is_enough() -> None:
    document = page(ARTICLE, url=f"https://web.archive.org/web/20171030081500id_/{OWN}")
    assert document.url == OWN


@pytest.mark.parametrize(
    "markup",
    [
        ARTICLE,
        f"<p>See <a href='https://web.archive.org/web/2017/{OWN}'>the copy</a>",
        "<!-- saved from url=(0014)about:internet -->",
    ],
)
def test_other_pages_are_no_copies(markup: str) -> None:
    assert archived_copy(markup, "https://harun.example/x") is None
