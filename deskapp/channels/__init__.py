"""The outside: how tickets come in and answers go out. Knows the domain, never the store."""
