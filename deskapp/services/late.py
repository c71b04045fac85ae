"""Services that are loaded when they are first needed: the first painted page of the inbox does without them.

The only list of late imports in this room.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from deskapp.domain.ports import Clock, MailComposer, MailParser, Outside, RequestSender
from deskapp.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

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


def search() -> Search:
    """Full-text search."""
    from deskapp.services.search import Search

    return Search()


def threads(store: Store, parse: MailParser) -> Threads:
    """One ticket, whole."""
    from deskapp.services.threads import Threads

    return Threads(store, parse)


def inline_notes() -> InlineNotes:
    """Appending inline notes."""
    from deskapp.services.inline_notes import InlineNotes

    return InlineNotes()


def notes(store: Store, inline: InlineNotes) -> Notes:
    """The four kinds of notes."""
    from deskapp.services.notes import Notes

    return Notes(store, inline)


def reminders(store: Store) -> Reminders:
    """Who is reminded of what."""
    from deskapp.services.reminders import Reminders

    return Reminders(store)


def mail_writer(compose: MailComposer, parse: MailParser) -> MailWriter:
    """Writing mail within a transaction."""
    from deskapp.services.mail_writing import MailWriter

    return MailWriter(compose, parse)


def outgoing(store: Store, writer: MailWriter) -> Outgoing:
    """Replies and forwards."""
    from deskapp.services.inside import Inside
    from deskapp.services.outgoing import Outgoing
    from deskapp.services.telling import passed_on

    return Outgoing(store, writer, Inside(passed_on))


def tickets(store: Store, writer: MailWriter, inline: InlineNotes) -> Tickets:
    """Acts on tickets."""
    from deskapp.services.tickets import Tickets

    return Tickets(store, writer, inline)


def undoing(store: Store, tickets: Tickets, outgoing: Outgoing, notes: Notes) -> Undoing:
    """Taking acts back."""
    from deskapp.services.undoing import Undoing

    return Undoing(store, tickets, outgoing, notes)


def draft_book(path: Path) -> DraftBook:
    """The drafts beside a store."""
    from deskapp.store.drafts import DraftBook

    return DraftBook(path)


def drafts(book: DraftBook, clock: Clock) -> Drafts:
    """What agents are writing."""
    from deskapp.services.drafts import Drafts

    return Drafts(book, clock)


def accounts(store: Store, outside: Outside) -> Accounts:
    """Mail accounts as they are set up."""
    from deskapp.services.mail.accounts import Accounts

    return Accounts(store, outside)


def intake(store: Store, parse: MailParser, writer: MailWriter) -> Intake:
    """Taking mail in."""
    from deskapp.services.mail.intake import Intake

    return Intake(store, parse, writer)


def quarantine(store: Store, intake: Intake) -> Quarantine:
    """Mails that could not be taken in."""
    from deskapp.services.mail.quarantine import Quarantine

    return Quarantine(store, intake)


def fetching(store: Store, outside: Outside, intake: Callable[[], Intake]) -> Fetching:
    """The way of mails into the desk."""
    from deskapp.services.mail.fetching import Fetching

    return Fetching(store, outside, intake)


def history_import(store: Store) -> HistoryImport:
    """Tickets with their past from another desk."""
    from deskapp.services.history_import import HistoryImport

    return HistoryImport(store)


def housekeeping(store: Store, book: DraftBook) -> Housekeeping:
    """What happens by itself."""
    from deskapp.services.housekeeping import Housekeeping

    return Housekeeping(store, book)


def erasing(store: Store, book: DraftBook) -> Erasing:
    """Erasing a contact's data."""
    from deskapp.services.erasing import Erasing

    return Erasing(store, book)


def care(store: Store) -> Care:
    """Looking after the store."""
    from deskapp.services.care import Care

    return Care(store)


def departments(store: Store) -> Departments:
    """Departments as they are set up."""
    from deskapp.services.departments import Departments

    return Departments(store)


def examples(store: Store) -> Examples:
    """Ready-made departments to start from."""
    from deskapp.services.examples import Examples

    return Examples(store)


