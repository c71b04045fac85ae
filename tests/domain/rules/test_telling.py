"""Rules in words and back: what people read and write in files (`telling.py`, `hearing.py`, `wording.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.actions import Action, Assign, Do
from deskapp.domain.rules.checking import checked
from deskapp.domain.rules.conditions import OF_THE_DEPARTMENT, Choices, On
from deskapp.domain.rules.hearing import heard
from deskapp.domain.rules.operators import Kind, Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.telling import told
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.rules.values import CODES, LONGEST_SPAN, Known
from deskapp.domain.rules.wording import WORDS, span_minutes, span_words
from deskapp.domain.text import same_name
from tests.domain.rules.random_rules import Around, rules

_IDS = {
    Choices.DEPARTMENT: {1: "General", 2: "Marketing"},
    Choices.AGENT: {1: "Eva Malá", 2: "Tom", 3: "tom", 4: OF_THE_DEPARTMENT},
    Choices.GROUP: {1: "Resellers", 2: "12 #7"},
    Choices.CONTACT: {1: "jana@cust.example", 2: "Petr"},
    Choices.COMPANY: {1: "Acme", 2: "ACME", 3: "Acme #2"},
    Choices.FIELD: {1: "Plan", 2: "Seats", 3: "Until", 4: "Paid", 5: "Tier"},
}
_FIELDS = {1: Kind.TEXT, 2: Kind.NUMBER, 3: Kind.DAY, 4: Kind.YES_NO, 5: Kind.CHOICE}


class _Names:
    """The names above; a contact without an address is found by no name."""

    def name(self, choices: Choices, id_: int) -> str:
        return _IDS[choices].get(id_, "")

    def ids(self, choices: Choices, name: str) -> Sequence[int]:
        found = [i for i, each in _IDS[choices].items() if same_name(each) == same_name(name)]
        return found if choices is not Choices.CONTACT or "@" in name else []

    def field_kind(self, field_id: int) -> Kind | None:
        return _FIELDS.get(field_id)


NAMES = _Names()
KNOWN = Known(
    ids={choices: frozenset(names) for choices, names in _IDS.items()},
    fields=_FIELDS,
    pattern=lambda pattern: None,
    address=lambda address: "@" in address,
    template=lambda text: None,
    field_value=lambda field_id, value: value,
)
AROUND = Around({choices: sorted(names) for choices, names in _IDS.items()}, _FIELDS)


@given(rules(AROUND, KNOWN))
def test_what_is_told_is_heard_again(rule: Rule) -> None:
    assert checked(heard(told(rule, NAMES), NAMES), KNOWN) == rule


def test_a_rule_reads_well() -> None:
    rule = Rule(
        "Social networks",
        Trigger.UNCHANGED,
        (
            (
                Condition(On.SOURCE, Op.ANY, ("facebook", "x")),
                Condition(On.FIELD, Op.IS, ("Gold",), "1", Kind.TEXT),
                Condition(On.CREATED, Op.WITHIN, (4 * 1440 + 90,)),
            ),
            (Condition(On.AGENT, Op.IS, (OF_THE_DEPARTMENT,)), Condition(On.STATUS, Op.NONE, ("N", "W"))),
        ),
        (
            Action(Do.TRANSFER, {"department": 2, "assign": Assign.AGENT.value, "agent": 3}),
            Action(Do.SET_FIELD, {"field": 4, "value": "1"}),
            Action(Do.PRIORITY, {"priority": 3}),
        ),
        stop=True,
        active=False,
        after_min=60,
    )
    assert told(rule, NAMES) == {
        "name": "Social networks",
        "active": False,
        "when": "unchanged",
        "after": "1 h",
        "stop": True,
        "any": [
            {
                "all": [
                    {"fact": "source", "operator": "any-of", "values": ["facebook", "x"]},
                    {"fact": "field", "of": "Plan", "operator": "is", "value": "Gold"},
                    {"fact": "created", "operator": "within", "value": "4 days 1 h 30 min"},
                ]
            },
            {
                "all": [
                    {"fact": "agent", "operator": "is", "value": "member"},
                    {"fact": "status", "operator": "none-of", "values": ["new", "postponed"]},
                ]
            },
        ],
        "do": [
            {"action": "transfer", "department": "Marketing", "assign": "agent", "agent": "tom #3"},
            {"action": "set-field", "field": "Paid", "value": True},
            {"action": "priority", "priority": "urgent"},
        ],
    }


def test_what_is_not_there_any_more_is_told_and_refused() -> None:
    rule = Rule("x", Trigger.CREATED, (), (Action(Do.TRANSFER, {"department": 9, "assign": "nobody"}),))
    plain = told(rule, NAMES)
    assert plain["do"][0]["department"] == "#9"
    with pytest.raises(Invalid, match="There is no “#9”"):
        heard(plain, NAMES)


def _with(**fields: object) -> dict[str, object]:
    return {"name": "x", "when": "created", "do": [{"action": "merge"}]} | fields


def _if(**condition: object) -> dict[str, object]:
    return _with(any=[{"all": [condition]}])


def _do(**action: object) -> dict[str, object]:
    return _with(do=[action])


@pytest.mark.parametrize(
    ("plain", "where", "words"),
    [
        ("x", "", "has to be a table"),
        ({"name": "x"}, "trigger", "“when” is missing"),
        (_with(name=5), "name", "text in quotes"),
        (_with(when="sometimes"), "trigger", "“sometimes” is not known here, but created"),
        (_with(stop="yes"), "stop", "true or false"),
        (_with(wenn="created"), "", "“wenn” is not known here, but active"),
        (_with(after=5), "after", "text in quotes"),
        (_with(after="soon"), "after", "a span of time"),
        (_with(after="0 h"), "after", "a span of time"),
        (_with(after="5 lightyears"), "after", "a span of time"),
        (_with(any={"all": []}), "groups", "“any” has to be a list"),
        (_with(any=[["x"]]), "groups.0", "has to be a table"),
        (_with(any=[{"all": "x"}]), "groups.0", "“all” has to be a list"),
        (_with(any=[{"all": ["x"]}]), "groups.0.0", "has to be a table"),
        (_if(fact="mood", operator="is"), "groups.0.0", "“mood” is not known here"),
        (_if(fact="subject", operator="equals"), "groups.0.0", "“equals” is not known here"),
        (_if(fact="subject", operator=["is"]), "groups.0.0", "text in quotes"),
        (_if(fact="subject", operator="is", value="a", values=["b"]), "groups.0.0.values", "either"),
        (_if(fact="subject", operator="is", value={}), "groups.0.0.values", "a text or a number"),
        (_if(fact="source", operator="is", value="fax"), "groups.0.0.values", "“fax” is not known here, but api"),
        (_if(fact="source", operator="is", value=["x"]), "groups.0.0.values", "text in quotes"),
        (_if(fact="company", operator="is", value="Acme"), "groups.0.0.values", "Several have the name “Acme”"),
        (_if(fact="contact", operator="is", value="x@y"), "groups.0.0.values", "There is no “x@y”"),
        (_if(fact="field", of="Mood", operator="is", value="x"), "groups.0.0.of", "There is no “Mood”"),
        (_do(action="explode"), "actions.0", "“explode” is not known here"),
        (_do(action="merge", text="x"), "actions.0", "“text” is not known here, but action"),
        (_do(action="transfer", department=2), "actions.0.department", "text in quotes"),
        (_do(action="transfer", department="Mars #2"), "actions.0.department", "There is no “Mars #2”"),
        (_do(action="add-tags", tags=[True]), "actions.0.tags", "a text or a number"),
        (_do(action="subject", subject=["a", "b"]), "actions.0.subject", "a text or a number"),
        (_do(action="forward", to="a@b.example", text="x", thread=1), "actions.0.thread", "true or false"),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_place(plain: object, where: str, words: str) -> None:
    with pytest.raises(Invalid) as caught:
        heard(plain, NAMES)
    assert (caught.value.field, words in str(caught.value)) == (where, True), str(caught.value)


def test_what_no_text_can_hold_does_not_come_back_in_a_sentence() -> None:
    with pytest.raises(Invalid) as caught:
        heard(_do(action="\ud800"), NAMES)
    str(caught.value).encode()


def test_days_and_times_may_be_written_without_quotes() -> None:
    moment = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    assert _value("created", "before", moment) == "2026-03-02T09:00:00+00:00"
    assert _value("time", "before", time(8, 30)) == "08:30"
    assert _value("field", "before", date(2026, 3, 2), of="Until") == "2026-03-02"


def _value(fact: str, operator: str, value: object, **more: str) -> object:
    return heard(_if(fact=fact, operator=operator, value=value, **more), NAMES).groups[0][0].values[0]


@given(st.integers(1, LONGEST_SPAN))
def test_spans_come_back(minutes: int) -> None:
    assert span_minutes(span_words(minutes), "") == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("2 h", 120), ("1.5 hours", 90), ("3 Days", 4320), ("1 week", 10080), ("1d 2h", 1560), (" 90 minutes ", 90)],
)
def test_spans_as_people_write_them(text: str, minutes: int) -> None:
    assert span_minutes(text, "") == minutes


def test_every_code_has_a_word_of_its_own() -> None:
    for choices, codes in CODES.items():
        assert set(codes) <= set(WORDS[choices]), choices
        assert len(set(WORDS[choices].values())) == len(WORDS[choices])
