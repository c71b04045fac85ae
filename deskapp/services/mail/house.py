"""What intake has to know of the workspace, read once per group of mails."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.mail import ParsedMail
from deskapp.domain.mailbox.account import Account
from deskapp.store import people, search, settling, workspace
from deskapp.store.mailbox.secret import secret
from deskapp.store.store import Unit

_RECIPIENT_HEADERS = frozenset({"delivered-to", "x-original-to", "envelope-to", "x-envelope-to"})

#: Fields in which the filters of mail servers say "yes": SpamAssassin and its kin, rspamd.
_SPAM_HEADERS = ("x-spam-flag", "x-spam-status", "x-spam")


@dataclass(frozen=True, slots=True)
class Way:
    """The way that mails come: through an account, from its junk folder perhaps."""

    account: Account
    junk: bool = False


class House:
    """What intake has to know of the workspace, read once per group, and the texts to index at its end.

    Any write between two texts would make the index write out what it holds, which takes longer than all the rest.
    """

    def __init__(self, unit: Unit, department_id: int | None, way: Way | None = None) -> None:
        self.way = way
        self.key = secret()
        self.own = people.own_addresses()
        department_id = way.account.department_id if way else department_id
        self.fallback = settling.home_of(department_id) if department_id else people.default_department()
        self.settings = workspace.read_workspace()
        self.now = unit.now
        self.documents: list[search.Document] = []
        #: The tickets that were opened so far.
        self.opened: list[int] = []

    def index(self) -> None:
        """Index what came in so far."""
        search.add_many(self.documents)
        self.documents.clear()

    def department_for(self, parsed: ParsedMail) -> int:
        """The department a mail's recipients name, else the fallback. Plus-addresses count as their base."""
        extra = [_bare(value) for name, value in parsed.headers if name.lower() in _RECIPIENT_HEADERS]
        for email in [*(a.email for a in (*parsed.to, *parsed.cc)), *extra]:
            local, at, domain = email.lower().rpartition("@")
            for candidate in (email.lower(), f"{local.partition('+')[0]}{at}{domain}"):
                if candidate in self.own:
                    return self.own[candidate]
        return self.fallback

    def is_spam(self, parsed: ParsedMail) -> bool:
        """Whether a mail lay in a junk folder, or bears the mark of a filter that the account trusts."""
        if self.way is None:
            return False
        marks = {name.lower(): value.strip().lower() for name, value in reversed(parsed.headers)}
        marked = any(marks.get(name, "").startswith("yes") for name in _SPAM_HEADERS)
        return self.way.junk or (self.way.account.trust_spam and marked)

    def moment(self, parsed: ParsedMail) -> datetime:
        """When a mail was written; now where it does not say or claims the future."""
        sent = parsed.sent_at
        return sent if sent is not None and sent <= self.now and sent.year >= 1990 else self.now


def _bare(value: str) -> str:
    """The address in a field that may hold a name and angle brackets too."""
    inside = value.rpartition("<")[2].partition(">")[0] if "<" in value else value
    return inside.strip()
