"""Name, e-mail, role and language of an agent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from deskapp.domain.access import Role
from deskapp.domain.agents import AgentSettings
from deskapp.domain.text import one_line
from deskapp.ui.look import metrics
from deskapp.ui.settings.agent.words import language_word, role_hint, role_word
from deskapp.ui.settings.calm import calm
from deskapp.ui.settings.department.words import LANGUAGES
from deskapp.ui.settings.field import Field, LineField


class GeneralPart(QWidget):
    """`fields` by the names that refusals use. Without `roles` the role cannot be chosen."""

    def __init__(self, roles: Sequence[Role], workspace_language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles = list(roles)
        self.name = LineField(self.tr("Name"), hint=self.tr("Customers see it on replies."))
        self.email = LineField(self.tr("E-mail"))
        self.role = calm(QComboBox())
        for role in self._roles:
            self.role.addItem(role_word(role))
        self.role_field = Field(self.tr("Role"), self.role)
        self.role_field.setVisible(bool(self._roles))
        self.role.currentIndexChanged.connect(self._explain_role)
        self.language = calm(QComboBox())
        for code in ("", *LANGUAGES):
            self.language.addItem(language_word(code, workspace_language), code)
        self.language_field = Field(
            self.tr("Language"), self.language, self.tr("Of the program, from the next sign-in.")
        )
        self.fields: dict[str, Field] = {
            "name": self.name,
            "email": self.email,
            "role": self.role_field,
            "language": self.language_field,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_4)
        for field in self.fields.values():
            column.addWidget(field)
        self._explain_role()

    def show_agent(self, settings: AgentSettings) -> None:
        """Shows what is stored."""
        self.name.line.setText(settings.name)
        self.email.line.setText(settings.email)
        if settings.role in self._roles:
            self.role.setCurrentIndex(self._roles.index(settings.role))
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))

    def put(self, settings: AgentSettings) -> AgentSettings:
        """The settings with what stands in the fields."""
        role = self._roles[self.role.currentIndex()] if self._roles else settings.role
        return replace(
            settings,
            name=self.name.value(),
            email=self.email.value(),
            role=role,
            language=str(self.language.currentData()),
        )

    def changes(self, before: AgentSettings) -> list[str]:
        """What differs from what is stored, in words."""
        now, found = self.put(before), []
        if one_line(now.name) != before.name:
            found.append(self.tr("name"))
        if now.email.strip() != before.email:
            found.append(self.tr("e-mail"))
        if now.role is not before.role:
            found.append(self.tr("now {role}").format(role=role_word(now.role)))
        if now.language != before.language:
            found.append(self.tr("language"))
        return found

    def _explain_role(self, _: int = 0) -> None:
        if self._roles:
            self.role_field.set_hint(role_hint(self._roles[self.role.currentIndex()]))
