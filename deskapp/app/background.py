"""What runs beside the window: lanes, regular jobs, and the watch for other processes on the same store."""

from __future__ import annotations

from collections.abc import Callable

from deskapp.app.mail_rounds import MailRounds
from deskapp.domain.changes import Changes, Done
from deskapp.runtime.lane import Lane
from deskapp.runtime.pulse import Pulse
from deskapp.services.desk import Desk
from deskapp.ui.session import Lanes

_WATCH_S = 0.25
_JOBS_S = 10.0
_REQUESTS_S = 3.0
_SENDING_S = 1.0
_MAIL_S = 1.0
_DAILY_S = 120.0
_BEAT_S = 60.0


def make_lanes(desk: Desk) -> Lanes:
    """The writer lane, the reader lane, and the lane of drafts."""
    return Lanes(
        writer=Lane("writer", desk.connect, desk.disconnect),
        reader=Lane("reader", lambda: desk.connect(read_only=True), desk.disconnect),
        drafts=Lane("drafts", lambda: None, desk.disconnect),
    )


class Background:
    """The regular jobs of a running console. `hear` and `beat` are called from other threads.

    `seen` is the entry of the change feed that the console has seen already.
    """

    def __init__(
        self, desk: Desk, writer: Lane, hear: Callable[[Changes], None], beat: Callable[[], None], seen: int
    ) -> None:
        self._desk = desk
        self._writer = writer
        self._hear = hear
        self._version = -1
        self._closing = False
        self._entry = seen
        self._mail = MailRounds(desk, self._tell)
        read_only = lambda: desk.connect(read_only=True)  # noqa: E731
        self._pulses = [
            Pulse("watch", _WATCH_S, self._watch, read_only, desk.disconnect),
            Pulse("jobs", _JOBS_S, self._every_minute),
            Pulse("settle", _JOBS_S, self._settle),
            Pulse("rules", _JOBS_S, self._time_rules, desk.connect, desk.disconnect),
            Pulse("sending", _SENDING_S, self._send, desk.connect, desk.disconnect),
            Pulse("requests", _REQUESTS_S, self._requests, desk.connect, desk.disconnect),
            Pulse("mail", _MAIL_S, self._mail.check, read_only, desk.disconnect),
            Pulse("daily", _DAILY_S, self._daily, desk.connect, desk.disconnect),
            Pulse("presence", _BEAT_S, beat),
        ]

    def close(self) -> None:
        """Stop all jobs; what is running finishes."""
        self._closing = True
        self._mail.close()
        for pulse in self._pulses:
            pulse.close()

    def _watch(self) -> None:
        version = self._desk.data_version()
        if version == self._version:
            return
        self._version = version
        self._entry, changes = self._desk.changes_since(self._entry)
        self._tell(changes)

    def _job(self, call: Callable[[], Done[int]]) -> int:
        done = self._writer.submit(call).result()
        self._tell(done.changes)
        return done.value

    def _tell(self, changes: Changes) -> None:
        if changes:
            self._hear(changes)

    def _every_minute(self) -> None:
        self._job(self._desk.housekeeping.every_minute)

    def _time_rules(self) -> None:
        """On a connection of its own: looking through many tickets must not make an act wait."""
        done = self._desk.time_rules.every_minute()
        if done.changes:
            self._hear(done.changes)

    def _settle(self) -> None:
        """Group after group as an act of its own, so that the agents' acts come between."""
        while not self._closing and self._job(self._desk.housekeeping.settle):
            pass

    def _requests(self) -> None:
        """What rules ask of other programs, on a connection of its own: nobody waits while an answer is awaited."""
        while not self._closing and self._desk.requests.due():
            self._tell(self._desk.requests.send_one().changes)

    def _send(self) -> None:
        """The mails whose hold is over, on a connection of its own: a server may take its time."""
        while not self._closing and self._desk.sending.due():
            done = self._desk.sending.send_one()
            self._tell(done.changes)
            if done.value is None:
                return

    def _daily(self) -> None:
        self._job(self._desk.housekeeping.every_day)
        self._job(self._desk.time_rules.forget_old)
        self._desk.care.daily_backup()  # on a connection of its own, so that no act waits behind it
