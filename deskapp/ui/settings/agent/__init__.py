"""The dialog of one agent, and the parts it shares with one's own profile."""
