"""`python -m deskapp` and the `deskapp` command."""

from __future__ import annotations

import gc
import sys

# Nothing a start allocates is garbage: looking for some costs 20 ms. The console and the commands switch it on again.
gc.disable()

from deskapp.app.cli import run  # noqa: E402


def main() -> int:
    """Run the command line; returns the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
