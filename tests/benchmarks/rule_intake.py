"""How many mails a second are taken in with no rule and with 500 at work, in fresh stores that take turns."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from deskapp.app.composition import open_desk
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.services.mail.outcome import Outcome
from deskapp.store import people
from deskapp.store.store import Store
from tests.benchmarks.keyword_rules import BOOK, data_folder, subject_of, texts
from tests.kit import SUPPORT, mail

MAILS, RULES = 2_000, 500
_TURNS = 5
#: As many as an import hands in at once.
_GROUP = 50
_COMPANIES = 300
_DEPARTMENTS = sorted({each["do"][0]["department"] for each in BOOK["rules"]})


def mails(known: Sequence[str]) -> list[IncomingMail]:
    """A mail of each text, from people of many companies."""
    random = Random(7)
    return [
        IncomingMail(
            "bench",
            mail(
                text,
                sender=f"Eva Malá <eva{random.randrange(500)}@company{random.randrange(_COMPANIES)}.example>",
                subject=subject_of(text),
                message_id=f"<{number}@bench.example>",
            ),
        )
        for number, text in enumerate(known)
    ]


def rules(known: Sequence[str]) -> list[dict[str, Any]]:
    """Rules as people set them up: two or three conditions on words and senders, and a department. Few hold."""
    random = Random(8)
    words = sorted({word for text in known for word in text.split() if len(word) > 4})
    return [
        {
            "name": f"Rule {number}",
            "when": "created-by-mail",
            "stop": random.random() < 0.1,
            "any": [{"all": _conditions(random, words)}],
            "do": [{"action": "transfer", "department": random.choice(_DEPARTMENTS), "assign": "nobody"}],
        }
        for number in range(1, RULES + 1)
    ]


def _conditions(random: Random, words: Sequence[str]) -> list[dict[str, Any]]:
    """What has to be there stands before what must not, as people write it."""
    found = [_condition(random, words) for _ in range(random.choice((2, 3)))]
    return sorted(found, key=lambda each: each["operator"] == "contains-not")


def _condition(random: Random, words: Sequence[str]) -> dict[str, Any]:
    fact, operator = random.choices(
        (("subject", "contains"), ("body", "contains"), ("body", "contains-not"), ("from", "ends-with")), (8, 7, 2, 3)
    )[0]
    if fact == "from":
        return {"fact": fact, "operator": operator, "value": f"@company{random.randrange(_COMPANIES)}.example"}
    return {"fact": fact, "operator": operator, "values": random.sample(words, random.randint(1, 4))}


def fresh(path: Path, wanted: Sequence[dict[str, Any]]) -> Desk:
    """A new desk with the departments and these rules."""
    desk = open_desk(path)
    desk.workspace.set_up("Eva Malá", email="eva@desk.example")

    def fill(store: Store) -> None:
        with store.write():
            people.add_address(SUPPORT, 1, "Desk")
            for number, name in enumerate(_DEPARTMENTS):
                people.add_department(name, number % 8)

    desk.fill(fill)
    desk.rule_files.take(desk.people.viewer(desk.workspace.owner()), {"rules": list(wanted)})
    return desk


def take_in(desk: Desk, incoming: Sequence[IncomingMail]) -> tuple[float, float]:
    """Mails a second, by the clock and by the processor's time."""
    begun, worked, made = perf_counter(), process_time(), 0
    for first in range(0, len(incoming), _GROUP):
        made += desk.intake.take(incoming[first : first + _GROUP]).value[Outcome.TICKET]
    if made != len(incoming):
        raise RuntimeError(f"Only {made} of {len(incoming)} mails became tickets.")
    return made / (perf_counter() - begun), made / (process_time() - worked)


def measure(folder: Path) -> dict[str, float]:
    """Mails a second without and with rules (medians of turns), their ratio by clock and processor, and the matches."""
    known = [text for text, _ in texts(folder)[:MAILS]]
    incoming, ways = mails(known), {"none": list[dict[str, Any]](), "all": rules(known)}
    speeds: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    matches = 0
    for turn in range(_TURNS + 1):
        for name, wanted in ways.items():
            with TemporaryDirectory(prefix="deskapp-bench-") as place:
                desk = fresh(Path(place) / "desk.db", wanted)
                speed = take_in(desk, incoming[: MAILS if turn else MAILS // 10])
                matches = sum(line.figures.matched for line in desk.rules.listing(desk.people.viewer(1)))
                desk.disconnect()
            if turn:  # the first one only warms up
                speeds[name].append(speed)
    none, every = (statistics.median(clock for clock, _ in speeds[name]) for name in ways)
    pairs = list(zip(speeds["none"], speeds["all"], strict=True))
    by_clock, by_work = (statistics.median(some[n] / bare[n] for bare, some in pairs) for n in range(2))
    return {"mails_s": none, "mails_s_rules": every, "ratio": by_clock, "ratio_work": by_work, "matches": matches}


def report(found: Mapping[str, float] | None) -> str:
    """The figures in words."""
    if found is None:
        return "intake with rules: skipped, DESKAPP_TEST_DATA names no folder with the texts"
    return (
        f"intake of {MAILS:,} mails in groups of {_GROUP}, of which rules matched {found['matches']:,.0f} times\n"
        f"  {found['mails_s']:6.0f}  a second without rules\n"
        f"  {found['mails_s_rules']:6.0f}  a second with {RULES} rules\n"
        f"  {found['ratio']:6.2f}  of it, by the clock (floor 0.50); {found['ratio_work']:.2f} by the processor's time"
    )


if __name__ == "__main__":
    place = data_folder()
    print(report(measure(place) if place else None))
