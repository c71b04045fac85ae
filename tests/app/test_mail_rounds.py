"""The console's threads that fetch: a real server, new mail within a moment, other settings noticed, a prompt end."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue

import pytest

from deskapp.app.composition import open_desk
from deskapp.app.mail_rounds import MailRounds
from deskapp.channels.secrets.places import servers_variable, variable
from deskapp.domain.changes import Changes
from deskapp.domain.mailbox.account import Account, Job, Keeping
from deskapp.domain.mailbox.binding import place
from deskapp.domain.mailbox.servers import Security, Server
from deskapp.services.desk import Desk
from tests.kit import mail
from tests.servers.box import Box

pytestmark = pytest.mark.usefixtures("trusted")


class Desktop:
    """A desk over which the threads run, as `Background` lets them."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.desk: Desk = open_desk(folder / "desk.db")
        self.desk.workspace.set_up("Eva Malá", email="eva@desk.example")
        self.eva = self.desk.people.viewer(self.desk.workspace.owner())
        self.heard: Queue[Changes] = Queue()
        self.rounds = MailRounds(self.desk, self.heard.put)
        self._patch = monkeypatch

    def account(self, email: str, server: Server, secret: str) -> Account:
        """Set an account up, with its secret in the environment."""
        account = Account(
            name=email, email=email, department_id=1, incoming=server, keeping=Keeping.ENVIRONMENT, old_mail=True
        )
        self._patch.setenv(variable(account, Job.FETCH), secret)
        self._patch.setenv(servers_variable(account), place(server))
        made = self.desk.accounts.save(self.eva, account).value
        return self.desk.accounts.read(self.eva, made)

    def until(self, what: Callable[[], bool]) -> None:
        """Wait for something, as the pulse would look again."""
        end = time.monotonic() + 60
        while not what():
            assert time.monotonic() < end
            self.rounds.check()
            time.sleep(0.02)

    def tickets(self) -> int:
        """How many there are."""
        return len(self.desk.lists.rows(self.eva, range(1, 50)))


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    made = Desktop(tmp_path, monkeypatch)
    yield made
    made.rounds.close()
    made.desk.disconnect()


def _threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("mail account")]


def test_mail_comes_in_by_itself_until_the_end(desktop: Desktop, box: Box) -> None:
    box.deliver(mail(message_id="<1@a>"))
    account = desktop.account(box.name, box.server(), box.password)
    desktop.until(lambda: desktop.tickets() == 1)
    assert any(changes.lists or changes.tickets for changes in iter(desktop.heard.get_nowait, Changes(settings=True)))
    box.deliver(mail(message_id="<2@a>"))
    desktop.until(lambda: desktop.tickets() == 2)
    desktop.desk.accounts.set_active(desktop.eva, account.id or 0, False)
    desktop.until(lambda: not _threads())
    desktop.desk.accounts.set_active(desktop.eva, account.id or 0, True)
    box.deliver(mail(message_id="<3@a>"))
    desktop.until(lambda: desktop.tickets() == 3)
    desktop.rounds.close()
    assert not _threads()
    assert all("\\Seen" not in lying.flags for lying in box.lying())


def test_a_mended_password_is_tried_at_once(desktop: Desktop, box: Box) -> None:
    box.deliver(mail())
    account = desktop.account(box.name, replace(box.server(), user="nobody"), box.password)

    def halted() -> bool:
        return desktop.desk.accounts.listing(desktop.eva)[0].fetching.halted

    desktop.until(halted)
    desktop.desk.accounts.save(desktop.eva, replace(account, incoming=box.server()))
    desktop.until(lambda: desktop.tickets() == 1)
    assert not halted()


def test_a_server_that_says_nothing_does_not_keep_the_console_open(desktop: Desktop) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        desktop.account("a@desk.example", Server("127.0.0.1", port, Security.NONE, "a"), "secret")
        desktop.until(lambda: bool(_threads()))
        connection, _ = silent.accept()
        desktop.rounds.close()
        assert _threads(), "it is left alone"
        connection.close()
    for thread in _threads():
        thread.join(60)
