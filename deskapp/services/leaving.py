"""Every way by which something leaves the desk for a customer or a stranger: the privacy of notes as a registry.

Whatever composes a mail, lays one into the outbox, sends a request or fills a text with variables stands here with the
way it serves; a test finds what does not. Nothing that stands here, nor what it imports, may read a note, a file of
one or a reminder (SPEC §4); for every way `tests/services/leaving_cases.py` lets something leave and looks for planted
words in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deskapp.domain.departments import TemplateKind

_TEXTS = ("deskapp.services.mail_texts", "deskapp.services.filling")
_ASKING = "deskapp.services.mail.rating_request"
_MAIL = ("deskapp.services.mail_writing", _ASKING, "deskapp.store.outbox", "deskapp.channels.mail.compose", *_TEXTS)

_RULES = ("deskapp.services.rules.mailing", *_MAIL)
_REQUEST = (
    "deskapp.services.rules.requests",
    "deskapp.services.rules.mailing",
    "deskapp.services.filling",
    "deskapp.domain.request_texts",
    "deskapp.store.rule_requests",
    "deskapp.channels.http.sending",
)


@dataclass(frozen=True, slots=True)
class Way:
    """What leaves, and the modules it is made in."""

    what: str
    made_in: tuple[str, ...] = _MAIL


#: Every way by its name.
WAYS: Mapping[str, Way] = {
    "reply": Way("an answer with the customer's last message quoted"),
    "reply without quote": Way("an answer alone"),
    "forward": Way("the conversation of a ticket with its files, to somebody outside"),
    "forward without thread": Way("a mail about a ticket, to somebody outside"),
    "first mail": Way("the mail that a ticket begins with"),
    "acknowledgement": Way("that a mail arrived", ("deskapp.services.mail.acknowledging", *_MAIL)),
    "rule's answer": Way("an answer by a rule or to many at once, or an automatic mail to the customer", _RULES),
    "rule's answer that resolves": Way("the same, with the ticket resolved", _RULES),
    "rule's mail": Way("a mail by a rule to anybody", _RULES),
    "rule's forward": Way("a ticket passed on by a rule, with its conversation", _RULES),
    "rule's forward without thread": Way("a ticket passed on by a rule", _RULES),
    "signature": Way("what stands below a mail", ("deskapp.services.templates", *_TEXTS)),
    "canned response": Way("a text inserted into a mail", ("deskapp.services.canned", *_TEXTS)),
    "HTTP request": Way("what a rule sends to another program", _REQUEST),
    **{
        f"template {kind.value}": Way("a text around mail with its variables", ("deskapp.services.templates", *_TEXTS))
        for kind in TemplateKind
    },
}
