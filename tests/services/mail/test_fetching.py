"""Fetching: everything once, whatever is cut, killed, renumbered, marked or taken away meanwhile; and it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.changes import Changes
from deskapp.domain.errors import StoreFailed
from deskapp.domain.mailbox.account import Account, After, Health, Job
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Server
from deskapp.domain.ports import Outside
from deskapp.services.desk import Desk
from deskapp.services.mail import errand, fetching
from deskapp.services.mail.fetching import Fetcher, Fetching, Look
from deskapp.services.mail.outcome import Outcome
from deskapp.store import mail as mail_store
from deskapp.store.mailbox import accounts, cursors, health, leases
from deskapp.store.store import Store, Unit
from deskapp.store.tables import MailIdRow, QuarantineRow, RawMailRow
from tests.kit import BEGIN, FakeClock, make_desk, problems
from tests.services.mail.letterbox import Keys, Letterbox, failing, later, raws


@dataclass
class Post:
    """A desk with an account, and the server of the account."""

    desk: Desk
    store: Store
    clock: FakeClock
    box: Letterbox
    account: Account
    told: list[Changes]
    keys: Keys

    def fetcher(self) -> Fetcher:
        """Another program that fetches."""
        outside = Outside(parse_mail, lambda _: b"", lambda *_: None, self.box.open, secrets=self.keys)  # type: ignore[arg-type,return-value]
        found = Fetching(self.store, outside, lambda: self.desk.intake)
        return found.fetcher(self.account.id or 0, self.told.append)

    def look(self) -> Look:
        """One pass of a program that lives no longer."""
        fetcher = self.fetcher()
        try:
            return fetcher.look(anyway=True)
        finally:
            fetcher.close()

    def set(self, **values: object) -> None:
        """Set the account up otherwise."""
        with self.store.write() as unit:
            accounts.write(unit, replace(self.account, **values))  # type: ignore[arg-type]
        self.account = accounts.get(self.account.id or 0) or self.account

    def health(self) -> Health:
        """How fetching is."""
        return health.read(self.account.id or 0, Job.FETCH)

    def ids(self) -> list[str]:
        """The mails that are in threads, by Message-ID."""
        return sorted(row.message_id for row in MailIdRow.select().where(MailIdRow.own))


@pytest.fixture
def post(desk: Desk, clock: FakeClock) -> Post:
    return _post(desk, clock)


def _post(desk: Desk, clock: FakeClock) -> Post:
    kept: list[Store] = []
    desk.fill(kept.append)
    account = Account(
        name="Support",
        email="support@desk.example",
        department_id=1,
        incoming=Server("mail.desk.example", 993, user="support"),
        old_mail=True,
        key="k1",
    )
    with kept[0].write() as unit:
        made = accounts.write(unit, account)
    return Post(desk, kept[0], clock, Letterbox(), accounts.get(made) or account, [], Keys())


def expected(count: int, begin: int = 0) -> list[str]:
    return sorted(f"{number}@x" for number in range(begin, begin + count))


def _bare(ids: list[str]) -> list[str]:
    return [each.strip("<>") for each in ids]


def test_everything_comes_in_once_and_is_told(post: Post) -> None:
    for raw in raws(5):
        post.box.put(raw)
    assert post.look().outcomes == {Outcome.TICKET: 5}
    assert _bare(post.ids()) == expected(5)
    assert any(changes.lists or changes.tickets for changes in post.told)
    post.box.put(next(iter(raws(1, 5))))
    assert post.look().outcomes == {Outcome.TICKET: 1}
    assert post.look().outcomes == {}
    assert post.box.count("fetch") == 6, "nothing is fetched twice"
    assert post.health().well_at == BEGIN
    assert problems(post.desk) == []


def test_what_came_before_the_account_stays_where_it_is_unless_wanted(post: Post) -> None:
    post.set(old_mail=False)
    for minutes, raw in zip((-600, -3, 0, 5), raws(4), strict=True):
        post.box.put(raw, later(minutes))
    post.look()
    assert _bare(post.ids()) == ["1@x", "2@x", "3@x"], "a clock may be some minutes behind"
    assert post.box.count("fetch") == 3


def test_a_folder_with_new_numbers_is_read_anew_and_nothing_doubles(post: Post) -> None:
    for raw in raws(3):
        post.box.put(raw)
    post.look()
    post.box.renumber()
    post.box.put(next(iter(raws(1, 3))))
    assert post.look().outcomes == {Outcome.DUPLICATE: 3, Outcome.TICKET: 1}
    assert _bare(post.ids()) == expected(4)


def test_junk_comes_in_from_its_folder_and_what_is_waited_in_is_opened_last(post: Post) -> None:
    post.set(junk="Junk")
    first, second = raws(2)
    post.box.put(first)
    post.box.put(second, folder="Junk")
    fetcher = post.fetcher()
    fetcher.look()
    assert fetcher._mailbox.folder is post.box.folders["INBOX"]  # type: ignore[union-attr]
    fetcher.close()
    assert _bare(post.ids()) == expected(2)


@pytest.mark.parametrize("after", [After.MARK, After.MOVE])
def test_what_was_taken_in_is_marked_or_moved_later_too(post: Post, after: After) -> None:
    post.set(after=after, move_to="Done", junk="Junk")
    for raw in raws(3):
        post.box.put(raw)
    post.box.put(next(iter(raws(1, 9))), folder="Junk")
    post.box.before = failing("mark", "move")
    assert str(post.look().problem) == "The connection was lost."
    assert _bare(post.ids()) == ["0@x", "1@x", "2@x", "9@x"], "what was fetched is in"
    assert post.look().problem is None
    inbox, moved = post.box.folders["INBOX"], post.box.folders.get("Done")
    assert (inbox.seen, len(inbox.mails)) == (({1, 2, 3}, 3) if after is After.MARK else (set(), 0))
    assert len(moved.mails if moved else ()) == (3 if after is After.MOVE else 0)
    assert len(post.box.folders["Junk"].mails) == 1
    asked = post.box.count("mark") + post.box.count("move")
    post.look()
    assert post.box.count("mark") + post.box.count("move") == asked, "and once only"


def test_a_mail_the_server_does_not_give_stops_none_and_is_asked_for_later(post: Post) -> None:
    for raw in raws(4):
        post.box.put(raw)
    post.box.withheld = {2}
    assert post.look().problem is None
    assert _bare(post.ids()) == ["0@x", "2@x", "3@x"]
    assert cursors.count_missed(post.account.id or 0) == 1
    post.look()
    assert post.box.asked.count(("fetch", 2)) == 1, "not at once"
    post.clock.advance(minutes=6)
    post.look()
    post.clock.advance(minutes=6)
    post.look()
    assert post.box.asked.count(("fetch", 2)) == 2, "and then after longer"
    post.box.withheld = set()
    post.clock.advance(minutes=6)
    post.look()
    assert _bare(post.ids()) == expected(4)
    assert cursors.count_missed(post.account.id or 0) == 0


def test_a_missed_mail_that_was_taken_away_is_forgotten(post: Post) -> None:
    post.box.put(next(iter(raws(1))))
    post.box.withheld = {1}
    post.look()
    del post.box.folders["INBOX"].mails[1]
    post.clock.advance(minutes=6)
    assert post.look().problem is None
    assert cursors.count_missed(post.account.id or 0) == 0


def test_a_mail_that_ends_every_connection_is_left_for_later(post: Post) -> None:
    for raw in raws(3):
        post.box.put(raw)

    def before(act: str, uid: int) -> None:
        if (act, uid) == ("fetch", 2):
            raise MailFailed("The connection was lost.")

    post.box.before = before
    fetcher = post.fetcher()
    found = [fetcher.look(anyway=True).problem for _ in range(4)]
    fetcher.close()
    assert [problem is None for problem in found] == [False, False, False, True]
    assert _bare(post.ids()) == ["0@x", "2@x"]
    assert cursors.count_missed(post.account.id or 0) == 1


def test_a_large_mail_goes_on_where_it_was_cut(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errand, "LARGE", 10_000)
    big = next(iter(raws(1))) + b"x" * 70_000
    post.box.put(big)
    fetcher, pieces = post.fetcher(), 0
    for _ in range(20):
        post.box.before = _cut_after(2)
        if fetcher.look(anyway=True).problem is None:
            break
        pieces += 1
    fetcher.close()
    assert pieces >= 3, "it was cut"
    assert post.box.count("piece") <= 8 + pieces
    (row,) = RawMailRow.select()
    assert mail_store.read_raw(row.id) == big
    assert _bare(post.ids()) == expected(1)
    assert list(post.store.path.with_name(f"{post.store.path.name}.spool").iterdir()) == []


def _cut_after(pieces: int) -> Callable[[str, int], None]:
    left = [pieces]

    def before(act: str, uid: int) -> None:
        if act == "piece":
            left[0] -= 1
            if left[0] < 0:
                raise MailFailed("The connection was lost.")

    return before


def test_one_program_at_a_time(post: Post) -> None:
    one, other = post.fetcher(), post.fetcher()
    post.box.put(next(iter(raws(1))))
    assert one.look().outcomes == {Outcome.TICKET: 1}
    post.box.put(next(iter(raws(1, 1))))
    assert other.look().elsewhere
    assert post.health().problem is None
    one.close()
    assert other.look().outcomes == {Outcome.TICKET: 1}
    other.close()


def test_who_lost_the_lease_writes_nothing(post: Post) -> None:
    post.box.put(next(iter(raws(1))))
    fetcher = post.fetcher()

    def before(act: str, uid: int) -> None:
        if act == "fetch":
            post.clock.advance(minutes=5)
            with post.store.write() as unit:
                assert leases.take(post.account.id or 0, Job.FETCH, "another", unit.now)

    post.box.before = before
    assert fetcher.look().elsewhere
    assert post.ids() == []
    fetcher.close()
    assert post.look().elsewhere, "another's lease is not given back"


def test_failures_are_told_waited_for_and_over_with_the_first_success(post: Post) -> None:
    post.box.before = failing("connect", times=4)
    fetcher = post.fetcher()
    rests = []
    for _ in range(4):
        look = fetcher.look()
        assert str(look.problem) == "The connection was lost."
        rests.append(look.rest_s)
        assert fetcher.look().rest_s == look.rest_s, "it waits"
        post.clock.advance(seconds=look.rest_s)
    assert rests == [5, 15, 30, 60]
    assert (post.health().attempts, post.health().failing_since) == (4, BEGIN)
    assert sum(changes.settings for changes in post.told) == 2, "at the first failure and when it goes on"
    assert fetcher.look().problem is None
    assert post.health() == Health(well_at=post.clock.now())
    assert post.told[-1].settings
    fetcher.close()


def test_what_somebody_has_to_mend_rests_for_long_but_not_for_ever(post: Post) -> None:
    post.keys.problem = MailFailed("There is no password.", lasting=True)
    fetcher = post.fetcher()
    look = fetcher.look()
    assert post.health().halted
    assert look.rest_s > 3_600
    post.clock.advance(hours=-48)
    post.keys.problem = None
    assert fetcher.look().problem is None, "a clock that went ahead does not keep it waiting"
    fetcher.close()


def test_other_settings_open_another_connection_and_an_account_that_rests_is_over(post: Post) -> None:
    fetcher = post.fetcher()
    fetcher.look()
    fetcher.look()
    assert post.box.opened == 1
    post.set(folder="Orders")
    post.box.folders["Orders"] = post.box.folders["INBOX"]
    assert fetcher.look().problem is None
    assert post.box.opened == 2
    post.set(active=False)
    assert fetcher.look().over
    fetcher.close()


def test_a_store_that_cannot_be_written_loses_nothing(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    for raw in raws(2):
        post.box.put(raw)

    def full(*_: object) -> None:
        raise StoreFailed("There is no room on the disk.")

    with monkeypatch.context() as patch:
        patch.setattr(mail_store, "keep_raw", full)
        assert str(post.look().problem) == "There is no room on the disk."
    assert post.ids() == []
    assert post.look().problem is None
    assert _bare(post.ids()) == expected(2)


class _LettingGo(Fetcher):
    """Its own thread lets go of the connection right behind each look that another thread takes at it."""

    @property
    def _mailbox(self) -> object:
        return self.__dict__.pop("mailbox", None)

    @_mailbox.setter
    def _mailbox(self, mailbox: object) -> None:
        self.__dict__["mailbox"] = mailbox


def test_who_wakes_or_stops_it_while_the_connection_goes_does_no_harm(post: Post) -> None:
    fetcher = post.fetcher()
    assert fetcher.look().problem is None
    fetcher.__class__ = _LettingGo
    for told in (fetcher.wake, fetcher.stop):
        fetcher._mailbox = post.box.open(Server(), "")
        told()
    assert fetcher.stopped
    fetcher.close()


def test_being_told_to_stop_ends_a_pass_and_keeps_what_is_in(post: Post) -> None:
    for raw in raws(6):
        post.box.put(raw)
    fetcher = post.fetcher()

    def before(act: str, uid: int) -> None:
        if (act, uid) == ("fetch", 3):
            fetcher.stop()

    post.box.before = before
    assert fetcher.look().over
    fetcher.close()
    assert _bare(post.ids()) == expected(3)
    assert post.health().problem is None
    assert not post.look().elsewhere, "the lease is given back"
    assert _bare(post.ids()) == expected(6)


def test_a_connection_that_ends_while_nothing_is_done_is_made_again(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_LEAST_S", 0.01)
    fetcher = post.fetcher()
    fetcher.look()
    post.box.before = failing("wait")
    fetcher.rest(60)
    assert post.health().problem is None
    assert fetcher.look().problem is None
    assert post.box.opened == 2
    fetcher.close()


class Killed(BaseException):
    """The program dies here."""


ACTS = ("connect", "open", "after", "fetch", "piece", "mark", "move")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("mails"), st.integers(1, 4)),
        st.tuples(st.just("renumber"), st.just(0)),
        st.tuples(st.just("withhold"), st.integers(1, 6)),
        st.tuples(st.just("take away"), st.integers(1, 6)),
        st.tuples(st.sampled_from(["lost", "killed", "killed in the store"]), st.integers(0, 12)),
        st.tuples(st.just("clock"), st.sampled_from([-600, 7, 100, 3_000])),
        st.tuples(st.just("look"), st.just(0)),
    ),
    max_size=14,
)


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(steps=STEPS, after=st.sampled_from(After))
def test_nothing_is_lost_and_nothing_doubled_whatever_happens(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]], after: After
) -> None:
    clock = FakeClock()
    desk = make_desk(tmp_path_factory.mktemp("post"), clock)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(errand, "LARGE", 60)
        patch.setattr(errand, "_GROUP", 3)
        post = _post(desk, clock)
        post.set(after=after, move_to="Done")
        came, gone = _play(post, steps)
        post.box.before, post.box.withheld = (lambda act, uid: None), set()
        for _ in range(3):
            clock.advance(days=2)
            assert post.look().problem is None
        found = _bare(post.ids())
    assert len(found) == len(set(found)), "nothing is doubled"
    assert came - gone <= set(found) <= came, "nothing is lost"
    assert not QuarantineRow.select().count()
    assert cursors.count_missed(post.account.id or 0) == 0
    desk.disconnect()


def _play(post: Post, steps: list[tuple[str, int]]) -> tuple[set[str], set[str]]:
    """What happens to a server and to who fetches from it; returns what came and what was taken away again."""
    came: set[str] = set()
    gone: set[str] = set()
    for what, number in steps:
        inbox = post.box.folders["INBOX"]
        if what == "mails":
            for raw in raws(number, len(came)):
                post.box.put(raw + b"x" * 20 * (len(came) % 5), post.clock.now())
                came.add(f"{len(came)}@x")
        elif what == "renumber":
            post.box.renumber()
        elif what == "withhold":
            post.box.withheld ^= {number}
        elif what == "take away" and number in inbox.mails:
            gone.add(inbox.mails.pop(number).split(b"<")[1].split(b">")[0].decode())
        elif what == "clock":
            post.clock.advance(minutes=number)
        elif what == "look":
            post.look()
        elif what in ("lost", "killed", "killed in the store"):
            _strike(post, what, number)
    return came, gone


def _strike(post: Post, what: str, number: int) -> None:
    """A pass in which the connection is lost, or the program dies, somewhere."""
    left = [number]

    def before(act: str, uid: int) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise MailFailed("The connection was lost.") if what == "lost" else Killed

    def dying(unit: Unit, raw: mail_store.Packed, digest: bytes, source: str) -> int:
        left[0] -= 1
        if left[0] <= 0:
            raise Killed
        return keep_raw(unit, raw, digest, source)

    keep_raw = mail_store.keep_raw
    fetcher = post.fetcher()
    try:
        if what == "killed in the store":
            mail_store.keep_raw = dying
        else:
            post.box.before = before
        fetcher.look(anyway=True)
    except Killed:
        post.clock.advance(minutes=3)  # the lease of a dead program runs out
    else:
        fetcher.close()
    finally:
        mail_store.keep_raw = keep_raw
        post.box.before = lambda act, uid: None


def test_an_account_that_becomes_another_one_meanwhile_loses_none_of_its_mails(post: Post) -> None:
    old, new = post.box, Letterbox()
    for raw in raws(30):
        old.put(raw)
    for raw in raws(25, 100):
        new.put(raw)

    def meanwhile(act: str, uid: int) -> None:
        if (act, uid) == ("fetch", 3):
            with post.store.write() as unit:
                moved = replace(post.account, incoming=Server("other.example", 993, user="x"))
                cursors.forget(accounts.write(unit, moved))

    old.before = meanwhile
    look = post.look()
    assert (look.problem, look.over, look.rest_s) == (None, False, 0.0), "it is looked at again at once"
    post.box = new
    post.look()
    assert set(expected(25, 100)) <= set(_bare(post.ids())), "both servers number their mails alike"


def test_from_an_account_that_was_removed_nothing_more_comes_in(post: Post) -> None:
    for raw in raws(60):
        post.box.put(raw)
    fetcher = post.fetcher()

    def meanwhile(act: str, uid: int) -> None:
        if (act, uid) == ("fetch", 3):
            with post.store.write() as unit:
                accounts.remove(unit, post.account.id or 0)
                cursors.forget(post.account.id or 0)

    post.box.before = meanwhile
    fetcher.look()
    assert set(_bare(post.ids())) <= {"0@x", "1@x"}, "those that were in before"
    assert cursors.read(post.account.id or 0, "INBOX") in (None, (1, 0))
    assert fetcher.look().over
    fetcher.close()
