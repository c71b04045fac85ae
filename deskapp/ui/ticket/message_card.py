"""A message in the thread: white from the customer, bluish from an agent, marked with a lock between agents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from deskapp.domain.mail import Address
from deskapp.domain.subjects import ticket_number
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Direction, OutboxState
from deskapp.ui import posting, words
from deskapp.ui.actions import action_text, spec_of
from deskapp.ui.inbox.header import show_menu
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon
from deskapp.ui.ticket.card_head import CardHead, HeadText
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.file_row import FileRow
from deskapp.ui.ticket.mail_parts import MailParts
from deskapp.ui.ticket.posted_line import PostedLine
from deskapp.ui.ticket.returned_lines import ReturnedLines
from deskapp.ui.ticket.small_button import SmallButton
from deskapp.ui.ticket.text_face import TextFace

_LONG = 12_000
_BUTTON_PADDING = 8
#: Ground and line of a card: what agents alone see is of a colour of its own.
_GROUNDS = {
    Direction.IN: ("surface", "line"),
    Direction.OUT: ("agent", "line"),
    Direction.INTERNAL: ("live_soft", "live"),
    Direction.REPORT: ("window", "line"),
}

#: How much of an address is told: all of a customer's, the place ours went to, the name of a colleague.
_SAID: dict[Direction, Callable[[Address], str]] = {
    Direction.IN: str,
    Direction.OUT: lambda address: address.email,
    Direction.INTERNAL: lambda address: address.name or address.email,
    Direction.REPORT: lambda address: address.email,
}
#: The icon before those it went to.
_MARKS = {Direction.IN: "", Direction.OUT: "reply", Direction.INTERNAL: "reply", Direction.REPORT: ""}


class MessageCard(QWidget):
    """Shows one `Message`; bound again to another when its thread closes."""

    link_opened = Signal(str)
    file_opened = Signal(object)
    file_saved = Signal(object)
    recalled = Signal(object)
    answer_wanted = Signal(object)
    split_wanted = Signal(object)
    source_wanted = Signal(object)
    formatted_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message: Message | None = None
        self._context: Context | None = None
        self._all = False
        self.head = CardHead(self)
        self.posted = PostedLine(self)
        self.returned = ReturnedLines(self)
        self.text = TextFace(self)
        self.text.link_opened.connect(self.link_opened)
        self.quote: TextFace | None = None
        self._formatted: QWidget | None = None
        self.recall_button = SmallButton(self.tr("Call back"), parent=self)
        self.recall_button.clicked.connect(lambda: self.recalled.emit(self.message))
        self.answer_button = SmallButton(self.tr("Answer"), "reply", parent=self)
        self.answer_button.setToolTip(self.tr("Answer inside the desk; only agents will see it"))
        self.answer_button.clicked.connect(lambda: self.answer_wanted.emit(self.message))
        self.menu_button = SmallButton("", "ellipsis", "quiet", self)
        self.menu_button.setAccessibleName(self.tr("More"))
        self.menu_button.setToolTip(self.tr("More"))
        self.menu_button.clicked.connect(self._open_menu)
        self._tools = QHBoxLayout()
        self.more_button = self._tool(self.tr("Show all"), self._show_all)
        self.quote_button = self._tool(self.tr("Show quoted text"), self._toggle_quote, "ellipsis")
        self.quote_button.setCheckable(True)
        self.formatted_button = self._tool(self.tr("Show formatted"), self._toggle_formatted, "type")
        self.formatted_button.setCheckable(True)
        self._tools.addStretch(1)
        self.parts = MailParts(self)
        self.files = FileRow(self)
        self.files.opened.connect(self.file_opened)
        self.files.saved.connect(self.file_saved)
        self._arrange()

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12 - _BUTTON_PADDING, 9, 12, 11)
        self._column.setSpacing(6)
        above = QHBoxLayout()
        above.setContentsMargins(_BUTTON_PADDING, 0, 0, 0)
        above.setSpacing(2)
        above.addWidget(self.head, 1)
        above.addWidget(self.answer_button)
        above.addWidget(self.recall_button)
        above.addWidget(self.menu_button)
        self._column.addLayout(above)
        self._inset(self.returned)
        self._inset(self.posted)
        self._face = self._inset(self.text)
        self._tool_row = QWidget(self)
        self._tools.setContentsMargins(0, 0, 0, 0)
        self._tools.setSpacing(4)
        self._tool_row.setLayout(self._tools)
        self._column.addWidget(self._tool_row)
        self._below = self._inset()
        self._inset(self.parts)
        self._inset(self.files)

    def _inset(self, widget: QWidget | None = None) -> QVBoxLayout:
        """A place in the column where the words of the buttons begin; their padding stands left of it."""
        place = QVBoxLayout()
        place.setContentsMargins(_BUTTON_PADDING, 0, 0, 0)
        if widget is not None:
            place.addWidget(widget)
        self._column.addLayout(place)
        return place

    def _tool(self, text: str, act: object, icon: str = "") -> SmallButton:
        button = SmallButton(text, icon, parent=self)
        button.clicked.connect(act)
        self._tools.addWidget(button)
        return button

    def bind(self, message: Message, context: Context) -> None:
        """Shows a message as it is now; whatever was unfolded of another one is folded again."""
        same = self.message is not None and self.message.id == message.id
        self.message, self._context = message, context
        if not same:
            self._fold()
        self._show_text()
        self.parts.show_files(message.files, context)
        self.posted.show_post(message.post, context.session, message.returns)
        self.returned.show_returns(message.returns, message.unproven)
        self.files.show_files(message.files)
        quoted = message.text[message.quote_at :].strip()
        self.quote_button.setVisible(bool(quoted))
        self.formatted_button.setVisible(message.has_html)
        self._tool_row.setVisible(bool(quoted) or message.has_html or not self.more_button.isHidden())
        self.refresh()
        self.update()

    def refresh(self) -> None:
        """Tells the state again, e.g. how long the mail is still held."""
        message, context = self.message, self._context
        if message is None or context is None:
            return
        held = message.state is OutboxState.HELD
        self.recall_button.setVisible(held)
        self.answer_button.setVisible(message.direction is Direction.INTERNAL)
        self.menu_button.setVisible(message.direction is Direction.IN)
        self.head.show_text(self._head_text(message, context))

    @property
    def held(self) -> bool:
        """Whether the mail still waits and can be called back."""
        return self.message is not None and self.message.state is OutboxState.HELD

    @property
    def unfolded(self) -> bool:
        """Whether the reader opened something in it that another message would not show."""
        return self._all or self._formatted is not None or self.quote_button.isChecked()

    @property
    def formatted(self) -> QWidget | None:
        """The formatted face, where it stands in the place of the text."""
        return self._formatted

    def show_formatted(self, face: QWidget) -> None:
        """Puts a ready formatted face in the place of the text."""
        self._drop_formatted()
        self._formatted = face
        face.setParent(self)
        self._face.addWidget(face)
        self.text.hide()
        if self.quote is not None:
            self.quote.hide()
        self.quote_button.hide()
        self.formatted_button.setText(self.tr("Show plain text"))
        self.formatted_button.setChecked(True)
        face.show()

    # --- parts ----------------------------------------------------------------------------------------------

    def _head_text(self, message: Message, context: Context) -> HeadText:
        now, zone = context.session.clock.now(), context.session.zone
        when = words.card_time(message.at, now, zone)
        word, word_mark = self._word(message)
        icon, token = "", "muted"
        if message.state is not None:
            icon, token = posting.MARKS[message.state]
            when = self._state_word(message, now, when)
        return HeadText(
            author=message.author,
            detail=self._addressed(message),
            mark=_MARKS[message.direction],
            word=word,
            word_mark=word_mark,
            time=when,
            state_icon=icon,
            state_token=token,
            time_tip=words.long_time(message.at, zone),
        )

    def _word(self, message: Message) -> tuple[str, str]:
        """What stands beside the author, with its icon."""
        if message.direction is Direction.INTERNAL:
            return self.tr("only agents see this"), "lock"
        if message.direction is Direction.REPORT:
            return self.tr("about a mail that went out"), "mail-x"
        return words.rule_words(message.rule), "route"

    def _state_word(self, message: Message, now: datetime, when: str) -> str:
        if message.post is not None and message.state is OutboxState.HELD:
            left = max(0, round((message.post.hold_until - now).total_seconds()))
            return self.tr("Held, sends in {time}").format(time=f"{left // 60}:{left % 60:02d}")
        assert message.post is not None
        sent = message.post.sent_at
        if message.state is OutboxState.SENT and sent is not None:
            when = words.card_time(sent, now, self._context.session.zone) if self._context else when
        return f"{posting.state_word(message.post)} {when}"

    def _open_menu(self) -> None:
        menu = QMenu(self)
        split = menu.addAction(icon(spec_of("split").icon), action_text("split"))
        split.triggered.connect(lambda: self.split_wanted.emit(self.message))
        source = menu.addAction(icon("file-text"), self.tr("Source of the message"))
        source.triggered.connect(lambda: self.source_wanted.emit(self.message))
        show_menu(menu, self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    def heightForWidth(self, width: int) -> int:
        """The height at a width, also where nothing in the card wraps."""
        high = super().heightForWidth(width)
        return high if high > 0 else self.sizeHint().height()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.menu_button.isHidden():
            self._open_menu()

    def _addressed(self, message: Message) -> str:
        """To whom it went, and in which merged ticket it stands."""
        source = ticket_number(message.source_id) if message.source_id is not None else ""
        if message.direction is Direction.INTERNAL and not message.to:
            return source
        shown = [_SAID[message.direction](address) for address in message.to]
        parts = [self.tr("to {names}").format(names=", ".join(shown))] if shown else []
        if message.cc:
            parts.append(self.tr("Cc {names}").format(names=", ".join(address.email for address in message.cc)))
        if message.bcc:
            parts.append(self.tr("Bcc {names}").format(names=", ".join(address.email for address in message.bcc)))
        return " · ".join([source, *parts] if source else parts)

    def _show_text(self) -> None:
        assert self.message is not None
        shown = self.message.text[: self.message.quote_at].strip("\n").rstrip()
        if not (self.message.text.strip() or self.message.files or self.message.has_html):
            shown = self.tr("This message has no text.")
        long = len(shown) > _LONG and not self._all
        self.text.set_text(shown[:_LONG] + "…" if long else shown)
        self.text.setVisible(bool(shown) and self._formatted is None)
        self.more_button.setVisible(long)

    def _show_all(self) -> None:
        self._all = True
        self._show_text()

    def _toggle_quote(self) -> None:
        if self.quote is None:
            self.quote = TextFace(self, ink="muted")
            self.quote.link_opened.connect(self.link_opened)
            self._below.addWidget(self.quote)
        assert self.message is not None
        shown = self.quote_button.isChecked()
        if shown:
            self.quote.set_text(self.message.text[self.message.quote_at :].strip("\n").rstrip()[: _LONG * 4])
        self.quote.setVisible(shown)
        self.quote_button.setText(self.tr("Hide quoted text") if shown else self.tr("Show quoted text"))

    def _toggle_formatted(self) -> None:
        if self._formatted is None:
            self.formatted_button.setChecked(False)
            self.formatted_wanted.emit(self)
            return
        self._drop_formatted()
        assert self.message is not None
        self._show_text()
        self.quote_button.setVisible(bool(self.message.text[self.message.quote_at :].strip()))
        self.quote_button.setChecked(False)

    def _fold(self) -> None:
        self._all = False
        self._drop_formatted()
        if self.quote is not None:
            self.quote.hide()
        self.quote_button.setChecked(False)
        self.quote_button.setText(self.tr("Show quoted text"))

    def _drop_formatted(self) -> None:
        if self._formatted is not None:
            self._face.removeWidget(self._formatted)
            self._formatted.hide()
            self._formatted.deleteLater()
            self._formatted = None
        self.formatted_button.setText(self.tr("Show formatted"))
        self.formatted_button.setChecked(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        direction = self.message.direction if self.message is not None else Direction.OUT
        ground, line = _GROUNDS[direction]
        paint_body(painter, QRectF(self.rect()), metrics.RADIUS, colours.colour(ground), colours.colour(line))
