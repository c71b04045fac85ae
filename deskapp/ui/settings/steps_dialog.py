"""Long work in steps: how far it is, and a button that stops it between two steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from deskapp.domain.changes import Done
from deskapp.domain.errors import DeskError
from deskapp.ui.look import metrics
from deskapp.ui.session import error_words
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_WIDTH = 440


class StepsDialog(DeskDialog):
    """Runs `step`, which gives back how much is left, until nothing is. `ended(left)` comes once, before it closes."""

    ended = Signal(int)

    def __init__(
        self, session: Session, title: str, total: int, step: Callable[[], Done[int]], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, "", parent)
        self._session, self._step = session, step
        self._total, self._left = max(1, total), total
        self._stopping = False
        self._words = TextLabel(token="muted", tabular=True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(title)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, self._total)
        self.body.addWidget(self._words)
        self.body.addWidget(self._bar)
        self.cancel_button.setText(self.tr("Stop"))
        self.setFixedWidth(metrics.scaled(_WIDTH))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._show()

    def begin(self) -> None:
        """Opens the dialog and starts."""
        self.open()
        self._next()

    def reject(self) -> None:
        """Stops after the step that runs now."""
        self._stopping = True
        self.cancel_button.setEnabled(False)

    def _next(self) -> None:
        self._session.act(self._step, then=self._on_step, failed=self._on_failed)

    def _on_step(self, left: int) -> None:
        self._left = left
        self._show()
        if left and not self._stopping:
            self._next()
        else:
            self._end()

    def _on_failed(self, error: DeskError) -> None:
        self._session.failed.emit(error_words(error))
        self._end()

    def _end(self) -> None:
        self.ended.emit(self._left)
        self.accept()

    def _show(self) -> None:
        self._bar.setValue(self._total - min(self._left, self._total))
        self._words.setText(self.tr("%n ticket(s) left", "", self._left))
