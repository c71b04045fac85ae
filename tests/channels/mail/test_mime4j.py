"""The structure of 80 hard mails against what another parser's authors expect of them.

Compared are the number of leaves, and of each leaf its place, content type, file name and the SHA-256 of its decoded
bytes. Two forms of the same thing are taken as equal: a file name is compared without its folders and with its
encoded words decoded (the expectation only gives the field as it was written), and the line ends of a quoted-printable
text are compared as CRLF (the other parser writes CRLF where the mail itself has LF).
"""

from __future__ import annotations

import email
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import decode_header
from email.message import Message
from hashlib import sha256
from pathlib import Path

import pytest

from deskapp.channels.mail.leaves import leaves
from deskapp.channels.mail.parse import parse_mail

EXCEPTIONS = {
    "frag": "base64 cut in the middle of a group: we keep the whole bytes of the last group, the other parser drops it",
    "multi-frag": "base64 cut in the middle of a group: we keep the whole bytes of the last group",
    "hdr-fakeout": "text right behind the head: we show it as the body, the other parser takes it for bad fields",
    "basic-plain-with-bad-header-separator": "text right behind the head: we show it as the body",
    "malformedHeader-noheader": "no head at all: the whole is text for us and nothing for the other parser",
    "malformedHeaderStartsBody-nocrlfcrlf": "same bytes as malformedHeader-nocrlfcrlf, expected in another mode",
    "malformedHeaderStartsBody-noheader": "same bytes as malformedHeader-noheader, expected in another mode",
}
"""Mails where we disagree on purpose, and why."""


@dataclass(frozen=True)
class Expected:
    """One leaf as the expectation describes it."""

    path: str
    content_type: str
    name: str
    digest: str


def expected_leaves(decoded_xml: Path) -> list[Expected]:
    """Read an expectation: the bodies in their order, each with the head above it."""
    return [_expected(decoded_xml, head, body) for head, body in _bodies(ET.parse(decoded_xml).getroot(), "text/plain")]


def _bodies(node: ET.Element, default: str) -> Iterator[tuple[Message, str]]:
    head = email.message_from_string("".join(f"{field.text.strip()}\n" for field in node.iterfind("header/field")))
    head.set_default_type(default)
    for child in node:
        if child.tag in ("text-body", "binary-body"):
            yield head, child.attrib["name"]
        elif child.tag == "message":
            yield from _bodies(child, "text/plain")
        elif child.tag == "multipart":
            inner = "message/rfc822" if head.get_content_subtype() == "digest" else "text/plain"
            for part in child.iterfind("body-part"):
                yield from _bodies(part, inner)


def _expected(decoded_xml: Path, head: Message, body: str) -> Expected:
    content = (decoded_xml.parent / body).read_bytes()
    path = body.rpartition("_decoded_")[2].partition(".")[0].replace("_", ".")
    encoding = head.get("Content-Transfer-Encoding", "")
    return Expected(path, head.get_content_type(), _plain_name(head.get_filename("")), _digest(content, encoding))


def _plain_name(written: str) -> str:
    without_language = re.sub(r"\*\w+(?=\?[bq]\?)", "", written, flags=re.I)
    pieces = decode_header(without_language)
    decoded = "".join(text if isinstance(text, str) else text.decode(charset or "ascii") for text, charset in pieces)
    return re.split(r"[/\\]", decoded)[-1]


def _digest(content: bytes, encoding: str) -> str:
    if "quoted" in encoding.lower():
        content = re.sub(rb"\r?\n", b"\r\n", content)
    return sha256(content).hexdigest()


def _ours(raw: bytes, encodings: list[str]) -> list[Expected]:
    found = leaves(raw)
    padded = encodings + [""] * len(found)
    return [
        Expected(leaf.path, leaf.content_type, leaf.name, _digest(leaf.content, encoding))
        for leaf, encoding in zip(found, padded, strict=False)
    ]


def disagreement(mail: Path) -> str:
    """What differs between our leaves and the expected ones, "" when nothing does."""
    decoded_xml = mail.with_name(f"{mail.stem}_decoded.xml")
    wanted = expected_leaves(decoded_xml)
    heads = [head for head, _ in _bodies(ET.parse(decoded_xml).getroot(), "text/plain")]
    found = _ours(mail.read_bytes(), [head.get("Content-Transfer-Encoding", "") for head in heads])
    if len(found) != len(wanted):
        return f"{len(found)} leaves, expected {len(wanted)}"
    return "; ".join(
        f"{ours} instead of {theirs}" for ours, theirs in zip(found, wanted, strict=True) if ours != theirs
    )


@pytest.mark.data
def test_leaves_agree_with_the_expected_ones(data_folder: Path) -> None:
    mails = sorted((data_folder / "mail" / "mime4j").glob("*/*.msg"))
    with_expectation = [mail for mail in mails if mail.with_name(f"{mail.stem}_decoded.xml").exists()]
    differing = {mail.stem: text for mail in with_expectation if (text := disagreement(mail))}
    print(f"agreed {len(with_expectation) - len(differing)}/{len(with_expectation)}")
    unexpected = {name: text for name, text in differing.items() if name not in EXCEPTIONS}
    assert len(with_expectation) >= 79
    assert unexpected == {}
    assert sorted(differing) == sorted(EXCEPTIONS), "an exception that no longer differs must leave the table"


@pytest.mark.data
def test_the_mail_without_expected_structure_has_its_date(data_folder: Path) -> None:
    raw = (data_folder / "mail/mime4j/dom/mime4j-219-new-date-time-format.msg").read_bytes()
    sent_at = parse_mail(raw).sent_at
    assert sent_at is not None
    assert sent_at.isoformat() == "2012-07-17T22:23:35+00:00"
    assert len(leaves(raw)) == 1
