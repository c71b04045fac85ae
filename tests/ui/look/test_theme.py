from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QSplitter,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.resources import resource_path
from deskapp.ui.look.theme import Theme, theme
from deskapp.ui.look.tokens import DARK, LIGHT


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colours_of(widget: QWidget) -> set[str]:
    image = picture(widget)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_there_is_one_theme(themed: Theme) -> None:
    assert theme() is themed


def test_a_change_of_mode_reaches_tokens_palette_and_listeners(themed: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.ensurePolished()
    with qtbot.waitSignal(themed.changed):
        themed.set_mode("dark")
    assert themed.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.window
    qtbot.waitUntil(lambda: label.palette().color(QPalette.ColorRole.WindowText) == DARK.text)


def test_the_same_mode_again_is_no_change(themed: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(themed.changed):
        themed.set_mode("light")


def test_an_unknown_mode_is_refused(themed: Theme) -> None:
    with pytest.raises(ValueError, match="light, dark or system"):
        themed.set_mode("sepia")
    assert themed.tokens is LIGHT


def test_selected_text_in_fields_is_white_on_the_accent(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.Highlight) == LIGHT.accent_fill
    assert field.palette().color(QPalette.ColorRole.HighlightedText) == LIGHT.on_accent


def test_fonts_have_the_sizes_of_the_table(qapp: QApplication) -> None:
    assert qapp.font().pixelSize() == metrics.BASE
    assert metrics.font(metrics.SMALL, metrics.SEMIBOLD).weight() == QFont.Weight.DemiBold
    tabular = metrics.font(tabular=True)
    assert tabular.featureValue(QFont.Tag("tnum")) == 1


def test_text_scale_grows_fonts_and_stays_sane() -> None:
    try:
        metrics.set_text_scale(1.5)
        assert metrics.font(20).pixelSize() == 30
        assert metrics.scaled(28) == 42
        metrics.set_text_scale(99)
        assert metrics.text_scale() == 2.0
    finally:
        metrics.set_text_scale(1.0)


def test_resources_are_found() -> None:
    assert resource_path("icons", "app.svg").is_file()


@pytest.mark.parametrize(
    ("widget_type", "height"),
    [(QPushButton, 28), (QToolButton, 28), (QLineEdit, 30), (QSpinBox, 30), (QComboBox, 28)],
)
def test_controls_have_the_heights_of_the_table(widget_type: type[QWidget], height: int, qtbot: QtBot) -> None:
    widget = widget_type()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() == height


def test_buttons_are_flat_and_colour_follows_their_kind(qtbot: QtBot) -> None:
    plain, primary = QPushButton("Cancel"), QPushButton("Save")
    primary.setProperty("kind", "primary")
    for button in (plain, primary):
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
    for button, ground in ((plain, tokens().surface), (primary, tokens().accent_fill)):
        image = picture(button)
        assert {image.pixelColor(image.width() // 2, y).name() for y in (2, image.height() - 3)} == {ground.name()}


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    buttons = [QPushButton("One"), QPushButton("Two")]
    for button in buttons:
        button.setAutoDefault(False)
        layout.addWidget(button)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert tokens().focus.name() not in colours_of(buttons[0])
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert buttons[1].hasFocus()
    assert tokens().focus.name() in colours_of(buttons[1])


def test_a_field_with_the_focus_always_has_its_ring(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.clearFocus()
    assert tokens().focus.name() not in colours_of(field)
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    assert tokens().focus.name() in colours_of(field)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_ticked_box_is_green_and_an_empty_one_outlined(mode: str, themed: Theme, qtbot: QtBot) -> None:
    themed.set_mode(mode)
    box = QCheckBox("Done")
    qtbot.addWidget(box)
    assert tokens().ok_fill.name() not in colours_of(box)
    box.setChecked(True)
    assert tokens().ok_fill.name() in colours_of(box)


def test_scroll_bars_have_no_arrows_and_take_little_room(qtbot: QtBot) -> None:
    edit = QPlainTextEdit("line\n" * 100)
    qtbot.addWidget(edit)
    edit.resize(200, 120)
    edit.show()
    bar = edit.verticalScrollBar()
    assert bar.width() == 10
    bar.setValue(bar.maximum())
    image = picture(bar)
    middle = bar.width() // 2
    handle = [y for y in range(image.height()) if image.pixelColor(middle, y) != tokens().surface]
    assert handle
    assert len(handle) < bar.height() // 2
    assert max(handle) >= bar.height() - 4


def test_a_splitter_is_a_line_of_one_pixel(qtbot: QtBot) -> None:
    splitter = QSplitter()
    qtbot.addWidget(splitter)
    assert splitter.handleWidth() == 1


def test_a_menu_gives_each_row_room_for_icon_text_and_keys(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    short = menu.addAction("Reply")
    menu.ensurePolished()
    assert menu.actionGeometry(short).height() == 28
    narrow = menu.sizeHint().width()
    menu.addAction("Reply to everybody in the thread").setShortcut("Ctrl+Shift+R")
    assert menu.sizeHint().width() > narrow + 100


def test_a_hint_makes_a_button_wider(qtbot: QtBot) -> None:
    bare, hinted = QPushButton("Send"), QPushButton("Send")
    hinted.setProperty("hint", "Ctrl+Enter")
    for button in (bare, hinted):
        qtbot.addWidget(button)
    assert hinted.sizeHint().width() > bare.sizeHint().width() + 40


def test_a_combo_box_shows_its_longest_entry(qtbot: QtBot) -> None:
    box = QComboBox()
    box.addItems(["a", "Supervisor of everything"])
    qtbot.addWidget(box)
    assert box.sizeHint().width() >= box.fontMetrics().horizontalAdvance("Supervisor of everything") + 26
    assert box.sizeHint() != QSize()


def test_a_tip_shows_letters_and_loads_nothing(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    big = QImage(600, 600, QImage.Format.Format_RGB32)
    big.fill(0)
    big.save(str(tmp_path / "big.png"))
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    words = f'<img src="{(tmp_path / "big.png").as_posix()}">.pdf'
    QToolTip.showText(QPoint(5, 5), words, widget)
    tip = next(each for each in qapp.topLevelWidgets() if each.inherits("QTipLabel"))
    assert isinstance(tip, QLabel)
    assert (tip.text(), tip.textFormat()) == (words, Qt.TextFormat.PlainText)
    assert tip.sizeHint().height() < 200, "the picture that a stranger names is not loaded"
    QToolTip.hideText()
