"""The page General: name, colour, whether its tickets are offered in To solve, and who sees them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from deskapp.domain.departments import DepartmentSettings
from deskapp.ui.look import metrics
from deskapp.ui.settings.colour_choice import ColourChoice
from deskapp.ui.settings.department.part import Part
from deskapp.ui.settings.field import Field, LineField
from deskapp.ui.widgets.switch import Switch
from deskapp.ui.widgets.text_label import TextLabel


class DepartmentGeneral(Part):
    """The default department shows why it is open to all instead of the switch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("General"), self.tr("What the department is called and how its tickets go."), parent)
        self.name = LineField(self.tr("Name"))
        self.colours = ColourChoice()
        self.colour = Field(self.tr("Colour"), self.colours)
        self.to_solve = Switch(self.tr("Enabled"), self.tr("Disabled"))
        self.restricted = Switch(self.tr("Restricted"), self.tr("Open to all"))
        solving = Field(
            self.tr("To solve"),
            self.to_solve,
            self.tr("Its tickets are offered by the button To solve to those who may answer them."),
        )
        self.access = Field(
            self.tr("Who sees its tickets"),
            self.restricted,
            self.tr(
                "Restricted: only members see its tickets, besides admins and the owner. "
                "Open: every agent sees and answers them."
            ),
        )
        self.why_open = TextLabel(
            self.tr(
                "This is the default department. What fits nowhere else lands here, so everybody sees its tickets: "
                "it cannot be restricted, and it cannot be deleted."
            ),
            token="muted",
        )
        self.why_open.setWordWrap(True)
        self.why_open.setMaximumWidth(metrics.scaled(480))
        for field in (self.name, self.colour, solving, self.access):
            field.edited.connect(self.edited)
            self.body.addWidget(field)
        self.body.addWidget(self.why_open)

    def fill(self, settings: DepartmentSettings, saved: DepartmentSettings) -> None:
        self.name.line.setText(settings.name)
        self.colours.set_value(settings.colour)
        self.to_solve.setChecked(settings.to_solve)
        self.restricted.setChecked(settings.restricted)
        self.access.setVisible(not settings.is_default)
        self.why_open.setVisible(settings.is_default)

    def take(self, settings: DepartmentSettings) -> DepartmentSettings:
        return replace(
            settings,
            name=self.name.value(),
            colour=self.colours.value(),
            to_solve=self.to_solve.isChecked(),
            restricted=self.restricted.isChecked(),
        )
