"""What the pages of the department's dialog have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal

from deskapp.domain.departments import DepartmentSettings
from deskapp.ui.settings.page import Page


class Part(Page):
    """A page that shows its part of a department and takes it back from the controls.

    `edited` comes after each change by the user; `fill` tells nothing.
    """

    edited = Signal()

    def fill(self, settings: DepartmentSettings, saved: DepartmentSettings) -> None:
        """Show a department as it is edited; `saved` is what the store holds."""
        raise NotImplementedError

    def take(self, settings: DepartmentSettings) -> DepartmentSettings:
        """The department with this page's part as it stands in the controls."""
        raise NotImplementedError

    def badge(self) -> str:
        """What stands at the right of the page's name in the side list, or ""."""
        return ""
