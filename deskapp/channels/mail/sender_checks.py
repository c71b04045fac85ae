"""What the server that took a mail in found out about its sender: Authentication-Results (RFC 8601), read with care.

Only the field on top is believed, which that server wrote; what lies below may be the sender's own work. A field that
clears somebody is read strictly, and one that accuses generously: whoever garbles it wins nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

#: So many characters of a field are read, and so many fields of one server.
_LONGEST, _MOST = 8 * 1024, 5
#: What says that a sender is not who the mail says.
_REFUSALS = frozenset({("dmarc", "fail"), ("compauth", "fail")})
_DOUBTS = frozenset({("spf", "fail"), ("spf", "hardfail"), ("spf", "softfail")})
_RESULT = re.compile(r"\s*([a-z][a-z0-9-]{0,30})\s*(?:/\s*\d{1,5}\s*)?=\s*([a-z]{1,30})\b", re.I)
_PROPERTY = re.compile(r'\b(header\.(?:d|i)|smtp\.mailfrom)\s*=\s*"?([^\s";]{1,320})', re.I)
_ANYWHERE = re.compile(r"(?:^|(?<=[\s;(]))(dmarc|compauth|spf)\s*=\s*(fail|hardfail|softfail)\b", re.I)
#: Quoted words without anything that could end them early.
_HARMLESS = re.compile(r'="[^"\\();]*"')


class Result(NamedTuple):
    """What one check found: its method, its word, and the domains that it speaks of."""

    method: str
    word: str
    domains: tuple[str, ...] = ()


def is_disowned(fields: Sequence[bytes], sender: str) -> bool:
    """Whether the server says that a mail is not from the sender's address; `fields` are the Authentication-Results in
    their order. False where it says nothing, or nothing clear. Raises nothing."""
    domain = sender.rpartition("@")[2].lower()
    texts = [field[:_LONGEST].decode("latin-1") for field in fields[:_MOST]]
    if not texts or not domain:
        return False
    first = list(_results(texts[0]))
    rest = [result for text in texts[1:] if _server(text) == _server(texts[0]) for result in _results(text)]
    said = {(result.method, result.word) for result in (*first, *rest)}
    if said & _REFUSALS:
        return True
    return bool(said & _DOUBTS) and not any(_clears(result, domain) for result in first)


def _clears(result: Result, domain: str) -> bool:
    if result.word != "pass":
        return False
    return result.method == "dmarc" or any(_aligned(each, domain) for each in result.domains)


def _aligned(other: str, domain: str) -> bool:
    """Whether a domain speaks for another: the same one, or one of them lies within the other."""
    return other == domain or ("." in other and domain.endswith(f".{other}")) or other.endswith(f".{domain}")


def _results(text: str) -> Iterator[Result]:
    plain = _without_comments(text)
    if plain is None:
        yield from (Result(found[1].lower(), found[2].lower()) for found in _ANYWHERE.finditer(text))
        return
    for clause in plain.split(";"):
        if found := _RESULT.match(clause):
            yield Result(found[1].lower(), found[2].lower(), tuple(_domains(_PROPERTY.findall(clause))))


def _domains(properties: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (value.rpartition("@")[2].lower().rstrip(".") for _, value in properties)


def _server(text: str) -> str:
    """What the server calls itself; "" where it does not, as Microsoft's."""
    name = (_without_comments(text) or "").partition(";")[0].strip()
    return "" if "=" in name else name.lower()


def _without_comments(text: str) -> str | None:
    """The text without what stands in brackets; None where quotes or brackets do not come out even."""
    rest = _HARMLESS.sub("=", text)
    if '"' in rest or "\\" in rest:
        return None
    depth, kept = 0, []
    for char in text:
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return None
        if char not in "()" and not depth:
            kept.append(char)
        elif char == "(":
            kept.append(" ")
    return None if depth else "".join(kept)
