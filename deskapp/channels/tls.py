"""The one place where secure connections are set up: the other side's certificate is always verified."""

from __future__ import annotations

import ssl

import truststore


def tls_context() -> ssl.SSLContext:
    """A context that trusts what the operating system trusts, companies' own authorities included."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
