"""A customer or a company in the info panel: picture, name, how to reach them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from deskapp.domain.people import Company, Contact
from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import colour_index
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon, paint_icon
from deskapp.ui.look.tokens import mix
from deskapp.ui.widgets.avatar_label import AvatarLabel
from deskapp.ui.widgets.elided_label import ElidedLabel

_PICTURE = 36


class ContactFace(QWidget):
    """Name, e-mail addresses and phones; a click on one offers to copy it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.avatar = AvatarLabel(size=_PICTURE)
        self.name = ElidedLabel("", weight=metrics.SEMIBOLD)
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
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):  # type: ignore[attr-defined]
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
    """Name, domain and how many contacts it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = _CompanyPicture()
        self.name = ElidedLabel("", weight=metrics.SEMIBOLD)
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


class _CompanyPicture(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._index = 0
        self.setFixedSize(_PICTURE, _PICTURE)

    def show_company(self, name: str) -> None:
        self._index = colour_index(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_PICTURE, _PICTURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        painter.fillRect(self.rect(), mix(colours.department(self._index), colours.surface, 0.16))
        place = (_PICTURE - metrics.ICON_ROW) // 2
        paint_icon(painter, place, place, "building-2", metrics.ICON_ROW, "text")
