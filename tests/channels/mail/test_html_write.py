"""The formatted part of a mail says what the plain one says; nothing in it runs, is fetched or tells on a reader."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.compose import compose
from deskapp.channels.mail.html_text import html_to_text
from deskapp.channels.mail.html_write import html_of
from deskapp.channels.mail.parse import parse_mail
from deskapp.channels.mail.quotes import quote_at
from deskapp.domain.mail import Address, OutgoingFile, OutgoingMail

MAIL = OutgoingMail(
    message_id="<1@desk.cz>",
    sender=Address("", "podpora@desk.cz"),
    to=(Address("", "jana@x.cz"),),
    cc=(),
    bcc=(),
    subject="Tiskárna",
    text="",
    sent_at=datetime(2026, 3, 1, 12, tzinfo=UTC),
)
ANSWER = "Dobrý den,\n\n- první\n- druhý <b>\n\n-- \nEva Malá\nhttps://desk.cz/?a=1&b=2"
HISTORY = "Dne 3. 11. 2025 v 10:15 napsal(a) Jana Nová:\n> Ahoj\n>\n> > včera\n> dnes"

_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff\u200b")
_TYPED = [
    "> ", ">", "\n", "\n\n", "-- \n", "- ", "1. ", "  ", "\t", "<b>", "</p>", "&amp;", "&nbsp;", '"', "'", "<script>",
    "https://a.cz/x?y=1&z=ř.", "mailto:a@b.cz?subject=Ano", "jana@x.cz", "www.x.cz/", "HD-000012",
]  # fmt: skip
TEXT = st.lists(st.sampled_from(_TYPED) | st.text(_LETTERS, max_size=12), max_size=30).map("".join)


def said(text: str) -> list[str]:
    """The words of a text by line, each line with its depth; blank lines are only room."""
    lines = []
    for line in text.split("\n"):
        marks = re.match(r"[>\s]*", line)[0]  # type: ignore[index]
        if words := " ".join(line[len(marks) :].split()):
            lines.append("> " * marks.count(">") + words)
    return lines


class Reader(HTMLParser):
    """A second reader: tags with their attributes, and links with what they show."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.links: list[tuple[str | None, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] == "a" and len(self.links) < [tag for tag, _ in self.tags].count("a"):
            self.links.append((self.tags[-1][1]["href"], data))


@given(TEXT, st.none() | st.integers(0, 200))
def test_both_parts_say_the_same(text: str, place: int | None) -> None:
    raw = compose(replace(MAIL, text=text, quote_at=place))
    read = parse_mail(raw)
    assert read.text == text.strip("\n") or not text.strip()
    assert read.quote_at == quote_at(read.text)
    assert said(html_to_text(read.html)) == said(text)
    assert raw.isascii()
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert read.attachments == ()


@given(TEXT)
def test_nothing_typed_becomes_a_tag_and_nothing_is_fetched(text: str) -> None:
    seen = Reader(html_of(text))
    assert {tag for tag, _ in seen.tags} <= {"html", "head", "meta", "body", "div", "p", "br", "a", "blockquote"}
    for tag, attributes in seen.tags:
        assert set(attributes) <= {"style", "charset", "type", "href"}
        assert ("href" in attributes) == (tag == "a")
        assert "url" not in (attributes.get("style") or "")
    assert all(str(target).startswith(("https://", "http://", "mailto:")) for target, _ in seen.links)


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See https://a.cz/x?y=1&z=2.", [("https://a.cz/x?y=1&z=2", "https://a.cz/x?y=1&z=2")]),
        ("www.a.cz, jana@x.cz", [("https://www.a.cz", "www.a.cz"), ("mailto:jana@x.cz", "jana@x.cz")]),
        ("mailto:r@x.cz?subject=A&body=B", [("mailto:r@x.cz?subject=A&body=B", "mailto:r@x.cz?subject=A&body=B")]),
        ('javascript:alert(1) HD-000012 "file:///x"', []),
    ],
)
def test_links_lead_exactly_where_they_say(text: str, links: list[tuple[str, str]]) -> None:
    assert Reader(html_of(text)).links == links


def test_the_signature_is_grey_and_history_is_quoted_by_its_depth() -> None:
    html = html_of(f"{ANSWER}\n\n{HISTORY}", len(ANSWER))
    grey, _, rest = html.partition('<div style="color:#767676">')[2].partition("</div>")
    assert "Eva Malá<br>" in grey
    assert "Ahoj" not in grey
    assert "první" not in grey
    assert rest.count("<blockquote") == rest.count("</blockquote>") == 2
    assert html_to_text(html).splitlines()[-5:] == ["> Ahoj", ">", "> > včera", ">", "> dnes"]


def test_history_without_a_signature_is_not_grey() -> None:
    below = "---------- Forwarded conversation ----------\nJana, 3 March 2026 at 9:00:\nHi\n-- \nJana"
    assert "color:#767676" not in html_of(f"Look\n\n{below}", len("Look"))


def test_formatted_mail_folds_where_plain_mail_folds() -> None:
    text = f"{ANSWER}\n\n{HISTORY}"
    formatted, plain = (parse_mail(compose(replace(MAIL, text=text, html=html))) for html in (True, False))
    assert (formatted.text, formatted.quote_at) == (plain.text, plain.quote_at)
    assert (bool(formatted.html), plain.html) == (True, "")
    assert formatted.text[: formatted.quote_at] == "Dobrý den,\n\n- první\n- druhý <b>\n"


def test_files_stand_around_both_parts() -> None:
    files = (OutgoingFile("a.pdf", "application/pdf", b"%PDF"), OutgoingFile("b.html", "text/html", b"<p>b"))
    raw = compose(replace(MAIL, text="Hi", files=files))
    read = email.message_from_bytes(raw, policy=email.policy.default)
    assert read.get_content_type() == "multipart/mixed"
    types = [part.get_content_type() for part in read.iter_parts()]  # type: ignore[attr-defined]
    assert types == ["multipart/alternative", "application/pdf", "text/html"]
    assert [part.name for part in parse_mail(raw).attachments] == ["a.pdf", "b.html"]


def test_a_mail_of_files_alone_has_no_empty_page() -> None:
    raw = compose(replace(MAIL, files=(OutgoingFile("a.pdf", "application/pdf", b"%PDF"),)))
    assert b"text/html" not in raw
