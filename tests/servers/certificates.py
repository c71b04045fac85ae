"""An authority of the tests' own and the certificates it signs, made by openssl.

The program trusts what the system trusts. On Linux that is OpenSSL's, which lets `SSL_CERT_FILE` name the authorities:
a test that wants its servers trusted sets that (fixture `trusted`), in its own process and in those it starts. Nothing
in the program knows of it, and nothing there can leave a certificate unverified.
"""

from __future__ import annotations

import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path

_CONFIG = """
[req]
distinguished_name = nobody
[nobody]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = {names}
"""
_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
#: Every address at which a test server listens.
LOCAL = "DNS:localhost, IP:127.0.0.1"


@dataclass(frozen=True)
class Certificate:
    """What a server proves with who it is."""

    chain: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        """A server's context over it."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.chain, self.key)
        return context


@dataclass(frozen=True)
class Authority:
    """A folder with an authority (`own`) and what it signed."""

    folder: Path

    @property
    def own(self) -> Certificate:
        """The authority itself: `own.chain` is what is to be trusted."""
        return self._named("authority")

    def sign(self, name: str, names: str = LOCAL) -> Certificate:
        """A server's certificate for some names, in a file of this name."""
        made, own = self._named(name), self.own
        self._make("server", made, names, "-CA", str(own.chain), "-CAkey", str(own.key))
        return made

    def _named(self, name: str) -> Certificate:
        return Certificate(self.folder / f"{name}.pem", self.folder / f"{name}.key")

    def _make(self, kind: str, made: Certificate, names: str, *more: str) -> None:
        config = self.folder / "openssl.conf"
        config.write_text(_CONFIG.format(names=names))
        where = ("-config", str(config), "-extensions", kind, "-out", str(made.chain), "-keyout", str(made.key))
        command = ["openssl", "req", "-x509", *_KEY, "-subj", f"/CN=deskapp test {kind}", *where, *more]
        subprocess.run(command, check=True, capture_output=True)


def new_authority(folder: Path) -> Authority:
    """An authority that nobody else has, in an empty folder."""
    made = Authority(folder)
    made._make("authority", made.own, LOCAL)
    return made
