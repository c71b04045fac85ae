"""`deskapp rules list | export | import | test`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from deskapp.app.composition import acting, existing_desk
from deskapp.app.output import ProgressBar, refuse, result
from deskapp.app.trial_words import as_data, as_text
from deskapp.channels.rules_file import Form, form_of, read, write
from deskapp.channels.whole_file import whole_file
from deskapp.domain.access import Viewer
from deskapp.domain.errors import DeskError
from deskapp.domain.rules.rule import Rule, RuleLine
from deskapp.domain.rules.triggers import TRIGGERS
from deskapp.domain.rules.wording import span_words
from deskapp.domain.text import same_name
from deskapp.services.desk import Desk
from deskapp.services.rules.files import Incoming, Problem


def run(options: argparse.Namespace) -> int:
    """Run one of the acts."""
    with existing_desk(options.store) as desk:
        return _ACTS[options.act](desk, acting(desk, options.agent), options)


def _list(desk: Desk, who: Viewer, options: argparse.Namespace) -> int:
    lines = desk.rules.listing(who)
    told = [_line_data(line) for line in lines]
    result({"rules": told}, options.json, lambda: "\n".join(map(_line, lines)) or "There are no rules.")
    return 0


def _line_data(line: RuleLine) -> dict[str, object]:
    rule, figures = line.rule, line.figures
    return {
        "id": rule.id,
        "name": rule.name,
        "active": rule.active,
        "broken": rule.broken,
        "when": rule.trigger.value,
        "after_min": rule.after_min,
        "stop": rule.stop,
        "looked": figures.looked,
        "matched": figures.matched,
        "failed": figures.failed,
        "last_at": figures.last_at.isoformat() if figures.last_at else None,
    }


def _line(line: RuleLine) -> str:
    rule, figures = line.rule, line.figures
    state = "broken" if rule.broken else "on" if rule.active else "off"
    after = f" {span_words(rule.after_min)}" if rule.after_min else ""
    counts = f"applied {figures.matched} of {figures.looked}" if figures.looked else "never looked at"
    stop = ", stops" if rule.stop else ""
    return f"{state:7} {rule.name}: when {TRIGGERS[rule.trigger].label}{after}{stop} ({counts})"


def _export(desk: Desk, who: Viewer, options: argparse.Namespace) -> int:
    plain = desk.rule_files.export(who)
    text = write(plain, Form(options.format) if options.format else form_of(options.file, ""))
    if options.file == "-":
        sys.stdout.write(text)
        return 0
    target = Path(options.file).expanduser().absolute()
    with whole_file(target) as file:
        file.write(text)
    count = len(plain["rules"])
    result({"file": str(target), "rules": count}, options.json, lambda: f"{target} ({count} rules)")
    return 0


def _import(desk: Desk, who: Viewer, options: argparse.Namespace) -> int:
    plain = _of_file(options.file)
    problems = desk.rule_files.preview(who, plain).problems
    if problems:
        return _refuse(problems)
    taken = desk.rule_files.take(who, plain).value
    told = {"new": taken.new, "replaced": taken.replaced, "same": taken.same, "turned_off": taken.turned_off}
    result({**told, "moved": taken.moved}, options.json, lambda: _taken(taken))
    return 0


def _taken(taken: Incoming) -> str:
    counts = {"new": taken.new, "replaced": taken.replaced, "the same": taken.same}
    lines = [", ".join(f"{word} {len(names)}" for word, names in counts.items())]
    lines += [f"replaced: {name}" for name in taken.replaced]
    lines += [f"turned off, as HTTP requests are not allowed here: {name}" for name in taken.turned_off]
    return "\n".join([*lines, *(["The order of the rules changed."] if taken.moved else [])])


def _test(desk: Desk, who: Viewer, options: argparse.Namespace) -> int:
    """Try one rule or all of them; those of a file as if they stood where they would come in."""
    if options.file is None:
        rules = [line.rule for line in desk.rules.listing(who)]
    else:
        incoming = desk.rule_files.preview(who, _of_file(options.file))
        if incoming.problems:
            return _refuse(incoming.problems)
        rules = list(incoming.rules)
    rules = _named(rules, options.name)
    bar = ProgressBar("Trying")
    steps = [_step(bar, number, len(rules)) for number in range(len(rules))]
    trials = [desk.trying.run(who, rule, options.last, step) for rule, step in zip(rules, steps, strict=True)]
    bar.close()
    names, found = desk.people.names(), list(zip(rules, trials, strict=True))
    told = {"rules": [as_data(rule, trial) for rule, trial in found]}
    result(told, options.json, lambda: "\n".join(as_text(rule, trial, names) for rule, trial in found))
    return 0


def _step(bar: ProgressBar, number: int, of: int) -> Callable[[int, int], bool]:
    def go_on(done: int, total: int) -> bool:
        bar(number * total + done, of * total)
        return True

    return go_on


def _named(rules: list[Rule], name: str | None) -> list[Rule]:
    found = [rule for rule in rules if name is None or same_name(rule.name) == same_name(name)]
    if not found and name is not None:
        raise DeskError("There is no rule “{name}”.", name=name)
    if not found:
        raise DeskError("There are no rules.")
    return found


def _refuse(problems: tuple[Problem, ...]) -> int:
    """Say all that is wrong with a file, a line for each rule."""
    refuse("\n".join(map(_told, problems)))
    return 1


def _told(problem: Problem) -> str:
    place = _place(problem.error.field)
    return f"Rule “{problem.rule}”{place and ', '}{place}: {problem.error}"


def _place(field: str) -> str:
    """Where something stands, of the fields that `domain/rules/checking.py` names."""
    first, *rest = field.split(".")
    if first == "groups":
        words = ["condition group", "condition"]
    else:
        words = ["action"] if first == "actions" else []
    if not words or not rest:
        return {"trigger": "“when”"}.get(field, field)
    numbered = [f"{word} {int(number) + 1}" for word, number in zip(words, rest, strict=False) if number.isdigit()]
    return ", ".join([*numbered, *rest[len(numbered) :]])


def _of_file(name: str) -> dict[str, Any]:
    """The plain data of a file, or of standard input for “-”."""
    if name == "-":
        content = sys.stdin.buffer.read()
    else:
        content = Path(name).expanduser().read_bytes()
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise DeskError("{file} is no text in UTF-8.", file=name) from error
    return read(text, form_of(name, text))


_ACTS: dict[str, Callable[[Desk, Viewer, argparse.Namespace], int]] = {
    "list": _list,
    "export": _export,
    "import": _import,
    "test": _test,
}
