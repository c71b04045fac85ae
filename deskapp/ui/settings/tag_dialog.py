"""A new tag, or another name for one; asks before two tags become one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from deskapp.domain.fields import TagLine
from deskapp.domain.text import one_line, same_name
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.field import LineField
from deskapp.ui.settings.page import Page
from deskapp.ui.settings.question import ask

if TYPE_CHECKING:
    from deskapp.ui.session import Session


class TagDialog(EditDialog):
    """`tag` is None for a new one; `others` are all tags, to see whether a name is taken."""

    def __init__(
        self, session: Session, tag: TagLine | None, others: Sequence[TagLine], parent: QWidget | None = None
    ) -> None:
        title = self.tr("Rename #{tag}").format(tag=tag.name) if tag is not None else self.tr("New tag")
        super().__init__(session, title, parent=parent)
        self._tag, self._others = tag, others
        hint = self.tr("One word or a few. Past history keeps the old name.") if tag is not None else ""
        self.name = LineField(self.tr("Name"), tag.name if tag is not None else "", hint)
        page = Page()
        page.body.addWidget(self.name)
        self.add_page("tag", "tag", title, page)
        self.register_field("name", self.name, "tag")
        self.name.line.selectAll()
        self.name.line.setFocus()

    def changes(self) -> Sequence[str]:
        name = _clean(self.name.value())
        if self._tag is None:
            return (self.tr("new tag #{tag}").format(tag=name),) if name else ()
        return (self.tr("is called #{tag}").format(tag=name),) if name != self._tag.name else ()

    def save(self) -> None:
        desk, who, name, tag = self.session.desk, self.session.who, self.name.value(), self._tag
        if tag is None:
            said = self.tr("Tag added.")
            self.session.act(lambda: desk.tags.add(who, name), said, self.saved, self.show_error)
            return
        key = same_name(_clean(name))
        other = next((one for one in self._others if one.id != tag.id and same_name(one.name) == key), None)
        if other is None:
            said = self.tr("Tag renamed.")
            self.session.act(lambda: desk.tags.rename(who, tag.id, name), said, self.saved, self.show_error)
        else:
            self._ask_to_merge(tag, other)

    def _ask_to_merge(self, tag: TagLine, other: TagLine) -> None:
        sentence = self.tr(
            "There is a tag #{other} already. It takes over the %n ticket(s) with #{tag}, and #{tag} goes. "
            "This cannot be taken back.",
            "",
            tag.tickets,
        ).format(other=other.name, tag=tag.name)
        self.show_problem("name", self.tr("There is a tag of this name already."))
        title = self.tr("Make one tag of two?")
        ask(self, title, sentence, self.tr("Merge"), lambda: self._merge(tag, other), danger=True)

    def _merge(self, tag: TagLine, other: TagLine) -> None:
        desk, who = self.session.desk, self.session.who
        said = self.tr("#{tag} became #{other}.").format(tag=tag.name, other=other.name)
        self.saving.run(
            lambda: self.session.act(
                lambda: desk.tags.rename(who, tag.id, other.name, merge=True), said, self.saved, self.show_error
            )
        )


def _clean(name: str) -> str:
    return one_line(name).lstrip("#").strip()
