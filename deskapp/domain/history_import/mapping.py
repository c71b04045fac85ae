"""A map of columns: what the columns of another desk's file mean, checked before a single row is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.fields import FIELDS, NEEDED, Form, People, Which
from deskapp.domain.text import LONGEST_NAME, one_line, storable

_BLANK = re.compile(r"\{([^{}]*)\}")
_SAMPLE = datetime(2016, 3, 29, 13, 14, 15)  # noqa: DTZ001  it is only written and read again


@dataclass(frozen=True, slots=True)
class Source:
    """Where a field's text comes from: one column, or a text with the names of columns in braces."""

    text: str
    which: Which

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns it takes."""
        return tuple(_BLANK.findall(self.text)) if "{" in self.text else (self.text,)

    def filled(self, cells: Mapping[str, str]) -> str:
        """The text with what stands in the columns."""
        if "{" not in self.text:
            return cells[self.text]
        return _BLANK.sub(lambda blank: cells[blank[1]], self.text)


@dataclass(frozen=True, slots=True)
class ImportMap:
    """What a file's columns mean. `name` and a ticket's number are what it is known by, however often it comes.

    `values` says for each field which text stands for which, `defaults` what is taken where there is none. `times`
    are formats as `strptime` knows them, "unix" for seconds since 1970, and none at all for ISO 8601. The zone, the
    encoding and the separator are None where they are to be found out.
    """

    name: str
    form: Form
    sources: Mapping[str, Source]
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    missing: frozenset[str] = frozenset({""})
    times: tuple[str, ...] = ()
    zone: str | None = None
    encoding: str | None = None
    separator: str | None = None
    tag_separator: str = ","
    departments: People = People.MAKE
    agents: People = People.MAKE

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is named, each once."""
        return tuple(dict.fromkeys(column for source in self.sources.values() for column in source.columns))


_TABLES = ("columns", "values", "defaults")
_SINGLE = ("name", "rows", "zone", "encoding", "separator", "tag_separator", "departments", "agents")
_LISTS = ("times", "missing")


def mapping_of(plain: Mapping[str, Any]) -> ImportMap:
    """The map that plain data say; `Invalid` with the first thing that is wrong, `field` naming where it stands."""
    for key in plain:
        if key not in (*_TABLES, *_SINGLE, *_LISTS):
            raise Invalid("“{key}” means nothing in a map.", field=key, key=key)
    name = one_line(storable(_text(plain, "name") or ""))
    if not name or len(name) > LONGEST_NAME:
        raise Invalid("The map needs a “name” that tells this desk's tickets from those of others.", field="name")
    found = ImportMap(
        name=name,
        form=Form(_one_of(plain, "rows", tuple(Form)) or Form.TICKETS),
        sources=_sources(_table(plain, "columns")),
        values={key: _texts(each, f"values.{key}") for key, each in _table(plain, "values").items()},
        defaults=_texts(_table(plain, "defaults"), "defaults"),
        missing=frozenset({"", *_list(plain, "missing")}),
        times=_list(plain, "times"),
        zone=_text(plain, "zone"),
        encoding=_text(plain, "encoding"),
        separator=_text(plain, "separator"),
        tag_separator=_text(plain, "tag_separator") or ",",
        departments=People(_one_of(plain, "departments", tuple(People)) or People.MAKE),
        agents=People(_one_of(plain, "agents", tuple(People)) or People.MAKE),
    )
    _check(found)
    return found


def _table(plain: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = plain.get(name, {})
    if not isinstance(found, Mapping):
        raise Invalid("“{key}” has to be a table.", field=name, key=name)
    for key in found:
        if key not in FIELDS:
            raise Invalid("Tickets have no “{key}” that a map could name.", field=f"{name}.{key}", key=key)
    return found


def _text(plain: Mapping[str, Any], key: str) -> str | None:
    found = plain.get(key)
    if found is not None and not isinstance(found, str):
        raise Invalid("“{key}” has to be a text.", field=key, key=key)
    return found


def _list(plain: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = plain.get(key, [])
    found = [found] if isinstance(found, str) else found
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise Invalid("“{key}” has to be a text or a list of texts.", field=key, key=key)
    return tuple(found)


def _one_of(plain: Mapping[str, Any], key: str, words: tuple[str, ...]) -> str | None:
    found = _text(plain, key)
    if found is not None and found not in words:
        raise Invalid("“{key}” has to be one of: {words}.", field=key, key=key, words=", ".join(words))
    return found


def _texts(table: object, where: str) -> dict[str, str]:
    if not isinstance(table, Mapping) or not all(isinstance(each, str) for each in table.values()):
        raise Invalid("In “{key}” every value has to be a text.", field=where, key=where)
    return dict(table)


def _sources(columns: Mapping[str, Any]) -> dict[str, Source]:
    for name in NEEDED:
        if name not in columns:
            raise Invalid("The map names no column for “{key}”.", field="columns", key=name)
    return {name: _source(name, each) for name, each in columns.items()}


def _source(name: str, given: Any) -> Source:
    """A source is a text, or a table of a text (`column`) and which event it is taken from (`event`)."""
    where = f"columns.{name}"
    plain = given if isinstance(given, Mapping) else {"column": given}
    text, which = plain.get("column"), _one_of(plain, "event", tuple(Which))
    source = Source(text if isinstance(text, str) else "", Which(which) if which else FIELDS[name].which)
    if not source.columns or not all(source.columns) or not set(plain) <= {"column", "event"}:
        raise Invalid("What “{key}” says about a column cannot be understood.", field=where, key=where)
    if source.which is Which.EACH and not FIELDS[name].many:
        raise Invalid("There is only one “{key}” of a ticket.", field=where, key=name)
    return source


def _check(found: ImportMap) -> None:
    _check_words(found)
    _check_place(found)
    for each in found.times:
        if each != "unix":
            _check_format(each)


def _check_words(found: ImportMap) -> None:
    """Whatever a code is mapped to, or taken where it is missing, has to be one."""
    for name, rule in FIELDS.items():
        told = [*found.values.get(name, {}).values(), *([found.defaults[name]] if name in found.defaults else [])]
        for text in told if rule.words is not None else ():
            if text not in (rule.words or {}) and text not in found.missing:
                words = ", ".join(rule.words or {})
                raise Invalid("“{text}” is no {key}; there are: {words}.", field=name, text=text, key=name, words=words)


def _check_place(found: ImportMap) -> None:
    if found.zone is not None:
        try:
            ZoneInfo(found.zone)
        except (OSError, ValueError, KeyError) as error:
            raise Invalid("There is no time zone “{zone}”.", field="zone", zone=found.zone) from error
    if found.encoding is not None:
        try:
            "".encode(found.encoding)
        except (LookupError, UnicodeError) as error:
            raise Invalid("There is no encoding “{name}”.", field="encoding", name=found.encoding) from error
    if found.separator is not None and (len(found.separator) != 1 or found.separator in '"\r\n'):
        raise Invalid("The separator has to be a single character.", field="separator")


def _check_format(text: str) -> None:
    try:
        datetime.strptime(_SAMPLE.strftime(text), text)  # noqa: DTZ007  only whether it can be read
    except ValueError as error:
        raise Invalid("“{format}” is no format of a time.", field="times", format=text) from error
    if "%" not in text:
        raise Invalid("“{format}” is no format of a time.", field="times", format=text)
