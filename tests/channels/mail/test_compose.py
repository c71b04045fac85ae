"""What is composed is read back as it was meant, and nothing is smuggled into a head."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.compose import compose, wire_address
from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.mail import Address, OutgoingFile, OutgoingMail

_MAIL = OutgoingMail(
    message_id="<1@desk.cz>",
    sender=Address("Podpora, s.r.o.", "podpora@desk.cz"),
    to=(Address("Jana Nováková", "jana@x.cz"),),
    cc=(),
    bcc=(),
    subject="Re: tiskárna",
    text="Dobrý den,\n\nopraveno.",
    sent_at=datetime(2026, 3, 1, 12, tzinfo=UTC),
)

_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff")
_LINE = st.text(_LETTERS, max_size=120)
_NAME = _LINE.map(lambda text: " ".join(text.split()).strip(" ,'\t")).filter(lambda text: "@" not in text)
_LOCAL = st.text("abcdefgh0123456789.-_+", min_size=1, max_size=40)
_ADDRESS = st.builds(Address, _NAME, _LOCAL.map(lambda local: f"{local}@example.cz"))
_ID = _LOCAL.map(lambda local: f"<{local}@mail.example.cz>")
_FILE = st.builds(
    OutgoingFile,
    st.text(_LETTERS, min_size=1, max_size=80),
    st.sampled_from(["application/pdf", "text/plain", "image/png", "message/rfc822", "nonsense"]),
    st.binary(max_size=300),
)


@given(
    st.builds(
        replace,
        st.just(_MAIL),
        sender=_ADDRESS,
        to=st.lists(_ADDRESS, min_size=1, max_size=5).map(tuple),
        cc=st.lists(_ADDRESS, max_size=3).map(tuple),
        subject=_LINE,
        text=st.text(_LETTERS | st.just("\n"), max_size=500),
        in_reply_to=_ID,
        references=st.lists(_ID, max_size=8, unique=True).map(tuple),
        files=st.lists(_FILE, max_size=3).map(tuple),
    )
)
def test_round_trip(mail: OutgoingMail) -> None:
    raw = compose(mail)
    read = parse_mail(raw)
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert raw.isascii()
    assert read.sender == _as_read(mail.sender)
    assert read.to == tuple(map(_as_read, mail.to))
    assert read.cc == tuple(map(_as_read, mail.cc))
    assert read.subject == mail.subject
    assert read.text == mail.text.strip("\n") or not mail.text.strip()
    assert (read.in_reply_to, read.references) == ((mail.in_reply_to,), mail.references)
    assert [part.content for part in read.attachments] == [file.content for file in mail.files]
    assert read.sent_at == mail.sent_at
    assert not read.automatic
    assert not read.defects


def _as_read(address: Address) -> Address:
    return Address("" if address.name.lower() == address.email.lower() else address.name, address.email)


@given(_NAME, _LINE)
def test_the_standard_library_reads_the_same(name: str, subject: str) -> None:
    """Two readers: what only our own parser understands would be of no use to anybody."""
    raw = compose(replace(_MAIL, subject=subject, to=(Address(name, "jana@x.cz"),)))
    read = email.message_from_bytes(raw, policy=email.policy.default)
    assert str(read["Subject"]).strip() == subject.strip()
    (box,) = read["To"].addresses
    assert box.addr_spec == "jana@x.cz"


def test_long_ids_are_folded_between_them_and_never_encoded() -> None:
    long = "<" + "a" * 85 + "@mail.gmail.com>"
    ids = tuple(f"<{number}@x.cz>" for number in range(30))
    raw = compose(replace(_MAIL, in_reply_to=long, references=(long, *ids)))
    assert b"In-Reply-To: " + long.encode() + b"\r\n" in raw
    assert parse_mail(raw).references == (long, *ids[-10:])


@pytest.mark.parametrize("named", ["1@x.cz", "<a b@x.cz>", "<ž@x.cz>", "<1@x.cz>\r\nX: y", f"<{'a' * 990}@x.cz>"])
def test_ids_of_others_that_cannot_be_written_are_left_out(named: str) -> None:
    raw = compose(replace(_MAIL, in_reply_to=named, references=("<0@x.cz>", named)))
    read = parse_mail(raw)
    assert (read.in_reply_to, read.references) == ((), ("<0@x.cz>",))
    assert max(map(len, raw.split(b"\r\n"))) <= 998


def test_blind_copies_stand_nowhere() -> None:
    raw = compose(replace(_MAIL, bcc=(Address("Tajný", "secret@x.cz"),)))
    assert b"secret" not in raw
    assert b"bcc" not in raw.lower()


def test_automatic_mail_says_so() -> None:
    raw = compose(replace(_MAIL, automatic=True, in_reply_to="<0@x.cz>"))
    assert b"\r\nAuto-Submitted: auto-replied\r\n" in raw
    assert parse_mail(raw).automatic


def test_domains_are_written_in_their_wire_form() -> None:
    assert wire_address(Address("", "info@žluťoučký.cz")).email == "info@xn--luouk-uva4it5a4g.cz"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"subject": "x\r\nBcc: a@b.cz"}, "The subject must not contain a line break"),
        ({"to": (Address("x\nBcc: a@b.cz", "a@b.cz"),)}, "The name of an address must not contain a line break"),
        ({"to": (Address("", "a@b.cz\r\nBcc: c@d.cz"),)}, "is not an e-mail address"),
        ({"to": (Address("", "a@b.cz, c@d.cz"),)}, "is not an e-mail address"),
        ({"to": (Address("", "jiří@b.cz"),)}, "the part before @ has letters outside ASCII"),
        ({"to": (Address("", "a@" + "ž" * 70 + ".cz"),)}, "is not a domain name"),
        ({"to": ()}, "no recipient"),
        ({"message_id": "<1@x.cz>\r\nX: y"}, "is not a message id"),
        ({"bcc": (Address("", "nobody"),)}, "is not an e-mail address"),
        ({"files": (OutgoingFile("a\r\nX: y", "text/plain", b""),)}, "A file name must not contain a line break"),
    ],
)
def test_what_cannot_be_sent_is_refused_in_a_sentence(change: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=says) as caught:
        compose(replace(_MAIL, **change))  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)
