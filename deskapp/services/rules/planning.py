"""What an action would change in a ticket, found out without doing it: what `doing.py` does, only read.

A new action of the catalogue is a line in `PLANS`; a test holds each against its deed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from deskapp.domain.doer import Doer
from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.field_values import clean_value
from deskapp.domain.rules.actions import Action, Assign, Becomes, Do, Params
from deskapp.domain.status import Status
from deskapp.domain.text import same_name
from deskapp.domain.vocabulary import Actor, NoteKind
from deskapp.services import joining, status_changes, ticket_acts
from deskapp.services.inline_notes import checked
from deskapp.services.mail_writing import sender_of
from deskapp.services.new_tickets import checked_subject
from deskapp.services.rules import mailing, requests
from deskapp.store import custom_fields, messages, notes, people, tickets
from deskapp.store.tables import TicketRecord


class What(StrEnum):
    """What of a ticket would change, or what would be written beside it."""

    DEPARTMENT = "department"
    AGENT = "agent"
    STATUS = "status"
    POSTPONED = "postponed"
    PRIORITY = "priority"
    TAGS = "tags"
    FIELD = "field"
    SUBJECT = "subject"
    INLINE_NOTE = "inline-note"
    TICKET_NOTE = "ticket-note"
    MAIL = "mail"
    NOTICE = "notice"
    REQUEST = "request"
    MERGED = "merged"
    PARTICIPANTS = "participants"
    PURGED = "purged"


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing that an action (by its number in the rule) would change. Ids, codes and texts; several as a tuple.

    Nothing changes where `after` is what was there `before`. Where somebody is chosen at the moment only, `after` is
    the code of the choice (`Assign`). `refused` and `values` are the sentence of what the ticket does not allow.
    """

    index: int
    what: What
    before: object = None
    after: object = None
    refused: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def changes(self) -> bool:
        """Whether anything would be another than before."""
        return not self.refused and self.before != self.after


@dataclass(frozen=True, slots=True)
class Asked:
    """The ticket as it stands, who acts (None where nobody does), and when."""

    row: TicketRecord
    agent_id: int | None
    at: datetime

    def filled(self, text: object) -> str:
        """A text of an action with its variables filled in."""
        return mailing.filled(str(text or ""), Doer(Actor.RULE, self.agent_id), self.row, self.at)


Change = tuple[What, object, object]
Plan = Callable[[Asked, Params], Iterator[Change]]


def planned(asked: Asked, index: int, action: Action) -> list[Planned]:
    """What an action would change. What the ticket refuses, it refuses wholly."""
    what, plan = PLANS[action.do]
    try:
        return [Planned(index, *change) for change in plan(asked, action.params)]
    except DeskError as error:
        return [Planned(index, what, refused=error.sentence, values=error.values)]


# --- where it goes --------------------------------------------------------------------------------------------------


def _transfer(asked: Asked, params: Params) -> Iterator[Change]:
    row, department = asked.row, params.get("department")
    place = row.department_id if department is None else int(str(department))
    ticket_acts.check_department(place)
    agent = _AGENTS[Assign(str(params.get("assign", Assign.NOBODY)))](asked, place, params)
    if not isinstance(agent, str):
        ticket_acts.check_assignee(place, agent)
    if department is not None:
        yield What.DEPARTMENT, row.department_id, place
    yield What.AGENT, row.agent_id, agent


def _if_there(agent_id: int | None, place: int) -> int | None:
    return agent_id if agent_id in people.member_ids(place) else None


#: Who gets it: an agent, nobody, or the code of a choice that is made at the moment only.
_AGENTS: Mapping[Assign, Callable[[Asked, int, Params], int | str | None]] = {
    Assign.NOBODY: lambda asked, place, params: None,
    Assign.KEEP: lambda asked, place, params: _if_there(asked.row.agent_id, place),
    Assign.AGENT: lambda asked, place, params: int(str(params["agent"])),
    Assign.ACTING: lambda asked, place, params: _if_there(asked.agent_id, place),
    Assign.LEAST_LOADED: lambda asked, place, params: Assign.LEAST_LOADED.value,
    Assign.ROUND_ROBIN: lambda asked, place, params: Assign.ROUND_ROBIN.value,
    Assign.LAST_ANSWERED: lambda asked, place, params: _if_there(messages.last_answerer(asked.row.id), place),
}

# --- what becomes of it ---------------------------------------------------------------------------------------------

_TO: Mapping[Becomes, Status] = {
    Becomes.ANSWERED: Status.ANSWERED,
    Becomes.RESOLVED: Status.RESOLVED,
    Becomes.REOPENED: Status.OPEN,
    Becomes.SPAM: Status.SPAM,
    Becomes.DELETED: Status.DELETED,
}
_RULE = Doer(Actor.RULE)
#: What is given back the status it had, with what is said of a ticket that is something else.
_BACK: Mapping[Becomes, tuple[Status, Invalid]] = {
    Becomes.NOT_SPAM: (Status.SPAM, Invalid("The ticket is no spam.", field="status")),
    Becomes.UNDELETED: (Status.DELETED, Invalid("The ticket is not deleted.", field="status")),
}


def _become(asked: Asked, params: Params) -> Iterator[Change]:
    row, becomes = asked.row, Becomes(str(params["status"]))
    if becomes is Becomes.PURGED:
        if row.status not in (Status.SPAM, Status.DELETED):
            raise Invalid("Only spam and deleted tickets are purged.", field="status")
        yield What.PURGED, False, True
        return
    if becomes in _BACK:
        status, refusal = _BACK[becomes]
        if row.status != status:
            raise refusal
        yield What.STATUS, row.status, status_changes.before_of(row)
        return
    status_changes.check(row, _TO[becomes])
    yield What.STATUS, row.status, _TO[becomes].value
    if params.get("text"):
        yield from _mail(asked, {})


