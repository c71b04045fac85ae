"""Texts around mail: who may keep them, which one counts, how they read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import Template, TemplateKind
from deskapp.domain.errors import Invalid, NotAllowed, NotFound
from deskapp.domain.templates import ALLOWED, LONGEST_TEXT, Context, tag_of
from deskapp.services.filling import sample_values
from deskapp.services.texts import check_template, checked_templates
from deskapp.store import people, templates
from deskapp.store.tables import AgentRow, AgentSignatureRow, DepartmentRow
from tests.kit import Office, mail, new_ticket, take

FRAME = Template(TemplateKind.REPLY, "en", "Hello {{ contact.first_name }},\n\n{{ message }}\n\n{{ signature }}")


def own(office: Office, department: int, *texts: Template) -> None:
    """Give a department texts of its own."""

    def put(store) -> None:  # type: ignore[no-untyped-def]
        with store.write() as unit:
            templates.replace_all(unit, department, texts)

    office.desk.fill(put)


def test_the_workspaces_texts_are_kept_whole_and_told(office: Office) -> None:
    czech = Template(TemplateKind.ACKNOWLEDGEMENT, "cs", "Dobrý den, {{ ticket.number }}.", subject=" Přijali\njsme ")
    done = office.desk.templates.save_workspace(office.eva, (FRAME, czech, Template(TemplateKind.RATING, "en", " \n")))
    assert done.value == 2
    assert done.changes.settings
    kept = office.desk.templates.of_workspace(office.eva)
    assert {(each.kind, each.language, each.text, each.subject) for each in kept} == {
        (TemplateKind.REPLY, "en", FRAME.text, ""),
        (TemplateKind.ACKNOWLEDGEMENT, "cs", czech.text, "Přijali jsme"),
    }
    office.desk.templates.save_workspace(office.eva, ())
    assert office.desk.templates.of_workspace(office.eva) == ()


def test_only_an_admin_reads_and_writes_the_workspaces_texts(office: Office) -> None:
    for viewer in (office.tom, office.otto):
        with pytest.raises(NotAllowed):
            office.desk.templates.save_workspace(viewer, ())
        with pytest.raises(NotAllowed):
            office.desk.templates.of_workspace(viewer)


@pytest.mark.parametrize(
    ("template", "field"),
    [
        (Template(TemplateKind.REPLY, "en", "No message"), "template.reply.en"),
        (Template(TemplateKind.RATING, "cs", "{{ nobody }}"), "template.rating.cs"),
        (Template(TemplateKind.RATING, "cs", "x" * (LONGEST_TEXT + 1)), "template.rating.cs"),
        (Template(TemplateKind.ACKNOWLEDGEMENT, "en", "{{ agent.name }}"), "template.acknowledgement.en"),
        (Template(TemplateKind.RATING, "en", "Hi", subject="{{ x"), "template.rating.en.subject"),
        (Template(TemplateKind.RATING, "en", "Hi", subject="x" * 251), "template.rating.en.subject"),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_kept(office: Office, template: Template, field: str) -> None:
    office.desk.templates.save_workspace(office.eva, (FRAME,))
    with pytest.raises(Invalid) as refused:
        office.desk.templates.save_workspace(office.eva, (template,))
    assert refused.value.field == field
    assert office.desk.templates.of_workspace(office.eva) == (FRAME,)


@given(st.text())
def test_the_check_only_ever_refuses_with_a_sentence(text: str) -> None:
    refused = None
    try:
        check_template(text, "signature", Context.SIGNATURE)
    except Invalid as error:
        refused = error
    assert refused is None or (refused.field == "signature" and str(refused))


def test_texts_are_made_storable() -> None:
    [kept] = checked_templates([Template(TemplateKind.RATING, "en", "a\x00b\ud800c")])
    assert kept.text == "a\ufffdb?c"


def test_a_departments_text_goes_before_the_workspaces(office: Office) -> None:
    other = Template(TemplateKind.REPLY, "en", "Tech: {{ message }}")
    office.desk.templates.save_workspace(office.eva, (FRAME,))
    own(office, office.technical, other)
    found = office.desk.templates.text_for
    assert found(TemplateKind.REPLY, office.technical, "en") == other
    assert found(TemplateKind.REPLY, office.sales, "en") == FRAME
    assert found(TemplateKind.REPLY, None, "en") == FRAME
    assert found(TemplateKind.REPLY, office.technical, "cs") is None
    assert found(TemplateKind.RATING, office.technical, "en") is None


def test_whose_signature_counts(office: Office) -> None:
    found = office.desk.templates.signature_for
    tom, technical = office.tom.agent_id, office.technical
    assert found(tom, technical) == ""
    AgentRow.update(signature="Tom").where(AgentRow.id == tom).execute()
    assert found(tom, technical) == "Tom"
    DepartmentRow.update(signature="Technical").where(DepartmentRow.id == technical).execute()
    assert (found(tom, technical), found(tom, office.sales), found(tom, None)) == ("Technical", "Tom", "Tom")
    AgentSignatureRow.insert(agent_id=tom, department_id=technical, text="Tom of Technical").execute()
    assert found(tom, technical) == "Tom of Technical"
    assert found(office.eva.agent_id, technical) == "Technical"


def test_a_preview_has_every_value(office: Office) -> None:
    office.desk._store.db.execute_sql("INSERT OR REPLACE INTO workspace VALUES ('name', '\"Desk Ltd\"')")
    AgentRow.update(signature="{{ agent.first_name }}, {{ department.name }}").execute()
    text = "\n".join(tag_of(name) for name in ALLOWED[Context.REPLY_FRAME])
    lines = office.desk.templates.preview(office.eva, text, office.technical).split("\n")
    assert lines == [
        sample_values("en")["message"], "Eva, Technical", "Jane Miller", "Jane", "jane.miller@example.com",
        "HD-004321", "My order has not arrived", "Technical", "tech@desk.example", "Eva Malá", "Eva",
        "eva@desk.example", "Desk Ltd", "2 March 2026",
    ]  # fmt: skip
    assert office.desk.templates.preview(office.eva, "{{ contact.first_name }}", None, language="cs") == "Jana"


def test_samples_know_the_same_in_each_language() -> None:
    assert sample_values("en").keys() == sample_values("cs").keys()
    assert sample_values("xx") == sample_values("en")


def test_a_preview_of_a_ticket_needs_that_it_may_be_seen(office: Office) -> None:
    ticket = new_ticket(office, office.technical, subject="Secret plan")
    shown = office.desk.templates.preview(office.tom, "{{ ticket.subject }} {{ contact.name }}", None, ticket_id=ticket)
    assert shown == "Secret plan Petr"
    with pytest.raises(NotFound):
        office.desk.templates.preview(office.otto, "{{ ticket.subject }}", None, ticket_id=ticket)


def test_a_preview_tells_nothing_of_a_hidden_department(office: Office) -> None:
    text = "{{ department.name }} {{ department.address }}{{ signature }}"
    DepartmentRow.update(signature="hidden").where(DepartmentRow.id == office.technical).execute()
    assert office.desk.templates.preview(office.otto, text, office.technical) == "General support@desk.example"
    people.add_member(office.technical, office.otto.agent_id, MemberRole.READER)
    otto = office.desk.people.viewer(office.otto.agent_id)
    assert office.desk.templates.preview(otto, text, office.technical) == "Technical tech@desk.examplehidden"


def test_a_customer_without_a_name_gets_the_fallback(office: Office) -> None:
    take(office.desk, mail("Help", sender="jana@cust.example"))
    text = 'Dear {{ contact.first_name | "customer" }} ({{ contact.email }})'
    shown = office.desk.templates.preview(office.eva, text, None, ticket_id=1)
    assert shown == "Dear customer (jana@cust.example)"


@pytest.mark.parametrize("language", ["", "de", "EN", "\ud800", "x" * 200_000])
def test_a_text_is_in_a_language_that_is_spoken_here(language: str) -> None:
    with pytest.raises(Invalid):
        checked_templates([Template(TemplateKind.ACKNOWLEDGEMENT, language, "Hello")])
