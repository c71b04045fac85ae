"""What the page remembers from one time to the next: the report that was shown, and how each was looked at."""

from __future__ import annotations

import json

from PySide6.QtCore import QSettings

from deskapp.ui.reports.asked import Asked, read, written

_LAST, _OF = "last", "of/"


class Memory:
    """Kept in the settings of the program for each agent; nonsense there is passed over."""

    def __init__(self, settings: QSettings, agent_id: int) -> None:
        self._settings, self._place = settings, f"reports/{agent_id}/"

    def last(self) -> Asked:
        """What was shown last."""
        return self.of(str(self._settings.value(self._place + _LAST, "")) or Asked().report)

    def is_empty(self) -> bool:
        """Whether this agent has never looked at a report."""
        return not self._settings.contains(self._place + _LAST)

    def of(self, report: str) -> Asked:
        """How a report was looked at last."""
        try:
            body = json.loads(str(self._settings.value(self._place + _OF + report, "")))
        except ValueError:
            body = {}
        return read(report, body if isinstance(body, dict) else {})

    def keep(self, asked: Asked) -> None:
        """Remembers what is shown."""
        self._settings.setValue(self._place + _LAST, asked.report)
        self._settings.setValue(self._place + _OF + asked.report, json.dumps(written(asked)))
