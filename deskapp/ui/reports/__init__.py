"""The reports in the main window: filters, main figures, chart and table of one question, and what is kept of them."""
