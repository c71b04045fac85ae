"""Requests of rules: only where they are allowed, after the act, tried again where that helps, and never twice."""

from __future__ import annotations

import threading
from contextlib import suppress
from datetime import timedelta

import pytest

from deskapp.domain.doer import by_agent
from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.requests import ATTEMPTS, WAITS, Answer, Came, Limits, WebRequest, answered
from deskapp.domain.status import Status
from deskapp.services.rules.requests import Requests, ask
from deskapp.store import rule_requests
from deskapp.store.rule_requests import LEASE
from deskapp.store.tables import RuleRequestRow, TicketRecord, database
from tests.kit import Office, new_ticket, problems
from tests.services.asking import HOST, Recorder, allow, ask_for, forbid, get, rule, stands, trace

AWAY = Answer(Came.AWAY, problem=DeskError("{host} cannot be reached: {reason}.", host=HOST, reason="gone"))
LOST = Answer(Came.LOST, problem=DeskError("The answer of {host} did not come in time.", host=HOST))


def sending(office: Office, *answers: Answer) -> tuple[Requests, Recorder]:
    recorder = Recorder(list(answers) or [answered(200)])
    return Requests(office.desk._store, recorder), recorder


def test_a_request_is_sent_with_its_variables_filled_in(office: Office) -> None:
    allow(office)
    ticket = new_ticket(office, subject='Is "on" fire?')
    params = {
        "method": "POST",
        "url": "https://hooks.example/{{ ticket.number }}?s={{ ticket.subject }}",
        "headers": "Authorization: Bearer k3y\nX-Who: {{ contact.name }}",
        "body": '{"subject": "{{ ticket.subject }}"}',
    }
    request_id = ask_for(office, ticket, params)
    assert stands(request_id) == ("due", 0)
    requests, recorder = sending(office)
    assert requests.due()
    done = requests.send_one()
    assert done.value
    assert ticket in done.changes.tickets
    (sent,) = recorder.sent
    assert sent.method == "POST"
    assert sent.url == f"https://hooks.example/HD-{ticket:06}?s=Is%20%22on%22%20fire%3F"
    assert sent.body == '{"subject": "Is \\"on\\" fire?"}'
    assert sent.headers[:2] == (("Authorization", "Bearer k3y"), ("X-Who", "Petr"))
    assert stands(request_id) == ("done", 1)
    assert not requests.due()
    assert not requests.send_one().value
    assert len(recorder.sent) == 1


def test_nothing_is_asked_for_where_it_is_not_allowed(office: Office) -> None:
    ticket = new_ticket(office)
    with pytest.raises(Invalid, match="not allowed in this workspace"):
        get(office, ticket)
    allow(office, "other.example")
    with pytest.raises(Invalid, match=r"hooks.example is not on the list"):
        get(office, ticket)
    assert RuleRequestRow.select().count() == 0


@pytest.mark.parametrize(
    ("listed", "url", "may"),
    [
        ("hooks.example", "https://hooks.example/a", True),
        ("hooks.example", "http://HOOKS.example:80", True),
        ("hooks.example", "https://hooks.example:8443/", False),
        ("hooks.example:8443", "https://hooks.example:8443/", True),
        ("hooks.example:8443", "https://hooks.example/", False),
        ("hooks.example", "https://a.hooks.example/", False),
        ("*.hooks.example", "https://a.b.hooks.example/", True),
        ("*.hooks.example", "https://hooks.example/", False),
        ("*.hooks.example", "https://evilhooks.example/", False),
        ("hooks.example", "https://hooks.example.evil.example/", False),
        ("hooks.example", "https://evil.example/hooks.example", False),
        ("hooks.example", "https://evil.example#hooks.example", False),
        ("hooks.example", "https://evil.example?@hooks.example", False),
        ("věda.cz", "https://xn--vda-0ra.cz/", True),
        ("[::1]:8080", "http://[0:0::1]:8080/", True),
        ("127.0.0.1", "http://localhost/", False),
    ],
)
def test_a_host_is_asked_only_where_the_list_names_it(office: Office, listed: str, url: str, may: bool) -> None:
    allow(office, listed)
    ticket = new_ticket(office)
    if may:
        get(office, ticket, url=url)
    else:
        with pytest.raises(Invalid, match="is not on the list"):
            get(office, ticket, url=url)


