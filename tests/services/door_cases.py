"""For every door: what an agent reaches through it, and what it should be, counted from the rows that may be seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from deskapp.domain.access import Act, Viewer, may, may_manage_workspace
from deskapp.domain.distribution import LOAD
from deskapp.domain.errors import NotAllowed, NotFound
from deskapp.domain.fields import FieldSubject
from deskapp.domain.lists import STATUSES, ListQuery, View
from deskapp.domain.people import ErasureCost
from deskapp.domain.ratings import RatingsAsked, Score
from deskapp.domain.reminders import ReminderItem
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.question import Question
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import COUNTED, LISTED, Status
from deskapp.domain.subjects import ticket_number
from deskapp.domain.thread import SystemEvent
from deskapp.domain.vocabulary import About, EventKind, NoteKind
from deskapp.store.history import NAMING
from deskapp.store.tables import (
    AttachmentRow,
    CompanyRow,
    ContactGroupMemberRow,
    ContactRow,
    DepartmentRow,
    EventRow,
    HistoryRow,
    InlineNoteFileRow,
    InlineNoteRow,
    MessageRow,
    NoteFileRow,
    NoteRow,
    OutboxRow,
    RatingRow,
    TagRow,
    TicketLinkRow,
    TicketRecord,
    TicketTagRow,
)
from tests.services.stuck import stuck_tickets
from tests.services.worlds import World

REFUSED = "refused"


class Rows:
    """What the store holds, and what of it one agent may see, by the one visibility function."""

    def __init__(self, world: World, who: Viewer) -> None:
        self.world, self.who, self.everything = world, who, may_manage_workspace(who)
        self.tickets: dict[int, Any] = {row.id: row for row in TicketRecord.select()}
        self.seen = world.seen(who)
        self.messages = {row.id: row.ticket_id for row in MessageRow.select() if not row.recalled}
        self.contacts: dict[int, Any] = {row.id: row for row in ContactRow.select()}
        self.companies = [row.id for row in CompanyRow.select()]
        self.departments = [row.id for row in DepartmentRow.select()]

    def of_contact(self, contact_id: int) -> set[int]:
        """The tickets of a contact that may be seen."""
        return {i for i in self.seen if self.tickets[i].contact_id == contact_id}

    def known(self) -> set[int]:
        """The contacts the agent may know of."""
        with_tickets = {row.contact_id for row in self.tickets.values()}
        return {i for i in self.contacts if self.everything or self.of_contact(i) or i not in with_tickets}

    def company_of(self, company_id: int) -> tuple[set[int], set[int]] | None:
        """The known contacts and the visible tickets of a company, or None where it is not to be known."""
        members = {i for i, row in self.contacts.items() if row.company_id == company_id}
        known = members & self.known()
        if members and not known:
            return None
        return known, {ticket for contact in known for ticket in self.of_contact(contact)}

    def known_companies(self) -> set[int]:
        """The companies the agent may know of."""
        return {i for i in self.companies if self.company_of(i) is not None}

    def way(self, ticket_id: int) -> list[int]:
        """A ticket and those it was merged into, one after the other."""
        into = self.tickets[ticket_id].merged_into
        return [ticket_id, *(self.way(into) if into is not None else [])]

    def family(self, ticket_id: int) -> set[int]:
        """A ticket and all that were merged into it."""
        return {i for i in self.tickets if ticket_id in self.way(i)}

    def read_in(self) -> set[int]:
        """The tickets whose messages and notes may be read, there or where they were merged into."""
        return {i for i in self.tickets if not self.seen.isdisjoint(self.way(i))}

    def links(self) -> set[tuple[int, int]]:
        """Pairs of linked tickets of which both may be seen, both ways round; merged ones where they go on."""
        pairs = {(row.ticket_id, row.other_id) for row in TicketLinkRow.select()}
        both = {each for pair in pairs for each in (pair, pair[::-1])}
        found = {(i, self.way(b)[-1]) for i in self.seen for a, b in both if a in self.family(i)}
        return {(i, other) for i, other in found if other in self.seen and other not in self.family(i)}

    def naming_deeds(self, *, of_all: bool) -> set[tuple[int, int]]:
        """What the histories tell of other tickets, as far as both may be seen; the threads tell it `of_all` merged."""
        told = [row for row in HistoryRow.select() if row.deed in NAMING]
        return {
            (i, row.data["ticket"])
            for i in self.seen
            for row in told
            if row.data["ticket"] in self.seen
            and (row.ticket_id == i or (of_all and row.ticket_id in self.family(i) and not row.data.get("away")))
        }

    def merges(self) -> set[tuple[int, int]]:
        """Merged tickets with those that read them, as far as both may be seen."""
        return {(i, above) for i in self.seen for above in self.way(i)[1:] if above in self.seen}

    def digests(self) -> dict[str, set[int]]:
        """Every attached file with its tickets."""
        notes = {row.id: row.ticket_id for row in InlineNoteRow.select()}
        owners = {row.id: row.ticket_id for row in MessageRow.select()}
        found: dict[str, set[int]] = {}
        for row in AttachmentRow.select():
            found.setdefault(row.sha256, set()).add(owners[row.message_id])
        for file in InlineNoteFileRow.select():
            found.setdefault(file.sha256, set()).add(notes[file.inline_note_id])
        return found

    def subjects(self) -> set[tuple[str, int]]:
        """The tickets, contacts and companies of which the agent may know."""
        known = {"ticket": self.seen, "contact": self.known(), "company": self.known_companies()}
        return {(kind, i) for kind, ids in known.items() for i in ids}

    def note_digests(self) -> dict[str, tuple[str, int]]:
        """Every file of an editable note with what the note is about."""
        notes = {row.id: (row.kind, row.subject_id) for row in NoteRow.select()}
        return {file.sha256: notes[file.note_id] for file in NoteFileRow.select()}


@dataclass(frozen=True)
class Case:
    """`reach` tells what comes through a door; `expected` the same from the rows. Both give something to compare."""

    reach: Callable[[Rows], object]
    expected: Callable[[Rows], object] = lambda rows: rows.seen


def reached(call: Callable[[Any], object], ids: Iterable[Any]) -> set[Any]:
    """Those that are there; a hidden one is not found, whatever else it is."""
    found = set()
    for each in ids:
        try:
            call(each)
        except NotFound:
            continue
        found.add(each)
    return found


def _or_refused(call: Callable[[], object]) -> object:
    try:
        return call()
    except NotAllowed:
        return REFUSED


def _queries(rows: Rows) -> list[ListQuery]:
    return [ListQuery(view, place) for view in View for place in (None, *rows.departments)]


def _pages(rows: Rows) -> set[int]:
    lists = rows.world.desk.lists
    return {ticket for query in _queries(rows) for ticket, _ in lists.page(rows.who, query)}


def _keys(rows: Rows) -> set[int]:
    lists = rows.world.desk.lists
    return {ticket for query in _queries(rows) for ticket in lists.keys(rows.who, query, list(rows.tickets))}


def _counts(rows: Rows) -> object:
    counts = rows.world.desk.lists.counts(rows.who)
    return dict(counts.views), counts.departments


def _true_counts(rows: Rows) -> object:
    tickets = [rows.tickets[i] for i in rows.seen]
    mine: dict[View, Any] = {View.MINE: rows.who.agent_id, View.UNASSIGNED: None}
    views = {
        view: sum(t.status in STATUSES[view] and (view not in mine or t.agent_id == mine[view]) for t in tickets)
        for view in View
    }
    stuck = [t for t in tickets if t.id in stuck_tickets()]
    views[View.UNDELIVERED] = sum(t.status in STATUSES[View.UNDELIVERED] for t in stuck)
    places = {t.department_id for t in tickets}
    three = {
        place: tuple(sum(t.department_id == place and t.status == s for t in tickets) for s in COUNTED)
        for place in places
    }
    return views, {place: numbers for place, numbers in three.items() if any(numbers)}


def _searches(rows: Rows) -> object:
    find, who = rows.world.desk.search.find, rows.who
    words = [
        "everything",
        "cust",
        *(f"{kind}{i}" for i in rows.tickets for kind in ("word", "inline", "kept", "subject")),
    ]
    by_word = {ticket for word in words for ticket in find(who, word).ids}
    by_number = {i for i in rows.tickets if rows.way(i)[-1] in find(who, ticket_number(i)).ids}
    return by_word, by_number


def _true_searches(rows: Rows) -> object:
    kept = {i for i in rows.seen if rows.tickets[i].status not in (Status.SPAM, Status.DELETED)}
    return kept, {i for i in rows.tickets if rows.way(i)[-1] in rows.seen}


def _heads(rows: Rows) -> object:
    head = rows.world.desk.threads.head
    found = reached(lambda i: head(rows.who, i), rows.tickets)
    heads = {i: head(rows.who, i) for i in found}
    into = {(i, one.merged_into) for i, one in heads.items() if one.merged_into is not None}
    assert into == {(i, rows.tickets[i].merged_into) for i in found} & rows.merges()
    links = {(i, other) for i, one in heads.items() for other in one.links}
    return found, links, {(source, i) for i, one in heads.items() for source in one.merged_from}


def _told_tickets(read: Callable[[int], Iterable[object]], found: Iterable[int]) -> set[tuple[int, object]]:
    return {
        (i, event.values["ticket"])
        for i in found
        for event in read(i)
        if isinstance(event, SystemEvent) and event.deed in NAMING
    }


def _threads(rows: Rows) -> object:
    page = rows.world.desk.threads.page
    found = reached(lambda i: page(rows.who, i), rows.tickets)
    pages = {i: page(rows.who, i, None, 1000).items for i in found}
    named = {(item.source_id, i) for i, items in pages.items() for item in items if item.source_id is not None}
    return found, _told_tickets(pages.__getitem__, found), named


def _histories(rows: Rows) -> object:
    history = rows.world.desk.threads.history
    found = reached(lambda i: history(rows.who, i), rows.tickets)
    return found, _told_tickets(lambda i: history(rows.who, i), found)


def _message_door(name: str) -> Case:
    return Case(
        lambda rows: reached(lambda i: getattr(rows.world.desk.threads, name)(rows.who, i), rows.messages),
        lambda rows: {i for i, ticket in rows.messages.items() if ticket in rows.read_in()},
    )


def _ticket_door(service: str, name: str) -> Case:
    return Case(
        lambda rows: reached(lambda i: getattr(getattr(rows.world.desk, service), name)(rows.who, i), rows.tickets)
    )


def _subjects(call: Callable[[Rows, Any, int], object], kinds: Any) -> Case:
    """A door that leads to tickets, contacts and companies alike."""

    def reach(rows: Rows) -> object:
        ids = (list(rows.tickets), list(rows.contacts), rows.companies)
        return [
            reached(lambda i, kind=kind: call(rows, kind, i), some)  # type: ignore[misc]
            for kind, some in zip((kinds.TICKET, kinds.CONTACT, kinds.COMPANY), ids, strict=True)
        ]

    return Case(reach, lambda rows: [rows.seen, rows.known(), rows.known_companies()])


def _offered(rows: Rows, name: str) -> set[tuple[int, int]]:
    """What a picker offers of everything, and without a word of the same customer."""
    merging, found = rows.world.desk.merging, set[tuple[int, int]]()
    for i in reached(lambda i: merging.linkable(rows.who, i), rows.tickets):
        for text in ("everything", ""):
            these = merging.targets(rows.who, [i], text, 1000)
            found |= {(i, j) for j in (these if name == "targets" else merging.linkable(rows.who, i, text, 1000))}
    return found


def _truly_linkable(rows: Rows) -> set[tuple[int, int]]:
    there = {i for i in rows.seen if rows.tickets[i].status not in (Status.SPAM, Status.DELETED)}
    return {(i, j) for i in rows.seen for j in there if i != j} - rows.links()


def _true_targets(rows: Rows) -> set[tuple[int, int]]:
    shut = (Status.SPAM, Status.DELETED)
    sources = {i for i in rows.seen if rows.tickets[i].status not in shut}
    return {(i, j) for i in sources for j in sources if i != j and rows.tickets[j].status != Status.CLOSED}


def _reminded(items: Iterable[ReminderItem]) -> set[tuple[str, int]]:
    return {(item.reminder.about.value, item.reminder.subject_id) for item in items if item.title}


def _contacts(rows: Rows) -> object:
    contact = rows.world.desk.people.contact
    return {(i, contact(rows.who, i).tickets) for i in reached(lambda i: contact(rows.who, i), rows.contacts)}


def _true_contacts(rows: Rows) -> set[tuple[int, int]]:
    return {(i, len(rows.of_contact(i))) for i in rows.known()}


def _companies(rows: Rows) -> object:
    company = rows.world.desk.people.company
    found = [company(rows.who, i) for i in reached(lambda i: company(rows.who, i), rows.companies)]
    by_contact = [rows.world.desk.people.contact(rows.who, i).company for i in rows.known()]
    return {(one.id, one.contacts, one.tickets) for one in (*found, *by_contact) if one is not None}


def _true_companies(rows: Rows) -> object:
    found = {i: rows.company_of(i) for i in rows.companies}
    return {(i, len(both[0]), len(both[1])) for i, both in found.items() if both is not None}


def _found_contacts(rows: Rows) -> object:
    find = rows.world.desk.people.find_contacts
    return {(one.id, one.tickets) for text in ("cust", "c0", "c1", "c2", "c3") for one in find(rows.who, text)}


def _listed_contacts(rows: Rows) -> object:
    listing = rows.world.desk.contacts.listing
    words = {i for text in ("cust", "c0", "c1", "c2", "c3") for i in listing(rows.who, text).ids}
    return [set(listing(rows.who).ids), words]


def _listed_companies(rows: Rows) -> object:
    companies = rows.world.desk.contacts.companies
    assert companies(rows.who).ids == companies(rows.who, "FIRM example").ids
    return set(companies(rows.who).ids)


def _staff(rows: Rows) -> object:
    of_company = rows.world.desk.contacts.of_company
    found = reached(lambda i: of_company(rows.who, i), rows.companies)
    return {i: {line.id for line in of_company(rows.who, i)} for i in found}


def _true_staff(rows: Rows) -> object:
    found = {i: rows.company_of(i) for i in rows.companies}
    return {i: both[0] for i, both in found.items() if both is not None}


def _unfinished(rows: Rows) -> set[int]:
    return {mail.ticket_id for mail in rows.world.desk.outbox.unfinished(rows.who)}


def _truly_unfinished(rows: Rows) -> set[int]:
    over = ("sent", "recalled", "given-up")
    return {row.ticket_id for row in OutboxRow.select() if row.state not in over} & rows.seen


def _solvable(rows: Rows) -> set[int]:
    live = {row.id for row in DepartmentRow.select() if row.deleted_at is None and row.to_solve}
    busy = _busy(rows)
    return {
        i
        for i in rows.seen - busy
        if (t := rows.tickets[i]).status in (Status.NEW, Status.OPEN)
        and t.department_id in live
        and t.agent_id in (None, rows.who.agent_id)
        and may(rows.who, Act.ANSWER, t.department_id)
    }


def _busy(rows: Rows) -> set[int]:
    return {ticket for writer, ticket in rows.world.drafts if writer != rows.who.agent_id} & rows.seen


def _walk(rows: Rows) -> set[int]:
    found: set[int] = set()
    while (following := rows.world.desk.solving.next(rows.who, frozenset(found))) is not None:
        found.add(following)
    return found


def _answerers(rows: Rows) -> set[int]:
    solving = rows.world.desk.solving
    found = reached(lambda i: solving.answering(rows.who, i), rows.tickets)
    assert {i for i in found if solving.answering(rows.who, i)} == _busy(rows)
    return found


def _unassigned(rows: Rows) -> set[int]:
    read, found = rows.world.desk.distribution.unassigned, set[int]()
    for place in rows.departments:
        some = _or_refused(lambda place=place: read(rows.who, place))  # type: ignore[misc]
        found |= set() if some == REFUSED else set(some)  # type: ignore[call-overload]
    return found


def _truly_unassigned(rows: Rows) -> set[int]:
    return {
        i
        for i in rows.seen
        if (t := rows.tickets[i]).agent_id is None and t.status in LOAD and may(rows.who, Act.ANSWER, t.department_id)
    }


def _groups(rows: Rows) -> object:
    return {(one.id, one.contacts) for one in rows.world.desk.groups.listing(rows.who)}


def _members(rows: Rows) -> set[tuple[int, int]]:
    pairs = {(row.group_id, row.contact_id) for row in ContactGroupMemberRow.select()}
    return {(group, contact) for group, contact in pairs if contact in rows.known()}


def _true_groups(rows: Rows) -> object:
    numbers = Counter(group for group, _ in _members(rows))
    return {(group, numbers[group]) for group in rows.world.groups}


def _group_contacts(rows: Rows) -> object:
    contacts = rows.world.desk.groups.contacts
    return {(group, one.id, one.tickets) for group in rows.world.groups for one in contacts(rows.who, group)}


def _true_group_contacts(rows: Rows) -> object:
    return {(group, contact, len(rows.of_contact(contact))) for group, contact in _members(rows)}


def _tags(rows: Rows) -> object:
    return {(one.name, one.tickets) for one in rows.world.desk.tags.listing(rows.who)}


def _true_tags(rows: Rows) -> object:
    numbers = Counter(row.tag_id for row in TicketTagRow.select() if row.ticket_id in rows.seen)
    return {(row.name, numbers[row.id]) for row in TagRow.select()}


def _tried(rows: Rows) -> object:
    """The tickets that a rule without conditions is tried on."""
    rule = Rule("All", Trigger.TRANSFERRED, (), (Action(Do.ADD_TAGS, {"tags": ("x",)}),))
    trying = rows.world.desk.trying
    return _or_refused(lambda: {each.ticket_id for each in trying.run(rows.who, rule, 10_000).tried})


def _used_fields(rows: Rows) -> object:
    return [bool(one.used) for one in rows.world.desk.fields.listing(rows.who)]


def _department_lines(rows: Rows) -> object:
    return {(line.id, line.tickets) for line in rows.world.desk.departments.listing(rows.who)}


def _true_department_lines(rows: Rows) -> object:
    own = [row.id for row in DepartmentRow.select() if row.deleted_at is None and may(rows.who, Act.TEXTS, row.id)]
    listed = Counter(rows.tickets[i].department_id for i in rows.seen if rows.tickets[i].status in LISTED)
    return {(place, listed[place]) for place in own}


def _only_for_all_seeing(call: Callable[[Rows], object]) -> Case:
    """A door that is shut for whoever does not see everything."""
    return Case(
        lambda rows: _or_refused(lambda: call(rows)) == REFUSED,
        lambda rows: not rows.everything,
    )


def _erasures(rows: Rows) -> dict[int, object]:
    cost = rows.world.desk.erasing.cost

    def told(contact_id: int) -> object:
        return _or_refused(lambda: cost(rows.who, contact_id))

    return {i: told(i) for i in reached(told, rows.contacts)}


def _true_erasures(rows: Rows) -> dict[int, object]:
    if not rows.everything:
        return dict.fromkeys(rows.known(), REFUSED)
    return {i: _true_erasure(i, rows.of_contact(i)) for i in rows.contacts}


def _true_erasure(contact_id: int, own: set[int]) -> ErasureCost:
    messages = [m for m in MessageRow.select() if not m.recalled and (m.ticket_id in own or m.contact_id == contact_id)]
    inline = [note for note in InlineNoteRow.select() if note.ticket_id in own]
    subjects = {("ticket", i) for i in own} | {("contact", contact_id)}
    notes = [note for note in NoteRow.select() if note.text and (note.kind, note.subject_id) in subjects]
    return ErasureCost(len(own), len(messages), len(inline) + len(notes))


def _busy_told(rows: Rows) -> frozenset[int]:
    return rows.world.desk.drafts.answered_by_others(rows.who)


_EVER = Question("departments", date(2020, 1, 1), date(2030, 1, 1))


def _countable(rows: Rows, event: Any) -> bool:
    """Whether an event counts for the viewer: all there is where he or she may report, elsewhere what is one's own."""
    if rows.everything or may(rows.who, Act.REPORT, event.department_id):
        return True
    return may(rows.who, Act.SEE, event.department_id) and event.agent_id == rows.who.agent_id


