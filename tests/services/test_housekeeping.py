"""What happens by itself, again and again, at any time."""

from __future__ import annotations

import threading
from dataclasses import replace

from deskapp.domain.mail import OutgoingFile
from deskapp.domain.rules.actions import Action, Becomes, Do
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Deed
from deskapp.services.rules.requests import Requests
from deskapp.store import inline_notes, workspace
from deskapp.store.purge import sweep_files
from deskapp.store.tables import (
    ChangeRow,
    EventRow,
    RawMailRow,
    RuleMatchRow,
    RuleRequestRow,
    RuleTraceRow,
    SearchDocRow,
)
from tests.kit import Office, mail, new_ticket, problems, take
from tests.services.asking import Recorder, allow, get, rule, trace


def _files(office: Office) -> list[str]:
    return sorted(file.name for file in office.desk.path.with_name("desk.db.files").glob("??/*"))


def test_resolved_tickets_close_after_their_time(office: Office) -> None:
    old, young = new_ticket(office), new_ticket(office)
    office.desk.tickets.set_status(office.eva, [old], Status.RESOLVED)
    office.clock.advance(days=29)
    office.desk.tickets.set_status(office.eva, [young], Status.RESOLVED)
    assert office.desk.housekeeping.every_day().value == 0
    office.clock.advance(days=1, seconds=1)
    done = office.desk.housekeeping.every_day()
    assert done.changes.tickets == {old}
    assert office.desk.threads.head(office.eva, old).status is Status.CLOSED
    assert office.desk.threads.head(office.eva, young).status is Status.RESOLVED
    last = office.desk.threads.history(office.eva, old)[-1]
    assert (last.actor, last.deed) == (Actor.SYSTEM, Deed.STATUS)
    assert office.desk.housekeeping.every_day().value == 0


def test_nothing_closes_or_goes_where_the_workspace_says_never(office: Office) -> None:
    settings = replace(office.desk.workspace.settings(), close_after_days=0, purge_after_days=0)
    with office.desk._store.write():
        workspace.write_workspace(settings)
    one, other = new_ticket(office), new_ticket(office)
    office.desk.tickets.set_status(office.eva, [one], Status.RESOLVED)
    office.desk.tickets.set_status(office.eva, [other], Status.DELETED)
    office.clock.advance(days=4000)
    assert office.desk.housekeeping.every_day().value == 0


def test_a_purge_removes_the_ticket_its_files_and_its_words(office: Office) -> None:
    desk = office.desk
    shared = OutgoingFile("shared.txt", "text/plain", b"shared")
    own = OutgoingFile("own.txt", "text/plain", b"own")
    gone = new_ticket(office, text="xylophone", files=(shared, own))
    kept = new_ticket(office, text="bassoon", files=(shared,))
    desk.notes.add_inline(office.eva, gone, "xylophone too", [OutgoingFile("n.txt", "text/plain", b"note")])
    assert len(_files(office)) == 3
    desk.tickets.set_status(office.eva, [gone], Status.DELETED)
    events = EventRow.select().count()
    office.clock.advance(days=31)
    done = desk.housekeeping.every_day()
    assert gone in done.changes.tickets
    assert list(desk.lists.rows(office.eva, [gone, kept])) == [kept]
    assert len(_files(office)) == 1
    assert SearchDocRow.select().where(SearchDocRow.ticket_id == gone).count() == 0
    assert desk.search.find(office.eva, "xylophone").ids == ()
    assert EventRow.select().count() == events
    assert problems(desk) == []


def test_a_purged_mail_leaves_only_its_hash_and_stays_known(office: Office) -> None:
    raw = mail(message_id="<1@cust.example>")
    take(office.desk, raw)
    office.desk.tickets.set_status(office.eva, [1], Status.DELETED)
    office.clock.advance(days=31)
    office.desk.housekeeping.every_day()
    (row,) = RawMailRow.select()
    assert bytes(row.body) == b""
    assert take(office.desk, raw) == ["duplicate"]
    answer = mail("I come back", message_id="<2@cust.example>", In_Reply_To="<1@cust.example>", subject="[HD-000001]")
    assert take(office.desk, answer) == ["ticket"]
    assert problems(office.desk) == []


