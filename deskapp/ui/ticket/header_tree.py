"""The head of a mail to read: who, to whom, when, the way it took from server to server, and every other field."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import fill
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from deskapp.domain.file_names import seen
from deskapp.domain.mail import Hop
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.ticket.mail_reading import MailSource

_FIRST = ("From", "Sender", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "Return-Path")
_LONGEST = 2_000
#: So many letters of what a field says stand in a line of its tip.
_WIDE = 100


class HeaderTree(QTreeWidget):
    """Two columns, the field and what it says; Ctrl+C copies the chosen rows. Times are shown in `zone`."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.setHeaderLabels([self.tr("Field"), self.tr("What it says")])
        self.setAccessibleName(self.tr("Head of the mail"))
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeWidget.Shape.StyledPanel)
        self.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.header().resizeSection(0, metrics.scaled(224))

    def show_head(self, source: MailSource) -> None:
        """Shows the head of another mail."""
        self.clear()
        firsts = {name.lower(): place for place, name in enumerate(_FIRST)}
        known = [(name, self._dated(name, value, source)) for name, value in source.headers if name.lower() in firsts]
        self._add(self.tr("The mail"), sorted(known, key=lambda field: firsts[field[0].lower()]))
        self._add(self.tr("The way it took"), map(self._hop, source.way))
        self._add(self.tr("Other fields"), [field for field in source.headers if field[0].lower() not in firsts])
        first = self.topLevelItem(0)
        current = first.child(0) if first is not None else None
        if current is not None:
            self.setCurrentItem(current)

    def _add(self, title: str, fields: Iterable[tuple[str, str]]) -> None:
        rows = [self._row(name, value) for name, value in fields]
        if not rows:
            return
        above = QTreeWidgetItem(self, [title])
        above.setFont(0, metrics.font(weight=metrics.SEMIBOLD))
        above.setFlags(Qt.ItemFlag.ItemIsEnabled)
        above.setFirstColumnSpanned(True)
        above.addChildren(rows)
        above.setExpanded(True)

    def _row(self, name: str, value: str) -> QTreeWidgetItem:
        cells = [seen(" ".join(text.split()))[:_LONGEST] for text in (name, value)]
        row = QTreeWidgetItem(cells)
        row.setToolTip(1, fill(cells[1], _WIDE))
        return row

    def _dated(self, name: str, value: str, source: MailSource) -> str:
        """The date of a mail with the time it was here."""
        if name.lower() != "date" or source.sent_at is None:
            return value
        return f"{value} ({words.long_time(source.sent_at, self._zone)})"

    def _hop(self, hop: Hop) -> tuple[str, str]:
        when = words.long_time(hop.at, self._zone) if hop.at is not None else self.tr("no time given")
        way = self.tr("{origin} → {server}") if hop.origin else "{server}"
        return when, way.format(origin=hop.origin, server=hop.by or "?")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = [row for row in self.selectedItems() if row.parent() is not None]
            QGuiApplication.clipboard().setText("\n".join(f"{row.text(0)}: {row.text(1)}" for row in rows))
        else:
            super().keyPressEvent(event)
