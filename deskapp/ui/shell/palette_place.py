"""Where the palette is opened: what it may know of its window, and what it may call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from deskapp.domain.lists import ListQuery

if TYPE_CHECKING:
    from deskapp.domain.ticket import TicketHead
    from deskapp.domain.vocabulary import NoteKind
    from deskapp.ui.actions import Actions
    from deskapp.ui.session import Session
    from deskapp.ui.ticket.view import TicketView


@dataclass(frozen=True)
class Place:
    """Where the palette was opened and what it may call. `selected` are tickets that an action is meant for together.

    `listing` says whether the list shows any ticket.
    """

    session: Session
    actions: Actions
    view: TicketView | None
    selected: tuple[int, ...]
    listing: bool
    open_ticket: Callable[[int], None]
    show_list: Callable[[ListQuery], None]
    show_person: Callable[[NoteKind, int], None]

    @property
    def ticket(self) -> TicketHead | None:
        """The open ticket, None when there is none or when actions are meant for several others."""
        return self.view.ticket if self.view is not None and not self.selected else None