@pytest.mark.parametrize(
    "params",
    [
        {"method": "GET", "url": "https://hooks.example/" + "x" * 4_001},
        {"method": "POST", "url": "https://hooks.example/", "body": "x" * 262_145},
        {"method": "GET", "url": "ftp://hooks.example/"},
        {"method": "GET", "url": "https://hooks.example/", "headers": "Host: evil.example"},
        {"method": "GET", "url": "https://hooks.example/", "headers": "Content-Length: 5"},
        {"method": "GET", "url": "https://hooks.example/", "headers": "no colon"},
    ],
)
def test_what_cannot_be_sent_is_refused(office: Office, params: dict[str, str]) -> None:
    allow(office)
    ticket = new_ticket(office)
    with pytest.raises(Invalid):
        ask_for(office, ticket, params)
    assert RuleRequestRow.select().count() == 0


def test_only_rules_ask(office: Office) -> None:
    allow(office)
    row = TicketRecord.get_by_id(new_ticket(office))
    with pytest.raises(Invalid, match="Only rules"), office.desk._store.write() as unit:
        ask(unit, by_agent(office.eva.agent_id), row, {"method": "GET", "url": f"https://{HOST}/"}, {})


def test_what_is_taken_back_is_never_sent(office: Office) -> None:
    allow(office)
    ticket = new_ticket(office)
    with suppress(RuntimeError), office.desk._store.write():
        assert stands(get(office, ticket)) == ("due", 0)
        raise RuntimeError
    assert not sending(office)[0].due()


def test_no_transaction_is_open_while_it_is_sent(office: Office) -> None:
    """Another connection writes in the middle of it."""
    allow(office)
    ticket = new_ticket(office)
    get(office, ticket)
    requests, recorder = sending(office)

    def elsewhere() -> None:
        office.desk.connect()
        office.desk.tickets.set_subject(office.eva, ticket, "Meanwhile")
        office.desk.disconnect()

    def meanwhile() -> None:
        assert not database.in_transaction()
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()

    recorder.meanwhile = meanwhile
    requests.send_one()
    assert office.desk.threads.head(office.eva, ticket).subject == "Meanwhile"


# --- again, or not --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", [AWAY, answered(503), answered(429), answered(408)])
def test_what_may_help_later_is_tried_six_times(office: Office, answer: Answer) -> None:
    allow(office)
    request_id = get(office, new_ticket(office), "POST")
    requests, recorder = sending(office, answer)
    for attempt, wait in enumerate(WAITS, start=1):
        assert requests.send_one().value
        assert stands(request_id) == ("due", attempt)
        office.clock.advance(seconds=wait.total_seconds() - 1)
        assert not requests.due()
        office.clock.advance(seconds=1)
    assert requests.send_one().value
    assert stands(request_id) == ("failed", ATTEMPTS)
    office.clock.advance(days=1)
    assert not requests.due()
    assert len(recorder.sent) == ATTEMPTS == 6
    assert len({dict(sent.headers)["Idempotency-Key"] for sent in recorder.sent}) == 1


