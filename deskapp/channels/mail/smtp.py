"""Handing one mail over to a server, in one SMTP transaction, and knowing what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from deskapp.channels.mail.reaching import failure
from deskapp.channels.mail.smtp_signing_in import sign_in
from deskapp.channels.mail.smtp_texts import Unspeakable, dots_doubled, needs_utf8, path, whole_lines
from deskapp.channels.mail.smtp_wire import Limits, Said, Wire
from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.delivery import Came, Delivery, Envelope, Refusal
from deskapp.domain.mailbox.servers import Server

LIMITS = Limits()
_PIECE = 64 * 1024
_GO_ON, _CLOSING = 354, 421


def send(
    server: Server, secret: str, envelope: Envelope, before_data: Callable[[], None], limits: Limits = LIMITS
) -> Delivery:
    """Hand one mail over and tell what came of it; raises nothing (see `SendMail`)."""
    try:
        with _signed_in(server, secret, limits) as wire:
            return _transaction(wire, envelope, before_data)
    except _Over as over:
        return over.delivery
    except Unspeakable as error:
        return Delivery(Came.REFUSED, problem=_cannot(error))
    except Exception as error:  # whatever it is, the server has no whole mail
        return Delivery(Came.LATER, problem=failure(error, server))


def try_sending(server: Server, secret: str, limits: Limits = LIMITS) -> None:
    """Sign in and out again; `MailFailed` with what is wrong."""
    try:
        with _signed_in(server, secret, limits):
            pass
    except Exception as error:
        raise failure(error, server) from error


class _Over(Exception):
    """The transaction came to an end before all of its steps."""

    def __init__(self, delivery: Delivery) -> None:
        self.delivery = delivery


@contextmanager
def _signed_in(server: Server, secret: str, limits: Limits) -> Iterator[Wire]:
    wire = Wire(server, limits)
    try:
        sign_in(wire, secret)
        yield wire
    except _Over:
        wire.leave()
        raise
    except BaseException:  # perhaps in the middle of a mail, where nothing but the rest of it may be said
        wire.close()
        raise
    wire.leave()


def _transaction(wire: Wire, envelope: Envelope, before_data: Callable[[], None]) -> Delivery:
    body = whole_lines(envelope.body)
    _check_size(wire, len(body))
    _begin(wire, envelope, len(body))
    refusals = _name_recipients(wire, envelope)
    taken = tuple(each for each in dict.fromkeys(envelope.recipients) if each not in refusals)
    if not taken:
        raise _Over(_nobody(wire.server, refusals))
    _tell_before(before_data)
    said = wire.say("DATA")
    if said.code != _GO_ON:
        raise _Over(_not_taken(wire.server, said, refusals))
    body = dots_doubled(body)
    for begin in range(0, len(body), _PIECE):
        wire.hand_over(body[begin : begin + _PIECE])
    return _end(wire, taken, refusals)


def _end(wire: Wire, taken: tuple[str, ...], refusals: dict[str, Refusal]) -> Delivery:
    """Hand over the last dot. Without it no server has a whole mail; once it is begun, it may have."""
    try:
        wire.hand_over(b".\r\n")
        said = wire.hear(wire.limits.answer_s)
    except Exception as error:
        return _lost(wire.server, str(failure(error, wire.server)), refusals)
    if said.well:
        return Delivery(Came.TAKEN, taken, refusals, said.words)
    if 400 <= said.code < 600:
        return _not_taken(wire.server, said, refusals)
    return _lost(wire.server, said.words, refusals)


def _tell_before(before_data: Callable[[], None]) -> None:
    try:
        before_data()
    except Exception as error:
        raise _Over(Delivery(Came.LATER, problem=_cannot(error))) from error


def _check_size(wire: Wire, size: int) -> None:
    most = wire.esmtp_features.get("size", "")
    if most.isdigit() and 0 < int(most) < size:
        problem = DeskError(
            "The mail is too large for {host}: it has {size} MB, and {most} MB are taken.",
            host=wire.server.host,
            size=round(size / 1e6, 1),
            most=round(int(most) / 1e6, 1),
        )
        raise _Over(Delivery(Came.REFUSED, problem=problem))


def _begin(wire: Wire, envelope: Envelope, size: int) -> None:
    options = [f" SIZE={size}"] if wire.has_extn("size") else []
    if not envelope.body.isascii() and wire.has_extn("8bitmime"):
        options.append(" BODY=8BITMIME")
    if needs_utf8(envelope) and wire.has_extn("smtputf8"):
        options.append(" SMTPUTF8")
    sender = path(envelope.sender, utf8=wire.has_extn("smtputf8"))
    said = wire.say(f"MAIL FROM:<{sender}>{''.join(options)}")
    if not said.well:
        raise _Over(_not_taken(wire.server, said))


def _name_recipients(wire: Wire, envelope: Envelope) -> dict[str, Refusal]:
    """Name each recipient; those that are refused, with what the server said."""
    refusals, utf8 = {}, wire.has_extn("smtputf8")
    for recipient in dict.fromkeys(envelope.recipients):
        try:
            said = wire.say(f"RCPT TO:<{path(recipient, utf8=utf8)}>")
        except Unspeakable as error:
            said = Said(553, str(error))
        if said.code == _CLOSING:
            raise _Over(_not_taken(wire.server, said))
        if not said.well:
            refusals[recipient] = Refusal(said.words, said.lasting)
    return refusals


def _nobody(server: Server, refusals: dict[str, Refusal]) -> Delivery:
    """None of the recipients was taken: the mail is not sent."""
    if not refusals:
        return Delivery(Came.REFUSED, problem=DeskError("A mail needs a recipient with an e-mail address."))
    recipient, first = next(iter(refusals.items()))
    words = first.words.rstrip(".")
    problem = DeskError("{host} refuses {recipient}: {words}.", host=server.host, recipient=recipient, words=words)
    lasting = all(refusal.lasting for refusal in refusals.values())
    return Delivery(Came.REFUSED if lasting else Came.LATER, (), refusals, first.words, problem)


def _not_taken(server: Server, said: Said, refusals: Mapping[str, Refusal] = MappingProxyType({})) -> Delivery:
    words = said.words.rstrip(".")
    if said.lasting:
        problem = DeskError("{host} refuses the mail: {words}.", host=server.host, words=words)
        return Delivery(Came.REFUSED, (), refusals, said.words, problem)
    problem = DeskError("{host} does not take the mail now: {words}.", host=server.host, words=words)
    return Delivery(Came.LATER, (), refusals, said.words, problem)


def _cannot(error: Exception) -> DeskError:
    if isinstance(error, DeskError):
        return error
    return DeskError("The mail cannot be sent: {reason}.", reason=str(error).rstrip("."))


def _lost(server: Server, words: str, refusals: Mapping[str, Refusal]) -> Delivery:
    problem = DeskError(
        "Nobody knows whether {host} took the mail: it was handed over, but not confirmed.", host=server.host
    )
    return Delivery(Came.LOST, (), refusals, words, problem)
