"""The language of texts with variables: what is said of mistakes, and that no input runs, loops or breaks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.departments import TemplateKind
from deskapp.domain.templates import ALLOWED, MESSAGE, OF_KIND, VARIABLES, Context, problems, render, tag_of

NAMES = st.sampled_from(VARIABLES)
HOSTILE = st.text(st.sampled_from('{}|" \n.acontm_č\u2028😀'), max_size=200)
PLAIN = st.text().filter(lambda text: "{{" not in text)
VALUES = {"contact.first_name": "Jana", "contact.name": "", "message": "Hi"}


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("Dear {{ contact.first_name }},", "Dear Jana,"),
        ("Dear {{contact.first_name}},", "Dear Jana,"),
        ('Dear {{ contact.first_name | "customer" }},', "Dear Jana,"),
        ('Dear {{ contact.name | "customer" }},', "Dear customer,"),
        ('Dear {{contact.name|"a } b }} c"}},', "Dear a } b }} c,"),
        ("Dear {{ contact.name }},", "Dear ,"),
        ("{{{ contact.first_name }}}", "{Jana}"),
        ("{{ contact.surname }} {{ }} {{", "{{ contact.surname }} {{ }} {{"),
        ('{"a": {"b": {}}}', '{"a": {"b": {}}}'),
        ("{{ message }}{{ message }}", "HiHi"),
    ],
)
def test_variables_are_replaced_and_everything_else_stays(text: str, reads: str) -> None:
    assert render(text, VALUES) == reads


@given(HOSTILE, st.dictionaries(NAMES, HOSTILE))
def test_rendering_and_checking_never_fail(text: str, values: dict[str, str]) -> None:
    render(text, values)
    for context in Context:
        for problem in problems(text, context):
            assert 0 <= problem.start <= problem.end <= len(text)
            assert str(problem.error)


@given(PLAIN)
def test_text_without_braces_is_itself_and_right(text: str) -> None:
    assert render(text, dict.fromkeys(VARIABLES, "x")) == text
    assert problems(text, Context.CANNED) == ()


@given(NAMES, HOSTILE.filter(str.strip), PLAIN, PLAIN)
def test_a_value_is_put_in_as_it_is(name: str, value: str, before: str, after: str) -> None:
    """A customer may be called {{ agent.email }}: braces in values are never read."""
    values = dict.fromkeys(VARIABLES, "WRONG") | {name: value}
    before = before.rstrip("{")
    assert render(f"{before}{tag_of(name)}{after}", values) == f"{before}{value}{after}"


@given(st.lists(st.tuples(PLAIN, st.sampled_from(ALLOWED[Context.REPLY_FRAME])), max_size=5))
def test_what_is_right_leaves_nothing_open(parts: list[tuple[str, str]]) -> None:
    text = "".join(plain.rstrip("{") + tag_of(name) for plain, name in parts)
    assert "{{" not in render(text, dict.fromkeys(VARIABLES, "x"))
    if parts:
        needs = tag_of(MESSAGE)
        assert problems(text + needs, Context.REPLY_FRAME) == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Hi {{ contact.frist_name }}", "There is no variable {{ contact.frist_name }}. "
         "Did you mean {{ contact.first_name }}?"),
        ("Hi {{ contact.jméno }}", "There is no variable {{ contact.jméno }}. Did you mean {{ contact.name }}?"),
        ("{{ xyzzy }}", "There is no variable {{ xyzzy }}."),
        ("{{ note }}", "There is no variable {{ note }}."),
        ("{{ message }}", "The variable {{ message }} has no value here."),
        ("Hi {{ contact.name\nnext", "A variable is not closed: {{ contact.name. It ends with two braces."),
        ("{{ {{ today }}", "A variable is not closed: {{. It ends with two braces."),
        ('{{ today | "x }}', 'In {{ today | "x }} a closing quotation mark is missing.'),
        ("{{ today | x }}", "In {{ today | x }} the text behind the bar has to stand in straight quotation marks."),
        ("{{ today | „x“ }}", "In {{ today | „x“ }} the text behind the bar has to stand in straight quotation marks."),
        ("{{ }}", "Between the braces {{ }} the name of a variable is missing."),
        ('{{ | "x" }}', 'Between the braces {{ | "x" }} the name of a variable is missing.'),
        ("{{ contact name }}", "{{ contact name }} is no variable. Between the braces there is one name."),
        ("{{ today() }}", "There is no variable {{ today() }}. Did you mean {{ today }}?"),
        ("{{ __import__('os') }}", "There is no variable {{ __import__('os') }}."),
    ],
)  # fmt: skip
def test_each_mistake_is_told_in_one_sentence(text: str, sentence: str) -> None:
    assert [str(problem.error) for problem in problems(text, Context.CANNED)] == [sentence]


def test_a_problem_names_its_place() -> None:
    text = "Dear {{ contact.nam }}, {{ today | x }}"
    assert [text[p.start : p.end] for p in problems(text, Context.CANNED)] == ["{{ contact.nam }}", "{{ today | x }}"]
    assert [problem.values["name"] for problem in problems(text, Context.CANNED)[:1]] == ["{{ contact.nam }}"]


def test_a_reply_frame_has_to_say_where_the_answer_goes() -> None:
    assert problems("", Context.REPLY_FRAME) == ()
    assert problems(' {{message|"x"}} ', Context.REPLY_FRAME) == ()
    [problem] = problems("Hello", Context.REPLY_FRAME)
    assert str(problem.error) == "The text has to say where the answer goes: {{ message }}."


def test_nobody_writes_an_acknowledgement_and_only_frames_hold_an_answer() -> None:
    assert not any(name.startswith("agent.") for name in ALLOWED[Context.ACKNOWLEDGEMENT])
    assert [context for context in Context if MESSAGE in ALLOWED[context]] == [Context.REPLY_FRAME]
    assert all(set(allowed) <= set(VARIABLES) for allowed in ALLOWED.values())
    assert set(OF_KIND) == set(TemplateKind)


@pytest.mark.parametrize("piece", ["{{", "{{ ", '{{a|"', "{{a", "{{ zz }}", "{", "}}", '{{a"\n', '{{ a | "{', "{{  \t"])
def test_long_hostile_texts_come_to_an_end(piece: str) -> None:
    """Work that grew with the square of the text would not be done before the test is ended from outside."""
    text = (piece * 1_000_000)[:1_000_000]
    render(text, {"a": "x"})
    assert len(problems(text, Context.CANNED)) <= 20
