"""The dialog of one department: a small file for each of its pages, and what surrounds them."""