def _true_events(rows: Rows, kind: EventKind) -> Counter[tuple[int, int]]:
    found: Counter[tuple[int, int]] = Counter()
    for event in EventRow.select().where(EventRow.kind == kind.value):
        if _countable(rows, event):
            found[event.department_id, event.ticket_id] += event.n
    return +found


def _figures(rows: Rows) -> object:
    answer = rows.world.desk.reports.ask(rows.who, _EVER)
    names = ("created_tickets", "answers", "resolved_tickets")
    told = {(row.key, name): COLUMNS[name].value(answer.row(row.key)) for row in answer.rows for name in names}
    return {key: value for key, value in told.items() if value}


def _true_figures(rows: Rows) -> object:
    kinds = {
        "created_tickets": EventKind.CREATED,
        "answers": EventKind.ANSWER,
        "resolved_tickets": EventKind.RESOLVED,
    }
    found: Counter[tuple[int, str]] = Counter()
    for name, kind in kinds.items():
        for (place, _), n in _true_events(rows, kind).items():
            found[place, name] += n
    return dict(found)


def _behind(rows: Rows) -> object:
    behind = rows.world.desk.reports.behind(rows.who, _EVER, "created_tickets")
    return set(behind.tickets), behind.hidden


def _truly_behind(rows: Rows) -> object:
    counted = {ticket for _, ticket in _true_events(rows, EventKind.CREATED)}
    return counted & rows.seen, len(counted - rows.seen)


