"""Bringing tickets with their past from another desk: what a map of columns says, and what rows become by it."""
