"""No note ever leaves the desk: not its text, author, file or reminder, by no way, whatever is planted where."""

from __future__ import annotations

import base64
import gzip
import os
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from deskapp.domain.mail import Address, OutgoingFile
from deskapp.services import canned, mail_texts, mail_writing
from deskapp.services.leaving import WAYS
from deskapp.services.mail_writing import MailWriter
from deskapp.store.store import Unit
from deskapp.store.tables import InlineNoteFileRow, InlineNoteRow, NoteRow, NoteVersionRow, database
from tests.kit import FakeClock, Office, furnish, make_desk
from tests.services.leaving_cases import CASES, Scene, set_up
from tests.services.planting import ALWAYS, MENTIONED, SECRETS, SOMETIMES, STEPS, Garden, begin, readings, settle_in


@dataclass(frozen=True)
class Plan:
    """A ticket: how it came, where it stands, and what happens to it in which order."""

    token: str
    by_mail: bool
    place: str
    steps: tuple[str, ...]
    ways: tuple[str, ...]


_STEPS = st.lists(st.sampled_from(sorted(SOMETIMES)), max_size=4).flatmap(
    lambda more: st.permutations([*ALWAYS, *more])
)
PLANS = st.builds(
    Plan,
    token=st.text(string.ascii_uppercase + "ŽŘČ", min_size=9, max_size=14),
    by_mail=st.booleans(),
    place=st.sampled_from(["general", "technical", "sales"]),
    steps=_STEPS.map(tuple),
    ways=st.permutations(sorted(WAYS)).map(tuple),
)


@dataclass(frozen=True)
class Bench:
    """One desk for many examples, each of which is taken back."""

    office: Office
    writer: int
    mentioned: int
    canned: int


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """A desk whose files are not forced onto the disk: nothing here is kept."""
    patch = pytest.MonkeyPatch()
    patch.setattr(os, "fsync", lambda handle: None)
    clock = FakeClock()
    office = furnish(make_desk(tmp_path_factory.mktemp("garden"), clock), clock)
    writer, mentioned = settle_in(office)
    yield Bench(office, writer, mentioned, set_up(office))
    office.desk.disconnect()
    patch.undo()


class _TakenBack(Exception):
    """Ends an example without a trace."""


def leaks(bench: Bench, plan: Plan) -> set[tuple[str, str]]:
    """Plant, let everything leave, and look for every marker: the way and what was read of it there."""
    found: set[tuple[str, str]] = set()
    try:
        with database.atomic():
            garden = Garden(bench.office, bench.office.desk.people.viewer(bench.writer), bench.mentioned, plan.token)
            begin(garden, getattr(bench.office, plan.place), by_mail=plan.by_mail)
            for step in plan.steps:
                STEPS[step](garden)
            assert len(garden.planted) >= 12
            scene = Scene(bench.office, garden.ticket, garden.department, garden.contact, bench.canned)
            for way in plan.ways:
                found |= {(way, told) for told in _read(CASES[way](scene), garden)}
            raise _TakenBack
    except _TakenBack:
        return found


def _read(left: Any, garden: Garden) -> Iterator[str]:
    pieces = list(left)
    assert any(pieces), "a way by which nothing leaves proves nothing"
    for piece in pieces:
        for text in readings(piece if isinstance(piece, bytes) else piece.encode()):
            yield from (secret for secret in SECRETS if secret in text)
            if garden.token in text:
                yield from [marker for marker in garden.planted if marker in text] or [garden.token]


def nothing_leaves(bench: Bench, plan: Plan) -> None:
    """The property."""
    assert leaks(bench, plan) == set()


def test_every_way_has_its_case() -> None:
    assert CASES.keys() == WAYS.keys()


@settings(max_examples=500, suppress_health_check=list(HealthCheck))
@given(plan=PLANS)
def test_nothing_of_a_note_ever_leaves(bench: Bench, plan: Plan) -> None:
    nothing_leaves(bench, plan)


# The proof can fail: each of these leaks is found by it.


def _notes_of(ticket_id: int) -> str:
    return "\n".join(row.text for row in InlineNoteRow.select().where(InlineNoteRow.ticket_id == ticket_id))