def _ratings(rows: Rows) -> object:
    page = rows.world.desk.ratings.listing(rows.who, RatingsAsked(_EVER))
    assert not page.more
    return {line.rating.id for line in page.lines}


def _true_ratings(rows: Rows) -> set[int]:
    events = {row.id: row for row in EventRow.select()}
    return {r.id for r in RatingRow.select() if r.ticket_id in rows.seen and _countable(rows, events[r.event_id])}


def _true_tally(rows: Rows) -> object:
    return dict.fromkeys(Score, 0) | Counter(r.score for r in RatingRow.select() if r.id in _true_ratings(rows))


CASES: dict[str, Case] = {
    "agents.listing": _only_for_all_seeing(lambda rows: rows.world.desk.agents.listing(rows.who)),
    "agents.open_tickets": _only_for_all_seeing(lambda rows: rows.world.desk.agents.open_tickets(rows.who, 1)),
    "canned.filled": Case(
        lambda rows: reached(lambda i: rows.world.desk.canned.filled(rows.who, rows.world.canned, i), rows.tickets)
    ),
    "checklists.of_ticket": _ticket_door("checklists", "of_ticket"),
    "contacts.companies": Case(_listed_companies, Rows.known_companies),
    "contacts.company_lines": Case(
        lambda rows: set(rows.world.desk.contacts.company_lines(rows.who, rows.companies)), Rows.known_companies
    ),
    "contacts.lines": Case(lambda rows: set(rows.world.desk.contacts.lines(rows.who, rows.contacts)), Rows.known),
    "contacts.listing": Case(_listed_contacts, lambda rows: [rows.known()] * 2),
    "contacts.of_company": Case(_staff, _true_staff),
    "departments.listing": Case(_department_lines, _true_department_lines),
    "departments.removal_cost": _only_for_all_seeing(
        lambda rows: rows.world.desk.departments.removal_cost(rows.who, 1)
    ),
    "erasing.cost": Case(_erasures, _true_erasures),
    "distribution.unassigned": Case(_unassigned, _truly_unassigned),
    "drafts.answered_by_others": Case(_busy_told, _busy),
    "drafts.answering": _ticket_door("drafts", "answering"),
    "fields.listing": Case(_used_fields, lambda rows: [rows.everything] * 3),
    "fields.values": _subjects(lambda rows, kind, i: rows.world.desk.fields.values(rows.who, kind, i), FieldSubject),
    "groups.contacts": Case(_group_contacts, _true_group_contacts),
    "groups.listing": Case(_groups, _true_groups),
    "groups.of_contact": Case(
        lambda rows: reached(lambda i: rows.world.desk.groups.of_contact(rows.who, i), rows.contacts), Rows.known
    ),
    "lists.counts": Case(_counts, _true_counts),
    "lists.keys": Case(_keys),
    "lists.page": Case(_pages),
    "lists.rows": Case(lambda rows: set(rows.world.desk.lists.rows(rows.who, list(rows.tickets)))),
    "notes.read": _subjects(lambda rows, kind, i: rows.world.desk.notes.read(rows.who, kind, i), NoteKind),
    "notes.versions": _subjects(lambda rows, kind, i: rows.world.desk.notes.versions(rows.who, kind, i), NoteKind),
    "outbox.unfinished": Case(_unfinished, _truly_unfinished),
    "outgoing.sender": _ticket_door("outgoing", "sender"),
    "merging.linkable": Case(lambda rows: _offered(rows, "linkable"), _truly_linkable),
    "merging.targets": Case(lambda rows: _offered(rows, "targets"), _true_targets),
    "people.company": Case(_companies, _true_companies),
    "people.company_tickets": Case(
        lambda rows: {t for i in rows.companies for t in rows.world.desk.people.company_tickets(rows.who, i)}
    ),
    "people.contact": Case(_contacts, _true_contacts),
    "people.contact_tickets": Case(
        lambda rows: {t for i in rows.contacts for t in rows.world.desk.people.contact_tickets(rows.who, i)}
    ),
    "people.find_contacts": Case(_found_contacts, _true_contacts),
    "ratings.listing": Case(_ratings, _true_ratings),
    "ratings.of_ticket": _ticket_door("ratings", "of_ticket"),
    "ratings.tally": Case(lambda rows: rows.world.desk.ratings.tally(rows.who, RatingsAsked(_EVER)), _true_tally),
    "reminders.candidates": _subjects(
        lambda rows, about, i: rows.world.desk.reminders.candidates(rows.who, about, i), About
    ),
    "reminders.due": Case(lambda rows: _reminded(rows.world.desk.reminders.due(rows.who)), Rows.subjects),
    "reminders.mine": Case(lambda rows: _reminded(rows.world.desk.reminders.mine(rows.who)), Rows.subjects),
    "reports.ask": Case(_figures, _true_figures),
    "reports.behind": Case(_behind, _truly_behind),
    "rules.why": _ticket_door("rules", "why"),
    "search.find": Case(_searches, _true_searches),
    "solving.answering": Case(_answerers),
    "solving.count": Case(lambda rows: rows.world.desk.solving.count(rows.who), lambda rows: len(_solvable(rows))),
    "solving.next": Case(_walk, _solvable),
    "tags.listing": Case(_tags, _true_tags),
    "templates.preview": Case(
        lambda rows: reached(
            lambda i: rows.world.desk.templates.preview(rows.who, "{{ ticket.subject }}", None, ticket_id=i),
            rows.tickets,
        )
    ),
    "threads.file_path": Case(
        lambda rows: reached(
            lambda digest: rows.world.desk.threads.file_path(rows.who, digest), [*rows.digests(), *rows.note_digests()]
        ),
        lambda rows: (
            {digest for digest, owners in rows.digests().items() if owners & rows.read_in()}
            | {digest for digest, subject in rows.note_digests().items() if subject in rows.subjects()}
        ),
    ),
    "threads.handover": Case(
        lambda rows: reached(lambda ticket: rows.world.desk.threads.handover(rows.who, ticket), rows.tickets)
    ),
    "threads.head": Case(_heads, lambda rows: (rows.seen, rows.links(), rows.merges())),
    "threads.history": Case(_histories, lambda rows: (rows.seen, rows.naming_deeds(of_all=False))),
    "threads.html": _message_door("html"),
    "threads.inline_files": _message_door("inline_files"),
    "threads.page": Case(_threads, lambda rows: (rows.seen, rows.naming_deeds(of_all=True), rows.merges())),
    "threads.source": _message_door("source"),
    "trying.run": Case(_tried, lambda rows: rows.seen if rows.everything else REFUSED),
}