@pytest.mark.parametrize("status", [301, 400, 401, 404, 410, 422])
def test_what_is_refused_is_not_tried_again(office: Office, status: int) -> None:
    allow(office)
    request_id = get(office, new_ticket(office))
    requests, _ = sending(office, answered(status, "no such field"))
    requests.send_one()
    assert stands(request_id) == ("failed", 1)
    office.clock.advance(days=1)
    assert not requests.due()


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
def test_what_may_have_arrived_is_repeated_only_where_that_changes_nothing(office: Office, method: str) -> None:
    allow(office)
    request_id = get(office, new_ticket(office), method)
    requests, recorder = sending(office, LOST)
    requests.send_one()
    office.clock.advance(days=1)
    repeated = method in ("GET", "PUT", "DELETE")
    assert requests.send_one().value == repeated
    assert stands(request_id) == (("due", 2) if repeated else ("unknown", 1))
    assert len(recorder.sent) == 1 + repeated


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
def test_whoever_dies_while_sending_leaves_it_unknown(office: Office, method: str) -> None:
    allow(office)
    request_id = get(office, new_ticket(office), method)
    with office.desk._store.write() as unit:
        assert rule_requests.claim(unit) is not None
    requests, recorder = sending(office)
    office.clock.advance(seconds=LEASE.total_seconds() - 1)
    assert not requests.send_one().value
    assert stands(request_id) == ("sending", 1)
    office.clock.advance(seconds=1)
    assert requests.due()
    requests.send_one()
    office.clock.advance(minutes=1)
    requests.send_one()
    repeated = method in ("GET", "PUT", "DELETE")
    assert stands(request_id) == (("done", 2) if repeated else ("unknown", 1))
    assert len(recorder.sent) == repeated


def test_a_lease_outlasts_every_sending() -> None:
    assert timedelta(seconds=Limits().total_s) * 5 < LEASE


def test_an_answer_that_comes_after_the_lease_is_kept_all_the_same(office: Office) -> None:
    """A machine that slept in the middle of it."""
    allow(office)
    request_id = get(office, new_ticket(office), "POST")
    requests, recorder = sending(office)
    others, _ = sending(office)

    def sleep() -> None:
        office.clock.advance(hours=1)
        others.send_one()
        assert stands(request_id) == ("unknown", 1)

    recorder.meanwhile = sleep
    requests.send_one()
    assert stands(request_id) == ("done", 1)


def test_an_answer_does_not_overwrite_that_of_a_later_attempt(office: Office) -> None:
    allow(office)
    request_id = get(office, new_ticket(office), "GET")
    requests, recorder = sending(office, answered(404))
    others, _ = sending(office)

    def sleep() -> None:
        for _ in range(2):
            office.clock.advance(hours=1)
            others.send_one()
        assert stands(request_id) == ("done", 2)

    recorder.meanwhile = sleep
    requests.send_one()
    assert stands(request_id) == ("done", 2)


def test_an_answer_says_nothing_of_an_attempt_that_another_makes_just_now(office: Office) -> None:
    allow(office)
    request_id = get(office, new_ticket(office), "GET")
    requests, recorder = sending(office, answered(404))

    def sleep() -> None:
        for _ in range(2):
            office.clock.advance(hours=1)
            with office.desk._store.write() as unit:
                rule_requests.claim(unit)
        assert stands(request_id) == ("sending", 2)

    recorder.meanwhile = sleep
    requests.send_one()
    assert stands(request_id) == ("sending", 2)


def test_others_for_a_host_that_is_away_wait_too(office: Office) -> None:
    allow(office, HOST, "there.example")
    ticket = new_ticket(office)
    first, second, third = get(office, ticket), get(office, ticket), get(office, ticket, url="https://there.example/")
    requests, recorder = sending(office, AWAY, answered(200))
    while requests.send_one().value:
        pass
    assert [stands(each) for each in (first, second, third)] == [("due", 1), ("due", 0), ("done", 1)]
    office.clock.advance(minutes=1)
    while requests.send_one().value:
        pass
    assert [stands(each)[0] for each in (first, second)] == ["done", "done"]
    assert len(recorder.sent) == 4


# --- no longer allowed ----------------------------------------------------------------------------------------------


def test_what_still_waits_ends_when_it_is_not_allowed_any_longer(office: Office) -> None:
    allow(office)
    ticket = new_ticket(office)
    traced = trace(office, ticket)
    waiting, tried = get(office, ticket, trace_id=traced), get(office, ticket, "POST")
    requests, recorder = sending(office, AWAY)
    requests.send_one()
    forbid(office)
    assert stands(waiting) == ("stopped", 1)
    assert stands(tried) == ("stopped", 0)
    (line,) = rule_requests.of_traces([traced])[traced]
    assert str(line.answer and line.answer.problem) == "HTTP requests are not allowed in this workspace any longer."
    allow(office)
    office.clock.advance(days=1)
    assert not requests.send_one().value
    assert len(recorder.sent) == 1