def _quoting_notes(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(mail_texts, "quote", lambda thread, readers: "> " + _notes_of(_newest_ticket()))


def _newest_ticket() -> int:
    return int(database.execute_sql("SELECT max(ticket_id) FROM inline_note").fetchone()[0])


def _variable_of_notes(patch: pytest.MonkeyPatch) -> None:
    for module in (canned, mail_texts):
        honest = module.ticket_values

        def careless(agent_id: int, ticket_id: int, now: Any, honest: Any = honest) -> dict[str, str]:
            note = NoteRow.get_or_none((NoteRow.kind == "contact") & (NoteRow.text != ""))
            return {**honest(agent_id, ticket_id, now), "contact.name": note.text if note else ""}

        patch.setattr(module, "ticket_values", careless)


def _forwarding_notes_files(patch: pytest.MonkeyPatch) -> None:
    honest = mail_writing._thread_files

    def careless(unit: Unit, thread: Any) -> tuple[OutgoingFile, ...]:
        notes = [
            OutgoingFile("a.bin", "application/octet-stream", unit.files.read(row.sha256))
            for row in InlineNoteFileRow.select()
        ]
        return (*honest(unit, thread), *notes)

    patch.setattr(mail_writing, "_thread_files", careless)


def _forwarding_names_of_files(patch: pytest.MonkeyPatch) -> None:
    honest = mail_writing._thread_files

    def careless(unit: Unit, thread: Any) -> tuple[OutgoingFile, ...]:
        names = [row.name for row in InlineNoteFileRow.select()]
        return (*honest(unit, thread), *(OutgoingFile(name, "text/plain", b"") for name in names))

    patch.setattr(mail_writing, "_thread_files", careless)


def _packed_versions(patch: pytest.MonkeyPatch) -> None:
    """Packed twice over, as a file with an innocent name."""
    honest = mail_writing._thread_files

    def careless(unit: Unit, thread: Any) -> tuple[OutgoingFile, ...]:
        told = "\n".join(row.text for row in NoteVersionRow.select())
        packed = base64.b64encode(gzip.compress(told.encode()))
        return (*honest(unit, thread), OutgoingFile("a.txt", "text/plain", packed))

    patch.setattr(mail_writing, "_thread_files", careless)


def _copying_the_mentioned(patch: pytest.MonkeyPatch) -> None:
    honest = MailWriter._post

    def careless(self: MailWriter, unit: Any, row: Any, message_id: int, outgoing: Any) -> None:
        cc = (MENTIONED,) if f"@{MENTIONED.name}" in _notes_of(row.id) else ()
        honest(self, unit, row, message_id, replace(outgoing, bcc=(*outgoing.bcc, *cc)))

    patch.setattr(MailWriter, "_post", careless)


def _writing_in_the_authors_name(patch: pytest.MonkeyPatch) -> None:
    def careless(row: Any, doer: Any) -> Address:
        author = database.execute_sql(
            "SELECT a.name FROM inline_note n JOIN agent a ON a.id = n.agent_id WHERE n.ticket_id = ?", (row.id,)
        ).fetchone()
        return Address(author[0] if author else "Desk", "support@desk.example")

    patch.setattr(mail_writing, "sender_of", careless)


def _everything_public(patch: pytest.MonkeyPatch) -> None:
    """What agents pass on among themselves is taken for a part of the conversation."""
    patch.setattr(mail_texts, "public", list)


#: A way to leak, and the way by which it is seen to leave.
LEAKS: dict[str, tuple[Callable[[pytest.MonkeyPatch], None], str]] = {
    "a quote reads notes": (_quoting_notes, "reply"),
    "a variable gives a note": (_variable_of_notes, "canned response"),
    "a forward takes the files of notes": (_forwarding_notes_files, "forward"),
    "a forward tells the names of notes' files": (_forwarding_names_of_files, "forward"),
    "older versions are packed into a file": (_packed_versions, "forward"),
    "who is mentioned gets a copy": (_copying_the_mentioned, "reply"),
    "a mail comes from a note's author": (_writing_in_the_authors_name, "reply"),
    "what passes inside is forwarded": (_everything_public, "forward"),
}
FULL = Plan("MARKERTOKEN", False, "general", tuple(STEPS), tuple(WAYS))


def test_the_full_plan_leaks_nothing(bench: Bench) -> None:
    nothing_leaves(bench, FULL)


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS)
def test_a_planted_leak_is_found(bench: Bench, leak: tuple[Callable[[pytest.MonkeyPatch], None], str]) -> None:
    plant, way = leak
    with pytest.MonkeyPatch.context() as patch:
        plant(patch)
        assert way in {each for each, _ in leaks(bench, FULL)}
        proof = settings(max_examples=500, phases=[Phase.generate], database=None)(given(plan=PLANS)(nothing_leaves))
        with pytest.raises(BaseException, match=r"assert|leak"):
            proof(bench)
    assert leaks(bench, FULL) == set()


def test_examples_leave_no_trace(bench: Bench) -> None:
    count = "SELECT (SELECT count(*) FROM ticket) + (SELECT count(*) FROM outbox) + (SELECT count(*) FROM inline_note)"
    leaks(bench, FULL)
    assert database.execute_sql(count).fetchone() == (0,)
    assert Path(bench.office.desk.path).exists()
