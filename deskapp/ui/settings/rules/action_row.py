"""One action: what is done, and its blanks. Each phrase can be another one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.domain.rules.actions import ACTIONS, Action, Assign, Becomes, Blank, Do, Param, Params
from deskapp.domain.rules.operators import Value
from deskapp.ui.look import metrics
from deskapp.ui.rule_words import action_word, before_word
from deskapp.ui.settings.department.ordered_rows import OrderedRow
from deskapp.ui.settings.rules.blanks import BLANKS, SEVERAL, value_blank
from deskapp.ui.settings.rules.condition_row import Phrases
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.settings.rules.phrase import Phrase, between
from deskapp.ui.settings.rules.value_editors import ValueEditor

#: Blanks of which one alone is filled; a phrase says which.
_EITHER: Mapping[Do, tuple[str, str]] = {Do.POSTPONE: ("span", "until")}
#: Blanks that are there only while another one says so.
_ONLY: Mapping[tuple[Do, str], Callable[[Params], bool]] = {
    (Do.TRANSFER, "agent"): lambda params: params.get("assign") == Assign.AGENT,
    (Do.STATUS, "text"): lambda params: params.get("status") == Becomes.RESOLVED,
}
#: Blanks that begin filled.
_FIRST: Mapping[str, Value] = {"assign": Assign.NOBODY.value, "method": "POST"}


class ActionRow(OrderedRow):
    """`edited` comes with each change by the user, `reshaped` when other editors stand there."""

    reshaped = Signal()

    def __init__(self, offer: Offer, does: list[Do], action: Action, parent: QWidget | None = None) -> None:
        self.phrases = Phrases()
        super().__init__(self.phrases, "", parent)
        self.remove_button.setToolTip(self.tr("Remove this action"))
        self.remove_button.setAccessibleName(self.tr("Remove this action"))
        self.remove_button.setFixedHeight(metrics.scaled(metrics.FIELD_IN_RULE))
        self._number.hide()
        self.set_margins(metrics.SPACE_2, metrics.SPACE_1, metrics.SPACE_1, metrics.SPACE_1)
        self._offer, self._do, self._chosen = offer, action.do, ""
        self.touched = False
        self.what = Phrase(self.tr("What is done"))
        offered = does if action.do in does else [*does, action.do]
        self.what.offer(((action_word(do), do) for do in offered), action.do)
        self.what.picked.connect(self._on_what)
        self.phrases.put(0, self.what)
        self.phrases.setFocusProxy(self.what)
        self.blanks: dict[str, ValueEditor] = {}
        self._parts: dict[str, list[QWidget]] = {}
        self._build(action.params)

    def action(self) -> Action:
        """The action as it stands in the row; what is not shown is not part of it."""
        params: dict[str, Value | tuple[Value, ...] | None] = {}
        for param in ACTIONS[self._do].params:
            values = self.blanks[param.name].values() if param.name in self.blanks else ()
            if values and not self._is_off(param, params):
                params[param.name] = values if param.blank in SEVERAL else values[0]
        return Action(self._do, params)

    def set_place(self, place: int, rows: int) -> None:
        """An action has no number."""

    def show_problem(self, sentence: str) -> None:
        """Says under the row what is wrong with it."""
        self.field.set_error(sentence)

    def reveal(self) -> None:
        """Gives the keyboard to the first phrase."""
        self.field.reveal()

    def _is_off(self, param: Param, params: Params) -> bool:
        holds = _ONLY.get((self._do, param.name))
        if param.name in _EITHER.get(self._do, ()) and param.name != self._chosen:
            return True
        return holds is not None and not holds(params)

    # --- building ---------------------------------------------------------------------------------------------------

    def _build(self, params: Params) -> None:
        for parts in self._parts.values():
            for part in parts:
                self.phrases.drop(part)
        self.blanks, self._parts = {}, {}
        either = _EITHER.get(self._do, ())
        self._chosen = next((name for name in either if params.get(name) is not None), either[0] if either else "")
        for param in ACTIONS[self._do].params:
            self._add(param, params)
        self._show_needed()
        self.reshaped.emit()

    def _add(self, param: Param, params: Params) -> None:
        before = before_word(param)
        name = before or action_word(self._do)
        if param.blank is Blank.FIELD_VALUE:
            field_id = params.get("field")
            editor = value_blank(name, self._offer, None if isinstance(field_id, tuple) else field_id)
        else:
            editor = BLANKS[param.blank](name, self._offer)
        parts: list[QWidget] = [editor]
        if param.name in _EITHER.get(self._do, ()):
            parts.insert(0, self._chooser(param.name))
        elif before and param.blank is not Blank.YES_NO:
            parts.insert(0, between(before))
        for part in parts:
            self.phrases.put(self.phrases.flow.count(), part)
        self._parts[param.name] = parts
        self.blanks[param.name] = editor  # type: ignore[assignment]  # they all fit
        given = params.get(param.name, _FIRST.get(param.name))
        self.blanks[param.name].show_values(given if isinstance(given, tuple) else () if given is None else (given,))
        self.blanks[param.name].changed.connect(lambda: self._on_changed(param))

    def _chooser(self, name: str) -> Phrase:
        """The phrase that says which of two blanks is filled."""
        phrase = Phrase(self.tr("How long"))
        either = [param for param in ACTIONS[self._do].params if param.name in _EITHER[self._do]]
        phrase.offer(((before_word(param), param.name) for param in either), name)
        phrase.picked.connect(lambda: self._on_chosen(str(phrase.value()), phrase, name))
        return phrase

    def _show_needed(self) -> None:
        params: dict[str, Value | tuple[Value, ...] | None] = {}
        for param in ACTIONS[self._do].params:
            off = self._is_off(param, params)
            for part in self._parts[param.name]:
                part.setVisible(not off)
            values = self.blanks[param.name].values()
            params[param.name] = values[0] if values else None
        self.phrases.flow.invalidate()
        self.phrases.updateGeometry()

    # --- choosing ---------------------------------------------------------------------------------------------------

    def _on_what(self) -> None:
        before = self.action()
        self._do = Do(str(self.what.value()))
        same = {param.name: param.blank for param in ACTIONS[before.do].params}
        kept = {p.name: before.params.get(p.name) for p in ACTIONS[self._do].params if same.get(p.name) is p.blank}
        self._build({name: value for name, value in kept.items() if value is not None})
        self._told()

    def _on_chosen(self, chosen: str, phrase: Phrase, name: str) -> None:
        """The other blank comes instead; each has its own phrase, so this one says its own name again."""
        phrase.choose(name)
        self._chosen = chosen
        self._show_needed()
        self._parts[chosen][0].setFocus()
        self._told()

    def _on_changed(self, param: Param) -> None:
        if param.blank is Blank.FIELD:
            self._build({"field": self.action().params.get("field")})
        else:
            self._show_needed()
        self.touched = True
        self._told()

    def _told(self) -> None:
        self.show_problem("")
        self.edited.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """No line stands under an action."""
