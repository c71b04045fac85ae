"""One condition: what it looks at, how it compares, with which values. Each phrase can be another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskapp.domain.rules.conditions import CONDITIONS, FIELD_KINDS, On, subjects_for
from deskapp.domain.rules.operators import OF_KIND, OPERATORS, SPANS, Op, Takes, Value
from deskapp.domain.rules.rule import Condition
from deskapp.domain.rules.triggers import Trigger
from deskapp.ui.look import metrics
from deskapp.ui.rule_words import operator_word, subject_word
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.settings.rules.phrase import Phrase, between
from deskapp.ui.settings.rules.value_editors import ValueEditor, shape_of, value_editor
from deskapp.ui.settings.rules.value_lines import Line
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.flow_layout import FlowLayout

#: Room for the *and* before a condition.
GUTTER = 36


class Phrases(QWidget):
    """Phrases in a row that goes on below where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, 6)

    def put(self, place: int, widget: QWidget) -> None:
        """Puts a phrase before the one at a place."""
        self.flow.insert_widget(place, widget)
        widget.show()

    def drop(self, widget: QWidget) -> None:
        """Takes a phrase away."""
        self.flow.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


class ConditionRow(QWidget):
    """`edited`: the user changed something. `reshaped`: other editors stand there. `removed`: the cross."""

    edited = Signal()
    reshaped = Signal()
    removed = Signal()

    def __init__(self, offer: Offer, trigger: Trigger, condition: Condition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer, self._trigger = offer, trigger
        self._condition = condition
        self.touched = False
        self.joint = between(self.tr("and"))
        self.joint.setFixedWidth(metrics.scaled(GUTTER))
        self.phrases = Phrases()
        self.subject = Phrase(self.tr("What is looked at"))
        self.operator = Phrase(self.tr("How it is compared"))
        self.of: Phrase | Line | None = None
        self.value: ValueEditor | None = None
        self.phrases.put(0, self.subject)
        self.phrases.put(1, self.operator)
        self.field = Field("", self.phrases, wide=True)
        self.remove_button = tool_button("x", self.tr("Remove this condition"), "quiet")
        self.remove_button.setFixedHeight(metrics.scaled(metrics.FIELD_IN_RULE))
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.CARD_PADDING, 0, metrics.SPACE_1, 0)
        row.setSpacing(0)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.joint, 0, top)
        row.addWidget(self.field, 1)
        row.addWidget(self.remove_button, 0, top)
        self.subject.picked.connect(self._on_subject)
        self.operator.picked.connect(self._on_operator)
        self.remove_button.clicked.connect(self.removed)
        self.set_trigger(trigger)
        self._build()

    def condition(self) -> Condition:
        """The condition as it stands in the row."""
        values = self.value.values() if self.value is not None else ()
        of = self.of.text().strip() if isinstance(self.of, Line) else self._condition.of
        return replace(self._condition, values=values, of=of)

    def set_first(self, first: bool) -> None:
        """The first of a group needs no “and”."""
        self.joint.setText("" if first else self.tr("and"))

    def set_trigger(self, trigger: Trigger) -> None:
        """Offers what makes sense for this trigger; what does not any longer stays until another one is chosen."""
        self._trigger = trigger
        found = [on for on in subjects_for(trigger) if on is not On.FIELD or self._offer.fields()]
        if self._condition.on not in found:
            found.append(self._condition.on)
        self.subject.offer(((subject_word(on), on) for on in found), self._condition.on)

    def show_problem(self, sentence: str) -> None:
        """Says under the row what is wrong with it."""
        self.field.set_error(sentence)

    def reveal(self) -> None:
        """Gives the keyboard to the values, or to what comes before them."""
        self.field.reveal()

    # --- building ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        """Makes the editors behind the subject anew."""
        for old in (self.of, self.value):
            if old is not None:
                self.phrases.drop(old)  # type: ignore[arg-type]  # every editor is a widget
        self.of, self.value = self._make_of(), None
        self.operator.offer(self._operators(), self._condition.op)
        self._make_value()
        self.reshaped.emit()

    def _operators(self) -> Iterable[tuple[str, object]]:
        return ((operator_word(op), op) for op in OF_KIND[self._condition.kind])

    def _make_of(self) -> Phrase | Line | None:
        """What a subject asks for: a header's name, or a custom field."""
        condition = self._condition
        if condition.on is On.HEADER:
            line = Line(self.tr("Name of the header"), 110)
            line.setPlaceholderText("X-Priority")
            line.setText(condition.of)
            line.textEdited.connect(self._on_value)
            self.phrases.put(1, line)
            return line
        if condition.on is not On.FIELD:
            return None
        phrase = Phrase(self.tr("Custom field"))
        phrase.offer(((field.name, str(field.id)) for field in self._offer.fields()), condition.of)
        phrase.picked.connect(self._on_field)
        self.phrases.put(1, phrase)
        return phrase

    def _make_value(self) -> None:
        if self.value is not None:
            self.phrases.drop(self.value)  # type: ignore[arg-type]
        self.value = value_editor(self._condition, self._offer)
        self.value.changed.connect(self._on_value)
        self.phrases.put(2 if self.of is None else 3, self.value)  # type: ignore[arg-type]
        self.value.setVisible(bool(OPERATORS[self._condition.op].takes))  # type: ignore[attr-defined]
        self.phrases.setFocusProxy(self.value if OPERATORS[self._condition.op].takes else self.operator)  # type: ignore[arg-type]

    # --- choosing ---------------------------------------------------------------------------------------------------

    def _on_subject(self) -> None:
        on = On(str(self.subject.value()))
        first = self._offer.fields()[0] if on is On.FIELD and self._offer.fields() else None
        of = str(first.id) if first else ""
        kind = FIELD_KINDS[first.kind] if first else None
        found = Condition(on, self._condition.op, (), of, kind)
        self._condition = replace(found, op=_nearest(self._condition.op, OF_KIND[found.kind]))
        self.touched = False
        self.set_trigger(self._trigger)
        self._build()
        self._told()

    def _on_field(self) -> None:
        field = self._offer.field_of(str(self.of.value())) if isinstance(self.of, Phrase) else None
        if field is not None:
            kind = FIELD_KINDS[field.kind]
            op = _nearest(self._condition.op, OF_KIND[kind])
            self._condition = Condition(On.FIELD, op, (), str(field.id), kind)
            self._build()
            self._told()

    def _on_operator(self) -> None:
        before = self.condition()
        op = Op(str(self.operator.value()))
        self._condition = replace(before, op=op, values=tuple(_fitting(before, op)))
        if shape_of(self._condition) != shape_of(before):
            self._make_value()
            self.reshaped.emit()
        self._told()

    def _on_value(self) -> None:
        self.touched = True
        self._told()

    def _told(self) -> None:
        self.show_problem("")
        self.phrases.updateGeometry()
        self.edited.emit()


def _nearest(op: Op, allowed: tuple[Op, ...]) -> Op:
    return op if op in allowed else allowed[0]


def _fitting(before: Condition, op: Op) -> Iterator[Value]:
    """The values that another operator can take over."""
    takes = OPERATORS[op].takes
    if takes is Takes.NOTHING or (op in SPANS) != (before.op in SPANS) or Op.MATCHES in (op, before.op):
        return
    yield from before.values if takes is Takes.MANY else before.values[: int(takes)]


#: What a new row begins with.
NEW = Condition(On.SUBJECT, OF_KIND[CONDITIONS[On.SUBJECT].kind][0])
