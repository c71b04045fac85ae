"""Every test of what is taken along runs with the style applied and starts in the light theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from deskapp.ui.look.theme import Theme, theme


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> Iterator[Theme]:
    """The theme, light before and after each test."""
    chosen = theme()
    chosen.apply(qapp)
    chosen.set_mode("light")
    yield chosen
    chosen.set_mode("light")
