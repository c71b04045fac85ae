"""The foot of a dialog or page that saves: what is unsaved or wrong in words, Cancel, Save."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.lines_label import LinesLabel
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.text_label import TextLabel

_DOT = 8


class Footer(Pane):
    """`saved` and `cancelled` come from the buttons. Save can be pressed while something is unsaved and none runs."""

    save_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._changed = self._running = False
        self._dot = _Dot()
        self._count = TextLabel()
        self._words = ElidedLabel(token="muted")
        self.reading: LinesLabel | None = None
        self._icon = IconLabel("circle-alert", token="danger")
        self._error = TextLabel(token="danger")
        self._error.setWordWrap(True)
        self._error.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.cancel_button = push_button(self.tr("Cancel"), size="large")
        self.save_button = push_button(self.tr("Save"), "primary", size="large")
        self.save_button.setToolTip(self.tr("Save (Ctrl+Enter)"))
        for button in (self.cancel_button, self.save_button):
            button.setAutoDefault(False)
            button.setMinimumWidth(metrics.scaled(72))
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(self._dot)
        row.addWidget(self._count)
        row.addWidget(self._words, 1)
        row.addWidget(self._icon)
        row.addWidget(self._error, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        self.setMinimumHeight(metrics.scaled(metrics.DIALOG_FOOTER))
        self.tell_changes(())

    def tell_changes(self, sentences: Sequence[str]) -> None:
        """What is unsaved, in words; takes an error away."""
        self._changed = bool(sentences)
        self._count.setText(self.tr("%n unsaved change(s)", "", len(sentences)) if sentences else "")
        self._words.setText("· " + ", ".join(sentences) if sentences else "")
        self._show_error("")
        self._enable()

    def read_out(self, lead: str) -> LinesLabel:
        """A text of two lines instead of what is unsaved."""
        self.reading = LinesLabel(lead)
        self._row.insertWidget(0, self.reading, 1)
        self._show_error(self.error())
        return self.reading

    def tell_error(self, sentence: str) -> None:
        """What went wrong, where no field can say it."""
        self._show_error(sentence)

    def error(self) -> str:
        """The error that is shown, or ""."""
        return self._error.text()

    def set_running(self, running: bool) -> None:
        """While an act runs nothing can be pressed."""
        self._running = running
        self._enable()

    def _enable(self) -> None:
        self.save_button.setEnabled(self._changed and not self._running)
        self.save_button.setText(self.tr("Saving…") if self._running else self.tr("Save"))
        self.cancel_button.setEnabled(not self._running)

    def _show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setAccessibleName(sentence)
        for widget in (self._icon, self._error):
            widget.setVisible(bool(sentence))
        reads = self.reading is not None
        self._dot.setVisible(self._changed and not sentence and not reads)
        self._count.setVisible(self._changed and not sentence and not reads)
        self._words.setVisible(not sentence and not reads)
        if self.reading is not None:
            self.reading.setVisible(not sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, tokens().line)


class _Dot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_DOT, _DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().accent_fill)
        painter.drawEllipse(self.rect())
