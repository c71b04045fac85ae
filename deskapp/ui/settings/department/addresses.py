"""The page Addresses: whose mail lands in the department; replies go out from the first one."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from deskapp.domain.departments import DepartmentSettings, SupportAddress
from deskapp.domain.text import one_line
from deskapp.ui.look import metrics
from deskapp.ui.settings.department.ordered_rows import EntryLine, OrderedRow, OrderedRows
from deskapp.ui.settings.department.part import Part
from deskapp.ui.settings.field import Field
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.text_label import TextLabel

_NAME_WIDTH, _FIRST_WIDTH = 172, 92
_NAMED = re.compile(r"(?P<name>.*?)<(?P<email>[^<>]*)>\s*")


def read_address(typed: str) -> SupportAddress:
    """An address as people write it, with or without a name before it: `Desk <support@desk.example>`."""
    found = _NAMED.fullmatch(one_line(typed))
    if found is None:
        return SupportAddress(one_line(typed))
    return SupportAddress(found["email"].strip(), found["name"].strip().strip('"'))


class _Address(OrderedRow):
    made_first = Signal()

    def __init__(self, address: SupportAddress, parent: QWidget | None = None) -> None:
        self.email = EntryLine(address.email)
        super().__init__(self.email, "", parent)
        self.name = EntryLine(address.name)
        self.name.setPlaceholderText(self.tr("Name shown (optional)"))
        self.name.setMinimumWidth(metrics.scaled(_NAME_WIDTH) // 2)
        self.name.setMaximumWidth(metrics.scaled(_NAME_WIDTH))
        self.name.textChanged.connect(self.edited)
        self.first = TextLabel(self.tr("Replies from it"), metrics.SMALL, metrics.MEDIUM, "ok")
        self.make_first = push_button(self.tr("Make first"))
        self.make_first.setAutoDefault(False)
        self.make_first.clicked.connect(self.made_first)
        width = max(metrics.scaled(_FIRST_WIDTH), self.first.sizeHint().width(), self.make_first.sizeHint().width())
        self.first.setFixedSize(width, metrics.scaled(metrics.FIELD))
        self.make_first.setFixedWidth(width)
        self.content.setStretch(0, 3)
        self.content.addWidget(self.name, 2, Qt.AlignmentFlag.AlignTop)
        for widget in (self.first, self.make_first):
            self.content.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self.email.textChanged.connect(self._tell_names)

    def set_place(self, place: int, rows: int) -> None:
        super().set_place(place, rows)
        self.first.setVisible(place == 0)
        self.make_first.setVisible(place > 0)
        self._tell_names()

    def value(self) -> SupportAddress:
        return SupportAddress(one_line(self.email.text()), one_line(self.name.text()))

    def _tell_names(self) -> None:
        address = self.email.text() or self.tr("empty")
        self.email.setAccessibleName(self.tr("Address"))
        self.name.setAccessibleName(self.tr("Name shown with {address}").format(address=address))
        self.make_first.setAccessibleName(self.tr("Make {address} the first").format(address=address))
        self.remove_button.setAccessibleName(self.tr("Remove {address}").format(address=address))
        self.remove_button.setToolTip(self.remove_button.accessibleName())


class AddressesPart(Part):
    """Enter in the last line adds an address; what stands there without Enter counts too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Addresses"),
            self.tr("Mail to these addresses lands in this department. Replies go out from the first one."),
            parent,
        )
        self.list = OrderedRows()
        self.list.edited.connect(self.edited)
        self.entry = EntryLine()
        self.entry.setPlaceholderText(self.tr("Add an address, then press Enter"))
        self.entry.setAccessibleName(self.tr("New address"))
        self.entry.entered.connect(self._add)
        hint = self.tr("Drag an address, or press Alt+↑ and Alt+↓ in it, to move it.")
        self.field = Field("", self.entry, hint, wide=True)
        self.field.edited.connect(self.edited)
        self._empty = TextLabel(
            self.tr("No address yet: replies from this department go out from the agent's own address."), token="muted"
        )
        self._empty.setWordWrap(True)
        self.body.setSpacing(metrics.SPACE_3)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.list)
        self.body.addWidget(self.field)

    def fill(self, settings: DepartmentSettings, saved: DepartmentSettings) -> None:
        self.list.clear()
        self.entry.clear()
        for address in settings.addresses:
            self._append(address)
        self._empty.setVisible(not settings.addresses)

    def take(self, settings: DepartmentSettings) -> DepartmentSettings:
        addresses = [row.value() for row in self.list.rows() if isinstance(row, _Address)]
        if self.entry.text().strip():
            addresses.append(read_address(self.entry.text()))
        self._empty.setVisible(not self.list.rows())
        return replace(settings, addresses=tuple(addresses))

    def badge(self) -> str:
        addresses = len(self.list.rows())
        return str(addresses) if addresses else ""

    def field_at(self, place: int | None) -> Field:
        """The field of an address, counted from 0; that of a new address where there is none there."""
        rows = self.list.rows()
        return rows[place].field if place is not None and place < len(rows) else self.field

    def _append(self, address: SupportAddress) -> None:
        row = _Address(address)
        row.made_first.connect(lambda: self._make_first(row))
        self.list.add(row)
        QWidget.setTabOrder(row.remove_button, self.entry)

    def _make_first(self, row: _Address) -> None:
        self.list.put(row, 0)
        row.email.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        if not self.entry.text().strip():
            return
        self._append(read_address(self.entry.text()))
        self.entry.clear()
        self.area.ensureWidgetVisible(self.field)
        self.edited.emit()
