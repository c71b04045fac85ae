"""Where a mail account stands, in words and with a sign; and the words of what can be chosen for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from deskapp.domain.mailbox.account import After, Health, Job, Keeping
from deskapp.domain.mailbox.providers import Entry
from deskapp.domain.mailbox.servers import Security, SignIn
from deskapp.services.mail.accounts import AccountLine
from deskapp.ui import words
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.session import error_words

V = TypeVar("V")

SECURITIES: Mapping[Security, str] = {
    Security.TLS: QT_TRANSLATE_NOOP("MailWords", "TLS, encrypted from the first byte"),
    Security.STARTTLS: QT_TRANSLATE_NOOP("MailWords", "STARTTLS, encrypted or not at all"),
    Security.NONE: QT_TRANSLATE_NOOP("MailWords", "None, only for a server on this computer"),
}
SIGN_INS: Mapping[SignIn, str] = {
    SignIn.PASSWORD: QT_TRANSLATE_NOOP("MailWords", "With a password"),
    SignIn.TOKEN: QT_TRANSLATE_NOOP("MailWords", "With a token that a command prints (OAuth2)"),
    SignIn.NOBODY: QT_TRANSLATE_NOOP("MailWords", "Not at all"),
}
AFTERS: Mapping[After, str] = {
    After.LEAVE: QT_TRANSLATE_NOOP("MailWords", "Leave it as it is"),
    After.MARK: QT_TRANSLATE_NOOP("MailWords", "Mark it as read"),
    After.MOVE: QT_TRANSLATE_NOOP("MailWords", "Move it into a folder"),
}
KEEPINGS: Mapping[Keeping, str] = {
    Keeping.KEYRING: QT_TRANSLATE_NOOP("MailWords", "In the keyring of this system"),
    Keeping.FILE: QT_TRANSLATE_NOOP("MailWords", "In a file that only you can read"),
    Keeping.ENVIRONMENT: QT_TRANSLATE_NOOP("MailWords", "In the environment of the program"),
}
ENTRIES: Mapping[Entry, str] = {
    Entry.PASSWORD: QT_TRANSLATE_NOOP("MailWords", "{name}: its servers are known."),
    Entry.APP_PASSWORD: QT_TRANSLATE_NOOP(
        "MailWords", "{name}: its servers are known. Make a password for programs there; yours is not taken."
    ),
    Entry.TOKEN: QT_TRANSLATE_NOOP(
        "MailWords", "{name}: its servers are known. It takes no passwords, only tokens (OAuth2)."
    ),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A state in words, the token of its colour, and its icon. `rank` orders states, the worst first."""

    words: str
    token: str
    icon: str
    rank: int


def spoken(table: Mapping[V, str]) -> dict[V, str]:
    """One of the tables above in the language of the interface."""
    return {value: mail_word(text) for value, text in table.items()}


def mail_word(text: str) -> str:
    """A word of the tables above in the language of the interface."""
    return QCoreApplication.translate("MailWords", text)


def standing(line: AccountLine, missed: str, now: datetime, zone: ZoneInfo) -> Standing:
    """Where an account stands: the worst of its jobs. `missed` says how many mails the server does not give."""
    account = line.account
    jobs = [(Job.FETCH, line.fetching)] if account.incoming.host else []
    jobs += [(Job.SEND, line.sending)] if account.outgoing.host else []
    if not account.active:
        return Standing(mail_word(QT_TRANSLATE_NOOP("MailWords", "Switched off")), "muted", "circle-pause", 4)
    failing = [_failing(job, health, now, zone) for job, health in jobs if health.failing_since is not None]
    if failing:
        return Standing(" ".join(failing), "danger", "circle-alert", 0)
    if line.missed:
        return Standing(missed, "warn", "triangle-alert", 1)
    well_at = max((health.well_at for _, health in jobs if health.well_at), default=None)
    if well_at is None:
        return Standing(mail_word(QT_TRANSLATE_NOOP("MailWords", "Not tried yet")), "muted", "circle", 2)
    text = mail_word(QT_TRANSLATE_NOOP("MailWords", "Works, last at {time}"))
    return Standing(text.format(time=words.day_and_time(well_at, now, zone)), "ok", "circle-check", 3)


_FAILING: Mapping[tuple[Job, bool], str] = {
    (Job.FETCH, False): QT_TRANSLATE_NOOP("MailWords", "Fetching fails since {time}: {problem}"),
    (Job.FETCH, True): QT_TRANSLATE_NOOP("MailWords", "Fetching stopped at {time}: {problem}"),
    (Job.SEND, False): QT_TRANSLATE_NOOP("MailWords", "Sending fails since {time}: {problem}"),
    (Job.SEND, True): QT_TRANSLATE_NOOP("MailWords", "Sending stopped at {time}: {problem}"),
}


def _failing(job: Job, health: Health, now: datetime, zone: ZoneInfo) -> str:
    since = words.day_and_time(health.failing_since or now, now, zone)
    problem = error_words(health.problem) if health.problem is not None else ""
    return mail_word(_FAILING[job, health.halted]).format(time=since, problem=problem).strip()
