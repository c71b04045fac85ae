"""The composer: three forms that never mix, drafts that survive, refusals in one sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import Member
from deskapp.domain.errors import DeskError
from deskapp.domain.mail import Address
from deskapp.domain.status import Status
from deskapp.domain.thread import InlineNote, Message
from deskapp.domain.vocabulary import Direction, DraftKind
from deskapp.ui.ticket.composer import FORWARD, NOTE, REPLY, Composer
from deskapp.ui.ticket.forward_page import ForwardPage
from deskapp.ui.ticket.note_page import NotePage
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import JANA, House


@pytest.fixture
def opened(shown: Shown, ticket: int) -> Shown:
    """The view with the story's ticket."""
    shown.view.open_ticket(ticket)
    return shown


@pytest.fixture
def composer(opened: Shown) -> Composer:
    """The composer of the open ticket."""
    return opened.view.composer


def _messages(house: House, ticket: int) -> list[Message]:
    items = house.desk.threads.page(house.who(), ticket).items
    return [item for item in items if isinstance(item, Message)]


def _notes(house: House, ticket: int) -> list[InlineNote]:
    items = house.desk.threads.page(house.who(), ticket).items
    return [item for item in items if isinstance(item, InlineNote)]


def _draft(house: House, ticket: int, kind: DraftKind):  # type: ignore[no-untyped-def]
    return house.desk.drafts.load(house.who().agent_id, ticket, kind)


# --- reply ----------------------------------------------------------------------------------------------------


def test_an_answer_goes_to_the_customer_and_the_form_is_empty_again(
    qtbot: QtBot, composer: Composer, house: House, ticket: int
) -> None:
    assert composer.reply.recipients.to.addresses() == (JANA,)
    composer.write(REPLY)
    QTest.keyClicks(composer.reply.editor, "On our way")
    QTest.keyClick(composer.reply.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: composer.reply.editor.text() == "")
    newest = _messages(house, ticket)[-1]
    assert (newest.direction, newest.to) == (Direction.OUT, (JANA,))
    assert newest.text.startswith("On our way")
    assert house.desk.threads.head(house.who(), ticket).status is Status.ANSWERED
    qtbot.waitUntil(lambda: _draft(house, ticket, DraftKind.REPLY) is None)


@pytest.mark.parametrize(
    ("kind", "hold_s", "said"),
    [
        (REPLY, 10, "Answer goes out in 10 s"),
        (REPLY, 0, "Answer goes out"),
        (FORWARD, 10, "Forwarded mail goes out in 10 s"),
        (FORWARD, 0, "Forwarded mail goes out"),
    ],
)
def test_nothing_is_called_sent_while_it_is_held(
    qtbot: QtBot, composer: Composer, kind: DraftKind, hold_s: int, said: str
) -> None:
    heard: list[tuple[str, object]] = []
    context = composer.reply.context
    context.session.told.connect(lambda sentence, undo: heard.append((sentence, undo)))
    context.hold_s = hold_s
    composer.write(kind)
    page = composer.page()
    page.editor.set_text("On our way")
    if kind is FORWARD:
        composer.forward.recipients.to.input.setText("vendor@example.com")
    page.send()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0][0] == said
    assert heard[0][1] is not None, "it can be called back"


def test_send_and_resolve(qtbot: QtBot, composer: Composer, house: House, ticket: int) -> None:
    composer.reply.editor.set_text("Done")
    composer.reply.send_and_resolve()
    qtbot.waitUntil(lambda: house.desk.threads.head(house.who(), ticket).status is Status.RESOLVED)


def test_an_answer_without_words_or_recipient_is_refused_in_a_sentence(
    composer: Composer, house: House, ticket: int
) -> None:
    before = len(_messages(house, ticket))
    composer.reply.send()
    assert composer.reply.told
    composer.reply.editor.set_text("Words")
    assert composer.reply.told == ""
    composer.reply.recipients.set_addresses(())
    composer.reply.send()
    assert "whom" in composer.reply.told
    composer.reply.recipients.to.input.setText("not an address")
    composer.reply.send()
    assert "not an address" in composer.reply.told
    assert len(_messages(house, ticket)) == before
    assert composer.reply.editor.text() == "Words"


