"""Sending one request over HTTP, within limits of time and size, and telling what came of it.

No redirect is followed and no proxy of the environment is used: a request goes where the workspace's list lets it go,
and nowhere else.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead

from deskapp import __version__
from deskapp.channels.tls import tls_context
from deskapp.domain.errors import DeskError
from deskapp.domain.requests import Answer, Came, Limits, WebRequest, answered
from deskapp.domain.text import excerpt
from deskapp.domain.web import Target, target

#: Of an answer that is no success so much is told, in characters.
_TOLD = 200
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


def send(request: WebRequest, limits: Limits) -> Answer:
    """Send a request and tell what came of it, after `limits.total_s` at the latest; raises nothing."""
    try:
        return Exchange(request, limits).finish()
    except DeskError as problem:
        return Answer(Came.REFUSED, problem=problem)


class Exchange(threading.Thread):
    """One request on a thread of its own, which is left alone when its time is over.

    Neither looking a name up nor a server that answers drop by drop can be bounded otherwise. Raises `Invalid` for what
    is no address.
    """

    def __init__(self, request: WebRequest, limits: Limits) -> None:
        super().__init__(name="http", daemon=True)
        self.connected, self.over = threading.Event(), threading.Event()
        self._request, self._limits, self.to = request, limits, target(request.url)
        self._lock, self._left, self._sent = threading.Lock(), False, False
        self._socket: socket.socket | None = None
        self._status: int | None = None
        self._answer: Answer | None = None

    def finish(self) -> Answer:
        """Do it, and tell what came of it after `limits.total_s` at the latest."""
        begun = time.monotonic()
        try:
            self.start()
        except RuntimeError as error:  # no thread is to be had now
            return Answer(Came.AWAY, problem=_cannot(error))
        if self.connected.wait(self._limits.connect_s):
            self.over.wait(max(0.0, begun + self._limits.total_s - time.monotonic()))
        return self.leave()

    def places(self) -> list[tuple[str, int]]:
        """Where the host may be reached, the best first: addresses or names, with their port."""
        return [(self.to.host, self.to.port)]

    def take(self, response: HTTPResponse) -> str:
        """Read of an answer what is wanted, `limits.most` bytes at most; returns what is told of it in words."""
        return _told(response, self._limits.most)

    def leave(self) -> Answer:
        """The answer as far as it came, and an end to what is still going on."""
        with self._lock:
            self._left = True
            answer = self._answer or self._failed(TimeoutError())
            if self._answer is None and self._socket is not None:
                _cut(self._socket)
        return answer

    def run(self) -> None:
        try:
            answer = self._exchange()
        except Exception as error:  # whatever it is, it becomes a sentence
            answer = self._failed(error)
        finally:
            if self._socket is not None:
                self._socket.close()
        self._answer = answer
        self.connected.set()
        self.over.set()

    def _exchange(self) -> Answer:
        self._socket = self._connect()
        self.connected.set()
        wire = HTTPConnection(self.to.host, self.to.port, timeout=self._limits.total_s)
        wire.sock = self._socket
        _write_head(wire, self._request, self.to)
        with self._lock:
            if self._left:
                raise TimeoutError
            self._sent = True
        wire.endheaders(_body(self._request))
        with wire.getresponse() as response:
            self._status = response.status
            return answered(response.status, self.take(response))

    def _connect(self) -> socket.socket:
        bare = self._reach()
        if self.to.scheme == "http":
            bare.settimeout(self._limits.total_s)
            return bare
        try:
            secure = tls_context().wrap_socket(bare, server_hostname=self.to.host)
        except BaseException:
            bare.close()
            raise
        secure.settimeout(self._limits.total_s)
        return secure

    def _reach(self) -> socket.socket:
        problem: OSError | None = None
        for place in self.places():
            try:
                return socket.create_connection(place, timeout=self._limits.connect_s)
            except OSError as error:
                problem = error
        raise problem or socket.gaierror()

    def _failed(self, error: Exception) -> Answer:
        if self._status is not None:  # what was asked for was answered; only the rest of it did not come
            return answered(self._status)
        refused = not self._sent and isinstance(error, ssl.SSLCertVerificationError | ValueError)
        came = Came.LOST if self._sent else Came.REFUSED if refused else Came.AWAY
        return Answer(came, problem=_sentence(error, self.to.place, sent=self._sent))


def _sentence(error: Exception, place: str, *, sent: bool) -> DeskError:
    """What went wrong, before or after the request was sent."""
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    if isinstance(error, ssl.SSLCertVerificationError):
        return DeskError("The certificate of {host} is not trusted: {reason}.", host=place, reason=error.verify_message)
    if isinstance(error, socket.gaierror):
        return DeskError("There is no host {host}.", host=place)
    if isinstance(error, TimeoutError) and sent:
        return DeskError("The answer of {host} did not come in time.", host=place)
    if isinstance(error, TimeoutError):
        return DeskError("{host} could not be reached in time.", host=place)
    if isinstance(error, HTTPException) and not isinstance(error, OSError):
        return DeskError("What {host} answered is not HTTP.", host=place)
    if isinstance(error, ValueError) and not sent:
        return _cannot(error)
    if isinstance(error, ssl.SSLError):
        reason = str(error.reason).replace("_", " ").lower()
    if sent:
        return DeskError("The connection to {host} broke off: {reason}.", host=place, reason=reason)
    return DeskError("{host} cannot be reached: {reason}.", host=place, reason=reason)


def _cannot(error: Exception) -> DeskError:
    return DeskError("This request cannot be sent: {reason}.", reason=str(error))


def _write_head(wire: HTTPConnection, request: WebRequest, to: Target) -> None:
    """Method, path and headers; `ValueError` where a value would be more than one line."""
    given = {name.lower() for name, _ in request.headers}
    wire.putrequest(request.method, to.path, skip_host=True, skip_accept_encoding=True)
    wire.putheader("Host", to.place)
    wire.putheader("Connection", "close")
    if "user-agent" not in given:
        wire.putheader("User-Agent", f"deskapp/{__version__}")
    if "accept-encoding" not in given:
        wire.putheader("Accept-Encoding", "identity")
    if request.body or request.method in _WITH_BODY:
        wire.putheader("Content-Length", str(len(_body(request) or b"")))
    for name, value in request.headers:
        if any(ord(char) < 32 or ord(char) == 127 for char in value):
            raise ValueError(f"the header {name} has more than one line")
        wire.putheader(name, value.encode("utf-8", "replace"))


def _body(request: WebRequest) -> bytes | None:
    return request.body.encode("utf-8", "replace") or None


def _told(response: HTTPResponse, most: int) -> str:
    """The beginning of an answer in words, "" where it is none; no more than `most` bytes are read."""
    try:
        raw = response.read(most)
    except IncompleteRead as cut:
        raw = cut.partial
    kind = response.headers.get_content_type()
    if not (kind.startswith("text/") or kind.endswith("json")) or kind == "text/html":
        return ""
    words = "".join(char if char.isprintable() else " " for char in raw[: 4 * _TOLD].decode("utf-8", "replace"))
    return excerpt(words, _TOLD)


def _cut(wire: socket.socket) -> None:
    """End a connection under whoever reads from it. Of a secure one the socket below is cut."""
    with suppress(OSError):
        socket.socket.shutdown(wire, socket.SHUT_RDWR)
