"""Real HTTP servers that behave well or badly, by the path they are asked for."""

from __future__ import annotations

import ssl
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

CERTIFICATE = Path(__file__).with_name("self_signed.pem")


@dataclass(frozen=True)
class Asked:
    """A request as a server got it."""

    method: str
    path: str
    headers: list[tuple[str, str]]
    body: bytes


@dataclass
class Server:
    """A running server. Those that wait go on when `go_on` is set; `reached` is set when one begins to wait."""

    port: int
    asked: list[Asked] = field(default_factory=list)
    go_on: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str, scheme: str = "http", host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"{scheme}://{host}:{self.port}{path}"

    def to(self, address: str) -> str:
        """The address of a path that sends on to another one."""
        return self.url(f"/to?{quote(address, safe='')}")


@contextmanager
def serving(*, tls: bool = False) -> Iterator[Server]:
    """A server on a free port of this machine."""
    inner = _Quiet(("127.0.0.1", 0), _Handler)
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        inner.socket = context.wrap_socket(inner.socket, server_side=True)
    inner.known = Server(inner.server_address[1])
    thread = threading.Thread(target=inner.serve_forever, args=(0.01,))
    thread.start()
    yield inner.known
    inner.known.go_on.set()
    inner.shutdown()
    thread.join()
    inner.server_close()


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True
    known: Server

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asks may go away."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Quiet

    def handle_one_request(self) -> None:
        self.close_connection = True
        super().handle_one_request()

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.known.asked.append(Asked(self.command, self.path, list(self.headers.items()), body))
        name, _, rest = self.path.partition("?")[0].strip("/").partition("/")
        _WAYS.get(name, _well)(self, rest)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer

    def log_message(self, *args: object) -> None:
        """Says nothing."""


def _well(handler: _Handler, rest: str) -> None:
    _status(handler, "200")


def _status(handler: _Handler, rest: str) -> None:
    body = b"the field \x07 'title'\nis missing"
    handler.send_response(int(rest))
    if rest.startswith("3"):
        handler.send_header("Location", handler.server.known.url("/elsewhere"))
    handler.send_header("Content-Type", "text/plain; charset=utf-8")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def _wait(handler: _Handler, rest: str) -> None:
    handler.server.known.reached.set()
    handler.server.known.go_on.wait(60)
    _well(handler, rest)


def _wait_in_body(handler: _Handler, rest: str) -> None:
    handler.send_response(int(rest))
    handler.send_header("Content-Length", "100")
    handler.end_headers()
    handler.wfile.write(b"so far")
    handler.wfile.flush()
    handler.server.known.go_on.wait(60)


def _endless(handler: _Handler, rest: str) -> None:
    handler.send_response(int(rest or 200))
    handler.send_header("Content-Type", "text/plain")
    handler.end_headers()
    while not handler.server.known.go_on.is_set():
        handler.wfile.write(b"x" * 100_000)


def _drip(handler: _Handler, rest: str) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n" if not rest else b"")
    while not handler.server.known.go_on.wait(0.02):
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n" if rest else b"X")


def _cut(handler: _Handler, rest: str) -> None:
    handler.wfile.write(rest.encode())


def _half(handler: _Handler, rest: str) -> None:
    handler.send_response(int(rest))
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"half")


def _many_headers(handler: _Handler, rest: str) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 5_000 + b"\r\n")


#: A picture of one pixel.
PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
_PICTURES = {
    "pixel": ("image/png", PIXEL),
    "drawing": ("image/png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    "page": ("text/html", PIXEL),
    "large": ("image/png", PIXEL + b"x" * 5_000_000),
    "half": ("image/png", PIXEL + b"x" * 4_900_000),
}


def _picture(handler: _Handler, rest: str) -> None:
    kind, body = _PICTURES[rest]
    handler.send_response(200)
    handler.send_header("Content-Type", kind)
    handler.send_header("Set-Cookie", "who=jana")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def _to(handler: _Handler, rest: str) -> None:
    handler.send_response(302)
    handler.send_header("Location", unquote(handler.path.partition("?")[2]))
    handler.send_header("Set-Cookie", "who=jana")
    handler.send_header("Content-Length", "0")
    handler.end_headers()


_WAYS: dict[str, Callable[[_Handler, str], None]] = {
    "status": _status,
    "wait": _wait,
    "wait-in-body": _wait_in_body,
    "endless": _endless,
    "drip": _drip,
    "cut": _cut,
    "half": _half,
    "many-headers": _many_headers,
    "picture": _picture,
    "to": _to,
}
