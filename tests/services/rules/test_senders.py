"""Several processes send what is due: each request goes out once, and whoever is killed leaves no doubt unsaid."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from deskapp.channels.http.sending import send
from deskapp.services.rules.requests import Requests
from deskapp.store.rule_requests import LEASE
from tests.channels.http.servers import Server, serving
from tests.kit import Office, new_ticket
from tests.services.asking import allow, get, stands


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def listed(office: Office, server: Server) -> Office:
    """A desk whose rules may ask the server; its clock goes by the machine's, like that of other processes."""
    office.clock.moment = datetime.now(UTC)
    allow(office, f"127.0.0.1:{server.port}")
    return office


def sender(office: Office) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.services.rules.sender", str(office.desk.path)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_two_processes_send_each_request_once(listed: Office, server: Server) -> None:
    ticket = new_ticket(listed)
    ids = [get(listed, ticket, "POST", server.url(f"/{n}")) for n in range(40)]
    processes = [sender(listed) for _ in range(2)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    counts = [int(process.communicate()[0]) for process in processes]
    assert Counter(asked.path for asked in server.asked) == {f"/{n}": 1 for n in range(40)}
    assert sum(counts) == 40
    assert all(counts), "both had a part in it, or this proves nothing"
    assert {stands(each) for each in ids} == {("done", 1)}


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_whoever_is_killed_while_sending(listed: Office, server: Server, method: str) -> None:
    request_id = get(listed, new_ticket(listed), method, server.url("/wait"))
    with sender(listed) as process:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
        assert server.reached.wait(30)
        process.send_signal(signal.SIGKILL)
    assert stands(request_id) == ("sending", 1)
    server.go_on.set()
    requests = Requests(listed.desk._store, send)
    listed.clock.advance(seconds=LEASE.total_seconds() + 5)
    requests.send_one()
    listed.clock.advance(minutes=1)
    requests.send_one()
    repeated = method == "PUT"
    assert stands(request_id) == (("done", 2) if repeated else ("unknown", 1))
    assert len(server.asked) == 1 + repeated
