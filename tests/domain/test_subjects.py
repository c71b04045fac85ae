"""Ticket numbers and the tag in a subject."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.subjects import parse_number, tagged_ticket, ticket_number, with_tag, without_reply_marks

SUBJECTS = st.text(st.sampled_from("[]HD-#0123 Re: FwdAW:ř\t")) | st.text()
IDS = st.integers(1, 999_999_999_999)


@given(SUBJECTS, IDS)
def test_the_tag_that_is_written_is_the_one_that_is_read(subject: str, ticket_id: int) -> None:
    assert tagged_ticket(with_tag(subject, ticket_id)) == ticket_id


@given(SUBJECTS, IDS, IDS)
def test_an_answer_carries_one_tag_and_one_reply_mark(subject: str, first: int, second: int) -> None:
    assert with_tag(with_tag(subject, first), second).split() == with_tag(subject, second).split()


@given(SUBJECTS)
def test_a_title_has_no_tag(subject: str) -> None:
    title = without_reply_marks(subject)
    assert tagged_ticket(title) is None
    assert without_reply_marks(title) == title


@given(IDS)
def test_a_number_is_read_as_it_is_written(ticket_id: int) -> None:
    assert parse_number(ticket_number(ticket_id)) == ticket_id
    assert parse_number(f" #{ticket_id} ") == ticket_id


@pytest.mark.parametrize(
    ("subject", "ticket"),
    [
        ("Re: Printer [HD-000123]", 123),
        ("Re: Printer [#HD-123]", 123),
        ("Odp: HD-000123 hoří", 123),
        ("HD-12 is a model of ours", None),
        ("ABCHD-000123", None),
        ("HD-000123-7", None),
        ("nothing", None),
    ],
)
def test_what_counts_as_a_tag(subject: str, ticket: int | None) -> None:
    assert tagged_ticket(subject) == ticket


@pytest.mark.parametrize("text", ["", "HD-", "12a", "HD-1 HD-2", "1" * 13])
def test_what_is_no_number(text: str) -> None:
    assert parse_number(text) is None


def test_reply_marks_of_many_languages_go() -> None:
    assert without_reply_marks("RE: Odp: AW: Fwd: Re[2]: Tiskárna [HD-000001]") == "Tiskárna"
    assert without_reply_marks("[HD-000001] Re: Tiskárna") == "Tiskárna"
