"""Is there a display? Asked before Qt is, because Qt aborts the program where there is none."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

#: Qt's own choice of platform that needs no display.
_HEADLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
#: What Qt's X11 platform loads; Debian calls the packages libxcb-cursor0 and so on.
_X11_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-image.so.0",
    "libxcb-render-util.so.0",
    "libxkbcommon-x11.so.0",
)
_TIMEOUT_S = 2.0


def missing_display() -> str:
    """Why no window can be opened here, as a sentence; empty where one can."""
    chosen = [name.partition(":")[0] for name in os.environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    if any(name in _HEADLESS for name in chosen) or not sys.platform.startswith("linux"):
        return ""
    if (not chosen or any(name.startswith("wayland") for name in chosen)) and _wayland_answers():
        return ""
    if chosen and "xcb" not in chosen:
        return f"QT_QPA_PLATFORM asks for {', '.join(chosen)}, and no such display is here."
    if not os.environ.get("DISPLAY"):
        return "There is no display here."
    if not _x11_answers(os.environ["DISPLAY"]):
        return f"The display {os.environ['DISPLAY']} does not answer."
    missing = [name for name in _X11_LIBRARIES if not _loads(name)]
    return f"The system lacks {', '.join(missing)}, which windows need." if missing else ""


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    return _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name))


def _x11_answers(display: str) -> bool:
    host, _, number = display.rpartition(":")
    screen = number.partition(".")[0]
    if not screen.isdigit():
        return False
    if host in ("", "unix"):
        return _answers(f"/tmp/.X11-unix/X{screen}") or _answers(f"\0/tmp/.X11-unix/X{screen}")
    with suppress(OSError), socket.create_connection((host, 6000 + int(screen)), _TIMEOUT_S):
        return True
    return False


def _answers(address: str) -> bool:
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(_TIMEOUT_S)
        probe.connect(address)
        return True
    return False


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
