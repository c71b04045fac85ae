"""Editors of values that are chosen: one of a list, several as chips, two with an “and” between, none at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskapp.domain.rules.conditions import Choices
from deskapp.domain.rules.operators import Value
from deskapp.ui.look import metrics
from deskapp.ui.settings.rules.chips_box import PickedChips
from deskapp.ui.settings.rules.offer import SEARCHED, Choice, Offer
from deskapp.ui.settings.rules.phrase import Phrase, between

#: Lists to which new words can be added.
_OWN = frozenset({Choices.TAG})


class OneChoice(QWidget):
    """One of a list, or `first` for none. Something that is gone is shown as such until another one is chosen."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        offer: Offer,
        choices: Choices,
        of: str = "",
        first: str = "",
        rows: Callable[[], list[Choice]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offer, self._choices = offer, choices
        self._rows = rows or (lambda: offer.listed(choices, of))
        self._first = first or QCoreApplication.translate("Rules", "choose…")
        self.phrase = Phrase(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.phrase)
        self.setFocusProxy(self.phrase)
        self._fill(None)
        self.phrase.picked.connect(self.changed)

    def values(self) -> tuple[Value, ...]:
        """What is chosen, if anything is."""
        value = self.phrase.value()
        return (value,) if isinstance(value, (str, int, float)) else ()

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows what is chosen."""
        self._fill(values[0] if values else None)

    def _fill(self, value: Value | None) -> None:
        found = self._rows()
        if value is not None and all(each.value != value for each in found):
            found = [*found, self._offer.choice(self._choices, value)]
        rows = [(each.text, each.value, each.icon()) for each in found]
        self.phrase.offer_pictured([(self._first, None, QIcon()), *rows], value)


class ManyChoices(PickedChips):
    """Several of a list, or what is found by typing where there are too many to list."""

    def __init__(
        self,
        name: str,
        offer: Offer,
        choices: Choices,
        of: str = "",
        rows: Callable[[], list[Choice]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._offer, self._choices_of = offer, choices
        super().__init__(
            name,
            rows or (lambda: offer.listed(choices, of)),
            choices in _OWN,
            (lambda text: offer.find(choices, text)) if choices in SEARCHED else None,
            parent,
        )

    def values(self) -> tuple[Value, ...]:
        """What is chosen, in order."""
        return tuple(each.value for each in self.chosen())

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows what is chosen."""
        self.show_chosen([self._offer.choice(self._choices_of, value) for value in values])


class OneFound(ManyChoices):
    """One contact or company, found by typing; another one takes its place."""

    def put(self, choice: Choice) -> None:
        self.show_chosen(())
        super().put(choice)

    def show_values(self, values: Sequence[Value]) -> None:
        super().show_values(values[:1])


class PairValue(QWidget):
    """Two values of the same kind, as the ends of a stretch."""

    changed = Signal()

    def __init__(self, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ends = (make(), make())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(self.ends[0])
        row.addWidget(between(QCoreApplication.translate("Rules", "and")))
        row.addWidget(self.ends[1])
        self.setFocusProxy(self.ends[0])
        for end in self.ends:
            end.changed.connect(self.changed)  # type: ignore[attr-defined]

    def values(self) -> tuple[Value, ...]:
        """Both ends, fewer where one is not filled in."""
        return tuple(value for end in self.ends for value in end.values())  # type: ignore[attr-defined]

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows both ends."""
        for place, end in enumerate(self.ends):
            end.show_values(values[place : place + 1])  # type: ignore[attr-defined]


class NoValue(QWidget):
    """Where an operator says everything."""

    changed = Signal()

    def values(self) -> tuple[Value, ...]:
        """None."""
        return ()

    def show_values(self, values: Sequence[Value]) -> None:
        """Nothing is shown."""
