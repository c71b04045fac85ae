"""The source of a message, as it came or went: its head to read, the way it took, and the raw text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QStackedLayout, QWidget

from deskapp.domain.file_names import seen
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.ticket.header_tree import HeaderTree
from deskapp.ui.ticket.mail_reading import MailSource
from deskapp.ui.ticket.opening import save_file
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.segmented import Segmented

_MOST = 2_000_000
_PAGES = ("head", "source")


class SourceDialog(DeskDialog):
    """Shows the fields of a mail's head and its bytes as text, and can save them as they are. Ctrl+Tab turns pages."""

    def __init__(self, read: Callable[[], MailSource], session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Source of the message"), "", parent)
        self._source = b""
        self.pages = Segmented()
        self.pages.add("head", self.tr("Head"), tooltip=self.tr("The fields of the head, in words"))
        self.pages.add("source", self.tr("Source"), tooltip=self.tr("The whole mail, as it came or went"))
        self.pages.chosen.connect(self._turn)
        self.body.addWidget(self.pages)
        self.head = HeaderTree(session.zone)
        self.text = self._raw_text()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.head)
        self._stack.addWidget(self.text)
        self.body.addLayout(self._stack, 1)
        self.save_button = QPushButton(self.tr("Save as…"))
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self._save)
        self.footer.insertWidget(1, self.save_button)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1), ("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda step=step: self.pages.step(step))
        self.resize(metrics.scaled(760), metrics.scaled(560))
        self.head.setFocus()
        session.read(read, self._on_read)

    def _raw_text(self) -> QPlainTextEdit:
        text = QPlainTextEdit()
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Source"))
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setTabChangesFocus(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(metrics.scaled(metrics.SMALL))
        text.setFont(fixed)
        return text

    def _turn(self, page: str) -> None:
        self._stack.setCurrentIndex(_PAGES.index(page))

    def _on_read(self, source: MailSource) -> None:
        raw = self._source = source.raw
        self.save_button.setEnabled(bool(raw))
        if not raw:
            self.refuse(self.tr("This message did not come as a mail, it has no source."))
        self.head.show_head(source)
        self.text.setPlainText(seen(raw[:_MOST].decode("utf-8", "backslashreplace")))
        if raw and not source.headers:
            self.pages.set_current("source")
            self._turn("source")
        if len(raw) > _MOST:
            self.refuse(self.tr("Only the beginning is shown; save the source to see all of it."))

    def _save(self) -> None:
        save_file(self, "message.eml", self._source)
