"""`python -m deskapp` and the `deskapp` command."""

from __future__ import annotations

import gc
import sys

# Nearly everything a start allocates stays: looking for garbage meanwhile only costs time.
gc.set_threshold(50_000, 20, 50)

from deskapp.app.cli import run  # noqa: E402


def main() -> int:
    """Run the command line; returns the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
