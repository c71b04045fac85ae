"""Tell bounces from other mail that machines send, and read what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from deskapp.channels.mail.bounces.head import LIKELY, STRONG, weigh
from deskapp.channels.mail.bounces.notice import read_notice, reason, status_of
from deskapp.channels.mail.bounces.original import Original, returned_part, split_text
from deskapp.channels.mail.bounces.report import LONGEST_WORDS, Report, failures_of, read_report
from deskapp.channels.mail.bounces.words import ADDRESS, DELAY, FAILURE, GIVEN_UP, REPLY, STATUS
from deskapp.channels.mail.charset import decode_text
from deskapp.channels.mail.ids import read_ids
from deskapp.channels.mail.structure import Entity
from deskapp.domain.bounces import Bounce, BounceKind, Failure
from deskapp.domain.text import one_line

_STATUS_TYPES = frozenset({"message/delivery-status", "message/global-delivery-status"})
_FEEDBACK_TYPES = frozenset({"message/feedback-report"})
_READ_TYPES = frozenset({"message/disposition-notification", "message/global-disposition-notification"})
_SURE = LIKELY + 2
"""The weight of head and words together that makes a bounce of a mail without a report."""

_MOST = 64 * 1024
_KINDS = {"failed": BounceKind.PERMANENT, "delayed": BounceKind.TEMPORARY}


@dataclass(frozen=True, slots=True)
class _Case:
    """What there is of a mail that may be a bounce. `notice` is its text without the head of the original."""

    weight: int
    fields: dict[str, str]
    notice: str
    original: Original
    own: frozenset[str]


def read_bounce(root: Entity, headers: Sequence[tuple[str, str]], text: str, own: Iterable[str]) -> Bounce | None:
    """The bounce that a mail is, None for any other mail.

    `text` is its readable body, `headers` are decoded, `own` the addresses of its sender and of those it came to.
    Ask only for mail that a machine sent (`is_automatic`): nothing else is a bounce.
    """
    weight = weigh(headers)
    if weight < STRONG:
        return None
    kinds = {leaf.content_type for leaf in root.leaves()}
    if kinds & _READ_TYPES:
        return None
    split, status = split_text(text), _content(root, _STATUS_TYPES)
    original = returned_part(root) or split.original or split_text(status).original
    fields = {name.lower(): value for name, value in reversed(headers)}
    case = _Case(weight, fields, split.notice, original, frozenset(email.lower() for email in own))
    if kinds & _FEEDBACK_TYPES or original.complainant:
        return _feedback(case, read_report(_content(root, _FEEDBACK_TYPES)).whole)
    report = read_report(status or text)
    if report.recipients:
        return _reported(case, report)
    return _told(case)


def _content(root: Entity, types: frozenset[str]) -> str:
    """The text of the parts of these types."""
    leaves = [leaf for leaf in root.leaves() if leaf.content_type in types]
    return "\n\n".join(decode_text(leaf.content[:_MOST], leaf.params.get("charset", "")).text for leaf in leaves)


def _feedback(case: _Case, whole: dict[str, str]) -> Bounce:
    """A complaint: who complained is seldom told, so that those whom the original went to stand for them."""
    words = one_line(whole.get("feedback-type", "")[:LONGEST_WORDS]) or "abuse"
    told = [whole.get("original-rcpt-to", ""), whole.get("removal-recipient", ""), case.original.complainant]
    named = [match[0] for match in map(ADDRESS.search, told) if match][:1] or case.original.recipients
    return _about(case, BounceKind.FEEDBACK, tuple(Failure(email, words=words) for email in named), whole)


def _reported(case: _Case, report: Report) -> Bounce | None:
    """What a report of fields says; None where it says that the mail was delivered."""
    failures = failures_of(report)
    kinds = {_KINDS.get(failure.action) for failure in failures if failure.action}
    if not kinds - {None} and any(failure.action for failure in failures):
        return None
    told = [failure for failure in failures if failure.action in _KINDS or not failure.action]
    kind = BounceKind.PERMANENT if BounceKind.PERMANENT in kinds else BounceKind.TEMPORARY
    named = tuple(_completed(case, failure, len(told) == 1) for failure in told)
    return _about(case, kind if kinds else _kind_of(case), named, report.whole)


def _completed(case: _Case, failure: Failure, alone: bool) -> Failure:
    """A failure with what the report leaves out and the text, or the original, tells."""
    asked = _named_in_head(case) or case.original.recipients
    email = failure.email or (asked[0] if alone and asked else "")
    if failure.words:
        return replace(failure, email=email)
    words = next((each.words for each in read_notice(case.notice, case.own, (email,)) if each.email == email), "")
    return replace(failure, email=email, words=words, status=failure.status or status_of(words))


def _told(case: _Case) -> Bounce | None:
    """What the words alone say, where head and words together are sure enough."""
    if case.weight < LIKELY or case.weight + _weight_of_words(case) < _SURE:
        return None
    asked = _named_in_head(case) or case.original.recipients
    failures = read_notice(case.notice, case.own, asked)
    if not failures:
        words = reason(case.notice)
        failures = tuple(Failure(email, status_of(words), words=words) for email in asked)
    return _about(case, _kind_of(case), failures, {})


def _weight_of_words(case: _Case) -> int:
    said = bool(FAILURE.search(case.notice)) or bool(DELAY.search(case.notice))
    answered = bool(REPLY.search(case.notice) or STATUS.search(case.notice))
    return 2 * said + 2 * answered + bool(case.original)


def _kind_of(case: _Case) -> BounceKind:
    subject = case.fields.get("subject", "")
    words = f"{subject}\n{case.notice}"
    waits = DELAY.search(subject) or (DELAY.search(words) and not GIVEN_UP.search(words))
    return BounceKind.TEMPORARY if waits else BounceKind.PERMANENT


def _named_in_head(case: _Case) -> tuple[str, ...]:
    return tuple(ADDRESS.findall(case.fields.get("x-failed-recipients", ""))[:100])


def _about(case: _Case, kind: BounceKind, failures: tuple[Failure, ...], whole: dict[str, str]) -> Bounce:
    """The bounce with the Message-ID of what it speaks of, wherever one is named."""
    told = (
        case.original.message_id,
        whole.get("x-original-message-id", ""),
        case.fields.get("x-original-message-id", ""),
        case.fields.get("in-reply-to", ""),
        case.fields.get("references", "").rpartition("<")[2].join(("<", "")),
    )
    ids = (read_ids(each.encode("utf-8", "replace")) for each in told if each)
    message_id = next((found[0] for found in ids if found), "")
    return Bounce(kind, failures, message_id, case.original.subject)
