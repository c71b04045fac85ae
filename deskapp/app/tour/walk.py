"""Walking the console: each scene is shown, then its picture is saved."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtGui import QPainter, QPixmap

from deskapp.app.gui import Console, make_application
from deskapp.app.language import Language
from deskapp.app.tour.scenes import SCENES, Scene, shown_widgets
from deskapp.app.tour.stage import Stage
from deskapp.services.desk import Desk
from deskapp.ui.look.theme import theme
from deskapp.ui.ticket.mention import MentionPopup


class Tour:
    """The console on a stage, and the scenes it plays."""

    def __init__(self, desk: Desk, language: str, look: str, size: tuple[int, int]) -> None:
        self._app = make_application()
        self._language, self._look, self._size = language, look, size
        self._speaker = Language()
        theme().set_mode(look)
        theme().apply(self._app)
        self._speaker.use(language)
        desk.connect(read_only=True)
        self._folder = tempfile.TemporaryDirectory(prefix="deskapp-tour-")
        settings = QSettings(str(Path(self._folder.name) / "tour.ini"), QSettings.Format.IniFormat)
        self.console = Console(desk, desk.workspace.owner(), self._speaker, settings)
        self._spoken = language
        self.stage = self._enter()

    def show(self, scene: Scene) -> None:
        """Play one scene; the screen stays as it leaves it."""
        theme().set_mode(scene.theme or self._look)
        wanted = scene.language or self._language
        if wanted != self._spoken:
            self._spoken = wanted
            self.console.speak(wanted)
            self.stage = self._take_over()
        self.stage.clear()
        scene.show(self.stage)
        self.stage.wait()

    def save(self, scene: Scene, out: Path) -> Path:
        """Play a scene and save its picture."""
        self.show(scene)
        picture = out / f"{scene.name}.png"
        window = self.stage.window
        pixmap = window.grab()
        for shown in shown_widgets(window):
            place = window.mapFromGlobal(shown.pos()) if isinstance(shown, MentionPopup) else None
            _lay_over(pixmap, shown.grab(), (window.width(), window.height()), place)
        pixmap.save(str(picture))
        return picture

    def close(self) -> None:
        """End the tour."""
        self.stage.clear()
        self.console.close()
        self._speaker.leave()
        self._folder.cleanup()

    def _enter(self) -> Stage:
        self.console.open(background=False)
        return self._take_over()

    def _take_over(self) -> Stage:
        stage = Stage(self.console)
        stage.window.resize(*self._size)
        stage.wait()
        return stage


def _lay_over(picture: QPixmap, dialog: QPixmap, room: tuple[int, int], place: QPoint | None) -> None:
    """Paint a dialog where a window manager would put it, with the frame that it would give it; or at its own place."""
    if place is not None:
        painter = QPainter(picture)
        painter.drawPixmap(place, dialog)
        painter.end()
        return
    place = QPoint((room[0] - dialog.width()) // 2, (room[1] - dialog.height()) // 3)
    painter = QPainter(picture)
    painter.drawPixmap(place, dialog)
    painter.setPen(theme().tokens.control_line)
    painter.drawRect(QRect(place, dialog.size()).adjusted(-1, -1, 0, 0))
    painter.end()


def walk(desk: Desk, out: Path, language: str, look: str, size: tuple[int, int]) -> list[Path]:
    """Play all scenes and save their pictures in `out`; returns the files."""
    tour = Tour(desk, language, look, size)
    try:
        return [tour.save(scene, out) for scene in SCENES]
    finally:
        tour.close()
