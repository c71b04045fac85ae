"""Rules at work: looking after them, following what happens, doing what they say (SPEC §5)."""
