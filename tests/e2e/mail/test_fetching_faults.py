"""Whatever happens to a mailbox that is read: nothing is lost, nothing comes twice, and it is said in a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from deskapp.domain.mailbox.account import After, Job
from deskapp.domain.mailbox.servers import Security
from tests.e2e.mail.house import MailDesk
from tests.kit import mail, problems
from tests.servers.cutter import Cutter
from tests.servers.dovecot import Dovecot
from tests.servers.faults import Act, Way

_MOST = 24
_IDS = [f"{number}@cust.example" for number in range(1, 6)]


def _mails(*ids: str) -> list[bytes]:
    return [mail(f"Mail {each}\n" + "long " * 2_000, subject=each, message_id=f"<{each}>") for each in ids or _IDS]


def _through(house: MailDesk, cutter: Cutter) -> None:
    house.change(incoming=house.box.server(Security.NONE, port=cutter.port))


def _fetch_until_well(house: MailDesk, tries: int = 6) -> list[str]:
    """Fetch until it goes well; returns what was said meanwhile."""
    said: list[str] = []
    for _ in range(tries):
        house.fetch()
        words = house.words(Job.FETCH)
        if not words:
            return said
        said.append(words)
        house.clock.advance(minutes=20)
    raise AssertionError(said)


@pytest.mark.parametrize("after", [After.LEAVE, After.MOVE])
@pytest.mark.parametrize("way", list(Way))
def test_cut_at_every_step(
    house: MailDesk, cut: Callable[..., Cutter], dovecot: Dovecot, way: Way, after: After
) -> None:
    cutter = cut(dovecot.ports.imap)
    _through(house, cutter)
    house.change(after=after, move_to="Done" if after is After.MOVE else "")
    house.box.append(*_mails())
    _fetch_until_well(house)
    assert house.message_ids() == _IDS
    ends = cutter.talks[-1].ends(way)
    places = ends[:: len(ends) // _MOST + 1]
    for number, place in enumerate(places):
        ids = [f"{number}-{each}" for each in _IDS[:3]]
        house.box.append(*_mails(*ids))
        cutter.clear()
        cutter.fault(way, after=place - number % 2, act=Act.RESET if number % 3 else Act.CUT)
        for words in _fetch_until_well(house):
            assert "localhost" in words
        cutter.clear()
        _fetch_until_well(house)
        assert [each for each in house.message_ids() if each.startswith(f"{number}-")] == ids, f"{way} {place}"
    assert len(house.message_ids()) == len(_IDS) + 3 * len(places)
    assert cutter.struck >= len(places) // 2
    assert problems(house.desk) == []


def test_the_server_goes_away_and_comes_back(house: MailDesk, dovecot: Dovecot) -> None:
    house.box.append(*_mails())
    dovecot.stop()
    try:
        house.fetch()
        assert "localhost" in house.words(Job.FETCH)
    finally:
        dovecot.start()
    house.clock.advance(minutes=20)
    house.fetch()
    assert (house.words(Job.FETCH), house.message_ids()) == ("", _IDS)


def test_a_folder_that_was_set_up_anew_is_read_anew(house: MailDesk) -> None:
    house.box.append(*_mails(*_IDS[:3]))
    house.fetch()
    house.box.renumber()
    house.box.append(*_mails(*_IDS[3:]))
    house.fetch()
    assert house.message_ids() == _IDS
    house.fetch()
    assert house.message_ids() == _IDS


def test_what_others_read_moved_or_deleted(house: MailDesk) -> None:
    house.box.append(*_mails())
    house.box.mark([1, 2])
    house.box.expunge([3])
    house.fetch()
    assert house.message_ids() == [each for each in _IDS if not each.startswith("3")]


def test_deleted_while_it_is_fetched(house: MailDesk, cut: Callable[..., Cutter], dovecot: Dovecot) -> None:
    """The list was read, then another program empties the folder before the mails are asked for."""
    cutter = cut(dovecot.ports.imap)
    _through(house, cutter)
    house.box.append(*_mails())
    cutter.meanwhile(Way.UP, "BODY.PEEK", lambda: house.box.expunge([2, 3]))
    _fetch_until_well(house)
    assert set(house.message_ids()) >= {_IDS[0], _IDS[3], _IDS[4]}
    house.box.append(*_mails("new@cust.example"))
    _fetch_until_well(house)
    assert "new@cust.example" in house.message_ids()


def test_marked_as_read_while_it_is_fetched(house: MailDesk, cut: Callable[..., Cutter], dovecot: Dovecot) -> None:
    cutter = cut(dovecot.ports.imap)
    _through(house, cutter)
    house.box.append(*_mails())
    cutter.meanwhile(Way.UP, "BODY.PEEK", lambda: house.box.mark([2, 3]))
    _fetch_until_well(house)
    assert house.message_ids() == _IDS


def test_one_mail_in_two_accounts_is_one_message(house: MailDesk, dovecot: Dovecot) -> None:
    other = dovecot.new_box()
    second = house.add_account(other)
    raw = mail(to=f"{house.box.name}, {other.name}", message_id="<both@cust.example>")
    for box in (house.box, other):
        box.deliver(raw)
    house.fetch()
    house.fetch(second)
    assert house.message_ids() == ["both@cust.example"]
    assert len(house.subjects()) == 1


@pytest.mark.parametrize("jump", [{"days": 400}, {"days": -400}, {"hours": -3}])
def test_the_clock_jumps(house: MailDesk, jump: dict[str, float]) -> None:
    house.box.append(*_mails(*_IDS[:2]))
    house.fetch()
    house.clock.advance(**jump)
    house.box.append(*_mails(*_IDS[2:4]))
    house.fetch()
    assert house.message_ids() == _IDS[:4]
    house.clock.advance(**{name: -span for name, span in jump.items()})
    house.box.append(*_mails(_IDS[4]))
    house.fetch()
    assert house.message_ids() == _IDS
    assert problems(house.desk) == []


def test_a_failure_under_a_clock_that_was_ahead_does_not_make_it_wait_for_years(
    house: MailDesk, dovecot: Dovecot
) -> None:
    house.clock.advance(days=400)
    dovecot.stop()
    try:
        house.fetch()
    finally:
        dovecot.start()
    house.clock.advance(days=-400)
    house.box.append(*_mails(_IDS[0]))
    assert house.is_due()
