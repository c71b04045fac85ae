"""Hostile mails and HTML that hypothesis builds: trees of parts, heads, character sets, encodings, broken tags."""

from __future__ import annotations

from base64 import b64encode
from binascii import b2a_qp

from hypothesis import strategies as st

from tests.fuzz.tricks import HTML_TRICKS
from tests.fuzz.words import HTML, MAIL, QUOTES

_CHARSETS = st.sampled_from(
    ["utf-8", "utf-7", "utf-16", "iso-2022-jp", "cp1250", "big5", "koi8-r", "x-none", "rot13", "utf-8\0", "", "a" * 300]
)
_TYPES = st.sampled_from(
    ["text/plain", "text/html", "TEXT/Html ", "image/png", "message/rfc822", "message/delivery-status", "text", "/", ""]
)
_MULTIPARTS = st.sampled_from(["mixed", "alternative", "related", "signed", "report", "digest", "x-none", ""])
_ENDS = st.sampled_from([b"\r\n", b"\n", b"\r"])

pieces_of_html = st.lists(st.sampled_from(HTML) | st.text(max_size=4), max_size=40).map("".join)
html = st.one_of(
    pieces_of_html,
    st.tuples(st.sampled_from(HTML_TRICKS), pieces_of_html, st.integers(0, 60)).map(
        lambda made: made[0][: made[2]] + made[1] + made[0][made[2] :]
    ),
)
quoted_text = st.lists(st.sampled_from(QUOTES) | st.text(max_size=6), max_size=40).map("".join)
words = st.one_of(html, quoted_text, st.text(max_size=60)).map(lambda text: text.encode("utf-8", "replace"))


def _encoded(body: bytes, encoding: str) -> bytes:
    coders = {"base64": b64encode, "quoted-printable": b2a_qp}
    return coders.get(encoding, bytes)(body)


@st.composite
def _leaf(draw: st.DrawFn) -> bytes:
    encoding = draw(st.sampled_from(["7bit", "8bit", "base64", "quoted-printable", "x-uuencode", "none", ""]))
    body = draw(words | st.binary(max_size=40))
    head = f"Content-Type: {draw(_TYPES)}; charset={draw(_CHARSETS)}\r\nContent-Transfer-Encoding: {encoding}\r\n"
    extra = "".join(f"{line}\r\n" for line in draw(st.lists(st.sampled_from(MAIL), max_size=3)))
    return head.encode() + extra.encode() + b"\r\n" + (_encoded(body, encoding) if draw(st.booleans()) else body)


@st.composite
def _tree(draw: st.DrawFn, inner: st.SearchStrategy[bytes]) -> bytes:
    boundary = draw(st.sampled_from([b"b", b"b1", b"--", b'"', b" ", b"x" * 80]))
    parts = draw(st.lists(inner, max_size=4))
    declared = draw(st.sampled_from([boundary, boundary, boundary, b"other", b""]))
    head = b"Content-Type: multipart/" + draw(_MULTIPARTS).encode() + b'; boundary="' + declared + b'"\r\n\r\n'
    end = draw(st.sampled_from([b"\r\n--" + boundary + b"--\r\n", b"\r\n--" + boundary, b""]))
    return head + b"".join(b"\r\n--" + boundary + b"\r\n" + part for part in parts) + end


_trees = st.recursive(_leaf(), _tree, max_leaves=6)


@st.composite
def mails(draw: st.DrawFn) -> bytes:
    """The bytes of a mail that somebody made on purpose, or that some program broke."""
    fields = draw(st.lists(st.sampled_from(MAIL) | st.text(max_size=30), max_size=8))
    head = b"".join(field.encode("utf-8", "replace") + b"\r\n" for field in fields)
    raw = head + draw(_trees)
    raw = raw.replace(b"\r\n", draw(_ENDS))
    at = draw(st.integers(0, len(raw)))
    return raw[:at] + draw(st.sampled_from([b"", b"", b"\0", b"\r", b"\n\n", b"\xff", b"\x1b$B"])) + raw[at:]
