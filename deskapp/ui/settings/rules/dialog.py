"""The editor of one rule. Nothing is saved until Save; what is wrong is told while one writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from deskapp.domain.changes import Done
from deskapp.domain.errors import Invalid
from deskapp.domain.rules.rule import Rule
from deskapp.ui.rule_sentence import sentence
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.rules.actions_card import offered_actions
from deskapp.ui.settings.rules.form import RuleForm
from deskapp.ui.settings.rules.head import RuleHead
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.settings.rules.tab_order import order_tabs
from deskapp.ui.settings.rules.trial_panel import TrialPanel
from deskapp.ui.widgets.separator import Separator

_PAGE = "rule"
_SIZE, _LEAST, _ROOM = QSize(1000, 720), QSize(760, 520), 40
#: What is wrong is told when nobody typed for so long.
_CHECK_MS = 600


class RuleDialog(EditDialog):
    """A rule without id is a new one, `copied` from another or not; it comes last unless it is given a place."""

    def __init__(self, session: Session, rule: Rule, parent: QWidget | None = None, *, copied: bool = False) -> None:
        super().__init__(session, rule.name or "", parent=parent)
        self.setWindowTitle(rule.name or self.tr("New rule"))
        self.setAccessibleName(self.windowTitle())
        self._before, self._copied = rule, copied
        self._mine: Rule | None = None
        self._offer = Offer.of_rules(session)
        self._head.hide()
        self.head = RuleHead()
        requests = session.desk.workspace.settings().http_allowed
        self.form = RuleForm(self._offer, offered_actions(requests, bool(self._offer.fields())))
        self.trial = TrialPanel(session, self._offer, self.rule)
        self.reading = self.footer.read_out(self.tr("Reads:"))
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(_CHECK_MS)
        self._check_soon.timeout.connect(self._check)
        self._lay_out_page()
        self._fill(rule)
        for name, field in (("name", self.head.name), ("after", self.form.after_field), ("note", self.form.note_field)):
            self.register_field(name, field, _PAGE)
        self._order_soon = QTimer(self)
        self._order_soon.setSingleShot(True)
        self._order_soon.timeout.connect(self._order_tabs)
        self.form.reshaped.connect(self._register_rows)
        self._register_rows()
        for signal in (self.head.edited, self.form.edited):
            signal.connect(self._on_edited)
        self.form.edited.connect(self.trial.follow)
        self.trial.counted.connect(self._on_counted)
        self.finished.connect(lambda _: self.trial.stop())
        if rule.id or copied:
            self.trial.follow()
        self.setMinimumSize(_LEAST)
        self.resize(_SIZE.boundedTo(self.screen().availableGeometry().size() - QSize(_ROOM, _ROOM)))
        self._read_out()
        (self.form.trigger if rule.name else self.head.line).setFocus()

    def _lay_out_page(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.middle = QHBoxLayout()
        self.middle.setSpacing(0)
        self.middle.addWidget(self.form, 1)
        self.middle.addWidget(Separator(Qt.Orientation.Vertical))
        self.middle.addWidget(self.trial)
        column.addWidget(self.head)
        column.addWidget(Separator())
        column.addLayout(self.middle, 1)
        self.add_page(_PAGE, "workflow", self.tr("Rule"), page)

    # --- what is edited ---------------------------------------------------------------------------------------------

    def rule(self) -> Rule:
        """The rule as it stands in the dialog."""
        now = replace(self._before, name=self.head.line.text(), active=self.head.active.isChecked())
        return self.form.rule(now)

    def changes(self) -> list[str]:
        now, shown = self.rule(), self._shown
        if not self._before.id:
            return [self.tr("new rule")] if self._copied or now != shown else []
        parts = {
            self.tr("name"): now.name != shown.name,
            self.tr("turned on or off"): now.active != shown.active,
            self.tr("place"): self.head.order.value() != self._place,
            self.tr("trigger"): (now.trigger, now.after_min) != (shown.trigger, shown.after_min),
            self.tr("conditions"): now.groups != shown.groups,
            self.tr("actions"): (now.actions, now.stop) != (shown.actions, shown.stop),
            self.tr("note"): now.note != shown.note,
        }
        return [name for name, differs in parts.items() if differs]

    def save(self) -> None:
        session, rule, place = self.session, self.rule(), self.head.order.value()
        moved = place != self._place
        session.act(
            lambda: _save(session, rule, place if moved else None),
            self.tr("Rule saved."),
            self.saved,
            self.show_error,
        )

    def reload(self) -> bool:
        """The newer state, and then one's own again if it is asked for."""
        if self._mine is not None:
            mine, self._mine = replace(self._mine, version=self._before.version), None
            self.head.line.setText(mine.name)
            self.head.active.setChecked(mine.active)
            self.form.fill(mine)
            QTimer.singleShot(0, self, self._tell_mine)
            return True
        found = next((each for each in self._listing() if each.id == self._before.id), None)
        if found is None:
            return False
        self._mine = self.rule()
        self._fill(found)
        QTimer.singleShot(0, self, lambda: self.banner.set_button(self.tr("Put mine back")))
        return True

    def _tell_mine(self) -> None:
        self.banner.set_text(self.tr("This is yours again."), self.tr("Saving it replaces the newer state."))
        self._read_out()

    def _listing(self) -> list[Rule]:
        return [line.rule for line in self.session.desk.rules.listing(self.session.who)]

    def _fill(self, rule: Rule) -> None:
        ids = [each.id for each in self._listing()]
        self._before = rule
        self._place = ids.index(rule.id) + 1 if rule.id in ids else len(ids) + 1
        self.head.fill(rule, self._place, max(len(ids), self._place))
        self.form.fill(rule)
        self._shown = self.rule()

    # --- while it is written ----------------------------------------------------------------------------------------

    def _register_rows(self) -> None:
        rows = self.form.fields()
        for beginning in ("groups", "actions"):
            shown = {name: field for name, field in rows.items() if name.startswith(beginning)}
            self.saving.replace(beginning, shown, _PAGE)
        self._order_soon.start(0)

    def _order_tabs(self) -> None:
        """From the head through the sentence to the footer, whatever came or went."""
        order_tabs([self.head, self.form, self.trial, self.footer])

    def _on_edited(self) -> None:
        self.refresh()
        self._read_out()
        self._check_soon.start()

    def _read_out(self) -> None:
        self.reading.setText(sentence(self.rule(), self._offer))

    def _on_counted(self, groups: Sequence[int], looked: int) -> None:
        """What the trial found, in each card."""
        said = self.tr("{count} of {looked} match")
        self.form.groups.tell_counts([said.format(count=count, looked=looked) for count in groups])

    def _check(self) -> None:
        session, rule = self.session, self.rule()
        session.read(lambda: session.desk.rules.check(session.who, rule), lambda found: self._on_checked(rule, found))

    def _on_checked(self, rule: Rule, found: Invalid | None) -> None:
        if rule != self.rule() or self.saving.is_running:
            return
        for field in self.saving.fields.values():
            field.set_error("")
        if found is None or found.field == "name" or not self.form.is_touched(found.field):
            return
        shown = next(
            (self.saving.fields[name] for name in _beginnings(found.field) if name in self.saving.fields), None
        )
        if shown is not None:
            shown.set_error(error_words(found))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses buttons and goes on in lines; it never saves by accident."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or isinstance(self.focusWidget(), QPushButton):
            super().keyPressEvent(event)


def _beginnings(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:length]) for length in range(len(parts), 0, -1)]


def _save(session: Session, rule: Rule, place: int | None) -> Done[int]:
    """Keeps the rule and, where it has another place, puts it there."""
    rules, who = session.desk.rules, session.who
    done = rules.save(who, rule)
    if place is None:
        return done
    ids = [line.rule.id for line in rules.listing(who) if line.rule.id != done.value]
    moved = rules.reorder(who, [*ids[: place - 1], done.value, *ids[place - 1 :]])
    return Done(done.value, done.changes | moved.changes, done.undo)
