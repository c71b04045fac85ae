"""Names that people give to things: on one line, seen, and not too long."""

from __future__ import annotations

from deskapp.domain.errors import Invalid
from deskapp.domain.text import LONGEST_NAME, one_line, storable


def clean_name(text: str, field: str = "name", most: int = LONGEST_NAME) -> str:
    """A name as it is kept; `Invalid` at `field` where nothing of it can be seen or it is longer than `most`."""
    name = one_line(storable(text))
    if not is_seen(name):
        raise Invalid("Please enter a name.", field=field)
    if len(name) > most:
        raise Invalid("The name is longer than {most} characters.", field=field, most=most)
    return name


def is_seen(text: str) -> bool:
    """Whether a text has a character that shows; spaces and invisible marks do not."""
    return any(char.isprintable() and not char.isspace() for char in text)
