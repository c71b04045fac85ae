"""The ratings of a ticket in the info panel, the newest first; who may can let one count no longer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.access import Act, may
from deskapp.domain.ratings import Rating
from deskapp.domain.text import excerpt
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.rating_words import invalid_words, of_words, score_look, score_word
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.rating_dialogs import ask_invalid
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.section_head import SectionHead
from deskapp.ui.widgets.text_label import TextLabel

#: The sizes of the comment, of whom it is for, and of why it does not count; so much of each is shown.
_SIZES, _EXCERPT = (metrics.BASE, metrics.SMALL, metrics.SMALL), 300


class RatingList(QWidget):
    """Hidden where there is no rating."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Sequence[Rating] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.setSpacing(metrics.SPACE_2)
        self._rows.addWidget(SectionHead(self.tr("Rating")))
        self.hide()

    def show_ratings(self, ratings: Sequence[Rating]) -> None:
        """Shows the ratings of a ticket."""
        if ratings != self._shown:
            self._shown = ratings
            for row in self.rows():
                row.setParent(None)
                row.deleteLater()
            for rating in ratings:
                self._rows.addWidget(RatingRow(rating, self._context, self))
        self.setVisible(bool(ratings))
        self._rows.activate()

    def rows(self) -> list[RatingRow]:
        """The ratings from top to bottom."""
        return self.findChildren(RatingRow)


class RatingRow(QWidget):
    """One rating: icon, word, moment; the comment; whom it is for, and why it does not count."""

    def __init__(self, rating: Rating, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        session, valid = context.session, rating.invalid_at is None
        when = words.day_and_time(rating.at, session.clock.now(), session.zone)
        self.invalid_button = tool_button("ban", self.tr("Make this rating invalid…"), "quiet")
        self.invalid_button.setFixedHeight(metrics.scaled(22))
        self.invalid_button.clicked.connect(lambda: ask_invalid(session, rating, self.window()))
        self.invalid_button.setVisible(valid and may(session.who, Act.RATINGS, rating.department_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._head(rating, when))
        told = rating.comment, of_words(rating), invalid_words(rating)
        for text, size, token in zip(told, _SIZES, ("text" if valid else "muted", "muted", "warn"), strict=True):
            if text:
                label = TextLabel(excerpt(text, _EXCERPT), size, token=token)
                label.setWordWrap(True)
                label.setToolTip(text if len(text) > _EXCERPT else "")
                column.addWidget(label)
        self.setAccessibleName(", ".join(part for part in (score_word(rating.score), when, *told) if part))

    def _head(self, rating: Rating, when: str) -> QHBoxLayout:
        icon_name, token = score_look(rating.score)
        ink, token = ("text", token) if rating.invalid_at is None else ("muted", "muted")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(IconLabel(icon_name, metrics.ICON_INLINE, token))
        head.addWidget(TextLabel(score_word(rating.score), weight=metrics.MEDIUM, token=ink))
        head.addWidget(TextLabel(when, metrics.SMALL, token="muted", tabular=True))
        head.addStretch(1)
        head.addWidget(self.invalid_button)
        return head
