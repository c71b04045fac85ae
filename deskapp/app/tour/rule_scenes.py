"""The scenes of rules: the editor with its trial, actions for marked tickets, and why a ticket is where it is."""

from __future__ import annotations

from collections.abc import Callable

from deskapp.app.tour.stage import Stage
from deskapp.domain.lists import ListQuery
from deskapp.services.new_tickets import NewTicket
from deskapp.ui.settings.rules.dialog import RuleDialog


def rule_editor(place: int) -> Callable[[Stage], None]:
    """The editor of the rule at a place, from 0, with what its trial finds."""

    def show(stage: Stage) -> None:
        stage.list(ListQuery())
        lines = stage.session.desk.rules.listing(stage.session.who)
        stage.settings("rules", lines[place].rule.id)
        editors = [each for each in stage.window.findChildren(RuleDialog) if each.isVisible()]
        stage.wait(500)
        stage.wait_until(lambda: not any(each.trial.run.is_running for each in editors))

    return show


def apply_actions(stage: Stage) -> None:
    """Actions for three marked tickets."""
    stage.list(ListQuery())
    for _ in range(3):
        stage.action("select")
        stage.action("next")
    stage.action("apply")
    stage.wait(300)


def why(stage: Stage) -> None:
    """What rules did when a ticket came; it stays in the demo."""
    session = stage.session
    who, subject = session.who, "Smoke from the copier, and an invoice"
    general = session.desk.people.departments(who)[0].id
    contact = session.desk.people.find_contacts(who, "jana")[0].id
    ticket = NewTicket(general, subject, "There is smoke on the second floor.", contact_id=contact)
    made: list[int] = []
    session.act(lambda: session.desk.tickets.create(who, ticket), then=made.append)
    stage.wait_until(lambda: bool(made))
    stage.window.open_ticket(made[0])
    stage.wait()
    stage.action("why")
    stage.wait(500)
