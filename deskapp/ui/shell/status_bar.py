"""The line at the foot of the window: what waits to be sent, which mail accounts fail, and where the shortcuts are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from deskapp.domain.changes import Changes, RecallUndo
from deskapp.ui.actions import spec_of
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon, paint_icon
from deskapp.ui.outbox_watch import OutboxWatch
from deskapp.ui.shell.mail_trouble import MailTrouble
from deskapp.ui.shell.shortcuts_help import keys_of
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.key_cap import KeyCap
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from deskapp.ui.session import Session

_ROOM_FOR_PALETTE = 760
"""A narrower bar leaves the hint at the palette out."""


class StatusBar(Pane):
    """Counts down while a mail can still be called back."""

    help_wanted = Signal()
    palette_wanted = Signal()
    outbox_wanted = Signal()
    quarantine_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._session = session
        self._picture = _Picture("send")
        self._line = TextLabel("", metrics.SMALL, token="muted", tabular=True)
        self._outbox, self._stuck = _link(""), _link("")
        for button in (self._outbox, self._stuck):
            button.setToolTip(self.tr("Open the outbox"))
            button.clicked.connect(self.outbox_wanted)
        self._stuck.setProperty("kind", "flat-danger")
        self._recall = _link(self.tr("Call back"))
        self._recall.clicked.connect(self._call_back)
        self.quarantine = _link("")
        self.quarantine.setIcon(icon("mail-warning", "warn"))
        self.quarantine.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.quarantine.clicked.connect(self.quarantine_wanted)
        self._help = _link(self.tr("keyboard shortcuts"))
        self._help.setProperty("kind", "quiet")
        self._help.clicked.connect(self.help_wanted)
        self._palette = _PaletteHint(self.palette_wanted)
        self.trouble = MailTrouble(session)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 4, 0)
        row.setSpacing(0)
        row.addWidget(self._picture)
        row.addSpacing(6)
        row.addWidget(self._line)
        row.addWidget(self._recall)
        row.addWidget(self._outbox)
        row.addWidget(self._stuck)
        row.addWidget(self.quarantine)
        row.addStretch(1)
        row.addWidget(self.trouble)
        row.addWidget(self._palette)
        row.addWidget(_Picture("keyboard"))
        row.addSpacing(6)
        row.addWidget(KeyCap("?"))
        row.addWidget(self._help)
        self.setFixedHeight(metrics.scaled(metrics.STATUS_BAR))
        self._tick = QTimer(self, interval=250)
        self._tick.timeout.connect(self._show)
        self._watch = OutboxWatch.of(session)
        self._watch.changed.connect(self._show)
        session.changed.connect(self._on_changed)
        self._show()
        self._show_quarantine()

    def text(self) -> str:
        """The sentence that is shown, empty where nothing waits."""
        shown = (self._line, self._outbox, self._stuck)
        return " ".join(part.text() for part in shown if part.text() and not part.isHidden())

    def _on_changed(self, changes: Changes) -> None:
        if changes.counts or changes.settings or changes.everything:
            self._show_quarantine()

    def _show_quarantine(self) -> None:
        """Shown only while something is there, and only to whoever can look after it."""
        count = self._session.desk.workspace.set_aside(self._session.who)
        self.quarantine.setText(self.tr("%n mail(s) in quarantine", "", count))
        self.quarantine.setAccessibleName(self.quarantine.text())
        self.quarantine.setToolTip(self.tr("Mails that could not be taken in"))
        self.quarantine.setVisible(count > 0)

    def _show(self) -> None:
        now = self._session.clock.now()
        mails, stuck = self._watch.own_waiting(), len(self._watch.stuck())
        held = self._watch.held()
        if held:
            left = round((max(mail.post.hold_until for mail in held) - now).total_seconds() + 0.4)
            text = self.tr("Outbox {count} · sends in {time} ·")
            self._line.setText(text.format(count=len(held), time=f"{left // 60}:{left % 60:02d}"))
        else:
            self._line.setText("")
            self._outbox.setText(self.tr("%n waiting to be sent", "", len(mails)))
        self._outbox.setVisible(bool(mails) and not held)
        self._stuck.setText(self.tr("%n not delivered", "", stuck))
        self._stuck.setVisible(bool(stuck))
        self._recall.setVisible(bool(held))
        self._picture.setVisible(bool(mails or stuck))
        if held:
            self._tick.start()
        else:
            self._tick.stop()

    def _call_back(self) -> None:
        """Calls back the mail that was written last."""
        held = self._watch.held()
        if not held:
            return
        last = max(held, key=lambda mail: mail.post.hold_until)
        self._session.undo(RecallUndo(last.post.outbox_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._palette.setVisible(self.width() >= metrics.scaled(_ROOM_FOR_PALETTE))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, tokens().line)


class _PaletteHint(QWidget):
    """The keys of the command palette, and its name to click on."""

    def __init__(self, wanted: SignalInstance) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(3)
        for key in keys_of(QKeySequence(spec_of("palette").shortcut)):
            row.addWidget(KeyCap(key))
        name = _link(self.tr("command palette"))
        name.setProperty("kind", "quiet")
        name.clicked.connect(wanted)
        row.addWidget(name)


class _Picture(QWidget):
    """An icon that is no button."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(metrics.ICON_INLINE, metrics.ICON_INLINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(QPainter(self), 0, 0, self._name, metrics.ICON_INLINE)


def _link(text: str) -> QToolButton:
    button = tool_button("", text, "link", text)
    button.setFont(metrics.font(metrics.SMALL))
    button.setFixedHeight(metrics.scaled(metrics.STATUS_BAR) - 3)
    return button
