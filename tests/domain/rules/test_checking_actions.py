"""What can be kept of actions: every blank takes what fits, and tells everything else in one sentence at its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.actions import ACTIONS, Action, Blank, Do
from deskapp.domain.rules.checking_actions import LONGEST_TEXT, checked_action
from tests.domain.rules.kit import KNOWN

_CHOOSE = "Please choose one of the values."
_GONE = "What was chosen here is not there any longer."
_MISSING = "A value is missing."
_ONE = "Only one value can stand here."
_WHEN = "Please choose a time."
_LONG = "Please say after how long."
_NUMBER = "Please enter a number, such as 12.5."
_FIELD = "Please choose a custom field."
_TEXT = "Please write a text."
_NO_VARIABLE = "There is no such variable."
_NO_URL = "Please enter an address that begins with https:// or http://."
_NO_HEADER = "A header reads “Name: value”, one on each line."
_URL = "https://x.example/{{ ticket.number }}?a=b"
_TOO_LONG = f"The text is longer than {LONGEST_TEXT} characters."

#: Of every blank: what may be given and how it is kept; what may not and what is said then.
BLANKS: Mapping[Blank, tuple[list[tuple[object, object]], list[tuple[object, str]]]] = {
    Blank.DEPARTMENT: (
        [(2, 2), ((3,), 3)],
        [(9, _GONE), ("Sales", _GONE), (1.5, _GONE), (True, _CHOOSE), ((1, 2), _ONE)],
    ),
    Blank.ASSIGNMENT: ([("round-robin", "round-robin")], [("fate", _CHOOSE), (1, _CHOOSE), (("keep", "nobody"), _ONE)]),
    Blank.AGENT: ([(1, 1)], [(9, _GONE), ("Eva", _GONE), (True, _CHOOSE)]),
    Blank.AGENTS: ([((1, 2), (1, 2)), (3, (3,))], [((1, 9), _GONE), ("Eva", _GONE), (True, _CHOOSE)]),
    Blank.BECOMES: ([("spam", "spam")], [("closed", _CHOOSE), ("SPAM", _CHOOSE), (True, _CHOOSE)]),
    Blank.SPAN: ([(60, 60), ("90", 90), (1.5, 1)], [(0, _LONG), (-5, _LONG), (0.5, _LONG), ("soon", _NUMBER)]),
    Blank.MOMENT: (
        [("2026-03-02T09:00:00+01:00", "2026-03-02T08:00:00+00:00")],
        [("soon", _WHEN), ("2026-03-02T09:00", _WHEN), (5, _WHEN)],
    ),
    Blank.PRIORITY: ([(3, 3), ("-1", -1)], [(4, _CHOOSE), ("high", _CHOOSE), (True, _CHOOSE)]),
    Blank.TAGS: (
        [(("#VIP ", "a  b"), ("VIP", "a b")), ("x", ("x",)), (5, ("5",))],
        [("#", _MISSING), (("a", " "), _MISSING), ("x" * 61, "A tag is longer than 60 characters."), (True, _CHOOSE)],
    ),
    Blank.FIELD: ([(1, 1)], [(99, _FIELD), ("1", _FIELD), (1.0, _FIELD), (True, _CHOOSE)]),
    Blank.FIELD_VALUE: (
        [("a", "a"), (5, "5")],
        [(" ", _MISSING), ("x" * 1001, "The value is longer than 1000 characters."), (True, _CHOOSE)],
    ),
    Blank.LINE: (
        [(" a\n b ", "a b")],
        [("\n", _TEXT), ("x" * (LONGEST_TEXT + 1), _TOO_LONG), ("{{nothing}}", _NO_VARIABLE)],
    ),
    Blank.TEXT: (
        [(" a\n b\x00", " a\n b\ufffd")],
        [("\n", _TEXT), ("x" * (LONGEST_TEXT + 1), _TOO_LONG), ("{{nothing}}", _NO_VARIABLE), (("a", "b"), _ONE)],
    ),
    Blank.ADDRESSES: (
        [((" a@b.example", ""), ("a@b.example",)), ("a@b.example", ("a@b.example",))],
        [
            ("Jana", "“Jana” is no e-mail address."),
            (("a@b.example", "@"), "“@” is no e-mail address."),
            (True, _CHOOSE),
        ],
    ),
    Blank.YES_NO: ([(True, 1), (False, 0), (1, 1), (0, 0)], [("yes", _CHOOSE), ("0", _CHOOSE), (2, _CHOOSE)]),
    Blank.METHOD: ([("PUT", "PUT")], [("put", _CHOOSE), ("TRACE", _CHOOSE)]),
    Blank.URL: (
        [(" https://x.example/a?b#c ", "https://x.example/a?b#c"), ("HTTP://x", "HTTP://x"), (_URL, _URL)],
        [
            ("ftp://x.example", _NO_URL),
            ("https://", _NO_URL),
            ("https:///x", _NO_URL),
            ("https://x y", _NO_URL),
            ("https://a@x.example", _NO_URL),
            ("https://{{ ticket.number }}.example", _NO_URL),
            ("https://x.example/{{nothing}}", _NO_VARIABLE),
            ("https://x/" + "x" * 1000, "The value is longer than 1000 characters."),
            ("https://" + "x" * 1000, _NO_URL),
            (5, _NO_URL),
        ],
    ),
    Blank.HEADERS: (
        [(" X-Key: a \n\n X-B:c", "X-Key: a\nX-B: c")],
        [
            ("X-Key: {{nothing}}", _NO_VARIABLE),
            ("Host: x.example", "The header Host is set by the program itself."),
            ("X-Key", _NO_HEADER),
            ("X Key: a", _NO_HEADER),
            (": a", _NO_HEADER),
            ("X-Key: a\x07", _NO_HEADER),
            ("X-A: " + "x" * LONGEST_TEXT, _TOO_LONG),
        ],
    ),
}

#: Of every action the blanks with which it can be kept.
GOOD: Mapping[Do, dict[str, Any]] = {
    Do.TRANSFER: {"department": 2, "assign": "nobody"},
    Do.STATUS: {"status": "resolved", "text": "Done."},
    Do.POSTPONE: {"span": 60},
    Do.PRIORITY: {"priority": 3},
    Do.ADD_TAGS: {"tags": ("a",)},
    Do.REMOVE_TAGS: {"tags": ("a",)},
    Do.SET_FIELD: {"field": 1, "value": "a"},
    Do.CLEAR_FIELD: {"field": 1},
    Do.SUBJECT: {"subject": "New"},
    Do.INLINE_NOTE: {"text": "a"},
    Do.TICKET_NOTE: {"text": "a"},
    Do.ANSWER: {"text": "a"},
    Do.MAIL: {"to": ("a@b.example",), "subject": "New", "text": "a"},
    Do.FORWARD: {"to": ("a@b.example",), "thread": 1, "text": "a"},
    Do.NOTIFY: {"agents": (1, 2)},
    Do.REQUEST: {"method": "POST", "url": "https://x.example", "headers": "X-A: b", "body": "a"},
    Do.MERGE: {},
    Do.PARTICIPANTS: {"add": ("a@b.example",), "remove": ("c@d.example",)},
}

#: What blanks ask of each other.
TOGETHER: Mapping[str, tuple[Do, dict[str, Any], str, str]] = {
    "no agent": (Do.TRANSFER, {"assign": "agent"}, "agent", "Please choose an agent."),
    "nothing moves": (Do.TRANSFER, {"assign": "keep"}, "department", "Please choose a department or an agent."),
    "no end": (Do.POSTPONE, {}, "span", "Please say for how long or until when."),
    "two ends": (
        Do.POSTPONE,
        {"span": 5, "until": "2026-03-02T09:00:00+00:00"},
        "span",
        "Please say for how long or until when.",
    ),
    "nobody": (Do.PARTICIPANTS, {"add": (), "remove": (" ",)}, "add", "Please enter an e-mail address."),
    "a mail that is not sent": (
        Do.STATUS,
        {"status": "spam", "text": "Bye."},
        "text",
        "Only resolving can send a mail.",
    ),
    "a date that is none": (Do.SET_FIELD, {"field": 3, "value": "2026-02-30"}, "value", "Please enter a date."),
    "a choice that is none": (
        Do.SET_FIELD,
        {"field": 5, "value": "huge"},
        "value",
        "Please choose one of the field's values.",
    ),
}


def refusal(do: Do, params: dict[str, Any]) -> tuple[str, str]:
    """The place and the sentence with which an action is refused."""
    with pytest.raises(Invalid) as caught:
        checked_action(Action(do, params), "actions.4", KNOWN)
    return caught.value.field.removeprefix("actions.4."), str(caught.value)


_PARAMS = [(do, param) for do, entry in ACTIONS.items() for param in entry.params]


def test_every_action_and_blank_has_a_case() -> None:
    assert set(GOOD) == set(ACTIONS) == set(Do)
    assert set(BLANKS) == set(Blank) == {param.blank for _, param in _PARAMS}
    assert all(good and bad for good, bad in BLANKS.values())


@pytest.mark.parametrize("do", Do)
def test_what_is_kept_of_an_action(do: Do) -> None:
    kept = checked_action(Action(do, {**GOOD[do], "colour": "red"}), "", KNOWN)
    assert kept == Action(do, GOOD[do])
    assert checked_action(kept, "", KNOWN) == kept


@pytest.mark.parametrize(("do", "param"), _PARAMS, ids=lambda each: getattr(each, "name", each))
def test_a_blank_that_is_needed_cannot_stay_empty(do: Do, param: Any) -> None:
    for nothing in (None, "", ()):
        given = {**GOOD[do], param.name: nothing}
        if param.needed:
            assert refusal(do, given) == (param.name, _MISSING)
        elif (do, param.name) not in [(Do.POSTPONE, "span")]:
            assert param.name not in checked_action(Action(do, given), "", KNOWN).params


@pytest.mark.parametrize(("do", "param"), _PARAMS, ids=lambda each: getattr(each, "name", each))
def test_a_blank_takes_what_fits_only(do: Do, param: Any) -> None:
    good, bad = BLANKS[param.blank]
    for wrong, sentence in bad:
        assert refusal(do, {**GOOD[do], param.name: wrong}) == (param.name, sentence)
    others = {**GOOD[do]} if param.name != "until" else {}
    if do is Do.STATUS and param.name == "status":
        others = {}
    for given, kept in good:
        assert checked_action(Action(do, {**others, param.name: given}), "", KNOWN).params[param.name] == kept


@pytest.mark.parametrize("what", TOGETHER)
def test_blanks_that_do_not_go_together(what: str) -> None:
    do, params, place, sentence = TOGETHER[what]
    assert refusal(do, params) == (place, sentence)


@pytest.mark.parametrize("do", [Do.MAIL, Do.FORWARD])
def test_a_mail_to_nobody_is_none(do: Do) -> None:
    assert refusal(do, {**GOOD[do], "to": (" ", "")}) == ("to", _MISSING)


def test_a_transfer_may_leave_the_department_and_an_agent_may_go_with_it() -> None:
    alone = {"assign": "least-loaded"}
    assert checked_action(Action(Do.TRANSFER, alone), "", KNOWN).params == alone
    both = {"department": 1, "assign": "agent", "agent": 2}
    assert checked_action(Action(Do.TRANSFER, both), "", KNOWN).params == both
