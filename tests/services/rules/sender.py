"""A process of its own that sends what is due: `python -m tests.services.rules.sender STORE`."""

from __future__ import annotations

import sys
from pathlib import Path

from deskapp.app.composition import open_desk


def main(store: Path) -> None:
    """Say that it is ready, wait for a line, then send until nothing is due; print how many."""
    desk = open_desk(store)
    print("ready", flush=True)
    sys.stdin.readline()
    sent = 0
    while desk.requests.send_one().value:
        sent += 1
    print(sent, flush=True)
    desk.disconnect()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
