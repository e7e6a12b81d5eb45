"""Markup to one text: what is a block, what parts blocks, what white space becomes."""

from __future__ import annotations

import pytest

from tests.pages.given import blocks, page


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One\n   two\t three </p>", "One two three"),
        ("<p>One<br>two<br><br>three", "One\ntwo\n\nthree"),
        ("<div>Loose <b>bo</b>ld<p>para</p>tail</div>", "Loose bold\n\npara\n\ntail"),
        ("<ul><li>One<li>Two</ul><p>Three", "One\nTwo\n\nThree"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a\tb\nc\td"),
        ("<pre>a  b\n  c\n\nd</pre>", "a  b\nc\n\nd"),
        ("<p>Fish &amp; chips &#8212; &quot;5&nbsp;km&quot;", 'Fish & chips — "5\u00a0km"'),
        ("<p>She said <q>no</q>.", "She said “no”."),
        ("<a href=/a>Facebook</a><a href=/b>Twitter</a>", "Facebook Twitter"),
        ("<p>a<a href=/x>b</a>c", "abc"),
        ("<p>seen<!-- not --> and<?php echo ?> seen", "seen and seen"),
        ("<script>x()</script><style>p{}</style><template>t</template><svg><text>s</text></svg><p>p", "p"),
        ("<select><option>en<option>de</select><p>p", "en\nde\n\np"),
        ("<dl><dt>Term<dd>Meaning</dl>", "Term\n\nMeaning"),
        ("plain words without any markup", "plain words without any markup"),
        ("<p>пример</p><p>مثال</p><p>例", "пример\n\nمثال\n\n例"),
        ("<p>a\u202eb\u202c c\u0000d\ud800", "a\u202eb\u202c c\ufffdd\ufffd"),
    ],
)
def test_markup_becomes_text(markup: str, text: str) -> None:
    assert page(markup).text == text


def test_captions_credits_and_notes_are_kept_but_pictures_words_are_links() -> None:
    document = page(
        "<article><p>Body.</p><figure><img src=/a.jpg alt='A dam'><figcaption>The dam. Photo: Moro"
        "</figcaption></figure><p><small>* Banned in Ordania.</small></p></article>",
        url="https://example.org/news/1",
    )
    assert document.text == "Body.\n\nThe dam. Photo: Moro\n\n* Banned in Ordania."
    (image,) = document.links
    assert (image.kind, image.target, image.alt) == ("image", "https://example.org/a.jpg", "A dam")
    assert image.span is not None
    assert image.span.of(document.text) == "The dam. Photo: Moro"


def test_a_picture_without_a_caption_does_not_take_the_paragraph_before_it() -> None:
    document = page("<p>Body.</p><figure><img src=a.jpg><figcaption></figcaption></figure>")
    assert [link.span for link in document.links] == [None]


def test_links_have_the_words_that_carry_them() -> None:
    document = page(
        "<p>See <a href='../b?x=1'>the <b>report</b></a> and <a href='#note'>1</a>.", url="https://e.org/a/c"
    )
    (link,) = document.links
    assert (link.kind, link.target) == ("link", "https://e.org/b?x=1")
    assert link.span is not None
    assert link.span.of(document.text) == "the report"


def test_the_base_element_resolves_links() -> None:
    document = page("<base href='https://cdn.example.org/x/'><p><a href=y>y</a>")
    assert document.links[0].target == "https://cdn.example.org/x/y"


@pytest.mark.parametrize(
    ("markup", "kind", "target"),
    [
        (
            "<iframe src='https://www.youtube.com/embed/abc'></iframe>",
            "video",
            "https://www.youtube.com/embed/abc",
        ),
        ("<iframe src='https://maps.example.org/m'></iframe>", "frame", "https://maps.example.org/m"),
        ("<video><source src='https://e.org/v.mp4'></video>", "video", "https://e.org/v.mp4"),
        ("<script data-telegram-post='moro/12' src=t.js></script>", "embed", "https://t.me/moro/12"),
        ("<amp-youtube data-videoid=abc></amp-youtube>", "video", "https://www.youtube.com/watch?v=abc"),
        (
            "<img src='data:image/gif;base64,R0lGOD' data-src='https://e.org/a.jpg'>",
            "image",
            "https://e.org/a.jpg",
        ),
        ("<img srcset='https://e.org/s.jpg 1x, https://e.org/b.jpg 2x'>", "image", "https://e.org/s.jpg"),
    ],
)
def test_embeds(markup: str, kind: str, target: str) -> None:
    document = page(f"<p>Body</p>{markup}")
    assert [(link.kind, link.target) for link in document.links] == [(kind, target)]


def test_an_embedded_post_is_a_link_over_its_words() -> None:
    document = page(
        "<p>He wrote:</p><blockquote class='twitter-tweet'><p>It was us.</p>&mdash; Moro (@moro)"
        "<a href='https://twitter.com/moro/status/1'>May 4</a></blockquote><p>Then silence.</p>"
    )
    post = next(link for link in document.links if link.kind == "embed")
    assert post.target == "https://twitter.com/moro/status/1"
    assert post.span is not None
    assert post.span.of(document.text) == "It was us.\n\n— Moro (@moro)May 4"


def test_counting_pixels_are_no_pictures() -> None:
    assert page("<p>Body</p><img src='https://e.org/p.gif' width=1 height=1>").links == ()


def test_a_block_knows_its_elements() -> None:
    document = page(
        "<main id=m><div class='a b'><p>One <b>two</b></p><p><strong>Three</strong></p></div></main>"
    )
    one, three = document.blocks
    assert (one.tag, one.path[-3:]) == ("p", ("main#m", "div.a.b", "p"))
    assert three.path[-2:] == ("p", "strong")


def test_blocks_of_words_only_and_in_order() -> None:
    assert blocks("<div> <p></p>&nbsp;<p>a<p> <p>b") == ["a", "b"]
