"""A rule that asks another program, from the mail that comes in to the answer in the trace, in a running console."""

from __future__ import annotations

import json
from dataclasses import replace

from pytestqt.qtbot import QtBot

from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.store import rule_requests
from deskapp.store.tables import RuleTraceRow
from tests.channels.http.servers import serving
from tests.e2e.conftest import Opener

_MAIL = b'From: Jana <jana@acme.example>\r\nTo: support@bluepaper.example\r\nSubject: A "fire"\r\n\r\nIt smokes.\r\n'


def test_what_a_rule_asks_of_another_program_is_sent_and_told(qtbot: QtBot, desk: Desk, open_console: Opener) -> None:
    owner = desk.people.viewer(desk.workspace.owner())
    with serving() as server:
        hosts = (f"127.0.0.1:{server.port}",)
        desk.workspace.save(owner, replace(desk.workspace.settings(), http_allowed=True, http_hosts=hosts))
        params = {
            "method": "POST",
            "url": server.url("/status/422?k3y&n={{ ticket.number }}"),
            "headers": "Authorization: Bearer k3y",
            "body": '{"text": "{{ ticket.subject }} of {{ contact.name }}"}',
        }
        desk.rules.save(owner, Rule("Tell them", Trigger.CREATED, actions=(Action(Do.REQUEST, params),)))
        desk.intake.take([IncomingMail("test", _MAIL)])
        desk.disconnect()
        open_console(desk, background=True)
        qtbot.waitUntil(lambda: bool(server.asked), timeout=20_000)
        (asked,) = server.asked
        assert asked.path == "/status/422?k3y&n=HD-000001"
        assert dict(asked.headers)["Authorization"] == "Bearer k3y"
        assert json.loads(asked.body) == {"text": 'A "fire" of Jana'}

        def ended() -> bool:
            (trace,) = RuleTraceRow.select()
            (line,) = rule_requests.of_traces([trace.id])[trace.id]
            return line.answer is not None and (line.state, line.answer.status) == ("failed", 422)

        qtbot.waitUntil(ended, timeout=20_000)
    (trace,) = desk.rules.why(owner, 1)
    assert "k3y" not in str(trace)
