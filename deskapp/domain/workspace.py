"""The workspace's settings with their defaults (SPEC §2)."""

from __future__ import annotations

from dataclasses import dataclass

#: The languages the desk speaks.
LANGUAGES = ("en", "cs")


@dataclass(frozen=True, slots=True)
class Workspace:
    """What the owner may set for everybody. Days and minutes of 0 mean never.

    Rules may send HTTP requests to `http_hosts` while `http_allowed`; why they did what they did is kept `trace_days`.
    """

    name: str = ""
    zone: str = "UTC"
    language: str = "en"
    reopen_resolved: bool = True
    close_after_days: int = 30
    purge_after_days: int = 30
    hold_s: int = 10
    backups_kept: int = 7
    lock_after_min: int = 0
    http_allowed: bool = False
    http_hosts: tuple[str, ...] = ()
    trace_days: int = 30
