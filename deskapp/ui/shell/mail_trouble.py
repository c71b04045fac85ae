"""Which mail accounts fail, in one quiet line at the foot of the window, with the sentences behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.mailbox.account import Job
from deskapp.domain.text import excerpt
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.session import error_words
from deskapp.ui.widgets.button import tool_button

if TYPE_CHECKING:
    from deskapp.services.mail.accounts import Trouble
    from deskapp.ui.session import Session

#: The first picture does not wait for this.
_FIRST_MS = 1_500
#: No more of an address is shown, so that the window can become narrow.
_LONGEST = 40


class MailTrouble(QWidget):
    """Hidden while all is well. `settings_wanted` is emitted by a click of somebody who looks after the accounts."""

    settings_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._troubles: list[Trouble] = []
        self._line = tool_button("", "", "link", " ")
        self._line.setFont(metrics.font(metrics.SMALL))
        self._line.setFixedHeight(metrics.scaled(metrics.STATUS_BAR) - 3)
        self._line.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(_Sign())
        row.addWidget(self._line)
        self.hide()
        session.changed.connect(self._on_changed)
        QTimer.singleShot(_FIRST_MS, self, self.refresh)

    def text(self) -> str:
        """What is said, empty where all is well."""
        return self._line.text() if self._troubles else ""

    def refresh(self) -> None:
        """Ask anew."""
        session = self._session
        session.read(lambda: session.desk.accounts.troubles(session.who), self._show)

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self.refresh()

    def _show(self, troubles: list[Trouble]) -> None:
        self._troubles = troubles
        self.setVisible(bool(troubles))
        if not troubles:
            return
        said = self._said(troubles[0]) if len(troubles) == 1 else self.tr("%n mail account(s) fail", "", len(troubles))
        whole = "\n".join(self._whole(each) for each in troubles)
        self._line.setText(said)
        self._line.setToolTip(whole)
        self._line.setAccessibleName(said)
        self._line.setAccessibleDescription(whole)

    def _said(self, trouble: Trouble) -> str:
        email = excerpt(trouble.email, _LONGEST)
        if trouble.job is Job.FETCH:
            return self.tr("Mail from {email} cannot be fetched").format(email=email)
        return self.tr("Mail from {email} cannot be sent").format(email=email)

    def _whole(self, trouble: Trouble) -> str:
        """The reason for whoever may mend it; others are told to whom to turn."""
        why = error_words(trouble.problem) if trouble.problem else self.tr("Tell whoever looks after this desk.")
        return self.tr("{what}: {why}").format(what=self._said(trouble), why=why)

    def _on_clicked(self) -> None:
        if any(trouble.problem for trouble in self._troubles):
            self.settings_wanted.emit()


class _Sign(QWidget):
    """The warning beside the words."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(metrics.ICON_INLINE, metrics.ICON_INLINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(QPainter(self), 0, 0, "triangle-alert", metrics.ICON_INLINE)
