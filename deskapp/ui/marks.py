"""The mark that makes a text known to the translators where it stands in a table; typed, unlike Qt's own."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """`text` unchanged; it is translated in `context` when it is shown."""
    return text
