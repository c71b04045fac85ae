"""To, Cc and Bcc: always in sight above the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.mail import Address
from deskapp.ui.look import metrics
from deskapp.ui.ticket.address_field import AddressField, Lookup
from deskapp.ui.ticket.quiet_label import QuietLabel
from deskapp.ui.ticket.small_button import SmallButton
from deskapp.ui.widgets.text_label import TextLabel


class Recipients(QWidget):
    """The rows To, Cc and Bcc; the last two appear when they are wanted or filled."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, lookup: Lookup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to = AddressField(self.tr("To"), lookup)
        self.cc = AddressField(self.tr("Cc"), lookup)
        self.bcc = AddressField(self.tr("Bcc"), lookup)
        self.cc_button = SmallButton(self.tr("Cc"), kind="quiet")
        self.bcc_button = SmallButton(self.tr("Bcc"), kind="quiet")
        self.from_label = QuietLabel()
        self.from_label.setMaximumWidth(metrics.scaled(210))
        self._rows: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 8, 0)
        column.setSpacing(0)
        aside = (self.cc_button, self.bcc_button, self.from_label)
        column.addWidget(self._row("to", self.tr("To"), self.to, aside))
        column.addWidget(self._row("cc", self.tr("Cc"), self.cc))
        column.addWidget(self._row("bcc", self.tr("Bcc"), self.bcc))
        for name, button in (("cc", self.cc_button), ("bcc", self.bcc_button)):
            button.setAccessibleName(self.tr("Add {field}").format(field=button.text()))
            button.clicked.connect(lambda _=False, name=name: self._want(name))
        self._show_rows()

    def fields(self) -> dict[str, AddressField]:
        """The three fields by their names in a draft."""
        return {"to": self.to, "cc": self.cc, "bcc": self.bcc}

    def set_addresses(self, to: Sequence[Address], cc: Sequence[Address] = (), bcc: Sequence[Address] = ()) -> None:
        """Fills the three fields."""
        self.to.set_addresses(to)
        self.cc.set_addresses(cc)
        self.bcc.set_addresses(bcc)
        self._show_rows()

    def commit(self) -> bool:
        """Makes addresses of what is typed in all fields; False when something is not one."""
        taken = [field.commit() for field in self.fields().values()]
        return all(taken)

    def problem(self) -> str:
        """What is wrong with what is typed, "" when nothing is."""
        return next((field.problem for field in self.fields().values() if field.problem), "")

    def everybody(self) -> tuple[Address, ...]:
        """All addresses together."""
        return tuple(address for field in self.fields().values() for address in field.addresses())

    def _row(self, key: str, title: str, field: AddressField, aside: Sequence[QWidget] = ()) -> QWidget:
        row = self._rows[key] = labelled_row(title, field, aside)
        field.changed.connect(self.changed)
        field.refused.connect(self.refused)
        return row

    def _want(self, name: str) -> None:
        self._rows[name].show()
        {"cc": self.cc_button, "bcc": self.bcc_button}[name].hide()
        self.fields()[name].input.setFocus()

    def _show_rows(self) -> None:
        for name, button in (("cc", self.cc_button), ("bcc", self.bcc_button)):
            field = self.fields()[name]
            filled = bool(field.addresses() or field.typed())
            self._rows[name].setVisible(filled)
            button.setVisible(not filled)


def labelled_row(title: str, field: AddressField, aside: Sequence[QWidget] = ()) -> QWidget:
    """One row of recipients: a small title, the field, and what stands at its right."""
    row = QWidget()
    row.setMinimumHeight(metrics.scaled(metrics.RECIPIENTS_ROW) - 2)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    label = TextLabel(title, metrics.SMALL, token="muted")
    label.setMinimumWidth(metrics.scaled(22))
    label.setBuddy(field.input)
    line.addWidget(label)
    line.addSpacing(4)
    line.addWidget(field, 1)
    for widget in aside:
        line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
