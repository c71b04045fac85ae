"""On a mail that does not go out: why, when it is tried again, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.bounces import BounceKind
from deskapp.domain.mailbox.posting import Post
from deskapp.domain.thread import Return
from deskapp.domain.vocabulary import OutboxState
from deskapp.ui import posting
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.ticket.marked_sentence import MarkedSentence
from deskapp.ui.ticket.small_button import SmallButton

_PADDING = 8


class PostedLine(QWidget):
    """Hidden where there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.buttons: dict[str, SmallButton] = {}
        self.text = ""
        self.hide()

    def show_post(self, post: Post | None, session: Session, returns: Sequence[Return] = ()) -> None:
        """Shows where a mail stands; without the sentence where `returns`, shown beside it, say the same."""
        told = post is not None and _is_told(post, returns)
        said = posting.sentence(post, session) if post is not None and posting.stays(post) and not told else ""
        shown = (post.outbox_id, post.state, said) if post is not None and (said or told) else None
        if shown == self._shown:
            return
        self._shown, self.text = shown, said
        self._clear()
        if post is not None and shown:
            if said:
                self._column.addWidget(MarkedSentence(said, *posting.MARKS[post.state], self))
            self._column.addWidget(self._row(post, session))
        self.setVisible(bool(shown))

    def _clear(self) -> None:
        self.buttons = {}
        while (item := self._column.takeAt(0)) is not None:
            if part := item.widget():
                part.hide()
                part.deleteLater()

    def _row(self, post: Post, session: Session) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(metrics.ICON_INLINE + 6 - _PADDING, 0, 0, 0)
        row.setSpacing(4)
        for name, text in posting.offered(post):
            button = SmallButton(text, parent=line)
            button.clicked.connect(partial(posting.perform, name, post.outbox_id, session))
            row.addWidget(button)
            self.buttons[name] = button
        row.addStretch(1)
        return line


def _is_told(post: Post, returns: Sequence[Return]) -> bool:
    """Whether it is said already of everybody who did not get a mail that it came back."""
    told = {each.recipient for each in returns if each.kind is BounceKind.PERMANENT}
    refused = {each.lower() for each in post.refused}
    return post.state is OutboxState.FAILED and bool(refused) and refused <= told
