"""Where the labels of a pie stand: two columns beside it, none over another, their lines never crossing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, pi, sin, sqrt

from PySide6.QtCore import QLineF, QPointF, QRectF

#: From the middle of one label to that of the next.
LABEL_STEP = 38
#: From the pie to where its lines bend, to the labels, and to what is above and below it.
_BEND, _SIDE, _ROOM = 10, 48, 24
_TEXT_LEAST, _RADIUS_LEAST = 90, 16
#: A slice smaller than this share of the whole belongs to "Other".
SMALLEST = 0.02


@dataclass(frozen=True)
class LabelPlace:
    """A label's middle height, the side it is on (1 right, -1 left), and its line from the pie to the words."""

    side: int
    y: float
    line: tuple[QPointF, QPointF, QPointF]


@dataclass(frozen=True)
class PiePlace:
    """Where a pie stands in its room."""

    centre: QPointF
    radius: float
    top: float
    bottom: float

    @property
    def words(self) -> float:
        """From the centre to the words of the labels."""
        return self.radius + _SIDE


def pie_place(room: QRectF, step: float = LABEL_STEP) -> PiePlace:
    """The largest pie that leaves room for words on both sides."""
    radius = min(room.height() / 2 - _ROOM, room.width() / 2 - _SIDE - _TEXT_LEAST)
    return PiePlace(room.center(), max(_RADIUS_LEAST, radius), room.top() + step / 2, room.bottom() - step / 2)


def middles(shares: Sequence[float]) -> list[float]:
    """The angle of each slice's middle, clockwise from twelve o'clock, in radians."""
    found, begin = [], 0.0
    for share in shares:
        found.append((begin + share / 2) * 2 * pi)
        begin += share
    return found


def place_labels(shares: Sequence[float], pie: PiePlace, step: float = LABEL_STEP) -> list[LabelPlace] | None:
    """The labels of the slices in their order; None where there is no room for all of them."""
    angles = middles(shares)
    found: dict[int, LabelPlace] = {}
    for side in (1, -1):
        on = [place for place, angle in enumerate(angles) if (angle < pi) == (side == 1)]
        on.sort(key=lambda place: -cos(angles[place]))
        wanted = [pie.centre.y() - pie.radius * cos(angles[place]) for place in on]
        if len(on) > 1 and (len(on) - 1) * step > pie.bottom - pie.top:
            return None
        for place, y in zip(on, spread(wanted, step, pie.top, pie.bottom), strict=True):
            found[place] = LabelPlace(side, y, _line(angles[place], side, y, pie))
    places = [found[place] for place in range(len(shares))]
    return None if _cross(places) else places


def spread(wanted: Sequence[float], step: float, top: float, bottom: float) -> list[float]:
    """Heights as near as may be to those wanted (in order), each at least a step below the one before."""
    groups: list[list[float]] = []  # mean of the first label's height, how many
    for place, y in enumerate(wanted):
        groups.append([y - place * step, 1.0])
        while len(groups) > 1 and groups[-1][0] < groups[-2][0]:
            mean, many = groups.pop()
            before = groups[-1]
            before[0] = (before[0] * before[1] + mean * many) / (before[1] + many)
            before[1] += many
    flat = [mean for mean, many in groups for _ in range(int(many))]
    most = max(top, bottom - (len(wanted) - 1) * step)
    return [min(most, max(top, mean)) + place * step for place, mean in enumerate(flat)]


def _line(angle: float, side: int, y: float, pie: PiePlace) -> tuple[QPointF, QPointF, QPointF]:
    edge = pie.centre + QPointF(sin(angle), -cos(angle)) * (pie.radius + 3)
    beside = sqrt(max(0.0, pie.radius**2 - (y - pie.centre.y()) ** 2))  # how wide the pie is at the height of the words
    bend = max(beside, pie.radius * abs(sin(angle))) + _BEND
    return (
        edge,
        QPointF(pie.centre.x() + side * bend, y),
        QPointF(pie.centre.x() + side * (pie.words - 8), y),
    )


def _cross(places: Sequence[LabelPlace]) -> bool:
    parts = [(QLineF(*one.line[:2]), QLineF(*one.line[1:])) for one in places]
    return any(
        one.intersects(other)[0] is QLineF.IntersectionType.BoundedIntersection
        for ones, others in combinations(parts, 2)
        for one in ones
        for other in others
    )
