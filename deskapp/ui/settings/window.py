"""The window of the settings: a list of pages with a search, and the page that is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.settings.edit_page import EditPage
from deskapp.ui.settings.pages import PAGES, PageSpec, page_search, page_text
from deskapp.ui.settings.question import Leaving, ask_leaving, listed
from deskapp.ui.settings.side_list import SideList
from deskapp.ui.shell.toasts import Toasts
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.search_field import SearchField
from deskapp.ui.widgets.separator import Separator

PAGE_KEY, GEOMETRY_KEY = "settings/page", "settings/geometry"
_SIZE, _LEAST = QSize(980, 680), QSize(640, 420)
_ROOM = 40


class SettingsWindow(QDialog):
    """Not modal. It remembers its size and its page; pages are made when they are opened for the first time."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        settings: QSettings | None = None,
        pages: Sequence[PageSpec] = PAGES,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings if settings is not None else QSettings()
        self._pages = {spec.key: spec for spec in pages}
        self._made: dict[str, QWidget] = {}
        self._closing = False
        self.setWindowTitle(self.tr("Settings"))
        self.setAccessibleName(self.tr("Settings"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self.search = SearchField(self.tr("Search the settings"))
        self.side = SideList(self.tr("Pages"))
        self._stack = QStackedWidget()
        self.toasts = Toasts(self._stack)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        for spec in pages:
            self.side.add(spec.key, spec.icon, page_text(spec))
        self.side.chosen.connect(self._open)
        session.changed.connect(self._on_changed)
        self._restore()

    def _build(self) -> None:
        self.setMinimumSize(_LEAST)
        pane, column, row = Pane("window"), QVBoxLayout(), QHBoxLayout(self)
        pane.setFixedWidth(metrics.scaled(metrics.DIALOG_LIST_WIDTH) - 1)
        column.setContentsMargins(0, metrics.SPACE_3, 0, metrics.SPACE_2)
        column.setSpacing(metrics.SPACE_2)
        search_row = QHBoxLayout()
        search_row.setContentsMargins(metrics.SPACE_2, 0, metrics.SPACE_2, 0)
        search_row.addWidget(self.search)
        column.addLayout(search_row)
        column.addWidget(self.side, 1)
        pane.setLayout(column)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(pane)
        row.addWidget(Separator(Qt.Orientation.Vertical))
        row.addWidget(self._stack, 1)
        for keys, act in (
            ("Ctrl+F", self._focus_search),
            ("Ctrl+PgDown", lambda: self.side.step(1)),
            ("Ctrl+PgUp", lambda: self.side.step(-1)),
            ("Ctrl+Z", self._session.undo_last),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def show_page(self, key: str, item_id: int | None = None) -> None:
        """Opens a page, and in it what has this id. A page that is unknown or not allowed changes nothing."""
        if key not in self._allowed():
            return
        self.search.clear()
        self.side.choose(key)
        page, opens = self.page(), self._pages[key].opens
        if item_id is not None and opens is not None and page is not None:
            opens(page, item_id)

    def is_in_front(self) -> bool:
        """Whether the user works in this window now, or in a dialog of it."""
        window = QApplication.activeWindow()
        if window is None:  # a dialog of it has just closed: nothing of the program is active for a moment
            return self.isVisible()
        while window is not None and window is not self:
            window = window.parentWidget()
        return window is self and self.isVisible()

    def page(self) -> QWidget | None:
        """The page that is open."""
        return self._made.get(self.side.current())

    def current_page(self) -> str:
        """The key of the page that is open."""
        return self.side.current()

    def _open(self, key: str) -> None:
        page = self._made.get(key)
        if page is None:
            page = self._made[key] = self._pages[key].make(self._session)
            self._stack.addWidget(page)
            if isinstance(page, EditPage):
                page.unsaved_changed.connect(lambda changed: self.side.set_changed(key, changed))
                page.saving.saved.connect(self._on_page_saved)
                page.saving.refused.connect(self._on_page_refused)
        self._stack.setCurrentWidget(page)
        self._settings.setValue(PAGE_KEY, key)

    # search

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _narrow(self, text: str) -> None:
        words, allowed = fold(text).split(), self._allowed()
        found = [key for key in allowed if all(word in page_search(self._pages[key]) for word in words)]
        self.side.show_only(frozenset(found))
        if words and found and self.side.current() not in found:
            self.side.choose(found[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in steps:
                self.side.step(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.focus_page()
                return True
        return super().eventFilter(watched, event)

    def focus_page(self) -> None:
        """Gives the focus to the first thing of the page that takes it."""
        page = self.page()
        if page is not None:
            page.setFocus(Qt.FocusReason.TabFocusReason)
            if not page.isAncestorOf(self.focusWidget() or self):
                page.focusNextChild()

    # rights

    def _allowed(self) -> list[str]:
        return [key for key, spec in self._pages.items() if spec.allowed(self._session.who)]

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self._narrow(self.search.text())
            if self.side.current() not in self._allowed():
                self.side.choose(self._allowed()[0])

    # closing and remembering

    def _unsaved(self) -> Iterator[tuple[str, EditPage]]:
        for key, page in self._made.items():
            if isinstance(page, EditPage) and page.unsaved():
                yield key, page

    def reject(self) -> None:
        """Closes; asks first where a page has something unsaved, and waits for an act that runs."""
        if any(isinstance(page, EditPage) and page.saving.is_running for page in self._made.values()):
            return
        key, page = next(self._unsaved(), ("", None))
        if page is None:
            self._settings.setValue(GEOMETRY_KEY, self.saveGeometry())
            super().reject()
            return
        self.show_page(key)
        ask_leaving(self, listed(page.unsaved()), lambda what: self._leave(page, what))

    def _leave(self, page: EditPage, what: Leaving) -> None:
        if what is Leaving.SAVE:
            self._closing = True
            page.try_save()
        else:
            page.discard()
            self.reject()

    def _on_page_saved(self) -> None:
        if self._closing:
            self._closing = False
            QTimer.singleShot(0, self.reject)  # the page first reads what was saved

    def _on_page_refused(self) -> None:
        self._closing = False

    def _restore(self) -> None:
        self.resize(_SIZE.boundedTo(self.screen().availableGeometry().size() - QSize(_ROOM, _ROOM)))
        geometry = self._settings.value(GEOMETRY_KEY)
        if geometry is not None:
            self.restoreGeometry(geometry)
        self._narrow("")
        allowed = self._allowed()
        last = str(self._settings.value(PAGE_KEY, ""))
        key = last if last in allowed else allowed[0]
        self.side.choose(key)
        self._open(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # Enter is for lists and fields
            super().keyPressEvent(event)
