"""Transfer encodings, also damaged ones."""

from __future__ import annotations

import base64
import binascii
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.flowed import unflow
from deskapp.channels.mail.transfer import decode_transfer


@given(st.binary(max_size=500))
def test_what_was_encoded_comes_back(content: bytes) -> None:
    assert decode_transfer(base64.encodebytes(content), "Base64") == content
    text = content.replace(b"\r", b"")  # line ends are the encoder's to choose
    assert decode_transfer(quopri.encodestring(text, quotetabs=True), "quoted-printable") == text
    lines = [content[at : at + 45] for at in range(0, len(content), 45)]
    body = b"begin 644 x\n" + b"".join(map(binascii.b2a_uu, lines)) + b"`\nend\n"
    assert decode_transfer(body, "x-uuencode") == content


@given(st.binary(max_size=200), st.sampled_from(["base64", "quoted-printable", "x-uue", "8bit", "", "nonsense"]))
def test_damage_never_raises(body: bytes, declared: str) -> None:
    decode_transfer(body, declared)


@pytest.mark.parametrize(
    ("body", "content"),
    [
        (b"YWJj\r\nZA", b"abcd"),
        (b"YWJjZA=\n", b"abcd"),
        (b"YWJj!!ZA==", b"abcd"),
        (b"YQ==\nYg==\n", b"ab"),
        (b"YWJjZ", b"abc"),
    ],
)
def test_damaged_base64(body: bytes, content: bytes) -> None:
    assert decode_transfer(body, " base64; ") == content


@pytest.mark.parametrize("declared", ["7-bit", "8bits", "binary", "plain", "text/html", ""])
def test_names_that_encode_nothing(declared: str) -> None:
    assert decode_transfer(b"a=3D", declared) == b"a=3D"


def test_flowed_text() -> None:
    text = "one \ntwo\n\n>> deep \n>> er\n> less \nnot joined\n-- \nJana \n Eva"
    assert unflow(text, delete_space=False) == "one two\n\n>> deep er\n> less \nnot joined\n-- \nJana Eva"
    assert unflow("Don \naudampf", delete_space=True) == "Donaudampf"
