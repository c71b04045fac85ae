"""Fetching the pictures that a stranger's mail names, only ever because somebody asked for them.

Nothing of the desk is told: no cookies, no referrer. Nothing inside is reached: every address, that of a redirect as
well, is looked up once, and what is connected to is the public address that was found and no other.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPResponse
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urljoin

from deskapp.channels.http.sending import Exchange
from deskapp.domain.errors import DeskError
from deskapp.domain.pictures import picture_form
from deskapp.domain.requests import Limits, WebRequest

#: Of one mail: pictures, the bytes of one, the bytes of all, the seconds for all.
MOST, LARGEST, TOGETHER, TOGETHER_S = 60, 5_000_000, 30_000_000, 20.0
_LIMITS = Limits(connect_s=5.0, total_s=10.0, most=LARGEST)
_REDIRECTS = 3
_AT_ONCE = 4
_ASKED = (("Accept", "image/png, image/jpeg, image/gif, image/webp"),)
_FORMS = frozenset({"png", "jpeg", "gif", "webp"})
#: Addresses of IPv6 behind which one of IPv4 lies.
_MAPPED = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))

MayReach = Callable[[str], bool]


def is_public(address: str) -> bool:
    """Whether an address (of IPv4 or IPv6) lies in the internet at large: not in this machine, not in a network of its
    own, nothing reserved."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if found.is_site_local:  # given up long ago, and still in use inside
            return False
        found = _inner(found) or found
    return found.is_global and not found.is_multicast and not found.is_reserved


def load_pictures(
    addresses: Iterable[str], may_reach: MayReach = is_public, *, within_s: float = TOGETHER_S
) -> dict[str, bytes]:
    """The pictures at these addresses (http, https or "//…"), by address, as far as they are to be had.

    Left out is what is no picture (PNG, JPEG, GIF, WebP), too large or too late, and all beyond `MOST` addresses.
    """
    purse = _Purse(TOGETHER, time.monotonic() + within_s)
    wanted = list(dict.fromkeys(addresses))[:MOST]
    with ThreadPoolExecutor(_AT_ONCE, "pictures") as pool:
        found = list(pool.map(lambda address: _picture(address, may_reach, purse), wanted))
    return {address: content for address, content in zip(wanted, found, strict=True) if content}


class _Purse:
    """How many bytes and how much time are left for the pictures of a mail."""

    def __init__(self, most: int, until: float) -> None:
        self._left, self._until, self._lock = most, until, threading.Lock()

    def limits(self) -> Limits | None:
        """The limits of the next request, None when there is nothing left for one."""
        left_s = self._until - time.monotonic()
        if left_s <= 0 or self._left <= 0:
            return None
        return Limits(min(_LIMITS.connect_s, left_s), min(_LIMITS.total_s, left_s), _LIMITS.most)

    def spend(self, count: int) -> bool:
        """Take bytes away; False where there are not so many."""
        with self._lock:
            self._left -= count
            return self._left >= 0


def _picture(address: str, may_reach: MayReach, purse: _Purse) -> bytes:
    """One picture, b"" where there is none. A redirect never leads from https to http."""
    at = f"https:{address}" if address.startswith("//") else address
    for _ in range(_REDIRECTS + 1):
        limits = purse.limits()
        if limits is None:
            return b""
        try:
            download = _Download(WebRequest("GET", at, _ASKED), limits, may_reach)
        except DeskError:
            return b""
        download.finish()
        content = download.content
        if not download.sent_on:
            good = len(content) <= LARGEST and picture_form(content) in _FORMS and purse.spend(len(content))
            return content if good else b""
        onward = urljoin(at, download.sent_on)
        if at.lower().startswith("https:") and not onward.lower().startswith("https:"):
            return b""
        at = onward
    return b""


class _Download(Exchange):
    """A request whose answer is kept as it is: `content`, or where it was `sent_on` to."""

    def __init__(self, request: WebRequest, limits: Limits, may_reach: MayReach) -> None:
        super().__init__(request, limits)
        self._may_reach, self._most = may_reach, limits.most
        self.content, self.sent_on = b"", ""

    def places(self) -> list[tuple[str, int]]:
        """The addresses of the host that may be reached, whatever its name leads to a moment later."""
        found = socket.getaddrinfo(self.to.host, self.to.port, type=socket.SOCK_STREAM)
        return [(str(place[0]), self.to.port) for *_, place in found if self._may_reach(str(place[0]))]

    def take(self, response: HTTPResponse) -> str:
        """Keep a picture, or the address that an answer sends on to."""
        if 300 <= response.status < 400:
            self.sent_on = response.headers.get("Location", "")
        elif response.status == 200 and response.headers.get_content_maintype() == "image":
            self.content = response.read(self._most + 1)
        return ""


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The address of IPv4 that one of IPv6 stands for."""
    if any(address in network for network in _MAPPED):
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
