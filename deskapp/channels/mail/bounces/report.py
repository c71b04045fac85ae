"""Delivery status (RFC 3464) and feedback (RFC 5965) reports: fields in groups that blank lines part."""

from __future__ import annotations

import re
from typing import NamedTuple

from deskapp.channels.mail.bounces.words import ADDRESS, STATUS
from deskapp.domain.bounces import Failure
from deskapp.domain.text import one_line

MOST_RECIPIENTS = 200
LONGEST_WORDS = 300
_MOST_TEXT = 64 * 1024
_FIELD = re.compile(r"[ \t>]*([A-Za-z][A-Za-z0-9-]{1,60})[ \t]*:[ \t]*(.*)")
_TYPED = re.compile(r"\s*[\w.+-]{1,40}\s*;\s*")
_NAMING = ("original-recipient", "final-recipient", "x-actual-recipient")
_ACTIONS = {"fail": "failed", "delay": "delayed", "deliver": "delivered", "relay": "relayed", "expand": "expanded"}
_ONLY_CLASS = re.compile(r"[245]\.0\.0")
_BY_CLASS = {"5": "failed", "4": "delayed", "2": "delivered"}

Group = dict[str, str]


class Report(NamedTuple):
    """The fields of the whole report and those of each recipient, by lower-case name."""

    whole: Group
    recipients: list[Group]


def read_report(text: str) -> Report:
    """The groups of a report. Blank lines that are missing, or too many of them, are seen by the fields that return."""
    report = Report({}, [])
    group = report.whole
    last = ""
    for line in text[:_MOST_TEXT].splitlines():
        match = _FIELD.match(line)
        if line[:1] in (" ", "\t") and last and line.strip() and not (match and match[1].lower() in _NAMING):
            group[last] += " " + line.strip()
            continue
        if not match:
            last = ""
            continue
        last = match[1].lower()
        if _begins_recipient(group, last, report):
            if len(report.recipients) == MOST_RECIPIENTS:
                break
            group = {}
            report.recipients.append(group)
        group.setdefault(last, match[2].strip())
    return report


def _begins_recipient(group: Group, name: str, report: Report) -> bool:
    if group is report.whole:
        return name in _NAMING or name == "action"
    return name in group and name in (*_NAMING, "action")


def failures_of(report: Report) -> tuple[Failure, ...]:
    """What the report says of each recipient."""
    return tuple(_failure(group) for group in report.recipients)


def _failure(group: Group) -> Failure:
    said = _TYPED.sub("", group.get("diagnostic-code", ""), count=1)
    if not said:
        said = group.get("x-supplementary-info", "") or group.get("status", "").partition(" ")[2].strip("()")
    status = _status(group.get("status", ""), said)
    action = group.get("action", "").lower()
    known = next((word for begin, word in _ACTIONS.items() if action.startswith(begin)), "")
    return Failure(
        next(filter(None, (_address(group.get(name, "")) for name in _NAMING)), ""),
        status,
        known or _BY_CLASS.get(status[:1], ""),
        one_line(said)[:LONGEST_WORDS],
    )


def _status(field: str, said: str) -> str:
    """The code of the field, or of the server's words where the field says no more than that it failed."""
    declared, spoken = STATUS.search(field), STATUS.search(said)
    if declared and not (spoken and _ONLY_CLASS.match(declared[1]) and spoken[1][0] == declared[1][0]):
        return declared[1]
    return spoken[1] if spoken else ""


def _address(value: str) -> str:
    match = ADDRESS.search(_TYPED.sub("", value, count=1))
    return match[0].rstrip(".-") if match else ""
