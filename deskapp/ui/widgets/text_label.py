"""A label in a size, weight and colour of the token table that follows theme and text scale."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.tokens import Tokens

_ROLE_OF = {
    "text": QPalette.ColorRole.WindowText,
    "muted": QPalette.ColorRole.BrightText,
    "faint": QPalette.ColorRole.PlaceholderText,
    "accent": QPalette.ColorRole.Link,
}
"""Tokens that stand in the palette of the application and so need no palette of one's own."""


class TextLabel(QLabel):
    """Plain text in `size` (12, 13, 15, 20), `weight` (400…700) and a colour token. Never reads markup."""

    def __init__(
        self,
        text: str = "",
        size: int = metrics.BASE,
        weight: int = metrics.REGULAR,
        token: str = "text",
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._type = (size, weight, tabular)
        self._token = token
        self._tinted_for: Tokens | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(metrics.font(*self._type))
        self._colour()

    def token(self) -> str:
        """The colour token."""
        return self._token

    def set_token(self, token: str) -> None:
        """Changes the colour token."""
        if token != self._token:
            self._token = token
            self._colour()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._tinted_for is not tokens():
            self._colour()
        super().changeEvent(event)

    def rescale(self) -> None:
        """Takes the font anew; the theme calls it when the text scale changes."""
        self.setFont(metrics.font(*self._type))

    def _colour(self) -> None:
        self._tinted_for = tokens()
        role = _ROLE_OF.get(self._token)
        if role is not None:
            if self.testAttribute(Qt.WidgetAttribute.WA_SetPalette):
                self.setPalette(QPalette())  # of a colour before
            self.setForegroundRole(role)
            return
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, tokens().colour(self._token))
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setPalette(palette)
