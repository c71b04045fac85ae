"""What is imported late, for the sake of the start: the only list of such imports in the program.

The first painted page of the inbox needs neither the mail parser nor the ticket view nor an import.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from deskapp.channels.secrets.places import Keyring
    from deskapp.domain.agents import Person
    from deskapp.domain.errors import DeskError
    from deskapp.domain.mail import OutgoingMail, ParsedMail
    from deskapp.domain.mailbox.delivery import Delivery, Envelope
    from deskapp.domain.mailbox.folder import Mailbox
    from deskapp.domain.mailbox.servers import Server
    from deskapp.domain.requests import Answer, Limits, WebRequest
    from deskapp.runtime.lane import Lane
    from deskapp.ui.session import Session
    from deskapp.ui.shell.assembly import Desktop
    from deskapp.ui.shell.sign_in import Ask, SignIn
    from deskapp.ui.shell.window import MainWindow


def parse(raw: bytes) -> ParsedMail:
    """Parse a mail; the parser is loaded with the first one."""
    from deskapp.channels.mail.parse import parse_mail

    return parse_mail(raw)


def compose(mail: OutgoingMail) -> bytes:
    """Compose a mail; the composer is loaded with the first one."""
    from deskapp.channels.mail.compose import compose as compose_mail

    return compose_mail(mail)


def send_request(request: WebRequest, limits: Limits) -> Answer:
    """Send an HTTP request of a rule; what that needs is loaded with the first one."""
    from deskapp.channels.http.sending import send

    return send(request, limits)


def send_mail(server: Server, secret: str, envelope: Envelope, before_data: Callable[[], None]) -> Delivery:
    """Hand a mail over to a server; what that needs is loaded with the first one."""
    from deskapp.channels.mail.smtp import send

    return send(server, secret, envelope, before_data)


def try_sending(server: Server, secret: str) -> None:
    """Sign in to a server that mail is handed over to."""
    from deskapp.channels.mail.smtp import try_sending as sign_in_and_out

    sign_in_and_out(server, secret)


def keyring() -> Keyring:
    """The system's keyring; what speaks to it is loaded with the first secret that lies there (150 ms)."""
    from deskapp.channels.secrets.keyring_place import KeyringPlace

    return KeyringPlace()


def token(command: str, account: str) -> str:
    """Run a command that prints a token; what runs it is loaded with the first one."""
    from deskapp.channels.secrets.token_command import token as printed

    return printed(command, account)


def open_mailbox(server: Server, secret: str) -> Mailbox:
    """Open a mailbox over IMAP; what that needs is loaded with the first one."""
    from deskapp.channels.mail.imap import open_mailbox as over_imap

    return over_imap(server, secret)


def with_notice(work: Callable[[], object]) -> None:
    """Do work on a thread of its own while a notice stands on the screen; what it raises is raised here."""
    from deskapp.runtime.lane import Lane
    from deskapp.ui.shell.updating import Updating

    lane = Lane("update", lambda: None, lambda: None)
    future = lane.submit(work)
    Updating(future).exec()
    lane.close()
    future.result()


def ask_name(suggested: str) -> str | None:
    """The first start's question; only a new workspace needs it."""
    from deskapp.ui.shell.first_start import ask_name as ask

    return ask(suggested)


def sign_in(people: Sequence[Person], chosen: int | None, ask: Ask, title: str, notice: str) -> SignIn:
    """The sign-in page; who works alone without a password never sees it."""
    from deskapp.ui.shell.sign_in import SignIn

    return SignIn(people, chosen, ask, title, notice)


def desktop(window: MainWindow, session: Session) -> Desktop:
    """The ticket view and info panel of a window, loaded after its first picture."""
    from deskapp.ui.shell.assembly import Desktop

    return Desktop(window, session)


def import_mail(window: MainWindow, session: Session, writer: Lane, paths: list[Path]) -> None:
    """Import mail beside the window; each group of mails is one act on the writer lane."""
    from deskapp.app.mail_import import import_paths
    from deskapp.ui.shell.importing import import_mail as begin

    def work(found: list[Path], progress: Callable[[int, int], None], stopped: Callable[[], bool]) -> Mapping[str, int]:
        return import_paths(session.desk.intake, writer, found, progress, stopped)

    begin(window, session, work, paths)


def mail_parts() -> None:
    """Load the mail parser and composer, so that the first reply does not wait for them."""
    import deskapp.channels.mail.compose
    import deskapp.channels.mail.parse  # noqa: F401


def report_parts(settings: QSettings, agent_id: int) -> None:
    """Load what reports and their charts are made of on a thread of its own, for an agent who looks at reports: it
    takes 40 MiB, and most of a second for which the window would stand still when they are opened.
    """
    from deskapp.ui.reports.memory import Memory

    def load() -> None:
        import deskapp.ui.reports.place  # noqa: F401

    if not Memory(settings, agent_id).is_empty():
        Thread(target=load, name="reports").start()


def tell_refusal(error: DeskError) -> None:
    """Say in a window why the console does not open."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QMessageBox

    from deskapp.ui.session import error_words

    QMessageBox.critical(None, QCoreApplication.applicationName(), error_words(error))


def start_demo(language: str) -> None:
    """Open the demo in a program of its own, in this language."""
    from PySide6.QtCore import QProcess

    program = [] if getattr(sys, "frozen", False) else ["-m", "deskapp"]
    QProcess.startDetached(sys.executable, [*program, "demo", "--lang", language])


def keep_log(tell: Callable[[], None]) -> None:
    """Keep a log from now on; `tell` is called after an error that nobody caught."""
    from deskapp.app.logbook import keep_log as keep
    from deskapp.app.paths import data_folder

    keep(data_folder(), tell)
