"""Files of rules: TOML for people, JSON for programs, both with the same plain data in them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any

import tomli_w

from deskapp.domain.errors import Invalid


class Form(StrEnum):
    """How a file is written."""

    TOML = "toml"
    JSON = "json"


_HEAD = """\
# Rules of deskapp, in the order in which they run. A rule is looked at “when” something happens. It applies where
# all conditions of any of its groups hold (without groups always), and then does what “do” lists, in this order.

"""


def form_of(name: str, text: str) -> Form:
    """The form of a file, by the ending of its name, else by how its text begins."""
    ending = name.lower().rpartition(".")[2]
    if ending in tuple(Form):
        return Form(ending)
    return Form.JSON if text.lstrip().startswith("{") else Form.TOML


def write(plain: Mapping[str, Any], form: Form) -> str:
    """The text of a file."""
    return _WRITERS[form](plain)


def read(text: str, form: Form) -> dict[str, Any]:
    """The plain data of a file; `Invalid` with the reason where the text is no TOML or JSON."""
    try:
        found = _READERS[form](text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:  # also numbers and nesting beyond all measure
        kind, reason = form.value.upper(), str(error).rstrip(".")
        raise Invalid("The file is no {kind}: {reason}.", kind=kind, reason=reason) from error
    if not isinstance(found, dict):
        raise Invalid("The file holds no rules.")
    return found


def _toml(plain: Mapping[str, Any]) -> str:
    """Every table stands by itself, in the order of the data: conditions before actions.

    Texts keep their lines, unless some line of the file ends in another way than by a line feed.
    """
    return _HEAD + "\n".join(_tables("", plain, multiline=not _has_return(plain)))


def _tables(name: str, plain: Mapping[str, Any], *, multiline: bool) -> Iterator[str]:
    """A table and those within it, each with its head."""
    lists = {key: value for key, value in plain.items() if isinstance(value, list)}
    within = {key: value for key, value in lists.items() if value and isinstance(value[0], Mapping)}
    values = {key: value for key, value in plain.items() if key not in within}
    yield (f"[[{name}]]\n" if name else "") + tomli_w.dumps(values, multiline_strings=multiline)
    for key, tables in within.items():
        for each in tables:
            yield from _tables(f"{name}.{key}" if name else key, each, multiline=multiline)


def _has_return(plain: Any) -> bool:
    if isinstance(plain, Mapping):
        return any(_has_return(each) for each in plain.values())
    if isinstance(plain, list):
        return any(_has_return(each) for each in plain)
    return isinstance(plain, str) and "\r" in plain


_WRITERS: Mapping[Form, Callable[[Mapping[str, Any]], str]] = {
    Form.TOML: _toml,
    Form.JSON: lambda plain: json.dumps(plain, ensure_ascii=False, indent=2) + "\n",
}
_READERS: Mapping[Form, Callable[[str], Any]] = {Form.TOML: tomllib.loads, Form.JSON: json.loads}
