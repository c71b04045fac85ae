"""Files of rules: text and plain data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.rules_file import Form, form_of, read, write
from deskapp.domain.errors import Invalid

_LEAVES = st.text("a ž字\"'\\\n\r\t\x00\x7f😀") | st.booleans() | st.integers(-(2**53), 2**53)
_PLAIN = st.dictionaries(
    st.text("a-z Ž.", max_size=5), st.recursive(_LEAVES, lambda each: st.lists(each, max_size=3), max_leaves=5)
)


@given(_PLAIN, st.sampled_from(Form))
def test_what_is_written_is_read_again(plain: dict[str, object], form: Form) -> None:
    assert read(write(plain, form), form) == plain


def test_texts_keep_their_lines_in_toml() -> None:
    assert 'note = """\nTwo\nlines"""\n' in write({"note": "Two\nlines"}, Form.TOML)


def test_tables_stand_in_the_order_of_the_data() -> None:
    rule = {
        "name": "A",
        "any": [{"all": [{"fact": "x", "values": ["1", "2"]}, {"fact": "y"}]}],
        "do": [{"action": "z"}],
    }
    text = write({"format": 1, "rules": [rule, {"name": "B", "do": [{"action": "z"}]}]}, Form.TOML)
    heads = [line for line in text.splitlines() if line.startswith("[[")]
    first = ["[[rules]]", "[[rules.any]]", "[[rules.any.all]]", "[[rules.any.all]]", "[[rules.do]]"]
    assert heads == [*first, "[[rules]]", "[[rules.do]]"]
    assert read(text, Form.TOML)["rules"][0] == rule


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("a.toml", "{", Form.TOML),
        ("A.JSON", "rules = 1", Form.JSON),
        ("rules.txt", ' \n{"rules": []}', Form.JSON),
        ("", "[[rules]]", Form.TOML),
    ],
)
def test_the_form_is_known_by_name_or_text(name: str, text: str, form: Form) -> None:
    assert form_of(name, text) is form


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("{", Form.JSON, "The file is no JSON: "),
        ("[1]", Form.JSON, "holds no rules"),
        ("x = ", Form.TOML, "The file is no TOML: Invalid value"),
        ("a = 1\na = 2", Form.TOML, "The file is no TOML: "),
        ("[" * 100_000, Form.JSON, "The file is no JSON: "),
        ("x = " + "[" * 100_000, Form.TOML, "The file is no TOML: "),
        ("x = " + "9" * 10_000, Form.TOML, "The file is no TOML: "),
    ],
)
def test_what_is_no_file_of_rules_is_one_sentence(text: str, form: Form, words: str) -> None:
    with pytest.raises(Invalid) as caught:
        read(text, form)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_mark_at_the_beginning_is_overlooked() -> None:
    assert read("\ufeffa = 1", Form.TOML) == {"a": 1}
