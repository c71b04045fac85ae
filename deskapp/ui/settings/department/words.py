"""The words for roles, services and ringing, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import Ring, Service, TemplateKind
from deskapp.ui.marks import QT_TRANSLATE_NOOP

ROLES: Mapping[MemberRole, str] = {
    MemberRole.READER: QT_TRANSLATE_NOOP("DepartmentWords", "Reader"),
    MemberRole.SOLVER: QT_TRANSLATE_NOOP("DepartmentWords", "Solver"),
    MemberRole.SUPERVISOR: QT_TRANSLATE_NOOP("DepartmentWords", "Supervisor"),
    MemberRole.MANAGER: QT_TRANSLATE_NOOP("DepartmentWords", "Manager"),
}
ROLE_HINTS: Mapping[MemberRole, str] = {
    MemberRole.READER: QT_TRANSLATE_NOOP("DepartmentWords", "Sees the tickets."),
    MemberRole.SOLVER: QT_TRANSLATE_NOOP("DepartmentWords", "Sees the tickets and answers them."),
    MemberRole.SUPERVISOR: QT_TRANSLATE_NOOP(
        "DepartmentWords", "Also sees the department's reports and sets the availability of its members."
    ),
    MemberRole.MANAGER: QT_TRANSLATE_NOOP("DepartmentWords", "Also changes the settings of the department."),
}
SERVICES: Mapping[Service, str] = {
    Service.CHAT: QT_TRANSLATE_NOOP("DepartmentWords", "Chat"),
    Service.CALLS: QT_TRANSLATE_NOOP("DepartmentWords", "Calls"),
    Service.MESSAGING: QT_TRANSLATE_NOOP("DepartmentWords", "Messaging"),
}
RINGS: Mapping[Ring, str] = {
    Ring.ALL: QT_TRANSLATE_NOOP("DepartmentWords", "All who are available"),
    Ring.ROUND_ROBIN: QT_TRANSLATE_NOOP("DepartmentWords", "One after the other (round robin)"),
    Ring.LONGEST_IDLE: QT_TRANSLATE_NOOP("DepartmentWords", "Who has had nothing to do for longest"),
    Ring.LAST_AGENT: QT_TRANSLATE_NOOP("DepartmentWords", "Who last spoke with this contact"),
}
TEMPLATES: Mapping[TemplateKind, str] = {
    TemplateKind.REPLY: QT_TRANSLATE_NOOP("DepartmentWords", "Reply frame"),
    TemplateKind.ACKNOWLEDGEMENT: QT_TRANSLATE_NOOP("DepartmentWords", "Auto-acknowledgement"),
    TemplateKind.RATING: QT_TRANSLATE_NOOP("DepartmentWords", "Rating request"),
}
TEMPLATE_HINTS: Mapping[TemplateKind, str] = {
    TemplateKind.REPLY: QT_TRANSLATE_NOOP("DepartmentWords", "Stands around every reply that an agent writes."),
    TemplateKind.ACKNOWLEDGEMENT: QT_TRANSLATE_NOOP(
        "DepartmentWords", "Goes out by itself when a customer's first mail has become a ticket."
    ),
    TemplateKind.RATING: QT_TRANSLATE_NOOP("DepartmentWords", "Asks the customer for a rating after the resolution."),
}
LANGUAGES: Mapping[str, str] = {
    "en": QT_TRANSLATE_NOOP("DepartmentWords", "English"),
    "cs": QT_TRANSLATE_NOOP("DepartmentWords", "Czech"),
}


def word(text: str) -> str:
    """A text of these tables as people read it."""
    return QCoreApplication.translate("DepartmentWords", text)
