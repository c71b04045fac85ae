"""A page of settings that is edited in place: fields, and at its foot what is unsaved, Cancel and Save."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from deskapp.domain.errors import DeskError
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.footer import Footer
from deskapp.ui.settings.page import Page
from deskapp.ui.settings.saving import Hooks, Saving
from deskapp.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from deskapp.ui.session import Session


class EditPage(Page):
    """The same promise as a dialog's: nothing is saved until Save, Cancel puts back what is stored.

    `unsaved_changed(bool)` tells the window whether something would be lost. A subclass writes `changes`, `save`
    (with `then=self.saved`, `failed=self.show_error`) and `reload`, which reads what is stored into the fields.
    """

    unsaved_changed = Signal(bool)

    def __init__(self, session: Session, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, sentence, parent)
        self.session = session
        self.banner = Banner("warn")
        self.footer = Footer()
        hooks = Hooks(self.changes, self.save, self.reload, lambda _key: None)
        self.saving = Saving(hooks, self.footer, self.banner, self)
        self.saving.saved.connect(self._on_saved)
        self.saving.changed.connect(self.unsaved_changed)
        self.footer.cancel_wanted.connect(self.discard)
        self.outer.insertWidget(1, self.banner)
        self.outer.addWidget(self.footer)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.try_save)

    def changes(self) -> Sequence[str]:
        """What is unsaved, one short sentence each."""
        return ()

    def save(self) -> None:
        """Starts the act."""
        raise NotImplementedError

    def reload(self) -> bool:
        """Reads what is stored into the fields; whether that could be done."""
        return False

    def register_field(self, name: str, field: Field) -> None:
        """Where a refusal about `name` is shown. Editing the field refreshes the page."""
        self.saving.register(name, field)

    def unsaved(self) -> list[str]:
        """What would be lost."""
        return self.saving.unsaved()

    def refresh(self) -> None:
        """Counts what is unsaved anew."""
        self.saving.refresh()

    def try_save(self) -> None:
        """Saves, unless that is under way or nothing is unsaved."""
        self.saving.try_save()

    def discard(self) -> None:
        """Puts back what is stored."""
        if not self.saving.is_running:
            self.saving.forget_errors()
            self.reload()
            self.refresh()

    def saved(self, value: object = None) -> None:
        """The act is done."""
        self.saving.succeeded(value)

    def show_error(self, error: DeskError) -> None:
        """Shows a refusal where it belongs."""
        self.saving.show_error(error)

    def _on_saved(self, _value: int) -> None:
        self.reload()
        self.refresh()
