"""Mail that comes through an account, for tests."""

from __future__ import annotations

from collections.abc import Mapping

from deskapp.domain.departments import Template, TemplateKind
from deskapp.domain.mailbox.account import Account
from deskapp.domain.mailbox.servers import Server
from deskapp.services.mail.house import Way
from deskapp.services.mail.intake import IncomingMail
from deskapp.store import templates
from deskapp.store.mailbox import accounts
from deskapp.store.tables import OutboxRow
from tests.kit import SUPPORT, Office


def account_of(office: Office, department: int | None = None, email: str = SUPPORT) -> Account:
    """An account of a department that is kept in the store."""
    server = Server("mail.desk.example", 993, user=email)
    made = Account(
        name=email, email=email, department_id=department or office.general, incoming=server, outgoing=server, key=email
    )
    with office.desk._store.write() as unit:
        account_id = accounts.write(unit, made)
    kept = accounts.get(account_id)
    assert kept is not None
    return kept


def arrive(office: Office, *raws: bytes, way: Way) -> dict[str, int]:
    """Let mails come in through an account, one after the other; returns how many had which outcome."""
    found: dict[str, int] = {}
    for raw in raws:
        for outcome, n in office.desk.intake.take([IncomingMail("test", raw)], way=way).value.items():
            found[outcome.value] = found.get(outcome.value, 0) + n
    return found


def acknowledge_with(office: Office, texts: Mapping[int | None, str]) -> None:
    """Set the text of the acknowledgement of departments, None for the workspace's."""
    with office.desk._store.write() as unit:
        for place, text in texts.items():
            made = Template(TemplateKind.ACKNOWLEDGEMENT, "en", text, "We have it: {{ ticket.subject }}")
            templates.replace_all(unit, place, [made])


def sent() -> list[tuple[list[str], bytes]]:
    """What lies in the outbox: recipients and bytes, in order."""
    return [(row.recipients, bytes(row.body)) for row in OutboxRow.select().order_by(OutboxRow.id)]
