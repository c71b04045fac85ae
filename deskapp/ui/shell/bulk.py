"""Acts on several selected tickets at once: one act, one toast, one undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from deskapp.domain.access import visible
from deskapp.domain.changes import Done
from deskapp.domain.lists import View
from deskapp.domain.rules.actions import Action
from deskapp.domain.status import Status
from deskapp.domain.subjects import ticket_number
from deskapp.ui import words
from deskapp.ui.shell.late import apply_dialog
from deskapp.ui.ticket.postpone_dialog import ask_until
from deskapp.ui.ticket.share_out import ask_share_out
from deskapp.ui.ticket.ticket_picker import TargetDialog
from deskapp.ui.ticket.transfer_dialog import TransferDialog

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_STATUSES = {"resolve": Status.RESOLVED, "reopen": Status.OPEN, "spam": Status.SPAM, "delete": Status.DELETED}
#: The lists where an act means its opposite.
_BACK = {"spam": View.SPAM, "delete": View.TRASH}


class Bulk(QObject):
    """`perform(id, tickets)` does what an action of the registry means for all; `ticket_wanted` asks to open one."""

    ticket_wanted = Signal(int)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def perform(self, action_id: str, ids: Sequence[int], view: View = View.ALL) -> bool:
        """Does it, perhaps after a question; False where nothing is selected or the action is meant for one ticket.

        In the trash and among spam the same keys take tickets out again.
        """
        if not ids:
            return False
        if _BACK.get(action_id) is view:
            self._give_back(ids)
        elif action_id in _STATUSES:
            self._set_status(ids, _STATUSES[action_id])
        elif action_id == "tags" and len(ids) > 1:
            self._session.failed.emit(self.tr("Tags are changed on one ticket at a time."))
        elif action_id == "assign_me":
            self._assign_me(ids)
        elif action_id == "distribute":
            ask_share_out(self._session, ids, self._window)
        elif action_id == "postpone":
            ask_until(self._session, lambda until: self._postpone(ids, until), self._window)
        elif action_id == "merge" and len(ids) > 1:
            self._merge(ids)
        elif action_id == "link" and len(ids) > 1:
            self._session.failed.emit(self.tr("Tickets are linked one at a time."))
        elif action_id == "apply":
            self._ask_actions(ids)
        elif action_id in ("transfer", "transfer_note"):
            self._transfer(ids, action_id == "transfer_note")
        else:
            return False
        return True

    def _act(
        self,
        call: Callable[[], Done[int]],
        said: Callable[[int], str],
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Tickets that refuse are left out, so the toast tells how many really changed. Then `then`."""
        session, kept = self._session, list[Done[int]]()

        def run() -> Done[int]:
            kept.append(call())
            return kept[0]

        def answer(count: int) -> None:
            session.told.emit(said(count), kept[0].undo)
            then()

        session.act(run, then=answer)

    def _set_status(self, ids: Sequence[int], status: Status) -> None:
        tickets, who = self._session.desk.tickets, self._session.who
        self._act(
            lambda: tickets.set_status(who, ids, status),
            lambda count: self.tr("%n ticket(s): {status}", "", count).format(status=words.status_word(status)),
        )

    def _give_back(self, ids: Sequence[int]) -> None:
        tickets, who = self._session.desk.tickets, self._session.who
        self._act(
            lambda: tickets.give_back(who, ids),
            lambda count: self.tr("%n ticket(s) back where they were", "", count),
        )

    def _assign_me(self, ids: Sequence[int]) -> None:
        tickets, who = self._session.desk.tickets, self._session.who
        self._act(
            lambda: tickets.assign(who, ids, who.agent_id),
            lambda count: self.tr("%n ticket(s) assigned to you", "", count),
        )

    def _ask_actions(self, ids: Sequence[int]) -> None:
        dialog = apply_dialog(self._session, len(ids), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._apply(ids, dialog.actions_chosen()))
        dialog.open()

    def _apply(self, ids: Sequence[int], actions: Sequence[Action]) -> None:
        tickets, who = self._session.desk.tickets, self._session.who
        self._act(
            lambda: tickets.apply(who, ids, actions),
            lambda count: self.tr("Actions applied to %n ticket(s)", "", count),
        )

    def _postpone(self, ids: Sequence[int], until: datetime) -> None:
        tickets, who = self._session.desk.tickets, self._session.who
        time = words.long_time(until, self._session.zone)
        self._act(
            lambda: tickets.postpone(who, ids, until),
            lambda count: self.tr("%n ticket(s) postponed until {time}", "", count).format(time=time),
        )

    def _merge(self, ids: Sequence[int]) -> None:
        """Asks which of them the others go into; that is opened afterwards."""
        session = self._session
        dialog = TargetDialog(session, list(session.desk.lists.rows(session.who, ids).values()), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda target_id: self._on_target_chosen(ids, target_id))
        dialog.open()

    def _on_target_chosen(self, ids: Sequence[int], target_id: int) -> None:
        merging, who, number = self._session.desk.merging, self._session.who, ticket_number(target_id)
        others = [ticket_id for ticket_id in ids if ticket_id != target_id]
        self._act(
            lambda: merging.merge(who, others, target_id),
            lambda count: self.tr("%n ticket(s) merged into {number}", "", count).format(number=number),
            lambda: self._session.move_drafts(others, target_id, lambda: self.ticket_wanted.emit(target_id)),
        )

    def _transfer(self, ids: Sequence[int], with_note: bool) -> None:
        people, who = self._session.desk.people, self._session.who
        dialog = TransferDialog(
            people.transfer_targets(who),
            lambda department_id: people.assignable(who, department_id),
            None,
            len(ids),
            self._window,
            visible(who),
            lambda department_id: people.colleagues(who, department_id),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._on_transfer_chosen(ids, dialog))
        dialog.open()
        if with_note:
            dialog.focus_note()

    def _on_transfer_chosen(self, ids: Sequence[int], dialog: TransferDialog) -> None:
        department_id, agent_id, note = dialog.department_id(), dialog.agent_id(), dialog.note_text()
        tickets, who = self._session.desk.tickets, self._session.who
        if department_id is not None:
            self._act(
                lambda: tickets.transfer(who, ids, department_id, agent_id, note),
                lambda count: self.tr("%n ticket(s) transferred", "", count),
            )
