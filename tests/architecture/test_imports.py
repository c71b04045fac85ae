"""Arrows between the rooms: the contracts hold, and nothing hides from them."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator

import grimp
import pytest
from importlinter.cli import lint_imports

from tests.architecture.tree import ROOT, Source, calls, import_graph, sources

#: The modules that exist to import late: one for the program, one for the use cases, one for the window.
LATE_LISTS = ("deskapp/app/late.py", "deskapp/services/late.py", "deskapp/ui/shell/late.py")

#: All other imports inside functions, each with the reason.
LATE_IMPORTS = {
    ("deskapp/app/commands/console.py", "deskapp.app.gui"): "Qt is loaded only where a display answers",
    ("deskapp/app/commands/demo.py", "deskapp.app.gui"): "Qt is loaded only where a display answers",
    ("deskapp/app/commands/demo.py", "deskapp.app.commands.tour"): "only where there is no display",
    ("deskapp/app/commands/tour.py", "deskapp.app.tour.walk"): "Qt is loaded after its platform is chosen",
    ("deskapp/app/composition.py", "PySide6.QtCore"): "a new workspace alone needs the machine's time zone",
    ("deskapp/app/paths.py", "PySide6.QtCore"): "headless commands that name their store save 50 ms",
    ("deskapp/store/opening.py", "playhouse.migrations"): "only a new or an old store needs it; 40 ms",
}

#: Imports by name, each with the reason.
IMPORTS_BY_NAME = {
    "deskapp/app/cli.py": "a command is loaded when it is called",
    "deskapp/ui/ticket/mail_reading.py": "only a mail shown with its formatting needs the cleaner of HTML",
}

#: What takes long to import, and the one room that may: it is imported when the reports open, never at the start.
SLOW, SLOW_ROOM = {"pyqtgraph", "numpy"}, "deskapp/ui/reports/charts/"

#: Modules that name each other's types for the type checker only; at run time one of them comes first.
TYPE_CIRCLES = {frozenset({"deskapp.ui.inbox.card", "deskapp.ui.inbox.card_layout"})}


def test_the_contracts_between_the_rooms_hold(capsys: pytest.CaptureFixture[str]) -> None:
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert code == 0, capsys.readouterr().out


def test_no_import_hides_in_a_function() -> None:
    found = {(source.path, name) for source in sources() for name in _imports_in_functions(source)}
    found = {entry for entry in found if entry[0] not in LATE_LISTS}
    assert found - set(LATE_IMPORTS) == set(), "imports in functions belong into one of LATE_LISTS"
    assert set(LATE_IMPORTS) - found == set(), "these late imports are gone; take them from the list"


def _imports_in_functions(source: Source) -> Iterator[str]:
    for function in ast.walk(source.tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.ImportFrom):
                yield node.module or ""
            elif isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)


def test_imports_by_name_are_listed() -> None:
    by_name = {s.path for s in sources() for name, _ in calls(s.tree) if name in ("import_module", "__import__")}
    assert by_name == set(IMPORTS_BY_NAME)


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert _circles(import_graph(with_types=False)) == []
    assert [circle for circle in _circles(import_graph(with_types=True)) if circle not in TYPE_CIRCLES] == []


def test_charts_are_drawn_in_one_room() -> None:
    found = {source.path for source in sources() if _roots(source.tree) & SLOW}
    assert found, "the test has to see something"
    assert {path for path in found if not path.startswith(SLOW_ROOM)} == set()


def test_the_start_imports_neither_what_draws_charts_nor_what_speaks_to_servers() -> None:
    names = "{'pyqtgraph', 'numpy', 'deskapp.ui.reports.charts', 'imap_tools', 'smtplib', 'keyring', 'subprocess'}"
    ask = f"import sys, deskapp.app.gui, deskapp.ui.shell.window; print(sorted({names} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def _roots(tree: ast.Module) -> set[str]:
    """The packages that a module imports, by the first part of their names."""
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in named}


def _circles(graph: grimp.ImportGraph) -> list[frozenset[str]]:
    """Groups of modules that reach one another, by taking away what imports nothing or is imported by nothing."""
    left = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    while True:
        wanted = set().union(*left.values()) if left else set()
        ends = {module for module, imports in left.items() if not imports & left.keys() or module not in wanted}
        if not ends:
            break
        left = {module: imports - ends for module, imports in left.items() if module not in ends}
    groups: set[frozenset[str]] = set()
    for module in left:
        around = graph.find_downstream_modules(module) & graph.find_upstream_modules(module)
        if around:
            groups.add(frozenset(around | {module}))
    return sorted(groups, key=sorted)
