"""One agent at work: acts go to the writer lane, answers and changes come back to the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from deskapp.domain.access import Viewer
from deskapp.domain.changes import Changes, Done, RecallUndo, Undo
from deskapp.domain.errors import DeskError
from deskapp.domain.ports import Clock
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import DraftKind
from deskapp.runtime.lane import Lane
from deskapp.ui.drafts_under_way import DraftsUnderWay, Written
from deskapp.ui.words import status_word

if TYPE_CHECKING:
    from concurrent.futures import Future

    from deskapp.services.desk import Desk

T = TypeVar("T")
_log = logging.getLogger(__name__)

#: Changes that come closer together than this are told as one.
_TOGETHER_S = 0.03
#: How many acts can be taken back with Ctrl+Z.
_UNDOS = 100


@dataclass(frozen=True)
class Lanes:
    """The threads a session works on: acts, slow reads, drafts."""

    writer: Lane
    reader: Lane
    drafts: Lane

    def close(self) -> None:
        """Finish everything that was begun."""
        for lane in (self.reader, self.drafts, self.writer):
            lane.close()


@dataclass(frozen=True)
class _Answer:
    future: Future[Any]
    receive: Callable[[Future[Any]], None]


class Session(QObject):
    """What the screens know of the desk. Reads are plain calls on `desk`; writes go through `act`.

    `left` tells, with a sentence, that the agent may not work here any longer; nothing more is told then.
    """

    changed = Signal(object)
    undone = Signal(object)
    told = Signal(str, object)
    failed = Signal(str)
    left = Signal(str)
    _answered = Signal(object)
    _heard = Signal(object)

    def __init__(self, desk: Desk, agent_id: int, lanes: Lanes, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.who: Viewer = desk.people.viewer(agent_id)
        self.clock = clock
        self.zone = ZoneInfo(desk.workspace.settings().zone)
        self._lanes = lanes
        self._undos: list[Undo] = []
        self._drafts = DraftsUnderWay()
        self._running = 0
        self._undos_wanted = 0
        self._unanswered = 0
        self._ending = False
        self._pending = Changes()
        self._told_at = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell_changes)
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)

    def act(
        self,
        call: Callable[[], Done[T]],
        said: str = "",
        then: Callable[[T], None] | None = None,
        failed: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Run an act on the writer lane; then `then(value)`, the sentence `said` with the undo, or `failed(error)`."""

        self._running += 1

        def receive(future: Future[Done[T]]) -> None:
            self._running -= 1
            error = future.exception()
            if error is not None:
                self._refused(error, failed)
                self._undo_as_wanted()
                return
            done = future.result()
            self._on_heard(done.changes)
            self._remember(done.undo)
            if said:
                self.told.emit(said, done.undo)
            if then:
                then(done.value)
            self._undo_as_wanted()

        self._start(self._lanes.writer, call, receive)

    def read(
        self, call: Callable[[], T], then: Callable[[T], None], failed: Callable[[DeskError], None] | None = None
    ) -> None:
        """Run a slow read on the reader lane; `then(result)` or `failed(error)` on the GUI thread."""
        self._start(self._lanes.reader, call, self._receiving(then, failed))

    def work(
        self, call: Callable[[], T], then: Callable[[T], None], failed: Callable[[DeskError], None] | None = None
    ) -> None:
        """Run long work on a thread of its own, with a reading connection; `then(result)` on the GUI thread."""
        lane = Lane("work", lambda: self.desk.connect(read_only=True), self.desk.disconnect)
        self._start(lane, call, self._receiving(then, failed))
        lane.finish()

    def undo(self, undo: Undo) -> None:
        """Take one act back; `undone` carries what that gave, as the words of a mail that was called back."""
        if undo in self._undos:
            self._undos.remove(undo)
        self.act(lambda: self.desk.undoing.undo(self.who, undo), _undone_words(undo), self.undone.emit)

    def undo_last(self) -> None:
        """Take the newest act back that was not taken back yet; one that is still running is waited for."""
        if self._running:
            self._undos_wanted += 1
        elif self._undos:
            self.undo(self._undos[-1])
        else:
            self.told.emit(self.tr("There is nothing to undo."), None)

    def _undo_as_wanted(self) -> None:
        if self._undos_wanted and not self._running:
            self._undos_wanted -= 1
            self.undo_last()

    @property
    def can_undo(self) -> bool:
        """Whether there is an act to take back."""
        return bool(self._undos)

    def draft(self, ticket_id: int, kind: DraftKind) -> Written:
        """What is being written, with its data, also where it is only about to be kept; None for nothing."""

        def kept() -> Written:
            found = self.desk.drafts.load(self.who.agent_id, ticket_id, kind)
            return (found.text, found.data) if found is not None else None

        return self._drafts.newest(ticket_id, kind, kept)

    def save_draft(
        self,
        ticket_id: int,
        kind: DraftKind,
        text: str,
        data: dict[str, Any],
        then: Callable[[object], None] = lambda _: None,
        failed: Callable[[DeskError], None] | None = None,
    ) -> None:
        """Keep what is being written; never behind another write. Then `then(draft)` or `failed(error)`."""
        agent_id, drafts = self.who.agent_id, self.desk.drafts
        end = self._drafts.begin(ticket_id, kind, (text, data))

        def saved(draft: object) -> None:
            end()
            then(draft)

        save = lambda: drafts.save(agent_id, ticket_id, kind, text, data)  # noqa: E731
        self._start(self._lanes.drafts, save, self._receiving(saved, failed))

    def drop_draft(self, ticket_id: int, kind: DraftKind) -> None:
        """Forget a draft."""
        agent_id, drafts = self.who.agent_id, self.desk.drafts
        end = self._drafts.begin(ticket_id, kind, None)
        drop = lambda: drafts.drop(agent_id, ticket_id, kind)  # noqa: E731
        self._start(self._lanes.drafts, drop, self._receiving(lambda _: end(), lambda _: None))

    def move_drafts(self, ids: Sequence[int], ticket_id: int, then: Callable[[], None]) -> None:
        """Take what is being written in merged tickets along to the one they went into; then `then`."""
        agent_id, drafts = self.who.agent_id, self.desk.drafts

        def move() -> None:
            for source_id in ids:
                drafts.move(agent_id, source_id, ticket_id)

        self._start(self._lanes.drafts, move, self._receiving(lambda _: then()))

    def hear(self, changes: Changes) -> None:
        """Tell of changes from any thread (the scheduler, another process)."""
        self._heard.emit(changes)

    def refresh_viewer(self) -> bool:
        """Read the agent's rights anew after settings changed; False where the agent was deactivated meanwhile."""
        try:
            self.who = self.desk.people.viewer(self.who.agent_id)
        except DeskError as error:
            self.left.emit(error_words(error))
            return False
        return True

    def end(self) -> None:
        """Tell nobody of anything any longer, and go when what was begun has been answered."""
        self._ending = True
        self._timer.stop()
        self._go_when_answered()

    def _go_when_answered(self) -> None:
        if self._ending and not self._unanswered:
            self.deleteLater()

    def _start(self, lane: Lane, call: Callable[[], Any], receive: Callable[[Future[Any]], None]) -> None:
        self._unanswered += 1
        lane.submit(call).add_done_callback(lambda future: self._answered.emit(_Answer(future, receive)))

    def _receiving(
        self, then: Callable[[T], None], failed: Callable[[DeskError], None] | None = None
    ) -> Callable[[Future[T]], None]:
        def receive(future: Future[T]) -> None:
            error = future.exception()
            if error is not None:
                self._refused(error, failed)
            else:
                then(future.result())

        return receive

    def _on_answered(self, answer: _Answer) -> None:
        self._unanswered -= 1
        if not answer.future.cancelled() and not self._ending:  # cancelled: asked of a lane that has ended
            answer.receive(answer.future)
        self._go_when_answered()

    def _on_heard(self, changes: Changes) -> None:
        self._pending |= changes
        if not self._pending or self._ending:
            return
        waited = monotonic() - self._told_at
        if waited >= _TOGETHER_S and not self._timer.isActive():
            self._tell_changes()
        elif not self._timer.isActive():
            self._timer.start(int(_TOGETHER_S * 1000))

    def _tell_changes(self) -> None:
        changes, self._pending = self._pending, Changes()
        self._told_at = monotonic()
        if changes.settings or changes.everything:
            if not self.refresh_viewer():
                return
            self.zone = ZoneInfo(self.desk.workspace.settings().zone)
        self.changed.emit(changes)

    def _remember(self, undo: Undo | None) -> None:
        if undo is not None:
            self._undos = [*self._undos[-_UNDOS + 1 :], undo]

    def _refused(self, error: BaseException, failed: Callable[[DeskError], None] | None) -> None:
        if not isinstance(error, DeskError):
            _log.error("An act failed", exc_info=error)
            error = DeskError(self.tr("Something went wrong; nothing was changed. The log has the details."))
        if failed:
            failed(error)
        else:
            self.failed.emit(error_words(error))


def error_words(error: DeskError) -> str:
    """A refusal in the language of the interface; its English sentence where there is no translation."""
    sentence = QCoreApplication.translate("Errors", error.sentence)
    values = {name: _spoken(value) for name, value in error.values.items()}
    return sentence.format(**values) if values else sentence


def _spoken(value: object) -> object:
    """A refusal names a status by its code's name; people read its word."""
    return status_word(Status[value]) if isinstance(value, str) and value in Status.__members__ else value


def _undone_words(undo: Undo) -> str:
    if isinstance(undo, RecallUndo):
        return QCoreApplication.translate("Session", "The mail was called back.")
    return QCoreApplication.translate("Session", "Taken back.")
