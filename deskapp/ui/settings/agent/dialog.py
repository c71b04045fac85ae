"""The dialog of one agent: general, departments, signature, availability, password; deactivating and activating."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.access import Role, may_manage_agent
from deskapp.domain.agents import AgentSettings
from deskapp.domain.people import Department
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.settings.agent.availability import AvailabilityPart
from deskapp.ui.settings.agent.general import GeneralPart
from deskapp.ui.settings.agent.memberships import MembershipTable
from deskapp.ui.settings.agent.password import PasswordPart
from deskapp.ui.settings.agent.signatures import SignaturePart
from deskapp.ui.settings.agent.taker_dialog import TakerDialog
from deskapp.ui.settings.agent.words import role_word
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.page import Page, PageHead
from deskapp.ui.widgets.pane import Pane

_GENERAL, _DEPARTMENTS, _SIGNATURE = "general", "departments", "signature"
_AVAILABILITY, _PASSWORD = "availability", "password"
_EVERYWHERE = frozenset({Role.ADMIN, Role.OWNER})


class AgentDialog(EditDialog):
    """Edits an agent as `desk.agents` gives it; one without id is new."""

    def __init__(self, session: Session, settings: AgentSettings, parent: QWidget | None = None) -> None:
        super().__init__(session, settings.name, parent=parent)
        role = role_word(settings.role) if settings.active else self.tr("Inactive")
        self.set_title(settings.name or self.tr("New agent"), role)
        self._before = settings
        self.password: PasswordPart | None = None
        self._departments = session.desk.people.departments(session.who)
        self._add_general()
        self._add_departments()
        self._add_signature()
        if settings.id is not None and settings.active:
            self._add_availability(settings.id)
            self._add_password(settings.id)
        self._add_state_action(settings)
        self.general.role_field.edited.connect(self._on_role_changed)
        self._on_role_changed()
        self._badge()
        self.general.name.line.setFocus()

    # pages

    def _add_general(self) -> None:
        roles = [role for role in Role if may_manage_agent(self.session.who, role)]
        if self._before.role is Role.OWNER and self._before.id == self.session.who.agent_id:
            roles = []  # the owner stays the owner; another owner can change that
        language = self.session.desk.workspace.settings().language
        self.general = GeneralPart(roles, language)
        self.general.show_agent(self._before)
        page = Page(self.tr("General"), self._about_agent())
        page.body.addWidget(self.general)
        self.add_page(_GENERAL, "settings", self.tr("General"), page)
        for name, field in self.general.fields.items():
            self.register_field(name, field, _GENERAL)

    def _about_agent(self) -> str:
        if not self._before.active:
            return self.tr("Inactive: cannot sign in and gets no tickets.")
        if self._before.id is None and not self.session.desk.signing.needed():
            return self.tr(
                "With a second agent the desk asks at its start who is there, and for the passwords you set."
            )
        return ""

    def _add_departments(self) -> None:
        lines = self.session.desk.departments.listing(self.session.who)
        self.table = MembershipTable(lines, self._before.memberships)
        self.table.changed.connect(self._on_memberships_changed)
        self._departments_head = PageHead(self.tr("Departments"))
        field = Field("", self.table, wide=True)
        page = Pane("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        column.addWidget(self._departments_head)
        column.addWidget(field, 1)
        self.add_page(_DEPARTMENTS, "layers", self.tr("Departments"), page)
        self.register_field("memberships", field, _DEPARTMENTS)

    def _add_signature(self) -> None:
        self.signatures = SignaturePart(self.session)
        self.signatures.set_signatures(self._before.signature, self._before.signatures, self._signed())
        page = Page(self.tr("Signature"), self.tr("What stands under the agent's replies."))
        field = Field("", self.signatures, wide=True)
        page.body.setAlignment(Qt.AlignmentFlag(0))  # the text takes the height there is
        page.body.addWidget(field, 1)
        self.add_page(_SIGNATURE, "signature", self.tr("Signature"), page)
        self.register_field("signature", field, _SIGNATURE)
        self.register_field("signatures", field, _SIGNATURE)

    def _add_availability(self, agent_id: int) -> None:
        page = Page(self.tr("Availability"))
        self.availability = AvailabilityPart(self.session, agent_id, self._before.name)
        page.body.addWidget(self.availability)
        self.add_page(_AVAILABILITY, "clock", self.tr("Availability"), page)

    def _add_password(self, agent_id: int) -> None:
        page = Page(self.tr("Password"))
        self.password = PasswordPart(self.session, agent_id, self._before.name)
        self.password.changed.connect(self._badge)
        page.body.addWidget(self.password)
        self.add_page(_PASSWORD, "key-round", self.tr("Password"), page)

    # editing

    def settings(self) -> AgentSettings:
        """The agent as it stands in the fields."""
        return replace(
            self.general.put(self._before),
            memberships=self.table.memberships(),
            signature=self.signatures.signature(),
            signatures=self.signatures.by_department(),
        )

    def changes(self) -> list[str]:
        parts = {
            _GENERAL: self.general.changes(self._before),
            _DEPARTMENTS: self.table.changes(),
            _SIGNATURE: self.signatures.changes(),
        }
        for key, found in parts.items():
            self.set_changed(key, bool(found))
        self._badge()
        return [sentence for found in parts.values() for sentence in found]

    def save(self) -> None:
        problem = self.signatures.problem()
        if problem:
            self.show_page(_SIGNATURE)
            self.fields["signature"].reveal()
            self.show_problem("", problem)
            return
        session, settings = self.session, self.settings()
        session.act(
            lambda: session.desk.agents.save(session.who, settings),
            self.tr("{agent} saved.").format(agent=settings.name.strip()),
            self.saved,
            self.show_error,
        )

    def reload(self) -> bool:
        if self._before.id is None:
            return False
        self._before = self.session.desk.agents.read(self.session.who, self._before.id)
        self.general.show_agent(self._before)
        self.table.show_memberships(self._before.memberships)
        self.signatures.set_signatures(self._before.signature, self._before.signatures, self._signed())
        return True

    def _signed(self) -> list[Department]:
        """The departments the agent may answer in as the table stands now."""
        if self.general.put(self._before).role in _EVERYWHERE:
            return self._departments
        inside = {*self.table.inside(), *self._before.signatures}
        return [each for each in self._departments if each.id in inside or not each.restricted]

    def _on_memberships_changed(self) -> None:
        self.signatures.set_departments(self._signed())

    def _on_role_changed(self) -> None:
        role = self.general.put(self._before).role
        self.table.show_sees_all(role in _EVERYWHERE)
        self._departments_head.set_sentence(self._about_departments(role))
        self.signatures.set_departments(self._signed())

    def _about_departments(self, role: Role) -> str:
        if role in _EVERYWHERE:
            return self.tr(
                "Sees all departments as {role}. The tickets of these may be shared out to the agent."
            ).format(role=role_word(role))
        if role is Role.SUPERVISOR:
            return self.tr("Whose tickets the agent works on. A supervisor is at least supervisor in each of them.")
        return self.tr("Whose tickets the agent works on, and in which role.")

    def _badge(self) -> None:
        self.set_badge(_DEPARTMENTS, str(len(self.table.inside())))
        if self.password is not None and self._before.id is not None:
            has = self.session.desk.signing.has_password(self._before.id)
            self.set_badge(_PASSWORD, self.tr("set") if has else self.tr("none"))

    # deactivating

    def _add_state_action(self, settings: AgentSettings) -> None:
        if settings.id in (None, self.session.who.agent_id):
            return
        if settings.active:
            self.state_button = self.add_side_action("user-x", self.tr("Deactivate…"), danger=True)
            self.state_button.clicked.connect(self._ask_taker)
        else:
            self.state_button = self.add_side_action("user-check", self.tr("Activate"))
            self.state_button.clicked.connect(self._activate)

    def _may_leave(self) -> bool:
        if self.saving.unsaved():
            self.footer.tell_error(self.tr("Please save or cancel the changes first."))
            return False
        return True

    def _ask_taker(self) -> None:
        desk, who, agent_id = self.session.desk, self.session.who, self._before.id
        if self._may_leave() and agent_id is not None:
            self.session.read(lambda: desk.agents.open_tickets(who, agent_id), self._open_taker_dialog)

    def _open_taker_dialog(self, tickets: int) -> None:
        agent_id = self._before.id
        if agent_id is None or not self.isVisible():
            return
        others = [each for each in self.session.desk.people.agents() if each.active and each.id != agent_id]
        question = TakerDialog(self._before.name, tickets, others, self)
        question.finished.connect(question.deleteLater)
        question.accepted.connect(lambda: self._deactivate(agent_id, question.taker_id()))
        question.open()

    def _deactivate(self, agent_id: int, taker_id: int | None) -> None:
        session = self.session
        session.act(
            lambda: session.desk.agents.deactivate(session.who, agent_id, taker_id),
            self.tr("{agent} deactivated.").format(agent=self._before.name),
            lambda _: self.saved(agent_id),
            self.show_error,
        )

    def _activate(self) -> None:
        session, agent_id = self.session, self._before.id
        if self._may_leave() and agent_id is not None:
            session.act(
                lambda: session.desk.agents.activate(session.who, agent_id),
                self.tr("{agent} is active again.").format(agent=self._before.name),
                lambda _: self.saved(agent_id),
                self.show_error,
            )
