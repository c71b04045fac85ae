"""HTML that would take for ever to lay out is laid flat, and its words stay."""

from __future__ import annotations

import re

import pytest

from deskapp.channels.mail.breadth import MAX_BLOCKS, MAX_INDENT, MAX_PICTURES, MAX_WORD, MAX_WORK, limit_breadth
from deskapp.channels.mail.nesting import FEW_TABLES, MAX_TABLES, tables_for
from deskapp.channels.mail.sanitise import clean_html

USUAL = {
    "a newsletter": ("<table><tbody><tr><td>" * 6 + "<p>Hello</p>" * 20 + "</td></tr></tbody></table>" * 6) * 5,
    "a price list": "<table><tbody>" + '<tr><td>a</td><td colspan="2">b</td></tr>' * 1000 + "</tbody></table>",
    "a calendar": "<table><tbody>" + '<tr><td rowspan="2">a</td><td>b</td></tr>' * 60 + "</tbody></table>",
    "a thread": "<blockquote><p>a</p>" * 4 + "</blockquote>" * 4,
    "Outlook": '<p style="margin:0cm 0cm 8pt 36pt">a</p>' * 50,
    "words": "<p>" + "word " * 5000 + "x" * MAX_WORD + "</p>",
}


@pytest.mark.parametrize("name", USUAL)
def test_usual_html_is_left_alone(name: str) -> None:
    assert limit_breadth(USUAL[name]) == USUAL[name]
    assert tables_for(USUAL[name]) == MAX_TABLES


def test_rows_become_lines_when_a_table_holds_too_much() -> None:
    row = "<tr>" + "<td>a</td>" * 100 + "</tr>"
    flat = limit_breadth(f"<table>{row * 1000}</table>")
    assert flat.count("<td>") <= MAX_WORK
    assert flat.count("a") - flat.count("table") * 1 >= 100_000 - 2
    assert flat.count("<br>") > 0


def test_rows_that_reach_down_count_for_each_row() -> None:
    flat = limit_breadth("<table>" + '<tr><td rowspan="9" colspan="50">a</td></tr>' * 1000 + "</table>")
    assert flat.count("<td") < 40


def test_a_table_within_tables_counts_more() -> None:
    table = "<table><tr>" + "<td>a</td>" * 500 + "</tr></table>"
    deep = "<table><tr><td>" * 6 + table + "</td></tr></table>" * 6
    assert limit_breadth(table) == table
    assert limit_breadth(deep).count("<td>") < 400


def test_words_without_end_are_broken_also_across_elements() -> None:
    for html in ("x" * 50_000, "<b>" + "</b><b>".join(["x" * 999] * 50) + "</b>"):
        longest = max(map(len, re.sub("<[^>]*>", "", limit_breadth(html)).split()))
        assert longest <= MAX_WORD


def test_blocks_and_pictures_have_an_end() -> None:
    assert limit_breadth("<p>a</p>" * 50_000).count("<p>") == MAX_BLOCKS
    assert limit_breadth("<pre>" + "a\n" * 50_000 + "</pre>").count("\n") <= MAX_BLOCKS
    assert limit_breadth('<img src="cid:a">' * 900).count("<img") == MAX_PICTURES


@pytest.mark.parametrize(
    ("opening", "taken"),
    [
        ("<blockquote>", 80),
        ("<ul>", 40),
        ('<div style="margin-left:90px">', 90),
        ('<div style="margin:1px 50px">', 100),
        ('<div style="margin:0 30px 0 70px">', 100),
        ('<div style="margin:5em">', 200),
    ],
)
def test_indents_leave_room_for_words(opening: str, taken: int) -> None:
    name = opening.strip("<>").partition(" ")[0]
    flat = limit_breadth(opening * 50 + "a" + f"</{name}>" * 50)
    assert flat.count(opening) == MAX_INDENT // taken
    assert len(re.findall(r"<\w", flat)) == len(re.findall("</", flat)) == 50


def test_much_text_in_inner_tables_leaves_few_of_them() -> None:
    html = "<table><tr><td>" * 8 + "a " * 100_000 + "</td></tr></table>" * 8
    assert tables_for(html) == FEW_TABLES
    assert clean_html(html).html.count("<table") == FEW_TABLES


@pytest.mark.parametrize(
    ("given", "kept"),
    [("100", "100"), ("20000", "100"), ("9" * 99, "100"), (" +00500", "100"), ("3", "3"), ("x", "x")],
)
def test_spans_have_a_most(given: str, kept: str) -> None:
    assert f'colspan="{kept}"' in clean_html(f"<table><tr><td colspan='{given}'>a</table>").html


def test_what_is_no_colour_goes() -> None:
    html = '<font color="#12aB3f">a</font><font color="red">b</font><font color="url(http://x)">c</font>'
    assert clean_html(html).html == html.replace(' color="url(http://x)"', "")


@pytest.mark.parametrize(
    ("style", "stays"),
    [
        ("color:#123456", True),
        ("color:#1e2345", True),
        ("color:rgb(1, 2, 3)", True),
        ("margin:0 0 8pt", True),
        ("width:99999px", False),
        ("width:1e9px", False),
        ("background-color:image-set('http://x' 1x)", False),
        ("color:var(--x)", False),
        ("font-family:u/**/rl(x)", False),
        ("font-family:'//x'", False),
    ],
)
def test_styles_that_hide_something_go(style: str, stays: bool) -> None:
    assert ("style" in clean_html(f'<p style="{style}">a').html) is stays
