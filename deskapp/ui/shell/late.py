"""What the window imports late, for the sake of the first picture: the only list of such imports in the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deskapp.ui.shell.empty import EmptyWorkspace


def empty_workspace(solo: bool) -> EmptyWorkspace:
    """The page of a workspace without tickets; most starts never need it."""
    from deskapp.ui.shell.empty import EmptyWorkspace

    return EmptyWorkspace(solo)
