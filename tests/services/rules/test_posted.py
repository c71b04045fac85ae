"""What becomes of a mail sets rules going: once for each end, only of mail that somebody wrote, and harming none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from deskapp.domain.errors import StoreFailed
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.mailbox.delivery import Delivery
from deskapp.domain.rules.actions import Action, Becomes, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.trace import Fate
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import Deed, MailStatus, OutboxState
from deskapp.services.mail.house import Way
from deskapp.services.mail.sending import Sending
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.rules import doing, following
from deskapp.store.mailbox import accounts
from deskapp.store.tables import MessageRow, OutboxRow
from tests.kit import SUPPORT, Office, bounce, mail, new_ticket, problems, take
from tests.services.mail.arriving import acknowledge_with, arrive
from tests.services.mail.post_office import (
    AWAY,
    JANA,
    LATER,
    LOST,
    NEVER,
    PETR,
    PostOffice,
    add_account,
    newest,
    sending,
    state,
    taken,
    write,
)

S = OutboxState


class Died(BaseException):
    """The end of a program."""


class House:
    """A desk that sends through a post office, with a ticket that came by mail, and rules that mark it."""

    def __init__(self, office: Office) -> None:
        self.office, self.desk, self.eva = office, office.desk, office.eva
        take(office.desk, mail("It burns.", message_id="<1@cust.example>"))
        add_account(office.desk)
        self.post = PostOffice()
        self.sender: Sending = sending(office.desk, self.post)

    def rule(self, status: str = "", *actions: Action, name: str = "", trigger: Trigger = Trigger.MAIL_STATUS) -> int:
        """A rule for one state (for all where ""); it marks the ticket where nothing else is said."""
        groups = ((Condition(On.MAIL_STATUS, Op.IS, (status,)),),) if status else ()
        does = actions or (Action(Do.ADD_TAGS, {"tags": (status or "any",)}),)
        return self.desk.rules.save(self.eva, Rule(name or f"On {status or 'all'}", trigger, groups, does)).value

    def send(self) -> int:
        """Send until nothing is due; returns how many mails were tried."""
        tried = 0
        while self.sender.due() and self.sender.send_one().value is not None:
            tried += 1
            assert tried < 100, "it goes on for ever"
        return tried

    def send_all(self) -> None:
        """Send whatever is written meanwhile, too."""
        for _ in range(30):
            self.send()
            self.office.clock.advance(minutes=1)

    def events(self, ticket: int = 1) -> int:
        """How often rules were asked about the ticket's mail."""
        return sum(Trigger.MAIL_STATUS in trace.triggers for trace in self.desk.rules.why(self.eva, ticket))

    def tags(self, ticket: int = 1) -> set[str]:
        """What the rules marked it with."""
        return set(self.desk.threads.head(self.eva, ticket).tags)


@pytest.fixture
def house(office: Office) -> House:
    return House(office)


def _written(house: House, *to: str) -> int:
    return write(house.office, 1, *to)


def _with(*answers: Delivery, to: tuple[str, ...] = (JANA,)) -> Callable[[House], object]:
    def act(house: House) -> None:
        _written(house, *to)
        house.post.answers = list(answers)
        house.send()

    return act


def _tried_for_days(house: House) -> None:
    _written(house, JANA, PETR)
    house.post.answers = [taken(JANA, refused={PETR: False}) for _ in range(1000)]
    while state(newest().id) in (S.HELD, S.DUE):
        house.send()
        house.office.clock.advance(minutes=15)


def _abandoned(house: House) -> None:
    _written(house)

    def die() -> None:
        raise Died

    house.post.handing = die
    with pytest.raises(Died):
        house.sender.send_one()
    house.post.handing = lambda: None
    house.office.clock.advance(minutes=10)
    house.send()


def _bounced(house: House, **fields: object) -> None:
    _with()(house)
    own = str(MessageRow.get_by_id(newest().message_id).message_id)
    take(house.desk, bounce(own, **fields))  # type: ignore[arg-type]


def _bounced_twice(house: House) -> None:
    _bounced(house)
    own = str(MessageRow.get_by_id(newest().message_id).message_id)
    take(house.desk, bounce(own, number=2))


def _said_to_have_arrived(house: House, *to: str, first: Delivery = LOST) -> None:
    _with(first, LOST, to=to or (JANA,))(house)
    house.office.clock.advance(minutes=5)
    house.send()
    house.desk.outbox.it_arrived(house.eva, newest().id)


