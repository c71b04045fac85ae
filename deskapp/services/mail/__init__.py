"""Mail comes in and goes out: intake, accounts, fetching, sending."""
