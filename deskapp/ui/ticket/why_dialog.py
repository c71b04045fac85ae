"""Why is it here: for every event of a ticket, which rules were looked at, what held, and what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from deskapp.domain.access import may_manage_workspace
from deskapp.domain.requests import RequestState
from deskapp.domain.rules.engine import Look, Outcome
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.trace import Fate, Trace
from deskapp.domain.subjects import ticket_number
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import icon
from deskapp.ui.rule_sentence import action_words
from deskapp.ui.rule_words import Naming
from deskapp.ui.session import Session
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.why_words import SeenNames, cause_words, event_words, fate_words, look_words, request_words
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.desk_dialog import DeskDialog

_RULE = Qt.ItemDataRole.UserRole
#: More rules that did not hold than these are folded away.
_FOLD = 3
_LOOKS: Mapping[Outcome, tuple[str, str]] = {
    Outcome.MATCHED: ("check", "ok"),
    Outcome.FAILED: ("minus", "muted"),
    Outcome.STOPPED: ("ban", "muted"),
    Outcome.ALREADY: ("minus", "muted"),
}
_FATES: Mapping[Fate, tuple[str, str]] = {
    Fate.DONE: ("check", "ok"),
    Fate.SAME: ("minus", "muted"),
    Fate.OVERRULED: ("arrow-down", "muted"),
}
_REQUESTS: Mapping[RequestState, tuple[str, str]] = {
    RequestState.DONE: ("check", "ok"),
    RequestState.FAILED: ("triangle-alert", "danger"),
    RequestState.UNKNOWN: ("triangle-alert", "warn"),
}
_WRONG = ("triangle-alert", "danger")


class TraceTree(QTreeWidget):
    """Events with the rules that were looked at and their actions. Enter or a double click: `rule_wanted(id)`."""

    rule_wanted = Signal(int)

    def __init__(self, session: Session, names: Naming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._names = session, names
        self._rules: dict[int, Rule] = {}
        self.setHeaderLabels([self.tr("Event, rule, action"), self.tr("What came of it")])
        self.setAccessibleName(self.tr("What rules did"))
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeWidget.Shape.StyledPanel)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.header().resizeSection(0, metrics.scaled(440))
        self.itemActivated.connect(self._on_activated)

    def show_traces(self, traces: Sequence[Trace], rules: Sequence[Rule], only: int | None = None) -> None:
        """Shows events, the newest first; of `only` one rule if it is named."""
        self.clear()
        self._rules = {rule.id: rule for rule in rules}
        for trace in traces:
            self._add_event(trace, only)

    def current_rule(self) -> int | None:
        """The rule of the current row."""
        item = self.currentItem()
        found = item.data(0, _RULE) if item is not None else None
        return found if isinstance(found, int) else None

    def _add_event(self, trace: Trace, only: int | None) -> None:
        words = event_words(trace, self._names.zone)
        title = f"{ticket_number(trace.ticket_id)} · {words}" if only is not None else words
        event = self._row(self, (title, cause_words(trace, self._names)), ("route", "accent"), None, heavy=True)
        looks = [look for look in trace.looks if only in (None, look.rule_id)]
        failed = [look for look in looks if look.outcome is Outcome.FAILED]
        fold = len(failed) > _FOLD
        for look in looks:
            if not (fold and look.outcome is Outcome.FAILED):
                self._add_look(event, look, trace)
        event.setExpanded(True)
        if fold:
            said = self.tr("%n rule(s) did not hold", "", len(failed))
            rest = self._row(event, (said, ""), ("minus", "muted"), None)
            for look in failed:
                self._add_look(rest, look, trace)
        if not looks:
            self._row(event, (self.tr("No rule waits for this."), ""), ("minus", "muted"), None)

    def _add_look(self, above: QTreeWidgetItem, look: Look, trace: Trace) -> None:
        name = trace.names.get(look.rule_id) or self.tr("a deleted rule")
        said = look_words(look, trace, self._rules.get(look.rule_id), self._names)
        row = self._row(above, (name, said), _LOOKS.get(look.outcome, _WRONG), look.rule_id)
        for step in trace.steps:
            if step.rule_id == look.rule_id:
                cells = (action_words(step.action, self._names), fate_words(step, trace))
                self._row(row, cells, _FATES.get(step.fate, _WRONG), look.rule_id)
        for request in trace.requests:
            if request.rule_id == look.rule_id:
                cells = (f"{request.method} {request.place}", request_words(request, self._names.zone))
                self._row(row, cells, _REQUESTS.get(request.state, ("send", "muted")), look.rule_id)
        row.setExpanded(True)

    def _row(
        self,
        above: QTreeWidget | QTreeWidgetItem,
        cells: tuple[str, str],
        look: tuple[str, str],
        rule_id: int | None,
        *,
        heavy: bool = False,
    ) -> QTreeWidgetItem:
        row = QTreeWidgetItem(above, list(cells))
        row.setIcon(0, icon(*look))
        row.setData(0, _RULE, rule_id)
        for column, text in enumerate(cells):
            row.setToolTip(column, text)
        if heavy:
            row.setFont(0, metrics.font(weight=metrics.SEMIBOLD, tabular=True))
        return row

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        rule_id = item.data(0, _RULE)
        if isinstance(rule_id, int):
            self.rule_wanted.emit(rule_id)


class WhyDialog(DeskDialog):
    """The trace of one ticket, or the last events of one rule. `rule_wanted(id)` opens a rule, for who may."""

    rule_wanted = Signal(int)

    def __init__(
        self,
        title: str,
        session: Session,
        names: Naming,
        read: Callable[[], list[Trace]],
        only: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, "", parent)
        self._session, self._only = session, only
        self._may_open = may_manage_workspace(session.who)
        self.tree = TraceTree(session, names)
        self.tree.rule_wanted.connect(self._open)
        self.tree.currentItemChanged.connect(lambda *_: self._enable())
        self.open_button = push_button(self.tr("Open the rule"), icon_name="workflow")
        self.open_button.setAutoDefault(False)
        self.open_button.clicked.connect(lambda: self._open(self.tree.current_rule()))
        self.open_button.setVisible(self._may_open and only is None)
        self.footer.insertWidget(1, self.open_button)
        self.body.addWidget(self.tree, 1)
        self.resize(820, 520)
        self._enable()
        rules = session.desk.rules
        may, who = self._may_open, session.who
        session.read(
            lambda: (read(), [line.rule for line in rules.listing(who)] if may else []),
            lambda found: self._on_read(*found),
        )
        self.tree.setFocus()

    def _on_read(self, traces: list[Trace], rules: list[Rule]) -> None:
        self.tree.show_traces(traces, rules, self._only)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        else:
            self.sentence.setText(self.tr("Nothing is known: no rule was looked at, or it was too long ago."))
        self._enable()

    def _enable(self) -> None:
        self.open_button.setEnabled(self.tree.current_rule() is not None)

    def _open(self, rule_id: int | None) -> None:
        if rule_id is not None and self._may_open and self._only is None:
            self.accept()
            self.rule_wanted.emit(rule_id)


def why_of_ticket(ticket_id: int, context: Context, parent: QWidget) -> WhyDialog:
    """Why a ticket is where it is."""
    session = context.session
    names: Naming = Offer.of_rules(session) if may_manage_workspace(session.who) else SeenNames(context)
    title = QCoreApplication.translate("WhyDialog", "Why is {number} here?").format(number=ticket_number(ticket_id))
    return WhyDialog(title, session, names, lambda: session.desk.rules.why(session.who, ticket_id), parent=parent)


def last_of_rule(rule: Rule, session: Session, parent: QWidget) -> WhyDialog:
    """The events at which a rule applied or failed last."""
    title = QCoreApplication.translate("WhyDialog", "Where “{name}” applied last").format(name=rule.name)
    read = lambda: session.desk.rules.traces_of(session.who, rule.id)  # noqa: E731
    return WhyDialog(title, session, Offer.of_rules(session), read, rule.id, parent)
