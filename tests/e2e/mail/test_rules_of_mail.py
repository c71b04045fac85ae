"""Rules that wait for what becomes of mail, with real servers: one that refuses, and one whose bounce is fetched."""

from __future__ import annotations

from dataclasses import replace

from deskapp.domain.rules.actions import Action, Assign, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import Cause, OutboxState, Priority
from deskapp.store.tables import OutboxRow
from tests.e2e.mail.house import MailDesk, read
from tests.kit import bounce, mail, problems

_NO_SUCH_USER = "550 5.1.1 No such user"


def _rule(house: MailDesk, status: str, *actions: Action) -> None:
    condition = Condition(On.MAIL_STATUS, Op.IS, (status,))
    house.desk.rules.save(house.who, Rule(f"On {status}", Trigger.MAIL_STATUS, ((condition,),), actions))


def _answered(house: MailDesk) -> None:
    house.box.deliver(mail(message_id="<1@cust.example>"))
    house.fetch()
    house.answer(1, "Pull the plug.")


def test_a_refused_mail_is_urgent_and_an_agent_is_told(house: MailDesk) -> None:
    _rule(
        house,
        "failed",
        Action(Do.PRIORITY, {"priority": int(Priority.URGENT)}),
        Action(Do.NOTIFY, {"agents": (house.who.agent_id,)}),
    )
    house.recorder.say("RCPT", _NO_SUCH_USER)
    _answered(house)
    assert house.send() == [OutboxState.FAILED]
    assert house.desk.threads.head(house.who, 1).priority is Priority.URGENT
    (told,) = house.desk.reminders.mine(house.who)
    assert (told.reminder.cause, told.reminder.ticket_id) == (Cause.RULE, 1)
    (trace,) = house.desk.rules.why(house.who, 1)
    assert trace.triggers == (Trigger.MAIL_STATUS,)
    house.desk.outbox.send_again(house.who, house.post(1).outbox_id)
    assert house.send() == [OutboxState.SENT]
    assert problems(house.desk) == []


def test_a_ticket_whose_mail_bounced_is_transferred(house: MailDesk) -> None:
    fresh = house.desk.departments.fresh(house.who)
    place = house.desk.departments.save(house.who, replace(fresh, name="Bad addresses")).value
    _rule(house, "bounced", Action(Do.TRANSFER, {"department": place, "assign": Assign.NOBODY}))
    _answered(house)
    assert house.send() == [OutboxState.SENT]
    assert house.desk.threads.head(house.who, 1).department_id != place
    sent = read(house.recorder.taken[0].body)
    house.box.deliver(bounce(str(sent["Message-ID"])), sender="")
    house.fetch()
    assert house.desk.threads.head(house.who, 1).department_id == place
    assert len(house.subjects()) == 1
    assert problems(house.desk) == []


def test_a_rule_that_answers_a_failed_mail_through_a_server_that_always_refuses_writes_once(house: MailDesk) -> None:
    _rule(house, "failed", Action(Do.ANSWER, {"text": "Our mail did not reach you."}))
    house.recorder.say("RCPT", _NO_SUCH_USER, times=None)
    _answered(house)
    came = [state for _ in range(20) for state in house.send()]
    house.clock.advance(days=4)
    came += [state for _ in range(20) for state in house.send()]
    assert came == [OutboxState.FAILED] * 2, "the agent's mail, and one of the rule's"
    assert OutboxRow.select().count() == 2
    assert house.recorder.taken == []
