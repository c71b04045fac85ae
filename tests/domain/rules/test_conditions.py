"""Every subject: a condition on it, what it holds of and what it does not; and which triggers it makes sense for."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from deskapp.domain.rules.conditions import CONDITIONS, FIELD_KINDS, OF_THE_DEPARTMENT, Choices, On, subjects_for
from deskapp.domain.rules.operators import OF_KIND, Op
from deskapp.domain.rules.rule import Condition
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.rules.values import CODES
from deskapp.domain.vocabulary import FieldKind
from tests.domain.rules.kit import ago, fact, holds

#: Of every subject: operator, values, a fact of which it holds, one of which it does not.
CASES: Mapping[On, tuple[Op, tuple[object, ...], tuple[object, ...], tuple[object, ...]]] = {
    On.SOURCE: (Op.ANY, ("facebook", "x"), ("x",), ("email",)),
    On.DEPARTMENT: (Op.IS, (2,), (2,), (1,)),
    On.AGENT: (Op.IS, (OF_THE_DEPARTMENT,), (7, OF_THE_DEPARTMENT), (7,)),
    On.STATUS: (Op.IS, ("N",), ("N",), ("C",)),
    On.OLD_STATUS: (Op.NONE, ("N", "C"), ("A",), ("C",)),
    On.NEW_STATUS: (Op.IS, ("R",), ("R",), ()),
    On.PRIORITY: (Op.MORE, (1,), (2,), (1,)),
    On.TAGS: (Op.HAS_ALL, ("VIP", "Účet"), ("ucet", "vip"), ("vip",)),
    On.TAG_ADDED: (Op.HAS_ANY, ("VIP",), ("vip",), ()),
    On.TAG_REMOVED: (Op.HAS_NONE, ("VIP",), (), ("vip",)),
    On.SUBJECT: (Op.CONTAINS, ("Faktura",), ("re: FAKTURA č. 3",), ("fak tura",)),
    On.BODY: (Op.LACKS, ("Reklamace",), ("Díky",), ("Vaše REKLAMACE",)),
    On.FROM: (Op.ENDS, ("@acme.example",), ("Jana@ACME.example",), ("jana@acme.example.com",)),
    On.TO: (Op.CONTAINS, ("sales@",), ("x@y.example", "sales@y.example"), ("x@y.example",)),
    On.CC: (Op.EMPTY, (), (), ("x@y.example",)),
    On.BCC: (Op.FILLED, (), ("x@y.example",), ()),
    On.HEADER: (Op.IS, ("1",), ("3", "1"), ("3",)),
    On.ATTACHMENT: (Op.YES, (), (True,), (False,)),
    On.CONTACT: (Op.IS, (5,), (5,), ()),
    On.CONTACT_DOMAIN: (Op.IS, ("Acme.example",), ("acme.example",), ("acme.com",)),
    On.GROUP: (Op.HAS_ANY, (1, 2), (2,), (3,)),
    On.COMPANY: (Op.IS_NOT, (3,), (), (3,)),
    On.FIELD: (Op.STARTS, ("ŽLUŤ",), ("zlutoucky",), ("kun",)),
    On.CREATED: (Op.WITHIN, (60,), (ago(5),), (ago(61),)),
    On.CHANGED: (Op.LONGER_AGO, (60,), (ago(61),), (ago(5),)),
    On.RESOLVED: (Op.EMPTY, (), (), (ago(5),)),
    On.TIME: (Op.BETWEEN, ("22:00", "06:00"), ("23:00",), ("12:00",)),
    On.WEEKDAY: (Op.ANY, (5, 6), (6,), (0,)),
    On.ACTOR: (Op.IS, ("customer",), ("customer",), ("agent",)),
    On.ROLE: (Op.IS, ("admin",), ("admin",), ()),
    On.AVAILABLE: (Op.NO, (), (), (True,)),
    On.OPEN_TICKETS: (Op.MORE, (100,), (101,), (100,)),
    On.MAIL_STATUS: (Op.ANY, ("failed", "bounced"), ("bounced",), ("sent",)),
    On.MAIL_TO: (Op.ENDS, ("@acme.example",), ("x@y.example", "jana@acme.example"), ("x@y.example",)),
    On.MAIL_SUBJECT: (Op.STARTS, ("Faktura",), ("FAKTURA č. 3",), ("Re: faktura",)),
}


@pytest.mark.parametrize("on", On)
def test_subject(on: On) -> None:
    assert on in CASES, f"a condition on {on} has no case"
    op, values, good, bad = CASES[on]
    asked = Condition(on, op, values, "1" if CONDITIONS[on].asks else "")  # type: ignore[arg-type]
    assert op in OF_KIND[asked.kind]
    assert holds(asked, fact(asked.kind, *good))  # type: ignore[arg-type]
    assert not holds(asked, fact(asked.kind, *bad))  # type: ignore[arg-type]


def test_every_subject_and_field_stands_in_the_catalogue() -> None:
    assert set(CONDITIONS) == set(On)
    assert set(FIELD_KINDS) == set(FieldKind)


def test_what_is_chosen_is_of_a_kind_that_is_chosen() -> None:
    for on, entry in CONDITIONS.items():
        chosen = entry.choices in CODES or entry.choices not in (Choices.TYPED, Choices.FIELD)
        assert chosen == (entry.kind in ("choice", "rank", "set")), on


@pytest.mark.parametrize("trigger", Trigger)
def test_subjects_of_a_change_stand_with_its_trigger_only(trigger: Trigger) -> None:
    special = {
        Trigger.STATUS: {On.OLD_STATUS, On.NEW_STATUS},
        Trigger.TAGS: {On.TAG_ADDED, On.TAG_REMOVED},
        Trigger.MAIL_STATUS: {On.MAIL_STATUS, On.MAIL_TO, On.MAIL_SUBJECT},
    }
    expected = special.get(trigger, set())
    assert set(subjects_for(trigger)) == (set(On) - set[On]().union(*special.values())) | expected
