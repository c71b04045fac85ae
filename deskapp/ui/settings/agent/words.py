"""The words for an agent's role in the workspace and for the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from deskapp.domain.access import MemberRole, Role
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.settings.department.words import LANGUAGES, ROLES, word

_ROLES: Mapping[Role, str] = {
    Role.AGENT: QT_TRANSLATE_NOOP("AgentWords", "Agent"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("AgentWords", "Supervisor"),
    Role.ADMIN: QT_TRANSLATE_NOOP("AgentWords", "Admin"),
    Role.OWNER: QT_TRANSLATE_NOOP("AgentWords", "Owner"),
}
_ROLE_HINTS: Mapping[Role, str] = {
    Role.AGENT: QT_TRANSLATE_NOOP("AgentWords", "Works in the own departments, as the role there allows."),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP(
        "AgentWords", "Is at least supervisor in each of the own departments: reports, texts, availability."
    ),
    Role.ADMIN: QT_TRANSLATE_NOOP("AgentWords", "Sees all tickets and changes all settings, but not the owner."),
    Role.OWNER: QT_TRANSLATE_NOOP("AgentWords", "Sees all tickets and changes everything."),
}
#: The member roles an agent may be given, the least first.
MEMBER_ROLES: tuple[MemberRole, ...] = tuple(ROLES)


def role_word(role: Role) -> str:
    """What a role in the workspace is called."""
    return QCoreApplication.translate("AgentWords", _ROLES[role])


def role_hint(role: Role) -> str:
    """What a role in the workspace may, in one sentence."""
    return QCoreApplication.translate("AgentWords", _ROLE_HINTS[role])


def language_word(code: str, workspace: str = "") -> str:
    """What a language is called; "" is the workspace's, whose code may be given."""
    if code:
        return word(LANGUAGES[code]) if code in LANGUAGES else code
    text = QCoreApplication.translate("AgentWords", "As the workspace ({language})")
    return text.format(language=language_word(workspace or "en"))
