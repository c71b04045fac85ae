"""What is unsaved about a department, in words, page by page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import DepartmentSettings, Member
from deskapp.domain.text import same_name
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.settings.department.words import LANGUAGES, ROLES, SERVICES, TEMPLATES, word

GENERAL, AGENTS, ADDRESSES, TEXTS, SERVICES_PAGE, CHECKLIST = (
    "general", "agents", "addresses", "texts", "services", "checklist",
)  # fmt: skip

_NAMES_OF_AGENTS = Mapping[int, str]
#: Service of a member → what is said when it was switched on, off.
_SERVICE_SENTENCES: Mapping[str, tuple[str, str]] = {
    "email": (
        QT_TRANSLATE_NOOP("DepartmentWords", "{agent}: mail on"),
        QT_TRANSLATE_NOOP("DepartmentWords", "{agent}: mail off"),
    ),
    "chat": (
        QT_TRANSLATE_NOOP("DepartmentWords", "{agent}: chat on"),
        QT_TRANSLATE_NOOP("DepartmentWords", "{agent}: chat off"),
    ),
    "calls": (
        QT_TRANSLATE_NOOP("DepartmentWords", "{agent}: calls on"),
        QT_TRANSLATE_NOOP("DepartmentWords", "{agent}: calls off"),
    ),
}
_ACCESS = (
    QT_TRANSLATE_NOOP("DepartmentWords", "open to all now"),
    QT_TRANSLATE_NOOP("DepartmentWords", "restricted now"),
)
_TO_SOLVE = (
    QT_TRANSLATE_NOOP("DepartmentWords", "To solve disabled"),
    QT_TRANSLATE_NOOP("DepartmentWords", "To solve enabled"),
)


def changes_by_page(
    before: DepartmentSettings, now: DepartmentSettings, agents: Mapping[int, str]
) -> dict[str, list[str]]:
    """Sentences by the key of their page, only for pages with changes."""
    found = {page: tell(before, now, agents) for page, tell in _TELLERS.items()}
    return {page: sentences for page, sentences in found.items() if sentences}


def _general(before: DepartmentSettings, now: DepartmentSettings, agents: _NAMES_OF_AGENTS) -> list[str]:
    told = (
        (before.name != now.name, QCoreApplication.translate("DepartmentChanges", "name")),
        (before.colour != now.colour, QCoreApplication.translate("DepartmentChanges", "colour")),
        (before.to_solve != now.to_solve, word(_TO_SOLVE[now.to_solve])),
        (before.restricted != now.restricted, word(_ACCESS[now.restricted])),
    )
    return [sentence for changed, sentence in told if changed]


def _agents(before: DepartmentSettings, now: DepartmentSettings, agents: _NAMES_OF_AGENTS) -> list[str]:
    was = {member.agent_id: member for member in before.members}
    chosen = {member.agent_id: member for member in now.members}
    told: list[str] = []
    for agent_id in dict.fromkeys([*chosen, *was]):
        told += _of_member(was.get(agent_id), chosen.get(agent_id), agents.get(agent_id, "?"))
    return told


def _of_member(before: Member | None, now: Member | None, name: str) -> list[str]:
    if now is None:
        return [QCoreApplication.translate("DepartmentChanges", "{agent} removed").format(agent=name)]
    if before is None:
        if now.role is MemberRole.SOLVER:
            return [QCoreApplication.translate("DepartmentChanges", "{agent} added").format(agent=name)]
        text = QCoreApplication.translate("DepartmentChanges", "{agent} added as {role}")
        return [text.format(agent=name, role=word(ROLES[now.role]))]
    told = []
    if before.role != now.role:
        text = QCoreApplication.translate("DepartmentChanges", "{agent} is now {role}")
        told.append(text.format(agent=name, role=word(ROLES[now.role])))
    for service, (on, off) in _SERVICE_SENTENCES.items():
        if getattr(before, service) != getattr(now, service):
            told.append(word(on if getattr(now, service) else off).format(agent=name))
    return told


def _addresses(before: DepartmentSettings, now: DepartmentSettings, agents: _NAMES_OF_AGENTS) -> list[str]:
    was = {same_name(address.email): address for address in before.addresses}
    chosen = {same_name(address.email): address for address in now.addresses}
    told = []
    for key, address in chosen.items():
        if key not in was:
            text = QCoreApplication.translate("DepartmentChanges", "{address} added")
        elif was[key] != address:
            text = QCoreApplication.translate("DepartmentChanges", "{address} changed")
        else:
            continue
        told.append(text.format(address=address.email))
    for key, address in was.items():
        if key not in chosen:
            text = QCoreApplication.translate("DepartmentChanges", "{address} removed")
            told.append(text.format(address=address.email))
    if not told and before.addresses != now.addresses:
        told.append(QCoreApplication.translate("DepartmentChanges", "order of addresses"))
    return told


def _texts(before: DepartmentSettings, now: DepartmentSettings, agents: _NAMES_OF_AGENTS) -> list[str]:
    told = []
    if before.signature != now.signature:
        told.append(QCoreApplication.translate("DepartmentChanges", "signature"))
    was = {(template.kind, template.language): template for template in before.templates}
    chosen = {(template.kind, template.language): template for template in now.templates}
    for kind, language in dict.fromkeys([*was, *chosen]):
        if was.get((kind, language)) != chosen.get((kind, language)):
            text = QCoreApplication.translate("DepartmentChanges", "{template} in {language}")
            told.append(text.format(template=word(TEMPLATES[kind]), language=word(LANGUAGES.get(language, language))))
    return told


def _services(before: DepartmentSettings, now: DepartmentSettings, agents: _NAMES_OF_AGENTS) -> list[str]:
    was = {rules.service: rules for rules in before.services}
    text = QCoreApplication.translate("DepartmentChanges", "{service} changed")
    return [text.format(service=word(SERVICES[r.service])) for r in now.services if was.get(r.service) != r]


def _checklist(before: DepartmentSettings, now: DepartmentSettings, agents: _NAMES_OF_AGENTS) -> list[str]:
    was = {step.id: step.text for step in before.checklist if step.id is not None}
    kept = {step.id: step.text for step in now.checklist if step.id in was}
    counts = {
        "added": len(now.checklist) - len(kept),
        "removed": len(was) - len(kept),
        "reworded": sum(was[step_id] != text for step_id, text in kept.items()),
    }
    if before.id is None and before.checklist == now.checklist:
        return []
    told = [_steps(what, count) for what, count in counts.items() if count]
    if not told and list(kept) != list(was):
        told.append(QCoreApplication.translate("DepartmentChanges", "order of the steps"))
    return told


def _steps(what: str, count: int) -> str:
    sentences = {
        "added": QCoreApplication.translate("DepartmentChanges", "steps added: {count}"),
        "removed": QCoreApplication.translate("DepartmentChanges", "steps removed: {count}"),
        "reworded": QCoreApplication.translate("DepartmentChanges", "steps reworded: {count}"),
    }
    return sentences[what].format(count=count)


_TELLERS: Mapping[str, Callable[[DepartmentSettings, DepartmentSettings, _NAMES_OF_AGENTS], list[str]]] = {
    GENERAL: _general,
    AGENTS: _agents,
    ADDRESSES: _addresses,
    TEXTS: _texts,
    SERVICES_PAGE: _services,
    CHECKLIST: _checklist,
}
