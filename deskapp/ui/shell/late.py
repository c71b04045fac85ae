"""What the window imports late, for the sake of the first picture: the only list of such imports in the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from deskapp.domain.vocabulary import NoteKind
    from deskapp.ui.people.place import PeoplePlace
    from deskapp.ui.reports.place import ReportsPlace
    from deskapp.ui.session import Session
    from deskapp.ui.settings.question import Question
    from deskapp.ui.settings.window import SettingsWindow
    from deskapp.ui.shell.apply_dialog import ApplyDialog
    from deskapp.ui.shell.empty import EmptyWorkspace
    from deskapp.ui.shell.outbox_dialog import OutboxDialog
    from deskapp.ui.shell.palette import Palette
    from deskapp.ui.shell.palette_place import Place
    from deskapp.ui.shell.reminders_panel import RemindersPanel
    from deskapp.ui.ticket.context import Context
    from deskapp.ui.ticket.why_dialog import WhyDialog


def empty_workspace(solo: bool, manages: bool) -> EmptyWorkspace:
    """The page of a workspace without tickets; most starts never need it."""
    from deskapp.ui.shell.empty import EmptyWorkspace

    return EmptyWorkspace(solo, manages)


def command_palette(place: Place, host: QWidget) -> Palette:
    """The command palette of a window; made when it is asked for the first time."""
    from deskapp.ui.shell.palette import Palette

    return Palette(place, host)


def outbox_dialog(session: Session, host: QWidget) -> OutboxDialog:
    """The mails on their way out; made when somebody looks."""
    from deskapp.ui.shell.outbox_dialog import OutboxDialog

    return OutboxDialog(session, host)


def leaving_question(title: str, sentence: str, yes: str, stay: str, host: QWidget) -> Question:
    """The question before the window closes; made when there is something to ask."""
    from deskapp.ui.settings.question import Question

    question = Question(title, sentence, yes, danger=True, parent=host)
    question.cancel_button.setText(stay)
    return question


def reminders_panel(session: Session) -> RemindersPanel:
    """The list of reminders; made when somebody goes there."""
    from deskapp.ui.shell.reminders_panel import RemindersPanel

    return RemindersPanel(session)


def settings_window(session: Session, host: QWidget, settings: QSettings) -> SettingsWindow:
    """The window of the settings; made when it is asked for."""
    from deskapp.ui.settings.window import SettingsWindow

    return SettingsWindow(session, host, settings)


def why_of_ticket(ticket_id: int, context: Context, host: QWidget) -> WhyDialog:
    """The trace of a ticket; made when it is asked for."""
    from deskapp.ui.ticket.why_dialog import why_of_ticket

    return why_of_ticket(ticket_id, context, host)


def apply_dialog(session: Session, tickets: int, host: QWidget) -> ApplyDialog:
    """The actions of rules for marked tickets; made when they are asked for."""
    from deskapp.ui.shell.apply_dialog import ApplyDialog

    return ApplyDialog(session, tickets, host)


def people_place(session: Session, kind: NoteKind) -> PeoplePlace:
    """The place of contacts or of companies; made when somebody goes there."""
    from deskapp.ui.people.place import PeoplePlace

    return PeoplePlace(session, kind)


def reports_place(session: Session, settings: QSettings) -> ReportsPlace:
    """The place of the reports; made when somebody goes there, and with it come the charts."""
    from deskapp.ui.reports.place import ReportsPlace

    return ReportsPlace(session, settings)
