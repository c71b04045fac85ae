"""A field of addresses: one pill for each, checked as they are typed, completed from the people the desk knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy, QWidget

from deskapp.domain.mail import Address
from deskapp.ui.look import metrics
from deskapp.ui.ticket.addresses import parse_address, split_addresses, unique
from deskapp.ui.ticket.editing import claims_enter
from deskapp.ui.widgets.pill import Pill

Lookup = Callable[[str], Sequence[Address]]
Parse = Callable[[str], Address | None]
_LEAST_INPUT, _GAP, _EDGE = 44, 4, 4
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma, Qt.Key.Key_Semicolon)


class AddressField(QWidget):
    """Pills and a place to type the next address. What is not an address stays in the field and is told."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, name: str, lookup: Lookup, parse: Parse = parse_address, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lookup = lookup
        self._parse = parse
        self.wrong = self.tr("“{text}” is not an e-mail address.")
        self.problem = ""
        self._pills: list[tuple[Address, Pill]] = []
        self.input = QLineEdit(self)
        self.input.setFrame(False)
        self.input.setAccessibleName(name)
        self.input.installEventFilter(self)
        self.input.textEdited.connect(self._on_edited)
        self.input.editingFinished.connect(self.commit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._place()
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
            pill.hide()
            pill.deleteLater()
        self._pills = []
        self._place()
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
        """Makes pills of what is typed; False when something in it is not an address, `problem` then says so."""
        wrong, before = [], len(self._pills)
        for part in split_addresses(self.input.text()):
            address = self._found.get(part) or self._parse(part)
            if address is None:
                wrong.append(part)
            else:
                self._add(address)
        self.input.setText(", ".join(wrong))
        if len(self._pills) != before:
            self.changed.emit()
        problem = self.wrong.format(text=wrong[0]) if wrong else ""
        if problem != self.problem:
            self.problem = problem
            self.refused.emit(problem)
        return not wrong

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.input and claims_enter(event):
            return True
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

    # --- places ---------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        pills = sum(pill.sizeHint().width() + _GAP for _, pill in self._pills)
        return QSize(max(160, pills + metrics.scaled(_LEAST_INPUT)), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        """Pills in lines; the field to type in takes the rest of the last one, and is never too small."""
        line, least = metrics.scaled(metrics.CHIP_BUTTON), metrics.scaled(_LEAST_INPUT)
        x, y, width = 0, _EDGE, max(self.width(), 120)
        for _, pill in self._pills:
            wide = min(pill.sizeHint().width(), width - least - _GAP)
            if x and x + wide > width:
                x, y = 0, y + line + _GAP
            pill.setGeometry(x, y, wide, line)
            x += wide + _GAP
        if width - x < least:
            x, y = 0, y + line + _GAP
        self.input.setGeometry(x, y, width - x, line)
        self.setFixedHeight(y + line + _EDGE)
        self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
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
        pill.show()
        self._place()

    def _remove(self, address: Address) -> None:
        for known, pill in list(self._pills):
            if known == address:
                self._pills.remove((known, pill))
                pill.hide()
                pill.deleteLater()
        self._place()
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
