"""The language of the interface: Qt's own texts and ours."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from deskapp.ui.look.resources import resource_path

LANGUAGES = ("en", "cs")


class Language:
    """Puts one language into force until it is left; `with` leaves it at the end."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []
        self._before = QLocale()
        self.code = ""

    def __enter__(self) -> Language:
        return self

    def __exit__(self, *_: object) -> None:
        self.leave()

    def use(self, code: str) -> None:
        """Speak `code` ("en" or "cs") from now on; windows made before keep their texts."""
        self.leave()
        self.code = code if code in LANGUAGES else "en"
        QLocale.setDefault(QLocale("cs_CZ" if self.code == "cs" else "en_GB"))
        own = str(resource_path("translations"))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = [self._load(f"deskapp_{self.code}", own), self._load(f"qtbase_{self.code}", qt)]

    def leave(self) -> None:
        """Speak no language of its own any longer; dates and numbers are written as they were before."""
        QLocale.setDefault(self._before)
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []

    def _load(self, name: str, folder: str) -> QTranslator:
        """A catalogue put into force; the English one of ours has the plurals, Qt's own English needs none."""
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
        return translator
