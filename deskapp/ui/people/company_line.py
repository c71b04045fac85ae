"""The company of a contact: chosen from those there are while one types, or a new one by its name, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from deskapp.domain.people import Company, PersonLine
from deskapp.domain.text import one_line, same_name

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_MOST = 10


class CompanyLine(QLineEdit):
    """Emptied it says that there is no company."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen: PersonLine | None = None
        self._found: dict[str, PersonLine] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST)
        completer.activated.connect(self._on_picked)
        self.setCompleter(completer)
        self.setPlaceholderText(self.tr("None"))
        self.textEdited.connect(self._look)
        self._asked = 0

    def show_company(self, company: Company | None) -> None:
        """Shows a company, or that there is none."""
        self._chosen = PersonLine(company.id, company.name, company.domain) if company is not None else None
        self.setText(self._chosen.name if self._chosen is not None else "")
        self.setCursorPosition(0)

    def value(self) -> tuple[int | None, str]:
        """The id of the company that was chosen, or else the name that was written."""
        typed = one_line(self.text())
        if self._chosen is not None and same_name(typed) == same_name(self._chosen.name):
            return self._chosen.id, ""
        return None, typed

    def is_new(self) -> bool:
        """Whether a name was written that is not the chosen company's."""
        return bool(self.value()[1])

    def _look(self, text: str) -> None:
        session, wanted = self._session, one_line(text)
        self._asked += 1
        if not wanted:
            self._names.setStringList([])
            return
        asked, who, contacts = self._asked, session.who, session.desk.contacts

        def read() -> list[PersonLine]:
            ids = contacts.companies(who, wanted, None, _MOST).ids
            lines = contacts.company_lines(who, ids)
            return [lines[one] for one in ids if one in lines]

        def receive(lines: list[PersonLine]) -> None:
            if asked == self._asked and self.hasFocus():
                self._offer(lines)

        session.read(read, receive)

    def _offer(self, lines: list[PersonLine]) -> None:
        self._found = {_words(line): line for line in lines}
        self._names.setStringList(list(self._found))
        if self._found:
            self.completer().complete()

    def _on_picked(self, words: str) -> None:
        line = self._found.get(words)
        if line is not None:
            self._chosen = line
            QTimer.singleShot(0, self, lambda: self.setText(line.name))  # the completer writes its words after this

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.completer().popup()
        open_ = popup is not None and popup.isVisible()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not open_ and not event.modifiers():
            event.accept()
        else:
            super().keyPressEvent(event)


def _words(line: PersonLine) -> str:
    return " · ".join(dict.fromkeys(part for part in (line.name, line.detail) if part))
