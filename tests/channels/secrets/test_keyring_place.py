"""A real keyring: a Secret Service of its own, started for these tests, that knows nothing of the user's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from deskapp.channels.secrets import keyring_place
from deskapp.channels.secrets.keyring_place import KeyringPlace
from deskapp.domain.mailbox.account import Account, Job
from deskapp.domain.mailbox.errors import MailFailed
from tests.architecture.tree import ROOT

ACCOUNT = Account(email="support@example.com", key="k1")
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")

#: What is done with the keyring; every line prints what it found.
WAY = """
from deskapp.channels.secrets.kept import KeptSecrets
from deskapp.channels.secrets.keyring_place import KeyringPlace
from deskapp.domain.mailbox.account import Account, Job
from deskapp.domain.errors import DeskError
secrets = KeptSecrets({}, None, KeyringPlace, None)
account, other = Account(email="support@example.com", key="k1"), Account(email="support@example.com", key="k2")
print(secrets.has_keyring())
secrets.keep(account, Job.FETCH, "žluťoučký ☃")
print(secrets.read(account, Job.FETCH), secrets.read(account, Job.SEND))
secrets.keep(account, Job.SEND, "other")
print(secrets.read(account, Job.FETCH), secrets.read(account, Job.SEND))
for each in (other, account):
    if each is account:
        secrets.keep(account, Job.FETCH, "")
        secrets.keep(account, Job.SEND, "")
        secrets.keep(account, Job.SEND, "")
    try:
        print(secrets.read(each, Job.SEND))
    except DeskError as error:
        print(error)
"""
MISSING = (
    "There is no password for support@example.com in the keyring; set it in Settings → Mail accounts,"
    " or put it into DESKAPP_SECRET_SUPPORT_EXAMPLE_COM_SEND."
)


@pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"without {' and '.join(NEEDED)} there is no keyring")
def test_secrets_are_kept_in_the_keyring_of_the_system(tmp_path: Path) -> None:
    inside = 'printf test | gnome-keyring-daemon --unlock --components=secrets >"$HOME/started" && "$0" -c "$1"'
    places = {name: str(tmp_path) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")}
    tmp_path.chmod(0o700)
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", inside, sys.executable, WAY],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **places},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().splitlines() == [
        "True",
        "žluťoučký ☃ žluťoučký ☃",
        "žluťoučký ☃ other",
        MISSING,
        MISSING,
    ]


class PlaintextKeyring(KeyringBackend):
    """A keyring that anybody can read."""

    priority = 9  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str:
        return "read by anybody"

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("nothing is written where anybody can read it")


class Chain(chainer.ChainerBackend):
    """Several keyrings of which none can be trusted."""

    backends = [PlaintextKeyring(), null.Keyring()]  # type: ignore[assignment]


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, PlaintextKeyring, Chain])
def test_a_keyring_that_keeps_nothing_or_keeps_it_open_is_refused(
    monkeypatch: pytest.MonkeyPatch, backend: type[KeyringBackend]
) -> None:
    monkeypatch.setattr(keyring_place, "get_keyring", backend)
    assert not KeyringPlace().there()
    words = "keep the password of support@example.com in a file .* DESKAPP_SECRET_SUPPORT_EXAMPLE_COM_SEND"
    with pytest.raises(MailFailed, match=words):
        KeyringPlace().get(ACCOUNT, Job.SEND)
    with pytest.raises(MailFailed, match=words):
        KeyringPlace().put(ACCOUNT, Job.SEND, "secret")
