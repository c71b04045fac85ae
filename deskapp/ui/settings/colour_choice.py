"""Choosing one of the ten department colours: swatches with their names."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.marks import QT_TRANSLATE_NOOP

#: The names of the department colours in their order.
NAMES: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("ColourChoice", "Blue"),
    QT_TRANSLATE_NOOP("ColourChoice", "Teal"),
    QT_TRANSLATE_NOOP("ColourChoice", "Rust"),
    QT_TRANSLATE_NOOP("ColourChoice", "Violet"),
    QT_TRANSLATE_NOOP("ColourChoice", "Olive"),
    QT_TRANSLATE_NOOP("ColourChoice", "Pink"),
    QT_TRANSLATE_NOOP("ColourChoice", "Sky"),
    QT_TRANSLATE_NOOP("ColourChoice", "Red"),
    QT_TRANSLATE_NOOP("ColourChoice", "Taupe"),
    QT_TRANSLATE_NOOP("ColourChoice", "Graphite"),
)
_COLUMNS, _DOT, _PAD = 5, 14, 8
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_COLUMNS, Qt.Key.Key_Down: _COLUMNS}


class ColourChoice(QWidget):
    """The value is 1…10; `changed` comes when the user picks another. One stop of Tab, arrows walk."""

    changed = Signal(int)

    def __init__(self, value: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Colour"))
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(metrics.SPACE_1)
        for place, name in enumerate(NAMES):
            swatch = _Swatch(place + 1, self.tr(name), self)
            self._group.addButton(swatch, place + 1)
            grid.addWidget(swatch, place // _COLUMNS, place % _COLUMNS)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_value(value)
        self._group.idClicked.connect(self._on_clicked)

    def value(self) -> int:
        """The chosen colour, 1…10."""
        return self._group.checkedId()

    def set_value(self, value: int) -> None:
        """Chooses without telling. Raises ValueError for a number that is no colour."""
        if not 1 <= value <= len(NAMES):
            raise ValueError(f"There is no department colour {value}.")
        for button in self._group.buttons():
            chosen = self._group.id(button) == value
            button.setChecked(chosen)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
            if chosen:
                self.setFocusProxy(button)

    def step(self, by: int) -> None:
        """Goes on by so many colours; stops at the ends."""
        wanted = self.value() + by
        if 1 <= wanted <= len(NAMES):
            self._on_clicked(wanted)
            self._group.button(wanted).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, value: int) -> None:
        self.set_value(value)
        self.changed.emit(value)


class _Swatch(QRadioButton):
    def __init__(self, value: int, name: str, owner: ColourChoice) -> None:
        super().__init__(name, owner)
        self._value = value
        self._owner = owner
        self.setAccessibleName(name)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        words = metrics.text_width(self.text(), metrics.BASE, metrics.SEMIBOLD)
        return QSize(_PAD + _DOT + 6 + words + _PAD + 2, metrics.scaled(metrics.BUTTON))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _pos: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self._owner.step(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, box = QPainter(self), tokens(), QRectF(self.rect())
        if self.isChecked():
            paint_body(painter, box, metrics.RADIUS, colours.selection, colours.accent_line)
        elif self.underMouse():
            paint_body(painter, box, metrics.RADIUS, colours.hover, None)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(_PAD + _DOT / 2, self.height() / 2)
        painter.setPen(QPen(colours.surface, 1) if self.isChecked() else Qt.PenStyle.NoPen)
        painter.setBrush(colours.department(self._value - 1))
        painter.drawEllipse(middle, _DOT / 2, _DOT / 2)
        if self.isChecked():
            token = "surface"  # white on the dark colours of the light theme, dark on the light ones of the dark theme
            paint_icon(painter, round(middle.x()) - 5, round(middle.y()) - 5, "check", 10, token)
        painter.setFont(metrics.font(metrics.BASE, metrics.SEMIBOLD if self.isChecked() else metrics.REGULAR))
        painter.setPen(colours.text)
        room = QRect(_PAD + _DOT + 6, 0, self.width() - _PAD - _DOT - 6, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.text())
        if self.hasFocus():
            paint_ring(painter, self.rect(), metrics.RADIUS)
