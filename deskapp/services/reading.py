"""What an agent sees: lists, counts, search, threads, people. Everything asks the one visibility function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from deskapp.domain.access import Viewer, visible
from deskapp.domain.errors import NotFound
from deskapp.domain.lists import Counts, Cursor, ListQuery
from deskapp.domain.people import Agent, Company, Contact, Department
from deskapp.domain.ports import MailParser
from deskapp.domain.subjects import parse_number
from deskapp.domain.thread import SystemEvent, ThreadPage
from deskapp.domain.ticket import TicketHead, TicketRow
from deskapp.services.guard import ticket_for
from deskapp.store import history, lists, mail, messages, people, search, threads, tickets
from deskapp.store.store import Store


class Lists:
    """The inbox's lists."""

    def page(
        self, who: Viewer, query: ListQuery, after: Cursor | None = None, limit: int = 200
    ) -> list[tuple[int, int]]:
        """The next (ticket id, key) pairs of a list, in its order."""
        return lists.page(query, visible(who), people.department_ids(), who.agent_id, after, limit)

    def rows(self, who: Viewer, ids: Sequence[int]) -> dict[int, TicketRow]:
        """The cards of these tickets."""
        return lists.rows(visible(who), who.agent_id, ids)

    def keys(self, who: Viewer, query: ListQuery, ids: Sequence[int]) -> dict[int, int]:
        """Of these tickets, those that stand in the list now, with their keys."""
        return lists.keys(query, visible(who), who.agent_id, ids)

    def counts(self, who: Viewer) -> Counts:
        """The lengths of all lists and the three counts of every department."""
        return lists.counts(visible(who), who.agent_id)


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Tickets found, newest hit first; `before` goes on, None at the end."""

    ids: tuple[int, ...]
    before: int | None


class Search:
    """Full-text search over everything the viewer may see."""

    def find(self, who: Viewer, text: str, limit: int = 200, before: int | None = None) -> SearchPage:
        """Tickets whose head, messages or notes hold all words; a ticket number finds that ticket first."""
        scope = visible(who)
        number = parse_number(text)
        first = [number] if number is not None and before is None and tickets.record(number, scope) else []
        expression = search.match_expression(text)
        found, going_on = search.find(expression, scope, limit, before) if expression else ([], None)
        return SearchPage(tuple(dict.fromkeys(first + found)), going_on)


class Threads:
    """One ticket, whole."""

    def __init__(self, store: Store, parse: MailParser) -> None:
        self._store = store
        self._parse = parse

    def head(self, who: Viewer, ticket_id: int) -> TicketHead:
        """Everything of a ticket but its thread."""
        found = tickets.head(ticket_id, visible(who))
        if found is None:
            raise NotFound("There is no such ticket.")
        return found

    def page(self, who: Viewer, ticket_id: int, before: int | None = None, limit: int = 40) -> ThreadPage:
        """The newest `limit` items before a position (from the end where None), oldest first."""
        ticket_for(who, ticket_id)
        return threads.page(ticket_id, before, limit)

    def history(self, who: Viewer, ticket_id: int) -> list[SystemEvent]:
        """All that was done to a ticket, oldest first."""
        ticket_for(who, ticket_id)
        return history.deeds(ticket_id)

    def source(self, who: Viewer, message_id: int) -> bytes:
        """A mail as it came; empty for a message that was no mail."""
        row = messages.record(message_id)
        if row is None:
            raise NotFound("There is no such message.")
        ticket_for(who, row.ticket_id)
        return mail.read_raw(row.raw_id) if row.raw_id else b""

    def html(self, who: Viewer, message_id: int) -> str:
        """The unsanitised HTML of a mail, or nothing."""
        raw = self.source(who, message_id)
        return self._parse(raw).html if raw else ""

    def inline_files(self, who: Viewer, message_id: int) -> dict[str, bytes]:
        """The pictures a mail's HTML names by Content-ID."""
        raw = self.source(who, message_id)
        parts = self._parse(raw).parts if raw else ()
        return {part.content_id: part.content for part in parts if part.content_id}

    def file_path(self, who: Viewer, digest: str) -> Path:
        """Where an attachment of a visible ticket lies."""
        scope = visible(who)
        if not any(tickets.record(ticket_id, scope) for ticket_id in threads.file_owner(digest)):
            raise NotFound("There is no such file.")
        return self._store.files.path(digest)


class People:
    """Agents, departments, contacts and companies."""

    def agents(self) -> list[Agent]:
        """All agents, in order of name."""
        return people.agents()

    def agent(self, agent_id: int) -> Agent:
        """One agent."""
        found = people.agent(agent_id)
        if found is None:
            raise NotFound("There is no such agent.")
        return found

    def viewer(self, agent_id: int) -> Viewer:
        """An agent as the access rules see one."""
        found = people.viewer(agent_id)
        if found is None:
            raise NotFound("There is no such agent.")
        return found

    def departments(self, who: Viewer) -> list[Department]:
        """The departments whose tickets the viewer may see, in their order."""
        scope = visible(who)
        return [department for department in people.departments() if department.id in scope]

    def transfer_targets(self, who: Viewer) -> list[Department]:
        """Where a ticket can be transferred to: every department, also those the viewer cannot look into."""
        return people.departments()

    def assignable(self, who: Viewer, department_id: int) -> list[Agent]:
        """The agents that a department's tickets can be given to."""
        ids = people.member_ids(department_id)
        return [agent for agent in people.agents() if agent.id in ids]

    def contact(self, who: Viewer, contact_id: int) -> Contact:
        """A contact; one all of whose tickets are hidden is not there."""
        scope = visible(who)
        found = people.contact(contact_id, scope)
        if found is None or not people.known_within(contact_id, scope):
            raise NotFound("There is no such contact.")
        return found

    def company(self, who: Viewer, company_id: int) -> Company:
        """A company."""
        found = people.company(company_id, visible(who))
        if found is None:
            raise NotFound("There is no such company.")
        return found

    def find_contacts(self, who: Viewer, text: str, limit: int = 10) -> list[Contact]:
        """Contacts whose name, address or phone begins with `text`."""
        scope = visible(who)
        found = (people.contact(contact_id, scope) for contact_id in people.find_contacts(text, scope, limit))
        return [contact for contact in found if contact]

    def contact_tickets(self, who: Viewer, contact_id: int, limit: int = 20) -> list[int]:
        """A contact's tickets the viewer may see, newest first."""
        return tickets.of_contact(contact_id, visible(who), limit)

    def tags(self) -> list[str]:
        """Every tag, in order of name."""
        return tickets.all_tags()

    def names(self) -> tuple[dict[int, str], dict[int, str]]:
        """Names of all agents and all departments, for sentences of the history."""
        return people.names()
