"""Whatever strangers write, nothing breaks, nothing runs, and nothing is fetched."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from PySide6.QtGui import QGuiApplication

from deskapp.channels.mail.sanitise import clean_html
from deskapp.services.desk import Desk
from tests.fuzz import strategies, targets
from tests.fuzz.oracle import dangers, read_address, read_style
from tests.fuzz.qt_oracle import qt_dangers
from tests.fuzz.tricks import HTML_TRICKS, MAIL_TRICKS
from tests.kit import problems, take

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.no_qt_log]


@given(strategies.mails())
@settings(max_examples=300)
def test_mails_are_read_or_refused_in_a_sentence(raw: bytes) -> None:
    mail = targets.parse(raw)
    if mail:
        targets.sanitise(mail.html.encode())


@pytest.mark.parametrize("number", range(len(MAIL_TRICKS)))
def test_tricks_of_mails(number: int) -> None:
    targets.parse(MAIL_TRICKS[number])


@given(strategies.quoted_text)
@settings(max_examples=300)
def test_history_begins_somewhere(text: str) -> None:
    targets.quotes(text.encode("utf-8", "replace"))


@given(strategies.html)
@settings(max_examples=300)
def test_html_is_harmless(html: str) -> None:
    raw = html.encode("utf-8", "replace")
    targets.sanitise(raw)
    targets.html_text(raw)


@pytest.mark.parametrize("number", range(len(HTML_TRICKS)))
def test_tricks_of_html(number: int) -> None:
    targets.sanitise(HTML_TRICKS[number].encode())


def test_hostile_mails_come_in(desk: Desk) -> None:
    """The whole way: each comes to a ticket or waits in quarantine, and the store stays whole."""

    @given(strategies.mails())
    @settings(max_examples=60)
    @example(MAIL_TRICKS[0])
    def come_in(raw: bytes) -> None:
        assert take(desk, raw) != []

    come_in()
    assert problems(desk) == []


BOMBS = {
    "columns": "<table>" + "<tr><td colspan=20000>a" * 1000,
    "rows reaching down": "<table>" + "<tr><td rowspan=20000 colspan=1000>a" * 1000,
    "cells": "<table><tr>" + "<td>a" * 10_000 + "<tr><td>b" * 10_000,
    "rows": "<table>" + "<tr><td>a" * 50_000,
    "tables in tables": "<table><tr><td>" * 8 + "a " * 400_000,
    "lines in tables": ("<table><tr><td>" * 8 + "a") * 15_000,
    "one word": "a" * 1_000_000,
    "one word in many elements": "<b>aaaaaaaaa</b>" * 60_000,
    "quotations": "<blockquote>" * 90 + "a" * 800_000,
    "margins": "<div style='margin:0 99%'>" * 90 + "a " * 400_000,
    "pictures": "<img src=cid:a>" * 60_000,
    "lines": "<pre>" + "a\n" * 500_000,
}


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", BOMBS)
def test_layout_comes_to_an_end(name: str) -> None:
    """Each of these kept Qt busy for minutes, or ended it; the limit is far above what is needed now."""
    assert qt_dangers(clean_html(BOMBS[name]).html) == []


HARMFUL = [
    "<script>x</script>",
    "<p onclick=x>a",
    '<a href="java&#9;script:x">a</a>',
    '<a href=" \x01javascript:x">a</a>',
    '<a href="vbscript:x">a</a>',
    '<a href="data:text/html,x">a</a>',
    '<a href="/x">a</a>',
    "<form></form>",
    "<iframe></iframe>",
    "<object></object>",
    '<meta http-equiv="refresh">',
    "<base href=x>",
    "<style></style>",
    "<svg></svg>",
    "<math></math>",
    "<img src=http://x>",
    "<img src=//x>",
    "<img src=picture:0>",
    "<img src=data:image/svg+xml,x>",
    "<img srcset=x>",
    "<td background=x>",
    '<p style="background:u\\72 l(x)">',
    '<p style="background:ur/**/l(x)">',
    '<p style="color:expression(x)">',
    "<!-- a -->",
    "<!doctype html>",
]


@pytest.mark.parametrize("html", HARMFUL)
def test_the_oracle_sees_harm(html: str) -> None:
    assert dangers(html)


def test_qt_tells_what_it_would_fetch(qapp: QGuiApplication) -> None:
    assert "asks for http://x/a" in qt_dangers('<img src="http://x/a">')
    assert qt_dangers('<a href="javascript:x">a</a>') == ["links to javascript:x"]
    assert qt_dangers('<table background="http://x/b"><tr><td>a</table>')
    assert qt_dangers('<a href="https://x">a</a><img src="cid:a"><img src="data:image/png;base64,AA">') == []


def test_the_oracle_reads_like_a_browser() -> None:
    assert read_address(" \x01java\tscript:x") == "javascript:x"
    assert read_style("\\75 r\\6C(x) a/* b */") == "url(x) a"
