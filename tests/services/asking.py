"""What tests of rules' requests are made with: a rule, the workspace's leave, and a sender that answers as told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from deskapp.domain.doer import Doer
from deskapp.domain.requests import Answer, Limits, WebRequest, answered
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import Actor
from deskapp.services.rules import mailing
from deskapp.services.rules.requests import ask
from deskapp.store import rule_requests
from deskapp.store.tables import RuleRow, RuleTraceRow, TicketRecord, database
from tests.kit import Office

HOST = "hooks.example"
URL = f"https://{HOST}/new"


def allow(office: Office, *hosts: str) -> None:
    """Let rules send requests to these hosts."""
    settings = office.desk.workspace.settings()
    office.desk.workspace.save(office.eva, replace(settings, http_allowed=True, http_hosts=hosts or (HOST,)))


def forbid(office: Office) -> None:
    """Let rules send none any longer."""
    office.desk.workspace.save(office.eva, replace(office.desk.workspace.settings(), http_allowed=False))


def rule(office: Office) -> int:
    """A rule that can be named; the same each time."""
    found = RuleRow.get_or_none(RuleRow.name == "Tell them")
    if found:
        return int(found.id)
    now = office.clock.now()
    made = {"position": 1, "name": "Tell them", "name_key": "tell them", "trigger": Trigger.CREATED, "body": {}}
    return int(RuleRow.insert(**made, changed_at=now).execute())


def trace(office: Office, ticket: int) -> int:
    """A trace of an event of a ticket, at this moment."""
    row = {"at": office.clock.now(), "ticket_id": ticket, "trigger": "created", "depth": 0, "data": b""}
    return int(RuleTraceRow.insert(**row).execute())


def ask_for(office: Office, ticket: int, params: Mapping[str, str], *, trace_id: int | None = None) -> int:
    """Let a rule ask for a request about a ticket; returns the request's id."""
    doer = Doer(Actor.RULE, office.eva.agent_id, rule(office), "Tell them")
    with office.desk._store.write() as unit:
        row = TicketRecord.get_by_id(ticket)
        request_id = ask(unit, doer, row, params, mailing.values_of(doer, row, unit.now))
        if trace_id is not None:
            rule_requests.belong([request_id], trace_id)
        return request_id


def get(office: Office, ticket: int, method: str = "GET", url: str = URL, *, trace_id: int | None = None) -> int:
    """Let a rule ask for a request without headers and body."""
    return ask_for(office, ticket, {"method": method, "url": url}, trace_id=trace_id)


def stands(request_id: int) -> tuple[str, int]:
    """State and number of attempts of a request."""
    sql = "SELECT state, attempts FROM rule_request WHERE id = ?"
    state, attempts = database.execute_sql(sql, (request_id,)).fetchone()
    return str(state), int(attempts)


@dataclass
class Recorder:
    """A sender that keeps what it is given and answers as it is told: in turn, the last one again and again."""

    answers: list[Answer] = field(default_factory=lambda: [answered(200)])
    sent: list[WebRequest] = field(default_factory=list)
    meanwhile: Callable[[], object] = lambda: None

    def __call__(self, request: WebRequest, limits: Limits) -> Answer:
        self.sent.append(request)
        self.meanwhile()
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
