"""What the fuzzing begins with: hostile pieces, and real mails where there are some."""

from __future__ import annotations

import os
from pathlib import Path

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.mail import UnreadableMail
from tests.fuzz.tricks import HTML_TRICKS, MAIL_TRICKS
from tests.fuzz.words import DICTIONARIES

LONGEST = 4096
"""Bytes of an input: the rooms are made of loops over pieces, longer inputs only take longer."""


def write_seeds(target: str, folder: Path) -> None:
    """Fill a folder with the inputs a target begins with; files that are there stay."""
    own = MAIL_TRICKS if target == "parse" else [trick.encode() for trick in HTML_TRICKS]
    for number, seed in enumerate([*own, *_real(target)]):
        (folder / f"seed-{number:04}").write_bytes(seed[:LONGEST])


def write_dictionary(target: str, file: Path) -> None:
    """Write the pieces of a target as libFuzzer reads them."""
    lines = ("".join(f"\\x{byte:02x}" for byte in piece.encode()) for piece in DICTIONARIES[target])
    file.write_text("".join(f'"{line}"\n' for line in lines), "ascii")


def _real(target: str) -> list[bytes]:
    named = os.environ.get("DESKAPP_TEST_DATA", "")
    files = sorted((Path(named) / "mail").rglob("*")) if named else []
    raws = [file.read_bytes() for file in files if file.is_file() and file.stat().st_size < 16 * LONGEST]
    if target == "parse":
        return [raw for raw in raws if len(raw) < 2 * LONGEST]
    return [face for raw in raws if (face := _face(target, raw))]


def _face(target: str, raw: bytes) -> bytes:
    try:
        mail = parse_mail(raw)
    except UnreadableMail:
        return b""
    return (mail.text if target == "quotes" else mail.html).encode()
