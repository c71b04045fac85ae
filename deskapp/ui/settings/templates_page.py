"""The page of the workspace's texts around mail."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from deskapp.domain.errors import DeskError
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.edit_page import EditPage
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.template_set import TemplateSet


class TemplatesPage(EditPage):
    """Reply frame, auto-acknowledgement and rating request per language, where a department has none of its own."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(
            session,
            QCoreApplication.translate("TemplatesPage", "Templates"),
            QCoreApplication.translate(
                "TemplatesPage", "Texts around mail for the whole workspace. A department's own come before these."
            ),
            parent,
        )
        self.set = TemplateSet(session, session.desk.workspace.settings().language)
        field = Field("", self.set, wide=True)
        self.body.setAlignment(Qt.AlignmentFlag(0))  # the text takes the height there is
        self.body.addWidget(field, 1)
        self.register_field("template", field)
        self.setFocusProxy(self.set.kinds)
        self.reload()

    def changes(self) -> list[str]:
        return self.set.changes()

    def save(self) -> None:
        problem = self.set.problem()
        if problem:
            self.saving.show_problem("", problem)
            return
        session, texts = self.session, self.set.templates()
        session.act(
            lambda: session.desk.templates.save_workspace(session.who, texts),
            self.tr("Templates saved."),
            self.saved,
            self.show_error,
        )

    def show_error(self, error: DeskError) -> None:
        if self.set.show_error(getattr(error, "field", ""), error_words(error)):
            self.saving.show_problem("", self.tr("Nothing was saved."))
        else:
            super().show_error(error)

    def reload(self) -> bool:
        self.set.set_templates(self.session.desk.templates.of_workspace(self.session.who))
        return True
