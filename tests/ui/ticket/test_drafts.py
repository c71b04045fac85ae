"""What is being written is kept while it is written, and again after the disk refused it."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from deskapp.domain.errors import StoreFailed
from deskapp.domain.vocabulary import DraftKind
from deskapp.services.drafts import Drafts
from deskapp.ui.session import Session
from deskapp.ui.ticket.drafts import DraftKeeper
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House


class _Writer(QObject):
    """Types a letter every few milliseconds and never pauses."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.text = ""
        self.keeper = DraftKeeper(session, DraftKind.NOTE, lambda: (self.text, {}), lambda: not self.text, self)
        self.keeper.open(7)
        self.timer = QTimer(self, interval=10)
        self.timer.timeout.connect(self.type)

    def type(self) -> None:
        """One more letter."""
        self.text += "x"
        self.keeper.touched()


def _kept(house: House) -> str:
    draft = house.desk.drafts.load(house.agents["Eva Malá"], 7, DraftKind.NOTE)
    return draft.text if draft else ""


def test_it_is_saved_while_typing_goes_on(qtbot: QtBot, session: Session, house: House) -> None:
    writer = _Writer(session)
    writer.timer.start()
    for _ in range(3):
        before = len(_kept(house))
        qtbot.waitUntil(lambda before=before: len(_kept(house)) > before)
    writer.timer.stop()
    qtbot.waitUntil(lambda: _kept(house) == writer.text)


def test_who_comes_back_at_once_finds_what_is_only_about_to_be_kept(
    qtbot: QtBot, session: Session, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer, may_go_on, save, drop = _Writer(session), Event(), Drafts.save, Drafts.drop
    writer.text = "Half a thought"
    monkeypatch.setattr(Drafts, "save", lambda *values: may_go_on.wait(30) and save(*values))
    monkeypatch.setattr(Drafts, "drop", lambda *values: may_go_on.wait(30) and drop(*values))
    writer.keeper.touched()
    writer.keeper.close()
    again = _Writer(session)
    assert again.keeper.open(7) == ("Half a thought", {})
    again.keeper.drop()
    assert again.keeper.open(7) is None, "what was sent does not come back, either"
    again.text = "Another"
    again.keeper.touched()
    again.keeper.close()
    may_go_on.set()
    qtbot.waitUntil(lambda: _kept(house) == "Another" and not session._unanswered)
    house.desk.drafts.drop(session.who.agent_id, 7, DraftKind.NOTE)
    assert again.keeper.open(7) is None, "from then on the store says what there is"


def test_a_refusal_is_told_once_and_the_words_are_saved_when_it_works_again(
    qtbot: QtBot, session: Session, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer, told, tries, save = _Writer(session), [], [], Drafts.save
    session.failed.connect(told.append)

    def refuse(*values: object) -> None:
        tries.append(values)
        raise StoreFailed("The disk is full; nothing was saved. Make room and try again.")

    monkeypatch.setattr(Drafts, "save", refuse)
    for count in range(1, 4):
        writer.type()
        qtbot.waitUntil(lambda count=count: len(tries) == count and not writer.keeper._saving)
    assert len(told) == 1
    monkeypatch.setattr(Drafts, "save", save)
    writer.keeper.close()
    qtbot.waitUntil(lambda: _kept(house) == "xxx")


def test_the_note_of_a_transfer_survives_closing_the_dialog_until_it_is_sent(
    qtbot: QtBot, house: House, ticket: int, shown: Shown
) -> None:
    shown.view.open_ticket(ticket)
    head = house.desk.threads.head(house.who(), ticket)
    dialog = shown.view.dialogs.transfer(head, with_note=True)
    dialog.note.setPlainText("He waits for the fuser")
    dialog.reject()
    kept = lambda: house.desk.drafts.load(house.agents["Eva Malá"], ticket, DraftKind.TRANSFER)  # noqa: E731
    qtbot.waitUntil(lambda: kept() is not None)
    dialog = shown.view.dialogs.transfer(head)
    assert dialog.note_text() == "He waits for the fuser"
    dialog.choose(house.departments["Billing"])
    dialog.try_accept()
    qtbot.waitUntil(lambda: house.desk.threads.head(house.who(), ticket).department_id == house.departments["Billing"])
    qtbot.waitUntil(lambda: kept() is None)
    assert shown.failures == []
