"""What a custom field takes: values as they are kept, by the field's kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from deskapp.domain.errors import Invalid
from deskapp.domain.text import one_line, same_name, storable
from deskapp.domain.vocabulary import FieldKind

#: The longest value, in characters.
LONGEST_VALUE = 2_000
YES = "1"
_NUMBER = re.compile(r"[+\-\u2212]?[0-9]{1,30}(?:[.,][0-9]{1,30})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def clean_value(kind: FieldKind, options: Sequence[str], text: str) -> str:
    """A value as it is kept, "" for none; `Invalid` at `value` where the field cannot take it."""
    value = one_line(storable(text))
    if len(value) > LONGEST_VALUE:
        raise Invalid("The value is longer than {most} characters.", field="value", most=LONGEST_VALUE)
    return _CHECKS[kind](value, options) if value else ""


def fits(kind: FieldKind, options: Sequence[str], text: str) -> bool:
    """Whether a field of this kind could take the value."""
    try:
        clean_value(kind, options, text)
    except Invalid:
        return False
    return True


def _number(value: str, options: Sequence[str]) -> str:
    if not _NUMBER.fullmatch(value.replace(" ", "")):
        raise Invalid("Please enter a number, such as 12.5.", field="value")
    return value


def _date(value: str, options: Sequence[str]) -> str:
    try:
        if _DATE.fullmatch(value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass  # the 30th of February
    raise Invalid("Please enter a date.", field="value")


def _yes_no(value: str, options: Sequence[str]) -> str:
    if value not in ("0", YES):
        raise Invalid("This field is either yes or no.", field="value")
    return YES if value == YES else ""


def _choice(value: str, options: Sequence[str]) -> str:
    chosen = {same_name(option): option for option in options}.get(same_name(value))
    if chosen is None:
        raise Invalid("Please choose one of the field's values.", field="value")
    return chosen


_CHECKS: Mapping[FieldKind, Callable[[str, Sequence[str]], str]] = {
    FieldKind.TEXT: lambda value, options: value,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: _date,
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _choice,
}
