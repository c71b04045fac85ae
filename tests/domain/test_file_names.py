"""A file's name never is a path, hides nothing, and tells what may run."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.file_names import Risk, claimed_ending, ending_of, risk_of, safe_name, seen

_ODD = [
    "..",
    "/",
    "\\",
    "\0",
    "\u202e",
    "\u2066",
    "CON",
    "aux.",
    "LPT1",
    ".",
    " ",
    ":",
    "exe",
    "pdf",
    "ž",
    "😀",
    "\n",
    "\ud800",
]


@given(st.text(max_size=300) | st.lists(st.sampled_from(_ODD), max_size=200).map("".join))
def test_a_safe_name_is_one_plain_name(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe.encode()) <= 255
    assert len(safe) <= 140
    assert not set(safe) & set('/\\:*?"<>|\x00\n\u202e\u2066')
    assert Path(safe).name == PureWindowsPath(safe).name == safe
    assert not PureWindowsPath(safe).is_reserved()
    assert safe.strip(" .") == safe
    assert safe_name(safe) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/report.pdf", "report.pdf"),
        ("C:\\temp\\x\\a.txt", "a.txt"),
        ("a.txt:evil.exe", "a.txt_evil.exe"),
        ("..", "file"),
        ("", "file"),
        ("\x00", "_"),
        ("a\x00.exe", "a_.exe"),
        ("CON", "_CON"),
        ("con .txt", "_con.txt"),
        ("LPT9.tar.gz", "_LPT9.tar.gz"),
        ("console.txt", "console.txt"),
        ("Setup.EXE . ", "Setup.EXE"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("in\u200bvoice\u2060.exe", "invoice.exe"),
        ("invoice.pdf" + " " * 90 + ".exe", "invoice.pdf.exe"),
        ("x" * 5_000 + ".pdf", "x" * 116 + ".pdf"),
        ("ž" * 500 + ".pdf", "ž" * 90 + ".pdf"),
    ],
)
def test_names_that_deceive_are_written_plainly(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_marks_that_turn_a_name_around_are_seen() -> None:
    assert seen("a\u202etxt.exe") == "a_txt.exe"
    assert seen("\ufeffa\u200e.txt") == "a.txt"


@pytest.mark.parametrize(
    ("name", "risk", "claimed"),
    [
        ("a.exe", Risk.PROGRAM, ""),
        ("a.BAT ", Risk.PROGRAM, ""),
        ("a.cmd.", Risk.PROGRAM, ""),
        ("a.scr", Risk.PROGRAM, ""),
        ("a.jar", Risk.PROGRAM, ""),
        ("a.msi", Risk.INSTALLER, ""),
        ("a.js", Risk.SCRIPT, ""),
        ("a.vbs", Risk.SCRIPT, ""),
        ("a.sh", Risk.SCRIPT, ""),
        ("a.lnk", Risk.SHORTCUT, ""),
        ("a.jnlp", Risk.PROGRAM, ""),
        ("invoice.pdf.vsto", Risk.PROGRAM, "pdf"),
        ("a.msu", Risk.INSTALLER, ""),
        ("a.wsb", Risk.SCRIPT, ""),
        ("a.fileloc", Risk.SHORTCUT, ""),
        ("a.desktop", Risk.SHORTCUT, ""),
        ("a.docm", Risk.MACROS, ""),
        ("a.xlsm", Risk.MACROS, ""),
        ("a.html", Risk.PAGE, ""),
        ("a.svg", Risk.PAGE, ""),
        ("a.iso", Risk.DISK, ""),
        ("invoice.pdf.exe", Risk.PROGRAM, "pdf"),
        ("invoice.pdf   .exe", Risk.PROGRAM, "pdf"),
        ("invoice\u202efdp.exe", Risk.PROGRAM, ""),
        ("photo.jpg.js", Risk.SCRIPT, "jpg"),
        ("pdf.exe", Risk.PROGRAM, ""),
        ("archive.tar.gz", None, ""),
        ("a.pdf", None, ""),
        ("exe", None, ""),
        ("a.docx", None, ""),
        ("x" * 500 + ".pdf.exe", Risk.PROGRAM, ""),
    ],
)
def test_what_may_run_is_known_by_its_end(name: str, risk: Risk | None, claimed: str) -> None:
    assert (risk_of(name), claimed_ending(name)) == (risk, claimed)


@given(st.text(max_size=40), st.sampled_from(["exe", "Js", "LNK"]), st.sampled_from(["", " ", ".", ". ", "\u200b"]))
def test_no_dressing_hides_a_program(stem: str, ending: str, after: str) -> None:
    name = f"{stem}.{ending}{after}"
    assert risk_of(name) is not None or (ending_of(name) == "" and safe_name(name).lower() == ending.lower())
