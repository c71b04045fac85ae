"""Asks how content the customer was; and why a rating should not count."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from deskapp.domain.ratings import LONGEST_COMMENT, Rating, Score
from deskapp.domain.subjects import ticket_number
from deskapp.domain.text import excerpt
from deskapp.ui.look import metrics
from deskapp.ui.rating_words import SCORES, of_words, score_look, score_word
from deskapp.ui.session import Session
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.segmented import Segmented
from deskapp.ui.widgets.text_label import TextLabel

_TEXT, _WIDTH, _EXCERPT = 80, 420, 240


class _RatingDialog(DeskDialog):
    """A dialog with a text of a few lines that Tab leaves."""

    def _add_text(self, label: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setAccessibleName(label.replace("&", ""))
        field.setTabChangesFocus(True)
        field.setMinimumHeight(metrics.scaled(_TEXT))
        head = QLabel(label)
        head.setBuddy(field)
        self.body.addSpacing(metrics.SPACE_1)
        self.body.addWidget(head)
        self.body.addWidget(field, 1)
        self.resize(metrics.scaled(_WIDTH), 1)  # no higher than it has to be
        return field

    def _add_words(self, text: str, label: TextLabel) -> None:
        label.setText(text)
        label.setWordWrap(True)
        self.body.addWidget(label)

    def _too_long(self, text: str) -> str:
        sentence = self.tr("The text is longer than {most} characters.").format(most=LONGEST_COMMENT)
        return sentence if len(text) > LONGEST_COMMENT else ""


class RateDialog(_RatingDialog):
    """`score` and `comment` are what was chosen."""

    def __init__(self, ticket_id: int, parent: QWidget | None = None) -> None:
        title = self.tr("Rating of {number}").format(number=ticket_number(ticket_id))
        super().__init__(title, self.tr("Rate"), parent, "Ctrl+↵")
        self.scores = Segmented()
        self.scores.setAccessibleName(self.tr("How content was the customer?"))
        for score in SCORES:
            icon_name, token = score_look(score)
            self.scores.add(score.name, score_word(score), icon_name, look=token)
        self.body.addWidget(QLabel(self.tr("How content was the customer?")))
        self.body.addWidget(self.scores, 0, Qt.AlignmentFlag.AlignLeft)
        self._comment = self._add_text(self.tr("&Comment"))
        told = self.tr("It counts for who resolved the ticket or answered the chat last.")
        self._add_words(told, TextLabel(size=metrics.SMALL, token="muted"))
        self.scores.focus()

    def score(self) -> Score:
        """The chosen score."""
        return Score[self.scores.current()]

    def comment(self) -> str:
        """What the customer said."""
        return self._comment.toPlainText().strip()

    def refusal(self) -> str:
        return self._too_long(self.comment())


class InvalidDialog(_RatingDialog):
    """`reason` is why the rating should not count."""

    def __init__(self, rating: Rating, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("This rating should not count"), self.tr("Make invalid"), parent, "Ctrl+↵")
        said = f"{score_word(rating.score)}: {rating.comment}" if rating.comment else score_word(rating.score)
        self._add_words(excerpt(said, _EXCERPT), TextLabel(weight=metrics.MEDIUM))
        self._add_words(of_words(rating), TextLabel(size=metrics.SMALL, token="muted"))
        self._reason = self._add_text(self.tr("&Why?"))
        self._reason.setFocus()

    def reason(self) -> str:
        """Why it should not count."""
        return self._reason.toPlainText().strip()

    def refusal(self) -> str:
        return self._too_long(self.reason()) if self.reason() else self.tr("Please say why it should not count.")

    def make_invalid(self, session: Session, rating: Rating) -> None:
        """Lets the rating count no longer."""
        reason, ratings = self.reason(), session.desk.ratings
        said = self.tr("The rating does not count any longer")
        session.act(lambda: ratings.invalidate(session.who, rating.id, reason), said)


def ask_invalid(session: Session, rating: Rating, parent: QWidget) -> InvalidDialog:
    """Asks why a rating should not count, and lets it count no longer."""
    dialog = InvalidDialog(rating, parent)
    dialog.accepted.connect(lambda: dialog.make_invalid(session, rating))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
