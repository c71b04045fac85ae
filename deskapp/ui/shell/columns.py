"""How wide the panes are in a window of a given width. Arithmetic only."""

from __future__ import annotations

from dataclasses import dataclass, replace

from deskapp.ui.look import metrics

#: The least width of each pane before the next one gives way, in the order in which they give.
FLOORS = (("list", 300), ("info", 248), ("sidebar", 200))
TICKET_LEAST = 480
FOLDED_LIST = 300


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in logical pixels; 0 for a pane that is not shown beside the others."""

    sidebar: int
    list: int
    ticket: int
    info: int


def folds(width: int) -> bool:
    """Whether the sidebar folds away in a window of this width."""
    return width < metrics.FOLD_BELOW


def drawer(width: int) -> bool:
    """Whether the info panel is a drawer over the ticket in a window of this width."""
    return width < metrics.DRAWER_BELOW


def columns(
    width: int, sidebar: bool = True, info: bool = True, chosen: dict[str, int] | None = None, line: int = 0
) -> Columns:
    """The widths for a window; `chosen` holds widths the user dragged, `line` the width between two panes.

    Extra width goes to the ticket up to 760, then to the list up to 420, then to the info panel up to 340, and the
    rest to the ticket. Where it is short, list, info panel and sidebar give way before the ticket gets below 480.
    """
    chosen = chosen or {}
    beside, panelled = sidebar and not folds(width), info and not drawer(width)
    plan = Columns(
        sidebar=chosen.get("sidebar", metrics.SIDEBAR_WIDTH) if beside else 0,
        list=chosen.get("list", metrics.LIST_WIDTH if not folds(width) else FOLDED_LIST),
        ticket=0,
        info=chosen.get("info", metrics.INFO_WIDTH) if panelled else 0,
    )
    room = width - metrics.RAIL_WIDTH - line * (1 + beside + panelled)
    plan = _give_way(plan, room)
    rest = room - plan.sidebar - plan.list - plan.info
    return _grow(plan, max(rest, 0), chosen)


def _give_way(plan: Columns, room: int) -> Columns:
    for name, least in FLOORS:
        short = TICKET_LEAST - (room - plan.sidebar - plan.list - plan.info)
        wide = getattr(plan, name)
        if short > 0 and wide > least:
            plan = replace(plan, **{name: max(least, wide - short)})
    return plan


def _grow(plan: Columns, rest: int, chosen: dict[str, int]) -> Columns:
    ticket = min(rest, metrics.TICKET_MOST)
    rest -= ticket
    for name, most in (("list", metrics.LIST_MOST), ("info", metrics.INFO_MOST)):
        wide = getattr(plan, name)
        if wide and name not in chosen:
            more = min(rest, max(0, most - wide))
            plan = replace(plan, **{name: wide + more})
            rest -= more
    return replace(plan, ticket=ticket + rest)
