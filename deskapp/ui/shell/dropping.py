"""Mail that is dragged onto the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = frozenset({".eml", ".mbox", ".mbx", ".msg", ".emlx"})


def mail_paths(data: QMimeData) -> list[str]:
    """What of the dragged things may hold mail: local folders, and files of a known ending or none."""
    if not data.hasUrls():
        return []
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [str(path) for path in paths if path.is_dir() or path.suffix.lower() in ENDINGS or not path.suffix]
