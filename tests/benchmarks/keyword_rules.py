"""What rules of keywords reach: those of `keyword_rules.toml`, by the real engine, on real texts that they never saw.

The first 30,000 texts were looked at while the rules were written; only the others count.
"""

from __future__ import annotations

import csv
import gzip
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from deskapp.channels.rules_file import Form, read
from deskapp.domain.rules.conditions import Choices, On
from deskapp.domain.rules.engine import Event, Outcome, Plan, RuleSet, evaluate
from deskapp.domain.rules.hearing import heard
from deskapp.domain.rules.operators import Fact, Kind
from deskapp.domain.rules.rule import Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.text import excerpt, fold
from deskapp.services.rules.patterns import Patterns
from tests.kit import BEGIN

SEEN = 30_000
_TEXTS = "text/tickets_it.csv.gz"
_SUBJECT_WORDS = 8
_MAILED = Event(frozenset({Trigger.MAILED}), BEGIN)
#: Where texts stay that no rule takes: most of such among the first 30,000 belong there.
DEFAULT = "Hardware"
#: The rules as plain data, which every desk with these departments can take in.
BOOK = read(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"), Form.TOML)


def data_folder() -> Path | None:
    """The folder of real files named in DESKAPP_TEST_DATA, where the texts are in it."""
    named = os.environ.get("DESKAPP_TEST_DATA", "")
    return Path(named) if named and (Path(named) / _TEXTS).is_file() else None


def texts(folder: Path) -> list[tuple[str, str]]:
    """Every text with the department that people sent it to, in the order of the file."""
    with gzip.open(folder / _TEXTS, "rt", encoding="utf-8", newline="") as file:
        return [(row["Document"], row["Topic_group"]) for row in csv.DictReader(file)]


def subject_of(text: str) -> str:
    """What stands for the subject: the texts begin with theirs, without saying where it ends."""
    return " ".join(text.split()[:_SUBJECT_WORDS])


class _Departments:
    """The names of departments, each with its place as its id."""

    def __init__(self, names: Iterable[str]) -> None:
        self.all = sorted(names)

    def name(self, choices: Choices, id_: int) -> str:
        return self.all[id_]

    def ids(self, choices: Choices, name: str) -> Sequence[int]:
        return [self.all.index(name)]

    def field_kind(self, field_id: int) -> Kind | None:
        return None


class Router:
    """Sends texts to departments as the rules say."""

    def __init__(self, names: Iterable[str]) -> None:
        self._departments = _Departments(names)
        told = enumerate(BOOK["rules"], 1)
        self.rules: list[Rule] = [
            replace(heard(each, self._departments), id=number, position=number) for number, each in told
        ]
        self._ready = RuleSet(self.rules)

    def plan(self, text: str) -> Plan:
        """What the rules would do with a mail of this text. A rule that cannot be tested is a mistake."""
        facts: dict[tuple[On, str], Fact] = {
            (On.SUBJECT, ""): (fold(subject_of(text)),),
            (On.BODY, ""): (fold(text),),
        }
        plan = evaluate(self._ready, _MAILED, facts, Patterns())
        broken = [look.reason for look in plan.looks if look.outcome is Outcome.BROKEN]
        if broken:
            raise ValueError(broken[0])
        return plan

    def department(self, text: str) -> str | None:
        """The department's name; None where no rule matched."""
        steps = [step for step in self.plan(text).steps if step.overruled is None]
        return self._departments.all[int(str(steps[-1].action.params["department"]))] if steps else None


def measure(folder: Path) -> dict[str, float]:
    """Shares of texts routed rightly, and for every pair of departments “A > B” how many of A were sent to B."""
    known = texts(folder)
    seen, rest = known[:SEEN], known[SEEN:]
    router = Router({name for _, name in seen})
    told = [router.department(text) for text, _ in rest]
    largest = Counter(name for _, name in seen).most_common(1)[0][0]
    pairs = Counter((name, to or DEFAULT) for (_, name), to in zip(rest, told, strict=True))
    return {
        "texts": len(rest),
        "accuracy": _share(rest, told),
        "accuracy_seen": _share(seen, [router.department(text) for text, _ in seen]),
        "accuracy_matched": sum(name == to for (_, name), to in zip(rest, told, strict=True))
        / sum(to is not None for to in told),
        "unmatched": sum(to is None for to in told) / len(rest),
        "all_to_largest": _share(rest, [largest] * len(rest)),
        "all_to_default": _share(rest, [None] * len(rest)),
    } | {f"{name} > {to}": count for (name, to), count in pairs.items()}


def _share(known: Sequence[tuple[str, str]], told: Sequence[str | None]) -> float:
    return sum(name == (to or DEFAULT) for (_, name), to in zip(known, told, strict=True)) / len(known)


def report(found: Mapping[str, float] | None) -> str:
    """The figures in words, and who was sent where: a row for each department that a text belongs to."""
    if found is None:
        return "rules of keywords: skipped, DESKAPP_TEST_DATA names no folder with the texts"
    pairs = {tuple(key.split(" > ")): int(count) for key, count in found.items() if " > " in key}
    names = sorted({name for pair in pairs for name in pair})
    lines = [
        f"rules of keywords on {found['texts']:,.0f} texts they never saw, right",
        f"  {found['accuracy']:6.1%}  all of them; {found['accuracy_matched']:.1%} of those that a rule took",
        f"  {found['unmatched']:6.1%}  were taken by no rule and stay in {DEFAULT}",
        f"  {found['accuracy_seen']:6.1%}  of the {SEEN:,} texts that the rules were written from",
        f"  {found['all_to_default']:6.1%}  if all stayed in {DEFAULT}",
        f"  {found['all_to_largest']:6.1%}  if all went to the department that was largest in those {SEEN:,}",
        "",
        f"{'belongs to … was sent to':24}" + "".join(f"{excerpt(name, 11):>12}" for name in names) + f"{'found':>8}",
    ]
    for name in names:
        counts = [pairs.get((name, to), 0) for to in names]
        found_again = pairs.get((name, name), 0) / max(sum(counts), 1)
        lines.append(f"{name:24}" + "".join(f"{count:12,}" for count in counts) + f"{found_again:8.0%}")
    right = [pairs.get((to, to), 0) / max(sum(pairs.get((name, to), 0) for name in names), 1) for to in names]
    lines.append(f"{'right of those sent':24}" + "".join(f"{share:12.0%}" for share in right))
    return "\n".join(lines)


if __name__ == "__main__":
    place = data_folder()
    print(report(measure(place) if place else None))
