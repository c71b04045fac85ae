"""The view as a whole: opening, acting, following changes; head, bar and what they offer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole, Role, Viewer
from deskapp.domain.changes import Changes
from deskapp.domain.status import Status
from deskapp.domain.thread import InlineNote, SystemEvent
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import Priority
from deskapp.ui.ticket.action_bar import ActionBar
from deskapp.ui.ticket.event_line import EventLine
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House


def _head(house: House, ticket: int) -> TicketHead:
    return house.desk.threads.head(house.who(), ticket)


def _fill(menu: QMenu | None) -> dict[str, object]:
    assert menu is not None
    menu.aboutToShow.emit()
    return {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}


@pytest.fixture
def opened(shown: Shown, ticket: int) -> Shown:
    """The view with the story's ticket."""
    shown.view.open_ticket(ticket)
    return shown


# --- opening --------------------------------------------------------------------------------------------------


def test_opening_shows_the_ticket_marks_it_seen_and_closing_shows_none(
    qtbot: QtBot, shown: Shown, house: House, ticket: int
) -> None:
    view = shown.view
    assert view.ticket_id is None
    view.open_ticket(ticket)
    assert view.ticket_id == ticket
    assert view.head.number.text() == "HD-000002"
    assert view.head.subject.label.text() == "Printer on fire"
    qtbot.waitUntil(lambda: not house.desk.lists.rows(house.who(), [ticket])[ticket].unread)
    with qtbot.waitSignal(view.ticket_closed):
        view.close_ticket()
    assert view.ticket_id is None
    assert view.thread_view.items() == []


def test_a_ticket_that_is_not_there_is_told_and_the_open_one_stays(opened: Shown, ticket: int) -> None:
    opened.view.open_ticket(4711)
    assert opened.failures
    assert opened.view.ticket_id == ticket


def test_it_fits_into_672_and_less(opened: Shown) -> None:
    assert opened.view.minimumSizeHint().width() <= 672
    for part in (opened.view.head, opened.view.bar, opened.view.composer):
        assert part.minimumSizeHint().width() <= 460


# --- following ------------------------------------------------------------------------------------------------


def test_what_others_do_appears_and_what_is_written_stays(
    qtbot: QtBot, opened: Shown, house: House, ticket: int
) -> None:
    view, petr = opened.view, house.who("Petr Dvořák")
    view.perform("note")
    view.composer.note.editor.set_text("Half a thought")
    opened.session.act(lambda: house.desk.notes.add_inline(petr, ticket, "From Petr"))
    opened.session.act(lambda: house.desk.tickets.set_subject(petr, ticket, "Printer burnt"))
    qtbot.waitUntil(lambda: view.head.subject.label.text() == "Printer burnt")
    qtbot.waitUntil(lambda: any(isinstance(i, InlineNote) and i.text == "From Petr" for i in view.thread_view.items()))
    assert view.composer.mode() == "note"
    assert view.composer.note.editor.text() == "Half a thought"


