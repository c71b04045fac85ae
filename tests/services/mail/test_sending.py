"""Each mail goes out once, whoever sends and whatever dies; what cannot be known is not tried again by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from deskapp.domain.errors import Conflict, StoreFailed
from deskapp.domain.mailbox.account import Job
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.posting import TRIED_FOR
from deskapp.domain.mailbox.servers import Server
from deskapp.domain.vocabulary import Deed, OutboxState
from deskapp.services.mail.sending import Sending
from deskapp.store.mailbox import health, posting
from deskapp.store.store import Store
from deskapp.store.tables import MailHealthRow, OutboxRow
from tests.kit import SUPPORT, Office, mail, problems, take
from tests.services.mail.post_office import (
    AWAY,
    JANA,
    LATER,
    LOST,
    NEVER,
    NO_ENTRY,
    PETR,
    Keeper,
    PostOffice,
    add_account,
    newest,
    sending,
    state,
    taken,
    write,
)

S = OutboxState


@pytest.fixture
def ticket(office: Office) -> int:
    take(office.desk, mail("It burns.", message_id="<1@cust.example>"))
    return 1


@pytest.fixture
def post() -> PostOffice:
    return PostOffice()


@pytest.fixture
def sender(office: Office, post: PostOffice) -> Sending:
    add_account(office.desk)
    return sending(office.desk, post)


def everything(sender: Sending) -> int:
    """Sends until nothing is due; returns how many were tried."""
    tried = 0
    while sender.due() and sender.send_one().value is not None:
        tried += 1
        assert tried < 100, "it goes on for ever"
    return tried


def problem(office: Office, ticket: int) -> str:
    """Why the newest mail does not go out, as the thread tells it."""
    last = office.desk.threads.page(office.eva, ticket).items[-1]
    items = [item for item in office.desk.threads.page(office.eva, ticket).items if getattr(item, "post", None)]
    assert last is not None
    return str(items[-1].post.problem or "")  # type: ignore[union-attr]


def deeds(office: Office, ticket: int) -> list[Deed]:
    return [deed.deed for deed in office.desk.threads.history(office.eva, ticket)]


def test_a_mail_goes_out_when_its_hold_is_over(office: Office, ticket: int, post: PostOffice, sender: Sending) -> None:
    outbox_id = write(office, ticket, JANA, PETR)
    office.clock.advance(seconds=-5)
    assert (sender.due(), sender.send_one().value, post.begun) == (False, None, 0)
    office.clock.advance(seconds=5)
    assert sender.due()
    done = sender.send_one()
    assert (done.value, ticket in done.changes.tickets) == (S.SENT, True)
    ((server, envelope),) = post.sent
    assert (server.host, envelope.sender, envelope.recipients) == ("mail.desk.example", SUPPORT, (JANA, PETR))
    row = OutboxRow.get_by_id(outbox_id)
    assert (row.state, row.taken, row.words, row.sent_at) == ("sent", [JANA, PETR], "250 queued", office.clock.now())
    assert (sender.due(), everything(sender)) == (False, 0)
    assert deeds(office, ticket)[-1] is Deed.SENT


def test_it_is_being_sent_from_right_before_it_is_handed_over(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id, seen = write(office, ticket), list[OutboxState]()
    post.meanwhile = post.handing = lambda: seen.append(state(outbox_id))
    everything(sender)
    assert [*seen, state(outbox_id)] == [S.DUE, S.SENDING, S.SENT]


def test_what_is_refused_for_now_is_tried_again_later(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, ticket)
    post.answers = [LATER, LATER]
    waited = []
    for _ in range(2):
        assert everything(sender) == 1
        assert state(outbox_id) is S.DUE
        assert problem(office, ticket) == "Not now."
        begin = office.clock.now()
        while not sender.due():
            office.clock.advance(seconds=1)
        waited.append((office.clock.now() - begin).total_seconds())
    assert waited == [5, 15]
    assert (everything(sender), state(outbox_id), problem(office, ticket)) == (1, S.SENT, "")


def test_after_three_days_it_is_given_up(office: Office, ticket: int, post: PostOffice, sender: Sending) -> None:
    outbox_id = write(office, ticket)
    begin = office.clock.now()
    post.answers = [LATER] * 1000
    while state(outbox_id) in (S.HELD, S.DUE):
        everything(sender)
        office.clock.advance(minutes=15)
    assert TRIED_FOR <= office.clock.now() - begin < TRIED_FOR + timedelta(hours=1)
    assert (state(outbox_id), problem(office, ticket)) == (S.FAILED, "Not now.")
    assert deeds(office, ticket)[-1] is Deed.NOT_SENT


def test_a_machine_that_slept_for_days_does_not_give_up_at_once(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, ticket)
    post.answers = [LATER, LATER]
    everything(sender)
    office.clock.advance(days=30)
    everything(sender)
    assert state(outbox_id) is S.DUE


def test_what_is_refused_for_good_is_not_tried_again(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, ticket)
    post.answers = [NEVER]
    assert everything(sender) == 1
    office.clock.advance(days=1)
    assert (sender.due(), state(outbox_id), problem(office, ticket)) == (False, S.FAILED, "Never.")


def test_what_is_lost_is_not_tried_again(office: Office, ticket: int, post: PostOffice, sender: Sending) -> None:
    outbox_id = write(office, ticket)
    post.answers = [LOST]
    everything(sender)
    office.clock.advance(days=1)
    assert (sender.due(), state(outbox_id), problem(office, ticket)) == (False, S.UNKNOWN, "Nobody knows.")


def test_those_refused_for_now_are_tried_again_alone(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, ticket, JANA, PETR)
    post.answers = [taken(JANA, refused={PETR: False})]
    everything(sender)
    assert (state(outbox_id), problem(office, ticket)) == (S.DUE, f"The server refuses {PETR}: no.")
    office.clock.advance(seconds=5)
    everything(sender)
    assert [envelope.recipients for _, envelope in post.sent] == [(JANA, PETR), (PETR,)]
    assert (state(outbox_id), newest().taken, newest().refusals) == (S.SENT, [JANA, PETR], {})


def test_those_refused_for_good_are_told(office: Office, ticket: int, post: PostOffice, sender: Sending) -> None:
    outbox_id = write(office, ticket, JANA, PETR)
    post.answers = [taken(JANA, refused={PETR: True})]
    everything(sender)
    office.clock.advance(days=1)
    assert (sender.due(), state(outbox_id)) == (False, S.FAILED)
    assert problem(office, ticket) == f"The server refuses {PETR}: no."
    office.desk.outbox.send_again(office.eva, outbox_id)
    everything(sender)
    assert [envelope.recipients for _, envelope in post.sent] == [(JANA, PETR), (PETR,)]
    assert state(outbox_id) is S.SENT


# Programs that die, and several at once


class Died(BaseException):
    """The program is killed."""


def die() -> None:
    raise Died


def test_a_program_that_dies_before_handing_over_sends_later_and_once(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, ticket)
    post.meanwhile = die
    with pytest.raises(Died):
        sender.send_one()
    post.meanwhile = lambda: None
    assert (state(outbox_id), sender.due()) == (S.DUE, False)
    office.clock.advance(minutes=5)
    assert (everything(sender), len(post.sent), state(outbox_id)) == (1, 1, S.SENT)


def test_a_program_that_dies_while_handing_over_leaves_what_nobody_knows(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, ticket)
    post.handing = die
    with pytest.raises(Died):
        sender.send_one()
    assert (state(outbox_id), sender.due()) == (S.SENDING, False)
    office.clock.advance(minutes=10)
    assert sender.due()
    assert (everything(sender), post.begun, state(outbox_id)) == (0, 1, S.UNKNOWN)
    assert problem(office, ticket).startswith("Nobody knows whether it arrived")
    assert deeds(office, ticket)[-1] is Deed.NOT_SENT


def test_of_two_programs_one_sends(office: Office, ticket: int, post: PostOffice, sender: Sending) -> None:
    write(office, ticket)
    other = sending(office.desk, post)
    post.meanwhile = lambda: seen.append((other.due(), other.send_one().value))
    seen: list[object] = []
    everything(sender)
    assert (seen, len(post.sent)) == ([(False, None)], 1)


def test_a_program_whose_claim_ran_out_does_not_send(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    """It was asleep between claiming and handing over, and another has sent the mail since."""
    outbox_id = write(office, ticket)
    other = sending(office.desk, PostOffice())

    def asleep() -> None:
        office.clock.advance(minutes=6)
        assert other.send_one().value

    post.meanwhile = asleep
    sender.send_one()
    assert (post.begun, state(outbox_id)) == (0, S.SENT)


def test_an_answer_that_comes_after_the_mail_was_given_up_for_lost_still_counts(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, ticket)
    other = sending(office.desk, PostOffice())

    def long() -> None:
        office.clock.advance(minutes=20)
        other.send_one()
        assert state(outbox_id) is S.UNKNOWN

    post.handing = long
    sender.send_one()
    assert state(outbox_id) is S.SENT


def test_a_store_that_cannot_be_written_before_keeps_the_mail_here(
    office: Office, ticket: int, post: PostOffice, sender: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox_id = write(office, ticket)

    def full(*args: object) -> bool:
        raise StoreFailed("The store cannot be used now: the disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr("deskapp.store.mailbox.posting.begin", full)
        everything(sender)
    assert (post.begun, state(outbox_id)) == (0, S.DUE)
    assert "the disk is full" in problem(office, ticket)
    office.clock.advance(seconds=5)
    assert (everything(sender), len(post.sent)) == (1, 1)


def test_an_answer_that_cannot_be_written_is_tried_to_be_written_again(
    office: Office, ticket: int, sender: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox_id, finish, failed = write(office, ticket), posting.finish, list[int]()

    def sometimes(*args: object) -> bool:
        if len(failed) < 2:
            failed.append(1)
            raise StoreFailed("The store cannot be used now: it is locked.")
        return finish(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("deskapp.store.mailbox.posting.finish", sometimes)
    monkeypatch.setattr("deskapp.services.mail.sending._PAUSE_S", 0)
    sender.send_one()
    assert (len(failed), state(outbox_id)) == (2, S.SENT)


# Clocks


@pytest.mark.parametrize("jump", [timedelta(days=-400), timedelta(days=400)])
@pytest.mark.parametrize("at", ["held", "claimed", "later"])
def test_a_clock_that_jumps_neither_doubles_nor_holds(
    office: Office, ticket: int, post: PostOffice, sender: Sending, jump: timedelta, at: str
) -> None:
    outbox_id = write(office, ticket)
    if at == "held":
        office.clock.advance(seconds=-11)
    elif at == "claimed":
        post.meanwhile = die
        with pytest.raises(Died):
            sender.send_one()
        post.meanwhile = lambda: None
    else:
        post.answers = [LATER]
        everything(sender)
    office.clock.moment += jump
    for _ in range(40):
        everything(sender)
        office.clock.advance(seconds=30)
    assert (len(post.sent), state(outbox_id)) == (1, S.SENT)


@pytest.mark.parametrize("jump", [timedelta(days=-400), timedelta(days=400)])
def test_a_clock_that_jumps_while_a_mail_is_handed_over_does_not_double_it(
    office: Office, ticket: int, post: PostOffice, sender: Sending, jump: timedelta
) -> None:
    outbox_id = write(office, ticket)
    post.handing = die
    with pytest.raises(Died):
        sender.send_one()
    post.handing = lambda: None
    office.clock.moment += jump
    for _ in range(40):
        everything(sender)
        office.clock.advance(minutes=1)
    assert (post.begun, state(outbox_id)) == (1, S.UNKNOWN)


# Accounts


def test_the_account_of_the_address_sends_then_that_of_the_department_then_any(
    office: Office, ticket: int, post: PostOffice
) -> None:
    sender = sending(office.desk, post)
    any_ = add_account(office.desk, "any@desk.example", office.sales)
    used = []
    for email, department in ((None, None), ("general@desk.example", 1), (SUPPORT, office.sales)):
        if email:
            add_account(office.desk, email, department)
        write(office, ticket)
        everything(sender)
        used.append(newest().account_id)
    assert used == [any_, any_ + 1, any_ + 2]


def test_without_an_account_that_sends_a_mail_waits_and_says_so(office: Office, ticket: int, post: PostOffice) -> None:
    add_account(office.desk, outgoing=Server())
    sender = sending(office.desk, post)
    outbox_id = write(office, ticket)
    assert sender.due()
    assert everything(sender) == 0
    assert (sender.due(), state(outbox_id)) == (False, S.DUE)
    words = f"No mail account sends for {SUPPORT}: set one up in Settings → Mail accounts."
    assert problem(office, ticket) == words
    add_account(office.desk, "other@desk.example")
    assert (everything(sender), state(outbox_id), problem(office, ticket)) == (1, S.SENT, "")


def test_an_account_whose_server_is_away_rests_and_all_of_its_mails_say_why(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    first, second = write(office, ticket), write(office, ticket, text="Once more.")
    post.answers = [AWAY, AWAY]
    assert everything(sender) == 1
    assert [state(first), state(second), problem(office, ticket)] == [S.DUE, S.DUE, "The server is away."]
    assert health.read(1, Job.SEND).attempts == 1
    office.clock.advance(seconds=5)
    assert everything(sender) == 1
    office.clock.advance(seconds=14)
    assert not sender.due()
    office.clock.advance(seconds=1)
    assert everything(sender) == 2
    assert health.read(1, Job.SEND).failing_since is None


def test_an_account_that_is_not_let_in_does_not_keep_others_from_sending(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    add_account(office.desk, "tech@desk.example", office.technical)
    first = write(office, ticket)
    post.answers = [NO_ENTRY]
    everything(sender)
    office.desk.tickets.transfer(office.eva, [ticket], office.technical)
    second = write(office, ticket)
    everything(sender)
    assert [state(first), state(second)] == [S.DUE, S.SENT]


@pytest.mark.parametrize("keeper", [Keeper(), Keeper("")])
def test_an_account_that_is_not_let_in_waits_for_a_person_and_is_tried_once_an_hour(
    office: Office, ticket: int, post: PostOffice, keeper: Keeper
) -> None:
    account = add_account(office.desk)
    sender = sending(office.desk, post, keeper)
    outbox_id = write(office, ticket)
    post.answers = [NO_ENTRY] if keeper.secret else []
    assert everything(sender) == 1
    office.clock.advance(minutes=59)
    assert (sender.due(), sender.send_one().value, state(outbox_id)) == (False, None, S.DUE)
    assert "password" in problem(office, ticket)
    keeper.secret = "right"
    office.clock.advance(minutes=2)
    assert sender.due()
    assert sender.send_one().value
    assert (state(outbox_id), health.read(account, Job.SEND).halted) == (S.SENT, False)


def test_somebody_who_mended_it_need_not_wait(office: Office, ticket: int, post: PostOffice) -> None:
    add_account(office.desk)
    keeper = Keeper("")
    sender = sending(office.desk, post, keeper)
    outbox_id = write(office, ticket)
    assert everything(sender) == 1
    keeper.secret = "right"
    assert sender.send_one(anyway=True).value
    assert state(outbox_id) == S.SENT


def test_who_sends_again_does_not_wait_for_the_account(office: Office, ticket: int, post: PostOffice) -> None:
    add_account(office.desk)
    keeper = Keeper()
    sender = sending(office.desk, post, keeper)
    first = write(office, ticket)
    post.answers = [NEVER]
    assert everything(sender) == 1
    assert state(first) == S.FAILED
    keeper.secret = ""
    write(office, ticket)
    everything(sender)
    keeper.secret = "right"
    assert not sender.due()
    office.desk.outbox.send_again(office.eva, first)
    assert everything(sender)
    assert state(first) == S.SENT


def test_sending_one_mail_again_lets_the_other_accounts_rest(office: Office, ticket: int, post: PostOffice) -> None:
    mine = add_account(office.desk)
    other = add_account(office.desk, "shop@desk.example", office.sales)
    sender = sending(office.desk, post, Keeper())
    outbox_id = write(office, ticket)
    post.answers = [NEVER]
    everything(sender)

    def rest(store: Store) -> None:
        with store.write() as unit:
            for account in (mine, other):
                health.failed(account, Job.SEND, unit.now, MailFailed("No."), halted=True)

    office.desk.fill(rest)
    office.desk.outbox.send_again(office.eva, outbox_id)
    assert [health.read(account, Job.SEND).again_at is None for account in (mine, other)] == [True, False]


@pytest.mark.parametrize("there", [False, True])
def test_what_waited_long_for_an_account_waits_for_a_person_then(
    office: Office, ticket: int, post: PostOffice, there: bool
) -> None:
    """Months may have gone by until the first account is set up, or one that was off is switched on."""
    if there:
        account_id = add_account(office.desk, active=False)
    sender = sending(office.desk, post, Keeper())
    old = write(office, ticket)
    everything(sender)
    office.clock.advance(days=1, minutes=1)
    new = write(office, ticket)
    everything(sender)
    if there:
        office.desk.accounts.set_active(office.eva, account_id, True)
    else:
        add_account(office.desk)
    everything(sender)
    assert (state(old), state(new), len(post.sent)) == (S.FAILED, S.SENT, 1)
    (waits,) = [each for each in office.desk.outbox.unfinished(office.eva) if each.post.outbox_id == old]
    assert "waited for a mail account for more than a day" in str(waits.post.problem)
    office.desk.outbox.send_again(office.eva, old)
    everything(sender)
    assert (state(old), len(post.sent)) == (S.SENT, 2)
    assert problems(office.desk) == []


def test_what_waited_for_nothing_but_a_program_goes_out(office: Office, ticket: int, post: PostOffice) -> None:
    add_account(office.desk)
    outbox_id = write(office, ticket)
    office.clock.advance(days=90)
    everything(sending(office.desk, post, Keeper()))
    assert state(outbox_id) is S.SENT


def test_many_that_waited_are_all_looked_at(office: Office, ticket: int, post: PostOffice) -> None:
    sender = sending(office.desk, post, Keeper())
    old = [write(office, ticket) for _ in range(45)]
    everything(sender)
    office.clock.advance(days=2)
    add_account(office.desk)
    everything(sender)
    assert ({state(each) for each in old}, post.sent) == ({S.FAILED}, [])


def test_mail_of_an_account_that_is_switched_off_goes_through_no_other(
    office: Office, ticket: int, post: PostOffice
) -> None:
    add_account(office.desk, "else@desk.example")
    add_account(office.desk, active=False)
    sender = sending(office.desk, post, Keeper())
    outbox_id = write(office, ticket)
    everything(sender)
    assert state(outbox_id) == S.DUE
    assert "switched off" in problem(office, ticket)


def test_a_desk_without_mail_servers_sends_nothing(office: Office, ticket: int) -> None:
    write(office, ticket)
    assert (office.desk.sending.due(), office.desk.sending.send_one().value) == (False, None)


def test_looking_writes_nothing(office: Office, ticket: int, sender: Sending) -> None:
    write(office, ticket)
    with office.desk._store.only_reading():
        assert sender.due()


# What agents do about it


def stuck(office: Office, ticket: int, post: PostOffice, sender: Sending, how: OutboxState) -> int:
    outbox_id = write(office, ticket)
    post.answers = [{S.FAILED: NEVER, S.UNKNOWN: LOST, S.DUE: LATER}[how]]
    everything(sender)
    assert state(outbox_id) is how
    return outbox_id


@pytest.mark.parametrize("how", [S.FAILED, S.UNKNOWN])
def test_a_mail_is_sent_again_on_purpose(
    office: Office, ticket: int, post: PostOffice, sender: Sending, how: OutboxState
) -> None:
    outbox_id = stuck(office, ticket, post, sender, how)
    office.desk.outbox.send_again(office.eva, outbox_id)
    assert (everything(sender), len(post.sent), state(outbox_id)) == (1, 1, S.SENT)
    assert deeds(office, ticket)[-2:] == [Deed.SENT_AGAIN, Deed.SENT]


def test_a_mail_that_nobody_knows_of_is_said_to_have_arrived(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = stuck(office, ticket, post, sender, S.UNKNOWN)
    office.desk.outbox.it_arrived(office.eva, outbox_id)
    assert (state(outbox_id), newest().taken, deeds(office, ticket)[-1]) == (S.SENT, [JANA], Deed.ARRIVED)
    assert office.desk.outbox.unfinished(office.eva) == []


@pytest.mark.parametrize("how", [S.FAILED, S.UNKNOWN, S.DUE])
def test_a_mail_is_given_up(office: Office, ticket: int, post: PostOffice, sender: Sending, how: OutboxState) -> None:
    outbox_id = stuck(office, ticket, post, sender, how)
    office.desk.outbox.give_up(office.eva, outbox_id)
    office.clock.advance(days=1)
    assert (sender.due(), state(outbox_id)) == (False, S.GIVEN_UP)
    assert office.desk.outbox.unfinished(office.eva) == []
    office.desk.outbox.send_again(office.eva, outbox_id)
    assert (everything(sender), state(outbox_id)) == (1, S.SENT)


def test_a_mail_that_is_given_up_while_a_server_is_reached_is_not_sent(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, ticket)
    post.meanwhile = lambda: office.desk.outbox.give_up(office.eva, outbox_id) and None
    sender.send_one()
    assert (post.begun, state(outbox_id)) == (0, S.GIVEN_UP)


def test_what_is_over_or_on_its_way_is_left_alone(
    office: Office, ticket: int, post: PostOffice, sender: Sending
) -> None:
    outbox_id = write(office, ticket)
    acts = office.desk.outbox

    def refused(*names: str) -> None:
        for name in names:
            with pytest.raises(Conflict):
                getattr(acts, name)(office.eva, outbox_id)

    refused("send_again", "it_arrived", "give_up")
    post.meanwhile = lambda: refused("send_again", "it_arrived")
    post.handing = lambda: refused("send_again", "it_arrived", "give_up")
    everything(sender)
    refused("send_again", "it_arrived", "give_up")


def test_agents_see_what_does_not_go_out(office: Office, ticket: int, post: PostOffice, sender: Sending) -> None:
    failed = stuck(office, ticket, post, sender, S.FAILED)
    write(office, ticket)
    mails = office.desk.outbox.unfinished(office.otto)
    assert [(each.post.outbox_id, each.post.state) for each in mails] == [(failed, S.FAILED), (newest().id, S.HELD)]
    assert (mails[0].to, mails[0].ticket_id, str(mails[0].post.problem)) == ((JANA,), ticket, "Never.")
    office.desk.tickets.transfer(office.eva, [ticket], office.technical)
    assert office.desk.outbox.unfinished(office.otto) == []
    assert MailHealthRow.select().count() == 1
