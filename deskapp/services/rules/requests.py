"""Requests that rules send to other programs: asked for within an event's transaction, sent after it, outside of any.

Nothing here can read a note: neither the notes' services nor their store modules are imported (a test holds it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from deskapp.domain.changes import Changes, Done
from deskapp.domain.doer import Doer
from deskapp.domain.errors import Invalid
from deskapp.domain.ports import RequestSender
from deskapp.domain.request_texts import filled
from deskapp.domain.requests import WAITS, Answer, Limits, WebRequest, forbidden, rests, unlisted
from deskapp.domain.rules.actions import Params
from deskapp.domain.web import is_listed, target
from deskapp.store import rule_requests, workspace
from deskapp.store.rule_requests import Claim
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord


def ask(unit: Unit, doer: Doer, row: TicketRecord, params: Params, values: Mapping[str, str]) -> int:
    """Keep the request of a rule, to be sent after the transaction; returns its id. `values` fill its variables."""
    if doer.rule_id is None:
        raise Invalid("Only rules send HTTP requests.")
    return rule_requests.add(unit, doer.rule_id, row.id, prepared(params, values))


def prepared(params: Params, values: Mapping[str, str]) -> WebRequest:
    """The request of an action with its variables filled in.

    `Invalid` where the workspace does not allow it, the host is not on the list, or what would be sent is too large.
    """
    settings = workspace.read_workspace()
    if not settings.http_allowed:
        raise Invalid("HTTP requests are not allowed in this workspace.")
    method, url, headers, body = (str(params.get(name) or "") for name in ("method", "url", "headers", "body"))
    request = filled(method, url, headers, body, values)
    place = target(request.url)
    if not is_listed(place, settings.http_hosts):
        raise Invalid("{host} is not on the list of hosts that may be asked.", host=place.place)
    return request


class Requests:
    """Sending what rules asked for, one at a time. Several processes may do it: none sends what another does."""

    def __init__(self, store: Store, send: RequestSender, limits: Limits | None = None) -> None:
        self._store = store
        self._send = send
        self._limits = limits or Limits()

    def due(self) -> bool:
        """Whether there is something to send now."""
        return rule_requests.is_due(self._store.clock.now())

    def send_one(self) -> Done[bool]:
        """Send the next request that is due; false where there was none.

        No transaction is open while it is sent, which may take `Limits.total_s`; not for threads that must not wait.
        """
        with self._store.write() as unit:
            claim = rule_requests.claim(unit)
            changes = unit.changes
        if claim is None:
            return Done(False, changes)
        answer = self._refusal(claim) or self._sent(claim)
        return Done(True, changes | self._finish(claim, answer))

    def _refusal(self, claim: Claim) -> Answer | None:
        """Why it may not be sent any longer."""
        settings, place = workspace.read_workspace(), target(claim.request.url)
        if not settings.http_allowed:
            return forbidden()
        return None if is_listed(place, settings.http_hosts) else unlisted(place.place)

    def _sent(self, claim: Claim) -> Answer:
        """The answer. A key that stays the same lets the other side see what it has had already."""
        headers = claim.request.headers
        if not any(name.lower() == "idempotency-key" for name, _ in headers):
            headers = (*headers, ("Idempotency-Key", claim.key))
        return self._send(replace(claim.request, headers=headers), self._limits)

    def _finish(self, claim: Claim, answer: Answer) -> Changes:
        with self._store.write() as unit:
            rule_requests.finish(unit, claim, answer)
            if rests(answer):
                rule_requests.rest(claim.request.url, unit.now, unit.now + WAITS[0])
        return unit.changes
