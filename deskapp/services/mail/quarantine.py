"""Mails that could not be taken in: what they are, why they are here, trying again, and deleting.

A mail in the quarantine belongs to no department, so only those who look after the whole workspace see it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.parser import BytesHeaderParser
from email.policy import default

from deskapp.domain.access import Viewer, require_workspace
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import NotFound
from deskapp.domain.text import one_line, storable
from deskapp.services.guard import current
from deskapp.services.mail.intake import Intake
from deskapp.services.mail.outcome import Outcome
from deskapp.store import mail
from deskapp.store.mailbox import accounts
from deskapp.store.store import Store

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class QuarantineLine:
    """A mail that was set aside. `reason` is a sentence in English; sender and subject are "" where there are none."""

    id: int
    at: datetime
    reason: str
    where: str
    size: int
    sender: str = ""
    subject: str = ""


class Quarantine:
    """What was set aside."""

    def __init__(self, store: Store, intake: Intake) -> None:
        self._store, self._intake = store, intake

    def listing(self, who: Viewer) -> list[QuarantineLine]:
        """What was set aside, the newest first."""
        require_workspace(current(who))
        return [_line(each) for each in mail.set_aside()]

    def source(self, who: Viewer, line_id: int) -> bytes:
        """A mail as it came."""
        require_workspace(current(who))
        return mail.read_raw(_there(line_id).raw_id)

    def retry(self, who: Viewer, line_ids: Sequence[int]) -> Done[Counter[Outcome]]:
        """Take mails in once more, each as an act of its own; those that do not go stay with the reason of now.

        `NotFound` where one of them is gone; then none is tried.
        """

        def check() -> None:
            require_workspace(current(who))

        check()
        outcomes: Counter[Outcome] = Counter()
        changes = Changes()
        for aside in [_there(line_id) for line_id in line_ids]:
            done = self._intake.again(aside.raw_id, aside.source, _home(aside.source), check=check)
            outcomes[done.value] += 1
            changes |= done.changes
        return Done(outcomes, changes)

    def delete(self, who: Viewer, line_ids: Sequence[int]) -> Done[int]:
        """Delete mails for good; their hashes stay, so that they do not come in again. Returns how many."""
        with self._store.write() as unit:
            require_workspace(current(who))
            for line_id in line_ids:
                aside = _there(line_id)
                mail.release(aside.raw_id)
                mail.forget_raw(aside.raw_id)
            unit.changes |= Changes(counts=True)
        return Done(len(line_ids), unit.changes)


def _there(line_id: int) -> mail.SetAside:
    found = mail.set_aside(line_id)
    if not found:
        raise NotFound("This mail is not in the quarantine any longer.")
    return found[0]


def _home(where: str) -> int | None:
    """The department of the account that a mail came through, None for mail from a disk."""
    account = accounts.with_email(where.partition(" ")[0])
    return account.department_id if account else None


def _line(aside: mail.SetAside) -> QuarantineLine:
    sender, subject = _told(aside.head)
    return QuarantineLine(aside.id, aside.at, aside.reason, aside.source, aside.size, sender, subject)


def _told(head: bytes) -> tuple[str, str]:
    """Who a mail says that it is from and what it is about, as far as that can be read."""
    try:
        fields = BytesHeaderParser(policy=default).parsebytes(head)
        sender, subject = (one_line(storable(str(fields.get(name, ""))))[:_LONGEST] for name in ("From", "Subject"))
    except Exception:  # it is here because it is broken
        return "", ""
    return sender, subject
