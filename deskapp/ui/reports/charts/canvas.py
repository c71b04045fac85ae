"""Where a chart is painted and pointed at: the scene as a picture kept, what is hovered above it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyleOption, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.tokens import Tokens
from deskapp.ui.reports.charts.axes import label_at, label_place
from deskapp.ui.reports.charts.data import ChartData
from deskapp.ui.reports.charts.hover import Hit, dots, hit, moved
from deskapp.ui.reports.charts.scene import ChartScene
from deskapp.ui.reports.charts.shapes import colour_of

_DOT, _OWN_DOT = 6, 9
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Home: (-1_000_000, 0),
    Qt.Key.Key_End: (1_000_000, 0),
}
_CLICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Canvas(QWidget):
    """`hovered` comes with a `Hit` or None when another thing is pointed at, `clicked` with one that is clicked."""

    hovered = Signal(object)
    clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.found: Hit | None = None
        self.nothing = ""
        self._data: ChartData | None = None
        self._scene: ChartScene | None = None
        self._made_for: tuple[QSize, float, Tokens] | None = None
        self._picture = QPixmap()
        self._by_keys = False

    def sizeHint(self) -> QSize:
        return QSize(640, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 150)

    def draw(self, data: ChartData, nothing: str) -> None:
        """Shows a chart; `nothing` is said where there is nothing to draw."""
        self._data, self.nothing = data, nothing
        self.refresh()
        self.point_at(None)

    def refresh(self) -> None:
        """Draws anew, as colours or sizes changed."""
        self._scene = None
        self.update()

    @property
    def scene(self) -> ChartScene | None:
        """The chart in the present size and colours; None before there is one."""
        wanted = (self.size(), self.devicePixelRatioF(), tokens())
        if self._data is not None and (self._scene is None or self._made_for != wanted):
            self._made_for = wanted
            self._scene = ChartScene(self._data, QSizeF(self.size()), tokens(), self.devicePixelRatioF())
            self._picture = QPixmap()
        return self._scene

    def point_at(self, found: Hit | None) -> None:
        """Marks a period and a series, or nothing."""
        if found == self.found:
            return
        self.found = found
        scene = self.scene
        if scene is not None and scene.pie is not None:
            scene.pie.hovered = None if found is None else found.place
            self._picture = QPixmap()
        self.setCursor(Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor)
        self.update()
        self.hovered.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        if self.scene is not None:
            self.point_at(hit(self.scene, event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.scene is not None:
            found = hit(self.scene, event.position())
            if found is not None:
                self.clicked.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._by_keys:
            self.point_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._by_keys:
            self._by_keys = False
            self.point_at(None)
        self.update()
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self.scene is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._by_keys = True
            self.point_at(moved(self.scene, self.found, *_STEPS[key]))
        elif key in _CLICKS and self.found is not None:
            self.clicked.emit(self.found)
        elif key == Qt.Key.Key_Escape and self.found is not None:
            self.point_at(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.point_at(None)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scene = QPainter(self), self.scene
        if scene is None or (scene.scale is None and scene.pie is None):
            self._paint_nothing(painter)
        else:
            painter.drawPixmap(0, 0, self._kept(scene))
            if self.found is not None and self.found.bucket is not None:
                self._paint_hover(painter, scene, self.found)
        option = QStyleOption()
        option.initFrom(self)
        if has_keyboard(option):
            paint_ring(painter, self.rect(), metrics.RADIUS)

    def _kept(self, scene: ChartScene) -> QPixmap:
        if self._picture.isNull():
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            scene.draw(painter, QRectF(self.rect()))
            painter.end()
        return self._picture

    def _paint_nothing(self, painter: QPainter) -> None:
        painter.setFont(metrics.font(metrics.TITLE))
        painter.setPen(tokens().muted)
        room = self.rect().adjusted(24, 8, -24, -8)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.nothing)

    def _paint_hover(self, painter: QPainter, scene: ChartScene, found: Hit) -> None:
        scale, look, bucket = scene.scale, tokens(), found.bucket
        if scale is None or bucket is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(look.text, 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        x = round(scale.x(bucket))
        painter.drawLine(x, round(scale.plot.top()), x, round(scale.plot.bottom()))
        self._paint_label(painter, scene, bucket)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.surface, 1.5))
        for place, at in dots(scene, bucket):
            painter.setBrush(colour_of(scene.layers[place].series, look))
            self._paint_dot(painter, at, _OWN_DOT if place == found.place else _DOT)

    def _paint_dot(self, painter: QPainter, at: QPointF, size: int) -> None:
        half = size / 2 + 0.75  # the ring stands around the dot
        painter.drawEllipse(at, half, half)

    def _paint_label(self, painter: QPainter, scene: ChartScene, bucket: int) -> None:
        """The hovered period's label, over those beside it."""
        if scene.scale is None:
            return
        label = label_at(scene.scale, bucket, scene.data.labels[bucket], metrics.SEMIBOLD)
        place = label_place(scene.scale, label)
        painter.fillRect(place.adjusted(-6, 0, 6, 0), tokens().surface)
        for other in scene.axis.labels if scene.axis is not None else ():
            beside = label_place(scene.scale, other).intersects(place.adjusted(-6, 0, 6, 0))
            if beside:
                painter.fillRect(label_place(scene.scale, other), tokens().surface)
        painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD, tabular=True))
        painter.setPen(tokens().text)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label.text)
