"""The panes of the window side by side: sidebar, list, ticket, info; folded away or drawn over where it is narrow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.shell.columns import columns, drawer, folds
from deskapp.ui.shell.drawer import Drawer
from deskapp.ui.widgets.pane import Pane

_LINE = 1
_DRAGGED = ("sidebar", "list", "info")
_ORDER = ("sidebar", "list", "ticket", "info")


class Panes(QWidget):
    """Follows the width of the window; what the user drags stays until it is dragged again.

    `info_docked` tells whether the info panel stands beside the ticket: where it does not, the ticket offers a button.
    """

    info_docked = Signal(bool)

    def __init__(self, sidebar: QWidget, inbox: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes: dict[str, QWidget] = {
            "sidebar": sidebar,
            "list": inbox,
            "ticket": Pane("window"),
            "info": Pane("window"),
        }
        self._has_info = False
        self._wants = {"sidebar": True, "info": True}
        self._chosen: dict[str, int] = {}
        self._planned: dict[str, int] = {}
        self._page: QWidget | None = None
        self._sidebar = sidebar
        self.toggle_button: QWidget | None = None
        self._splitter = _Splitter(self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(_LINE)
        for pane in self._panes.values():
            self._splitter.addWidget(pane)
        self._splitter.splitterMoved.connect(self._on_dragged)
        self._drawers = {"sidebar": Drawer(self, right=False), "info": Drawer(self, right=True)}
        for name, each in self._drawers.items():
            each.closed.connect(lambda closed=name: self._close_drawer(closed))
        self.arrange()

    # contents

    def set_ticket(self, ticket: QWidget, info: QWidget | None = None) -> None:
        """Puts the ticket view in place, and the info panel beside it."""
        self._replace("ticket", ticket)
        if info is not None:
            self._has_info = True
            self._replace("info", info)
        self.arrange()

    def set_page(self, page: QWidget | None, side: QWidget | None = None) -> None:
        """Shows a page instead of list, ticket and info; None brings them back. The page before stays, out of sight.

        `side` stands for the sidebar as long as the page is shown.
        """
        self._turn_sidebar(side or self._sidebar)
        if self._page is not None and self._page is not page:
            self._page.hide()
            self._page.setParent(self)
        self._page = page
        if page is not None:
            self._splitter.addWidget(page)
            page.show()
        self.arrange()

    def _turn_sidebar(self, side: QWidget) -> None:
        shown = self._panes["sidebar"]
        if side is not shown:
            self._close_drawer("sidebar")
            self._panes["sidebar"] = side
            shown.hide()
            shown.setParent(self)
            self._splitter.insertWidget(0, side)

    def _replace(self, name: str, widget: QWidget) -> None:
        old = self._panes[name]
        self._splitter.replaceWidget(self._splitter.indexOf(old), widget)
        old.deleteLater()
        self._panes[name] = widget

    # folding

    def toggle_sidebar(self) -> None:
        """Shows or hides the sidebar; over the list where the window is narrow."""
        self._toggle("sidebar", folds)

    def toggle_info(self) -> None:
        """Shows or hides the info panel; over the ticket where the window is narrow."""
        if self._has_info and self._page is None:
            self._toggle("info", drawer)

    def close_drawers(self) -> None:
        """Puts what lies over the panes away."""
        for name in self._drawers:
            self._close_drawer(name)

    def sidebar_shown(self) -> bool:
        """Whether the sidebar can be seen."""
        return self._panes["sidebar"].isVisibleTo(self)

    def info_shown(self) -> bool:
        """Whether the info panel can be seen."""
        return self._has_info and self._panes["info"].isVisibleTo(self)

    def _toggle(self, name: str, over: Callable[[int], bool]) -> None:
        if not over(self._window_width()):
            self._wants[name] = not self._wants[name]
            self.arrange()
        elif self._drawers[name].is_open:
            self._close_drawer(name)
        else:
            width = metrics.SIDEBAR_WIDTH if name == "sidebar" else metrics.INFO_WIDTH + 28
            keeper = self.toggle_button if name == "sidebar" else None
            self._drawers[name].open(self._panes[name], min(width, self.width() - 40), keeper)

    def _close_drawer(self, name: str) -> None:
        content = self._drawers[name].release()
        if content is not None:
            self._splitter.insertWidget(_ORDER.index(name), content)
            self.arrange()

    # widths

    def _window_width(self) -> int:
        return self.width() + metrics.RAIL_WIDTH

    def arrange(self) -> None:
        """Gives every pane its width for the width of the window."""
        width, paged = self._window_width(), self._page is not None
        for name, over in (("sidebar", folds), ("info", drawer)):
            content = None if over(width) else self._drawers[name].release()
            if content is not None:
                self._splitter.insertWidget(_ORDER.index(name), content)
        plan = columns(width, self._wants["sidebar"], self._has_info and self._wants["info"], self._chosen, _LINE)
        wide = {name: getattr(plan, name) for name in _ORDER}
        self._planned = dict(wide)
        if paged:
            wide |= {"list": 0, "ticket": 0, "info": 0}
        for name, pane in self._panes.items():
            if name not in self._drawers or not self._drawers[name].is_open:
                pane.setVisible(wide[name] > 0)
        self.info_docked.emit(wide["info"] > 0)
        wide["page"] = self.width() - plan.sidebar - (_LINE if plan.sidebar else 0)
        self._splitter.setSizes([wide[self._name_of(index)] for index in range(self._splitter.count())])

    def _name_of(self, index: int) -> str:
        widget = self._splitter.widget(index)
        return next((name for name, pane in self._panes.items() if pane is widget), "page")

    def _on_dragged(self) -> None:
        for index in range(self._splitter.count()):
            name = self._name_of(index)
            width = self._splitter.sizes()[index]
            if name in _DRAGGED and width > 0 and abs(width - self._planned[name]) > 1:
                self._chosen[name] = width

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._splitter.setGeometry(self.rect())
        self.arrange()

    # remembering

    def save(self, settings: QSettings) -> None:
        """Keeps what the user dragged and folded."""
        for name in _DRAGGED:
            if name in self._chosen:
                settings.setValue(f"panes/{name}", self._chosen[name])
        for name, wanted in self._wants.items():
            settings.setValue(f"panes/{name}_shown", wanted)

    def restore(self, settings: QSettings) -> None:
        """Takes up what `save` kept; nonsense is passed over."""
        for name in _DRAGGED:
            width = str(settings.value(f"panes/{name}", ""))
            if width.isdecimal() and 100 <= int(width) <= 2_000:
                self._chosen[name] = int(width)
        for name in self._wants:
            self._wants[name] = str(settings.value(f"panes/{name}_shown", True)).lower() != "false"
        self.arrange()


class _Splitter(QSplitter):
    def createHandle(self) -> QSplitterHandle:
        return _Handle(Qt.Orientation.Horizontal, self)


class _Handle(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().line)
