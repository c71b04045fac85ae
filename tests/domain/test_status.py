"""The table of SPEC §2, line by line."""

from __future__ import annotations

import pytest

from deskapp.domain.status import LISTED, Status, after_postponed, may_become, on_customer_message

#: From what to what; spam and deleted tickets return to what they were, postponed ones to New only if they were New.
TABLE = {
    "NEW": "ANSWERED POSTPONED RESOLVED SPAM DELETED",
    "OPEN": "ANSWERED POSTPONED RESOLVED SPAM DELETED",
    "ANSWERED": "OPEN POSTPONED RESOLVED SPAM DELETED",
    "POSTPONED": "OPEN ANSWERED RESOLVED SPAM DELETED",
    "RESOLVED": "OPEN ANSWERED CLOSED SPAM DELETED",
    "CLOSED": "DELETED",
    "SPAM": "",
    "DELETED": "",
    "CHATTING": "ANSWERED",
    "CALLING": "ANSWERED",
}


@pytest.mark.parametrize("old", Status)
@pytest.mark.parametrize("new", Status)
def test_table(old: Status, new: Status) -> None:
    assert may_become(old, new) == (new.name in TABLE[old.name].split())


@pytest.mark.parametrize("old", [Status.SPAM, Status.DELETED])
@pytest.mark.parametrize("before", Status)
def test_spam_and_deleted_return_to_what_they_were(old: Status, before: Status) -> None:
    assert [new for new in Status if may_become(old, new, before)] == [before]


def test_postponed_becomes_new_only_if_it_was_new() -> None:
    assert may_become(Status.POSTPONED, Status.NEW, Status.NEW)
    assert not may_become(Status.POSTPONED, Status.NEW, Status.OPEN)
    assert after_postponed(Status.NEW) is Status.NEW
    assert [after_postponed(was) for was in (Status.OPEN, Status.ANSWERED, None)] == [Status.OPEN] * 3


#: What a customer's message makes of each status; None is a new, linked ticket.
ON_MESSAGE = {
    "NEW": "NEW",
    "OPEN": "OPEN",
    "ANSWERED": "OPEN",
    "POSTPONED": "OPEN",
    "RESOLVED": "OPEN",
    "CLOSED": None,
    "SPAM": "SPAM",
    "DELETED": None,
    "CHATTING": "CHATTING",
    "CALLING": "CALLING",
}


@pytest.mark.parametrize("old", Status)
def test_on_customer_message(old: Status) -> None:
    after = on_customer_message(old)
    assert (after.name if after else None) == ON_MESSAGE[old.name]


@pytest.mark.parametrize("old", Status)
def test_a_workspace_may_keep_resolved_tickets_resolved(old: Status) -> None:
    expected = None if old is Status.RESOLVED else on_customer_message(old)
    assert on_customer_message(old, reopen_resolved=False) == expected


def test_all_lists_everything_but_spam_deleted_and_closed() -> None:
    assert set(Status) - LISTED == {Status.SPAM, Status.DELETED, Status.CLOSED}
