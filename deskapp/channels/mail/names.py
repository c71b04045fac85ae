"""The file name a reader may show for a part: decoded, never a path, never empty."""

from __future__ import annotations

import re

from deskapp.channels.mail.fields import find_first
from deskapp.channels.mail.structure import MESSAGE_TYPES, Entity
from deskapp.channels.mail.words import decode_value
from deskapp.domain.file_names import seen

MAX_NAME = 200
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_EXTENSIONS = {
    "text/plain": "txt",
    "text/html": "html",
    "text/calendar": "ics",
    "text/csv": "csv",
    "text/vcard": "vcf",
    "text/x-vcard": "vcf",
    "text/rfc822-headers": "txt",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/json": "json",
    "application/ms-tnef": "dat",
    "application/pgp-signature": "asc",
    "application/pkcs7-signature": "p7s",
    "application/x-pkcs7-signature": "p7s",
    "message/delivery-status": "txt",
}


def declared_name(entity: Entity) -> str:
    """The file name the mail gives this part, made safe; "" when it gives none."""
    return safe_name(entity.disposition_params.get("filename", "")) or safe_name(entity.params.get("name", ""))


def part_name(entity: Entity) -> str:
    """The file name to show: the declared one, else one made from the content location, or from the type."""
    name = declared_name(entity)
    if name:
        return name
    location = decode_value(find_first(entity.fields, "content-location"))
    name = safe_name(location.partition("?")[0].partition("#")[0])
    if "." in name and not location.lower().startswith(("cid:", "mid:")):
        return name
    if entity.content_type in MESSAGE_TYPES:
        return "message.eml"
    return f"part-{entity.path}.{_EXTENSIONS.get(entity.content_type, 'bin')}"


def safe_name(text: str) -> str:
    """The last component of a name or path as it is seen, without control characters; "" when nothing is left."""
    name = _UNSAFE.sub("", seen(text.replace("\\", "/"))).rstrip("/ ").rpartition("/")[2].strip()
    if not name.strip("."):
        return ""
    if len(name) <= MAX_NAME:
        return name
    stem, dot, extension = name.rpartition(".")
    return stem[: MAX_NAME - 12] + dot + extension[:11] if dot else name[:MAX_NAME]
