"""A request goes where it was meant to go, once, within its limits; whatever the other side does becomes a sentence."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.channels.http.sending import send
from deskapp.domain.request_texts import filled
from deskapp.domain.requests import Answer, Came, Limits, WebRequest
from tests.channels.http.servers import CERTIFICATE, Server, serving

SHORT = Limits(total_s=0.4)
LONG = Limits(connect_s=60, total_s=60)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def ask(server: Server, path: str, method: str = "GET", limits: Limits = LONG) -> Answer:
    return send(WebRequest(method, server.url(path)), limits)


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
def test_what_is_sent_arrives_as_it_is(server: Server, method: str) -> None:
    headers = (("X-Name", "Jana Nová"), ("Content-Type", "application/json"))
    answer = send(WebRequest(method, server.url("/a%20b?c=%C4%8D"), headers, '{"č": 1}'), LONG)
    (asked,) = server.asked
    assert answer == Answer(Came.TAKEN, 200)
    assert (asked.method, asked.path, asked.body.decode()) == (method, "/a%20b?c=%C4%8D", '{"č": 1}')
    found = {name: value.encode("latin-1").decode() for name, value in asked.headers}
    assert found["X-Name"] == "Jana Nová"
    assert found["Host"] == f"127.0.0.1:{server.port}"
    assert found["User-Agent"].startswith("deskapp/")
    assert found["Content-Length"] == "9"


def test_a_body_that_is_empty_is_told_where_one_is_expected(server: Server) -> None:
    ask(server, "/", "POST")
    ask(server, "/", "GET")
    assert ["Content-Length" in dict(asked.headers) for asked in server.asked] == [True, False]


CAME = {
    200: Came.TAKEN,
    204: Came.TAKEN,
    304: Came.REFUSED,
    400: Came.REFUSED,
    404: Came.REFUSED,
    408: Came.BUSY,
    425: Came.BUSY,
    429: Came.BUSY,
    500: Came.BUSY,
    503: Came.BUSY,
}


@pytest.mark.parametrize("status", CAME)
def test_an_answer_is_taken_by_its_number(server: Server, status: int) -> None:
    answer = ask(server, f"/status/{status}")
    assert (answer.came, answer.status) == (CAME[status], status)
    assert (answer.problem is None) == (status < 300)


def test_a_refusal_is_told_on_one_line(server: Server) -> None:
    assert ask(server, "/status/400").told == "the field 'title' is missing"
    assert str(ask(server, "/status/400").problem) == "The answer was 400."


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nobody_is_sent_on_elsewhere(server: Server, status: int) -> None:
    answer = ask(server, f"/status/{status}", "POST")
    assert answer.came is Came.REFUSED
    assert "elsewhere" in str(answer.problem)
    assert [asked.path for asked in server.asked] == [f"/status/{status}"]


@pytest.mark.parametrize("path", ["/wait", "/drip", "/drip/100"])
def test_a_server_that_takes_its_time_is_left(server: Server, path: str) -> None:
    answer = ask(server, path, limits=SHORT)
    assert (answer.came, str(answer.problem)) == (
        Came.LOST,
        f"The answer of 127.0.0.1:{server.port} did not come in time.",
    )


@pytest.mark.parametrize("path", ["/wait-in-body/200", "/endless", "/half/200"])
def test_what_was_answered_counts_whatever_becomes_of_the_rest(server: Server, path: str) -> None:
    assert ask(server, path, limits=SHORT) == Answer(Came.TAKEN, 200)


def test_no_more_is_read_than_allowed(server: Server) -> None:
    answer = ask(server, "/endless/400")
    assert answer.came is Came.REFUSED
    assert set(answer.told) == {"x", "…"}
    assert len(answer.told) <= 201


@pytest.mark.parametrize("path", ["/cut", "/cut/SSH-2.0-OpenSSH", "/many-headers"])
def test_a_connection_that_breaks_off_is_lost(server: Server, path: str) -> None:
    answer = ask(server, path, "POST")
    assert answer.came is Came.LOST
    assert answer.problem is not None


def test_nobody_there_is_no_loss() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    answer = send(WebRequest("POST", f"http://127.0.0.1:{port}/"), LONG)
    assert (answer.came, str(answer.problem)) == (
        Came.AWAY,
        f"127.0.0.1:{port} cannot be reached: Connection refused.",
    )


def test_a_host_that_is_none_is_told() -> None:
    answer = send(WebRequest("POST", "http://nobody.invalid/"), LONG)
    assert (answer.came, str(answer.problem)) == (Came.AWAY, "There is no host nobody.invalid.")


def test_a_name_that_cannot_be_looked_up_in_time_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kw: go_on.wait(60) and [])
    answer = send(WebRequest("POST", "http://slow.example/"), Limits(connect_s=0.1))
    go_on.set()
    assert (answer.came, str(answer.problem)) == (Came.AWAY, "slow.example could not be reached in time.")


def test_proxies_of_the_environment_are_not_asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    assert ask(server, "/").came is Came.TAKEN


def test_a_certificate_nobody_vouches_for_is_refused() -> None:
    with serving(tls=True) as server:
        answer = send(WebRequest("POST", server.url("/", "https", "localhost"), body="secret"), LONG)
        assert answer.came is Came.REFUSED
        assert "is not trusted: self" in str(answer.problem)
        assert server.asked == []


def test_a_certificate_the_system_trusts_is_taken_for_its_own_name_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with serving(tls=True) as server:
        assert send(WebRequest("POST", server.url("/", "https", "localhost"), body="x"), LONG).came is Came.TAKEN
        other = send(WebRequest("POST", server.url("/", "https"), body="x"), LONG)
        assert other.came is Came.REFUSED
        assert [asked.body for asked in server.asked] == [b"x"]


def test_a_server_without_a_secret_is_not_talked_to(server: Server) -> None:
    answer = send(WebRequest("POST", server.url("/", "https"), body="secret"), LONG)
    assert (answer.came, server.asked) == (Came.AWAY, [])


@pytest.mark.parametrize(
    "request_",
    [
        WebRequest("GET", "ftp://127.0.0.1/"),
        WebRequest("GET", "http://a@127.0.0.1/"),
        WebRequest("G ET", "http://127.0.0.1:9/"),
        WebRequest("GET", "http://127.0.0.1:9/", (("X", "a\r\nEvil: 1"),)),
        WebRequest("GET", "http://127.0.0.1:9/", (("X", "a\r\n folded"),)),
        WebRequest("GET", "http://127.0.0.1:9/", (("X: a\r\nEvil", "1"),)),
    ],
)
def test_what_cannot_be_sent_is_refused(request_: WebRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as server:
        request_ = WebRequest(request_.method, request_.url.replace(":9/", f":{server.port}/"), request_.headers)
        answer = send(request_, LONG)
        assert (answer.came, server.asked) == (Came.REFUSED, [])
        assert answer.problem is not None


@pytest.fixture(scope="module")
def busy() -> Iterator[Server]:
    with serving() as running:
        yield running


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(value=st.text(max_size=60) | st.text('\r\n\t :aE{}|"%/.?#&=\\\u2028\x85\x00Åą', max_size=30))
def test_no_value_becomes_more_than_a_value(busy: Server, value: str) -> None:
    """Whatever a customer writes: one request, to the same place, with the same headers and one more body."""
    body = '{"said": "{{ ticket.subject }}"}'
    url = busy.url("/in/{{ ticket.subject }}/out?q={{ ticket.subject }}&end=1")
    request = filled("POST", url, "X-Said: a {{ ticket.subject }} b", body, {"ticket.subject": value})
    busy.asked.clear()
    answer = send(request, LONG)
    assert answer == Answer(Came.TAKEN, 200)
    (asked,) = busy.asked
    names = sorted(name for name, _ in asked.headers)
    wanted = ["Accept-Encoding", "Connection", "Content-Length", "Content-Type", "Host", "User-Agent", "X-Said"]
    assert names == wanted
    path, _, query = asked.path.partition("?")
    assert path.count("/") == 3
    assert path.endswith("/out")
    assert query.startswith("q=")
    assert query.endswith("&end=1")
    assert query.count("&") == 1
    assert "#" not in asked.path
