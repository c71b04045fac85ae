"""Attachments lie beside the store under the hash of their bytes."""

from __future__ import annotations

import stat
from hashlib import sha256
from pathlib import Path

import pytest

from deskapp.domain.errors import StoreFailed
from deskapp.store import files
from deskapp.store.files import FileShelf


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    shelf = FileShelf(tmp_path / "files")
    assert shelf.digests() == set()
    digest = shelf.put(b"hello")
    assert digest == shelf.put(b"hello") == sha256(b"hello").hexdigest()
    assert shelf.digests() == {digest}
    assert shelf.read(digest) == b"hello"
    shelf.forget(digest)
    shelf.forget(digest)
    assert shelf.digests() == set()


def test_nobody_else_can_look_into_it(tmp_path: Path) -> None:
    shelf = FileShelf(tmp_path / "files")
    shelf.put(b"hello")
    for path in [shelf.root, *shelf.root.rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_file_cut_short_is_laid_down_anew(tmp_path: Path) -> None:
    shelf = FileShelf(tmp_path / "files")
    digest = shelf.put(b"hello")
    shelf.path(digest).write_bytes(b"he")
    assert shelf.read(shelf.put(b"hello")) == b"hello"


def test_a_failed_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = FileShelf(tmp_path / "files")

    def full(handle: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(StoreFailed, match="no space"):
        shelf.put(b"hello")
    assert [path for path in shelf.root.rglob("*") if path.is_file()] == []
