"""A connection to a mailbox that breaks, wherever it does, soon ends in one sentence, and nothing on the server changes
that was not asked for."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from deskapp.channels.mail import imap_wire
from deskapp.channels.mail.imap import open_mailbox
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security
from tests.kit import mail
from tests.servers.box import Box
from tests.servers.cutter import Cutter
from tests.servers.faults import Act, Way

Cut = Callable[..., Cutter]
_MOST = 30
_LARGE = mail("x" * 70 + "\n" * 40_000, message_id="<large@a>")


def _go_through(box: Box, port: int, folder: Path, security: Security = Security.NONE) -> list[bytes]:
    """Everything that is done with a mailbox; returns the mails that came whole."""
    got: list[bytes] = []
    mailbox = open_mailbox(box.server(security, port=port), box.password)
    try:
        mailbox.folders()
        mailbox.open("INBOX")
        got = [mailbox.fetch(waiting.uid) for waiting in mailbox.after(0)]
        mailbox.fetch_to(2, folder / "large", lambda: None)
        mailbox.mark_seen([1])
        mailbox.move([1], "Done")
        mailbox.wait(0.01)
    finally:
        mailbox.close()
    return got


def _fill(box: Box) -> Box:
    box.append(mail(message_id="<small@a>"), _LARGE)
    return box


def _everywhere(box: Box) -> list[bytes]:
    folders = ["INBOX", *(["Done"] if "Done" in box.folders() else [])]
    return sorted(each.raw for folder in folders for each in box.lying(folder))


def _places(ends: list[int]) -> list[tuple[int, Act]]:
    """Before the first byte, at the end of each line, in its middle (reset there). Not each of a large mail."""
    middles = [(begin + end) // 2 for begin, end in zip([0, *ends], ends, strict=False)]
    places = sorted([(place, Act.CUT) for place in (0, *ends)] + [(place, Act.RESET) for place in middles])
    return places if len(places) <= 2 * _MOST else [*places[:_MOST], *places[-_MOST:]]


@pytest.mark.parametrize("way", list(Way))
def test_cut_anywhere_in_plain(box: Box, cut: Cut, tmp_path: Path, way: Way) -> None:
    dovecot = box.dovecot
    cutter = cut(dovecot.ports.imap)
    assert _go_through(_fill(box), cutter.port, tmp_path) == [mail(message_id="<small@a>"), _LARGE]
    sentences = set()
    for place, act in _places(cutter.talks[0].ends(way)):
        this = _fill(dovecot.new_box())
        cutter.clear()
        cutter.fault(way, after=place, act=act)
        (tmp_path / "large").unlink(missing_ok=True)
        try:
            _go_through(this, cutter.port, tmp_path)
        except MailFailed as problem:
            sentences.add(str(problem))
        assert len(_everywhere(this)) == 2, f"{act} {way} after {place} bytes"
    assert cutter.struck > 15
    assert sentences
    assert all("localhost" in sentence for sentence in sentences), sentences


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("act", [Act.CUT, Act.RESET])
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.parametrize("way", list(Way))
def test_cut_anywhere_in_tls(box: Box, cut: Cut, tmp_path: Path, security: Security, way: Way, act: Act) -> None:
    cutter = cut(box.server(security).port)
    _go_through(_fill(box), cutter.port, tmp_path, security)
    total = len(cutter.talks[0].went(way))
    for place in (0, 5, 60, 300, 700, total // 2, total - 60, total - 5):
        cutter.clear()
        cutter.fault(way, after=place, act=act)
        (tmp_path / "large").unlink(missing_ok=True)
        with contextlib.suppress(MailFailed):
            _go_through(_fill(box.dovecot.new_box()), cutter.port, tmp_path, security)
    assert cutter.struck >= 6


@pytest.mark.parametrize("line", ["LOGIN|AUTHENTICATE", "LIST", "SELECT", "SEARCH", "FETCH", "STORE", "MOVE"])
def test_silence_ends_after_a_while(
    box: Box, cut: Cut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.setattr(imap_wire, "CONNECT_S", 1.0)
    monkeypatch.setattr(imap_wire, "PIECE_S", 1.0)
    cutter = cut(box.dovecot.ports.imap)
    cutter.fault(Way.UP, line=line, before=True, act=Act.HANG)
    with pytest.raises(MailFailed, match="in time"):
        _go_through(_fill(box), cutter.port, tmp_path)
    assert cutter.struck == 1


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_handshake_that_drips_is_given_up(
    box: Box, cut: Callable[..., Cutter], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, security: Security
) -> None:
    monkeypatch.setattr(imap_wire, "CONNECT_S", 0.5)
    cutter = cut(box.server(security).port, drip_s=0.2)
    cutter.fault(Way.DOWN, after=0, act=Act.DRIP)
    with pytest.raises(MailFailed, match="in time"):
        _go_through(box, cutter.port, tmp_path, security)


def test_a_large_mail_goes_on_where_it_was_cut(box: Box, cut: Cut, tmp_path: Path) -> None:
    box.append(_LARGE * 60)
    cutter = cut(box.dovecot.ports.imap)
    goal = tmp_path / "mail"
    for after in (1_200_000, 1_500_000, None):
        cutter.clear()
        if after is not None:
            cutter.fault(Way.DOWN, after=after)
        before = goal.stat().st_size if goal.exists() else 0
        try:
            mailbox = open_mailbox(box.server(Security.NONE, port=cutter.port), box.password)
            mailbox.open("INBOX")
            mailbox.fetch_to(1, goal, lambda: None)
        except MailFailed:
            assert goal.stat().st_size > before
        finally:
            mailbox.close()
    assert goal.read_bytes() == _LARGE * 60
    assert len(cutter.talks[-1].down) < len(_LARGE) * 60 - 2_000_000, "the last time it fetches only what was missing"
