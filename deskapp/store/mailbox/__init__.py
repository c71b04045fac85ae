"""Mail accounts as rows: how they are set up, how far they were read, by whom, and how they are."""
