"""The places of contacts and of companies: a list by name, and the page of one of them."""
