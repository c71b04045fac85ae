"""The menu of the program: what concerns no single ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QMenu, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.theme import theme

if TYPE_CHECKING:
    from deskapp.ui.actions import Actions

_THEMES = ("theme_system", "theme_light", "theme_dark")
_LANGUAGES = ("language_en", "language_cs")
_WIDEST_NAME = 240


def app_menu(actions: Actions, agent: str, parent: QWidget) -> QMenu:
    """New ticket, import, theme, language, settings, shortcuts, quit; under the name of who works here."""
    menu = QMenu(parent)
    menu.setAccessibleName(QCoreApplication.translate("AppMenu", "Menu"))
    menu.addAction(in_menu(agent)).setEnabled(False)
    _add(menu, actions, ("availability",))
    menu.addSeparator()
    _add(menu, actions, ("new_ticket", "new_internal", "import_mail"))
    menu.addSeparator()
    themes = menu.addMenu(QCoreApplication.translate("AppMenu", "Theme"))
    _add(themes, actions, _THEMES)
    themes.aboutToShow.connect(lambda: _tick(actions, _THEMES, f"theme_{theme().mode}"))
    languages = menu.addMenu(QCoreApplication.translate("AppMenu", "Language"))
    _add(languages, actions, _LANGUAGES)
    languages.aboutToShow.connect(lambda: _tick(actions, _LANGUAGES, f"language_{QLocale().name()[:2]}"))
    menu.addSeparator()
    _add(menu, actions, ("settings", "help"))
    menu.addSeparator()
    _add(menu, actions, ("switch_agent", "lock", "quit"))
    return menu


def in_menu(name: str) -> str:
    """A name as the text of an entry: cut where it is long, and none of its signs marks a key."""
    shown = metrics.metrics(metrics.BASE).elidedText(name, Qt.TextElideMode.ElideRight, metrics.scaled(_WIDEST_NAME))
    return shown.replace("&", "&&")


def _add(menu: QMenu, actions: Actions, ids: tuple[str, ...]) -> None:
    for action_id in ids:
        menu.addAction(actions.action(action_id))


def _tick(actions: Actions, ids: tuple[str, ...], chosen: str) -> None:
    for action_id in ids:
        action = actions.action(action_id)
        action.setCheckable(True)
        action.setChecked(action_id == chosen)
