"""The formatted face of a mail: sanitised HTML that fetches nothing and opens nothing by itself."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import LIGHT
from deskapp.ui.ticket.mail_reading import FormattedMail, picture
from deskapp.ui.ticket.open_questions import told_target
from deskapp.ui.ticket.quiet_label import QuietLabel
from deskapp.ui.ticket.small_button import SmallButton

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MailBrowser(QTextBrowser):
    """Shows clean HTML on white paper, as high as it is. Its only resources are the pictures that were read for it.

    `link_clicked` carries the target and the words of a link; where several lead there, those of all.
    """

    link_clicked = Signal(str, str)

    def __init__(self, mail: FormattedMail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = mail.pictures
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.document().setDefaultFont(metrics.font())
        self._whiten()
        self.anchorClicked.connect(self._on_clicked)
        self.highlighted.connect(lambda url: self.setToolTip("" if url.isEmpty() else told_target(url)))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.setHtml(mail.html)
        self.setAccessibleName(self.toPlainText()[:2000])

    def _whiten(self) -> None:
        """Mails bring their own colours and are written for white paper, in every theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, LIGHT.surface)
        palette.setColor(QPalette.ColorRole.Text, LIGHT.text)
        self.setPalette(palette)
        self.document().setDefaultStyleSheet(f"a {{ color: {LIGHT.accent.name()} }}")

    def _on_clicked(self, url: QUrl) -> None:
        target = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        self.link_clicked.emit(target, " ".join(self._words_of(url)))

    def _words_of(self, url: QUrl) -> Iterator[str]:
        """The words of every link that leads to an address."""
        block, words = self.document().begin(), ""
        while block.isValid():
            at = block.begin()
            while not at.atEnd():
                fragment = at.fragment()
                at += 1
                if QUrl(fragment.charFormat().anchorHref()) == url:
                    words += fragment.text()
                elif words:
                    yield words
                    words = ""
            block = block.next()
        yield words

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures that were read before, and those of `data:`; for all others there is an empty place."""
        if QTextDocument.ResourceType(kind) != QTextDocument.ResourceType.ImageResource:
            return None
        name = QUrl(name)
        shown = picture(_data(name)) if name.scheme() == "data" else self._pictures.get(_key(name), QImage())
        if shown.isNull():
            return _nothing()
        room = max(200, self.viewport().width() - 16)
        if shown.width() > room:
            shown = shown.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return shown

    def event(self, event: QEvent) -> bool:
        """Enter follows the link that has the keyboard; it is no shortcut of the window then."""
        override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and event.key() in _ENTER and self.textCursor().charFormat().isAnchor():  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def wheelEvent(self, event: object) -> None:
        """The thread scrolls, not the mail."""
        event.ignore()  # type: ignore[attr-defined]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(300, self.minimumHeight())

    def hasHeightForWidth(self) -> bool:
        """A card in which nothing is as high as its width makes it has no height at all."""
        return True

    def heightForWidth(self, width: int) -> int:
        return self.minimumHeight()

    def _fit(self, *_: object) -> None:
        bar = self.horizontalScrollBar()
        height = round(self.document().size().height()) + (bar.height() if bar.maximum() > 0 else 0)
        if height != self.minimumHeight():
            self.setFixedHeight(max(metrics.scaled(18), height))


class FormattedFace(QWidget):
    """The browser; where the mail names remote pictures, above it what became of them, and a button to load them."""

    link_clicked = Signal(str, str)
    pictures_wanted = Signal()

    def __init__(self, mail: FormattedMail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.told = QuietLabel()
        self.load_button = SmallButton(self.tr("Load pictures"))
        self.load_button.setToolTip(self.tr("Whoever sent this mail can learn when and where it was read."))
        self.load_button.clicked.connect(self._on_load_clicked)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(self.told)
        row.addWidget(self.load_button)
        row.addStretch(1)
        self._column.addWidget(self._row)
        self.browser = self._browse(mail)
        self._tell(mail)

    def show_mail(self, mail: FormattedMail) -> None:
        """Shows the mail again, e.g. with its pictures."""
        self._column.removeWidget(self.browser)
        self.browser.deleteLater()
        self.browser = self._browse(mail)
        self._tell(mail)

    def show_unloaded(self) -> None:
        """Offers the button again after loading went wrong."""
        self.load_button.setEnabled(True)
        self.load_button.setText(self.tr("Load pictures"))

    def _browse(self, mail: FormattedMail) -> MailBrowser:
        browser = MailBrowser(mail)
        browser.link_clicked.connect(self.link_clicked)
        self._column.addWidget(browser)
        return browser

    def _tell(self, mail: FormattedMail) -> None:
        self._row.setVisible(mail.remote > 0)
        self.load_button.setVisible(mail.loaded is None)
        if mail.loaded is None:
            self.told.show_text(self.tr("%n remote pictures blocked", "", mail.remote), "muted", "image-off")
        elif mail.loaded == mail.remote:
            self.told.show_text(self.tr("%n remote picture(s) loaded", "", mail.loaded), "muted", "image")
        else:
            missing = self.tr("%n remote picture(s) could not be loaded", "", mail.remote - mail.loaded)
            self.told.show_text(missing, "muted", "image-off")

    def _on_load_clicked(self) -> None:
        self.load_button.setEnabled(False)
        self.load_button.setText(self.tr("Loading pictures…"))
        self.pictures_wanted.emit()


def _key(name: QUrl) -> str:
    """Under which name a picture was read: its Content-ID, or the whole of "picture:n"."""
    path = QUrl.fromPercentEncoding(name.path().encode())
    return path if name.scheme() == "cid" else f"{name.scheme()}:{path}"


def _nothing() -> QImage:
    """What is shown for a picture that is not there: room without a sign of something broken."""
    empty = QImage(1, 1, QImage.Format.Format_ARGB32)
    empty.fill(Qt.GlobalColor.transparent)
    return empty


def _data(name: QUrl) -> bytes:
    """The bytes of a `data:` address, nothing where they cannot be read."""
    encoded = name.path(QUrl.ComponentFormattingOption.FullyEncoded)
    head, _, body = QUrl.fromPercentEncoding(encoded.encode()).partition(",")
    try:
        return b64decode(body) if head.endswith(";base64") else body.encode("latin-1")
    except ValueError:
        return b""