def _postpone(asked: Asked, params: Params) -> Iterator[Change]:
    row, span = asked.row, params.get("span")
    until = (
        datetime.fromisoformat(str(params["until"])) if span is None else asked.at + timedelta(minutes=float(str(span)))
    )
    ticket_acts.check_future(until, asked.at)
    if row.status != Status.POSTPONED:
        status_changes.check(row, Status.POSTPONED)
    yield What.STATUS, row.status, Status.POSTPONED.value
    yield What.POSTPONED, row.postponed_until, until


# --- what it says of itself -----------------------------------------------------------------------------------------


def _priority(asked: Asked, params: Params) -> Iterator[Change]:
    yield What.PRIORITY, asked.row.priority, int(str(params["priority"]))


def _tags(asked: Asked, add: object, remove: object) -> Iterator[Change]:
    before = tickets.tags_of(asked.row.id)
    after = {same_name(name): name for name in before}
    for name in ticket_acts.clean_tags(_texts(add)):
        after.setdefault(same_name(name), name)
    for name in ticket_acts.clean_tags(_texts(remove)):
        after.pop(same_name(name), None)
    yield What.TAGS, before, tuple(after.values())


def _set_field(asked: Asked, params: Params) -> Iterator[Change]:
    field_id = int(str(params["field"]))
    found = custom_fields.field(field_id)
    if found is None:
        raise Invalid("There is no such field.", field="field")
    after = clean_value(found.kind, found.options, asked.filled(params.get("value")))
    yield What.FIELD, custom_fields.value(asked.row.id, field_id), after


def _subject(asked: Asked, params: Params) -> Iterator[Change]:
    yield What.SUBJECT, asked.row.subject, checked_subject(asked.filled(params["subject"]))


def _ticket_note(asked: Asked, params: Params) -> Iterator[Change]:
    yield What.TICKET_NOTE, notes.read(NoteKind.TICKET, asked.row.id).text, checked(asked.filled(params["text"]))


def _participants(asked: Asked, params: Params) -> Iterator[Change]:
    if asked.row.contact_id is None:
        raise Invalid("Nobody outside takes part in an internal ticket.", field="participants")
    before = tickets.participants_of(asked.row.id)
    add, remove = ({each.lower() for each in _texts(params.get(name))} for name in ("add", "remove"))
    yield What.PARTICIPANTS, tuple(sorted(before)), tuple(sorted(before | (add - remove) - (remove & before)))


def _written(what: What, name: str) -> Plan:
    """What is written or sent whenever the rule applies."""

    def plan(asked: Asked, params: Params) -> Iterator[Change]:
        given = params.get(name)
        yield what, None, given if isinstance(given, tuple) else asked.filled(given)

    return plan


def _answer(asked: Asked, params: Params) -> Iterator[Change]:
    """An answer where an agent acts; what a rule sends by itself leaves the status."""
    row = asked.row
    if row.status in (Status.SPAM, Status.DELETED):
        raise Invalid("A ticket that is {old} cannot be answered.", field="status", old=Status(row.status).name)
    if asked.agent_id is not None and row.status != Status.ANSWERED:
        status_changes.check(row, Status.ANSWERED)
        yield What.STATUS, row.status, Status.ANSWERED.value
    yield from _mail(asked, params)


def _mail(asked: Asked, params: Params) -> Iterator[Change]:
    """To the addresses, else to the contact. What else may hinder a mail is found out when it is written."""
    if asked.row.contact_id is None:
        raise Invalid("Nothing of an internal ticket can be mailed.", field="to")
    sender_of(asked.row, _RULE)
    yield What.MAIL, None, params.get("to", asked.row.contact_id)


def _request(asked: Asked, params: Params) -> Iterator[Change]:
    values = mailing.values_of(Doer(Actor.RULE, asked.agent_id), asked.row, asked.at)
    yield What.REQUEST, None, requests.prepared(params, values).url


def _merge(asked: Asked, params: Params) -> Iterator[Change]:
    yield What.MERGED, asked.row.merged_into, joining.open_of(asked.row).id


#: For each action what it is about, and how to find out.
PLANS: Mapping[Do, tuple[What, Plan]] = {
    Do.TRANSFER: (What.DEPARTMENT, _transfer),
    Do.STATUS: (What.STATUS, _become),
    Do.POSTPONE: (What.POSTPONED, _postpone),
    Do.PRIORITY: (What.PRIORITY, _priority),
    Do.ADD_TAGS: (What.TAGS, lambda asked, params: _tags(asked, params["tags"], ())),
    Do.REMOVE_TAGS: (What.TAGS, lambda asked, params: _tags(asked, (), params["tags"])),
    Do.SET_FIELD: (What.FIELD, _set_field),
    Do.CLEAR_FIELD: (What.FIELD, _set_field),
    Do.SUBJECT: (What.SUBJECT, _subject),
    Do.INLINE_NOTE: (What.INLINE_NOTE, _written(What.INLINE_NOTE, "text")),
    Do.TICKET_NOTE: (What.TICKET_NOTE, _ticket_note),
    Do.ANSWER: (What.MAIL, _answer),
    Do.MAIL: (What.MAIL, _mail),
    Do.FORWARD: (What.MAIL, _mail),
    Do.NOTIFY: (What.NOTICE, _written(What.NOTICE, "agents")),
    Do.REQUEST: (What.REQUEST, _request),
    Do.MERGE: (What.MERGED, _merge),
    Do.PARTICIPANTS: (What.PARTICIPANTS, _participants),
}


def _texts(value: object) -> list[str]:
    if value is None:
        return []
    return [str(each) for each in value] if isinstance(value, tuple) else [str(value)]
