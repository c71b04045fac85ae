"""All tags of a ticket at once: pills to remove, a field with the known tags to add."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from deskapp.domain.text import one_line, same_name
from deskapp.ui.look import metrics
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.flow_layout import FlowLayout
from deskapp.ui.widgets.pane import Card
from deskapp.ui.widgets.pill import Pill

_LONGEST = 60


def clean_tag(text: str) -> str:
    """A tag as it is kept: one line, without the #."""
    return one_line(text).lstrip("#").strip()


class TagsDialog(DeskDialog):
    """`tags` is what the ticket shall have."""

    def __init__(self, present: Iterable[str], known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tags"), self.tr("Save"), parent)
        self._tags: dict[str, tuple[str, Pill]] = {}
        self.input = QLineEdit()
        self.input.setPlaceholderText(self.tr("Add a tag"))
        self.input.setAccessibleName(self.input.placeholderText())
        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.input.setCompleter(completer)
        self.input.installEventFilter(self)
        self._box = Card()
        self._box.setMinimumHeight(metrics.scaled(72))
        self._flow = FlowLayout(self._box, spacing=metrics.SPACE_2)
        self._flow.setContentsMargins(8, 8, 8, 8)
        self.body.addWidget(self.input)
        self.body.addWidget(self._box, 1)
        for tag in present:
            self.add(tag)
        self.resize(400, 220)
        self.input.setFocus()

    def tags(self) -> frozenset[str]:
        """The chosen tags."""
        return frozenset(tag for tag, _ in self._tags.values())

    def add(self, text: str) -> None:
        """Adds a tag unless it is there."""
        tag = clean_tag(text)
        key = same_name(tag)
        if not tag or key in self._tags:
            return
        pill = Pill(f"#{tag}", parent=self._box)
        pill.removed.connect(lambda: self._remove(key))
        self._tags[key] = (tag, pill)
        self._flow.addWidget(pill)
        pill.show()

    def refusal(self) -> str:
        self._take_typed()
        if any(len(tag) > _LONGEST for tag in self.tags()):
            return self.tr("A tag may have {most} characters at most.").format(most=_LONGEST)
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.input and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ends = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Comma)
            if event.key() in ends and not control and self.input.text().strip():
                self._take_typed()
                return True
        return super().eventFilter(watched, event)

    def _take_typed(self) -> None:
        for part in self.input.text().split(","):
            self.add(part)
        self.input.clear()

    def _remove(self, key: str) -> None:
        _, pill = self._tags.pop(key)
        self._flow.removeWidget(pill)
        pill.hide()
        pill.deleteLater()
        self.input.setFocus()
