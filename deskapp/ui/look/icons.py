"""Outlined icons tinted by tokens: one engine, one cache of pixmaps per name, size, ratio and colour."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from deskapp.ui.look.current import tokens
from deskapp.ui.look.note import paint_note_mark
from deskapp.ui.look.resources import resource_path

NOTE = "note"
"""The name of the one icon that is drawn and not tinted: the yellow note mark. With `note_muted` it stands on paper."""

_pixmaps: dict[tuple[str, int, float, int], QPixmap] = {}


def forget() -> None:
    """Drops the rendered pixmaps; the theme calls it when the colours change."""
    _pixmaps.clear()


@cache
def _source(name: str) -> str:
    path = resource_path("icons", f"{name}.svg")
    if not path.is_file():
        raise KeyError(f"There is no icon called {name!r}.")
    return path.read_text(encoding="utf-8")


def has_icon(name: str) -> bool:
    """Whether an icon of this name is shipped."""
    return name == NOTE or resource_path("icons", f"{name}.svg").is_file()


def pixmap(name: str, size: int = 16, token: str = "muted", ratio: float = 1.0) -> QPixmap:
    """A square pixmap of `size` logical pixels. Raises KeyError for an unknown icon."""
    return _tinted(name, size, tokens().colour(token), ratio)


def paint_icon(painter: QPainter, x: int, y: int, name: str, size: int = 16, token: str = "muted") -> None:
    """Draws an icon with its top left corner at x, y in the ratio of the painter's device."""
    painter.drawPixmap(x, y, pixmap(name, size, token, painter.device().devicePixelRatioF()))


def icon(name: str, token: str = "muted", on_token: str = "") -> QIcon:
    """An icon for buttons and menus that follows the theme; `on_token` tints it while its control is checked."""
    if name != NOTE:
        _source(name)  # an unknown name is told here, not in the middle of painting
    return QIcon(_Engine(name, token, on_token or token))


def app_icon() -> QIcon:
    """The icon of the program itself."""
    return QIcon(str(resource_path("icons", "app.svg")))


def _tinted(name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
    key = (name, size, ratio, colour.rgba())
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _render(name, size, colour, ratio)
    return found


def _render(name: str, size: int, colour: QColor, ratio: float) -> QPixmap:
    edge = max(1, round(size * ratio))
    result = QPixmap(edge, edge)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    if name == NOTE:
        outline = colour if colour == tokens().note_muted else None
        paint_note_mark(painter, QRectF(0, 0, edge, edge), tokens(), outline)
    else:
        svg = _source(name).replace("currentColor", colour.name())
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


class _Engine(QIconEngine):
    def __init__(self, name: str, token: str, on_token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token
        self._on_token = on_token

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return tokens().faint
        return tokens().colour(self._on_token if state == QIcon.State.On else self._token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = min(rect.width(), rect.height())
        image = _tinted(self._name, size, self._colour(mode, state), painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2, image)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in logical pixels (so since Qt 6.8), `scale` the ratio of the device."""
        return _tinted(self._name, min(size.width(), size.height()), self._colour(mode, state), scale)

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._token, self._on_token)

    def key(self) -> str:
        return "deskapp"

    def isNull(self) -> bool:
        return False
