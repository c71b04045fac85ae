"""To, Cc and Bcc: always in sight above the text, one pill for each address, checked as they are typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from deskapp.domain.mail import Address
from deskapp.ui.look import metrics
from deskapp.ui.ticket.addresses import parse_address, split_addresses, unique
from deskapp.ui.ticket.quiet_label import QuietLabel
from deskapp.ui.ticket.small_button import SmallButton
from deskapp.ui.widgets.flow_layout import FlowLayout
from deskapp.ui.widgets.pill import Pill
from deskapp.ui.widgets.text_label import TextLabel

Lookup = Callable[[str], Sequence[Address]]
Parse = Callable[[str], Address | None]
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon)


class AddressField(QWidget):
    """Pills and a place to type the next address. What is not an address stays in the field and is told."""

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self, name: str, lookup: Lookup, parse: Parse = parse_address, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lookup = lookup
        self._parse = parse
        self.wrong = self.tr("“{text}” is not an e-mail address.")
        self._pills: list[tuple[Address, Pill]] = []
        self._flow = FlowLayout(self, spacing=metrics.SPACE_1)
        self._flow.setContentsMargins(0, 4, 0, 4)
        self.input = QLineEdit()
        self.input.setFrame(False)
        self.input.setMinimumWidth(metrics.scaled(90))
        self.input.setFixedHeight(metrics.scaled(metrics.CHIP_BUTTON))
        self.input.setAccessibleName(name)
        self.input.installEventFilter(self)
        self.input.textEdited.connect(self._on_edited)
        self.input.editingFinished.connect(self.commit)
        self._flow.addWidget(self.input)
        self._found: dict[str, Address] = {}
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._on_completed)
        self.input.setCompleter(completer)

    def addresses(self) -> tuple[Address, ...]:
        """What stands in pills."""
        return tuple(address for address, _ in self._pills)

    def set_addresses(self, addresses: Sequence[Address]) -> None:
        """Puts other pills there; the typed text is gone."""
        for _, pill in self._pills:
            self._flow.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = []
        self.input.clear()
        for address in unique(addresses):
            self._add(address)
        self.changed.emit()

    def typed(self) -> str:
        """What is typed and not yet an address."""
        return self.input.text().strip()

    def set_typed(self, text: str) -> None:
        """Puts back what a draft held."""
        self.input.setText(text)

    def commit(self) -> bool:
        """Makes pills of what is typed; False when something in it is not an address."""
        wrong = []
        for part in split_addresses(self.input.text()):
            address = self._found.get(part) or self._parse(part)
            if address is None:
                wrong.append(part)
            else:
                self._add(address)
        self.input.setText(", ".join(wrong))
        if wrong:
            self.refused.emit(self.wrong.format(text=wrong[0]))
        else:
            self.refused.emit("")
        self.changed.emit()
        return not wrong

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.input and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return super().eventFilter(watched, event)
            if event.key() in _ENDS and self.typed() and not self._choosing():
                self.commit()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.input.text() and self._pills:
                self._remove(self._pills[-1][0])
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: object) -> None:
        self.input.setFocus()

    def _choosing(self) -> bool:
        completer = self.input.completer()
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible()

    # --- pills ----------------------------------------------------------------------------------------------

    def _add(self, address: Address) -> None:
        if any(known.email.lower() == address.email.lower() for known, _ in self._pills):
            return
        pill = Pill(str(address), parent=self)
        pill.removed.connect(lambda: self._remove(address))
        self._pills.append((address, pill))
        self._flow.removeWidget(self.input)
        self._flow.addWidget(pill)
        self._flow.addWidget(self.input)
        pill.show()

    def _remove(self, address: Address) -> None:
        for known, pill in list(self._pills):
            if known == address:
                self._pills.remove((known, pill))
                self._flow.removeWidget(pill)
                pill.hide()
                pill.deleteLater()
        self.input.setFocus()
        self.changed.emit()

    def _on_edited(self, text: str) -> None:
        self.changed.emit()
        found = self._lookup(text.strip()) if len(text.strip()) >= 2 and "," not in text else ()
        self._found = {str(address): address for address in found}
        self._model.setStringList(list(self._found))

    def _on_completed(self, text: str) -> None:
        if address := self._found.get(text):
            self._add(address)
        self.input.clear()
        self.changed.emit()


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
    line.setSpacing(6)
    label = TextLabel(title, metrics.SMALL, token="muted")
    label.setMinimumWidth(metrics.scaled(22))
    label.setBuddy(field.input)
    line.addWidget(label)
    line.addWidget(field, 1)
    for widget in aside:
        line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
