"""The page of the workspace: what holds for everybody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QSpinBox, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError
from deskapp.domain.workspace import Workspace
from deskapp.ui.settings.calm import calm
from deskapp.ui.settings.edit_page import EditPage
from deskapp.ui.settings.field import Field, LineField, TextField
from deskapp.ui.widgets.section_head import SectionHead
from deskapp.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_LANGUAGES = (("en", "English"), ("cs", "Čeština"))


class WorkspacePage(EditPage):
    """For the owner and admins."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Workspace"), self.tr("What holds for everybody who works here."), parent)
        self._before = session.desk.workspace.settings()
        self._make_general()
        self._make_tickets()
        self._make_numbers()
        self._make_automation()
        self._labels = {name: field.label() for name, field in self.saving.fields.items()}
        session.changed.connect(self._on_changed)
        self.reload()
        self.setFocusProxy(self.name.line)

    def _make_general(self) -> None:
        hint = self.tr("How your organisation is called. Texts may use it, and the default department's mail bears it.")
        self.name = LineField(self.tr("Name"), hint=hint)
        self.zone = calm(QComboBox())
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.addItems(sorted(zone for zone in available_timezones() if not zone.startswith(("posix", "right"))))
        completer = QCompleter(self.zone.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zone.setCompleter(completer)
        self.language = calm(QComboBox())
        for key, text in _LANGUAGES:
            self.language.addItem(text, key)
        self._add("name", self.name)
        self._add("zone", Field(self.tr("Time zone"), self.zone))
        self.zone.editTextChanged.connect(self._tell_days)
        hint = self.tr("The language of what the desk writes by itself, and of agents who chose none.")
        self._add("language", Field(self.tr("Language"), self.language, hint))

    def _make_tickets(self) -> None:
        self.body.addWidget(SectionHead(self.tr("Tickets")))
        self.reopen = Switch(self.tr("On"), self.tr("Off"))
        hint = self.tr("A customer's answer opens a resolved ticket again. Off: it begins a new, linked ticket.")
        self._add("reopen_resolved", Field(self.tr("Reopen resolved tickets"), self.reopen, hint))
        self.close_after = _number(3650, self.tr(" days"), self.tr("Never"))
        hint = self.tr("Resolved tickets become closed after so many days; an answer to them begins a new ticket.")
        self._add("close_after_days", Field(self.tr("Close resolved tickets after"), self.close_after, hint))
        self.purge_after = _number(3650, self.tr(" days"), self.tr("Never"))
        hint = self.tr("Deleted tickets are gone for good after so many days in the trash.")
        self._add("purge_after_days", Field(self.tr("Empty the trash after"), self.purge_after, hint))

    def _make_numbers(self) -> None:
        self.body.addWidget(SectionHead(self.tr("Mail and safety")))
        self.hold = _number(300, self.tr(" seconds"), self.tr("Send at once"))
        hint = self.tr("An answer waits so long before it is sent, and can be called back.")
        self._add("hold_s", Field(self.tr("Hold mail for"), self.hold, hint))
        self.backups = _number(365, self.tr(" backups"), "", least=1)
        hint = self.tr("A backup is made every day; older ones than these are deleted.")
        self._add("backups_kept", Field(self.tr("Keep"), self.backups, hint))
        self.lock_after = _number(1440, self.tr(" minutes"), self.tr("Never"))
        hint = self.tr("The console asks who is there after so many minutes without a key or a click.")
        self._add("lock_after_min", Field(self.tr("Lock after"), self.lock_after, hint))

    def _make_automation(self) -> None:
        self.body.addWidget(SectionHead(self.tr("Automation")))
        self.http = Switch(self.tr("On"), self.tr("Off"))
        hint = self.tr("Rules may send HTTP requests to the hosts below. Off: what still waits is not sent any more.")
        self._add("http_allowed", Field(self.tr("HTTP requests of rules"), self.http, hint))
        hint = self.tr(
            "One on each line: hooks.example.com, *.example.com for all below it, localhost:8080 for another port. "
            "Requests go nowhere else."
        )
        self.hosts = TextField(self.tr("Hosts that may be asked"), hint=hint, lines=4)
        self.hosts.box.setMaximumHeight(self.hosts.box.minimumHeight())
        self._add("http_hosts", self.hosts)
        self.trace_days = _number(3650, self.tr(" days"), "", least=1)
        hint = self.tr("What rules did with a ticket and why is kept so long; requests and their results, too.")
        self._add("trace_days", Field(self.tr("Keep the trace of rules for"), self.trace_days, hint))

    def _add(self, name: str, field: Field) -> None:
        self.body.addWidget(field)
        self.register_field(name, field)

    def _tell_days(self) -> None:
        """Another zone has other days, and what the reports count per day is added up anew: it says so before."""
        hint = self.tr("Times are shown in it, and days begin in it. Type a city to find it.")
        if self.zone.currentText() != self._before.zone:
            hint = self.tr(
                "The figures of all reports are added up anew for the days of this zone. With a million tickets that "
                "takes a minute, in which nothing else can be saved."
            )
        self.saving.fields["zone"].set_hint(hint)

    def settings(self) -> Workspace:
        """The settings as they stand in the fields."""
        return Workspace(
            name=self.name.value(),
            zone=self.zone.currentText(),
            language=str(self.language.currentData()),
            reopen_resolved=self.reopen.isChecked(),
            close_after_days=self.close_after.value(),
            purge_after_days=self.purge_after.value(),
            hold_s=self.hold.value(),
            backups_kept=self.backups.value(),
            lock_after_min=self.lock_after.value(),
            http_allowed=self.http.isChecked(),
            http_hosts=tuple(line.strip() for line in self.hosts.value().splitlines() if line.strip()),
            trace_days=self.trace_days.value(),
        )

    def changes(self) -> list[str]:
        now = self.settings()
        return [label for name, label in self._labels.items() if getattr(now, name) != getattr(self._before, name)]

    def save(self) -> None:
        desk, who, now, before = self.session.desk, self.session.who, self.settings(), self._before
        changed = {name: getattr(now, name) for name in self._labels if getattr(now, name) != getattr(before, name)}
        settings = replace(desk.workspace.settings(), **changed)  # what others changed meanwhile stays
        said = self.tr("Workspace saved.")
        if "zone" in changed:
            self._tell_adding_up()
        self.session.act(lambda: desk.workspace.save(who, settings), said, self.saved, self.show_error)

    def _tell_adding_up(self) -> None:
        self.banner.set_kind("info")
        self.banner.set_text(self.tr("The figures of the reports are being added up."), self.tr("You can look around."))
        self.banner.set_button("")
        self.banner.show()

    def show_error(self, error: DeskError) -> None:
        self.banner.hide()
        super().show_error(error)

    def reload(self) -> bool:
        self._before = stored = self.session.desk.workspace.settings()
        self.name.line.setText(stored.name)
        self.zone.setEditText(stored.zone)
        self._tell_days()
        self.language.setCurrentIndex(max(0, self.language.findData(stored.language)))
        self.reopen.setChecked(stored.reopen_resolved)
        self.http.setChecked(stored.http_allowed)
        self.hosts.box.setPlainText("\n".join(stored.http_hosts))
        for box, value in (
            (self.close_after, stored.close_after_days),
            (self.purge_after, stored.purge_after_days),
            (self.hold, stored.hold_s),
            (self.backups, stored.backups_kept),
            (self.lock_after, stored.lock_after_min),
            (self.trace_days, stored.trace_days),
        ):
            box.setValue(value)
        self.refresh()
        return True

    def _on_changed(self, changes: Changes) -> None:
        if (changes.settings or changes.everything) and not self.saving.is_running and not self.unsaved():
            self.reload()


def _number(most: int, unit: str, special: str, least: int = 0) -> QSpinBox:
    box = calm(QSpinBox())
    box.setRange(least, most)
    box.setSuffix(unit)
    box.setSpecialValueText(special)
    return box
