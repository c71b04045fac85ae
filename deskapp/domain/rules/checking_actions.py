"""Whether an action can be kept: every blank that is needed filled with what fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from deskapp.domain.errors import Invalid
from deskapp.domain.request_texts import header_lines
from deskapp.domain.rules.actions import ACTIONS, Action, Assign, Becomes, Blank, Do, Method
from deskapp.domain.rules.conditions import Choices
from deskapp.domain.rules.operators import Value
from deskapp.domain.rules.values import LONGEST_WORD, Known, chosen, moment, span, tag, told_at, word
from deskapp.domain.text import one_line, storable
from deskapp.domain.web import target

LONGEST_TEXT = 20_000
Given = Value | tuple[Value, ...]
_EMPTY = ("", ())


def checked_action(action: Action, where: str, known: Known) -> Action:
    """An action as it is kept, with no more blanks than it has."""
    entry, params = ACTIONS[action.do], dict[str, Value | tuple[Value, ...] | None]()
    for param in entry.params:
        place, given = f"{where}.{param.name}", action.params.get(param.name)
        found = _BLANKS[param.blank](given, place, known) if given is not None and given not in _EMPTY else None
        if found is not None and found not in _EMPTY:
            params[param.name] = found
        elif param.needed:
            raise Invalid("A value is missing.", field=place)
    made = Action(action.do, params)
    _check_together(made, where, known)
    return made


def _check_together(action: Action, where: str, known: Known) -> None:
    """What one blank asks of another."""
    params = action.params
    if action.do is Do.TRANSFER:
        if params.get("assign") == Assign.AGENT and params.get("agent") is None:
            raise Invalid("Please choose an agent.", field=f"{where}.agent")
        if params.get("department") is None and params.get("assign") == Assign.KEEP:
            raise Invalid("Please choose a department or an agent.", field=f"{where}.department")
    if action.do is Do.POSTPONE and (params.get("span") is None) == (params.get("until") is None):
        raise Invalid("Please say for how long or until when.", field=f"{where}.span")
    if action.do is Do.PARTICIPANTS and not (params.get("add") or params.get("remove")):
        raise Invalid("Please enter an e-mail address.", field=f"{where}.add")
    if action.do is Do.STATUS and params.get("text") and params.get("status") != Becomes.RESOLVED:
        raise Invalid("Only resolving can send a mail.", field=f"{where}.text")
    if action.do is Do.SET_FIELD:
        with told_at(f"{where}.value"):
            known.field_value(int(str(params["field"])), str(params["value"]))


def _many(given: Given, where: str) -> Sequence[Value]:
    """The values given; a yes or no is none of them."""
    if isinstance(given, bool):
        raise Invalid("Please choose one of the values.", field=where)
    return given if isinstance(given, tuple) else (given,)


def _one(given: Given, where: str) -> Value:
    found = _many(given, where)
    if len(found) > 1:
        raise Invalid("Only one value can stand here.", field=where)
    return found[0]


def _yes_no(given: Given, where: str, known: Known) -> int:
    if given not in (0, 1):
        raise Invalid("Please choose one of the values.", field=where)
    return int(bool(given))


def _id(choices: Choices) -> Callable[[Given, str, Known], Value]:
    return lambda given, where, known: chosen(choices, _one(given, where), where, known)


def _code(codes: Sequence[str]) -> Callable[[Given, str, Known], Value]:
    def one(given: Given, where: str, known: Known) -> str:
        found = {str(code): str(code) for code in codes}.get(str(_one(given, where)))
        if found is None:
            raise Invalid("Please choose one of the values.", field=where)
        return found

    return one


def _agents(given: Given, where: str, known: Known) -> tuple[Value, ...]:
    return tuple(chosen(Choices.AGENT, each, where, known) for each in _many(given, where))


def _tags(given: Given, where: str, known: Known) -> tuple[str, ...]:
    return tuple(tag(each, where) for each in _many(given, where))


def _field(given: Given, where: str, known: Known) -> int:
    found = _one(given, where)
    if not isinstance(found, int) or found not in known.fields:
        raise Invalid("Please choose a custom field.", field=where)
    return found


def _text(given: Given, where: str, known: Known) -> str:
    text = storable(str(_one(given, where)))
    if not text.strip():
        raise Invalid("Please write a text.", field=where)
    if len(text) > LONGEST_TEXT:
        raise Invalid("The text is longer than {most} characters.", field=where, most=LONGEST_TEXT)
    with told_at(where):
        known.template(text)
    return text


def _line(given: Given, where: str, known: Known) -> str:
    return one_line(_text(given, where, known))


def _addresses(given: Given, where: str, known: Known) -> tuple[str, ...]:
    found = tuple(filter(None, (storable(str(each)).strip() for each in _many(given, where))))
    for each in found:
        if not known.address(each):
            raise Invalid("“{address}” is no e-mail address.", field=where, address=each[:80])
    return found


def _url(given: Given, where: str, known: Known) -> str:
    """An address whose host stands in it as it is; variables may follow."""
    url = one_line(str(_one(given, where)))
    with told_at(where):
        target(url)
        known.template(url)
    if len(url) > LONGEST_WORD:
        raise Invalid("The value is longer than {most} characters.", field=where, most=LONGEST_WORD)
    return url


def _headers(given: Given, where: str, known: Known) -> str:
    """Lines of “Name: value”."""
    with told_at(where):
        lines = [f"{name}: {value}" for name, value in header_lines(str(_one(given, where)))]
        if sum(map(len, lines)) > LONGEST_TEXT:
            raise Invalid("The text is longer than {most} characters.", most=LONGEST_TEXT)
        known.template("\n".join(lines))
    return "\n".join(lines)


_BLANKS: Mapping[Blank, Callable[[Given, str, Known], Value | tuple[Value, ...]]] = {
    Blank.DEPARTMENT: _id(Choices.DEPARTMENT),
    Blank.ASSIGNMENT: _code(tuple(Assign)),
    Blank.AGENT: _id(Choices.AGENT),
    Blank.AGENTS: _agents,
    Blank.BECOMES: _code(tuple(Becomes)),
    Blank.SPAN: lambda given, where, known: span(_one(given, where), where),
    Blank.MOMENT: lambda given, where, known: moment(_one(given, where), where),
    Blank.PRIORITY: _id(Choices.PRIORITY),
    Blank.TAGS: _tags,
    Blank.FIELD: _field,
    Blank.FIELD_VALUE: lambda given, where, known: word(_one(given, where), where),
    Blank.LINE: _line,
    Blank.TEXT: _text,
    Blank.ADDRESSES: _addresses,
    Blank.YES_NO: _yes_no,
    Blank.METHOD: _code(tuple(Method)),
    Blank.URL: _url,
    Blank.HEADERS: _headers,
}
