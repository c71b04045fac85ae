"""The head of a rule's editor: its name, its place among the others, and whether it is active."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from deskapp.domain.rules.rule import Rule
from deskapp.domain.text import LONGEST_NAME
from deskapp.ui.look import metrics
from deskapp.ui.settings.calm import calm
from deskapp.ui.settings.field import Field
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.switch import Switch
from deskapp.ui.widgets.text_label import TextLabel

_NAME_WIDTH = 300


class RuleHead(Pane):
    """`edited` comes with each change by the user."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_NAME)
        self.line.setPlaceholderText(self.tr("Name of the rule"))
        self.line.setAccessibleName(self.tr("Name of the rule"))
        self.line.setFont(metrics.font(metrics.TITLE, metrics.SEMIBOLD))
        self.line.setFixedHeight(metrics.scaled(metrics.BUTTON_LARGE))
        self.name = Field("", self.line, wide=True)
        self.name.setMaximumWidth(metrics.scaled(_NAME_WIDTH))
        self.order = calm(QSpinBox())
        self.order.setAccessibleName(self.tr("Place among the rules"))
        self.of = TextLabel(token="muted")
        self.active = Switch(self.tr("Active"), self.tr("Off"))
        self.active.setAccessibleName(self.tr("Whether the rule is active"))
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.PAGE_MARGIN, metrics.SPACE_3, metrics.PAGE_MARGIN, metrics.SPACE_3)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(IconLabel("workflow", metrics.ICON_RAIL, "muted"))
        row.addSpacing(metrics.SPACE_1)
        row.addWidget(self.name, 3)
        row.addStretch(1)
        for part in (TextLabel(self.tr("Order"), token="muted"), self.order, self.of):
            row.addWidget(part)
        row.addSpacing(metrics.SPACE_1)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        row.addSpacing(metrics.SPACE_1)
        row.addWidget(self.active)
        self.name.edited.connect(self.edited)
        self.order.valueChanged.connect(lambda _: self.edited.emit())
        self.active.clicked.connect(self.edited)

    def fill(self, rule: Rule, place: int, rules: int) -> None:
        """Shows a rule that stands at a place, from 1, of so many."""
        self.line.setText(rule.name)
        self.order.setRange(1, max(1, rules))
        self.order.setValue(place)
        self.of.setText(self.tr("of {all}").format(all=rules))
        self.active.setChecked(rule.active)
