"""Several values as chips in a field, with a button or a line that adds one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.settings.rules.offer import Choice
from deskapp.ui.ticket.picker import Picker
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.flow_layout import FlowLayout
from deskapp.ui.widgets.pill import Pill

_PAD = 2


class ChipsBox(QWidget):
    """`changed` comes when the user took a value away or added one. `adder` stands behind the chips."""

    changed = Signal()

    def __init__(self, name: str, adder: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._choices: list[Choice] = []
        self._pills: list[Pill] = []
        self._adder = adder
        self._flow = FlowLayout(self, 4)
        self._flow.setContentsMargins(_PAD + 2, _PAD + 1, _PAD + 2, _PAD + 1)
        self._flow.addWidget(adder)
        self.setFocusProxy(adder)

    def chosen(self) -> list[Choice]:
        """The values in their order."""
        return list(self._choices)

    def show_chosen(self, choices: Sequence[Choice]) -> None:
        """Shows other values, without telling."""
        for pill in self._pills:
            pill.hide()
            self._flow.removeWidget(pill)
            pill.deleteLater()
        self._choices, self._pills = list(choices), []
        for choice in choices:
            self._append(choice)
        self.updateGeometry()

    def put(self, choice: Choice) -> None:
        """Adds a value, unless it is there."""
        if all(each.value != choice.value for each in self._choices):
            self._choices.append(choice)
            self._append(choice)
            self._told()

    def take_last(self) -> None:
        """Takes the last value away, as Backspace does in an empty line."""
        if self._pills:
            self._remove(self._pills[-1])

    def _append(self, choice: Choice) -> None:
        pill = Pill(choice.text, square=True)
        pill.removed.connect(lambda: self._remove(pill))
        self._flow.insert_widget(len(self._pills), pill)
        self._pills.append(pill)
        pill.show()

    def _remove(self, pill: Pill) -> None:
        place = self._pills.index(pill)
        had_focus = pill.hasFocus()
        del self._choices[place], self._pills[place]
        self._flow.removeWidget(pill)
        pill.hide()
        pill.deleteLater()
        if had_focus:
            following = self._pills[place] if place < len(self._pills) else self._adder
            following.setFocus(Qt.FocusReason.TabFocusReason)
        self._told()

    def _told(self) -> None:
        self.updateGeometry()
        self.changed.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, metrics.scaled(metrics.FIELD_IN_RULE))

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        paint_body(QPainter(self), box, metrics.RADIUS, tokens().surface, tokens().control_line)


class PickedChips(ChipsBox):
    """Values that are picked from a list: `rows` are read when it opens. `own` takes typed ones that are none of them.

    With `find` the list is what the typed text finds.
    """

    def __init__(
        self,
        name: str,
        rows: Callable[[], Sequence[Choice]],
        own: bool = False,
        find: Callable[[str], Sequence[Choice]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.add_button: QToolButton = tool_button("plus", "", "quiet")
        self.add_button.setFixedSize(metrics.scaled(metrics.CHIP), metrics.scaled(metrics.CHIP))
        super().__init__(name, self.add_button, parent)
        text = self.tr("Add: {what}").format(what=name)
        self.add_button.setToolTip(text)
        self.add_button.setAccessibleName(text)
        self._rows, self._own, self._find = rows, own, find
        self.add_button.clicked.connect(self.open)

    def open(self) -> Picker:
        """Opens the list of what can be added; the keyboard comes back to where the next one is added."""
        self.add_button.setFocus(Qt.FocusReason.MouseFocusReason)
        there = {each.value for each in self._choices}
        rows = [(each.text, each, each.icon()) for each in self._rows() if each.value not in there]
        picker = Picker(
            self.tr("Search or type") if self._own or self._find else self.tr("Search"),
            rows,
            lambda choice: self.put(choice) if isinstance(choice, Choice) else None,
            (lambda text: Choice(text, text)) if self._own else None,
            self,
        )
        if self._find is not None:
            picker.set_search(self._found)
        picker.show_under(self)
        return picker

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.open()

    def _found(self, text: str) -> list[tuple[str, object, QIcon]]:
        assert self._find is not None
        return [(each.text, each, each.icon()) for each in self._find(text)]