def test_a_host_that_was_taken_from_the_list_is_not_asked(office: Office) -> None:
    allow(office)
    ticket = new_ticket(office)
    request_id = get(office, ticket)
    allow(office, "other.example")
    requests, recorder = sending(office)
    requests.send_one()
    assert stands(request_id) == ("stopped", 1)
    assert recorder.sent == []


def test_what_is_being_sent_when_it_is_forbidden_is_not_sent_again(office: Office) -> None:
    allow(office)
    request_id = get(office, new_ticket(office))
    requests, recorder = sending(office, AWAY)
    recorder.meanwhile = lambda: forbid(office)
    requests.send_one()
    office.clock.advance(minutes=1)
    requests.send_one()
    assert stands(request_id) == ("stopped", 2)
    assert len(recorder.sent) == 1


# --- what the trace shows, and what goes ----------------------------------------------------------------------------


def test_the_trace_shows_what_came_of_it_and_not_what_was_sent(office: Office) -> None:
    allow(office)
    ticket = new_ticket(office)
    one, other = trace(office, ticket), trace(office, ticket)
    get(office, ticket, "POST", "https://hooks.example/k3y", trace_id=one)
    late = get(office, ticket)
    rule_requests.belong([late], other)
    requests, _ = sending(office, answered(422, "no such field"), AWAY)
    requests.send_one()
    requests.send_one()
    lines = rule_requests.of_traces([one, other, 99])
    assert lines.keys() == {one, other}
    (ended,), (waits,) = lines[one], lines[other]
    assert (ended.method, ended.place, ended.state, ended.attempts) == ("POST", HOST, "failed", 1)
    assert ended.answer is not None
    assert (ended.answer.status, ended.answer.told, ended.due_at) == (422, "no such field", None)
    assert str(ended.answer.problem) == "The answer was 422."
    assert (waits.state, waits.due_at) == ("due", office.clock.now() + WAITS[0])
    assert waits.answer is not None
    assert str(waits.answer.problem) == "hooks.example cannot be reached: gone."
    assert rule_requests.of_traces([]) == {}


def test_of_what_is_over_nothing_that_was_sent_stays(office: Office) -> None:
    allow(office)
    ticket = new_ticket(office)
    params = {"method": "POST", "url": "https://hooks.example/k3y", "headers": "X: k3y", "body": "k3y"}
    ask_for(office, ticket, params)
    sending(office)[0].send_one()
    assert "k3y" not in str(database.execute_sql("SELECT * FROM rule_request").fetchall())


def test_a_purged_ticket_takes_its_requests_along(office: Office) -> None:
    allow(office)
    gone, kept = new_ticket(office), new_ticket(office)
    for ticket in (gone, kept):
        get(office, ticket)
    requests, recorder = sending(office)

    def purge() -> None:
        office.desk.tickets.set_status(office.eva, [gone], Status.DELETED)
        office.clock.advance(days=31)
        office.desk.housekeeping.every_day()

    recorder.meanwhile = purge
    requests.send_one()
    assert [row.ticket_id for row in RuleRequestRow.select()] == [kept]
    assert problems(office.desk) == []


def test_a_request_is_kept_whole(office: Office) -> None:
    allow(office)
    ticket = new_ticket(office)
    request = WebRequest("PUT", "https://hooks.example/ř", (("X", "a: b"), ("X", "č")), "\U0001f4a1\n")
    with office.desk._store.write() as unit:
        rule_requests.add(unit, rule(office), ticket, request)
    with office.desk._store.write() as unit:
        claim = rule_requests.claim(unit)
    assert claim is not None
    assert claim.request == request