def test_what_was_purged_by_hand_is_swept_up_as_well(office: Office) -> None:
    desk = office.desk
    desk.workspace.save(office.eva, replace(desk.workspace.settings(), purge_after_days=0))
    ticket = new_ticket(office, files=(OutgoingFile("own.txt", "text/plain", b"own"),))
    desk.tickets.set_status(office.eva, [ticket], Status.DELETED)
    desk.tickets.apply(office.eva, [ticket], [Action(Do.STATUS, {"status": Becomes.PURGED})])
    desk.housekeeping.every_day()
    assert _files(office) == []


def test_files_that_nobody_names_are_swept_away(office: Office) -> None:
    store = office.desk._store
    digest = store.files.put(b"nobody names me")
    unfinished = store.files.path(digest).with_name(".0f1e")
    unfinished.write_bytes(b"a program died while it wrote me")
    assert sweep_files(store) == 1
    assert list(store.files.root.rglob("*.*")) == []
    assert not store.files.path(digest).exists()


def test_a_file_that_is_being_laid_down_is_not_swept_away(office: Office) -> None:
    """Files come before the rows that name them; the sweep waits for whoever is in between."""
    store, ticket = office.desk._store, new_ticket(office)
    laid, go_on = threading.Event(), threading.Event()

    def write() -> None:
        office.desk.connect()
        with store.write() as unit:
            file = OutgoingFile("a.txt", "text/plain", b"in the middle")
            inline_notes.insert(unit, ticket, None, "not committed yet", [file])
            laid.set()
            go_on.wait(10)
        office.desk.disconnect()

    def sweep() -> None:
        office.desk.connect()
        sweep_files(store)
        office.desk.disconnect()

    writer, sweeper = threading.Thread(target=write), threading.Thread(target=sweep)
    writer.start()
    assert laid.wait(10)
    sweeper.start()
    sweeper.join(0.2)
    go_on.set()
    writer.join()
    sweeper.join()
    assert len(_files(office)) == 1


def test_the_feed_forgets_what_is_old(office: Office) -> None:
    new_ticket(office)
    office.clock.advance(days=3)
    office.desk.housekeeping.every_day()
    assert ChangeRow.select().count() == 0


def test_more_than_a_group_is_done_in_one_go(office: Office) -> None:
    ids = [new_ticket(office) for _ in range(205)]
    office.desk.tickets.set_status(office.eva, ids, Status.DELETED)
    office.clock.advance(days=31)
    assert office.desk.housekeeping.every_day().value == 205
    assert office.desk.workspace.is_empty()
    assert problems(office.desk) == []


def test_what_rules_did_is_kept_as_long_as_the_workspace_says(office: Office) -> None:
    allow(office)
    settings = office.desk.workspace.settings()
    office.desk.workspace.save(office.eva, replace(settings, trace_days=7))
    ticket = new_ticket(office)
    old = [trace(office, ticket) for _ in range(405)]
    RuleMatchRow.insert(rule_id=rule(office), trace_id=old[0]).execute()
    get(office, ticket, trace_id=old[1])
    get(office, ticket)
    requests = Requests(office.desk._store, Recorder())
    while requests.send_one().value:
        pass
    waits = trace(office, ticket)
    get(office, ticket, trace_id=waits)
    office.clock.advance(days=6, hours=23)
    young = trace(office, ticket)
    office.desk.housekeeping.every_day()
    assert RuleTraceRow.select().count() == 407
    office.clock.advance(hours=1, seconds=1)
    office.desk.housekeeping.every_day()
    assert [row.id for row in RuleTraceRow.select().order_by(RuleTraceRow.id)] == [waits, young]
    assert RuleMatchRow.select().count() == 0
    assert [row.trace_id for row in RuleRequestRow.select()] == [waits]
    assert problems(office.desk) == []
