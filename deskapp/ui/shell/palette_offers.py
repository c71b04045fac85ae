"""What the palette offers without asking anybody: actions that make sense now, departments, colleagues."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from deskapp.domain.access import Act, Viewer, may
from deskapp.domain.lists import ListQuery
from deskapp.domain.status import Status, may_become
from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketHead
from deskapp.ui.actions import ACTIONS, IN_LIST, ActionSpec
from deskapp.ui.look.theme import theme
from deskapp.ui.shell.palette_place import Place
from deskapp.ui.shell.palette_rows import Row
from deskapp.ui.shell.shortcuts_help import keys_of
from deskapp.ui.ticket.acting import Acting

_Possible = Callable[[TicketHead, Viewer], bool]

_BULK = frozenset(
    ("assign_me", "distribute", "resolve", "reopen", "postpone", "spam", "delete", "transfer", "transfer_note", "merge")
)
_COLLEAGUES = frozenset(
    (
        "assign_me",
        "distribute",
        "transfer",
        "transfer_note",
        "go_mine",
        "go_unassigned",
        "go_departments",
        "new_internal",
    )
)
_TAKEN_BACK = {"spam": Status.SPAM, "delete": Status.DELETED}


def _becomes(status: Status) -> _Possible:
    return lambda ticket, who: ticket.status is status or may_become(ticket.status, status, ticket.status_before)


def _changes_to(status: Status) -> _Possible:
    return lambda ticket, who: may_become(ticket.status, status, ticket.status_before)


#: What a ticket's state has to let happen, beside the right that an action takes.
_POSSIBLE: Mapping[str, _Possible] = {
    "reply": lambda ticket, who: not ticket.internal,
    "assign_me": lambda ticket, who: ticket.agent_id != who.agent_id,
    "resolve": _changes_to(Status.RESOLVED),
    "reopen": _changes_to(Status.OPEN),
    "postpone": _becomes(Status.POSTPONED),
    "spam": _becomes(Status.SPAM),
    "delete": _becomes(Status.DELETED),
    "merge": _changes_to(Status.DELETED),
    "unmerge": lambda ticket, who: ticket.merged,
    "split": lambda ticket, who: not ticket.internal,
}


def action_rows(place: Place) -> list[Row]:
    """Every action that makes sense now, then the departments the open ticket can be handed to."""
    alone = place.session.desk.workspace.is_solo()
    rows = [_action_row(spec, place) for spec in ACTIONS if _makes_sense(spec, place, alone)]
    return rows if alone else rows + list(_transfers(place))


def place_rows(place: Place) -> list[Row]:
    """The departments the viewer may look into, then who may be given the open ticket; nobody where one works alone."""
    if place.session.desk.workspace.is_solo():
        return []
    return [*_departments(place), *_colleagues(place)]


def _makes_sense(spec: ActionSpec, place: Place, alone: bool) -> bool:
    if spec.id == "palette" or not place.actions.action(spec.id).isEnabled() or (alone and spec.id in _COLLEAGUES):
        return False
    if not place.actions.makes_sense(spec.id):
        return False
    if spec.group == "ticket":
        return spec.id in _BULK if place.selected else _meets_ticket(spec, place)
    if spec.id == "undo":
        return place.session.can_undo
    if spec.id in IN_LIST:
        return place.listing
    return spec.id != f"theme_{theme().mode}"


def _meets_ticket(spec: ActionSpec, place: Place) -> bool:
    ticket, who = place.ticket, place.session.who
    if ticket is None or (spec.needs is not None and not may(who, spec.needs, ticket.department_id)):
        return False
    possible = _POSSIBLE.get(spec.id)
    return possible is None or possible(ticket, who)


def _action_row(spec: ActionSpec, place: Place) -> Row:
    action = place.actions.action(spec.id)
    title, hint = action.text().replace("&", ""), ""
    if spec.id.startswith("theme_"):
        title = QCoreApplication.translate("Palette", "Theme: {name}").format(name=title)
    elif spec.id.startswith("language_"):
        title = QCoreApplication.translate("Palette", "Language: {name}").format(name=title)
    elif place.ticket is not None and _TAKEN_BACK.get(spec.id) is place.ticket.status:
        hint = QCoreApplication.translate("Palette", "back to what it was")
    return Row(title, action.trigger, hint, spec.icon, keys=tuple(keys_of(action.shortcut())))


def _keys(place: Place, action_id: str) -> tuple[str, ...]:
    return tuple(keys_of(place.actions.action(action_id).shortcut()))


def _transfers(place: Place) -> Iterator[Row]:
    view, ticket, session = place.view, place.ticket, place.session
    if view is None or ticket is None or not may(session.who, Act.TRANSFER, ticket.department_id):
        return
    acting = Acting(view.context, view)
    plain = QCoreApplication.translate("Palette", "Transfer to {department}")
    noted = QCoreApplication.translate("Palette", "Transfer to {department} with a note…")
    hint = QCoreApplication.translate("Palette", "becomes unassigned, notes stay")
    for target in session.desk.people.transfer_targets(session.who):
        if target.id == ticket.department_id:
            continue

        def transfer(to: int = target.id) -> None:
            acting.transfer(ticket.id, to)

        def ask(to: int = target.id) -> None:
            view.dialogs.transfer(ticket, with_note=True).choose(to)

        keys, note_keys = _keys(place, "transfer"), _keys(place, "transfer_note")
        yield Row(plain.format(department=target.name), transfer, hint, "arrow-right-left", keys=keys)
        yield Row(noted.format(department=target.name), ask, "", "sticky-note", keys=note_keys)


def _departments(place: Place) -> Iterator[Row]:
    session = place.session
    counts = session.desk.lists.counts(session.who).departments
    kind = QCoreApplication.translate("Palette", "department")
    hint = QCoreApplication.translate("Palette", "department · {new} new · {open} open · {resolved} resolved")
    for one in session.desk.people.departments(session.who):
        new, opened, resolved = counts.get(one.id, (0, 0, 0))

        def go(department_id: int = one.id) -> None:
            place.show_list(ListQuery(department_id=department_id))

        yield Row(
            one.name,
            go,
            hint.format(new=new, open=opened, resolved=resolved),
            colour=one.colour - 1,
            keys=_keys(place, "go_departments"),
            aside=kind,
        )


def _colleagues(place: Place) -> Iterator[Row]:
    view, ticket, session = place.view, place.ticket, place.session
    if view is None or ticket is None or not may(session.who, Act.ANSWER, ticket.department_id):
        return
    acting = Acting(view.context, view)
    title = QCoreApplication.translate("Palette", "Assign to {agent}")
    for agent in view.context.assignable(ticket.department_id):
        if not agent.active or agent.id == ticket.agent_id:
            continue

        def assign(agent_id: int = agent.id) -> None:
            acting.assign(ticket.id, agent_id)

        yield Row(title.format(agent=agent.name), assign, ticket_number(ticket.id), person=agent.name)
