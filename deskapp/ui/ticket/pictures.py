"""Small pictures for menus and lists: a department's dot, a person's avatar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.chips import paint_dot
from deskapp.ui.look.current import tokens


def dot_icon(colour: int) -> QIcon:
    """The dot of a department whose colour is 1…10."""
    picture = _empty(16)
    painter = QPainter(picture)
    paint_dot(painter, QRect(3, 0, 10, 16), tokens().department(colour - 1))
    painter.end()
    return _same_in_all(picture)


def avatar_icon(name: str, size: int = 20) -> QIcon:
    """The avatar of a person."""
    picture = _empty(size)
    painter = QPainter(picture)
    paint_avatar(painter, QRectF(0, 0, size, size), name, tokens())
    painter.end()
    return _same_in_all(picture)


def _same_in_all(picture: QPixmap) -> QIcon:
    """An icon that is not tinted while its row is selected."""
    result = QIcon(picture)
    result.addPixmap(picture, QIcon.Mode.Selected)
    return result


def _empty(size: int) -> QPixmap:
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
