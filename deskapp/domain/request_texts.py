"""The texts of a request with their variables filled in, so that no value can become more than a value."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from html import escape

from deskapp.domain.errors import Invalid
from deskapp.domain.requests import Headers, WebRequest
from deskapp.domain.templates import render
from deskapp.domain.text import storable
from deskapp.domain.web import LONGEST_URL, quoted, target

#: The longest body, in bytes, and the longest value of a header, in characters.
LONGEST_BODY = 262_144
LONGEST_VALUE = 4_000
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
#: Headers that say how a request is carried; they belong to whoever carries it.
_CARRYING = frozenset(
    "connection content-length expect host keep-alive te trailer transfer-encoding upgrade".split()  # noqa: SIM905
)
_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")

Values = Mapping[str, str]


def filled(method: str, url: str, headers: str, body: str, values: Values) -> WebRequest:
    """A request with its variables filled in; `Invalid` where it cannot be sent.

    `headers` are lines of “Name: value”. Values are written as the place asks for where they stand: percent-encoded
    in the address and in forms, on one line in headers, escaped in JSON and XML.
    """
    made = target(render(url, _each(values, _in_address))).url
    if len(made) > LONGEST_URL:
        raise Invalid("The address is longer than {most} characters.", field="url", most=LONGEST_URL)
    lines = tuple((name, _one_line(render(value, values))) for name, value in header_lines(headers))
    kind = content_type(lines, body)
    text = storable(render(body, _each(values, _escape_for(kind))))
    if len(text.encode()) > LONGEST_BODY:
        raise Invalid("What is sent is larger than {most} KB.", field="body", most=LONGEST_BODY // 1024)
    if body and not _has(lines, "content-type"):
        lines = (*lines, ("Content-Type", kind))
    return WebRequest(method, made, lines, text)


def header_lines(text: str) -> Headers:
    """Lines of “Name: value” taken apart; `Invalid` where one is none, or is not the rule's to set."""
    found: list[tuple[str, str]] = []
    for line in storable(text).splitlines():
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not line.strip():
            continue
        if not (colon and _NAME.fullmatch(name) and not _UNPRINTED.search(value)):
            raise Invalid("A header reads “Name: value”, one on each line.", field="headers")
        if name.lower() in _CARRYING or name.lower().startswith("proxy-"):
            raise Invalid("The header {name} is set by the program itself.", field="headers", name=name)
        found.append((name, value))
    return tuple(found)


def content_type(headers: Headers, body: str) -> str:
    """What a body is: as a header says, else JSON where it begins like it, else plain text."""
    for name, value in headers:
        if name.lower() == "content-type":
            return value
    return "application/json" if body.lstrip()[:1] in ("{", "[") else "text/plain; charset=utf-8"


def _has(headers: Headers, name: str) -> bool:
    return any(each.lower() == name for each, _ in headers)


def _in_address(value: str) -> str:
    """A value of dots alone would climb in the path."""
    return quoted(value) if value.strip(" .") else ""


def _escape_for(kind: str) -> Callable[[str], str]:
    base = kind.partition(";")[0].strip().lower()
    if base == "application/x-www-form-urlencoded":
        return quoted
    if base.endswith(("/json", "+json")):
        return lambda value: json.dumps(value, ensure_ascii=False)[1:-1]
    if base.endswith(("/xml", "+xml")):
        return escape
    return lambda value: value


def _each(values: Values, way: Callable[[str], str]) -> Values:
    return {name: way(value) if value.strip() else "" for name, value in values.items()}


def _one_line(text: str) -> str:
    return _UNPRINTED.sub(" ", text).strip()[:LONGEST_VALUE]
