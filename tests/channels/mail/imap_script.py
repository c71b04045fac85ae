"""An IMAP server in plain that says what a test wants: what no real one would, or only on a bad day."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from deskapp.domain.mailbox.servers import Security, Server
from tests.servers.certificates import Certificate

#: What a good server says; `TAG` stands for the tag of the command that it answers.
USUAL = {
    "CAPABILITY": b"* CAPABILITY IMAP4rev1 IDLE UIDPLUS\r\nTAG OK done\r\n",
    "SELECT": b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 9] ok\r\nTAG OK [READ-WRITE] done\r\n",
    "LIST": b'* LIST () "/" INBOX\r\nTAG OK done\r\n',
    "IDLE": b"+ idling\r\n",
    "LOGOUT": b"* BYE so long\r\nTAG OK done\r\n",
}


@dataclass
class Script:
    """A server that answers each command with what stands under its name, "OK" where nothing does.

    With a certificate it speaks TLS behind its answer to STARTTLS; `secured` are the answers that it gives there.
    `rest` is what it says first when IDLE ends.
    """

    port: int
    answers: dict[str, bytes]
    greeting: bytes = b"* OK ready\r\n"
    heard: list[str] = field(default_factory=list)
    talks: list[socket.socket] = field(default_factory=list)
    certificate: Certificate | None = None
    secured: dict[str, bytes] = field(default_factory=dict)
    rest: bytes = b""

    def server(self, security: Security = Security.NONE) -> Server:
        """How an account names it."""
        return Server("127.0.0.1", self.port, security, "jana")

    def say(self, words: bytes) -> None:
        """Say something unasked."""
        self.talks[-1].sendall(words)

    def talk(self, client: socket.socket) -> None:
        """One connection, to its end."""
        self.talks.append(client)
        with suppress(OSError), client:
            client.sendall(self.greeting)
            if self._converse(client) and self.certificate is not None:
                self.answers |= self.secured
                with self.certificate.context().wrap_socket(client, server_side=True) as secure:
                    self._converse(secure)

    def _converse(self, client: socket.socket) -> bool:
        """Hear and answer; true where TLS follows."""
        tag = b""
        with client.makefile("rb", buffering=0) as lines:
            for line in lines:
                words = line.decode("latin-1").split() or ["", ""]
                self.heard.append(" ".join(words))
                if words[0] == "DONE":
                    client.sendall(self.rest + b"%s OK done\r\n" % tag)
                    continue
                tag, name = words[0].encode(), " ".join(words[1:3] if words[1:2] == ["UID"] else words[1:2])
                answer = self.answers.get(name, b"TAG OK done\r\n").replace(b"NEXT", _next(tag))
                client.sendall(answer.replace(b"TAG", tag))
                if name == "STARTTLS" and self.certificate is not None:
                    return True
        return False


def _next(tag: bytes) -> bytes:
    """The tag of the command behind, as somebody on the way can foresee it."""
    return tag[:4] + b"%d" % (int(tag[4:]) + 1) if tag[4:].isdigit() else tag


@contextmanager
def scripted(greeting: bytes = b"* OK ready\r\n", **answers: bytes) -> Iterator[Script]:
    """A server on a free port; the names of answers are those of commands, with "_" for the space."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        own = {name.replace("_", " "): answer for name, answer in answers.items()}
        script = Script(listener.getsockname()[1], USUAL | own, greeting)

        def accept() -> None:
            with suppress(OSError):
                while True:
                    threading.Thread(target=script.talk, args=(listener.accept()[0],), daemon=True).start()

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield script
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()
        for client in script.talks:
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
