"""The colours of the console as data: tokens in two themes, the department colours, the contrast they must keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtGui import QColor

COLOURS: dict[str, tuple[str, str]] = {
    "window": ("#F1F3F6", "#15181C"),
    "surface": ("#FFFFFF", "#1C1F25"),
    "raised": ("#FFFFFF", "#262A32"),
    "sunken": ("#E6E9EF", "#101216"),
    "hover": ("#E9EDF3", "#272B33"),
    "selection": ("#DFE8FB", "#233159"),
    "line": ("#DADFE6", "#31363F"),
    "control_line": ("#7F8998", "#757E8D"),
    "text": ("#1B2029", "#E8EBF0"),
    "muted": ("#565F6F", "#A7AFBC"),
    "faint": ("#636C7C", "#8E96A4"),
    "accent": ("#2853C4", "#93B2FF"),
    "accent_fill": ("#2F5BD0", "#3D69DB"),
    "accent_press": ("#2349AB", "#345BC4"),
    "on_accent": ("#FFFFFF", "#FFFFFF"),
    "accent_soft": ("#E3EBFC", "#25335A"),
    "accent_line": ("#A2B6E8", "#4B5F94"),
    "agent": ("#EEF3FD", "#20283A"),
    "danger": ("#B3261E", "#FF9F95"),
    "danger_fill": ("#C0322A", "#C93F36"),
    "danger_soft": ("#FBE5E3", "#4A2322"),
    "on_danger": ("#FFFFFF", "#FFFFFF"),
    "warn": ("#864B00", "#F3BA66"),
    "warn_soft": ("#FCE8CF", "#44320F"),
    "ok": ("#1A6B40", "#7FD6A4"),
    "ok_fill": ("#1F7A48", "#2A8553"),
    "ok_soft": ("#DBF1E3", "#1B3B2A"),
    "on_ok": ("#FFFFFF", "#FFFFFF"),
    "live": ("#6A3DA3", "#CDB0F8"),
    "live_soft": ("#EDE4F8", "#37284F"),
    "note": ("#FFF0A3", "#E9D27A"),
    "note_edge": ("#F3D75C", "#CDB24C"),
    "note_fold": ("#E6C746", "#B89C38"),
    "note_crease": ("#B59C33", "#927A27"),
    "note_line": ("#9C7E12", "#E9D27A"),
    "note_text": ("#33290A", "#241C02"),
    "note_muted": ("#665515", "#53430C"),
    "note_field": ("#FFF7CF", "#F0DE97"),
    "note_mention": ("#F8E178", "#D8BF5E"),
    "note_rule": ("#D1C278", "#BCA759"),
    "note_chip_line": ("#BAAE7B", "#A99858"),
    "note_ok": ("#14592F", "#14592F"),
    "note_focus": ("#1F3F9E", "#1F3F9E"),
    "focus": ("#2853C4", "#93B2FF"),
    "tooltip": ("#262C36", "#E8EBF0"),
    "tooltip_text": ("#F3F5F8", "#1B2029"),
    "tooltip_accent": ("#93B2FF", "#2853C4"),
    "scrim": ("#141820", "#000000"),
    "shadow": ("#1B2029", "#000000"),
    "note_shadow": ("#3C3008", "#000000"),
}
"""Token → (light, dark)."""

ALPHA: dict[str, tuple[float, float]] = {"scrim": (0.45, 0.60), "shadow": (0.16, 0.50), "note_shadow": (0.22, 0.45)}
"""Opacity 0…1 of the few tokens that let things shine through, (light, dark)."""

DEPARTMENTS: tuple[tuple[str, str, str], ...] = (
    ("blue", "#0058D9", "#5774F7"),
    ("teal", "#207672", "#75D6BE"),
    ("rust", "#823500", "#BD6F09"),
    ("violet", "#4C00A3", "#C994FF"),
    ("olive", "#738D05", "#9FB73F"),
    ("pink", "#CC5490", "#F549A9"),
    ("sky", "#298CC3", "#459FBE"),
    ("red", "#BE273E", "#FF8B91"),
    ("taupe", "#A27A6C", "#A2796C"),
    ("graphite", "#3E4149", "#CAD3EB"),
)
"""(name, light, dark) of departments and chart series, in the order a new department takes the first free one."""

CONTRAST: tuple[tuple[str, str, float], ...] = (
    ("control_line", "surface", 3.0),
    ("control_line", "window", 3.0),
    ("text", "surface", 4.5),
    ("text", "window", 4.5),
    ("text", "selection", 4.5),
    ("muted", "surface", 4.5),
    ("muted", "window", 4.5),
    ("muted", "selection", 4.5),
    ("faint", "surface", 4.5),
    ("faint", "window", 4.5),
    ("accent", "surface", 4.5),
    ("accent", "window", 4.5),
    ("accent", "selection", 4.5),
    ("accent_fill", "surface", 3.0),
    ("on_accent", "accent_fill", 4.5),
    ("on_accent", "accent_press", 4.5),
    ("danger", "surface", 4.5),
    ("danger", "selection", 4.5),
    ("danger", "danger_soft", 4.5),
    ("danger_fill", "surface", 3.0),
    ("on_danger", "danger_fill", 4.5),
    ("warn", "surface", 4.5),
    ("warn", "selection", 4.5),
    ("warn", "warn_soft", 4.5),
    ("ok", "surface", 4.5),
    ("ok", "window", 4.5),
    ("ok", "ok_soft", 4.5),
    ("ok_fill", "surface", 3.0),
    ("on_ok", "ok_fill", 4.5),
    ("live", "surface", 4.5),
    ("live", "live_soft", 4.5),
    ("text", "live_soft", 4.5),
    ("muted", "live_soft", 4.5),
    ("accent", "live_soft", 4.5),
    ("note_line", "surface", 3.0),
    ("note_line", "selection", 3.0),
    ("note_text", "note", 4.5),
    ("note_text", "note_mention", 4.5),
    ("note_text", "note_field", 4.5),
    ("note_muted", "note", 4.5),
    ("note_muted", "note_field", 4.5),
    ("note_ok", "note", 4.5),
    ("note_focus", "note", 3.0),
    ("focus", "surface", 3.0),
    ("focus", "window", 3.0),
    ("tooltip_text", "tooltip", 4.5),
    ("accent", "accent_soft", 4.5),
    ("muted", "sunken", 4.5),
    ("text", "hover", 4.5),
    ("muted", "hover", 4.5),
    ("text", "raised", 4.5),
    ("muted", "raised", 4.5),
    ("faint", "raised", 4.5),
    ("text", "agent", 4.5),
    ("muted", "agent", 4.5),
    ("accent", "agent", 4.5),
    ("ok", "agent", 4.5),
    ("tooltip_accent", "tooltip", 4.5),
    ("text", "sunken", 4.5),
    ("accent", "raised", 4.5),
    ("accent", "hover", 4.5),
    ("danger", "window", 4.5),
    ("warn", "window", 4.5),
    ("live", "window", 4.5),
    ("text", "accent_soft", 4.5),
    # the Add note button is ink with paper-coloured words
    ("note", "note_text", 4.5),
)
"""(token, token behind it, least WCAG 2 contrast): 4.5 for text, 3 for shapes that carry a meaning."""

DEPARTMENT_GROUNDS = ("surface", "window", "raised", "hover", "selection")
"""Where a department's strip or dot may stand; it keeps 3:1 on each."""


