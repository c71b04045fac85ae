"""There is no room on the disk while mail comes or goes: it is said, and once there is room nothing is missing."""

from __future__ import annotations

import contextlib
import os
import resource
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import Job
from deskapp.domain.vocabulary import OutboxState
from tests.e2e.mail.house import Carrier, MailDesk, new_mail_desk
from tests.kit import FakeClock, mail, problems
from tests.servers.box import Box
from tests.servers.cutter import Cutter
from tests.servers.faults import Way
from tests.servers.recorder import Recorder

_IDS = [f"{number}@cust.example" for number in range(1, 6)]
_LEFT = 20_000


class SmallDisk:
    """A disk of its own, which can be filled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        """Leave room for a few KB."""
        with self._ballast.open("ab", buffering=0) as file, contextlib.suppress(OSError):
            while file.write(b"x" * 4_096):
                pass
        with contextlib.suppress(OSError):
            os.truncate(self._ballast, max(0, self._ballast.stat().st_size - _LEFT))

    def free(self) -> None:
        """Make room."""
        self._ballast.unlink(missing_ok=True)


class LimitedFiles(SmallDisk):
    """The system lets no file grow any longer: what a plain user can have of a full disk."""

    def fill(self) -> None:
        """No file may have more than a few KB; those that have, stay as they are."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (_LEFT, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))

    def free(self) -> None:
        """Let files grow."""
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))


@pytest.fixture(params=["disk", "limit"])
def disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[SmallDisk]:
    """A disk of 12 MB where one can be mounted, else a limit."""
    if request.param == "limit":
        made: SmallDisk = LimitedFiles(tmp_path)
        yield made
        made.free()
        return
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("NOT TESTED ON A FULL DISK: nothing can be mounted here")
    yield SmallDisk(folder)
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def house(
    disk: SmallDisk, clock: FakeClock, box: Box, post: Carrier, record: Callable[..., Recorder]
) -> Iterator[MailDesk]:
    """A desk whose store lies on the small disk."""
    made = new_mail_desk(disk.folder, clock, box, record(onward=post.carry))
    yield made
    disk.free()
    made.desk.disconnect()


def _noise() -> str:
    """Words that take as much room in the store as in the mail."""
    return "\n".join(os.urandom(36).hex() for _ in range(3_000))


def _fetch(house: MailDesk) -> str:
    """Fetch; what is said of it. The account cannot say it where nothing can be written."""
    return str(house.fetch().problem or "")


def test_mail_comes_in_when_there_is_room_again(house: MailDesk, disk: SmallDisk) -> None:
    mails = [mail(_noise(), subject=each, message_id=f"<{each}>") for each in _IDS]
    house.box.append(mails[0])
    house.fetch()
    house.box.append(*mails[1:])
    disk.fill()
    words = _fetch(house)
    assert words, "it has to be said"
    assert "Traceback" not in words
    disk.free()
    house.clock.advance(minutes=30)
    assert _fetch(house) == ""
    assert house.message_ids() == _IDS
    assert problems(house.desk) == []


def _send(house: MailDesk) -> str:
    try:
        house.send()
    except DeskError as problem:
        return str(problem)
    return house.told(1) or house.words(Job.SEND)


def test_mail_goes_out_when_there_is_room_again(house: MailDesk, disk: SmallDisk) -> None:
    house.box.append(mail(message_id="<1@a>"))
    house.fetch()
    house.answer(1, _noise())
    disk.fill()
    _send(house)
    disk.free()
    for _ in range(6):
        house.clock.advance(minutes=30)
        house.send()
    state = house.thread(1)[-1].state
    assert (state, len(house.recorder.taken)) in [(OutboxState.SENT, 1), (OutboxState.UNKNOWN, 1)]
    assert problems(house.desk) == []


def test_the_disk_is_full_when_the_server_has_taken_the_mail(
    house: MailDesk, disk: SmallDisk, cut: Callable[..., Cutter]
) -> None:
    house.box.append(mail(message_id="<1@a>"))
    house.fetch()
    cutter = cut(house.recorder.port)
    house.change(outgoing=house.recorder.server(port=cutter.port))
    house.answer(1, "Pull the plug.")
    cutter.meanwhile(Way.DOWN, "Taken", disk.fill)
    _send(house)
    assert cutter.struck == 1
    disk.free()
    house.wait_for_lease()
    for _ in range(3):
        house.clock.advance(hours=3)
        house.send()
    assert len(house.recorder.taken) == 1, "never sent twice"
    assert house.thread(1)[-1].state in (OutboxState.SENT, OutboxState.UNKNOWN)
