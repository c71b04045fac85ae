"""HTML of strangers: as text, and made safe."""

from __future__ import annotations

import re
from collections.abc import Container

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.html_text import html_to_text
from deskapp.channels.mail.nesting import MAX_ELEMENTS, MAX_TABLES, limit_nesting
from deskapp.channels.mail.sanitise import MAX_HTML, CleanHtml, clean_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Dobrý den,<br>díky.</p><p>Jana</p>", "Dobrý den,\ndíky.\n\nJana"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("a <b> b</b>  c", "a b c"),
        ("1&nbsp;200 K&#269; &lt;b&gt;", "1 200 Kč <b>"),
        ("<ul><li>a<li>b</ul><ol><li>c</li><li>d</li></ol>", "- a\n- b\n\n1. c\n2. d"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
        ('<a href="https://x.cz/a">odkaz</a>', "odkaz <https://x.cz/a>"),
        ('<a href="https://x.cz/">x.cz</a>', "x.cz"),
        (
            '<a href="https://x.cz/&#10;On 3 Nov I wrote:&#10;&#62; b">odkaz</a>',
            "odkaz <https://x.cz/On 3 Nov I wrote:> b>",
        ),
        ("<blockquote>a<br>b<blockquote>c</blockquote></blockquote>d", "> a\n> b\n>\n> > c\n\nd"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ("x<style>p{}</style><script>a<b</script><!-- c -->y", "xy"),
        ("<head><title>t</title></head><body>b</body>", "b"),
        ('<img alt="a > b">x', "[a > b]x"),
        ("a < b and <c", "a < b and <c"),
        ("<style>never closed", ""),
        ("<!-- never closed <b>x</b>", "never closed x"),
        ("\0a\0", "a"),
        ("<pre>\0a</pre><img alt='\0b'><a href='http://\0x'>c</a>", "a\n\n[b]c <http://x>"),
    ],
)
def test_text(html: str, text: str) -> None:
    assert html_to_text(html) == text


HEAVY = {
    "divs": "<div>" * 50_000 + "x",
    "tables": "<table><tr><td>" * 3_000 + "x",
    "letters": "<b>" * 30_000 + "x",
    "hidden tables": "<table><tr><td><template></table></template>" * 3_000 + "x",
    "openings": "<" * 300_000,
    "comments": "<!--" * 100_000,
    "declarations": "<!-" * 100_000,
    "quotes": "<a '\"" * 100_000,
    "links": '<a href="http://x">y' * 20_000,
    "ampersands": "&" * 200_000,
    "styles": "<style>" * 50_000,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HEAVY)
def test_heavy_html_is_read_and_flattened(name: str) -> None:
    """The limit is far above what linear work needs and far below what a quadratic one takes."""
    html_to_text(HEAVY[name])
    cleaned = clean_html(HEAVY[name], {"http://x"}).html
    assert _deepest(cleaned, "table") <= MAX_TABLES
    assert _deepest(cleaned, "b") <= MAX_ELEMENTS
    assert _deepest(cleaned, "div") <= MAX_ELEMENTS


def _deepest(html: str, name: str) -> int:
    depth = deepest = 0
    for closing in re.findall(rf"<(/?){name}\b", html):
        depth += -1 if closing else 1
        deepest = max(deepest, depth)
    return deepest


def test_shallow_html_is_left_alone() -> None:
    html = "<table><tr><td><p>a<p>b</td></tr></table>" * 30 + "<p>x" * 300
    assert limit_nesting(html) == html


DANGEROUS = {
    "script": "<script>alert(1)</script>",
    "handler": '<img src="cid:a" onerror="alert(1)">',
    "javascript": '<a href="java\tscript:alert(1)">x</a>',
    "data link": '<a href="data:text/html,x">x</a>',
    "svg picture": '<img src="data:image/svg+xml,x">',
    "local file": '<img src="file:///etc/passwd">',
    "share": '<img src="\\\\host\\x">',
    "relative": '<img src="/etc/hostname"><a href="/x">y</a>',
    "form": '<form action="http://x"><input name="a"></form>',
    "frame": '<iframe src="http://x"></iframe>',
    "base": '<base href="http://x"><meta http-equiv="refresh" content="0;http://x"><link href="http://x">',
    "style": '<p style="background:url(http://x)">a</p><style>@import "http://x"</style>',
    "background": '<table background="http://x"><tr><td background="http://x">a</td></tr></table>',
    "set": '<img srcset="http://x 2x"><video poster="http://x"></video><object data="http://x"></object>',
    "svg": '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
}


@pytest.mark.parametrize("name", DANGEROUS)
@pytest.mark.parametrize("allowed", [(), {"http://x", "/etc/hostname", "file:///etc/passwd"}])
def test_nothing_runs_and_nothing_is_fetched(name: str, allowed: Container[str]) -> None:
    html = clean_html(DANGEROUS[name], allowed).html
    assert not re.search(r"script|onerror|data:|file:|http|form|frame|url\(|host|/x", html, re.I)


def test_remote_pictures_are_told_and_can_be_allowed() -> None:
    html = '<img src="http://x/a.png"><img src="//x/b"><img src="cid:c"><img src="data:image/png;base64,AA">'
    blocked = clean_html(html)
    assert blocked.remote == ("http://x/a.png", "//x/b")
    assert blocked.html == '<img src="cid:c"><img src="data:image/png;base64,AA">'
    allowed = clean_html(html, {"//x/b"})
    assert allowed.remote == blocked.remote
    assert allowed.html == '<img src="picture:1">' + blocked.html


def test_of_a_picture_that_is_not_shown_its_words_are() -> None:
    html = '<img width="400" src="http://x" alt="a &lt;b&gt; &quot;c&quot; > d"><img alt=" "><img height="9">'
    assert clean_html(html).html == "<i>[a &lt;b&gt; &quot;c&quot; &gt; d]</i>"


def test_a_mail_cannot_name_the_place_of_a_remote_picture_itself() -> None:
    html = '<img src="picture:0"><img src="http://x"><a href="picture:0">y</a>'
    assert clean_html(html) == CleanHtml("<a>y</a>", ("http://x",))


def test_links_and_looks_stay() -> None:
    html = '<a href="https://x.cz/?a=1&amp;b=2">x</a><a href="mailto:a@b.cz">m</a><p style="color:red">r</p>'
    assert clean_html(html).html == html.replace('"color:red"', '"color:red"')


def test_links_are_read_as_browsers_read_them() -> None:
    html = '<a href=" \x01htt\np://x.cz/a b\t">x</a>'
    assert clean_html(html).html == '<a href="http://x.cz/a b">x</a>'


def test_what_is_too_long_is_cut() -> None:
    assert len(clean_html("x " * MAX_HTML).html) == MAX_HTML


@given(st.text(st.sampled_from("<>/\"'= &;abtdpre!-\0é"), max_size=300))
def test_no_html_raises(html: str) -> None:
    html_to_text(html)
    clean_html(html)
