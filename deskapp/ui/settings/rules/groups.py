"""The conditions: groups as cards, one of which has to hold; in a card all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from deskapp.domain.rules.rule import Group
from deskapp.domain.rules.triggers import Trigger
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.settings.rules.condition_row import GUTTER, NEW, ConditionRow
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.pane import Card
from deskapp.ui.widgets.text_label import TextLabel

_BAR = 3


class GroupCard(Card):
    """The conditions of one group, and how many tickets of a trial matched it."""

    edited = Signal()
    reshaped = Signal()
    emptied = Signal()

    def __init__(self, offer: Offer, trigger: Trigger, group: Group, parent: QWidget | None = None) -> None:
        super().__init__("surface", "line", parent=parent)
        self._offer, self._trigger = offer, trigger
        self.rows: list[ConditionRow] = []
        self.add_button = link_button(self.tr("and…"), self.tr("Add a condition to this group"))
        self.add_button.clicked.connect(lambda: self.add().subject.setFocus(Qt.FocusReason.TabFocusReason))
        self.count = TextLabel("", metrics.SMALL, token="muted", tabular=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.SPACE_2)
        foot = QHBoxLayout()
        foot.setContentsMargins(metrics.CARD_PADDING + GUTTER - 8, 0, metrics.SPACE_2, 0)
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        foot.addWidget(self.count)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_BAR - 3, metrics.SPACE_2 + 1, 0, metrics.SPACE_1 + 1)
        outer.setSpacing(metrics.SPACE_1)
        outer.addLayout(self._column)
        outer.addLayout(foot)
        for condition in group:
            self._append(ConditionRow(offer, trigger, condition))
        self._number()

    def group(self) -> Group:
        """The conditions as they stand in the rows."""
        return tuple(row.condition() for row in self.rows)

    def add(self) -> ConditionRow:
        """Adds a row at the end."""
        row = ConditionRow(self._offer, self._trigger, NEW)
        self._append(row)
        self._number()
        self.reshaped.emit()
        self.edited.emit()
        return row

    def set_trigger(self, trigger: Trigger) -> None:
        """Offers what makes sense for this trigger."""
        self._trigger = trigger
        for row in self.rows:
            row.set_trigger(trigger)

    def _append(self, row: ConditionRow) -> None:
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()
        row.edited.connect(self.edited)
        row.reshaped.connect(self.reshaped)
        row.removed.connect(lambda: self._remove(row))

    def _remove(self, row: ConditionRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self.emptied.emit()
            return
        self._number()
        self.rows[min(place, len(self.rows) - 1)].subject.setFocus(Qt.FocusReason.TabFocusReason)
        self.reshaped.emit()
        self.edited.emit()

    def _number(self) -> None:
        for place, row in enumerate(self.rows):
            row.set_first(place == 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(QRect(0, 0, _BAR, self.height()), tokens().accent_fill)


class OrLine(QWidget):
    """A line between two cards with *or* on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = self.tr("or")
        self.setAccessibleName(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(60, metrics.scaled(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        middle = self.height() // 2
        painter.fillRect(0, middle, self.width(), 1, colours.line)
        words = metrics.text_width(self._word, metrics.SMALL, metrics.SEMIBOLD)
        pill = QRectF(self.width() / 2 - words / 2 - 12, 3, words + 24, self.height() - 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(pill.adjusted(-8, 0, 8, 0), colours.window)
        paint_body(painter, pill, pill.height() / 2, colours.surface, colours.line)
        painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD))
        painter.setPen(colours.accent)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._word)


class Groups(QWidget):
    """All groups. Without any the rule always applies."""

    edited = Signal()
    reshaped = Signal()

    def __init__(self, offer: Offer, trigger: Trigger, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer, self._trigger = offer, trigger
        self.cards: list[GroupCard] = []
        self._lines: list[OrLine] = []
        self.always = TextLabel(self.tr("always: there are no conditions"), token="muted")
        self.add_button = link_button("", "")
        self.add_button.clicked.connect(self._on_add)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(metrics.SPACE_1)
        outer.addWidget(self.always)
        outer.addLayout(self._column)
        outer.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def groups(self) -> tuple[Group, ...]:
        """The conditions as they stand in the cards."""
        return tuple(card.group() for card in self.cards)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Shows other conditions, without telling."""
        for card in list(self.cards):
            self._drop(card)
        for group in groups:
            self._append(GroupCard(self._offer, self._trigger, group))
        self._arrange()

    def set_trigger(self, trigger: Trigger) -> None:
        """Offers what makes sense for this trigger."""
        self._trigger = trigger
        for card in self.cards:
            card.set_trigger(trigger)

    def add(self) -> GroupCard:
        """Adds a group with one condition."""
        card = GroupCard(self._offer, self._trigger, (NEW,))
        self._append(card)
        self._arrange()
        self.edited.emit()
        return card

    def row(self, group: int, condition: int) -> ConditionRow | None:
        """A condition's row by its place, None where there is none."""
        if group < len(self.cards) and condition < len(self.cards[group].rows):
            return self.cards[group].rows[condition]
        return None

    def tell_counts(self, sentences: Sequence[str]) -> None:
        """What a trial found for each group."""
        for place, card in enumerate(self.cards):
            card.count.setText(sentences[place] if place < len(sentences) else "")

    def _on_add(self) -> None:
        self.add().rows[0].subject.setFocus(Qt.FocusReason.TabFocusReason)

    def _append(self, card: GroupCard) -> None:
        if self.cards:
            line = OrLine()
            self._lines.append(line)
            self._column.addWidget(line)
            line.show()
        self.cards.append(card)
        self._column.addWidget(card)
        card.show()
        card.edited.connect(self.edited)
        card.reshaped.connect(self.reshaped)
        card.emptied.connect(lambda: self._on_emptied(card))

    def _on_emptied(self, card: GroupCard) -> None:
        self._drop(card)
        self._arrange()
        self.add_button.setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()

    def _drop(self, card: GroupCard) -> None:
        place = self.cards.index(card)
        gone: list[QWidget] = [self.cards.pop(place)]
        if self._lines:
            gone.append(self._lines.pop(max(0, place - 1)))
        for widget in gone:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _arrange(self) -> None:
        first = not self.cards
        self.always.setVisible(first)
        self.add_button.setText(self.tr("condition…") if first else self.tr("or another group…"))
        self.add_button.setAccessibleName(self.tr("Add a condition") if first else self.tr("Add another group"))
        self.reshaped.emit()


def link_button(text: str, name: str) -> QPushButton:
    """A quiet button in accent with a plus, as *and…*."""
    button = push_button(text, "link", "plus", size="small")
    button.setAutoDefault(False)
    button.setAccessibleName(name)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button
