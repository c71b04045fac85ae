"""The head of a ticket: number, subject, status; below them department, agent, priority and tags."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from deskapp.domain.status import Status, may_become
from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import Priority
from deskapp.ui import words
from deskapp.ui.actions import Actions
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import INTERNAL, STATUS
from deskapp.ui.look.icons import icon
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.picker import Picker
from deskapp.ui.ticket.pictures import avatar_icon, dot_icon
from deskapp.ui.ticket.subject_line import SubjectLine
from deskapp.ui.ticket.tag_row import TagRow
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.chip_button import ChipButton
from deskapp.ui.widgets.chip_label import ChipLabel
from deskapp.ui.widgets.pane import Pane

_MANY = 9
_MENU = ("forward", "forward_inside", "", "merge", "link", "rate", "", "spam", "delete", "", "history", "why", "source")
_MENU_OF_MERGED = ("unmerge", "", "history", "why", "source")


class TicketHeader(Pane):
    """Shows a `TicketHead`; what is chosen here is told, the view acts."""

    subject_edited = Signal(str)
    status_chosen = Signal(object)
    postpone_wanted = Signal()
    department_chosen = Signal(int)
    agent_chosen = Signal(object)
    priority_chosen = Signal(object)
    tags_chosen = Signal(object)
    picked = Signal(str)
    number_copied = Signal(str)

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._context, self._actions = context, actions
        self._ticket: TicketHead | None = None
        self.number = tool_button("", self.tr("Copy the number"), "quiet", "HD-000000")
        self.number.setFont(metrics.font(metrics.BASE, tabular=True))
        self.number.clicked.connect(self._copy_number)
        self.subject = SubjectLine()
        self.subject.edited.connect(self.subject_edited)
        self.internal = ChipLabel(INTERNAL, self.tr("Internal"), self.tr("No customer; nothing of it can be mailed"))
        self.status = ChipButton(self.tr("Status"))
        self.more = tool_button("ellipsis", self.tr("More"))
        self.info = tool_button("panel-right", self.tr("Ticket info"), keys="]")
        self.info.clicked.connect(lambda: self.picked.emit("info_panel"))
        self.info.hide()
        self.department = ChipButton(self.tr("Department"))
        self.agent = ChipButton(self.tr("Agent"))
        self.priority = ChipButton(self.tr("Priority"))
        self.tags = TagRow(context)
        self.tags.chosen.connect(self.tags_chosen)
        self._build_menus()
        self._arrange()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(8, 0, 12, 0)
        above.setSpacing(4)
        for widget in (self.number, self.subject, self.internal, self.status, self.info, self.more):
            above.addWidget(widget, 1 if widget is self.subject else 0)
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 12, 4)
        below.setSpacing(4)
        for widget in (self.department, self.agent, self.priority):
            below.addWidget(widget)
        below.addWidget(self.tags, 1)
        for line, height in ((above, metrics.TICKET_HEAD_1), (below, metrics.TICKET_HEAD_2)):
            row = QWidget()
            row.setFixedHeight(metrics.scaled(height))
            row.setLayout(line)
            column.addWidget(row)

    def _build_menus(self) -> None:
        for button, fill in (
            (self.status, self._fill_statuses),
            (self.department, self._fill_departments),
            (self.agent, self._fill_agents),
            (self.priority, self._fill_priorities),
            (self.more, self._fill_more),
        ):
            menu = QMenu(button)
            menu.aboutToShow.connect(lambda menu=menu, fill=fill: (menu.clear(), fill(menu)))
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    # --- showing --------------------------------------------------------------------------------------------

    def show_ticket(self, ticket: TicketHead) -> None:
        """Shows a ticket, or what changed of it; a subject that is being edited stays."""
        self._ticket = ticket
        names = self._context.names
        self.number.setText(ticket_number(ticket.id))
        self.subject.show_subject(ticket.subject, ticket.id)
        self.internal.setVisible(ticket.internal)
        self.status.set_chip(STATUS[ticket.status.value], self._status_words(ticket))
        department = names.departments.get(ticket.department_id)
        colour = department.colour - 1 if department else 9
        self.department.set_dot(f"department:{colour}", names.department(ticket.department_id) or self.tr("Hidden"))
        self.agent.set_avatar(names.agent(ticket.agent_id), names.agent(ticket.agent_id) or self.tr("Nobody"))
        self.priority.set_priority(int(ticket.priority), words.priority_word(ticket.priority))
        self.tags.show_tags(ticket.tags)

    def allow(self, answer: bool, transfer: bool) -> None:
        """Takes the controls away from who may only read."""
        for widget in (self.status, self.agent, self.priority, self.tags.add_button):
            widget.setEnabled(answer)
        self.subject.set_editable(answer)
        self.department.setEnabled(transfer)

    def show_department(self, shown: bool) -> None:
        """Hides department and agent where one person works alone."""
        self.department.setVisible(shown)
        self.agent.setVisible(shown)

    def _status_words(self, ticket: TicketHead) -> str:
        word = words.status_word(ticket.status)
        if ticket.status is Status.POSTPONED and ticket.postponed_until is not None:
            session = self._context.session
            until = words.long_time(ticket.postponed_until, session.zone)
            return self.tr("{status} until {time}").format(status=word, time=until)
        return word

    def _copy_number(self) -> None:
        if self._ticket is not None:
            number = ticket_number(self._ticket.id)
            QGuiApplication.clipboard().setText(number)
            self.number_copied.emit(number)

    # --- menus ----------------------------------------------------------------------------------------------

    def next_statuses(self) -> list[Status]:
        """What the ticket's status may become by hand."""
        ticket = self._ticket
        if ticket is None or ticket.merged:
            return []
        return [status for status in Status if may_become(ticket.status, status, ticket.status_before)]

    def _fill_statuses(self, menu: QMenu) -> None:
        for status in self.next_statuses():
            kind = STATUS[status.value]
            token = kind.text if kind.text != "on_accent" else "accent"
            action = menu.addAction(icon(kind.icon, token), words.status_word(status))
            if status is Status.POSTPONED:
                action.setText(self.tr("{status}…").format(status=words.status_word(status)))
                action.triggered.connect(self.postpone_wanted)
            else:
                action.triggered.connect(lambda _=False, status=status: self.status_chosen.emit(status))

    def _fill_departments(self, menu: QMenu) -> None:
        session, ticket = self._context.session, self._ticket
        group = QActionGroup(menu)
        for department in session.desk.people.transfer_targets(session.who):
            action = menu.addAction(dot_icon(department.colour), department.name)
            action.setCheckable(True)
            action.setChecked(ticket is not None and department.id == ticket.department_id)
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, chosen=department.id: self.department_chosen.emit(chosen))
        menu.addSeparator()
        menu.addAction(icon("note"), self.tr("Transfer with a note…")).triggered.connect(
            lambda: self.picked.emit("transfer_note")
        )

    def _fill_agents(self, menu: QMenu) -> None:
        ticket, me = self._ticket, self._context.session.who.agent_id
        if ticket is None:
            return
        agents = self._context.assignable(ticket.department_id)
        if any(agent.id == me for agent in agents):
            mine = menu.addAction(icon("user-plus"), self.tr("Assign to me"))
            mine.setEnabled(ticket.agent_id != me)
            mine.triggered.connect(lambda: self.agent_chosen.emit(me))
        nobody = menu.addAction(icon("circle-user"), self.tr("Nobody"))
        nobody.setEnabled(ticket.agent_id is not None)
        nobody.triggered.connect(lambda: self.agent_chosen.emit(None))
        share = menu.addAction(icon("split"), self.tr("Share out…"))
        share.triggered.connect(lambda: self.picked.emit("distribute"))
        menu.addSeparator()
        if len(agents) > _MANY:
            menu.addAction(icon("search"), self.tr("Somebody else…")).triggered.connect(self.pick_agent)
            return
        for agent in agents:
            action = menu.addAction(avatar_icon(agent.name, 16), agent.name)
            action.setCheckable(True)
            action.setChecked(agent.id == ticket.agent_id)
            action.triggered.connect(lambda _=False, chosen=agent.id: self.agent_chosen.emit(chosen))

    def pick_agent(self) -> None:
        """Opens a searchable list of the agents the ticket can be given to."""
        if self._ticket is None:
            return
        agents = self._context.assignable(self._ticket.department_id)
        rows = [(one.name, one.id, avatar_icon(one.name)) for one in agents]
        Picker(self.tr("Assign to"), rows, self.agent_chosen.emit, parent=self).show_under(self.agent)

    def _fill_priorities(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for priority in reversed(Priority):
            action = menu.addAction(words.priority_word(priority))
            action.setCheckable(True)
            action.setActionGroup(group)
            action.setChecked(self._ticket is not None and priority == self._ticket.priority)
            action.triggered.connect(lambda _=False, priority=priority: self.priority_chosen.emit(priority))

    def _fill_more(self, menu: QMenu) -> None:
        status = self._ticket.status if self._ticket else None
        own = {"forward_inside": ("users", self.tr("Forward inside the desk"))}
        if status is Status.SPAM:
            own["spam"] = ("mail-check", self.tr("Not spam"))
        elif status is Status.DELETED:
            own["delete"] = ("undo-2", self.tr("Undelete"))
        merged = self._ticket is not None and self._ticket.merged
        for name in _MENU_OF_MERGED if merged else _MENU:
            if not name:
                menu.addSeparator()
            elif name in own:
                picture, text = own[name]
                menu.addAction(icon(picture), text).triggered.connect(lambda _=False, name=name: self.picked.emit(name))
            else:
                menu.addAction(self._actions.action(name))
        if merged:
            return
        edit = menu.addAction(icon("pencil"), self.tr("Edit the subject") + "\tF2")
        edit.triggered.connect(self.subject.edit)
        rank = menu.addMenu(icon("triangle-alert"), self.tr("Priority"))
        self._fill_priorities(rank)
