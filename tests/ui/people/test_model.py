"""The list of contacts as a model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from deskapp.domain.changes import Changes
from deskapp.domain.people import NamePage, NamePlace, PersonLine
from deskapp.ui.people.model import PersonModel


class Book:
    """Contacts with numbers for names, three a page."""

    def __init__(self, *names: str) -> None:
        self.names = dict(enumerate(names, 1))
        self.pages = 0

    def read(self, text: str, after: NamePlace | None) -> NamePage:
        self.pages += 1
        rest = sorted((name, i) for i, name in self.names.items() if text in name)
        rest = [(name, i) for name, i in rest if after is None or (name, i) > (after.key, after.id)]
        page, more = rest[:3], len(rest) > 3
        return NamePage(tuple(i for _, i in page), NamePlace(*page[-1]) if more else None)

    def lines(self, ids: Any) -> dict[int, PersonLine]:
        return {i: PersonLine(i, self.names[i], "x") for i in ids if i in self.names}


class Waiting:
    """A session whose reads answer when they are let."""

    def __init__(self) -> None:
        self.reads: list[Any] = []

    def read(self, call: Any, then: Any) -> None:
        self.reads.append((call, then))

    def answer(self) -> None:
        while self.reads:
            call, then = self.reads.pop(0)
            then(call())


def shown(model: PersonModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def make(*names: str) -> tuple[PersonModel, Book, Waiting]:
    book, session = Book(*names), Waiting()
    model = PersonModel(session, book.read, book.lines)  # type: ignore[arg-type]
    return model, book, session


def test_it_is_a_good_model_while_it_reads_and_changes(qapp: Any) -> None:
    model, book, session = make(*"abcdefgh")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.narrow("")
    session.answer()
    assert shown(model) == list("abcdefgh")  # the tester asks for all there is
    book.names[1] = "z"
    model.take_in({1})
    session.answer()
    book.names[9] = "aa"
    model.take_in({9})
    session.answer()
    del book.names[3]
    model.read_anew()
    session.answer()
    model.narrow("z")
    session.answer()
    assert shown(model) == ["z"]
    del tester


def test_no_more_is_read_than_is_scrolled_to(qapp: Any) -> None:
    model, book, session = make(*"abcdefgh")
    model.narrow("")
    assert model.is_reading
    assert not model.is_whole
    session.answer()
    assert (shown(model), book.pages, model.canFetchMore()) == (list("abc"), 1, True)
    model.fetchMore()
    session.answer()
    assert shown(model) == list("abcdef")
    model.reach(8)
    session.answer()
    assert (model.row_of(8), model.is_whole) == (7, True)


def test_an_answer_that_comes_too_late_is_not_shown(qapp: Any) -> None:
    model, _, session = make("ab", "b", "c")
    model.narrow("c")
    model.narrow("b")
    session.reads.reverse()
    session.answer()
    assert shown(model) == ["ab", "b"]


def test_a_change_of_what_stays_in_place_resets_nothing(qapp: Any) -> None:
    model, _, session = make(*"abc")
    model.narrow("")
    session.answer()
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.take_in(Changes(contacts=frozenset({2})).contacts)
    model.read_anew()
    session.answer()
    assert (resets, shown(model)) == ([], list("abc"))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "a, x"
