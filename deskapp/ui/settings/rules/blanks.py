"""Which editor fills each blank of an action."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from deskapp.domain.field_values import YES
from deskapp.domain.rules.actions import Assign, Becomes, Blank, Method
from deskapp.domain.rules.conditions import Choices
from deskapp.domain.rules.operators import Value
from deskapp.domain.templates import Context
from deskapp.domain.vocabulary import FieldKind
from deskapp.ui import rule_words
from deskapp.ui.look import metrics
from deskapp.ui.settings.rules.offer import Choice, Offer
from deskapp.ui.settings.rules.value_choices import ManyChoices, OneChoice
from deskapp.ui.settings.rules.value_lines import NumberValue, SpanValue, WordsValue, WordValue
from deskapp.ui.settings.rules.value_times import DayValue, MomentValue
from deskapp.ui.settings.template_edit import TemplateEdit

#: Blanks that hold several values.
SEVERAL = frozenset({Blank.AGENTS, Blank.TAGS, Blank.ADDRESSES})
_EVERYTHING, _LONG = 4_000, 300
_HEADER_LINES = 2


class LongWord(WordValue):
    """A long line, such as a subject or an address of the web."""

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.line.setPlaceholderText(placeholder)
        self.line.setMinimumWidth(metrics.scaled(_LONG))


class TextBlank(QWidget):
    """A text with variables, over the whole width."""

    changed = Signal()

    def __init__(self, name: str, offer: Offer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = TemplateEdit(offer.session, Context.RULE, lambda: None, brief=True)
        self.edit.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.changed.connect(self.changed)

    def values(self) -> tuple[Value, ...]:
        """What is written, if anything is."""
        return (self.edit.text(),) if self.edit.text() else ()

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows a text, without telling."""
        was = self.blockSignals(True)
        self.edit.set_text(str(values[0]) if values else "")
        self.blockSignals(was)

    def sizeHint(self) -> QSize:
        return QSize(_EVERYTHING, super().sizeHint().height())


class HeadersBlank(QPlainTextEdit):
    """Lines of “Name: value”."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setPlaceholderText("X-Token: …")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(metrics.scaled(_HEADER_LINES * metrics.LINE_HEIGHT[metrics.BASE] + 12))
        self.textChanged.connect(self.changed)

    def values(self) -> tuple[Value, ...]:
        """What is written, if anything is."""
        return (self.toPlainText(),) if self.toPlainText().strip() else ()

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows lines, without telling."""
        was = self.blockSignals(True)
        self.setPlainText(str(values[0]) if values else "")
        self.blockSignals(was)

    def sizeHint(self) -> QSize:
        return QSize(_EVERYTHING, self.height())


class YesNoBlank(QCheckBox):
    """Whether something is done with it; the words before the blank stand at the box."""

    changed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMinimumHeight(metrics.scaled(metrics.FIELD_IN_RULE))
        self.clicked.connect(self.changed)

    def values(self) -> tuple[Value, ...]:
        """1 where it is ticked."""
        return (1,) if self.isChecked() else ()

    def show_values(self, values: Sequence[Value]) -> None:
        """Ticks it."""
        self.setChecked(bool(values and values[0]))


def code_choice(name: str, offer: Offer, rows: Sequence[tuple[str, Value]]) -> OneChoice:
    """One of a few codes with their words."""
    return OneChoice(name, offer, Choices.TYPED, rows=lambda: [Choice(value, text) for text, value in rows])


_Make = Callable[[str, Offer], QWidget]

#: The editors; the value of a custom field has one by its kind, in `value_blank`.
BLANKS: Mapping[Blank, _Make] = {
    Blank.DEPARTMENT: lambda name, offer: OneChoice(
        name, offer, Choices.DEPARTMENT, first=QCoreApplication.translate("Rules", "its department")
    ),
    Blank.ASSIGNMENT: lambda name, offer: code_choice(
        name, offer, [(rule_words.assign_word(each), each.value) for each in Assign]
    ),
    Blank.AGENT: lambda name, offer: OneChoice(name, offer, Choices.AGENT, rows=offer.agents),
    Blank.AGENTS: lambda name, offer: ManyChoices(name, offer, Choices.AGENT, rows=offer.agents),
    Blank.BECOMES: lambda name, offer: code_choice(
        name, offer, [(rule_words.becomes_word(each), each.value) for each in Becomes]
    ),
    Blank.SPAN: lambda name, offer: SpanValue(name),
    Blank.MOMENT: lambda name, offer: MomentValue(name, offer.zone, offer.session.clock.now()),
    Blank.PRIORITY: lambda name, offer: OneChoice(name, offer, Choices.PRIORITY),
    Blank.TAGS: lambda name, offer: ManyChoices(name, offer, Choices.TAG),
    Blank.FIELD: lambda name, offer: code_choice(name, offer, [(each.name, each.id or 0) for each in offer.fields()]),
    Blank.LINE: lambda name, offer: LongWord(name),
    Blank.TEXT: TextBlank,
    Blank.ADDRESSES: lambda name, offer: WordsValue(name),
    Blank.YES_NO: lambda name, offer: YesNoBlank(name),
    Blank.METHOD: lambda name, offer: code_choice(name, offer, [(each.value, each.value) for each in Method]),
    Blank.URL: lambda name, offer: LongWord(name, "https://"),
    Blank.HEADERS: lambda name, offer: HeadersBlank(name),
}

_FIELD_VALUES: Mapping[FieldKind, _Make] = {
    FieldKind.TEXT: lambda name, offer: LongWord(name),
    FieldKind.NUMBER: lambda name, offer: NumberValue(name),
    FieldKind.DATE: lambda name, offer: DayValue(name, offer.zone, offer.session.clock.now()),
    FieldKind.YES_NO: lambda name, offer: code_choice(
        name, offer, [(QCoreApplication.translate("RuleOperators", "yes"), YES)]
    ),
}


def value_blank(name: str, offer: Offer, field_id: Value | None) -> QWidget:
    """The editor for the value of a custom field."""
    field = offer.field_of(str(field_id))
    if field is not None and field.kind is FieldKind.CHOICE:
        return OneChoice(name, offer, Choices.OPTION, str(field_id))
    return _FIELD_VALUES[field.kind if field else FieldKind.TEXT](name, offer)
