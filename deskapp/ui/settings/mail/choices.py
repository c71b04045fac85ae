"""Choosing one of a few things in a mail account, and a folder of its mailbox."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QComboBox

from deskapp.ui.settings.calm import calm

V = TypeVar("V")


class Choice(QComboBox, Generic[V]):
    """A box with values, each with its words."""

    def __init__(self, values: Mapping[V, str]) -> None:
        super().__init__()
        calm(self)
        self._values = list(values)  # Qt would give back plain texts
        self.addItems(list(values.values()))

    def value(self) -> V:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def choose(self, value: V) -> None:
        """Makes a value the chosen one; the first where it is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)


def folder_box() -> QComboBox:
    """A box to type the name of a folder into, or to choose one of those that a server told."""
    box = calm(QComboBox())
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    return box


def offer_folders(box: QComboBox, names: Iterable[str]) -> None:
    """Offers folders; what was typed stays, and nobody is told of a change."""
    typed = box.currentText()
    box.blockSignals(True)
    box.clear()
    box.addItems(list(names))
    box.setEditText(typed)
    box.blockSignals(False)
