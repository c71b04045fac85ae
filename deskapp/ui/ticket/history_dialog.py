"""Everything that ever happened to a ticket: when, who, what; searchable."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableView, QWidget

from deskapp.domain.subjects import ticket_number
from deskapp.domain.text import fold
from deskapp.domain.thread import SystemEvent
from deskapp.domain.vocabulary import Actor
from deskapp.ui import deed_words, words
from deskapp.ui.look import metrics
from deskapp.ui.ticket.context import Context
from deskapp.ui.widgets.desk_dialog import DeskDialog

_CELL_ROOM = 20


class HistoryDialog(DeskDialog):
    """A table of the ticket's events, newest first, with a field that narrows it."""

    def __init__(self, ticket_id: int, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History of {number}").format(number=ticket_number(ticket_id)), "", parent)
        self._context = context
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the history"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search_changed)
        self.table = QTableView()
        self.model = QStandardItemModel(0, 3, self)
        self.model.setHorizontalHeaderLabels([self.tr("When"), self.tr("Who"), self.tr("What")])
        self._arrange_table()
        self.body.addWidget(self.search)
        self.body.addWidget(self.table, 1)
        self.resize(720, 480)
        session = context.session
        self.search.setFocus()
        session.read(lambda: session.desk.threads.history(session.who, ticket_id), self._on_read)

    def _arrange_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(metrics.scaled(metrics.TABLE_ROW))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, metrics.text_width(words.widest_time(), tabular=True) + metrics.scaled(_CELL_ROOM))
        header.resizeSection(1, metrics.scaled(140))

    def _on_read(self, events: Sequence[SystemEvent]) -> None:
        zone = self._context.session.zone
        for event in reversed(events):
            row = (
                words.long_time(event.at, zone),
                self._doer(event),
                deed_words.event_sentence(event, self._context.names),
            )
            items = [QStandardItem(text) for text in row]
            items[2].setToolTip(row[2])
            items[0].setFont(metrics.font(tabular=True))
            self.model.appendRow(items)
        self._on_search_changed(self.search.text())

    def _doer(self, event: SystemEvent) -> str:
        rule = event.values.get("rule_name")
        if rule:
            return self.tr("Rule “{name}”").format(name=rule)
        unnamed = {Actor.CUSTOMER: self.tr("Customer"), Actor.RULE: self.tr("Rule"), Actor.AGENT: self.tr("Agent")}
        return event.author or unnamed.get(event.actor, self.tr("Desk"))

    def _on_search_changed(self, text: str) -> None:
        wanted, found = fold(text).split(), 0
        for row in range(self.model.rowCount()):
            line = fold(" ".join(self.model.item(row, column).text() for column in range(3)))
            shown = all(word in line for word in wanted)
            self.table.setRowHidden(row, not shown)
            found += shown
        self.refuse("" if found or not self.model.rowCount() else self.tr("Nothing in the history matches."))
