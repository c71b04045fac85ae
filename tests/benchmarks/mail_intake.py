"""From an mbox to routed tickets, beside the standard library's parser that reads and decodes the same mails.

python -m tests.benchmarks.mail_intake [N]    N made mails, and real ones where DESKAPP_TEST_DATA names a folder
"""

from __future__ import annotations

import os
import re
import statistics
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, NamedTuple

from deskapp.app.composition import open_desk
from deskapp.app.mail_import import MailImport
from deskapp.channels.mail.boxes import FoundMail, iter_mails
from deskapp.services.desk import Desk
from deskapp.store import people
from deskapp.store.store import Store
from tests.benchmarks.mails_made import ADDRESSES, DOMAIN, made_mails

MAILS, REAL_MAILS = 10_000, 2_000
_TURNS = 3
_FIELDS = ("From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References")
_NAMED = re.compile(rb"^(?:message-id|in-reply-to|references):[^\n]*(?:\n[ \t][^\n]*)*", re.I | re.M)
_FROM = re.compile(rb"^(>*From )", re.M)


def _rule(name: str, department: str, *words: str) -> dict[str, Any]:
    return {
        "name": name,
        "when": "created-by-mail",
        "any": [
            {"all": [{"fact": fact, "operator": "contains", "values": list(words)}]} for fact in ("subject", "body")
        ],
        "do": [{"action": "transfer", "department": department, "assign": "nobody"}],
    }


#: Rules as the demo has them.
RULES: Sequence[dict[str, Any]] = (
    _rule("Smoke and fire", "technical", "smoke", "on fire", "kouř", "hoří", "spálenin"),
    _rule("Invoices to Billing", "billing", "invoice", "faktur", "credit note", "dobropis"),
    {
        "name": "Offers nobody asked for",
        "when": "created-by-mail",
        "any": [{"all": [{"fact": "subject", "operator": "contains", "values": ["lottery", "casino", "backlinks"]}]}],
        "do": [{"action": "status", "status": "spam"}],
        "stop": True,
    },
)


def real_mails(folder: Path) -> Iterator[bytes]:
    """The real mails over and over, each time with other ids; all of them end in LF."""
    known = [found.raw for found in iter_mails(folder) if isinstance(found, FoundMail)]
    for turn in count():
        for raw in known:
            head, blank, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
            renamed = _NAMED.sub(lambda match: match[0].replace(b"<", b"<%d." % turn), head)  # noqa: B023
            yield b"X-Turn: %d\n%s%s%s" % (turn, renamed, blank, body)


def write_mbox(path: Path, mails: Iterable[bytes]) -> None:
    """Write raw mails as an mbox."""
    with path.open("wb") as file:
        for raw in mails:
            quoted = _FROM.sub(rb">\1", raw)
            file.write(b"From bench@home.example Mon Jan  8 07:00:00 2024\n%s\n\n" % quoted.rstrip(b"\n"))


def read_plainly(mails: Sequence[bytes], fields: Sequence[str] = ()) -> None:
    """The floor: the standard library reads every mail, decodes every part, and these fields. Nothing is kept."""
    parser = BytesParser(policy=policy.default)
    for raw in mails:
        message = parser.parsebytes(raw)
        for name in fields:
            _tried(lambda: str(message[name]))  # noqa: B023
        for part in message.walk():
            _decode(part)


def _decode(part: EmailMessage) -> None:
    if part.get_content_maintype() == "text":
        _tried(part.get_content)
    elif not part.is_multipart():
        part.get_payload(decode=True)


def _tried(call: Callable[[], object]) -> None:
    """The library raises at some mails; what it did until then counts."""
    try:
        call()
    except Exception:
        return


def fresh(path: Path, rules: Sequence[Mapping[str, Any]]) -> Desk:
    """A new desk whose departments are told by addresses."""
    desk = open_desk(path)
    desk.workspace.set_up("Eva Malá", email="eva@desk.example")

    def fill(store: Store) -> None:
        with store.write():
            for number, name in enumerate(ADDRESSES):
                people.add_address(f"{name}@{DOMAIN}", people.add_department(name, number), "Blue Paper")

    desk.fill(fill)
    desk.rule_files.take(desk.people.viewer(desk.workspace.owner()), {"rules": list(rules)})
    return desk


class Taken(NamedTuple):
    """Seconds by the clock and of the processor."""

    clock: float
    work: float


