"""Reaching a mail server: a connection within a time limit, protected as the account says, and what failed in words."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from queue import Empty, SimpleQueue
from typing import Any

from deskapp.channels.tls import tls_context
from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security, Server
from deskapp.domain.text import excerpt

#: So many addresses of one name are tried.
_MOST_PLACES = 4
#: Each of them gets so many seconds at least.
_LEAST_S = 0.1
#: Of what a server says so much is told, in characters.
_TOLD = 200
#: On these ports the other side waits for TLS before it says anything.
_TLS_PORTS = frozenset({993, 465})
#: What OpenSSL finds wrong with a certificate.
_EXPIRED, _NOT_YET, _WRONG_NAME, _WRONG_ADDRESS = 10, 9, 62, 64


def reach(server: Server, connect_s: float) -> socket.socket:
    """A bare connection to a server; without encryption only to this very machine.

    Looking the name up and trying its places take `connect_s` seconds together. Raises `MailFailed` where it is not
    this machine, and `OSError` where nobody answers in time.
    """
    until = time.monotonic() + connect_s
    places = _places(server, connect_s)[:_MOST_PLACES]
    if server.security is Security.NONE and not all(map(_is_here, places)):
        raise MailFailed(
            "Without encryption mail goes to this machine only, and {host} is another: choose TLS or STARTTLS.",
            lasting=True,
            host=server.host,
        )
    problem: OSError = TimeoutError()
    for number, place in enumerate(places):
        share = max(_LEAST_S, (until - time.monotonic()) / (len(places) - number))
        try:
            found = socket.create_connection((place, server.port), timeout=share)
            found.settimeout(connect_s)
        except OSError as error:
            problem = error
            continue
        found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return found
    raise problem


def protect(bare: socket.socket, server: Server, within_s: float) -> ssl.SSLSocket:
    """TLS over a connection, agreed on in so many seconds, however slowly the other side goes on.

    Raises `OSError`, also for a certificate that is not this host's. The caller closes.
    """
    bare.settimeout(within_s)  # of a handshake it is the whole
    return tls_context().wrap_socket(bare, server_hostname=ascii_host(server.host))


def ascii_host(host: str) -> str:
    """A host's name as it is looked up; `MailFailed` for what is none."""
    name = host.strip().strip("[]")
    try:
        return name if ":" in name else name.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise MailFailed("There is no host {host}.", lasting=True, host=host) from error


def failure(error: Exception, server: Server) -> DeskError:
    """What went wrong with a connection, in one sentence."""
    host, port = server.host, server.port
    if isinstance(error, DeskError):
        return error
    if isinstance(error, ssl.SSLCertVerificationError):
        return _certificate(error, host)
    if isinstance(error, ssl.SSLError) and error.reason in _NO_TLS:
        return MailFailed(
            "{host} does not speak TLS on port {port}: is it another port, or STARTTLS?",
            lasting=True,
            host=host,
            port=port,
        )
    if isinstance(error, socket.gaierror):
        return MailFailed("There is no host {host}, or there is no network.", host=host)
    if isinstance(error, TimeoutError) and port in _TLS_PORTS and server.security is not Security.TLS:
        return MailFailed("{host} does not answer on port {port}, where TLS is usual.", host=host, port=port)
    if isinstance(error, TimeoutError):
        return MailFailed("{host} does not answer in time on port {port}.", host=host, port=port)
    if isinstance(error, ConnectionRefusedError):
        return MailFailed("{host} refuses connections on port {port}.", host=host, port=port)
    if isinstance(error, EOFError | ConnectionError):
        return MailFailed("{host} ended the connection.", host=host)
    return MailFailed("{host} cannot be reached: {reason}.", host=host, reason=_reason(error))


def said(words: bytes | str) -> str:
    """What a server said, as it can be shown: one line, of bounded length, of nothing but printable signs."""
    text = words[: 8 * _TOLD].decode("utf-8", "replace") if isinstance(words, bytes) else words[: 8 * _TOLD]
    return excerpt("".join(char if char.isprintable() else " " for char in text), _TOLD)


#: What the library of TLS says of a server that answers in another protocol.
_NO_TLS = {"WRONG_VERSION_NUMBER", "UNKNOWN_PROTOCOL", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG", "RECORD_LAYER_FAILURE"}


def _certificate(error: ssl.SSLCertVerificationError, host: str) -> MailFailed:
    if error.verify_code == _EXPIRED:
        return MailFailed("The certificate of {host} has expired.", lasting=True, host=host)
    if error.verify_code == _NOT_YET:
        return MailFailed("The certificate of {host} is not valid yet; is the clock right?", lasting=True, host=host)
    if error.verify_code in (_WRONG_NAME, _WRONG_ADDRESS):
        return MailFailed("The certificate that {host} shows is for another name.", lasting=True, host=host)
    reason = _tidy(error.verify_message or error)
    return MailFailed("The certificate of {host} is not trusted: {reason}.", lasting=True, host=host, reason=reason)


def _places(server: Server, within_s: float) -> list[str]:
    host = ascii_host(server.host)
    if not host or not 0 < server.port < 65536:
        raise MailFailed("The account names no server.", lasting=True)
    return list(dict.fromkeys(str(each[4][0]) for each in _looked_up(host, server.port, within_s)))


def _looked_up(host: str, port: int, within_s: float) -> list[tuple[Any, ...]]:
    """The addresses of a name. The system's resolver has no limit and cannot be called off: so it is left alone."""
    came: SimpleQueue[list[tuple[Any, ...]] | OSError] = SimpleQueue()

    def look() -> None:
        try:
            came.put(list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
        except (OSError, UnicodeError) as error:
            came.put(error if isinstance(error, OSError) else socket.gaierror(str(error)))

    threading.Thread(target=look, name="resolver", daemon=True).start()
    try:
        found = came.get(timeout=within_s)
    except Empty:
        raise socket.gaierror("no answer in time") from None
    if isinstance(found, OSError):
        raise found
    return found


def _is_here(place: str) -> bool:
    address = ipaddress.ip_address(place.partition("%")[0])
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLError) and error.reason:
        return _tidy(error.reason.replace("_", " ").lower())
    return _tidy(getattr(error, "strerror", None) or str(error) or type(error).__name__)


def _tidy(reason: object) -> str:
    return str(reason).strip().rstrip(".")
