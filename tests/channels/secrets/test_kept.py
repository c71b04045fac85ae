"""Secrets lie where the account says, are found where they lie, and stay there."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from deskapp.channels.secrets.kept import KeptSecrets
from deskapp.channels.secrets.places import variable
from deskapp.channels.secrets.token_command import token
from deskapp.domain.mailbox.account import Account, Job, Keeping
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.folder import Secrets
from deskapp.domain.mailbox.servers import Server, SignIn

INCOMING, OUTGOING = Server("imap.example.com", 993), Server("smtp.example.com", 465)
ACCOUNT = Account(
    name="Support",
    email="support@example.com",
    key="k1",
    keeping=Keeping.FILE,
    incoming=INCOMING,
    outgoing=OUTGOING,
)
NAME, SERVERS = "DESKAPP_SECRET_SUPPORT_EXAMPLE_COM", "DESKAPP_SERVERS_SUPPORT_EXAMPLE_COM"


class NoKeyring:
    """A keyring that cannot be used."""

    def there(self) -> bool:
        return False

    def get(self, account: Account, job: Job) -> str:
        raise MailFailed("There is none.")

    def put(self, account: Account, job: Job, secret: str) -> None:
        raise MailFailed("There is none.")


def broken_keyring() -> NoKeyring:
    raise RuntimeError("no such library")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "secrets.json"


@pytest.fixture
def environment() -> dict[str, str]:
    return {}


@pytest.fixture
def secrets(file: Path, environment: dict[str, str]) -> Secrets:
    return KeptSecrets(environment, lambda: file, NoKeyring, token)


def test_a_secret_is_kept_for_its_job_and_let_go(secrets: Secrets, file: Path) -> None:
    other = replace(ACCOUNT, key="k2")
    secrets.keep(ACCOUNT, Job.FETCH, "žluťoučký ☃")
    secrets.keep(ACCOUNT, Job.SEND, "other")
    secrets.keep(other, Job.FETCH, "third")
    assert [secrets.read(ACCOUNT, job) for job in (Job.FETCH, Job.SEND)] == ["žluťoučký ☃", "other"]
    secrets.forget(ACCOUNT, Job.SEND)
    assert secrets.read(ACCOUNT, Job.SEND) == "žluťoučký ☃", "sending falls back to the secret of fetching"
    secrets.forget(ACCOUNT)
    with pytest.raises(MailFailed):
        secrets.read(ACCOUNT, Job.FETCH)
    assert secrets.read(other, Job.FETCH) == "third"
    assert json.loads(file.read_text("utf-8")) == {"k2": {"fetch": "third"}}


def test_the_file_is_for_ones_own_eyes_and_whole(secrets: Secrets, file: Path) -> None:
    secrets.keep(ACCOUNT, Job.FETCH, "secret")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [each.name for each in file.parent.iterdir()] == [file.name]


@pytest.mark.skipif(os.name != "posix", reason="modes of files are those of POSIX")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o601])
def test_a_file_that_others_can_open_is_not_used(secrets: Secrets, file: Path, mode: int) -> None:
    secrets.keep(ACCOUNT, Job.FETCH, "secret")
    file.chmod(mode)
    for act in (lambda: secrets.read(ACCOUNT, Job.FETCH), lambda: secrets.keep(ACCOUNT, Job.FETCH, "new")):
        with pytest.raises(MailFailed, match="open to others, so it is not used") as caught:
            act()
        assert caught.value.lasting
    assert "new" not in file.read_text("utf-8")


@pytest.mark.parametrize("content", ["", "[]", '{"k1": 1}', "{" * 100_000, "\udcff"])
def test_a_file_that_is_no_more_what_it_was_is_told_and_left_as_it_is(
    secrets: Secrets, file: Path, content: str
) -> None:
    file.parent.mkdir()
    file.write_text(content, "utf-8", "surrogateescape")
    file.chmod(0o600)
    for act in (lambda: secrets.read(ACCOUNT, Job.FETCH), lambda: secrets.keep(ACCOUNT, Job.FETCH, "new")):
        with pytest.raises(MailFailed, match="cannot be read: it is not what the program wrote"):
            act()
    secrets.forget(ACCOUNT)
    assert file.read_text("utf-8", "surrogateescape") == content


def test_a_file_that_cannot_be_written_is_told(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("")
    secrets = KeptSecrets(environment, lambda: tmp_path / "in the way" / "secrets.json", NoKeyring, token)
    with pytest.raises(MailFailed):
        secrets.keep(ACCOUNT, Job.FETCH, "secret")


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("support@example.com", NAME),
        ("Help-Desk+cz@Příklad.cz", "DESKAPP_SECRET_HELP_DESK_CZ_PRIKLAD_CZ"),
        ("_x_@a.b", "DESKAPP_SECRET_X_A_B"),
    ],
)
def test_a_variable_is_named_after_the_address(email: str, name: str) -> None:
    account = replace(ACCOUNT, email=email)
    assert (variable(account, Job.FETCH), variable(account, Job.SEND)) == (name, f"{name}_SEND")


@pytest.mark.parametrize("keeping", Keeping)
def test_the_environment_goes_first(secrets: Secrets, environment: dict[str, str], keeping: Keeping) -> None:
    account = replace(ACCOUNT, keeping=keeping)
    secrets.keep(ACCOUNT, Job.FETCH, "of the file")
    environment[NAME], environment[SERVERS] = "for both", "imap.example.com, smtp.example.com"
    assert [secrets.read(account, job) for job in (Job.FETCH, Job.SEND)] == ["for both", "for both"]
    environment[f"{NAME}_SEND"] = "to send"
    assert [secrets.read(account, job) for job in (Job.FETCH, Job.SEND)] == ["for both", "to send"]


@pytest.mark.parametrize(
    ("named", "host", "heard"),
    [
        ("", "imap.example.com", False),
        ("imap.example.com", "imap.example.com", True),
        ("IMAP.example.com smtp.example.com", "smtp.Example.com", True),
        ("imap.example.com", "evil.example", False),
        ("imap.example.com", "imap.example.com.evil.example", False),
        ("localhost", "localhost", False),
        ("localhost:993", "localhost", True),
        ("localhost:143", "localhost", False),
    ],
)
@pytest.mark.parametrize("job", Job)
def test_a_secret_of_the_environment_is_said_to_the_servers_only_that_it_names(
    secrets: Secrets, environment: dict[str, str], named: str, host: str, heard: bool, job: Job
) -> None:
    environment.update({NAME: "secret", SERVERS: named})
    side = {"incoming" if job is Job.FETCH else "outgoing": Server(host, 993)}
    account = replace(ACCOUNT, **side)
    if heard:
        assert secrets.sign_in(account, job) == "secret"
        return
    with pytest.raises(MailFailed, match=f"is not named in {SERVERS}: put {host}"):
        secrets.sign_in(account, job)
    secrets.keep(account, job, "of the file")
    assert secrets.sign_in(account, job) == "of the file", "what is kept for it goes on"


def test_what_is_kept_for_a_job_is_neither_that_of_the_other_nor_of_the_environment(
    secrets: Secrets, environment: dict[str, str]
) -> None:
    environment.update({NAME: "secret", SERVERS: "imap.example.com smtp.example.com"})
    secrets.keep(ACCOUNT, Job.FETCH, "kept")
    assert [secrets.own(ACCOUNT, job) for job in (Job.FETCH, Job.SEND)] == ["kept", ""]
    assert secrets.own(replace(ACCOUNT, keeping=Keeping.ENVIRONMENT), Job.FETCH) == ""


def test_the_environment_is_set_elsewhere(secrets: Secrets) -> None:
    with pytest.raises(MailFailed, match=f"put it into {NAME}_SEND"):
        secrets.keep(replace(ACCOUNT, keeping=Keeping.ENVIRONMENT), Job.SEND, "secret")


MISSING = {
    Keeping.FILE: "There is no password for support@example.com in the file of passwords; set it in Settings → Mail"
    f" accounts, or put it into {NAME}.",
    Keeping.ENVIRONMENT: "There is no password for support@example.com in the environment; put it into"
    f" {NAME} where the program starts.",
    Keeping.KEYRING: "There is none.",
}


@pytest.mark.parametrize("keeping", Keeping)
def test_a_secret_that_is_missing_says_what_to_do(secrets: Secrets, keeping: Keeping) -> None:
    with pytest.raises(MailFailed) as caught:
        secrets.read(replace(ACCOUNT, keeping=keeping), Job.FETCH)
    assert str(caught.value) == MISSING[keeping]


def test_a_keyring_that_breaks_is_no_keyring(file: Path) -> None:
    secrets = KeptSecrets({}, lambda: file, broken_keyring, token)
    assert not secrets.has_keyring()
    secrets.keep(ACCOUNT, Job.FETCH, "secret")
    secrets.forget(ACCOUNT)


def with_ways(incoming: SignIn, outgoing: SignIn) -> Account:
    return replace(ACCOUNT, incoming=Server(sign_in=incoming), outgoing=Server(sign_in=outgoing))


def test_nobody_signs_in_without_a_secret(secrets: Secrets) -> None:
    assert secrets.sign_in(with_ways(SignIn.NOBODY, SignIn.NOBODY), Job.SEND) == ""


def test_a_password_is_said_as_it_is_and_a_command_is_run(secrets: Secrets) -> None:
    account = with_ways(SignIn.PASSWORD, SignIn.TOKEN)
    secrets.keep(account, Job.FETCH, "echo no command")
    secrets.keep(account, Job.SEND, "echo token of today")
    assert secrets.sign_in(account, Job.FETCH) == "echo no command"
    assert secrets.sign_in(account, Job.SEND) == "token of today"


@pytest.mark.parametrize("way", [(SignIn.PASSWORD, SignIn.TOKEN), (SignIn.TOKEN, SignIn.PASSWORD)])
def test_a_password_is_never_run_and_a_command_never_said(secrets: Secrets, way: tuple[SignIn, SignIn]) -> None:
    account = with_ways(*way)
    secrets.keep(account, Job.FETCH, "echo it")
    with pytest.raises(MailFailed, match=r"^There is no (password|command that prints a token) for support@"):
        secrets.sign_in(account, Job.SEND)
