"""A bounded run of each harness; for longer ones see CONTRIBUTING.md."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

_RUNS = {"parse": 4_000, "quotes": 10_000, "html_text": 5_000, "sanitise": 1_500}
_ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is not installed: no guided fuzzing")
@pytest.mark.timeout(900)
@pytest.mark.parametrize("target", TARGETS)
def test_nothing_is_found(target: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.fuzz", target, str(tmp_path), f"-runs={_RUNS[target]}", "-seed=1"]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, errors="replace", check=False)
    found = [file.name for file in tmp_path.glob("*-*") if file.is_file()]
    assert done.returncode == 0, done.stderr[-4000:]
    assert not found
    assert f"Done {_RUNS[target]} runs" in done.stderr