#: What happens to a mail, and of what rules are told, in order.
ENDS: Mapping[str, tuple[Callable[[House], object], str]] = {
    "taken": (_with(), "sent"),
    "taken after it waited": (_with(LATER, LATER), ""),
    "taken for some": (_with(taken(JANA, refused={PETR: True}), to=(JANA, PETR)), "partly"),
    "taken for some, and tried for days for others": (_tried_for_days, "partly"),
    "refused": (_with(NEVER), "failed"),
    "refused for everybody": (_with(taken(refused={JANA: True})), "failed"),
    "lost": (_with(LOST), "unknown"),
    "left behind": (_abandoned, "unknown"),
    "bounced": (_bounced, "sent bounced"),
    "bounced twice": (_bounced_twice, "sent bounced"),
    "bounced for now": (lambda house: _bounced(house, action="delayed", status="4.4.1"), "sent"),
    "said to have arrived": (_said_to_have_arrived, "unknown sent"),
    "said to have arrived at those who were not refused": (
        lambda house: _said_to_have_arrived(house, JANA, PETR, first=taken(refused={JANA: False, PETR: True})),
        "unknown partly",
    ),
    "waiting": (_with(LATER), ""),
    "waiting for its server": (_with(AWAY), ""),
    "held": (_written, ""),
    "given up": (lambda house: (_with(LATER)(house), house.desk.outbox.give_up(house.eva, newest().id)), ""),
    "to be sent again": (
        lambda house: (_with(NEVER)(house), house.desk.outbox.send_again(house.eva, newest().id)),
        "failed",
    ),
    "sent again": (
        lambda house: (
            _with(NEVER)(house),
            house.desk.outbox.send_again(house.eva, newest().id),
            house.send(),
        ),
        "failed sent",
    ),
}


def test_every_state_comes_about() -> None:
    assert {word for _, words in ENDS.values() for word in words.split()} == {each.value for each in MailStatus}


@pytest.mark.parametrize("name", ENDS)
def test_what_becomes_of_a_mail_sets_going(house: House, name: str) -> None:
    act, words = ENDS[name]
    for status in MailStatus:
        house.rule(status)
    act(house)
    assert house.tags() == set(words.split())
    assert house.events() == len(words.split())
    assert problems(house.desk) == []


def test_without_a_rule_that_waits_for_it_nothing_is_looked_at(house: House) -> None:
    house.rule("", Action(Do.PRIORITY, {"priority": 0}), trigger=Trigger.NOTE)
    _with()(house)
    assert house.desk.rules.why(house.eva, 1) == []


def test_the_trace_tells_who_and_why(house: House) -> None:
    house.rule("failed")
    _with(NEVER)(house)
    (trace,) = house.desk.rules.why(house.eva, 1)
    assert (trace.triggers, trace.actor.value, trace.agent_id, trace.depth) == (
        (Trigger.MAIL_STATUS,),
        "system",
        None,
        1,
    )


def test_conditions_look_at_the_mail_not_at_the_last_message(house: House) -> None:
    conditions = (
        Condition(On.MAIL_TO, Op.IS, (PETR,)),
        Condition(On.MAIL_TO, Op.IS, ("hidden@cust.example",)),
        Condition(On.MAIL_SUBJECT, Op.CONTAINS, ("offer",)),
        Condition(On.FROM, Op.CONTAINS, ("jana",)),
        Condition(On.SUBJECT, Op.LACKS, ("offer",)),
    )
    rule = Rule("All", Trigger.MAIL_STATUS, (conditions,), (Action(Do.ADD_TAGS, {"tags": ("all",)}),))
    house.desk.rules.save(house.eva, rule)
    reply = Reply("Hello.", to=(Address("Petr", PETR),), bcc=(Address("", "hidden@cust.example"),))
    house.desk.outgoing.reply(house.eva, 1, reply)
    MessageRow.update(subject="Our Offer").where(MessageRow.id == newest().message_id).execute()
    house.office.clock.advance(seconds=30)
    later = "Mon, 2 Mar 2026 21:00:00 +0000"
    take(house.desk, mail("And?", message_id="<2@cust.example>", References="<1@cust.example>", date=later))
    house.send()
    assert house.tags() == {"all"}


def test_a_mail_of_a_ticket_that_was_merged_is_of_the_one_it_stands_in(house: House) -> None:
    house.rule("failed")
    _written(house)
    other = new_ticket(house.office, contact=Address("Jana", JANA))
    house.desk.merging.merge(house.eva, [1], other)
    house.post.answers = [NEVER]
    house.send()
    assert house.tags(other) == {"failed"}


def test_each_mail_that_a_program_left_behind_is_an_event_of_its_own(house: House) -> None:
    house.rule("unknown")
    for _ in range(2):
        _written(house)
        OutboxRow.update(state="sending").where(OutboxRow.id == newest().id).execute()
    house.send()
    assert (house.events(), house.tags()) == (2, {"unknown"})


