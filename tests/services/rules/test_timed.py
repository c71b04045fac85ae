"""Rules that time sets going: once for a revision, a ticket and the start of the span, whoever looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from deskapp.domain.rules.actions import Action, Assign, Becomes, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Group, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.services.rules import timed
from deskapp.services.rules.timed import TimeRules
from deskapp.store.store import Unit
from tests.kit import Office, mail, make_desk, problems, take


def keep(
    office: Office, trigger: Trigger = Trigger.OLDER, groups: tuple[Group, ...] = (), hours: int = 2, tag: str = "late"
) -> int:
    actions = (Action(Do.ADD_TAGS, {"tags": (tag,)}),)
    return office.desk.rules.save(office.eva, Rule(tag, trigger, groups, actions, after_min=hours * 60)).value


def tags(office: Office, ticket_id: int = 1) -> tuple[str, ...]:
    return office.desk.threads.head(office.eva, ticket_id).tags


def pass_time(office: Office, **span: float) -> int:
    office.clock.advance(**span)
    return office.desk.time_rules.every_minute().value


def test_a_ticket_older_than_that_is_acted_on_once(office: Office) -> None:
    keep(office)
    take(office.desk, mail("Hello.", date=""))
    assert pass_time(office, minutes=119) == 0
    assert pass_time(office, minutes=2) == 1
    assert tags(office) == ("late",)
    office.desk.tickets.set_tags(office.eva, 1, frozenset())
    assert pass_time(office, minutes=2) == 0
    assert tags(office) == ()


def test_it_is_looked_at_once_a_minute(office: Office) -> None:
    keep(office, hours=1)
    assert pass_time(office, hours=2) == 0
    take(office.desk, mail("Hello.", date=""))
    office.clock.advance(hours=2)
    office.desk.time_rules.every_minute()
    take(office.desk, mail("Hello again.", message_id="<2@x.example>", date=""))
    keep(office, hours=1, tag="other")
    assert pass_time(office, seconds=30) == 0
    assert pass_time(office, seconds=31) == 1


def test_a_new_revision_acts_again(office: Office) -> None:
    rule_id = keep(office)
    take(office.desk, mail("Hello.", date=""))
    assert pass_time(office, hours=3) == 1
    office.desk.tickets.set_tags(office.eva, 1, frozenset())
    office.desk.rules.save(office.eva, replace(office.desk.rules.read(office.eva, rule_id), stop=True))
    assert pass_time(office, minutes=2) == 1
    assert tags(office) == ("late",)


def test_an_unchanged_status_is_measured_from_its_last_change(office: Office) -> None:
    keep(office, Trigger.UNCHANGED)
    take(office.desk, mail("Hello.", date=""))
    office.clock.advance(hours=1)
    office.desk.tickets.set_status(office.eva, [1], Status.ANSWERED)
    assert pass_time(office, hours=1.5) == 0
    assert pass_time(office, hours=1) == 1
    office.desk.tickets.set_status(office.eva, [1], Status.OPEN)
    assert pass_time(office, hours=3) == 1


def test_conditions_that_come_to_hold_later_count(office: Office) -> None:
    keep(office, groups=((Condition(On.TAGS, Op.HAS_ANY, ("vip",)),),))
    take(office.desk, mail("Hello.", date=""))
    assert pass_time(office, hours=3) == 0
    office.desk.tickets.set_tags(office.eva, 1, frozenset({"vip"}))
    assert pass_time(office, minutes=2) == 1


@pytest.mark.parametrize("named", [False, True])
def test_what_is_closed_is_left_alone_unless_it_is_named(office: Office, named: bool) -> None:
    keep(office, groups=((Condition(On.STATUS, Op.ANY, ("B", "L")),),) if named else ())
    take(office.desk, mail("Hello.", date=""))
    office.desk.tickets.set_status(office.eva, [1], Status.SPAM)
    assert pass_time(office, hours=3) == int(named)


def test_nothing_is_traced_where_nothing_is_done(office: Office) -> None:
    keep(office, groups=((Condition(On.TAGS, Op.HAS_ANY, ("vip",)),),))
    take(office.desk, mail("Hello.", date=""))
    for _ in range(3):
        pass_time(office, hours=3)
    assert office.desk.rules.why(office.eva, 1) == []
    assert office.desk.rules.listing(office.eva)[0].figures.looked == 0


def test_what_a_time_rule_does_sets_others_going(office: Office) -> None:
    keep(office)
    transfer = Action(Do.TRANSFER, {"department": office.technical, "assign": Assign.NOBODY})
    tagged = Condition(On.TAG_ADDED, Op.HAS_ANY, ("late",))
    office.desk.rules.save(office.eva, Rule("Late ones", Trigger.TAGS, ((tagged,),), (transfer,)))
    take(office.desk, mail("Hello.", date=""))
    pass_time(office, hours=3)
    assert office.desk.threads.head(office.eva, 1).department_id == office.technical


def test_another_process_and_one_after_a_restart_find_it_done(office: Office) -> None:
    keep(office)
    take(office.desk, mail("Hello.", date=""))
    assert pass_time(office, hours=3) == 1
    office.desk.tickets.set_tags(office.eva, 1, frozenset())
    office.desk.disconnect()
    other = make_desk(office.desk.path.parent, office.clock)
    office.clock.advance(minutes=2)
    assert other.time_rules.every_minute().value == 0
    other.disconnect()


def test_a_purge_by_time_leaves_a_sound_store(office: Office) -> None:
    purge = Action(Do.STATUS, {"status": Becomes.PURGED})
    spam = Condition(On.STATUS, Op.IS, ("B",))
    office.desk.rules.save(office.eva, Rule("Old spam", Trigger.UNCHANGED, ((spam,),), (purge,), after_min=60))
    for number in range(3):
        take(office.desk, mail("Buy!", message_id=f"<{number}@x.example>", date=""))
    office.desk.tickets.set_status(office.eva, [1, 2], Status.SPAM)
    assert pass_time(office, hours=2) == 2
    assert problems(office.desk) == []
    assert pass_time(office, hours=2) == 0


def test_what_earlier_revisions_did_is_forgotten(office: Office) -> None:
    rule_id = keep(office)
    take(office.desk, mail("Hello.", date=""))
    pass_time(office, hours=3)
    office.desk.rules.remove(office.eva, rule_id)
    office.desk.time_rules.forget_old()
    assert office.desk.time_rules.every_minute().value == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda rules, eva, rule_id: rules.remove(eva, rule_id),
        lambda rules, eva, rule_id: rules.set_active(eva, rule_id, False),
        lambda rules, eva, rule_id: rules.save(eva, replace(rules.read(eva, rule_id), name="Other", after_min=9_999)),
    ],
)
def test_a_rule_that_is_changed_meanwhile_goes_no_further(
    office: Office, monkeypatch: pytest.MonkeyPatch, change: Callable[..., object]
) -> None:
    monkeypatch.setattr(timed, "_GROUP", 1)
    rule_id = keep(office)
    for number in range(3):
        take(office.desk, mail("Hello.", message_id=f"<{number}@x.example>", date=""))
    act, turns = TimeRules._act, list[int]()

    def and_then(self: TimeRules, unit: Unit, ticket_id: int, due: Sequence[Rule]) -> bool:
        if turns == [1]:  # as if another console had done it between the two transactions
            change(office.desk.rules, office.eva, rule_id)
        turns.append(ticket_id)
        return act(self, unit, ticket_id, due)

    monkeypatch.setattr(TimeRules, "_act", and_then)
    assert pass_time(office, hours=3) == 1
    assert [tags(office, each) for each in (1, 2, 3)] == [("late",), (), ()]


def test_what_stops_others_stops_them_for_good(office: Office) -> None:
    first = keep(office, tag="first")
    office.desk.rules.save(office.eva, replace(office.desk.rules.read(office.eva, first), stop=True))
    keep(office, tag="second")
    take(office.desk, mail("Hello.", date=""))
    for _ in range(3):
        pass_time(office, hours=3)
    assert tags(office) == ("first",)


def test_a_ticket_that_was_made_spam_meanwhile_is_left_alone(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(office)
    take(office.desk, mail("Hello.", date=""))
    due = TimeRules._due

    def and_then(self: TimeRules) -> Any:
        found = due(self)
        office.desk.tickets.set_status(office.eva, [1], Status.SPAM)
        return found

    monkeypatch.setattr(TimeRules, "_due", and_then)
    assert pass_time(office, hours=3) == 0
    assert tags(office) == ()
