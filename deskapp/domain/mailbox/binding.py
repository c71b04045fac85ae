"""To which server a secret may be said: it is given for one place and name, and for no other."""

from __future__ import annotations

from deskapp.domain.mailbox.account import Account, Job
from deskapp.domain.mailbox.checking import is_here
from deskapp.domain.mailbox.servers import Security, Server, SignIn

#: The better protected first.
_PROTECTION = (Security.TLS, Security.STARTTLS, Security.NONE)


def place(server: Server) -> str:
    """A server as secrets know it: its host, and on this machine, where each port is another's, `host:port`."""
    host = server.host.lower()
    return f"{host}:{server.port}" if is_here(host) else host


def is_elsewhere(old: Server, new: Server) -> bool:
    """Whether a secret that was typed for `old` must not be said to `new`: another place, name or way to sign in, or
    less protection."""
    if not new.host or new.sign_in is SignIn.NOBODY:
        return False
    if (place(old), old.user, old.sign_in) != (place(new), new.user, new.sign_in):
        return True
    return _PROTECTION.index(new.security) > _PROTECTION.index(old.security)


def moved(old: Account, new: Account) -> frozenset[Job]:
    """The jobs of which the secret has to be typed anew."""
    servers = {Job.FETCH: (old.incoming, new.incoming), Job.SEND: (old.outgoing, new.outgoing)}
    return frozenset(job for job, (before, now) in servers.items() if is_elsewhere(before, now))
