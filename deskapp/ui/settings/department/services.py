"""The page Availability: which services the department offers, and who rings when a call or a chat comes in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from deskapp.domain.departments import (
    LONGEST_RING_S,
    MOST_AT_ONCE,
    DepartmentSettings,
    Ring,
    Service,
    ServiceRules,
)
from deskapp.ui.look import metrics
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.settings.calm import calm
from deskapp.ui.settings.department.part import Part
from deskapp.ui.settings.department.words import RINGS, SERVICES, word
from deskapp.ui.settings.field import Field, TextField
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.pane import Card
from deskapp.ui.widgets.switch import Switch
from deskapp.ui.widgets.text_label import TextLabel

_ICONS: Mapping[Service, str] = {
    Service.CHAT: "message-circle",
    Service.CALLS: "phone",
    Service.MESSAGING: "message-square-text",
}
#: What is said when a service is off.
_OFF: Mapping[Service, str] = {
    Service.CHAT: QT_TRANSLATE_NOOP("DepartmentWords", "Shown instead of the chat."),
    Service.CALLS: QT_TRANSLATE_NOOP("DepartmentWords", "Told to who calls."),
    Service.MESSAGING: QT_TRANSLATE_NOOP("DepartmentWords", "Answered to a message."),
}
_RINGING = frozenset({Service.CHAT, Service.CALLS})
_TEXT_LINES, _NO_LIMIT = 3, 16777215


class ServiceCard(Card):
    """One service. What rings and waits shows for chats and calls only."""

    edited = Signal()

    def __init__(self, service: Service, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._rules = self._shown = ServiceRules(service)
        name = word(SERVICES[service])
        self.on = Switch(self.tr("On"), self.tr("Off"))
        self.on.setAccessibleName(name)
        self.on.toggled.connect(self.edited)
        self.off_text = TextField(
            self.tr("Text when it is off"),
            hint=word(_OFF[service]),
            lines=_TEXT_LINES,
        )
        self.column = QVBoxLayout(self)
        pad = metrics.CARD_PADDING
        self.column.setContentsMargins(pad, pad, pad, pad)
        self.column.setSpacing(metrics.SPACE_3)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_2)
        head.addWidget(IconLabel(_ICONS[service]))
        head.addWidget(TextLabel(name, weight=metrics.SEMIBOLD), 1)
        head.addWidget(self.on)
        self.column.addLayout(head)
        self._add(self.off_text, self.column)
        self._rules_box = QWidget()
        self._rules_box.setVisible(service in _RINGING)
        self.column.addWidget(self._rules_box)
        self._make_rules()

    def show_rules(self, rules: ServiceRules) -> None:
        """Shows a service as it is stored."""
        self._rules = rules
        self.on.setChecked(rules.on)
        self.off_text.box.setPlainText(rules.off_text)
        self.ring.setCurrentIndex(self.ring.findData(rules.ring.value))
        self.ring_s.setValue(rules.ring_s)
        self.at_once.setValue(rules.at_once)
        self.waiting_text.box.setPlainText(rules.waiting_text)
        self.missed_text.box.setPlainText(rules.missed_text)
        self._shown = self._standing()

    def rules(self) -> ServiceRules:
        """The service as it stands in the controls, as it is stored where they were not touched."""
        standing = self._standing()
        return self._rules if standing == self._shown else standing

    def _standing(self) -> ServiceRules:
        return replace(
            self._rules,
            on=self.on.isChecked(),
            off_text=self.off_text.value(),
            ring=Ring(self.ring.currentData()),
            ring_s=self.ring_s.value(),
            at_once=self.at_once.value(),
            waiting_text=self.waiting_text.value(),
            missed_text=self.missed_text.value(),
        )

    def _make_rules(self) -> None:
        self.ring = calm(QComboBox())
        for ring, text in RINGS.items():
            self.ring.addItem(word(text), ring.value)
        self.ring.setMinimumHeight(metrics.scaled(metrics.FIELD))
        self.ring_s = self._number(1, LONGEST_RING_S, self.tr(" s"))
        self.at_once = self._number(1, MOST_AT_ONCE, "")
        self.waiting_text = TextField(self.tr("What the waiting customer is told"), lines=_TEXT_LINES)
        self.missed_text = TextField(self.tr("What a customer is told whom nobody answered"), lines=_TEXT_LINES)
        column = QVBoxLayout(self._rules_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        column.addLayout(row)
        self._add(Field(self.tr("Who rings"), self.ring), row, 1)
        self._add(Field(self.tr("For how long"), self.ring_s), row)
        self._add(Field(self.tr("At once per agent"), self.at_once), row)
        self._add(self.waiting_text, column)
        self._add(self.missed_text, column)

    def _number(self, least: int, most: int, unit: str) -> QSpinBox:
        box = calm(QSpinBox())
        box.setRange(least, most)
        box.setSuffix(unit)
        return box

    def _add(self, field: Field, layout: QVBoxLayout | QHBoxLayout, stretch: int = 0) -> None:
        field.setMaximumWidth(_NO_LIMIT)
        if isinstance(field, TextField):
            field.box.setFixedHeight(metrics.scaled(_TEXT_LINES * metrics.LINE_HEIGHT[metrics.BASE] + 14))
        field.edited.connect(self.edited)
        layout.addWidget(field, stretch)


class ServicesPart(Part):
    """A card for each service."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Availability"),
            self.tr("Which services this department offers, and what happens when a chat or a call comes in."),
            parent,
        )
        self.cards = {service: ServiceCard(service) for service in Service}
        for card in self.cards.values():
            card.edited.connect(self.edited)
            self.body.addWidget(card)

    def fill(self, settings: DepartmentSettings, saved: DepartmentSettings) -> None:
        for rules in settings.services:
            self.cards[rules.service].show_rules(rules)

    def take(self, settings: DepartmentSettings) -> DepartmentSettings:
        return replace(settings, services=tuple(self.cards[rules.service].rules() for rules in settings.services))
