"""The welcome page, which stands in for list and ticket while there is not a single ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from deskapp.domain.access import may_manage_workspace
from deskapp.domain.changes import Changes
from deskapp.ui.shell.late import empty_workspace
from deskapp.ui.shell.panes import Panes
from deskapp.ui.shell.places import Places
from deskapp.ui.shell.rail import Rail
from deskapp.ui.shell.toasts import Toasts

if TYPE_CHECKING:
    from deskapp.ui.session import Session
    from deskapp.ui.shell.empty import EmptyWorkspace


class Welcome(QObject):
    """Comes and goes with the first ticket, from the first `look` on; the other places are not offered meanwhile."""

    mailbox_requested = Signal()
    import_requested = Signal()
    demo_requested = Signal()
    left = Signal()

    def __init__(self, session: Session, panes: Panes, places: Places, rail: Rail) -> None:
        super().__init__(places)
        self._session, self._panes, self._places, self._rail = session, panes, places, rail
        self._page: EmptyWorkspace | None = None
        self._toasts: Toasts | None = None
        session.changed.connect(self._on_changed)

    @property
    def shown(self) -> bool:
        """Whether the page is there now."""
        return self._page is not None

    @property
    def toasts(self) -> Toasts | None:
        """Where the page says what was done; None while it is not there."""
        return self._toasts

    def look(self) -> None:
        """Shows the page where there is no ticket, and takes it away where there is one."""
        empty = self._session.desk.workspace.is_empty()
        if empty and self._page is None:
            self._come()
        elif not empty and self._page is not None:
            self._go(self._page)
        self._rail.offer_places(not empty)

    def _come(self) -> None:
        session = self._session
        page = empty_workspace(session.desk.workspace.is_solo(), may_manage_workspace(session.who))
        page.mailbox_requested.connect(self.mailbox_requested)
        page.import_requested.connect(self.import_requested)
        page.demo_requested.connect(self.demo_requested)
        self._page, self._toasts = page, Toasts(page)
        self._toasts.undo_requested.connect(session.undo)
        self._places.show_inbox()
        self._panes.set_page(page)
        page.setFocus(Qt.FocusReason.TabFocusReason)

    def _go(self, page: EmptyWorkspace) -> None:
        self._panes.set_page(None)
        page.deleteLater()
        self._page = self._toasts = None
        self.left.emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings and self._page is not None:
            self._page.show_solo(self._session.desk.workspace.is_solo())
        if changes.everything or changes.counts or changes.lists:
            self.look()
