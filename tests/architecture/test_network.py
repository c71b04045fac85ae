"""The network is reached from one room, and secure connections are set up in one place, which verifies certificates."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.tree import calls, sources

#: Modules of the standard library that open connections.
OPENING = {"socket", "ssl", "http.client", "urllib.request", "smtplib", "imaplib", "poplib", "ftplib", "asyncio"}
#: The room that opens them, and the one place that sets secure ones up.
ROOM, PLACE = "deskapp/channels/", "deskapp/channels/tls.py"
#: Others, each with the reason.
OTHERS = {
    "deskapp/app/display.py": "asks this machine whether it has a display",
    "deskapp/app/waking.py": "speaks to itself: signals wake the window",
}
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
#: What speaks to a mail server, and the modules that may: elsewhere there is no way around their care.
MAIL_CLIENTS = {
    *("IMAP4", "IMAP4_SSL", "IMAP4_stream", "MailBox", "MailBoxStartTls", "MailBoxUnencrypted", "BaseMailBox"),
    *("SMTP", "SMTP_SSL", "LMTP"),
}
MAIL_MODULES = ("deskapp/channels/mail/imap", "deskapp/channels/mail/smtp")
#: What makes a connection secure; without the context none of these verifies a certificate.
SECURING = {"IMAP4_SSL", "MailBox", "MailBoxStartTls", "SMTP_SSL", "starttls", "wrap_socket"}


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


def clients(tree: ast.Module) -> set[str]:
    """The mail clients that a module makes or builds upon."""
    bases = [base for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for base in node.bases]
    named = {name for name, _ in calls(tree)} | {ast.unparse(base).rpartition(".")[2] for base in bases}
    return named & MAIL_CLIENTS


def unverified(tree: ast.Module) -> list[str]:
    """What makes a connection secure without the context of the one place."""
    return [name for name, call in calls(tree) if name in SECURING and "tls_context()" not in ast.unparse(call)]


def test_only_the_channels_open_connections() -> None:
    found = {source.path for source in sources() if any(opens(source.tree))}
    assert {path for path in found if not path.startswith(ROOM)} == set(OTHERS)
    assert found - set(OTHERS), "the test has to see something"


def test_secure_connections_are_set_up_in_one_place() -> None:
    assert {source.path for source in sources() if any(sets_up(source.tree))} == {PLACE}


def test_mail_servers_are_spoken_to_in_one_place_each_and_verified() -> None:
    found = {source.path for source in sources() if clients(source.tree)}
    assert found, "the test has to see something"
    assert {path for path in found if not path.startswith(MAIL_MODULES)} == set()
    assert {source.path: unverified(source.tree) for source in sources() if unverified(source.tree)} == {}


@pytest.mark.parametrize(
    "text", ["imap_tools.MailBox(host)", "smtp.starttls()", "SMTP_SSL(host, context=ssl.create_default_context())"]
)
def test_a_client_that_trusts_everybody_is_seen(text: str) -> None:
    assert unverified(ast.parse(text))
    assert not unverified(ast.parse(f"{text[:-1]}{', ' * (text[-2] != '(')}context=tls_context())"))


@pytest.mark.parametrize(
    "text", ["import http.client", "from urllib import request", "from http.client import HTTPConnection"]
)
def test_an_opener_is_seen(text: str) -> None:
    assert list(opens(ast.parse(text)))


@pytest.mark.parametrize("text", ["ssl.SSLContext(2)", "context.check_hostname = False", "from ssl import CERT_NONE"])
def test_a_way_around_is_seen(text: str) -> None:
    assert list(sets_up(ast.parse(text)))
