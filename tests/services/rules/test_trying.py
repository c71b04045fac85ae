"""Dry runs: what a rule would do to the last tickets, and that trying it changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from peewee import OperationalError

from deskapp.domain.errors import Invalid, NotAllowed, StoreFailed
from deskapp.domain.rules.actions import Action, Assign, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Group, Rule
from deskapp.domain.rules.triggers import TIMED, Trigger
from deskapp.domain.status import Status
from deskapp.services.rules import trying
from deskapp.services.rules.trying import Trial
from tests.kit import Office, mail, new_ticket, take

_TAG = Action(Do.ADD_TAGS, {"tags": ("seen",)})
_ALL = Rule("All", Trigger.TRANSFERRED, (), (_TAG,))


def _subject(*words: str) -> Group:
    return (Condition(On.SUBJECT, Op.CONTAINS, words),)


def _run(office: Office, rule: Rule, last: int = 200) -> Trial:
    return office.desk.trying.run(office.eva, rule, last)


def _ids(trial: Trial) -> list[int]:
    return [each.ticket_id for each in trial.tried]


def test_what_matches_and_what_would_change(office: Office) -> None:
    a, b, c, d = (new_ticket(office, subject=subject) for subject in ("Toner", "Fuser", "Toner and fuser", "Rent"))
    office.desk.tickets.set_tags(office.eva, c, {"SEEN"})
    trial = _run(office, replace(_ALL, groups=(_subject("toner"), _subject("fuser"))))
    assert (trial.looked, _ids(trial), trial.groups, trial.changed) == (4, [c, b, a], (2, 2), 2)
    assert [(each.subject, each.group, each.changes) for each in trial.tried] == [
        ("Toner and fuser", 0, False),
        ("Fuser", 1, True),
        ("Toner", 0, True),
    ]
    assert trial.tried[1].planned[0].after == ("seen",)
    assert (trial.stops, trial.cancelled, trial.problem) == ((), False, "")
    assert d not in _ids(trial)


def test_the_last_tickets_are_the_newest_ones(office: Office) -> None:
    ids = [new_ticket(office) for _ in range(5)]
    assert _ids(_run(office, _ALL, 3)) == ids[:1:-1]


def test_of_two_actions_that_set_the_same_only_the_later_is_planned(office: Office) -> None:
    new_ticket(office)
    actions = tuple(Action(Do.PRIORITY, {"priority": number}) for number in (1, 2))
    (tried,) = _run(office, replace(_ALL, actions=actions)).tried
    assert [(each.index, each.after) for each in tried.planned] == [(1, 2)]


def test_an_earlier_rule_that_stops_is_told_with_its_tickets(office: Office) -> None:
    desk, eva = office.desk, office.eva
    a, b, c = (new_ticket(office, subject=subject) for subject in ("Toner", "Fuser", "Rent"))
    kept = {}
    for name, fields in {
        "off": {"active": False},
        "goes on": {"stop": False},
        "other trigger": {"trigger": Trigger.NOTE},
        "first": {"groups": (_subject("toner"),)},
        "second": {"groups": (_subject("toner", "fuser"),)},
        "tried": {},
        "later": {},
    }.items():
        rule = replace(_ALL, name=name, **({"stop": True} | fields))  # type: ignore[arg-type]
        kept[name] = desk.rules.save(eva, rule).value
    trial = _run(office, desk.rules.read(eva, kept["tried"]))
    assert {each.ticket_id: each.stopped_by for each in trial.tried} == {a: kept["first"], b: kept["second"], c: None}
    assert [(each.name, each.tickets) for each in trial.stops] == [("first", 1), ("second", 1)]
    assert trial.changed == 1
    new = _run(office, replace(_ALL, name="new"))
    assert {each.ticket_id: each.stopped_by for each in new.tried}[c] == kept["tried"], "a new rule stands at the end"


# --- as if it happened now ------------------------------------------------------------------------------------------


def test_a_change_of_status_is_the_last_one(office: Office) -> None:
    desk, eva = office.desk, office.eva
    fresh, ticket = new_ticket(office), new_ticket(office)
    desk.tickets.set_status(eva, [ticket], Status.ANSWERED)
    desk.tickets.set_status(eva, [ticket], Status.RESOLVED)
    rule = replace(_ALL, trigger=Trigger.STATUS)
    was, new = Condition(On.OLD_STATUS, Op.IS, ("A",)), Condition(On.NEW_STATUS, Op.IS, ("R",))
    assert _ids(_run(office, replace(rule, groups=((was, new),)))) == [ticket]
    never = Condition(On.OLD_STATUS, Op.EMPTY), Condition(On.NEW_STATUS, Op.IS, ("N",))
    assert _ids(_run(office, replace(rule, groups=(never,)))) == [fresh]


def test_tags_are_those_that_came_last_or_all_there_are(office: Office) -> None:
    desk, eva = office.desk, office.eva
    ticket = new_ticket(office)
    desk.tickets.set_tags(eva, ticket, {"old"})
    desk.tickets.set_tags(eva, ticket, {"new"})
    rule = replace(_ALL, trigger=Trigger.TAGS)
    cases = [(On.TAG_ADDED, "new"), (On.TAG_REMOVED, "old"), (On.TAG_ADDED, "old"), (On.TAG_REMOVED, "new")]
    found = [_ids(_run(office, replace(rule, groups=((Condition(on, Op.HAS_ANY, (tag,)),),)))) for on, tag in cases]
    assert found == [[ticket], [ticket], [], []]


def test_what_was_taken_back_did_not_happen(office: Office) -> None:
    desk, eva = office.desk, office.eva
    done = desk.tickets.set_status(eva, [new_ticket(office)], Status.RESOLVED)
    assert done.undo is not None
    desk.undoing.undo(eva, done.undo)
    back = replace(_ALL, trigger=Trigger.STATUS, groups=((Condition(On.OLD_STATUS, Op.IS, ("R",)),),))
    assert _ids(_run(office, back)) == []


def test_who_did_it_is_whoever_did_it_last(office: Office) -> None:
    take(office.desk, mail("Hello", message_id="<1@cust.example>"))
    ticket = new_ticket(office)
    for trigger, customers in ((Trigger.CREATED, [1]), (Trigger.MESSAGE, [1]), (Trigger.NOTE, [])):
        rule = replace(_ALL, trigger=trigger, groups=((Condition(On.ACTOR, Op.IS, ("customer",)),),))
        assert _ids(_run(office, rule)) == customers, trigger
    by_agent = (Condition(On.ACTOR, Op.IS, ("agent",)), Condition(On.ROLE, Op.IS, ("owner",)))
    assert _ids(_run(office, replace(_ALL, trigger=Trigger.OPENED, groups=(by_agent,)))) == [ticket, 1]
    assert _ids(_run(office, replace(_ALL, trigger=Trigger.QUEUE, groups=(by_agent,)))) == []


def test_only_tickets_that_came_by_mail_are_created_by_mail(office: Office) -> None:
    take(office.desk, mail("Hello", message_id="<1@cust.example>"))
    ticket = new_ticket(office)
    assert _ids(_run(office, replace(_ALL, trigger=Trigger.MAILED))) == [1]
    assert _ids(_run(office, replace(_ALL, trigger=Trigger.CREATED))) == [ticket, 1]
    stop = replace(_ALL, name="Mail first", trigger=Trigger.MAILED, stop=True)
    office.desk.rules.save(office.eva, stop)
    trial = _run(office, replace(_ALL, trigger=Trigger.CREATED))
    assert [each.stopped_by is None for each in trial.tried] == [True, False]


def test_time_has_to_be_over(office: Office) -> None:
    desk, eva = office.desk, office.eva
    old = new_ticket(office)
    shut = new_ticket(office)
    desk.tickets.set_status(eva, [shut], Status.SPAM)
    office.clock.advance(hours=3)
    desk.tickets.set_status(eva, [old], Status.ANSWERED)
    new_ticket(office)
    found = {trigger: _ids(_run(office, replace(_ALL, trigger=trigger, after_min=120))) for trigger in sorted(TIMED)}
    assert found == {Trigger.OLDER: [old], Trigger.UNCHANGED: []}
    spam = (Condition(On.STATUS, Op.IS, ("B",)),)
    assert _ids(_run(office, replace(_ALL, trigger=Trigger.OLDER, after_min=120, groups=(spam,)))) == [shut]


@pytest.mark.parametrize("trigger", Trigger)
def test_every_trigger_can_be_tried(office: Office, trigger: Trigger) -> None:
    take(office.desk, mail("Hello", message_id="<1@cust.example>"))
    office.clock.advance(days=1)
    rule = replace(_ALL, trigger=trigger, after_min=60 if trigger in TIMED else 0)
    happened = trigger is not Trigger.MAIL_STATUS  # no mail went out; more of it in test_posted.py
    assert _ids(_run(office, rule)) == ([1] if happened else [])


# --- what it must not do --------------------------------------------------------------------------------------------


def _prints(office: Office) -> list[object]:
    """What every write leaves: a hash of every file but for the locks of who reads, and how often was written."""
    files = [each for each in sorted(office.desk.path.parent.rglob("*")) if each.is_file() and each.suffix != ".db-shm"]
    hashes = [hashlib.sha256(each.read_bytes()).hexdigest() for each in files]
    return [*hashes, office.desk.data_version(), office.desk._store.db.connection().total_changes]


def test_nothing_changes(office: Office) -> None:
    desk, eva = office.desk, office.eva
    take(desk, mail("Hello", message_id="<1@cust.example>"))
    ids = [new_ticket(office, place) for place in (office.general, office.technical, office.sales)]
    desk.fields.present(eva)
    actions = (
        Action(Do.TRANSFER, {"department": office.sales, "assign": Assign.ROUND_ROBIN}),
        Action(Do.STATUS, {"status": "resolved", "text": "Done, {{contact.name}}."}),
        _TAG,
        Action(Do.SUBJECT, {"subject": "New"}),
        Action(Do.INLINE_NOTE, {"text": "Note"}),
        Action(Do.TICKET_NOTE, {"text": "Note"}),
        Action(Do.MAIL, {"to": ("x@y.example",), "subject": "a", "text": "b"}),
        Action(Do.NOTIFY, {"agents": (office.tom.agent_id,)}),
        Action(Do.MERGE),
    )
    desk.rules.save(eva, replace(_ALL, name="Stops", groups=(_subject("nothing"),), stop=True))
    rule = replace(_ALL, actions=actions)
    desk._store.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    before = _prints(office)
    trial = _run(office, rule)
    assert (len(trial.tried), trial.changed) == (len(ids) + 1, len(ids) + 1)
    assert _prints(office) == before


def test_whoever_writes_meanwhile_on_this_connection_is_refused(office: Office) -> None:
    new_ticket(office)
    store, caught = office.desk._store, list[str]()

    def write(done: int, total: int) -> bool:
        try:
            store.db.execute_sql("UPDATE ticket SET subject = 'x'")
        except (OperationalError, StoreFailed) as error:
            caught.append(str(error))
        return True

    office.desk.trying.run(office.eva, _ALL, 10, write)
    assert caught == ["attempt to write a readonly database"]
    office.desk.tickets.set_subject(office.eva, 1, "It can be written again")


@pytest.mark.parametrize("read_only", [True, False])
def test_a_connection_is_afterwards_as_it_was(office: Office, read_only: bool) -> None:
    office.desk.connect(read_only=read_only)
    _run(office, _ALL)
    with pytest.raises(NotAllowed):
        office.desk.trying.run(office.tom, _ALL)
    assert office.desk._store.db.execute_sql("PRAGMA query_only").fetchone() == (int(read_only),)


# --- how it goes on -------------------------------------------------------------------------------------------------


def test_progress_is_told_and_it_can_be_cancelled(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trying, "CHUNK", 2)
    for _ in range(5):
        new_ticket(office)
    told: list[tuple[int, int]] = []

    def until(stop: int) -> Callable[[int, int], bool]:
        def go_on(done: int, total: int) -> bool:
            told.append((done, total))
            return done < stop

        return go_on

    whole = office.desk.trying.run(office.eva, _ALL, 5, until(9))
    assert (told, whole.looked, whole.cancelled) == ([(2, 5), (4, 5), (5, 5)], 5, False)
    part = office.desk.trying.run(office.eva, _ALL, 5, until(4))
    assert (part.looked, len(part.tried), part.cancelled) == (4, 4, True)
    assert not office.desk.trying.run(office.eva, _ALL, 5, until(5)).cancelled


def test_an_expression_that_runs_away_ends_the_trial(office: Office) -> None:
    for _ in range(3):
        new_ticket(office, subject="a" * 200 + "b")
    slow = (Condition(On.SUBJECT, Op.MATCHES, ("(a|a)*c(a|a)*$|(a*)*d",)),)
    trial = _run(office, replace(_ALL, groups=(slow,)))
    assert (trial.looked, trial.tried, trial.problem) == (1, (), "The regular expression takes too long.")


def test_a_rule_that_cannot_be_kept_cannot_be_tried(office: Office) -> None:
    with pytest.raises(Invalid) as caught:
        _run(office, replace(_ALL, groups=((Condition(On.SUBJECT, Op.CONTAINS),),)))
    assert caught.value.field == "groups.0.0.values"


def test_a_rule_that_is_turned_off_is_tried_all_the_same(office: Office) -> None:
    ticket = new_ticket(office)
    assert _ids(_run(office, replace(_ALL, active=False))) == [ticket]


def test_only_those_who_run_the_workspace_try_rules(office: Office) -> None:
    new_ticket(office, office.sales)
    with pytest.raises(NotAllowed):
        office.desk.trying.run(office.tom, _ALL)


def test_moments_are_those_of_now(office: Office) -> None:
    new_ticket(office)
    office.clock.advance(minutes=30)
    for minutes, found in ((29, []), (30, [1])):
        span = (Condition(On.CREATED, Op.WITHIN, (minutes,)),)
        assert _ids(_run(office, replace(_ALL, groups=(span,)))) == found
    (postponed,) = _run(office, replace(_ALL, actions=(Action(Do.POSTPONE, {"span": 60}),))).tried
    assert postponed.planned[1].after == office.clock.now() + timedelta(hours=1)
