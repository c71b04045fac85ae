"""Which colours are in force: light, dark or what the system says, and how the application gets them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from deskapp.ui.look import current, icons, metrics
from deskapp.ui.look.style import DeskStyle
from deskapp.ui.look.tokens import DARK, LIGHT, Tokens

MODES = ("system", "light", "dark")

_ROLES: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control_line",
    QPalette.ColorRole.Shadow: "control_line",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "muted",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_text",
    QPalette.ColorRole.Accent: "accent_fill",
}
_TEXT_ROLES = (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText)
_EDITORS = ("QLineEdit", "QTextEdit", "QPlainTextEdit", "QSpinBox")
_FONTS = {
    "QPushButton": (metrics.BASE, metrics.MEDIUM),
    "QToolButton": (metrics.BASE, metrics.MEDIUM),
    "QHeaderView": (metrics.SMALL, metrics.MEDIUM),
    "QTipLabel": (metrics.SMALL, metrics.REGULAR),
}
"""Kind of widget → (size, weight). The binding wants the names as text where its stubs say bytes."""


def palette_of(tokens: Tokens) -> QPalette:
    """The palette of all widgets that have no wish of their own."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, tokens.colour(token))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens.faint)
    return palette


def editor_palette_of(tokens: Tokens) -> QPalette:
    """The palette of text fields: selected text is white on the accent."""
    palette = palette_of(tokens)
    palette.setColor(QPalette.ColorRole.Highlight, tokens.accent_fill)
    palette.setColor(QPalette.ColorRole.HighlightedText, tokens.on_accent)
    return palette


class Theme(QObject):
    """The one theme of the program.

    `changed` comes when the new tokens are in force; Qt gives widgets their new palette in the same turn of the loop.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode = "system"
        self._app: QApplication | None = None
        self._style: DeskStyle | None = None  # the application owns the C++ half; this keeps the Python half alive

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return current.tokens()

    @property
    def mode(self) -> str:
        """What was asked for: `light`, `dark` or `system`."""
        return self._mode

    def colour(self, token: str) -> QColor:
        """Short for `tokens.colour`."""
        return current.tokens().colour(token)

    def set_mode(self, mode: str) -> None:
        """Asks for `light`, `dark` or `system`. Raises ValueError for another word."""
        if mode not in MODES:
            raise ValueError(f"The theme is light, dark or system, not {mode!r}.")
        self._mode = mode
        hints = QGuiApplication.styleHints()
        if mode == "system":
            hints.unsetColorScheme()
        else:  # so that the frames of windows follow
            hints.setColorScheme(Qt.ColorScheme.Dark if mode == "dark" else Qt.ColorScheme.Light)
        self._refresh()

    def apply(self, app: QApplication) -> None:
        """Gives the application style, font and palette. Call it before the first window."""
        if self._app is not app:
            self._app = app
            self._style = DeskStyle()
            app.setStyle(self._style)
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._refresh)
        app.setFont(metrics.font())
        for name, (size, weight) in _FONTS.items():
            app.setFont(metrics.font(size, weight), name)  # type: ignore[arg-type]
        current.use(self._wanted())
        self._paint_application()

    def set_text_scale(self, scale: float) -> None:
        """Makes all text larger or smaller, 1 is 100 %; widgets with a font of their own have a method `rescale`."""
        metrics.set_text_scale(scale)
        if self._app is None:
            return
        self.apply(self._app)
        for widget in self._app.allWidgets():
            rescale = getattr(widget, "rescale", None)
            if rescale is not None:
                rescale()

    def _wanted(self) -> Tokens:
        if self._mode == "system":
            return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is current.tokens():
            return
        current.use(wanted)
        self._paint_application()

    def _paint_application(self) -> None:
        icons.forget()
        if self._app is not None:
            self._app.setPalette(palette_of(current.tokens()))
            editors = editor_palette_of(current.tokens())
            for name in _EDITORS:
                self._app.setPalette(editors, name)  # type: ignore[arg-type]
        self.changed.emit()


@cache
def theme() -> Theme:
    """The one theme; made on the first call, which must come after the QApplication."""
    return Theme()
