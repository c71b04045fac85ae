"""A label of one line that shortens its text with an ellipsis when there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.text_label import TextLabel


class ElidedLabel(TextLabel):
    """Shows what fits; the full text is its tooltip while shortened, and always its accessible name."""

    def __init__(
        self,
        text: str = "",
        size: int = metrics.BASE,
        weight: int = metrics.REGULAR,
        token: str = "text",
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, size, weight, token, tabular, parent)
        self._mode = Qt.TextElideMode.ElideRight
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_mode(self, mode: Qt.TextElideMode) -> None:
        """Where the ellipsis stands."""
        self._mode = mode
        self.update()

    def is_shortened(self) -> bool:
        """Whether the text does not fit now."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def sizeHint(self) -> QSize:
        measure, margins = self.fontMetrics(), self.contentsMargins()
        width = measure.horizontalAdvance(self.text()) + 1 + margins.left() + margins.right()
        return QSize(width, measure.height() + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 4), hint.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.text() if self.is_shortened() else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), self._mode, rect.width())
        painter.drawText(rect, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
