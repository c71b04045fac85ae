"""Which rules were looked at, with their revisions and what failed, as a short text: most traces hold all rules."""

from __future__ import annotations

from collections.abc import Iterable

#: A rule's id, its revision, and for each group the number of the condition that failed.
Looked = tuple[int, int, tuple[int, ...]]


def packed(looked: Iterable[Looked]) -> str:
    """Rules in order. Those whose ids follow each other and that are alike otherwise are told together."""
    runs: list[tuple[int, int, str]] = []
    for rule_id, version, failed in looked:
        alike = f"{version}:{'.'.join(map(str, failed))}"
        if runs and (runs[-1][0] + runs[-1][1], runs[-1][2]) == (rule_id, alike):
            runs[-1] = (runs[-1][0], runs[-1][1] + 1, alike)
        else:
            runs.append((rule_id, 1, alike))
    return " ".join(f"{first}+{number}:{alike}" for first, number, alike in runs)


def unpacked(text: str) -> list[Looked]:
    """The same from the text."""
    found: list[Looked] = []
    for run in text.split():
        ids, version, failed = run.split(":")
        first, number = map(int, ids.split("+"))
        numbers = tuple(int(each) for each in failed.split(".") if each)
        found += [(rule_id, int(version), numbers) for rule_id in range(first, first + number)]
    return found
