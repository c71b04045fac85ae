"""The sign-in page: who works here, and the password where there is one. It also stands before a locked desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from deskapp.domain.agents import Person
from deskapp.domain.errors import DeskError
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import app_icon
from deskapp.ui.session import error_words
from deskapp.ui.shell.sign_in_list import PersonList
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.pane import Card, Pane
from deskapp.ui.widgets.password_line import PasswordLine
from deskapp.ui.widgets.text_label import TextLabel

_CARD, _MARGIN, _LOGO = 360, 24, 44
_TICK_MS = 250

#: Asks somebody else to sign a person in: (agent id, password). The answer comes by `refuse` or by closing the page.
Ask = Callable[[int, str], None]


class SignIn(Pane):
    """`ask` is called with who signs in and the password; `closed` tells that the page was closed instead."""

    closed = Signal()

    def __init__(
        self, people: Sequence[Person], chosen: int | None, ask: Ask, title: str = "", notice: str = ""
    ) -> None:
        super().__init__("window")
        self._ask = ask
        self._asked: int | None = None
        self._waits: dict[int, float] = {}
        self._done = False
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setWindowIcon(app_icon())
        self.setAccessibleName(self.tr("Sign in"))
        self.list = PersonList()
        self.password = PasswordLine(self.tr("Password"))
        self.password.setPlaceholderText(self.tr("Password"))
        self.password.setMinimumHeight(metrics.scaled(metrics.BUTTON_LARGE))
        self.password.installEventFilter(self)
        self.error = _Line("circle-alert", "danger")
        self.button = push_button(self.tr("Sign in"), "primary", size="large")
        self.button.setDefault(True)
        self.quit = push_button(self.tr("Quit"), "link")
        self._lay_out(title or self.tr("Who is working?"), notice)
        self.list.person_chosen.connect(self._on_chosen)
        self.list.person_taken.connect(self._on_taken)
        self.list.itemClicked.connect(lambda *_: self._focus_password())
        self.password.returnPressed.connect(self.sign_in)
        self.password.textEdited.connect(self._on_edited)
        self.button.clicked.connect(self.sign_in)
        self.quit.clicked.connect(self.close)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tell_wait)
        self.show_people(people, chosen)
        self._focus_password()

    def _lay_out(self, title: str, notice: str) -> None:
        card = Card("surface", "line", metrics.RADIUS_LARGE)
        card.setFixedWidth(metrics.scaled(_CARD))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, 20)
        inside.setSpacing(metrics.SPACE_2)
        logo = QLabel()
        logo.setPixmap(app_icon().pixmap(QSize(_LOGO, _LOGO), self.devicePixelRatio()))
        inside.addWidget(logo, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addSpacing(metrics.SPACE_1)
        heading = TextLabel(title, metrics.DISPLAY, metrics.SEMIBOLD)
        inside.addWidget(heading, 0, Qt.AlignmentFlag.AlignHCenter)
        self.notice = _Line("info", "muted")
        self.notice.tell(notice)
        inside.addWidget(self.notice)
        inside.addSpacing(metrics.SPACE_2)
        inside.addWidget(self.list)
        inside.addSpacing(metrics.SPACE_2)
        for widget in (self.password, self.error, self.button):
            inside.addWidget(widget)
        _keep_room(self.error)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        column.setContentsMargins(metrics.PAGE_MARGIN, metrics.PAGE_MARGIN, metrics.PAGE_MARGIN, metrics.PAGE_MARGIN)
        column.addStretch(2)
        column.addLayout(row)
        column.addSpacing(metrics.SPACE_3)
        column.addWidget(self.quit, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        for first, second in ((self.list, self.password), (self.password, self.button), (self.button, self.quit)):
            QWidget.setTabOrder(first, second)

    def show_people(self, people: Sequence[Person], chosen: int | None = None) -> None:
        """Lists people anew; who was chosen stays so unless another is named."""
        now = self.list.person()
        if any(person.has_password for person in people):
            _keep_room(self.password)
        self.list.show_people(people, chosen if chosen is not None else now.id if now else None)

    def sign_in(self) -> None:
        """Asks to sign the chosen person in; nothing while an answer or the end of a wait is awaited."""
        person = self.list.person()
        if person is None or self._asked is not None or self._left(person.id):
            return
        if person.has_password and not self.password.text():
            self.error.tell(self.tr("Please enter the password."))
            self.password.setFocus()
            return
        self._asked = person.id
        self._enable()
        self._ask(person.id, self.password.text() if person.has_password else "")

    def refuse(self, error: DeskError) -> None:
        """Says beside the field why it was refused, and counts the seconds down where there is a wait."""
        asked, self._asked = self._asked, None
        seconds = error.values.get("seconds")
        if asked is not None and isinstance(seconds, int):
            self._waits[asked] = monotonic() + seconds
            self._timer.start()
        self._enable()
        self.error.tell(error_words(error))
        self._tell_wait()
        self._focus_password()

    def leave(self) -> None:
        """Closes the page because somebody signed in."""
        self._done = True
        self.close()

    def _on_chosen(self) -> None:
        person = self.list.person()
        self.password.clear()
        self.password.hide_again()
        self.password.setVisible(person is not None and person.has_password)
        self.error.tell("")
        self._enable()
        self._tell_wait()

    def _on_taken(self) -> None:
        if self.password.isHidden():
            self.sign_in()
        else:
            self._focus_password()

    def _focus_password(self) -> None:
        (self.list if self.password.isHidden() else self.password).setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.selectAll()

    def _on_edited(self) -> None:
        person = self.list.person()
        if person is not None and not self._left(person.id):
            self.error.tell("")

    def _enable(self) -> None:
        person = self.list.person()
        free = self._asked is None
        self.button.setEnabled(free and person is not None and not self._left(person.id))
        self.button.setText(self.tr("Sign in") if free else self.tr("Signing in…"))
        for widget in (self.list, self.password):
            widget.setEnabled(free)

    def _left(self, agent_id: int) -> int:
        """The seconds an agent has to wait."""
        return max(0, round(self._waits.get(agent_id, 0.0) - monotonic() + 0.499))

    def _tell_wait(self) -> None:
        person = self.list.person()
        left = self._left(person.id) if person is not None else 0
        if left:
            self.error.tell(self.tr("Wrong too often. Next try in %n second(s).", "", left))
            self.button.setEnabled(False)
        elif person is not None and self._waits.pop(person.id, None) is not None:
            self.error.tell("")
            self._enable()
        if not self._waits:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the password choose another person."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.password:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.list.move(step)
                self._focus_password()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.button.hasFocus():
            self.sign_in()
        elif event.key() == Qt.Key.Key_Escape:
            self.password.clear()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._done:
            self._done = True
            self.closed.emit()


def _keep_room(widget: QWidget) -> None:
    """Keep a widget's place free while it is hidden, so that the page stands still."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


class _Line(QWidget):
    """Icon and sentence in one colour; no room while there is nothing to say."""

    def __init__(self, icon: str, token: str) -> None:
        super().__init__()
        self._label = TextLabel("", metrics.SMALL, metrics.MEDIUM, token)
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(icon, metrics.ICON_INLINE, token), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.setMinimumHeight(metrics.scaled(metrics.LINE_HEIGHT[metrics.SMALL]))
        self.hide()

    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def tell(self, sentence: str) -> None:
        """Shows a sentence, "" for none."""
        if sentence != self._label.text() or self.isHidden() == bool(sentence):
            self._label.setText(sentence)
            self.setAccessibleName(sentence)
            self.setVisible(bool(sentence))
