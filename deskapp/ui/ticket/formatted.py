"""The formatted face of a mail: sanitised HTML that fetches nothing and opens nothing by itself."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from deskapp.domain.access import Viewer
from deskapp.services.desk import Desk
from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import LIGHT
from deskapp.ui.ticket.quiet_label import QuietLabel

_WIDEST_PICTURE = 4096


@dataclass(frozen=True, slots=True)
class FormattedMail:
    """Clean HTML, the pictures it carries by Content-ID, and how many remote ones were left out."""

    html: str
    pictures: Mapping[str, bytes]
    blocked: int


def read_formatted(desk: Desk, who: Viewer, message_id: int) -> FormattedMail:
    """Reads and cleans a mail's HTML. For a worker: parsing and cleaning take their time."""
    clean_html = import_module("deskapp.channels.mail.sanitise").clean_html
    cleaned = clean_html(desk.threads.html(who, message_id), allow_remote=False)
    return FormattedMail(cleaned.html, desk.threads.inline_files(who, message_id), cleaned.blocked_remote)


class MailBrowser(QTextBrowser):
    """Shows clean HTML on white paper, as high as it is. Its only resources are the mail's own pictures."""

    link_clicked = Signal(str)

    def __init__(self, mail: FormattedMail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = mail.pictures
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDefaultFont(metrics.font())
        self._whiten()
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))
        self.highlighted.connect(lambda url: self.setToolTip(url.toString()))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.setHtml(mail.html)
        self.setAccessibleName(self.toPlainText()[:2000])

    def _whiten(self) -> None:
        """Mails bring their own colours and are written for white paper, in every theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, LIGHT.surface)
        palette.setColor(QPalette.ColorRole.Text, LIGHT.text)
        palette.setColor(QPalette.ColorRole.Link, LIGHT.accent)
        self.setPalette(palette)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures by `cid:` from the mail itself and by `data:`; everything else is refused."""
        if QTextDocument.ResourceType(kind) != QTextDocument.ResourceType.ImageResource:
            return None
        content, name = b"", QUrl(name)
        if name.scheme() == "cid":
            content = self._pictures.get(QUrl.fromPercentEncoding(name.path().encode()), b"")
        elif name.scheme() == "data":
            content = _data(name)
        picture = QImage.fromData(content) if content else QImage()
        if picture.isNull() or picture.width() > _WIDEST_PICTURE * 4:
            return QImage()
        room = max(200, self.viewport().width() - 16)
        if picture.width() > room:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return picture

    def wheelEvent(self, event: object) -> None:
        """The thread scrolls, not the mail."""
        event.ignore()  # type: ignore[attr-defined]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(300, self.minimumHeight())

    def _fit(self, *_: object) -> None:
        bar = self.horizontalScrollBar()
        height = round(self.document().size().height()) + (bar.height() if bar.maximum() > 0 else 0)
        if height != self.minimumHeight():
            self.setFixedHeight(max(metrics.scaled(18), height))


class FormattedFace(QWidget):
    """The browser with a line above it when remote pictures were left out."""

    link_clicked = Signal(str)

    def __init__(self, mail: FormattedMail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if mail.blocked:
            blocked = QuietLabel()
            blocked.show_text(self.tr("%n remote pictures blocked", "", mail.blocked), "muted", "image-off")
            column.addWidget(blocked)
        self.browser = MailBrowser(mail)
        self.browser.link_clicked.connect(self.link_clicked)
        column.addWidget(self.browser)


def _data(name: QUrl) -> bytes:
    """The bytes of a `data:` address, nothing where they cannot be read."""
    encoded = name.path(QUrl.ComponentFormattingOption.FullyEncoded)
    head, _, body = QUrl.fromPercentEncoding(encoded.encode()).partition(",")
    try:
        return b64decode(body) if head.endswith(";base64") else body.encode("latin-1")
    except ValueError:
        return b""
