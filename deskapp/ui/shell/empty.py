"""What a workspace without a single ticket says: the ways to begin, and the one thing to know about notes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.key_cap import KeyCap
from deskapp.ui.widgets.pane import Card, Pane
from deskapp.ui.widgets.sticky_note import StickyNote
from deskapp.ui.widgets.text_label import TextLabel

_CARD_WIDTH, _CARD_HEIGHT, _GAP = 252, 236, 16
_PICTURE = 40
_SHADOW = metrics.NOTE_SHADOW_ROOM
"""The note keeps this room for its shadow; everything else is inset by as much, so that the edges align."""


@dataclass(frozen=True)
class _Way:
    icon: str
    title: str
    text: str
    button: str


class EmptyWorkspace(Pane):
    """The keys 1, 2 and 3 do what the buttons do. Only who `manages` the workspace is offered to add a mailbox."""

    mailbox_requested = Signal()
    import_requested = Signal()
    demo_requested = Signal()

    def __init__(self, solo: bool, manages: bool = True, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self.setAccessibleName(self.tr("Empty workspace"))
        ways = ((self._mailbox_way(), self.mailbox_requested), (self._import_way(), self.import_requested))
        self._ways = (*ways[not manages :], (self._demo_way(), self.demo_requested))
        self.buttons = [self._make_card_button(way, signal) for way, signal in self._ways]
        block = QVBoxLayout()
        block.setSpacing(0)
        block.addLayout(_inset(TextLabel(self.tr("There is no ticket here yet"), metrics.DISPLAY, metrics.SEMIBOLD)))
        block.addSpacing(4)
        block.addLayout(_inset(self._lead()))
        block.addSpacing(24)
        block.addLayout(self._cards())
        block.addSpacing(24)
        block.addLayout(self._foot(solo))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(block)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        self.setFocusProxy(self.buttons[0])

    def show_solo(self, solo: bool) -> None:
        """Says what working alone means, or no longer."""
        self._alone.setVisible(solo)

    def _mailbox_way(self) -> _Way:
        return _Way(
            "mail-plus",
            self.tr("Add a mailbox"),
            self.tr("Mail of an address becomes tickets by itself, and answers go out through it. Works with IMAP."),
            self.tr("Add a mailbox…"),
        )

    def _import_way(self) -> _Way:
        return _Way(
            "folder-input",
            self.tr("Import mail"),
            self.tr("Drop .eml or mbox files or a Maildir folder here. Importing the same mail again doubles nothing."),
            self.tr("Choose files…"),
        )

    def _demo_way(self) -> _Way:
        return _Way(
            "flask-conical",
            self.tr("Try the demo"),
            self.tr("An invented shop with tickets, notes and departments, in a store of its own apart from yours."),
            self.tr("Start the demo"),
        )

    def _lead(self) -> TextLabel:
        text = self.tr("Begin in one of these ways; the others stay open. All that is kept lies on this computer.")
        lead = TextLabel(text, metrics.TITLE, token="muted")
        lead.setWordWrap(True)
        lead.setFixedWidth(len(self._ways) * (_CARD_WIDTH + _GAP) - _GAP)
        return lead

    def _make_card_button(self, way: _Way, signal: SignalInstance) -> QPushButton:
        first = way is self._ways[0][0]
        button = push_button(way.button, "primary" if first else "plain", size="large")
        button.setAutoDefault(True)
        button.setAccessibleDescription(way.text)
        button.clicked.connect(signal)
        return button

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SHADOW, 0, _SHADOW, 0)
        row.setSpacing(_GAP)
        for number, ((way, _), button) in enumerate(zip(self._ways, self.buttons, strict=True), 1):
            row.addWidget(_way_card(way, button, str(number)))
        row.addStretch(1)
        return row

    def _foot(self, solo: bool) -> QHBoxLayout:
        note = StickyNote(
            self.tr("Only agents see a yellow note. The customer never gets it, not even in a quote."),
            self.tr("Note · key N"),
            compact=True,
        )
        note.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        note.setFixedWidth(_CARD_WIDTH + 2 * _SHADOW)
        row = QHBoxLayout()
        row.setSpacing(_GAP - _SHADOW)
        row.addWidget(note, alignment=Qt.AlignmentFlag.AlignTop)
        text = self.tr("You work alone: every ticket is yours at once, and nobody has to hand it out.")
        self._alone = TextLabel(text, token="muted")
        self._alone.setWordWrap(True)
        self._alone.setFixedWidth(_CARD_WIDTH)
        row.addWidget(self._alone)
        if not solo:
            self._alone.hide()  # never shown here: without a parent it would be a window
        row.addStretch(1)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if not 0 <= number < len(self.buttons):
            super().keyPressEvent(event)
        else:
            self.buttons[number].setFocus()
            self.buttons[number].click()


def _inset(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_SHADOW, 0, _SHADOW, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return row


def _way_card(way: _Way, button: QPushButton, key: str) -> Card:
    card = Card()
    card.setFixedSize(_CARD_WIDTH, _CARD_HEIGHT)
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 20, 20, 16)
    column.setSpacing(0)
    column.addWidget(_Picture(way.icon))
    column.addSpacing(12)
    column.addWidget(TextLabel(way.title, metrics.TITLE, metrics.SEMIBOLD))
    column.addSpacing(4)
    text = TextLabel(way.text, token="muted")
    text.setWordWrap(True)
    text.setAlignment(Qt.AlignmentFlag.AlignTop)
    text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    column.addWidget(text, 1)
    foot = QHBoxLayout()
    foot.addWidget(button)
    foot.addStretch(1)
    foot.addWidget(KeyCap(key))
    column.addLayout(foot)
    return card


class _Picture(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(_PICTURE, _PICTURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        paint_body(painter, QRectF(self.rect()), metrics.RADIUS, colours.accent_soft, None)
        place = (_PICTURE - metrics.ICON_RAIL) // 2
        paint_icon(painter, place, place, self._name, metrics.ICON_RAIL, "accent")
