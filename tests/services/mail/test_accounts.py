"""Mail accounts as they are set up: who may, what is taken, and what becomes of passwords."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.mailbox.account import Account, After, Job, Keeping
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security, Server, SignIn
from deskapp.store.mailbox import cursors, health
from deskapp.store.store import Store
from tests.kit import Office
from tests.services.mail.outside import INCOMING, OUTGOING, PASSWORD, FakeWorld, account, give_world


@pytest.fixture
def world(office: Office) -> FakeWorld:
    return give_world(office.desk)


def _save(office: Office, what: Account | None = None, secret: str = PASSWORD) -> int:
    return office.desk.accounts.save(office.eva, what or account(), {Job.FETCH: secret}).value


def _read(office: Office, account_id: int) -> Account:
    return office.desk.accounts.read(office.eva, account_id)


def test_an_account_is_kept_as_it_was_typed(office: Office, world: FakeWorld) -> None:
    typed = account(
        name=" Post ",
        email="Post@Desk.example",
        department_id=office.technical,
        folder="inbox",
        junk="Spam",
        after=After.MOVE,
        move_to="Done",
        trust_spam=False,
        old_mail=True,
        keeping=Keeping.FILE,
    )
    found = _read(office, _save(office, typed))
    assert found.key
    assert found == replace(
        typed,
        id=found.id,
        name="Post",
        email="post@desk.example",
        folder="INBOX",
        key=found.key,
        begin_at=office.clock.now(),
    )
    line = office.desk.accounts.listing(office.eva)[0]
    assert (line.account, line.department, line.missed) == (found, "Technical", 0)


def test_two_accounts_never_share_the_key_of_their_secrets(office: Office, world: FakeWorld) -> None:
    one, two = _save(office), _save(office, account(email="b@desk.example", name="B"), "other")
    assert _read(office, one).key != _read(office, two).key
    assert sorted(world.secrets.kept.values()) == [PASSWORD, "other"]


@pytest.mark.parametrize("name", ["tom", "rita", "otto"])
def test_only_who_looks_after_the_workspace_comes_near(office: Office, world: FakeWorld, name: str) -> None:
    account_id, accounts, who = _save(office), office.desk.accounts, getattr(office, name)
    asked = len(world.asked)
    for act in (
        lambda: accounts.listing(who),
        lambda: accounts.read(who, account_id),
        lambda: accounts.save(who, account(name="X"), {Job.FETCH: "x"}),
        lambda: accounts.set_active(who, account_id, False),
        lambda: accounts.remove(who, account_id),
        lambda: accounts.has_secret(who, account_id, Job.FETCH),
        lambda: accounts.has_keyring(who),
        lambda: accounts.try_out(who, account(), Job.FETCH, PASSWORD),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert list(world.secrets.kept.values()) == [PASSWORD]
    assert len(world.asked) == asked
    assert _read(office, account_id).active


_WRONG: dict[str, tuple[dict[str, object], str]] = {
    "no address": ({"email": "post"}, "email"),
    "no server at all": ({"incoming": Server(), "outgoing": Server()}, "incoming.host"),
    "a host that is none": ({"incoming": replace(INCOMING, host="imap desk")}, "incoming.host"),
    "an address for a host": ({"outgoing": replace(OUTGOING, host="https://smtp.desk.example")}, "outgoing.host"),
    "no port": ({"incoming": replace(INCOMING, port=0)}, "incoming.port"),
    "too high a port": ({"outgoing": replace(OUTGOING, port=70_000)}, "outgoing.port"),
    "plain across the net": ({"incoming": replace(INCOMING, security=Security.NONE)}, "incoming.security"),
    "plain sending": ({"outgoing": replace(OUTGOING, security=Security.NONE)}, "outgoing.security"),
    "nobody signs in": ({"incoming": replace(INCOMING, user="")}, "incoming.user"),
    "a name of two lines": ({"outgoing": replace(OUTGOING, user="a\nb")}, "outgoing.user"),
    "a mailbox for all": ({"incoming": replace(INCOMING, sign_in=SignIn.NOBODY)}, "incoming.sign_in"),
    "a folder of two lines": ({"folder": "IN\nBOX"}, "folder"),
    "junk is what is fetched": ({"junk": "INBOX"}, "junk"),
    "moved nowhere": ({"after": After.MOVE}, "move_to"),
    "moved in a circle": ({"after": After.MOVE, "move_to": "inbox"}, "move_to"),
    "no department": ({"department_id": 999}, "department_id"),
    "another department's address": ({"email": "tech@desk.example"}, "email"),
    "a name too long": ({"name": "x" * 200}, "name"),
}


@pytest.mark.parametrize("case", _WRONG)
def test_what_cannot_work_is_told_at_its_field_and_nothing_is_kept(office: Office, world: FakeWorld, case: str) -> None:
    fields, field = _WRONG[case]
    with pytest.raises(Invalid) as refusal:
        _save(office, account(**fields))
    assert refusal.value.field == field
    assert office.desk.accounts.listing(office.eva) == []
    assert world.secrets.kept == {}


@pytest.mark.parametrize(
    ("field", "fields"),
    [("name", {"name": "POST", "email": "other@desk.example"}), ("email", {"name": "B", "email": "POST@desk.example"})],
)
def test_a_name_and_an_address_stand_once(
    office: Office, world: FakeWorld, field: str, fields: dict[str, object]
) -> None:
    _save(office)
    with pytest.raises(Invalid) as refusal:
        _save(office, account(**fields), "other")
    assert refusal.value.field == field
    assert list(world.secrets.kept.values()) == [PASSWORD]


def test_an_account_may_only_send_or_only_receive(office: Office, world: FakeWorld) -> None:
    sends = _save(office, account(incoming=Server(), junk="INBOX"))
    receives = _save(office, account(name="B", email="b@desk.example", outgoing=Server(port=9)))
    assert _read(office, sends).incoming == Server()
    assert _read(office, receives).outgoing == Server()


def test_whoever_saves_an_older_state_is_told_and_no_password_changes(office: Office, world: FakeWorld) -> None:
    before = _read(office, _save(office))
    office.desk.accounts.save(office.eva, replace(before, name="Newer"))
    with pytest.raises(Conflict):
        office.desk.accounts.save(office.eva, replace(before, name="Older"), {Job.FETCH: "changed"})
    assert _read(office, before.id or 0).name == "Newer"
    assert list(world.secrets.kept.values()) == [PASSWORD]


@pytest.mark.parametrize("place", [Keeping.FILE, Keeping.ENVIRONMENT])
def test_secrets_move_along_and_are_left_nowhere(office: Office, world: FakeWorld, place: Keeping) -> None:
    account_id = _save(office)
    office.desk.accounts.save(office.eva, _read(office, account_id), {Job.SEND: "for sending"})
    office.desk.accounts.save(office.eva, replace(_read(office, account_id), keeping=place))
    key = _read(office, account_id).key
    moved = {(place, key, Job.FETCH): PASSWORD, (place, key, Job.SEND): "for sending"}
    assert world.secrets.kept == (moved if place is Keeping.FILE else {})


def test_a_secret_that_cannot_be_kept_is_told_and_the_account_stays_as_it_was(office: Office, world: FakeWorld) -> None:
    account_id = _save(office, account(keeping=Keeping.FILE))
    world.secrets.keyring = False
    with pytest.raises(MailFailed):
        office.desk.accounts.save(office.eva, replace(_read(office, account_id), keeping=Keeping.KEYRING))
    found = _read(office, account_id)
    assert found.keeping is Keeping.FILE
    assert world.secrets.kept == {(Keeping.FILE, found.key, Job.FETCH): PASSWORD}


def _as_if_read(office: Office, account_id: int) -> None:
    def fill(store: Store) -> None:
        with store.write() as unit:
            cursors.advance(account_id, "INBOX", 7, 100)
            health.failed(account_id, Job.FETCH, unit.now, MailFailed("No."), halted=True)

    office.desk.fill(fill)


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({"name": "Other", "after": After.MARK}, (7, 100)),
        ({"incoming": replace(INCOMING, port=143, security=Security.STARTTLS)}, (7, 100)),
        ({"incoming": replace(INCOMING, host="IMAP.desk.example")}, (7, 100)),
        ({"incoming": replace(INCOMING, host="localhost", port=1144)}, None),
        ({"incoming": replace(INCOMING, user="else@desk.example")}, None),
        ({"incoming": replace(INCOMING, host="imap.other.example")}, None),
    ],
)
def test_how_far_a_mailbox_was_read_is_forgotten_with_the_mailbox_only(
    office: Office, world: FakeWorld, change: dict[str, object], kept: tuple[int, int] | None
) -> None:
    account_id = _save(office)
    _as_if_read(office, account_id)
    typed = dict.fromkeys(Job, PASSWORD)
    office.desk.accounts.save(office.eva, replace(_read(office, account_id), **change), typed)  # type: ignore[arg-type]
    assert cursors.read(account_id, "INBOX") == kept
    assert office.desk.accounts.listing(office.eva)[0].fetching.failing_since is None, "what was mended is tried anew"


def test_an_account_rests_and_is_used_again(office: Office, world: FakeWorld) -> None:
    account_id = _save(office)
    _as_if_read(office, account_id)
    assert office.desk.accounts.set_active(office.eva, account_id, False).changes.settings
    assert not _read(office, account_id).active
    office.desk.accounts.set_active(office.eva, account_id, True)
    assert _read(office, account_id).active
    assert cursors.read(account_id, "INBOX") == (7, 100)


def test_a_removed_account_leaves_neither_a_name_nor_a_password(office: Office, world: FakeWorld) -> None:
    account_id = _save(office)
    office.desk.accounts.remove(office.eva, account_id)
    assert office.desk.accounts.listing(office.eva) == []
    assert world.secrets.kept == {}
    with pytest.raises(NotFound):
        _read(office, account_id)
    with pytest.raises(NotFound):
        office.desk.accounts.remove(office.eva, account_id)
    assert _save(office) != account_id, "name and address are free again"


def test_a_test_signs_in_and_looks_and_changes_nothing(office: Office, world: FakeWorld) -> None:
    accounts = office.desk.accounts
    found = accounts.try_out(office.eva, account(), Job.FETCH, PASSWORD)
    assert (found.folders, found.messages, found.can_idle) == (world.folders, 1204, True)
    accounts.try_out(office.eva, account(), Job.SEND, PASSWORD)
    assert [host for host, _ in world.asked] == ["imap.desk.example", "smtp.desk.example"]
    assert world.closed == 1
    assert accounts.listing(office.eva) == []
    assert world.secrets.kept == {}


def test_a_test_says_what_the_server_said_and_leaves_no_connection_open(office: Office, world: FakeWorld) -> None:
    accounts = office.desk.accounts
    with pytest.raises(MailFailed) as refusal:
        accounts.try_out(office.eva, account(), Job.FETCH, "wrong")
    assert refusal.value.field == "secret"
    with pytest.raises(MailFailed):
        accounts.try_out(office.eva, account(folder="Nowhere"), Job.FETCH, PASSWORD)
    assert world.closed == 1


def test_what_is_wrong_with_one_server_is_no_matter_of_the_other(office: Office, world: FakeWorld) -> None:
    accounts, wrong = office.desk.accounts, Server("no host", 993, user="post@desk.example")
    accounts.try_out(office.eva, account(incoming=wrong), Job.SEND, PASSWORD)
    assert accounts.try_out(office.eva, account(outgoing=wrong), Job.FETCH, PASSWORD).messages
    for change, job, field in (
        ({"incoming": wrong}, Job.FETCH, "incoming.host"),
        ({"outgoing": wrong}, Job.SEND, "outgoing.host"),
    ):
        with pytest.raises(Invalid) as refusal:
            accounts.try_out(office.eva, account(**change), job, PASSWORD)
        assert refusal.value.field == field
    assert [host for host, _ in world.asked] == ["smtp.desk.example", "imap.desk.example"]


def test_a_test_uses_what_was_typed_before_what_is_kept(office: Office, world: FakeWorld) -> None:
    accounts, stored = office.desk.accounts, _read(office, _save(office))
    accounts.try_out(office.eva, stored, Job.SEND)
    with pytest.raises(MailFailed):
        accounts.try_out(office.eva, stored, Job.SEND, "typed")
    world.password = "token of a command"
    token = replace(stored, outgoing=replace(OUTGOING, sign_in=SignIn.TOKEN))
    accounts.try_out(office.eva, token, Job.SEND, "a command")
    assert [said for _, said in world.asked] == [PASSWORD, "typed", "token of a command"]


def test_whether_a_secret_is_there_is_known_without_it(office: Office, world: FakeWorld) -> None:
    account_id = _save(office)
    assert office.desk.accounts.has_secret(office.eva, account_id, Job.FETCH)
    world.secrets.kept.clear()
    assert not office.desk.accounts.has_secret(office.eva, account_id, Job.FETCH)
    assert office.desk.accounts.has_keyring(office.eva)


_EVIL = Server("evil.example", 993, user="post@desk.example")
_ELSEWHERE: dict[str, tuple[dict[str, object], str]] = {
    "another mailbox server": ({"incoming": _EVIL}, "incoming.secret"),
    "another way out": ({"outgoing": replace(_EVIL, port=465)}, "outgoing.secret"),
    "another name": ({"incoming": replace(INCOMING, user="else")}, "incoming.secret"),
    "less protection": ({"outgoing": replace(OUTGOING, security=Security.STARTTLS)}, "outgoing.secret"),
    "this machine": ({"incoming": replace(INCOMING, host="localhost", security=Security.NONE)}, "incoming.secret"),
    "a command": ({"incoming": replace(INCOMING, sign_in=SignIn.TOKEN)}, "incoming.secret"),
    "both": ({"incoming": _EVIL, "outgoing": _EVIL}, "incoming.secret"),
}


@pytest.mark.parametrize("case", _ELSEWHERE)
def test_what_is_kept_is_never_said_to_another_server(office: Office, world: FakeWorld, case: str) -> None:
    change, field = _ELSEWHERE[case]
    job = Job.FETCH if field.startswith("incoming") else Job.SEND
    before = _read(office, _save(office))
    now = replace(before, **change)  # type: ignore[arg-type]
    for act in (
        lambda: office.desk.accounts.save(office.eva, now),
        lambda: office.desk.accounts.save(office.eva, now, {job: ""}),
        lambda: office.desk.accounts.save(office.eva, replace(now, keeping=Keeping.FILE)),
        lambda: office.desk.accounts.try_out(office.eva, now, job),
    ):
        with pytest.raises(Invalid, match=r"please type the (password|command) anew") as refusal:
            act()
        assert refusal.value.field == field
    assert world.asked == []
    assert _read(office, before.id or 0) == before
    office.desk.accounts.save(office.eva, now, {Job.FETCH: "typed"})
    assert PASSWORD not in world.secrets.kept.values()
    assert world.secrets.read(_read(office, before.id or 0), job) == "typed"


@pytest.mark.parametrize(
    "change",
    [
        {"incoming": replace(INCOMING, port=1993), "outgoing": replace(OUTGOING, port=587)},
        {"incoming": replace(INCOMING, host="IMAP.Desk.example")},
        {"name": "Other", "email": "other@desk.example", "folder": "Archive"},
        {"outgoing": Server()},
        {"outgoing": replace(OUTGOING, host="relay.desk.example", sign_in=SignIn.NOBODY)},
    ],
)
def test_what_is_kept_is_used_on_where_it_was_typed_for(
    office: Office, world: FakeWorld, change: dict[str, object]
) -> None:
    before = _read(office, _save(office))
    office.desk.accounts.try_out(office.eva, replace(before, **change), Job.FETCH)  # type: ignore[arg-type]
    office.desk.accounts.save(office.eva, replace(before, **change))  # type: ignore[arg-type]
    assert world.secrets.kept == {(before.keeping, before.key, Job.FETCH): PASSWORD}


def test_a_password_of_sending_that_is_let_go_does_not_open_the_way_to_that_of_fetching(
    office: Office, world: FakeWorld
) -> None:
    account_id = _save(office)
    evil = replace(_read(office, account_id), outgoing=_EVIL)
    office.desk.accounts.save(office.eva, evil, {Job.SEND: "mine"})
    with pytest.raises(Invalid):
        office.desk.accounts.save(office.eva, _read(office, account_id), {Job.SEND: ""})
    assert world.secrets.read(_read(office, account_id), Job.SEND) == "mine"
    assert world.secrets.read(_read(office, account_id), Job.FETCH) == PASSWORD, "what did not change moves along"


def test_a_way_out_that_is_added_is_not_told_the_password_of_the_mailbox(office: Office, world: FakeWorld) -> None:
    account_id = _save(office, account(outgoing=Server()))
    with pytest.raises(Invalid):
        office.desk.accounts.save(office.eva, replace(_read(office, account_id), outgoing=_EVIL))


def test_what_another_machine_keeps_is_not_found_for_another_server(office: Office, world: FakeWorld) -> None:
    account_id = _save(office)
    elsewhere = dict(world.secrets.kept)
    now = replace(_read(office, account_id), incoming=_EVIL)
    office.desk.accounts.save(office.eva, now, {Job.FETCH: "made up", Job.SEND: "made up"})
    world.secrets.kept = elsewhere
    assert not office.desk.accounts.has_secret(office.eva, account_id, Job.FETCH)


def test_an_account_that_was_not_saved_asks_for_no_others_password(office: Office, world: FakeWorld) -> None:
    stored = _read(office, _save(office))
    with pytest.raises(MailFailed):
        office.desk.accounts.try_out(office.eva, replace(stored, id=None, incoming=_EVIL), Job.FETCH)
    assert world.asked == []


def test_whoever_saves_an_older_state_takes_no_password_away(office: Office, world: FakeWorld) -> None:
    before = _read(office, _save(office))
    office.desk.accounts.save(office.eva, replace(before, name="Newer"))
    with pytest.raises(Conflict):
        office.desk.accounts.save(office.eva, replace(before, incoming=_EVIL), dict.fromkeys(Job, "x"))
    assert list(world.secrets.kept.values()) == [PASSWORD]
