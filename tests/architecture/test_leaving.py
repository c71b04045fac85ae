"""What makes anything that leaves the desk stands in the registry, and no note is in reach of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from deskapp.services.leaving import WAYS
from tests.architecture.tree import Source, calls, import_graph, sources

#: The modules in which something that leaves is made.
MAKERS = {module for way in WAYS.values() for module in way.made_in}

#: Modules that touch what makes mail without making any that leaves, each with the reason.
HARMLESS = {
    "deskapp.app.late": "hands the composer and the sender of requests over",
    "deskapp.channels.http.pictures": "asks for pictures that a mail names, and says nothing",
    "deskapp.app.demo.mailing": "mails that invented customers send to the desk",
}

#: What reads notes, files of notes, or reminders.
NOTES = (
    "deskapp.store.notes",
    "deskapp.store.inline_notes",
    "deskapp.store.reminders",
    "deskapp.store.threads",
    "deskapp.services.notes",
    "deskapp.services.inline_notes",
    "deskapp.services.reminders",
    "deskapp.services.telling",
)

#: What only says how notes are kept: the tables' definitions, and the triggers that guard them.
DEFINITIONS = {"deskapp.store.tables", "deskapp.store.tables.notes", "deskapp.store.guards"}

_TABLES = r"(?:inline_note|inline_note_file|inline_note_tombstone|note|note_version|note_file|reminder)"
_SQL = re.compile(rf"\b(?:from|join|into|update|table)\s+(?:\w+\.)?{_TABLES}\b", re.IGNORECASE)
_ROW = re.compile(r"(?:InlineNote|InlineNoteFile|InlineNoteTombstone|Note|NoteVersion|NoteFile|Reminder)Row\Z")


def module_of(path: str) -> str:
    """The name of the module in a file."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


BY_MODULE = {module_of(source.path): source for source in sources()}


def touches_mail(tree: ast.Module) -> Iterator[str]:
    """Each thing a module does that something which leaves is made with."""
    for name, call in calls(tree):
        owner = getattr(getattr(call.func, "value", None), "id", "")
        table = getattr(call.args[0], "id", "") if call.args else ""
        into_outbox = (owner, name) == ("outbox", "put") or ("OutboxRow", "insert") in ((table, name), (owner, name))
        if name in ("OutgoingMail", "WebRequest") or into_outbox:
            yield f"calls {owner}.{name}".replace(" .", " ")
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if (node.module, alias.name) in _INGREDIENTS:
                    yield f"imports {alias.name}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "INSERT INTO outbox" in node.value:
            yield "writes into the outbox"


#: Functions that write mail or fill texts with values.
_INGREDIENTS = {
    ("deskapp.channels.mail.compose", "compose"),
    ("deskapp.channels.http.sending", "send"),
    ("deskapp.domain.templates", "render"),
    ("deskapp.services.filling", "place_values"),
    ("deskapp.services.filling", "ticket_values"),
}


def reads_notes(tree: ast.Module) -> Iterator[str]:
    """Each place in a module that names a table of notes: by its model, or in SQL."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute | ast.alias):
            name = getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "name", "")
            if _ROW.match(str(name)):
                yield str(name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _SQL.search(node.value):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
            if _SQL.search(text):
                yield text


def told_of_notes(tree: ast.Module) -> Iterator[str]:
    """Each call by which a module reads what a history tells, where names of notes' files stand."""
    for name, call in calls(tree):
        if getattr(getattr(call.func, "value", None), "id", "") == "history" and name in ("events", "deeds"):
            yield name


def test_whatever_makes_something_that_leaves_is_registered() -> None:
    found = {name for name, source in BY_MODULE.items() if any(touches_mail(source.tree))}
    assert found - MAKERS - set(HARMLESS) == set(), "say in services/leaving.py which way it serves, and add a case"
    assert set(HARMLESS) <= found
    assert BY_MODULE.keys() >= MAKERS


def reached(module: str) -> set[str]:
    """A module with everything it imports, directly or not."""
    return {module, *import_graph(with_types=False).find_upstream_modules(module)} & BY_MODULE.keys()


@pytest.mark.parametrize("notes", NOTES)
def test_nothing_that_leaves_is_made_within_reach_of_a_note(notes: str) -> None:
    graph = import_graph(with_types=False)
    assert notes in graph.modules
    chains = [graph.find_shortest_chain(module, notes) for module in sorted(MAKERS)]
    assert [chain for chain in chains if chain] == []


def test_the_list_of_what_reads_notes_is_whole() -> None:
    """Of services and store every module that reads notes is out of reach, whatever it is called."""
    reading = {name for name, source in BY_MODULE.items() if any(reads_notes(source.tree))} - DEFINITIONS
    assert {"deskapp.store.notes", "deskapp.store.inline_notes", "deskapp.store.purge"} <= reading
    within = {module: sorted(reached(module) & reading) for module in sorted(MAKERS)}
    assert {module: found for module, found in within.items() if found} == {}


@pytest.mark.parametrize("module", sorted(MAKERS))
def test_no_maker_reads_what_a_history_tells(module: str) -> None:
    assert list(told_of_notes(BY_MODULE[module].tree)) == []


@pytest.mark.parametrize(
    "text",
    [
        "def send(unit, mail):\n    outbox.put(unit, body=OutgoingMail(mail))",
        "from deskapp.domain.templates import render",
        "def send(unit):\n    return WebRequest('GET', 'https://x.example')",
        "from deskapp.channels.http.sending import send",
        "def later():\n    from deskapp.channels.mail.compose import compose",
        "database.execute_sql('INSERT INTO outbox VALUES (1)')",
        "OutboxRow.insert(body=b'')",
        "insert(OutboxRow, body=b'')",
    ],
)
def test_a_module_that_makes_mail_is_seen(text: str) -> None:
    assert list(touches_mail(ast.parse(text)))


@pytest.mark.parametrize(
    "text",
    [
        "from deskapp.store.tables import InlineNoteRow",
        "tables.NoteRow.select()",
        "_SQL = 'SELECT text FROM inline_note'",
        "sql = f'SELECT {column} FROM main.note_version n'",
        "'''SELECT m.text FROM message m\n    LEFT JOIN note_file f ON true'''",
        "'UPDATE reminder SET at = 1'",
    ],
)
def test_a_module_that_reads_notes_is_seen(text: str) -> None:
    assert list(reads_notes(ast.parse(text)))


def test_a_planted_import_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that everything which leaves imports begins to read notes."""
    planted = Source("deskapp/store/messages.py", "", ast.parse("_SQL = 'SELECT text FROM inline_note'"))
    monkeypatch.setitem(BY_MODULE, "deskapp.store.messages", planted)
    with pytest.raises(AssertionError):
        test_the_list_of_what_reads_notes_is_whole()
