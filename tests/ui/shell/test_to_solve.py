"""The button To solve, who is replying, and sharing tickets out, in a whole window over a real desk."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QProgressDialog
from pytestqt.qtbot import QtBot

from deskapp.channels.http.sending import send
from deskapp.channels.mail.compose import compose
from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.access import MemberRole
from deskapp.domain.distribution import How
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.ports import Outside
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import DraftKind
from deskapp.services.desk import Desk
from deskapp.store import people
from deskapp.store.tables import MemberRow
from deskapp.ui.shell.assembly import Desktop
from deskapp.ui.shell.sidebar_model import Kind
from deskapp.ui.shell.window import MainWindow
from deskapp.ui.ticket import share_out
from deskapp.ui.ticket.share_out import ShareOutDialog, Sharing
from tests.ui.shell.console import Console, Key, Opener
from tests.ui.ticket.house import HandClock, House, open_session


def solve(console: Console) -> int | None:
    """Presses the button; the ticket that is open then."""
    QTest.mouseClick(console.window.sidebar.solve, Qt.MouseButton.LeftButton)
    return console.desktop.view.ticket_id


def told(console: Console) -> list[str]:
    """What the toasts say from now on."""
    said: list[str] = []
    console.session.told.connect(lambda sentence, _: said.append(sentence))
    console.session.failed.connect(said.append)
    return said


@pytest.fixture
def queue(console: Console) -> list[int]:
    """What Eva is to solve, in its order; her ticket is closed and no list shows any of it."""
    house, solving = console.house, console.session.desk.solving
    house.mail("Later", "No hurry.")
    wanted: list[int] = []
    while (found := solving.next(console.session.who, frozenset(wanted))) is not None:
        wanted.append(found)
    console.window.resize(1440, 900)
    console.desktop.view.close_ticket()
    console.window.sidebar.choose(ListQuery(View.SPAM))
    console.desktop.to_solve.refresh()
    assert len(wanted) == 3
    return wanted


def test_it_goes_from_ticket_to_ticket_and_begins_again(console: Console, queue: list[int]) -> None:
    button = console.window.sidebar.solve
    assert (button.number, button.accessibleName()) == (3, "To solve: 3 ticket(s)")
    assert [solve(console) for _ in range(3)] == queue
    assert solve(console) == queue[0]
    assert console.desktop.view.isVisible()


def test_the_key_does_the_same(console: Console, queue: list[int]) -> None:
    console.window.inbox.list.setFocus()
    QTest.keyClick(console.window.inbox.list, Key.Key_S)
    assert console.desktop.view.ticket_id == queue[0]


def test_the_number_follows_and_the_end_is_told(console: Console, queue: list[int]) -> None:
    desk, said, button = console.session.desk, told(console), console.window.sidebar.solve
    solve(console)
    console.session.act(lambda: desk.tickets.set_status(console.session.who, queue[1:], Status.RESOLVED))
    console.qtbot.waitUntil(lambda: button.number == 1)
    assert solve(console) == queue[0]
    assert said[-1] == "No other ticket is left to solve."
    console.session.act(lambda: desk.tickets.set_status(console.session.who, queue, Status.RESOLVED))
    console.qtbot.waitUntil(lambda: button.number == 0)
    assert button.accessibleName() == "To solve"
    solve(console)
    assert said[-1] == "Nothing is left to solve."
    assert button.isEnabled()


def test_a_ticket_that_was_passed_comes_again_when_something_happened_to_it(console: Console, queue: list[int]) -> None:
    assert [solve(console), solve(console)] == queue[:2]
    desk, who = console.session.desk, console.session.who
    console.session.act(lambda: desk.tickets.set_subject(who, queue[0], "It burns"))
    console.qtbot.waitUntil(lambda: desk.threads.head(who, queue[0]).subject == "It burns")
    console.qtbot.waitUntil(lambda: queue[0] not in console.desktop.to_solve._passed)
    assert solve(console) == queue[0]


def test_what_petr_is_answering_is_left_to_him_and_told(console: Console, queue: list[int]) -> None:
    house, bar = console.house, console.desktop.view.collision
    house.desk.drafts.save(house.agents["Petr Dvořák"], queue[0], DraftKind.REPLY, "Dear Jana", {})
    console.desktop.to_solve._look()
    assert console.window.sidebar.solve.number == 2
    assert solve(console) == queue[1]
    assert not bar.isVisible()
    console.window.open_ticket(queue[0])
    assert bar.isVisible()
    assert bar.accessibleName().startswith("Petr Dvořák is replying")
    house.desk.drafts.drop(house.agents["Petr Dvořák"], queue[0], DraftKind.REPLY)
    bar._on_due()
    assert not bar.isVisible()
    house.desk.drafts.save(house.agents["Petr Dvořák"], queue[0], DraftKind.REPLY, "Dear Jana", {})
    bar._on_due()
    assert bar.isVisible()
    console.desktop.view.close_ticket()
    assert not bar.isVisibleTo(console.desktop.view)


@pytest.fixture
def teams(console: Console) -> list[int]:
    """Two agents answer in Technical, and five of its tickets are nobody's."""
    house = console.house
    place = house.departments["Technical"]
    for name in ("Eva Malá", "Petr Dvořák"):
        people.add_member(place, house.agents[name], MemberRole.SOLVER)
    ids = [house.mail(f"Nobody's {number}", "Hm") for number in range(5)]
    house.desk.tickets.transfer(house.who("Alena Fialová"), ids, place)
    return ids


