"""The network is reached from one room, and secure connections are set up in one place, which verifies certificates."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import sources

#: Modules of the standard library that open connections.
OPENING = {"socket", "ssl", "http.client", "urllib.request", "smtplib", "imaplib", "poplib", "ftplib", "asyncio"}
#: The room that opens them, and the one place that sets secure ones up.
ROOM, PLACE = "deskapp/channels/", "deskapp/channels/tls.py"
#: Others, each with the reason.
OTHERS = {"deskapp/app/display.py": "asks this machine whether it has a display"}
#: What sets a secure connection up, or takes the proof away from one.
SETTING_UP = {
    "SSLContext",
    "create_default_context",
    "_create_unverified_context",
    "wrap_bio",
    "CERT_NONE",
    "CERT_OPTIONAL",
    "check_hostname",
    "verify_mode",
}


def opens(tree: ast.Module) -> Iterator[str]:
    """The modules imported that open connections."""
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        yield from (name for name in names if name in OPENING)


def sets_up(tree: ast.Module) -> Iterator[str]:
    """The names by which a secure connection is set up."""
    for node in ast.walk(tree):
        name = getattr(node, "attr", None) or getattr(node, "id", None) or getattr(node, "name", None)
        if isinstance(node, ast.Attribute | ast.Name | ast.alias) and name in SETTING_UP:
            yield str(name)


def test_only_the_channels_open_connections() -> None:
    found = {source.path for source in sources() if any(opens(source.tree))}
    assert {path for path in found if not path.startswith(ROOM)} == set(OTHERS)
    assert found - set(OTHERS), "the test has to see something"


def test_secure_connections_are_set_up_in_one_place() -> None:
    assert {source.path for source in sources() if any(sets_up(source.tree))} == {PLACE}


@pytest.mark.parametrize(
    "text", ["import http.client", "from urllib import request", "from http.client import HTTPConnection"]
)
def test_an_opener_is_seen(text: str) -> None:
    assert list(opens(ast.parse(text)))


@pytest.mark.parametrize("text", ["ssl.SSLContext(2)", "context.check_hostname = False", "from ssl import CERT_NONE"])
def test_a_way_around_is_seen(text: str) -> None:
    assert list(sets_up(ast.parse(text)))
