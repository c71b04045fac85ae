"""Small files that say what they are, and nothing of the machine they were written on."""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import peewee

import deskapp
from tests.architecture.tree import ROOT, calls, sources

LONGEST = 400
#: Files that may be longer, with the most lines each may have and the reason.
LONG_FILES: dict[str, tuple[int, str]] = {"deskapp/ui/error_texts.py": (700, "a list of sentences that a tool makes")}

_HIDDEN = ("__pycache__", "build", "dist")
#: A home folder; Jana is the invented customer of the tests.
_MACHINE = re.compile(rb"(?<![\w.])/(?:home|Users)/(?!jana/)\w+|[A-Z]:\\+Users\\+\w+")


def test_no_module_is_long() -> None:
    lines = {source.path: source.text.count("\n") for source in sources()}
    assert {path: n for path, n in lines.items() if n > LONG_FILES.get(path, (LONGEST, ""))[0]} == {}
    assert [path for path in LONG_FILES if lines.get(path, 0) <= LONGEST] == [], "these are short enough by now"


def test_nothing_pumps_events() -> None:
    assert [source.path for source in sources() for name, _ in calls(source.tree) if name == "processEvents"] == []


def test_everything_public_says_what_it_is() -> None:
    assert [name for module in _modules() for name in _undocumented(module)] == []


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(deskapp.__path__, "deskapp."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _undocumented(module: ModuleType) -> Iterator[str]:
    if not module.__doc__:
        yield module.__name__
    for name, thing in vars(module).items():
        if name.startswith("_") or getattr(thing, "__module__", "") != module.__name__:
            continue
        if inspect.isclass(thing):
            yield from _undocumented_in(thing)
        elif inspect.isfunction(thing) and not thing.__doc__:
            yield f"{module.__name__}.{name}"


def _undocumented_in(owner: type) -> Iterator[str]:
    own = owner.__doc__ or ""
    # A dataclass without a docstring is given its signature as one; a table is described by its columns.
    if (not own or own.startswith(f"{owner.__name__}(")) and not issubclass(owner, peewee.Model):
        yield f"{owner.__module__}.{owner.__name__}"
    for name, member in vars(owner).items():
        inherited = any(hasattr(base, name) for base in owner.__mro__[1:])
        if name.startswith("_") or inherited:
            continue
        function = getattr(member, "fget", None) or getattr(member, "__func__", None) or member
        if inspect.isfunction(function) and not function.__doc__:
            yield f"{owner.__module__}.{owner.__name__}.{name}"


def test_no_file_names_a_place_of_one_machine() -> None:
    here = re.compile(rb"(?<![\w./])" + re.escape(os.fsencode(ROOT)) + rb"(?!\w)")
    found = [path.relative_to(ROOT).as_posix() for path in _files() if _names(path, here)]
    assert found == []


def _names(path: Path, here: re.Pattern[bytes]) -> bool:
    content = path.read_bytes()
    return bool(here.search(content) or _MACHINE.search(content))


def _files() -> Iterator[Path]:
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name not in _HIDDEN
            and not name.endswith(".egg-info")
            and (not name.startswith(".") or name in (".ci", ".github"))
        ]
        folders[:] = [name for name in folders if not (Path(folder, name) / "pyvenv.cfg").exists()]
        yield from (Path(folder, name) for name in names if not name.endswith((".pyc", ".db")))
