"""What must hold for any bytes whatever: one function for each room that reads what strangers write."""

from __future__ import annotations

from collections.abc import Callable

from deskapp.channels.mail.html_text import html_to_text
from deskapp.channels.mail.parse import parse_mail
from deskapp.channels.mail.quotes import quote_at
from deskapp.channels.mail.sanitise import MAX_HTML, clean_html
from deskapp.domain.mail import ParsedMail, UnreadableMail
from deskapp.domain.subjects import tagged_ticket, without_reply_marks
from tests.fuzz.oracle import dangers
from tests.fuzz.qt_oracle import qt_dangers


def parse(raw: bytes) -> ParsedMail | None:
    """A mail is read or refused in a sentence; what was read can be stored, and nothing of it is a path."""
    try:
        mail = parse_mail(raw)
    except UnreadableMail:
        return None
    assert 0 <= mail.quote_at <= len(mail.text)
    assert mail.sent_at is None or mail.sent_at.utcoffset() is not None
    for text in _texts(mail):
        assert "\0" not in text
        text.encode("utf-8")
    for part in mail.parts:
        assert part.name.strip(". ")
        assert not set(part.name) & set("/\\\r\n\0")
    for address in (mail.sender, *mail.reply_to, *mail.to, *mail.cc):
        assert address is None or not set(address.email + address.name) & set("\r\n\0")
    tagged_ticket(mail.subject)
    without_reply_marks(mail.subject)
    return mail


def _texts(mail: ParsedMail) -> list[str]:
    texts = [mail.text, mail.html, mail.subject, mail.message_id, mail.in_reply_to, *mail.references, *mail.defects]
    texts += [text for pair in mail.headers for text in pair]
    texts += [text for part in mail.parts for text in (part.name, part.content_id, part.content_type)]
    return [text if isinstance(text, str) else "".join(text) for text in texts]


def quotes(raw: bytes) -> None:
    """The place where history begins is in the text, and words stand in front of it."""
    text = raw.decode("utf-8", "replace")
    at = quote_at(text)
    assert 0 <= at <= len(text)
    assert text[:at].strip() or at == len(text)


def html_text(raw: bytes) -> None:
    """HTML becomes text that can be stored and is no longer than what it came from allows."""
    html = raw.decode("utf-8", "replace")
    text = html_to_text(html)
    assert "\0" not in text
    assert len(text) <= 40 * len(html) + 40


class _Everything(tuple[str, ...]):
    """Every address is in it."""

    __slots__ = ()

    def __contains__(self, _address: object) -> bool:
        return True


_ALL = _Everything(("",))


def sanitise(raw: bytes) -> None:
    """Nothing in clean HTML runs, asks or fetches, to html.parser as to Qt, nor when it is cleaned again."""
    html = raw.decode("utf-8", "replace")
    for allowed in ((), _ALL):
        cleaned = clean_html(html, allowed)
        places = len(cleaned.remote) if allowed else 0
        found = dangers(cleaned.html, places)
        assert not found, (found, cleaned.html)
        assert len(cleaned.html) <= 8 * MAX_HTML
    found = qt_dangers(cleaned.html)
    assert not found, (found, cleaned.html)
    twice = clean_html(cleaned.html).html
    assert not dangers(twice), twice


TARGETS: dict[str, Callable[[bytes], object]] = {
    "parse": parse,
    "quotes": quotes,
    "html_text": html_text,
    "sanitise": sanitise,
}
