"""A label of a few lines that shortens its text where they do not hold it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.text_label import TextLabel


class LinesLabel(TextLabel):
    """At most `lines` lines; `lead` stands heavier before the text. The whole is its tooltip and accessible name."""

    def __init__(
        self,
        lead: str = "",
        lines: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", metrics.SMALL, token="muted", parent=parent)
        self._lead, self._lines = lead, lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(f"{self._lead} {text}".strip())

    def sizeHint(self) -> QSize:
        return QSize(200, self._lines * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.accessibleName() if self._lay_out()[1] else "")
        return super().event(event)

    def _lay_out(self) -> tuple[list[str], bool]:
        """The lines as they are shown, and whether something was left out."""
        text = self.accessibleName()
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        found: list[str] = []
        layout.beginLayout()
        while len(found) < self._lines and (line := layout.createLine()).isValid():
            line.setLineWidth(max(20, self.width() - 4))
            start, length = line.textStart(), line.textLength()
            last = len(found) == self._lines - 1
            rest = text[start:] if last else text[start : start + length]
            found.append(
                self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width()) if last else rest
            )
        layout.endLayout()
        return found, bool(found) and found[-1].endswith("…") and not text.endswith("…")

    def paintEvent(self, event: QPaintEvent) -> None:
        lines, _ = self._lay_out()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        height = self.fontMetrics().lineSpacing()
        y = (self.height() - height * len(lines)) / 2
        heavy = QTextCharFormat()
        heavy.setFontWeight(metrics.SEMIBOLD)
        for number, line in enumerate(lines):
            layout = QTextLayout(line, self.font())
            if number == 0 and self._lead:
                span = QTextLayout.FormatRange()
                span.start, span.length, span.format = 0, len(self._lead), heavy
                layout.setFormats([span])
            layout.beginLayout()
            layout.createLine().setLineWidth(self.width() + 40)
            layout.endLayout()
            layout.draw(painter, QPointF(0, y))
            y += height
