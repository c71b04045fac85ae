"""The sample mails are readable mails, and the files in `resources/samples` are those of seed 1."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from deskapp.app.demo.mails import sample_mails, sample_names, write_samples

_SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "samples"


@pytest.fixture(scope="module")
def mails() -> list[EmailMessage]:
    return [message_from_bytes(raw, policy=policy.default) for raw in sample_mails(1)]


def test_the_shipped_files_are_the_generated_ones(tmp_path: Path) -> None:
    for path in write_samples(tmp_path / "new"):
        assert (_SHIPPED / path.name).read_bytes() == path.read_bytes()
    assert sorted(path.name for path in _SHIPPED.glob("*.eml")) == sample_names()


def test_they_are_sound(mails: list[EmailMessage]) -> None:
    assert len(mails) == 12
    assert len({mail["Message-ID"] for mail in mails}) == 12
    for mail in mails:
        assert not mail.defects
        assert mail["Date"].datetime.utcoffset() is not None
        assert mail.get_body(("plain",)).get_content().strip()
        assert mail["From"].addresses[0].domain.endswith((".example", "example.com", "example.org", "example.net"))


def test_they_show_what_mail_can_be(mails: list[EmailMessage]) -> None:
    types = [{part.get_content_type() for part in mail.walk()} for mail in mails]
    assert sum("text/html" in found for found in types) == 2
    assert any("multipart/related" in found for found in types)
    names = [part.get_filename() for mail in mails for part in mail.iter_attachments()]
    assert {"faktura č. 2025-0931.pdf", "counters.csv", "promáčená krabice.png"} <= set(names)
    assert sum(mail["Auto-Submitted"] == "auto-replied" for mail in mails) == 1


def test_replies_belong_to_a_thread(mails: list[EmailMessage]) -> None:
    first, second, third = mails[:3]
    assert second["In-Reply-To"] == first["Message-ID"]
    assert third["References"].split() == [first["Message-ID"], second["Message-ID"]]
    assert third["In-Reply-To"] == second["Message-ID"]


def test_another_seed_gives_other_mails() -> None:
    assert sample_mails(1) == sample_mails(1) != sample_mails(2)
