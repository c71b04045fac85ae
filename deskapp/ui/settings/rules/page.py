"""The page of rules: in the order in which they run, each with its sentence, its switch and how often it applied."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from shiboken6 import isValid

from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.rules.checks import Problem
from deskapp.domain.rules.rule import Rule, RuleFigures, RuleLine
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.text import sort_key
from deskapp.ui import words
from deskapp.ui.look.icons import icon
from deskapp.ui.rule_sentence import sentence
from deskapp.ui.rule_words import flaw_words
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.list_page import Column, ListPage, Row
from deskapp.ui.settings.rules.dialog import RuleDialog
from deskapp.ui.settings.rules.exchange import Exchange
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.ticket.why_dialog import WhyDialog, last_of_rule
from deskapp.ui.widgets.button import tool_button


class RulesPage(ListPage):
    """Lists the rules; they are drawn to another place by the mouse or moved with Alt and the arrows."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Rules"),
            self.tr(
                "What happens to tickets by itself. Rules run from the top; of two that set the same the later wins."
            ),
            (
                Column("rule", self.tr("Rule")),
                Column("active", self.tr("Active"), 64, switches=True),
                Column("matched", self.tr("Applied"), 104, right=True),
                Column("failed", self.tr("Failed"), 64, right=True),
                Column("last", self.tr("Last time"), 108),
            ),
            self.tr("New rule"),
            orderable=True,
            parent=parent,
        )
        self._session = session
        self._lines: dict[int, RuleLine] = {}
        self._flaws: dict[int, Problem] = {}
        self._moving = 0
        self.exchange = Exchange(session, self)
        self.edit_button = self.extra_button("pencil", self.tr("Edit…"))
        self.copy_button = self.extra_button("copy", self.tr("Duplicate"))
        self.more_button = tool_button("ellipsis", self.tr("More"), "plain")
        self.delete_button = self.extra_button("trash-2", self.tr("Delete"), danger=True)
        self.edit_button.clicked.connect(lambda: self._with_selected(self.show_item))
        self.copy_button.clicked.connect(lambda: self._with_selected(self.copy))
        self.delete_button.clicked.connect(lambda: self._with_selected(self.remove))
        self._tools.addWidget(self.more_button)
        self.more_button.setMenu(self._menu())
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.needs_row(self.edit_button, self.copy_button, self.delete_button)
        self.set_empty(self.tr("There are no rules yet. A rule sends tickets where they belong, tags or answers them."))
        self.opened.connect(self.show_item)
        self.new_requested.connect(self.open_new)
        self.removal_wanted.connect(self.remove)
        self.toggled.connect(self.toggle)
        self.reordered.connect(self._reorder)
        session.changed.connect(self._on_changed)
        self.reload()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(icon("route"), self.tr("Where it applied last…"), lambda: self._with_selected(self.show_last))
        menu.addSeparator()
        menu.addAction(icon("import"), self.tr("Import…"), self.exchange.ask_import)
        menu.addAction(icon("download"), self.tr("Export…"), self.exchange.ask_export)
        return menu

    def show_last(self, rule_id: int) -> WhyDialog:
        """Opens the events at which a rule applied or failed last."""
        dialog = last_of_rule(self._lines[rule_id].rule, self._session, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def reload(self) -> None:
        """Reads the rules anew."""
        desk, who = self._session.desk, self._session.who
        self._lines = {line.rule.id: line for line in desk.rules.listing(who)}
        self._show_rows()
        self._session.read(lambda: desk.rules.flaws(who), self._show_flaws)

    def _show_rows(self) -> None:
        offer = Offer.of_rules(self._session)
        self.set_rows([self._row(place, line, offer) for place, line in enumerate(self._lines.values(), 1)])

    def _show_flaws(self, found: list[Problem]) -> None:
        flaws = {problem.rule_id: problem for problem in reversed(found)}
        if isValid(self) and flaws != self._flaws:
            self._flaws = flaws
            self._show_rows()

    def show_item(self, rule_id: int) -> RuleDialog | None:
        """Opens the editor of a rule."""
        line = self._lines.get(rule_id)
        return self._edit(line.rule) if line is not None else None

    def open_new(self) -> RuleDialog:
        """Opens the editor of a new rule."""
        return self._edit(Rule("", Trigger.CREATED))

    def copy(self, rule_id: int) -> RuleDialog:
        """Opens the editor of a new rule that says the same."""
        return self._edit(self._session.desk.rules.copied(self._session.who, rule_id), copied=True)

    def _edit(self, rule: Rule, *, copied: bool = False) -> RuleDialog:
        dialog = RuleDialog(self._session, rule, self, copied=copied)
        dialog.finished_saving.connect(self._on_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_saved(self, rule_id: int) -> None:
        self.select_when_there(rule_id)
        self.reload()

    def toggle(self, rule_id: int) -> None:
        """Turns a rule on or off."""
        session, on = self._session, not self._lines[rule_id].rule.active
        session.act(lambda: session.desk.rules.set_active(session.who, rule_id, on))

    def remove(self, rule_id: int) -> None:
        """Deletes a rule; it can be brought back."""
        session, name = self._session, self._lines[rule_id].rule.name
        said = self.tr("Rule “{name}” deleted").format(name=name)
        session.act(lambda: session.desk.rules.remove(session.who, rule_id), said)

    def _reorder(self, ids: list[int]) -> None:
        session = self._session
        self._moving += 1
        session.act(lambda: session.desk.rules.reorder(session.who, ids), then=self._on_moved, failed=self._on_refused)

    def _on_moved(self, _: int = 0) -> None:
        """What is stored is read when the last of several moves is done: before, it is older than what is shown."""
        self._moving -= 1
        if not self._moving:
            self.reload()

    def _on_refused(self, error: DeskError) -> None:
        self._session.failed.emit(error_words(error))
        self._on_moved()

    def _on_changed(self, changes: Changes) -> None:
        if (changes.settings or changes.everything) and not self._moving:
            self.reload()

    def _row(self, place: int, line: RuleLine, offer: Offer) -> Row:
        rule, figures = line.rule, line.figures
        last_at = figures.last_at
        last = words.day_and_time(last_at, self._session.clock.now(), offer.zone) if last_at else ""
        said = sentence(rule, offer)
        broken = self.tr("Skipped: {reason}").format(reason=error_words(Invalid(rule.broken))) if rule.broken else ""
        odd = flaw_words(self._flaws[rule.id]) if rule.id in self._flaws else ""
        active = self.tr("on") if rule.active else self.tr("off")
        return Row(
            rule.id,
            (f"{place}. {rule.name}", active, _applied(figures), _count(figures.failed), last),
            (
                sort_key(rule.name),
                not rule.active,
                figures.matched,
                figures.failed,
                -last_at.timestamp() if last_at else 0,
            ),
            muted=not rule.active,
            detail=broken or odd or said,
            mark="danger" if broken else "warn" if odd else "",
            search=f"{said} {rule.note}",
            on=rule.active,
        )


def _applied(figures: RuleFigures) -> str:
    """How often a rule applied, of how often it was looked at."""
    return f"{figures.matched} / {figures.looked}" if figures.looked else ""


def _count(number: int) -> str:
    return str(number) if number else ""
