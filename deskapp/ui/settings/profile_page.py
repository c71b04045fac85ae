"""The page of one's own profile: name, e-mail, language, signature, availability, password."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from deskapp.domain.access import MemberRole, may_manage_workspace
from deskapp.domain.agents import AgentSettings
from deskapp.domain.people import Department
from deskapp.ui.session import Session
from deskapp.ui.settings.agent.availability import AvailabilityPart
from deskapp.ui.settings.agent.general import GeneralPart
from deskapp.ui.settings.agent.password import PasswordPart
from deskapp.ui.settings.agent.signatures import SignaturePart
from deskapp.ui.settings.agent.words import role_word
from deskapp.ui.settings.edit_page import EditPage
from deskapp.ui.settings.field import Field
from deskapp.ui.widgets.section_head import SectionHead


class ProfilePage(EditPage):
    """What everybody may set for himself or herself; role and departments are told and not changed here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self._before: AgentSettings = session.desk.agents.read(session.who, session.who.agent_id)
        title = QCoreApplication.translate("ProfilePage", "My profile")
        super().__init__(session, title, _about(session), parent)
        self.general = GeneralPart((), session.desk.workspace.settings().language)
        self.signatures = SignaturePart(session)
        self.availability = AvailabilityPart(session, session.who.agent_id, self._before.name)
        self.password = PasswordPart(session, session.who.agent_id, self._before.name)
        signature_field = Field("", self.signatures, wide=True)
        self.body.addWidget(self.general)
        for title, widget in (
            (self.tr("Availability"), self.availability),
            (self.tr("Signature"), signature_field),
            (self.tr("Password"), self.password),
        ):
            self.body.addWidget(SectionHead(title))
            self.body.addWidget(widget)
        for name, field in self.general.fields.items():
            self.register_field(name, field)
        for name in ("signature", "signatures"):
            self.register_field(name, signature_field)
        self.reload()
        self.setFocusProxy(self.general.name.line)

    def settings(self) -> AgentSettings:
        """The profile as it stands in the fields."""
        return replace(
            self.general.put(self._before),
            signature=self.signatures.signature(),
            signatures=self.signatures.by_department(),
        )

    def changes(self) -> list[str]:
        return [*self.general.changes(self._before), *self.signatures.changes()]

    def save(self) -> None:
        problem = self.signatures.problem()
        if problem:
            self.saving.show_problem("", problem)
            self.saving.fields["signature"].reveal()
            return
        session, settings = self.session, self.settings()
        session.act(
            lambda: session.desk.agents.save(session.who, settings),
            self.tr("Profile saved."),
            self.saved,
            self.show_error,
        )

    def reload(self) -> bool:
        session = self.session
        self._before = session.desk.agents.read(session.who, session.who.agent_id)
        self.general.show_agent(self._before)
        self.signatures.set_signatures(self._before.signature, self._before.signatures, self._departments())
        return True

    def _departments(self) -> list[Department]:
        """The departments one answers in."""
        who = self.session.who
        departments = self.session.desk.people.departments(who)
        return [each for each in departments if (who.member_role(each.id) or MemberRole.OUT) >= MemberRole.SOLVER]


def _about(session: Session) -> str:
    translate = QCoreApplication.translate
    text = translate("ProfilePage", "Your role is {role}. An admin may change it, and your departments.")
    if may_manage_workspace(session.who):
        text = translate("ProfilePage", "Your role is {role}.")
    return text.format(role=role_word(session.who.role))
