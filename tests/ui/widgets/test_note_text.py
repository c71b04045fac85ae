from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.ui.widgets.note_text import TODO, build_document, spans_of, tick_todo


def found(line: str, names: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    return [(s.kind, line[s.start : s.start + s.length], s.target) for s in spans_of(line, names)]


@pytest.mark.parametrize(
    ("line", "kind", "shown", "target"),
    [
        ("see https://a.example/x?y=1.", "link", "https://a.example/x?y=1", "https://a.example/x?y=1"),
        ("(www.a.example)", "link", "www.a.example", "https://www.a.example"),
        ("as in HD-000391, again", "link", "HD-000391", "HD-000391"),
        ("ask jana@example.com", "link", "jana@example.com", "mailto:jana@example.com"),
        ("please @eva.mala, look", "mention", "@eva.mala", "@eva.mala"),
        ("@Žofie", "mention", "@Žofie", "@Žofie"),
    ],
)
def test_what_is_more_than_text(line: str, kind: str, shown: str, target: str) -> None:
    assert found(line) == [(kind, shown, target)]


def test_a_known_name_of_two_words_is_one_mention() -> None:
    assert found("@Eva Malá and @Eva", ("Eva", "Eva Malá")) == [
        ("mention", "@Eva Malá", "@Eva Malá"),
        ("mention", "@Eva", "@Eva"),
    ]


@given(st.text())
def test_pieces_are_in_order_and_do_not_overlap(line: str) -> None:
    end = 0
    for span in spans_of(line):
        assert span.start >= end
        assert span.length > 0
        end = span.start + span.length
    assert end <= len(line)


LINES = st.lists(
    st.one_of(
        st.text(st.characters(exclude_characters="\n\r"), max_size=20), st.sampled_from(["- [ ] a", "* [x] b", "- [X]"])
    )
)


@given(LINES)
def test_ticking_changes_one_sign_and_ticking_back_gives_the_same_ticks(lines: list[str]) -> None:
    text = "\n".join(lines)
    count = sum(1 for line in text.split("\n") if TODO.match(line))
    for index in range(count):
        ticked = tick_todo(text, index, True)
        assert len(ticked) == len(text)
        assert sum(a != b for a, b in zip(text, ticked, strict=True)) <= 1
        assert build_document(ticked).todos[index][1] is True
        assert build_document(tick_todo(ticked, index, False)).todos[index][1] is False
    with pytest.raises(IndexError):
        tick_todo(text, count, True)


def test_the_document_shows_words_without_the_marks_of_to_do_lines() -> None:
    made = build_document("One @Eva\n- [ ] two\n- [x] three", signed={1: "Petr, 9:15"})
    assert made.document.toPlainText() == "One @Eva\ntwo\nthree\nPetr, 9:15"
    assert made.todos == [(1, False), (2, True)]
    assert made.mentions == [(4, 4)]


def test_markup_is_shown_as_it_was_typed() -> None:
    text = "<b>bold</b> & <img src=x>"
    assert build_document(text).document.toPlainText() == text
