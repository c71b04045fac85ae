"""Turns one topic into one story: which steps are taken, when, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from deskapp.app.demo.curve import DAY
from deskapp.app.demo.odds import LETTERS, Fate
from deskapp.app.demo.people import GENERAL
from deskapp.app.demo.slots import Slots
from deskapp.app.demo.story import (
    Act,
    Answer,
    Assign,
    Customer,
    InlineNote,
    Postpone,
    StatusSet,
    Story,
    TicketNote,
    Transfer,
    status_after,
)
from deskapp.app.demo.topics import Step, Topic
from deskapp.app.demo.voices import HANDED, thanks
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Priority
