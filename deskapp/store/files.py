"""Attachments as files beside the store, named by the SHA-256 of their bytes."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from deskapp.domain.errors import StoreFailed


class FileShelf:
    """A folder of content-addressed files; the same bytes are kept once."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, digest: str) -> Path:
        """Where the file with this SHA-256 (hex) lies."""
        return self.root / digest[:2] / digest

    def put(self, content: bytes) -> str:
        """Keep `content` safely on the disk and return its SHA-256 in hex. Raises `StoreFailed` where that fails."""
        try:
            return self._put(content)
        except OSError as error:
            raise StoreFailed("A file cannot be kept: {reason}.", reason=error.strerror or error) from error

    def _put(self, content: bytes) -> str:
        digest = sha256(content).hexdigest()
        target = self.path(digest)
        if target.exists() and target.stat().st_size == len(content):
            return digest
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        target.parent.mkdir(exist_ok=True, mode=0o700)
        scratch = target.with_name(f".{os.urandom(16).hex()}")
        handle = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            scratch.replace(target)
        except BaseException:
            scratch.unlink(missing_ok=True)
            raise
        return digest

    def read(self, digest: str) -> bytes:
        """The bytes with this SHA-256."""
        return self.path(digest).read_bytes()

    def forget(self, digest: str) -> None:
        """Remove a file that nothing names any longer."""
        self.path(digest).unlink(missing_ok=True)

    def forget_unfinished(self) -> None:
        """Remove what a program that died left while it kept files; nobody may be keeping one meanwhile."""
        for scratch in self.root.glob("??/.*"):
            scratch.unlink(missing_ok=True)

    def digests(self) -> set[str]:
        """The SHA-256 of every file kept."""
        return {file.name for file in self.root.glob("??/*") if not file.name.startswith(".")}
