"""Declared character sets win where they hold; the others are guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.charset import codec_for, decode_text
from deskapp.channels.mail.charset_guess import guess_charset

CZECH = "Dobrý den, prosím o zaslání faktury č. 5 – děkuji. Šťastné Vánoce, Ždár nad Sázavou."
SLOVAK = "Ďakujem za odpoveď, ľúbi sa mi to; kôň žerie ďatelinu vo vŕbe."
GERMAN = "Schöne Grüße aus München, die Straße ist gesperrt. Können Sie mir bitte helfen?"
POLISH = "Dziękuję za wiadomość, proszę o przesłanie faktury. Źle działa, żółty przycisk."
RUSSIAN = "Здравствуйте, принтер не печатает. Пришлите, пожалуйста, мастера в Москву."


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (CZECH, "cp1250"),
        (CZECH.replace("–", "-"), "iso8859_2"),
        (CZECH.replace("–", "-"), "cp852"),
        (SLOVAK, "cp1250"),
        (SLOVAK, "iso8859_2"),
        (GERMAN, "cp1252"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN.lower(), "cp1251"),
        (RUSSIAN.lower(), "koi8_r"),
        (CZECH, "utf-8"),
        (CZECH, "utf-16"),
    ],
)
def test_guess(text: str, codec: str) -> None:
    """What counts is the text: several sets may hold the same letters in the same places."""
    assert decode_text(text.encode(codec)).text == text


@pytest.mark.parametrize("word", ["žádost", "Příloha", "účet", "š", "Ľudovít", "děkuji"])
def test_guess_of_one_word(word: str) -> None:
    assert decode_text(word.encode("cp1250")).text == word


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("cp-850", "cp850"),
        ("Windows-1250", "cp1250"),
        ("x-cp1250", "cp1250"),
        ('"utf-8"', "utf-8"),
        ("gb2312", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("rot13", ""),
        ("base64", ""),
        ("hex", ""),
        ("idna", ""),
        ("unicode_escape", ""),
        ("x-foo", ""),
        ("utf\0-8", ""),
        ("", ""),
    ],
)
def test_names_of_codecs(declared: str, codec: str) -> None:
    assert codec_for(declared) == codec


def test_declared_wins_when_it_holds() -> None:
    assert decode_text(b"\xe1", "iso-8859-5") == ("с", "")
    assert decode_text(b"\x93x\x94", "iso-8859-1") == ("“x”", "")


def test_declared_that_does_not_hold_is_passed_over() -> None:
    assert decode_text(CZECH.encode("cp1250"), "utf-8") == (CZECH, guess_charset(CZECH.encode("cp1250")))
    assert decode_text(CZECH.encode(), "us-ascii") == (CZECH, "utf-8")


def test_utf8_cut_in_a_letter_stays_utf8() -> None:
    assert decode_text(CZECH.encode()[:-1] + "ž".encode()[:1], "utf-8").text == CZECH[:-1] + "\ufffd"


@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "utf-7", "utf-16", "cp1250", "big5", "iso-2022-jp", "x"]))
def test_text_can_always_be_stored(content: bytes, declared: str) -> None:
    text = decode_text(content, declared).text
    text.encode("utf-8")
    assert "\0" not in text
