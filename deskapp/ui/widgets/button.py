"""Buttons of the kinds in `look.faces`: plain, primary, flat, link, danger, ink, paper, service, rail."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.faces import CHECKED, FACES, HINT, KIND, PAPER
from deskapp.ui.look.icons import icon

_HEIGHTS = {"small": metrics.BUTTON_SMALL, "": metrics.BUTTON, "large": metrics.BUTTON_LARGE}
_OWN_TINT = ("primary", "inside", "danger", "flat-danger", "danger-fill", "ink", "link")
_ON_PAPER = ("ink", "paper")


def icon_token(kind: str) -> str:
    """The token that tints icons on a button of this kind at rest."""
    if kind == "paper":
        return "note_muted"
    return FACES[kind].text if kind in _OWN_TINT else "muted"


def push_button(
    text: str, kind: str = "plain", icon_name: str = "", keys: str = "", size: str = "", parent: QWidget | None = None
) -> QPushButton:
    """A push button; `keys` stand behind the text, `size` is `small`, empty or `large`."""
    button = QPushButton(text, parent)
    button.setProperty(KIND, kind)
    if keys:
        button.setProperty(HINT, keys)
    if kind in _ON_PAPER:
        button.setProperty(PAPER, True)
    if icon_name:
        button.setIcon(icon(icon_name, icon_token(kind)))
    if size:
        button.setFixedHeight(metrics.scaled(_HEIGHTS[size]))
    return button


def tool_button(
    icon_name: str, name: str, kind: str = "flat", text: str = "", keys: str = "", parent: QWidget | None = None
) -> QToolButton:
    """A tool button with the accessible name and tooltip `name`; with `text` the words stand beside the icon."""
    button = QToolButton(parent)
    button.setAutoRaise(not FACES[kind].line)
    button.setProperty(KIND, kind)
    if keys:
        button.setProperty(HINT, keys)
    if kind in _ON_PAPER:
        button.setProperty(PAPER, True)
    if icon_name:
        checked = CHECKED[kind].text if kind in CHECKED else ""
        button.setIcon(icon(icon_name, icon_token(kind), checked))
    button.setText(text)
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if icon_name else Qt.ToolButtonStyle.ToolButtonTextOnly
    button.setToolButtonStyle(beside if text else Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(metrics.ICON_ROW, metrics.ICON_ROW))
    button.setToolTip(f"{name} ({keys})" if keys else name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
