"""Questions that are asked once: before something is lost or deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.faces import KIND
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.text_label import TextLabel

_WIDTH = 440


class Leaving(Enum):
    """What to do with changes that are not saved."""

    SAVE = "save"
    DISCARD = "discard"


class Question(DeskDialog):
    """A sentence, the button that does it, and Cancel, which has the focus where something would be lost."""

    def __init__(
        self, title: str, sentence: str, yes: str, *, danger: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, yes, parent)
        words = TextLabel(sentence)
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.setAccessibleDescription(sentence)
        if danger:
            self.ok_button.setProperty(KIND, "danger-fill")
            self.ok_button.setDefault(False)
            self.ok_button.setAutoDefault(False)
            self.cancel_button.setDefault(True)
            self.cancel_button.setFocus()
        width = metrics.scaled(_WIDTH)
        self.setFixedWidth(width)
        self.resize(width, self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height())


class _LeavingQuestion(Question):
    decided = Signal(object)

    def __init__(self, sentence: str, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("Settings", "Save the changes?")
        super().__init__(title, sentence, QCoreApplication.translate("Settings", "Save"), parent=parent)
        self.cancel_button.setText(QCoreApplication.translate("Settings", "Keep editing"))
        self.discard_button = QPushButton(QCoreApplication.translate("Settings", "Discard"))
        self.discard_button.setProperty(KIND, "danger")
        self.discard_button.setAutoDefault(False)
        self.discard_button.clicked.connect(lambda: self._decide(Leaving.DISCARD))
        self.footer.insertWidget(1, self.discard_button)
        self.accepted.connect(lambda: self.decided.emit(Leaving.SAVE))

    def _decide(self, what: Leaving) -> None:
        self.decided.emit(what)
        self.reject()


def ask(
    parent: QWidget, title: str, sentence: str, yes: str, then: Callable[[], object], *, danger: bool = False
) -> Question:
    """Asks and calls `then` when the answer is yes. `danger` makes the button red and Cancel the default."""
    question = Question(title, sentence, yes, danger=danger, parent=parent)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.accepted.connect(then)
    question.open()
    return question


def ask_leaving(parent: QWidget, sentence: str, then: Callable[[Leaving], None]) -> Question:
    """Asks what becomes of unsaved changes; nothing is called where the answer is to keep editing."""
    question = _LeavingQuestion(sentence, parent)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.decided.connect(then)
    question.open()
    return question


def listed(sentences: Sequence[str], most: int = 6) -> str:
    """Changes as lines of a question."""
    shown = [*sentences[:most], "…"] if len(sentences) > most else sentences
    return "\n".join(f"· {sentence}" for sentence in shown)
