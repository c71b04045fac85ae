"""Tags as a whole."""

from __future__ import annotations

import pytest

from deskapp.domain.errors import Invalid, NotAllowed, NotFound
from deskapp.domain.vocabulary import Deed
from deskapp.services import tags as module
from tests.kit import Office, new_ticket, problems


def _tagged(office: Office, *names: str, department: int | None = None) -> int:
    ticket = new_ticket(office, department)
    office.desk.tickets.set_tags(office.eva, ticket, frozenset(names))
    return ticket


def _lines(office: Office) -> dict[str, int]:
    return {line.name: line.tickets for line in office.desk.tags.listing(office.eva)}


def _id(office: Office, name: str) -> int:
    return next(line.id for line in office.desk.tags.listing(office.eva) if line.name == name)


def _tags_of(office: Office, ticket: int) -> tuple[str, ...]:
    return office.desk.threads.head(office.eva, ticket).tags


def test_tags_are_counted_within_what_the_viewer_may_see(office: Office) -> None:
    _tagged(office, "urgent", "čaj")
    _tagged(office, "urgent", "secret", department=office.technical)
    office.desk.tags.add(office.eva, "dům")
    counts = [
        [(line.name, line.tickets) for line in office.desk.tags.listing(who)] for who in (office.eva, office.otto)
    ]
    assert counts[0] == [("čaj", 1), ("dům", 0), ("secret", 1), ("urgent", 2)]
    assert counts[1] == [("čaj", 1), ("dům", 0), ("secret", 0), ("urgent", 1)]


@pytest.mark.parametrize("name", ["", " ", "#", " # ", "\u200b", "x" * 61, "x" * 10_000])
def test_a_name_that_says_nothing_or_too_much_is_refused(office: Office, name: str) -> None:
    _tagged(office, "urgent")
    for act in (
        lambda: office.desk.tags.add(office.eva, name),
        lambda: office.desk.tags.rename(office.eva, _id(office, "urgent"), name),
    ):
        with pytest.raises(Invalid) as refusal:
            act()
        assert refusal.value.field == "name"
    assert _lines(office) == {"urgent": 1}


@pytest.mark.parametrize(
    ("name", "kept"), [("#fire 🔥", "fire 🔥"), ("مهم", "مهم"), ("a\nb", "a b"), ("\"q' --", "\"q' --")]
)
def test_names_are_kept_without_the_number_sign(office: Office, name: str, kept: str) -> None:
    office.desk.tags.add(office.eva, name)
    assert _lines(office) == {kept: 0}


def test_a_tag_stands_once_whatever_its_case(office: Office) -> None:
    office.desk.tags.add(office.eva, "Čaj")
    for twin in ("čaj", "#ČAJ", "c\u030caj"):
        with pytest.raises(Invalid) as refusal:
            office.desk.tags.add(office.eva, twin)
        assert refusal.value.field == "name"


def test_tags_are_the_owners(office: Office) -> None:
    _tagged(office, "urgent")
    tag = _id(office, "urgent")
    for act in (
        lambda: office.desk.tags.add(office.tom, "x"),
        lambda: office.desk.tags.rename(office.tom, tag, "x"),
        lambda: office.desk.tags.remove_step(office.tom, tag),
    ):
        with pytest.raises(NotAllowed):
            act()
    for act in (
        lambda: office.desk.tags.rename(office.eva, 99, "x"),
        lambda: office.desk.tags.remove_step(office.eva, 99),
    ):
        with pytest.raises(NotFound):
            act()


def test_a_renamed_tag_keeps_its_tickets_and_its_history(office: Office) -> None:
    ticket = _tagged(office, "urgent")
    told = office.desk.threads.history(office.eva, ticket)
    done = office.desk.tags.rename(office.eva, _id(office, "urgent"), "Urgent!")
    assert done.changes.settings
    assert _tags_of(office, ticket) == ("Urgent!",)
    assert office.desk.threads.history(office.eva, ticket) == told
    office.desk.tags.rename(office.eva, done.value, "URGENT!")
    assert _lines(office) == {"URGENT!": 1}


def test_two_tags_become_one_only_where_that_is_wanted(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "GROUP", 2)
    both, many = _tagged(office, "fire", "urgent"), [_tagged(office, "fire") for _ in range(4)]
    tag = _id(office, "fire")
    with pytest.raises(Invalid) as refusal:
        office.desk.tags.rename(office.eva, tag, "URGENT")
    assert refusal.value.field == "name"
    assert _lines(office) == {"fire": 5, "urgent": 1}
    done = office.desk.tags.rename(office.eva, tag, "URGENT", merge=True)
    assert _lines(office) == {"urgent": 5}
    assert done.value == _id(office, "urgent")
    assert done.changes.tickets == {both, *many}
    told = [office.desk.threads.history(office.eva, ticket)[-1].values for ticket in (both, many[0])]
    assert told == [{"added": [], "removed": ["fire"]}, {"added": ["urgent"], "removed": ["fire"]}]
    assert problems(office.desk) == []


def test_a_tag_goes_in_groups_and_with_its_last_ticket(office: Office) -> None:
    tickets = [_tagged(office, "fire", "kept") for _ in range(5)]
    tag, changed = _id(office, "fire"), [office.desk.threads.head(office.eva, t).changed_at for t in tickets]
    office.clock.advance(hours=1)
    assert [office.desk.tags.remove_step(office.eva, tag, 2).value for _ in range(2)] == [3, 1]
    assert _lines(office) == {"fire": 1, "kept": 5}
    last = office.desk.tags.remove_step(office.eva, tag, 2)
    assert (last.value, last.changes.settings, last.changes.tickets) == (0, True, {tickets[-1]})
    assert _lines(office) == {"kept": 5}
    for ticket in tickets:
        told = office.desk.threads.history(office.eva, ticket)[-1]
        assert (told.deed, told.values) == (Deed.TAGS, {"added": [], "removed": ["fire"]})
        assert _tags_of(office, ticket) == ("kept",)
    assert [office.desk.threads.head(office.eva, t).changed_at for t in tickets] == changed
    with pytest.raises(NotFound):
        office.desk.tags.remove_step(office.eva, tag)
    assert problems(office.desk) == []


def test_a_tag_without_tickets_goes_at_once(office: Office) -> None:
    tag = office.desk.tags.add(office.eva, "new").value
    assert office.desk.tags.remove_step(office.eva, tag).value == 0
    assert _lines(office) == {}
