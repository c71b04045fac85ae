"""A page of settings: title, one sentence, and below them what scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.text_label import TextLabel

_HEAD_TOP = 12


class PageHead(QWidget):
    """The title in 15/600 and a sentence under it. Without a title it takes no room."""

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(title, metrics.TITLE, metrics.SEMIBOLD)
        self._sentence = TextLabel(sentence, metrics.BASE, token="muted")
        self._sentence.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.PAGE_MARGIN, _HEAD_TOP, metrics.PAGE_MARGIN, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        self._sentence.setVisible(bool(sentence))
        if not title:
            self.hide()

    def set_sentence(self, sentence: str) -> None:
        """Changes the sentence; an empty one takes no room."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))


class Page(Pane):
    """Add widgets to `body`; they scroll where they do not fit. Below them the page stays empty."""

    def __init__(self, title: str = "", sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setAccessibleName(title)
        self.head = PageHead(title, sentence)
        self.outer = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        content = Pane("surface")
        self.body = QVBoxLayout(content)
        margin = metrics.PAGE_MARGIN
        self.body.setContentsMargins(margin, metrics.SPACE_3, margin, margin)
        self.body.setSpacing(metrics.SPACE_4)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area = scroll_area(content)
        column.addWidget(self.area, 1)


def scroll_area(content: QWidget) -> QScrollArea:
    """A frameless area that scrolls its content up and down only, and is no stop of the Tab key itself."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area
