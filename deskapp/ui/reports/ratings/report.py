"""The ratings report: how many of each score, and a list of them that leads to their tickets."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from deskapp.domain.access import Viewer
from deskapp.domain.changes import Changes
from deskapp.domain.ratings import RatingPage, RatingsAsked, Score
from deskapp.domain.reports.question import Question
from deskapp.services.desk import Desk
from deskapp.ui.inbox.header import show_menu
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import icon
from deskapp.ui.rating_words import SCORES
from deskapp.ui.reports.ratings.detail import RatingDetail, may_make_invalid
from deskapp.ui.reports.ratings.model import RatingModel
from deskapp.ui.reports.ratings.score_tile import ScoreTile
from deskapp.ui.reports.ratings.table import RatingTable
from deskapp.ui.session import Session
from deskapp.ui.ticket.rating_dialogs import ask_invalid
from deskapp.ui.widgets.pane import Card
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

_AGAIN_MS = 300


class RatingsReport(QWidget):
    """`ask` shows the ratings of a question's range, departments, channels and agents.

    `ticket_wanted(id)` asks to open a ticket. What changes in the desk is read again, while it is seen.
    """

    ticket_wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._question: Question | None = None
        self._asked_last = 0
        self._stale = False
        self.tiles = {score: ScoreTile(score) for score in SCORES}
        self.commented = QCheckBox(self.tr("Only with a comment"))
        self.invalid = QCheckBox(self.tr("Also those that do not count"))
        self.model = RatingModel(session)
        self.table = RatingTable(self.model)
        self.detail = RatingDetail()
        self.nothing = TextLabel(self.tr("There is no rating here."), metrics.TITLE, token="muted")
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(metrics.SPACE_2)
        for tile in self.tiles.values():
            above.addWidget(tile)
        above.addStretch(1)
        boxes = QVBoxLayout()
        boxes.addWidget(self.commented)
        boxes.addWidget(self.invalid)
        above.addLayout(boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        column.addLayout(above)
        column.addWidget(self._card(), 1)
        self.setFocusProxy(self.table)
        self.detail.hide()

    def _card(self) -> QWidget:
        """The list, or a word where it is empty, and the rating under the cursor below."""
        card, self._faces = Card(), QStackedLayout()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._faces, 1)
        for face in (self.table, self.nothing):  # a stack that stands nowhere yet would show them as windows
            self._faces.addWidget(face)
        column.addWidget(Separator())
        column.addWidget(self.detail)
        return card

    def _connect(self) -> None:
        for tile in self.tiles.values():
            tile.clicked.connect(lambda on, tile=tile: self._narrow(tile.score if on else None))
        for box in (self.commented, self.invalid):
            box.toggled.connect(self._read)
        self.model.more_wanted.connect(self._read_more)
        self.table.moved.connect(self._show_detail)
        self.table.opened.connect(self._open)
        self.table.menu_wanted.connect(self._show_menu)
        self.detail.open_wanted.connect(self._open)
        self.detail.invalid_wanted.connect(self._make_invalid)
        self._again.timeout.connect(self._read)
        self._session.changed.connect(self._on_changed)

    def ask(self, question: Question) -> None:
        """Shows the ratings of a question; which report it asks for does not matter."""
        if question != self._question:
            self._question = question
            self._read()

    # reading

    def _asked(self) -> RatingsAsked | None:
        """What is asked for; None before there is a question."""
        chosen = frozenset(score for score, tile in self.tiles.items() if tile.isChecked()) or frozenset(Score)
        kept = self.commented.isChecked(), self.invalid.isChecked()
        return None if self._question is None else RatingsAsked(self._question, chosen, *kept)

    def _narrow(self, score: Score | None) -> None:
        for tile in self.tiles.values():
            tile.setChecked(tile.score is score)
        self._read()

    def _read(self) -> None:
        """Reads as many as are listed already, at least a page."""
        asked, session, least = self._asked(), self._session, self.model.rowCount()
        self._asked_last += 1
        number = self._asked_last
        self._stale = False
        if asked is not None:
            session.read(
                lambda: read_anew(session.desk, session.who, asked, least), lambda found: self._on_read(number, *found)
            )

    def _on_read(self, number: int, page: RatingPage, tally: Mapping[Score, int]) -> None:
        if number != self._asked_last:  # something else was asked for since
            return
        of = sum(tally.values())
        for score, tile in self.tiles.items():
            tile.show_number(tally[score], of)
        line, row = self.table.current(), self.table.currentIndex().row()
        self.model.show_lines(page.lines, page.more)
        self._faces.setCurrentIndex(0 if page.lines else 1)
        kept = self.model.row_of(line.rating.id) if line is not None else None
        if page.lines:
            self.table.go_to(min(max(row, 0), len(page.lines) - 1) if kept is None else kept)
        self._show_detail()

    def _read_more(self) -> None:
        asked, session, number = self._asked(), self._session, self._asked_last
        last = self.model.line(self.model.rowCount() - 1)
        if asked is not None and last is not None:
            after = (last.rating.at, last.rating.id)
            session.read(
                lambda: session.desk.ratings.listing(session.who, asked, after),
                lambda page: self._on_more(number, page),
            )

    def _on_more(self, number: int, page: RatingPage) -> None:
        if number == self._asked_last:
            self.model.add_lines(page.lines, page.more)

    def _on_changed(self, changes: Changes) -> None:
        if not (changes.tickets or changes.everything or changes.settings):
            return
        if self.isVisible():
            self._again.start()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    # the rating under the cursor

    def _show_detail(self) -> None:
        line = self.table.current()
        self.detail.setVisible(line is not None)
        if line is not None:
            self.detail.show_line(line, self._session.who)

    def _open(self) -> None:
        line = self.table.current()
        if line is not None:
            self.ticket_wanted.emit(line.rating.ticket_id)

    def _make_invalid(self) -> None:
        line = self.table.current()
        if line is not None and may_make_invalid(line, self._session.who):
            ask_invalid(self._session, line.rating, self.window())

    def _show_menu(self, place: QPoint) -> None:
        line = self.table.current()
        menu = QMenu(self)
        menu.addAction(icon("mail-open"), self.tr("Open the ticket")).triggered.connect(self._open)
        if line is not None and may_make_invalid(line, self._session.who):
            menu.addAction(icon("ban"), self.tr("Make invalid…")).triggered.connect(self._make_invalid)
        show_menu(menu, place)


def read_anew(desk: Desk, who: Viewer, asked: RatingsAsked, least: int) -> tuple[RatingPage, dict[Score, int]]:
    """The first ratings, not fewer than `least` if there are as many, and how many there are of each score."""
    page = desk.ratings.listing(who, asked)
    while page.more and len(page.lines) < least:
        last = page.lines[-1].rating
        more = desk.ratings.listing(who, asked, (last.at, last.id))
        page = RatingPage(page.lines + more.lines, more.more)
    return page, desk.ratings.tally(who, asked)
