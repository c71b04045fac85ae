"""A ticket whose mail waits for a person bears a sign and stands in a view of its own until somebody sees to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from deskapp.domain.changes import Changes
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import OutboxState
from deskapp.services.mail.sending import Sending
from deskapp.store import lists, outbox
from deskapp.store.mailbox import posting
from deskapp.store.tables import MessageRow, OutboxRow, database
from tests.kit import Office, bounce, mail, problems, take
from tests.services.mail.post_office import (
    JANA,
    LOST,
    NEVER,
    PETR,
    PostOffice,
    add_account,
    sending,
    state,
    taken,
    write,
)

S = OutboxState
VIEW = ListQuery(View.UNDELIVERED)
PARTLY = taken(JANA, refused={PETR: True})


@pytest.fixture
def post() -> PostOffice:
    return PostOffice()


@pytest.fixture
def sender(office: Office, post: PostOffice) -> Sending:
    add_account(office.desk)
    take(office.desk, mail("It burns.", message_id="<1@cust.example>"))
    return sending(office.desk, post)


def send(sender: Sending) -> Changes:
    """Sends all that is due; returns what readers have to look at again."""
    changes = Changes()
    while sender.due():
        changes |= sender.send_one().changes
    return changes


def sign(office: Office, ticket: int = 1) -> OutboxState | None:
    """The sign on a card; list, count and keys have to agree with it."""
    desk, who = office.desk, office.eva
    found = desk.lists.rows(who, [ticket])[ticket].stuck
    listed = [each for each, _ in desk.lists.page(who, VIEW)]
    assert (ticket in listed, len(listed)) == (found is not None, desk.lists.counts(who).views[View.UNDELIVERED])
    assert list(desk.lists.keys(who, VIEW, [ticket])) == [each for each in listed if each == ticket]
    return found


def come_back(office: Office, outbox_id: int, *recipients: str, number: int = 1) -> None:
    """The mail is returned to the desk."""
    own = MessageRow.get_by_id(OutboxRow.get_by_id(outbox_id).message_id).message_id
    assert take(office.desk, bounce(own, *recipients, number=number)) == ["message"]


@pytest.mark.parametrize(
    ("answer", "shown"), [(NEVER, S.FAILED), (PARTLY, S.FAILED), (LOST, S.UNKNOWN), (taken(JANA, PETR), None)]
)
def test_what_does_not_arrive_is_shown_until_it_does(
    office: Office, post: PostOffice, sender: Sending, answer: object, shown: OutboxState | None
) -> None:
    outbox_id = write(office, 1, JANA, PETR)
    assert sign(office) is None
    post.answers = [answer]  # type: ignore[list-item]
    changes = send(sender)
    assert (1 in changes.tickets, changes.counts, sign(office)) == (True, True, shown)
    if shown:
        done = office.desk.outbox.send_again(office.eva, outbox_id)
        assert (1 in done.changes.tickets, done.changes.counts, sign(office)) == (True, True, None)
        send(sender)
        assert (state(outbox_id), sign(office)) == (S.SENT, None)


@pytest.mark.parametrize("end", ["it_arrived", "give_up"])
def test_it_is_over_when_somebody_says_so(office: Office, post: PostOffice, sender: Sending, end: str) -> None:
    outbox_id = write(office, 1)
    post.answers = [LOST]
    send(sender)
    assert sign(office) is S.UNKNOWN
    getattr(office.desk.outbox, end)(office.eva, outbox_id)
    assert sign(office) is None


def test_the_worst_is_shown(office: Office, post: PostOffice, sender: Sending) -> None:
    for _ in range(2):
        write(office, 1)
    post.answers = [LOST, NEVER]
    send(sender)
    assert sign(office) is S.FAILED


@pytest.mark.parametrize("status", [Status.RESOLVED, Status.SPAM, Status.DELETED])
def test_a_resolved_ticket_still_stands_there_and_what_was_thrown_away_does_not(
    office: Office, post: PostOffice, sender: Sending, status: Status
) -> None:
    write(office, 1)
    post.answers = [NEVER]
    send(sender)
    office.desk.tickets.set_status(office.eva, [1], status)
    listed = [ticket for ticket, _ in office.desk.lists.page(office.eva, VIEW)]
    assert listed == ([1] if status is Status.RESOLVED else [])
    assert office.desk.lists.counts(office.eva).views[View.UNDELIVERED] == len(listed)


def test_the_sign_follows_a_merged_ticket_there_and_back(office: Office, post: PostOffice, sender: Sending) -> None:
    take(office.desk, mail("Other", sender="Petr <petr@cust.example>", message_id="<2@cust.example>"))
    outbox_id = write(office, 1)
    merged = office.desk.merging.merge(office.eva, [1], 2)
    post.answers = [NEVER]
    assert {1, 2} <= send(sender).tickets
    assert sign(office, 2) is S.FAILED
    assert merged.undo is not None
    office.desk.undoing.undo(office.eva, merged.undo)
    assert (sign(office, 2), sign(office, 1)) == (None, S.FAILED)
    assert office.desk.outbox.give_up(office.eva, outbox_id).changes.counts


# --- what comes back ------------------------------------------------------------------------------------------------


def test_what_comes_back_is_as_if_the_server_had_refused_it(office: Office, post: PostOffice, sender: Sending) -> None:
    outbox_id = write(office, 1, JANA, PETR)
    send(sender)
    come_back(office, outbox_id, PETR.upper())
    row = OutboxRow.get_by_id(outbox_id)
    assert (row.state, row.taken, row.refusals) == ("failed", [JANA], {PETR: ["550 5.1.1 user unknown", True]})
    (told,) = office.desk.outbox.unfinished(office.eva)
    assert str(told.post.problem) == "It came back from petr@cust.example: 550 5.1.1 user unknown."
    assert (told.post.partly, told.post.came_back, sign(office)) == (True, False, S.FAILED)
    office.desk.outbox.send_again(office.eva, outbox_id)
    send(sender)
    assert [envelope.recipients for _, envelope in post.sent] == [(JANA, PETR), (PETR,)]
    assert (state(outbox_id), sign(office)) == (S.SENT, None)
    come_back(office, outbox_id, PETR, number=2)
    assert sign(office) is S.FAILED
    assert problems(office.desk) == []


def test_what_came_back_from_everybody_was_not_just_not_sent(office: Office, sender: Sending) -> None:
    outbox_id = write(office, 1)
    send(sender)
    come_back(office, outbox_id)
    (told,) = office.desk.outbox.unfinished(office.eva)
    assert (told.post.came_back, told.post.partly) == (True, False)
    office.desk.outbox.send_again(office.eva, outbox_id)
    assert OutboxRow.get_by_id(outbox_id).sent_at is None


def test_what_was_let_go_of_stays_so_when_it_comes_back_once_more(office: Office, sender: Sending) -> None:
    outbox_id = write(office, 1, JANA, PETR)
    send(sender)
    come_back(office, outbox_id, PETR)
    office.desk.outbox.give_up(office.eva, outbox_id)
    come_back(office, outbox_id, PETR, number=2)
    assert (state(outbox_id), sign(office)) == (S.SENT, None)
    come_back(office, outbox_id, JANA, number=3)
    office.desk.outbox.give_up(office.eva, outbox_id)
    come_back(office, outbox_id, JANA, number=4)
    assert (state(outbox_id), sign(office)) == (S.GIVEN_UP, None)


def test_an_address_that_is_not_ours_is_the_only_one_it_can_be_or_nobody_knows(office: Office, sender: Sending) -> None:
    """A mailbox that passes its mail on is told of by the address at which that failed."""
    one, two = write(office, 1), write(office, 1, JANA, PETR)
    send(sender)
    come_back(office, one, "elsewhere@cust.example")
    assert (state(one), list(OutboxRow.get_by_id(one).refusals)) == (S.FAILED, [JANA])
    come_back(office, two, "elsewhere@cust.example", number=2)
    assert state(two) is S.UNKNOWN
    office.desk.outbox.it_arrived(office.eva, two)
    assert (state(two), OutboxRow.get_by_id(two).taken) == (S.SENT, [JANA, PETR])


def test_one_that_is_only_delayed_has_no_sign(office: Office, sender: Sending) -> None:
    outbox_id = write(office, 1)
    send(sender)
    own = MessageRow.get_by_id(OutboxRow.get_by_id(outbox_id).message_id).message_id
    take(office.desk, bounce(own, action="delayed", status="4.4.1"))
    assert (state(outbox_id), sign(office)) == (S.SENT, None)


def test_what_is_known_of_a_lost_mail_grows_with_what_comes_back(
    office: Office, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, 1, JANA, PETR)
    post.answers = [LOST]
    send(sender)
    come_back(office, outbox_id, PETR)
    assert state(outbox_id) is S.UNKNOWN
    office.desk.outbox.it_arrived(office.eva, outbox_id)
    row = OutboxRow.get_by_id(outbox_id)
    assert (row.state, row.taken, list(row.refusals)) == ("failed", [JANA], [PETR])


# --- at any size ----------------------------------------------------------------------------------------------------


def _plan(act: Callable[[], object]) -> list[str]:
    """How SQLite finds the rows of every statement of an act."""
    asked: list[str] = []
    connection = database.connection()
    connection.set_trace_callback(asked.append)
    try:
        act()
    finally:
        connection.set_trace_callback(None)
    whole = [sql for sql in asked if sql.lstrip().upper().startswith(("SELECT", "UPDATE", "WITH"))]
    assert whole
    return [row[3] for sql in whole for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]


_WHOLE = ("SCAN o", "SCAN outbox", "SCAN t", "SCAN ticket")


def _scans(plan: Iterable[str]) -> list[str]:
    return [step for step in plan if step in _WHOLE or step.startswith("BLOOM FILTER")]


def test_nothing_reads_through_all_mails_or_tickets(office: Office, sender: Sending) -> None:
    """Not even where SQLite has counted that all mails stand in one state, so that an index of states looks useless."""
    for _ in range(30):
        write(office, 1)
    send(sender)
    database.execute_sql("ANALYZE")
    database.execute_sql("ANALYZE sqlite_schema")
    who, now = office.eva, office.clock.now()
    for act in (
        lambda: office.desk.lists.page(who, VIEW),
        lambda: office.desk.lists.keys(who, VIEW, [1]),
        lambda: office.desk.lists.rows(who, [1]),
        lambda: database.execute_sql(lists._STUCK_COUNTS),
        outbox.unfinished,
        lambda: outbox.is_over(now),
        lambda: outbox.release(now),
        lambda: posting.senders(now),
        lambda: posting.has_abandoned(now),
    ):
        assert _scans(_plan(act)) == []
