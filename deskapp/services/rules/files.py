"""Rules out into a file that people read, and in again: all of a file or nothing of it (SPEC §5)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from deskapp.domain.access import Viewer, require_workspace
from deskapp.domain.changes import Changes, Done
from deskapp.domain.errors import Invalid
from deskapp.domain.rules.actions import Do
from deskapp.domain.rules.checking import checked
from deskapp.domain.rules.hearing import heard
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.telling import told
from deskapp.domain.text import excerpt, same_name, storable
from deskapp.services.guard import current
from deskapp.services.rules.naming import DeskNames
from deskapp.services.rules.rules import known
from deskapp.store import rules, workspace
from deskapp.store.store import Store

#: How files are made today; a newer program may write a higher number.
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a rule of a file: its name (its number where it has none), and the sentence with its place."""

    rule: str
    error: Invalid


@dataclass(frozen=True, slots=True)
class Incoming:
    """The rules of a file beside those that are kept: what taking them in does, by name.

    Nothing but the problems where there are any. `turned_off` are those that ask other programs, which is not allowed
    here: they come in inactive. `moved` says that the order changes.
    """

    rules: tuple[Rule, ...] = ()
    new: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    turned_off: tuple[str, ...] = ()
    moved: bool = False
    problems: tuple[Problem, ...] = ()


class RuleFiles:
    """Export and import, as plain data; `channels/rules_file.py` makes text of them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def export(self, who: Viewer, ids: Collection[int] | None = None) -> dict[str, Any]:
        """All rules, or these, in order, with names in place of ids."""
        require_workspace(who)
        with self._store.read():
            chosen = [rule for rule in rules.everything() if ids is None or rule.id in ids]
            names = DeskNames()
            return {"format": FORMAT, "rules": [_told(rule, names) for rule in chosen]}

    def preview(self, who: Viewer, plain: Mapping[str, Any]) -> Incoming:
        """What taking these in would do, with everything that is wrong with them; nothing is kept."""
        require_workspace(who)
        with self._store.read():
            return _incoming(plain)

    def take(self, who: Viewer, plain: Mapping[str, Any]) -> Done[Incoming]:
        """Take all of it in. A rule that has the name of another takes its place; the others come at the end.

        What is kept already is left as it is. Among themselves the rules then stand as in the file. Where anything is
        wrong, nothing is taken: `Invalid` says the first of it, `preview` all.
        """
        with self._store.write() as unit:
            who = current(who)
            require_workspace(who)
            found = _incoming(plain)
            if found.problems:
                first = found.problems[0]
                raise Invalid("The rule “{rule}” cannot be taken: {why}", rule=first.rule, why=str(first.error))
            changed = {*found.new, *found.replaced}
            kept = [rules.put(unit, each, who.agent_id) if each.name in changed else each.id for each in found.rules]
            if found.moved:
                rules.place(_order([rule.id for rule in rules.everything()], kept))
            if changed or found.moved:
                unit.changes |= Changes(settings=True)
        return Done(found, unit.changes)


def _told(rule: Rule, names: DeskNames) -> dict[str, Any]:
    """A rule as plain data; `Invalid` where a newer or another program put what is none into the store."""
    try:
        if rule.broken != rules.UNREADABLE:
            return told(rule, names)
    except (ValueError, TypeError, KeyError, OverflowError):
        pass  # told below
    raise Invalid("The rule “{name}” cannot be read by this version of deskapp.", name=rule.name)


def _incoming(plain: Mapping[str, Any]) -> Incoming:
    good, problems = _read(plain)
    if problems:
        return Incoming(problems=tuple(problems))
    there = {same_name(rule.name): rule for rule in rules.everything()}
    allowed = workspace.read_workspace().http_allowed
    off = [rule.name for rule in good if rule.active and not allowed and _asks_others(rule)]
    good = [replace(rule, active=False) if rule.name in off else rule for rule in good]
    ready = [_in_place_of(there.get(same_name(rule.name)), rule) for rule in good]
    same = [rule.name for rule in ready if rule.id and _says_the_same(rule, there[same_name(rule.name)])]
    ids = [rule.id or -number for number, rule in enumerate(ready, 1)]
    order = [*(rule.id for rule in there.values()), *(id_ for id_ in ids if id_ < 0)]
    return Incoming(
        rules=tuple(ready),
        new=tuple(rule.name for rule in ready if not rule.id),
        replaced=tuple(rule.name for rule in ready if rule.id and rule.name not in same),
        same=tuple(same),
        turned_off=tuple(off),
        moved=_order(order, ids) != order,
    )


def _read(plain: Mapping[str, Any]) -> tuple[list[Rule], list[Problem]]:
    """The rules as they can be kept, and what is wrong, one sentence for each rule."""
    names, may, good, problems = DeskNames(), known(), list[Rule](), list[Problem]()
    for number, each in enumerate(_listed(plain), 1):
        try:
            rule = checked(heard(each, names), may)
            if any(same_name(rule.name) == same_name(other.name) for other in good):
                raise Invalid("The file has two rules of this name.", field="name")
            good.append(rule)
        except Invalid as error:
            problems.append(Problem(_called(each, number), error))
    return good, problems


def _listed(plain: Mapping[str, Any]) -> list[Any]:
    number, listed = plain.get("format", FORMAT), plain.get("rules")
    if number != FORMAT:
        raise Invalid("The file was written by another version of deskapp.")
    if not isinstance(listed, list):
        raise Invalid("The file holds no rules.")
    other = next((key for key in plain if key not in ("format", "rules")), None)
    if other is not None:
        raise Invalid("“{word}” is not known here, but {words}.", word=storable(other)[:80], words="format, rules")
    return listed


def _called(plain: Any, number: int) -> str:
    name = plain.get("name") if isinstance(plain, Mapping) else None
    return excerpt(storable(name)) if isinstance(name, str) and name.strip() else f"#{number}"


def _asks_others(rule: Rule) -> bool:
    return any(action.do is Do.REQUEST for action in rule.actions)


def _in_place_of(old: Rule | None, new: Rule) -> Rule:
    return new if old is None else replace(new, id=old.id, version=old.version, position=old.position)


def _says_the_same(new: Rule, old: Rule) -> bool:
    """Whether the kept rule says what the new one says, and works."""
    return replace(new, note_author=old.note_author, noted_at=old.noted_at) == old


def _order(there: Sequence[int], incoming: Sequence[int]) -> list[int]:
    """All rules, those of the file in its order in the places that they have together."""
    inside, places = set(incoming), iter(incoming)
    return [next(places) if each in inside else each for each in there]
