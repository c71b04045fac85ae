"""The scenes of mail: what waits to be sent, what could not be taken in, and a mail as it came."""

from __future__ import annotations

from deskapp.app.tour.stage import Stage
from deskapp.domain.lists import ListQuery, View
from deskapp.services.mail.intake import IncomingMail
from deskapp.ui.ticket.source_dialog import SourceDialog

_MANGLED = (
    b"\x00\x17 the end of a transfer that broke off \xff" * 6,
    b"<html><body>Only a web page that somebody dropped here</body></html>",
)


def quarantine(stage: Stage) -> None:
    """Two files that are no mails were dropped on the window; they stay in the demo."""
    session = stage.session
    if not session.desk.quarantine.listing(session.who):
        mails = [IncomingMail(f"dropped-{number}.eml", raw) for number, raw in enumerate(_MANGLED, 1)]
        session.act(lambda: session.desk.intake.take(mails))
        stage.wait_until(lambda: bool(session.desk.quarantine.listing(session.who)))
    stage.list(ListQuery())
    stage.settings("quarantine")


def outbox(stage: Stage) -> None:
    """What is to be sent, after an answer; the answer stays in the demo."""
    stage.list(ListQuery())
    stage.open_row(1)
    stage.action("reply")
    stage.type("Thank you for the picture, a new one leaves our warehouse today.")
    stage.desktop.view.composer.send()
    stage.action("outbox")
    stage.wait(500)


def undelivered(stage: Stage) -> None:
    """What did not arrive, and the first of it."""
    stage.list(ListQuery(View.UNDELIVERED))
    stage.open_row(0)
    stage.wait(400)


def source(stage: Stage) -> None:
    """The mail of the open ticket as it came."""
    stage.list(ListQuery())
    stage.open_row(0)
    stage.action("source")
    stage.wait_until(lambda: any(dialog.isVisible() for dialog in stage.window.findChildren(SourceDialog)))
    stage.wait(400)
