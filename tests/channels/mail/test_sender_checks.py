"""What a server says of a mail's sender: accused generously, cleared strictly, and never by the sender's own words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.parse import parse_mail
from deskapp.channels.mail.sender_checks import is_disowned
from tests.kit import mail

SENDER = "support@desk.example"

_CLEAR: dict[str, tuple[str, ...]] = {
    "nothing": (),
    "no checks": ("mx.desk.example; none",),
    "all well": ("mx.google.com; dkim=pass header.i=@desk.example; spf=pass smtp.mailfrom=x@desk.example; dmarc=pass",),
    "forwarded": ("mx.google.com; spf=softfail (not permitted) smtp.mailfrom=x@desk.example; dmarc=pass (p=NONE)",),
    "signed": ('mx; spf=fail smtp.mailfrom=desk.example;\n dkim=pass header.d=Desk.Example header.b="a/b+c=="',),
    "signed by the house": ("mx; dkim=pass header.d=mail.desk.example; spf=fail smtp.mailfrom=list.example",),
    "two identities": ("mx; spf=pass smtp.mailfrom=desk.example; spf=fail smtp.helo=pc",),
    "nothing published": ("mx; spf=none smtp.mailfrom=desk.example; dkim=none; dmarc=none",),
    "could not tell": ("mx; spf=temperror smtp.mailfrom=desk.example; dmarc=permerror",),
    "signed in": ("mx; auth=pass smtp.auth=support",),
    "an accusation of arc": ("mx; dmarc=pass; arc=fail (i=1 spf=fail dmarc=fail)",),
    "another server's": ("mx; dkim=pass header.d=desk.example", "elsewhere; dmarc=fail"),
    "words that only look like it": ('mx; x-dmarc=fail; spf=failure; reason="dmarc=fail"',),
}
_FAILS: dict[str, tuple[str, ...]] = {
    "dmarc": ("mx.google.com; spf=pass smtp.mailfrom=evil.example; dmarc=fail (p=NONE) header.from=desk.example",),
    "dmarc before all": ("mx; DMARC = FAIL ; dkim=pass header.d=desk.example",),
    "of another version": ("mx 1; dmarc/1=fail",),
    "Microsoft": (
        "spf=softfail (sender IP is 1.2.3.4)\n smtp.mailfrom=a.example; dkim=none; dmarc=none; compauth=fail",
    ),
    "spf": ("mx; spf=fail smtp.mailfrom=support@desk.example; dkim=none",),
    "softly": ("mx; spf=softfail (a (nested) word) smtp.mailfrom=desk.example",),
    "signed by somebody": ("mx; spf=fail smtp.mailfrom=desk.example; dkim=pass header.d=evil.example",),
    "signed by a like name": ("mx; spf=fail smtp.mailfrom=desk.example; dkim=pass header.d=notdesk.example",),
    "signed by the top": ("mx; spf=fail smtp.mailfrom=desk.example; dkim=pass header.d=example",),
    "in a second field": ("mx; dkim=none", "mx; spf=fail smtp.mailfrom=desk.example", "mx; dmarc=fail"),
    "cleared by a stranger": ("mx; spf=fail smtp.mailfrom=desk.example", "mx; dkim=pass header.d=desk.example"),
    "cleared in a comment": ("mx; spf=fail (dkim=pass header.d=desk.example; dmarc=pass) smtp.mailfrom=desk.example",),
    "cleared in a quotation": ('mx; spf=fail smtp.mailfrom="x; dkim=pass header.d=desk.example; y"@evil.example',),
    "a bracket that hides": ("mx; spf=none (of a(b@evil.example) smtp.mailfrom=evil.example; dmarc=fail",),
    "a bracket too many": ("mx; spf=fail (of x); dkim=pass header.d=desk.example; (y@evil.example)) z",),
    "a quotation that hides": ('mx; spf=none smtp.mailfrom="a@evil.example; dmarc=fail',),
    "an escape": ('mx; spf=fail smtp.mailfrom="a\\"@evil.example; dkim=pass header.d=desk.example',),
}


def _fields(texts: tuple[str, ...]) -> list[bytes]:
    return [text.encode() for text in texts]


@pytest.mark.parametrize("case", _CLEAR)
def test_nobody_is_accused_without_a_clear_word(case: str) -> None:
    assert not is_disowned(_fields(_CLEAR[case]), SENDER)


@pytest.mark.parametrize("case", _FAILS)
def test_a_clear_word_stands_whatever_the_sender_puts_beside_it(case: str) -> None:
    assert is_disowned(_fields(_FAILS[case]), SENDER)


def test_encoded_words_in_the_field_are_not_read() -> None:
    hidden = "=?utf-8?q?;_dkim=3Dpass_header=2Ed=3Ddesk.example?="
    raw = mail(sender=SENDER, Authentication_Results=f"mx; spf=fail smtp.mailfrom={hidden}")
    assert parse_mail(raw).disowned
    assert not parse_mail(mail(sender=SENDER)).disowned


_PIECES = st.sampled_from(
    [
        "mx",
        ";",
        "dmarc",
        "spf",
        "dkim",
        "=",
        "fail",
        "pass",
        "(",
        ")",
        '"',
        "\\",
        " ",
        "\n ",
        "header.d",
        "desk.example",
    ]
)


@given(st.lists(_PIECES, max_size=60).map("".join) | st.text(max_size=300), st.text(max_size=40))
def test_nothing_that_is_written_there_stops_the_reading(text: str, sender: str) -> None:
    is_disowned([text.encode("utf-8", "replace")], sender)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_what_follows_the_servers_own_word_never_takes_it_back(text: str) -> None:
    assert is_disowned([f"mx; dmarc=fail; {text}".encode()], SENDER)
    assert is_disowned([b"mx; spf=fail smtp.mailfrom=desk.example; dkim=none", text.encode()], SENDER)


@pytest.mark.parametrize("piece", ["(", '="', "\\", ";", "spf=", "dmarc/1", "header.d=", " "])
def test_a_long_field_takes_no_longer_than_its_length(piece: str) -> None:
    is_disowned([piece.encode() * 1_000_000] * 100, SENDER)
