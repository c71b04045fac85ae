"""What came of trying a rule, in words for the command line and as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from deskapp.domain.rules.rule import Rule
from deskapp.domain.status import Status
from deskapp.domain.subjects import ticket_number
from deskapp.domain.text import excerpt
from deskapp.domain.vocabulary import Priority
from deskapp.services.rules.planning import Planned, What
from deskapp.services.rules.trying import Trial, Tried

#: The names of agents and of departments, by id.
Names = tuple[Mapping[int, str], Mapping[int, str]]


def as_data(rule: Rule, trial: Trial) -> dict[str, object]:
    """What came of it, for machines: ids, codes and texts; moments in ISO 8601."""
    return {
        "rule": rule.name,
        "looked": trial.looked,
        "matched": len(trial.tried),
        "changed": trial.changed,
        "groups": list(trial.groups),
        "stops": [{"id": each.rule_id, "rule": each.name, "tickets": each.tickets} for each in trial.stops],
        "problem": trial.problem,
        "tickets": [_ticket(each) for each in trial.tried],
    }


def _ticket(tried: Tried) -> dict[str, object]:
    return {
        "id": tried.ticket_id,
        "number": ticket_number(tried.ticket_id),
        "subject": tried.subject,
        "group": tried.group,
        "stopped_by": tried.stopped_by,
        "changes": tried.changes,
        "actions": [_action(each) for each in tried.planned],
    }


def _action(each: Planned) -> dict[str, object]:
    before, after = (value.isoformat() if isinstance(value, datetime) else value for value in (each.before, each.after))
    refused = each.refused.format(**each.values)
    told = {"action": each.index + 1, "what": each.what.value, "before": before, "after": after}
    return {**told, "changes": each.changes, "refused": refused}


def as_text(rule: Rule, trial: Trial, names: Names) -> str:
    """What came of it, for people: a line for the rule, then one for each ticket that it applies to."""
    return "\n".join(_lines(rule, trial, names))


def _lines(rule: Rule, trial: Trial, names: Names) -> Iterator[str]:
    counts = f"applies to {len(trial.tried)} of {trial.looked} tickets and changes {trial.changed}"
    yield f"Rule “{rule.name}” {counts}{'.' if not trial.problem else f'. It stopped: {trial.problem}'}"
    if len(trial.groups) > 1:
        yield "  " + ", ".join(f"condition group {number}: {n}" for number, n in enumerate(trial.groups, 1))
    for each in trial.stops:
        yield f"  “{each.name}” comes before and lets no other rule follow on {each.tickets} of them."
    stops = {each.rule_id: each.name for each in trial.stops}
    for tried in trial.tried:
        yield f"  {ticket_number(tried.ticket_id)}  {excerpt(tried.subject, 40)}: {_becomes(tried, stops, names)}"


def _becomes(tried: Tried, stops: Mapping[int, str], names: Names) -> str:
    if tried.stopped_by is not None:
        return f"stopped by “{stops[tried.stopped_by]}”"
    told = [_change(each, names) for each in tried.planned if each.changes or each.refused]
    return "; ".join(told) or "stays as it is"


def _change(each: Planned, names: Names) -> str:
    if each.refused:
        return f"action {each.index + 1} cannot be done: {each.refused.format(**each.values)}"
    if each.what in _DONE:
        return _DONE[each.what]
    if each.what in (What.TAGS, What.PARTICIPANTS):
        return f"{each.what.value} {_sets(each)}"
    say = _SAYING.get(each.what, _text)
    return f"{each.what.value} {say(each.before, names)} → {say(each.after, names)}"


def _sets(each: Planned) -> str:
    """What comes and what goes."""
    before, after = (value if isinstance(value, tuple) else () for value in (each.before, each.after))
    signs = [f"+{name}" for name in after if name not in before] + [f"-{name}" for name in before if name not in after]
    return " ".join(signs)


def _text(value: object, names: Names) -> str:
    return excerpt(str(value or ""), 40) or "nothing"


def _agent(value: object, names: Names) -> str:
    if value is None:
        return "nobody"
    return names[0].get(value, f"#{value}") if isinstance(value, int) else f"({value})"


#: What is written or sent beside the ticket.
_DONE: Mapping[What, str] = {
    What.INLINE_NOTE: "adds an inline note",
    What.MAIL: "sends a mail",
    What.NOTICE: "notifies agents",
    What.REQUEST: "sends an HTTP request",
    What.PURGED: "is purged",
}
_SAYING: Mapping[What, Callable[[object, Names], str]] = {
    What.DEPARTMENT: lambda value, names: names[1].get(int(str(value)), f"#{value}"),
    What.AGENT: _agent,
    What.STATUS: lambda value, names: Status(str(value)).name.lower(),
    What.MERGED: lambda value, names: ticket_number(int(str(value))) if value else "nothing",
    What.PRIORITY: lambda value, names: Priority(int(str(value))).name.lower(),
    What.POSTPONED: lambda value, names: f"{value:%Y-%m-%d %H:%M %Z}" if isinstance(value, datetime) else "nothing",
}