def test_what_fails_stays_written(qtbot: QtBot, composer: Composer, house: House, ticket: int) -> None:
    composer.reply.editor.set_text("Words")
    composer.reply._set_busy(True)
    composer.reply.on_failed(ticket, DeskError("The mail is too large."))
    assert composer.reply.told == "The mail is too large."
    assert composer.reply.editor.text() == "Words"
    assert not composer.reply.editor.isReadOnly()


def test_typed_addresses_become_pills(composer: Composer) -> None:
    field = composer.reply.recipients.cc
    field.input.setText("Petr <petr@a.cz>; x@b.cz, nonsense")
    assert not field.commit()
    assert field.addresses() == (Address("Petr", "petr@a.cz"), Address("", "x@b.cz"))
    assert field.typed() == "nonsense"
    field.input.clear()
    QTest.keyClick(field.input, Qt.Key.Key_Backspace)
    assert field.addresses() == (Address("Petr", "petr@a.cz"),)


# --- notes ----------------------------------------------------------------------------------------------------


def test_a_note_is_added_and_nothing_of_it_leaves(qtbot: QtBot, composer: Composer, house: House, ticket: int) -> None:
    mails, before = len(_messages(house, ticket)), len(_notes(house, ticket))
    composer.write(NOTE)
    QTest.keyClicks(composer.note.editor, "Secret of the house")
    QTest.keyClick(composer.note.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(_notes(house, ticket)) == before + 1)
    qtbot.waitUntil(lambda: composer.note.editor.text() == "")
    assert len(_messages(house, ticket)) == mails
    assert house.desk.outbox.unfinished(house.who()) == []


def test_forms_never_share_their_text(composer: Composer) -> None:
    composer.write(NOTE)
    composer.note.editor.set_text("Only for us")
    for mode in (REPLY, FORWARD):
        composer.write(mode)
        assert composer.page().editor.text() == ""
        assert composer.page().isVisible()
        assert not composer.note.isVisible()
    assert composer.note.editor.text() == "Only for us"


def test_an_empty_note_is_refused_and_an_attachment_is_enough(
    qtbot: QtBot, composer: Composer, house: House, ticket: int
) -> None:
    composer.write(NOTE)
    composer.note.add()
    assert composer.note.told
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    pasted = QMimeData()
    pasted.setImageData(picture)
    composer.note.editor.insertFromMimeData(pasted)
    assert [file.content_type for file in composer.note.files.files()] == ["image/png"]
    composer.note.add()
    qtbot.waitUntil(lambda: _notes(house, ticket)[-1].text == "")
    assert _notes(house, ticket)[-1].files[0].name.endswith(".png")


@pytest.mark.parametrize("place", ["paper", "editor"])
def test_files_are_dropped_anywhere_on_the_paper(composer: Composer, tmp_path: Path, place: str) -> None:
    composer.write(NOTE)
    page = composer.page()
    assert isinstance(page, NotePage)
    (tmp_path / "log.txt").write_bytes(b"x")
    data, copy, nothing = QMimeData(), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "log.txt"))])
    widget = page.paper if place == "paper" else page.editor.viewport()
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, Qt.MouseButton.LeftButton, nothing)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), copy, data, Qt.MouseButton.LeftButton, nothing))
    assert [file.name for file in page.files.files()] == ["log.txt"]


