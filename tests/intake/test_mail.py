"""Mails: their own text first, then what is attached, with what their header says; nothing fetched."""

from __future__ import annotations

import time
from email.message import EmailMessage

import pytest

from evaluation.damage import damaged
from evaluation.making import drawn, mail_of, message_of, pdf_of
from sayso.core.document import Published
from sayso.errors import UnreadableInput
from sayso.intake.documents import document_of
from sayso.intake.parsing.mail import read_mail
from sayso.intake.parsing.values import Part, Refused
from sayso.intake.sandbox import mail_parts

TEXT = "The bridge stays closed, the mayor said.\n"
HTML = "<p>The bridge stays <b>closed</b>, the mayor said.</p>\n"


def parts(mail: EmailMessage) -> tuple[Part, ...]:
    return read_mail(mail.as_bytes())


def test_a_mail_is_an_article_with_what_its_header_says() -> None:
    [item] = mail_parts(mail_of(TEXT), "a.eml")
    assert (item.name, item.data, item.media_type) == ("a.eml", TEXT.encode(), "text/plain")
    assert (item.given.title, item.given.author) == ("Bridge stays closed", "Ann Poe")
    assert item.given.published == Published("2026-11-02T09:30:00+01:00", "mail header")
    document = document_of(item)
    assert (document.text, document.title, document.author) == (TEXT, "Bridge stays closed", "Ann Poe")


def test_html_is_taken_where_both_are_there_and_files_follow() -> None:
    pdf = pdf_of([drawn(["Closed."])])
    files = [("report.pdf", pdf), ("note.txt", b"A note."), ("chart.png", b"\x89PNG"), ("x.exe", b"MZ")]
    items = mail_parts(mail_of(TEXT, html=HTML, files=files), "a.eml")
    assert [item.name for item in items] == ["a.eml", "a.eml > report.pdf", "a.eml > note.txt"]
    assert [item.media_type for item in items] == ["text/html", "application/pdf", "text/plain"]
    assert (items[0].data, items[1].data) == (HTML.encode(), pdf)
    assert (items[1].given.title, items[1].given.author) == (None, None)
    assert items[1].given.published == items[0].given.published


def test_the_own_text_comes_first_wherever_it_stands() -> None:
    mail = EmailMessage()
    mail.make_mixed()
    attached = EmailMessage()
    attached.set_content("A note.", disposition="attachment", filename="note.txt")
    own = EmailMessage()
    own.set_content(TEXT)
    mail.attach(attached)
    mail.attach(own)
    assert [(part.way, part.data) for part in parts(mail)] == [
        ((), TEXT.encode()),
        (("note.txt",), b"A note.\n"),
    ]


def test_pictures_in_the_text_are_left_out() -> None:
    mail = message_of(TEXT, html=HTML)
    mail.get_payload()[1].add_related(b"\x89PNG", maintype="image", subtype="png", cid="<x>")  # type: ignore[union-attr, index]
    [part] = parts(mail)
    assert part.data == HTML.encode()


def test_a_file_that_hangs_on_the_alternative_not_taken_is_kept() -> None:
    mail = message_of(TEXT, html=HTML)
    plain = EmailMessage()
    plain.set_content(TEXT)
    plain.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="r.pdf")
    mail.get_payload()[0] = plain  # type: ignore[index]
    assert [part.way for part in parts(mail)] == [(), ("r.pdf",)]


def test_mails_in_mails_are_taken_apart_three_deep() -> None:
    mail = message_of("0\n")
    for depth in range(1, 6):
        outer = message_of(f"{depth}\n")
        outer.replace_header("Subject", f"Level {depth}")
        outer.add_attachment(mail)
        mail = outer
    found = parts(mail)
    assert [(part.way, part.data) for part in found] == [
        ((), b"5\n"),
        (("Level 4",), b"4\n"),
        (("Level 4", "Level 3"), b"3\n"),
        (("Level 4", "Level 3", "Level 2"), b"2\n"),
    ]
    assert found[-1].warnings == ("mails nested still deeper in this one were left out",)
    assert (found[0].title, found[1].title, found[0].warnings) == ("Level 5", "Level 4", ())


