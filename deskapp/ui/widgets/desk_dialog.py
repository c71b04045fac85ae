"""The frame of small dialogs: title, body, and a footer with a sentence, Cancel and the main button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QShortcut
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import HINT, KIND


class DeskDialog(QDialog):
    """A dialog that says in its footer what is wrong. Ctrl+Enter is its main button wherever the caret stands."""

    def __init__(self, title: str, ok_text: str = "", parent: QWidget | None = None, keys: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)  # it may hold a name that somebody chose
        heading.setWordWrap(True)
        heading.setFont(metrics.font(metrics.TITLE, metrics.SEMIBOLD))
        heading.setContentsMargins(metrics.PAGE_MARGIN, 14, metrics.PAGE_MARGIN, 4)
        outer.addWidget(heading)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(metrics.PAGE_MARGIN, 8, metrics.PAGE_MARGIN, metrics.PAGE_MARGIN)
        self.body.setSpacing(metrics.SPACE_2)
        outer.addLayout(self.body, 1)
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setForegroundRole(QPalette.ColorRole.Text)
        self.sentence.setAccessibleName(self.tr("Message"))
        self.cancel_button = QPushButton(self.tr("Cancel") if ok_text else self.tr("Close"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.ok_button = QPushButton(ok_text)
        self.ok_button.setProperty(KIND, "primary")
        self.ok_button.setProperty(HINT, keys)
        self.ok_button.setDefault(bool(ok_text))
        self.ok_button.setVisible(bool(ok_text))
        self.ok_button.clicked.connect(self.try_accept)
        footer = QWidget()
        footer.setFixedHeight(metrics.scaled(metrics.DIALOG_FOOTER))
        row = QHBoxLayout(footer)
        row.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        self.footer = row
        row.addWidget(self.sentence, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.ok_button)
        outer.addWidget(footer)
        self._footer = footer
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.try_accept)

    def try_accept(self) -> None:
        """Accepts unless `refusal` has something against it."""
        refusal = self.refusal()
        self.refuse(refusal)
        if not refusal:
            self.accept()

    def refusal(self) -> str:
        """One sentence that says why the dialog cannot be accepted yet, or ""."""
        return ""

    def refuse(self, sentence: str) -> None:
        """Shows a sentence in the footer, "" for none."""
        palette = self.sentence.palette()
        palette.setColor(QPalette.ColorRole.Text, tokens().danger)
        self.sentence.setPalette(palette)
        self.sentence.setText(sentence)

    def event(self, event: QEvent) -> bool:
        """Grows when a sentence came that has no room: Qt would flatten the fields instead."""
        if event.type() != QEvent.Type.LayoutRequest:
            return super().event(event)
        done, layout = super().event(event), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            least = layout.totalMinimumHeightForWidth(self.width())
            if self.isVisible() and self.height() < least <= self.screen().availableGeometry().height():
                self.resize(self.width(), least)
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Cancel, and the main button only from elsewhere."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().window)
        painter.fillRect(0, self._footer.y(), self.width(), 1, tokens().line)


def form() -> QFormLayout:
    """A form with labels at the left and fields that take the rest."""
    layout = QFormLayout()
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    layout.setHorizontalSpacing(metrics.SPACE_4)
    layout.setVerticalSpacing(metrics.SPACE_2)
    layout.setContentsMargins(0, 0, 0, 0)
    return layout
