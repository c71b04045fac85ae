"""Values fill a request in the way of the place where they stand."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.errors import Invalid
from deskapp.domain.request_texts import filled, header_lines
from deskapp.domain.requests import Answer, Came, answered, as_data, forbidden, from_data, lost, unlisted

NAME = "contact.name"
TAG = f"{{{{ {NAME} }}}}"
HOOK = "https://hooks.example/"
TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1).filter(str.strip)


@given(TEXTS)
def test_a_value_in_json_stays_a_value(value: str) -> None:
    request = filled("POST", HOOK, "", f'{{"a": "{TAG}"}}', {NAME: value})
    assert json.loads(request.body) == {"a": value}
    assert request.headers == (("Content-Type", "application/json"),)


@given(TEXTS)
def test_a_value_in_a_form_stays_a_value(value: str) -> None:
    kind = "Content-Type: application/x-www-form-urlencoded"
    request = filled("POST", HOOK, kind, f"a={TAG}&b=1", {NAME: value})
    assert parse_qs(request.body) == {"a": [value], "b": ["1"]}


@given(TEXTS.filter(lambda text: text.isprintable()))
def test_a_value_in_xml_stays_a_value(value: str) -> None:
    request = filled("POST", HOOK, "content-type: text/xml", f'<a b="{TAG}">{TAG}</a>', {NAME: value})
    read = ET.fromstring(request.body)
    assert (read.text, read.attrib, len(read)) == (value, {"b": value}, 0)


@given(TEXTS.filter(lambda text: text.strip(" .")))
def test_a_value_in_an_address_stays_a_value(value: str) -> None:
    request = filled("GET", f"{HOOK}a/{TAG}/b?c={TAG}&d=1", "", "", {NAME: value})
    assert parse_qs(urlsplit(request.url).query) == {"c": [value], "d": ["1"]}
    assert urlsplit(request.url).path.count("/") == 3


@pytest.mark.parametrize("value", [".", "..", " ", ""])
def test_a_value_that_would_climb_or_is_blank_gives_way_to_what_stands_behind_the_bar(value: str) -> None:
    tag = f'{{{{ {NAME} | "no one/here" }}}}'
    assert filled("GET", f"{HOOK}a/{tag}", "", "", {NAME: value}).url == f"{HOOK}a/no%20one/here"


def test_a_value_in_plain_text_is_as_it_is() -> None:
    request = filled("POST", HOOK, "", f"Hello {TAG}", {NAME: 'a "b" & {{ c }}'})
    assert request.body == 'Hello a "b" & {{ c }}'
    assert request.headers == (("Content-Type", "text/plain; charset=utf-8"),)


@given(st.text())
def test_a_value_in_a_header_stays_on_its_line(value: str) -> None:
    ((name, line),) = filled("GET", HOOK, f"X-A: a {TAG} b", "", {NAME: value}).headers
    assert name == "X-A"
    assert line.startswith("a")
    assert line.endswith("b")
    assert len(line.splitlines()) == 1


@pytest.mark.parametrize(
    "line", ["Host: a", "content-length: 1", "Transfer-Encoding: chunked", "Proxy-Authorization: x", "Connection: x"]
)
def test_what_says_how_a_request_is_carried_is_not_the_rules(line: str) -> None:
    with pytest.raises(Invalid, match="set by the program"):
        header_lines(f"X-A: b\n{line}")


@pytest.mark.parametrize(
    "line", ["no colon", ": no name", "a b: c", "(a): b", "é: b", "{{ x }}: b", "a: b\x0bc", "a: \x07"]
)
def test_a_line_that_is_no_header_is_refused(line: str) -> None:
    with pytest.raises(Invalid):
        header_lines(line)


@pytest.mark.parametrize(
    "answer",
    [
        answered(200),
        answered(302),
        answered(404, "no č"),
        answered(503),
        lost(),
        forbidden(),
        unlisted("a.cz"),
        Answer(Came.AWAY),
    ],
)
def test_an_answer_is_kept_with_its_sentence(answer: Answer) -> None:
    kept = from_data(json.loads(json.dumps(as_data(answer))))
    assert (kept.came, kept.status, kept.told) == (answer.came, answer.status, answer.told)
    assert str(kept.problem) == str(answer.problem)
    assert getattr(kept.problem, "sentence", "") == getattr(answer.problem, "sentence", "")
