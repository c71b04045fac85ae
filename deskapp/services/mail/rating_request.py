"""What a mail that closes a ticket asks its customer: how it went, with a link for each answer (SPEC §7).

Nothing here can read a note: neither the notes' services nor their store modules are imported (a test holds it).
"""

from __future__ import annotations

from datetime import datetime

from deskapp.domain.departments import TemplateKind
from deskapp.domain.mailbox import rating_mail
from deskapp.domain.ratings import Score
from deskapp.domain.templates import RATING_BAD, RATING_GOOD, render
from deskapp.domain.text import one_line
from deskapp.services.filling import ticket_values
from deskapp.store import templates, workspace
from deskapp.store.mailbox.secret import secret
from deskapp.store.tables import TicketRecord


def request(agent_id: int | None, row: TicketRecord, email: str, now: datetime) -> str:
    """What a mail that closes a ticket asks its customer, "" where nobody is asked; answers go to `email`."""
    language = workspace.read_workspace().language
    template = templates.find(TemplateKind.RATING, row.department_id, language)
    if template is None or not template.text.strip():
        return ""
    values = ticket_values(agent_id, row.id, now)
    subject, key = one_line(render(template.subject, values)) or row.subject, secret()
    for name, score in ((RATING_GOOD, Score.REWARD), (RATING_BAD, Score.REBUKE)):
        values[name] = rating_mail.link(key, row.id, now, score, email, subject, language)
    return render(template.text, values).strip()
