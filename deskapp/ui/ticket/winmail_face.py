"""A winmail.dat said as what it is: files in a format that Outlook alone knows, to be opened and saved one by one."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.thread import AttachedFile
from deskapp.ui.look import metrics
from deskapp.ui.ticket.file_row import FileRow
from deskapp.ui.ticket.mail_reading import Winmail
from deskapp.ui.ticket.opening import open_file, save_file
from deskapp.ui.widgets.text_label import TextLabel


class WinmailFace(QWidget):
    """A sentence, and the files within as chips."""

    def __init__(self, winmail: Winmail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = winmail.files or ()
        self.told = TextLabel(self._words(winmail).format(name=winmail.name), metrics.SMALL, token="muted")
        self.told.setWordWrap(True)
        self.row = FileRow()
        self.row.opened.connect(lambda file: open_file(self.window(), file.name, self._parts[file.id].content))
        self.row.saved.connect(lambda file: save_file(self.window(), file.name, self._parts[file.id].content))
        self.row.show_files(
            [
                AttachedFile(number, part.name, part.content_type, len(part.content), "")
                for number, part in enumerate(self._parts)
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_1)
        column.addWidget(self.told)
        column.addWidget(self.row)

    def _words(self, winmail: Winmail) -> str:
        if winmail.files is None:
            return self.tr("{name} is meant to be in Outlook’s own format, but cannot be read.")
        if winmail.files:
            return self.tr("{name} is in Outlook’s own format. The files in it:")
        return self.tr("{name} is in Outlook’s own format; there is no file in it.")
