"""Write the mail the desk sends."""

from __future__ import annotations

import binascii
import re
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime

from deskapp.channels.mail.domains import NOT_IN_ADDRESS, ascii_domain
from deskapp.channels.mail.html_write import html_of
from deskapp.channels.mail.names import safe_name
from deskapp.channels.mail.write_fields import address_field, ids_field, text_field
from deskapp.domain.mail import Address, OutgoingFile, OutgoingMail

_KEPT_REFERENCES = 10
#: An id stands whole on one line, which is no longer than 998 letters.
_LONGEST_ID = 900
_BREAK = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\x85\u2028\u2029]")
_LINE_END = re.compile(r"\r\n|\r")
_LONG_LINE = re.compile(r"[^\n]{900}")
_ID = re.compile(r"<[!-;=?-~]+>\Z")
_TYPE = re.compile(r"([\w!#$&^.+-]+)/([\w!#$&^.+-]+)\Z", re.A)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_POLICY = EmailPolicy(linesep="\r\n", cte_type="7bit")


def compose(mail: OutgoingMail) -> bytes:
    """The mail as it is handed to a server: CRLF, seven-bit, no Bcc field.

    Raises ValueError with one clear sentence when a field holds a line break, its own id has not the form of one, an
    address cannot be written in a mail, or nobody is addressed. Ids of others that cannot be written are left out.
    """
    if not (mail.to or mail.cc or mail.bcc):
        raise ValueError("The mail has no recipient.")
    for address in mail.bcc:
        wire_address(address)
    return b"".join(_head(mail)) + _body(mail).as_bytes()


def wire_address(address: Address) -> Address:
    """The mailbox as servers take it: domain in IDNA form, name without lone surrogates.

    Raises ValueError with one clear sentence for what is no address or has letters outside ASCII before the @.
    """
    local, _, domain = address.email.rpartition("@")
    if not local or not domain or "@" in local or NOT_IN_ADDRESS.search(address.email):
        raise ValueError(f"{address.email!r} is not an e-mail address.")
    if not local.isascii():
        raise ValueError(f"{address.email} cannot be written to: the part before @ has letters outside ASCII.")
    return Address(_one_line("The name of an address", address.name).strip(), f"{local}@{ascii_domain(domain)}")


def _head(mail: OutgoingMail) -> list[bytes]:
    fields = [address_field("From", [wire_address(mail.sender)])]
    for name, addresses in (("To", mail.to), ("Cc", mail.cc)):
        if addresses:
            fields.append(address_field(name, map(wire_address, addresses)))
    fields.append(text_field("Subject", _one_line("The subject", mail.subject)))
    fields.append(text_field("Date", format_datetime(mail.sent_at)))
    fields.append(ids_field("Message-ID", [_id(mail.message_id)]))
    for name, ids in (("In-Reply-To", [mail.in_reply_to]), ("References", mail.references)):
        if writable := [each for each in ids if _is_id(each)]:
            fields.append(ids_field(name, _capped(writable)))
    if mail.automatic:
        fields.append(text_field("Auto-Submitted", "auto-replied" if mail.in_reply_to else "auto-generated"))
        fields.append(text_field("X-Auto-Response-Suppress", "All"))
    return fields


def _body(mail: OutgoingMail) -> EmailMessage:
    text = _lines(mail.text)
    message = _text_part("plain", text)
    message["MIME-Version"] = "1.0"
    if mail.html and text.strip():
        quote_at = None if mail.quote_at is None else len(_lines(mail.text[: mail.quote_at]))
        message.make_alternative()
        message.attach(_text_part("html", html_of(text, quote_at)))
    for file in mail.files:
        _attach(message, file)
    return message


def _text_part(kind: str, text: str) -> EmailMessage:
    part = EmailMessage(policy=_POLICY)
    part["Content-Type"] = f'text/{kind}; charset="utf-8"'
    text = text.rstrip("\n") + "\n"
    if text.isascii() and not _LONG_LINE.search(text):
        part["Content-Transfer-Encoding"] = "7bit"
        part.set_payload(text)
    else:
        part["Content-Transfer-Encoding"] = "quoted-printable"
        part.set_payload(binascii.b2a_qp(text.encode("utf-8"), istext=True).decode("ascii"))
    return part


def _lines(text: str) -> str:
    return _LINE_END.sub("\n", _encodable(text))


def _id(text: str) -> str:
    if not _is_id(text):
        raise ValueError(f"{text[:80]!r} is not a message id.")
    return text


def _is_id(text: str) -> bool:
    return len(text) <= _LONGEST_ID and _ID.match(text) is not None


def _capped(ids: list[str]) -> list[str]:
    """The first id, which names the thread, and the last ones."""
    unique = list(dict.fromkeys(ids))
    return unique if len(unique) <= _KEPT_REFERENCES + 1 else [unique[0], *unique[-_KEPT_REFERENCES:]]


def _one_line(what: str, text: str) -> str:
    if _BREAK.search(text):
        raise ValueError(f"{what} must not contain a line break or control character.")
    return _encodable(text)


def _encodable(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)


def _attach(message: EmailMessage, file: OutgoingFile) -> None:
    match = _TYPE.match(file.content_type)
    main, sub = (match[1], match[2]) if match else ("application", "octet-stream")
    if main.lower() in ("multipart", "message"):
        main, sub = "application", "octet-stream"
    name = safe_name(_one_line("A file name", file.name)) or "attachment"
    message.add_attachment(file.content, maintype=main, subtype=sub, filename=name)
