"""A calendar invitation as a small card: what, when in the workspace's time, where, from whom. It answers nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QByteArray, QRectF, Qt, QTimeZone
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from deskapp.domain.invitations import EventTime, Invitation, InvitationKind
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.text_label import TextLabel

_WIDEST = 560
_ICONS = {InvitationKind.CANCELLED: ("circle-x", "danger")}
_ANSWERS = {
    "accepted": ("circle-check", "ok"),
    "declined": ("circle-x", "danger"),
    "tentative": ("circle-help", "warn"),
}
_UTC = ZoneInfo("UTC")


class InvitationFace(QWidget):
    """Shows one `Invitation`; times in `zone`."""

    def __init__(self, invitation: Invitation, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumWidth(metrics.scaled(_WIDEST))
        self.facts = self._facts(invitation, zone)
        kind, title = self._kind(invitation), invitation.title or self.tr("(no title)")
        told = [f"{name}: {value}" for name, value in self.facts]
        self.setAccessibleName(", ".join([kind, title, *told]))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(metrics.SPACE_3)
        name, token = _ANSWERS.get(invitation.answer) or _ICONS.get(invitation.kind, ("calendar-days", "accent"))
        row.addWidget(IconLabel(name, metrics.ICON_RAIL, token), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(TextLabel(kind, metrics.SMALL, token=token if token != "accent" else "muted"))
        column.addWidget(_wrapped(TextLabel(title, metrics.BASE, metrics.SEMIBOLD)))
        column.addLayout(self._grid())
        row.addLayout(column, 1)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(metrics.SPACE_3)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for line, (name, value) in enumerate(self.facts):
            grid.addWidget(TextLabel(name, metrics.SMALL, token="muted"), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_wrapped(TextLabel(value, metrics.SMALL, tabular=True)), line, 1)
        return grid

    def _kind(self, invitation: Invitation) -> str:
        who = next((guest.name or guest.email for guest in invitation.guests), "")
        if invitation.kind is InvitationKind.ANSWER:
            said = {
                "accepted": self.tr("{name} accepts"),
                "declined": self.tr("{name} declines"),
                "tentative": self.tr("{name} may come"),
            }.get(invitation.answer, self.tr("Answer of {name}"))
            return said.format(name=who)
        return {
            InvitationKind.INVITATION: self.tr("Invitation"),
            InvitationKind.CANCELLED: self.tr("Cancelled"),
            InvitationKind.PROPOSAL: self.tr("Another time is proposed"),
        }.get(invitation.kind, self.tr("Event"))

    def _facts(self, invitation: Invitation, zone: ZoneInfo) -> list[tuple[str, str]]:
        when = when_words(invitation.begin, invitation.end, zone)
        if invitation.repeats:
            when = self.tr("{when}, repeats").format(when=when) if when else self.tr("repeats")
        facts = [
            (self.tr("When"), when),
            (self.tr("Where"), invitation.place),
            (self.tr("From"), str(invitation.organiser or "")),
        ]
        return [(name, value) for name, value in facts if value]

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        paint_body(QPainter(self), QRectF(self.rect()), metrics.RADIUS, colours.window, colours.line)


def when_words(begin: EventTime | None, end: EventTime | None, zone: ZoneInfo) -> str:
    """From when to when: "Mon 24 Nov 2025 10:00–11:30", "Mon 24 Nov 2025"; a zone nobody knows is named."""
    if begin is None:
        return ""
    first, shown = _moment(begin, zone)
    last = _moment(end, zone)[0] if end is not None else None
    if begin.whole_day:
        days = [words.long_day(each.date()) for each in (first, last) if each is not None]
        return " – ".join(dict.fromkeys(days))
    told = words.long_time(first, shown)
    if last is not None and last != first:
        short = last.astimezone(shown).date() == first.astimezone(shown).date()
        told = f"{told}–{words.clock(last, shown)}" if short else f"{told} – {words.long_time(last, shown)}"
    return f"{told} ({begin.zone})" if begin.zone and shown is _UTC else told


def _moment(when: EventTime, zone: ZoneInfo) -> tuple[datetime, ZoneInfo]:
    """A moment and the zone to show it in; what a clock shows in an unknown zone stays as it is."""
    if when.whole_day or when.zone == "":
        return when.at, _UTC
    if when.zone is None:
        return when.at, zone
    known = bytes(QTimeZone.windowsIdToDefaultIanaId(QByteArray(when.zone.encode())).data()).decode()
    try:
        return when.at.replace(tzinfo=ZoneInfo(known)).astimezone(UTC), zone
    except (KeyError, ValueError, OSError):
        return when.at, _UTC


def _wrapped(label: TextLabel) -> TextLabel:
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
