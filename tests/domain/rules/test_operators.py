"""Every operator of every kind: what it holds of, what it does not, nothing, and several values at once (SPEC §5)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from deskapp.domain.rules.operators import OF_KIND, OPERATORS, Kind, Op
from tests.domain.rules.kit import NOW, ago, condition, fact, holds

Values = tuple[object, ...]
#: The values of a condition, facts it holds of, facts it does not hold of; a fact that is no tuple is one value.
Case = tuple[Values, tuple[object, ...], tuple[object, ...]]

_TEXT_LISTS: Mapping[Op, list[Case]] = {
    Op.IS: [(("Žluť",), ("zlut", "ŽLUŤ", ("x", "žluť")), ("zluty", "", (), ("x", "y")))],
    Op.IS_NOT: [(("Žluť",), ("zluty", "", (), ("x", "y")), ("zlut", "ŽLUŤ", ("x", "žluť")))],
    Op.ANY: [(("Žluť", "Kůň"), ("KUN", "zlut", ("x", "kůň")), ("kuna", "", (), ("x", "y")))],
    Op.NONE: [(("Žluť", "Kůň"), ("kuna", "", (), ("x", "y")), ("KUN", "zlut", ("x", "kůň")))],
}
_EMPTY: Mapping[Op, list[Case]] = {
    Op.EMPTY: [((), ((), "", ("", "")), ("x", ("", "x")))],
    Op.FILLED: [((), ("x", ("", "x")), ((), "", ("", "")))],
}
_EMPTY_OF_VALUES: Mapping[Op, list[Case]] = {
    Op.EMPTY: [((), ((),), (0, (0, 1)))],
    Op.FILLED: [((), (0, (0, 1)), ((),))],
}
_LISTS: Mapping[Op, list[Case]] = {
    Op.IS: [((3,), (3, (1, 3)), (1, (), (1, 2)))],
    Op.IS_NOT: [((3,), (1, (), (1, 2)), (3, (1, 3)))],
    Op.ANY: [((3, 4), (3, 4, (1, 4)), (1, (), (1, 2)))],
    Op.NONE: [((3, 4), (1, (), (1, 2)), (3, 4, (1, 4)))],
}
_RANGES: Mapping[Op, list[Case]] = {
    Op.LESS: [((2,), (1, -1, (5, 1)), (2, 3, (), (2, 3)))],
    Op.MORE: [((2,), (3, (1, 5)), (2, 1, (), (1, 2)))],
    Op.BETWEEN: [
        ((1, 3), (1, 2, 3, (0, 2)), (0, 4, (), (0, 4))),
        ((3, 1), (1, 2, 3), (0, 4)),  # the ends may be given in any order
        ((2, 2), (2,), (1, 3)),
    ],
}
_HOUR, _DAY = 60, 24 * 60

#: Every operator of every kind.
CASES: Mapping[Kind, Mapping[Op, list[Case]]] = {
    Kind.CHOICE: {**_LISTS, **_EMPTY_OF_VALUES},
    Kind.RANK: {**_LISTS, **_RANGES},
    Kind.TEXT: {
        **_TEXT_LISTS,
        **_EMPTY,
        Op.CONTAINS: [
            (("Škoda",), ("Moje SKODA stojí", ("x", "škodA")), ("sko da", "", (), ("x", "y"))),
            (("toner", "fuser"), ("the fuser", "toner"), ("tone", "fuse")),
            (("a.c",), ("xa.cx",), ("abc",)),  # no pattern
        ],
        Op.LACKS: [
            (("Škoda",), ("sko da", "", (), ("x", "y")), ("Moje SKODA stojí", ("x", "škodA"))),
            (("toner", "fuser"), ("tone", "fuse"), ("the fuser", "toner", "toner fuser")),
        ],
        Op.STARTS: [
            (("Re:", "Čau"), ("RE: x", "cau"), ("x re:", "", (), ("x", "y"))),
            (("a",), (("x", "ab"),), ("ba",)),
        ],
        Op.ENDS: [
            (("@ÁCME.example",), ("jan@acme.EXAMPLE", ("x", "a@acme.example")), ("acme.example.com", "", (), ("x",)))
        ],
        Op.MATCHES: [
            ((r"obj\.? ?č\. [0-9]{4}",), ("OBJ. C. 1234", ("x", "obj č. 1234")), ("obj c 12", "", (), ("x", "y"))),
            (("^$",), ("",), ((), "x")),
        ],
    },
    Kind.NUMBER: {
        **_RANGES,
        **_EMPTY_OF_VALUES,
        Op.IS: [((2,), (2, 2.0, (1, 2)), (2.5, (), (1, 3)))],
        Op.IS_NOT: [((2,), (2.5, (), (1, 3)), (2, 2.0, (1, 2)))],
    },
    Kind.MOMENT: {
        **_EMPTY_OF_VALUES,
        Op.WITHIN: [
            ((_HOUR,), (NOW, ago(59), ago(60), (ago(90), ago(5))), (ago(61), ago(-1), (), (ago(61), ago(90)))),
            ((7 * _DAY,), (ago(7 * _DAY),), (ago(7 * _DAY + 1),)),
        ],
        Op.LONGER_AGO: [
            ((_HOUR,), (ago(61), ago(7 * _DAY), (ago(5), ago(90))), (NOW, ago(60), ago(-1), (), (ago(5), ago(9))))
        ],
        Op.BEFORE: [(("2026-03-02T08:00:00+00:00",), (ago(61), (NOW, ago(61))), (ago(60), NOW, (), (NOW, ago(60))))],
        Op.AFTER: [
            (("2026-03-02T09:00:00+01:00",), (ago(59), (ago(61), NOW)), (ago(60), ago(61), (), (ago(60), ago(61))))
        ],
    },
    Kind.DAY: {
        **_EMPTY,
        Op.IS: [
            (("2026-03-02",), ("2026-03-02", ("2026-03-02", "2026-03-03")), ("2026-03-03", (), ("2025-03-02", "2")))
        ],
        Op.IS_NOT: [
            (("2026-03-02",), ("2026-03-03", (), ("2025-03-02", "2")), ("2026-03-02", ("2026-03-02", "2026-03-03")))
        ],
        Op.BEFORE: [(("2026-03-02",), ("2026-03-01", "2025-12-31", ("2027-01-01", "2026-01-01")), ("2026-03-02", ()))],
        Op.AFTER: [(("2026-03-02",), ("2026-03-03", "2027-01-01", ("2025-01-01", "2028-01-01")), ("2026-03-02", ()))],
        Op.BETWEEN: [
            (
                ("2026-03-02", "2026-04-01"),
                ("2026-03-02", "2026-03-31", "2026-04-01"),
                ("2026-03-01", "2026-04-02", ()),
            ),
            (("2026-04-01", "2026-03-02"), ("2026-03-31", ("1999-01-01", "2026-03-02")), ("2026-03-01", "2026-04-02")),
        ],
    },
    Kind.CLOCK: {
        Op.BETWEEN: [
            (("08:00", "16:30"), ("08:00", "12:00", "16:30", ("07:00", "09:00")), ("07:59", "16:31", "00:00", ())),
            (("22:00", "06:00"), ("22:00", "23:59", "00:00", "06:00", ("12:00", "03:00")), ("21:59", "06:01", ())),
            (("08:00", "08:00"), ("08:00",), ("08:01", "07:59")),
        ],
        Op.BEFORE: [(("08:00",), ("07:59", "00:00", ("09:00", "07:00")), ("08:00", "23:59", ()))],
        Op.AFTER: [(("08:00",), ("08:01", "23:59", ("07:00", "09:00")), ("08:00", "00:00", ()))],
    },
    Kind.SET: {
        **_EMPTY,
        Op.HAS_ANY: [
            (("VIP", "Účet"), ("vip", "ucet", ("x", "účet")), ("vi", (), ("x", "y"))),
            ((3, 4), (3, (1, 4)), (1, ())),
        ],
        Op.HAS_ALL: [(("VIP", "Účet"), (("ucet", "VIP"), ("ucet", "vip", "x")), ("vip", (), ("vip", "x")))],
        Op.HAS_NONE: [(("VIP", "Účet"), ("vi", (), ("x", "y")), ("vip", "ucet", ("x", "účet"), ("vip", "ucet")))],
    },
    Kind.YES_NO: {
        Op.YES: [((), (True, 1, (False, True)), (False, 0, (), (0, 0)))],
        Op.NO: [((), (False, 0, (), (0, 0)), (True, 1, (False, True)))],
    },
}


def _facts(given: tuple[object, ...]) -> list[tuple[object, ...]]:
    return [each if isinstance(each, tuple) else (each,) for each in given]


def test_every_operator_of_every_kind_has_cases() -> None:
    assert {kind: set(CASES.get(kind, {})) for kind in Kind} == {kind: set(OF_KIND[kind]) for kind in Kind}
    assert {op for ops in OF_KIND.values() for op in ops} == set(OPERATORS) == set(Op)


_ALL = [(kind, op) for kind, ops in OF_KIND.items() for op in ops]


@pytest.mark.parametrize(("kind", "op"), _ALL)
def test_cases_say_yes_and_no_and_speak_of_nothing_and_of_several_values(kind: Kind, op: Op) -> None:
    cases = CASES[kind][op]
    assert all(good and bad for _, good, bad in cases)
    facts = [each for _, good, bad in cases for each in _facts((*good, *bad))]
    assert () in facts
    assert any(len(each) > 1 for each in facts)


@pytest.mark.parametrize(("kind", "op"), _ALL)
def test_operator(kind: Kind, op: Op) -> None:
    for values, good, bad in CASES[kind][op]:
        asked = condition(kind, op, *values)  # type: ignore[arg-type]
        for expected, facts in ((True, good), (False, bad)):
            for each in _facts(facts):
                assert holds(asked, fact(kind, *each)) is expected, (values, each)  # type: ignore[arg-type]
