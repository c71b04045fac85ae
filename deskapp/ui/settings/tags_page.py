"""The page of tags: how many tickets have each, rename, merge, delete."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.fields import TagLine
from deskapp.ui.session import Session
from deskapp.ui.settings.list_page import Column, ListPage, Row
from deskapp.ui.settings.question import Question, ask
from deskapp.ui.settings.steps_dialog import StepsDialog
from deskapp.ui.settings.tag_dialog import TagDialog


class TagsPage(ListPage):
    """The tags of the workspace. They are counted off the GUI thread."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Tags"),
            self.tr("Words that agents put on tickets to find them again."),
            (Column("tag", self.tr("Tag")), Column("tickets", self.tr("Tickets"), 120, right=True)),
            self.tr("New tag"),
            parent=parent,
        )
        self._session = session
        self._tags: dict[int, TagLine] = {}
        self._wanted: int | None = None
        self.rename_button = self.extra_button("pencil", self.tr("Rename…"))
        self.delete_button = self.extra_button("trash-2", self.tr("Delete…"), danger=True)
        self.rename_button.clicked.connect(lambda: self._with_selected(self.show_item))
        self.delete_button.clicked.connect(lambda: self._with_selected(self.ask_to_delete))
        self.opened.connect(self.show_item)
        self.removal_wanted.connect(self.ask_to_delete)
        self.new_requested.connect(lambda: self._edit(None))
        session.changed.connect(self._on_changed)
        self.needs_row(self.rename_button, self.delete_button)
        self.reload()

    def reload(self) -> None:
        """Counts anew."""
        desk, who = self._session.desk, self._session.who
        self._session.read(lambda: desk.tags.listing(who), self._show)

    def show_item(self, tag_id: int) -> None:
        """Opens the dialog of a tag."""
        if tag_id in self._tags:
            self._edit(self._tags[tag_id])
        else:
            self._wanted = tag_id  # the tags are still being counted

    def ask_to_delete(self, tag_id: int) -> Question | None:
        """Asks once, with the number of tickets it touches."""
        tag = self._tags.get(tag_id)
        if tag is None:
            return None
        sentence = self.tr("It is taken from %n ticket(s). This cannot be taken back.", "", tag.tickets)
        title = self.tr("Delete #{tag}?").format(tag=tag.name)
        return ask(self, title, sentence, self.tr("Delete"), lambda: self._delete(tag), danger=True)

    def _delete(self, tag: TagLine) -> None:
        desk, who = self._session.desk, self._session.who
        title = self.tr("Deleting #{tag}").format(tag=tag.name)
        steps = StepsDialog(self._session, title, tag.tickets, lambda: desk.tags.remove_step(who, tag.id), self)
        steps.ended.connect(lambda left: self._on_deleted(tag, left))
        steps.begin()

    def _on_deleted(self, tag: TagLine, left: int) -> None:
        if left:
            said = self.tr("Stopped: %n ticket(s) still have #{tag}.", "", left).format(tag=tag.name)
        else:
            said = self.tr("#{tag} is deleted.").format(tag=tag.name)
        self._session.told.emit(said, None)
        self.reload()

    def _edit(self, tag: TagLine | None) -> None:
        dialog = TagDialog(self._session, tag, tuple(self._tags.values()), self)
        dialog.finished_saving.connect(self._on_saved)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_saved(self, tag_id: int) -> None:
        self._wanted = None
        self.select_when_there(tag_id)
        self.reload()

    def _show(self, tags: list[TagLine]) -> None:
        self._tags = {tag.id: tag for tag in tags}
        self.set_rows([Row(tag.id, (f"#{tag.name}", str(tag.tickets)), (None, tag.tickets)) for tag in tags])
        self.set_empty(self.tr("There are no tags yet. They come with the first ticket that gets one."))
        wanted, self._wanted = self._wanted, None
        if wanted in self._tags:
            self._edit(self._tags[wanted])

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self.reload()
