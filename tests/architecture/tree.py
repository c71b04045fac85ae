"""The program's own source, as the tests of its shape read it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the root of the project with slashes, its text, its syntax."""

    path: str
    text: str
    tree: ast.Module


@cache
def sources(folder: str = "deskapp") -> tuple[Source, ...]:
    """Every Python file below a folder of the project, sorted by path."""
    return tuple(_read(path) for path in sorted((ROOT / folder).rglob("*.py")))


def _read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text))


@cache
def import_graph(*, with_types: bool) -> grimp.ImportGraph:
    """Which module imports which; with or without what is imported for the type checker only."""
    return grimp.build_graph("deskapp", exclude_type_checking_imports=not with_types, cache_dir=None)


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call in a piece of syntax with the last part of the called name: `self.tr(…)` gives "tr"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
            yield str(name), node


def is_text(node: ast.expr) -> bool:
    """Whether an expression is a text written out where it stands."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