def agents_of(console: Console, ids: list[int]) -> list[int | None]:
    """Who has these tickets now."""
    return [console.head(ticket_id).agent_id for ticket_id in ids]


def dialog_of(console: Console) -> ShareOutDialog:
    """The dialog that asks how."""
    console.qtbot.waitUntil(lambda: console.window.findChild(ShareOutDialog) is not None)
    found = console.window.findChild(ShareOutDialog)
    assert found is not None
    return found


def menu_texts(menu: QMenu | None) -> list[str]:
    return [action.text() for action in menu.actions()] if menu is not None else []


def department_menu(console: Console, name: str) -> QMenu | None:
    """The menu of a department in the sidebar."""
    model = console.window.sidebar.model
    entries = [entry for row in range(model.rowCount()) if (entry := model.entry(row)) is not None]
    found = next(entry for entry in entries if entry.kind is Kind.DEPARTMENT and entry.text == name)
    return console.window.sidebar.department_menu(found)


def test_a_departments_unassigned_tickets_are_shared_out_with_one_undo(console: Console, teams: list[int]) -> None:
    said, before = told(console), agents_of(console, teams)
    menu = department_menu(console, "Technical")
    assert menu is not None
    menu.actions()[0].trigger()
    dialog = dialog_of(console)
    assert dialog.windowTitle() == "Share out 5 ticket(s)"
    dialog.try_accept()
    console.qtbot.waitUntil(lambda: said == ["5 ticket(s) shared out"])
    eva, petr = console.house.agents["Eva Malá"], console.house.agents["Petr Dvořák"]
    assert agents_of(console, teams) == [eva, petr, eva, petr, eva]
    console.session.undo_last()
    console.qtbot.waitUntil(lambda: agents_of(console, teams) == before)


def test_more_than_a_group_goes_on_with_progress_and_one_undo(
    console: Console, teams: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share_out, "GROUP", 2)
    said = told(console)
    sharing = Sharing(console.session, teams, How.LEAST_LOADED, console.window)
    assert console.window.findChild(QProgressDialog) is not None
    sharing.start()
    console.qtbot.waitUntil(lambda: said == ["5 ticket(s) shared out"])
    assert None not in agents_of(console, teams)
    console.session.undo_last()
    console.qtbot.waitUntil(lambda: agents_of(console, teams) == [None] * 5)


def test_stopping_keeps_what_was_done_and_its_undo(
    console: Console, teams: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share_out, "GROUP", 2)
    said = told(console)
    sharing = Sharing(console.session, teams, How.ROUND_ROBIN, console.window)
    sharing.start()
    sharing._stop()
    console.qtbot.waitUntil(lambda: said == ["2 ticket(s) shared out"])
    assert agents_of(console, teams).count(None) == 3


def test_nobody_available_is_told(console: Console, teams: list[int]) -> None:
    said, house = told(console), console.house
    for name in ("Eva Malá", "Petr Dvořák"):
        house.desk.availability.set_available(house.who(name), False)
    console.window.open_ticket(teams[0])
    assert console.desktop.view.perform("distribute")
    dialog_of(console).try_accept()
    console.qtbot.waitUntil(lambda: said == ["Nobody is available in Technical now."])


def test_selected_tickets_are_shared_out_together(console: Console, teams: list[int]) -> None:
    console.window.sidebar.choose(ListQuery(View.UNASSIGNED))
    cards = console.window.inbox.list
    cards.mark_all(True)
    assert set(teams) <= set(console.window.target_ids())
    console.window.registry.action("distribute").trigger()
    dialog = dialog_of(console)
    assert dialog.windowTitle() == f"Share out {len(console.window.target_ids())} ticket(s)"
    dialog.reject()


def test_menus_offer_what_the_viewer_may(opener: Opener) -> None:
    owner = opener("Alena Fialová")
    assert menu_texts(department_menu(owner, "Technical")) == ["Share out unassigned tickets…", "Department settings…"]
    eva = opener("Eva Malá")
    assert menu_texts(department_menu(eva, "Technical")) == ["Share out unassigned tickets…"]
    place = eva.house.departments["Technical"]
    people.add_member(place, eva.house.agents["Eva Malá"], MemberRole.SUPERVISOR)
    eva.session.refresh_viewer()
    menu, wanted = department_menu(eva, "Technical"), list[int]()
    eva.window.sidebar.department_settings_wanted.connect(wanted.append)
    assert menu is not None
    menu.actions()[1].trigger()
    assert wanted == [place]
    assert MemberRow.select().count() == 1


def test_who_works_alone_solves_too_and_shares_nothing_out(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "solo.db", HandClock(), Outside(parse_mail, compose, send))
    desk.connect()
    house = House(desk, HandClock(), {"Alena Fialová": desk.workspace.set_up("Alena Fialová")})
    first = house.mail("Alone", "Hello")
    session, end = open_session(house, "Alena Fialová")
    window = MainWindow(session, QSettings(str(tmp_path / "solo.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    console = Console(house, session, window, Desktop(window, session), first, qtbot)
    window.show()
    window.resize(1440, 900)
    assert window.sidebar.solve.isVisible()
    assert window.sidebar.solve.number == 1
    assert solve(console) == first
    assert not console.desktop.view.perform("distribute")
    assert not window.registry.action("distribute").isVisible()
    end()
    desk.disconnect()
