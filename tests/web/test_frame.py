"""An original page in its frame loads nothing, runs nothing, leads nowhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from sayso.core.appearance import Appearance
from sayso.web.frame import framed
from tests.web.test_room import PAGE

HTML = Appearance("a" * 64, "b" * 64, "page.html", media_type="text/html")
ACTS = frozenset("script iframe img link base form input svg object embed video".split())
LEADS = frozenset("href src srcset style action background http-equiv".split())


def harmless(page: str) -> bool:
    nodes = list(html.document_fromstring(page).iter(etree.Element))
    names = {name for node in nodes for name in node.attrib}
    return not (
        {node.tag for node in nodes} & ACTS or names & LEADS or any(n.startswith("on") for n in names)
    )


def test_words_and_plain_style_stay_and_all_that_acts_goes() -> None:
    page = framed(PAGE, HTML)
    assert "Ada Moro said so." in page
    assert "link words" in page
    assert "p{color:red}" in page
    assert "url(" not in page
    assert harmless(page)


@given(st.text(alphabet="<>/=\"' abscriptonimgsrchef:()!-", max_size=300))
def test_no_markup_acts(text: str) -> None:
    assert harmless(framed(f"<body>{text}</body>".encode(), HTML))


def test_what_is_no_page_says_so() -> None:
    assert "not a web page (application/pdf)" in framed(
        b"%PDF", Appearance("a", "b", "x", media_type="application/pdf")
    )
