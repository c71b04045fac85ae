"""The ticket list: its model, its cards, its search and sort."""
