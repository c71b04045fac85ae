"""What an act changed and how to take it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from deskapp.domain.vocabulary import NoteKind

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Changes:
    """What readers have to look at again.

    `tickets` are ids whose row or thread changed; `lists` says that tickets came, went or moved in lists;
    `everything` is told when more changed than is worth naming (an import, another process).
    """

    tickets: frozenset[int] = frozenset()
    contacts: frozenset[int] = frozenset()
    companies: frozenset[int] = frozenset()
    lists: bool = False
    counts: bool = False
    settings: bool = False
    reminders: bool = False
    everything: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.tickets | other.tickets,
            self.contacts | other.contacts,
            self.companies | other.companies,
            self.lists or other.lists,
            self.counts or other.counts,
            self.settings or other.settings,
            self.reminders or other.reminders,
            self.everything or other.everything,
        )

    def __bool__(self) -> bool:
        return self != Changes()


@dataclass(frozen=True, slots=True)
class FieldsUndo:
    """Puts fields of tickets back. Only fields that still hold what the act left are touched."""

    act: str
    before: Mapping[int, Mapping[str, object]]
    after: Mapping[int, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class RecallUndo:
    """Calls a held mail back: the message leaves the thread, the status returns."""

    outbox_id: int


@dataclass(frozen=True, slots=True)
class NoteUndo:
    """Puts an editable note back as it was in the version `before`, while `version` is the newest."""

    kind: NoteKind
    subject_id: int
    before: int
    version: int


@dataclass(frozen=True, slots=True)
class TickUndo:
    """Tells of a to-do of an inline note again what was told before."""

    note_id: int
    todo: int
    done: bool


@dataclass(frozen=True, slots=True)
class ReminderUndo:
    """Puts a reminder back as it was, or takes one that was just made away where `before` is None."""

    reminder_id: int
    before: Mapping[str, object] | None
    after: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class TagsUndo:
    """Puts a ticket's tags back."""

    ticket_id: int
    before: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class TrashUndo:
    """Moves a ticket that was just made to the trash."""

    ticket_id: int


@dataclass(frozen=True, slots=True)
class StepUndo:
    """Ticks or unticks a step of a ticket's checklist again."""

    ticket_id: int
    step_id: int
    done: bool


@dataclass(frozen=True, slots=True)
class ValueUndo:
    """Puts a custom field's value back where it still holds what the act left."""

    subject: str
    subject_id: int
    field_id: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class GroupsUndo:
    """Puts a contact's groups back."""

    contact_id: int
    before: frozenset[int]
    after: frozenset[int]


@dataclass(frozen=True, slots=True)
class DetailsUndo:
    """Puts details of a contact or company back. Only those that still are what the act left are touched."""

    subject: NoteKind
    subject_id: int
    before: Mapping[str, object]
    after: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RuleUndo:
    """Brings a deleted rule back."""

    rule_id: int


@dataclass(frozen=True, slots=True)
class SavedReportUndo:
    """Brings a saved report back that was removed."""

    report_id: int


@dataclass(frozen=True, slots=True)
class LoggedUndo:
    """Takes a call or chat that was written down out of the figures; `deed_id` is the row of the history, if any."""

    events: tuple[int, ...]
    ticket_id: int | None
    deed_id: int | None


@dataclass(frozen=True, slots=True)
class RatingUndo:
    """Takes out the rating that was `entered`, and lets the one that counted `before` count again."""

    entered: int | None
    before: int | None


@dataclass(frozen=True, slots=True)
class ParticipantsUndo:
    """Puts those who take part in a ticket by mail back."""

    ticket_id: int
    before: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class BulkUndo:
    """Takes several acts back, the last one first. What was changed again meanwhile stays."""

    steps: tuple[Undo, ...]


@dataclass(frozen=True, slots=True)
class MergeUndo:
    """Takes tickets out again of the one they were merged into."""

    sources: tuple[int, ...]
    target_id: int


@dataclass(frozen=True, slots=True)
class LinkUndo:
    """Links two tickets again, or takes their link away."""

    ticket_id: int
    other_id: int
    linked: bool


Undo = (
    FieldsUndo
    | RecallUndo
    | NoteUndo
    | TickUndo
    | ReminderUndo
    | TagsUndo
    | TrashUndo
    | StepUndo
    | ValueUndo
    | GroupsUndo
    | DetailsUndo
    | RuleUndo
    | SavedReportUndo
    | LoggedUndo
    | RatingUndo
    | ParticipantsUndo
    | BulkUndo
    | MergeUndo
    | LinkUndo
)


@dataclass(frozen=True, slots=True)
class Done(Generic[T_co]):
    """The result of an act: its value, what changed, and the way back where there is one."""

    value: T_co
    changes: Changes = field(default_factory=Changes)
    undo: Undo | None = None
