"""From a figure to the tickets behind it: a title for the list, and what the list cannot show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deskapp.domain.reports.answer import Key
from deskapp.domain.reports.columns import COLUMNS, Column
from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.report_words import bucket_label, column_label, range_text, row_name

if TYPE_CHECKING:
    from deskapp.services.reports import Behind
    from deskapp.ui.session import Session


@dataclass(frozen=True)
class Found:
    """Tickets under a title, and a sentence about those that are not listed ("" where all are)."""

    title: str
    tickets: tuple[int, ...]
    missing: str


class Drilling(QObject):
    """`found(Found)` brings the tickets that were asked for last."""

    found = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked = 0

    def find(self, told: Told, column: str, key: Key | None, place: int | None) -> None:
        """Reads what is behind a figure: of all rows without a `key`, of the whole range without a `place`."""
        question, session = told.answer.question, self._session
        bucket = told.answer.buckets[place] if place is not None else None
        title = _title(told, COLUMNS[column], key, place)
        self._asked += 1
        number = self._asked

        def tell(behind: Behind) -> None:
            if number == self._asked:
                self.found.emit(Found(title, tuple(behind.tickets), self._missing(behind)))

        session.read(lambda: session.desk.reports.behind(session.who, question, column, key, bucket), tell)

    def forget(self) -> None:
        """What was asked is not wanted any longer."""
        self._asked += 1

    def _missing(self, behind: Behind) -> str:
        said = []
        if behind.more:
            said.append(self.tr("Older tickets are not listed."))
        if behind.hidden:
            said.append(self.tr("%n ticket(s) are gone, or out of your sight.", "", behind.hidden))
        return " ".join(said)


def _title(told: Told, column: Column, key: Key | None, place: int | None) -> str:
    """ "Technical · Incoming messages · September 2025"."""
    answer = told.answer
    row = [row_name(each) for each in answer.rows if each.key == key]
    days = range_text(answer.question.range)
    when = bucket_label(answer.buckets[place], answer.question.by) if place is not None else days
    return " · ".join([*row, column_label(column), when])
