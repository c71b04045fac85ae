"""A proxy between a client and a server that passes bytes on until a chosen point and then does something bad."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Callable

from tests.servers.faults import Act, Fault, Talk, Way

_CHUNK = 65_536


class Cutter:
    """A proxy to a port of this machine. Faults hold for connections that come after they were put in."""

    def __init__(self, target: int, *, drip_s: float = 0.05) -> None:
        self._target, self.drip_s = target, drip_s
        self.over = threading.Event()
        self.faults: list[Fault] = []
        self.talks: list[Talk] = []
        self.struck = 0
        self._links: list[_Link] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def fault(self, way: Way, **how: object) -> Fault:
        """Put a fault in (fields of `Fault`)."""
        self.faults.append(Fault(way, **how))  # type: ignore[arg-type]
        return self.faults[-1]

    def meanwhile(self, way: Way, line: str, call: Callable[[], object]) -> None:
        """Once, before a line is passed on, something happens somewhere else."""
        self.fault(way, line=line, before=True, act=Act.MEANWHILE, call=call)

    def clear(self) -> None:
        """No more faults, for connections that come from now on."""
        self.faults.clear()

    def close(self) -> None:
        """Break everything off."""
        self.over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
        for link in self._links:
            link.end()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while not self.over.is_set():
                client, _ = self._listener.accept()
                try:
                    server = socket.create_connection(("127.0.0.1", self._target), 10)
                except OSError:
                    client.close()
                    continue
                server.settimeout(None)
                self._links.append(_Link(self, client, server))


class _Link:
    """One connection through the proxy: a thread each way."""

    def __init__(self, cutter: Cutter, client: socket.socket, server: socket.socket) -> None:
        self._cutter, self._sockets = cutter, (client, server)
        self._faults = [fault for fault in cutter.faults if fault.times != 0]
        self._talk, self._dead = Talk(), threading.Event()
        cutter.talks.append(self._talk)
        self._threads = [self._spawn(Way.UP, client, server), self._spawn(Way.DOWN, server, client)]
        for thread in self._threads:
            thread.start()

    def _spawn(self, way: Way, source: socket.socket, goal: socket.socket) -> threading.Thread:
        return threading.Thread(target=self._pump, args=(way, source, goal), daemon=True)

    def end(self) -> None:
        """Close it."""
        self._dead.set()
        self._close()
        for thread in self._threads:
            thread.join()
        for opened in self._sockets:
            opened.close()

    def _pump(self, way: Way, source: socket.socket, goal: socket.socket) -> None:
        with contextlib.suppress(OSError):
            self._pass_on(way, source, goal)
            if not self._dead.is_set():
                goal.shutdown(socket.SHUT_WR)

    def _pass_on(self, way: Way, source: socket.socket, goal: socket.socket) -> None:
        faults = [fault for fault in self._faults if fault.way is way]
        # Of a line that is not whole yet nothing is passed on where the whole line could have to be held back.
        holds = any(fault.line for fault in faults)
        due = b""
        while (chunk := source.recv(_CHUNK)) and not self._dead.is_set():
            due += chunk
            for fault in faults:
                place = fault.place(len(self._talk.went(way)), due)
                if place is None:
                    continue
                self._cutter.struck += 1
                fault.strike()
                self._give(way, goal, due[:place])
                due = due[place:]
                if fault.act is not Act.MEANWHILE:
                    return self._strike(fault, source, goal, due)
                fault.call()
            now = due.rfind(b"\n") + 1 if holds else len(due)
            self._give(way, goal, due[:now])
            due = due[now:]
        return None if self._dead.is_set() else self._give(way, goal, due)

    def _give(self, way: Way, goal: socket.socket, some: bytes) -> None:
        self._talk.went(way).extend(some)
        goal.sendall(some)

    def _strike(self, fault: Fault, source: socket.socket, goal: socket.socket, due: bytes) -> None:
        if fault.act is not Act.DRIP:
            self._dead.set()
        _ACTS[fault.act](self, fault.way, source, goal, due)

    def _drip(self, way: Way, source: socket.socket, goal: socket.socket, due: bytes) -> None:
        while due:
            for value in due:
                if self._cutter.over.wait(self._cutter.drip_s):
                    return
                self._give(way, goal, bytes([value]))
            due = source.recv(_CHUNK)

    def _hang(self, *_: object) -> None:
        self._cutter.over.wait()

    def _close(self, *_: object) -> None:
        for opened in self._sockets:
            with contextlib.suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)

    def _reset(self, *_: object) -> None:
        for opened in self._sockets:
            with contextlib.suppress(OSError):
                opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                # Wakes the thread that reads it: a socket that is read is not closed.
                opened.shutdown(socket.SHUT_RD)
                opened.close()


_ACTS: dict[Act, Callable[..., None]] = {
    Act.CUT: _Link._close,
    Act.RESET: _Link._reset,
    Act.HANG: _Link._hang,
    Act.DRIP: _Link._drip,
}
