"""The test beside the fields of an account: one button, and for each server what it answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import Account, Job
from deskapp.services.mail.accounts import Tried
from deskapp.ui.look import metrics
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.mail.connecting import Connecting
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.text_label import TextLabel

WIDTH = 272


class ConnectionPanel(Pane):
    """`refused(job, error)` and `found(tried)` come as servers answer. `asked` says what is to be tried with which
    secrets; with none of them it has told itself what is missing."""

    refused = Signal(object, object)
    found = Signal(object)

    def __init__(
        self,
        session: Session,
        asked: Callable[[], tuple[Account, Mapping[Job, str | None]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("window", parent)
        self.setFixedWidth(metrics.scaled(WIDTH))
        self._asked = asked
        self._account = Account()
        self.run = Connecting(session, self)
        self.run.ended.connect(self._on_ended)
        self.button = push_button(self.tr("Test"), icon_name="plug")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_button)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Testing…"))
        self.answers = {Job.FETCH: _Answer(self.tr("Fetching")), Job.SEND: _Answer(self.tr("Sending"))}
        self._lay_out()
        self.show_button()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_2)
        head.addWidget(TextLabel(self.tr("Connection"), weight=metrics.SEMIBOLD), 1)
        head.addWidget(self.button)
        sentence = self.tr("Signs in to both servers as typed here and looks. Nothing is changed, sent or saved.")
        promise = TextLabel(sentence, metrics.SMALL, token="muted")
        promise.setWordWrap(True)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.SPACE_4, metrics.SPACE_4, metrics.SPACE_4, metrics.SPACE_4)
        column.setSpacing(metrics.SPACE_2)
        column.addLayout(head)
        column.addWidget(promise)
        column.addWidget(self.bar)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for answer in self.answers.values():
            column.addWidget(answer)

    def stop(self) -> None:
        """Waits for no server any longer."""
        self.run.cancel()
        self.show_button()

    def forget(self) -> None:
        """Takes away what was told of servers that are typed otherwise now."""
        if not self.run.is_running:
            for answer in self.answers.values():
                answer.hide()

    def show_button(self) -> None:
        """The button tests, or stops testing."""
        running = self.run.is_running
        self.button.setText(self.tr("Cancel") if running else self.tr("Test"))
        self.bar.setVisible(running)

    def _on_button(self) -> None:
        if self.run.is_running:
            self.stop()
            for answer in self.answers.values():
                answer.give_up(self.tr("Cancelled."))
            return
        self._account, secrets = self._asked()
        for job, answer in self.answers.items():
            answer.setVisible(job in secrets)
            if job in secrets:
                host = (self._account.incoming if job is Job.FETCH else self._account.outgoing).host
                answer.wait(self.tr("Signing in to {host}…").format(host=host))
        self.run.start(self._account, secrets)
        self.show_button()

    def _on_ended(self, job: Job, came: Tried | DeskError) -> None:
        self.show_button()
        if isinstance(came, DeskError):
            self.answers[job].tell("danger", "circle-alert", error_words(came))
            self.refused.emit(job, came)
            return
        self.answers[job].tell("ok", "circle-check", self._words(job, came))
        if job is Job.FETCH:
            self.found.emit(came)

    def _words(self, job: Job, tried: Tried) -> str:
        if job is Job.SEND:
            return self.tr("Signed in. Mail can be handed over.")
        holds = self.tr("Signed in. {folder} holds %Ln mail(s).", "", tried.messages)
        tells = self.tr("The server tells of new mail at once.")
        asked = self.tr("The server does not tell of new mail, so it is asked from time to time.")
        return f"{holds.format(folder=self._account.folder or 'INBOX')} {tells if tried.can_idle else asked}"


class _Answer(QWidget):
    """A server's name, the sign of its answer, and the answer in words that can be copied."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.words = TextLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._icon = IconLabel("circle", metrics.ICON_ROW)
        self._is_waiting = False
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, metrics.SPACE_2, 0, 0)
        row.setSpacing(metrics.SPACE_2)
        column.setSpacing(2)
        column.addWidget(TextLabel(title, weight=metrics.MEDIUM))
        column.addWidget(self.words)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.hide()

    def wait(self, sentence: str) -> None:
        """Says what is being done."""
        self._is_waiting = True
        self._tell("muted", "hourglass", sentence)

    def give_up(self, sentence: str) -> None:
        """Says that there will be no answer, where there was none."""
        if self._is_waiting:
            self.tell("muted", "circle-x", sentence)

    def tell(self, token: str, icon_name: str, sentence: str) -> None:
        """Says what came of it."""
        self._is_waiting = False
        self._tell(token, icon_name, sentence)

    def _tell(self, token: str, icon_name: str, sentence: str) -> None:
        self._icon.set_icon(icon_name, token)
        self.words.setText(sentence)
        self.words.set_token("danger" if token == "danger" else "text")
        self.setAccessibleName(f"{self._title}: {sentence}")
