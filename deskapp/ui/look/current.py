"""The colours in force, for painters. `theme.Theme` sets them; everything else only reads."""

from __future__ import annotations

from deskapp.ui.look.tokens import LIGHT, Tokens


class _Now:
    tokens: Tokens = LIGHT


def tokens() -> Tokens:
    """The colours in force now."""
    return _Now.tokens


def use(chosen: Tokens) -> None:
    """Puts colours in force; only the theme calls this."""
    _Now.tokens = chosen
