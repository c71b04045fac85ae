"""Sizes in logical pixels at 100 %: type, space, radii, heights; and the one place that makes fonts."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication

SMALL, BASE, TITLE, DISPLAY = 12, 13, 15, 20
LINE_HEIGHT = {SMALL: 16, BASE: 18, TITLE: 20, DISPLAY: 28}
REGULAR, MEDIUM, SEMIBOLD, BOLD = 400, 500, 600, 700

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6 = 4, 8, 12, 16, 20, 24
ROW_PADDING, CARD_PADDING, PAGE_MARGIN = SPACE_2, SPACE_3, SPACE_4

RADIUS_SMALL, RADIUS, RADIUS_LARGE = 3, 4, 8

ICON_CHIP, ICON_INLINE, ICON_ROW, ICON_RAIL = 12, 14, 16, 20

PANE_HEADER, LIST_SUBHEADER, TICKET_HEAD_1, TICKET_HEAD_2 = 48, 32, 46, 34
ACTION_BAR, COMPOSER_TABS, RECIPIENTS_ROW = 40, 38, 34
BUTTON_SMALL, BUTTON, BUTTON_LARGE = 24, 28, 32
FIELD, FIELD_IN_RULE = 30, 26
CHIP, CHIP_BUTTON, ATTACHMENT_CHIP, KEY_CAP = 20, 24, 24, 18
SWITCH_WIDTH, SWITCH_HEIGHT = 34, 18
CARD_COMFORTABLE, CARD_COMPACT = 72, 52
SIDEBAR_ROW, SETTINGS_ROW, AGENT_ROW = 28, 32, 44
TABLE_ROW, TABLE_HEAD, TABLE_HEAD_ONE_LINE = 29, 40, 32
PALETTE_ROW, PALETTE_INPUT, COMPLETION_ROW = 36, 48, 28
DIALOG_FOOTER, STATUS_BAR, TOAST = 52, 24, 40

RAIL_WIDTH, SIDEBAR_WIDTH, LIST_WIDTH, TICKET_WIDTH, INFO_WIDTH = 52, 224, 332, 560, 272
TICKET_MOST, LIST_MOST, INFO_MOST = 760, 420, 340
DRAWER_BELOW, FOLD_BELOW = 1280, 1120
DIALOG_LIST_WIDTH = 208

NOTE_CORNER, NOTE_EDGE, NOTE_SHADOW_ROOM, NOTE_MARK = 16, 6, 6, 14

_GENERIC = frozenset({"", "sans", "sans serif", "sans-serif"})


class _Text:
    scale = 1.0


def text_scale() -> float:
    """The user's text scale; 1 is 100 %."""
    return _Text.scale


def set_text_scale(scale: float) -> None:
    """Sets the text scale, held between 0.75 and 2. `Theme.set_text_scale` calls it and tells the widgets."""
    _Text.scale = min(2.0, max(0.75, scale))
    _font.cache_clear()
    metrics.cache_clear()


def scaled(size: int) -> int:
    """A length that grows with the text, in whole pixels."""
    return round(size * _Text.scale)


def font(size: int = BASE, weight: int = REGULAR, tabular: bool = False) -> QFont:
    """The system font in a size of the table (12, 13, 15, 20) and a weight 400…700; `tabular` aligns figures."""
    return QFont(_font(size, weight, tabular))


@cache
def _font(size: int, weight: int, tabular: bool) -> QFont:
    base = QFont(_system_font())
    base.setPixelSize(scaled(size))
    base.setWeight(QFont.Weight(weight))
    if tabular:
        base.setFeature(QFont.Tag("tnum"), 1)
    return base


@cache
def _system_font() -> QFont:
    """The system's font; where the system names none (only a generic family), Inter is tried first."""
    chosen = QGuiApplication.font()
    if chosen.family().lower() in _GENERIC:
        chosen.setFamilies(["Inter", chosen.family() or "sans-serif"])
    return chosen


@cache
def metrics(size: int = BASE, weight: int = REGULAR, tabular: bool = False) -> QFontMetrics:
    """Cached font metrics of `font` with the same arguments."""
    return QFontMetrics(_font(size, weight, tabular))


def text_width(text: str, size: int = BASE, weight: int = REGULAR, tabular: bool = False) -> int:
    """The advance width of one line of text."""
    return metrics(size, weight, tabular).horizontalAdvance(text)