def test_a_mention_is_completed(qtbot: QtBot, composer: Composer, opened: Shown) -> None:
    opened.window.activateWindow()
    composer.write(NOTE)
    qtbot.waitUntil(composer.note.editor.hasFocus)
    QTest.keyClicks(composer.note.editor, "Ask @pet")
    assert composer.note.mention.isVisible()
    names = [composer.note.mention.list.item(row).text() for row in range(composer.note.mention.list.count())]
    assert names == ["Petr Dvořák", "Petra Jelínková"]
    QTest.keyClick(composer.note.editor, Qt.Key.Key_Down)
    QTest.keyClick(composer.note.editor, Qt.Key.Key_Return)
    assert composer.note.editor.text() == "Ask @Petra Jelínková "
    assert not composer.note.mention.isVisible()


def test_a_mention_of_an_outsider_says_so(
    house: House, ticket: int, composer: Composer, opened: Shown, qtbot: QtBot
) -> None:
    desk, owner = house.desk, house.who("Alena Fialová")
    place = desk.threads.head(owner, ticket).department_id
    eva, petr = house.agents["Eva Malá"], house.agents["Petr Dvořák"]
    members = (Member(eva), Member(petr, MemberRole.READER))
    desk.departments.save(owner, replace(desk.departments.read(owner, place), restricted=True, members=members))
    composer.write(NOTE)
    composer.note.editor.set_text("Ask @Petr Dvořák and @Ivo, mail x@petra.example")
    assert composer.note.sentence.text() == "Cannot see this ticket: Ivo Beran"
    composer.note.editor.set_text("Ask @Petr Dvořák")
    assert composer.note.sentence.text() == ""


# --- forward --------------------------------------------------------------------------------------------------


def test_forwarding_begins_without_recipients_and_needs_one(
    qtbot: QtBot, composer: Composer, house: House, ticket: int
) -> None:
    composer.write(FORWARD)
    assert composer.forward.recipients.everybody() == ()
    composer.forward.send()
    assert composer.forward.told
    composer.forward.recipients.to.input.setText("vendor@example.com")
    composer.forward.send()
    qtbot.waitUntil(lambda: len(house.desk.outbox.unfinished(house.who())) == 1)
    assert house.desk.outbox.unfinished(house.who())[0].to == ("vendor@example.com",)
    qtbot.waitUntil(lambda: composer.forward.recipients.everybody() == ())


def test_inside_the_desk_only_colleagues_can_be_named_and_no_mail_leaves(
    qtbot: QtBot, composer: Composer, house: House, ticket: int
) -> None:
    composer.forward.show_inside(True)
    composer.write(FORWARD)
    composer.forward.editor.set_text("Do you know this one?")
    composer.forward.agents.input.setText("vendor@example.com")
    composer.forward.send()
    assert "vendor@example.com" in composer.forward.told
    composer.forward.agents.input.setText("Petr Dvo")
    composer.forward.send()
    qtbot.waitUntil(lambda: _messages(house, ticket)[-1].direction is Direction.INTERNAL)
    assert house.desk.outbox.unfinished(house.who()) == []


# --- drafts ---------------------------------------------------------------------------------------------------


def test_drafts_survive_another_ticket_and_are_kept_apart(
    qtbot: QtBot, opened: Shown, house: House, ticket: int
) -> None:
    other = 1
    composer = opened.view.composer
    composer.reply.editor.set_text("Dear Jana")
    composer.reply.recipients.cc.set_addresses([Address("", "boss@a.cz")])
    composer.note.editor.set_text("Careful")
    composer.forward.editor.set_text("For you")
    opened.view.open_ticket(other)
    assert [page.editor.text() for page in (composer.reply, composer.note, composer.forward)] == ["", "", ""]
    qtbot.waitUntil(lambda: _draft(house, ticket, DraftKind.FORWARD) is not None)
    assert _draft(house, other, DraftKind.REPLY) is None
    opened.view.open_ticket(ticket)
    assert composer.reply.editor.text() == "Dear Jana"
    assert composer.reply.recipients.cc.addresses() == (Address("", "boss@a.cz"),)
    assert composer.note.editor.text() == "Careful"
    assert composer.forward.editor.text() == "For you"
    assert composer.mode() == REPLY


