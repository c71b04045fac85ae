"""The scenes of the tour: how to get to each screen, the way a person does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from deskapp.app.tour.mail_scenes import outbox, quarantine, source, undelivered
from deskapp.app.tour.report_scenes import report, saving
from deskapp.app.tour.rule_scenes import apply_actions, rule_editor, why
from deskapp.app.tour.settings_scenes import agent, department_agents, department_page, mail_account, settings
from deskapp.app.tour.stage import Stage
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.thread import Message
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import Direction, NoteKind
from deskapp.services.mail_writing import Forward
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.ticket.kept_note import KeptNote
from deskapp.ui.ticket.mention import MentionPopup


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen: the name of its picture, how to show it, and whether a dialog is what is shown."""

    name: str
    show: Callable[[Stage], None]
    theme: str = ""
    language: str = ""


def _inbox(stage: Stage) -> None:
    stage.list(ListQuery())


def _ticket(stage: Stage) -> None:
    stage.list(ListQuery())
    stage.open_row(0)


def _internal(stage: Stage) -> None:
    """The internal ticket of the demo."""
    stage.list(ListQuery())
    stage.open_first(lambda head: head.internal)


def _new_internal(stage: Stage) -> None:
    _inbox(stage)
    stage.action("new_internal")
    stage.type("Keys of the second floor")


def _handed_over(stage: Stage) -> None:
    """A ticket that was handed to its agent with to-dos."""
    threads, who = stage.session.desk.threads, stage.session.who
    stage.list(ListQuery(View.MINE))
    stage.open_first(lambda head: threads.handover(who, head.id) is not None)


def _inside(stage: Stage) -> None:
    """A colleague asked inside the desk and is answered; the question is asked once and stays in the demo."""
    session = stage.session
    _ticket(stage)
    ticket_id = stage.desktop.view.ticket_id or 0
    thread = session.desk.threads.page(session.who, ticket_id).items
    if not any(isinstance(item, Message) and item.direction is Direction.INTERNAL for item in thread):
        names = {agent.name.partition(" ")[0]: agent.id for agent in session.desk.people.agents()}
        petr = session.desk.people.viewer(names["Petr"])
        question = Forward(
            "May I promise her a new fuser under the recall?", internal_to=(session.who.agent_id, names["Ivo"])
        )
        session.act(lambda: session.desk.outgoing.forward(petr, ticket_id, question))
    stage.wait_until(lambda: stage.desktop.view.composer.inside.for_me)
    stage.action("reply")
    stage.type("Yes, the form is signed.")


def _note(stage: Stage) -> None:
    _ticket(stage)
    stage.action("note")
    stage.type("Booked Ivo for 13:00, he takes the fuser with him.\n- [ ] Ring Mr Adler about the recall form\n")


def _mention(stage: Stage) -> None:
    """A colleague is named in the middle of a note, so that the list has room under the caret."""
    _ticket(stage)
    stage.action("note")
    before, after = "Booked Ivo for 13:00, he takes the fuser with him.\nPlease cover for me ", "\n" * 8
    stage.type(before + after)
    editor = stage.desktop.view.composer.page().editor
    cursor = editor.textCursor()
    cursor.setPosition(len(before))
    editor.setTextCursor(cursor)
    editor.insertPlainText("@")
    stage.wait(300)


def _versions(stage: Stage) -> None:
    """The note of the second ticket is written and corrected, then one looks at what it was."""
    stage.list(ListQuery())
    stage.open_row(1)
    if not stage.window.panes.info_shown():
        stage.action("info_panel")
    stage.wait(300)
    note = next(note for note in stage.window.findChildren(KeptNote) if note.isVisible())
    for text in (
        "Third wrong delivery this year. Offer a voucher of 10 %.\nRing before noon only.",
        "Third wrong delivery this year. Offer a voucher of 20 %, Alena agreed.\nRing before noon only.",
    ):
        note.edit().setPlainText(text)
        note.leave()
        stage.wait_until(lambda: not note.is_changed())
    note.show_versions()
    stage.wait(300)


def _reply(stage: Stage) -> None:
    _ticket(stage)
    stage.action("reply")
    stage.type("Hello Jana, our technician Ivo will be with you at 13:00 and brings a new fuser.\n")


def _forward(stage: Stage) -> None:
    _ticket(stage)
    stage.action("forward")


def _transfer(stage: Stage) -> None:
    _ticket(stage)
    stage.action("transfer")


