from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from deskapp.ui.actions import ACTIONS, Actions
from deskapp.ui.shell.shortcuts_help import ShortcutsHelp, keys_of


@pytest.mark.parametrize(
    ("shortcut", "keys"),
    [("R", ["R"]), ("Shift+J", ["Shift", "J"]), ("G, I", ["G", "I"]), ("?", ["?"]), ("Ctrl+Z", ["Ctrl", "Z"])],
)
def test_keys_are_taken_apart(qapp: Any, shortcut: str, keys: list[str]) -> None:
    assert keys_of(QKeySequence(shortcut)) == keys


def test_every_action_with_a_shortcut_is_listed_once(qtbot: Any) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    dialog = ShortcutsHelp(actions, window)
    with_keys = [actions.action(spec.id).text() for spec in ACTIONS if spec.shortcut]
    assert sorted(text for text, _ in dialog.shown) == sorted(with_keys)
    assert all(keys for _, keys in dialog.shown)
