"""Every page of the settings: its name, what finds it, who may see it, and what makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from deskapp.domain.access import Act, Viewer, may, may_manage_workspace
from deskapp.domain.text import fold
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.session import Session
from deskapp.ui.settings.agents_page import AgentsPage
from deskapp.ui.settings.canned_page import CannedPage
from deskapp.ui.settings.departments_page import DepartmentsPage
from deskapp.ui.settings.fields_page import FieldsPage
from deskapp.ui.settings.groups_page import GroupsPage
from deskapp.ui.settings.mail.page import AccountsPage
from deskapp.ui.settings.mail.quarantine_page import QuarantinePage
from deskapp.ui.settings.profile_page import ProfilePage
from deskapp.ui.settings.rules.page import RulesPage
from deskapp.ui.settings.tags_page import TagsPage
from deskapp.ui.settings.templates_page import TemplatesPage
from deskapp.ui.settings.workspace_page import WorkspacePage


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page. `words` find it beside its name; `allowed` says who sees it; `opens` shows one thing of it by its id."""

    key: str
    text: str
    icon: str
    words: str
    allowed: Callable[[Viewer], bool]
    make: Callable[[Session], QWidget]
    opens: Callable[..., object] | None = None


def _everybody(_who: Viewer) -> bool:
    return True


def _of_departments(who: Viewer) -> bool:
    return may_manage_workspace(who) or any(may(who, Act.TEXTS, room) for room in who.memberships)


#: All pages in the order of the side list.
PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "profile",
        QT_TRANSLATE_NOOP("Settings", "My profile"),
        "circle-user",
        QT_TRANSLATE_NOOP("Settings", "name e-mail password language signature myself"),
        _everybody,
        ProfilePage,
    ),
    PageSpec(
        "departments",
        QT_TRANSLATE_NOOP("Settings", "Departments"),
        "building-2",
        QT_TRANSLATE_NOOP("Settings", "members addresses signature colour checklist availability calls chat services"),
        _of_departments,
        DepartmentsPage,
        DepartmentsPage.open,
    ),
    PageSpec(
        "mail",
        QT_TRANSLATE_NOOP("Settings", "Mail accounts"),
        "mail",
        QT_TRANSLATE_NOOP("Settings", "mailbox imap smtp fetch send server password gmail outlook oauth token"),
        may_manage_workspace,
        AccountsPage,
        AccountsPage.open,
    ),
    PageSpec(
        "quarantine",
        QT_TRANSLATE_NOOP("Settings", "Quarantine"),
        "mail-warning",
        QT_TRANSLATE_NOOP("Settings", "unreadable broken mails set aside source try again delete"),
        may_manage_workspace,
        QuarantinePage,
        QuarantinePage.show_item,
    ),
    PageSpec(
        "agents",
        QT_TRANSLATE_NOOP("Settings", "Agents"),
        "users",
        QT_TRANSLATE_NOOP("Settings", "people colleagues roles rights owner admin password deactivate"),
        may_manage_workspace,
        AgentsPage,
        AgentsPage.show_item,
    ),
    PageSpec(
        "groups",
        QT_TRANSLATE_NOOP("Settings", "Contact groups"),
        "layers",
        QT_TRANSLATE_NOOP("Settings", "customers contacts resellers"),
        may_manage_workspace,
        GroupsPage,
        GroupsPage.show_item,
    ),
    PageSpec(
        "tags",
        QT_TRANSLATE_NOOP("Settings", "Tags"),
        "tags",
        QT_TRANSLATE_NOOP("Settings", "labels rename merge delete"),
        may_manage_workspace,
        TagsPage,
        TagsPage.show_item,
    ),
    PageSpec(
        "fields",
        QT_TRANSLATE_NOOP("Settings", "Custom fields"),
        "sliders-horizontal",
        QT_TRANSLATE_NOOP("Settings", "ticket contact company number date choice options"),
        may_manage_workspace,
        FieldsPage,
        FieldsPage.show_item,
    ),
    PageSpec(
        "rules",
        QT_TRANSLATE_NOOP("Settings", "Rules"),
        "workflow",
        QT_TRANSLATE_NOOP("Settings", "automation routing if then conditions actions trigger notify transfer http"),
        may_manage_workspace,
        RulesPage,
        RulesPage.show_item,
    ),
    PageSpec(
        "canned",
        QT_TRANSLATE_NOOP("Settings", "Canned responses"),
        "message-square-quote",
        QT_TRANSLATE_NOOP("Settings", "texts answers insert variables snippets"),
        _everybody,
        CannedPage,
        CannedPage.show_item,
    ),
    PageSpec(
        "templates",
        QT_TRANSLATE_NOOP("Settings", "Templates"),
        "file-text",
        QT_TRANSLATE_NOOP("Settings", "mail acknowledgement reply rating language variables"),
        may_manage_workspace,
        TemplatesPage,
    ),
    PageSpec(
        "workspace",
        QT_TRANSLATE_NOOP("Settings", "Workspace"),
        "settings",
        QT_TRANSLATE_NOOP("Settings", "name time zone language reopen close days trash purge hold undo lock"),
        may_manage_workspace,
        WorkspacePage,
    ),
)


def page_text(spec: PageSpec) -> str:
    """What a page is called."""
    return QCoreApplication.translate("Settings", spec.text)


def page_search(spec: PageSpec) -> str:
    """All that finds a page, folded."""
    return fold(f"{page_text(spec)} {page_words(spec)}")


def page_words(spec: PageSpec) -> str:
    """What finds a page beside its name."""
    return QCoreApplication.translate("Settings", spec.words)
