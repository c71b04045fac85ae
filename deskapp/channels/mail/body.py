"""Which leaves of a mail are its body, and what they say as text and as HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from deskapp.channels.mail.charset import decode_text
from deskapp.channels.mail.flowed import unflow
from deskapp.channels.mail.html_text import html_to_text
from deskapp.channels.mail.names import declared_name
from deskapp.channels.mail.structure import Entity

_BODY_TYPES = {"text/plain": "plain", "text/html": "html"}
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_META_WITHIN = 4096


@dataclass(slots=True)
class Face:
    """One piece of the body: the same words as plain text, as HTML, or as both."""

    plain: Entity | None = None
    html: Entity | None = None


@dataclass(slots=True)
class Body:
    """The readable body: `text` with LF line ends, `html` unsanitised or "", and the paths of the leaves it shows."""

    text: str
    html: str
    shown: frozenset[str]
    defects: list[str]


def read_body(root: Entity) -> Body:
    """Find and read the body of a mail. Never raises."""
    faces = _faces(root)
    defects: list[str] = []
    texts: list[str] = []
    htmls: list[str] = []
    has_html = any(face.html for face in faces)
    for face in faces:
        plain = _plain_text(face.plain, defects) if face.plain else ""
        html = _decoded(face.html, defects) if face.html else ""
        if html and not plain.strip():
            plain = html_to_text(html)
        texts.append(plain.strip("\n"))
        htmls.append(html or (f"<pre>{escape(plain)}</pre>" if plain.strip() else ""))
    shown = frozenset(leaf.path for face in faces for leaf in (face.plain, face.html) if leaf)
    return Body("\n\n".join(filter(str.strip, texts)), "\n".join(htmls) if has_html else "", shown, defects)


def _faces(root: Entity) -> list[Face]:
    if root.partless:
        return [Face(plain=root)]
    if not root.children:
        return _leaf_faces(root, is_root=True)
    faces = _multipart_faces(root)
    return faces or _last_resort(root)


def _last_resort(root: Entity) -> list[Face]:
    """The first text of any kind that was not sent as a file, else nothing."""
    for leaf in root.leaves():
        if leaf.content_type.startswith("text/") and leaf.disposition != "attachment" and not declared_name(leaf):
            return [Face(plain=leaf)]
    return []


def _leaf_faces(leaf: Entity, *, is_root: bool = False) -> list[Face]:
    kind = _BODY_TYPES.get(leaf.content_type)
    named = bool(declared_name(leaf))
    if is_root and leaf.content_type.startswith("text/") and not (leaf.disposition == "attachment" and named):
        return [Face(html=leaf)] if kind == "html" else [Face(plain=leaf)]
    if not kind or leaf.disposition == "attachment" or named:
        return []
    return [Face(plain=leaf)] if kind == "plain" else [Face(html=leaf)]


def _multipart_faces(entity: Entity) -> list[Face]:
    """Depth is bounded by the structure's own limit, so that this may call itself."""
    if entity.partless:
        return [Face(plain=entity)]
    if not entity.children:
        return _leaf_faces(entity)
    if entity.content_type == "multipart/alternative":
        return _alternative(entity)
    if entity.content_type == "multipart/related":
        return _multipart_faces(_related_root(entity))
    if entity.content_type == "multipart/signed":
        return _multipart_faces(entity.children[0])
    return [face for child in entity.children for face in _multipart_faces(child)]


def _alternative(entity: Entity) -> list[Face]:
    """The first plain version and the last HTML version; a version in several pieces stays in pieces."""
    versions = [faces for child in entity.children if (faces := _multipart_faces(child))]
    rich = next((faces for faces in reversed(versions) if any(face.html for face in faces)), None)
    plain = next((faces for faces in versions if all(face.plain and not face.html for face in faces)), None)
    if not rich:
        return plain or (versions[0] if versions else [])
    if not plain:
        return rich
    if len(plain) == len(rich) == 1:
        return [Face(plain[0].plain, rich[0].html)]
    return [Face(face.plain) for face in plain] if len(rich) > 1 else [Face(plain[0].plain, rich[0].html), *plain[1:]]


def _related_root(entity: Entity) -> Entity:
    start = entity.params.get("start", "").strip("<> ")
    if start:
        for child in entity.children:
            if any(name.lower() == "content-id" and start.encode() in value for name, value in child.fields):
                return child
    return entity.children[0]


def _plain_text(leaf: Entity, defects: list[str]) -> str:
    text = _decoded(leaf, defects)
    if leaf.params.get("format", "").strip().lower() == "flowed":
        return unflow(text, leaf.params.get("delsp", "").strip().lower() == "yes")
    return text


def _decoded(leaf: Entity, defects: list[str]) -> str:
    content = leaf.content
    declared = leaf.params.get("charset", "")
    if not declared and leaf.content_type == "text/html":
        meta = _META_CHARSET.search(content, 0, _META_WITHIN)
        declared = meta[1].decode("ascii", "replace") if meta else ""
    text, guessed = decode_text(content, declared)
    if guessed and not content.isascii():
        what = f"declared as {declared[:40]}" if declared else "not declared"
        defects.append(f"character set of part {leaf.path} {what}, read as {guessed}")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
