"""The desk: every use case in one place, over one open store."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from deskapp.domain.changes import Changes
from deskapp.domain.ports import Clock, Outside
from deskapp.services import late
from deskapp.services.lists import Lists
from deskapp.services.outbox import Outbox
from deskapp.services.people import People
from deskapp.services.setup import WorkspaceSettings
from deskapp.store import feed, rules
from deskapp.store.store import Store, Unit

if TYPE_CHECKING:
    from deskapp.services.agents import Agents
    from deskapp.services.availability import Availability
    from deskapp.services.calls import Calls, Chats
    from deskapp.services.canned import CannedResponses
    from deskapp.services.care import Care
    from deskapp.services.checklists import Checklists
    from deskapp.services.contacts import Contacts
    from deskapp.services.custom_fields import CustomFields
    from deskapp.services.departments import Departments
    from deskapp.services.distribution import Distribution
    from deskapp.services.drafts import Drafts
    from deskapp.services.erasing import Erasing
    from deskapp.services.examples import Examples
    from deskapp.services.groups import Groups
    from deskapp.services.history_import import HistoryImport
    from deskapp.services.housekeeping import Housekeeping
    from deskapp.services.inline_notes import InlineNotes
    from deskapp.services.mail.accounts import Accounts
    from deskapp.services.mail.fetching import Fetching
    from deskapp.services.mail.intake import Intake
    from deskapp.services.mail.quarantine import Quarantine
    from deskapp.services.mail.sending import Sending
    from deskapp.services.mail_writing import MailWriter
    from deskapp.services.merging import Merging
    from deskapp.services.notes import Notes
    from deskapp.services.outgoing import Outgoing
    from deskapp.services.ratings import Ratings
    from deskapp.services.reminders import Reminders
    from deskapp.services.reports import Reports
    from deskapp.services.rules.files import RuleFiles
    from deskapp.services.rules.following import Following
    from deskapp.services.rules.requests import Requests
    from deskapp.services.rules.rules import Rules
    from deskapp.services.rules.timed import TimeRules
    from deskapp.services.rules.trying import Trying
    from deskapp.services.saved_reports import SavedReports
    from deskapp.services.search import Search
    from deskapp.services.signing import Signing
    from deskapp.services.solving import Solving
    from deskapp.services.tags import Tags
    from deskapp.services.templates import Templates
    from deskapp.services.threads import Threads
    from deskapp.services.tickets import Tickets
    from deskapp.services.undoing import Undoing
    from deskapp.store.drafts import DraftBook


class Desk:
    """What the interfaces talk to. Acts take the acting viewer first and return a `Done`."""

    def __init__(self, path: Path, clock: Clock, outside: Outside) -> None:
        self._store = Store(path, clock)
        self._outside = outside
        self._store.follow = self._follow
        self.path = path
        self.clock = clock
        self.workspace = WorkspaceSettings(self._store)
        self.people = People()
        self.lists = Lists()
        self.outbox = Outbox(self._store)

    @cached_property
    def search(self) -> Search:
        """Full-text search."""
        return late.search()

    @cached_property
    def threads(self) -> Threads:
        """One ticket, whole."""
        return late.threads(self._store, self._outside.parse)

    @cached_property
    def outgoing(self) -> Outgoing:
        """Replies and forwards."""
        return late.outgoing(self._store, self._writer)

    @cached_property
    def _writer(self) -> MailWriter:
        return late.mail_writer(self._outside.compose, self._outside.parse)

    @cached_property
    def _inline(self) -> InlineNotes:
        return late.inline_notes()

    @cached_property
    def notes(self) -> Notes:
        """The four kinds of notes."""
        return late.notes(self._store, self._inline)

    @cached_property
    def reminders(self) -> Reminders:
        """Who is reminded of what."""
        return late.reminders(self._store)

    @cached_property
    def tickets(self) -> Tickets:
        """Acts on tickets."""
        return late.tickets(self._store, self._writer, self._inline)

    @cached_property
    def merging(self) -> Merging:
        """Merging, splitting and linking tickets."""
        return late.merging(self._store)

    @cached_property
    def undoing(self) -> Undoing:
        """Taking acts back."""
        return late.undoing(self._store, self.tickets, self.outgoing, self.notes)

    @cached_property
    def _book(self) -> DraftBook:
        return late.draft_book(self.path.with_name(f"{self.path.name}.drafts"))

    @cached_property
    def drafts(self) -> Drafts:
        """What agents are writing."""
        return late.drafts(self._book, self.clock)

    @cached_property
    def intake(self) -> Intake:
        """Taking mail in."""
        return late.intake(self._store, self._outside.parse, self._writer)

    @cached_property
    def quarantine(self) -> Quarantine:
        """Mails that could not be taken in."""
        return late.quarantine(self._store, self.intake)

    @cached_property
    def accounts(self) -> Accounts:
        """Mail accounts as they are set up."""
        return late.accounts(self._store, self._outside)

    @cached_property
    def fetching(self) -> Fetching:
        """The way of mails into the desk."""
        return late.fetching(self._store, self._outside, lambda: self.intake)

    @cached_property
    def history_import(self) -> HistoryImport:
        """Tickets with their past from another desk."""
        return late.history_import(self._store)

    @cached_property
    def housekeeping(self) -> Housekeeping:
        """What happens by itself."""
        return late.housekeeping(self._store, self._book)

    @cached_property
    def erasing(self) -> Erasing:
        """Erasing a contact's data."""
        return late.erasing(self._store, self._book)

    @cached_property
    def care(self) -> Care:
        """Looking after the store."""
        return late.care(self._store)

    @cached_property
    def departments(self) -> Departments:
        """Departments as they are set up."""
        return late.departments(self._store)

    @cached_property
    def examples(self) -> Examples:
        """Ready-made departments to start from."""
        return late.examples(self._store)

    @cached_property
    def agents(self) -> Agents:
        """Agents as they are set up."""
        return late.agents(self._store)

    @cached_property
    def signing(self) -> Signing:
        """Signing in, and passwords."""
        return late.signing(self._store)

    @cached_property
    def availability(self) -> Availability:
        """Who takes tickets now, and since when."""
        return late.availability(self._store)

    @cached_property
    def solving(self) -> Solving:
        """The queue of the most important tickets."""
        return late.solving(self._store, self.drafts)

    @cached_property
    def distribution(self) -> Distribution:
        """Sharing tickets out among available agents."""
        return late.distribution(self.tickets)

    @cached_property
    def templates(self) -> Templates:
        """Texts with variables around mail."""
        return late.templates(self._store)

    @cached_property
    def canned(self) -> CannedResponses:
        """Texts to insert."""
        return late.canned(self._store)

    @cached_property
    def checklists(self) -> Checklists:
        """The process of a department in each of its tickets."""
        return late.checklists(self._store)

    @cached_property
    def fields(self) -> CustomFields:
        """What a workspace adds to tickets, contacts and companies."""
        return late.fields(self._store)

    @cached_property
    def contacts(self) -> Contacts:
        """Contacts and companies as their pages show them."""
        return late.contacts(self._store)

    @cached_property
    def groups(self) -> Groups:
        """Groups of contacts."""
        return late.groups(self._store)

    @cached_property
    def tags(self) -> Tags:
        """Tags as a whole."""
        return late.tags(self._store)

    @cached_property
    def _following(self) -> Following:
        return late.following(self._outside.parse, self._writer, self._inline)

    def _follow(self, unit: Unit, before: Callable[[], None]) -> bool:
        """Ask the rules what follows from a transaction; where there are none they are not even loaded."""
        return self._following.follow(unit, before) if rules.is_any() else True

    @cached_property
    def time_rules(self) -> TimeRules:
        """Rules that time sets going."""
        return late.time_rules(self._store, self._following, self._outside.parse)

    @cached_property
    def rules(self) -> Rules:
        """Rules as they are set up."""
        return late.rules(self._store)

    @cached_property
    def rule_files(self) -> RuleFiles:
        """Rules out into files and in again."""
        return late.rule_files(self._store)

    @cached_property
    def requests(self) -> Requests:
        """Requests that rules send to other programs."""
        return late.requests(self._store, self._outside.send_request)

    @cached_property
    def sending(self) -> Sending:
        """The way of mails out of the desk."""
        return late.sending(self._store, self._outside)

    @cached_property
    def trying(self) -> Trying:
        """Dry runs of rules."""
        return late.trying(self._store, self._outside.parse)

    @cached_property
    def reports(self) -> Reports:
        """Figures of departments, agents, channels and tags."""
        return late.reports(self._store)

    @cached_property
    def saved_reports(self) -> SavedReports:
        """Reports that are kept under a name."""
        return late.saved_reports(self._store)

    @cached_property
    def calls(self) -> Calls:
        """Telephone calls, as they are written down."""
        return late.calls(self._store)

    @cached_property
    def chats(self) -> Chats:
        """Chats, as they are written down."""
        return late.chats(self._store)

    @cached_property
    def ratings(self) -> Ratings:
        """What customers think of the answers."""
        return late.ratings(self._store)

    def connect(self, *, read_only: bool = False) -> None:
        """Open this thread's connection; a read-only one refuses every write."""
        self._store.connect(read_only=read_only)

    def disconnect(self) -> None:
        """Close this thread's connections."""
        self._store.disconnect()
        if "_book" in self.__dict__:
            self._book.disconnect()

    def fill(self, how: Callable[[Store], None]) -> None:
        """Let the demo or a benchmark fill the store directly."""
        how(self._store)

    def data_version(self) -> int:
        """A number that changes when another connection has committed."""
        return self._store.data_version()

    def changes_since(self, entry: int | None) -> tuple[int, Changes]:
        """What other processes changed after an entry of the change feed, and the entry to go on from."""
        return feed.since(self._store, feed.newest() if entry is None else entry)
