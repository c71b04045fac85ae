"""An outsider at a real window over a workspace full of hidden tickets: no word of them is read, shown or counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QSettings, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QDialog, QMenu
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole, Role
from deskapp.domain.changes import Changes
from deskapp.domain.fields import CannedResponse, CustomField, FieldSubject
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Deed, DraftKind, NoteKind
from deskapp.runtime.lane import Lane
from deskapp.services.desk import Desk
from deskapp.services.mail_writing import Reply
from deskapp.store import history, people, tickets
from deskapp.store.store import Store
from deskapp.store.tables import ChecklistStepRow, DepartmentRow
from deskapp.ui.session import Lanes, Session
from deskapp.ui.settings.window import SettingsWindow
from deskapp.ui.shell.assembly import Desktop
from deskapp.ui.shell.palette import Palette
from deskapp.ui.shell.window import MainWindow
from deskapp.ui.ticket.new_ticket_dialog import NewTicketDialog
from tests.kit import FakeClock, mail, make_desk, take

HIDDEN, SEEN = 37, 3
#: Stands in everything that is hidden, and nowhere else.
MARK = "xylo"
#: What a number of hidden tickets would look like, alone or with those that are seen, and the numbers of hidden ones.
NUMBERS = re.compile(rf"(?<![\w:.])({HIDDEN}|{HIDDEN + SEEN}|{HIDDEN + SEEN + 1})(?![\w:.])|HD-0000(0[5-9]|[1-4]\d)")


class Recording:
    """Stands in for a desk or a service and keeps what every call returned."""

    def __init__(self, thing: Any, kept: list[str], name: str = "desk") -> None:
        self._thing, self._kept, self._name = thing, kept, name

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._thing, name)
        path = f"{self._name}.{name}"
        if type(found).__module__.startswith("deskapp.services"):
            return Recording(found, self._kept, path)
        return self._recorded(found, path) if callable(found) else found

    def _recorded(self, call: Callable[..., Any], path: str) -> Callable[..., Any]:
        def run(*values: Any, **named: Any) -> Any:
            result = call(*values, **named)
            self._kept.append(f"{path}: {result!r}")
            return result

        return run


def fill(desk: Desk, clock: FakeClock) -> int:
    """Otto supervises Sales, where three tickets are; Technical is hidden from him and full. His agent id."""
    owner, made = desk.people.viewer(desk.workspace.owner()), dict[str, int]()

    def furnish(store: Store) -> None:
        with store.write() as unit:
            made["otto"] = people.add_agent(unit, "Otto", "otto@desk.example", Role.AGENT)
            made["tom"] = people.add_agent(unit, "Tom", "tom@desk.example", Role.AGENT)
        made["technical"] = people.add_department("Technical", 2, signature=f"{MARK} signature")
        made["sales"] = people.add_department("Sales", 3)
        people.add_member(made["sales"], made["otto"], MemberRole.SUPERVISOR)
        people.add_member(made["technical"], made["tom"], MemberRole.SOLVER)
        people.add_address("tech@desk.example", made["technical"], "Tech")
        people.add_address("sales@desk.example", made["sales"], "Sales")
        ChecklistStepRow.insert(department_id=made["technical"], position=1, text=f"{MARK} step").execute()

    desk.fill(furnish)
    shared = "Shared <shared@open.example>"
    for number in range(SEEN):
        take(desk, mail("Hello", sender=shared, to="sales@desk.example", message_id=f"<s{number}@open.example>"))
    take(desk, mail("Mine once", sender=shared, to="sales@desk.example", message_id="<moved@open.example>"))
    for number in range(HIDDEN):
        clock.advance(seconds=1)
        sender = shared if number < 2 else f"{MARK}{number} <a{number}@{MARK}.example>"
        raw = mail(f"{MARK} text", sender=sender, to="tech@desk.example", subject=f"{MARK} {number}")
        take(desk, raw.replace(b"Date:", b"Message-ID: <%d@hidden.example>\r\nDate:" % number))
    _write_on(desk, SEEN + 2, made)
    otto = desk.people.viewer(made["otto"])
    desk.outgoing.reply(otto, SEEN + 1, Reply(f"{MARK} answer", (Address("", f"{MARK}@{MARK}.example"),)))
    desk.tickets.set_subject(owner, SEEN + 1, f"{MARK} moved")
    desk.tickets.transfer(owner, [SEEN + 1], made["technical"])
    return made["otto"]


def _write_on(desk: Desk, hidden: int, made: dict[str, int]) -> None:
    """Everything that can hang on a ticket, on hidden ones; and a link from one that is seen."""
    owner = desk.people.viewer(desk.workspace.owner())
    desk.notes.add_inline(owner, hidden, f"{MARK} note @Otto", [OutgoingFile(f"{MARK}.txt", "text/plain", b"x")])
    desk.notes.save(owner, NoteKind.TICKET, hidden, f"{MARK} kept", 0)
    contact = desk.threads.head(owner, hidden + 5).contact_id or 0
    desk.notes.save(owner, NoteKind.CONTACT, contact, f"{MARK} contact", 0)
    field = desk.fields.save(owner, CustomField(FieldSubject.TICKET, "Serial")).value
    desk.fields.set_value(owner, FieldSubject.TICKET, hidden, field, f"{MARK} value")
    desk.canned.save(owner, CannedResponse(f"{MARK} canned", f"{MARK} canned", department_id=made["technical"]))
    desk.drafts.save(made["tom"], hidden, DraftKind.REPLY, f"{MARK} draft", {})
    desk.tickets.set_tags(owner, hidden, frozenset({"printer"}))
    for status, ticket in ((Status.RESOLVED, 1), (Status.SPAM, 2), (Status.DELETED, 3)):
        desk.tickets.set_status(owner, [hidden + ticket], status)

    def link(store: Store) -> None:
        with store.write() as unit:
            for one, other in ((1, hidden), (hidden, 1)):
                history.append(one, unit.now, Actor.SYSTEM, None, Deed.LINKED, {"ticket": other})
            tickets.link(1, hidden)

    desk.fill(link)


@pytest.fixture
def outsider(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[MainWindow, Desktop, Session, list[str]]]:
    """Otto's window over a desk that keeps all it tells him."""
    clock, kept = FakeClock(), list[str]()
    desk = make_desk(tmp_path, clock)
    otto = fill(desk, clock)
    recording: Any = Recording(desk, kept)
    lanes = Lanes(*(Lane(name, desk.connect, desk.disconnect) for name in ("writer", "reader", "drafts")))
    session = Session(recording, otto, lanes, clock)
    window = MainWindow(session, QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    desktop = Desktop(window, session)
    window.resize(1440, 900)
    window.show()
    yield window, desktop, session, kept
    lanes.close()
    desk.disconnect()


def shown() -> Iterator[str]:
    """Every text any widget has now: words, tooltips, names for screen readers, rows of lists, entries of menus."""
    asked = ("text", "toPlainText", "placeholderText", "accessibleName", "accessibleDescription", "toolTip")
    for widget in QApplication.allWidgets():
        for name in (*asked, "windowTitle"):
            read = getattr(widget, name, None)
            if callable(read):
                yield f"{type(widget).__name__}: {read()}"
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _rows(widget.model())


def _rows(model: QAbstractItemModel) -> Iterator[str]:
    roles: list[int] = [*(Qt.ItemDataRole.UserRole + number for number in range(4))]
    roles += [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole]
    for row in range(model.rowCount()):
        for column in range(8):
            index = model.index(row, column)
            if index.isValid():
                yield from (f"{type(model).__name__}: {index.data(role)!r}" for role in roles)


def tour(window: MainWindow, desktop: Desktop, session: Session, qtbot: QtBot) -> Iterator[str]:
    """Everything there is to look at, one step after the other."""
    for place in (None, *(row.id for row in DepartmentRow.select())):
        for view in View:
            window.sidebar.choose(ListQuery(view, place))
            yield f"list {view} {place}"
    for ticket in (1, 2, SEEN, SEEN + 1, SEEN + 2, SEEN + 9):
        window.open_ticket(ticket)
        for act in ("reply", "note", "forward", "info_panel", "info_panel"):
            desktop.view.perform(act)
        yield f"ticket {ticket}"
    window.open_ticket(1)
    for act in ("history", "transfer", "tags", "distribute", "to_solve", "availability", "settings"):
        window.registry.action(act).trigger()
        qtbot.wait(30)
        yield act
    for dialog in window.findChildren(QDialog):
        if not isinstance(dialog, SettingsWindow):
            dialog.close()
    yield from _settings(window, qtbot)
    yield from _words(window, session, qtbot)


def _settings(window: MainWindow, qtbot: QtBot) -> Iterator[str]:
    [settings] = window.findChildren(SettingsWindow)
    for key in settings._allowed():
        settings.show_page(key)
        qtbot.wait(60)
        yield f"settings {key}"
    settings.close()


def _words(window: MainWindow, session: Session, qtbot: QtBot) -> Iterator[str]:
    """What is looked for: in the search, in the palette, as the customer of a new ticket; and what others change."""
    for word in (MARK[:3], "printer", str(SEEN + 2), "shared"):
        window.inbox.search.field.setText(word)
        qtbot.waitUntil(lambda: not window.inbox._searching.running)
        yield f"search {word}"
        window.overlays.show_palette()
        palette = window.findChild(Palette)
        assert palette is not None
        palette.panel.field.setText(word)
        qtbot.waitUntil(lambda palette=palette: not palette._waiting)  # type: ignore[misc]
        yield f"palette {word}"
        window.overlays.close_palette()
        dialog = NewTicketDialog(session, parent=window)
        dialog.contact.setText(word)
        dialog._on_contact_edited(word)
        yield f"new ticket {word}"
        dialog.close()
    desk = session.desk._thing  # type: ignore[attr-defined]
    owner = desk.people.viewer(desk.workspace.owner())
    changes = desk.tickets.assign(owner, [SEEN + 8], owner.agent_id).changes
    session.hear(changes | Changes(everything=True))
    qtbot.wait(80)
    yield "a change elsewhere"


def test_nothing_hidden_is_read_shown_or_counted(
    outsider: tuple[MainWindow, Desktop, Session, list[str]], qtbot: QtBot
) -> None:
    window, desktop, session, kept = outsider
    said: list[str] = []
    session.told.connect(lambda sentence, _: said.append(sentence))
    session.failed.connect(said.append)
    seen = set[str]()
    for step in tour(window, desktop, session, qtbot):
        now = set(shown()) | set(said)
        leaks = [text for text in now if MARK in text.lower() or NUMBERS.search(text)]
        assert not leaks, (step, leaks[:5])
        seen |= now
    assert [call for call in kept if MARK in call.lower()] == []
    assert any("Hello" in text for text in seen), "the tour saw nothing at all"
    assert "There is no such ticket." in said
    assert len(kept) > 200


def test_the_owner_sees_all_of_it_on_the_same_tour(
    outsider: tuple[MainWindow, Desktop, Session, list[str]], qtbot: QtBot
) -> None:
    """The tour above can fail: where nothing is hidden, the mark turns up on the screens and in what is read."""
    window, desktop, session, kept = outsider
    session.who = session.desk.people.viewer(session.desk.workspace.owner())
    session.refresh_viewer = lambda: True  # type: ignore[method-assign]
    found, counted = set[str](), False
    for step in tour(window, desktop, session, qtbot):
        now = list(shown())
        found |= {step.split(" ")[0]} if any(MARK in text.lower() for text in now) else set()
        counted |= any(NUMBERS.search(text) for text in now)
    assert {"list", "ticket", "search", "palette", "settings", "new"} <= found
    assert counted
    assert any(MARK in call.lower() for call in kept)
