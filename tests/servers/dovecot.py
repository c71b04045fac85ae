"""A real IMAP server for tests: a Dovecot in a throw-away folder, with users made as they are needed."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import signal
import smtplib
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from tests.servers import dovecot_conf
from tests.servers.box import Box
from tests.servers.certificates import Certificate

_TRIES = 3
_START_S, _STOP_S = 20, 1


def program() -> str | None:
    """Where Dovecot is; None where there is none."""
    return shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


class Dovecot:
    """A server that runs from `start` to `stop` and keeps its ports and its mail in between."""

    def __init__(self, certificate: Certificate) -> None:
        # Paths of its sockets may have 108 letters at most: not below pytest's folder.
        self.base = Path(tempfile.mkdtemp(prefix="dovecot-", dir="/tmp")).resolve()
        self.base.chmod(0o755)
        self._certificate = certificate
        self._numbers = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None
        self._configure()

    def _configure(self) -> None:
        self.ports = dovecot_conf.Ports(*_free_ports(3))
        for name in ("run", "state", "mail", "users", "keys"):
            shutil.rmtree(self.base / name, ignore_errors=True)
        self._settings = dovecot_conf.write(self.base, self.ports, self._certificate)

    def first_start(self) -> None:
        """Start on ports that nobody else took meanwhile."""
        for _ in range(_TRIES):
            if self.start():
                return
            self._configure()
        raise RuntimeError(f"Dovecot does not start:\n{self.log()}")

    def start(self) -> bool:
        """Start and wait until it listens; false where it ended at once."""
        # It goes when the tests go, even if they are killed.
        lead = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
        command = [*lead, program() or "dovecot", "-F", "-c", str(self._settings)]
        self._process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
        return all(self._listens(port) for port in vars(self.ports).values())

    def _listens(self, port: int) -> bool:
        assert self._process is not None
        end = time.monotonic() + _START_S
        while time.monotonic() < end and self._process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                return True
            time.sleep(0.02)
        return False

    def stop(self) -> None:
        """Stop, breaking every connection off."""
        if self._process is None:
            return
        # Not its master alone: that waits for seconds until everybody has gone by himself.
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, sign)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_STOP_S)
        self._process = None

    def restart(self) -> None:
        """Stop and start on the same ports."""
        self.stop()
        assert self.start(), self.log()

    def remove(self) -> None:
        """Stop and let nothing of it be left."""
        self.stop()
        shutil.rmtree(self.base)

    def log(self) -> str:
        """What it wrote so far."""
        path = self.base / "dovecot.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def new_box(self, name: str = "", password: str = "tajné heslo žluťoučké") -> Box:
        """A new user with an empty mailbox. Without a name it gets one that nobody had; names are addresses."""
        name = name or f"box{next(self._numbers)}@mail.example"
        dovecot_conf.add_user(self.base, name, password)
        return Box(self, name, password)

    def deliver(self, raw: bytes, to: str, sender: str = "jana@cust.example") -> None:
        """Hand a mail in (LMTP), as the mail server before it would; raises smtplib's errors where it is refused."""
        with smtplib.LMTP("127.0.0.1", self.ports.lmtp) as lmtp:
            lmtp.sendmail(sender, [to], raw)


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for opened in sockets:
            opened.bind(("127.0.0.1", 0))
        return [opened.getsockname()[1] for opened in sockets]
