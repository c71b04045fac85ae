"""Each agent finds the reports as he or she left them, on a computer that several share."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.memory import Memory


def test_each_agent_has_filters_of_ones_own(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    left = Asked(report="agents", departments=frozenset({2}))
    Memory(settings, 1).keep(left)
    assert Memory(settings, 1).last() == left
    assert Memory(settings, 2).last() == Asked()
    assert Memory(settings, 2).of("agents") == Asked(report="agents")


def test_nonsense_is_passed_over(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    settings.setValue("reports/1/last", "agents")
    settings.setValue("reports/1/of/agents", "{[")
    assert Memory(settings, 1).last() == Asked(report="agents")


def test_who_never_looked_at_a_report_has_none_in_mind(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    assert Memory(settings, 1).is_empty()
    Memory(settings, 1).keep(Asked())
    assert not Memory(settings, 1).is_empty()
    assert Memory(settings, 2).is_empty()
