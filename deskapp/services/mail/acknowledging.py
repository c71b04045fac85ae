"""The customer is told that a mail arrived, where the department has a text for it. No program is ever told so.

It happens after the rules have run: the department is the one where the ticket came to be, and where a rule has
answered already there is no second answer.
"""

from __future__ import annotations

import logging

from deskapp.domain.departments import TemplateKind
from deskapp.domain.doer import SYSTEM
from deskapp.domain.errors import DeskError
from deskapp.domain.mail import Address
from deskapp.domain.status import Status
from deskapp.domain.templates import render
from deskapp.domain.text import one_line
from deskapp.services.filling import ticket_values
from deskapp.services.mail import pace
from deskapp.services.mail_writing import MailWriter, Reply
from deskapp.store import messages, people, templates, workspace
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord

_SILENT = frozenset({Status.SPAM, Status.DELETED, Status.CLOSED})
_log = logging.getLogger(__name__)


def acknowledge(unit: Unit, writer: MailWriter, ticket_id: int) -> None:
    """Tell the writer of a new ticket's mail that it arrived; nothing happens where nobody is to be told.

    What keeps the mail from being written (nowhere to write from, too many of them) stops nothing else.
    """
    row = TicketRecord.get_or_none(TicketRecord.id == ticket_id)
    if row is None or row.contact_id is None or Status(row.status) in _SILENT:
        return
    template = templates.find(TemplateKind.ACKNOWLEDGEMENT, row.department_id, workspace.read_workspace().language)
    if template is None or not template.text.strip():
        return
    to = _writer_of(row)  # last, as this takes longer than all before
    if to is None:
        return
    values = ticket_values(None, row.id, unit.now)
    subject = one_line(render(template.subject, values))
    try:
        with unit.part():
            pace.check(unit, row.id, [to.email])
            reply = Reply(render(template.text, values), to=(to,), quote=False)
            writer.acknowledge(unit, SYSTEM, row, subject, reply)
    except DeskError as error:
        _log.warning("Ticket %d is not acknowledged: %s", row.id, error)


def _writer_of(row: TicketRecord) -> Address | None:
    """Who wrote the mail: a person, lately, from outside; None for everybody else, and where an answer went already."""
    last = messages.last_incoming(row.id)
    if last is None or last.automatic or not last.sender.email or last.came_at - last.at > pace.OLDEST:
        return None
    if last.sender.email.lower() in people.own_addresses() or messages.was_answered(row.id):
        return None
    return last.sender