def test_a_pause_saves_the_draft_and_emptying_drops_it(
    qtbot: QtBot, composer: Composer, house: House, ticket: int
) -> None:
    composer.write(NOTE)
    composer.note.editor.set_text("Half a thought")
    qtbot.waitUntil(lambda: composer.saved.text() != "")
    assert _draft(house, ticket, DraftKind.NOTE) is not None
    composer.note.editor.set_text("")
    qtbot.waitUntil(lambda: _draft(house, ticket, DraftKind.NOTE) is None)
    assert composer.saved.text() == ""


def test_a_ticket_opens_where_its_draft_is(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    opened.view.perform("note")
    opened.view.composer.note.editor.set_text("Unfinished")
    opened.view.close_ticket()
    qtbot.waitUntil(lambda: _draft(house, ticket, DraftKind.NOTE) is not None)
    opened.view.open_ticket(1)
    assert opened.view.composer.mode() == REPLY
    opened.view.open_ticket(ticket)
    assert opened.view.composer.mode() == NOTE


def test_what_was_sent_from_a_ticket_left_meanwhile_leaves_no_draft(
    qtbot: QtBot, opened: Shown, house: House, ticket: int
) -> None:
    composer = opened.view.composer
    composer.reply.editor.set_text("Quick one")
    composer.reply.send()
    opened.view.open_ticket(1)
    composer.reply.editor.set_text("Other words")
    qtbot.waitUntil(lambda: _messages(house, ticket)[-1].text.startswith("Quick one"))
    qtbot.waitUntil(lambda: _draft(house, ticket, DraftKind.REPLY) is None)
    assert composer.reply.editor.text() == "Other words"


def test_attached_files_are_part_of_the_draft(
    qtbot: QtBot, opened: Shown, house: House, ticket: int, tmp_path: Path
) -> None:
    place = tmp_path / "plan.txt"
    place.write_text("the plan")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(place))])
    opened.view.composer.reply.editor.insertFromMimeData(dropped)
    opened.view.open_ticket(1)
    qtbot.waitUntil(lambda: _draft(house, ticket, DraftKind.REPLY) is not None)
    opened.view.open_ticket(ticket)
    files = opened.view.composer.reply.files
    qtbot.waitUntil(lambda: [file.content for file in files.files()] == [b"the plan"])


def test_files_that_do_not_fit_are_told(composer: Composer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("deskapp.ui.ticket.attaching.MOST_BYTES", 10)
    for name, size in (("a.bin", 8), ("b.bin", 8)):
        (tmp_path / name).write_bytes(b"x" * size)
    composer.reply.files.add_paths([str(tmp_path / "a.bin"), str(tmp_path / "b.bin")])
    assert [file.name for file in composer.reply.files.files()] == ["a.bin"]
    assert "b.bin" in composer.reply.told
    composer.reply.files.add_paths([str(tmp_path)])
    assert "folder" in composer.reply.told


def test_escape_leaves_the_composer(qtbot: QtBot, opened: Shown) -> None:
    opened.view.perform("reply")
    with qtbot.waitSignal(opened.view.composer_left):
        QTest.keyClick(opened.view.composer.reply.editor, Qt.Key.Key_Escape)


def test_the_composer_grows_with_its_text_and_then_scrolls(opened: Shown) -> None:
    composer = opened.view.composer
    small = composer.reply.editor.height()
    composer.reply.editor.set_text("line\n" * 8)
    grown = composer.reply.editor.height()
    composer.reply.editor.set_text("line\n" * 200)
    assert small < grown < composer.reply.editor.height() < opened.view.height()


def test_tab_goes_from_the_colleagues_on_to_the_text(qtbot: QtBot, opened: Shown, composer: Composer) -> None:
    opened.view.window().activateWindow()
    assert opened.view.perform("forward_inside")
    page = composer.page()
    assert isinstance(page, ForwardPage)
    qtbot.waitUntil(page.agents.input.hasFocus)
    QTest.keyClick(page.agents.input, Qt.Key.Key_Tab)
    assert page.editor.hasFocus()
