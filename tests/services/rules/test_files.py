"""Rules out into files and in again, over a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskapp.channels.rules_file import Form, read, write
from deskapp.domain.agents import AgentSettings
from deskapp.domain.errors import Invalid, NotAllowed
from deskapp.domain.fields import ContactGroup, CustomField, FieldSubject
from deskapp.domain.mail import Address
from deskapp.domain.rules.actions import Action, Assign, Do
from deskapp.domain.rules.conditions import FIELD_KINDS, Choices, On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import FieldKind
from deskapp.services.rules.rules import known
from deskapp.store import contact_writing, people
from deskapp.store.store import Store
from deskapp.store.tables import RuleRow
from tests.domain.rules.random_rules import Around, rules
from tests.kit import FakeClock, Office, furnish, make_desk


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, Around]]:
    """An office with everything that a rule may name; two agents and two companies are called alike."""
    clock = FakeClock()
    desk = make_desk(tmp_path_factory.mktemp("desk"), clock)
    office = furnish(desk, clock)
    kinds = {
        desk.fields.save(office.eva, CustomField(FieldSubject.TICKET, f"Field {kind}", kind, options)).value: kind
        for kind in FieldKind
        for options in [("Gold", "Silver") if kind is FieldKind.CHOICE else ()]
    }
    gone = desk.agents.save(office.eva, AgentSettings(name="Tom Two")).value
    desk.agents.deactivate(office.eva, gone, None)
    groups = [desk.groups.save(office.eva, ContactGroup(name)).value for name in ("Resellers", "Gold #1")]
    contacts, companies = list[int](), list[int]()

    def fill(store: Store) -> None:
        with store.write() as unit:
            contacts.extend(people.contact_for(unit, Address(name, f"{name}@c.example")) for name in ("jana", "petr"))
            contacts.append(people.contact_for(unit, Address("Olga", ""), "+420 123"))
            companies.extend(contact_writing.insert_company(unit, name) for name in ("Acme", "ACME", "Other"))

    desk.fill(fill)
    ids = {
        Choices.DEPARTMENT: [office.general, office.technical, office.sales],
        Choices.AGENT: [office.eva.agent_id, office.tom.agent_id, office.rita.agent_id],
        Choices.GROUP: groups,
        Choices.CONTACT: contacts,
        Choices.COMPANY: companies,
    }
    yield office, Around(ids, {field_id: FIELD_KINDS[kind] for field_id, kind in kinds.items()})
    desk.disconnect()


def _said(office: Office) -> list[Rule]:
    """What the kept rules say, in order, without what belongs to their rows."""
    plain = {"id": 0, "version": 0, "position": 0, "note_author": "", "noted_at": None}
    return [replace(line.rule, **plain) for line in office.desk.rules.listing(office.eva)]


def _clear(office: Office) -> None:
    for line in office.desk.rules.listing(office.eva):
        office.desk.rules.remove(office.eva, line.rule.id)


def _asks(rule: Rule) -> bool:
    return any(action.do is Do.REQUEST for action in rule.actions)


@settings(max_examples=60)
@given(data=st.data())
def test_what_goes_out_comes_in_as_it_was(house: tuple[Office, Around], data: st.DataObject) -> None:
    office, around = house
    drawn = data.draw(st.lists(rules(around, known()), min_size=1, max_size=3, unique_by=lambda rule: rule.name))
    form = data.draw(st.sampled_from(Form))
    drawn = [
        replace(rule, active=rule.active and all(each.do is not Do.REQUEST for each in rule.actions)) for rule in drawn
    ]
    desk = office.desk
    _clear(office)
    for rule in drawn:
        try:
            desk.rules.save(office.eva, rule)
        except Invalid:  # names that differ in case or spaces only
            return
    before = _said(office)
    assert before == drawn
    text = write(desk.rule_files.export(office.eva), form)
    assert desk.rule_files.take(office.eva, read(text, form)).value.same == tuple(rule.name for rule in drawn)
    _clear(office)
    assert desk.rule_files.take(office.eva, read(text, form)).value.new == tuple(rule.name for rule in drawn)
    assert _said(office) == before


_TAG = {"action": "add-tags", "tags": ["x"]}


def _file(*names: str, **more: object) -> dict[str, object]:
    return {"rules": [{"name": name, "when": "created", "do": [_TAG], **more} for name in names]}


def _names(office: Office) -> list[str]:
    return [line.rule.name for line in office.desk.rules.listing(office.eva)]


def test_a_file_again_changes_nothing(office: Office) -> None:
    files = office.desk.rule_files
    assert files.take(office.eva, _file("a", "b")).changes.settings
    version = office.desk.data_version()
    again = files.take(office.eva, _file("a", "b"))
    assert (again.value.same, again.value.new, again.value.replaced, again.value.moved) == (("a", "b"), (), (), False)
    assert not again.changes
    assert [line.rule.version for line in office.desk.rules.listing(office.eva)] == [1, 1]
    assert office.desk.data_version() == version


def test_the_same_name_is_replaced_in_its_place(office: Office) -> None:
    files = office.desk.rule_files
    files.take(office.eva, _file("a", "b", "c"))
    ids = [line.rule.id for line in office.desk.rules.listing(office.eva)]
    preview = files.preview(office.eva, _file("B", stop=True))
    assert (preview.replaced, preview.new, preview.moved) == (("B",), (), False)
    assert _names(office) == ["a", "b", "c"]
    assert files.take(office.eva, _file("B", stop=True)).value == preview
    assert _names(office) == ["a", "B", "c"]
    kept = office.desk.rules.listing(office.eva)
    assert ([line.rule.id for line in kept], kept[1].rule.stop, kept[1].rule.version) == (ids, True, 2)


@pytest.mark.parametrize(
    ("there", "incoming", "after", "moved"),
    [
        ("abc", "cba", "cba", True),
        ("abc", "ca", "cba", True),
        ("abc", "xy", "abcxy", False),
        ("abc", "bx", "abcx", False),
        ("abc", "xb", "axcb", True),
        ("", "ba", "ba", False),
    ],
)
def test_rules_stand_as_in_the_file(office: Office, there: str, incoming: str, after: str, moved: bool) -> None:
    files = office.desk.rule_files
    files.take(office.eva, _file(*there))
    assert files.preview(office.eva, _file(*incoming)).moved is moved
    files.take(office.eva, _file(*incoming))
    assert "".join(_names(office)) == after
    assert not files.take(office.eva, _file(*incoming)).changes


def test_nothing_is_taken_unless_all_is_right(office: Office) -> None:
    plain = _file("good", "good", "  ")
    plain["rules"] += [  # type: ignore[operator]
        {"name": "lost", "when": "created", "do": [{"action": "transfer", "department": "Mars", "assign": "nobody"}]},
        {"when": "created"},
        "nonsense",
    ]
    problems = office.desk.rule_files.preview(office.eva, plain).problems
    assert [(each.rule, each.error.field, str(each.error)) for each in problems] == [
        ("good", "name", "The file has two rules of this name."),
        ("#3", "name", "A rule needs a name."),
        ("lost", "actions.0.department", "There is no “Mars” that could be chosen here."),
        ("#5", "name", "A rule needs a name."),
        ("#6", "", "This has to be a table."),
    ]
    with pytest.raises(Invalid, match="The rule “good” cannot be taken: The file has two rules"):
        office.desk.rule_files.take(office.eva, plain)
    assert _names(office) == []


@pytest.mark.parametrize("plain", [{}, {"rules": 5}, {"format": 2, "rules": []}, {"rules": [], "rulez": []}])
def test_what_is_no_file_of_rules_is_refused(office: Office, plain: dict[str, object]) -> None:
    with pytest.raises(Invalid):
        office.desk.rule_files.preview(office.eva, plain)


def test_requests_of_other_programs_come_in_turned_off_where_they_are_not_allowed(office: Office) -> None:
    ask = {"action": "request", "method": "POST", "url": "https://hook.example/x"}
    plain = {"rules": [{"name": "a", "when": "created", "do": [ask]}, {"name": "b", "when": "created", "do": [_TAG]}]}
    taken = office.desk.rule_files.take(office.eva, plain).value
    assert taken.turned_off == ("a",)
    assert [line.rule.active for line in office.desk.rules.listing(office.eva)] == [False, True]
    assert not office.desk.rule_files.take(office.eva, plain).changes


def test_a_note_keeps_its_author_when_other_parts_of_its_rule_are_replaced(office: Office) -> None:
    files, admin = office.desk.rule_files, office.eva
    files.take(admin, _file("a", note="Why"))
    noted = office.desk.rules.listing(admin)[0].rule.noted_at
    office.clock.advance(hours=1)
    files.take(admin, _file("a", note="Why", stop=True))
    rule = office.desk.rules.listing(admin)[0].rule
    assert (rule.stop, rule.note_author, rule.noted_at) == (True, admin.name, noted)


def test_who_left_is_told_with_a_number_and_cannot_be_taken(office: Office) -> None:
    desk = office.desk
    rule = Rule(
        "a",
        Trigger.CREATED,
        ((Condition(On.COMPANY, Op.EMPTY),),),
        (Action(Do.NOTIFY, {"agents": (office.tom.agent_id,)}), Action(Do.TRANSFER, {"assign": Assign.NOBODY})),
    )
    desk.rules.save(office.eva, rule)
    plain = desk.rule_files.export(office.eva)
    assert plain["rules"][0]["do"][0]["agents"] == ["Tom"]
    desk.agents.deactivate(office.eva, office.tom.agent_id, None)
    gone = desk.rule_files.export(office.eva)
    assert gone["rules"][0]["do"][0]["agents"] == [f"Tom #{office.tom.agent_id}"]
    for each in (plain, gone):
        assert len(desk.rule_files.preview(office.eva, each).problems) == 1


def test_only_those_who_run_the_workspace_take_rules_out_and_in(office: Office) -> None:
    files = office.desk.rule_files
    for act in (
        lambda: files.export(office.tom),
        lambda: files.preview(office.tom, _file("a")),
        lambda: files.take(office.tom, _file("a")),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert _names(office) == []


@pytest.mark.parametrize(
    "action",
    [
        {"do": "postpone", "span": "nan"},
        {"do": "transfer", "department": "x", "assign": "nobody"},
        {"do": "notify", "agents": ["x"]},
        {"do": "set-field", "field": "x", "value": "y"},
    ],
)
def test_what_another_program_put_into_the_store_is_told_in_a_sentence(
    office: Office, action: dict[str, object]
) -> None:
    priority = Action(Do.PRIORITY, {"priority": 3})
    rule_id = office.desk.rules.save(office.eva, Rule("Odd", Trigger.TAGS, (), (priority,))).value
    body = {"groups": [], "actions": [action], "stop": False, "after": 0}
    RuleRow.update(body=body).where(RuleRow.id == rule_id).execute()
    with pytest.raises(Invalid, match="cannot be read"):
        office.desk.rule_files.export(office.eva)
