"""A phrase of a rule that can be another one, and the words between phrases."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCursor, QIcon, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.text_label import TextLabel

_SIDES, _ICON, _POPUP_ROOM, _WIDEST = 10 + 26 + 2, 16 + 8, 44, 420


class Phrase(QComboBox):
    """As wide as its words. `picked` comes when the user chose something else. The wheel scrolls what is around it."""

    picked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(metrics.scaled(metrics.FIELD_IN_RULE))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(20)
        self.currentIndexChanged.connect(lambda _: self.updateGeometry())
        self._held: object = None
        self.activated.connect(self._on_activated)

    def offer(self, rows: Iterable[tuple[str, object]], current: object = None) -> None:
        """Changes what can be chosen, without telling."""
        self.offer_pictured(((text, value, QIcon()) for text, value in rows), current)

    def offer_pictured(self, rows: Iterable[tuple[str, object, QIcon]], current: object = None) -> None:
        """Changes what can be chosen, each with a picture; what is current and not among them is the first."""
        self.clear()
        for text, value, picture in rows:
            self.addItem(picture, text, value)
        self.choose(current)

    def choose(self, value: object) -> None:
        """Makes a value the current one, the first where it is unknown."""
        places = [place for place in range(self.count()) if self.itemData(place) == value]
        self.setCurrentIndex(places[0] if places else 0 if self.count() else -1)
        self._held = self.currentData()
        self.updateGeometry()

    def value(self) -> object:
        """What is chosen."""
        return self.currentData()

    def sizeHint(self) -> QSize:
        icon = 0 if self.itemIcon(self.currentIndex()).isNull() else _ICON
        words = metrics.text_width(self.currentText(), metrics.BASE)
        return QSize(min(_WIDEST, words + icon + _SIDES), metrics.scaled(metrics.FIELD_IN_RULE))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 80), self.sizeHint().height())

    def showPopup(self) -> None:
        widest = max((metrics.text_width(self.itemText(n)) for n in range(self.count())), default=0)
        pictured = any(not self.itemIcon(n).isNull() for n in range(self.count()))
        self.view().setMinimumWidth(min(_WIDEST, widest + _POPUP_ROOM + (_ICON if pictured else 0)))
        super().showPopup()

    def hidePopup(self) -> None:
        super().hidePopup()
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, self.rect().contains(self.mapFromGlobal(QCursor.pos())))
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _on_activated(self, _: int) -> None:
        if self.currentData() != self._held:
            self._held = self.currentData()
            self.picked.emit()


def between(text: str, token: str = "muted") -> TextLabel:
    """Words between two phrases."""
    label = TextLabel(text, token=token)
    label.setFixedHeight(metrics.scaled(metrics.FIELD_IN_RULE))
    return label