def test_changes_of_other_tickets_are_none_of_its_business(
    opened: Shown, ticket: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    reloaded: list[int] = []
    monkeypatch.setattr(opened.view, "_reload", reloaded.append)
    opened.session.changed.emit(Changes(tickets=frozenset({ticket - 1}), lists=True, counts=True))
    assert reloaded == []
    opened.session.changed.emit(Changes(tickets=frozenset({ticket - 1, ticket})))
    assert reloaded == [ticket]


def test_who_may_only_read_is_offered_nothing_to_write(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    view, session = opened.view, opened.session
    own = dict.fromkeys(house.departments.values(), MemberRole.READER)
    session.who = Viewer(session.who.agent_id, session.who.name, Role.AGENT, own)
    view._show_head(_head(house, ticket))
    assert view.composer.isHidden()
    assert not view.head.status.isEnabled()
    assert not view.bar.button("resolve").isEnabled()
    assert not view.perform("resolve")
    view.head.subject.edit()
    assert not view.head.subject.editing()


# --- acts -----------------------------------------------------------------------------------------------------


def test_resolve_and_reopen(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    bar = opened.view.bar
    assert opened.view.perform("resolve")
    qtbot.waitUntil(lambda: bar.button("resolve").isHidden())
    assert _head(house, ticket).status is Status.RESOLVED
    assert not bar.button("reopen").isHidden()
    opened.view.perform("reopen")
    qtbot.waitUntil(lambda: _head(house, ticket).status is Status.OPEN)


def test_spam_and_back(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    for wanted in (Status.SPAM, Status.OPEN):
        opened.view.perform("spam")
        qtbot.waitUntil(lambda wanted=wanted: opened.view.ticket is not None and opened.view.ticket.status is wanted)
    opened.view.perform("delete")
    qtbot.waitUntil(lambda: _head(house, ticket).status is Status.DELETED)


def test_the_status_menu_offers_what_the_table_allows(opened: Shown) -> None:
    assert set(opened.view.head.next_statuses()) == {
        Status.ANSWERED, Status.POSTPONED, Status.RESOLVED, Status.SPAM, Status.DELETED
    }  # fmt: skip
    assert list(_fill(opened.view.head.status.menu())) == ["Answered", "Postponed…", "Resolved", "Spam", "Deleted"]


def test_postponing_from_the_menu(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    rows = _fill(opened.view.bar.button("postpone").menu())
    rows["In 1 hour"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: _head(house, ticket).status is Status.POSTPONED)
    assert _head(house, ticket).postponed_until == house.clock.now() + timedelta(hours=1)
    qtbot.waitUntil(lambda: "until" in opened.view.head.status.text())


def test_department_agent_and_priority_from_the_head(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    head = opened.view.head
    _fill(head.priority.menu())["Urgent"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: _head(house, ticket).priority is Priority.URGENT)
    _fill(head.agent.menu())["Petr Dvořák"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: head.agent.text() == "Petr Dvořák")
    assert opened.view.perform("assign_me")
    qtbot.waitUntil(lambda: _head(house, ticket).agent_id == house.who().agent_id)
    _fill(head.department.menu())["Billing"].trigger()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: head.department.text() == "Billing")
    assert head.agent.text() == "Nobody"


def test_every_act_can_be_taken_back(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    opened.view.perform("resolve")
    qtbot.waitUntil(lambda: _head(house, ticket).status is Status.RESOLVED)
    qtbot.waitUntil(lambda: opened.session.can_undo)
    opened.session.undo_last()
    qtbot.waitUntil(lambda: opened.view.ticket is not None and opened.view.ticket.status is Status.OPEN)


def test_the_subject_is_edited_in_its_place(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    subject = opened.view.head.subject
    subject.edit()
    QTest.keyClicks(subject.field, "Fire is out")
    QTest.keyClick(subject.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _head(house, ticket).subject == "Fire is out")
    subject.edit()
    subject.field.setText("never mind")
    QTest.keyClick(subject.field, Qt.Key.Key_Escape)
    assert (subject.editing(), subject.label.text()) == (False, "Fire is out")
    with qtbot.assertNotEmitted(subject.edited):
        subject.edit()
        subject.field.setText("   ")
        QTest.keyClick(subject.field, Qt.Key.Key_Return)


def test_tags_are_added_and_removed(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    tags = opened.view.head.tags
    tags._add("fire")
    qtbot.waitUntil(lambda: "fire" in _head(house, ticket).tags)
    qtbot.waitUntil(lambda: len(tags._chips) == 3)
    tags._remove("urgent")
    qtbot.waitUntil(lambda: set(_head(house, ticket).tags) == {"fire", "printer"})


def test_the_number_is_copied(opened: Shown) -> None:
    opened.view.head.number.click()
    assert QGuiApplication.clipboard().text() == "HD-000002"


def test_keys_lead_to_the_right_form(qtbot: QtBot, opened: Shown) -> None:
    opened.window.activateWindow()
    composer = opened.view.composer
    for name, page in (("note", composer.note), ("reply", composer.reply)):
        opened.view.perform(name)
        qtbot.waitUntil(page.editor.hasFocus)
    opened.view.perform("forward")
    qtbot.waitUntil(composer.forward.recipients.to.input.hasFocus)


def test_unknown_actions_and_no_ticket_mean_nothing(shown: Shown, ticket: int) -> None:
    assert not shown.view.perform("resolve")
    shown.view.open_ticket(ticket)
    assert not shown.view.perform("palette")


# --- the bar --------------------------------------------------------------------------------------------------


def test_labels_fall_away_in_their_order(opened: Shown) -> None:
    bar: ActionBar = opened.view.bar
    everything = {"reply", "note", "forward", "transfer"}
    seen = []
    for width in range(800, 280, -4):
        bar.resize(width, bar.height())
        if bar.labels() not in seen:
            seen.append(bar.labels())
    assert seen == [everything, {"reply", "note"}, set()]
    assert bar.button("resolve").text() == "Resolve"
    bar.resize(800, bar.height())
    assert bar.labels() == everything


# --- events ---------------------------------------------------------------------------------------------------


def test_what_happened_stands_in_the_thread(opened: Shown) -> None:
    deeds = [item for item in opened.view.thread_view.items() if isinstance(item, SystemEvent)]
    assert deeds


def test_another_time_zone_is_shown_at_once(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    owner, thread = house.who("Alena Fialová"), opened.view.thread_view
    thread.verticalScrollBar().setValue(0)
    lines = [line for line in thread.findChildren(EventLine) if line.accessibleName()]
    early = [line for line in lines if line.accessibleName().endswith(" 9:05")]
    assert early
    settings = replace(house.desk.workspace.settings(), zone="Asia/Tokyo")
    opened.session.act(lambda: house.desk.workspace.save(owner, settings))
    qtbot.waitUntil(lambda: all(line.accessibleName().endswith(" 17:05") for line in early))
