"""The small controls: they show, have sane sizes, and work by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QStyle, QStyleOptionButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from deskapp.ui.look import chips
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import FACES, hint_token, text_token
from deskapp.ui.look.theme import Theme
from deskapp.ui.widgets.attachment_chip import AttachmentChip, file_icon
from deskapp.ui.widgets.avatar_label import AvatarLabel
from deskapp.ui.widgets.banner import KINDS, Banner
from deskapp.ui.widgets.button import push_button, tool_button
from deskapp.ui.widgets.chip_button import ChipButton
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.flow_layout import FlowLayout
from deskapp.ui.widgets.key_cap import KeyCap
from deskapp.ui.widgets.pane import Card, Pane
from deskapp.ui.widgets.pill import Pill
from deskapp.ui.widgets.search_field import SearchField
from deskapp.ui.widgets.section_head import SectionHead
from deskapp.ui.widgets.segmented import Segmented
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.switch import Switch
from deskapp.ui.widgets.text_label import TextLabel
from deskapp.ui.widgets.toast import Toast

MAKERS: dict[str, tuple[Callable[[], QWidget], int]] = {
    "switch": (lambda: Switch("In", "Out"), 24),
    "pill": (lambda: Pill("jana@example.com"), 24),
    "key cap": (lambda: KeyCap("Esc"), 18),
    "avatar": (lambda: AvatarLabel("Eva Malá", 28), 28),
    "attachment": (lambda: AttachmentChip("a.pdf", "84 KB"), 24),
    "search": (lambda: SearchField("Search", "/"), 30),
    "primary": (lambda: push_button("Save", "primary", "check", "S"), 28),
    "small": (lambda: push_button("Save", size="small"), 28),
    "tool": (lambda: tool_button("reply", "Reply", text="Reply"), 28),
    "label": (lambda: TextLabel("text", token="danger"), 0),
    "elided": (lambda: ElidedLabel("text"), 0),
    "separator": (Separator, 0),
    "pane": (lambda: Pane("surface"), 0),
    "card": (Card, 0),
    "banner": (lambda: Banner("warn"), 0),
    "head": (lambda: SectionHead("Views"), 0),
    "chip button": (lambda: ChipButton("Status"), 28),
}


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", MAKERS)
def test_each_shows_and_has_its_height(name: str, mode: str, themed: Theme, qtbot: QtBot) -> None:
    themed.set_mode(mode)
    make, height = MAKERS[name]
    widget = make()
    qtbot.addWidget(widget)
    if height:
        assert widget.sizeHint().height() == height
        assert 10 < widget.sizeHint().width() < 400
    widget.resize(max(widget.sizeHint().width(), 40), max(widget.sizeHint().height(), 20))
    assert not widget.grab().isNull()


@pytest.mark.parametrize("name", ["pill", "key cap", "avatar", "attachment", "search", "tool"])
def test_each_has_an_accessible_name(name: str, qtbot: QtBot) -> None:
    widget = MAKERS[name][0]()
    qtbot.addWidget(widget)
    assert widget.accessibleName()


def test_a_switch_turns_by_space_and_says_its_word(qtbot: QtBot) -> None:
    switch = Switch("In", "Out")
    qtbot.addWidget(switch)
    switch.show()
    assert switch.text() == "Out"
    with qtbot.waitSignal(switch.toggled):
        QTest.keyClick(switch, Qt.Key.Key_Space)
    assert (switch.isChecked(), switch.text()) == (True, "In")
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(switch.width() - 3, 5))
    assert not switch.isChecked()


def test_a_switch_that_is_on_is_green(qtbot: QtBot) -> None:
    switch = Switch("In", "Out")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    switch.setChecked(True)
    image = switch.grab().toImage()
    assert image.pixelColor(17, 5 + 2) == tokens().ok_fill


def segmented(qtbot: QtBot) -> Segmented:
    control = Segmented()
    for key in ("reply", "note", "forward"):
        control.add(key, key.title())
    qtbot.addWidget(control)
    control.show()
    return control


def test_arrows_choose_the_next_segment_that_is_allowed(qtbot: QtBot) -> None:
    control = segmented(qtbot)
    control.set_segment_shown("note", False)
    first = control.findChildren(QToolButton)[0]
    with qtbot.waitSignal(control.chosen) as chosen:
        QTest.keyClick(first, Qt.Key.Key_Right)
    assert chosen.args == ["forward"]
    with qtbot.assertNotEmitted(control.chosen):
        QTest.keyClick(control.findChildren(QToolButton)[2], Qt.Key.Key_Right)
    assert control.current() == "forward"


def test_only_the_chosen_segment_is_in_the_tab_order(qtbot: QtBot) -> None:
    control = segmented(qtbot)
    control.set_current("note")
    policies = [button.focusPolicy() for button in control.findChildren(QToolButton)]
    assert policies == [Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus]


def test_choosing_by_code_is_silent_and_unknown_keys_are_refused(qtbot: QtBot) -> None:
    control = segmented(qtbot)
    with qtbot.assertNotEmitted(control.chosen):
        control.set_current("forward")
    with pytest.raises(ValueError, match="nonsense"):
        control.set_current("nonsense")
    assert control.current() == "forward"


def test_a_button_that_cannot_be_pressed_shows_its_keys_as_faint_as_its_words() -> None:
    option = QStyleOptionButton()
    face = FACES["primary"]
    option.state = QStyle.StateFlag.State_Enabled
    assert (text_token(option, face), hint_token(option, face)) == (face.text, face.hint)
    option.state = QStyle.StateFlag.State_None
    assert text_token(option, face) == hint_token(option, face) == "faint"


def test_flow_breaks_lines_and_asks_for_their_height(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host, spacing=4)
    for _ in range(5):
        box = QLabel()
        box.setFixedSize(80, 20)
        flow.addWidget(box)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(170) == 3 * 20 + 2 * 4
    host.resize(170, 200)
    host.show()
    places = [flow.itemAt(i).geometry() for i in range(5)]
    assert [(place.x(), place.y()) for place in places] == [(0, 0), (84, 0), (0, 24), (84, 24), (0, 48)]
    first = flow.takeAt(0)
    assert first is not None
    assert (flow.count(), flow.takeAt(99)) == (4, None)


def test_an_empty_flow_needs_no_height(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    assert FlowLayout(host).heightForWidth(100) == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_pill_goes_by_keyboard(key: Qt.Key, qtbot: QtBot) -> None:
    pill = Pill("jana@example.com")
    qtbot.addWidget(pill)
    with qtbot.waitSignal(pill.removed):
        QTest.keyClick(pill, key)


def test_a_pill_goes_by_its_cross_and_opens_by_its_words(qtbot: QtBot) -> None:
    pill = Pill("jana@example.com")
    qtbot.addWidget(pill)
    pill.resize(pill.sizeHint())
    with qtbot.waitSignal(pill.removed), qtbot.assertNotEmitted(pill.clicked):
        QTest.mouseClick(pill, Qt.MouseButton.LeftButton, pos=QPoint(pill.width() - 16, 12))
    with qtbot.waitSignal(pill.clicked), qtbot.assertNotEmitted(pill.removed):
        QTest.mouseClick(pill, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))


def test_a_fixed_pill_stays(qtbot: QtBot) -> None:
    pill = Pill("support@example.com", removable=False)
    qtbot.addWidget(pill)
    with qtbot.assertNotEmitted(pill.removed):
        QTest.keyClick(pill, Qt.Key.Key_Delete)


def test_a_toast_offers_undo_and_hides_with_it(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(400, 200)
    host.show()
    toast = Toast(host)
    toast.show_message("HD-000806 resolved", undo=True)
    assert toast.isVisible()
    assert toast.height() == 40
    assert host.rect().contains(toast.geometry())
    assert toast.geometry().bottom() > 180
    with qtbot.waitSignal(toast.undo_requested):
        QTest.keyClick(toast, Qt.Key.Key_Return)
    assert not toast.isVisible()


def test_a_toast_follows_its_host_and_a_plain_one_cannot_undo(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(400, 200)
    host.show()
    toast = Toast(host)
    toast.show_message("Saved")
    host.resize(260, 300)
    qtbot.waitUntil(lambda: host.rect().contains(toast.geometry()) and toast.geometry().bottom() > 280)
    with qtbot.assertNotEmitted(toast.undo_requested):
        QTest.mouseClick(toast, Qt.MouseButton.LeftButton, pos=toast.rect().center())
    QTest.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_a_shortened_label_keeps_its_text(qtbot: QtBot) -> None:
    label = ElidedLabel("A long name of a department that has no room")
    qtbot.addWidget(label)
    label.resize(80, 20)
    assert label.is_shortened()
    assert label.text().startswith("A long name")
    assert label.minimumSizeHint().width() < 80
    label.resize(900, 20)
    assert not label.is_shortened()


def test_a_label_follows_the_theme(themed: Theme, qtbot: QtBot) -> None:
    label = TextLabel("late", token="danger")
    qtbot.addWidget(label)
    label.show()
    themed.set_mode("dark")
    qtbot.waitUntil(lambda: label.palette().color(label.foregroundRole()) == tokens().danger)
    label.set_token("muted")
    assert label.palette().color(label.foregroundRole()) == tokens().muted


def test_labels_and_buttons_grow_with_the_text_scale(themed: Theme, qtbot: QtBot) -> None:
    label, button = TextLabel("Subject", 15), push_button("Save")
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.show()
    try:
        themed.set_text_scale(1.5)
        assert label.font().pixelSize() == 22
        qtbot.waitUntil(lambda: button.sizeHint().height() == 42 and button.font().pixelSize() == 20)
    finally:
        themed.set_text_scale(1.0)
    assert label.font().pixelSize() == 15


def test_search_tells_a_moment_after_typing_and_at_once_on_enter(qtbot: QtBot) -> None:
    field = SearchField("Search")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    QTest.keyClicks(field, "ton")
    assert told == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == ["ton"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["ton", ""]
    QTest.keyClicks(field, "er")
    qtbot.waitUntil(lambda: told == ["ton", "", "er"])


@pytest.mark.parametrize("kind", KINDS)
def test_a_banner_says_its_words_and_its_button_works(kind: str, qtbot: QtBot) -> None:
    banner = Banner(kind)
    qtbot.addWidget(banner)
    banner.set_text("Petr is replying", "since 10:25")
    banner.set_button("Show")
    banner.resize(400, 32)
    banner.show()
    assert banner.accessibleName() == "Petr is replying since 10:25"
    assert banner.grab().toImage().pixelColor(2, 2) == tokens().colour(KINDS[kind].ground)
    with qtbot.waitSignal(banner.clicked):
        QTest.mouseClick(banner.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_a_head_has_one_button_at_a_time(qtbot: QtBot) -> None:
    head = SectionHead("Views")
    qtbot.addWidget(head)
    head.set_button("plus", "New view")
    head.set_link("6 tickets")
    head.show()
    visible = [button for button in head.findChildren(QToolButton) if button.text() == "6 tickets"]
    with qtbot.waitSignal(head.clicked):
        QTest.mouseClick(visible[0], Qt.MouseButton.LeftButton)


def test_a_chip_button_says_what_it_chooses(qtbot: QtBot) -> None:
    button = ChipButton("Department")
    qtbot.addWidget(button)
    button.set_dot("department:1", "Technical")
    assert button.accessibleName() == "Department: Technical"
    bare = button.sizeHint().width()
    menu = QMenu(button)
    button.setMenu(menu)
    assert button.sizeHint().width() > bare
    button.set_chip(chips.STATUS["C"], "Open")
    assert button.sizeHint().height() == 24
    button.resize(button.sizeHint())
    assert button.grab().toImage().pixelColor(3, 12) == tokens().accent_soft


def test_each_look_of_a_chip_button_paints(qtbot: QtBot) -> None:
    button = ChipButton("Agent")
    qtbot.addWidget(button)
    for dress in (
        lambda: button.set_avatar("Eva Malá", "Eva Malá"),
        lambda: button.set_avatar("", "nobody"),
        lambda: button.set_priority(2, "High"),
        lambda: button.set_words("All 7", "Departments"),
    ):
        dress()
        button.resize(button.sizeHint())
        image = button.grab(QRect(0, 0, button.width(), button.height())).toImage()
        assert len({image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}) > 3


@pytest.mark.parametrize(
    ("name", "icon"),
    [("a.JPG", "image"), ("x.tar.gz", "archive"), ("report.xlsx", "file-spreadsheet"), ("none", "paperclip")],
)
def test_files_have_an_icon_by_their_end(name: str, icon: str) -> None:
    assert file_icon(name) == icon


def test_the_cross_of_an_attachment_removes_and_does_not_open(qtbot: QtBot) -> None:
    chip = AttachmentChip("a.pdf", "84 KB", removable=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, 12))
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, Qt.Key.Key_Space)


def test_a_label_takes_its_plain_colour_back(qtbot: QtBot) -> None:
    plain, label = TextLabel("a"), TextLabel("a", token="danger")
    for each in (plain, label):
        qtbot.addWidget(each)
    label.set_token("text")
    role = plain.foregroundRole()
    assert label.palette().color(label.foregroundRole()) == plain.palette().color(role)
