"""The scenes of the settings: their pages, and the dialogs of a department and of an agent."""

from __future__ import annotations

from collections.abc import Callable

from deskapp.app.tour.stage import Stage
from deskapp.domain.lists import ListQuery
from deskapp.ui.settings.department.agent_row import AgentRow


def settings(page: str) -> Callable[[Stage], None]:
    """A page of the settings."""

    def show(stage: Stage) -> None:
        stage.list(ListQuery())
        stage.settings(page)

    return show


def department_page(page: str) -> Callable[[Stage], None]:
    """A page of the dialog of the second department."""

    def show(stage: Stage) -> None:
        stage.list(ListQuery())
        stage.settings("departments", stage.session.desk.people.departments(stage.session.who)[1].id)
        stage.dialog_page(page)

    return show


def department_agents(stage: Stage) -> None:
    """The agents of the second department, one of them just added and another without chats."""
    department_page("agents")(stage)
    rows = stage.window.findChildren(AgentRow)
    out = next(row for row in rows if not row.switch.isChecked())
    inside = next(row for row in rows if row.switch.isChecked())
    out.switch.click()
    inside.services["chat"].click()
    stage.wait(300)


def agent(stage: Stage) -> None:
    """The dialog of a colleague."""
    stage.list(ListQuery())
    stage.settings(
        "agents", next(a.id for a in stage.session.desk.people.agents() if a.id != stage.session.who.agent_id)
    )


def mail_account(stage: Stage) -> None:
    """The dialog of the first mail account."""
    stage.list(ListQuery())
    stage.settings("mail", stage.session.desk.accounts.listing(stage.session.who)[0].account.id)
