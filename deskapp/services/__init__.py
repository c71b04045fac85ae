"""Use cases: what an agent, a mail or a client does. One public method is one permission check and one transaction."""
