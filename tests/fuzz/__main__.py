"""`python -m tests.fuzz TARGET FOLDER [OPTION…]`: one target, guided by coverage, until something is found.

FOLDER keeps what was learnt, and what was found (`crash-…`, `timeout-…`, `slow-unit-…`); options are libFuzzer's.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import atheris
from PySide6.QtGui import QGuiApplication

with atheris.instrument_imports(include=["deskapp"]):
    from tests.fuzz.seeds import LONGEST, write_dictionary, write_seeds
    from tests.fuzz.targets import TARGETS


def main(arguments: list[str]) -> None:
    """Fuzz a target; ends the process with libFuzzer's own code."""
    if len(arguments) < 2 or arguments[0] not in TARGETS:
        sys.exit(f"usage: python -m tests.fuzz {{{','.join(TARGETS)}}} FOLDER [OPTION…]")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])  # what Qt makes of HTML needs one
    name, folder, *options = arguments
    kept = Path(folder)
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as scratch:
        seeds, words = Path(scratch, "seeds"), Path(scratch, "words")
        seeds.mkdir()
        write_seeds(name, seeds)
        write_dictionary(name, words)
        usual = [f"-dict={words}", f"-artifact_prefix={kept}/", f"-max_len={LONGEST}", "-timeout=60"]
        target = TARGETS[name]
        atheris.Setup([sys.argv[0], *usual, *options, str(kept), str(seeds)], lambda raw: target(raw) and None)
        atheris.Fuzz()
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
