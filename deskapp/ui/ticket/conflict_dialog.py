"""Two people changed one note: both texts side by side, and three ways out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QPushButton, QWidget

from deskapp.domain.thread import Note
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.text_label import TextLabel


class ConflictDialog(DeskDialog):
    """`decided` carries the text that shall stay."""

    decided = Signal(str)

    def __init__(self, mine: str, theirs: Note, parent: QWidget | None = None) -> None:
        title = self.tr("{name} changed this note meanwhile").format(
            name=words.author_words(theirs) or self.tr("Somebody")
        )
        super().__init__(title, self.tr("Keep both"), parent)
        self._mine, self._theirs = mine, theirs.text
        grid = QGridLayout()
        grid.setSpacing(metrics.SPACE_2)
        for column, (head, text) in enumerate(
            ((self.tr("Your text"), mine), (words.author_words(theirs) or self.tr("The other text"), theirs.text))
        ):
            grid.addWidget(TextLabel(head, weight=metrics.SEMIBOLD), 0, column)
            shown = QPlainTextEdit(text)
            shown.setReadOnly(True)
            shown.setAccessibleName(head)
            grid.addWidget(shown, 1, column)
        self.body.addLayout(grid)
        self.mine_button = QPushButton(self.tr("Keep mine"))
        self.theirs_button = QPushButton(self.tr("Take theirs"))
        for place, (button, text) in enumerate(((self.mine_button, mine), (self.theirs_button, theirs.text)), start=2):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, text=text: self._decide(text))
            self.footer.insertWidget(place, button)
        self.cancel_button.setText(self.tr("Decide later"))
        self.resize(620, 320)

    def try_accept(self) -> None:
        """Keeps both texts, theirs first."""
        self._decide(f"{self._theirs.rstrip()}\n\n{self._mine.lstrip()}".strip())

    def _decide(self, text: str) -> None:
        self.decided.emit(text)
        self.accept()
