"""`deskapp import mail` over real mails: nothing is lost, nothing twice, and a death in the middle does no harm."""

from __future__ import annotations

import email
import email.policy
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import defaultdict
from email.message import EmailMessage
from pathlib import Path

import pytest

pytestmark = pytest.mark.data


@pytest.fixture(scope="module")
def mails() -> Path:
    """The folder of real mails."""
    folder = Path(os.environ.get("DESKAPP_TEST_DATA", "")) / "mail"
    if not os.environ.get("DESKAPP_TEST_DATA") or not folder.is_dir():
        pytest.skip("DESKAPP_TEST_DATA names no folder with real mails")
    return folder


def _command(store: Path, *arguments: object) -> list[str]:
    return [sys.executable, "-m", "deskapp", "--store", str(store), *map(str, arguments)]


def _run(store: Path, *arguments: object) -> str:
    ended = subprocess.run(_command(store, *arguments), capture_output=True, text=True, check=False, timeout=200)
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    return ended.stdout


def _import(store: Path, folder: Path) -> dict[str, int]:
    return dict(json.loads(_run(store, "import", "mail", folder, "--json")))


def _content(store: Path) -> list[str]:
    return _run(store, "store", "export", "-", "--content-only").splitlines()


@pytest.fixture(scope="module")
def clean(mails: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int], float]:
    """A store with all mails, imported in one go; what was told, and how long it took in seconds."""
    store = tmp_path_factory.mktemp("clean") / "desk.db"
    begun = time.monotonic()
    counts = _import(store, mails)
    return store, counts, time.monotonic() - begun


def test_every_mail_that_was_read_went_somewhere(clean: tuple[Path, dict[str, int], float]) -> None:
    _, counts, _ = clean
    assert counts["read"] >= 540
    assert counts["read"] == counts["messages"] + counts["duplicates"] + counts["quarantined"]
    assert 0 < counts["tickets"] <= counts["messages"]


def test_a_second_import_adds_nothing(clean: tuple[Path, dict[str, int], float], mails: Path) -> None:
    store, counts, _ = clean
    before = _content(store)
    again = _import(store, mails)
    assert (again["tickets"], again["messages"], again["quarantined"]) == (0, 0, 0)
    assert (again["read"], again["duplicates"]) == (counts["read"], counts["read"])
    assert _content(store) == before


def test_the_store_is_whole(clean: tuple[Path, dict[str, int], float]) -> None:
    assert json.loads(_run(clean[0], "store", "check", "--json"))["ok"] is True


@pytest.mark.parametrize("moment", [0.15, 0.3, 0.45, 0.6, 0.75, 0.9])
def test_a_death_in_the_middle_does_no_harm(
    clean: tuple[Path, dict[str, int], float], mails: Path, tmp_path: Path, moment: float
) -> None:
    right, _, took = clean
    store = tmp_path / "desk.db"
    with subprocess.Popen(_command(store, "import", "mail", mails), stdout=-1, stderr=-1) as working:
        time.sleep(took * moment)
        working.send_signal(signal.SIGKILL)
        working.communicate()
    _import(store, mails)
    assert _content(store) == _content(right)
    assert json.loads(_run(store, "store", "check", "--json"))["ok"] is True


_ADDRESS = re.compile(r"[^\s<>\"(),;:]+@[^\s<>\"(),;:]+")


def _identity(mail: EmailMessage) -> tuple[object, ...]:
    """From, Date and decoded bodies, as the standard library reads them, whatever their line ends."""
    leaves = (part.get_payload(decode=True) or b"" for part in mail.walk() if not part.is_multipart())
    bodies = tuple(leaf.replace(b"\r\n", b"\n").strip() for leaf in leaves)  # type: ignore[union-attr,arg-type]
    sender = _ADDRESS.search(str(mail["From"]))  # versions of the library read strange addresses in different ways
    return sender[0].lower() if sender else "", str(mail["Date"]), bodies


def _by_id(folder: Path) -> dict[str, dict[tuple[object, ...], list[str]]]:
    """Message-ID → identity → SHA-256 of the files that hold a mail with both, worked out without any of our code."""
    found: dict[str, dict[tuple[object, ...], list[str]]] = defaultdict(lambda: defaultdict(list))
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        raw = file.read_bytes()
        if raw.startswith(b"From "):  # an mbox of one mail, whose last blank line is not the mail's
            raw = raw.partition(b"\n")[2]
        mail = email.message_from_bytes(raw, policy=email.policy.compat32)
        message_id = str(mail["Message-ID"] or "").strip()
        if message_id and mail["From"] and file.suffix != ".xml":
            bare = raw.removesuffix(b"\n").removesuffix(b"\r")
            digests = [hashlib.sha256(each).hexdigest() for each in (raw, bare)]
            found[message_id][_identity(mail)].extend(digests)  # type: ignore[arg-type]
    return found


def test_of_mails_that_share_an_id_none_is_lost(clean: tuple[Path, dict[str, int], float], mails: Path) -> None:
    kept: set[str] = set()
    for line in _run(clean[0], "store", "export", "-").splitlines():
        item = json.loads(line)
        kept |= {message.get("sha256", "") for message in item.get("messages", [])} | {item.get("quarantined", "")}
    shared = {message_id: mails for message_id, mails in _by_id(mails).items() if len(mails) > 1}
    assert len(shared) >= 10
    lost = [
        (message_id, digests)
        for message_id, different in shared.items()
        for digests in different.values()
        if not kept & set(digests)
    ]
    assert lost == []