@pytest.mark.parametrize(
    ("charset", "data"),
    [
        ("koi8-r", "Мост закрыт, сказал мэр.".encode("koi8-r")),
        ("us-ascii", "Мост закрыт, сказал мэр.".encode()),  # a lie
        ("x-nonsense", "Мост закрыт, сказал мэр.".encode()),
    ],
)
def test_charsets_are_settled_as_for_every_page(charset: str, data: bytes) -> None:
    mail = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    [item] = mail_parts(mail + data, "a.eml")
    assert (item.data, item.charset) == (data, charset)
    assert document_of(item).text == "Мост закрыт, сказал мэр."


@pytest.mark.parametrize(
    ("header", "title", "author", "sent"),
    [
        (b"Subject: =?koi8-r?B?7c/T1CDawcvS2dQ=?=\nFrom: a@b.example", "Мост закрыт", "a@b.example", None),
        (b"Subject: =?x-no?Q?Closed?=", "Closed", None, None),
        (b"From: =?utf-8?Q?Poe=2C_Ann?= <a@b.example>", None, "Poe, Ann", None),
        ("Subject: Мост закрыт\nFrom: Мэр <a@b.example>".encode(), "Мост закрыт", "Мэр", None),
        (b"Subject: Bridge\n  stays closed", "Bridge stays closed", None, None),
        (b"Date: Mon, 2 Nov 2026 09:30 GMT", None, None, "2026-11-02T09:30:00+00:00"),
        (b"Subject: =?utf-8?B?broken\nFrom: <\nDate: soon", "=?utf-8?B?broken", "<", None),
        (b"Subject:\nFrom:\nDate: Mon, 2 Nov 1826 09:30:00 +0000", None, None, None),
        (b"X: y", None, None, None),
    ],
)
def test_headers_are_read_however_they_are_written(
    header: bytes, title: str | None, author: str | None, sent: str | None
) -> None:
    [part] = read_mail(header + b"\n\nClosed.")
    assert (part.title, part.author, part.sent) == (title, author, sent)


def test_names_of_files_may_be_encoded_or_missing() -> None:
    mail = message_of(TEXT, files=[("Отчёт.pdf", b"%PDF-")])
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf")
    assert [part.way for part in parts(mail)] == [(), ("Отчёт.pdf",), ("part 3",)]


def test_a_mail_without_words_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="a mail without words of its own"):
        mail_parts(b"Subject: x\nContent-Type: image/png\n\n\x89PNG", "a.eml")


def test_an_encrypted_mail_is_told() -> None:
    with pytest.raises(Refused) as caught:
        read_mail(b'Subject: x\nContent-Type: multipart/encrypted; boundary="b"\n\n--b\n\n--b--\n')
    assert caught.value.kind == "password"


def test_a_mail_nested_absurdly_deep_ends() -> None:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(2_000))
    with pytest.raises(UnreadableInput) as caught:
        mail_parts(deep + b"\nClosed.", "a.eml")
    assert caught.value.kind in ("malformed", "timeout")


def test_damaged_files_give_a_text_or_a_reason() -> None:
    inner = message_of("Within.")
    mail = message_of(TEXT, html=HTML, files=[("r.pdf", b"%PDF-1.7"), ("n.txt", b"A note.")])
    mail.add_attachment(inner)
    found, kinds = 0, set()
    begun = time.monotonic()
    for number, broken in enumerate(damaged(mail.as_bytes(), seed=6)):
        try:
            found += len(mail_parts(broken, f"{number}.eml"))
        except UnreadableInput as problem:
            kinds.add(problem.kind)
    assert found > 40
    assert kinds <= {"malformed", "no_text", "password"}
    assert time.monotonic() - begun < 10
