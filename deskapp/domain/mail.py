"""A mail as the desk understands it, whoever parsed it and wherever it lay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from deskapp.domain.bounces import Bounce
from deskapp.domain.errors import Invalid
from deskapp.domain.text import storable


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox: display name (may be empty) and the address, domain in lower case."""

    name: str
    email: str

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>" if self.name else self.email


@dataclass(frozen=True, slots=True)
class MailPart:
    """One leaf of a mail's structure, decoded.

    `path` numbers the leaf within the tree ("1", "1.2", …). `name` is the file name a reader may show, never a
    path. `content_id` has no angle brackets. `shown` is true for the parts that make up the body (they are
    not offered as attachments).
    """

    path: str
    content_type: str
    name: str
    content: bytes
    content_id: str = ""
    inline: bool = False
    shown: bool = False


@dataclass(frozen=True, slots=True)
class ParsedMail:
    """What one raw mail says.

    `text` is the readable plain face (made from HTML where there is no plain part); `quote_at` is the offset in
    `text` where quoted history begins, `len(text)` when there is none. `html` is the unsanitised HTML body or "".
    `sent_at` is aware, in UTC, or None when the mail does not say. Message ids keep their angle brackets.
    `automatic` is true for all that machines and lists send, so for every bounce and complaint as well; `bounce` is
    what one says. `disowned` is true where the server that took the mail in says that it is not from its sender's
    address. `defects` names, in English, what had to be guessed or mended.
    """

    sha256: str
    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    sender: Address | None
    reply_to: tuple[Address, ...]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    sent_at: datetime | None
    text: str
    quote_at: int
    html: str
    parts: tuple[MailPart, ...]
    headers: tuple[tuple[str, str], ...]
    automatic: bool = False
    bounce: Bounce | None = None
    disowned: bool = False
    defects: tuple[str, ...] = field(default=())

    @property
    def attachments(self) -> tuple[MailPart, ...]:
        """The leaves a reader is offered as files (inline pictures included)."""
        return tuple(part for part in self.parts if not part.shown)


@dataclass(frozen=True, slots=True)
class Hop:
    """A server that a mail passed: `by` took it from `origin` at a moment; what it did not say is "" or None."""

    origin: str
    by: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """What the desk hands to the composer. It has no field a note could travel in.

    With `html` the text goes out formatted as well; `quote_at` is where in `text` quoted history begins, None for
    nowhere.
    """

    message_id: str
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    subject: str
    text: str
    sent_at: datetime
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    files: tuple[OutgoingFile, ...] = ()
    automatic: bool = False
    html: bool = True
    quote_at: int | None = None


@dataclass(frozen=True, slots=True)
class OutgoingFile:
    """A file that travels with a mail or hangs on a note. Its name becomes one that any store takes."""

    name: str
    content_type: str
    content: bytes

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", storable(self.name))
        object.__setattr__(self, "content_type", storable(self.content_type))


#: The files of one mail together, and those of one note or of one message between agents, in bytes.
LARGEST_MAIL, LARGEST_INSIDE = 25_000_000, 100_000_000


def check_size(files: Sequence[OutgoingFile], most: int, there: int = 0) -> None:
    """`Invalid` where files, with `there` bytes that are there already, are larger than `most` bytes together."""
    if there + sum(len(file.content) for file in files) > most:
        raise Invalid("The files are larger than {most} MB together.", field="files", most=most // 1_000_000)


class UnreadableMail(Exception):
    """The bytes cannot be understood as a mail; the sentence says why. The raw bytes stay in the store."""
