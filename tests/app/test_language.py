"""A language that is left leaves nothing behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from deskapp.app.language import Language


@pytest.mark.parametrize(("code", "word"), [("cs", "Odpovědět"), ("en", "Reply")])
def test_words_and_dates_follow_the_language_and_go_with_it(qapp: QApplication, code: str, word: str) -> None:
    before = QLocale()
    speaker = Language()
    speaker.use("cs")
    speaker.use(code)
    assert QLocale().name().startswith(code)
    assert QCoreApplication.translate("Actions", "Reply") == word
    speaker.leave()
    assert QLocale() == before
    assert QCoreApplication.translate("Actions", "Reply") == "Reply"
