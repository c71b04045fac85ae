"""The words, icons and colours of ratings."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from deskapp.domain.ratings import Rating, RatingSource, Score
from deskapp.ui.marks import QT_TRANSLATE_NOOP

#: Each score's icon, its colour, and its word; the best first.
_SCORES: Mapping[Score, tuple[str, str, str]] = {
    Score.REWARD: ("thumbs-up", "ok", QT_TRANSLATE_NOOP("Ratings", "Positive")),
    Score.NEUTRAL: ("meh", "muted", QT_TRANSLATE_NOOP("Ratings", "Neutral")),
    Score.REBUKE: ("thumbs-down", "danger", QT_TRANSLATE_NOOP("Ratings", "Negative")),
}
SCORES: tuple[Score, ...] = tuple(_SCORES)


def score_word(score: Score) -> str:
    """What a score is called."""
    return QCoreApplication.translate("Ratings", _SCORES[score][2])


def score_look(score: Score) -> tuple[str, str]:
    """A score's icon and the token that tints it."""
    return _SCORES[score][:2]


def invalid_words(rating: Rating) -> str:
    """Why a rating does not count; "" where it does."""
    if rating.invalid_at is None:
        return ""
    if rating.replaced:
        return QCoreApplication.translate("Ratings", "Another rating took its place")
    text = QCoreApplication.translate("Ratings", "Does not count: {reason} ({who})")
    return text.format(reason=rating.reason, who=rating.invalid_by)


def of_words(rating: Rating) -> str:
    """Whom and what a rating is for, and who wrote it down: "Tom, Technical · written down by Eva"."""
    of = ", ".join(part for part in (rating.agent, rating.department) if part)
    if rating.source is not RatingSource.AGENT or not rating.entered_by:
        return of
    by = QCoreApplication.translate("Ratings", "written down by {who}").format(who=rating.entered_by)
    return f"{of} · {by}"
