"""Real servers for tests. Without the programs they need, tests are skipped and say so; where everything has to run
(`DESKAPP_TEST_SERVERS=required`, as `.ci/run` sets it) they fail."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from deskapp.domain.mailbox.servers import Security
from tests.servers.box import Box
from tests.servers.certificates import Authority, Certificate, new_authority
from tests.servers.cutter import Cutter
from tests.servers.dovecot import Dovecot, program

if TYPE_CHECKING:
    from tests.servers.recorder import Recorder


def _need(found: object, what: str) -> None:
    if not found:
        text = f"NOT TESTED AGAINST A REAL SERVER: {what}"
        (pytest.fail if os.environ.get("DESKAPP_TEST_SERVERS") == "required" else pytest.skip)(text)


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """The tests' own authority. Nobody trusts it without `trusted`."""
    _need(shutil.which("openssl"), "there is no openssl here")
    return new_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def certificate(authority: Authority) -> Certificate:
    """What the servers of these tests show."""
    return authority.sign("servers")


@pytest.fixture
def trusted(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system trusts the tests' authority, as OpenSSL on Linux lets everybody say, in programs started, too."""
    _need(sys.platform == "linux", "only OpenSSL on Linux can be told whom to trust")
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.own.chain))


@pytest.fixture(scope="session")
def dovecot(certificate: Certificate) -> Iterator[Dovecot]:
    """A Dovecot for all tests of this process. Whoever stops it starts it again."""
    _need(program(), "there is no Dovecot here (Debian: dovecot-imapd and dovecot-lmtpd)")
    made = Dovecot(certificate)
    try:
        made.first_start()
        yield made
    finally:
        made.remove()


@pytest.fixture
def box(dovecot: Dovecot) -> Box:
    """An empty mailbox of this test's own."""
    return dovecot.new_box()


@pytest.fixture
def record(request: pytest.FixtureRequest) -> Iterator[Callable[..., Recorder]]:
    """Starts recording servers (fields of `Recorder`)."""
    # Not for every run of any test: it takes a while.
    from tests.servers.recorder import Recorder

    with ExitStack() as stack:

        def start(security: Security = Security.NONE, **how: object) -> Recorder:
            certificate = request.getfixturevalue("certificate") if security is not Security.NONE else None
            made = Recorder(certificate, security, **how)  # type: ignore[arg-type]
            made.start()
            stack.callback(made.stop)
            return made

        yield start


@pytest.fixture
def cut() -> Iterator[Callable[..., Cutter]]:
    """Starts proxies to a port, which cut connections where they are told to."""
    with ExitStack() as stack:

        def start(target: int, **how: float) -> Cutter:
            made = Cutter(target, **how)
            stack.callback(made.close)
            return made

        yield start
