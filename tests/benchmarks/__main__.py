"""`python -m tests.benchmarks [--tickets N] [--json FILE]`: figures and ratios against floors of the same run."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from deskapp.app.demo.filling import fill
from deskapp.runtime.clock import SystemClock
from deskapp.store.store import Store
from tests.benchmarks import keyword_rules, mail_intake, reports, rule_intake, runaway

_SMALL = 10_000
_STARTS = 9
_ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Build the stores, measure, print, and write JSON where asked."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--json", metavar="FILE")
    parser.add_argument("--keep", metavar="DIR", help="build the stores here, or use those that are here already")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    with tempfile.TemporaryDirectory(prefix="deskapp-bench-") as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
        figures = _run(Path(options.keep or folder), options.tickets)
    _print(figures, options.tickets)
    if options.json:
        Path(options.json).write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def _run(folder: Path, tickets: int) -> dict[str, dict[str, float]]:
    folder.mkdir(parents=True, exist_ok=True)
    figures: dict[str, dict[str, float]] = {"bare": {}}
    programs = {"bare": ["tests.benchmarks.bare"]}
    for count in dict.fromkeys((_SMALL, tickets)):
        store = folder / f"bench-{count}.db"
        figures[str(count)] = {"build_s": _build(store, count), "store_mb": store.stat().st_size / 1e6}
        programs[str(count)] = ["tests.benchmarks.console", str(store)]
    for name, started in _starts(programs).items():
        figures[name] |= started
    for name, program in programs.items():
        if name != "bare":
            figures[name] |= _measured("screens", Path(program[1])) | _measured("reports", Path(program[1]))
    with tempfile.TemporaryDirectory(prefix="deskapp-bench-") as fresh:
        figures["alone"] = _measured("long_thread", Path(fresh)) | _measured("two_consoles", Path(fresh))
        figures["alone"] |= _measured("runaway", Path(fresh))
        figures["mail_intake"] = _measured("mail_intake", Path(fresh))
    texts = keyword_rules.data_folder()
    if texts:
        figures |= {name: _measured(name, texts) for name in ("keyword_rules", "rule_intake")}
    return figures


def _build(path: Path, count: int) -> float:
    begun = time.perf_counter()
    if path.exists():
        return 0.0
    store = Store(path, SystemClock())
    fill(store, count=count, seed=1, end=store.clock.now(), language="en", progress=_progress)
    store.disconnect()
    sys.stderr.write("\n")
    return time.perf_counter() - begun


def _progress(done: int, total: int) -> None:
    sys.stderr.write(f"\rbuilding {done} of {total}")


def _child(program: list[str]) -> tuple[float, float]:
    begun = time.monotonic()
    command = [sys.executable, "-m", *program]
    output = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True, timeout=300).stdout
    told = json.loads(output.splitlines()[-1])
    return (told["painted"] - begun) * 1000, told["memory_kib"] / 1024


def _starts(programs: dict[str, list[str]]) -> dict[str, dict[str, float]]:
    """Median start and memory of each program. They take turns, as the machine's speed changes under a run."""
    times: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(_STARTS + 1):
        for name, command in programs.items():
            taken, _ = _child(command)
            if turn:  # the first one only warms up
                times[name].append(taken)
    memory = {name: _child([*command, "--memory"])[1] for name, command in programs.items()}
    return {name: {"start_ms": statistics.median(times[name]), "memory_mib": memory[name]} for name in programs}


def _measured(module: str, path: Path) -> dict[str, float]:
    """The figures of a module of this package, measured in a process of its own."""
    command = [
        sys.executable,
        "-c",
        f"import json; from pathlib import Path; from tests.benchmarks.{module} import measure; "
        f"print(json.dumps(measure(Path({str(path)!r}))))",
    ]
    output = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True, timeout=3600).stdout
    # So that a run that is broken off was not for nothing.
    sys.stderr.write(f"{module} {path.name}: {output.splitlines()[-1]}\n")
    return dict(json.loads(output.splitlines()[-1]))


def _print(figures: dict[str, dict[str, float]], tickets: int) -> None:
    bare, small, large = figures["bare"], figures[str(_SMALL)], figures[str(tickets)]
    rows = [
        ("start to first painted page, ms", "start_ms", bare["start_ms"]),
        ("memory, MiB", "memory_mib", bare["memory_mib"]),
        ("department switch to painted list, ms", "switch_ms", 16.0),
        ("  95th percentile", "switch_p95_ms", 16.0),
        ("open ticket to painted thread, ms", "open_ms", 16.0),
        ("  95th percentile", "open_p95_ms", 16.0),
        ("search, median, ms", "search_ms", 16.0),
        ("search, worst word, ms", "search_worst_ms", 16.0),
        ("counts of all departments, worst of 40, ms", "counts_worst_ms", 16.0),
        ("number of To solve, worst of 40, ms", "solve_count_worst_ms", 16.0),
        ("next of To solve, worst of 40, ms", "solve_next_worst_ms", 16.0),
        ("building the store, s", "build_s", None),
        ("store, MB", "store_mb", None),
    ]
    print(f"{'':44}{'floor':>9}{_SMALL:>12,}{'ratio':>8}{tickets:>12,}{'ratio':>8}{'growth':>8}")
    for label, key, floor in rows:
        mine, big = small[key], large[key]
        floor_text = f"{floor:9.1f}" if floor else f"{'':9}"
        ratios = [f"{value / floor:8.2f}" if floor else f"{'':8}" for value in (mine, big)]
        growth = f"{big / mine:8.2f}" if mine else f"{'':8}"
        print(f"{label:44}{floor_text}{mine:12.1f}{ratios[0]}{big:12.1f}{ratios[1]}{growth}")
    print("floors: the bare window of the same run for start and memory, one frame of 16 ms for the rest\n")
    _print_alone(figures["alone"])
    print("\n" + reports.report({f"{count:,}": figures[str(count)] for count in dict.fromkeys((_SMALL, tickets))}))
    print("\n" + mail_intake.report(figures["mail_intake"]))
    print("\n" + rule_intake.report(figures.get("rule_intake")))
    print("\n" + keyword_rules.report(figures.get("keyword_rules")))


def _print_alone(alone: dict[str, float]) -> None:
    """What has a store of its own. The floor of the long ticket is a frame, and the short ticket beside it."""
    short = alone["short_open_ms"]
    rows = [
        ("open a ticket of 10 notes, ms", "short_open_ms", 16.0),
        ("open a ticket of 5,000 notes, ms", "long_open_ms", 16.0),
        ("  the same, against the one of 10", "long_open_ms", short),
        ("scroll step in it, median, ms", "scroll_ms", 16.0),
        ("  95th percentile", "scroll_p95_ms", 16.0),
        ("  worst of all steps from end to start", "scroll_worst_ms", 16.0),
        ("jump to its beginning (reads all), ms", "home_ms", 500.0),
        ("cards at once, most; items", "cards", 5_000.0),
        ("note of another process, median, ms", "other_ms", 500.0),
        ("  worst of 20", "other_worst_ms", 500.0),
        *(
            (f"{what}, {count} expressions that run away, ms", f"runaway_{count}_{key}_ms", 100.0)
            for what, key in (("intake of a mail", "intake"), ("event loop stops", "loop"))
            for count in runaway.COUNTS
        ),
    ]
    for label, key, floor in rows:
        print(f"{label:44}{floor:9.1f}{alone[key]:12.1f}{alone[key] / floor:8.2f}")


if __name__ == "__main__":
    sys.exit(main())
