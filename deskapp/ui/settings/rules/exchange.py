"""Rules out into a file and in again, from their page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from deskapp.channels import rules_file
from deskapp.domain.errors import DeskError
from deskapp.services.rules.files import Incoming
from deskapp.ui.session import error_words
from deskapp.ui.settings.question import ask, listed
from deskapp.ui.widgets import file_dialog

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_FORMS = "TOML (*.toml);;JSON (*.json)"
#: Nobody writes so many rules by hand; what is larger is something else, in bytes.
_LARGEST = 20_000_000


class Exchange(QObject):
    """Asks for files; before anything comes in it says what that will do."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def ask_export(self) -> None:
        """Asks where to, and writes all rules there."""
        name, form = file_dialog.save_file(self._window, self.tr("Export rules"), "rules.toml", _FORMS)
        if name:
            self.export(Path(name if Path(name).suffix else f"{name}.{form[:4].lower()}"))

    def export(self, path: Path) -> None:
        """Writes all rules into a file."""
        session, refused = self._session, self.tr("The file could not be saved: {reason}.")

        def write() -> None:
            plain = session.desk.rule_files.export(session.who)
            text = rules_file.write(plain, rules_file.form_of(path.name, ""))
            try:
                path.write_text(text, encoding="utf-8")
            except OSError as error:
                raise DeskError(refused.format(reason=error.strerror or error)) from error

        said = self.tr("Rules saved in {name}").format(name=path.name)
        session.work(write, lambda _: session.told.emit(said, None))

    def ask_import(self) -> None:
        """Asks for a file and takes it in after one more question."""
        name = file_dialog.open_file(self._window, self.tr("Import rules"), f"{_FORMS};;* (*)")
        if name:
            self.preview(Path(name))

    def preview(self, path: Path) -> None:
        """Reads a file and says what taking it in will do."""
        session, read = self._session, self._reading(path)

        def look() -> tuple[dict[str, Any], Incoming]:
            plain = read()
            return plain, session.desk.rule_files.preview(session.who, plain)

        session.work(look, lambda found: self._on_previewed(path, *found))

    def _reading(self, path: Path) -> Callable[[], dict[str, Any]]:
        refused, large = self.tr("The file cannot be read: {reason}."), self.tr("too large")

        def read() -> dict[str, Any]:
            try:
                if path.stat().st_size > _LARGEST:
                    raise DeskError(refused.format(reason=large))
                text = path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                reason = getattr(error, "strerror", None) or getattr(error, "reason", error)
                raise DeskError(refused.format(reason=reason)) from error
            return rules_file.read(text, rules_file.form_of(path.name, text))

        return read

    def _on_previewed(self, path: Path, plain: dict[str, Any], found: Incoming) -> None:
        if found.problems:
            said = [f"{each.rule}: {error_words(each.error)}" for each in found.problems]
            sentence = self.tr("Nothing was taken in. These rules cannot be kept:") + "\n" + listed(said, 12)
            title = self.tr("{name} cannot be taken in").format(name=path.name)
            ask(self._window, title, sentence, "", _nothing)
            return
        if not (found.new or found.replaced or found.moved):
            self._session.told.emit(self.tr("All rules of the file are here already."), None)
            return
        title = self.tr("Take in the rules of {name}?").format(name=path.name)
        ask(self._window, title, listed(self._said(found)), self.tr("Take in"), lambda: self._take(plain))

    def _said(self, found: Incoming) -> list[str]:
        """What taking it in will do, one line each."""
        parts = (
            (found.new, self.tr("%n rule(s) are new: {names}", "", len(found.new))),
            (found.replaced, self.tr("%n rule(s) are replaced: {names}", "", len(found.replaced))),
            (found.same, self.tr("%n rule(s) stay as they are: {names}", "", len(found.same))),
            (
                found.turned_off,
                self.tr("%n rule(s) come in turned off, as they ask others: {names}", "", len(found.turned_off)),
            ),
        )
        said = [text.format(names=_some(names)) for names, text in parts if names]
        return [*said, self.tr("The order of the rules changes.")] if found.moved else said

    def _take(self, plain: dict[str, Any]) -> None:
        session = self._session
        session.act(lambda: session.desk.rule_files.take(session.who, plain), self.tr("Rules taken in."))


def _some(names: tuple[str, ...], most: int = 6) -> str:
    return ", ".join(names[:most]) + ("…" if len(names) > most else "")


def _nothing() -> None:
    """Where a question only tells."""
