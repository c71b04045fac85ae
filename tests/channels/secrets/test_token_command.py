"""A command prints a token, or why it has none; whatever else it does, nothing waits for it and nothing leaks."""

from __future__ import annotations

import os
import select
import shlex
import sys
from pathlib import Path

import pytest

from deskapp.channels.secrets.token_command import token
from deskapp.domain.mailbox.errors import MailFailed

WHO = "support@example.com"


def python(code: str) -> str:
    """A command line that runs Python."""
    return shlex.join([sys.executable, "-c", code])


def refusal(command: str, limit_s: float = 60) -> MailFailed:
    with pytest.raises(MailFailed) as caught:
        token(command, WHO, limit_s)
    return caught.value


@pytest.mark.parametrize(
    "code",
    [
        "print('abc.d-e_f==')",
        "import sys; sys.stdout.write('abc.d-e_f==')",
        "print('abc.d-e_f==\\r\\nmore')",
        "import sys; print('abc.d-e_f=='); print('a warning', file=sys.stderr); print('x' * 3_000_000)",
        "import sys; sys.stderr.write('x' * 3_000_000); print('abc.d-e_f==')",
    ],
)
def test_the_first_line_is_the_token(code: str) -> None:
    assert token(python(code), WHO) == "abc.d-e_f=="


def test_no_shell_reads_a_command(tmp_path: Path) -> None:
    assert token(f"echo $HOME > {tmp_path}/x; echo `id`", WHO) == f"$HOME > {tmp_path}/x; echo `id`"
    assert list(tmp_path.iterdir()) == []


def test_a_command_that_fails_says_why_on_one_line() -> None:
    problem = refusal(python("import sys; print('first\\nno\\x1b[31m network.\\n', file=sys.stderr); sys.exit(3)"))
    assert str(problem) == f"The command that prints a token for {WHO} failed: no [31m network."
    assert not problem.lasting


def test_a_command_that_fails_without_a_word_tells_its_number() -> None:
    assert str(refusal(python("raise SystemExit(3)"))).endswith("failed: 3.")


def test_a_token_is_not_told_in_a_refusal() -> None:
    problem = refusal(python("import sys; print('tok3n'); sys.exit('tok3n is old')"))
    assert str(problem).endswith("failed: … is old.")


@pytest.mark.parametrize("code", ["", "print()", "print('a\\x01b')", "print('\\u010d')", "print('x' * 100_000)"])
def test_what_is_no_token_is_told(code: str) -> None:
    assert str(refusal(python(code))) == f"The command for {WHO} printed no token."


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("/nowhere/hunter2 --key hunter2", "No such file or directory"),
        ("/etc/passwd hunter2", "Permission denied"),
        ("echo 'hunter2", "it is no command line"),
        ("  ", "it is no command line"),
        ("echo hunter2\0", "it is no command line"),
    ],
)
def test_a_command_that_cannot_start_is_told_without_its_words(command: str, reason: str) -> None:
    problem = refusal(command)
    assert str(problem) == f"The command that prints a token for {WHO} cannot be started: {reason}."
    assert (problem.lasting, problem.__cause__, problem.__suppress_context__) == (True, None, True)


ENDLESS = [
    "import time; time.sleep(1000)",
    "while True: print('x' * 1000)",
    "import sys\nwhile True: sys.stderr.write('x')",
]


@pytest.mark.parametrize("code", ENDLESS)
def test_a_command_that_does_not_end_is_ended(code: str) -> None:
    assert "did not end within" in str(refusal(python(code), 0.5))


@pytest.mark.skipif(os.name != "posix", reason="named pipes are those of POSIX")
def test_what_a_command_started_is_ended_with_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    hearing = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    child = f"import time; pipe = open({str(pipe)!r}, 'w'); print(flush=True); time.sleep(1000)"
    parent = f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(1000)"
    refusal(python(parent), 3)
    assert select.select([hearing], [], [], 10)[0], "whoever holds the pipe is still there"
    os.close(hearing)


def test_a_command_whose_child_stays_is_not_waited_for() -> None:
    code = (
        "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(1000)']); print('t')"
    )
    assert token(python(code), WHO) == "t"
