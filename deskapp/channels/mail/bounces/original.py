"""The mail that a bounce speaks of, as far as it came back: a part of its own, or lines among the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from deskapp.channels.mail.addresses import read_addresses
from deskapp.channels.mail.fields import find_all, find_first, read_head
from deskapp.channels.mail.ids import read_message_id
from deskapp.channels.mail.structure import Entity
from deskapp.channels.mail.words import decode_value
from deskapp.domain.text import one_line

RETURNED = frozenset(
    {"message/rfc822", "message/global", "message/news", "message/partial", "text/rfc822-headers",
     "message/rfc822-headers", "message/global-headers"}
)  # fmt: skip
MOST_TEXT = 64 * 1024
_LONGEST_SUBJECT = 500
_LEADING = re.compile(rb"[\s\0]*")
_FIELD = re.compile(r"([ \t>]*)([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|\Z|[^/\s])")
_KNOWN = frozenset({"from", "to", "subject", "date", "message-id", "received", "return-path", "mime-version", "sent"})
_COMPLAINANT = "x-hmxmroriginalrecipient"
_ENOUGH = 3


class Original(NamedTuple):
    """Message-ID with angle brackets, subject and the addresses of To and Cc; "" and () for what is not known.

    `complainant` is who complained of it, where a provider wrote that into its head instead of into a report.
    """

    message_id: str = ""
    subject: str = ""
    recipients: tuple[str, ...] = ()
    complainant: str = ""

    def __bool__(self) -> bool:
        return bool(self.message_id or self.subject or self.recipients)


class Split(NamedTuple):
    """The text of a bounce without the head of the original in it, and what that head says."""

    notice: str
    original: Original


def returned_part(root: Entity) -> Original:
    """The original from the part that it came back in, else from a text behind the first that begins like a mail."""
    leaves = list(root.leaves())
    for leaf in leaves:
        if leaf.content_type in RETURNED:
            return read_original(leaf.content)
    texts = (read_original(leaf.content) for leaf in leaves[1:] if leaf.content_type == "text/plain")
    return next((original for original in texts if original.message_id and original.recipients), Original())


def read_original(content: bytes) -> Original:
    """What the head at the start of `content` says."""
    leading = _LEADING.match(content)
    head = read_head(content, leading.end() if leading else 0)
    named = read_addresses([*find_all(head.fields, "to"), *find_all(head.fields, "cc")])
    return Original(
        read_message_id(find_first(head.fields, "message-id")),
        one_line(decode_value(find_first(head.fields, "subject")))[:_LONGEST_SUBJECT],
        tuple(dict.fromkeys(address.email for address in named)),
        decode_value(find_first(head.fields, _COMPLAINANT)),
    )


def split_text(text: str) -> Split:
    """Part the words of a mail system from the head of the original that stands below, or among them."""
    lines = text[:MOST_TEXT].split("\n")
    first, end = _head_lines(lines)
    if first == end:
        return Split("\n".join(lines), Original())
    margin = len(lines[first]) - len(lines[first].lstrip(" \t>"))
    head = "\n".join(line[margin:] if not line[:margin].strip(" \t>") else line for line in lines[first:end])
    before, after = "\n".join(lines[:first]), "\n".join(lines[end:])
    among_words = margin > 0 or "@" not in before
    return Split(f"{before}\n{after}" if among_words else before, read_original(head.encode("utf-8", "replace")))


def original_at(text: str) -> int:
    """Where the head of the original begins in the text of a bounce; `len(text)` where it stands nowhere."""
    lines = text[:MOST_TEXT].split("\n")
    first, end = _head_lines(lines)
    return len(text) if first == end else sum(len(line) + 1 for line in lines[:first])


def _head_lines(lines: list[str]) -> tuple[int, int]:
    """The first run of lines that reads like a head: three fields and more, most of them well known."""
    first, fields, known = 0, 0, 0
    for number, line in enumerate([*lines, ""]):
        match = _FIELD.match(line)
        if match:
            first = first if fields else number
            fields += 1
            known += match[2].lower() in _KNOWN
            continue
        if fields and line.strip(" \t>") and line[:1] in (" ", "\t", ">"):
            continue
        if fields >= _ENOUGH and known >= _ENOUGH:
            return first, number
        fields = known = 0
    return 0, 0
