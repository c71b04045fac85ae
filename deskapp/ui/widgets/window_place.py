"""What every place of the window beside the inbox has: a title, what stands at its left, what must not be lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget


class WindowPlace(QWidget):
    """A page that fills the window beside the rail. Messages come at the foot of `foot`.

    `side` stands where the sidebar is; None leaves the sidebar there. `searches` tells whether it has a search field.
    """

    searches = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side: QWidget | None = None
        self.foot: QWidget = self

    def title(self) -> str:
        """What the window is called while it shows the place."""
        raise NotImplementedError

    def focus_search(self) -> None:
        """Puts the caret into the search field."""

    def flush(self) -> None:
        """Keeps what is being written."""

    def unsaved(self) -> list[str]:
        """What would be lost if the window closed."""
        return []

    def leave_then(self, go_on: Callable[[], object]) -> None:
        """Asks what becomes of what is unsaved, if anything is, and goes on where nothing is lost."""
        go_on()