# --- whose mail -------------------------------------------------------------------------------------------------------


def _forwarded(house: House) -> None:
    house.desk.outgoing.forward(house.eva, 1, Forward("See below.", to=(Address("", PETR),)))


def _in_another_program(house: House) -> None:
    raw = mail(
        "From my phone.", sender=SUPPORT, to=JANA, message_id="<own@desk.example>", References="<1@cust.example>"
    )
    take(house.desk, raw)
    take(house.desk, bounce("<own@desk.example>"))


def test_mail_that_somebody_wrote_counts_however(house: House) -> None:
    house.rule("sent")
    house.rule("bounced")
    _forwarded(house)
    house.office.clock.advance(seconds=30)
    house.send()
    assert house.tags() == {"sent"}
    _in_another_program(house)
    assert house.tags() == {"sent", "bounced"}


@pytest.mark.parametrize(
    "action",
    [
        Action(Do.ANSWER, {"text": "We are on it."}),
        Action(Do.MAIL, {"to": (PETR,), "subject": "News", "text": "Look"}),
        Action(Do.FORWARD, {"to": (PETR,), "text": "Look", "thread": 1}),
        Action(Do.STATUS, {"status": Becomes.RESOLVED, "text": "Done."}),
    ],
    ids=lambda action: str(action.do),
)
@pytest.mark.parametrize("cause", ["an agent", "a customer"])
def test_mail_that_rules_write_sets_nothing_going(house: House, action: Action, cause: str) -> None:
    house.rule()
    trigger = Trigger.NOTE if cause == "an agent" else Trigger.MESSAGE
    house.rule("", action, name="Writes", trigger=trigger)
    if cause == "an agent":
        house.desk.notes.add_inline(house.eva, 1, "Look!")
    else:
        take(house.desk, mail("And?", message_id="<2@cust.example>", References="<1@cust.example>"))
    assert newest() is not None
    house.office.clock.advance(seconds=30)
    house.post.answers = [NEVER]
    assert house.send() == 1
    assert state(newest().id) is S.FAILED
    own = str(MessageRow.get_by_id(newest().message_id).message_id)
    take(house.desk, bounce(own))
    assert house.events() == 0


def test_nor_does_an_acknowledgement(house: House) -> None:
    house.rule()
    acknowledge_with(house.office, {None: "We have your mail."})
    (account,) = accounts.everything()
    assert arrive(house.office, mail("Hi.", message_id="<3@cust.example>"), way=Way(account))
    house.office.clock.advance(seconds=30)
    house.post.answers = [NEVER]
    assert (house.send(), state(newest().id), house.events(2)) == (1, S.FAILED, 0)


# --- the loop ---------------------------------------------------------------------------------------------------------


def _always_refused(house: House) -> None:
    house.post.answers = [NEVER] * 1000


def test_a_rule_that_answers_a_mail_that_failed_writes_one(house: House) -> None:
    house.rule("failed", Action(Do.ANSWER, {"text": "Our mail to you failed."}))
    _always_refused(house)
    _written(house)
    house.send_all()
    assert OutboxRow.select().count() == 2, "the agent's mail, and the rule's"
    assert house.events() == 1
    assert {row.state for row in OutboxRow.select()} == {"failed"}
    _written(house)
    house.send_all()
    assert OutboxRow.select().count() == 4, "another mail of an agent's is another event"


def test_neither_does_one_by_way_of_another_rule_nor_after_an_agents_click(house: House) -> None:
    house.rule("unknown", Action(Do.ADD_TAGS, {"tags": ("trouble",)}))
    house.rule("sent", Action(Do.REMOVE_TAGS, {"tags": ("trouble",)}))
    house.rule("", Action(Do.ANSWER, {"text": "Is it there?"}), name="Answers", trigger=Trigger.TAGS)
    house.post.answers = [LOST] * 1000
    _written(house)
    house.send_all()
    assert OutboxRow.select().count() == 2
    house.desk.outbox.it_arrived(house.eva, OutboxRow.select().first().id)
    house.send_all()
    assert (OutboxRow.select().count(), house.events()) == (3, 2)
    house.desk.outbox.it_arrived(house.eva, newest().id)
    house.send_all()
    assert (OutboxRow.select().count(), house.events()) == (3, 2)


# --- what rules do wrong ----------------------------------------------------------------------------------------------


def _raises(error: BaseException) -> Callable[..., object]:
    def act(*args: object) -> object:
        raise error

    return act


