"""Attachments lie beside the store under the hash of their bytes."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from deskapp.domain.errors import StoreFailed
from deskapp.store import files
from deskapp.store.files import FileShelf
from deskapp.store.store import Store
from deskapp.store.tables import RawMailRow
from tests.kit import FakeClock


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
    assert _files(shelf) == []


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new store."""
    found = Store(tmp_path / "desk.db", FakeClock())
    yield found
    found.close()


def test_files_of_a_transaction_get_their_names_when_all_are_safe(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    safe: list[int] = []
    monkeypatch.setattr(files.os, "fsync", lambda handle: safe.append(len(store.files.digests())))
    with store.write() as unit:
        made = {unit.files.put(content) for content in (b"one", b"two", b"three", b"one")}
        assert {unit.files.read(digest) for digest in made} == {b"one", b"two", b"three"}
        assert not safe
        assert not store.files.digests()
    assert safe[:3] == [0, 0, 0]
    assert set(safe[3:]) == {3}  # the folders
    assert store.files.digests() == made


def test_a_file_that_is_kept_already_is_not_written_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    digest = store.files.put(b"one")
    monkeypatch.setattr(files.os, "fsync", lambda handle: pytest.fail("It was written again."))
    with store.write() as unit:
        assert unit.files.put(b"one") == digest
        assert unit.files.read(digest) == b"one"


def test_a_transaction_that_fails_leaves_no_file(store: Store) -> None:
    def fail() -> None:
        with store.write() as unit:
            unit.files.put(b"hello")
            raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more"):
        fail()
    assert _files(store.files) == []


def test_nothing_is_committed_when_a_file_cannot_be_made_safe(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError("no space left")

    def write() -> None:
        with store.write() as unit:
            unit.files.put(b"hello")
            RawMailRow.insert(sha256=b"x", size=1, received_at=unit.now, source="", body=b"").execute()

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(StoreFailed, match="no space"):
        write()
    assert _files(store.files) == []
    assert not RawMailRow.select().count()


def _files(shelf: FileShelf) -> list[Path]:
    return [path for path in shelf.root.rglob("*") if path.is_file()]
