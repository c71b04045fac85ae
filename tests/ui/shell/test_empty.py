from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from deskapp.ui.shell.empty import EmptyWorkspace


@pytest.fixture
def page(qtbot: Any) -> EmptyWorkspace:
    page = EmptyWorkspace(solo=True)
    qtbot.addWidget(page)
    page.resize(972, 616)
    page.show()
    return page


@pytest.mark.parametrize(
    ("number", "signal"), [(0, "mailbox_requested"), (1, "import_requested"), (2, "demo_requested")]
)
def test_keys_do_what_the_buttons_do(page: EmptyWorkspace, qtbot: Any, number: int, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        QTest.keyClick(page, Qt.Key(Qt.Key.Key_1 + number))
    with qtbot.waitSignal(getattr(page, signal)):
        QTest.mouseClick(page.buttons[number], Qt.MouseButton.LeftButton)


def test_who_does_not_look_after_the_workspace_is_offered_no_mailbox(qtbot: Any) -> None:
    page = EmptyWorkspace(solo=False, manages=False)
    qtbot.addWidget(page)
    assert len(page.buttons) == 2
    with qtbot.waitSignal(page.import_requested):
        QTest.keyClick(page, Qt.Key.Key_1)


def test_the_first_button_takes_the_focus(page: EmptyWorkspace) -> None:
    page.setFocus()
    assert page.focusWidget() is page.buttons[0]


def test_nothing_is_cut_off(page: EmptyWorkspace) -> None:
    for label in page.findChildren(QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= needed, label.text()
        assert page.rect().contains(label.mapTo(page, label.rect().center()))


def test_only_who_works_alone_is_told_so(qtbot: Any) -> None:
    page = EmptyWorkspace(solo=False)
    qtbot.addWidget(page)
    assert not any("alone" in label.text() and label.isVisibleTo(page) for label in page.findChildren(QLabel))


def test_who_gets_colleagues_is_no_longer_said_to_work_alone(page: EmptyWorkspace) -> None:
    def said() -> bool:
        return any("You work alone" in label.text() and label.isVisible() for label in page.findChildren(QLabel))

    assert said()
    page.show_solo(False)
    assert not said()


def test_head_and_lead_begin_where_the_cards_begin(page: EmptyWorkspace) -> None:
    texts = [label for label in page.findChildren(QLabel) if label.parent() is page and label.isVisible()]
    head, lead = texts[:2]
    assert head.x() == lead.x()
