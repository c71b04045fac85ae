"""A filter of the bar: "Departments All 7" as a button that opens the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from deskapp.domain.reports.answer import Key
from deskapp.ui.reports.choice_popup import ChoicePopup, Offered
from deskapp.ui.widgets.chip_button import ChipButton


class FilterButton(ChipButton):
    """`chosen(keys)` comes when the user ticks others: a frozenset, None for all. There where there is a choice."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, framed=True, opens=True)
        self._offered: Sequence[Offered] = ()
        self._ticked: frozenset[Key] | None = None
        self.clicked.connect(self.open)
        self.hide()

    def has_choice(self) -> bool:
        """Whether there is anything to choose."""
        return len(self._offered) > 1

    def offer(self, offered: Sequence[Offered]) -> None:
        """What can be chosen."""
        self._offered = offered
        self.setVisible(self.has_choice())
        self._show()

    def show_ticked(self, ticked: frozenset[Key] | None) -> None:
        """What is chosen, without telling."""
        self._ticked = ticked
        self._show()

    def open(self) -> ChoicePopup:
        """Opens the choice."""
        popup = ChoicePopup(self._name, self._offered, self._ticked, self)
        popup.chosen.connect(self._on_chosen)
        popup.show_under(self)
        return popup

    def _on_chosen(self, ticked: frozenset[Key] | None) -> None:
        if ticked != self._ticked:
            self.show_ticked(ticked)
            self.chosen.emit(ticked)

    def _show(self) -> None:
        self.set_words(self._words(), self._name)

    def _words(self) -> str:
        """ "All 7", the name of the only one, "3 of 7"."""
        number, ticked = len(self._offered), self._ticked
        if ticked is None:
            return self.tr("All {number}").format(number=QLocale().toString(number))
        if len(ticked) == 1:
            return next((one.text for one in self._offered if one.key in ticked), "–")
        return self.tr("{chosen} of {number}").format(chosen=len(ticked), number=number)
