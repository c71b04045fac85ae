"""The checklist in the info panel: ticked by mouse and keys, saved at once, taken back with Ctrl+Z."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole, Role
from deskapp.domain.fields import TicketStep
from deskapp.store import people
from deskapp.store.store import Store
from deskapp.store.tables import DepartmentRow
from deskapp.ui.session import Session
from deskapp.ui.ticket.checklist import Checklist
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.info_panel import InfoPanel
from tests.services.test_checklists import add_steps
from tests.ui.ticket.house import House

STEPS = ("Customer is safe & device unplugged", "Serial number known", "Technician 🔧 booked " * 5, "مُبلَّغ")


@pytest.fixture
def steps(house: House) -> list[int]:
    """The process of Technical."""
    return add_steps(house.desk, house.departments["Technical"], *STEPS)


@pytest.fixture
def panel(qtbot: QtBot, steps: list[int], context: Context, house: House, ticket: int) -> InfoPanel:
    """The panel with the story's ticket."""
    made = InfoPanel(context)
    qtbot.addWidget(made)
    made.resize(272, 900)
    made.show()
    made.show_ticket(house.desk.threads.head(house.who(), ticket))
    qtbot.waitUntil(lambda: made.ticket_note.text() != "")
    return made


@pytest.fixture
def checklist(panel: InfoPanel) -> Checklist:
    """The panel's checklist."""
    return panel.extras.checklist


def _done(house: House, ticket: int) -> list[bool]:
    return [step.done for step in house.desk.checklists.of_ticket(house.who(), ticket)]


def _checked(checklist: Checklist) -> list[bool]:
    return [box.isChecked() for box in checklist.boxes()]


def test_it_shows_every_step_whole_and_how_many_are_done(checklist: Checklist) -> None:
    assert [box.words() for box in checklist.boxes()] == list(STEPS)
    assert checklist.count.text() == "0 of 4"
    heights = [box.height() for box in checklist.boxes()]
    assert heights[2] > 2 * heights[1], "a long step goes on in further lines"
    assert all(box.accessibleName() for box in checklist.boxes())


def _overlap(checklist: Checklist) -> bool:
    boxes = checklist.boxes()
    return any(one.geometry().intersects(next_one.geometry()) for one, next_one in pairwise(boxes))


def test_no_step_lies_over_another_at_any_moment(qtbot: QtBot, checklist: Checklist) -> None:
    texts = [TicketStep(place, text, False, "", None) for place, text in enumerate(STEPS * 2)]
    checklist.show_steps(1, texts, True)
    assert not _overlap(checklist), "before the window worked on"
    for width in (400, 160, 240):
        checklist.resize(width, checklist.height())
        assert not _overlap(checklist)


def test_a_step_is_as_high_as_its_words_at_every_width(qtbot: QtBot, checklist: Checklist, panel: InfoPanel) -> None:
    for width in (400, 200, 272):
        panel.resize(width, 900)
        qtbot.waitUntil(lambda: all(box.height() == box.heightForWidth(box.width()) for box in checklist.boxes()))
        assert not _overlap(checklist)


def test_a_click_anywhere_on_a_step_ticks_it_and_ctrl_z_takes_it_back(
    qtbot: QtBot, checklist: Checklist, house: House, session: Session, ticket: int
) -> None:
    told: list[str] = []
    session.told.connect(lambda said, _: told.append(said))
    qtbot.mouseClick(checklist.boxes()[1], Qt.MouseButton.LeftButton)
    assert checklist.count.text() == "1 of 4"
    qtbot.waitUntil(lambda: _done(house, ticket) == [False, True, False, False])
    qtbot.waitUntil(lambda: "Eva Malá" in checklist.boxes()[1].toolTip())
    assert told == []
    qtbot.waitUntil(lambda: session.can_undo)
    session.undo_last()
    qtbot.waitUntil(lambda: _checked(checklist) == [False] * 4)
    assert (checklist.count.text(), _done(house, ticket)) == ("0 of 4", [False] * 4)
    assert checklist.boxes()[1].toolTip() == ""


def test_keys_tick_one_after_the_other(qtbot: QtBot, checklist: Checklist, house: House, ticket: int) -> None:
    boxes = checklist.boxes()
    boxes[0].setFocus()
    for box in boxes:
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert checklist.count.text() == "4 of 4"
    qtbot.waitUntil(lambda: _done(house, ticket) == [True] * 4)
    qtbot.waitUntil(lambda: not checklist._wanted)
    assert checklist.boxes() == boxes, "the boxes stay, so that the focus does"
    assert _checked(checklist) == [True] * 4


def test_what_others_tick_appears(
    qtbot: QtBot, checklist: Checklist, house: House, session: Session, ticket: int, steps: list[int]
) -> None:
    petr = house.who("Petr Dvořák")
    session.act(lambda: house.desk.checklists.tick(petr, ticket, steps[3], True))
    qtbot.waitUntil(lambda: checklist.count.text() == "1 of 4")
    assert checklist.boxes()[3].toolTip().startswith("Petr Dvořák, ")


def test_a_transferred_ticket_shows_the_other_departments_steps(
    qtbot: QtBot, checklist: Checklist, house: House, session: Session, ticket: int
) -> None:
    add_steps(house.desk, house.departments["Sales"], "Offer sent")
    session.act(lambda: house.desk.tickets.transfer(house.who(), [ticket], house.departments["Sales"]))
    qtbot.waitUntil(lambda: [box.words() for box in checklist.boxes()] == ["Offer sent"])
    session.act(lambda: house.desk.tickets.transfer(house.who(), [ticket], house.departments["Billing"]))
    qtbot.waitUntil(checklist.isHidden)


def test_a_step_that_cannot_be_ticked_is_told_and_goes_back(
    qtbot: QtBot, checklist: Checklist, house: House, session: Session, ticket: int
) -> None:
    refusals: list[str] = []
    session.failed.connect(refusals.append)
    house.desk.tickets.transfer(house.who(), [ticket], house.departments["Billing"])
    qtbot.mouseClick(checklist.boxes()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: refusals == ["The ticket's checklist has no such step."])
    assert checklist.count.text() == "0 of 4"


def test_a_reader_sees_and_cannot_tick(
    qtbot: QtBot, checklist: Checklist, panel: InfoPanel, house: House, session: Session, ticket: int
) -> None:
    technical = house.departments["Technical"]

    def restrict(store: Store) -> None:
        with store.write():
            DepartmentRow.update(restricted=True).where(DepartmentRow.id == technical).execute()
            people.add_member(technical, house.agents["Eva Malá"], MemberRole.READER)

    house.desk.fill(restrict)
    session.refresh_viewer()
    assert session.who.role is Role.AGENT
    panel.show_ticket(house.desk.threads.head(session.who, ticket))
    qtbot.waitUntil(lambda: not any(box.isEnabled() for box in checklist.boxes()))
    assert len(checklist.boxes()) == 4