def _merge(stage: Stage) -> None:
    """The picker over a ticket whose customer has another one."""
    merging, who = stage.session.desk.merging, stage.session.who
    stage.list(ListQuery())
    stage.open_first(lambda head: len(merging.targets(who, [head.id])) > 1)
    stage.action("merge")
    stage.wait(300)


def _merge_several(stage: Stage) -> None:
    _selection(stage)
    stage.action("merge")


def _split(stage: Stage) -> None:
    _ticket(stage)
    stage.action("split")


def _merged(stage: Stage) -> None:
    """Two tickets of one customer as one; they stay so in the demo."""
    session, found = stage.session, dict[str, int]()
    merging, who = session.desk.merging, session.who
    stage.list(ListQuery())

    def fits(head: TicketHead) -> bool:
        if not head.merged_from:
            found["source"] = next(iter(merging.targets(who, [head.id])), 0)
        return bool(head.merged_from or found["source"])

    stage.open_first(fits)
    ticket = stage.desktop.view.ticket
    if ticket is not None and not ticket.merged_from:
        session.act(lambda: merging.merge(who, [found["source"]], ticket.id))
        stage.wait_until(lambda: bool(stage.desktop.view.ticket and stage.desktop.view.ticket.merged_from))
    if not stage.window.panes.info_shown():
        stage.action("info_panel")
    stage.wait(300)


def _merged_away(stage: Stage) -> None:
    """The other one of the two, as it is seen from now on."""
    _merged(stage)
    ticket = stage.desktop.view.ticket
    if ticket is not None:
        stage.window.open_ticket(ticket.merged_from[0])
    stage.wait(300)


def _department(stage: Stage) -> None:
    department = stage.session.desk.people.departments(stage.session.who)[1]
    stage.list(ListQuery(department_id=department.id))
    stage.open_row(0)


def _search(stage: Stage) -> None:
    stage.list(ListQuery())
    stage.search("toner")


def _nothing_found(stage: Stage) -> None:
    stage.search("zzzunknown")


def _new_ticket(stage: Stage) -> None:
    _inbox(stage)
    stage.action("new_ticket")


def _history(stage: Stage) -> None:
    _ticket(stage)
    stage.action("history")


def _postponed(stage: Stage) -> None:
    stage.list(ListQuery(View.POSTPONED))
    stage.open_row(0)


def _trash(stage: Stage) -> None:
    stage.list(ListQuery(View.TRASH))


def _selection(stage: Stage) -> None:
    stage.list(ListQuery())
    for _ in range(3):
        stage.action("select")
        stage.action("next")


def _shortcuts(stage: Stage) -> None:
    stage.list(ListQuery())
    stage.action("help")


def _palette(stage: Stage) -> None:
    _ticket(stage)
    stage.action("palette")
    stage.type("bil")
    stage.wait(500)


def _info(stage: Stage) -> None:
    _ticket(stage)
    if not stage.window.panes.info_shown():
        stage.action("info_panel")


def _person(subject: NoteKind) -> Callable[[Stage], None]:
    """The page of the contact, or of the company, of the newest ticket that has one."""

    def show(stage: Stage) -> None:
        _ticket(stage)
        stage.person(subject)

    return show


def _canned(stage: Stage) -> None:
    _ticket(stage)
    stage.action("reply")
    stage.action("canned")


def _reminders(stage: Stage) -> None:
    stage.action("go_reminders")
    stage.wait(300)
    panel = stage.window.lists.reminders
    if panel is not None:
        panel.open()


def _due(stage: Stage) -> None:
    """What the window says at the start."""
    _ticket(stage)
    stage.desktop.notifier.toast.show()


def _reminder(stage: Stage) -> None:
    """The question whom to remind, and when."""
    _ticket(stage)
    stage.action("remind_me")


