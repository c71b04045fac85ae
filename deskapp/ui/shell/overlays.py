"""What opens over the main window: its settings, the command palette, the mails on their way out, the shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from deskapp.ui.outbox_watch import OutboxWatch
from deskapp.ui.shell.late import command_palette, leaving_question, outbox_dialog, settings_window
from deskapp.ui.shell.palette_place import Place
from deskapp.ui.shell.shortcuts_help import ShortcutsHelp

if TYPE_CHECKING:
    from deskapp.ui.actions import Actions
    from deskapp.ui.session import Session
    from deskapp.ui.settings.window import SettingsWindow
    from deskapp.ui.shell.palette import Palette
    from deskapp.ui.shell.toasts import Toasts


class Overlays(QObject):
    """Each is made when it is first asked for. `where` tells the palette what it would act upon now."""

    ticket_wanted = Signal(int)

    def __init__(
        self, session: Session, actions: Actions, settings: QSettings, where: Callable[[], Place], host: QWidget
    ) -> None:
        super().__init__(host)
        self._session, self._actions, self._settings, self._where, self._host = session, actions, settings, where, host
        self._palette: Palette | None = None
        self._settings_window: SettingsWindow | None = None

    @property
    def toasts(self) -> Toasts | None:
        """Where the settings say what was done while they are in front; else None."""
        window = self._settings_window
        return window.toasts if window is not None and window.is_in_front() else None

    def show_settings(self, page_key: str = "", item_id: int | None = None) -> None:
        """Shows the settings, at a page and with the dialog of an item there; the same window where it is open."""
        if self._settings_window is None:
            self._settings_window = made = settings_window(self._session, self._host, self._settings)
            made.finished.connect(self._on_settings_closed)
            made.toasts.undo_requested.connect(self._session.undo)
            made.show()
        self._settings_window.raise_()
        self._settings_window.activateWindow()
        self._settings_window.show_page(page_key, item_id)

    def close_settings(self) -> bool:
        """Whether they are closed now; where something is not saved they ask and stay."""
        return self._settings_window is None or self._settings_window.close()

    def may_leave(self, close: Callable[[], object]) -> bool:
        """Whether no mail of one's own is held back; else they ask whether to go all the same, and then `close`."""
        held = len(OutboxWatch.of(self._session).held())
        if not held:
            return True
        title = self.tr("%n mail(s) not sent yet", "", held)
        sentence = self.tr("What is held back goes out in a few seconds, or else the next time deskapp is open.")
        question = leaving_question(title, sentence, self.tr("Close all the same"), self.tr("Stay"), self._host)
        question.accepted.connect(close)
        _open(question)
        return False

    def _on_settings_closed(self) -> None:
        self._settings_window = None

    def show_palette(self) -> None:
        """Shows the command palette, or closes it where it is open."""
        if self._palette is not None and self._palette.is_open:
            self._palette.leave()
            return
        place = self._where()
        if self._palette is None:
            self._palette = command_palette(place, self._host)
        self._palette.open(place)

    def close_palette(self) -> None:
        """Closes the command palette."""
        if self._palette is not None:
            self._palette.leave()

    def show_outbox(self) -> None:
        """Shows the mails on their way out."""
        dialog = outbox_dialog(self._session, self._host)
        dialog.ticket_wanted.connect(self.ticket_wanted)
        _open(dialog)

    def show_shortcuts(self) -> None:
        """Shows all shortcuts."""
        _open(ShortcutsHelp(self._actions, self._host))


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
