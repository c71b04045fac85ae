"""The dialog of one canned response."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from deskapp.domain.fields import CannedResponse
from deskapp.domain.templates import Context
from deskapp.domain.text import one_line
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.settings.canned_places import Place, allowed_places
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.field import Field, LineField
from deskapp.ui.settings.page import Page
from deskapp.ui.settings.template_edit import TemplateEdit
from deskapp.ui.ticket.pictures import dot_icon

_PAGE = "response"


class CannedDialog(EditDialog):
    """Name, place and text. A response without id is a new one, `copied` from what the viewer may not change."""

    def __init__(
        self, session: Session, response: CannedResponse, parent: QWidget | None = None, *, copied: bool = False
    ) -> None:
        super().__init__(session, response.name, parent=parent)
        self.places: list[Place] = allowed_places(session)
        only = self.places[0].text if len(self.places) == 1 else ""
        self.set_title(response.name or self.tr("New canned response"), only)
        self._before = response
        self.name = LineField(self.tr("Name"), hint=self.tr("You find it by this name while answering."))
        self.place = QComboBox()
        for place in self.places:
            if place.colour is None:
                self.place.addItem(place.text)
            else:
                self.place.addItem(dot_icon(place.colour), place.text)
        self.place_field = Field(self.tr("Who may use it"), self.place)
        self.text = TemplateEdit(session, Context.CANNED, self._department_id)
        self.text_field = Field(self.tr("Text"), self.text, wide=True)
        self._fill(response)
        self.place_field.edited.connect(self.text.show_preview)
        self.place_field.setVisible(len(self.places) > 1)
        page = Page()
        page.body.setAlignment(Qt.AlignmentFlag(0))  # the text takes the height there is
        line = QHBoxLayout()
        line.setSpacing(metrics.SPACE_4)
        line.addWidget(self.name, 3, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.place_field, 2, Qt.AlignmentFlag.AlignTop)
        page.body.addLayout(line)
        page.body.addWidget(self.text_field, 1)
        self.add_page(_PAGE, "message-square-quote", self.tr("Response"), page)
        for name, field in (("name", self.name), ("place", self.place_field), ("text", self.text_field)):
            self.register_field(name, field, _PAGE)
        if copied:
            lead = self.tr("Others use this text too.")
            self.banner.set_text(lead, self.tr("You cannot change it; what you save is a response of your own."))
            self.banner.set_kind("info")
            self.banner.show()
        self.resize(640, 560)
        self.name.line.setFocus()

    def response(self) -> CannedResponse:
        """The response as it stands in the fields."""
        place = self.places[self.place.currentIndex()] if self.places else None
        now = replace(self._before, name=self.name.value(), text=self.text.text())
        return place.put(now) if place else now

    def changes(self) -> list[str]:
        before, now = self._before, self.response()
        found = []
        if one_line(now.name) != before.name:
            found.append(self.tr("name"))
        if (now.department_id, now.agent_id) != (before.department_id, before.agent_id):
            found.append(self.tr("place"))
        if now.text != before.text:
            found.append(self.tr("text"))
        return found

    def save(self) -> None:
        problem = self.text.problem()
        if problem:
            self.show_problem("", problem)
            self.text_field.reveal()
            return
        session, response = self.session, self.response()
        session.act(
            lambda: session.desk.canned.save(session.who, response),
            self.tr("Canned response saved."),
            self.saved,
            self.show_error,
        )

    def reload(self) -> bool:
        for response in self.session.desk.canned.listing(self.session.who):
            if response.id == self._before.id:
                self._before = response
                self._fill(response)
                return True
        return False

    def _fill(self, response: CannedResponse) -> None:
        self.name.line.setText(response.name)
        for index, place in enumerate(self.places):
            if place.holds(response):
                self.place.setCurrentIndex(index)
        self.text.set_text(response.text)

    def _department_id(self) -> int | None:
        index = self.place.currentIndex()
        return self.places[index].department_id if 0 <= index < len(self.places) else None
