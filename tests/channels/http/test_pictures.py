"""Pictures of strangers are fetched within limits, tell nothing of the reader's desk, and never reach inside."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from deskapp.channels.http import pictures
from deskapp.channels.http.pictures import is_public, load_pictures
from tests.channels.http.servers import PIXEL, Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def anywhere(_address: str) -> bool:
    return True


def load(*addresses: str, within_s: float = 30.0) -> dict[str, bytes]:
    return load_pictures(addresses, anywhere, within_s=within_s)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.9", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.1.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fec0::1", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::127.0.0.1", False),
        ("64:ff9b::10.0.0.1", False),
        ("64:ff9b::93.184.215.14", True),
        ("2002:7f00:1::", False),
        ("nonsense", False),
    ],
)
def test_what_lies_in_the_internet_at_large(address: str, public: bool) -> None:
    assert is_public(address) == public


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"])
def test_nothing_of_this_machine_is_reached_however_it_is_written(server: Server, host: str) -> None:
    assert load_pictures([server.url("/picture/pixel", host=host)]) == {}
    assert server.asked == []


def test_a_name_is_looked_up_once_and_what_was_found_is_what_is_asked(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that leads outside when it is checked and inside a moment later leads nowhere."""
    real, asked = socket.getaddrinfo, []

    def look_up(host: str, port: int, *args: object, **kwargs: object) -> object:
        if host != "two-faced.example":
            return real(host, port, *args, **kwargs)  # type: ignore[arg-type]
        asked.append(host)
        found = "192.0.2.7" if len(asked) > 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (found, port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    url = server.url("/picture/pixel", host="two-faced.example")
    assert load_pictures([url], lambda address: address == "127.0.0.1") == {url: PIXEL}
    assert asked == ["two-faced.example"]


def test_a_picture_is_fetched_and_nothing_is_told(server: Server) -> None:
    url = server.url("/picture/pixel?a=1")
    assert load(url, url) == {url: PIXEL}
    (asked,) = server.asked
    assert {name for name, _ in asked.headers} == {"Host", "Connection", "User-Agent", "Accept-Encoding", "Accept"}


def test_redirects_are_followed_without_cookies(server: Server) -> None:
    url = server.to(server.to("/picture/pixel"))
    assert load(url) == {url: PIXEL}
    assert not any(name in ("Cookie", "Referer") for asked in server.asked for name, _ in asked.headers)


def test_a_redirect_is_looked_at_like_the_first_address(server: Server) -> None:
    inside = server.url("/picture/pixel", host="127.0.0.2")
    for onward in (inside, "file:///etc/passwd", "data:image/png;base64,AA", "gopher://x.example/", "http://"):
        assert load_pictures([server.to(onward)], lambda address: address == "127.0.0.1") == {}
    assert {asked.path.partition("?")[0] for asked in server.asked} == {"/to"}


def test_redirects_end(server: Server) -> None:
    assert load(server.to(server.to(server.to(server.to("/picture/pixel"))))) == {}
    assert len(server.asked) == 4


def test_nothing_secret_goes_on_in_the_open(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    """From https a redirect leads to https alone."""
    onward = server.url("/picture/pixel")

    def finish(download: pictures._Download) -> None:
        download.sent_on = onward if download.to.scheme == "https" else ""
        download.content = PIXEL

    monkeypatch.setattr(pictures._Download, "finish", finish)
    assert load("https://shop.example/a.png") == {}
    assert load("http://shop.example/a.png") == {"http://shop.example/a.png": PIXEL}


@pytest.mark.parametrize("what", ["drawing", "page", "large"])
def test_what_is_no_picture_or_too_large_is_left_out(server: Server, what: str) -> None:
    url = server.url("/picture/pixel")
    assert load(server.url(f"/picture/{what}"), url) == {url: PIXEL}


def test_all_together_are_bounded(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    urls = [server.url(f"/picture/half?{number}") for number in range(9)]
    assert len(load(*urls)) == 6  # 30 MB
    monkeypatch.setattr(pictures, "MOST", 2)
    assert len(load(*urls)) == 2


@pytest.mark.timeout(60)
@pytest.mark.parametrize("path", ["/wait", "/drip", "/endless/200", "/cut/nonsense", "/half/200", "/status/404"])
def test_whatever_a_server_does_it_ends(server: Server, path: str) -> None:
    assert load(server.url(path), within_s=0.5) == {}


def test_what_is_no_address_is_left_out() -> None:
    assert load("//", "https://", "cid:a", "http://a b/", "ftp://x.example/a.png") == {}
