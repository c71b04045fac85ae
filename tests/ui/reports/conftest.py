"""The place of the reports over a whole window and a real desk."""

from __future__ import annotations

from tests.ui.shell.conftest import console, opener

__all__ = ["console", "opener"]
