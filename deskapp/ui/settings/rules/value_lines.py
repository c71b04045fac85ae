"""Editors of typed values: words, a number, a span of time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from deskapp.domain.rules.operators import Value
from deskapp.ui.look import metrics
from deskapp.ui.rule_words import DAY, HOUR, RuleNumbers, number_words, unit_of
from deskapp.ui.settings.rules.chips_box import ChipsBox
from deskapp.ui.settings.rules.offer import Choice
from deskapp.ui.settings.rules.phrase import Phrase

_NARROW, _WIDE, _IN_BOX = 96, 320, 90


class Line(QLineEdit):
    """A line as wide as its words. `entered`: Enter, which never reaches the dialog; `erased`: Backspace when empty."""

    entered = Signal()
    erased = Signal()

    def __init__(self, name: str, least: int = _NARROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.setAccessibleName(name)
        self.setFixedHeight(metrics.scaled(metrics.FIELD_IN_RULE))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        words = metrics.text_width(self.text() or self.placeholderText()) + 24
        return QSize(max(metrics.scaled(self._least), min(metrics.scaled(_WIDE), words)), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics.scaled(self._least), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
            event.accept()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.erased.emit()
        else:
            super().keyPressEvent(event)


class WordValue(QWidget):
    """One typed word or sentence."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Line(name)
        _alone(self, self.line)
        self.line.textEdited.connect(self.changed)

    def values(self) -> tuple[Value, ...]:
        """What stands in the line, if anything does."""
        return (self.line.text(),) if self.line.text() else ()

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows a word from its beginning."""
        self.line.setText(str(values[0]) if values else "")
        self.line.setCursorPosition(0)


class NumberValue(WordValue):
    """One number, as it is typed; what is none is told by whoever checks."""

    def show_values(self, values: Sequence[Value]) -> None:
        self.line.setText(number_words(values[0]) if values else "")

    def values(self) -> tuple[Value, ...]:
        text = self.line.text().strip()
        try:
            return (float(text.replace(",", ".").replace("\u2212", "-")),) if text else ()
        except ValueError:
            return (text,)


class WordsValue(ChipsBox):
    """Several typed words: one alone stands in the line, more of them are chips. What stands in the line counts."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.line = Line(name, _IN_BOX)
        self.line.setFrame(False)
        self.line.setFixedHeight(metrics.scaled(metrics.CHIP))
        super().__init__(name, self.line, parent)
        self.line.setToolTip(self.tr("Enter adds another one"))
        self.line.textEdited.connect(self.changed)
        self.line.textChanged.connect(lambda _: self.updateGeometry())
        self.line.entered.connect(self._take_line)
        self.line.erased.connect(self.take_last)
        self.changed.connect(self._prompt)
        self.line.installEventFilter(self)

    def values(self) -> tuple[Value, ...]:
        """The chips, and what stands in the line."""
        typed = self.line.text()
        chips = tuple(each.value for each in self.chosen())
        return (*chips, typed) if typed.strip() and typed not in chips else chips

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows words."""
        texts = [str(value) for value in values]
        self.show_chosen([Choice(text, text) for text in texts] if len(texts) > 1 else [])
        self.line.setText(texts[0] if len(texts) == 1 else "")
        self.line.setCursorPosition(0)
        self._prompt()

    def _take_line(self) -> None:
        text = self.line.text()
        if text.strip():
            self.line.clear()
            self.put(Choice(text, text))

    def _prompt(self) -> None:
        self.line.setPlaceholderText(self.tr("or…") if self.chosen() else "")

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]


class SpanValue(QWidget):
    """A number of minutes, hours or days; the value is minutes."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = Line(name, 52)
        self.unit = Phrase(self.tr("Unit of time"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_1)
        row.addWidget(self.line)
        row.addWidget(self.unit)
        self.setFocusProxy(self.line)
        self._name_units(HOUR)
        self.line.textEdited.connect(self._on_typed)
        self.unit.picked.connect(self.changed)

    def values(self) -> tuple[Value, ...]:
        """Minutes, or what was typed where it is no number."""
        text = self.line.text().strip()
        if not text:
            return ()
        try:
            return (round(float(text.replace(",", ".")) * self._unit()),)
        except (ValueError, OverflowError):
            return (text,)

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows a span in its largest unit."""
        minutes = int(values[0]) if values else 0
        number, unit = unit_of(minutes) if minutes else (0, HOUR)
        self.line.setText(str(number) if minutes else "")
        self._name_units(unit)

    def _on_typed(self) -> None:
        self._name_units(self._unit())
        self.changed.emit()

    def _unit(self) -> int:
        unit = self.unit.value()
        return unit if isinstance(unit, int) else 1

    def _name_units(self, unit: int) -> None:
        """The units agree with the number: 1 hour, 2 hours."""
        number = int(self.line.text()) if self.line.text().isdecimal() else 2
        says = RuleNumbers()
        rows = [(says.span(number, each).partition(" ")[2], each) for each in (1, HOUR, DAY)]
        self.unit.offer(rows, unit)


def _alone(owner: QWidget, inner: QWidget) -> None:
    """One widget fills another one, which gives it the focus."""
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(inner)
    owner.setFocusProxy(inner)
