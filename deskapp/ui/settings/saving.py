"""Saving once: what is unsaved, which act runs, where a refusal is shown, what happens when somebody was faster."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from deskapp.domain.errors import Conflict, DeskError
from deskapp.ui.session import error_words
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.footer import Footer
from deskapp.ui.widgets.banner import Banner


@dataclass(frozen=True)
class Hooks:
    """What a dialog or page does: say what is unsaved, start the act, read the newer state, open a page."""

    changes: Callable[[], Sequence[str]]
    save: Callable[[], None]
    reload: Callable[[], bool]
    open_page: Callable[[str], None]


class Saving(QObject):
    """The course of editing between a footer, a banner above the page, and fields by the names that refusals use."""

    saved = Signal(int)
    refused = Signal()
    changed = Signal(bool)

    def __init__(self, hooks: Hooks, footer: Footer, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._hooks = hooks
        self._footer, self._banner = footer, banner
        self.fields: dict[str, Field] = {}
        self._pages: dict[str, str] = {}
        self._running = False
        banner.hide()
        banner.clicked.connect(self._reload)
        footer.save_wanted.connect(self.try_save)

    @property
    def is_running(self) -> bool:
        """Whether an act is under way."""
        return self._running

    def unsaved(self) -> list[str]:
        """What is unsaved, in words."""
        return list(self._hooks.changes())

    def register(self, name: str, shown: Field, page_key: str = "") -> None:
        """Where a refusal about `name` is shown; editing it counts the changes anew."""
        self.fields[name] = shown
        self._pages[name] = page_key
        shown.edited.connect(self.refresh)

    def replace(self, beginning: str, shown: Mapping[str, Field], page_key: str = "") -> None:
        """Other fields than before where names begin so, as of rows that come and go; who edits them tells it."""
        for name in [each for each in self.fields if each.startswith(beginning)]:
            del self.fields[name]
        self.fields |= shown
        self._pages |= dict.fromkeys(shown, page_key)

    def refresh(self) -> None:
        """Counts the changes anew; the footer says them."""
        sentences = self.unsaved()
        self._footer.tell_changes(sentences)
        self.changed.emit(bool(sentences))

    def try_save(self) -> None:
        """Starts the act, unless one runs or nothing is unsaved."""
        if self.unsaved():
            self.run(self._hooks.save)

    def run(self, start: Callable[[], object]) -> None:
        """Starts an act that ends in `succeeded` or in a refusal; only one runs at a time."""
        if self._running:
            return
        self.forget_errors()
        self._set_running(True)
        try:
            start()
        except BaseException:
            self._set_running(False)  # a fault must not leave a dialog that can neither be saved nor closed
            raise

    def forget_errors(self) -> None:
        """Takes all that is said to be wrong away."""
        for shown in self.fields.values():
            shown.set_error("")
        self._footer.tell_error("")
        self._banner.hide()

    def succeeded(self, value: object = None) -> None:
        """The act is done; `value` is the id it gave, if any."""
        self._set_running(False)
        self._banner.hide()
        self.saved.emit(value if isinstance(value, int) else 0)

    def show_error(self, error: DeskError) -> None:
        """A refusal: at its field, or in the footer. Of a conflict the banner tells, with a way to the newer state."""
        sentence = error_words(error)
        if isinstance(error, Conflict):
            self._set_running(False)
            self._banner.set_kind("warn")
            self._banner.set_text(sentence, self.tr("Nothing was saved."))
            self._banner.set_button(self.tr("Load the newer state"))
            self._banner.show()
            self.refused.emit()
            return
        self.show_problem(getattr(error, "field", ""), sentence)

    def show_problem(self, name: str, sentence: str) -> None:
        """What is wrong, at the field `name` (or what it begins with, up to a dot), else in the footer."""
        self._set_running(False)
        self.refused.emit()
        found = _longest(name, self.fields)
        if not found:
            self._footer.tell_error(sentence)
            return
        self._hooks.open_page(self._pages[found])
        shown = self.fields[found]
        shown.set_error(sentence)
        shown.reveal()

    def _reload(self) -> None:
        mine = self.unsaved()
        typed = {name: shown.text() for name, shown in self.fields.items()}
        if not self._hooks.reload():
            return
        for name, text in typed.items():
            shown = self.fields.get(name)
            if shown is not None and text and text != shown.text():
                shown.keep(text)
        self.refresh()
        self._banner.set_kind("info")
        self._banner.set_text(
            self.tr("This is the newer state."), self.tr("Yours: {changes}").format(changes=", ".join(mine))
        )
        self._banner.set_button("")

    def _set_running(self, running: bool) -> None:
        self._running = running
        self._footer.set_running(running)


def _longest(name: str, fields: Mapping[str, Field]) -> str:
    """The name itself or the longest of its beginnings, cut at dots, that there is a field for; else ""."""
    while name and name not in fields:
        name = name.rpartition(".")[0]
    return name
