"""What a rule did, as agents see it: every line, note and mail names the rule."""

from __future__ import annotations

import os

import pytest
from pytestqt.qtbot import QtBot

from deskapp.domain.rules.actions import Action, Assign, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.ui import deed_words, words
from deskapp.ui.shell.reminders_model import RemindersModel
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.history_dialog import HistoryDialog
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.note_card import NoteCard
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House


@pytest.fixture
def fire(house: House) -> int:
    """A ticket that the rule “Fires” has looked after."""
    desk, alena = house.desk, house.who("Alena Fialová")
    actions = (
        Action(Do.TRANSFER, {"department": house.departments["Technical"], "assign": Assign.NOBODY}),
        Action(Do.PRIORITY, {"priority": 3}),
        Action(Do.ADD_TAGS, {"tags": ("urgent",)}),
        Action(Do.INLINE_NOTE, {"text": "Ring {{ contact.first_name }} first."}),
        Action(Do.TICKET_NOTE, {"text": "Insured with Adler."}),
        Action(Do.ANSWER, {"text": "Dear {{ contact.first_name }}, please leave the house."}),
        Action(Do.MAIL, {"to": ("brigade@fire.example",), "subject": "Fire", "text": "Please come."}),
        Action(Do.PARTICIPANTS, {"add": ("brigade2@fire.example",)}),
        Action(Do.NOTIFY, {"agents": (house.agents["Eva Malá"],)}),
    )
    on_fire = ((Condition(On.SUBJECT, Op.CONTAINS, ("fire",)),),)
    desk.rules.save(alena, Rule("Fires", Trigger.CREATED, on_fire, actions))
    return house.mail("Printer on fire", "It smokes.")


def test_the_history_says_by_which_rule(fire: int, house: House, context: Context) -> None:
    events = [event for event in house.desk.threads.history(house.who(), fire) if event.values.get("rule_name")]
    assert [deed_words.event_sentence(event, context.names) for event in events] == [
        "Transferred to Technical by rule “Fires”",
        "Priority set to Urgent by rule “Fires”",
        "Tags changed: +#urgent by rule “Fires”",
        "Inline note added by rule “Fires”",
        "Ticket note changed by rule “Fires”",
        "Automatic mail sent to the customer by rule “Fires”",
        "Mail sent to brigade@fire.example by rule “Fires”",
        "Participants changed: +brigade2@fire.example by rule “Fires”",
    ]


def test_notes_and_mails_of_a_rule_are_signed_by_it(qtbot: QtBot, fire: int, shown: Shown) -> None:
    shown.window.resize(672, 1100)
    shown.view.resize(672, 1100)
    shown.view.open_ticket(fire)
    thread = shown.view.thread_view
    qtbot.waitUntil(lambda: len(thread.findChildren(MessageCard)) >= 3 and bool(thread.findChildren(NoteCard)))
    qtbot.waitUntil(lambda: any(card.isVisible() and card.note for card in thread.findChildren(NoteCard)))
    note = next(card for card in thread.findChildren(NoteCard) if card.note)
    assert note.page().author == "Rule “Fires”"
    heads = sorted(
        (card.y(), card.head.accessibleName()) for card in thread.findChildren(MessageCard) if card.isVisible()
    )
    assert ["rule “Fires”" in head for _, head in heads] == [False, True, True]
    folder = os.environ.get("DESKAPP_PICTURES")
    if folder:
        qtbot.wait(300)
        shown.window.grab().save(f"{folder}/rule-thread.png")


def test_the_history_dialog_names_it_as_who_did_it(qtbot: QtBot, fire: int, context: Context) -> None:
    dialog = HistoryDialog(fire, context)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 5)
    who = {dialog.model.index(row, 1).data() for row in range(dialog.model.rowCount())}
    assert "Rule “Fires”" in who
    folder = os.environ.get("DESKAPP_PICTURES")
    if folder:
        dialog.resize(760, 480)
        dialog.show()
        qtbot.wait(300)
        dialog.grab().save(f"{folder}/rule-history.png")


def test_whom_a_rule_tells_reads_which(fire: int, house: House, context: Context) -> None:
    model, session = RemindersModel(), context.session
    model.set_items(house.desk.reminders.due(house.who()), (), session.clock.now(), session.zone)
    item = model.item(1)
    assert item is not None
    assert (item.title, words.cause_words(item.reminder)) == ("Printer on fire", "Rule “Fires”")
