"""Tell mail that machines and lists send from mail that a person wrote, so that no robot is ever answered."""

from __future__ import annotations

import re
from collections.abc import Iterable

from deskapp.channels.mail.bounces.words import OPENING

_REPORT_TYPES = {"multipart/report", "message/delivery-status", "message/disposition-notification"}
_PRECEDENCE = {"bulk", "junk", "list", "auto_reply", "auto-reply"}
_SUPPRESS = {"all", "autoreply", "oof"}
_PRESENT = {
    "list-id",
    "list-unsubscribe",
    "list-post",
    "list-help",
    "list-subscribe",
    "list-owner",
    "list-archive",
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-autoreply-from",
    "x-auto-response-to",
    "x-mail-autoreply",
    "x-failed-recipients",
    "x-mailing-list",
    "x-loop",
    "x-cron-env",
}
_ROBOT = re.compile(
    r"(?:mailer-daemon|mail-daemon|mdaemon|postmaster|auto-?reply|autoresponder|(?:no|do-?not)[-_.]?reply)@", re.I
)
_ABSENCE = re.compile(
    r"\W*(?:auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|automatická odpov|mimo kancelář|"
    r"mimo kanceláriu|abwesen|automatische antwort|réponse automatique|absence du bureau|risposta automatica|"
    r"respuesta automática|resposta automática|autosvar|automatisch antwoord|autoodpowied|automatyczna odpowied|"
    r"автоответ)",
    re.I,
)
"""How the subjects of absence notices begin; an answer to one begins with "Re:" and is a person's."""


def is_automatic(headers: Iterable[tuple[str, str]], content_type: str, sender: str) -> bool:
    """True for mail no one should answer by a machine: bounces, auto-answers, lists, bulk.

    `headers` are names and decoded values, `sender` the address of From.
    """
    if content_type in _REPORT_TYPES or _ROBOT.match(sender):
        return True
    return any(_says_automatic(name.lower(), value.strip().lower()) for name, value in headers)


def _says_automatic(name: str, value: str) -> bool:
    if name in _PRESENT:
        return value not in ("", "no", "false")
    if name == "auto-submitted":
        return value.partition(";")[0].strip() not in ("", "no")
    if name in ("precedence", "x-precedence"):
        return value in _PRECEDENCE
    if name == "return-path":
        return value.replace(" ", "") == "<>"
    if name == "from":
        return value.endswith("<>")
    if name == "subject":
        return bool(_ABSENCE.match(value) or OPENING.match(value))
    if name == "x-auto-response-suppress":
        return any(word.strip() in _SUPPRESS for word in value.split(","))
    return False