@pytest.mark.parametrize("act", [_with(), _abandoned], ids=["sent", "left behind"])
@pytest.mark.parametrize(
    "error", [ValueError("odd"), FileNotFoundError("gone"), StoreFailed("full"), OSError(28, "No space left")], ids=repr
)
def test_a_rule_that_fails_harms_no_mail(
    house: House, monkeypatch: pytest.MonkeyPatch, error: Exception, act: Callable[[House], object]
) -> None:
    rule = house.rule("", Action(Do.PRIORITY, {"priority": 3}))
    monkeypatch.setattr("deskapp.services.mail.sending._PAUSE_S", 0)
    monkeypatch.setitem(doing.DEEDS, Do.PRIORITY, _raises(error))  # type: ignore[arg-type]
    act(house)
    assert state(newest().id) is (S.UNKNOWN if act is _abandoned else S.SENT)
    told = [deed.deed for deed in house.desk.threads.history(house.eva, 1)]
    assert (told.count(Deed.SENT), told.count(Deed.NOT_SENT)) == ((0, 1) if act is _abandoned else (1, 0))
    assert bool(house.desk.rules.read(house.eva, rule).broken) is isinstance(error, ValueError)
    before = len(house.post.sent)
    _with()(house)
    assert len(house.post.sent) == before + 1, "mail goes out as before"
    assert problems(house.desk) == []


@pytest.mark.parametrize("error", [ValueError("odd"), StoreFailed("full")], ids=repr)
def test_nor_does_a_fault_of_the_program(house: House, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    house.rule("sent")
    _written(house)
    monkeypatch.setattr("deskapp.services.mail.sending._PAUSE_S", 0)
    monkeypatch.setattr(following.Tally, "write", lambda tally, unit: _raises(error)() if tally.asked else None)
    house.send()
    assert (state(newest().id), house.events()) == (S.SENT, 0)


def test_a_store_that_is_busy_for_a_moment_lets_the_rules_act(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.rule("sent")
    _written(house)
    write_tally, failed = following.Tally.write, list[int]()

    def sometimes(tally: following.Tally, unit: object) -> None:
        if tally.asked and len(failed) < 2:
            failed.append(1)
            raise StoreFailed("busy")
        write_tally(tally, unit)  # type: ignore[arg-type]

    monkeypatch.setattr("deskapp.services.mail.sending._PAUSE_S", 0)
    monkeypatch.setattr(following.Tally, "write", sometimes)
    house.send()
    assert (state(newest().id), house.tags()) == (S.SENT, {"sent"})


def test_a_file_that_is_gone_refuses_the_rule_that_forwards_it_and_the_bounce_comes_in(house: House) -> None:
    house.rule("bounced", Action(Do.FORWARD, {"to": (PETR,), "text": "Look", "thread": 1}))
    plan = OutgoingFile("plan.pdf", "application/pdf", b"%PDF-1.4 plan")
    house.desk.outgoing.reply(house.eva, 1, Reply("See the plan.", to=(Address("", JANA),), files=(plan,)))
    house.office.clock.advance(seconds=30)
    house.send()
    kept = house.desk._store.files
    for digest in kept.digests():
        kept.forget(digest)
    assert take(house.desk, bounce(str(MessageRow.get_by_id(newest().message_id).message_id))) == ["message"]
    (step,) = house.desk.rules.why(house.eva, 1)[0].steps
    assert (step.fate, step.values) == (Fate.REFUSED, {"name": "plan.pdf"})


# --- trying -----------------------------------------------------------------------------------------------------------


def test_a_dry_run_takes_what_became_of_the_last_mail_that_somebody_wrote(house: House) -> None:
    new_ticket(house.office)
    _with(NEVER)(house)
    house.rule("", Action(Do.ANSWER, {"text": "We are on it."}), name="Writes", trigger=Trigger.NOTE)
    house.desk.notes.add_inline(house.eva, 1, "Look!")
    house.office.clock.advance(seconds=30)
    house.send()
    assert state(newest().id) is S.SENT
    action = Action(Do.ADD_TAGS, {"tags": ("x",)})

    def found(*conditions: Condition) -> list[int]:
        rule = Rule("Tried", Trigger.MAIL_STATUS, (conditions,) if conditions else (), (action,))
        return [each.ticket_id for each in house.desk.trying.run(house.eva, rule).tried]

    assert found() == [1], "of the other ticket no mail went out"
    assert found(Condition(On.MAIL_STATUS, Op.IS, ("failed",)), Condition(On.MAIL_TO, Op.CONTAINS, ("jana",))) == [1]
    assert found(Condition(On.MAIL_STATUS, Op.IS, ("sent",))) == []
