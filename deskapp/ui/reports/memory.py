"""What the page remembers from one time to the next: the report that was shown, and how each was looked at."""

from __future__ import annotations

import json

from PySide6.QtCore import QSettings

from deskapp.ui.reports.asked import Asked, read, written

_LAST, _OF = "reports/last", "reports/of/"


class Memory:
    """Kept in the settings of the program; nonsense there is passed over."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def last(self) -> Asked:
        """What was shown last."""
        return self.of(str(self._settings.value(_LAST, "")) or Asked().report)

    def of(self, report: str) -> Asked:
        """How a report was looked at last."""
        try:
            body = json.loads(str(self._settings.value(_OF + report, "")))
        except ValueError:
            body = {}
        return read(report, body if isinstance(body, dict) else {})

    def keep(self, asked: Asked) -> None:
        """Remembers what is shown."""
        self._settings.setValue(_LAST, asked.report)
        self._settings.setValue(_OF + asked.report, json.dumps(written(asked)))
