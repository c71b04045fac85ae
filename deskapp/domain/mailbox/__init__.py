"""Mail accounts: servers, what is done with mail there, and what comes of fetching and sending."""
