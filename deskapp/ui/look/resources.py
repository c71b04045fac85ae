"""Finds the files shipped with the program, however it was installed."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def resource_root() -> Path:
    """The folder `resources`: in the bundle, inside the installed package, or beside the package in a checkout.

    Raises FileNotFoundError with one sentence when none of them is there.
    """
    package = Path(__file__).resolve().parents[2]
    places = [package / "resources", package.parent / "resources"]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        places[:0] = [Path(bundle) / "resources", Path(bundle) / package.name / "resources"]
    for place in places:
        if (place / "icons").is_dir():
            return place
    raise FileNotFoundError(f"The program's resources are missing; looked in {', '.join(map(str, places))}.")


def resource_path(*parts: str) -> Path:
    """The path of a shipped file or folder, e.g. `resource_path("icons", "x.svg")`; need not exist."""
    return resource_root().joinpath(*parts)
