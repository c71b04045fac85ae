"""Texts with variables around mail: reply frames, acknowledgements, rating requests, signatures."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Viewer, require_workspace, visible
from deskapp.domain.changes import Changes, Done
from deskapp.domain.departments import Template, TemplateKind
from deskapp.domain.templates import SIGNATURE, render
from deskapp.services.filling import place_values, sample_values, ticket_values
from deskapp.services.guard import check_visible, current
from deskapp.services.texts import checked_templates
from deskapp.store import people, templates, workspace
from deskapp.store.store import Store


class Templates:
    """The workspace's texts, and which text counts where. A department's own are saved with the department."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_workspace(self, who: Viewer) -> tuple[Template, ...]:
        """The texts that count where a department has none of its own."""
        require_workspace(who)
        return templates.of_place(None)

    def save_workspace(self, who: Viewer, texts: Sequence[Template]) -> Done[int]:
        """Make these the workspace's texts; returns how many it has now.

        Raises `Invalid` at `template.<kind>.<language>` (or `….subject`).
        """
        require_workspace(current(who))
        kept = checked_templates(texts)
        with self._store.write() as unit:
            templates.replace_all(unit, None, kept)
            unit.changes |= Changes(settings=True)
        return Done(len(kept), unit.changes)

    def text_for(self, kind: TemplateKind, department_id: int | None, language: str) -> Template | None:
        """The department's text of a kind in a language, else the workspace's, else None."""
        return templates.find(kind, department_id, language)

    def signature_for(self, agent_id: int, department_id: int | None) -> str:
        """The agent's own signature for the department, else the department's, else the agent's; variables open."""
        return templates.signature(agent_id, department_id)

    def preview(
        self, who: Viewer, text: str, department_id: int | None, *, ticket_id: int | None = None, language: str = ""
    ) -> str:
        """How a text reads with the values of a ticket, or with an invented customer's where there is none.

        `language` is that of the invented customer; the workspace's where it is empty. Without a department the
        default one is told. Text in the place of a signature is the agent's as it is used there.
        """
        if ticket_id is not None:
            check_visible(who, ticket_id)
        now, agent_id = self._store.clock.now(), who.agent_id
        sample = sample_values(language or workspace.read_workspace().language)
        if department_id not in visible(who):
            department_id = None
        if ticket_id is None:
            values = place_values(agent_id, department_id or people.default_department(), now) | sample
        else:
            values = ticket_values(agent_id, ticket_id, now) | {"message": sample["message"]}
        values[SIGNATURE] = render(templates.signature(agent_id, department_id), values)
        return render(text, values)
