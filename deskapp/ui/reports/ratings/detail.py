"""The rating under the cursor in full, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.access import Act, Viewer, may
from deskapp.domain.ratings import RatingLine
from deskapp.domain.text import excerpt
from deskapp.ui.look import metrics
from deskapp.ui.rating_words import invalid_words, of_words
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.text_label import TextLabel

_MOST = 600


class RatingDetail(QWidget):
    """`open_wanted` and `invalid_wanted` come from its buttons."""

    open_wanted = Signal()
    invalid_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comment = TextLabel()
        self.about = TextLabel(size=metrics.SMALL, token="muted")
        self.invalid = TextLabel(size=metrics.SMALL, token="warn")
        self.open_button = push_button(self.tr("Open the ticket"), icon_name="mail-open")
        self.invalid_button = push_button(self.tr("Make invalid…"), icon_name="ban")
        self.open_button.clicked.connect(self.open_wanted)
        self.invalid_button.clicked.connect(self.invalid_wanted)
        column = QVBoxLayout()
        column.setSpacing(2)
        for label in (self.comment, self.about, self.invalid):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.CARD_PADDING, metrics.SPACE_2, metrics.CARD_PADDING, metrics.SPACE_2)
        row.setSpacing(metrics.SPACE_2)
        row.addLayout(column, 1)
        row.addWidget(self.invalid_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)

    def show_line(self, line: RatingLine, who: Viewer) -> None:
        """Shows a rating to somebody."""
        rating, said = line.rating, invalid_words(line.rating)
        self.comment.setText(excerpt(rating.comment, _MOST) or self.tr("No comment"))
        self.comment.set_token("text" if rating.comment else "muted")
        self.about.setText(" · ".join(part for part in (line.contact, of_words(rating)) if part))
        self.invalid.setText(said)
        self.invalid.setVisible(bool(said))
        self.invalid_button.setVisible(may_make_invalid(line, who))


def may_make_invalid(line: RatingLine, who: Viewer) -> bool:
    """Whether somebody may let a rating count no longer."""
    return line.rating.invalid_at is None and may(who, Act.RATINGS, line.rating.department_id)
