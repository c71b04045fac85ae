"""Fields, encoded words, parameters, addresses, ids and dates."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.addresses import read_addresses
from deskapp.channels.mail.dates import read_date
from deskapp.channels.mail.fields import Field, read_head
from deskapp.channels.mail.ids import read_ids, read_message_id
from deskapp.channels.mail.names import safe_name
from deskapp.channels.mail.params import read_value
from deskapp.channels.mail.words import decode_value
from deskapp.domain.mail import Address


def test_head_ends_at_the_blank_line() -> None:
    raw = b"From: a\r\nSubject: b\r\n  c\r\n\r\nbody"
    head = read_head(raw)
    assert head.fields == [Field("From", b"a"), Field("Subject", b"b\n  c")]
    assert raw[head.body_at :] == b"body"


@pytest.mark.parametrize(
    ("raw", "names", "body"),
    [
        (b"A: 1\nstray line\nB: 2\n\nbody", ["A", "B"], b"body"),
        (b"A: 1\r\nno blank line\r\n\r\nmore", ["A"], b"no blank line\r\n\r\nmore"),
        (b"From x@y Mon Nov 3 10:00:00 2025\nA: 1\n\nb", ["A"], b"b"),
        (b"A : 1\n\nb", ["A"], b"b"),
        (b"only words", [], b"only words"),
        (b"\nA: 1\n", [], b"A: 1\n"),
        (b"A: 1", ["A"], b""),
    ],
)
def test_damaged_heads(raw: bytes, names: list[str], body: bytes) -> None:
    head = read_head(raw)
    assert [field.name for field in head.fields] == names
    assert raw[head.body_at :] == body


@given(st.binary(max_size=300), st.binary(max_size=20))
def test_the_body_is_always_the_end_of_the_mail(head: bytes, before: bytes) -> None:
    raw = before + head
    assert len(before) <= read_head(raw, len(before)).body_at <= len(raw)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"=?utf-8?q?p=C5=99?= =?utf-8?q?=C3=AD?=", "pří"),
        (b"=?utf-8?b?xZ==?= =?utf-8?b?mQ==?=", "ř"),
        (b"=?iso-8859-2?q?=F8?= b =?utf-8?q?=C5=99?=", "ř b ř"),
        (b"=?windows-1250?Q?p=F8=EDloha_1?=", "příloha 1"),
        (b"=?x-unknown?q?p=F8=EDli=9A?=", "příliš"),
        (b"=?utf-8*cs?q?=C5=99?=", "ř"),
        (b"a =?utf-8?q?no end", "a =?utf-8?q?no end"),
        (b"=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
        (b"two\r\n lines", "two lines"),
        ("přímo".encode(), "přímo"),
        ("přímo".encode("cp1250"), "přímo"),
        (b"=?iso-2022-jp?b?GyRCJDMkcxsoQg==?=", "こん"),
    ],
)
def test_encoded_words(written: bytes, read: str) -> None:
    assert decode_value(written) == read


@pytest.mark.parametrize(
    ("written", "main", "params"),
    [
        (b"Text/Plain; Charset=UTF-8", "text/plain", {"charset": "UTF-8"}),
        (b'a/b; name="x; \\"y\\".txt"; z=1', "a/b", {"name": 'x; "y".txt', "z": "1"}),
        (b"attachment; filename*=utf-8''p%C5%99%C3%ADloha.txt", "attachment", {"filename": "příloha.txt"}),
        (b"attachment; filename*1=b.txt; filename*0=a", "attachment", {"filename": "ab.txt"}),
        (b"attachment; filename*0*=utf-8''%C5; filename*1*=%99.txt", "attachment", {"filename": "ř.txt"}),
        (b"attachment; filename==?utf-8?q?=C5=99.txt?=", "attachment", {"filename": "ř.txt"}),
        (b"attachment; filename=a b c.txt", "attachment", {"filename": "a b c.txt"}),
        (b'attachment; filename="C:\\temp\\a.txt"', "attachment", {"filename": "C:\\temp\\a.txt"}),
        (b"a/b;; charset=x;", "a/b", {"charset": "x"}),
        (b'a/b; boundary="open', "a/b", {"boundary": "open"}),
    ],
)
def test_parameters(written: bytes, main: str, params: dict[str, str]) -> None:
    assert read_value(written) == (main, params)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\a.txt", "a.txt"),
        ("a\x00b\r\n.txt", "ab.txt"),
        ("evil\u202etxt.exe", "evil_txt.exe"),
        ("..", ""),
        ("folder/", "folder"),
        ("x" * 300 + ".pdf", "x" * 188 + ".pdf"),
    ],
)
def test_file_names_are_no_paths(written: str, names: str) -> None:
    assert safe_name(written) == names


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a@B.CZ", [("", "a@b.cz")]),
        ("Jana Nová <a@b.cz>, c@d.cz", [("Jana Nová", "a@b.cz"), ("", "c@d.cz")]),
        ('"Nová, Jana" <a@b.cz>', [("Nová, Jana", "a@b.cz")]),
        ("=?utf-8?q?Nov=C3=A1=2C_Jana?= <a@b.cz>", [("Nová, Jana", "a@b.cz")]),
        ("a@b.cz (Jana (ta z účtárny))", [("Jana (ta z účtárny)", "a@b.cz")]),
        ("Skupina: a@b.cz, Eva <c@d.cz>;, e@f.cz", [("", "a@b.cz"), ("Eva", "c@d.cz"), ("", "e@f.cz")]),
        ("undisclosed-recipients:;", []),
        ('"Jana <a@b.cz>', [("Jana", "a@b.cz")]),
        ("Nová, Jana <a@b.cz>", [("Nová, Jana", "a@b.cz")]),
        ("Jana <a@b.cz> Eva <c@d.cz>", [("Jana", "a@b.cz"), ("Eva", "c@d.cz")]),
        ("<mailto:a@b.cz>", [("", "a@b.cz")]),
        ("a@b.cz <a@b.cz>", [("", "a@b.cz")]),
        ("x@[192.0.2.1]", [("", "x@[192.0.2.1]")]),
        ("nobody", []),
        ("a@b.cz; c@d.cz", [("", "a@b.cz"), ("", "c@d.cz")]),
        ("=?utf-8?q?Jana_=3Ca=40b=2Ecz=3E?=", [("Jana", "a@b.cz")]),
    ],
)
def test_addresses(written: str, read: list[tuple[str, str]]) -> None:
    assert read_addresses([written.encode()]) == tuple(Address(name, email) for name, email in read)


def test_ids() -> None:
    assert read_ids(b"<a@b>\r\n <c@d> <a@b>") == ("<a@b>", "<c@d>")
    assert read_ids(b"your mail of Monday <a\r\n b@c>") == ("<ab@c>",)
    assert read_ids(b"a@b c@d") == ("<a@b>", "<c@d>")
    assert read_ids(b"=?utf-8?q?=3Ca=40b=3E?=") == ("<a@b>",)
    assert read_ids(b"") == ()
    assert read_message_id(b"no-form-of-an-id") == "<no-form-of-an-id>"
    assert read_message_id(b"  ") == ""


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Mon, 3 Nov 2025 10:15:00 +0100", datetime(2025, 11, 3, 9, 15, tzinfo=UTC)),
        ("3 Nov 2025 10:15 (CET)", datetime(2025, 11, 3, 10, 15, tzinfo=UTC)),
        ("Wed, 11 Feb 98 11:51 CST", datetime(1998, 2, 11, 17, 51, tzinfo=UTC)),
        ("Tue, 17 Jul 2012 22:23:35.882 0000", datetime(2012, 7, 17, 22, 23, 35, tzinfo=UTC)),
        ("Sat, 31 Dec 2016 23:59:60 +0000", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("2025-11-03T10:15:00+01:00", datetime(2025, 11, 3, 9, 15, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
        ("Mon, 45 Nov 2025 10:15:00 +0100", None),
    ],
)
def test_dates(written: str, moment: datetime | None) -> None:
    assert read_date(written) == moment


def test_endless_fields_are_read_in_one_go() -> None:
    """Were each blank or letter begun with anew, these would take minutes."""
    assert decode_value(b"a" + b" " * 400_000 + b"b\n c").endswith("b c")
    assert read_ids(b"a" * 400_000) == ()
