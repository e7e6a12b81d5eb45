"""A ledger as people and programs see it: terminal, JSON, HTML page, Markdown, CSV."""
