from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

from deskapp.ui.look import icons
from deskapp.ui.look.current import tokens
from deskapp.ui.look.resources import resource_path
from deskapp.ui.look.theme import Theme

NAMED = """
menu inbox users building-2 chart-column settings circle-help play plus search list-filter chevron-down mails user
circle alarm-clock bell hourglass bookmark reply forward sticky-note arrow-right-left user-plus clock tag check undo-2
merge split link ban trash-2 paperclip message-square-quote bold list send lock bell-ring list-checks at-sign eye
pen-line image image-off route workflow history info timer mail file-text phone-incoming message-circle facebook
twitter message-square-text zap mail-x message-circle-off phone-off chart-area chart-line chart-pie calendar-days
file-spreadsheet file-image arrow-up-right arrow-down-right thumbs-up thumbs-down flask-conical refresh-cw
grip-vertical signature mail-plus folder-input copy minus triangle-alert hash keyboard circle-dot phone-call
calendar-clock arrow-down phone x
""".split()  # noqa: SIM905  # fmt: skip
SHIPPED = sorted(path.stem for path in resource_path("icons").glob("*.svg") if path.stem != "app")


def inked(pixmap: QPixmap) -> list[QColor]:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    colours = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return [colour for colour in colours if colour.alpha() > 200]


@pytest.mark.parametrize("name", NAMED)
def test_named_icons_are_shipped(name: str) -> None:
    assert icons.has_icon(name)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_icon_draws_in_the_colour_of_its_token(name: str) -> None:
    found = inked(icons.pixmap(name, 24, "accent", 2.0))
    assert found
    assert tokens().accent.name() in {colour.name() for colour in found}


def test_icons_are_one_family() -> None:
    for name in SHIPPED:
        source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
        assert 'stroke-width="1.75"' in source, name
        assert "<!--" not in source, name


def test_the_licence_comes_with_them() -> None:
    assert "ISC License" in resource_path("icons", "LICENSE").read_text(encoding="utf-8")


def test_an_unknown_icon_is_told_at_once() -> None:
    with pytest.raises(KeyError, match="no icon called 'nonsense'"):
        icons.icon("nonsense")


def test_a_pixmap_has_the_pixels_of_its_ratio() -> None:
    image = icons.pixmap("check", 16, "ok", 2.0)
    assert (image.width(), image.devicePixelRatio()) == (32, 2.0)
    assert image.deviceIndependentSize().toSize() == QSize(16, 16)
    assert icons.icon("check").pixmap(QSize(16, 16), 2.0).width() == 32


def test_the_same_icon_is_rendered_once() -> None:
    assert icons.pixmap("bell", 16, "muted").cacheKey() == icons.pixmap("bell", 16, "muted").cacheKey()


def test_an_icon_follows_theme_state_and_mode(themed: Theme) -> None:
    button = icons.icon("square", "muted", "accent")

    def colours(mode: QIcon.Mode, state: QIcon.State) -> set[str]:
        return {colour.name() for colour in inked(button.pixmap(QSize(48, 48), 1.0, mode, state))}

    assert tokens().muted.name() in colours(QIcon.Mode.Normal, QIcon.State.Off)
    assert tokens().accent.name() in colours(QIcon.Mode.Normal, QIcon.State.On)
    assert tokens().faint.name() in colours(QIcon.Mode.Disabled, QIcon.State.Off)
    themed.set_mode("dark")
    assert tokens().muted.name() in colours(QIcon.Mode.Normal, QIcon.State.Off)


def test_copies_of_an_icon_outlive_the_first() -> None:
    copies = [QIcon(icons.icon("mail", "danger")) for _ in range(50)]
    gc.collect()
    assert all(inked(copy.pixmap(QSize(16, 16), 2.0)) for copy in copies)


def test_the_note_mark_is_yellow_in_both_themes(themed: Theme) -> None:
    for mode in ("light", "dark"):
        themed.set_mode(mode)
        image = icons.pixmap(icons.NOTE, 14, ratio=4.0).toImage()
        assert image.pixelColor(28, 26) == tokens().note


def test_the_program_has_an_icon() -> None:
    assert not icons.app_icon().pixmap(64, 64).isNull()
