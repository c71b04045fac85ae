"""Whether an account can work as it is typed."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import replace

from deskapp.domain.addresses import is_address
from deskapp.domain.errors import Invalid
from deskapp.domain.mailbox.account import Account, After
from deskapp.domain.mailbox.servers import Security, Server, SignIn
from deskapp.domain.text import one_line, storable

_HOST = re.compile(r"(?!-)[\w-]{1,63}(?<!-)(?:\.(?!-)[\w-]{1,63}(?<!-))*\.?")
_LONGEST_USER, _LONGEST_FOLDER = 320, 255


def checked(account: Account) -> Account:
    """The account as it is kept. `Invalid.field` names what cannot be taken, as "incoming.host"."""
    if not is_address(account.email):
        raise Invalid("“{text}” is no e-mail address.", field="email", text=one_line(storable(account.email[:100])))
    incoming, outgoing = _server(account.incoming, "incoming"), _server(account.outgoing, "outgoing")
    if not incoming.host and not outgoing.host:
        raise Invalid("Please name a server to fetch from or to send through.", field="incoming.host")
    if incoming.host and incoming.sign_in is SignIn.NOBODY:
        raise Invalid("A mailbox is opened by somebody.", field="incoming.sign_in")
    account = replace(account, incoming=incoming, outgoing=outgoing)
    return _folders(account) if incoming.host else account


def is_here(host: str) -> bool:
    """Whether a host is this very machine."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _server(server: Server, side: str) -> Server:
    host, user = server.host.strip(), storable(server.user).strip()
    if not host:
        return Server()
    if not (_HOST.fullmatch(host) or _is_ip(host)) or len(host) > 253:
        raise Invalid("“{text}” is no name of a server.", field=f"{side}.host", text=one_line(storable(host[:100])))
    if not 1 <= server.port <= 65535:
        raise Invalid("Please enter a number from {least} to {most}.", field=f"{side}.port", least=1, most=65535)
    if server.security is Security.NONE and not is_here(host):
        raise Invalid("Without encryption only a server on this very machine is used.", field=f"{side}.security")
    if server.sign_in is not SignIn.NOBODY and not user:
        raise Invalid("Please enter the name to sign in with.", field=f"{side}.user")
    if len(user) > _LONGEST_USER or not user.isprintable():
        raise Invalid("This name cannot be used to sign in.", field=f"{side}.user")
    return replace(server, host=host, user="" if server.sign_in is SignIn.NOBODY else user)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _folders(account: Account) -> Account:
    folder, junk = _folder(account.folder, "folder") or "INBOX", _folder(account.junk, "junk")
    move_to = _folder(account.move_to, "move_to") if account.after is After.MOVE else ""
    if junk == folder:
        raise Invalid("Junk cannot lie in the folder that mail is fetched from.", field="junk")
    if account.after is After.MOVE and not move_to:
        raise Invalid("Into which folder should mail be moved?", field="move_to")
    if account.after is After.MOVE and move_to in (folder, junk):
        raise Invalid("Mail cannot be moved into a folder that it is fetched from.", field="move_to")
    return replace(account, folder=folder, junk=junk, move_to=move_to)


def _folder(name: str, field: str) -> str:
    name = name.strip()
    if len(name) > _LONGEST_FOLDER or not name.isprintable():
        raise Invalid("There cannot be a folder of this name.", field=field)
    return "INBOX" if name.upper() == "INBOX" else name
