"""Rules (SPEC §5): what they consist of as data, and the pure engine that says what they would do."""
