"""What the tests of the mail room share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of real files named in DESKAPP_TEST_DATA; without it the test is skipped, saying so."""
    named = os.environ.get("DESKAPP_TEST_DATA", "")
    if not named or not Path(named).is_dir():
        pytest.skip("DESKAPP_TEST_DATA names no folder of real mails")
    return Path(named)