def _timed(work: Callable[[], object]) -> Taken:
    begun, worked = perf_counter(), process_time()
    work()
    return Taken(perf_counter() - begun, process_time() - worked)


def _imported(box: Path, rules: Sequence[Mapping[str, Any]], total: int) -> Taken:
    with TemporaryDirectory(prefix="deskapp-bench-") as place:
        desk = fresh(Path(place) / "desk.db", rules)
        work = MailImport(desk.intake, None, lambda done, of: None)
        taken = _timed(lambda: work.take(box))
        counts = work.counts()
        desk.disconnect()
    if counts["read"] != total or counts["tickets"] == 0:
        raise RuntimeError(f"Of {total} mails {counts} came in.")
    return taken


#: What is measured, in this order, each turn: the floor, what it takes with the fields, and the desk.
_WAYS: Mapping[str, tuple[str, Callable[[Path, Sequence[bytes]], Taken]]] = {
    "floor": (
        "the standard library decodes every part and keeps nothing (the floor)",
        lambda box, mails: _timed(lambda: read_plainly(mails)),
    ),
    "fields": (
        "the same, and reads the fields that intake reads",
        lambda box, mails: _timed(lambda: read_plainly(mails, _FIELDS)),
    ),
    "none": ("to tickets, without rules", lambda box, mails: _imported(box, (), len(mails))),
    "rules": (f"to tickets, with {len(RULES)} rules", lambda box, mails: _imported(box, RULES, len(mails))),
}


def _figures(box: Path) -> dict[str, float]:
    """Mails a second of each way (median of turns), and the floor's time of the same turn in the way's own: the median,
    the least and the most."""
    mails = [found.raw for found in iter_mails(box) if isinstance(found, FoundMail)]
    turns = [{name: way(box, mails) for name, (_, way) in _WAYS.items()} for _ in range(_TURNS)]
    found = {"mails": float(len(mails)), "mb": sum(map(len, mails)) / 1e6}
    for name in _WAYS:
        found[name] = len(mails) / statistics.median(turn[name].clock for turn in turns)
        for of, place in (("clock", 0), ("work", 1)):
            ratios = [turn["floor"][place] / turn[name][place] for turn in turns]
            found[f"{name}_{of}"] = statistics.median(ratios)
            found |= {f"{name}_{of}_least": min(ratios), f"{name}_{of}_most": max(ratios)}
    return found


def measure(folder: Path, mails: int = MAILS) -> dict[str, float]:
    """The figures of made mails, and of the real ones where there are any ("real_" before their names)."""
    data, found = os.environ.get("DESKAPP_TEST_DATA", ""), dict[str, float]()
    boxes: dict[str, Iterable[bytes]] = {"": made_mails(mails, 1)}
    if data and (Path(data) / "mail").is_dir():
        boxes["real_"] = islice(real_mails(Path(data) / "mail"), REAL_MAILS)
    for prefix, made in boxes.items():
        write_mbox(folder / "box.mbox", made)
        found |= {prefix + name: value for name, value in _figures(folder / "box.mbox").items()}
    return found


def report(found: Mapping[str, float]) -> str:
    """The figures in words."""
    return "\n".join(
        _lines(what, {name.removeprefix(prefix): value for name, value in found.items() if name.startswith(prefix)})
        for prefix, what in (("", "made"), ("real_", "real"))
        if f"{prefix}mails" in found
    )


def _lines(what: str, found: Mapping[str, float]) -> str:
    head = f"{found['mails']:,.0f} {what} mails of {found['mb']:.0f} MB out of an mbox, how many a second (aim: 0.50)"
    lines = [
        f"  {found[name]:6.0f}  {told}: "
        f"{_ratio(found, name, 'clock')} by the clock, {_ratio(found, name, 'work')} by work"
        for name, (told, _) in _WAYS.items()
    ]
    return "\n".join([head, *lines])


def _ratio(found: Mapping[str, float], name: str, of: str) -> str:
    """The median of the turns, and between what they lie."""
    middle, least, most = (found[f"{name}_{of}{end}"] for end in ("", "_least", "_most"))
    return f"{middle:.2f} ({least:.2f}–{most:.2f})" if least < most else f"{middle:.2f}"


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory(prefix="deskapp-bench-") as place:
        print(report(measure(Path(place), *map(int, sys.argv[1:2]))))


if __name__ == "__main__":
    main()
