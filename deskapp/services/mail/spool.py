"""Large mails on their way in: each in a file beside the store, so that a download that was cut goes on."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from deskapp.domain.errors import StoreFailed


class Spool:
    """The files of one account. Their names tell account, folder, its UIDVALIDITY and the UID, so none is mistaken."""

    def __init__(self, store: Path, key: str) -> None:
        self._folder = store.with_name(f"{store.name}.spool")
        self._key = key

    def place(self, folder: str, uidvalidity: int, uid: int) -> Path:
        """Where a mail goes; `StoreFailed` where there is no place for it."""
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            reason = error.strerror or error
            raise StoreFailed("{path} cannot be written: {reason}.", path=self._folder, reason=reason) from error
        return self._folder / f"{self._key}-{sha256(folder.encode()).hexdigest()[:12]}-{uidvalidity}-{uid}"

    def clear(self) -> None:
        """Let go of everything: nothing is on its way any more."""
        with suppress(OSError):
            for path in self._folder.glob(f"{self._key}-*"):
                path.unlink(missing_ok=True)
