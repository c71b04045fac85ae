"""An agent's signature, and those used in single departments instead of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from deskapp.domain.people import Department
from deskapp.domain.templates import Context
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.settings.calm import calm
from deskapp.ui.settings.template_edit import TemplateEdit
from deskapp.ui.ticket.pictures import dot_icon
from deskapp.ui.widgets.text_label import TextLabel


class SignaturePart(QWidget):
    """One editor for all of an agent's signatures: a box chooses where the one that is shown is used."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[int | None, str] = {None: ""}
        self._before: dict[int | None, str] = {None: ""}
        self._departments: dict[int, Department] = {}
        self.place = calm(QComboBox())
        self.place.setAccessibleName(self.tr("Where the signature is used"))
        self.place.currentIndexChanged.connect(self._show_place)
        self.hint = TextLabel("", metrics.SMALL, token="muted")
        self.hint.setWordWrap(True)
        self.editor = TemplateEdit(session, Context.SIGNATURE, self.current_place)
        self.editor.changed.connect(self._on_edited)
        self._label = QLabel(self.tr("Used &in"))
        self._label.setBuddy(self.place)
        self._lay_out()

    def set_signatures(self, own: str, by_department: Mapping[int, str], departments: Sequence[Department]) -> None:
        """Shows what is stored; `departments` are those an own text may be written for."""
        self._texts = {None: own}
        for department_id, text in by_department.items():
            self._texts[department_id] = text
        self._before = dict(self._texts)
        self.set_departments(departments)
        self._show_place()

    def set_departments(self, departments: Sequence[Department]) -> None:
        """Changes which departments are offered; those with a text of their own stay."""
        shown = self.current_place()
        self._departments = {each.id: each for each in departments}
        self.place.blockSignals(True)
        self.place.clear()
        self.place.addItem(self.tr("Everywhere"), None)
        for each in departments:
            self.place.addItem(dot_icon(each.colour), self._entry(each), each.id)
        self.place.setCurrentIndex(max(0, self.place.findData(shown)))
        self.place.blockSignals(False)
        for widget in (self._label, self.place):
            widget.setVisible(len(departments) > 1 or bool(self.by_department()))
        if self.current_place() != shown:
            self._show_place()
        self._explain()

    def signature(self) -> str:
        """The signature used everywhere."""
        return self._texts[None]

    def by_department(self) -> dict[int, str]:
        """The signatures used in single departments; blank ones are left out."""
        return {key: text for key, text in self._texts.items() if key is not None and text.strip()}

    def current_place(self) -> int | None:
        """The department whose signature is shown, None for the one used everywhere."""
        chosen = self.place.currentData()
        return int(chosen) if chosen is not None else None

    def show_place(self, department_id: int | None) -> None:
        """Shows the signature of a department, or the one used everywhere."""
        self.place.setCurrentIndex(max(0, self.place.findData(department_id)))

    def changes(self) -> list[str]:
        """What was changed and is not saved, in words."""
        found = []
        for key, text in self._texts.items():
            if text.strip() == self._before.get(key, "").strip():
                continue
            if key is None:
                found.append(self.tr("signature"))
            elif key in self._departments:
                found.append(self.tr("signature in {department}").format(department=self._departments[key].name))
        return found

    def problem(self) -> str:
        """What is wrong with one of the texts, "" where nothing is; the text is shown then."""
        shown = self.current_place()
        for key in [shown, *(each for each in self._texts if each != shown)]:
            self.show_place(key)
            if self.current_place() == key and self.editor.problem():
                return self.editor.problem()
        self.show_place(shown)
        return ""

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(metrics.SPACE_3)
        line.addWidget(self._label)
        line.addWidget(self.place)
        line.addStretch(1)
        self.place.setMinimumWidth(metrics.scaled(240))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        column.addLayout(line)
        column.addWidget(self.hint)
        column.addWidget(self.editor, 1)

    def _entry(self, department: Department) -> str:
        own = self._texts.get(department.id, "").strip()
        words = self.tr("{department} · own text") if own else self.tr("{department} · as everywhere")
        return words.format(department=department.name)

    def _show_place(self, _: int = 0) -> None:
        self.editor.blockSignals(True)
        self.editor.set_text(self._texts.get(self.current_place(), ""))
        self.editor.blockSignals(False)
        self._explain()

    def _on_edited(self) -> None:
        place = self.current_place()
        self._texts[place] = self.editor.text()
        if place is not None:
            self.place.setItemText(self.place.currentIndex(), self._entry(self._departments[place]))
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        place = self.current_place()
        if place is None:
            text = self.tr("Goes under replies. A department's own signature comes before it.")
        elif self._texts.get(place, "").strip():
            text = self.tr("Used in {department} instead of every other signature.")
        else:
            text = self.tr("Empty: as everywhere. What is written here is used in {department} only.")
        self.editor.editor.setPlaceholderText("" if place is None else self._texts[None])
        name = self._departments[place].name if place in self._departments else ""
        self.hint.setText(text.format(department=name))
