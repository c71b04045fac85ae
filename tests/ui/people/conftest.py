"""The places over a whole window and a real desk."""

from __future__ import annotations

import pytest

from tests.ui.shell.conftest import console, opener
from tests.ui.shell.console import Console

__all__ = ["console", "opener"]


@pytest.fixture
def jana(console: Console) -> int:
    """The contact of the open ticket."""
    contact_id = console.head().contact_id
    assert contact_id is not None
    return int(contact_id)
