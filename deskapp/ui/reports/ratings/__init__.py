"""The ratings report: how content customers were, rating by rating."""
