"""What rules and bulk acts do to one ticket, with the very code that agents' acts use: a small function per action.

Each takes the ticket's row as it stands and the action's filled blanks, and returns what was there before (nothing
where nothing changed). It raises `DeskError` where the ticket does not allow it. A new action of the catalogue
(`domain/rules/actions.py`) is a line in `DEEDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from deskapp.domain.access import Act, may
from deskapp.domain.distribution import How
from deskapp.domain.doer import Doer
from deskapp.domain.errors import Invalid
from deskapp.domain.fields import FieldSubject
from deskapp.domain.rules.actions import Action, Assign, Becomes, Do, Params
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import About, Actor, Cause, NoteKind, Priority
from deskapp.services import custom_fields, joining, notes, telling, ticket_acts
from deskapp.services.guard import check_own, rights_of
from deskapp.services.inline_notes import InlineNotes, checked
from deskapp.services.mail_writing import MailWriter
from deskapp.services.next_agent import next_agent
from deskapp.services.rules import mailing, requests
from deskapp.services.ticket_acts import Before
from deskapp.store import availability, messages, people, purge
from deskapp.store import notes as kept_notes
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord


@dataclass(frozen=True, slots=True)
class Work:
    """A transaction, who acts in it, and what the deeds are done with."""

    unit: Unit
    doer: Doer
    writer: MailWriter
    inline: InlineNotes

    def filled(self, row: TicketRecord, text: object) -> str:
        """A text of the action with its variables filled in."""
        return mailing.filled(str(text or ""), self.doer, row, self.unit.now)


Deed = Callable[[Work, TicketRecord, Params], Before]


def do(work: Work, row: TicketRecord, action: Action) -> Before:
    """Do an action, wholly or not at all; `DeskError` where the ticket does not allow it."""
    check_own(row)
    with work.unit.part():
        return DEEDS[action.do](work, row, action.params)


# --- where it goes --------------------------------------------------------------------------------------------------


def _transfer(work: Work, row: TicketRecord, params: Params) -> Before:
    department = _number(params.get("department"))
    place = row.department_id if department is None else department
    ticket_acts.check_department(place)
    agent_id = _CHOICES[Assign(str(params.get("assign", Assign.NOBODY)))](work, row, place, params)
    if department is None:
        return ticket_acts.assign(work.unit, work.doer, row, agent_id)
    return ticket_acts.transfer(work.unit, work.doer, row, place, agent_id)


_Choice = Callable[[Work, TicketRecord, int, Params], int | None]


def _if_there(agent_id: int | None, place: int) -> int | None:
    """An agent where he or she answers in a department, else nobody."""
    return agent_id if agent_id in people.member_ids(place) else None


def _shared_out(how: How) -> _Choice:
    def choose(work: Work, row: TicketRecord, place: int, params: Params) -> int | None:
        available = availability.available_in(place)
        return next_agent(row, place, available, how) if available else None

    return choose


_CHOICES: Mapping[Assign, _Choice] = {
    Assign.NOBODY: lambda work, row, place, params: None,
    Assign.KEEP: lambda work, row, place, params: _if_there(row.agent_id, place),
    Assign.AGENT: lambda work, row, place, params: _number(params.get("agent")),
    Assign.ACTING: lambda work, row, place, params: _if_there(work.doer.agent_id, place),
    Assign.LEAST_LOADED: _shared_out(How.LEAST_LOADED),
    Assign.ROUND_ROBIN: _shared_out(How.ROUND_ROBIN),
    Assign.LAST_ANSWERED: lambda work, row, place, params: _if_there(messages.last_answerer(row.id), place),
}


# --- what becomes of it ---------------------------------------------------------------------------------------------


def _become(work: Work, row: TicketRecord, params: Params) -> Before:
    return _BECOMES[Becomes(str(params["status"]))](work, row, params)


def _set_to(status: Status) -> Deed:
    return lambda work, row, params: ticket_acts.set_status(work.unit, work.doer, row, status)


def _resolve(work: Work, row: TicketRecord, params: Params) -> Before:
    text = params.get("text")
    if not text:
        return ticket_acts.set_status(work.unit, work.doer, row, Status.RESOLVED)
    message_id = mailing.answer(work.unit, work.writer, work.doer, row, str(text), Status.RESOLVED)
    return {"message": message_id}


def _not_spam(work: Work, row: TicketRecord, params: Params) -> Before:
    if row.status != Status.SPAM:
        raise Invalid("The ticket is no spam.", field="status")
    return ticket_acts.give_back(work.unit, work.doer, row)


def _undelete(work: Work, row: TicketRecord, params: Params) -> Before:
    if row.status != Status.DELETED:
        raise Invalid("The ticket is not deleted.", field="status")
    return ticket_acts.give_back(work.unit, work.doer, row)


def _purge(work: Work, row: TicketRecord, params: Params) -> Before:
    if row.status not in (Status.SPAM, Status.DELETED):
        raise Invalid("Only spam and deleted tickets are purged.", field="status")
    purge.purge_ticket(work.unit, row, work.doer.author_id)
    return {"purged": True}


_BECOMES: Mapping[Becomes, Deed] = {
    Becomes.ANSWERED: _set_to(Status.ANSWERED),
    Becomes.RESOLVED: _resolve,
    Becomes.REOPENED: _set_to(Status.OPEN),
    Becomes.SPAM: _set_to(Status.SPAM),
    Becomes.NOT_SPAM: _not_spam,
    Becomes.DELETED: _set_to(Status.DELETED),
    Becomes.UNDELETED: _undelete,
    Becomes.PURGED: _purge,
}


def _postpone(work: Work, row: TicketRecord, params: Params) -> Before:
    span, until = params.get("span"), params.get("until")
    if span is not None:
        moment = work.unit.now + timedelta(minutes=float(str(span)))
    else:
        moment = datetime.fromisoformat(str(until))
    return ticket_acts.postpone(work.unit, work.doer, row, moment)


# --- what it says of itself -----------------------------------------------------------------------------------------


def _priority(work: Work, row: TicketRecord, params: Params) -> Before:
    return ticket_acts.set_priority(work.unit, work.doer, row, Priority(_number(params["priority"]) or 0))


def _add_tags(work: Work, row: TicketRecord, params: Params) -> Before:
    return ticket_acts.change_tags(work.unit, work.doer, row, _texts(params["tags"]))


def _remove_tags(work: Work, row: TicketRecord, params: Params) -> Before:
    return ticket_acts.change_tags(work.unit, work.doer, row, (), _texts(params["tags"]))


def _set_field(work: Work, row: TicketRecord, params: Params) -> Before:
    """Sets a custom field, or clears it where no value is given."""
    field_id, value = int(str(params["field"])), work.filled(row, params.get("value"))
    _, before, after = custom_fields.write(work.unit, work.doer, FieldSubject.TICKET, row.id, field_id, value)
    return {} if before == after else {"field": field_id, "value": before}


def _subject(work: Work, row: TicketRecord, params: Params) -> Before:
    return ticket_acts.set_subject(work.unit, work.doer, row, work.filled(row, params["subject"]))


def _inline_note(work: Work, row: TicketRecord, params: Params) -> Before:
    return {"note": work.inline.append(work.unit, work.doer, row, work.filled(row, params["text"]))}


def _ticket_note(work: Work, row: TicketRecord, params: Params) -> Before:
    text, old = checked(work.filled(row, params["text"])), kept_notes.read(NoteKind.TICKET, row.id)
    if old.text == text:
        return {}
    notes.keep(work.unit, work.doer, NoteKind.TICKET, row.id, old, text, old.files)
    return {"version": old.version}


def _participants(work: Work, row: TicketRecord, params: Params) -> Before:
    added, removed = _texts(params.get("add")), _texts(params.get("remove"))
    return ticket_acts.change_participants(work.unit, work.doer, row, added, removed)


# --- whom it reaches ------------------------------------------------------------------------------------------------


def _answer(work: Work, row: TicketRecord, params: Params) -> Before:
    return {"message": mailing.answer(work.unit, work.writer, work.doer, row, str(params["text"]))}


def _mail(work: Work, row: TicketRecord, params: Params) -> Before:
    subject, text = str(params["subject"]), str(params["text"])
    return {"message": mailing.mail(work.unit, work.writer, work.doer, row, _texts(params["to"]), subject, text)}


def _forward(work: Work, row: TicketRecord, params: Params) -> Before:
    to, text, with_thread = _texts(params["to"]), str(params["text"]), bool(params.get("thread"))
    return {"message": mailing.forward(work.unit, work.writer, work.doer, row, to, text, with_thread=with_thread)}


def _notify(work: Work, row: TicketRecord, params: Params) -> Before:
    """Tells agents now of the ticket, of whom it is not hidden."""
    agents = [int(each) for each in _texts(params["agents"])]
    rule_id = work.doer.rule_id
    if work.doer.actor is Actor.RULE and rule_id is not None:
        subject, cause = telling.Subject(About.RULE, rule_id, row.id, row.department_id), Cause.RULE
    else:
        subject, cause = telling.Subject(About.TICKET, row.id, row.id, row.department_id), Cause.REMINDER
    told = telling.tell(work.unit, work.doer, subject, cause, agents)
    if not told:
        raise Invalid("None of these agents may see the ticket.", field="agents")
    work.unit.touched(row.id)
    return {"told": told}


def _request(work: Work, row: TicketRecord, params: Params) -> Before:
    """Lays a request to another program down; it is sent after the transaction."""
    values = mailing.values_of(work.doer, row, work.unit.now)
    return {"request": requests.ask(work.unit, work.doer, row, params, values)}


def _merge(work: Work, row: TicketRecord, params: Params) -> Before:
    return {"merged": joining.merge_into_open(work.unit, work.doer, row, _own_places(work.doer))}


def _own_places(doer: Doer) -> set[int] | None:
    """Where an agent answers; None for a rule, which acts for the desk."""
    if doer.actor is Actor.RULE or doer.agent_id is None:
        return None
    who = rights_of(doer.agent_id)
    return {place for place in people.department_ids() if may(who, Act.ANSWER, place)}


DEEDS: Mapping[Do, Deed] = {
    Do.TRANSFER: _transfer,
    Do.STATUS: _become,
    Do.POSTPONE: _postpone,
    Do.PRIORITY: _priority,
    Do.ADD_TAGS: _add_tags,
    Do.REMOVE_TAGS: _remove_tags,
    Do.SET_FIELD: _set_field,
    Do.CLEAR_FIELD: _set_field,
    Do.SUBJECT: _subject,
    Do.INLINE_NOTE: _inline_note,
    Do.TICKET_NOTE: _ticket_note,
    Do.ANSWER: _answer,
    Do.MAIL: _mail,
    Do.FORWARD: _forward,
    Do.NOTIFY: _notify,
    Do.REQUEST: _request,
    Do.MERGE: _merge,
    Do.PARTICIPANTS: _participants,
}


def _number(value: object) -> int | None:
    return int(str(value)) if value is not None else None


def _texts(value: object) -> list[str]:
    if value is None:
        return []
    return [str(each) for each in value] if isinstance(value, tuple) else [str(value)]
