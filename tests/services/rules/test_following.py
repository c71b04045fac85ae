"""What follows from what happens: routing at intake, chains, order, and what happens when a rule fails."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from deskapp.domain.mail import Address
from deskapp.domain.requests import RequestState
from deskapp.domain.rules.actions import Action, Assign, Becomes, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.engine import DEEPEST, Outcome
from deskapp.domain.rules.operators import Op, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.trace import Fate
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Actor, Channel, Deed, Priority
from deskapp.services.mail.intake import IncomingMail
from deskapp.services.new_tickets import NewTicket
from deskapp.services.rules import doing
from deskapp.store import rule_traces
from deskapp.store.tables import RuleRow, TicketRecord
from tests.kit import Office, mail, problems, take
from tests.services.asking import allow


def transfer(department_id: int) -> Action:
    return Action(Do.TRANSFER, {"department": department_id, "assign": Assign.NOBODY})


def tag(*names: str) -> Action:
    return Action(Do.ADD_TAGS, {"tags": names})


def when(on: On, op: Op, *values: Value) -> Condition:
    return Condition(on, op, values)


def keep(
    office: Office,
    name: str,
    trigger: Trigger,
    conditions: Sequence[Condition] = (),
    actions: Sequence[Action] = (),
    *,
    stop: bool = False,
) -> int:
    groups = (tuple(conditions),) if conditions else ()
    return office.desk.rules.save(office.eva, Rule(name, trigger, groups, tuple(actions), stop)).value


def head(office: Office, ticket_id: int = 1):  # type: ignore[no-untyped-def]
    return office.desk.threads.head(office.eva, ticket_id)


def test_a_mail_is_routed_by_its_words(office: Office) -> None:
    keep(
        office, "Fire", Trigger.CREATED, [when(On.BODY, Op.CONTAINS, "HOŘÍ")], [transfer(office.technical), tag("Fire")]
    )
    take(office.desk, mail("Pomoc, hori nam tiskarna!", message_id="<1@x.example>"))
    take(office.desk, mail("Where is my order?", message_id="<2@x.example>"))
    assert (head(office).department_id, head(office).tags) == (office.technical, ("Fire",))
    assert head(office, 2).department_id == office.general


def test_the_history_names_the_rule(office: Office) -> None:
    rule_id = keep(office, "Fire", Trigger.CREATED, [], [transfer(office.technical)])
    take(office.desk, mail("It burns."))
    deed = next(each for each in office.desk.threads.history(office.eva, 1) if each.deed is Deed.TRANSFERRED)
    assert (deed.actor, deed.agent_id, deed.values["rule"], deed.values["rule_name"]) == (
        Actor.RULE,
        None,
        rule_id,
        "Fire",
    )


def test_the_trace_says_why(office: Office) -> None:
    fire = keep(office, "Fire", Trigger.CREATED, [when(On.BODY, Op.CONTAINS, "burn")], [transfer(office.technical)])
    rain = keep(office, "Rain", Trigger.CREATED, [when(On.BODY, Op.CONTAINS, "rain")], [transfer(office.sales)])
    take(office.desk, mail("It burns."))
    (trace,) = office.desk.rules.why(office.eva, 1)
    assert [(look.rule_id, look.outcome, look.group, look.failed) for look in trace.looks] == [
        (fire, Outcome.MATCHED, 0, ()),
        (rain, Outcome.FAILED, None, (0,)),
    ]
    assert [(step.rule_id, step.fate) for step in trace.steps] == [(fire, Fate.DONE)]
    assert (trace.depth, trace.actor, trace.names) == (1, Actor.CUSTOMER, {fire: "Fire", rain: "Rain"})
    assert [each.id for each in office.desk.rules.traces_of(office.eva, fire)] == [trace.id]
    assert office.desk.rules.traces_of(office.eva, rain) == []


def test_rules_are_counted(office: Office) -> None:
    keep(office, "Fire", Trigger.CREATED, [when(On.BODY, Op.CONTAINS, "burn")], [tag("fire")])
    for number, text in enumerate(["It burns.", "It rains.", "It burns again."]):
        take(office.desk, mail(text, message_id=f"<{number}@x.example>"))
    (line,) = office.desk.rules.listing(office.eva)
    assert (line.figures.looked, line.figures.matched, line.figures.failed) == (3, 2, 0)
    assert line.figures.last_at == office.clock.now()


def test_no_rule_sees_half_of_another_ones_work(office: Office) -> None:
    keep(office, "One", Trigger.CREATED, [], [tag("seen")])
    keep(office, "Two", Trigger.CREATED, [when(On.TAGS, Op.HAS_ANY, "seen")], [Action(Do.PRIORITY, {"priority": 3})])
    take(office.desk, mail("Hello."))
    assert head(office).priority is Priority.NORMAL


def test_the_later_of_two_wins_and_the_trace_says_so(office: Office) -> None:
    one = keep(office, "One", Trigger.CREATED, [], [transfer(office.technical)])
    two = keep(office, "Two", Trigger.CREATED, [], [transfer(office.sales)])
    take(office.desk, mail("Hello."))
    assert head(office).department_id == office.sales
    (trace,) = office.desk.rules.why(office.eva, 1)
    assert [(step.rule_id, step.fate, step.by) for step in trace.steps] == [
        (one, Fate.OVERRULED, two),
        (two, Fate.DONE, None),
    ]


def test_a_rule_that_stops_keeps_later_ones_from_being_looked_at(office: Office) -> None:
    keep(office, "One", Trigger.CREATED, [], [tag("one")], stop=True)
    keep(office, "Two", Trigger.CREATED, [], [tag("two")])
    take(office.desk, mail("Hello."))
    assert head(office).tags == ("one",)
    (trace,) = office.desk.rules.why(office.eva, 1)
    assert trace.looks[1].outcome is Outcome.STOPPED


def test_what_a_rule_does_sets_others_going(office: Office) -> None:
    keep(office, "Tag", Trigger.CREATED, [], [tag("vip")])
    keep(office, "Raise", Trigger.TAGS, [when(On.TAG_ADDED, Op.HAS_ANY, "VIP")], [Action(Do.PRIORITY, {"priority": 3})])
    take(office.desk, mail("Hello."))
    assert head(office).priority is Priority.URGENT
    assert [trace.depth for trace in office.desk.rules.why(office.eva, 1)] == [2, 1]


def test_a_rule_runs_once_for_a_ticket_in_a_chain(office: Office) -> None:
    keep(office, "Ping", Trigger.TRANSFERRED, [when(On.DEPARTMENT, Op.IS, office.technical)], [transfer(office.sales)])
    keep(office, "Pong", Trigger.TRANSFERRED, [when(On.DEPARTMENT, Op.IS, office.sales)], [transfer(office.technical)])
    take(office.desk, mail("Hello."))
    office.desk.tickets.transfer(office.eva, [1], office.technical)
    assert head(office).department_id == office.technical
    traces = office.desk.rules.why(office.eva, 1)
    assert traces[0].looks[0].outcome is Outcome.ALREADY


def test_a_chain_ends_and_says_so(office: Office) -> None:
    names = [f"t{number}" for number in range(DEEPEST + 3)]
    keep(office, "Start", Trigger.CREATED, [], [tag(names[0])])
    for old, new in pairwise(names):
        keep(office, f"After {old}", Trigger.TAGS, [when(On.TAG_ADDED, Op.HAS_ANY, old)], [tag(new)])
    take(office.desk, mail("Hello."))
    traces = office.desk.rules.why(office.eva, 1)
    assert traces[0].too_deep
    assert max(trace.depth for trace in traces if not trace.too_deep) == DEEPEST
    assert len(head(office).tags) == DEEPEST


def test_what_a_ticket_does_not_allow_is_told_and_the_rest_is_done(office: Office) -> None:
    rule_id = keep(
        office, "Odd", Trigger.CREATED, [], [Action(Do.STATUS, {"status": Becomes.NOT_SPAM}), tag("still done")]
    )
    take(office.desk, mail("Hello."))
    assert head(office).tags == ("still done",)
    (trace,) = office.desk.rules.why(office.eva, 1)
    assert [step.fate for step in trace.steps] == [Fate.REFUSED, Fate.DONE]
    assert trace.steps[0].sentence
    assert office.desk.rules.listing(office.eva)[0].figures.failed == 1
    assert office.desk.rules.read(office.eva, rule_id).broken == ""


def test_a_rule_that_raises_is_broken_and_never_blocks_intake(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*args: object) -> doing.Before:
        raise RuntimeError("out of cheese")

    monkeypatch.setitem(doing.DEEDS, Do.PRIORITY, explode)  # type: ignore[arg-type]
    bad = keep(office, "Bad", Trigger.CREATED, [], [tag("half"), Action(Do.PRIORITY, {"priority": 3})])
    keep(office, "Good", Trigger.CREATED, [], [tag("good")])
    take(office.desk, mail("Hello.", message_id="<1@x.example>"))
    assert head(office).tags == ("good",)
    assert "out of cheese" in office.desk.rules.read(office.eva, bad).broken
    take(office.desk, mail("Hello.", message_id="<2@x.example>"))
    (trace,) = office.desk.rules.why(office.eva, 2)
    assert trace.looks[0].outcome is Outcome.BROKEN


def test_an_expression_that_runs_away_breaks_its_rule_only(office: Office) -> None:
    bad = keep(office, "Bad", Trigger.CREATED, [when(On.BODY, Op.MATCHES, "(a|aa)+$")], [tag("bad")])
    keep(office, "Good", Trigger.CREATED, [when(On.BODY, Op.MATCHES, "^AÁ+!")], [tag("good")])
    take(office.desk, mail("a" * 60 + "!"))
    assert office.desk.rules.read(office.eva, bad).broken
    assert head(office).tags == ("good",)


def test_taking_back_sets_nothing_going(office: Office) -> None:
    take(office.desk, mail("Hello."))
    done = office.desk.tickets.set_priority(office.eva, [1], Priority.HIGH)
    moved = office.desk.tickets.transfer(office.eva, [1], office.technical)
    keep(office, "Moved", Trigger.TRANSFERRED, [], [tag("moved")])
    assert moved.undo is not None
    assert done.undo is not None
    office.desk.undoing.undo(office.eva, moved.undo)
    assert head(office).tags == ()


def test_rules_follow_bulk_acts_ticket_by_ticket(office: Office) -> None:
    keep(office, "Urgent", Trigger.STATUS, [when(On.NEW_STATUS, Op.IS, "R")], [tag("closed by hand")])
    for number in range(3):
        take(office.desk, mail("Hello.", message_id=f"<{number}@x.example>"))
    office.desk.tickets.set_status(office.eva, [1, 2], Status.RESOLVED)
    assert [head(office, each).tags for each in (1, 2, 3)] == [("closed by hand",), ("closed by hand",), ()]


def test_a_ticket_that_is_opened_and_left(office: Office) -> None:
    keep(office, "Opened", Trigger.OPENED, [when(On.ROLE, Op.IS, "owner")], [tag("opened")])
    keep(office, "Left", Trigger.LEFT, [when(On.ACTOR, Op.IS, "agent")], [tag("left")])
    take(office.desk, mail("Hello."))
    office.desk.tickets.mark_seen(office.eva, 1)
    assert head(office).tags == ()
    office.desk.tickets.mark_seen(office.eva, 1, opened=True)
    assert head(office).tags == ("opened",)
    assert office.desk.tickets.leave(office.eva, 1).value
    assert head(office).tags == ("left", "opened")


def test_the_subject_a_rule_sets_is_found(office: Office) -> None:
    keep(office, "Rename", Trigger.CREATED, [], [Action(Do.SUBJECT, {"subject": "Zebra"})])
    take(office.desk, mail("Hello.", subject="Giraffe"))
    assert head(office).subject == "Zebra"
    assert office.desk.search.find(office.eva, "zebra").ids == (1,)
    assert office.desk.search.find(office.eva, "giraffe").ids == ()
    assert problems(office.desk) == []


def test_a_purged_ticket_leaves_no_trace(office: Office) -> None:
    keep(office, "Spam", Trigger.STATUS, [when(On.STATUS, Op.IS, "B")], [Action(Do.STATUS, {"status": Becomes.PURGED})])
    take(office.desk, mail("Buy now!"))
    office.desk.tickets.set_status(office.eva, [1], Status.SPAM)
    assert TicketRecord.get_or_none(TicketRecord.id == 1) is None
    assert problems(office.desk) == []


def test_social_messages_go_to_the_department_for_them(office: Office) -> None:
    keep(office, "Social", Trigger.CREATED, [when(On.SOURCE, Op.ANY, "facebook", "x")], [transfer(office.sales)])
    for channel in (Channel.FACEBOOK, Channel.MANUAL):
        new = NewTicket(
            subject="Hi", department_id=office.general, channel=channel, contact=Address("Jana", ""), text="Hello?"
        )
        office.desk.tickets.create(office.eva, new)
    assert [head(office, each).department_id for each in (1, 2)] == [office.sales, office.general]


def test_the_trace_shows_what_became_of_a_request(office: Office) -> None:
    allow(office)
    ask = Action(Do.REQUEST, {"method": "POST", "url": "https://hooks.example/new", "body": "{{ ticket.number }}"})
    keep(office, "Tell", Trigger.CREATED, [], [ask])
    take(office.desk, mail("Hello."))
    (trace,) = office.desk.rules.why(office.eva, 1)
    assert trace.steps[0].fate is Fate.DONE
    assert [(each.place, each.state) for each in trace.requests] == [("hooks.example", RequestState.DUE)]


def test_a_request_that_is_not_allowed_is_told(office: Office) -> None:
    keep(office, "Tell", Trigger.CREATED, [], [Action(Do.REQUEST, {"method": "GET", "url": "https://hooks.example/"})])
    take(office.desk, mail("Hello."))
    (trace,) = office.desk.rules.why(office.eva, 1)
    assert (trace.steps[0].fate, trace.requests) == (Fate.REFUSED, ())


@pytest.mark.parametrize("way", ["merge", "split", "link"])
def test_tickets_that_are_merged_split_or_linked(office: Office, way: str) -> None:
    keep(office, "Joined", Trigger.MERGED, [], [tag("joined")])
    for number in (1, 2):
        take(office.desk, mail("Hello.", message_id=f"<{number}@x.example>"))
    merging, eva = office.desk.merging, office.eva
    first = next(each for each in office.desk.threads.page(eva, 1).items if isinstance(each, Message)).id
    {
        "merge": lambda: merging.merge(eva, [2], 1),
        "split": lambda: merging.split(eva, 1, first),
        "link": lambda: merging.link(eva, 1, 2),
    }[way]()
    assert head(office, 1).tags == ("joined",)
    assert problems(office.desk) == []


def test_the_department_gets_too_long_a_queue(office: Office) -> None:
    full = when(On.OPEN_TICKETS, Op.MORE, 1)
    keep(office, "Queue", Trigger.QUEUE, [full], [tag("crowded")])
    for number in (1, 2):
        take(office.desk, mail("Hello.", message_id=f"<{number}@x.example>"))
    assert [head(office, each).tags for each in (1, 2)] == [(), ("crowded",)]
    office.desk.tickets.set_status(office.eva, [1], Status.RESOLVED)
    assert head(office, 1).tags == ()


def test_where_the_rules_fail_as_a_whole_the_mail_is_there_and_found(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(office, "Rename", Trigger.CREATED, [], [Action(Do.SUBJECT, {"subject": "Zebra"})])
    with monkeypatch.context() as broken:
        broken.setattr(rule_traces, "finish", lambda *args, **kwargs: 1 / 0)
        take(office.desk, mail("Hello.", subject="Giraffe"))
    assert head(office).subject == "Giraffe"
    assert office.desk.search.find(office.eva, "giraffe").ids == (1,)
    take(office.desk, mail("Hello.", message_id="<2@x.example>"))
    assert head(office, 2).subject == "Zebra"
    assert problems(office.desk) == []


def test_what_follows_a_failure_in_the_same_transaction_is_followed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(office, "Hello", Trigger.CREATED, [], [tag("hello")])
    keep(office, "Tagged", Trigger.TAGS, [], [Action(Do.PRIORITY, {"priority": 3})])
    finish, calls = rule_traces.finish, [0]

    def fail_once(*args: object, **kwargs: object) -> None:
        calls[0] += 1
        if calls[0] == 2:
            raise ZeroDivisionError
        finish(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(rule_traces, "finish", fail_once)
    mails = [IncomingMail("test", mail("Hello.", message_id=f"<{n}@x.example>")) for n in range(3)]
    office.desk.intake.take(mails)
    assert [head(office, each).tags for each in (1, 2, 3)] == [(), ("hello",), ("hello",)]
    assert problems(office.desk) == []


@pytest.mark.parametrize("name", ["groups", "actions", "after", "stop"])
@pytest.mark.parametrize("value", [None, 5, "x", [], {"a": 1}, ["x"], ["xy"], [["x"]], [[5]], float("inf")])
def test_no_body_of_a_rule_whatever_it_holds_stops_an_act(office: Office, name: str, value: object) -> None:
    rule_id = keep(office, "Odd", Trigger.CREATED, [when(On.SUBJECT, Op.CONTAINS, "x")], [tag("odd")])
    row = RuleRow.get_by_id(rule_id)
    RuleRow.update(body=row.body | {name: value}).where(RuleRow.id == rule_id).execute()
    keep(office, "Good", Trigger.CREATED, [], [tag("good")])
    take(office.desk, mail("Hello."))
    assert "good" in head(office).tags
