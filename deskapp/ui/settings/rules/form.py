"""A rule as a sentence that is written by choosing: When … if … then …, and a note for the colleagues."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.rules.actions import Do
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import TIMED, TRIGGERS, Trigger
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.rule_words import trigger_hint, trigger_word
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.page import scroll_area
from deskapp.ui.settings.rules.actions_card import ActionsCard
from deskapp.ui.settings.rules.condition_row import Phrases
from deskapp.ui.settings.rules.groups import Groups
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.settings.rules.phrase import Phrase, between
from deskapp.ui.settings.rules.value_lines import SpanValue
from deskapp.ui.widgets.note_editor import NoteEditor
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.text_label import TextLabel

_KEYWORD = 60


class RuleForm(QWidget):
    """`edited` comes with each change by the user, `reshaped` when rows came or went."""

    edited = Signal()
    reshaped = Signal()

    def __init__(self, offer: Offer, does: list[Do], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self.trigger = Phrase(self.tr("When"))
        self.trigger.offer((trigger_word(each), each) for each in TRIGGERS)
        self.after = SpanValue(self.tr("After how long"))
        self.phrases = Phrases()
        for part in (self.trigger, self.after, between(self.tr("once per ticket and event"), "muted")):
            self.phrases.put(self.phrases.flow.count(), part)
        self.phrases.setFocusProxy(self.after)
        self.after_field = Field("", self.phrases, wide=True)
        self.groups = Groups(offer, Trigger.CREATED)
        self.then = ActionsCard(offer, does)
        self.then_field = Field("", self.then, wide=True)
        self.note = NoteEditor(self.tr("Note for colleagues: why there is this rule"), self.tr("Note for colleagues"))
        self.note_field = Field("", self.note, wide=True)
        self._lay_out()
        self.trigger.picked.connect(self._on_trigger)
        for signal in (self.after.changed, self.groups.edited, self.then.edited, self.note.edited):
            signal.connect(self.edited)
        for signal in (self.groups.reshaped, self.then.reshaped):
            signal.connect(self.reshaped)

    def _lay_out(self) -> None:
        content = Pane("window")
        column = QVBoxLayout(content)
        column.setContentsMargins(metrics.PAGE_MARGIN, metrics.SPACE_4, metrics.PAGE_MARGIN, metrics.SPACE_4)
        column.setSpacing(metrics.SPACE_4)
        for word, part in (
            (self.tr("When"), self.after_field),
            (self.tr("if"), self.groups),
            (self.tr("then"), self.then_field),
            ("", self.note_field),
        ):
            row = QHBoxLayout()
            row.setSpacing(0)
            keyword = TextLabel(word, metrics.TITLE, metrics.SEMIBOLD, "accent")
            keyword.setFixedWidth(metrics.scaled(_KEYWORD))
            keyword.setContentsMargins(0, 3, 0, 0)
            row.addWidget(keyword, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(part, 1)
            column.addLayout(row)
        column.addStretch(1)  # an alignment would hold what needs more height for its width to its size hint
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = scroll_area(content)
        outer.addWidget(self.area)

    def fill(self, rule: Rule) -> None:
        """Shows a rule, without telling."""
        self.trigger.choose(rule.trigger)
        self.after.show_values((rule.after_min,) if rule.after_min else ())
        self._show_trigger()
        self.groups.set_trigger(rule.trigger)
        self.groups.show_groups(rule.groups)
        self.then.show_actions(rule.actions)
        self.then.stop.setChecked(rule.stop)
        when = words.long_time(rule.noted_at, self._offer.zone) if rule.noted_at and rule.note else ""
        foot = " · ".join(part for part in (self.tr("Note for colleagues"), rule.note_author, when) if part)
        self.note.set_text(rule.note, foot, self.tr("Note for colleagues"))

    def rule(self, rule: Rule) -> Rule:
        """The rule with what stands in the form."""
        trigger = Trigger(str(self.trigger.value()))
        after = next(iter(self.after.values()), 0) if trigger in TIMED else 0
        return replace(
            rule,
            trigger=trigger,
            after_min=after if isinstance(after, int) else 0,
            groups=self.groups.groups(),
            actions=self.then.done(),
            stop=self.then.stop.isChecked(),
            note=self.note.text(),
        )

    def fields(self) -> dict[str, Field]:
        """Where refusals about rows are shown, by the names they use."""
        found = {"groups": self.after_field, "actions": self.then_field}
        for g, card in enumerate(self.groups.cards):
            found |= {f"groups.{g}.{c}": row.field for c, row in enumerate(card.rows)}
        return found | {f"actions.{a}": row.field for a, row in enumerate(self.then.rows())}

    def is_touched(self, name: str) -> bool:
        """Whether somebody changed the row that a refusal is about; what was just added is not scolded."""
        kind, *places = name.split(".")
        numbers = [int(each) for each in places if each.isdecimal()]
        if kind == "groups" and len(numbers) == 2:
            row = self.groups.row(*numbers)
            return row is not None and row.touched
        rows = self.then.rows()
        return kind == "actions" and len(numbers) == 1 and numbers[0] < len(rows) and rows[numbers[0]].touched

    def _on_trigger(self) -> None:
        self._show_trigger()
        self.groups.set_trigger(Trigger(str(self.trigger.value())))
        self.edited.emit()

    def _show_trigger(self) -> None:
        """What stands with the trigger: a span of time, a hint."""
        self.after_field.set_hint(trigger_hint(Trigger(str(self.trigger.value()))))
        self.after.setVisible(self.trigger.value() in TIMED)
        self.phrases.flow.invalidate()
