"""Fields that hold the domain's values as the store keeps them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from peewee import BigIntegerField, TextField

from deskapp.domain.moments import from_us, to_us
from deskapp.domain.text import storable


class MomentField(BigIntegerField):
    """An aware datetime, kept as whole microseconds since 1970 in UTC."""

    def db_value(self, value: datetime | int | None) -> int | None:
        return to_us(value) if isinstance(value, datetime) else value

    def python_value(self, value: int | None) -> datetime | None:
        return None if value is None else from_us(value)


#: Made once, as making one takes longer than writing a small value.
_PLAIN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
_ESCAPED = json.JSONEncoder(separators=(",", ":"), sort_keys=True)


def as_written(value: Any) -> str:
    """A value as JSON, the same each time; where UTF-8 cannot hold it (the name of an old file), in escapes."""
    text = _PLAIN.encode(value)
    return text if storable(text) == text else _ESCAPED.encode(value)


class JsonField(TextField):
    """A JSON value, written the same way each time."""

    def db_value(self, value: Any) -> str:
        return as_written(value)

    def python_value(self, value: str | None) -> Any:
        return json.loads(value) if value else None
