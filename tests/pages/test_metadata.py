"""What a page says of itself, and where its date stands."""

from __future__ import annotations

import pytest

from sayso.core.document import Published
from sayso.intake.html_dates import iso_date
from tests.pages.given import page

BODY = "<p>" + "The dam was closed on Monday, the ministry said. " * 6


def test_data_for_machines_comes_first() -> None:
    document = page(
        """<html lang="en-GB"><head><title>Dam closed | Harun Post</title>
        <meta property="og:title" content="Dam closed | Harun Post">
        <meta property="og:site_name" content="Harun Post">
        <meta name="author" content="staff">
        <meta property="article:published_time" content="2019-03-13">
        <link rel="canonical" href="https://harun.example/dam">
        <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2018-01-01"},
        {"@type": ["NewsArticle"], "author": [{"name": "Ada Moro"}, {"name": "Ben Tal"}],
         "datePublished": "2019-03-12T10:48:00+0300", "publisher": {"name": "Harun Post Ltd"}}]}</script>
        </head><body><h1>Dam closed</h1>"""
        + BODY
    )
    assert document.title == "Dam closed"
    assert document.outlet == "Harun Post"
    assert document.author == "Ada Moro, Ben Tal"
    assert document.published == Published("2019-03-12T10:48:00+03:00", "JSON-LD datePublished")
    assert (document.language, document.url) == ("en", "https://harun.example/dam")


def test_a_page_that_names_nothing_has_nothing() -> None:
    document = page(BODY)
    assert (document.title, document.outlet, document.author, document.published, document.language) == (
        None,
    ) * 5


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta name="DC.date.issued" content="2017-10">', Published("2017-10", "meta dc.date.issued")),
        ("<time datetime=2017-10-30>yesterday</time>", Published("2017-10-30", "time element")),
        ("<p>Published: 30 October 2017</p>", Published("2017-10-30", "text line")),
        ('<script type="application/ld+json">{broken</script><meta name=date content="2016-05-04">',
         Published("2016-05-04", "meta date")),
    ],
)  # fmt: skip
def test_where_a_date_stands(head: str, published: Published) -> None:
    assert page(head + BODY).published == published


@pytest.mark.parametrize(
    ("title", "heading", "expected", "outlet"),
    [
        ("Dam closed - Harun Post", "Dam closed", "Dam closed", "Harun Post"),
        ("Dam closed | News", "Dam closed", "Dam closed", None),
        ("Dam closed | Harun Post | News", "Dam closed", "Dam closed", "Harun Post"),
        ("Dam closed | World | Harun Post", "Dam closed", "Dam closed", "Harun Post"),
        ("Dam - closed", "Dam - closed", "Dam - closed", None),
        ("Плотина закрыта — Утро", "Плотина закрыта", "Плотина закрыта", "Утро"),
    ],
)
def test_the_outlets_name_is_cut_from_the_title(
    title: str, heading: str, expected: str, outlet: str | None
) -> None:
    document = page(f"<title>{title}</title><h1>{heading}</h1>{BODY}")
    assert (document.title, document.outlet) == (expected, outlet)


def test_the_author_of_the_markup() -> None:
    assert page(f"<a rel=author href=/moro>By Ada Moro</a>{BODY}").author == "Ada Moro"


def test_an_address_is_no_name() -> None:
    assert page(f"<meta property='article:author' content='https://fb.example/moro'>{BODY}").author is None


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("2017", "2017"),
        ("2017-10-30", "2017-10-30"),
        ("20171030", "2017-10-30"),
        ("2017-10-30T08:15:00.123Z", "2017-10-30T08:15:00Z"),
        ("2017-10-30 08:15", "2017-10-30T08:15:00"),
        ("Mon, 30 Oct 2017 08:15:00 +0300", "2017-10-30T08:15:00+03:00"),
        ("2017-13-45", None),
        ("0042", None),
        ("9999-01-01", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_as_precise_as_they_are_stated(stated: str | None, date: str | None) -> None:
    assert iso_date(stated) == date


def test_a_blogs_name_set_as_its_only_main_heading_is_not_the_title() -> None:
    blog = '<h1><a href="/">The Karo Post</a></h1><h3>Dam closed after crack is found</h3><p>Text.</p>'
    before = page(f"<title>The Karo Post: Dam closed after crack is found</title>{blog}")
    behind = page(f"<title>Dam closed after crack is found « The Karo Post</title>{blog}")
    assert before.title == behind.title == "Dam closed after crack is found"
    plain = "<h1>Dam closed after crack is found</h1><p>Text.</p><h2>The Karo Post</h2>"
    assert (
        page(f"<title>Dam closed after crack is found | The Karo Post</title>{plain}").title == before.title
    )


def test_sections_behind_an_outlets_name_and_accounts_of_programs_are_no_names() -> None:
    head = '<meta name="author" content="{}"><meta property="og:site_name" content="Harun Motor | Rally">'
    pages = [page(head.format(author) + BODY) for author in ("admin", "wpadmin2", "Ada Moro, Harun Motor")]
    assert {one.outlet for one in pages} == {"Harun Motor"}
    assert [one.author for one in pages] == [None, None, "Ada Moro"]
    assert page(head.format("Harun Motor") + BODY).author == "Harun Motor"


_TODAY = '<div id="header"><a href="/">Velm Echo</a><span id="date">Monday, 3 March 2014</span></div>'


def _headed(below: str, over: str = _TODAY, beside: str = "") -> str:
    return (
        f"<html><head><title>Dam closed - Velm Echo</title></head><body>{over}"
        f'<div id="content">{beside}<h1>Dam closed</h1>{below}{BODY}</div></body></html>'
    )


@pytest.mark.parametrize(
    ("below", "date"),
    [
        ('<div class="date">28 February 2014</div>', "2014-02-28"),
        ("<div>Feb. 28, 2014</div>", "2014-02-28"),
        ("<p>By Ada Moro | 28 Feb 2014</p>", "2014-02-28"),
        ("<div>Published: 27 February 2014</div><div>28 February 2014</div>", "2014-02-27"),
        ("<div>12 Nov, 17:42</div>", None),
        ("", None),
    ],
)
def test_the_date_beside_the_headline_is_the_articles_and_that_of_the_pages_head_is_not(
    below: str, date: str | None
) -> None:
    published = page(_headed(below)).published
    assert (published.date if published else None) == date


def test_a_date_over_the_headline_in_its_own_box_is_the_articles() -> None:
    dated = page(_headed("", beside="<p>28 February 2014</p>")).published
    assert dated == Published("2014-02-28", "beside the headline")


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ('<p class="byline">By Ada Moro</p>', "Ada Moro"),
        ("<div>By Ada Moro and Ben Tal</div>", "Ada Moro and Ben Tal"),
        ('<div class="article-author">Ada Moro</div>', "Ada Moro"),
        ('<a class="author" href="/people/ada">Ada Moro</a>', "Ada Moro"),
        ('<div class="author">Follow us on all networks</div>', None),
        ("<div>By the river</div>", None),
        ("<div>Ada Moro</div>", None),
    ],
)
def test_the_author_is_named_beside_the_headline(below: str, author: str | None) -> None:
    assert page(_headed(below)).author == author


def test_a_byline_of_another_article_is_none() -> None:
    other = "<div class='more'><h3>Ferry burns</h3><p>By Ben Tal</p><p>1 March 2014</p></div>"
    document = page(_headed("", over="") + other)
    assert document.author is None
