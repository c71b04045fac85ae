"""The dialog of one department: its pages, what is unsaved, saving as a new one, and deleting."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from deskapp.domain.access import Act, may, may_manage_workspace
from deskapp.domain.departments import DepartmentSettings
from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.text import one_line
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.department import change_words as pages
from deskapp.ui.settings.department import merging
from deskapp.ui.settings.department.addresses import AddressesPart
from deskapp.ui.settings.department.agents import AgentsPart
from deskapp.ui.settings.department.checklist import ChecklistPart
from deskapp.ui.settings.department.delete_dialog import ask_deleting
from deskapp.ui.settings.department.duty import DutyPart
from deskapp.ui.settings.department.general import DepartmentGeneral
from deskapp.ui.settings.department.part import Part
from deskapp.ui.settings.department.refusals import Lists, field_of
from deskapp.ui.settings.department.services import ServicesPart
from deskapp.ui.settings.department.texts import TextsPart
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.field import Field

#: The page that saves nothing with the dialog: its switches take effect at once.
_DUTY = "duty"


class DepartmentDialog(EditDialog):
    """Edits a department, or makes a new one where `settings.id` is None.

    Who may change only its texts and services sees only their pages.
    """

    def __init__(self, session: Session, settings: DepartmentSettings, parent: QWidget | None = None) -> None:
        super().__init__(session, "", parent=parent)
        agents = session.desk.people.agents()
        self._names = {agent.id: agent.name for agent in agents}
        self._base = settings
        self._copy_of: int | None = None
        self._filling = True
        self._marked: list[Field] = []
        self.general = DepartmentGeneral()
        self.agents = AgentsPart(agents)
        self.addresses = AddressesPart()
        self.texts = TextsPart(session, lambda: self._base.id)
        self.services = ServicesPart()
        self.duty = DutyPart(session)
        self.checklist = ChecklistPart()
        self.parts: dict[str, Part] = {}
        self._add_parts()
        self._add_actions()
        self._register()
        self._fill(settings, settings)
        if settings.id is None:
            self.general.name.line.setFocus()

    # --- what the frame asks --------------------------------------------------------------------------------

    def changes(self) -> Sequence[str]:
        found = pages.changes_by_page(self._base, self.edited(), self._names)
        told = [sentence for page in found.values() for sentence in page]
        return [self.tr("a new department"), *told] if self._copy_of is not None else told

    def save(self) -> None:
        for field in filter(isValid, self._marked):  # a row with its field may have been removed since
            field.set_error("")
        self._marked.clear()
        problem = self.texts.problem()
        if problem:
            self.show_page(pages.TEXTS)
            self.show_problem("", problem)
            return
        edited, copy_of = self.edited(), self._copy_of
        self.session.act(
            lambda: self.session.desk.departments.save(self.session.who, edited, copy_of=copy_of),
            self.tr("{department} was saved.").format(department=one_line(edited.name)),
            then=self.saved,
            failed=self.show_error,
        )

    def reload(self) -> bool:
        assert self._base.id is not None
        mine = self.edited()
        try:
            theirs = self.session.desk.departments.read(self.session.who, self._base.id)
        except DeskError as error:
            self.footer.tell_error(error_words(error))
            return False
        merged = merging.merged(self._base, mine, theirs)
        self._base = theirs
        self._fill(merged, theirs)
        return True

    def refresh(self) -> None:
        if self._filling:
            return
        super().refresh()
        self._tell_side()

    def show_error(self, error: DeskError) -> None:
        lists = Lists(self.addresses, self.services, self.checklist)
        field, page = field_of(error, lists, self.edited()) if isinstance(error, Invalid) else (None, "")
        if isinstance(error, Invalid) and error.field.startswith("template."):
            self.show_problem("", error_words(error))
            self.show_page(pages.TEXTS)
            self.texts.templates.show_error(error.field, error_words(error))
        elif field is None:
            super().show_error(error)
            if isinstance(error, Invalid) and error.field == "members":
                self.show_page(pages.AGENTS)
        else:
            self.show_problem("", error_words(error))
            self.show_page(page)
            field.set_error(error_words(error))
            field.reveal()
            self._marked.append(field)

    # --- the department -------------------------------------------------------------------------------------

    def edited(self) -> DepartmentSettings:
        """The department as it stands in the controls."""
        now = self._base
        for part in self.parts.values():
            now = part.take(now)
        return now

    def become_new(self) -> None:
        """Goes on as a new department that copies this one with what was changed here."""
        old = self._base
        assert old.id is not None
        copy = merging.copied(old, self.edited(), self.session.desk.departments.copied(self.session.who, old.id))
        self._copy_of, self._base = old.id, copy
        for button in self._actions:
            button.hide()
        self._fill(copy, copy)
        self.show_page(pages.GENERAL)
        self.general.name.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.general.name.line.selectAll()

    def delete(self) -> None:
        """Asks what becomes of its tickets; the dialog closes when that is decided."""
        ask_deleting(self.session, self._base, self, super().accept)

    # --- building -------------------------------------------------------------------------------------------

    def _add_parts(self) -> None:
        who, department_id = self.session.who, self._base.id
        manages = may_manage_workspace(who) if department_id is None else may(who, Act.SETTINGS, department_id)
        texts = manages or (department_id is not None and may(who, Act.TEXTS, department_id))
        services = manages or (department_id is not None and may(who, Act.AVAILABILITY, department_id))
        for key, icon_name, text, part, allowed in (
            (pages.GENERAL, "settings", self.tr("General"), self.general, manages),
            (pages.AGENTS, "users", self.tr("Agents"), self.agents, manages),
            (pages.ADDRESSES, "at-sign", self.tr("Addresses"), self.addresses, manages),
            (pages.TEXTS, "signature", self.tr("Signature & templates"), self.texts, texts),
            (pages.SERVICES_PAGE, "clock", self.tr("Availability"), self.services, services),
            (_DUTY, "user-check", self.tr("On duty"), self.duty, services and department_id is not None),
            (pages.CHECKLIST, "list-checks", self.tr("Checklist"), self.checklist, manages),
        ):
            if not allowed:
                part.setParent(self)
                part.hide()
                continue
            self.parts[key] = part
            self.add_page(key, icon_name, text, part)
            part.edited.connect(self.refresh)

    def _add_actions(self) -> None:
        self._actions: list[QPushButton] = []
        self.may_delete = False
        if self._base.id is None or not may_manage_workspace(self.session.who):
            return
        copy = self.add_side_action("copy", self.tr("Save as new…"))
        copy.clicked.connect(self.become_new)
        self._actions.append(copy)
        if not self._base.is_default:
            delete = self.add_side_action("trash-2", self.tr("Delete…"), danger=True)
            delete.clicked.connect(self.delete)
            self._actions.append(delete)
            self.may_delete = True

    def _register(self) -> None:
        named = {
            "name": (self.general.name, pages.GENERAL),
            "colour": (self.general.colour, pages.GENERAL),
            "restricted": (self.general.access, pages.GENERAL),
            "signature": (self.texts.signature_field, pages.TEXTS),
        }
        for name, (field, page) in named.items():
            self.register_field(name, field, page)

    def _fill(self, settings: DepartmentSettings, saved: DepartmentSettings) -> None:
        self._filling = True
        for part in self.parts.values():
            part.fill(settings, saved)
        self._filling = False
        self._tell_side()
        if self.isVisible():
            self.refresh()

    def _tell_side(self) -> None:
        """Head, badges and dots of the side list."""
        now = self.edited()
        new = self._base.id is None
        title = one_line(now.name) or (self.tr("New department") if new else self._base.name)
        self.set_title(
            title, self.tr("New department") if new and now.name.strip() else self.tr("Department"), now.colour
        )
        changed = pages.changes_by_page(self._base, now, self._names)
        for key, part in self.parts.items():
            self.set_badge(key, part.badge())
            self.set_changed(key, key in changed)


def open_department(session: Session, department_id: int, parent: QWidget | None) -> DepartmentDialog | None:
    """Opens a department's dialog; None, with a word to the user, where it is gone or not the viewer's to edit."""
    try:
        settings = session.desk.departments.read(session.who, department_id)
    except DeskError as error:
        session.failed.emit(error_words(error))
        return None
    return show_department(session, settings, parent)


def show_department(session: Session, settings: DepartmentSettings, parent: QWidget | None) -> DepartmentDialog:
    """Opens the dialog over settings that were read, or over those of a new department."""
    dialog = DepartmentDialog(session, settings, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
