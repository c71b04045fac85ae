"""Whole mails in, what they say out."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.mail import Address, UnreadableMail

_HEAD = b"From: Jana <jana@x.cz>\r\nTo: desk@y.cz\r\nMessage-ID: <1@x.cz>\r\nDate: Mon, 3 Nov 2025 10:15:00 +0100\r\n"


def _multipart(kind: str, *parts: bytes) -> bytes:
    body = b"".join(b"--b1\r\n" + part + b"\r\n" for part in parts)
    return _HEAD + f"Content-Type: multipart/{kind}; boundary=b1\r\n\r\n".encode() + body + b"--b1--\r\n"


def _part(content_type: str, body: str, extra: str = "") -> bytes:
    return f"Content-Type: {content_type}; charset=utf-8\r\n{extra}\r\n{body}".encode()


def test_plain_mail() -> None:
    mail = parse_mail(_HEAD + b"Subject: =?utf-8?q?Rozbit=C3=A1_tisk=C3=A1rna?=\r\n\r\nNetiskne.\r\n")
    assert mail.sender == Address("Jana", "jana@x.cz")
    assert mail.to == (Address("", "desk@y.cz"),)
    assert mail.subject == "Rozbitá tiskárna"
    assert mail.sent_at == datetime(2025, 11, 3, 9, 15, tzinfo=UTC)
    assert mail.message_id == "<1@x.cz>"
    assert mail.text == "Netiskne."
    assert mail.quote_at == len(mail.text)
    assert not mail.attachments
    assert not mail.automatic
    assert not mail.defects


@pytest.mark.parametrize("raw", [b"", b"  \r\n\r\n", b"Just some words without a head.\nMore of them.\n"])
def test_no_mail_is_refused_in_a_sentence(raw: bytes) -> None:
    with pytest.raises(UnreadableMail, match=r"^The mail .*\.$"):
        parse_mail(raw)


def test_alternative_is_one_body_in_two_forms() -> None:
    mail = parse_mail(_multipart("alternative", _part("text/plain", "Ahoj"), _part("text/html", "<b>Ahoj</b>")))
    assert (mail.text, mail.html) == ("Ahoj", "<b>Ahoj</b>")
    assert not mail.attachments


def test_html_alone_gives_text() -> None:
    mail = parse_mail(_HEAD + b"Content-Type: text/html\r\n\r\n<p>Dobr&yacute; den</p><p>Jana</p>")
    assert mail.text == "Dobrý den\n\nJana"


def test_later_texts_without_a_name_belong_to_the_body() -> None:
    footer = _part("text/plain", "-- list footer")
    named = _part("text/plain", "log", 'Content-Disposition: attachment; filename="run.log"\r\n')
    mail = parse_mail(_multipart("mixed", _part("text/plain", "Ahoj"), named, footer))
    assert mail.text == "Ahoj\n\n-- list footer"
    assert [part.name for part in mail.attachments] == ["run.log"]


def test_text_and_html_pieces_in_turn_keep_their_order() -> None:
    mail = parse_mail(_multipart("mixed", _part("text/plain", "<první>"), _part("text/html", "<i>druhý</i>")))
    assert mail.text == "<první>\n\ndruhý"
    assert mail.html == "<pre>&lt;první&gt;</pre>\n<i>druhý</i>"


def test_pictures_of_an_html_body_are_attachments_with_their_id() -> None:
    picture = b"Content-Type: image/png\r\nContent-ID: <logo@x>\r\n\r\nPNG"
    mail = parse_mail(_multipart("related", _part("text/html", "<img src='cid:logo@x'>"), picture))
    (logo,) = mail.attachments
    assert (logo.content_id, logo.inline, logo.content, logo.name) == ("logo@x", True, b"PNG", "part-1.2.png")


def test_attached_mail_stays_as_it_came() -> None:
    inner = b"From: a@b.cz\r\nSubject: inner\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\n\r\nx\r\n--q--"
    mail = parse_mail(_multipart("mixed", _part("text/plain", "see"), b"Content-Type: message/rfc822\r\n\r\n" + inner))
    (attached,) = mail.attachments
    assert attached.content == inner
    assert attached.name == "message.eml"


def test_multipart_without_parts_loses_nothing() -> None:
    mail = parse_mail(_HEAD + b"Content-Type: multipart/mixed; boundary=gone\r\n\r\nStill here.\r\n")
    assert mail.text == "Still here."
    assert [part.shown for part in mail.parts] == [True]
    assert mail.defects == ("a multipart holds no parts",)


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("windows-1250", "cp1250"), ("cp-850", "cp850"), ("iso-8859-2", "iso8859_2"), ("", "cp1250"), ("x-foo", "cp1250")],
)
def test_body_charsets(declared: str, codec: str) -> None:
    text = "Dobrý den, děkuji za rychlou odpověď. Hodnocení: ž."
    text = text if codec != "cp850" else "Grüße aus Köln"
    mail = parse_mail(_HEAD + f"Content-Type: text/plain; charset={declared}\r\n\r\n".encode() + text.encode(codec))
    assert mail.text == text


def test_raw_letters_in_the_head_use_the_charset_of_the_body() -> None:
    raw = "From: Jiří <j@x.cz>\nSubject: Žluťoučký kůň\nContent-Type: text/plain; charset=iso-8859-2\n\nx"
    mail = parse_mail(raw.encode("iso8859_2"))
    assert mail.sender == Address("Jiří", "j@x.cz")
    assert mail.subject == "Žluťoučký kůň"


def test_sender_is_looked_for_elsewhere_when_from_has_no_address() -> None:
    mail = parse_mail(b"From: Info Desk\nReply-To: info@x.cz\n\nx")
    assert mail.sender == Address("Info Desk", "info@x.cz")
    assert mail.defects == ("From names no address, taken from reply-to",)


def test_uuencoded_body() -> None:
    raw = _HEAD + b"Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 a.txt\r\n#86)C\r\n`\r\nend\r\n"
    assert parse_mail(raw).text == "abc"


def test_line_ends_of_old_macs() -> None:
    mail = parse_mail(b"From: a@b.cz\rSubject: x\r\rfirst\rsecond")
    assert (mail.subject, mail.text) == ("x", "first\nsecond")


def test_caps_hold() -> None:
    addresses = b", ".join(b"a%d@x.cz" % number for number in range(3000))
    assert len(parse_mail(b"From: a@b.cz\nTo: " + addresses + b"\n\nx").to) == 1000
    parts = b"".join(b"--b\n\nx\n" for _ in range(2000))
    assert len(parse_mail(b"From: a@b.cz\nContent-Type: multipart/mixed; boundary=b\n\n" + parts).parts) <= 500
    deep = b"From: a@b.cz\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number) for number in range(400)
    )
    assert parse_mail(deep + b"\nx").parts
    endless = parse_mail(b"From: a@b.cz\n" + b"X-A: b\n" * 50_000 + b"\nbody")
    assert endless.text == "body"
    assert len(endless.headers) < 12_000


_HOSTILE = {
    "line break in an encoded address": b"From: =?utf-8?q?a=0D=0AB?= <a@b.cz>",
    "brackets in the id": b"Message-ID: <[123]@x>",
    "no text codec": b"Content-Type: text/plain; charset=rot13",
    "no text codec either": b"Content-Type: text/plain; charset=base64",
    "unknown codec": b"Content-Type: text/plain; charset=x-foo",
    "codec with a null": b'Content-Type: text/plain; charset="utf\x00-8"',
    "punycode": b"Content-Type: text/plain; charset=punycode",
    "open quote": b'From: "Jana <a@b.cz>',
    "wholly encoded": b"From: =?utf-8?b?" + base64.b64encode("Jana Nová <a@b.cz>".encode()) + b"?=",
    "broken base64 word": b"Subject: =?utf-8?b?a?= =?utf-8?b?====?= =?utf-8?b?\xff?=",
    "word in no charset": b"Subject: =?x-unknown?q?abc=E8?=",
    "surrogates": b"Subject: =?utf-7?q?+2AA-?= =?utf-8?q?=ED=A0=80?=",
    "null": b"Subject: a\x00b =?utf-8?q?=00?=",
    "date of year zero": b"Date: Mon, 0 Jan 0000 99:99:99 +9999",
    "date beyond time": b"Date: Fri, 31 Dec 9999 23:59:59 -1200",
    "endless parameter": b"Content-Type: text/plain; name*0*=utf-8''a; name*1=b; name*999=c; charset*=x''y",
    "boundary of nothing": b'Content-Type: multipart/mixed; boundary=""',
    "type of nothing": b"Content-Type: ;;;=;=",
    "many quotes": b"To: " + b'"\\' * 20_000,
    "many comments": b"To: " + b"(" * 20_000,
    "many words": b"Subject: " + b"=?utf-8?q?" * 6_000,
    "many brackets": b"References: " + b"<" * 60_000,
    "many semicolons": b"Content-Type: text/plain" + b"; a=" * 15_000,
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_hostile_fields(name: str) -> None:
    mail = parse_mail(_HOSTILE[name] + b"\r\nX-Other: 1\r\n\r\nbody \xe8\x00\xff")
    assert mail.text.startswith("body")
    for text in [mail.text, mail.subject, *(value for _, value in mail.headers)]:
        assert "\0" not in text
        text.encode("utf-8")
    if name in ("open quote", "wholly encoded", "line break in an encoded address"):
        assert mail.sender is not None
        assert mail.sender.email == "a@b.cz"
        assert "\n" not in mail.sender.name


def _never_raises_anything_else(raw: bytes) -> None:
    try:
        mail = parse_mail(raw)
    except UnreadableMail:
        return
    assert 0 <= mail.quote_at <= len(mail.text)
    for text in (mail.text, mail.html, mail.subject, *(part.name for part in mail.parts)):
        assert "\0" not in text
        text.encode("utf-8")


@given(st.binary(max_size=2000))
def test_random_bytes_never_raise_anything_else(raw: bytes) -> None:
    _never_raises_anything_else(raw)


_PIECES = st.sampled_from(
    [b"From: ", b"To: ", b"Subject: ", b"Date: ", b"References: ", b"Content-Type: ", b"multipart/mixed; boundary=b",
     b"text/html; charset=", b"message/rfc822", b"Content-Transfer-Encoding: base64", b"quoted-printable", b"\r\n",
     b"\n", b"\n\n", b"--b", b"--b--", b"=?utf-8?q?", b"?=", b"<", b">", b"@", b'"', b";", b"name*0*=", b"'", b"\xe8",
     b"\x00", b" ", b"<table>", b"> ", b"On 1.1.2025 a@b wrote:", b"=", b"begin 644 x", b"format=flowed"]
)  # fmt: skip


@given(st.lists(st.one_of(_PIECES, st.binary(max_size=6)), max_size=60))
def test_scrambled_mails_never_raise_anything_else(pieces: list[bytes]) -> None:
    _never_raises_anything_else(b"From: a@b.cz\n" + b"".join(pieces))
