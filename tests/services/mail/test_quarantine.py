"""Mails that could not be taken in: told, tried again, deleted; none is lost and none comes twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from deskapp.app.cli import run
from deskapp.domain.access import Role
from deskapp.domain.agents import AgentSettings
from deskapp.domain.errors import NotAllowed, NotFound
from deskapp.domain.lists import ListQuery
from deskapp.domain.mail import ParsedMail
from deskapp.domain.mailbox.account import Job
from deskapp.services.mail.intake import IncomingMail
from deskapp.services.mail.outcome import Outcome
from tests.kit import Office, mail, problems, take
from tests.services.mail.outside import PASSWORD, account, give_world

GOOD = mail("A fire", subject="Printer on fire", message_id="<1@cust.example>")


def _with_parser(office: Office, parse: Callable[[bytes], ParsedMail]) -> None:
    office.desk.intake._parse = parse


@pytest.fixture
def repaired(office: Office) -> Callable[[], None]:
    """A desk whose parser fails at fires until it is repaired; one was set aside, and a text that is no mail."""
    right = office.desk.intake._parse

    def fails(raw: bytes) -> ParsedMail:
        if b"fire" in raw:
            raise ValueError("a fault of the parser")
        return right(raw)

    _with_parser(office, fails)
    office.desk.intake.take([IncomingMail("tech@box.example INBOX 7", GOOD), IncomingMail("disk", b"  \n no mail")])
    return lambda: _with_parser(office, right)


def _ids(office: Office) -> list[int]:
    return [line.id for line in office.desk.quarantine.listing(office.eva)]


def test_what_was_set_aside_is_told_with_whose_it_is_and_why(office: Office, repaired: Callable[[], None]) -> None:
    other, fire = office.desk.quarantine.listing(office.eva)
    assert (fire.subject, fire.sender) == ("Printer on fire", "Jana <jana@cust.example>")
    assert fire.reason == "The mail could not be understood."
    assert (fire.where, fire.size, fire.at) == ("tech@box.example INBOX 7", len(GOOD), office.clock.now())
    assert (other.sender, other.where) == ("", "disk")
    assert office.desk.quarantine.source(office.eva, fire.id) == GOOD
    assert office.desk.workspace.set_aside(office.eva) == 2


@pytest.mark.parametrize("name", ["tom", "rita", "otto"])
def test_only_who_looks_after_the_workspace_knows_of_it(
    office: Office, repaired: Callable[[], None], name: str
) -> None:
    who, quarantine, ids = getattr(office, name), office.desk.quarantine, _ids(office)
    assert office.desk.workspace.set_aside(who) == 0
    for act in (
        lambda: quarantine.listing(who),
        lambda: quarantine.source(who, ids[0]),
        lambda: quarantine.retry(who, ids),
        lambda: quarantine.delete(who, ids),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert _ids(office) == ids


def test_setting_aside_is_told_to_those_who_look(office: Office) -> None:
    done = office.desk.intake.take([IncomingMail("disk", b"no mail")])
    assert done.changes.counts


def test_a_mail_comes_in_when_what_was_wrong_is_mended(office: Office, repaired: Callable[[], None]) -> None:
    ids = _ids(office)
    outcomes = office.desk.quarantine.retry(office.eva, ids).value
    assert outcomes == {Outcome.QUARANTINED: 2}, "nothing was mended yet"
    assert _ids(office) == ids, "they keep their numbers"
    repaired()
    done = office.desk.quarantine.retry(office.eva, _ids(office))
    assert done.value == {Outcome.QUARANTINED: 1, Outcome.TICKET: 1}
    assert done.changes.lists
    (left,) = office.desk.quarantine.listing(office.eva)
    assert left.where == "disk"
    assert take(office.desk, GOOD) == ["duplicate"]
    assert problems(office.desk) == []


def test_a_mail_that_came_in_another_way_meanwhile_does_not_come_twice(
    office: Office, repaired: Callable[[], None]
) -> None:
    repaired()
    assert take(office.desk, GOOD + b"\r\n") == ["ticket"]
    ids = [line.id for line in office.desk.quarantine.listing(office.eva) if line.subject]
    assert office.desk.quarantine.retry(office.eva, ids).value == {Outcome.DUPLICATE: 1}
    assert len(_ids(office)) == 1
    assert problems(office.desk) == []


def test_who_lost_the_right_while_a_mail_was_read_takes_nothing_in(
    office: Office, repaired: Callable[[], None]
) -> None:
    desk, eva = office.desk, office.eva
    ada = desk.agents.save(eva, AgentSettings(name="Ada", email="ada@desk.example", role=Role.ADMIN)).value
    repaired()
    parse = desk.intake._parse

    def slowly(raw: bytes) -> ParsedMail:
        desk.agents.save(eva, replace(desk.agents.read(eva, ada), role=Role.AGENT))
        return parse(raw)

    _with_parser(office, slowly)
    with pytest.raises(NotAllowed):
        desk.quarantine.retry(desk.people.viewer(ada), _ids(office)[1:])
    assert len(_ids(office)) == 2


def test_two_who_try_again_at_once_get_one_ticket(office: Office, repaired: Callable[[], None]) -> None:
    repaired()
    parse = office.desk.intake._parse

    def slowly(raw: bytes) -> ParsedMail:
        _with_parser(office, parse)
        office.desk.quarantine.retry(office.eva, _ids(office)[1:])
        return parse(raw)

    _with_parser(office, slowly)
    assert office.desk.quarantine.retry(office.eva, _ids(office)[1:]).value == {Outcome.DUPLICATE: 1}
    assert office.desk.threads.head(office.eva, 1).subject == "Printer on fire"
    assert len(office.desk.lists.keys(office.eva, ListQuery(), [1, 2])) == 1


def test_what_a_colleague_deletes_while_others_are_tried_is_left_out(
    office: Office, repaired: Callable[[], None]
) -> None:
    other, fire = _ids(office)
    repaired()
    parse = office.desk.intake._parse

    def slowly(raw: bytes) -> ParsedMail:
        _with_parser(office, parse)
        office.desk.quarantine.delete(office.eva, [other])
        return parse(raw)

    _with_parser(office, slowly)
    done = office.desk.quarantine.retry(office.eva, [fire, other])
    assert done.value == {Outcome.TICKET: 1, Outcome.DUPLICATE: 1}
    assert done.changes.counts, "what came in is told"
    assert _ids(office) == []


def test_where_one_of_several_is_gone_nothing_is_tried(office: Office, repaired: Callable[[], None]) -> None:
    ids = _ids(office)
    repaired()
    with pytest.raises(NotFound):
        office.desk.quarantine.retry(office.eva, [*ids, 999])
    assert _ids(office) == ids


def test_a_mail_goes_where_its_account_sends_it(office: Office) -> None:
    give_world(office.desk)
    settings = account(email="tech@box.example", department_id=office.technical)
    office.desk.accounts.save(office.eva, settings, {Job.FETCH: PASSWORD})
    right = office.desk.intake._parse
    raw = mail("A fire", to="nobody@else.example")
    _with_parser(office, lambda raw: (_ for _ in ()).throw(ValueError()))
    office.desk.intake.take([IncomingMail("tech@box.example INBOX 7", raw)])
    _with_parser(office, right)
    assert office.desk.quarantine.retry(office.eva, _ids(office)).value == {Outcome.TICKET: 1}
    assert office.desk.threads.head(office.eva, 1).department_id == office.technical


def test_a_deleted_mail_is_gone_and_does_not_come_again(office: Office, repaired: Callable[[], None]) -> None:
    ids = _ids(office)
    assert office.desk.quarantine.delete(office.eva, ids).value == 2
    assert _ids(office) == []
    assert office.desk.workspace.set_aside(office.eva) == 0
    repaired()
    assert take(office.desk, GOOD) == ["duplicate"]
    assert problems(office.desk) == []
    with pytest.raises(NotFound):
        office.desk.quarantine.source(office.eva, ids[0])
    with pytest.raises(NotFound):
        office.desk.quarantine.delete(office.eva, ids)


def test_scripts_list_show_and_delete(
    office: Office, repaired: Callable[[], None], tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    store, (first, fire) = ["--store", str(office.desk.path)], _ids(office)
    assert run(["mail", "quarantine", "list", *store]) == 0
    assert b"Printer on fire" in capfdbinary.readouterr().out
    assert run(["mail", "quarantine", "show", str(fire), *store]) == 0
    assert capfdbinary.readouterr().out == GOOD
    assert run(["mail", "quarantine", "delete", str(first), *store]) == 1
    assert run(["mail", "quarantine", "delete", str(first), "--yes", *store]) == 0
    assert run(["mail", "quarantine", "retry", *store]) == 0, "the program's own parser is whole"
    capfdbinary.readouterr()
    assert run(["mail", "quarantine", "list", *store]) == 0
    assert b"Nothing is in the quarantine." in capfdbinary.readouterr().out
