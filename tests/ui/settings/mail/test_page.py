"""The page of mail accounts and their dialog, with the real desk between servers that stand in for real ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest

from deskapp.domain.mailbox.account import Account, After, Job, Keeping
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security, Server, SignIn
from deskapp.store.mailbox import cursors, health
from deskapp.store.store import Store
from deskapp.ui.settings.mail.dialog import AccountDialog
from deskapp.ui.settings.mail.page import AccountsPage
from tests.services.mail.outside import PASSWORD, FakeWorld, account, give_world
from tests.ui.settings.room import CTRL, Key, Room, cells, choose, click, press, write

FETCH, SEND = Job.FETCH, Job.SEND


@pytest.fixture
def world(room: Room) -> FakeWorld:
    return give_world(room.desk)


@pytest.fixture
def page(room: Room, world: FakeWorld) -> AccountsPage:
    shown = AccountsPage(room.session)
    shown.resize(760, 500)
    return room.show(shown)


def _add(room: Room, **fields: object) -> int:
    made = room.desk.accounts.save(room.who, account(**fields), {FETCH: PASSWORD})
    room.session._on_heard(made.changes)
    return int(made.value)


def _stored(room: Room, email: str) -> Account:
    return next(line.account for line in room.desk.accounts.listing(room.who) if line.account.email == email)


def _dialog(room: Room) -> AccountDialog:
    dialog = room.dialog()
    assert isinstance(dialog, AccountDialog)
    room.wait(lambda: dialog.form.keeping._has_keyring is not None)
    return dialog


def _new(room: Room, page: AccountsPage) -> AccountDialog:
    click(page.new_button)  # type: ignore[arg-type]
    return _dialog(room)


def _opened(room: Room, page: AccountsPage, account_id: int) -> AccountDialog:
    room.wait(lambda: page.model.place_of(account_id) >= 0)
    choose(page, account_id)
    press(page.view, Key.Key_Return)
    return _dialog(room)


def test_a_mailbox_of_a_known_provider_is_set_up_by_address_and_password(
    room: Room, page: AccountsPage, world: FakeWorld
) -> None:
    dialog = _new(room, page)
    assert dialog.form.email.line.hasFocus()
    assert dialog.changes() == []
    QTest.keyClicks(dialog.form.email.line, "Obchod@seznam.cz")
    write(dialog.form.servers[FETCH].secret, PASSWORD)
    assert room.desk.accounts.listing(room.who) == [], "nothing is saved yet"
    press(dialog, Key.Key_Return, CTRL)
    room.wait_gone(dialog)
    found = _stored(room, "obchod@seznam.cz")
    assert found.name == "Obchod@seznam.cz"
    assert found.incoming == Server("imap.seznam.cz", 993, Security.TLS, "obchod@seznam.cz")
    assert found.outgoing == Server("smtp.seznam.cz", 465, Security.TLS, "obchod@seznam.cz")
    assert world.secrets.kept == {(Keeping.KEYRING, found.key, FETCH): PASSWORD}
    room.wait(lambda: page.selected_id() == found.id)
    assert cells(page) == [("Obchod@seznam.cz", "on", "obchod@seznam.cz", "General")]


def test_the_name_that_customers_see_is_told_with_where_it_comes_from(room: Room, page: AccountsPage) -> None:
    named = room.desk.workspace.settings()
    room.desk.workspace.save(room.who, replace(named, name=""))
    dialog = _new(room, page)
    write(dialog.form.email.line, "a@firma.example")
    hint = dialog.form.fields["department_id"]._hint
    assert "from “General”. How your organisation is called can be said under Workspace." in hint.text()
    room.desk.workspace.save(room.who, replace(named, name="Firma"))
    write(dialog.form.email.line, "b@firma.example")
    assert hint.text().endswith("Customers see mail from “Firma”.")


def test_what_follows_the_address_stops_where_somebody_typed(room: Room, page: AccountsPage) -> None:
    dialog = _new(room, page)
    fetch, send = dialog.form.servers[FETCH], dialog.form.servers[SEND]
    QTest.keyClicks(dialog.form.email.line, "a@firma.example")
    assert fetch.host.value() == "imap.firma.example"
    assert "guessed" in dialog.form.email._hint.text()
    write(fetch.host.line, "post.firma.example")
    write(dialog.form.email.line, "b@outlook.com")
    assert fetch.host.value() == "post.firma.example"
    assert send.host.value() == "smtp-mail.outlook.com"
    assert (send.security.value(), send.port.value()) == (Security.STARTTLS, 587)
    assert fetch.user.value() == "b@outlook.com"


def test_the_port_follows_the_encryption_unless_it_is_an_unusual_one(room: Room, page: AccountsPage) -> None:
    fetch = _new(room, page).form.servers[FETCH]
    fetch.security.setFocus()
    press(fetch.security, Key.Key_Down)
    assert (fetch.security.value(), fetch.port.value()) == (Security.STARTTLS, 143)
    fetch.port.setValue(1143)
    press(fetch.security, Key.Key_Up)
    assert (fetch.security.value(), fetch.port.value()) == (Security.TLS, 1143)


def test_a_provider_of_tokens_asks_for_a_command(room: Room, page: AccountsPage, world: FakeWorld) -> None:
    dialog = _new(room, page)
    fetch = dialog.form.servers[FETCH]
    QTest.keyClicks(dialog.form.email.line, "help@outlook.com")
    assert fetch.sign_in.value() is SignIn.TOKEN
    assert fetch.secret_field.label() == "Command that prints a token"
    assert "oauth2" in fetch.secret_field._hint.text()
    write(fetch.secret, "print-token me")
    world.password = "token of print-token me"
    click(dialog.panel.button)
    room.wait(lambda: not dialog.panel.run.is_running)
    assert {secret for _, secret in world.asked} == {world.password}


def test_a_kept_password_is_never_shown_and_changed_only_by_typing(
    room: Room, page: AccountsPage, world: FakeWorld
) -> None:
    account_id = _add(room, email="post@desk.example")
    dialog = _opened(room, page, account_id)
    secret = dialog.form.servers[FETCH].secret
    room.wait(lambda: "Kept" in secret.placeholderText())
    assert secret.text() == ""
    write(dialog.form.name.line, "Renamed")
    assert dialog.changes() == ["name"]
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    assert list(world.secrets.kept.values()) == [PASSWORD]
    dialog = _opened(room, page, account_id)
    write(dialog.form.servers[FETCH].secret, "newer")
    assert dialog.changes() == ["password"]
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    assert list(world.secrets.kept.values()) == ["newer"]


def test_a_password_that_is_typed_before_the_keyring_has_answered_stays(
    room: Room, page: AccountsPage, world: FakeWorld
) -> None:
    dialog = _opened(room, page, _add(room))
    room.wait(lambda: not room.session._unanswered)
    line = dialog.form.servers[FETCH].secret
    write(line, "newer")
    dialog._on_kept({FETCH: True, SEND: False})
    assert line.text() == "newer"
    assert dialog.reload(), "what somebody else saved is shown instead"
    assert line.text() == ""
    room.wait(lambda: not room.session._unanswered)


def test_a_test_tells_what_both_servers_hold_and_offers_the_folders(
    room: Room, page: AccountsPage, world: FakeWorld
) -> None:
    dialog = _opened(room, page, _add(room))
    room.wait(dialog.form.servers[FETCH].has_secret)
    assert dialog.form.folders.folder.count() == 0
    click(dialog.panel.button)
    room.wait(lambda: not dialog.panel.run.is_running)
    fetched, sent = (dialog.panel.answers[job].words.text() for job in Job)
    assert fetched.startswith(f"Signed in. INBOX holds {QLocale().toString(1204)} mail")
    assert fetched.endswith("The server tells of new mail at once.")
    assert sent.startswith("Signed in.")
    box = dialog.form.folders.folder
    assert [box.itemText(n) for n in range(box.count())] == list(world.folders)
    assert box.currentText() == "INBOX"
    assert dialog.changes() == [], "a test changes nothing"
    dialog.form.folders.junk.setCurrentText("Junk")
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    assert _stored(room, "post@desk.example").junk == "Junk"


def test_what_is_wrong_stands_at_its_field_until_it_is_mended(room: Room, page: AccountsPage) -> None:
    dialog = _new(room, page)
    fetch = dialog.form.servers[FETCH]
    QTest.keyClicks(dialog.form.email.line, "a@firma.example")
    click(dialog.panel.button)
    assert fetch.secret_field.error(), "there is nothing to sign in with"
    write(fetch.secret, "wrong")
    assert not fetch.secret_field.error()
    click(dialog.panel.button)
    room.wait(lambda: not dialog.panel.run.is_running)
    said = "imap.firma.example does not let a@firma.example in."
    assert fetch.secret_field.error() == said
    assert dialog.panel.answers[FETCH].words.text() == said
    write(fetch.secret, PASSWORD)
    click(dialog.panel.button)
    room.wait(lambda: not dialog.panel.run.is_running)
    assert not fetch.secret_field.error()


def test_a_sentence_under_a_field_beside_another_has_its_room(room: Room, page: AccountsPage) -> None:
    dialog = _new(room, page)
    dialog.resize(960, 680)
    fetch = dialog.form.servers[FETCH]
    for count in range(4, 20):  # also of a length that fits into one line only where the fields are not held back
        fetch.security_field.set_error("sentence " * count)
        QTest.qWait(20)
        words = fetch.security_field._error._label
        assert words.height() >= words.heightForWidth(words.width()), count
        assert fetch.security.height() >= fetch.security.sizeHint().height(), "it is not squeezed"


def test_a_server_that_cannot_be_reached_is_told_at_its_name(room: Room, page: AccountsPage, world: FakeWorld) -> None:
    dialog = _opened(room, page, _add(room))
    room.wait(dialog.form.servers[FETCH].has_secret)
    world.trouble = MailFailed("Nobody answers.")
    click(dialog.panel.button)
    room.wait(lambda: not dialog.panel.run.is_running)
    assert [dialog.form.servers[job].host.error() for job in Job] == ["Nobody answers.", "Nobody answers."]


def test_a_test_that_takes_long_holds_nobody_up_and_can_be_cancelled(
    room: Room, page: AccountsPage, world: FakeWorld
) -> None:
    other = _add(room, email="other@desk.example", name="Other")
    dialog = _opened(room, page, _add(room))
    room.wait(dialog.form.servers[FETCH].has_secret)
    world.answer.clear()
    click(dialog.panel.button)
    room.wait(lambda: len(world.asked) == 2)
    assert dialog.panel.bar.isVisible()
    page.toggle(other)
    room.wait(lambda: not _stored(room, "other@desk.example").active)
    click(dialog.panel.button)
    assert not dialog.panel.bar.isVisible()
    assert dialog.panel.answers[FETCH].words.text() == "Cancelled."
    world.answer.set()
    room.wait(lambda: not room.session._unanswered)
    assert dialog.panel.answers[FETCH].words.text() == "Cancelled.", "nothing is told of what was cancelled"


def test_without_a_keyring_the_file_is_chosen_and_it_is_said_why(
    room: Room, page: AccountsPage, world: FakeWorld
) -> None:
    world.secrets.keyring = False
    dialog = _new(room, page)
    keeping = dialog.form.keeping
    assert keeping.value() is Keeping.FILE
    assert "no keyring" in keeping._hint.text()
    assert "choose" not in keeping._hint.text(), "the file is chosen already"
    assert dialog.changes() == []
    QTest.keyClicks(dialog.form.email.line, "a@firma.example")
    assert "DESKAPP_SECRET_A_FIRMA_EXAMPLE" in keeping._hint.text()
    keeping.box.setFocus()
    press(keeping.box, Key.Key_Down)
    assert keeping.value() is Keeping.ENVIRONMENT
    assert not dialog.form.servers[FETCH].secret.isEnabled()
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    assert world.secrets.kept == {}


def test_sending_has_a_name_and_a_password_of_its_own_when_it_is_told_so(
    room: Room, page: AccountsPage, world: FakeWorld
) -> None:
    account_id = _add(room)
    dialog = _opened(room, page, account_id)
    send = dialog.form.servers[SEND]
    assert not send.user.isVisible()
    dialog.form.area.ensureWidgetVisible(send.same)
    click(send.same)
    assert send.user.isVisible()
    write(send.user.line, "sender")
    write(send.secret, "for sending")
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    found = _stored(room, "post@desk.example")
    assert found.outgoing.user == "sender"
    assert sorted(world.secrets.kept.values()) == ["for sending", PASSWORD]
    dialog = _opened(room, page, account_id)
    dialog.form.area.ensureWidgetVisible(dialog.form.servers[SEND].same)
    click(dialog.form.servers[SEND].same)
    write(dialog.form.servers[FETCH].secret, PASSWORD)
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    assert list(world.secrets.kept.values()) == [PASSWORD], "the password of sending is not used any longer"


@pytest.mark.parametrize("job", Job)
def test_another_server_asks_for_the_password_at_once_and_nothing_that_was_typed_is_lost(
    room: Room, page: AccountsPage, world: FakeWorld, job: Job
) -> None:
    dialog = _opened(room, page, _add(room))
    fetch, changed = dialog.form.servers[FETCH], dialog.form.servers[job]
    room.wait(fetch.has_secret)
    stored = changed.host.value()
    write(changed.host.line, "evil.example")
    assert "type it anew" in fetch.secret_field._hint.text()
    assert fetch.secret.placeholderText() == ""
    click(dialog.panel.button)
    assert "enter the password" in fetch.secret_field.error()
    assert world.asked == []
    click(dialog.footer.save_button)
    room.wait(lambda: "please type the password anew" in fetch.secret_field.error())
    assert changed.host.value() == "evil.example"
    write(changed.host.line, stored)
    assert "type it anew" not in fetch.secret_field._hint.text(), "what stands there again is trusted again"
    assert "Kept" in fetch.secret.placeholderText()
    write(changed.host.line, "new.example")
    write(fetch.secret, PASSWORD)
    click(dialog.panel.button)
    room.wait(lambda: not dialog.panel.run.is_running)
    assert {said for _, said in world.asked} == {PASSWORD}
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    assert "new.example" in {server.host for server in _servers(_stored(room, "post@desk.example"))}


def _servers(stored: Account) -> tuple[Server, Server]:
    return stored.incoming, stored.outgoing


def test_a_refusal_of_the_desk_stands_at_its_field(room: Room, page: AccountsPage) -> None:
    _add(room, email="post@desk.example")
    dialog = _new(room, page)
    QTest.keyClicks(dialog.form.email.line, "other@desk.example")
    write(dialog.form.name.line, "POST")
    click(dialog.footer.save_button)
    room.wait(dialog.form.name.error)
    assert dialog.form.name.line.hasFocus()
    write(dialog.form.name.line, "Second")
    dialog.form.folders.after.choose(After.MOVE)
    click(dialog.footer.save_button)
    room.wait(dialog.form.folders.fields["move_to"].error)


def test_whoever_was_slower_sees_the_newer_state(room: Room, page: AccountsPage) -> None:
    account_id = _add(room)
    dialog = _opened(room, page, account_id)
    room.desk.accounts.save(room.who, replace(_stored(room, "post@desk.example"), name="Theirs"))
    write(dialog.form.name.line, "Mine")
    click(dialog.footer.save_button)
    room.wait(dialog.banner.isVisible)
    dialog.banner.clicked.emit()
    assert dialog.form.name.value() == "Theirs"


def _tell_health(room: Room, account_id: int, missed: int = 0, problem: MailFailed | None = None) -> None:
    def fill(store: Store) -> None:
        with store.write() as unit:
            health.well(account_id, FETCH, unit.now - timedelta(hours=1))
            if problem is not None:
                health.failed(account_id, FETCH, unit.now, problem, halted=problem.lasting)
            for uid in range(missed):
                cursors.miss(account_id, "INBOX", 1, uid, unit.now, MailFailed("No."))

    room.desk.fill(fill)


def test_the_list_says_in_words_how_each_account_is(room: Room, page: AccountsPage) -> None:
    ids = [_add(room, name=name, email=f"{name}@desk.example") for name in "abcdef"]
    _tell_health(room, ids[0])
    _tell_health(room, ids[1], missed=2)
    _tell_health(room, ids[2], problem=MailFailed("{host} is silent.", host="imap.desk.example"))
    _tell_health(room, ids[3], problem=MailFailed("Not let in.", lasting=True))
    room.desk.accounts.set_active(room.who, ids[4], False)
    page.reload()
    rows = [page.model.row(place) for place in range(6)]
    assert [row.mark for row in rows] == ["ok", "warn", "danger", "danger", "muted", "muted"]
    assert len({row.sign for row in rows}) == 5, "no state is told by colour alone"
    said = [row.detail for row in rows]
    assert said[0].startswith("Works, last at ")
    assert said[1].startswith("The server does not give 2 mail")
    assert said[2].startswith("Fetching fails since ")
    assert said[2].endswith("imap.desk.example is silent.")
    assert said[3].startswith("Fetching stopped at ")
    assert said[4:] == ["Switched off", "Not tried yet"]


def test_a_switch_lets_an_account_rest_and_one_question_removes_it(
    room: Room, page: AccountsPage, world: FakeWorld
) -> None:
    account_id = _add(room)
    room.wait(lambda: page.model.place_of(account_id) >= 0)
    choose(page, account_id)
    press(page.view, Key.Key_Space)
    room.wait(lambda: not _stored(room, "post@desk.example").active)
    press(page.view, Key.Key_Delete)
    question = room.question()
    assert question.cancel_button.isDefault()
    click(question.ok_button)
    room.wait(lambda: cells(page) == [])
    assert room.desk.accounts.listing(room.who) == []
    assert world.secrets.kept == {}
