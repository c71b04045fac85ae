"""The raw source of a message, as it came or went."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.ticket.opening import save_file
from deskapp.ui.widgets.desk_dialog import DeskDialog

_MOST = 2_000_000


class SourceDialog(DeskDialog):
    """Shows the bytes of a mail as text and can save them as they are."""

    def __init__(self, message_id: int, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Source of the message"), "", parent)
        self._source = b""
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Source"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(metrics.scaled(metrics.SMALL))
        self.text.setFont(fixed)
        self.body.addWidget(self.text, 1)
        self.save_button = QPushButton(self.tr("Save as…"))
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self._save)
        self.footer.insertWidget(1, self.save_button)
        self.resize(760, 560)
        session.read(lambda: session.desk.threads.source(session.who, message_id), self._on_read)

    def _on_read(self, source: bytes) -> None:
        self._source = source
        self.save_button.setEnabled(bool(source))
        if not source:
            self.refuse(self.tr("This message did not come as a mail, it has no source."))
        self.text.setPlainText(source[:_MOST].decode("utf-8", "backslashreplace"))
        if len(source) > _MOST:
            self.refuse(self.tr("Only the beginning is shown; save the source to see all of it."))

    def _save(self) -> None:
        save_file(self, "message.eml", self._source)
