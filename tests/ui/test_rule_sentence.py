"""Rules in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from deskapp.app.language import Language
from deskapp.domain.rules.actions import ACTIONS, Action, Assign, Becomes, Blank, Do, Param
from deskapp.domain.rules.conditions import CONDITIONS, OF_THE_DEPARTMENT, Choices, On
from deskapp.domain.rules.operators import OF_KIND, OPERATORS, Kind, Op, Takes, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import TRIGGERS, Trigger
from deskapp.domain.rules.values import CODES
from deskapp.ui import rule_words
from deskapp.ui.rule_sentence import action_words, condition_words, sentence

MARKETING, PETRA = 3, 7


class Names:
    """A desk with one department, one agent and one custom field."""

    zone = ZoneInfo("Europe/Prague")

    def called(self, choices: Choices, value: Value) -> str:
        return {(Choices.DEPARTMENT, MARKETING): "Marketing", (Choices.AGENT, PETRA): "Petra"}.get(
            (choices, int(value)), ""
        )

    def field(self, field_id: int) -> str:
        return "Contract"


NAMES = Names()
MOCK = Rule(
    "Social media to Marketing",
    Trigger.CREATED,
    (
        (
            Condition(On.SOURCE, Op.ANY, ("facebook", "x")),
            Condition(On.BODY, Op.LACKS, ("invoice",)),
        ),
        (Condition(On.TO, Op.CONTAINS, ("press@bluepaper.example",)),),
    ),
    (
        Action(Do.TRANSFER, {"department": MARKETING, "assign": "nobody"}),
        Action(Do.ADD_TAGS, {"tags": ("social",)}),
        Action(Do.NOTIFY, {"agents": (PETRA,)}),
    ),
)


@pytest.fixture(autouse=True)
def speaker(qapp: QApplication) -> Iterator[Language]:
    with Language() as speaker:
        speaker.use("en")
        yield speaker


@pytest.fixture
def czech(speaker: Language) -> None:
    speaker.use("cs")


def test_the_rule_of_the_picture_reads_as_its_footer_does() -> None:
    assert sentence(MOCK, NAMES) == (
        "When a ticket is created, if source is any of Facebook, X and body of the last message does not contain "
        "“invoice”, or to contains “press@bluepaper.example”, then transfer to Marketing, unassigned; "
        "add tags social; notify agents Petra."
    )


@pytest.mark.usefixtures("czech")
def test_it_reads_in_czech_too() -> None:
    assert sentence(MOCK, NAMES) == (
        "Když vznikne tiket a pokud zdroj patří mezi Facebook, X a text poslední zprávy neobsahuje „invoice“, nebo "
        "příjemce obsahuje „press@bluepaper.example“, pak předat oddělení Marketing, nepřiřazený; přidat "
        "štítky social; upozornit agenty Petra."
    )


def test_without_conditions_with_a_span_and_a_stop() -> None:
    rule = Rule("", Trigger.OLDER, (), (Action(Do.STATUS, {"status": "resolved"}),), stop=True, after_min=4320)
    assert sentence(rule, NAMES) == "When a ticket is older than 3 days, then make it resolved; stop further rules."


def test_what_is_not_filled_in_yet_shows_as_a_gap() -> None:
    rule = Rule("", Trigger.CREATED, ((Condition(On.SUBJECT, Op.CONTAINS),),), ())
    assert sentence(rule, NAMES) == "When a ticket is created, if subject contains …, then …"


@pytest.mark.usefixtures("czech")
@pytest.mark.parametrize("trigger", TRIGGERS)
def test_every_trigger_is_said_in_czech(trigger: Trigger) -> None:
    assert rule_words.trigger_word(trigger) != TRIGGERS[trigger].label


VALUES: dict[Kind, tuple[Value, ...]] = {
    Kind.TEXT: ("word", "other"),
    Kind.NUMBER: (1.5, 3.0),
    Kind.MOMENT: ("2025-11-20T09:05:00+00:00", "2025-11-21T09:05:00+00:00"),
    Kind.DAY: ("2025-11-20", "2025-11-21"),
    Kind.CLOCK: ("08:00", "16:30"),
}


@pytest.mark.parametrize(("on", "op"), [(on, op) for on, entry in CONDITIONS.items() for op in OF_KIND[entry.kind]])
def test_every_condition_reads_without_a_code_or_a_gap(on: On, op: Op) -> None:
    entry = CONDITIONS[on]
    given = VALUES.get(entry.kind) or tuple(CODES.get(entry.choices, (MARKETING, PETRA)))[:2]
    span = op in (Op.WITHIN, Op.LONGER_AGO)
    wanted = {Takes.NOTHING: (), Takes.ONE: given[:1], Takes.TWO: given, Takes.MANY: given}[OPERATORS[op].takes]
    of = {On.FIELD: "1", On.HEADER: "X-Priority"}.get(on, "")
    words = condition_words(Condition(on, op, (90,) if span else wanted, of), NAMES)
    assert "…" not in words
    assert "T09" not in words
    if span:
        assert "90 minutes" in words


def test_an_id_that_is_gone_is_said() -> None:
    assert condition_words(Condition(On.COMPANY, Op.IS, (99,)), NAMES) == "company is (deleted)"
    assert condition_words(Condition(On.AGENT, Op.IS, (OF_THE_DEPARTMENT,)), NAMES) == (
        "agent is an agent of the department"
    )


SOME: dict[Blank, object] = {
    Blank.DEPARTMENT: MARKETING,
    Blank.AGENT: PETRA,
    Blank.AGENTS: (PETRA,),
    Blank.ASSIGNMENT: "agent",
    Blank.BECOMES: "resolved",
    Blank.SPAN: 120,
    Blank.MOMENT: "2025-11-20T09:05:00+00:00",
    Blank.PRIORITY: 2,
    Blank.TAGS: ("a", "b"),
    Blank.FIELD: 1,
    Blank.YES_NO: 1,
    Blank.ADDRESSES: ("a@example.com",),
}


@pytest.mark.parametrize("do", ACTIONS)
def test_every_action_reads_with_all_its_blanks(do: Do) -> None:
    def filled(param: Param) -> object:
        return SOME.get(param.blank, "word")

    params = {param.name: filled(param) for param in ACTIONS[do].params}
    words = action_words(Action(do, params), NAMES)  # type: ignore[arg-type]
    assert words.startswith(ACTIONS[do].label)
    assert "…" not in words


@pytest.mark.parametrize("assign", Assign)
@pytest.mark.parametrize("department", [None, MARKETING])
def test_every_transfer_reads(assign: Assign, department: int | None) -> None:
    words = action_words(Action(Do.TRANSFER, {"department": department, "assign": assign, "agent": PETRA}), NAMES)
    assert ("Marketing" in words) == (department is not None)
    assert ("Petra" in words) == (assign is Assign.AGENT)


def test_what_a_ticket_becomes_is_said() -> None:
    assert len({rule_words.becomes_word(each) for each in Becomes}) == len(Becomes)


def test_of_many_values_the_first_are_said() -> None:
    words = condition_words(Condition(On.TAGS, Op.HAS_ANY, tuple(f"t{n}" for n in range(9))), NAMES)
    assert words == "tags has any of t0, t1, t2, t3, t4, t5, 3 more"
