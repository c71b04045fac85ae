"""Links, addresses, file names and times: the parts of the ticket view that know no Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.links import find_links, ticket_of
from deskapp.domain.mail import Address
from deskapp.domain.thread import Message, ThreadItem
from deskapp.domain.vocabulary import Channel, Direction
from deskapp.ui.ticket import addresses, attaching, moments, opening

PRAGUE = ZoneInfo("Europe/Prague")
LABEL = st.from_regex(r"[a-z][a-z0-9]{0,10}", fullmatch=True)
EMAIL = st.builds(lambda name, host: f"{name}@{host}.example", LABEL, LABEL)


@given(st.text())
def test_links_lie_within_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for link in find_links(text):
        assert end <= link.start < link.end <= len(text)
        end = link.end


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("See https://a.example/x?y=1.", ["https://a.example/x?y=1"]),
        ("(https://a.example/b_(c))", ["https://a.example/b_(c)"]),
        ("www.a.example, or jana@a.example!", ["https://www.a.example", "mailto:jana@a.example"]),
        ("as in HD-000391 and XHD-12", ["ticket:391"]),
        ("javascript:alert(1) file:///etc/passwd", []),
    ],
)
def test_links_lead_where_they_say(text: str, targets: list[str]) -> None:
    assert [link.target for link in find_links(text)] == targets


def test_a_ticket_is_known_by_its_link_and_by_its_number() -> None:
    assert [ticket_of(text) for text in ("ticket:12", "HD-000012", "https://12.example")] == [12, 12, None]


@given(EMAIL, st.from_regex(r"[A-Za-zÁ-ž][A-Za-zÁ-ž .]{0,20}[a-z]", fullmatch=True))
def test_an_address_written_down_is_read_back(email: str, name: str) -> None:
    address = Address(name, email)
    assert addresses.parse_address(str(address)) == address
    local, domain = email.split("@")
    assert addresses.parse_address(f"  {email.upper()} ") == Address("", f"{local.upper()}@{domain}")


@pytest.mark.parametrize("text", ["", "jana", "a@b", "a@@b.cz", "a b@c.cz", "a@b..cz", ".a@b.cz", "x <y>", "@b.cz"])
def test_what_is_no_address_is_refused(text: str) -> None:
    assert addresses.parse_address(text) is None


def test_pasted_lists_are_cut_but_not_within_quotes() -> None:
    pasted = '"Nová, Jana" <j@a.cz>; b@c.cz,\nd@e.cz'
    assert addresses.split_addresses(pasted) == ['"Nová, Jana" <j@a.cz>', "b@c.cz", "d@e.cz"]


@given(st.lists(st.builds(Address, LABEL, EMAIL), max_size=6))
def test_a_draft_gives_its_addresses_back(known: list[Address]) -> None:
    assert addresses.from_data(addresses.as_data(known)) == tuple(known)


def _message(direction: Direction, sender: Address, *to: Address, cc: tuple[Address, ...] = ()) -> Message:
    return Message(1, datetime.now(UTC), direction, Channel.EMAIL, "", sender, None, to, cc, (), "", 0, False, ())


def test_what_only_says_that_it_is_the_desks_decides_nothing() -> None:
    jana, desk, evil = Address("Jana", "j@a.cz"), Address("", "desk@b.cz"), Address("", "evil@c.cz")
    asked = _message(Direction.IN, jana, desk)
    forged = replace(_message(Direction.IN, desk, jana, cc=(evil,)), unproven=True)
    assert addresses.answer_to([asked, forged], None, ["desk@b.cz"]) == ((jana,), ())


def test_an_answer_goes_to_the_newest_writer_and_never_to_the_desk_itself() -> None:
    jana, desk, boss = Address("Jana", "j@a.cz"), Address("", "Desk@b.cz"), Address("", "boss@a.cz")
    asked = _message(Direction.IN, jana, desk, cc=(boss, desk))
    assert addresses.answer_to([asked], None, ["desk@b.cz"]) == ((jana,), (boss,))
    told = _message(Direction.OUT, desk, boss)
    whispered = _message(Direction.INTERNAL, desk, Address("", "agent@b.cz"))
    items: list[ThreadItem] = [asked, told, whispered]
    assert addresses.answer_to(items, None, ["desk@b.cz"])[0] == (boss,)
    assert addresses.answer_to([], jana, [])[0] == (jana,)
    posted = _message(Direction.IN, Address("Karel on a network", ""))
    assert addresses.answer_to([asked, posted], None, ["desk@b.cz"])[0] == (jana,), "who has no address gets no mail"
    by_rule = replace(told, rule="Tell the boss")
    assert addresses.answer_to([asked, by_rule], None, ["desk@b.cz"])[0] == (jana,)


def test_a_temporary_copy_is_for_this_user_alone() -> None:
    place = opening.temporary_copy("../a.txt", b"words")
    try:
        assert (place.name, place.read_bytes(), place.stat().st_mode & 0o77) == ("a.txt", b"words", 0)
    finally:
        place.unlink()
        place.parent.rmdir()


@given(st.integers(min_value=0, max_value=10 * 365 * 24 * 60))
def test_postponing_offers_mornings_that_come(minutes: int) -> None:
    now = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    for moment in (moments.tomorrow_morning, moments.monday_morning, moments.in_a_week):
        until = moment(now, PRAGUE)
        assert until > now
        assert (until.astimezone(PRAGUE).hour, until.tzinfo) == (9, UTC)
    assert moments.monday_morning(now, PRAGUE).astimezone(PRAGUE).weekday() == 0
    assert moments.in_an_hour(now, PRAGUE) - now == timedelta(hours=1)


def test_files_of_a_draft_come_back_from_disk_or_from_the_draft(tmp_path: Path) -> None:
    place = tmp_path / "log.txt"
    place.write_bytes(b"lines")
    read = attaching.read_file(place, 0, attaching.MOST_BYTES)
    kept = attaching.as_data([read, attaching.Attached("p.png", "image/png", b"\x89PNG")])
    assert [file.content for file in attaching.from_data(kept)] == [b"lines", b"\x89PNG"]
    place.unlink()
    assert [file.name for file in attaching.from_data(kept)] == ["p.png"]
    assert attaching.from_data([{"content": "not base64!"}, "nonsense", 3]) == []