def agents(store: Store) -> Agents:
    """Agents as they are set up."""
    from deskapp.services.agents import Agents

    return Agents(store)


def signing(store: Store) -> Signing:
    """Signing in, and passwords."""
    from deskapp.services.signing import Signing

    return Signing(store)


def availability(store: Store) -> Availability:
    """Who takes tickets now, and since when."""
    from deskapp.services.availability import Availability

    return Availability(store)


def solving(store: Store, drafts: Drafts) -> Solving:
    """The queue of the most important tickets."""
    from deskapp.services.solving import Solving

    return Solving(store, drafts)


def distribution(tickets: Tickets) -> Distribution:
    """Sharing tickets out among available agents."""
    from deskapp.services.distribution import Distribution

    return Distribution(tickets)


def templates(store: Store) -> Templates:
    """Texts with variables around mail."""
    from deskapp.services.templates import Templates

    return Templates(store)


def canned(store: Store) -> CannedResponses:
    """Texts to insert."""
    from deskapp.services.canned import CannedResponses

    return CannedResponses(store)


def checklists(store: Store) -> Checklists:
    """The process of a department in each of its tickets."""
    from deskapp.services.checklists import Checklists

    return Checklists(store)


def fields(store: Store) -> CustomFields:
    """What a workspace adds to tickets, contacts and companies."""
    from deskapp.services.custom_fields import CustomFields

    return CustomFields(store)


def contacts(store: Store) -> Contacts:
    """Contacts and companies as their pages show them."""
    from deskapp.services.contacts import Contacts

    return Contacts(store)


def groups(store: Store) -> Groups:
    """Groups of contacts."""
    from deskapp.services.groups import Groups

    return Groups(store)


def merging(store: Store) -> Merging:
    """Merging, splitting and linking tickets."""
    from deskapp.services.merging import Merging

    return Merging(store)


def tags(store: Store) -> Tags:
    """Tags as a whole."""
    from deskapp.services.tags import Tags

    return Tags(store)


def following(parse: MailParser, writer: MailWriter, inline: InlineNotes) -> Following:
    """What follows from what happens, by the rules."""
    from deskapp.services.rules.following import Following

    return Following(parse, writer, inline)


def time_rules(store: Store, following: Following, parse: MailParser) -> TimeRules:
    """Rules that time sets going."""
    from deskapp.services.rules.timed import TimeRules

    return TimeRules(store, following, parse)


def rules(store: Store) -> Rules:
    """Rules as they are set up."""
    from deskapp.services.rules.rules import Rules

    return Rules(store)


def rule_files(store: Store) -> RuleFiles:
    """Rules out into files and in again."""
    from deskapp.services.rules.files import RuleFiles

    return RuleFiles(store)


def sending(store: Store, outside: Outside) -> Sending:
    """The way of mails out of the desk."""
    from deskapp.services.mail.sending import Sending

    return Sending(store, outside)


def requests(store: Store, send: RequestSender) -> Requests:
    """Requests that rules send to other programs."""
    from deskapp.services.rules.requests import Requests

    return Requests(store, send)


def trying(store: Store, parse: MailParser) -> Trying:
    """Dry runs of rules."""
    from deskapp.services.rules.trying import Trying

    return Trying(store, parse)


def reports(store: Store) -> Reports:
    """Figures of departments, agents, channels and tags."""
    from deskapp.services.reports import Reports

    return Reports(store)


def saved_reports(store: Store) -> SavedReports:
    """Reports that are kept under a name."""
    from deskapp.services.saved_reports import SavedReports

    return SavedReports(store)


def calls(store: Store) -> Calls:
    """Telephone calls, as they are written down."""
    from deskapp.services.calls import Calls

    return Calls(store)


def chats(store: Store) -> Chats:
    """Chats, as they are written down."""
    from deskapp.services.calls import Chats

    return Chats(store)


def ratings(store: Store) -> Ratings:
    """What customers think of the answers."""
    from deskapp.services.ratings import Ratings

    return Ratings(store)