#: The screens that exist so far; numbers and names stay when further ones come between.
SCENES: tuple[Scene, ...] = (
    Scene("01-inbox", _inbox),
    Scene("02-ticket", _ticket),
    Scene("02b-reply", _reply),
    Scene("02c-forward", _forward),
    Scene("02d-department", _department),
    Scene("02e-info", _info),
    Scene("02f-internal", _internal),
    Scene("02g-handover", _handed_over),
    Scene("03-note", _note),
    Scene("03b-mention", _mention),
    Scene("03d-reminder", _reminder),
    Scene("04-transfer", _transfer),
    Scene("04b-merge", _merge),
    Scene("04c-merge-several", _merge_several),
    Scene("04d-split", _split),
    Scene("05-contact", _person(NoteKind.CONTACT)),
    Scene("06-company", _person(NoteKind.COMPANY)),
    Scene("07-departments", settings("departments")),
    Scene("07b-agents", settings("agents")),
    Scene("07c-agent", agent),
    Scene("07d-profile", settings("profile")),
    Scene("07e-groups", settings("groups")),
    Scene("07f-tags", settings("tags")),
    Scene("07g-fields", settings("fields")),
    Scene("07h-canned", settings("canned")),
    Scene("07i-templates", settings("templates")),
    Scene("07j-workspace", settings("workspace")),
    Scene("08-department-agents", department_agents),
    Scene("08b-department-general", department_page("general")),
    Scene("08c-department-addresses", department_page("addresses")),
    Scene("08d-department-texts", department_page("texts")),
    Scene("08e-department-availability", department_page("services")),
    Scene("08f-department-checklist", department_page("checklist")),
    Scene("08g-department-duty", department_page("duty")),
    Scene("09-rules", settings("rules")),
    Scene("10-rule-editor", rule_editor(2)),
    Scene("10b-rule-apply", apply_actions),
    Scene("11-reports-area", report(ChartKind.AREA, hovered=10)),
    Scene("11b-reports-agents", report(ChartKind.AREA, "agents")),
    Scene("12-reports-line", report(ChartKind.LINE, column="newAnswerAvgTime")),
    Scene("13-reports-bar", report(ChartKind.BAR, "channels")),
    Scene("14-reports-pie", report(ChartKind.PIE, column="resolved_tickets")),
    Scene("14b-reports-save", saving),
    Scene("16-mail-accounts", settings("mail")),
    Scene("16-mail-accounts-edit", mail_account),
    Scene("16-mail-source", source),
    Scene("16-mail-undelivered", undelivered),
    Scene("16-search", _search),
    Scene("16b-nothing-found", _nothing_found),
    Scene("17-palette", _palette),
    Scene("20-new-ticket", _new_ticket),
    Scene("20b-new-internal", _new_internal),
    Scene("21-history", _history),
    Scene("22-postponed", _postponed),
    Scene("23-trash", _trash),
    Scene("24-selection", _selection),
    Scene("25-shortcuts", _shortcuts),
    Scene("26-canned", _canned),
    Scene("27-reminders", _reminders),
    Scene("27b-due", _due),
    Scene("18e-dark-internal", _internal, theme="dark"),
    Scene("18f-dark-handover", _handed_over, theme="dark"),
    Scene("18-dark", _ticket, theme="dark"),
    Scene("18b-dark-note", _note, theme="dark"),
    Scene("18c-dark-department", department_agents, theme="dark"),
    Scene("18d-dark-contact", _person(NoteKind.CONTACT), theme="dark"),
    Scene("18h-dark-reminders", _reminders, theme="dark"),
    Scene("18i-dark-merge", _merge, theme="dark"),
    Scene("18i-dark-rule", rule_editor(2), theme="dark"),
    Scene("18j-dark-reports", report(ChartKind.AREA, hovered=10), theme="dark"),
    Scene("18k-dark-pie", report(ChartKind.PIE), theme="dark"),
    Scene("19-czech", _ticket, language="cs"),
    Scene("19b-czech-note", _note, language="cs"),
    Scene("19c-czech-department", department_agents, language="cs"),
    Scene("19d-czech-contact", _person(NoteKind.CONTACT), language="cs"),
    Scene("19e-czech-reminders", _reminders, language="cs"),
    Scene("19f-czech-reminder", _reminder, language="cs"),
    Scene("19g-czech-rules", settings("rules"), language="cs"),
    Scene("19h-czech-rule", rule_editor(2), language="cs"),
    Scene("19i-czech-reports", report(ChartKind.AREA, hovered=10), language="cs"),
    Scene("19j-czech-pie", report(ChartKind.PIE), language="cs"),
    # last, as what they write stays
    Scene("10c-why", why),
    Scene("16-mail-outbox", outbox),
    Scene("16-mail-quarantine", quarantine),
    Scene("02h-inside", _inside),
    Scene("18g-dark-inside", _inside, theme="dark"),
    Scene("03c-versions", _versions),
    Scene("04e-merged", _merged),
    Scene("04f-merged-away", _merged_away),
)


def shown_widgets(window: QWidget) -> list[QWidget]:
    """What stands over the window, from the back to the front: dialogs with their dialogs, then popups."""
    found: list[QWidget] = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    found += [mention for mention in window.findChildren(MentionPopup) if mention.isVisible()]
    popup = QApplication.activePopupWidget()
    return [*found, popup] if popup is not None and popup.isVisible() else found
