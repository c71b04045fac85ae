"""A file as a chip: icon, name, size; click opens it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from deskapp.domain.file_names import seen
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import PAPER, has_keyboard, paint_ring
from deskapp.ui.look.icons import paint_icon

_SIDE, _GAP, _CROSS, _MOST, _WIDE = 8, 6, 12, 220, 340
_ICONS = {
    "png": "image", "jpg": "image", "jpeg": "image", "gif": "image", "webp": "image", "svg": "image", "bmp": "image",
    "csv": "file-spreadsheet", "xlsx": "file-spreadsheet", "xls": "file-spreadsheet", "ods": "file-spreadsheet",
    "zip": "archive", "gz": "archive", "7z": "archive", "tar": "archive", "eml": "mail", "pdf": "file-text",
    "doc": "file-text", "docx": "file-text", "odt": "file-text", "txt": "file-text", "log": "file-text",
}  # fmt: skip


def file_icon(name: str) -> str:
    """The icon of a file by the end of its name; a paper clip when nothing is known."""
    return _ICONS.get(name.rpartition(".")[2].lower(), "paperclip")


class AttachmentChip(QAbstractButton):
    """`clicked` opens; `removed` comes from the cross or Delete of a removable one. `paper` is for chips on a note.

    With `icon_name` it is no file, but something else that is said in more words.
    """

    removed = Signal()

    def __init__(
        self,
        name: str,
        size_text: str = "",
        removable: bool = False,
        paper: bool = False,
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size_text = size_text
        self._removable = removable
        self._paper = paper
        self._most = _WIDE if icon_name else _MOST
        self._icon_name = icon_name or file_icon(name)
        name = seen(name)
        self.setText(name)
        self.setProperty(PAPER, paper)
        self.setAccessibleName(f"{name} {size_text}".strip())
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _tail(self) -> int:
        size = metrics.text_width(self._size_text, metrics.SMALL, tabular=True) + _GAP if self._size_text else 0
        return size + (_GAP + _CROSS if self._removable else 0)

    def sizeHint(self) -> QSize:
        words = min(self._most, metrics.text_width(self.text(), metrics.SMALL) + 1)
        width = 2 * _SIDE + metrics.ICON_INLINE + _GAP + words + self._tail()
        return QSize(width, metrics.scaled(metrics.ATTACHMENT_CHIP))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 80), self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = self._removable and event.position().x() > self.width() - _SIDE - _CROSS - _GAP
        if on_cross and event.button() == Qt.MouseButton.LeftButton:
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """The keys that remove a chip are no shortcuts of the window while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._removes(event):
            event.accept()
            return True
        return super().event(event)

    def _removes(self, event: QKeyEvent) -> bool:
        return self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removes(event):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        ink, pale = ("note_text", "note_muted") if self._paper else ("text", "muted")
        ground, line = ("note_field", "note_chip_line") if self._paper else ("surface", "line")
        if self.underMouse():
            ground = "note_mention" if self._paper else "hover"
        paint_body(painter, QRectF(self.rect()), metrics.RADIUS, colours.colour(ground), colours.colour(line))
        size, x = metrics.ICON_INLINE, _SIDE
        paint_icon(painter, x, (self.height() - size) // 2, self._icon_name, size, pale)
        x += size + _GAP
        room = self.width() - x - _SIDE - self._tail()
        measure = metrics.metrics(metrics.SMALL)
        shown = measure.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)
        x += self._words(painter, x, shown, ink) + _GAP
        if self._size_text:
            self._words(painter, x, self._size_text, pale)
        if self._removable:
            paint_icon(painter, self.width() - _SIDE - _CROSS, (self.height() - _CROSS) // 2, "x", _CROSS, pale)
        option = QStyleOptionButton()
        option.initFrom(self)
        if option.state & QStyle.StateFlag.State_HasFocus and has_keyboard(option):
            paint_ring(painter, self.rect(), metrics.RADIUS, self)

    def _words(self, painter: QPainter, x: int, text: str, token: str) -> int:
        painter.setFont(metrics.font(metrics.SMALL, tabular=token.endswith("muted")))
        painter.setPen(tokens().colour(token))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRect(x, 0, self.width() - x, self.height()), flags, text)
        return metrics.text_width(text, metrics.SMALL)
