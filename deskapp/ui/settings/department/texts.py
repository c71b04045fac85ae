"""The page Signature & templates: what replies from the department are signed with, and the texts around its mail."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from deskapp.domain.departments import DepartmentSettings, TemplateKind
from deskapp.domain.templates import Context
from deskapp.ui.look import metrics
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.session import Session
from deskapp.ui.settings.department.part import Part
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.template_edit import TemplateEdit
from deskapp.ui.settings.template_set import TemplateSet
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

#: When each text is used, and what an empty one means.
_WHEN: Mapping[TemplateKind, str] = {
    TemplateKind.REPLY: QT_TRANSLATE_NOOP(
        "TemplateSet", "Stands around every reply from this department. Empty: the workspace's is used."
    ),
    TemplateKind.ACKNOWLEDGEMENT: QT_TRANSLATE_NOOP(
        "TemplateSet",
        "Goes out by itself when a customer's first mail has become a ticket here. Empty: the workspace's is used.",
    ),
    TemplateKind.RATING: QT_TRANSLATE_NOOP(
        "TemplateSet",
        "Stands under an answer that resolves a ticket here and asks how it went; the subject is that of the "
        "customer's rating. Empty: the workspace's is used.",
    ),
}


class TextsPart(Part):
    """The signature, and below it one template at a time."""

    def __init__(
        self, session: Session, department_id: Callable[[], int | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Signature & templates"), self.tr("The texts of this department's mail, with variables."), parent
        )
        self._stored = self._shown = ""
        self.signature = TemplateEdit(session, Context.SIGNATURE, department_id)
        self.signature_field = Field(
            self.tr("Signature"),
            self.signature,
            self.tr(
                "Used for replies from here, unless the agent has one for this department. Empty: the agent's own."
            ),
            wide=True,
        )
        language = QLocale().name().partition("_")[0]
        self.templates = TemplateSet(session, language, department_id=department_id, when=_WHEN)
        self.signature_field.edited.connect(self.edited)
        self.templates.changed.connect(self.edited)
        self.body.addWidget(self.signature_field)
        self.body.addWidget(Separator())
        self.body.addWidget(TextLabel(self.tr("Templates"), weight=metrics.SEMIBOLD))
        self.body.addWidget(self.templates)

    def fill(self, settings: DepartmentSettings, saved: DepartmentSettings) -> None:
        self._stored = settings.signature
        self.signature.set_text(settings.signature)
        self._shown = self.signature.text()
        self.templates.set_templates(settings.templates)

    def take(self, settings: DepartmentSettings) -> DepartmentSettings:
        text = self.signature.text()
        signature = self._stored if text == self._shown else text  # an editor shows some blanks as others
        return replace(settings, signature=signature, templates=self.templates.templates())

    def problem(self) -> str:
        """What has to be mended before saving, shown at its place; "" for nothing."""
        sentence = self.signature.problem()  # the editor shows it itself
        if sentence:
            self.signature_field.reveal()
            return sentence
        return self.templates.problem()
