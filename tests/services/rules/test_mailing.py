"""Mail that rules send: whose it is, what it counts for, and to whom none goes."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from deskapp.domain.changes import RecallUndo
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import Invalid
from deskapp.domain.mail import Address
from deskapp.domain.rules.actions import Action, Becomes, Do
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import EventKind
from deskapp.services.mail.pace import MOST_IN_AN_HOUR
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.store.tables import (
    AddressRow,
    AgentRow,
    DepartmentRow,
    EventRow,
    MessageRow,
    OutboxRow,
)
from tests.kit import SUPPORT, Office, dump, mail, new_ticket, take
from tests.services.rules.acting import DOERS, JANA, act, after_an_agent, alone, burning, events_of, row_of


def _status(ticket: int) -> Status:
    return Status(row_of(ticket).status)


def _sent() -> EmailMessage:
    body = OutboxRow.select().order_by(OutboxRow.id.desc()).first().body
    return message_from_bytes(bytes(body), policy=default)  # type: ignore[return-value]


def test_a_mail_that_a_rule_sends_by_itself_is_automatic(office: Office) -> None:
    DepartmentRow.update(signature="Your {{ department.name }}").where(DepartmentRow.id == office.general).execute()
    ticket = burning(office, message_id="<1@cust.example>")
    AgentRow.update(signature="Eva").where(AgentRow.id == office.eva.agent_id).execute()
    act(office, ticket, Action(Do.ANSWER, {"text": "We are on it{{ agent.name }}."}), alone(office))
    mail_out, row = _sent(), MessageRow.get_by_id(2)
    assert (mail_out["Auto-Submitted"], mail_out["In-Reply-To"]) == ("auto-replied", "<1@cust.example>")
    assert (mail_out["From"], mail_out["To"]) == ("Desk <support@desk.example>", f"Jana <{JANA}>")
    assert mail_out.get_body(("plain",)).get_content().splitlines() == ["We are on it.", "", "-- ", "Your General"]
    assert (row.automatic, row.agent_id) == (True, None)
    assert (_status(ticket), events_of(ticket)) == (Status.NEW, set())
    assert (row_of(ticket).messages, row_of(ticket).agent_id) == (2, None)


def test_an_answer_by_a_rule_that_an_agent_set_going_counts_as_the_agents(office: Office) -> None:
    ticket, eva = burning(office), office.eva.agent_id
    act(office, ticket, Action(Do.ANSWER, {"text": "On it, says {{ agent.first_name }}."}), after_an_agent(office))
    assert _sent()["Auto-Submitted"] is None
    assert "On it, says Eva." in _sent().get_body(("plain",)).get_content()
    assert (MessageRow.get_by_id(2).automatic, MessageRow.get_by_id(2).agent_id) == (False, None)
    assert _status(ticket) is Status.ANSWERED
    assert events_of(ticket) == {("answer", eva), ("first-answer", eva)}
    assert row_of(ticket).agent_id is None  # a rule takes nothing over


def test_resolving_with_an_automatic_mail_counts_no_answer(office: Office) -> None:
    ticket = burning(office)
    act(office, ticket, Action(Do.STATUS, {"status": Becomes.RESOLVED, "text": "Done."}), alone(office))
    assert (_status(ticket), events_of(ticket)) == (Status.RESOLVED, set())
    assert EventRow.select().where(EventRow.kind == EventKind.RESOLVED.value).count() == 1


def test_mail_to_others_and_forwards_are_automatic_too_and_change_nothing(office: Office) -> None:
    ticket = burning(office)
    before = dump(ticket)
    for action in (
        Action(Do.MAIL, {"to": ("a@else.example",), "subject": "News", "text": "Look"}),
        Action(Do.FORWARD, {"to": ("a@else.example",), "text": "Look", "thread": 1}),
    ):
        act(office, ticket, action, after_an_agent(office))
        assert str(_sent()["Auto-Submitted"]).startswith("auto-")
        assert _sent()["Subject"].endswith("[HD-000001]")
    assert dump(ticket) == before | {"messages": 3}
    act(office, ticket, action, by_agent(office.eva.agent_id))
    assert _sent()["Auto-Submitted"] is None
    assert events_of(ticket) == set()


def test_a_rule_answers_nothing_that_a_program_wrote(office: Office) -> None:
    ticket = burning(office)
    take(
        office.desk, mail("I am away.", subject="Re: x [HD-000001]", message_id="<2@x>", Auto_Submitted="auto-replied")
    )
    answer, resolve = {"text": "Hi"}, {"status": Becomes.RESOLVED, "text": "Done"}
    to_her = {"to": (JANA.upper(),), "subject": "S", "text": "T"}
    for what, params in ((Do.ANSWER, answer), (Do.STATUS, resolve), (Do.MAIL, to_her)):
        for doer in (alone(office), after_an_agent(office)):
            with pytest.raises(Invalid, match="a program wrote"):
                act(office, ticket, Action(what, params), doer)
    assert OutboxRow.select().count() == 0
    act(office, ticket, Action(Do.MAIL, to_her | {"to": ("boss@else.example",)}), alone(office))
    act(office, ticket, Action(Do.ANSWER, answer), by_agent(office.eva.agent_id))  # a person may


def test_a_rule_answers_no_old_mailbox_that_is_imported(office: Office) -> None:
    answer, resolve = {"text": "Hi"}, {"status": Becomes.RESOLVED, "text": "Done"}
    old = burning(office, date="Sat, 28 Feb 2026 08:59:00 +0000")
    for what, params in ((Do.ANSWER, answer), (Do.STATUS, resolve)):
        with pytest.raises(Invalid, match="too old"):
            act(office, old, Action(what, params), alone(office))
    act(office, old, Action(Do.ANSWER, answer), by_agent(office.eva.agent_id))
    recent = burning(office, date="Sat, 28 Feb 2026 09:00:00 +0000")
    office.clock.advance(days=30)  # a rule that waits for so long does answer
    assert act(office, recent, Action(Do.ANSWER, answer), alone(office))


def test_the_desk_does_not_answer_itself(office: Office) -> None:
    ticket = new_ticket(office, contact=Address("Us", SUPPORT))
    with pytest.raises(Invalid, match="address of the desk itself"):
        act(office, ticket, Action(Do.ANSWER, {"text": "Hi"}), alone(office))


def test_two_programs_that_write_to_each_other_stop(office: Office) -> None:
    ticket, answer = burning(office), Action(Do.ANSWER, {"text": "Hi"})
    for _ in range(MOST_IN_AN_HOUR):
        act(office, ticket, answer, alone(office))
    with pytest.raises(Invalid, match="too many"):
        act(office, ticket, answer, alone(office))
    office.clock.advance(hours=1, seconds=1)
    assert act(office, ticket, answer, alone(office))


def test_nothing_of_an_internal_ticket_is_mailed(office: Office) -> None:
    ticket = office.desk.tickets.create_internal(office.eva, NewInternalTicket(office.general, "Between us", "x")).value
    mails = [
        Action(Do.ANSWER, {"text": "Hi"}),
        Action(Do.STATUS, {"status": Becomes.RESOLVED, "text": "Done"}),
        Action(Do.MAIL, {"to": ("a@else.example",), "subject": "S", "text": "T"}),
        Action(Do.FORWARD, {"to": ("a@else.example",), "text": "T", "thread": 1}),
    ]
    for action in mails:
        for doer in DOERS.values():
            with pytest.raises(Invalid, match="internal ticket"):
                act(office, ticket, action, doer(office))
    with pytest.raises(Invalid, match="internal ticket"):
        act(office, ticket, Action(Do.PARTICIPANTS, {"add": ("a@else.example",)}), alone(office))
    assert (OutboxRow.select().count(), MessageRow.select().count()) == (0, 0)


def test_a_department_without_an_address_answers_from_where_the_customer_wrote(office: Office) -> None:
    ticket = burning(office)
    AddressRow.delete().execute()
    act(office, ticket, Action(Do.ANSWER, {"text": "Hi"}), alone(office))
    assert _sent()["From"].endswith("<support@desk.example>")
    ticket = new_ticket(office)
    with pytest.raises(Invalid, match="no address to write from"):
        act(office, ticket, Action(Do.ANSWER, {"text": "Hi"}), alone(office))


def test_an_automatic_mail_that_is_called_back_leaves_the_ticket_as_it_was(office: Office) -> None:
    ticket = burning(office)
    before = dump(ticket)
    act(office, ticket, Action(Do.ANSWER, {"text": "Hi"}), alone(office))
    office.desk.undoing.undo(office.eva, RecallUndo(1))
    assert dump(ticket) == before
