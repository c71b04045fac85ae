"""A customer or a company in the info panel: picture, name, how to reach them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QEnterEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from deskapp.domain.people import Company, Contact
from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import colour_index
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon, paint_icon
from deskapp.ui.look.tokens import Tokens, mix
from deskapp.ui.widgets.avatar_label import AvatarLabel
from deskapp.ui.widgets.elided_label import ElidedLabel

_PICTURE = 36
_PRESSED = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class NameLine(ElidedLabel):
    """A name that leads to the page of whoever it is."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", weight=metrics.SEMIBOLD, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSED:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.set_token("accent")

    def leaveEvent(self, event: QEvent) -> None:
        self.set_token("text")


class ContactFace(QWidget):
    """Name, e-mail addresses and phones; a click on one offers to copy it, one on the name sends `opened`."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.avatar = AvatarLabel(size=_PICTURE)
        self.name = NameLine()
        self.name.pressed.connect(self.opened)
        self._lines: list[ReachLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 4)
        row.setSpacing(8)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)

    def show_contact(self, contact: Contact) -> None:
        """Shows a contact."""
        self.avatar.set_person(contact.name or (contact.emails[0] if contact.emails else ""))
        self.name.setText(contact.name or self.tr("Without a name"))
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [ReachLine(text) for text in (*contact.emails, *contact.phones)]
        for line in self._lines:
            self._column.addWidget(line)


class ReachLine(ElidedLabel):
    """An address or a phone number."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, metrics.SMALL, token="muted", tabular=True, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)
        self.setContentsMargins(0, 1, 0, 1)

    def mouseReleaseEvent(self, event: object) -> None:
        self._menu()

    def keyPressEvent(self, event: object) -> None:
        if event.key() in _PRESSED:  # type: ignore[attr-defined]
            self._menu()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def _menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(icon("copy"), self.tr("Copy {text}").format(text=self.text()))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class CompanyFace(QWidget):
    """Name, domain and how many contacts it has; a click on the name sends `opened`."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = CompanyPicture()
        self.name = NameLine()
        self.name.pressed.connect(self.opened)
        self.about = ElidedLabel("", metrics.SMALL, token="muted")
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self.name)
        column.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 4)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addLayout(column, 1)

    def show_company(self, company: Company) -> None:
        """Shows a company."""
        self._picture.show_company(company.name)
        self.name.setText(company.name)
        contacts = self.tr("%n contacts", "", company.contacts) if company.contacts else ""
        domain = company.domain if company.domain != company.name else ""
        self.about.setText(" · ".join(part for part in (domain, contacts) if part))


class CompanyPicture(QWidget):
    """A square in the colour of a name with the sign of a company."""

    def __init__(self, size: int = _PICTURE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setFixedSize(size, size)

    def show_company(self, name: str) -> None:
        """Shows a company."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_company(QPainter(self), self.rect(), self._name, tokens())


def paint_company(painter: QPainter, box: QRect, name: str, colours: Tokens) -> None:
    """Paints the picture of a company."""
    painter.fillRect(box, mix(colours.department(colour_index(name)), colours.surface, 0.16))
    size = metrics.ICON_ROW
    x, y = box.x() + (box.width() - size) // 2, box.y() + (box.height() - size) // 2
    paint_icon(painter, x, y, "building-2", size, "text")