@dataclass(frozen=True)
class Tokens:
    """All colours of one theme. Treat the colours as constants: never call a setter on one."""

    dark: bool
    window: QColor
    surface: QColor
    raised: QColor
    sunken: QColor
    hover: QColor
    selection: QColor
    line: QColor
    control_line: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    accent_fill: QColor
    accent_press: QColor
    on_accent: QColor
    accent_soft: QColor
    accent_line: QColor
    agent: QColor
    danger: QColor
    danger_fill: QColor
    danger_soft: QColor
    on_danger: QColor
    warn: QColor
    warn_soft: QColor
    ok: QColor
    ok_fill: QColor
    ok_soft: QColor
    on_ok: QColor
    live: QColor
    live_soft: QColor
    note: QColor
    note_edge: QColor
    note_fold: QColor
    note_crease: QColor
    note_line: QColor
    note_text: QColor
    note_muted: QColor
    note_field: QColor
    note_mention: QColor
    note_rule: QColor
    note_chip_line: QColor
    note_ok: QColor
    note_focus: QColor
    focus: QColor
    tooltip: QColor
    tooltip_text: QColor
    tooltip_accent: QColor
    scrim: QColor
    shadow: QColor
    note_shadow: QColor
    departments: tuple[QColor, ...]

    def colour(self, token: str) -> QColor:
        """The colour of a token by name; also understands `#rrggbb` and `department:3` (counted from 0)."""
        if token.startswith("#"):
            return QColor(token)
        if token.startswith("department:"):
            return self.department(int(token.removeprefix("department:")))
        return cast(QColor, getattr(self, token))

    def department(self, index: int) -> QColor:
        """The colour of a department or chart series; begins again after the last one."""
        return self.departments[index % len(self.departments)]


def _build(column: int) -> Tokens:
    colours = {name: QColor(pair[column]) for name, pair in COLOURS.items()}
    for name, alpha in ALPHA.items():
        colours[name].setAlphaF(alpha[column])
    departments = tuple(QColor((light, dark)[column]) for _, light, dark in DEPARTMENTS)
    return Tokens(dark=column == 1, departments=departments, **colours)


LIGHT = _build(0)
DARK = _build(1)


def mix(colour: QColor, ground: QColor, share: float) -> QColor:
    """`share` (0…1) of a colour over an opaque ground."""
    parts = ((colour.redF(), ground.redF()), (colour.greenF(), ground.greenF()), (colour.blueF(), ground.blueF()))
    return QColor.fromRgbF(*(over * share + under * (1 - share) for over, under in parts))
