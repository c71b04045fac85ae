"""The process of the ticket's department in the info panel: steps to tick, "2 of 4" beside the title."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyleOptionButton, QVBoxLayout, QWidget

from deskapp.domain.errors import DeskError
from deskapp.domain.fields import TicketStep
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.style_primitives import paint_check_box
from deskapp.ui.session import error_words
from deskapp.ui.ticket.context import Context
from deskapp.ui.widgets.section_head import SectionHead
from deskapp.ui.widgets.text_label import TextLabel

_BOX, _GAP, _PAD = 16, 8, 3
_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class StepBox(QCheckBox):
    """One step; a long one goes on in the next line. Done ones are muted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step_id = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_step(self, step: TicketStep, done: bool, about: str) -> None:
        """Shows a step; `about` says who did it and when."""
        self.step_id = step.id
        self.setText(step.text.replace("&", "&&"))
        self.setAccessibleName(step.text)
        self.setAccessibleDescription(about)
        self.setToolTip(about)
        self.setChecked(done)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """What the step says."""
        return self.accessibleName()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the words need in this width."""
        room = QRect(0, 0, max(1, width - _BOX - _GAP - _PAD), 10_000)
        high = metrics.metrics().boundingRect(room, int(_FLAGS), self.words()).height()
        return max(_BOX, high) + 2 * _PAD

    def sizeHint(self) -> QSize:
        return QSize(_BOX + _GAP + metrics.text_width(self.words()) + 2 * _PAD, _BOX + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _BOX + 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter, colours, done = QPainter(self), tokens(), self.isChecked()
        line = max(_BOX, metrics.metrics().height())
        paint_check_box(painter, QRect(0, _PAD, _BOX, line), done, enabled=self.isEnabled())
        painter.setFont(metrics.font())
        painter.setPen(colours.muted if done or not self.isEnabled() else colours.text)
        left = _BOX + _GAP
        painter.drawText(QRect(left, _PAD, self.width() - left - _PAD, self.height() - 2 * _PAD), _FLAGS, self.words())
        if has_keyboard(option):
            paint_ring(painter, self.rect().adjusted(-1, 0, 0, 0), metrics.RADIUS)


class Checklist(QWidget):
    """Hidden where the department has no steps. A tick is saved at once; Ctrl+Z takes it back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ticket_id = 0
        self._boxes: list[StepBox] = []
        self._used = 0
        self._wanted: dict[int, bool] = {}
        self.head = SectionHead(self.tr("Checklist"))
        self.count = TextLabel("", metrics.SMALL, metrics.SEMIBOLD, "muted", tabular=True)
        self.head.add_widget(self.count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.hide()

    def show_steps(self, ticket_id: int, steps: Sequence[TicketStep], may_tick: bool) -> None:
        """Shows the steps of a ticket; what is being saved keeps its new state."""
        if ticket_id != self._ticket_id:
            self._wanted = {}
        self._ticket_id = ticket_id
        while len(self._boxes) < len(steps):
            self._boxes.append(self._make())
        self._used = len(steps)
        for box, step in zip(self._boxes, steps, strict=False):
            box.show_step(step, self._wanted.get(step.id, step.done), self._about(step))
            box.setEnabled(may_tick)
        for place, box in enumerate(self._boxes):
            box.setVisible(place < self._used)
        self._tell_count()
        self.setVisible(bool(steps))
        self._column.activate()  # new boxes have their places before anybody looks

    def boxes(self) -> Sequence[StepBox]:
        """The steps from top to bottom."""
        return tuple(self._boxes[: self._used])

    def _make(self) -> StepBox:
        box = StepBox(self)
        box.clicked.connect(lambda done: self._tick(box, done))
        self._column.addWidget(box)
        return box

    def _about(self, step: TicketStep) -> str:
        if step.at is None:
            return ""
        return f"{step.by}, {words.long_time(step.at, self._context.session.zone)}"

    def _tell_count(self) -> None:
        done = sum(box.isChecked() for box in self.boxes())
        self.count.setText(self.tr("{done} of {all}").format(done=done, all=self._used))
        self.head.setAccessibleName(self.tr("Checklist, {count}").format(count=self.count.text()))

    def _tick(self, box: StepBox, done: bool) -> None:
        session, ticket_id, step_id = self._context.session, self._ticket_id, box.step_id
        self._wanted[step_id] = done
        self._tell_count()
        session.act(
            lambda: session.desk.checklists.tick(session.who, ticket_id, step_id, done),
            then=lambda _: self._on_ticked(ticket_id, step_id, done),
            failed=lambda error: self._on_refused(ticket_id, step_id, done, error),
        )

    def _on_ticked(self, ticket_id: int, step_id: int, done: bool) -> None:
        if ticket_id == self._ticket_id and self._wanted.get(step_id) == done:
            del self._wanted[step_id]

    def _on_refused(self, ticket_id: int, step_id: int, done: bool, error: DeskError) -> None:
        self._on_ticked(ticket_id, step_id, done)
        self._context.session.failed.emit(error_words(error))
        for box in self.boxes():
            if ticket_id == self._ticket_id and box.step_id == step_id and step_id not in self._wanted:
                box.setChecked(not done)
        self._tell_count()
