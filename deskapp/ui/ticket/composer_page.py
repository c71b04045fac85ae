"""What the three ways to write have in common: an editor and a draft of their own, files, one sentence of refusal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from deskapp.domain.errors import DeskError
from deskapp.domain.people import Contact
from deskapp.domain.subjects import ticket_number
from deskapp.domain.thread import ThreadItem
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import DraftKind
from deskapp.ui.session import error_words
from deskapp.ui.ticket import attaching
from deskapp.ui.ticket.canned_popup import CannedPopup
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.drafts import DraftKeeper
from deskapp.ui.ticket.file_strip import FileStrip
from deskapp.ui.ticket.growing_edit import GrowingEdit
from deskapp.ui.ticket.note_field import NoteField
from deskapp.ui.ticket.quiet_label import QuietLabel
from deskapp.ui.widgets.button import tool_button

#: Reads the ticket's customer; only asked where the thread does not tell whom to answer.
FindContact = Callable[[], Contact | None]


class ComposerPage(QWidget):
    """A form that never shares its text with another. Subclasses build it and say what `send` does."""

    left = Signal()
    done = Signal()
    draft_saved = Signal()
    draft_gone = Signal()
    kind: DraftKind

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ticket: TicketHead | None = None
        self.files: FileStrip
        self.editor: GrowingEdit | NoteField
        self.canned_button: QToolButton
        self.sentence = QuietLabel()
        self.told = ""
        self._restoring = False
        self._busy = False
        self.keeper = DraftKeeper(context.session, self.kind, self.snapshot, self.empty, self)
        self.keeper.saved.connect(self.draft_saved)
        self.keeper.dropped.connect(self.draft_gone)

    # --- a ticket comes and goes ----------------------------------------------------------------------------

    def open(self, ticket: TicketHead, items: list[ThreadItem], contact: FindContact) -> bool:
        """Begins to write for a ticket; True when a draft was found."""
        self._restoring = True
        self._set_busy(False)
        self.ticket = ticket
        draft = self.keeper.open(ticket.id)
        self.reset(items, contact)
        if draft is not None:
            self.restore(*draft)
        self._restoring = False
        self.tell("")
        return draft is not None

    def close_ticket(self) -> None:
        """Saves the draft and empties the form."""
        self.keeper.close()
        self.ticket = None

    def reset(self, items: list[ThreadItem], contact: FindContact) -> None:
        """An empty form for the present ticket."""
        self.editor.set_text("")
        self.files.set_files([])

    def restore(self, text: str, data: dict[str, object]) -> None:
        """Puts a draft back; files are read off the GUI thread."""
        self.editor.set_text(text)
        rows, ticket_id = data.get("files"), self.ticket.id if self.ticket else None
        if isinstance(rows, list) and rows:
            self.context.session.read(
                lambda: attaching.from_data(rows),
                lambda files: self._put_files_back(ticket_id, files, len(rows) - len(files)),
            )

    def _put_files_back(self, ticket_id: int | None, files: list[attaching.Attached], missing: int) -> None:
        if self.ticket is None or self.ticket.id != ticket_id:
            return
        self.files.set_files([*files, *self.files.files()])
        if missing:
            self.tell(self.tr("%n file(s) of the draft cannot be found any more.", "", missing))

    def snapshot(self) -> tuple[str, dict[str, object]]:
        """The text and the data of the draft."""
        return self.editor.text(), {"files": attaching.as_data(self.files.files())}

    def empty(self) -> bool:
        """Whether there is nothing to keep."""
        return not self.editor.text().strip() and not self.files.files()

    # --- while it is written --------------------------------------------------------------------------------

    def watch(self) -> None:
        """Connects the editor and the files; subclasses call it when both are made."""
        self.editor.textChanged.connect(self.touched)
        self.editor.left.connect(self.left)
        self.editor.files_dropped.connect(self.files.add_paths)
        self.files.changed.connect(self.touched)
        self.files.refused.connect(self.tell)

    def touched(self) -> None:
        """Something was edited."""
        if not self._restoring:
            self.tell("")
            self.keeper.touched()

    def tell(self, sentence: str) -> None:
        """Says in one sentence near the button why it was refused; "" takes that back."""
        self.told = sentence
        if sentence:
            self.sentence.show_text(sentence, "danger", "circle-alert")
        else:
            self.sentence.show_text(self.hint())

    def hint(self) -> str:
        """What stands near the button while nothing is wrong."""
        return ""

    def make_canned_button(self, kind: str = "flat") -> QToolButton:
        """The tool that opens the list of canned responses."""
        name = self.tr("Insert a canned response")
        button = tool_button("message-square-quote", name, kind)
        button.setToolTip(f"{name} (Ctrl+Shift+I)")
        button.clicked.connect(self.choose_canned)
        return button

    def choose_canned(self) -> None:
        """Lets the agent choose a canned response for the ticket's department."""
        if self.ticket is not None and not self.busy:
            CannedPopup(self.context.session, self.ticket, self.insert, self).show_over(self.canned_button)

    def insert(self, text: str) -> None:
        """Writes a text at the caret, in the place of what is selected."""
        self.editor.textCursor().insertText(text)
        self.editor.ensureCursorVisible()
        self.editor.setFocus()

    def focus(self) -> None:
        """Puts the caret where writing goes on."""
        self.editor.setFocus()

    # --- and when it is done --------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether what was written is just being taken."""
        return self._busy

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        if busy and self.isAncestorOf(QApplication.focusWidget() or self):
            self.editor.setFocus()  # what is greyed meanwhile would hand the keyboard to anything
        self.editor.setReadOnly(busy)

    def on_done(self, ticket_id: int) -> None:
        """The desk took it: the draft goes, and the form is empty if it still shows that ticket."""
        if self.ticket is None or self.ticket.id != ticket_id:
            self.context.session.drop_draft(ticket_id, self.kind)
            return
        self._set_busy(False)
        self.keeper.drop()
        self._restoring = True
        self.editor.set_text("")
        self.files.set_files([])
        self._restoring = False
        self.tell("")
        self.done.emit()

    def on_failed(self, ticket_id: int, error: DeskError) -> None:
        """The desk refused: the text stays, the sentence is shown."""
        if self.ticket is not None and self.ticket.id == ticket_id:
            self._set_busy(False)
            self.tell(error_words(error))
        else:
            self.context.session.failed.emit(f"{ticket_number(ticket_id)}: {error_words(error)}")
