"""All shortcuts on one page, made from the registry of actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from deskapp.ui.actions import ACTIONS, Actions
from deskapp.ui.look import metrics
from deskapp.ui.widgets.key_cap import KeyCap
from deskapp.ui.widgets.text_label import TextLabel

_COLUMN = 300


def keys_of(sequence: QKeySequence) -> list[str]:
    """The caps of a shortcut: "G, I" is two strokes, "Ctrl+K" one stroke of two keys."""
    text = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    return [key for stroke in text.split(", ") for key in (stroke.split("+") if len(stroke) > 1 else [stroke]) if key]


class ShortcutsHelp(QDialog):
    """Lists every action that has a shortcut, group by group."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._actions = actions
        self.shown: list[tuple[str, list[str]]] = []
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(0)
        self._add_group(left, self.tr("Working on a ticket"), "ticket")
        self._add_group(right, self.tr("Moving about"), "move")
        self._add_group(right, self.tr("Everywhere"), "general")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 24)
        row.setSpacing(40)
        for column in (left, right):
            column.addStretch(1)
            row.addLayout(column)
        row.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def _add_group(self, column: QVBoxLayout, title: str, group: str) -> None:
        found = [self._actions.action(spec.id) for spec in ACTIONS if spec.group == group and spec.shortcut]
        entries = [(action.text().replace("&", ""), keys_of(action.shortcut())) for action in found]
        if not entries:
            return
        self.shown += entries
        if column.count():
            column.addSpacing(20)
        column.addWidget(TextLabel(title, metrics.SMALL, metrics.SEMIBOLD, "muted"))
        column.addSpacing(8)
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _COLUMN - 110)
        grid.setColumnStretch(0, 1)
        for line, (text, keys) in enumerate(entries):
            grid.addWidget(TextLabel(text), line, 0)
            grid.addLayout(_caps(keys), line, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)


def _caps(keys: Sequence[str]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    for key in keys:
        row.addWidget(KeyCap(key))
    return row
