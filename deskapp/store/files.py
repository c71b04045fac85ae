"""Attachments as files beside the store, named by the SHA-256 of their bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
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

    def holds(self, digest: str, size: int) -> bool:
        """Whether such a file of so many bytes is kept."""
        try:
            return self.path(digest).stat().st_size == size
        except FileNotFoundError:
            return False

    def put(self, content: bytes) -> str:
        """Keep `content` safely on the disk and return its SHA-256 in hex. Raises `StoreFailed` where that fails."""
        alone = NewFiles(self)
        with alone.kept():
            return alone.put(content)

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


class NewFiles:
    """The files that one transaction brings.

    They are written at once, and made safe on the disk together right before it commits: one after the other that takes
    several times as long. Until then they have names that no row tells.
    """

    def __init__(self, shelf: FileShelf) -> None:
        self._shelf = shelf
        self._waiting: dict[str, Path] = {}

    @contextmanager
    def kept(self) -> Iterator[None]:
        """A stretch at whose end all files are safe and have their names; where it fails none is left.

        Raises `StoreFailed` where the disk does.
        """
        try:
            yield
            with _told():
                self._keep()
        finally:
            for scratch in self._waiting.values():
                scratch.unlink(missing_ok=True)
            self._waiting.clear()

    def put(self, content: bytes) -> str:
        """Write `content` and return its SHA-256 in hex. Raises `StoreFailed` where that fails."""
        digest = sha256(content).hexdigest()
        with _told():
            if digest not in self._waiting and not self._shelf.holds(digest, len(content)):
                self._write(digest, content)
        return digest

    def read(self, digest: str) -> bytes:
        """The bytes with this SHA-256, of an older file or of a new one."""
        return (self._waiting.get(digest) or self._shelf.path(digest)).read_bytes()

    def _write(self, digest: str, content: bytes) -> None:
        folder = self._shelf.path(digest).parent
        if not folder.is_dir():
            self._shelf.root.mkdir(parents=True, exist_ok=True, mode=0o700)
            folder.mkdir(exist_ok=True, mode=0o700)
        scratch = folder / f".{os.urandom(16).hex()}"
        handle = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
        except BaseException:
            scratch.unlink(missing_ok=True)
            raise
        self._waiting[digest] = scratch

    def _keep(self) -> None:
        for scratch in self._waiting.values():
            with scratch.open("rb+") as file:
                os.fsync(file.fileno())
        for digest, scratch in self._waiting.items():
            scratch.replace(self._shelf.path(digest))
        if os.name == "posix":  # elsewhere a folder cannot be opened
            for folder in {scratch.parent for scratch in self._waiting.values()}:
                _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    """Make the names of the files in a folder safe."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreFailed("A file cannot be kept: {reason}.", reason=error.strerror or error) from error
