from __future__ import annotations

from typing import Any

import pytest

from deskapp.domain.errors import Invalid
from deskapp.ui.inbox.searching import PAGE, Searching
from tests.ui.fakes import FakeSession, make_row, make_session

pytestmark = pytest.mark.usefixtures("qapp")
Heard = tuple[Searching, list[Any]]


@pytest.fixture
def session() -> FakeSession:
    session = make_session()
    session.desk.lists.put(make_row(1, subject="printer"), make_row(2, subject="print"), make_row(3, subject="fax"))
    return session


@pytest.fixture
def heard(session: FakeSession) -> Heard:
    searching, heard = Searching(session), []  # type: ignore[arg-type, var-annotated]
    searching.found.connect(lambda text, ids: heard.append((text, ids)))
    searching.found_more.connect(heard.append)
    searching.refused.connect(heard.append)
    return searching, heard


def test_what_is_typed_while_a_search_runs_supersedes_it(session: FakeSession, heard: Heard) -> None:
    searching, answers = heard
    session.holding = True
    for text in ("p", "pr", "printer"):
        searching.ask(text)
    assert len(session.held) == 1
    session.held.pop()()
    assert answers == []
    session.held.pop()()
    assert answers == [("printer", (1,))]
    assert session.desk.search.asked == ["p", "printer"]


def test_an_answer_after_the_field_was_cleared_is_dropped(session: FakeSession, heard: Heard) -> None:
    searching, answers = heard
    session.holding = True
    searching.ask("fax")
    searching.ask("")
    session.held.pop()()
    assert (answers, session.held, searching.running) == ([], [], False)


def test_further_hits_are_asked_for_one_page_at_a_time(session: FakeSession, heard: Heard) -> None:
    searching, answers = heard
    session.desk.lists.put(*(make_row(i, subject="toner") for i in range(10, 11 + PAGE)))
    searching.ask("toner")
    assert searching.has_more
    searching.ask_more()
    searching.ask_more()
    assert [len(answers[0][1]), len(answers[1])] == [PAGE, 1]
    assert len(answers) == 2


def test_a_refusal_is_said(session: FakeSession, heard: Heard) -> None:
    searching, answers = heard

    def refuse(*_: Any) -> None:
        raise Invalid("This cannot be searched for.")

    session.desk.search.find = refuse
    searching.ask("(")
    assert answers == ["This cannot be searched for."]
    assert not searching.running
