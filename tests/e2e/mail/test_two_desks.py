"""Two desks that answer each other automatically, through real servers: it ends, whatever the other one leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest

from deskapp.domain.departments import Template, TemplateKind
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from tests.e2e.mail.house import Carrier, MailDesk, new_mail_desk
from tests.kit import FakeClock, mail
from tests.servers.dovecot import Dovecot
from tests.servers.recorder import Recorder

#: What a program could tell another by that it is one, and by what it could know its own words again.
_TELLING = ("Auto-Submitted", "Precedence", "X-Auto-Response-Suppress", "X-Loop", "List-[A-Za-z]+")
_THREADING = ("References", "In-Reply-To", "Message-ID")
_MOST_ROUNDS, _QUIET = 120, 8


def _without(*names: str) -> Callable[[bytes], bytes]:
    field = re.compile(rb"(?im)^(?:%s):.*\r\n(?:[ \t].*\r\n)*" % "|".join(names).encode())

    def strip(raw: bytes) -> bytes:
        head, gap, body = raw.partition(b"\r\n\r\n")
        return field.sub(b"", head + b"\r\n") + gap[2:] + body

    return strip


def _without_tag(raw: bytes) -> bytes:
    """A ticket system that keeps nothing of the subject either."""
    raw = _without(*_TELLING, *_THREADING)(raw)
    return re.sub(rb"(?im)^Subject:.*\r\n(?:[ \t].*\r\n)*", b"Subject: Your request\r\n", raw, count=1)


def _answer_by_a_rule(desk: MailDesk) -> None:
    words = Action(Do.ANSWER, {"text": "Thank you for your message. We answer soon."})
    for trigger in (Trigger.CREATED, Trigger.MESSAGE):
        desk.desk.rules.save(desk.who, Rule(f"Answer: {trigger}", trigger, actions=(words,)))


def _acknowledge(desk: MailDesk) -> None:
    text = Template(TemplateKind.ACKNOWLEDGEMENT, "en", "We have your message.", "We have: {{ ticket.subject }}")
    desk.desk.templates.save_workspace(desk.who, [text])


@pytest.fixture
def desks(
    tmp_path: Path, clock: FakeClock, dovecot: Dovecot, post: Carrier, record: Callable[..., Recorder]
) -> Iterator[list[MailDesk]]:
    """Two desks with a mailbox each, today."""
    clock.moment = datetime.now(UTC)
    made = []
    for name in ("one", "two"):
        folder, box = tmp_path / name, dovecot.new_box()
        folder.mkdir()
        made.append(new_mail_desk(folder, clock, box, record(onward=post.carry)))
        post.boxes[box.name] = box
    yield made
    for desk in made:
        desk.use()
        desk.desk.disconnect()


_FAIR: Callable[[bytes], bytes] = bytes
#: What both do with a mail, what the post leaves of it, the pause between in minutes, and the most mails there may be.
_CASES = {
    "fair": (_answer_by_a_rule, _FAIR, 0, 4),
    "hidden": (_answer_by_a_rule, _without(*_TELLING), 0, 20),
    "hidden and slow": (_answer_by_a_rule, _without(*_TELLING), 40, 60),
    "unthreaded": (_answer_by_a_rule, _without(*_TELLING, *_THREADING), 0, 20),
    "unthreaded and slow": (_answer_by_a_rule, _without(*_TELLING, *_THREADING), 40, 60),
    "nothing left": (_answer_by_a_rule, _without_tag, 0, 20),
    "acknowledged": (_acknowledge, _FAIR, 0, 4),
    "acknowledged, nothing left": (_acknowledge, _without_tag, 0, 100),
}


@pytest.mark.parametrize("case", _CASES)
def test_it_ends(
    desks: list[MailDesk], clock: FakeClock, post: Carrier, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    behave, post.change, pause_min, most = _CASES[case]
    one, two = desks
    for desk in desks:
        desk.use()
        behave(desk)
    first = mail(sender=two.box.name, to=one.box.name, message_id="<1@a>", date=format_datetime(clock.now()))
    one.box.deliver(first, sender=two.box.name)
    quiet = rounds = mails = 0
    while quiet < _QUIET and rounds < _MOST_ROUNDS:
        rounds += 1
        clock.advance(minutes=pause_min)
        for desk in desks:
            desk.use()
            desk.fetch()
            desk.send()
        before, mails = mails, len(one.recorder.taken) + len(two.recorder.taken)
        quiet = quiet + 1 if mails == before else 0
    with capsys.disabled():
        print(f"\n{case}: {mails} mails went to and fro in {rounds} rounds")
    assert quiet == _QUIET, f"{mails} mails and still going on"
    assert 1 <= mails <= most
