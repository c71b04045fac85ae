"""Shares tickets out: asks how, works in groups with progress, tells once, and leaves one undo for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QLabel, QProgressDialog, QRadioButton, QWidget

from deskapp.domain.changes import Changes, Done, FieldsUndo
from deskapp.domain.distribution import How
from deskapp.domain.errors import DeskError
from deskapp.ui.look import metrics
from deskapp.ui.session import Session, error_words
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.text_label import TextLabel

#: So many tickets are shared out by one act; others wait no longer than for these.
GROUP = 200


class ShareOutDialog(DeskDialog):
    """Asks how the tickets are shared out. `how` is what was chosen; the last choice is offered first."""

    _last = How.ROUND_ROBIN

    def __init__(self, tickets: int, department: str = "", parent: QWidget | None = None) -> None:
        title = self.tr("Share out ticket") if tickets == 1 else self.tr("Share out %n ticket(s)", "", tickets)
        super().__init__(title, self.tr("Share out"), parent, "Ctrl+↵")
        if department:
            self.body.addWidget(self._sentence(tickets, department))
        self.buttons = {
            How.ROUND_ROBIN: self._choice(
                self.tr("&Round robin"), self.tr("One after the other, going on where it stopped last time.")
            ),
            How.LEAST_LOADED: self._choice(
                self.tr("&Least loaded"), self.tr("To the one who has the fewest tickets to do with.")
            ),
        }
        self.buttons[self._last].setChecked(True)
        self.body.addSpacing(metrics.SPACE_1)
        self.body.addWidget(TextLabel(self.tr("Only agents who are available now are given tickets."), token="muted"))
        self.buttons[self._last].setFocus()
        self.setMinimumWidth(metrics.scaled(400))

    def how(self) -> How:
        """What was chosen."""
        return next(how for how, button in self.buttons.items() if button.isChecked())

    def accept(self) -> None:
        ShareOutDialog._last = self.how()
        super().accept()

    def _sentence(self, tickets: int, department: str) -> QLabel:
        sentence = self.tr("%n unassigned ticket(s) of {department} get an agent.", "", tickets)
        label = QLabel(sentence.format(department=department))
        label.setWordWrap(True)
        return label

    def _choice(self, text: str, hint: str) -> QRadioButton:
        button, label = QRadioButton(text), TextLabel(hint, metrics.SMALL, token="muted")
        button.setAccessibleDescription(hint)
        label.setContentsMargins(metrics.SPACE_6, 0, 0, metrics.SPACE_1)
        self.body.addWidget(button)
        self.body.addWidget(label)
        return button


class Sharing(QObject):
    """One sharing out under way; it throws itself away when it is done."""

    def __init__(self, session: Session, ids: Sequence[int], how: How, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._ids, self._how = session, list(ids), how
        self._at, self._shared, self._stopped = 0, 0, False
        self._undo = FieldsUndo("assign", {}, {})
        self._refusal: DeskError | None = None
        self._progress: QProgressDialog | None = None
        if len(self._ids) > GROUP:
            self._progress = QProgressDialog(
                self.tr("Sharing tickets out…"), self.tr("Stop"), 0, len(self._ids), window
            )
            self._progress.setWindowModality(Qt.WindowModality.NonModal)
            self._progress.setMinimumDuration(200)
            self._progress.setAutoReset(False)
            self._progress.canceled.connect(self._stop)

    def start(self) -> None:
        """Shares the first group out; the others follow."""
        group = self._ids[self._at : self._at + GROUP]
        distribution, who, how = self._session.desk.distribution, self._session.who, self._how
        self._session.act(
            lambda: self._keep(distribution.share_out(who, group, how)), then=self._on_group, failed=self._on_refused
        )

    def _keep(self, done: Done[int]) -> Done[int]:
        """Called on the writing thread: the undo of a group becomes part of the one for all."""
        if isinstance(done.undo, FieldsUndo):
            self._undo = FieldsUndo(
                "assign", {**self._undo.before, **done.undo.before}, {**self._undo.after, **done.undo.after}
            )
        return Done(done.value, done.changes)

    def _on_group(self, count: int) -> None:
        self._shared += count
        self._go_on()

    def _on_refused(self, error: DeskError) -> None:
        self._refusal = self._refusal or error
        self._go_on()

    def _go_on(self) -> None:
        self._at += GROUP
        if self._progress is not None and not self._stopped:
            self._progress.setValue(min(self._at, len(self._ids)))
        if self._at < len(self._ids) and not self._stopped:
            self.start()
        else:
            self._end()

    def _stop(self) -> None:
        self._stopped = True

    def _end(self) -> None:
        if self._progress is not None:
            self._progress.deleteLater()
        if self._shared:
            said = self.tr("%n ticket(s) shared out", "", self._shared)
            self._session.act(lambda: Done(self._shared, Changes(), self._undo), said)
        elif self._refusal is not None:
            self._session.failed.emit(error_words(self._refusal))
        else:
            self._session.told.emit(self.tr("Every ticket has the right agent already."), None)
        self.deleteLater()


def ask_share_out(session: Session, ids: Sequence[int], window: QWidget, department: str = "") -> None:
    """Asks how tickets are shared out and does it; `department` names the one whose unassigned tickets they are."""
    if not ids:
        session.told.emit(QCoreApplication.translate("ShareOut", "Every ticket has its agent."), None)
        return
    dialog = ShareOutDialog(len(ids), department, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: Sharing(session, ids, dialog.how(), window).start())
    dialog.open()
