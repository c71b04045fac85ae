"""The small flat button inside cards that looks like a link."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.faces import KIND, PAPER
from deskapp.ui.look.icons import icon as tinted
from deskapp.ui.widgets.button import icon_token


class SmallButton(QToolButton):
    """A flat button of 24 px with small words that looks like a link, perhaps with an icon of 14 px."""

    def __init__(self, text: str, icon: str = "", kind: str = "link", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAutoRaise(True)
        self.setProperty(KIND, kind)
        self.setProperty(PAPER, kind == "paper")
        self.setFont(metrics.font(metrics.SMALL, metrics.MEDIUM))
        self.setFixedHeight(metrics.scaled(metrics.BUTTON_SMALL))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon:
            self.setIcon(tinted(icon, icon_token(kind)))
            self.setIconSize(QSize(metrics.ICON_INLINE, metrics.ICON_INLINE))
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
