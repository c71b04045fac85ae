"""The grammar of notes: what in their plain text is more than text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.access import Role
from deskapp.domain.note_text import TODO, mentioned, spans_of, tick_todo, todos
from deskapp.domain.people import Agent


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
        assert todos(ticked)[index][1] is True
        assert todos(tick_todo(ticked, index, False))[index][1] is False
    with pytest.raises(IndexError):
        tick_todo(text, count, True)


def test_to_dos_are_told_with_their_words() -> None:
    assert todos("Call\n- [ ] Bring a fuser \n* [x] Unplug it\n- [] no\n  - [X]") == [
        ("Bring a fuser", False),
        ("Unplug it", True),
        ("", True),
    ]


AGENTS = [
    Agent(number, name, "", Role.AGENT, True)
    for number, name in enumerate(("Eva Malá", "Petr Dvořák", "Petr Novák", "Ivo"))
]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("@Eva Malá, please", [0]),
        ("ask @eva", [0]),
        ("@Petr Dvořák and @Ivo", [1, 3]),
        ("@Petr", [1, 2]),
        ("mail eva@desk.example", []),
        ("@Evald", []),
        ("@Nobody", []),
        ("twice @Ivo @Ivo", [3]),
    ],
)
def test_who_is_mentioned(text: str, ids: list[int]) -> None:
    assert [agent.id for agent in mentioned(text, AGENTS)] == ids
