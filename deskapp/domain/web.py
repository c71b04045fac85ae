"""Where requests to other programs may go: addresses taken apart, and the workspace's list of hosts.

One reading of an address serves both the list and the sending, so that the two never see different hosts in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import IPv6Address

from deskapp.domain.errors import Invalid

#: The most hosts on the list, and the longest address that is sent, in characters.
MOST_HOSTS = 100
LONGEST_URL = 4_000

_PORTS: Mapping[str, int] = {"http": 80, "https": 443}
_HOST = r"(?P<host>[^\s/?#@:\[\]\\{}%<>\"|^`]{1,255}|\[[0-9a-fA-F:.]{2,45}\])"
_URL = re.compile(rf"(?P<scheme>https?)://{_HOST}(?::(?P<port>[0-9]{{1,5}}))?(?P<rest>[/?#].*)?", re.I | re.S)
_LISTED = re.compile(rf"(?P<any>\*\.)?{_HOST}(?::(?P<port>[0-9]{{1,5}}))?")
_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*")
#: What a value may hold as it is, and what a path or query may; everything else is written as %XX.
_UNRESERVED = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
_PLAIN = _UNRESERVED | frozenset(b":/?[]@!$&'()*+,;=")
_ESCAPE = re.compile(rb"%[0-9A-Fa-f]{2}")


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart. `host` is ASCII in small letters, `path` begins with a slash and holds the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def place(self) -> str:
        """The host, with its port where that is not the usual one."""
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return shown if self.port == _PORTS[self.scheme] else f"{shown}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port, without what is asked there."""
        return f"{self.scheme}://{self.place}"

    @property
    def url(self) -> str:
        """The whole address as it is sent."""
        return self.origin + self.path


def target(url: str) -> Target:
    """An address taken apart; `Invalid` where it is none, or none of http or https."""
    found = _URL.fullmatch(url.strip())
    host, port = (_host(found["host"]), _port(found)) if found else (None, 0)
    if found is None or host is None or port is None:
        raise Invalid("Please enter an address that begins with https:// or http://.")
    scheme, path = found["scheme"].lower(), _escaped((found["rest"] or "").partition("#")[0])
    return Target(scheme, host, port or _PORTS[scheme], path if path.startswith("/") else f"/{path}")


def origin_of(url: str) -> str:
    """Scheme, host and port of an address, "" where it is none."""
    try:
        return target(url).origin
    except Invalid:
        return ""


def checked_hosts(lines: Iterable[str]) -> tuple[str, ...]:
    """Hosts as the list keeps them, each once and in order; `Invalid` for what is none."""
    found = list(dict.fromkeys(_listed(line.strip()) for line in lines if line.strip()))
    if len(found) > MOST_HOSTS:
        raise Invalid("These are more than {most} hosts.", field="http_hosts", most=MOST_HOSTS)
    return tuple(found)


def is_listed(place: Target, hosts: Iterable[str]) -> bool:
    """Whether one of the hosts on the list is meant. An entry without a port stands for the usual ports alone."""
    return any(_stands_for(entry, place) for entry in hosts)


def quoted(value: str) -> str:
    """A value so that it stays one value wherever in an address it stands."""
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in value.encode("utf-8", "replace"))


def _stands_for(entry: str, place: Target) -> bool:
    found = _LISTED.fullmatch(entry)
    if found is None:
        return False
    port, host = int(found["port"]) if found["port"] else _PORTS[place.scheme], found["host"].strip("[]")
    if port != place.port:
        return False
    return place.host.endswith(f".{host}") if found["any"] else place.host == host


def _listed(line: str) -> str:
    found = _LISTED.fullmatch(line)
    host, port = (_host(found["host"]), _port(found)) if found else (None, 0)
    if found is None or host is None or port is None:
        raise Invalid("“{host}” is no name of a host, such as example.com.", field="http_hosts", host=line[:80])
    if found["any"] and ("." not in host or not any(char.isalpha() for char in host.rpartition(".")[2])):
        raise Invalid("“{host}” stands for too many hosts.", field="http_hosts", host=line[:80])
    shown = f"[{host}]" if ":" in host else host
    return f"{found['any'] or ''}{shown}{f':{port}' if port else ''}"


def _host(text: str) -> str | None:
    """The host in its one form, or None where it is none."""
    try:
        if text.startswith("["):
            return IPv6Address(text[1:-1]).compressed
        host = text.removesuffix(".").encode("idna").decode("ascii").lower()
    except ValueError:  # what is no domain name is told as an error of Unicode
        return None
    return host if len(host) <= 253 and _NAME.fullmatch(host) else None


def _port(found: re.Match[str]) -> int | None:
    """The port that is named, 0 where none is, None where there is no such port."""
    if found["port"] is None:
        return 0
    return int(found["port"]) if 0 < int(found["port"]) < 65_536 else None


def _escaped(rest: str) -> str:
    """Path and query in letters that may stand there; what is written as %XX stays."""
    raw, made = rest.encode("utf-8", "replace"), list[str]()
    at = 0
    while at < len(raw):
        escape = _ESCAPE.match(raw, at)
        if escape:
            made.append(escape[0].decode())
            at = escape.end()
        else:
            made.append(chr(raw[at]) if raw[at] in _PLAIN else f"%{raw[at]:02X}")
            at += 1
    return "".join(made)
