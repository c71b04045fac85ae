"""The command palette: every action, department, colleague and ticket by a few letters, over the dimmed window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from deskapp.domain.people import PersonLine
from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketRow
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.shell.palette_match import marked, words_of
from deskapp.ui.shell.palette_model import PaletteModel, in_words
from deskapp.ui.shell.palette_offers import action_rows, place_rows
from deskapp.ui.shell.palette_panel import PalettePanel
from deskapp.ui.shell.palette_people import PeopleSeeking, person_row
from deskapp.ui.shell.palette_place import Place
from deskapp.ui.shell.palette_rows import MOST, MOST_ALONE, Found, Row, Section, as_found, narrowed
from deskapp.ui.shell.palette_shadow import paint_shadow
from deskapp.ui.shell.palette_tickets import TicketSeeking, shows, ticket_row

ACTIONS_ONLY, TICKETS_ONLY = ">", "#"
_WIDTH, _SIDE, _TOP_SHARE, _LEAST_TOP = 600, 16, 0.08, 24
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -MOST, Qt.Key.Key_PageDown: MOST}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_RUN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAY = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Palette(QWidget):
    """Covers its window while it is open. Escape and a click beside the box close it; the focus goes back then."""

    def __init__(self, place: Place, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._place = place
        self._before: QWidget | None = None
        self._actions: list[Row] = []
        self._places: list[Row] = []
        self._people: list[tuple[NoteKind, PersonLine]] = []
        self._tickets: list[TicketRow] = []
        self._refusal = ""
        self._waiting = False
        self.model = PaletteModel(self)
        self.panel = PalettePanel(self.model, self)
        self._seeking = TicketSeeking(place.session, self)
        self._seeking.found.connect(self._on_found)
        self._seeking.refused.connect(self._on_refused)
        self._people_seeking = PeopleSeeking(place.session, self)
        self._people_seeking.found.connect(self._on_people_found)
        self.panel.field.textChanged.connect(self._on_typed)
        self.panel.field.installEventFilter(self)
        self.panel.list.clicked.connect(self._on_clicked)
        host.installEventFilter(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it covers the window now."""
        return self.isVisibleTo(self._host)

    def open(self, place: Place) -> None:
        """Shows the palette over its window, empty, with what makes sense in this place."""
        self._place = place
        self._before = self._host.focusWidget()
        self._actions, self._places, self._tickets = action_rows(place), place_rows(place), []
        self.panel.refresh()
        self.panel.scope.say(self._scope())
        self.panel.field.clear()
        self._on_typed("")
        self.show()
        self.raise_()
        self.panel.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Closes the palette; the focus goes back to where it was."""
        if not self.is_open:
            return
        self._seeking.seek("")
        self._people_seeking.seek("")
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisibleTo(self._host):
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def current(self) -> Row | None:
        """The chosen row."""
        item = self.model.item(self.panel.list.currentIndex().row())
        return item.row if isinstance(item, Found) else None

    def _scope(self) -> str:
        """What actions on tickets are for; "" when there is no ticket."""
        selected, ticket = self._place.selected, self._place.ticket
        if selected:
            return self.tr("for %n ticket(s)", "", len(selected))
        return "" if ticket is None else self.tr("for {number}").format(number=ticket_number(ticket.id))

    # what is typed

    def _typed(self) -> tuple[str, str]:
        """The sign in front, if any, and the text behind it."""
        text = self.panel.field.text().strip()
        sign = text[:1] if text[:1] in (ACTIONS_ONLY, TICKETS_ONLY) else ""
        return sign, text.removeprefix(sign).strip()

    def _on_typed(self, _text: str) -> None:
        sign, text = self._typed()
        wanted = "" if sign == ACTIONS_ONLY else text
        self._refusal = ""
        self._tickets = self._meanwhile(sign, wanted)
        self._waiting = bool(wanted)
        self._seeking.seek(wanted)
        words = words_of(wanted)
        self._people = [one for one in self._people if not sign and words and marked(words, one[1].name)]
        self._people_seeking.seek("" if sign else wanted)
        self._show(None)

    def _meanwhile(self, sign: str, text: str) -> list[TicketRow]:
        """What is known at once: the ticket of a number, and those found before that still hold what is sought."""
        if not text:
            return self._seeking.newest() if sign == TICKETS_ONLY else []
        words, still = words_of(text), self._seeking.numbered(text)
        known = {ticket.id for ticket in still}
        kept = (one for one in self._tickets if one.id not in known and shows(one, words))
        return [*still, *kept]

    def _on_found(self, tickets: Sequence[TicketRow]) -> None:
        self._tickets = list(tickets)
        self._waiting = False
        self._show(self.current())

    def _on_people_found(self, found: Sequence[tuple[NoteKind, PersonLine]]) -> None:
        self._people = list(found)
        self._show(self.current())

    def _on_refused(self, sentence: str) -> None:
        self._refusal, self._waiting = sentence, False
        self._show(self.current())

    # what is shown

    def _sections(self) -> list[Section]:
        sign, text = self._typed()
        words = words_of(text)
        most = MOST_ALONE if sign else MOST
        sections = []
        if sign != TICKETS_ONLY:
            sections.append(narrowed(self.tr("Actions"), self._actions, words, most))
        if not sign:
            sections.append(narrowed(self.tr("Departments and agents"), self._places, words, most))
        if not sign and self._people:
            people = [person_row(kind, line, self._place.show_person) for kind, line in self._people]
            sections.append(as_found(self.tr("Contacts and companies"), people, words, False))
        if sign != ACTIONS_ONLY:
            rows = [ticket_row(ticket, words, self._place.open_ticket) for ticket in self._tickets[:MOST]]
            sections.append(as_found(self.tr("Tickets"), rows, words, len(self._tickets) > MOST))
        return sections

    def _show(self, chosen: Row | None) -> None:
        """Lists what was found; what was chosen stays chosen where it is still there, else the first row is."""
        sections = self._sections()
        self.model.show_sections(sections)
        total = sum(len(section.found) for section in sections)
        self.panel.show_sentence("" if total else self._sentence())
        self.panel.total.setText(self.tr("%n result(s)", "", total) if total else "")
        self._arrange()
        if total:
            rows = self.model.choosable
            same = (row for row in rows if chosen is not None and self._is_same(row, chosen))
            self._choose(next(same, rows[0]))
        else:
            self.panel.field.setAccessibleDescription(self._sentence())

    def _is_same(self, row: int, chosen: Row) -> bool:
        item = self.model.item(row)
        return isinstance(item, Found) and (item.row.title, item.row.hint) == (chosen.title, chosen.hint)

    def _sentence(self) -> str:
        if self._waiting or self._refusal:
            return self._refusal or self.tr("Searching…")
        text = self._typed()[1]
        if not text:
            return self.tr("There are no tickets yet.")
        return self.tr("Nothing found for “{text}”.").format(text=text)

    def _arrange(self) -> None:
        room = self._host.rect()
        self.setGeometry(room)
        width = min(metrics.scaled(_WIDTH), room.width() - 2 * _SIDE)
        top = max(_LEAST_TOP, round(room.height() * _TOP_SHARE))
        height = self.panel.height_for(room.height() - top - _LEAST_TOP)
        self.panel.setGeometry(QRect((room.width() - width) // 2, top, width, height))
        self.update()

    # choosing and running

    def _choose(self, row: int) -> None:
        self.panel.list.choose(row)
        item = self.model.item(row)
        self.panel.field.setAccessibleDescription("" if item is None else in_words(item))

    def _move(self, step: int, around: bool) -> None:
        rows = self.model.choosable
        now = self.panel.list.currentIndex().row()
        if not rows:
            return
        place = (rows.index(now) if now in rows else 0) + step
        self._choose(rows[place % len(rows) if around else max(0, min(len(rows) - 1, place))])

    def _run(self) -> None:
        row = self.current()
        if row is not None:
            self.leave()
            row.run()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.row() in self.model.choosable:
            self._choose(index.row())
            self._run()

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _RUN:
            self._run()
        elif key in _STEPS:
            self._move(_STEPS[key], around=True)
        elif key in _PAGES:
            self._move(_PAGES[key], around=False)
        elif key in _ENDS and event.modifiers() == Qt.KeyboardModifier.NoModifier and self.model.choosable:
            self._choose(self.model.choosable[_ENDS[key]])
        else:
            return key in _STAY
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host:
            if event.type() == QEvent.Type.Resize and self.is_open:
                self._arrange()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What lies below stands still."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What lies below has no menu now."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().scrim)
        paint_shadow(painter, QRectF(self.panel.geometry()), tokens())
